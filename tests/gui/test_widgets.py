"""The parts of pages: whole words, plain text, focus where the work is, and a name for everything."""

from __future__ import annotations

from enum import StrEnum

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.banner import Banner, Tone
from dpo_desk.gui.widgets.buttons import BusyButton, Button, IconButton, Kind
from dpo_desk.gui.widgets.choice_group import RadioGroup, TickGroup
from dpo_desk.gui.widgets.clock_card import ClockFace, ClockPair
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.explain import ExplainPopover, ExplainRow
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.form_rows import Form, FormRow, ProblemCount
from dpo_desk.gui.widgets.next_step import NextStepPanel, StepButton
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.texts import ElidedLabel, Label, Surface, column, plain_tooltip
from dpo_desk.gui.widgets.timeline import Timeline, TimelineLine
from tests.gui.screen_proof import cut_buttons, nameless, shown, small_targets

MARKUP = "<b>Jānis</b> & <img src='x'> <a href='y'>z</a>"


def on_screen(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 300) -> QWidget:
    """The widget inside a window of its own."""
    window = Surface(Role.BASE)
    column(window, 8, (16, 16, 16, 16)).addWidget(widget)
    qtbot.addWidget(window)
    widget.window_of_test = window  # type: ignore[attr-defined]  # qtbot keeps weak references only
    shown(window, QSize(width, height))
    window.activateWindow()
    return window


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


# --- cards, popover, next step, timeline ----------------------------------------------------------------

ROWS = (
    ExplainRow("otrd., 03.03.", "Pieprasījums saņemts", "Dienu, kad saņemts, neskaita", line_below=True),
    ExplainRow("sestd., 04.04.", "Izlaista: sestdiena"),
    ExplainRow("otrd., 07.04.", "Pēdējā diena pēc likuma", "VDAR 12. panta 3. punkts", bold=True),
    ExplainRow("", "Droši bez pārcelšanas: ceturtd., 02.04."),
)


def test_clocks_give_their_key_when_asked_why(qtbot: QtBot) -> None:
    pair = ClockPair()
    faces = (
        ClockFace("promise", "Solījums", "otrd., 17. marts", "vēl 4 dienas", leading=True),
        ClockFace("law", "Likums", "ceturtd., 12. septembris", "vēl 25 dienas"),
    )
    pair.show_faces(faces)
    window = on_screen(qtbot, pair)
    card = pair.card("law")
    assert card is not None
    assert card.width() >= theme.px(226)
    with qtbot.waitSignal(pair.explain_asked) as asked:
        card.why.click()
    assert asked.args == ["law"]
    assert card.accessibleName() == "Likums, ceturtd., 12. septembris, vēl 25 dienas"
    pair.show_faces(faces[:1])
    assert pair.card("law") is None
    assert nameless(window) == []


def test_the_popover_is_a_list_copies_as_text_and_gives_the_focus_back(qtbot: QtBot) -> None:
    clock = Button("Kāpēc?", Kind.QUIET)
    window = on_screen(qtbot, clock, 700, 500)
    clock.setFocus()
    popover = ExplainPopover("Kāpēc otrd., 7. aprīlis?", ROWS, window)
    popover.open_below(clock)
    inside = window.focusWidget()
    assert popover.isAncestorOf(inside)
    interface = QAccessible.queryAccessibleInterface(inside)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() >= len(ROWS)
    assert interface.child(0).text(QAccessible.Text.Name).startswith("otrd., 03.03., Pieprasījums saņemts")
    assert popover.width() == theme.px(400)
    assert window.rect().contains(popover.geometry())
    qtbot.keyClick(inside, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "Kāpēc otrd., 7. aprīlis?"
    assert copied[3] == "otrd., 07.04.\tPēdējā diena pēc likuma (VDAR 12. panta 3. punkts)"
    qtbot.keyClick(inside, Qt.Key.Key_Escape)
    assert popover.isHidden()
    assert clock.hasFocus()


def test_the_popover_closes_on_a_click_outside_and_keeps_tab_inside(qtbot: QtBot) -> None:
    clock = Button("Kāpēc?", Kind.QUIET)
    window = on_screen(qtbot, clock, 700, 500)
    popover = ExplainPopover("Kāpēc?", ROWS, window)
    popover.open_below(clock)
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert popover.isAncestorOf(window.focusWidget())
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, window.height() - 5))
    assert popover.isHidden()


