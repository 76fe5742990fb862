"""Search as one types: the use case behind Ctrl+K beside the best full-text index, after each key."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.floor_store import FloorStore
from benchmarks.invented import keystrokes
from benchmarks.report import Figure
from benchmarks.timing import over_items
from benchmarks.topic import Stores, Topic
from dpo_desk.services.workspace import Workspace

_MOST = 1.5
_FRAME_MS = 16.0


def measure(topic: Topic, stores: Stores, space: Workspace) -> Iterator[Figure]:
    """Yields the figures of one size."""
    floor = FloorStore(stores.floor)
    registers, actor = space.registers, space.actor
    try:
        times = over_items(
            {"desk": lambda typed: registers.search(actor, typed), "SQL": floor.search},
            keystrokes(topic.rounds(480)),
        )
    finally:
        floor.close()
    own, other = times["desk"], times["SQL"]
    for percent in (50, 90, 99):
        limit = _FRAME_MS if percent == 99 else None
        yield topic.percentile(f"a key, p{percent}", own, other, percent, most=_MOST, limit=limit)
