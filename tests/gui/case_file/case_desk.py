"""A case file to test: a real encrypted store, the real page in a window, and hands that fill its dialogs."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from builders import an_entry
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from store_builders import CHEAP, SetClock

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.letter_dates import NBSP
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.request import Outcome, Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.case_file.dialogs.step_dialog import StepDialog
from dpo_desk.gui.case_file.page import CaseFilePage
from dpo_desk.gui.page import Place
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.texts import Surface, column
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.changes import Changes
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.workspace import Workspace

PASSWORD = "zaļš velosipēds peld"
RECEIVED = "2026-03-03T10:12"
"""Tuesday 3 March 2026: the walk-in of the issue's first scenario."""

WIDE, NARROW = (1158, 696), (631, 348)
"""The page beside the rail at 1366 × 768, and at 200 % on the same screen."""

Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass
class Window:
    """Stands for the window: notes what the page asked of it."""

    went: list[Place] = field(default_factory=list)
    published: list[Changes] = field(default_factory=list)
    searched: int = 0

    def go(self, place: Place) -> None:
        self.went.append(place)

    def replace(self, place: Place) -> None:
        self.went.append(place)

    def back(self) -> None: ...

    def publish(self, changes: Changes, initiator: QObject) -> None:
        self.published.append(changes)

    def open_search(self) -> None:
        self.searched += 1

    def lock(self) -> None: ...


class CaseDesk:
    """A firm's store with its DPO at work, on a day that the test sets."""

    def __init__(self, folder: Path, background: BackgroundWork, firm: str = "ecsoen") -> None:
        self.clock = SetClock(parse_iso_moment(RECEIVED))
        self.background = background
        self.window = Window()
        self.folder = folder
        profile = replace(
            load_profile(firm),
            dpo=Officer("Ilze Kalniņa", "datu aizsardzības speciāliste", "67000000", "das@paraugs.example"),
            signatory=Officer("Andris Ozols", "izpilddirektors"),
            decided_by=Officer("Andris Ozols", "izpilddirektors"),
        )
        made = EncryptedStores(CHEAP).create(
            folder, profile, "dpo", "Ilze Kalniņa", PASSWORD, clock=self.clock
        )
        self.workspace: Workspace = made.workspace
        self.actor = made.workspace.actor
        self._surfaces: list[Surface] = []
        self.case_id: UUID = uuid.UUID(int=0)
        self.page: CaseFilePage = None  # type: ignore[assignment]  # every test opens one

    # --- time and cases ------------------------------------------------------------------------------

    def at(self, moment: str) -> None:
        """Sets the clock to a time in Riga."""
        self.clock.now = parse_iso_moment(moment)

    def log(self, **changes: Any) -> UUID:
        """Records a request now, as the DPO; answers its id."""
        entry = an_entry(id=uuid.uuid4(), **{"received_at": self.clock(), **changes})
        self.case_id = self.workspace.intake.record(self.actor, entry).id
        return self.case_id

    def case(self) -> CaseFile:
        """The case as the store has it."""
        return self.workspace.cases.open(self.actor, self.case_id)

    def decided(self, right: Right = Right.ACCESS, outcome: Outcome = Outcome.GRANTED) -> None:
        self.workspace.decisions.decide(self.actor, self.case_id, DecisionEntry(right, outcome))

    def answer_issued(self) -> UUID:
        """Issues the answer on access, complete; the page of letters does so beside its checklist."""
        page = self.workspace.letters.issue_from_facts(
            self.actor,
            self.case_id,
            LetterKind.ACCESS,
            facts=ACCESS_FACTS,
            flags=frozenset({"no_transfers", "no_automated"}),
            attachments=("Personas datu kopija uz 3 lp.",),
        )
        return page.letter.id

    # --- the page --------------------------------------------------------------------------------------

    def open(self, size: tuple[int, int] = WIDE, detail: str = "") -> CaseFilePage:
        """Opens the case's file in a window of its own."""
        self.page = CaseFilePage(self.workspace, self.background, self.window, self.case_id, detail)
        surface = Surface()
        column(surface).addWidget(self.page)
        surface.resize(*size)
        surface.show()
        surface.activateWindow()
        self._surfaces.append(surface)
        self.page.activate()
        self.settle()
        return self.page

    def resize(self, size: tuple[int, int]) -> None:
        self._surfaces[-1].resize(*size)
        self.settle(20)

    def reread(self) -> None:
        """The page comes to the front again, as after another day."""
        self.page.activate()
        self.settle()

    def settle(self, rest: int = 1) -> None:
        """Lets all background work be delivered."""
        pause(rest)
        for _ in range(2000):
            if not self.background.is_busy():
                break
            pause(2)
        pause(1)

    def close(self) -> None:
        for dialog in open_dialogs(QDialog):
            dialog.reject()
        self.settle()
        for surface in self._surfaces:
            surface.close()
            surface.deleteLater()
        pause(1)
        self.workspace.close()

    # --- hands -----------------------------------------------------------------------------------------

    def do(self, key: str) -> None:
        """Presses a button of the next-step panel, or chooses an entry of its menu."""
        panel = self.page.body.next_step
        button = panel.button(key)
        if button is not None:
            assert button.isEnabled(), key
            button.click()
        else:
            (entry,) = (action for action in panel.menu().actions() if action.objectName() == key)
            assert entry.isEnabled(), key
            entry.trigger()
        self.settle()

    def dialog(self, kind: type[Dialog] = StepDialog) -> Dialog:  # type: ignore[assignment]  # any dialog
        """The one dialog that is open."""
        (dialog,) = open_dialogs(kind)
        return dialog

    def fill(self, dialog: StepDialog, **values: Any) -> None:
        """Fills fields by the names that use cases call them by."""
        for name, value in values.items():
            put(dialog.form.row(name).control, value)
        self.settle()

    def send(self, dialog: DeskDialog) -> None:
        """Presses the dialog's main button and waits for what comes of it."""
        assert dialog.act_button.isEnabled()
        dialog.act_button.click()
        self.settle()

    def step(self, key: str, **values: Any) -> None:
        """Opens a dialog, fills it, sends it: the whole way of one step."""
        self.do(key)
        dialog = self.dialog()
        self.fill(dialog, **values)
        self.send(dialog)
        assert not open_dialogs(StepDialog), problems_of(dialog)

    # --- what stands there ------------------------------------------------------------------------------

    def said(self) -> str:
        """Every word on the page, as one compares it."""
        return plain("\n".join(words_in(self.page)))

    def lines(self) -> list[str]:
        """The timeline's sentences, newest first."""
        return [plain(line.sentence) for line in self.page.body.timeline.lines()]

    def buttons(self) -> dict[str, bool]:
        """The buttons of the next step: key, and whether each can be pressed."""
        plan = self.page.body.next_step
        return {button.objectName(): button.isEnabled() for button in plan._buttons if button.objectName()}


