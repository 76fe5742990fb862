"""The public holidays of a year with the law each rests on, and the one-off ones that the user enters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.domain.working_days import BUILT_IN_ONE_OFFS, FIRST_YEAR, LAST_YEAR, Calendar
from dpo_desk.gui import dates_text, theme
from dpo_desk.gui.settings.holiday_dialog import HolidayDialog
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.reason_line import ReasonLine
from dpo_desk.gui.settings.recomputed_words import recomputed_words
from dpo_desk.gui.settings.word_choice import NumberField
from dpo_desk.gui.tokens import Height, Role
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.table_view import Column, DeskTable, RowsModel
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.firm import Recomputed


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """A holiday of the year; `entered` when the user entered it, so that it can be removed."""

    day: date
    name: str
    law: str
    once: bool = False
    entered: bool = False


def holidays_of(calendar: Calendar, year: int) -> list[HolidayRow]:
    """The year's holidays in order. One entered on a day that the law has anyway is the law's."""
    own = {holiday.day: holiday for holiday in calendar.one_off}
    built_in = {holiday.day for holiday in BUILT_IN_ONE_OFFS}
    rows = []
    for holiday in calendar.holidays_in(year):
        entered = holiday.day in own and own[holiday.day].name == holiday.name
        once = entered or holiday.day in built_in
        rows.append(HolidayRow(holiday.day, holiday.name, holiday.law, once, entered))
    return rows


class HolidaysModel(RowsModel[HolidayRow]):
    """Day, name over its law, and whether it is of one year only."""

    def cell(self, row: HolidayRow, column: int) -> Cell:
        if column == 0:
            return Cell(dates_text.row_date(row.day, row.day), bold=True)
        if column == 1:
            return Cell(row.name, row.law)
        return Cell(self.kind_words(row), first_tone=Role.TEXT_2)

    def sentence(self, row: HolidayRow) -> str:
        parts = (dates_text.page_date(row.day), row.name, self.kind_words(row), row.law)
        return ", ".join(part for part in parts if part)

    def kind_words(self, row: HolidayRow) -> str:
        if row.entered:
            return self.tr("in this year only, entered here")
        return self.tr("in this year only") if row.once else ""


class CalendarPart(SettingsPart):
    """A change makes a new version of the calendar; open cases are computed anew, closed ones stay."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, fills=True)
        self._calendar: Calendar | None = None
        self._entered: date | None = None
        self._name_of_year = Label()
        self.year = NumberField(FIRST_YEAR, LAST_YEAR)
        self.year.setValue(context.workspace.desk.today().year)
        self.add_button = Button(icon="plus")
        self.remove_button = BusyButton(kind=Kind.ORDINARY)
        self._version = Label(tone=Role.TEXT_2)
        self._version.setMinimumHeight(theme.px(Height.CONTROL))  # level with the buttons beside it
        self.why_not = ReasonLine()
        self._moved_days = Label(tone=Role.TEXT_2, wrap=True)
        self.model = HolidaysModel(self._columns(), self)
        self.table = DeskTable("")
        self.table.setModel(self.model)
        self.table.set_widths(self.model.columns())
        self._lay_out()
        self._wire()

    def activate(self) -> None:
        self._read()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & {Touched.CALENDAR, Touched.PROFILE}:
            self._read()

    def first_focus(self) -> QWidget:
        return self.table

    def retranslate(self) -> None:
        self.say_about(self.tr("By these days the last day of a period moves on. Weekends need no entry."))
        self._name_of_year.setText(self.tr("Year"))
        self.year.setAccessibleName(self.tr("Year"))
        self.add_button.set_label(self.tr("Add holiday…"))
        if not self.remove_button.is_busy():
            self.remove_button.set_label(self.tr("Remove holiday…"))
        self._moved_days.setText(
            self.tr(
                "A working day that an employer or the Cabinet moves to a Saturday is no public holiday and "
                "does not belong here."
            )
        )
        self.table.setAccessibleName(self.tr("Public holidays"))
        self.model.set_columns(self._columns())
        self._show()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._moved_days.setVisible(not narrow)
        self.table.setColumnHidden(2, narrow)

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        year = QHBoxLayout()
        year.setSpacing(6)
        year.addWidget(self._name_of_year)
        year.addWidget(self.year)
        holder = QWidget()
        holder.setLayout(year)
        year.setContentsMargins(0, 0, 0, 0)
        bar = FlowLayout(gap=16)
        for shown in (holder, self._version, self.add_button, self.remove_button):
            bar.addWidget(shown)
        self.above.addLayout(bar)
        self.above.addWidget(self.why_not)
        self.add_table(self.table)
        self.below.addWidget(self._moved_days)

    def _wire(self) -> None:
        self.year.valueChanged.connect(self._show)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._ask_to_remove)
        self.table.chosen.connect(self._settle)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Day"), 130),
            Column(self.tr("Holiday and its law"), None),
            Column(self.tr("Kind"), 220),
        )

    # --- reading and showing ------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(self.context.workspace.firm.calendar, self.context.actor)
        failed = self.failing_with(self._read)
        self.context.background.read(self, work, self._take, failed, replaces="calendar")

    def _take(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._show()
        self._entered = None

    def _show(self) -> None:
        calendar = self._calendar
        if calendar is None:
            return
        chosen = self._chosen()
        day = self._entered or (chosen.day if chosen is not None else None)
        rows = holidays_of(calendar, self.year.value())
        self.model.set_rows(rows)
        place = next((number for number, row in enumerate(rows) if row.day == day), None)
        if place is not None:
            self.table.select_row(place)
            self.table.scrollTo(self.model.index(place, 0))
        self._version.setText(self.tr("Calendar version {version}").format(version=calendar.version))
        self._settle()

    def _chosen(self) -> HolidayRow | None:
        return self.model.row_at(self.table.currentIndex().row())

    def _settle(self, _index: QModelIndex | None = None) -> None:
        row = self._chosen()
        reason = ""
        if row is None:
            reason = self.tr("Choose the holiday that is to be removed.")
        elif not row.entered:
            reason = self.tr("Only holidays entered here can be removed; this one stands in the law.")
        if not self.remove_button.is_busy():
            self.remove_button.setEnabled(not reason)
            self.remove_button.set_reason(reason)
        self.why_not.say(reason)

    # --- changing -----------------------------------------------------------------------------------

    def _add(self) -> None:
        today = self.context.workspace.desk.today()
        year = self.year.value()
        day = today if today.year == year else date(year, 1, 2)
        dialog = HolidayDialog(self.context, day, self.window())
        dialog.kept.connect(self._on_added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_added(self, day: date, result: Recomputed) -> None:
        self.year.setValue(day.year)
        self._entered = day  # chosen as soon as it is read again
        self._tell(self.tr("The holiday is entered."), result)

    def _ask_to_remove(self) -> None:
        row = self._chosen()
        if row is None or not row.entered:
            return
        dialog = ConfirmDialog(
            self.tr("Remove the holiday of {day}?").format(day=dates_text.full_date(row.day)),
            self.tr(
                "The dates of open cases are computed anew, as if the holiday had not been entered; the "
                "history of each case says so. Closed cases do not change."
            ),
            self.tr("Remove holiday"),
            self.tr("Keep it"),
            (("calendar", row.name), ("quote", row.law)),
            self.window(),
        )
        dialog.accepted.connect(partial(self._remove, row.day))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self, day: date) -> None:
        self.remove_button.begin(self.tr("Removing…"))
        work = partial(self.context.workspace.firm.remove_holiday, self.context.actor, day)
        self.context.background.start(self, work, self._on_removed, self._on_failed)

    def _on_removed(self, result: Recomputed) -> None:
        self.remove_button.end()
        self._tell(self.tr("The holiday is removed."), result)

    def _on_failed(self, error: Exception) -> None:
        self.remove_button.end()
        self._settle()
        self.show_failed(error)

    def _tell(self, done: str, result: Recomputed) -> None:
        version = self.tr("Calendar version {version}").format(version=result.version)
        self.banner.say(f"{done} {version}. {recomputed_words(result)}")
        self._read()
        self.context.desk.publish(result.changes, self)
