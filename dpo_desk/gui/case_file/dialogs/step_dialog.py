"""What every dialog of the case file shares: fields, one use case, errors told beside what they concern."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.roles import Actor
from dpo_desk.gui import failures
from dpo_desk.gui.actions import bind
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.failures import StaleRecord
from dpo_desk.services.workspace import Workspace

_AIR, _HEAD = 14, 52
Work = Callable[[], object]
Check = Callable[[str], FieldProblem | None]


@dataclass(frozen=True, slots=True)
class CaseContext:
    """What a dialog works with: the use cases, the lane for them, and the case as the page shows it."""

    workspace: Workspace
    background: BackgroundWork
    case: CaseFile

    @property
    def actor(self) -> Actor:
        return self.workspace.actor

    @property
    def today(self) -> date:
        """Today, also where the page was read yesterday."""
        return self.workspace.desk.today()

    @property
    def request_id(self) -> UUID:
        return self.case.request.id


class StepDialog(DeskDialog):
    """Asks for one step, runs its use case in the background, and closes only when that took it.

    Signals: `stepped(result)` with what the use case answered; `stale` when the case was changed elsewhere
    and must be read again. What was typed stays whatever happens.
    """

    stepped = Signal(object)
    stale = Signal()

    def __init__(
        self,
        context: CaseContext,
        title: str,
        act: str,
        parent: QWidget | None = None,
        *,
        explanation: str = "",
    ) -> None:
        super().__init__(title, act, "", parent)
        self.leave_button.set_label(self.tr("Cancel"))
        self.context = context
        self.banner = Banner()
        self.form = Form(problem_words, self)
        if explanation:
            self.body.addWidget(Label(explanation, tone=Role.TEXT_2, wrap=True))
        self.body.addWidget(self.banner)
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(self.send)
        bind("save", self, self.act_button.click)

    def work(self) -> Work | None:
        """The use case with what was entered, as a partial of values; None when fields are marked instead."""
        raise NotImplementedError

    def add_row(
        self,
        name: str,
        label: str,
        control: QWidget,
        *,
        optional: bool = False,
        hint: str = "",
        check: Check | None = None,
    ) -> FormRow:
        """A field under those before it. `name` is the word by which the use case calls it."""
        row = FormRow(name, label, control, optional=optional, hint=hint)
        self.form.add(row, check)
        self.body.addWidget(row)
        return row

    def end_rows(self) -> None:
        """Keeps the fields together at the top; called after the last one."""
        self.body.addStretch(1)
        rows = self.form.rows()
        if rows:
            rows[0].control.setFocus()

    def mark(self, *fields: str) -> None:
        """Marks fields in which something must be chosen before the use case can be asked at all."""
        self.form.show_problems(FieldProblem(field, "missing") for field in fields)

    def send(self) -> None:
        """Runs the use case with what is entered."""
        self.banner.clear()
        work = self.work()
        if work is not None:
            self.run(work)

    def run(self, work: Work) -> None:
        """Runs a use case that stands for this dialog; it closes when that succeeds."""
        self.act_button.begin(self.tr("Saving…"))
        self.leave_button.setEnabled(False)
        self.context.background.start(self, work, self._done, self.on_failed)

    def sizeHint(self) -> QSize:
        # Wrapped hints ask for more than they take at this width: without that much a scroll bar would come.
        hint, inner = super().sizeHint(), self.body.parentWidget()
        frame = self.footer.sizeHint().height() + _HEAD
        least = inner.minimumSizeHint().height() + frame if inner is not None else 0
        room = self.screen().availableSize() - QSize(20, 40)
        return QSize(hint.width(), max(hint.height() + _AIR, least)).boundedTo(room)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            # Rows that appear make room for themselves; the dialog never shrinks under the hand.
            wanted = self.sizeHint()
            if wanted.height() > self.height():
                self.resize(self.width(), wanted.height())
        return done

    def reject(self) -> None:
        # Esc while the use case runs would lose its answer: the dialog goes when it is known.
        if not self.act_button.is_busy():
            super().reject()

    def on_failed(self, error: Exception) -> None:
        """Tells the error beside its field or in the banner; the dialog stays as it is."""
        self._idle()
        failures.show(error, parent=self, banner=self.banner, form=self.form, retry=self.send)
        if isinstance(error, StaleRecord):
            self.stale.emit()

    def _done(self, result: object) -> None:
        self._idle()
        self.form.clear_problems()
        self.stepped.emit(result)
        self.accept()

    def _idle(self) -> None:
        self.act_button.end()
        self.leave_button.setEnabled(True)


def note(text: str, *, strong: bool = False, tone: Role = Role.TEXT_2, kind: Type = Type.BODY) -> Label:
    """A sentence between the fields of a dialog; it can be selected, so that it can be quoted."""
    label = Label(text, kind, tone, strong=strong, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
