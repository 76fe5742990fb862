"""Questions to the person as spans during which the law's clock stands still (EDPB 01/2022 §159)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dpo_desk.domain.clock_values import ClockFacts, ImpossibleFacts, Pause
from dpo_desk.domain.working_days import Calendar


@dataclass(frozen=True, slots=True)
class PausedSpan:
    """Days of standing still; questions that overlap are one span. `end` is None while one is unanswered."""

    start: date
    end: date | None

    @property
    def days(self) -> int:
        """Calendar days from question to answer; an unanswered question moves nothing yet."""
        return (self.end - self.start).days if self.end else 0


def joined(pauses: Iterable[Pause]) -> tuple[PausedSpan, ...]:
    """The pauses as spans that do not overlap, oldest first, in whatever order they were given."""
    spans: list[PausedSpan] = []
    for pause in sorted(pauses, key=lambda pause: (pause.asked_on, pause.answered_on or date.max)):
        last = spans[-1] if spans else None
        if last is None or (last.end is not None and pause.asked_on > last.end):
            spans.append(PausedSpan(pause.asked_on, pause.answered_on))
        elif last.end is not None:
            later = None if pause.answered_on is None else max(last.end, pause.answered_on)
            spans[-1] = PausedSpan(last.start, later)
    return tuple(spans)


def begun_in_time(
    spans: tuple[PausedSpan, ...], nominal_end: date, calendar: Calendar
) -> tuple[tuple[PausedSpan, ...], tuple[PausedSpan, ...]]:
    """Spans that began while the period still ran, and those that began after it had run out.

    Each counted span moves the end before the next one is looked at, once over (R1182 Art. 3(4)).
    """
    days = 0
    for number, span in enumerate(spans):
        if span.start > calendar.working_day_on_or_after(nominal_end + timedelta(days=days)):
            return spans[:number], spans[number:]
        days += span.days
    return spans, ()


def days_of(spans: Iterable[PausedSpan]) -> int:
    """Calendar days of all answered spans together."""
    return sum(span.days for span in spans)


def demand_order(facts: ClockFacts) -> None:
    """Raises ImpossibleFacts where an answer precedes its question, or a question the receipt."""
    for pause in facts.pauses:
        if pause.asked_on < facts.received_on:
            raise ImpossibleFacts(
                "asked_before_receipt",
                {"asked": pause.asked_on.isoformat(), "received": facts.received_on.isoformat()},
            )
        if pause.answered_on is not None and pause.answered_on < pause.asked_on:
            raise ImpossibleFacts(
                "answered_before_asked",
                {"asked": pause.asked_on.isoformat(), "answered": pause.answered_on.isoformat()},
            )
