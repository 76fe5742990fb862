"""Dates and amounts as the screen says them (ui.md section 8, glossary section G)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from dpo_desk.gui import dates_text as words
from dpo_desk.gui.dates_text import NARROW_NBSP, NBSP

TODAY = date(2026, 3, 13)
DAY = date(2026, 3, 17)
MOMENT = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW_NBSP, " ")


@pytest.mark.usefixtures("latvian")
class TestLatvian:
    def test_dates(self) -> None:
        assert plain(words.row_date(DAY, TODAY)) == "otrd., 17.03."
        assert plain(words.row_date(date(2027, 3, 17), TODAY)) == "trešd., 17.03.2027."
        assert plain(words.clock_date(DAY, TODAY)) == "otrd., 17. marts"
        assert plain(words.clock_date(date(2027, 1, 4), TODAY)) == "pirmd., 04.01.2027."
        assert words.page_date(TODAY) == "piektdiena, 2026. gada 13. marts"
        assert plain(words.until(DAY, TODAY)) == "līdz 17. martam"
        assert plain(words.until(date(2027, 2, 1), TODAY)) == "līdz 2027. gada 1. februārim"
        assert plain(words.on_day(date(2026, 3, 26), TODAY)) == "26. martā"
        assert words.since(date(2026, 3, 9), TODAY) == "kopš 09.03."
        assert words.full_date(DAY) == "17.03.2026."
        assert plain(words.month(date(2026, 2, 1))) == "2026. gada februāris"

    def test_moments_are_riga_time(self) -> None:
        assert plain(words.at_time(MOMENT)) == "plkst. 10.12"
        assert plain(words.exact_moment(MOMENT)) == "otrd., 03.03.2026., plkst. 10.12"
        assert words.timeline_moment(MOMENT, TODAY) == "03.03. 10.12"
        assert words.timeline_moment(datetime(2026, 3, 13, 7, 20, tzinfo=UTC), TODAY) == "šodien 09.20"
        assert words.timeline_moment(datetime(2025, 3, 12, 7, tzinfo=UTC), TODAY) == "12.03.2025."
        summer = datetime(2026, 7, 1, 21, 30, tzinfo=UTC)
        assert words.timeline_moment(summer, date(2026, 7, 2)) == "šodien 00.30"

    @pytest.mark.parametrize(
        ("days", "long", "short"),
        [
            (0, "šodien", "šodien"),
            (1, "rīt", "rīt"),
            (2, "vēl 2 dienas", "vēl 2 d."),
            (10, "vēl 10 dienu", "vēl 10 d."),
            (11, "vēl 11 dienu", "vēl 11 d."),
            (21, "vēl 21 diena", "vēl 21 d."),
            (22, "vēl 22 dienas", "vēl 22 d."),
            (31, "vēl 31 diena", "vēl 31 d."),
            (-1, "nokavēts par 1 dienu", "nokavēts 1 d."),
            (-2, "nokavēts par 2 dienām", "nokavēts 2 d."),
            (-11, "nokavēts par 11 dienām", "nokavēts 11 d."),
            (-21, "nokavēts par 21 dienu", "nokavēts 21 d."),
        ],
    )
    def test_time_left(self, days: int, long: str, short: str) -> None:
        due = TODAY + timedelta(days=days)
        assert plain(words.time_left(due, TODAY)) == long
        assert plain(words.time_left_in_row(due, TODAY)) == short

    @pytest.mark.parametrize(
        ("amount", "text"),
        [
            (0, "0 pieprasījumu"),
            (1, "1 pieprasījums"),
            (2, "2 pieprasījumi"),
            (11, "11 pieprasījumu"),
            (20, "20 pieprasījumu"),
            (21, "21 pieprasījums"),
            (101, "101 pieprasījums"),
            (111, "111 pieprasījumu"),
            (1284, "1 284 pieprasījumi"),
        ],
    )
    def test_plurals(self, amount: int, text: str) -> None:
        assert plain(words.count(amount, words.REQUESTS)) == text

    def test_hours(self) -> None:
        assert plain(words.hours_left(timedelta(hours=29))) == "1 d. 5 h"
        assert plain(words.hours_left(timedelta(hours=6, minutes=20))) == "6 h 20 min"
        assert plain(words.hours_left(timedelta(days=12))) == "12 d."
        assert plain(words.hours_left(timedelta(seconds=-5))) == "0 h 0 min"

    def test_numbers_and_seconds(self) -> None:
        assert words.number(1284) == f"1{NARROW_NBSP}284"
        assert words.number(2.5) == "2,5"
        assert plain(words.seconds_words(1)) == "1 sekundes"
        assert plain(words.seconds_words(4)) == "4 sekundēm"
        assert plain(words.seconds_words(21)) == "21 sekundes"


@pytest.mark.usefixtures("english")
class TestEnglish:
    def test_dates(self) -> None:
        assert plain(words.row_date(DAY, TODAY)) == "Tue, 17 Mar"
        assert plain(words.row_date(date(2027, 3, 17), TODAY)) == "Wed, 17 Mar 2027"
        assert plain(words.clock_date(DAY, TODAY)) == "Tue, 17 March"
        assert words.page_date(TODAY) == "Friday, 13 March 2026"
        assert plain(words.until(DAY, TODAY)) == "by 17 March"
        assert plain(words.on_day(DAY, TODAY)) == "on 17 March"
        assert plain(words.exact_moment(MOMENT)) == "Tue, 3 Mar 2026 at 10:12"

    def test_amounts(self) -> None:
        assert plain(words.time_left(DAY, TODAY)) == "4 days left"
        assert plain(words.time_left(TODAY - timedelta(days=1), TODAY)) == "1 day late"
        assert plain(words.time_left_in_row(DAY, TODAY)) == "4 d left"
        assert plain(words.count(21, words.DAYS)) == "21 days"
        assert words.number(2.5) == "2.5"
