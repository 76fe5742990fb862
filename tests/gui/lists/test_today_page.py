"""Today on a real store: groups, both clocks, keys, the empty state, little room."""

from __future__ import annotations

from datetime import date

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stocked_desk import StockedDesk

from dpo_desk.domain.request import Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import CASE, Place
from dpo_desk.gui.today.today_page import TodayPage
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.cells import CELL_ROLE, Cell, GroupHead
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE
from dpo_desk.services.changes import Touched, changed

LAW, PROMISE = 3, 4


def _rows(page: TodayPage) -> list[str]:
    """What stands in the first column's place of each row: group words, or the case's number."""
    model = page.model
    heads = {row: model.index(row, 0).data(CELL_ROLE) for row in model.group_rows()}
    return [
        f"{heads[row].words} {heads[row].count}" if row in heads else model.row_at(row).number
        for row in range(model.rowCount())
    ]


def _row_of(page: TodayPage, number: str) -> int:
    return _rows(page).index(number)


def _cell(page: TodayPage, number: str, column: int) -> Cell:
    cell = page.model.index(_row_of(page, number), column).data(CELL_ROLE)
    assert isinstance(cell, Cell)
    return cell


@pytest.fixture
def page(stocked: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen) -> TodayPage:
    made = TodayPage(stocked.space, background, noted)
    screen.show(made)
    return made


def test_groups_stand_in_order_and_empty_ones_not_at_all(page: TodayPage) -> None:
    assert _rows(page) == [
        *("Overdue 2", "DSP-2026/0004", "DSP-2026/0005"),
        *("Today 2", "DSP-2026/0006", "DSP-2026/0007"),
        *("Next 7 days 2", "DSP-2026/0008", "DSP-2026/0009"),
        *("Next 30 days 4", "DSP-2026/0010", "DSP-2026/0011", "DSP-2026/0012", "DSP-2026/0013"),
    ]
    head = page.model.index(0, 0).data(CELL_ROLE)
    assert isinstance(head, GroupHead)
    assert head.tone is Role.DANGER


def test_the_leading_clock_is_bold_and_the_other_stands_beside_it(page: TodayPage) -> None:
    law, promise = _cell(page, "DSP-2026/0008", LAW), _cell(page, "DSP-2026/0008", PROMISE)

    assert (law.first.replace("\xa0", " "), law.bold) == ("Tue, 7 Apr", False)
    assert (promise.first.replace("\xa0", " "), promise.bold) == ("Tue, 17 Mar", True)
    assert promise.second.replace("\xa0", " ") == "4 d left"


def test_a_paused_clock_shows_the_date_without_the_pause(page: TodayPage) -> None:
    law = _cell(page, "DSP-2026/0007", LAW)

    assert (law.first, law.second.replace("\xa0", " ")) == ("paused", "unpaused 27 Mar")


def test_an_overdue_date_says_by_how_much_in_the_colour_of_danger(page: TodayPage) -> None:
    promise = _cell(page, "DSP-2026/0005", PROMISE)

    assert promise.second.replace("\xa0", " ") == "1 d late"
    assert promise.second_tone is Role.DANGER


def test_every_row_names_its_next_step(page: TodayPage) -> None:
    assert _cell(page, "DSP-2026/0008", 2).first == "Decide on access"
    assert _cell(page, "DSP-2026/0009", 2).first == "Finish tasks: 2"
    assert _cell(page, "DSP-2026/0005", 2).first == "Sign letter IZ-2026/0003"


def test_a_row_reads_as_one_sentence(page: TodayPage) -> None:
    index = page.model.index(_row_of(page, "DSP-2026/0008"), 1)

    assert index.data(ACCESSIBLE_TEXT_ROLE).replace("\xa0", " ") == (
        "DSP-2026/0008, Jānis Bērziņš, access, erasure, promise by 17 March, in time, "
        "next step: decide on access"
    )


def test_enter_opens_the_case_and_control_enter_its_next_step(page: TodayPage, noted: NotedDesk) -> None:
    assert page.table.hasFocus()
    first = page.model.row_at(1)

    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert noted.places == [Place(CASE, first.id), Place(CASE, first.id, "next_step")]


