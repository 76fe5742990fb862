"""The calendar in the window: a holiday declared late moves open cases, and removing it moves them back."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtWidgets import QDialog
from settings_screen import OpenSettings, OpenStore, SettingsScreen, type_into

from dpo_desk.domain.history import Event
from dpo_desk.domain.working_days import Calendar, OneOffHoliday
from dpo_desk.gui.case_file.event_words import tell
from dpo_desk.gui.settings.calendar_part import CalendarPart, holidays_of
from dpo_desk.gui.settings.holiday_dialog import HolidayDialog
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.services.changes import Touched

LAW = "Likums par vienreizēju svētku dienu (08.10.2026.)"


def _add(settings: SettingsScreen, day: date, name: str = "Viesu diena", law: str = LAW) -> CalendarPart:
    part = settings.open("calendar", CalendarPart)
    part.add_button.click()
    dialog = settings.dialog(HolidayDialog)
    dialog.day.set_day(day)
    type_into(dialog.name, name)
    type_into(dialog.law, law)
    dialog.act_button.click()
    settings.settle()
    return part


def _choose(part: CalendarPart, day: date) -> None:
    rows = [part.model.row_at(number) for number in range(part.model.rowCount())]
    part.table.select_row(next(n for n, row in enumerate(rows) if row is not None and row.day == day))


def _closed_case(settings: SettingsScreen) -> uuid.UUID:
    case = settings.receive("2026-09-10T10:00", "Zane Kļava")
    settings.desk.space.work.withdraw(settings.desk.dpo, case, "Atsaukts pa tālruni.")
    return case


def test_holiday_declared_late(settings_on: OpenSettings, open_desk: OpenStore) -> None:
    """The agreed scenario, by the widgets, for a firm without a promise."""
    settings = settings_on(open_desk("ankravs", "2026-09-10T09:00"))
    case = settings.receive("2026-09-10T10:00")
    closed = _closed_case(settings)
    assert settings.case(case).dates.legal.due == date(2026, 10, 12)
    settings.desk.clock.set("2026-10-09T11:00")

    part = _add(settings, date(2026, 10, 12))

    moved = settings.case(case)
    assert moved.dates.legal.due == date(2026, 10, 13)
    assert moved.calendar_version == 2
    line = settings.newest_line(case)
    assert line.event is Event.DATES_RECOMPUTED
    assert line.facts["why"] == "calendar"
    told = tell(line, date(2026, 10, 9))
    assert "version 2" in f"{told.sentence} {told.detail}"
    assert settings.case(closed).dates.legal.due == date(2026, 10, 12)
    assert settings.case(closed).calendar_version == 1
    assert "The holiday is entered. Calendar version 2." in part.banner.sentence()
    assert "Open cases computed anew: 1. Cases whose dates moved: 1." in part.banner.sentence()
    assert Touched.REQUESTS in settings.noted.published[-1].kinds

    _choose(part, date(2026, 10, 12))
    part.remove_button.click()
    confirm = settings.dialog(ConfirmDialog)
    assert confirm.leave_button.hasFocus() or confirm.leave_button.isDefault()
    confirm.act_button.click()
    settings.settle()

    assert settings.case(case).dates.legal.due == date(2026, 10, 12)
    assert settings.case(case).calendar_version == 3
    assert "The holiday is removed. Calendar version 3." in part.banner.sentence()
    assert settings.case(closed).dates.legal.due == date(2026, 10, 12)


def test_each_holiday_of_the_year_stands_with_its_law(settings: SettingsScreen) -> None:
    part = settings.open("calendar", CalendarPart)

    rows = [part.model.row_at(number) for number in range(part.model.rowCount())]
    calendar = settings.desk.space.firm.calendar(settings.desk.dpo)
    assert [row.day for row in rows if row] == [holiday.day for holiday in calendar.holidays_in(2026)]
    assert all(row is not None and row.law for row in rows)
    part.year.setValue(2023)
    names = {row.name: row for n in range(part.model.rowCount()) if (row := part.model.row_at(n))}
    hockey = next(row for name, row in names.items() if "hokeja" in name)
    assert part.model.kind_words(hockey) == "in this year only"
    assert not hockey.entered


def test_only_what_was_entered_can_be_removed(settings: SettingsScreen) -> None:
    part = settings.open("calendar", CalendarPart)
    assert not part.remove_button.isEnabled()
    assert part.why_not.text() == "Choose the holiday that is to be removed."

    _choose(part, date(2026, 11, 18))
    assert not part.remove_button.isEnabled()
    assert "stands in the law" in part.why_not.text()
    assert part.remove_button.accessibleDescription() == part.why_not.text()

    part = _add(settings, date(2026, 7, 7))
    _choose(part, date(2026, 7, 7))
    assert part.remove_button.isEnabled()
    assert not part.why_not.isVisible()


def test_a_holiday_needs_its_name_and_its_law(settings: SettingsScreen) -> None:
    part = settings.open("calendar", CalendarPart)
    part.add_button.click()
    dialog = settings.dialog(HolidayDialog)
    dialog.day.set_day(date(2026, 7, 7))
    dialog.act_button.click()
    settings.settle()

    assert [problem.field for problem in dialog.form.problems()] == ["holiday_name", "law"]
    type_into(dialog.name, "Viesu diena")
    dialog.act_button.click()
    settings.settle()
    assert [problem.field for problem in dialog.form.problems()] == ["law"]
    assert settings.desk.space.firm.calendar(settings.desk.dpo).version == 1
    dialog.reject()


def test_a_day_that_is_a_holiday_already_is_refused_and_stays_typed(settings: SettingsScreen) -> None:
    part = settings.open("calendar", CalendarPart)
    part.add_button.click()
    dialog = settings.dialog(HolidayDialog)
    dialog.day.set_day(date(2026, 11, 18))
    type_into(dialog.name, "Viesu diena")
    type_into(dialog.law, LAW)
    dialog.act_button.click()
    settings.settle()

    assert dialog.isVisible()
    assert "this day is a holiday already" in dialog.banner.sentence()
    assert dialog.name.text() == "Viesu diena"
    QDialog.reject(dialog)


def test_an_entered_day_that_the_law_has_anyway_is_the_laws() -> None:
    calendar = Calendar(2, (OneOffHoliday(date(2026, 11, 18), "Cits vārds", LAW),))

    rows = {row.day: row for row in holidays_of(calendar, 2026)}
    assert not rows[date(2026, 11, 18)].entered
    assert rows[date(2026, 11, 18)].name == "Latvijas Republikas Proklamēšanas diena"
