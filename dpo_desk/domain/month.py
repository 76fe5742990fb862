"""The figures of one month, as they are counted, published and printed: no name, no number of a case."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from dpo_desk.domain.request import Channel, Right

MONTHS_IN_SERIES = 12


class FiguresDoNotReconcile(ValueError):
    """The figures contradict each other; they must not be printed or published."""


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """Figures of the month that begins on `month`; counts over one dimension at a time, all exact.

    `received` counts by day of receipt; a reopened case is counted in `reopened` (it enters the stock
    again), so that opening + received + reopened = closed + closing. `law_of` and `promise_of` are the cases
    closed in the month whose answer had such a date. `open_achievable`, `paused` and `extended` are judged
    at the end of the month (or now, while it runs). `median_days` runs from receipt to sending.
    `series` holds (month, received with reopened, closed), oldest first. `chain_head` is the hash of the
    newest of `chain_entries` audit entries at `as_of` (aware). Raises FiguresDoNotReconcile.
    """

    month: date
    firm: str
    policy_version: str
    opening: int
    received: int
    reopened: int
    closed: int
    closing: int
    law_kept: int
    law_of: int
    promise_kept: int
    promise_of: int
    open_achievable: int
    paused: int
    extended: int
    median_days: float | None
    chain_head: str
    chain_entries: int
    as_of: datetime
    by_right: Mapping[Right, int] = field(default_factory=dict)
    by_channel: Mapping[Channel, int] = field(default_factory=dict)
    by_outcome: Mapping[str, int] = field(default_factory=dict)
    refusals_by_ground: Mapping[str, int] = field(default_factory=dict)
    series: tuple[tuple[date, int, int], ...] = ()

    def __post_init__(self) -> None:
        if self.month.day != 1:
            raise FiguresDoNotReconcile("a month is named by its first day")
        if any(count < 0 for count in self._counts()):
            raise FiguresDoNotReconcile("a count below nought")
        if self.opening + self.received + self.reopened != self.closed + self.closing:
            raise FiguresDoNotReconcile("opening + received + reopened = closed + closing")
        parts_of_whole = (
            (self.law_kept, self.law_of),
            (self.promise_kept, self.promise_of),
            (self.open_achievable, self.closing),
            (self.paused, self.closing),
        )
        if any(part > whole for part, whole in parts_of_whole):
            raise FiguresDoNotReconcile("a part larger than its whole")
        if len(self.series) > MONTHS_IN_SERIES:
            raise FiguresDoNotReconcile("a series of more than twelve months")

    def _counts(self) -> Iterator[int]:
        yield from (self.opening, self.received, self.reopened, self.closed, self.closing)
        yield from (self.law_kept, self.law_of, self.promise_kept, self.promise_of)
        yield from (self.open_achievable, self.paused, self.extended, self.chain_entries)
        for counted in (self.by_right, self.by_channel, self.by_outcome, self.refusals_by_ground):
            yield from counted.values()
        for _, received, closed in self.series:
            yield from (received, closed)

    @property
    def taken_in(self) -> int:
        """What entered the stock in the month: received and reopened."""
        return self.received + self.reopened

    @property
    def equation(self) -> str:
        """`2 + 5 = 4 + 3`: opening + taken in = closed + closing."""
        return f"{self.opening} + {self.taken_in} = {self.closed} + {self.closing}"

    @property
    def discrepancies(self) -> tuple[str, ...]:
        """Dimensions whose counts do not add up to their whole; empty before a page may be printed.

        A request may claim several rights, hence "at least" there.
        """
        found = []
        if sum(self.by_channel.values()) not in {self.received, self.taken_in}:
            found.append("by_channel")
        if sum(self.by_right.values()) < self.received:
            found.append("by_right")
        if sum(self.by_outcome.values()) != self.closed:
            found.append("by_outcome")
        return tuple(found)


def figures_csv(figures: MonthFigures, words: Mapping[str, str]) -> str:
    """Every figure of the page as rows `section;figure;value`, for a spreadsheet.

    `words` names sections and figures by their code (`section.stock`, `stock.opening`, `right.access` …); a
    code without a word stays as it is. To be written as UTF-8 with a byte order mark.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([words.get(f"csv.{head}", head) for head in ("section", "figure", "value")])
    for section, code, value in _rows(figures, words.get("csv.decimal", ".")):
        named = words.get(f"{section}.{code}", code)
        writer.writerow([_cell(words.get(f"section.{section}", section)), _cell(named), _cell(value)])
    return out.getvalue()


def _rows(figures: MonthFigures, decimal: str) -> Iterator[tuple[str, str, str]]:
    yield "page", "month", f"{figures.month:%Y-%m}"
    yield "page", "firm", figures.firm
    yield "page", "policy_version", figures.policy_version
    for code in ("opening", "received", "reopened", "closed", "closing"):
        yield "stock", code, str(getattr(figures, code))
    for right in Right:
        yield "right", right.value, str(figures.by_right.get(right, 0))
    for channel in Channel:
        yield "channel", channel.value, str(figures.by_channel.get(channel, 0))
    for code, count in figures.by_outcome.items():
        yield "outcome", code, str(count)
    for code in ("law_kept", "law_of", "promise_kept", "promise_of"):
        yield "timely", code, str(getattr(figures, code))
    for code in ("open_achievable", "paused", "extended"):
        yield "open", code, str(getattr(figures, code))
    for code, count in figures.refusals_by_ground.items():
        yield "ground", code, str(count)
    yield (
        "timely",
        "median_days",
        "" if figures.median_days is None else f"{figures.median_days:g}".replace(".", decimal),
    )
    for month, received, closed in figures.series:
        yield "series_received", f"{month:%Y-%m}", str(received)
        yield "series_closed", f"{month:%Y-%m}", str(closed)
    yield "chain", "head", figures.chain_head
    yield "chain", "entries", str(figures.chain_entries)
    yield "chain", "as_of", figures.as_of.isoformat()


def _cell(value: str) -> str:
    """The value as text: what a spreadsheet would take for a formula gets an apostrophe (fault K03)."""
    formula = value.lstrip(" \t\r\n").startswith(("=", "+", "-", "@"))
    return f"'{value}" if formula or value.startswith(("\t", "\r", "\n")) else value
