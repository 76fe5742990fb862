"""Latvian public holidays as data, and the working days between them.

Working days are all days other than public holidays, Sundays and Saturdays (R1182 Art. 2(2)). Days that an
employer or the Cabinet moves to a Saturday (*pārceltās darba dienas*, Darba likums s. 133(4)) are not public
holidays and are therefore not here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateutil.easter import easter

FIRST_YEAR = 1991
LAST_YEAR = 2199
"""Years for which holidays can be told; outside of them CalendarOutOfRange is raised."""

_ACT = "Likums “Par svētku, atceres un atzīmējamām dienām”, 1. pants"
_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


class CalendarOutOfRange(ValueError):
    """A day lies before the law on holidays, or too far ahead to be reckoned with."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday, its Latvian name as the law has it, and the law it rests on."""

    day: date
    name: str
    law: str


@dataclass(frozen=True, slots=True)
class OneOffHoliday:
    """A public holiday of one year only, entered by the user when parliament adds one.

    A Song Festival's closing day and the day off after it are entered as two.
    """

    day: date
    name: str
    law: str


@dataclass(frozen=True, slots=True)
class HolidayRule:
    """A holiday that returns: the day in a year, and the years in which the law had it (both inclusive).

    `lieu_name` is the name of the day off in lieu, for the holidays whose falling on Saturday or Sunday makes
    the next working day a *brīvdiena* (last sentence of s. 1); empty for all others.
    """

    name: str
    law: str
    day_in: Callable[[int], date]
    first_year: int = FIRST_YEAR
    last_year: int = LAST_YEAR
    lieu_name: str = ""


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _second_sunday_of_may(year: int) -> date:
    first = date(year, 5, 1)
    return first + timedelta(days=(_SUNDAY - first.weekday()) % 7 + 7)


_FESTIVAL = "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena"
_FESTIVAL_LAW = f"{_ACT} (grozījumi 02.10.2014.)"
_FESTIVAL_LIEU = "brīvdiena par Dziesmu un deju svētku noslēguma dienu"
_FOURTH_OF_MAY_LIEU = "brīvdiena par 4. maiju"

HOLIDAY_RULES: tuple[HolidayRule, ...] = (
    HolidayRule("Jaungada diena", _ACT, _fixed(1, 1)),
    HolidayRule("Lielā Piektdiena", _ACT, _from_easter(-2)),
    HolidayRule("Pirmās Lieldienas", _ACT, _from_easter(0)),
    HolidayRule("Otrās Lieldienas", f"{_ACT} (grozījumi 18.12.1996.)", _from_easter(1), first_year=1997),
    HolidayRule(
        "Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena", _ACT, _fixed(5, 1)
    ),
    HolidayRule(
        "Latvijas Republikas Neatkarības deklarācijas pasludināšanas diena",
        f"{_ACT} (grozījumi 21.03.2002.)",
        _fixed(5, 4),
        first_year=2002,
        last_year=2011,
        lieu_name=_FOURTH_OF_MAY_LIEU,
    ),
    HolidayRule(
        "Latvijas Republikas Neatkarības atjaunošanas diena",
        f"{_ACT} (grozījumi 07.04.2011.)",
        _fixed(5, 4),
        first_year=2012,
        lieu_name=_FOURTH_OF_MAY_LIEU,
    ),
    HolidayRule("Mātes diena", _ACT, _second_sunday_of_may),
    HolidayRule("Vasarsvētki", f"{_ACT} (grozījumi 21.09.1995.)", _from_easter(49), first_year=1996),
    HolidayRule("Līgo diena", _ACT, _fixed(6, 23)),
    HolidayRule("Jāņu diena", _ACT, _fixed(6, 24)),
    HolidayRule(
        _FESTIVAL, _FESTIVAL_LAW, _fixed(7, 8), first_year=2018, last_year=2018, lieu_name=_FESTIVAL_LIEU
    ),
    HolidayRule(
        _FESTIVAL, _FESTIVAL_LAW, _fixed(7, 9), first_year=2023, last_year=2023, lieu_name=_FESTIVAL_LIEU
    ),
    HolidayRule(
        "Latvijas Republikas Proklamēšanas diena",
        _ACT,
        _fixed(11, 18),
        lieu_name="brīvdiena par 18. novembri",
    ),
    HolidayRule("Ziemassvētki", f"{_ACT} (grozījumi 24.05.2007.)", _fixed(12, 24), first_year=2007),
    HolidayRule("Ziemassvētki", _ACT, _fixed(12, 25)),
    HolidayRule("Ziemassvētki", _ACT, _fixed(12, 26)),
    HolidayRule("Vecgada diena", _ACT, _fixed(12, 31)),
)
"""Section 1 of the law (likumi.lv 72608), each row with the years it holds.

Easter, Pentecost and Christmas of other confessions are no general public holidays; the days of remembrance
of section 2 are not days off.
"""

