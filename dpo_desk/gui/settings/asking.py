"""A dialog that runs one use case: fields, errors beside them, closed only when the use case took it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui import failures
from dpo_desk.gui.actions import bind
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import Label

Work = Callable[[], object]


class AskingDialog(DeskDialog):
    """Signal: `done_with(result)` with what the use case answered. What was typed stays whatever happens."""

    done_with = Signal(object)

    def __init__(
        self, context: Context, title: str, act: str, parent: QWidget, *, explanation: str = ""
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

    def work(self) -> Work:
        """The use case with what is entered, as a partial of values."""
        raise NotImplementedError

    def check(self) -> tuple[FieldProblem, ...]:
        """What can be seen to be wrong before the use case is asked."""
        return ()

    def add_row(self, name: str, label: str, control: QWidget, *, hint: str = "") -> FormRow:
        row = self.form.add(FormRow(name, label, control, hint=hint))
        self.body.addWidget(row)
        return row

    def end_rows(self) -> None:
        """Keeps the fields together at the top and begins with the first."""
        self.body.addStretch(1)
        self.form.rows()[0].control.setFocus()

    def send(self) -> None:
        """Runs the use case with what is entered."""
        self.banner.clear()
        problems = self.check()
        self.form.show_problems(problems)
        if problems:
            return
        self.act_button.begin(self.tr("Saving…"))
        self.leave_button.setEnabled(False)
        self.context.background.start(self, self.work(), self._on_done, self._on_failed)

    def reject(self) -> None:
        # Leaving while the use case runs would lose its answer.
        if not self.act_button.is_busy():
            super().reject()

    def _on_done(self, result: object) -> None:
        self._idle()
        self.done_with.emit(result)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._idle()
        failures.show(error, parent=self, banner=self.banner, form=self.form, retry=self.send)

    def _idle(self) -> None:
        self.act_button.end()
        self.leave_button.setEnabled(True)
