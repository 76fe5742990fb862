"""The figures of one month's page and the counts below the list, beside the same in hand-written SQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.floor_store import FloorStore
from benchmarks.report import Figure
from benchmarks.timing import Times, over_items
from benchmarks.topic import Stores, Topic
from dpo_desk.services.views import RequestQuery
from dpo_desk.services.workspace import Workspace

_MOST = 1.5
_FRAME_MS = 16.0


def measure(topic: Topic, stores: Stores, space: Workspace) -> Iterator[Figure]:
    """Yields the figures of one size, for the last month that is over."""
    after = space.desk.today().replace(day=1)
    last_day = after - timedelta(days=1)
    month = last_day.replace(day=1)
    floor, reading, turns = FloorStore(stores.floor), space.registers.reading, range(topic.rounds(24))
    try:
        counted = over_items(
            {
                "desk": lambda _: reading.month_counts(month, last_day),
                "SQL": lambda _: floor.month(month, after),
            },
            turns,
        )
        states = over_items(
            {
                "desk": lambda _: space.registers.counts(space.actor, RequestQuery()),
                "SQL": lambda _: floor.states(),
            },
            turns,
        )
    finally:
        floor.close()
    yield topic.ratio("a month's figures", counted["desk"], counted["SQL"], most=_MOST)
    yield topic.ratio("counts of all cases", states["desk"], states["SQL"], most=_MOST)
    both = (_sum(counted["desk"], states["desk"]), _sum(counted["SQL"], states["SQL"]))
    yield topic.ratio("both together", *both, most=_MOST, limit=_FRAME_MS)


def _sum(one: Times, other: Times) -> Times:
    return Times(tuple(a + b for a, b in zip(one.seconds, other.seconds, strict=True)))
