"""What is measured now: its title, for how many cases, how long to go on, and how a figure is put down."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import Figure
from benchmarks.timing import Times

_MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Stores:
    """A filled store, and the floor's database with the same cases."""

    store: Path
    floor: Path


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic for one size; `cases` is None where it does not depend on them."""

    title: str
    number: int
    cases: int | None
    quick: bool

    def rounds(self, usual: int) -> int:
        """How often to measure: a third of it in a quick run."""
        return max(3, usual // 3) if self.quick else usual

    def ratio(
        self, what: str, own: Times, floor: Times, *, most: float | None = None, limit: float | None = None
    ) -> Figure:
        """Medians in milliseconds, and the median of the ratios round by round."""
        here, there = own.median * _MILLISECONDS, floor.median * _MILLISECONDS
        return self._figure(what, here, there, own.ratio_to(floor), most=most, limit=limit)

    def percentile(
        self,
        what: str,
        own: Times,
        floor: Times,
        percent: float,
        *,
        most: float | None = None,
        limit: float | None = None,
    ) -> Figure:
        """The same of one percentile; its ratio is that of the two percentiles."""
        here, there = own.percentile(percent) * _MILLISECONDS, floor.percentile(percent) * _MILLISECONDS
        return self._figure(what, here, there, here / there, most=most, limit=limit)

    def amounts(self, what: str, own: float, floor: float, unit: str, *, most: float) -> Figure:
        """Two amounts that are no times."""
        return self._figure(what, own, floor, own / floor, most=most, unit=unit)

    def count(self, what: str, own: int, *, limit: int) -> Figure:
        """A number that has no floor."""
        return self._figure(what, own, None, None, limit=limit, unit="")

    def _figure(
        self,
        what: str,
        own: float,
        floor: float | None,
        ratio: float | None,
        *,
        most: float | None = None,
        limit: float | None = None,
        unit: str = "ms",
    ) -> Figure:
        return Figure(self.title, self.number, what, self.cases, own, floor, ratio, unit, most, limit)
