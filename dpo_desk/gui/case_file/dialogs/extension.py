"""The extension of the month: its reasons, the notice that tells them, its new date (GDPR Art. 12(3))."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from dpo_desk.domain.letter import Letter, LetterKind, LetterState
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import dates_text, failures
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.refusals import cannot_yet
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.banner import Tone
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.services.decisions import ExtensionOutlook

_SENT = frozenset({LetterState.DISPATCHED, LetterState.DELIVERED})


class ExtensionDialog(StepDialog):
    """Prepares the notice with its reasons; or records the extension from a notice that was sent already."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ExtensionDialog", "Extend the deadline by two months"),
            QCoreApplication.translate("ExtensionDialog", "Prepare notice"),
            parent,
            explanation=QCoreApplication.translate(
                "ExtensionDialog",
                "Only where the request is complex or there are several. The notice with its reasons has to "
                "leave the firm within the first month; the extension holds from the day it is sent.",
            ),
        )
        self._dates = note("", tone=Role.TEXT)
        self.body.addWidget(self._dates)
        self._reasons = TextArea(3)
        self._notices = QComboBox()
        self._fill_notices(_sent_notices(context))
        self.add_row(
            "reasons",
            self.tr("Reasons in plain words"),
            self._reasons,
            hint=self.tr("They go into the notice as they stand here."),
        )
        if self._notices.count() > 1:
            self.add_row("notice", self.tr("Notice"), self._notices)
            self._notices.currentIndexChanged.connect(self._name_act)
        self.act_button.setEnabled(False)
        context.background.read(
            self,
            partial(context.workspace.decisions.extension_outlook, context.actor, context.request_id),
            self._show_outlook,
            self._outlook_failed,
        )
        self.end_rows()

    def work(self) -> Work | None:
        reasons = self._reasons.toPlainText().strip()
        if not reasons:
            self.mark("reasons")
            return None
        context, notice = self.context, self._notices.currentData()
        if notice is not None:
            decisions = context.workspace.decisions
            return partial(decisions.extend, context.actor, context.request_id, reasons, notice)
        return partial(
            context.workspace.letters.draft,
            context.actor,
            context.request_id,
            LetterKind.EXTENSION,
            facts={"iemesli": reasons},
        )

    def _fill_notices(self, notices: list[Letter]) -> None:
        self._notices.addItem(self.tr("Prepare a new one"), None)
        for letter in notices:
            assert letter.dispatch is not None  # noqa: S101 - only sent letters are offered
            sent = dates_text.short_date(riga_date(letter.dispatch.sent_at), self.context.today)
            words = self.tr("{letter}, sent {day}").format(letter=letter.number, day=sent)
            self._notices.addItem(words, letter.id)

    def _name_act(self) -> None:
        recording = self._notices.currentData() is not None
        self.act_button.set_label(self.tr("Record extension") if recording else self.tr("Prepare notice"))

    def _show_outlook(self, outlook: ExtensionOutlook) -> None:
        today = self.context.today
        words = self.tr("The notice has to leave by {notice_by}. The law's new date: {new_due}.")
        self._dates.setText(
            words.format(
                notice_by=dates_text.row_date(outlook.notice_by, today),
                new_due=dates_text.row_date(outlook.new_due, today),
            )
        )
        if outlook.refusal is not None:
            self.banner.say(cannot_yet(Action.EXTEND, outlook.refusal), Tone.WARNING)
        # A notice that left in time can still be recorded after the day: the use case judges it.
        self.act_button.setEnabled(outlook.refusal is None or self._notices.count() > 1)

    def _outlook_failed(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner)


def _sent_notices(context: CaseContext) -> list[Letter]:
    return [
        letter
        for letter in context.case.letters
        if letter.kind is LetterKind.EXTENSION and letter.state in _SENT and letter.dispatch is not None
    ]
