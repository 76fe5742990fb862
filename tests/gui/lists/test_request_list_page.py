"""The request list on a real store: filters that stay, order, footer, keys, empty states, little room."""

from __future__ import annotations

from datetime import date

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stocked_desk import StockedDesk

from dpo_desk.domain.request import Channel, RequestState, Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.filter_bar import TEXT
from dpo_desk.gui.lists.kept_view import KeptView, kept_from_text
from dpo_desk.gui.page import CASE, Place
from dpo_desk.gui.request_list.request_filters import CHANNEL, DUE, RIGHT, STATE, USUAL_VIEW, query_of
from dpo_desk.gui.request_list.request_list_page import RequestListPage
from dpo_desk.gui.widgets.cells import CELL_ROLE
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE
from dpo_desk.gui.widgets.texts import plain_tooltip
from dpo_desk.services.changes import Touched, changed
from dpo_desk.services.views import RequestQuery, Sort


def numbers(page: RequestListPage) -> list[str]:
    """The last digits of the shown numbers, in order."""
    rows = [page.model.row_at(row) for row in range(page.model.rowCount())]
    return [row.number[-2:] if row is not None else "?" for row in rows]


def choose(page: RequestListPage, screen: Screen, key: str, value: str) -> None:
    """Chooses in a filter box as a person does."""
    box = page.filters.choices[key]
    box.setFocus()
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    screen.settle()


@pytest.fixture
def page(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> RequestListPage:
    made = RequestListPage(changing.space, background, noted)
    screen.show(made)
    return made


def test_open_cases_come_first_shown_by_their_leading_date(page: RequestListPage) -> None:
    assert numbers(page) == ["04", "05", "06", "07", "08", "09", "10", "11", "12", "13"]
    assert page.footer.counts.text() == "10 of 13 requests"
    assert page.footer.urgent.full_text().replace("\xa0", " ") == "2 overdue · 2 today · 2 paused"
    assert page.filters.choices[STATE].property("active")
    assert not page.filters.choices[DUE].property("active")


def test_each_filter_is_a_new_query(page: RequestListPage, screen: Screen) -> None:
    choose(page, screen, STATE, "ended")
    assert numbers(page) == ["01", "02", "03"]
    choose(page, screen, STATE, RequestState.IDENTITY_ASKED.value)
    assert numbers(page) == ["07", "10"]
    choose(page, screen, RIGHT, Right.RESTRICTION.value)
    assert numbers(page) == ["10"]
    page.filters.clear_button.click()
    screen.settle()
    assert len(numbers(page)) == 13
    choose(page, screen, DUE, "overdue")
    assert numbers(page) == ["04", "05"]
    choose(page, screen, CHANNEL, Channel.IN_PERSON.value)
    assert numbers(page) == []
    choose(page, screen, DUE, "week")
    assert numbers(page) == ["08"]


def test_text_filters_by_name_without_marks_by_number_and_by_words(
    page: RequestListPage, screen: Screen
) -> None:
    for typed, found in (("berzins", ["08"]), ("2026/0012", ["12"]), ("berzpils", ["13"])):
        page.filters.text.setFocus()
        page.filters.text.selectAll()
        QTest.keyClicks(page.filters.text, typed)
        screen.qtbot.wait(200)
        screen.settle()
        assert numbers(page) == found, typed


@pytest.mark.fault("K04")
def test_signs_of_the_query_language_are_literal_in_the_filter(page: RequestListPage, screen: Screen) -> None:
    for typed in ("%", "_", "\\", "'", '"', ";--", "k_istaps", "kr%ps", "\\%", "\0"):
        page.filters.text.setText(typed)
        page.filters.changed.emit()
        screen.settle()

        assert numbers(page) == [], typed
        assert not page.banner.isVisible(), typed


@pytest.mark.fault("K05")
def test_syntax_of_full_text_search_is_no_error_in_the_filter(page: RequestListPage, screen: Screen) -> None:
    for typed in ("NEAR(", "AND", "col:", "^a", "- -", "((", "b* OR c", "*", "ā" * 200, "a", "b " * 100):
        read_before = page.listed()
        page.filters.text.setText(typed)
        page.filters.changed.emit()
        screen.settle()

        assert page.listed() is not read_before, typed
        assert not page.banner.isVisible(), typed


def test_heads_order_by_new_queries_and_turn_round(page: RequestListPage, screen: Screen) -> None:
    head = page.table.horizontalHeader()
    for expected in (["04", "05", "06"], ["13", "12", "11"]):
        where = head.sectionViewportPosition(0) + 20
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where, 10))
        screen.settle()
        assert numbers(page)[:3] == expected
    assert page.model.headerData(0, Qt.Orientation.Horizontal).endswith("↓")

    page.sort_by(Sort.NAME)
    screen.settle()
    names = [page.model.row_at(row).subject_name for row in range(page.model.rowCount())]
    assert names[:4] == ["Elīna Šteinberga", "Guntars Liepiņš", "Ģertrūde Čakste-Ķirse", "Ivars Krūmiņš"]


