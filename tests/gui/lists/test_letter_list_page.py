"""The letter register on a real store."""

from __future__ import annotations

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from stocked_desk import StockedDesk

from dpo_desk.domain.letter import LetterKind
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.letter_list.letter_list_page import LetterListPage
from dpo_desk.gui.letter_list.letter_source import OPEN, SHOWN
from dpo_desk.gui.page import CASE, LETTER, Place
from dpo_desk.gui.widgets.cells import CELL_ROLE
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE
from dpo_desk.services.changes import Touched, changed


@pytest.fixture
def page(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> LetterListPage:
    made = LetterListPage(changing.space, background, noted)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    screen.show(made)
    return made


def texts(page: LetterListPage, row: int) -> list[str]:
    cells = [page.model.index(row, column).data(CELL_ROLE) for column in range(page.model.columnCount())]
    return [f"{cell.first}|{cell.second}".rstrip("|").replace("\xa0", " ") for cell in cells]


def test_letters_stand_newest_first_with_case_state_and_way(page: LetterListPage) -> None:
    assert texts(page, 0) == [
        *("IZ-2026/0003", "Answer on rectification|Līga Kalniņa", "DSP-2026/0005", "issued", "27 Feb", "—"),
    ]
    assert texts(page, 2) == [
        *("IZ-2026/0001", "Answer on rectification|Sandra Bērziņa", "DSP-2026/0001", "sent", "12 Jan"),
        "Tue, 20 Jan|by e-mail",
    ]
    assert page.footer.counts.text() == "3 of 3 letters"


def test_what_has_not_left_yet_can_be_shown_alone(page: LetterListPage, screen: Screen) -> None:
    box = page.filters.choices[SHOWN]
    box.setCurrentIndex(box.findData(OPEN))
    box.activated.emit(box.currentIndex())
    screen.settle()

    assert page.model.rowCount() == 1
    assert page.footer.counts.text() == "1 of 3 letters"


def test_text_filters_by_number_and_person_literally(page: LetterListPage, screen: Screen) -> None:
    for typed, rows in (("klava", 1), ("IZ-2026/0001", 1), ("2026", 3), ("%", 0), ("I_", 0)):
        page.filters.text.setText(typed)
        page.filters.changed.emit()
        screen.settle()
        assert page.model.rowCount() == rows, typed
    assert page.empty.accessibleName() == "Nothing matches the filters. 0 of 3 letters are shown."


def test_enter_opens_the_letter_and_control_enter_the_step_of_its_case(
    page: LetterListPage, noted: NotedDesk
) -> None:
    row = page.model.row_at(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert noted.places == [Place(LETTER, row.id), Place(CASE, row.request_id, "next_step")]


def test_a_draft_is_listed_without_a_number(
    page: LetterListPage, changing: StockedDesk, screen: Screen
) -> None:
    rows = changing.space.registers.today(changing.space.actor).groups[0][1]
    changing.space.letters.draft(changing.space.actor, rows[0].id, LetterKind.ACKNOWLEDGEMENT)
    page.refresh(changed(Touched.LETTERS))
    screen.settle()

    assert page.model.rowCount() == 4
    drafts = [row for row in range(4) if texts(page, row)[0] == "no number yet"]
    assert len(drafts) == 1
    assert texts(page, drafts[0])[3] == "draft"
    assert page.model.row_at(page.table.currentIndex().row()).number == "IZ-2026/0003"


def test_a_row_reads_as_one_sentence(page: LetterListPage) -> None:
    assert page.model.index(2, 1).data(ACCESSIBLE_TEXT_ROLE).replace("\xa0", " ") == (
        "IZ-2026/0001, Answer on rectification, Sandra Bērziņa, DSP-2026/0001, sent, by e-mail 20 Jan"
    )


def test_typing_finds_a_letter(page: LetterListPage, screen: Screen) -> None:
    QTest.keyClicks(page.table, "sandra")
    screen.settle()

    assert page.model.row_at(page.table.currentIndex().row()).number == "IZ-2026/0001"


def test_an_empty_register_says_where_letters_come_from(
    bare: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = LetterListPage(bare.space, background, noted)
    screen.show(page)

    assert page.empty.accessibleName().startswith("There is no letter yet")


def test_little_room_keeps_number_person_and_state(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = LetterListPage(changing.space, background, noted)
    screen.show(page, 631, 348)

    assert page.model.columnCount() == 2
    assert texts(page, 2)[1] == "sent|by e-mail 20 Jan"
    assert not page.table.horizontalScrollBar().isVisible()
