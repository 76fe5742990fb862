"""Fields that need more than a line of text: covered codes, moments in Riga time, text areas."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.widgets.fields import DateField, MomentField, PersonalCodeField, TextArea
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.widgets.texts import Surface, column
from tests.gui.screen_proof import nameless, shown


@pytest.fixture
def form(qtbot: QtBot) -> Surface:
    window = Surface()
    column(window, 8, (16, 16, 16, 16))
    qtbot.addWidget(window)
    return window


def put(form: Surface, *parts: object) -> None:
    for part in parts:
        form.layout().addWidget(part)
    shown(form, QSize(500, 300))
    form.activateWindow()


def test_a_code_is_covered_until_shown_and_covers_itself_when_left(
    qtbot: QtBot, form: Surface, latvian: None
) -> None:
    code, after = PersonalCodeField(), QLineEdit()
    after.setAccessibleName("after")
    row = FormRow("personal_code", "Personas kods", code, optional=True)
    put(form, row, after)
    button = code.findChild(QPushButton)
    row.control.setFocus()
    assert code.edit.hasFocus()
    qtbot.keyClick(code.edit, Qt.Key.Key_Tab)
    assert after.hasFocus(), "with nothing to show the button is no stop"
    row.control.setFocus()
    qtbot.keyClicks(code.edit, "010190-12345")
    assert code.is_covered()
    interface = QAccessible.queryAccessibleInterface(code.edit)
    assert interface.text(QAccessible.Text.Name) == "Personas kods"
    assert interface.text(QAccessible.Text.Description) == "aizsegts"
    assert "010190" not in interface.text(QAccessible.Text.Value)
    qtbot.keyClick(code.edit, Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not code.is_covered()
    assert code.edit.hasFocus()
    assert interface.text(QAccessible.Text.Description) == ""
    after.setFocus()
    assert code.is_covered()
    row.set_problem(FieldProblem("personal_code", "wrong_length"), "Kods ir par īsu.")
    assert code.edit.property("problem") is True
    assert interface.text(QAccessible.Text.Description) == "aizsegts. Kods ir par īsu."
    assert nameless(form) == []


def test_moments_are_shown_as_a_clock_in_riga_and_read_as_utc(form: Surface) -> None:
    winter = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)
    field = MomentField(winter)
    put(form, FormRow("received_at", "Saņemts", field))
    assert field.time_field.time().hour() == 10
    assert field.moment() == winter
    summer = datetime(2026, 7, 1, 21, 30, tzinfo=UTC)
    field.set_moment(summer)
    assert field.day_field.day() == date(2026, 7, 2)
    assert field.moment() == summer
    assert nameless(form) == []


def test_a_time_that_spring_leaves_out_is_read_as_the_next_hour(form: Surface) -> None:
    field = MomentField(datetime(2026, 3, 29, 0, 0, tzinfo=UTC))
    put(form, field)
    field.time_field.setTime(field.time_field.time().fromString("03.30", "HH.mm"))
    assert field.moment() == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_days_are_written_as_the_language_writes_them(
    form: Surface, latvian: None, request: pytest.FixtureRequest
) -> None:
    field = DateField(date(2026, 3, 17))
    put(form, field)
    assert field.text() == "17.03.2026."
    request.getfixturevalue("english")
    shown(form, form.size())
    assert field.text() == "17/03/2026"
    field.limit(date(2026, 3, 1), date(2026, 3, 31))
    field.set_day(date(2026, 5, 1))
    assert field.day() == date(2026, 3, 31)


def test_tab_leaves_a_text_area(qtbot: QtBot, form: Surface) -> None:
    area, after = TextArea(3), QLineEdit()
    put(form, area, after)
    area.setFocus()
    qtbot.keyClicks(area, "text")
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.toPlainText() == "text"
