"""Days begin and end in Riga, whatever zone the computer is set to."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.local_time import (
    NotAMoment,
    end_of_day,
    parse_iso_moment,
    riga_date,
    riga_time,
    to_utc,
)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-03T10:12", "2026-03-03T08:12"),
        ("2026-07-03T10:12:30", "2026-07-03T07:12:30"),
        ("2026-03-03 10:12", "2026-03-03T08:12"),
        ("2026-03-03", "2026-03-02T22:00"),
        ("  2026-03-03T10:12  ", "2026-03-03T08:12"),
        ("2026-03-31T21:30Z", "2026-03-31T21:30"),
        ("2026-03-31T21:30+00:00", "2026-03-31T21:30"),
        ("2026-03-31T23:30-05:00", "2026-04-01T04:30"),
    ],
)
def test_iso_text_is_riga_unless_it_says_otherwise(text: str, expected: str) -> None:
    assert parse_iso_moment(text) == utc(expected)
    assert parse_iso_moment(text).tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "05.03.2026",
        "2026-02-30",
        "2026-13-01T10:00",
        "2026-03-03T25:00",
        "2026-03-03T10:12 EET",
        "２０２６-03-03",
        "٢٠٢٦-03-03",
        "0001-01-01T00:00",
        "1990-12-31T23:00",
        "2200-01-01T12:00",
        "9999-12-31T23:59-12:00",
        "2026-03-03T10:12\x00",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NotAMoment):
        parse_iso_moment(text)


@pytest.mark.fault("F02")
@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2026-03-29T02:30", "2026-03-29T00:30"),
        ("2026-03-29T03:30", "2026-03-29T01:30"),
        ("2026-03-29T04:30", "2026-03-29T01:30"),
        ("2026-10-25T02:30", "2026-10-24T23:30"),
        ("2026-10-25T03:30", "2026-10-25T00:30"),
        ("2026-10-25T04:30", "2026-10-25T02:30"),
    ],
)
def test_nights_on_which_the_clock_changes(local: str, expected: str) -> None:
    assert parse_iso_moment(local) == utc(expected)


def test_a_time_that_spring_leaves_out_shows_an_hour_later() -> None:
    assert riga_time(parse_iso_moment("2026-03-29T03:30")).strftime("%H:%M %z") == "04:30 +0300"


def test_the_second_of_two_equal_autumn_times_can_be_meant() -> None:
    second = datetime(2026, 10, 25, 3, 30, fold=1)  # noqa: DTZ001 - a bare clock reading is what is tested
    assert to_utc(second) == utc("2026-10-25T01:30")


def test_days_end_at_midnight_in_riga() -> None:
    assert end_of_day(date(2026, 3, 17)) == utc("2026-03-17T22:00")
    assert end_of_day(date(2026, 3, 29)) == utc("2026-03-29T21:00")
    assert riga_date(utc("2026-03-17T21:59:59.999999")) == date(2026, 3, 17)
    assert riga_date(end_of_day(date(2026, 3, 17))) == date(2026, 3, 18)


def test_a_moment_without_offset_has_no_day() -> None:
    bare = datetime(2026, 3, 3, 10, 12)  # noqa: DTZ001 - a bare clock reading is what is tested
    with pytest.raises(ValueError, match="offset"):
        riga_date(bare)


@pytest.fixture(params=["Asia/Tokyo", "America/New_York", "UTC"])
def computer_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change the zone of a running program")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.mark.fault("F03")
def test_the_computers_zone_changes_nothing(computer_zone: str) -> None:
    assert parse_iso_moment("2026-03-03T00:05") == utc("2026-03-02T22:05")
    assert riga_date(utc("2026-03-02T22:05")) == date(2026, 3, 3)


@given(st.datetimes(datetime(2018, 5, 25), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds
def test_every_moment_lies_before_the_end_of_its_day(moment: datetime) -> None:
    day = riga_date(moment)
    assert moment < end_of_day(day)
    assert riga_date(end_of_day(day)) > day
    assert to_utc(riga_time(moment)) == moment