BUILT_IN_ONE_OFFS: tuple[OneOffHoliday, ...] = (
    OneOffHoliday(
        date(2018, 9, 24),
        "Viņa Svētības pāvesta Franciska pastorālās vizītes Latvijā diena",
        f"{_ACT} (grozījumi 21.06.2018.)",
    ),
    OneOffHoliday(
        date(2023, 5, 29),
        "Diena, kad Latvijas hokeja komanda ieguva bronzas medaļu 2023. gada Pasaules hokeja čempionātā",
        f"{_ACT} (grozījumi 28.05.2023.)",
    ),
)
"""Holidays of one year that parliament has added so far."""

LIEU_FIRST_YEAR = 2007
"""Since when a holiday on Saturday or Sunday can make the next working day a day off."""


@dataclass(frozen=True)
class Calendar:
    """One version of the calendar: the law's holidays and the one-off holidays that the user has entered.

    `version` names it in a case's history. `one_off` stands on top of BUILT_IN_ONE_OFFS. Whether a day off in
    lieu is a public holiday in the sense of R1182 Art. 2(1) no source settles; `lieu_day_is_holiday` decides.
    Every method raises CalendarOutOfRange for days outside FIRST_YEAR..LAST_YEAR.
    """

    version: int
    one_off: tuple[OneOffHoliday, ...] = ()
    lieu_day_is_holiday: bool = True
    _years: dict[int, dict[date, Holiday]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def holidays_in(self, year: int) -> tuple[Holiday, ...]:
        """The holidays of the year in the order of their days."""
        return tuple(self._of_year(year).values())

    def holiday_on(self, day: date) -> Holiday | None:
        """The holiday on that day, weekends included; None on any other day."""
        return self._of_year(day.year).get(day)

    def is_working_day(self, day: date) -> bool:
        return day not in self._of_year(day.year) and day.weekday() < _SATURDAY

    def working_day_on_or_after(self, day: date) -> date:
        """The day itself, or the first working day that follows."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def working_day_on_or_before(self, day: date) -> date:
        """The day itself, or the last working day before it."""
        while not self.is_working_day(day):
            day -= _DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The count-th working day after `day`, which itself is not counted. A count of 0 gives `day`."""
        if count < 0:
            raise ValueError("working days are counted forward")
        for _ in range(count):
            day = self.working_day_on_or_after(day + _DAY)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`; 0 where `end` is not later."""
        span = (end - start).days
        return sum(self.is_working_day(start + timedelta(days=number)) for number in range(1, span + 1))

    def _of_year(self, year: int) -> dict[date, Holiday]:
        known = self._years.get(year)
        if known is None:
            # Two threads may fill the same year at once: both write the same value.
            known = self._years[year] = _holidays_in(year, self.one_off, self.lieu_day_is_holiday)
        return known


def _holidays_in(year: int, one_off: tuple[OneOffHoliday, ...], with_lieu: bool) -> dict[date, Holiday]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CalendarOutOfRange(f"no holidays are known for the year {year}")
    rules = [rule for rule in HOLIDAY_RULES if rule.first_year <= year <= rule.last_year]
    found: dict[date, Holiday] = {}
    for rule in rules:
        _add(found, Holiday(rule.day_in(year), rule.name, rule.law))
    if with_lieu and year >= LIEU_FIRST_YEAR:
        for holiday in _days_in_lieu(year, rules, frozenset(found)):
            _add(found, holiday)
    for extra in (*BUILT_IN_ONE_OFFS, *one_off):
        if extra.day.year == year and extra.day not in found:
            found[extra.day] = Holiday(extra.day, extra.name, extra.law)
    return dict(sorted(found.items()))


def _days_in_lieu(year: int, rules: list[HolidayRule], holidays: frozenset[date]) -> list[Holiday]:
    """Days off in lieu, reckoned from the law's own holidays only.

    A one-off holiday entered on the day in lieu itself (or a Song Festival's entered twice) thus never pushes
    it one day further: a date that is a day too early harms nobody.
    """
    found = []
    for rule in rules:
        day = rule.day_in(year)
        if not rule.lieu_name or day.weekday() < _SATURDAY:
            continue
        while day.weekday() >= _SATURDAY or day in holidays:
            day += _DAY
        found.append(Holiday(day, rule.lieu_name, rule.law))
    return found


def _add(found: dict[date, Holiday], holiday: Holiday) -> None:
    """Puts the holiday in; where two fall on one day (Mātes diena and Vasarsvētki in 2035) both are named."""
    other = found.get(holiday.day)
    if other is not None:
        holiday = Holiday(holiday.day, f"{other.name}; {holiday.name}", other.law)
    found[holiday.day] = holiday
