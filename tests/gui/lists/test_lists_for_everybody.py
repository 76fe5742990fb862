"""Lists by keyboard, screen reader, large text, little room, another language and scheme."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView, QWidget
from stocked_desk import StockedDesk

from dpo_desk.domain.letter import Language
from dpo_desk.gui import language, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.letter_list.letter_list_page import LetterListPage
from dpo_desk.gui.page import Page
from dpo_desk.gui.request_list.request_list_page import RequestListPage
from dpo_desk.gui.search.search_popup import SearchPopup
from dpo_desk.gui.today.today_page import TodayPage
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE

Open = Callable[..., Page]
SIZES = [(1158, 696), (872, 640), (631, 348), (428, 300)]


@pytest.fixture(params=[TodayPage, RequestListPage, LetterListPage])
def open_page(
    request: pytest.FixtureRequest,
    stocked: StockedDesk,
    background: BackgroundWork,
    noted: NotedDesk,
    screen: Screen,
) -> Open:
    def make(width: int = 1158, height: int = 696) -> Page:
        page: Page = request.param(stocked.space, background, noted)
        screen.show(page, width, height)
        return page

    return make


@pytest.fixture
def big_text(light_theme: theme.Theme) -> Iterator[None]:
    light_theme.apply(theme.Appearance.LIGHT, 150)
    yield
    light_theme.apply(theme.Appearance.LIGHT, 100)


def _nameless(page: QWidget) -> list[str]:
    """Widgets that can get the focus and say nothing to a screen reader."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QTableView)):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                found.append(type(widget).__name__)
    return found


def _cut(page: QWidget) -> list[str]:
    """Buttons that are narrower than their words."""
    return [
        f"{button.text()}: {button.width()} < {button.minimumSizeHint().width()}"
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width()
    ]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_everything_has_a_name_and_no_button_is_cut(open_page: Open, width: int, height: int) -> None:
    page = open_page(width, height)

    assert _nameless(page) == []
    assert _cut(page) == []
    assert page.minimumSizeHint().width() <= 428
    assert page.minimumSizeHint().height() <= 300


@pytest.mark.parametrize(("width", "height"), SIZES[:3])
@pytest.mark.usefixtures("big_text")
def test_large_text_cuts_no_button(open_page: Open, width: int, height: int) -> None:
    assert _cut(open_page(width, height)) == []


def test_every_row_is_a_sentence_for_a_screen_reader(open_page: Open) -> None:
    page = open_page()
    table = page.findChild(QTableView)
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name)
    sentence = table.model().data(table.currentIndex(), ACCESSIBLE_TEXT_ROLE)
    names = [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]

    assert "2026/" in sentence
    assert sentence in names


def test_a_switch_of_language_changes_every_word_and_keeps_the_place(
    open_page: Open, qapp: QApplication, screen: Screen
) -> None:
    page = open_page()
    table = page.findChild(QTableView)
    before = [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    row = table.currentIndex().row()

    language.use(qapp, Language.LATVIAN)
    screen.settle()

    after = [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert table.currentIndex().row() == row


@pytest.mark.parametrize("scheme", [theme.Appearance.DARK, theme.Appearance.HIGH_CONTRAST])
def test_a_live_switch_of_scheme_paints_everything_anew(
    open_page: Open, light_theme: theme.Theme, scheme: theme.Appearance, screen: Screen
) -> None:
    page = open_page()
    light = page.grab().toImage()
    light_theme.apply(scheme, 100)
    screen.settle()
    other = page.grab().toImage()
    light_theme.apply(theme.Appearance.LIGHT, 100)
    screen.settle()

    assert other != light
    assert page.grab().toImage() == light


def test_f6_finds_areas_that_take_the_focus(open_page: Open) -> None:
    page = open_page()
    for area in page.focus_areas():
        area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert area is focus or area.isAncestorOf(focus)


def test_the_search_names_what_it_shows(
    stocked: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> None:
    window = QWidget()
    screen.qtbot.addWidget(window)
    window.resize(683, 348)
    window.show()
    popup = SearchPopup(stocked.space, background, noted, window)
    popup.open_centred()

    assert _nameless(popup) == []
    assert popup.field.accessibleName() == "Search everywhere"
    assert popup.results.accessibleName() == "Found"