def test_what_was_set_up_is_kept_in_the_store_for_its_user(
    page: RequestListPage, changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    choose(page, screen, DUE, "month")
    page.filters.text.setText("kalni")
    page.filters.changed.emit()
    page.sort_by(Sort.NUMBER)
    page._toggle_column("received")
    page.keep_typed()
    screen.settle()

    again = RequestListPage(changing.space, background, noted)
    screen.show(again)

    assert again.view() == page.view()
    assert again.filters.values() == {
        TEXT: "kalni",
        STATE: "stock",
        RIGHT: "all",
        DUE: "month",
        CHANNEL: "all",
    }
    assert numbers(again) == ["05"]
    assert not again.table.isColumnHidden(2)
    stored = changing.space.settings.get(changing.space.actor, "request_list")
    assert stored is not None
    assert "kalni" in stored


@pytest.mark.parametrize(
    "text", [None, "", "no json", "[]", '{"filters": 3, "widths": {"a": "b"}, "sort": 1}']
)
def test_a_kept_view_that_cannot_be_read_is_the_usual_one(text: str | None) -> None:
    assert kept_from_text(text, USUAL_VIEW) == USUAL_VIEW


def test_an_unknown_word_in_a_kept_view_limits_nothing() -> None:
    view = KeptView(filters={STATE: "gone", RIGHT: "x", DUE: "y", CHANNEL: "z"}, sort="colour")

    assert query_of(view, date(2026, 3, 13)) == RequestQuery()


def test_the_chosen_case_stays_chosen_by_its_id(
    page: RequestListPage, changing: StockedDesk, screen: Screen
) -> None:
    page.table.select_row(4)
    changing.receive("2026-03-13T09:30", "Ieva Jaunā", Right.CONSENT_WITHDRAWAL)

    page.refresh(changed(Touched.REQUESTS))
    screen.settle()

    assert numbers(page)[4] == "14"
    assert page.model.row_at(page.table.currentIndex().row()).number == "DSP-2026/0008"


def test_keys_open_filter_and_come_back(page: RequestListPage, noted: NotedDesk) -> None:
    assert page.table.hasFocus()
    first = page.model.row_at(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert noted.places == [Place(CASE, first.id), Place(CASE, first.id, "next_step")]

    assert set(page.commands()) == {"filter", "export"}
    page.run_command("filter")
    assert page.filters.text.hasFocus()
    assert page.close_floating()
    assert page.table.hasFocus()
    assert not page.close_floating()
    page.run_command("filter")
    QTest.keyClick(page.filters.text, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_nothing_matching_says_so_and_offers_to_clear(page: RequestListPage, screen: Screen) -> None:
    page.filters.text.setText("nav tāda")
    page.filters.changed.emit()
    screen.settle()

    assert page.empty.isVisible()
    assert page.empty.accessibleName() == "Nothing matches the filters. 0 of 13 requests are shown."
    assert page.footer.counts.text() == "0 of 13 requests"
    page.empty.acted.emit()
    screen.settle()
    assert not page.empty.isVisible()
    assert len(numbers(page)) == 13


def test_an_empty_register_says_how_to_begin(
    bare: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = RequestListPage(bare.space, background, noted)
    screen.show(page)

    assert page.empty.accessibleName() == "There is no request yet. The first one is entered with Ctrl+N."
    assert not page.table.isVisible()


def test_little_room_folds_the_filters_and_shares_a_column(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    page = RequestListPage(changing.space, background, noted)
    screen.show(page, 631, 348)

    assert page.filters.is_folded()
    assert page.filters.fold_button.label() == "Filters (1)"
    shared = page.model.index(0, 1).data(CELL_ROLE)
    assert (shared.chip.words, shared.second) == ("Overdue", "in work")
    assert not page.table.horizontalScrollBar().isVisible()

    page.filters.fold_button.click()
    box = page.filters.choices[STATE]
    assert box.isVisible()
    assert QApplication.focusWidget() is box
    choose(page, screen, STATE, "ended")
    assert numbers(page) == ["01", "02", "03"]
    page.resize(1158, 696)
    screen.settle()
    assert not page.filters.is_folded()
    assert box.isVisible()


def test_closed_cases_say_whether_they_were_in_time(page: RequestListPage, screen: Screen) -> None:
    choose(page, screen, STATE, "ended")
    chips = [page.model.index(row, 4).data(CELL_ROLE).chip for row in range(3)]
    promises = [page.model.index(row, 6).data(CELL_ROLE).second.replace("\xa0", " ") for row in range(3)]

    assert [chip.words if chip else "" for chip in chips] == ["Done in time", "Done late", ""]
    assert promises == ["in time", "5 d late", ""]


def test_the_menu_of_the_list_orders_and_hides_columns(page: RequestListPage, screen: Screen) -> None:
    menu = page.list_menu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:3] == ["Open", "Order by: Number", "Order by: Person and request"]
    hide = next(action for action in menu.actions() if action.text() == "Show column: Law")
    assert hide.isChecked()
    hide.trigger()

    assert page.table.isColumnHidden(5)
    page._toggle_column("law")
    assert not page.table.isColumnHidden(5)


@pytest.mark.fault("K06")
@pytest.mark.fault("K12")
def test_a_hostile_name_is_plain_text_with_visible_marks_everywhere(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    changing.receive("2026-03-13T09:30", "<h1>Anna</h1> &amp; \u202eabv\u200b", Right.ACCESS)
    page = RequestListPage(changing.space, background, noted)
    screen.show(page)
    row = page.model.rowCount() - 1
    shown = "<h1>Anna</h1> &amp; [U+202E]abv[U+200B]"

    cell = page.model.index(row, 1).data(CELL_ROLE)
    assert cell.first == shown
    assert shown in page.model.index(row, 1).data(ACCESSIBLE_TEXT_ROLE)
    assert plain_tooltip(cell.whole()).startswith("<span>&lt;h1&gt;Anna")
    assert cell.second == "access"
