"""Saving the counter form, with everything that goes with it, beside one bare durable commit of one row.

The use case writes the intake, the case with its rights and dates, the movement of the stock, the history,
the search index and the audit entry in one transaction; the floor writes one row and its search index.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from benchmarks.cases import InventedCase, Invention
from benchmarks.filled_store import firm
from benchmarks.floor_store import FloorStore, row_of
from benchmarks.report import Figure
from benchmarks.timing import over_items
from benchmarks.topic import Stores, Topic
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.services.workspace import Workspace

_MOST = 2.0
_FRAME_MS = 16.0


def measure(topic: Topic, stores: Stores, space: Workspace) -> Iterator[Figure]:
    """Yields the figures of one size. The saved cases stay in both stores: they are few."""
    now = datetime.now(UTC)
    count = topic.rounds(120)
    invention = Invention(firm(), now.date(), seed=now.microsecond)
    drawn = list(zip(invention.forms(count, now), invention.cases(count), strict=True))
    floor = FloorStore(stores.floor)
    record, actor = space.intake.record, space.actor

    def on_the_floor(item: tuple[IntakeEntry, InventedCase]) -> None:
        floor.save((f"{item[0].id}", *row_of(item[1])[1:]))

    try:
        times = over_items(
            {"desk": lambda item: record(actor, item[0]), "SQL": on_the_floor}, drawn, warm_up=0
        )
    finally:
        floor.close()
    own, other = times["desk"], times["SQL"]
    yield topic.ratio("one form, durable", own, other, most=_MOST)
    yield topic.percentile("one form, durable, p99", own, other, 99, limit=_FRAME_MS)
