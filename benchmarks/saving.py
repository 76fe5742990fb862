"""Saving the counter form, with everything that goes with it, beside one bare durable commit of one row.

The use case writes the intake, the case with its rights and dates, the movement of the stock, the history,
the search index and the audit entry in one transaction; the floor writes one row and its search index.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cases import InventedCase, Invention
from benchmarks.filled_store import firm, open_filled
from benchmarks.floor_store import FloorStore, row_of
from benchmarks.report import Figure
from benchmarks.timing import over_items
from benchmarks.topic import Stores, Topic
from dpo_desk.domain.intake import IntakeEntry

_MOST = 2.0
_FRAME_MS = 16.0
_SEED = 7


def measure(topic: Topic, stores: Stores) -> Iterator[Figure]:
    """Yields the figures of one size, saved into copies: the stores stay as they were."""
    now = datetime.now(UTC)
    count = topic.rounds(120)
    drawn = list(zip(_forms(now, count), _cases(now, count), strict=True))
    with TemporaryDirectory(dir=stores.store.parent) as folder:
        store, database = Path(folder, "store"), Path(folder, "floor.db")
        shutil.copytree(stores.store, store)
        shutil.copyfile(stores.floor, database)
        with closing(open_filled(store)) as space, closing(FloorStore(database)) as floor:
            contenders: dict[str, Callable[[tuple[IntakeEntry, InventedCase]], object]] = {
                "desk": lambda item: space.intake.record(space.actor, item[0]),
                "SQL": lambda item: floor.save((f"{item[0].id}", *row_of(item[1])[1:])),
            }
            times = over_items(contenders, drawn, warm_up=0)
    own, other = times["desk"], times["SQL"]
    yield topic.ratio("one form, durable", own, other, most=_MOST)
    yield topic.percentile("one form, durable, p99", own, other, 99, limit=_FRAME_MS)


def _forms(now: datetime, count: int) -> list[IntakeEntry]:
    return Invention(firm(), now.date(), seed=_SEED).forms(count, now)


def _cases(now: datetime, count: int) -> list[InventedCase]:
    return list(Invention(firm(), now.date(), seed=_SEED).cases(count))
