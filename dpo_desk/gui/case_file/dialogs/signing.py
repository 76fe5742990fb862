"""The scan of a letter signed by hand: filed as it is, never opened here."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.domain.problems import StepRefused
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.file_field import FileField
from dpo_desk.gui.case_file.dialogs.letter_choice import LetterChoice
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.case_file.file_reading import read_limited
from dpo_desk.gui.refusals import refused
from dpo_desk.gui.widgets.banner import Tone
from dpo_desk.gui.widgets.fields import DateField
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.workspace import Workspace


class SigningDialog(StepDialog):
    """Files the signed scan. A letter carries the date of its signing: signed on another day it is annulled
    and issued anew with that day."""

    def __init__(
        self, context: CaseContext, letter_id: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("SigningDialog", "Attach the signed letter"),
            QCoreApplication.translate("SigningDialog", "Attach signed letter"),
            parent,
            explanation=QCoreApplication.translate(
                "SigningDialog", "The scan is kept unchanged and shown by name, size and hash only."
            ),
        )
        self._letter = LetterChoice(context, {LetterState.ISSUED}, letter_id)
        self._file = FileField()
        self._no_scan = QCheckBox(self.tr("Signed on its date, no scan now"))
        self._signed_on = DateField(context.today)
        self._signed_on.limit(latest=context.today)
        if self._letter.is_choice():
            self.add_row("letter", self.tr("Letter"), self._letter)
        else:
            self.body.addWidget(note(self._letter.words()))
        self._file_row = self.add_row("file", self.tr("Scan"), self._file)
        self.body.addWidget(self._no_scan)
        self._signed_row = self.add_row("signed_on", self.tr("Signed on"), self._signed_on)
        self._no_scan.toggled.connect(self._show_rows)
        self._file.chosen.connect(lambda: self._file_row.set_problem(None))
        self._letter.changed.connect(self._hint)
        self._hint()
        self.end_rows()

    def work(self) -> Work | None:
        letter = self._letter.letter()
        if self._no_scan.isChecked():
            return partial(self.context.workspace.dispatch.signed_on_paper, self.context.actor, letter.id)
        path = self._file.path()
        if path is None:
            self.mark("file")
            return None
        return partial(attach_scan, self.context.workspace, letter.id, path, self._signed_on.day())

    def take_file(self, path: Path) -> None:
        """A file that was dropped or chosen elsewhere."""
        self._file.set_path(path)

    def on_failed(self, error: Exception) -> None:
        """A letter signed on another day is offered to be issued anew, with one key."""
        other_day = isinstance(error, StepRefused) and error.reasons[0].code == "signed_on_other_day"
        if not other_day or not isinstance(error, StepRefused):
            super().on_failed(error)
            return
        self._idle()
        self.banner.say(
            refused(error.reasons), Tone.WARNING, self.tr("Annul and issue anew"), self._issue_anew
        )

    def _issue_anew(self) -> None:
        letter = self._letter.letter()
        self.run(
            partial(
                self.context.workspace.letters.annul,
                self.context.actor,
                letter.id,
                self.tr("Signed on another day than the letter is dated."),
                replace_it=True,
            )
        )

    def _show_rows(self, no_scan: bool) -> None:
        self._file_row.setVisible(not no_scan)
        self._signed_row.setVisible(not no_scan)

    def _hint(self) -> None:
        letter: Letter = self._letter.letter()
        dated = dates_text.row_date(letter.content.dated_on, self.context.today)
        self._signed_row.set_hint(self.tr("The letter is dated {day}.").format(day=dated))


def attach_scan(workspace: Workspace, letter_id: UUID, path: Path, signed_on: date) -> CaseFile:
    """Reads the file and files it as the letter's scan; away from the screen."""
    content = read_limited(path)
    return workspace.dispatch.attach_signed_scan(workspace.actor, letter_id, path.name, content, signed_on)