def put(control: QWidget, value: Any) -> None:
    """Puts a value into a control the way a hand does, so that it tells its form."""
    if isinstance(control, QPlainTextEdit):
        control.setPlainText(value)
    elif isinstance(control, QLineEdit):
        control.setText(value)
        control.textEdited.emit(value)
    elif hasattr(control, "set_values"):
        control.set_values(value)
        control.changed.emit()
    elif hasattr(control, "set_value"):
        control.set_value(value)
        control.changed.emit()
    elif hasattr(control, "set_day"):
        control.set_day(value)
    elif hasattr(control, "set_moment"):
        control.set_moment(value if isinstance(value, datetime) else parse_iso_moment(value))
    elif hasattr(control, "set_path"):
        control.set_path(value)
    else:
        raise TypeError(type(control).__name__)


def problems_of(dialog: StepDialog) -> dict[str, str]:
    """Marked fields with their codes, and what the banner says."""
    marked = {row.name: row.problem.code for row in dialog.form.rows() if row.problem is not None}
    return {**marked, "banner": dialog.banner.sentence()} if dialog.banner.sentence() else marked


def words_in(widget: QWidget) -> list[str]:
    """The texts of every label and button that is shown."""
    texts = [
        label.full_text() if hasattr(label, "full_text") else label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisibleTo(widget)
    ]
    from PySide6.QtWidgets import QAbstractButton

    texts += [button.text() for button in widget.findChildren(QAbstractButton) if button.isVisibleTo(widget)]
    return [text for text in texts if text]


def plain(text: str) -> str:
    """Words as one compares them: the screen keeps dates together by spaces that do not break."""
    return text.replace(NBSP, " ").replace("\u202f", " ")


def open_dialogs(kind: type[Dialog]) -> list[Dialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
