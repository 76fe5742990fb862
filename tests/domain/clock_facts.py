"""The case with a question and its answer on which the deadline engine is tried."""

from __future__ import annotations

from datetime import date

from dpo_desk.domain.deadlines import (
    CaseDates,
    ClockFacts,
    DueDate,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.working_days import Calendar

CALENDAR = Calendar(version=1)
FOURTEEN_DAYS = PromisePeriod(PromiseUnit.DAYS, 14)
AT_ONCE = PromisePeriod(PromiseUnit.AT_ONCE)
REASONS = "Daudz datu dažādās nodaļās"


def day(month_and_day: str, year: int = 2026) -> date:
    return date.fromisoformat(f"{year}-{month_and_day}")


# Identity doubt, a firm with no promise: asked on Monday, answered ten days later.
RECEIVED = day("03-05")
ASKED = ClockFacts(RECEIVED, (Pause(day("03-09")),))
ANSWERED = ClockFacts(RECEIVED, (Pause(day("03-09"), day("03-19")),))


def dates_of(
    facts: ClockFacts,
    promise: PromisePeriod | None = None,
    policy: PausePolicy = PausePolicy.PAUSE,
    calendar: Calendar = CALENDAR,
) -> CaseDates:
    return compute_case_dates(facts, calendar, promise, policy)


def ends(due: DueDate | None) -> tuple[date, date, date]:
    assert due is not None
    return (due.raw_end, due.due, due.safe)
