"""The counter in the program's own window: its keys, Esc, locking with the form open, staff's whole world."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from counter import ARRIVAL, Firm, Typist, open_dialogs, settle
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from dpo_desk.app.pages import DeskPages
from dpo_desk.domain.request import Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.intake.my_entries import MyEntriesPage
from dpo_desk.gui.intake.page import IntakePage
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.page import CASE, MY_ENTRIES, Place, Section, Session
from dpo_desk.services.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


class Office:
    """The program's window, opened by somebody of the office."""

    def __init__(self, workspace: Workspace, background: BackgroundWork) -> None:
        self.workspace = workspace
        self.background = background
        self.window = MainWindow()
        self.window.show()
        self.window.activateWindow()
        pages = DeskPages(workspace, background, lambda: None)
        self.window.open_desk(Session(workspace.actor, "SIA Ecsoen"), pages)
        settle(background, 200)
        self.wake()

    def wake(self) -> None:
        """Comes to the front again: no window manager does that here when a dialog has closed."""
        self.window.activateWindow()
        settle(self.background)

    @property
    def desk(self) -> DeskView:
        desk = self.window.desk()
        assert isinstance(desk, DeskView)
        return desk

    @property
    def page(self) -> Any:
        return self.desk.page()


@pytest.fixture
def office(firm: Firm, background: BackgroundWork) -> Iterator[Office]:
    opened = Office(firm.as_staff(), background)
    yield opened
    for dialog in open_dialogs():
        dialog.reject()
    settle(background)
    opened.window.close()
    settle(background)
    opened.window.deleteLater()


def _fill(page: Any, background: BackgroundWork) -> None:
    page.area.view.name.setText("Jānis Bērziņš")
    page.area.view.rights.box(Right.ACCESS).click()
    page.area.view.address.setText("Parauga iela 12–3, Sigulda, LV-2150")
    settle(background, 200)


def test_the_office_opens_straight_on_the_form_and_types(office: Office) -> None:
    assert isinstance(office.page, IntakePage)
    assert office.page.area.view.name.hasFocus()
    assert office.window.windowTitle() == "DPO Desk"


def test_ctrl_enter_saves_and_ctrl_n_begins_the_next(office: Office) -> None:
    _fill(office.page, office.background)
    office.page.area.view.contact.setFocus()
    typist = Typist()
    typist.press(Qt.Key.Key_Return, CONTROL)
    settle(office.background)
    assert office.page.result.isVisible()
    (dialog,) = open_dialogs(QPrintDialog)
    dialog.reject()
    settle(office.background)
    office.wake()
    Typist().press(Qt.Key.Key_N, CONTROL)
    settle(office.background)
    assert not office.page.result.isVisible()
    assert office.page.area.filled().is_blank


def test_esc_leaves_the_field_and_loses_nothing(office: Office) -> None:
    _fill(office.page, office.background)
    office.page.area.view.contact.setFocus()
    before = office.page.area.filled()
    for _ in range(3):
        Typist().press(Qt.Key.Key_Escape)
    assert isinstance(office.page, IntakePage)
    assert office.page.area.filled() == before


def test_locking_with_the_form_open_clears_the_screen_and_keeps_the_last_key(
    office: Office, firm: Firm, qapp: QApplication
) -> None:
    _fill(office.page, office.background)
    office.page.area.view.contact.setFocus()
    Typist().type("2")
    old = office.page
    Typist().press(Qt.Key.Key_L, CONTROL)
    settle(office.background)
    assert office.window.desk() is None
    assert not isValid(old)

    office.workspace = firm.as_staff()
    pages = DeskPages(office.workspace, office.background, lambda: None)
    office.window.open_desk(Session(office.workspace.actor, "SIA Ecsoen"), pages)
    settle(office.background, 200)

    filled = office.page.area.filled()
    assert (filled.name, filled.contact) == ("Jānis Bērziņš", "2")
    assert filled.received_at == ARRIVAL


def test_locking_while_the_form_is_being_saved_keeps_the_record_and_no_draft(
    office: Office, firm: Firm
) -> None:
    _fill(office.page, office.background)
    office.page.area.save()
    office.window.lock()
    settle(office.background)
    staff = firm.as_staff()
    assert [intake.number for intake in staff.intake.own(staff.actor)] == ["DSP-2026/0001"]
    assert staff.intake.load_draft(staff.actor) is None
    assert open_dialogs(QPrintDialog) == []


@pytest.mark.fault("E02")
def test_the_office_has_no_place_but_the_form_and_its_entries(office: Office) -> None:
    pages = DeskPages(office.workspace, office.background, lambda: None)
    for place in (
        *(Place(section.value) for section in Section),
        Place(CASE, office.workspace.actor.user_id),
    ):
        with pytest.raises(KeyError):
            pages.make(place, office.desk)
    assert not office.desk.rail.isVisible()
    office.page._entries.click()
    settle(office.background)
    assert isinstance(office.page, MyEntriesPage)
    assert office.desk.place() == Place(MY_ENTRIES)
    Typist().press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(office.page, IntakePage)


@pytest.mark.fault("O03")
def test_the_window_closed_within_the_job_finishes_it_once(firm: Firm, background: BackgroundWork) -> None:
    office = Office(firm.as_staff(), background)
    _fill(office.page, background)
    office.page.area.save()
    office.window.close()
    settle(background)
    office.window.deleteLater()
    staff = firm.as_staff()
    assert len(staff.intake.own(staff.actor)) == 1


@pytest.mark.fault("O03")
def test_theme_and_language_switched_within_the_job_change_nothing(
    office: Office, qapp: QApplication
) -> None:
    from dpo_desk.domain.letter import Language
    from dpo_desk.gui import language, theme

    _fill(office.page, office.background)
    office.page.area.save()
    theme.active().apply(theme.Appearance.DARK, 130)
    language.use(qapp, Language.LATVIAN)
    settle(office.background)
    assert office.page.result.number.text() == "DSP-2026/0001 saglabāts"
    assert len(office.workspace.intake.own(office.workspace.actor)) == 1