def test_arrows_pass_over_group_heads(page: TodayPage) -> None:
    page.table.select_row(_row_of(page, "DSP-2026/0005"))

    QTest.keyClick(page.table, Qt.Key.Key_Down)

    assert page.model.row_at(page.table.currentIndex().row()).number == "DSP-2026/0006"


@pytest.mark.parametrize(
    ("typed", "number"), [("zane", "DSP-2026/0009"), ("berz", "DSP-2026/0008"), ("0012", "DSP-2026/0012")]
)
def test_typing_finds_a_row_by_name_without_marks_or_by_number(
    page: TodayPage, typed: str, number: str
) -> None:
    QTest.keyClicks(page.table, typed)

    assert page.model.row_at(page.table.currentIndex().row()).number == number


def test_the_chosen_case_stays_chosen_when_others_come_before_it(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = TodayPage(changing.space, background, noted)
    screen.show(page)
    page.table.select_row(_row_of(page, "DSP-2026/0011"))

    changing.receive("2026-03-13T09:30", "Ieva Jaunā", Right.CONSENT_WITHDRAWAL)
    page.refresh(changed(Touched.REQUESTS))
    screen.settle()

    assert "DSP-2026/0014" in _rows(page)
    assert page.model.row_at(page.table.currentIndex().row()).number == "DSP-2026/0011"


def test_what_does_not_concern_cases_reads_nothing(page: TodayPage, background: BackgroundWork) -> None:
    page.refresh(changed(Touched.USERS))

    assert not background.is_busy()


def test_filled_is_told_once_after_the_rows_were_painted(
    stocked: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    told: list[int] = []
    page = TodayPage(stocked.space, background, noted, lambda: told.append(page.model.rowCount()))
    screen.show(page)
    screen.qtbot.waitUntil(lambda: bool(told), timeout=2000)

    page.refresh(changed(Touched.REQUESTS))
    screen.settle()
    page.repaint()

    assert told == [14]


def test_the_page_left_open_over_midnight_shows_the_new_day(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = TodayPage(changing.space, background, noted)
    screen.show(page)
    assert "Overdue 2" in _rows(page)

    changing.clock.move_to("2026-03-14T00:01")
    page._midnight.timeout.emit()
    screen.settle()

    assert "Overdue 4" in _rows(page)


def test_nothing_due_names_the_next_case_and_enter_opens_it(
    bare: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    case = bare.receive("2026-03-13T10:00", "Kristaps Žagars", Right.PORTABILITY)
    page = TodayPage(bare.space, background, noted)
    screen.show(page)

    assert page.empty.isVisible()
    assert "Next: Fri, 27 March" in page.empty.accessibleName().replace("\xa0", " ")
    assert "DSP-2026/0001, check identity" in page.empty.accessibleName()
    assert page.table.isVisible()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Return)
    assert noted.places == [Place(CASE, case)]


def test_an_empty_store_says_how_to_begin(
    bare: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = TodayPage(bare.space, background, noted)
    screen.show(page)

    assert page.empty.isVisible()
    assert "Ctrl+N" in page.empty.accessibleName()
    assert not page.table.isVisible()


def test_little_room_puts_the_step_under_the_name_and_drops_weekdays(
    stocked: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = TodayPage(stocked.space, background, noted)
    screen.show(page, 631, 348)

    case = _cell(page, "DSP-2026/0008", 1)
    assert (case.first, case.more, case.second) == ("DSP-2026/0008", "Jānis Bērziņš", "› Decide on access")
    assert _cell(page, "DSP-2026/0008", 3).first.replace("\xa0", " ") == "17 Mar"
    assert page.header.main.label() == "New"
    assert not page.table.horizontalScrollBar().isVisible()


def test_the_day_of_the_page_stands_beside_its_title(page: TodayPage) -> None:
    assert page._shown is not None
    assert page._shown.day == date(2026, 3, 13)
