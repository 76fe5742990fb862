"""Corrections of what was recorded: the moment of receipt, and the rights that the request claims."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.request import Right
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work
from dpo_desk.gui.refusals import REASONS
from dpo_desk.gui.widgets.choice_group import TickGroup
from dpo_desk.gui.widgets.fields import MomentField, TextArea
from dpo_desk.gui.widgets.texts import plain_tooltip
from dpo_desk.gui.wording import capital, plain_right


class ReceiptDialog(StepDialog):
    """Corrects the moment of receipt; dates are never edited, they follow from it."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("ReceiptDialog", "Correct when the request was received"),
            QCoreApplication.translate("ReceiptDialog", "Correct receipt"),
            parent,
            explanation=QCoreApplication.translate(
                "ReceiptDialog", "Every date is computed anew; the old ones stay in the history."
            ),
        )
        self._moment = MomentField(context.case.request.received_at)
        self._reason = TextArea(2)
        self.add_row(
            "received_at",
            self.tr("Received"),
            self._moment,
            hint=self.tr("When it reached the firm, even if nobody noticed it then."),
        )
        self.add_row("reason", self.tr("Why it is corrected"), self._reason)
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.correct_receipt,
            self.context.actor,
            self.context.request_id,
            self._moment.moment(),
            self._reason.toPlainText(),
        )


class RightsDialog(StepDialog):
    """Sets the rights that the request claims; a decided one stays."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("RightsDialog", "Change what the request asks for"),
            QCoreApplication.translate("RightsDialog", "Change rights"),
            parent,
        )
        self._rights: TickGroup[Right] = TickGroup(tuple(Right), plain_right, columns=1)
        self._rights.set_values(context.case.request.rights)
        for claim in context.case.request.claims:
            if claim.decision is not None:
                box = self._rights.box(claim.right)
                box.setEnabled(False)
                why = capital(REASONS.say("decided_before", {})) + "."
                box.setToolTip(plain_tooltip(why))
                box.setAccessibleDescription(why)
        self.add_row(
            "rights",
            self.tr("The person asks to"),
            self._rights,
            hint=self.tr("Each right gets a decision of its own."),
        )
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.decisions.change_claims,
            self.context.actor,
            self.context.request_id,
            self._rights.values(),
        )
