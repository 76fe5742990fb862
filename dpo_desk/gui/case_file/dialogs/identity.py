"""The check of identity: how, with what result, or why none is needed (GDPR Art. 12(6))."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.request import IdentityMethod
from dpo_desk.domain.workflow import needs_no_identity
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.gui.wording import word


class CheckResult(StrEnum):
    """What the check showed."""

    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"


_RESULTS = {
    CheckResult.CONFIRMED: QT_TRANSLATE_NOOP("IdentityDialog", "Confirmed"),
    CheckResult.NOT_CONFIRMED: QT_TRANSLATE_NOOP("IdentityDialog", "Not confirmed"),
}

_ENOUGH_FOR = {
    IdentityMethod.DOCUMENT_SEEN: QT_TRANSLATE_NOOP(
        "IdentityDialog",
        "Identity card or passport seen in the original. Enough for every right, sensitive data included.",
    ),
    IdentityMethod.SIGNATURE: QT_TRANSLATE_NOOP(
        "IdentityDialog",
        "Valid secure electronic signature whose certificate names this person. Enough for every right.",
    ),
    IdentityMethod.KNOWN_CHANNEL: QT_TRANSLATE_NOOP(
        "IdentityDialog",
        "The contact on file and two facts that only the person and the firm know. Enough for access, "
        "erasure and portability of ordinary data; the contact alone for objections and withdrawn consent.",
    ),
    IdentityMethod.REPRESENTATIVE: QT_TRANSLATE_NOOP(
        "IdentityDialog",
        "The representative's own identity and an authority that covers this request, not revoked and not "
        "expired.",
    ),
}
"""The ladder of assurance (domain sheet identity.md section 2): proportionate to what is asked for."""


def _result_words(result: CheckResult) -> str:
    return QCoreApplication.translate("IdentityDialog", _RESULTS[result])


class IdentityDialog(StepDialog):
    """Records one check: who and when come from the desk, how and with what result from the person."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("IdentityDialog", "Record the identity check"),
            QCoreApplication.translate("IdentityDialog", "Record check"),
            parent,
        )
        methods = tuple(IdentityMethod)
        if context.case.request.representative is None:
            methods = tuple(method for method in methods if method is not IdentityMethod.REPRESENTATIVE)
        self._method: RadioGroup[IdentityMethod] = RadioGroup(methods, word, columns=1)
        self._result: RadioGroup[CheckResult] = RadioGroup(tuple(CheckResult), _result_words)
        self._result.set_value(CheckResult.CONFIRMED)
        self._note = TextArea(2)
        self._method_row = self.add_row("method", self.tr("How it was checked"), self._method)
        self.add_row("confirmed", self.tr("Result"), self._result)
        self.add_row(
            "note",
            self.tr("Note"),
            self._note,
            optional=True,
            hint=self.tr("Write no document number and keep no copy: that it was seen is enough."),
        )
        self._method.changed.connect(self._explain)
        self.end_rows()

    def work(self) -> Work | None:
        method = self._method.value()
        if method is None:
            self.mark("method")
            return None
        return partial(
            self.context.workspace.work.confirm_identity,
            self.context.actor,
            self.context.request_id,
            method,
            confirmed=self._result.value() is CheckResult.CONFIRMED,
            note=self._note.toPlainText(),
        )

    def _explain(self) -> None:
        method = self._method.value()
        self._method_row.set_problem(None)
        if method is not None:
            self._method_row.set_hint(QCoreApplication.translate("IdentityDialog", _ENOUGH_FOR[method]))


class NoIdentityDialog(StepDialog):
    """Starts the work without a check, with the reason on record."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("NoIdentityDialog", "Continue without an identity check"),
            QCoreApplication.translate("NoIdentityDialog", "Start work"),
            parent,
        )
        self._reason = TextArea(3)
        self.add_row(
            "reason",
            self.tr("Why there is no reasonable doubt"),
            self._reason,
            hint=self.tr("It stays in the history. Letters that hold the person's data still need a check."),
        )
        if needs_no_identity(context.case.request):
            self._reason.setPlainText(
                self.tr("An objection to direct marketing is carried out for the address itself.")
            )
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.no_identity_needed,
            self.context.actor,
            self.context.request_id,
            self._reason.toPlainText(),
        )
