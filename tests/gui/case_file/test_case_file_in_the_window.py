"""The case file in the program's own window: its keys, Esc, and what a lock takes away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from case_desk import CaseDesk, open_dialogs, pause
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from dpo_desk.app.pages import DeskPages
from dpo_desk.gui.case_file.dialogs.step_dialog import StepDialog
from dpo_desk.gui.case_file.page import CaseFilePage
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.page import CASE, NEXT_STEP, Place, Section, Session


class Program:
    """The program's window with the DPO at work, a case open."""

    def __init__(self, desk: CaseDesk, detail: str = "") -> None:
        self.desk_under = desk
        self.window = MainWindow()
        self.window.resize(1366, 696)
        self.window.show()
        self.window.activateWindow()
        pages = DeskPages(desk.workspace, desk.background, lambda: None)
        self.window.open_desk(Session(desk.actor, "SIA Ecsoen"), pages)
        desk.settle(50)
        self.view.go(Place(CASE, desk.case_id, detail))
        desk.settle(50)

    @property
    def view(self) -> DeskView:
        view = self.window.desk()
        assert isinstance(view, DeskView)
        return view

    @property
    def page(self) -> Any:
        return self.view.page()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.desk_under.settle()


@pytest.fixture
def program(desk: CaseDesk) -> Iterator[Program]:
    desk.log()
    opened = Program(desk)
    yield opened
    opened.window.close()
    opened.window.deleteLater()
    pause(1)


def test_the_rail_keeps_requests_chosen_and_the_path_leads_back(program: Program) -> None:
    assert isinstance(program.page, CaseFilePage)
    assert program.page.section is Section.REQUESTS
    assert program.window.windowTitle() == "DPO Desk"


def test_the_focus_is_on_the_next_step_and_f2_explains(program: Program) -> None:
    assert QApplication.focusWidget() is program.page.body.next_step.button("start_work")
    program.press(Qt.Key.Key_F2)
    assert program.page.header._popover is not None
    program.press(Qt.Key.Key_Escape)
    assert program.page.header._popover is None
    assert isinstance(program.page, CaseFilePage)
    assert QApplication.focusWidget() is program.page.body.next_step.button("start_work")


def test_f6_walks_through_the_areas_and_comes_round(program: Program) -> None:
    seen = []
    for _ in range(6):
        program.press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
    assert len(set(seen)) == 5
    assert seen[5] is seen[0]


def test_esc_goes_back_to_where_one_came_from(program: Program) -> None:
    program.press(Qt.Key.Key_Escape)
    assert not isinstance(program.page, CaseFilePage)


def test_a_lock_takes_page_and_dialog_away(program: Program) -> None:
    page = program.page
    page.steps.do("add_note")
    program.desk_under.settle()
    (dialog,) = open_dialogs(StepDialog)
    program.window.lock()
    pause(20)
    assert not isValid(dialog)
    assert not isValid(page)


def test_the_next_step_asked_from_a_list_opens_at_once(desk: CaseDesk) -> None:
    desk.log(identity=None)
    program = Program(desk, NEXT_STEP)
    (dialog,) = open_dialogs(StepDialog)
    assert dialog.title() == "Record the identity check"
    dialog.reject()
    desk.settle()
    program.window.close()
    program.window.deleteLater()
    pause(1)
