"""A bug in the open desk: one message, a log without data, nothing half written, and the window goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, TestClock, desk_in
from program_window import ProgramWindow, dialogs, reports
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from dpo_desk.domain.person import Person
from dpo_desk.domain.workflow import Action
from dpo_desk.gui.case_file.dialogs.step_dialog import StepDialog
from dpo_desk.gui.case_file.header import CaseHeader
from dpo_desk.gui.case_file.page import CaseFilePage
from dpo_desk.gui.idle_watch import IdleWatch
from dpo_desk.gui.lists.paged_model import PagedModel
from dpo_desk.gui.page import CASE, Place, Section, section_place
from dpo_desk.storage.audit_repository import SqlAuditRepository
from dpo_desk.storage.reading import SqlReading

OpenWindow = Callable[[Path, TestClock], ProgramWindow]
NAME = "Kvintesija Žagatniece"
NOTE = "Bezdelīgactiņas piezīme"


@dataclass(frozen=True, slots=True)
class Store:
    folder: Path
    clock: TestClock
    case: UUID


@pytest.fixture
def window(
    tmp_path: Path, windows: OpenWindow, caplog: pytest.LogCaptureFixture
) -> tuple[ProgramWindow, UUID]:
    """The desk, open on the file of a case; whatever nobody catches comes to the program's own hooks."""
    desk = desk_in(tmp_path / "k", "ecsoen")
    subject = Person(NAME, phone="+371 20000000", address="Iela 1, Rīga")
    case = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock(), subject=subject)).id
    desk.space.close()
    opened = windows(desk.folder, desk.clock)
    opened.unlock("dpo", PASSWORD)
    opened.wait_for(lambda: sys.excepthook.__module__ == "dpo_desk.gui.failures")
    opened.go(Place(CASE, case))
    caplog.set_level(logging.DEBUG)
    return opened, case


def broken(*_: Any, **__: Any) -> NoReturn:
    """Stands for a part with a bug; the person's name is in its variables and in its message."""
    person = NAME
    raise RuntimeError(f"cannot go on with {person}: {NOTE}")


def take_note(window: ProgramWindow) -> None:
    """Adds a note to the case through its dialog."""
    page = window.page
    assert isinstance(page, CaseFilePage)
    page._do(Action.ADD_NOTE)
    (dialog,) = dialogs(StepDialog)
    dialog.findChild(QPlainTextEdit).setPlainText(NOTE)  # type: ignore[union-attr]  # its only field
    dialog.act_button.click()  # type: ignore[attr-defined]  # a StepDialog
    window.settle()


def in_a_use_case(window: ProgramWindow, patch: pytest.MonkeyPatch) -> None:
    """In the middle of a transaction, when everything but its audit entry is written."""
    patch.setattr(SqlAuditRepository, "append", broken)
    take_note(window)


def in_a_read(window: ProgramWindow, patch: pytest.MonkeyPatch) -> None:
    """On the reader's thread, while a page is filled."""
    patch.setattr(SqlReading, "request_rows", broken)
    patch.setattr(SqlReading, "request_ids", broken)
    window.go(section_place(Section.REQUESTS))


def in_a_slot(window: ProgramWindow, patch: pytest.MonkeyPatch) -> None:
    """In what a button is connected to."""
    patch.setattr(CaseHeader, "explain", broken)
    page = window.page
    assert isinstance(page, CaseFilePage)
    for _ in range(3):
        page.header.clocks.explain_asked.emit("law")


def in_a_timer(window: ProgramWindow, patch: pytest.MonkeyPatch) -> None:
    """Again and again: the watch for idle minutes looks every second."""
    watch = window.window.idle_watch()
    assert isinstance(watch, IdleWatch)
    patch.setattr(watch, "_clock", broken)
    watch._timer.setInterval(5)


def in_a_model(window: ProgramWindow, patch: pytest.MonkeyPatch) -> None:
    """In every cell of a list that is being painted."""
    patch.setattr(PagedModel, "data", broken)
    window.go(section_place(Section.REQUESTS))


def in_a_thread(_window: ProgramWindow, _patch: pytest.MonkeyPatch) -> None:
    """In a thread of its own, as the one that warms up."""
    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()


def on_delivery(window: ProgramWindow, patch: pytest.MonkeyPatch) -> None:
    """In what shows the answer of background work."""
    patch.setattr(CaseFilePage, "show_case", broken)
    window.page.activate()


@pytest.mark.fault("A19")
@pytest.mark.fault("L02")
@pytest.mark.parametrize(
    "cause", [in_a_use_case, in_a_read, in_a_slot, in_a_timer, in_a_model, in_a_thread, on_delivery]
)
def test_a_bug_is_told_once_without_data_and_the_desk_goes_on(
    window: tuple[ProgramWindow, UUID], caplog: pytest.LogCaptureFixture, cause: Any
) -> None:
    opened, case = window
    space = opened.workspace
    before = space.cases.open(space.actor, case)
    entries = space.audit.entries(space.actor, limit=1)[0]["number"]
    with pytest.MonkeyPatch.context() as patch:
        cause(opened, patch)
        opened.wait_for(lambda: bool(reports()))
        opened.settle(50)
        (report,) = reports()
    words = " ".join(label.text() for label in report.findChildren(QLabel))
    assert "Something unexpected happened." in words
    assert not any(word in words + caplog.text for word in (*NAME.split(), *NOTE.split(), "RuntimeError:"))
    assert "unexpected RuntimeError at " in caplog.text
    assert "test_fault_bugs" in caplog.text
    report.leave_button.click()
    opened.settle()
    assert reports() == []
    after = space.cases.open(space.actor, case)
    assert (after.request, after.history) == (before.request, before.history)
    assert space.audit.entries(space.actor, limit=1)[0]["number"] == entries
    assert_usable(opened, case)


def assert_usable(opened: ProgramWindow, case: UUID) -> None:
    """The person closes what was open and does the step through the same window."""
    for dialog in dialogs():
        dialog.reject()
    opened.settle()
    assert opened.window.isEnabled()
    opened.go(section_place(Section.TODAY))
    opened.go(Place(CASE, case))
    take_note(opened)
    assert reports() == []
    space = opened.workspace
    assert NOTE in [line.facts.get("text") for line in space.cases.open(space.actor, case).history]
    assert space.audit.verify(space.actor).ok


@pytest.mark.fault("A19")
def test_what_was_typed_is_still_there_after_the_bug(window: tuple[ProgramWindow, UUID]) -> None:
    opened, _case = window
    with pytest.MonkeyPatch.context() as patch:
        in_a_use_case(opened, patch)
        opened.wait_for(lambda: bool(reports()))
    reports()[0].leave_button.click()
    opened.settle()
    (dialog,) = dialogs(StepDialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == NOTE  # type: ignore[union-attr]  # its only field
    dialog.act_button.click()  # type: ignore[attr-defined]  # a StepDialog
    opened.settle()
    assert dialogs(StepDialog) == []
    assert QApplication.activeModalWidget() is None


@pytest.mark.fault("A19")
def test_a_desk_with_a_bug_can_still_be_locked(window: tuple[ProgramWindow, UUID]) -> None:
    opened, _case = window
    with pytest.MonkeyPatch.context() as patch:
        in_a_slot(opened, patch)
        opened.wait_for(lambda: bool(reports()))
        opened.lock()
    assert opened.window.desk() is None
    assert dialogs() == []
    opened.unlock("dpo", PASSWORD)
    assert reports() == []
