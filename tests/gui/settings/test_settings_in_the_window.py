"""The settings in the program's own window: its keys, its lock, and the time until it locks by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk_fixture import OpenDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from settings_screen import OpenStore, type_into

from dpo_desk.app.pages import DeskPages
from dpo_desk.domain.roles import Role
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.page import Section, Session, section_place
from dpo_desk.gui.settings.firm_part import FirmPart
from dpo_desk.gui.settings.lock_part import LockPart
from dpo_desk.gui.settings.settings_page import SettingsPage
from dpo_desk.gui.settings.users_part import UsersPart
from dpo_desk.gui.widgets.dialog import ConfirmDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


class Office:
    """The window of the data protection officer."""

    def __init__(self, qtbot: QtBot, background: BackgroundWork, desk: OpenDesk) -> None:
        self.qtbot, self.background, self.store = qtbot, background, desk
        self.window = MainWindow()
        self.window.show()
        self.open()

    def open(self) -> None:
        """Unlocks: the desk is put up anew."""
        pages = DeskPages(self.store.space, self.background, lambda: None)
        self.window.open_desk(Session(self.store.dpo, "SIA Ecsoen"), pages)
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        for _turn in range(3):
            self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=10_000)
            self.qtbot.wait(1)

    @property
    def desk(self) -> DeskView:
        desk = self.window.desk()
        assert isinstance(desk, DeskView)
        return desk

    def settings(self) -> SettingsPage:
        """Goes to the settings by the keys of the rail."""
        QTest.keyClick(self.window, Qt.Key.Key_5, CONTROL)
        self.settle()
        page = self.desk.page()
        assert isinstance(page, SettingsPage)
        return page


@pytest.fixture
def office(qtbot: QtBot, background: BackgroundWork, open_desk: OpenStore) -> Iterator[Office]:
    opened = Office(qtbot, background, open_desk("ecsoen"))
    yield opened
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog) and top.isVisible():
            top.reject()
    opened.settle()
    opened.window.close()
    opened.settle()
    opened.window.deleteLater()


def test_the_rails_keys_lead_here_and_f6_goes_round(office: Office) -> None:
    page = office.settings()
    assert office.desk.place() == section_place(Section.SETTINGS)

    reached = []
    for _press in range(5):
        QTest.keyClick(office.window, Qt.Key.Key_F6)
        reached.append(QApplication.focusWidget())
    assert page.header.search in reached
    assert any(widget is not None and page.list.isAncestorOf(widget) for widget in reached)
    assert any(widget is not None and page.part().isAncestorOf(widget) for widget in reached)


def test_ctrl_enter_saves_the_profile_from_its_field(office: Office) -> None:
    part = office.settings().open(
        "firm",
    )
    assert isinstance(part, FirmPart)
    office.settle()
    type_into(part.field("dpo.phone"), "+371 20000077")
    QTest.keyClick(part.field("dpo.phone"), Qt.Key.Key_Return, CONTROL)
    office.settle()
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, ConfirmDialog))
    dialog.act_button.click()
    office.settle()

    assert office.store.space.firm.profile(office.store.dpo).profile.dpo.phone == "+371 20000077"


def test_locking_keeps_what_is_typed(office: Office) -> None:
    part = office.settings().open("firm")
    assert isinstance(part, FirmPart)
    office.settle()
    type_into(part.field("dpo.phone"), "+371 20000077")
    office.window.lock()
    office.settle()

    office.open()
    again = office.settings().open("firm")
    office.settle()
    assert isinstance(again, FirmPart)
    assert again.field("dpo.phone").text() == "+371 20000077"


def test_a_new_time_until_locking_counts_at_once(office: Office) -> None:
    part = office.settings().open("lock")
    assert isinstance(part, LockPart)
    office.settle()
    part.minutes.setValue(2)
    part.save.click()
    office.settle()

    watch = office.window.idle_watch()
    assert watch is not None
    assert watch._limit == 120


def test_locking_takes_an_unproved_recovery_key_down_too(office: Office) -> None:
    part = office.settings().open("users")
    assert isinstance(part, UsersPart)
    office.settle()
    part._make_key()
    office.settle()
    office.window.lock()
    office.settle()

    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


@pytest.mark.parametrize("role", [Role.STAFF, Role.MANAGER])
def test_others_have_no_settings(
    role: Role, qtbot: QtBot, background: BackgroundWork, open_desk: OpenStore
) -> None:
    from dataclasses import replace

    desk = open_desk("ecsoen")
    space = replace(desk.space, actor=desk.user("cits", role))
    pages = DeskPages(space, background, lambda: None)

    with pytest.raises(KeyError):
        pages.make(section_place(Section.SETTINGS), None)  # type: ignore[arg-type]  # never asked
