"""Enters a one-off holiday with the law that declares it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.working_days import FIRST_YEAR, LAST_YEAR
from dpo_desk.gui.refusals import PROBLEMS
from dpo_desk.gui.settings.asking import AskingDialog, Work
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.fields import DateField

PROBLEMS.add(
    "HolidayDialog",
    {
        "holiday_name.missing": QT_TRANSLATE_NOOP("HolidayDialog", "Write what the holiday is called."),
        "law.missing": QT_TRANSLATE_NOOP("HolidayDialog", "Write the law that declares this holiday."),
    },
)


class HolidayDialog(AskingDialog):
    """Signal: `kept(day, result)` once it is entered."""

    kept = Signal(object, object)

    def __init__(self, context: Context, day: date, parent: QWidget) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("HolidayDialog", "Add a public holiday"),
            QCoreApplication.translate("HolidayDialog", "Add holiday"),
            parent,
            explanation=QCoreApplication.translate(
                "HolidayDialog",
                "For a holiday that parliament declares for one year. A moved working day is no holiday. "
                "Open cases are computed anew at once, each with a line in its history.",
            ),
        )
        self.day = DateField(day)
        self.day.limit(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
        self.name = QLineEdit()
        self.law = QLineEdit()
        self.add_row("day", self.tr("Day"), self.day)
        self.add_row("holiday_name", self.tr("Name"), self.name)
        self.add_row(
            "law", self.tr("Law"), self.law, hint=self.tr("Name of the act, and the day it was passed.")
        )
        self.end_rows()
        self.done_with.connect(lambda result: self.kept.emit(self.day.day(), result))

    def check(self) -> tuple[FieldProblem, ...]:
        fields = (("holiday_name", self.name), ("law", self.law))
        return tuple(FieldProblem(name, "missing") for name, edit in fields if not edit.text().strip())

    def work(self) -> Work:
        return partial(
            self.context.workspace.firm.add_holiday,
            self.context.actor,
            self.day.day(),
            self.name.text(),
            self.law.text(),
        )
