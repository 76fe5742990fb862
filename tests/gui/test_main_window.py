"""The window: rail, way back, keys, roles, idle lock, and nothing left behind after locking."""

from __future__ import annotations

import gc
import uuid
import weakref

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.roles import Role
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.idle_watch import IdleWatch
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.page import CASE, INTAKE, Place, Section, section_place
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.services.changes import Touched, changed
from tests.gui.fake_pages import FakePage, FakePages, session_of
from tests.gui.screen_proof import cut_buttons, nameless, shown

CONTROL = Qt.KeyboardModifier.ControlModifier


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Opened:
    """An open desk with fake pages."""

    def __init__(self, qtbot: QtBot, role: Role = Role.DPO, size: QSize | None = None) -> None:
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.pages = FakePages()
        self.clock = Clock()
        self.window.open_desk(session_of(role), self.pages, self.clock)
        shown(self.window, size or QSize(1366, 696))
        self.window.activateWindow()

    @property
    def desk(self) -> DeskView:
        desk = self.window.desk()
        assert isinstance(desk, DeskView)
        return desk

    @property
    def page(self) -> FakePage:
        page = self.desk.page()
        assert isinstance(page, FakePage)
        return page

    def key(
        self, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = self.window.focusWidget() or self.window
        qtbot.keyClick(target, key, modifier)


def test_a_dpo_starts_with_today_and_pages_are_made_when_needed(qtbot: QtBot, latvian: None) -> None:
    opened = Opened(qtbot)
    assert opened.desk.place() == section_place(Section.TODAY)
    assert [page.place.kind for page in opened.pages.made] == ["today"]
    opened.key(qtbot, Qt.Key.Key_2, CONTROL)
    assert opened.page.section is Section.REQUESTS
    opened.key(qtbot, Qt.Key.Key_1, CONTROL)
    assert opened.page.activated == 2
    assert [page.place.kind for page in opened.pages.made] == ["today", "requests"]
    rail = opened.desk.rail
    items = {item.text(): item for item in rail.findChildren(QWidget) if hasattr(item, "set_right")}
    assert list(items) == ["Šodien", "Pieprasījumi", "Vēstules", "Mēneša pārskats", "Iestatījumi", "Aizslēgt"]
    assert items["Pieprasījumi"].accessibleName() == "Pieprasījumi, 14"
    assert items["Šodien"].isChecked()
    assert opened.window.windowTitle() == "DPO Desk"


def test_the_way_back_leads_through_cases(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    case = Place(CASE, uuid.uuid4())
    opened.desk.go(section_place(Section.REQUESTS))
    opened.desk.go(case)
    assert opened.desk.place() == case
    opened.key(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert opened.desk.place() == section_place(Section.REQUESTS)
    opened.key(qtbot, Qt.Key.Key_Escape)
    assert opened.desk.place() == section_place(Section.TODAY)
    opened.key(qtbot, Qt.Key.Key_Escape)
    assert opened.desk.place() == section_place(Section.TODAY)


def test_a_saved_form_turns_into_what_it_made(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.key(qtbot, Qt.Key.Key_N, CONTROL)
    assert opened.desk.place() == Place(INTAKE)
    case = Place(CASE, uuid.uuid4())
    opened.desk.replace(case)
    opened.desk.back()
    assert opened.desk.place() == section_place(Section.TODAY)


def test_only_some_pages_are_kept(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    places = [Place(CASE, uuid.uuid4()) for _ in range(12)]
    for place in places:
        opened.desk.go(place)
    assert len(opened.desk._kept) <= 8
    for _ in places:
        opened.desk.back()
    assert opened.desk.place() == section_place(Section.TODAY)


def test_changes_reach_the_page_in_front_unless_it_asked_itself(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    what = changed(Touched.REQUESTS)
    opened.desk.publish(what, opened.window)
    assert opened.page.refreshed == [what]
    opened.desk.publish(what, opened.page.body)
    assert opened.page.refreshed == [what]
    assert opened.pages.counted == 3, "counts are read again after each change"


def test_keys_of_the_page_reach_it_only_when_it_offers_them(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.key(qtbot, Qt.Key.Key_P, CONTROL)
    assert opened.page.asked == []
    opened.page.offer("print", "explain")
    opened.key(qtbot, Qt.Key.Key_P, CONTROL)
    opened.key(qtbot, Qt.Key.Key_F2)
    assert opened.page.asked == ["print", "explain"]
    opened.key(qtbot, Qt.Key.Key_F1)
    sheets = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    assert len(sheets) == 1
    sheets[0].close()


def test_f6_goes_through_the_areas(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.page.body.setFocus()
    opened.key(qtbot, Qt.Key.Key_F6)
    assert opened.page.side.hasFocus()
    opened.key(qtbot, Qt.Key.Key_F6)
    focus = opened.window.focusWidget()
    assert opened.desk.rail.isAncestorOf(focus)
    opened.key(qtbot, Qt.Key.Key_F6)
    assert opened.page.body.hasFocus()
    opened.key(qtbot, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert opened.desk.rail.isAncestorOf(opened.window.focusWidget())


def test_the_rail_is_one_stop_and_arrows_move_inside(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.desk.rail.focus_here()
    opened.key(qtbot, Qt.Key.Key_Down)
    opened.key(qtbot, Qt.Key.Key_Return)
    assert opened.page.section is Section.REQUESTS


def test_escape_closes_what_floats_then_leaves_the_field_then_goes_back(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    opened.desk.go(section_place(Section.REQUESTS))
    opened.page.side.setFocus()
    opened.key(qtbot, Qt.Key.Key_K, CONTROL)
    search = opened.pages.searches[0]
    assert search.isVisible()
    opened.key(qtbot, Qt.Key.Key_Escape)
    assert search.isHidden()
    assert opened.page.side.hasFocus()
    opened.key(qtbot, Qt.Key.Key_Escape)
    assert opened.page.body.hasFocus()
    assert opened.desk.place() == section_place(Section.REQUESTS)


def test_staff_have_no_rail_and_a_manager_starts_with_the_month(qtbot: QtBot) -> None:
    staff = Opened(qtbot, Role.STAFF)
    assert staff.desk.place() == Place(INTAKE)
    assert not staff.desk.rail.isVisible()
    assert staff.pages.counted == 0
    manager = Opened(qtbot, Role.MANAGER)
    assert manager.desk.place() == section_place(Section.MONTH)
    assert not manager.desk.rail.isVisible()
    manager.key(qtbot, Qt.Key.Key_N, CONTROL)
    assert manager.desk.place() == section_place(Section.MONTH), "a manager logs no requests"


def test_the_rail_shows_icons_only_where_the_window_is_narrow(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    assert opened.desk.rail.width() == 208
    shown(opened.window, QSize(683, 348))
    assert opened.desk.rail.width() == 52
    assert cut_buttons(opened.window) == []
    shown(opened.window, QSize(1366, 696))
    assert opened.desk.rail.width() == 208


def test_the_window_fits_a_small_screen(qtbot: QtBot) -> None:
    for role in Role:
        opened = Opened(qtbot, role)
        hint = opened.window.minimumSizeHint()
        assert hint.width() <= 640
        assert hint.height() <= 320
        shown(opened.window, QSize(640, 320))
        assert opened.window.size() == QSize(640, 320)
        assert nameless(opened.window) == []


# --- locking --------------------------------------------------------------------------------------------


def test_idle_minutes_warn_a_minute_before_and_then_lock(qtbot: QtBot, latvian: None) -> None:
    opened = Opened(qtbot)
    watch = opened.window.idle_watch()
    assert watch is not None
    locked: list[bool] = []
    opened.window.locked.connect(lambda: locked.append(True))
    opened.clock.now += 10 * 60 - 61
    watch.look()
    warning = opened.desk._warning
    assert not warning.isVisible()
    opened.clock.now += 21
    watch.look()
    assert warning.isVisible()
    words = warning.findChild(Label).text().replace("\N{NO-BREAK SPACE}", " ")
    assert words.startswith("Pēc 40 sekundēm logs tiks aizslēgts")
    opened.key(qtbot, Qt.Key.Key_F6)
    assert not warning.isVisible(), "a shortcut calms it"
    opened.clock.now += 10 * 60 - 30
    watch.look()
    assert warning.isVisible()
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_A)
    assert not warning.isVisible(), "and any other key"
    opened.clock.now += 10 * 60 + 1
    watch.look()
    assert locked == [True]
    assert opened.window.desk() is None


def test_a_sleeping_computer_counts_as_time_away(qtbot: QtBot) -> None:
    clock = Clock()
    watch = IdleWatch(5, None, clock)
    expired: list[bool] = []
    watch.expired.connect(lambda: expired.append(True))
    clock.now += 3 * 3600
    watch.look()
    assert expired == [True]


@pytest.mark.fault("L03")
def test_locking_leaves_nothing_of_the_work(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    page = opened.page
    planted = "Zelma Paslēptā"
    page.body.setText(planted)
    page.header.set_title(planted)
    QGuiApplication.clipboard().setText(planted)
    dialog = ConfirmDialog(planted, planted, "Izdot", "Vēl pārbaudīt", parent=page)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    ghost = weakref.ref(page)
    opened.pages.made.clear()
    kept = []
    page.keep_typed = lambda: kept.append(1)  # type: ignore[method-assign]  # counts
    with qtbot.waitSignal(opened.window.locked):
        qtbot.keyClick(dialog.leave_button, Qt.Key.Key_L, CONTROL)
    assert kept == [1]
    del page, dialog
    opened.window.show_alone(Label("Krātuve ir aizslēgta."))
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    QApplication.processEvents()
    gc.collect()
    assert QGuiApplication.clipboard().text() != planted
    assert planted not in _spoken(opened.window)
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    assert opened.window.windowTitle() == "DPO Desk"
    kept.clear()
    gc.collect()
    assert ghost() is None, "the page's memory is free"


def _spoken(widget: QWidget) -> str:
    """Everything that a screen reader could say of the window."""
    words, waiting = [], [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        part = waiting.pop()
        if part is None or not part.isValid():
            continue
        words += [part.text(QAccessible.Text.Name), part.text(QAccessible.Text.Value)]
        waiting += [part.child(number) for number in range(part.childCount())]
    return " ".join(words)


def test_closing_keeps_what_was_typed(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    page = opened.page
    with qtbot.waitSignal(opened.window.closing):
        opened.window.close()
    assert page.kept == 1


def test_another_store_is_asked_for_after_locking(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    order: list[str] = []
    opened.window.locked.connect(lambda: order.append("locked"))
    opened.window.other_store_asked.connect(lambda: order.append("other"))
    opened.desk.other_store_asked.emit()
    assert order == ["locked", "other"]


def test_the_first_frame_is_announced_once(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show_alone(Label("x"))
    heard: list[int] = []
    window.painted.connect(lambda: heard.append(1))
    shown(window, QSize(600, 400))
    shown(window, QSize(640, 420))
    qtbot.wait(10)
    assert heard == [1]
