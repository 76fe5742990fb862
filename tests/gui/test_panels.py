"""Cards, popover, next step, history, dialogs, banners and heads of pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.gui import theme
from dpo_desk.gui.widgets.banner import Banner, Tone
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.clock_card import ClockFace, ClockPair
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.explain import ExplainPopover, ExplainRow
from dpo_desk.gui.widgets.next_step import NextStepPanel, StepButton
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.timeline import Timeline, TimelineLine
from tests.gui.screen_proof import cut_buttons, nameless, on_screen, shown

MARKUP = "<b>Jānis</b> & <img src='x'> <a href='y'>z</a>"


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
    assert panel.button("decide") is window.focusWidget()
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
