"""The parts of pages: whole words, plain text, focus where the work is, and a name for everything."""

from __future__ import annotations

from enum import StrEnum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import BusyButton, Button, IconButton, Kind
from dpo_desk.gui.widgets.choice_group import RadioGroup, TickGroup
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.form_rows import Form, FormRow, ProblemCount
from dpo_desk.gui.widgets.next_step import NextStepPanel, StepButton
from dpo_desk.gui.widgets.texts import ElidedLabel, Label, column, plain_tooltip
from dpo_desk.gui.widgets.timeline import Timeline, TimelineLine
from tests.gui.screen_proof import cut_buttons, on_screen, shown, small_targets

MARKUP = "<b>Jānis</b> & <img src='x'> <a href='y'>z</a>"


# --- buttons --------------------------------------------------------------------------------------------


def test_buttons_are_never_squeezed_below_their_words(qtbot: QtBot) -> None:
    row = QWidget()
    layout = FlowLayout(row)
    words = ("Pieņemt lēmumu…", "Izdot vēstuli", "Uzdot jautājumu…", "Pagarināt termiņu…")
    for text in words:
        layout.addWidget(Button(text))
    window = on_screen(qtbot, row, 260)
    assert cut_buttons(window) == []
    tops = {button.y() for button in row.findChildren(QPushButton)}
    assert len(tops) > 1, "what does not fit goes to the next line"


def test_a_button_shows_what_was_typed_as_it_was_typed(qtbot: QtBot) -> None:
    button = Button("Dati & Co")
    qtbot.addWidget(button)
    assert button.text() == "Dati && Co"
    assert button.accessibleName() == "Dati & Co"


def test_the_reason_stands_on_the_disabled_button(qtbot: QtBot) -> None:
    button = Button("Izdot vēstuli")
    qtbot.addWidget(button)
    button.setEnabled(False)
    button.set_reason("nav lēmuma")
    assert button.toolTip() == button.accessibleDescription() == "nav lēmuma"


def test_a_busy_button_keeps_its_width_and_cannot_be_pressed_twice(qtbot: QtBot) -> None:
    button = BusyButton("Saglabāt un drukāt kvīti", Kind.MAIN, shortcut_hint="Ctrl+Enter")
    window = on_screen(qtbot, button)
    pressed: list[int] = []
    button.clicked.connect(lambda: (pressed.append(1), button.begin("Saglabā…")))
    width = button.width()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    assert (button.label(), button.width()) == ("Saglabā…", width)
    button.end()
    assert button.label() == "Saglabāt un drukāt kvīti"
    assert "Ctrl+Enter" in button.text()
    assert window.isVisible()


def test_an_icon_alone_has_a_name_and_a_tooltip(qtbot: QtBot) -> None:
    button = IconButton("more", "Vairāk")
    window = on_screen(qtbot, button)
    assert (button.accessibleName(), button.toolTip()) == ("Vairāk", "Vairāk")
    assert small_targets(window) == []


# --- text -----------------------------------------------------------------------------------------------


@pytest.mark.fault("K12")
def test_markup_in_labels_and_tooltips_stays_text(qtbot: QtBot) -> None:
    for label in (Label(MARKUP), ElidedLabel(MARKUP)):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
    tip = plain_tooltip(MARKUP)
    assert "<b>" not in tip.removeprefix("<span>")
    assert "&lt;b&gt;" in tip


@pytest.mark.fault("K12")
def test_every_label_of_the_parts_is_plain(qtbot: QtBot) -> None:
    panel, timeline, banner, empty = NextStepPanel(), Timeline(), Banner(), EmptyState()
    panel.show_step(MARKUP, MARKUP, [StepButton("a", MARKUP, (MARKUP,))])
    timeline.show_lines([TimelineLine("10.00", "check", MARKUP, MARKUP, MARKUP)])
    banner.say(MARKUP)
    empty.show_state(MARKUP, MARKUP)
    row = FormRow("a", MARKUP, QLineEdit(), hint=MARKUP)
    row.set_problem(FieldProblem("a", "b"), MARKUP)
    confirm = ConfirmDialog(MARKUP, MARKUP, "x", "y", [("check", MARKUP)])
    for part in (panel, timeline, banner, empty, row, confirm):
        qtbot.addWidget(part)
        texts = [label for label in part.findChildren(QLabel) if label.text() == MARKUP]
        assert texts, type(part)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in texts)


def test_a_line_that_does_not_fit_is_cut_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Ļoti garš uzņēmuma nosaukums, kas šeit neietilpst")
    on_screen(qtbot, label, 140, 60)
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == label.full_text()


# --- forms ----------------------------------------------------------------------------------------------


def form_of(qtbot: QtBot, *names: str) -> tuple[Form, QWidget]:
    form = Form(lambda problem: f"{problem.field} vajag. Ierakstiet to.")
    holder = QWidget()
    layout = column(holder, 8)
    for name in names:
        layout.addWidget(form.add(FormRow(name, name.capitalize(), QLineEdit())))
    count = ProblemCount(form)
    layout.addWidget(count)
    on_screen(qtbot, holder, 500, 400)
    return form, count


