"""Clocks and turns: contenders take turns within a round, so that a drift of the machine hits all alike."""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

SEED = 20260118
Item = TypeVar("Item")
Measured = Callable[[], float]
"""Does the thing once and answers its seconds."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one contender, one figure a round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    def percentile(self, percent: float) -> float:
        """By nearest rank."""
        ordered = sorted(self.seconds)
        place = round(percent / 100 * len(ordered) + 0.5) - 1
        return ordered[min(len(ordered) - 1, max(0, place))]

    def ratio_to(self, floor: Times) -> float:
        """The median of the ratios round by round."""
        return statistics.median(own / other for own, other in zip(self.seconds, floor.seconds, strict=True))


def seconds_of(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_rounds(contenders: Mapping[str, Measured], rounds: int, *, warm_up: int = 1) -> dict[str, Times]:
    """Every contender once a round, in an order drawn anew each round; the first rounds are not counted."""
    order = random.Random(SEED)
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(warm_up + rounds):
        names = list(contenders)
        order.shuffle(names)
        for name in names:
            seconds = contenders[name]()
            if turn >= warm_up:
                found[name].append(seconds)
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}


def over_items(
    contenders: Mapping[str, Callable[[Item], object]], items: Sequence[Item], *, warm_up: int = 3
) -> dict[str, Times]:
    """Every contender handles every item; who begins changes with every item."""
    found: dict[str, list[float]] = {name: [] for name in contenders}
    names = list(contenders)
    gc.collect()
    for item in items[:warm_up]:
        for name in names:
            contenders[name](item)
    for turn, item in enumerate(items):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            start = time.perf_counter()
            contenders[name](item)
            found[name].append(time.perf_counter() - start)
    return {name: Times(tuple(seconds)) for name, seconds in found.items()}
