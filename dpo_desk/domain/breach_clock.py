"""The 72 hours of GDPR Art. 33(1): elapsed hours in UTC, weekends and holidays included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from dpo_desk.domain.legal_limits import LimitCode, limit_on
from dpo_desk.domain.local_time import riga_date

WARNING_HOURS = (24, 48, 60, 68)
"""Hours after awareness at which the desk reminds (domain sheet deadlines.md section 7)."""

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class BreachClock:
    """The clock of one breach; every moment is aware UTC.

    `target` is awareness plus the law's hours. `outer` runs from the next full hour (R1182 Art. 3(1)): the
    legal limit, not what to aim at. `warnings` are the moments of reminding, in order.
    """

    aware: datetime
    target: datetime
    outer: datetime
    warnings: tuple[datetime, ...]

    def left(self, now: datetime) -> timedelta:
        """What is left until the target; negative once it has passed."""
        return self.target - now

    def is_late(self, notified_at: datetime) -> bool:
        """Whether a notice at that moment must carry the reasons for its delay (GDPR Art. 33(1))."""
        return notified_at > self.target


def breach_clock(aware: datetime) -> BreachClock:
    """The clock for awareness at that moment. Raises ValueError for one without offset, or before the law."""
    limit = limit_on(LimitCode.BREACH_TO_AUTHORITY, riga_date(aware))
    since = aware.astimezone(UTC)
    period = timedelta(hours=limit.amount)
    next_full_hour = since.replace(minute=0, second=0, microsecond=0) + _HOUR
    return BreachClock(
        aware=since,
        target=since + period,
        outer=next_full_hour + period,
        warnings=tuple(since + timedelta(hours=hours) for hours in WARNING_HOURS),
    )
