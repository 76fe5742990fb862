"""The question before a letter is issued: from then on its bytes never change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dpo_desk.gui.letter.issue_facts import Fact
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.fields import DateField
from dpo_desk.gui.widgets.form_rows import FormRow


class IssueDialog(ConfirmDialog):
    """Shows what is confirmed and asks for the day of signing, which is the letter's date."""

    def __init__(
        self, case_number: str, facts: Sequence[Fact], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("IssueDialog", "Issue the letter in case {case}?").format(
                case=case_number
            ),
            QCoreApplication.translate(
                "IssueDialog",
                "After issuing, the text cannot be changed: it stays in the store as it is, with number and "
                "check sum.",
            ),
            QCoreApplication.translate("IssueDialog", "Issue letter"),
            QCoreApplication.translate("IssueDialog", "Check once more"),
            facts,
            parent,
        )
        self._day = DateField(today)
        self._day.limit(earliest=today)
        row = FormRow(
            "dated_on",
            self.tr("Date of the letter"),
            self._day,
            hint=self.tr("The day on which it will be signed by hand."),
        )
        self.body.insertWidget(self.body.count() - 1, row)
        self.leave_button.setFocus()

    def day(self) -> date:
        return self._day.day()

    def set_day(self, day: date) -> None:
        self._day.set_day(day)
