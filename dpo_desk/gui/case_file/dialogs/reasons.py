"""Steps that need one or two sentences only: notes, withdrawal, forwarding, reopening, annulling."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from dpo_desk.domain.letter import Letter
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.widgets.fields import TextArea


class NoteDialog(StepDialog):
    """Adds a line to the history that changes nothing else."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("NoteDialog", "Add a note"),
            QCoreApplication.translate("NoteDialog", "Add note"),
            parent,
        )
        self._text = TextArea(4)
        self.add_row("text", self.tr("Note"), self._text, hint=self.tr("It cannot be changed afterwards."))
        self.end_rows()

    def work(self) -> Work | None:
        work = self.context.workspace.work
        return partial(work.add_note, self.context.actor, self.context.request_id, self._text.toPlainText())


class WithdrawDialog(StepDialog):
    """The person takes the request back."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("WithdrawDialog", "Has the person withdrawn request {number}?").format(
                number=context.case.request.number
            ),
            QCoreApplication.translate("WithdrawDialog", "Record withdrawal"),
            parent,
            explanation=QCoreApplication.translate(
                "WithdrawDialog", "The case leaves the stock without an answer. It cannot be reopened."
            ),
        )
        self._how = TextArea(3)
        self.add_row(
            "how",
            self.tr("How and when the person said so"),
            self._how,
            hint=self.tr("Silence or not coming back is no withdrawal."),
        )
        self.end_rows()

    def work(self) -> Work | None:
        work = self.context.workspace.work
        return partial(work.withdraw, self.context.actor, self.context.request_id, self._how.toPlainText())


class ForwardDialog(StepDialog):
    """The firm is not the controller concerned."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ForwardDialog", "Forward request {number}?").format(
                number=context.case.request.number
            ),
            QCoreApplication.translate("ForwardDialog", "Forward request"),
            parent,
            explanation=QCoreApplication.translate(
                "ForwardDialog",
                "Only where the firm is not the controller concerned. The case leaves the stock; the person "
                "is told to whom it went.",
            ),
        )
        self._to_whom = QLineEdit()
        self._told = TextArea(2)
        self.add_row("to_whom", self.tr("To which controller"), self._to_whom)
        self.add_row("told_how", self.tr("How the person was told"), self._told)
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.forward,
            self.context.actor,
            self.context.request_id,
            self._to_whom.text(),
            self._told.toPlainText(),
        )


class ReopenDialog(StepDialog):
    """Takes a closed case back into work."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ReopenDialog", "Reopen case {number}?").format(
                number=context.case.request.number
            ),
            QCoreApplication.translate("ReopenDialog", "Reopen case"),
            parent,
            explanation=QCoreApplication.translate(
                "ReopenDialog", "In this month's figures it counts as received once more, marked as reopened."
            ),
        )
        self._reason = TextArea(3)
        self.add_row("reason", self.tr("Why"), self._reason)
        self.end_rows()

    def work(self) -> Work | None:
        work = self.context.workspace.work
        return partial(work.reopen, self.context.actor, self.context.request_id, self._reason.toPlainText())


class AnnulDialog(StepDialog):
    """Annuls an issued letter: its number is kept, and a letter of the same text can take its place."""

    def __init__(self, context: CaseContext, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("AnnulDialog", "Annul letter {letter}?").format(letter=letter.number),
            QCoreApplication.translate("AnnulDialog", "Annul letter"),
            parent,
            explanation=QCoreApplication.translate(
                "AnnulDialog",
                "This cannot be taken back. The number and the frozen letter stay in the register.",
            ),
        )
        self._letter_id: UUID = letter.id
        self._reason = TextArea(2)
        self._anew = QCheckBox(self.tr("Issue it anew with today's date"))
        today = dates_text.row_date(context.today, context.today)
        self._anew_note = note(
            self.tr("The new letter has its own number and the date {day}.").format(day=today)
        )
        self.add_row("reason", self.tr("Why"), self._reason)
        self.body.addWidget(self._anew)
        self.body.addWidget(self._anew_note)
        self._anew_note.hide()
        self._anew.toggled.connect(self._anew_note.setVisible)
        self.act_button.setDefault(False)
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.letters.annul,
            self.context.actor,
            self._letter_id,
            self._reason.toPlainText(),
            replace_it=self._anew.isChecked(),
        )
