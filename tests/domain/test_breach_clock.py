"""Table C of the domain sheet: 72 hours through weekends, holidays and both changes of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.breach_clock import WARNING_HOURS, breach_clock
from dpo_desk.domain.local_time import parse_iso_moment, riga_time

TABLE_C = (
    ("C01", "2026-03-02T10:00+02:00", "2026-03-05T10:00+02:00", "2026-03-05T11:00+02:00"),
    ("C02", "2026-03-02T14:20+02:00", "2026-03-05T14:20+02:00", "2026-03-05T15:00+02:00"),
    ("C03", "2026-03-06T17:30+02:00", "2026-03-09T17:30+02:00", "2026-03-09T18:00+02:00"),
    ("C04", "2026-04-02T16:45+03:00", "2026-04-05T16:45+03:00", "2026-04-05T17:00+03:00"),
    ("C05", "2026-12-23T09:10+02:00", "2026-12-26T09:10+02:00", "2026-12-26T10:00+02:00"),
    ("C06", "2026-12-29T23:59+02:00", "2027-01-01T23:59+02:00", "2027-01-02T00:00+02:00"),
    ("C07", "2026-03-27T15:30+02:00", "2026-03-30T16:30+03:00", "2026-03-30T17:00+03:00"),
    ("C08", "2026-10-23T12:05+03:00", "2026-10-26T11:05+02:00", "2026-10-26T12:00+02:00"),
    ("C09", "2026-10-24T12:10+03:00", "2026-10-27T11:10+02:00", "2026-10-27T12:00+02:00"),
    ("C10", "2028-02-26T08:00+02:00", "2028-02-29T08:00+02:00", "2028-02-29T09:00+02:00"),
    ("C11", "2026-11-17T11:11+02:00", "2026-11-20T11:11+02:00", "2026-11-20T12:00+02:00"),
    ("C12", "2026-06-22T18:40+03:00", "2026-06-25T18:40+03:00", "2026-06-25T19:00+03:00"),
    ("C13", "2026-09-01T00:00+03:00", "2026-09-04T00:00+03:00", "2026-09-04T01:00+03:00"),
    ("C14", "2026-11-20T16:05+02:00", "2026-11-23T16:05+02:00", "2026-11-23T17:00+02:00"),
    ("C15", "2027-03-26T08:00+02:00", "2027-03-29T09:00+03:00", "2027-03-29T10:00+03:00"),
)

MOMENTS = st.datetimes(
    datetime(2018, 5, 26),  # noqa: DTZ001 - a bound, the zone is given beside it
    datetime(2100, 1, 1),  # noqa: DTZ001 - a bound, the zone is given beside it
    timezones=st.just(UTC),
)


def shown(moment: datetime) -> str:
    return riga_time(moment).isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("row", "aware", "target", "outer"), [pytest.param(*row, id=row[0]) for row in TABLE_C]
)
def test_table_c(row: str, aware: str, target: str, outer: str) -> None:
    clock = breach_clock(parse_iso_moment(aware))
    assert (shown(clock.aware), shown(clock.target), shown(clock.outer)) == (aware, target, outer)
    without_offset = aware.removesuffix("+02:00").removesuffix("+03:00")
    assert breach_clock(parse_iso_moment(without_offset)) == clock


def test_reminders_stand_at_their_hours() -> None:
    aware = parse_iso_moment("2026-03-27T15:30")
    clock = breach_clock(aware)
    assert [(moment - aware) / timedelta(hours=1) for moment in clock.warnings] == [24, 48, 60, 68]


def test_a_notice_after_the_target_needs_reasons() -> None:
    clock = breach_clock(parse_iso_moment("2026-03-02T14:20"))
    assert not clock.is_late(clock.target)
    assert clock.is_late(clock.target + timedelta(seconds=1))
    assert clock.left(clock.target - timedelta(hours=5)) == timedelta(hours=5)


def test_table_g9_an_earlier_awareness_makes_a_notice_late() -> None:
    notified_at = parse_iso_moment("2026-03-05T12:00")
    assert not breach_clock(parse_iso_moment("2026-03-02T14:20")).is_late(notified_at)
    assert breach_clock(parse_iso_moment("2026-03-02T10:00")).is_late(notified_at)


def test_a_moment_without_offset_or_before_the_law_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        breach_clock(datetime(2026, 3, 2, 10))  # noqa: DTZ001 - what is refused
    with pytest.raises(ValueError, match="2017"):
        breach_clock(datetime(2017, 3, 2, 10, tzinfo=UTC))


@pytest.mark.fault("F02")
@given(MOMENTS, st.integers(-12, 14))
def test_seventy_two_real_hours_in_every_zone(moment: datetime, offset: int) -> None:
    clock = breach_clock(moment.astimezone(timezone(timedelta(hours=offset))))
    assert clock.aware == moment
    assert clock.target - moment == timedelta(hours=72)
    assert timedelta(hours=72) < clock.outer - moment <= timedelta(hours=73)
    assert (clock.outer.minute, clock.outer.second, clock.outer.microsecond) == (0, 0, 0)
    assert list(clock.warnings) == sorted(clock.warnings)
    assert len(clock.warnings) == len(WARNING_HOURS)
    assert clock.warnings[-1] < clock.target
