"""Moments and days: every moment is kept in UTC, every day is a day in Europe/Riga."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dpo_desk.domain.working_days import FIRST_YEAR, LAST_YEAR

RIGA = ZoneInfo("Europe/Riga")
"""The zone in which days begin and end (domain sheet deadlines.md)."""


class NotAMoment(ValueError):
    """The text is no ISO date or time, or lies outside the years that can be reckoned with."""


def riga_time(moment: datetime) -> datetime:
    """The moment as a clock in Riga shows it. Raises ValueError for a moment without offset."""
    _demand_offset(moment)
    return moment.astimezone(RIGA)


def riga_date(moment: datetime) -> date:
    """The day in Riga on which the moment falls. Raises ValueError for a moment without offset."""
    return riga_time(moment).date()


def to_utc(moment: datetime) -> datetime:
    """The moment in UTC; one without offset is read as shown by a clock in Riga.

    A time that spring leaves out (03:00-03:59 on the last Sunday of March) is read off a clock that was not
    put forward yet: 03:30 becomes 04:30 summer time. A time that autumn has twice is the first of the two,
    the stricter reading for every deadline, unless `fold` says otherwise.
    """
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=RIGA)
    return moment.astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The moment (UTC) at which the day is over in Riga: 24:00, which is already the next day."""
    return to_utc(datetime.combine(day + timedelta(days=1), time.min))


def parse_iso_moment(text: str) -> datetime:
    """A moment in UTC from ISO 8601; without offset it is Europe/Riga (see `to_utc`), a bare day its 00:00.

    Raises NotAMoment for anything else, digits of other scripts and years without a calendar included.
    """
    stripped = text.strip()
    try:
        # Python itself reads past a zero byte at the end.
        if not (stripped.isascii() and stripped.isprintable()):
            raise NotAMoment(text)
        moment = to_utc(datetime.fromisoformat(stripped))
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise NotAMoment(text)
        return moment
    except (ValueError, OverflowError) as problem:
        raise NotAMoment(text) from problem


def _demand_offset(moment: datetime) -> None:
    if moment.utcoffset() is None:
        raise ValueError("a moment needs an offset from UTC")
