"""Holidays of Latvia by the law's list, days off in lieu, and the working days between."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.working_days import (
    FIRST_YEAR,
    HOLIDAY_RULES,
    LAST_YEAR,
    Calendar,
    CalendarOutOfRange,
    OneOffHoliday,
)

CALENDAR = Calendar(version=1)
WITHOUT_LIEU = Calendar(version=1, lieu_day_is_holiday=False)
INVENTED = OneOffHoliday(date(2026, 10, 12), "Izdomāta svētku diena", "Izdomāts likums")
DAYS = st.dates(date(2018, 5, 25), date(2100, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


def name_on(text: str, calendar: Calendar = CALENDAR) -> str:
    holiday = calendar.holiday_on(day(text))
    return holiday.name if holiday else ""


@pytest.mark.parametrize(
    ("good_friday", "easter", "monday", "mothers", "pentecost", "lieu"),
    [
        ("2026-04-03", "2026-04-05", "2026-04-06", "2026-05-10", "2026-05-24", ""),
        ("2027-03-26", "2027-03-28", "2027-03-29", "2027-05-09", "2027-05-16", ""),
        ("2028-04-14", "2028-04-16", "2028-04-17", "2028-05-14", "2028-06-04", "2028-11-20"),
        ("2029-03-30", "2029-04-01", "2029-04-02", "2029-05-13", "2029-05-20", "2029-11-19"),
        ("2030-04-19", "2030-04-21", "2030-04-22", "2030-05-12", "2030-06-09", "2030-05-06"),
        ("2031-04-11", "2031-04-13", "2031-04-14", "2031-05-11", "2031-06-01", "2031-05-05"),
    ],
)
def test_movable_days_of_the_sheet(
    good_friday: str, easter: str, monday: str, mothers: str, pentecost: str, lieu: str
) -> None:
    assert name_on(good_friday) == "Lielā Piektdiena"
    assert name_on(easter) == "Pirmās Lieldienas"
    assert name_on(monday) == "Otrās Lieldienas"
    assert name_on(mothers) == "Mātes diena"
    assert name_on(pentecost) == "Vasarsvētki"
    in_lieu = [
        holiday.day.isoformat()
        for holiday in CALENDAR.holidays_in(day(easter).year)
        if holiday.name.startswith("brīvdiena")
    ]
    assert in_lieu == ([lieu] if lieu else [])


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("2026-01-01", "Jaungada diena"),
        ("2026-05-01", "Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena"),
        ("2026-05-04", "Latvijas Republikas Neatkarības atjaunošanas diena"),
        ("2026-06-23", "Līgo diena"),
        ("2026-06-24", "Jāņu diena"),
        ("2026-11-18", "Latvijas Republikas Proklamēšanas diena"),
        ("2026-12-24", "Ziemassvētki"),
        ("2026-12-25", "Ziemassvētki"),
        ("2026-12-26", "Ziemassvētki"),
        ("2026-12-31", "Vecgada diena"),
        ("2018-09-24", "Viņa Svētības pāvesta Franciska pastorālās vizītes Latvijā diena"),
        (
            "2023-05-29",
            "Diena, kad Latvijas hokeja komanda ieguva bronzas medaļu 2023. gada Pasaules hokeja čempionātā",
        ),
        ("2018-07-08", "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena"),
        ("2018-07-09", "brīvdiena par Dziesmu un deju svētku noslēguma dienu"),
        ("2023-07-10", "brīvdiena par Dziesmu un deju svētku noslēguma dienu"),
        ("2024-05-06", "brīvdiena par 4. maiju"),
        ("2028-11-20", "brīvdiena par 18. novembri"),
        ("2035-05-13", "Mātes diena; Vasarsvētki"),
    ],
)
def test_holidays_carry_their_names(on: str, name: str) -> None:
    assert name_on(on) == name
    assert not CALENDAR.is_working_day(day(on))


@pytest.mark.parametrize(
    "moved", ["2024-12-23", "2024-12-30", "2025-05-02", "2025-11-17", "2026-01-02", "2026-06-22"]
)
def test_working_days_moved_by_employers_stay_working_days(moved: str) -> None:
    assert CALENDAR.is_working_day(day(moved))


@pytest.mark.parametrize("remembered", ["2026-03-25", "2026-06-14", "2027-03-08"])
def test_days_of_remembrance_are_no_holidays(remembered: str) -> None:
    assert name_on(remembered) == ""


@pytest.mark.parametrize(
    "on", ["2022-01-01", "2021-05-01", "2029-06-23", "2022-12-25", "2026-12-26", "2023-12-31"]
)
def test_other_holidays_on_a_weekend_give_no_day_off(on: str) -> None:
    weekday_after = CALENDAR.working_day_on_or_after(day(on))
    assert not any(
        holiday.name.startswith("brīvdiena")
        for holiday in CALENDAR.holidays_in(day(on).year)
        if abs((holiday.day - weekday_after).days) < 7
    )


def test_days_in_lieu_can_be_switched_off() -> None:
    for lieu in ("2018-07-09", "2023-07-10", "2024-05-06", "2028-11-20"):
        assert name_on(lieu, WITHOUT_LIEU) == ""
        assert WITHOUT_LIEU.is_working_day(day(lieu))
    assert name_on("2018-07-08", WITHOUT_LIEU) != ""


@pytest.mark.parametrize("year", range(FIRST_YEAR, 2101))
def test_the_package_holidays_tells_the_same_days_but_for_moved_ones(year: int) -> None:
    theirs = {
        on
        for on, name in holidays.country_holidays("LV", years=year, language="lv").items()
        if "pārcelta no" not in name
    }
    closing_sundays = {day("2018-07-08"), day("2023-07-09")}
    assert {holiday.day for holiday in CALENDAR.holidays_in(year)} - closing_sundays == theirs


def test_every_rule_names_its_law_and_its_years() -> None:
    for rule in HOLIDAY_RULES:
        assert "1. pants" in rule.law
        assert FIRST_YEAR <= rule.first_year <= rule.last_year <= LAST_YEAR


def test_a_one_off_holiday_stands_on_top() -> None:
    calendar = Calendar(version=2, one_off=(INVENTED,))
    holiday = calendar.holiday_on(INVENTED.day)
    assert holiday is not None
    assert (holiday.name, holiday.law) == (INVENTED.name, INVENTED.law)
    assert CALENDAR.is_working_day(INVENTED.day)
    assert calendar != CALENDAR


def test_a_one_off_on_a_holiday_changes_neither_its_name_nor_the_day_in_lieu() -> None:
    entered = OneOffHoliday(day("2028-11-20"), "Ierakstīta vēlreiz", "Izdomāts likums")
    calendar = Calendar(version=2, one_off=(entered,))
    assert name_on("2028-11-20", calendar) == "brīvdiena par 18. novembri"
    assert calendar.is_working_day(day("2028-11-21"))


def test_calendars_of_equal_content_are_equal_and_can_be_keys() -> None:
    used = Calendar(version=1)
    used.holidays_in(2026)
    assert used == CALENDAR
    assert len({used, CALENDAR, WITHOUT_LIEU}) == 2


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1])
def test_years_beyond_the_law_are_refused(year: int) -> None:
    with pytest.raises(CalendarOutOfRange):
        CALENDAR.is_working_day(date(year, 3, 1))


def test_counting_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="forward"):
        CALENDAR.add_working_days(date(2026, 3, 2), -1)


def test_working_days_over_easter() -> None:
    assert CALENDAR.working_day_on_or_after(day("2026-04-03")) == day("2026-04-07")
    assert CALENDAR.working_day_on_or_before(day("2026-04-06")) == day("2026-04-02")
    assert CALENDAR.add_working_days(day("2026-04-02"), 1) == day("2026-04-07")
    assert CALENDAR.add_working_days(day("2026-04-04"), 0) == day("2026-04-04")
    assert CALENDAR.working_days_between(day("2026-04-02"), day("2026-04-08")) == 2
    assert CALENDAR.working_days_between(day("2026-04-08"), day("2026-04-02")) == 0


@given(DAYS)
def test_rolling_lands_on_the_nearest_working_day(on: date) -> None:
    after, before = CALENDAR.working_day_on_or_after(on), CALENDAR.working_day_on_or_before(on)
    assert before <= on <= after
    assert CALENDAR.is_working_day(after)
    assert CALENDAR.is_working_day(before)
    assert CALENDAR.working_day_on_or_after(after) == after
    between = [before + timedelta(days=n) for n in range(1, (after - before).days)]
    assert not any(CALENDAR.is_working_day(passed) for passed in between)


@given(DAYS, st.integers(0, 60), st.integers(0, 60))
def test_working_days_add_up(on: date, first: int, second: int) -> None:
    in_steps = CALENDAR.add_working_days(CALENDAR.add_working_days(on, first), second)
    assert in_steps == CALENDAR.add_working_days(on, first + second)
    assert CALENDAR.working_days_between(on, in_steps) == first + second
