"""After locking nothing of the work is left on the screen or in what a screen reader gets at (fault L03)."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, TestClock, desk_in
from program_window import ProgramWindow, dialogs, pause, spoken
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QToolTip, QWidget

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import AnswerWay
from dpo_desk.domain.roles import Role
from dpo_desk.gui.case_file.page import CaseFilePage
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.page import CASE, INTAKE, LETTER, Place, Section, section_place
from dpo_desk.gui.widgets.texts import ElidedLabel

OpenWindow = Callable[[Path, TestClock], ProgramWindow]
pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|grabbing)", extend=True)  # tooltips, menus

NAME = "Kvintesija Žagatniece-Sudrabkārkla " + "Garvārde" * 12
PLANTED = ("Kvintesij", "Žagatniec", "Sudrabkārkl", "Pavēlniek", "Ķeizarmež", "Pusuzrakstīt")
"""Words that stand in names, texts, notes, files, letters and in a form that is being filled."""


@dataclass(frozen=True, slots=True)
class Store:
    folder: Path
    clock: TestClock
    case: UUID
    letter: UUID


@pytest.fixture
def store(tmp_path: Path) -> Store:
    desk = desk_in(tmp_path / "k", "ecsoen")
    space, dpo, clock = desk.space, desk.dpo, desk.clock
    space.users.add(dpo, "birojs", "Birojs", Role.STAFF, PASSWORD)
    entry = an_entry(
        received_at=clock(),
        subject=Person(NAME, "161175-19997", "kvintesija@paraugs.example", "+371 20000000", "Žagatnieces 1"),
        text="Pavēlnieka vārdi",
        answer_by=AnswerWay.REGISTERED_POST,
    )
    case = space.intake.record(dpo, entry).id
    space.work.add_note(dpo, case, "Ķeizarmeža piezīme")
    space.files.attach(dpo, case, "Kvintesijas datne.exe", b"MZ")
    letter = space.letters.draft(dpo, case, LetterKind.ACKNOWLEDGEMENT).letter.id
    space.close()
    return Store(desk.folder, clock, case, letter)


def planted_words() -> set[str]:
    """Planted words that are anywhere in the windows of the program."""
    return {
        word for text in (*spoken(), *_written()) for word in PLANTED if word.casefold() in text.casefold()
    }


def _written() -> list[str]:
    """What stands in the widgets themselves, hidden ones too, whatever a reader is told of them."""
    found: list[str] = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            found += [widget.toolTip(), widget.windowTitle(), widget.accessibleName(), widget.statusTip()]
            found += [widget.accessibleDescription(), widget.windowFilePath(), widget.windowIconText()]
            if isinstance(widget, QLabel | QLineEdit):
                found.append(widget.text())
            elif isinstance(widget, QPlainTextEdit):
                found.append(widget.toPlainText())
            elif isinstance(widget, QMenu):
                found += [action.text() for action in widget.actions()]
    return [*found, QToolTip.text(), QGuiApplication.clipboard().text()]


def assert_nothing_left(window: ProgramWindow, page: weakref.ref[QWidget] | None = None) -> None:
    window.settle(50)
    gc.collect()
    window.settle()
    assert planted_words() == set()
    assert dialogs() == []
    assert not QToolTip.isVisible()
    assert QApplication.activePopupWidget() is None
    assert window.window.findChildren(DeskView) == []
    assert window.window.windowTitle() == "DPO Desk"
    assert window.window.windowFilePath() == ""
    if page is not None:
        assert page() is None, "the page is still in memory"


@pytest.mark.fault("L03")
@pytest.mark.parametrize(
    "where",
    [section_place(Section.TODAY), section_place(Section.REQUESTS), section_place(Section.LETTERS)],
    ids=lambda place: place.kind,
)
def test_a_locked_list_leaves_nothing(store: Store, windows: OpenWindow, where: Place) -> None:
    window = windows(store.folder, store.clock)
    window.unlock("dpo", PASSWORD)
    page = weakref.ref(window.go(where))
    assert "Kvintesij" in planted_words(), "the walk does not see what stands there"
    window.lock()
    assert_nothing_left(window, page)


@pytest.mark.fault("L03")
def test_a_locked_case_leaves_nothing_though_dialog_menu_tooltip_and_search_are_open(
    store: Store, windows: OpenWindow
) -> None:
    window = windows(store.folder, store.clock)
    window.unlock("dpo", PASSWORD)
    page = window.go(Place(CASE, store.case))
    assert isinstance(page, CaseFilePage)
    QGuiApplication.clipboard().setText(NAME)
    window.desk.open_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("kvintes")
    window.settle(300)
    _show_a_tooltip(page)
    page.body.next_step.menu().popup(QPoint(10, 10))
    page.documents.save_out(page.case().attachments[0].id)  # type: ignore[union-attr]  # it was read
    window.settle()
    assert dialogs()
    assert {"Kvintesij", "Žagatniec", "Pavēlniek", "Ķeizarmež"} <= planted_words()
    ghost = weakref.ref(page)
    del page, field
    window.lock()
    assert_nothing_left(window, ghost)


def _show_a_tooltip(page: QWidget) -> None:
    """The tooltip of a name that was cut."""
    for label in page.findChildren(ElidedLabel):
        if "Kvintesij" in label.toolTip():
            place = label.rect().center()
            QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, place, label.mapToGlobal(place)))
            pause(1)
            assert QToolTip.isVisible()
            return
    raise AssertionError("no name is cut")


@pytest.mark.fault("L03")
def test_a_locked_letter_leaves_nothing(store: Store, windows: OpenWindow) -> None:
    window = windows(store.folder, store.clock)
    window.unlock("dpo", PASSWORD)
    page = weakref.ref(window.go(Place(LETTER, store.letter)))
    assert "Kvintesij" in planted_words()
    window.lock()
    assert_nothing_left(window, page)


@pytest.mark.fault("L03")
def test_a_locked_form_leaves_nothing_and_comes_back_after_unlocking(
    store: Store, windows: OpenWindow
) -> None:
    window = windows(store.folder, store.clock)
    window.unlock("birojs", PASSWORD)
    page = window.go(Place(INTAKE))
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    name.setText("Pusuzrakstīta Kvintesija")
    assert planted_words() == {"Pusuzrakstīt", "Kvintesij"}
    ghost = weakref.ref(page)
    del page, name
    window.lock()
    assert_nothing_left(window, ghost)
    window.unlock("birojs", PASSWORD)
    window.settle(200)
    assert "Pusuzrakstīt" in planted_words()


@pytest.mark.fault("L03")
def test_what_is_read_while_the_desk_locks_is_shown_nowhere(store: Store, windows: OpenWindow) -> None:
    window = windows(store.folder, store.clock)
    window.unlock("dpo", PASSWORD)
    for place in (section_place(Section.REQUESTS), Place(CASE, store.case), Place(LETTER, store.letter)):
        window.desk.go(place)  # its reading is under way
    window.lock()
    assert_nothing_left(window)


@pytest.mark.fault("L03")
def test_the_next_user_finds_nothing_of_the_one_before(store: Store, windows: OpenWindow) -> None:
    window = windows(store.folder, store.clock)
    window.unlock("dpo", PASSWORD)
    window.go(Place(CASE, store.case))
    window.lock()
    window.unlock("birojs", PASSWORD)
    assert planted_words() == set()