def words_of(count: QWidget) -> str:
    label = count.findChild(ElidedLabel)
    assert label is not None
    return label.full_text()


def test_a_row_ties_label_name_hint_and_problem_to_its_control(qtbot: QtBot) -> None:
    edit = QLineEdit()
    row = FormRow("code", "Personas kods", edit, optional=True, hint="11 cipari")
    on_screen(qtbot, row)
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface.text(QAccessible.Text.Name) == "Personas kods"
    assert interface.text(QAccessible.Text.Description) == "11 cipari"
    row.set_problem(FieldProblem("code", "wrong"), "Nepareizi. Salīdziniet.")
    assert interface.text(QAccessible.Text.Description) == "Nepareizi. Salīdziniet."
    assert edit.property("problem") is True
    row.set_problem(None)
    assert edit.property("problem") is False
    assert "11 cipari" in [label.text() for label in row.findChildren(QLabel) if label.isVisible()]


def test_problems_are_counted_and_the_first_gets_the_focus(qtbot: QtBot, latvian: None) -> None:
    form, count = form_of(qtbot, "vārds", "adrese", "kods")
    assert count.isHidden()
    form.show_problems([FieldProblem("kods", "x"), FieldProblem("adrese", "x")])
    assert form.row("adrese").control.hasFocus()
    assert words_of(count) == "Jāizlabo 2 lauki: adrese, kods"
    form.show_problems([FieldProblem("adrese", "x")])
    assert [problem.field for problem in form.problems()] == ["adrese"]
    assert words_of(count) == "Jāizlabo 1 lauks: adrese"
    form.row("vārds").control.setFocus()
    count.findChild(QPushButton).click()
    assert form.row("adrese").control.hasFocus()
    form.clear_problems()
    assert count.isHidden()


def test_a_field_is_checked_when_it_is_left_filled_never_while_typing(qtbot: QtBot) -> None:
    edit, other = QLineEdit(), QLineEdit()
    row = FormRow("n", "N", edit)
    row.check_when_left(lambda text: FieldProblem("n", "bad") if text != "12" else None, lambda _: "slikti")
    holder = QWidget()
    layout = column(holder)
    layout.addWidget(row)
    layout.addWidget(other)
    on_screen(qtbot, holder)
    edit.setFocus()
    qtbot.keyClicks(edit, "1")
    assert row.problem is None
    other.setFocus()
    assert row.problem is not None
    assert edit.text() == "1", "what was typed stays"
    edit.setFocus()
    qtbot.keyClicks(edit, "2")
    other.setFocus()
    assert row.problem is None
    edit.clear()
    edit.setFocus()
    other.setFocus()
    assert row.problem is None, "an empty field is looked at on saving only"


def test_a_row_can_keep_its_place(qtbot: QtBot) -> None:
    row, below = FormRow("a", "Adrese", QLineEdit()), QLineEdit()
    row.keep_place()
    holder = QWidget()
    layout = column(holder)
    layout.addWidget(row)
    layout.addWidget(below)
    on_screen(qtbot, holder)
    before = below.y()
    row.hide()
    shown(holder.window(), holder.window().size())
    assert below.y() == before


class Pick(StrEnum):
    ONE = "one"
    TWO = "two"
    THREE = "three"


def test_ticks_are_one_stop_with_arrows_and_digits(qtbot: QtBot) -> None:
    before, after = QLineEdit(), QLineEdit()
    group = TickGroup(list(Pick), lambda pick: pick.value)
    holder = QWidget()
    layout = column(holder)
    for part in (before, group, after):
        layout.addWidget(part)
    on_screen(qtbot, holder)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert group.box(Pick.ONE).hasFocus()
    qtbot.keyClick(group.box(Pick.ONE), Qt.Key.Key_2)
    qtbot.keyClick(group.box(Pick.ONE), Qt.Key.Key_Down)
    assert group.box(Pick.TWO).hasFocus()
    qtbot.keyClick(group.box(Pick.TWO), Qt.Key.Key_3)
    assert group.values() == (Pick.TWO, Pick.THREE)
    qtbot.keyClick(group.box(Pick.TWO), Qt.Key.Key_Tab)
    assert after.hasFocus(), "one Tab leaves the group"


def test_radios_move_with_arrows_and_can_be_unset(qtbot: QtBot) -> None:
    group = RadioGroup(list(Pick), lambda pick: pick.value)
    on_screen(qtbot, group)
    assert group.value() is None
    group.box(Pick.ONE).setFocus()
    qtbot.keyClick(group.box(Pick.ONE), Qt.Key.Key_Right)
    assert group.value() is Pick.TWO
    group.set_value(None)
    assert group.value() is None
    group.set_value(Pick.THREE)
    assert group.value() is Pick.THREE
