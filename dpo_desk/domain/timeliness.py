"""How a case stands against its clocks: computed, never stored (ui.md section 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from dpo_desk.domain.clock_values import CaseDates
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.working_days import Calendar

DUE_SOON_DAYS = 1
"""Working days ahead that count as due soon, unless the profile says otherwise (up to LAST_DUE_SOON_DAYS)."""

LAST_DUE_SOON_DAYS = 5


class Timeliness(StrEnum):
    """The one word that a case's chip carries. The three of due soon differ only in their word."""

    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    DUE_TOMORROW = "due_tomorrow"
    DUE_SOON = "due_soon"
    PAUSED = "paused"
    EXTENDED = "extended"
    IN_TIME = "in_time"
    CLOSED_IN_TIME = "closed_in_time"
    CLOSED_LATE = "closed_late"


DUE_SOON_WORDS = frozenset({Timeliness.DUE_TODAY, Timeliness.DUE_TOMORROW, Timeliness.DUE_SOON})


@dataclass(frozen=True, slots=True)
class Kept:
    """Whether what was sent kept each clock. `promise` is None where the firm promised nothing.

    `on_last_day` marks a sending on the last day of a clock that it kept.
    """

    law: bool
    promise: bool | None
    on_last_day: bool


def timeliness(
    leading: date,
    today: date,
    calendar: Calendar,
    *,
    paused: bool = False,
    extended: bool = False,
    soon_days: int = DUE_SOON_DAYS,
) -> Timeliness:
    """The word for an open case by its leading date, in the order overdue, due soon, paused, extended.

    Due soon is today or up to `soon_days` working days ahead. Raises ValueError for a number of days that no
    profile can hold.
    """
    if not 1 <= soon_days <= LAST_DUE_SOON_DAYS:
        raise ValueError(f"due soon means 1 to {LAST_DUE_SOON_DAYS} working days, not {soon_days}")
    if leading < today:
        return Timeliness.OVERDUE
    if leading == today:
        return Timeliness.DUE_TODAY
    if leading == today + timedelta(days=1):
        return Timeliness.DUE_TOMORROW
    if leading <= calendar.add_working_days(today, soon_days):
        return Timeliness.DUE_SOON
    if paused:
        return Timeliness.PAUSED
    return Timeliness.EXTENDED if extended else Timeliness.IN_TIME


def timeliness_of(
    dates: CaseDates,
    today: date,
    calendar: Calendar,
    *,
    sent_at: datetime | None = None,
    soon_days: int = DUE_SOON_DAYS,
) -> Timeliness:
    """The word for a case; `sent_at` (aware) is when the last right was answered, None while it is not."""
    if sent_at is not None:
        return closed_timeliness(riga_date(sent_at), dates.leading)
    return timeliness(
        dates.leading,
        today,
        calendar,
        paused=dates.paused_since is not None,
        extended=dates.extended,
        soon_days=soon_days,
    )


def closed_timeliness(sent_on: date, leading: date) -> Timeliness:
    """The word for an answered case: the leading clock, and so both, kept or not."""
    return Timeliness.CLOSED_IN_TIME if sent_on <= leading else Timeliness.CLOSED_LATE


def in_time(sent_at: datetime, due: date) -> bool:
    """Whether a sending at that moment (aware) kept the date, which ends at 24:00 in Riga."""
    return riga_date(sent_at) <= due


def on_last_day(sent_at: datetime, due: date) -> bool:
    """Whether it was sent on the very last day: in time, and worth a note."""
    return riga_date(sent_at) == due


def kept(sent_at: datetime, dates: CaseDates) -> Kept:
    """Both clocks judged by the moment of sending."""
    promise = dates.promise
    dues = [dates.legal.due, *([promise.due] if promise else [])]
    return Kept(
        law=in_time(sent_at, dates.legal.due),
        promise=in_time(sent_at, promise.due) if promise else None,
        on_last_day=any(on_last_day(sent_at, due) for due in dues),
    )


def days_left(today: date, due: date) -> int:
    """Calendar days until the date: 0 on the last day, negative once it is overdue."""
    return (due - today).days


def working_days_left(today: date, due: date, calendar: Calendar) -> int:
    """Working days after today up to and including the date; 0 once none is left."""
    return calendar.working_days_between(today, due)
