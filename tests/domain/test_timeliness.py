"""One word for how a case stands, and the amounts of time beside it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.deadlines import (
    ClockFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.timeliness import (
    DUE_SOON_WORDS,
    Timeliness,
    closed_timeliness,
    days_left,
    in_time,
    kept,
    timeliness,
    timeliness_of,
    working_days_left,
)
from dpo_desk.domain.working_days import Calendar

CALENDAR = Calendar(version=1)
FRIDAY = date(2026, 3, 13)
FACTS = ClockFacts(date(2026, 3, 3))
FOURTEEN_DAYS = PromisePeriod(PromiseUnit.DAYS, 14)


@pytest.mark.parametrize(
    ("leading", "soon_days", "expected"),
    [
        (date(2026, 3, 12), 1, Timeliness.OVERDUE),
        (date(2026, 3, 13), 1, Timeliness.DUE_TODAY),
        (date(2026, 3, 14), 1, Timeliness.DUE_TOMORROW),
        (date(2026, 3, 15), 1, Timeliness.DUE_SOON),
        (date(2026, 3, 16), 1, Timeliness.DUE_SOON),
        (date(2026, 3, 17), 1, Timeliness.IN_TIME),
        (date(2026, 3, 20), 5, Timeliness.DUE_SOON),
        (date(2026, 3, 21), 5, Timeliness.IN_TIME),
    ],
)
def test_words_of_an_open_case(leading: date, soon_days: int, expected: Timeliness) -> None:
    assert timeliness(leading, FRIDAY, CALENDAR, soon_days=soon_days) is expected


def test_soon_reaches_over_holidays() -> None:
    assert timeliness(date(2026, 4, 7), date(2026, 4, 2), CALENDAR) is Timeliness.DUE_SOON


@pytest.mark.parametrize("soon_days", [0, 6, -1])
def test_due_soon_knows_its_limits(soon_days: int) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        timeliness(FRIDAY, FRIDAY, CALENDAR, soon_days=soon_days)


@pytest.mark.parametrize(
    ("days", "paused", "extended", "expected"),
    [
        (-1, True, True, Timeliness.OVERDUE),
        (0, True, True, Timeliness.DUE_TODAY),
        (3, True, True, Timeliness.DUE_SOON),
        (30, True, True, Timeliness.PAUSED),
        (30, False, True, Timeliness.EXTENDED),
        (30, False, False, Timeliness.IN_TIME),
    ],
)
def test_what_presses_more_comes_first(days: int, paused: bool, extended: bool, expected: Timeliness) -> None:
    leading = FRIDAY + timedelta(days=days)
    assert timeliness(leading, FRIDAY, CALENDAR, paused=paused, extended=extended) is expected


def test_words_of_a_case_from_its_dates() -> None:
    policy = PausePolicy.PAUSE
    plain = compute_case_dates(FACTS, CALENDAR, FOURTEEN_DAYS, policy)
    assert timeliness_of(plain, date(2026, 3, 5), CALENDAR) is Timeliness.IN_TIME
    assert timeliness_of(plain, date(2026, 3, 18), CALENDAR) is Timeliness.OVERDUE
    asked = ClockFacts(FACTS.received_on, (Pause(date(2026, 3, 5)),))
    paused = compute_case_dates(asked, CALENDAR, FOURTEEN_DAYS, policy)
    assert timeliness_of(paused, date(2026, 3, 5), CALENDAR) is Timeliness.PAUSED
    told = ClockFacts(FACTS.received_on, extension_notice_on=date(2026, 3, 5))
    extended = compute_case_dates(told, CALENDAR, None, policy)
    assert timeliness_of(extended, date(2026, 3, 20), CALENDAR) is Timeliness.EXTENDED


def test_sending_ends_both_clocks() -> None:
    dates = compute_case_dates(FACTS, CALENDAR, FOURTEEN_DAYS, PausePolicy.PAUSE)
    today = date(2026, 6, 1)
    in_promise = parse_iso_moment("2026-03-17T23:59")
    assert timeliness_of(dates, today, CALENDAR, sent_at=in_promise) is Timeliness.CLOSED_IN_TIME
    after_promise = parse_iso_moment("2026-03-18T00:00")
    assert timeliness_of(dates, today, CALENDAR, sent_at=after_promise) is Timeliness.CLOSED_LATE
    judged = kept(in_promise, dates)
    assert (judged.law, judged.promise, judged.on_last_day) == (True, True, True)
    judged = kept(after_promise, dates)
    assert (judged.law, judged.promise, judged.on_last_day) == (True, False, False)
    judged = kept(parse_iso_moment("2026-04-08T00:00"), dates)
    assert (judged.law, judged.promise) == (False, False)


def test_a_firm_without_promise_is_judged_by_the_law_alone() -> None:
    dates = compute_case_dates(FACTS, CALENDAR, None, PausePolicy.PAUSE)
    assert kept(parse_iso_moment("2026-04-07T12:00"), dates).promise is None
    assert closed_timeliness(date(2026, 4, 7), dates.leading) is Timeliness.CLOSED_IN_TIME


@pytest.mark.parametrize(
    ("sent_at", "expected"),
    [
        ("2026-04-07T20:59:59Z", True),
        ("2026-04-07T21:00:00Z", False),
        ("2026-04-07T00:00", True),
        ("2026-04-07T23:40", True),
    ],
)
def test_a_day_ends_at_midnight_in_riga(sent_at: str, expected: bool) -> None:
    assert in_time(parse_iso_moment(sent_at), date(2026, 4, 7)) is expected


def test_amounts_of_time() -> None:
    assert days_left(FRIDAY, FRIDAY) == 0
    assert days_left(FRIDAY, date(2026, 3, 17)) == 4
    assert days_left(FRIDAY, date(2026, 3, 11)) == -2
    assert working_days_left(FRIDAY, date(2026, 3, 18), CALENDAR) == 3
    assert working_days_left(FRIDAY, FRIDAY, CALENDAR) == 0
    assert working_days_left(FRIDAY, date(2026, 3, 11), CALENDAR) == 0


@given(st.integers(-400, 400), st.integers(1, 5), st.booleans(), st.booleans())
def test_the_word_agrees_with_the_days_left(days: int, soon: int, paused: bool, extended: bool) -> None:
    leading = FRIDAY + timedelta(days=days)
    word = timeliness(leading, FRIDAY, CALENDAR, paused=paused, extended=extended, soon_days=soon)
    assert (word is Timeliness.OVERDUE) is (days_left(FRIDAY, leading) < 0)
    if word in DUE_SOON_WORDS:
        assert working_days_left(FRIDAY, leading, CALENDAR) <= soon