def test_what_cannot_be_done_stays_with_its_reason(qtbot: QtBot, latvian: None) -> None:
    panel = NextStepPanel()
    window = on_screen(qtbot, panel, 900, 300)
    reasons = ("Izdot vēstuli vēl nevar: nav lēmuma par dzēšanu.", "Otrs.", "Trešs.")
    steps = [
        StepButton("decide", "Pieņemt lēmumu…", main=True),
        StepButton("issue", "Izdot vēstuli", reasons),
        StepButton("ask", "Uzdot jautājumu…"),
        StepButton("extend", "Pagarināt termiņu…"),
        StepButton("note", "Pievienot piezīmi…"),
    ]
    panel.show_step("Pieņemt lēmumu par dzēšanu", "Lūgums", steps, [StepButton("close", "Slēgt", ("Nē.",))])
    shown(window, window.size())
    issue = panel.button("issue")
    assert issue is not None
    assert not issue.isEnabled()
    assert issue.accessibleDescription() == reasons[0]
    visible = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert reasons[0] in visible
    others = [b.text().replace("\N{NO-BREAK SPACE}", " ") for b in panel.findChildren(QPushButton)]
    assert "vēl 2 iemesli" in others
    assert panel.button("note") is None, "at most four buttons; the rest is in the menu"
    menu = {action.objectName(): action for action in panel.menu().actions()}
    assert set(menu) == {"note", "close"}
    assert not menu["close"].isEnabled()
    assert "Nē." in menu["close"].text()
    with qtbot.waitSignal(panel.asked) as asked:
        menu["note"].trigger()
    assert asked.args == ["note"]
    panel.focus_step()
    assert panel.button("decide").hasFocus()  # type: ignore[union-attr]  # it is there
    assert cut_buttons(window) == []


def test_the_timeline_says_each_step_and_keeps_older_ones_for_later(qtbot: QtBot) -> None:
    timeline = Timeline()
    on_screen(qtbot, timeline, 700, 900)
    lines = [
        TimelineLine(f"{n}", "check", f"Solis {n}", "Ilze K.", key=str(n), undo="Atsaukt" if n == 0 else "")
        for n in range(40)
    ]
    timeline.show_lines(lines)
    texts = [label.text() for label in timeline.findChildren(QLabel)]
    assert "Solis 24" in texts
    assert "Solis 39" not in texts
    with qtbot.waitSignal(timeline.undo_asked) as asked:
        next(b for b in timeline.findChildren(QPushButton) if b.text() == "Atsaukt").click()
    assert asked.args == ["0"]
    timeline.findChildren(QPushButton)[-1].click()
    next(b for b in timeline.findChildren(QPushButton) if b.text() == "Show older")
    names = [part.accessibleName() for part in timeline.children() if isinstance(part, QWidget)]
    assert "0, Solis 0, Ilze K." in names


# --- dialogs, banner, empty state, header ---------------------------------------------------------------


def test_the_safe_button_of_a_confirmation_has_the_focus(qtbot: QtBot) -> None:
    facts = [("person", "Jānim Bērziņam"), ("check", "11 no 11 prasībām izpildītas")]
    question = "Izdot vēstuli IZ-2026/0032?"
    consequence = "Pēc izdošanas tekstu vairs nevar mainīt."
    dialog = ConfirmDialog(question, consequence, "Izdot", "Vēl pārbaudīt", facts)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.focusWidget() is dialog.leave_button
    assert dialog.leave_button.isDefault()
    assert dialog.windowTitle() == "DPO Desk", "a number in the title would leave the program"
    qtbot.keyClick(dialog.leave_button, Qt.Key.Key_Return)
    assert dialog.result() == 0
    for key, button, result in (
        (Qt.Key.Key_Escape, dialog.leave_button, 0),
        (Qt.Key.Key_Return, dialog.act_button, 1),
    ):
        dialog.open()
        button.setFocus()
        qtbot.keyClick(button, key)
        assert dialog.result() == result
        assert not dialog.isVisible()
    assert cut_buttons(dialog) == []


def test_a_banner_comes_with_its_cause_and_goes_with_it(qtbot: QtBot) -> None:
    banner = Banner()
    on_screen(qtbot, banner)
    assert not banner.isVisible()
    done: list[int] = []
    banner.say("Krātuve ir atvērta citā logā.", Tone.WARNING, "Atvērt", lambda: done.append(1))
    assert banner.sentence() == banner.accessibleName() == "Krātuve ir atvērta citā logā."
    banner.findChild(QPushButton).click()
    assert done == [1]
    banner.clear()
    assert banner.sentence() == ""


def test_an_empty_state_says_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState()
    on_screen(qtbot, empty)
    empty.show_state("Nekas neatbilst filtriem.", "Rādīti 0 no 212.", "Notīrīt filtrus", keys=[("F1", "x")])
    with qtbot.waitSignal(empty.acted):
        empty.findChild(QPushButton).click()
    empty.show_state("Pārkāpumu nav.")
    assert not empty.findChild(QPushButton).isVisible()


@pytest.mark.parametrize("width", [1134, 630, 420])
def test_the_header_makes_room_without_cutting_words(qtbot: QtBot, latvian: None, width: int) -> None:
    header = PageHeader()
    header.set_title("Šodien", "piektdiena, 2026. gada 13. marts", "13.03.")
    header.set_main("Jauns pieprasījums", "Jauns")
    window = on_screen(qtbot, header, width, 100)
    assert cut_buttons(window) == []
    assert window.width() <= width + 40
    assert header.main.label() == ("Jauns pieprasījums" if width > 1000 else "Jauns")
    assert header.search.accessibleName() == "Meklēt visur"
    with qtbot.waitSignal(header.search_asked):
        header.search.click()
    went: list[str] = []
    header.set_path([("Pieprasījumi", lambda: went.append("back"))], "DSP-2026/0014")
    shown(window, window.size())
    next(b for b in header.findChildren(QPushButton) if b.text() == "Pieprasījumi").click()
    assert went == ["back"]
