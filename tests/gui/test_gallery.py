"""Every part of the window as a picture, in each scheme, size and language; look at them when one changes.

`KEEP_SCREENS=out/screens make test ARGS=tests/gui/test_gallery.py` keeps the pictures.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.roles import Role as UserRole
from dpo_desk.domain.timeliness import Timeliness
from dpo_desk.gui import theme, wording
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.banner import Banner, Tone
from dpo_desk.gui.widgets.buttons import Button, IconButton, Kind
from dpo_desk.gui.widgets.cells import Cell, GroupHead
from dpo_desk.gui.widgets.chip import Chip, ChipView
from dpo_desk.gui.widgets.choice_group import RadioGroup, TickGroup
from dpo_desk.gui.widgets.clock_card import ClockFace, ClockLine, ClockPair
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.explain import ExplainPopover, ExplainRow
from dpo_desk.gui.widgets.fields import DateField, MomentField, PersonalCodeField, TextArea
from dpo_desk.gui.widgets.form_rows import Form, FormRow, ProblemCount, Size
from dpo_desk.gui.widgets.next_step import NextStepPanel, StepButton
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.table_view import Column, DeskTable, RowsModel
from dpo_desk.gui.widgets.texts import Hairline, Label, Surface, column
from dpo_desk.gui.widgets.timeline import Timeline, TimelineLine
from tests.gui.fake_pages import FakePages, session_of
from tests.gui.screen_proof import cut_buttons, picture, shown

MAGENTA = QColor("magenta").rgb()


class Way(StrEnum):
    POST = "Ierakstītā vēstulē"
    EMAIL = "E-pastā"
    COLLECT = "Saņems klātienē"


def row_of(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def states(layout: QVBoxLayout) -> None:
    layout.addLayout(row_of(*(ChipView(wording.chip_of(state)) for state in Timeliness)))
    held = (Chip("Saglabāts", "held", Role.HELD), Chip("Nav saglabāts", "crossed", Role.DANGER))
    layout.addLayout(row_of(*map(ChipView, held)))


def buttons(layout: QVBoxLayout) -> None:
    focused, off = Button("Fokuss"), Button("Nevar")
    off.setEnabled(False)
    layout.addLayout(
        row_of(
            Button("Galvenā", Kind.MAIN, "plus"),
            Button("Parasta", icon="download"),
            focused,
            off,
            Button("Klusā", Kind.QUIET, "pencil"),
            IconButton("more", "Vairāk"),
            Button("Saglabāt un drukāt kvīti", Kind.MAIN, "printer", shortcut_hint="Ctrl+Enter", size="main"),
        )
    )
    focused.setFocus()


def fields(layout: QVBoxLayout) -> None:
    form = Form(problem_words)
    code, combo, tick = PersonalCodeField(), QComboBox(), QCheckBox("Dzēst datus")
    code.setText("010190-12345")
    combo.addItem("Stāvoklis: atvērti")
    combo.setProperty("active", True)
    tick.setChecked(True)
    ways = RadioGroup(list(Way), str)
    ways.set_value(Way.POST)
    ticks = TickGroup(list(Way), str, columns=3)
    ticks.set_values([Way.EMAIL])
    for name, label, control, optional in (
        ("name", "Vārds un uzvārds", QLineEdit("Jānis Bērziņš"), False),
        ("code", "Personas kods", code, True),
        ("text", "Personas vārdiem", TextArea(2), False),
        ("way", "Atbildi lūdz", ways, False),
        ("what", "Ko persona lūdz", ticks, False),
        ("address", "Adrese", QLineEdit(), False),
    ):
        layout.addWidget(form.add(FormRow(name, label, control, optional=optional, size=Size.COUNTER)))
    layout.addLayout(row_of(combo, tick, DateField(), MomentField()))
    layout.addWidget(ProblemCount(form))
    form.show_problems([FieldProblem("address", "needed_for_post")])


def notes(layout: QVBoxLayout) -> None:
    for tone, words in (
        (Tone.INFO, "Pieprasījums ir reģistrēts."),
        (Tone.WARNING, "Krātuve ir atvērta citā logā. Aizveriet to vai pārejiet uz to."),
        (Tone.FAILURE, "Neizdevās saglabāt, jo diskā nav vietas. Ievadītais ir šeit."),
    ):
        banner = Banner()
        layout.addWidget(banner)
        banner.say(words, tone, "Rādīt")
    empty = EmptyState()
    keys = [("Ctrl+N", "jauns pieprasījums"), ("F1", "visi taustiņi")]
    empty.show_state("Šodien nekas nav jādara", "Neviens termiņš nebeidzas.", "Atvērt", "Enter", keys)
    layout.addWidget(empty)


def case(layout: QVBoxLayout) -> None:
    header = PageHeader()
    header.set_path([("Pieprasījumi", lambda: None)], "DSP-2026/0014")
    layout.addWidget(header)
    layout.addWidget(Hairline())
    promise = ClockFace("promise", "Solījums", "otrd., 17. marts", "vēl 4 dienas", leading=True)
    law = ClockFace("law", "Likums", "otrd., 7. aprīlis", "vēl 25 dienas · droši līdz 02.04.")
    late = ClockFace("late", "Solījums", "ceturtd., 12. marts", "nokavēts par 1 dienu", overdue=True)
    none = ClockFace("none", "Solījums", "solījuma nav", absent=True)
    pair, line = ClockPair(), ClockLine()
    pair.show_faces((promise, law, late, none))
    line.show_faces((promise, law))
    layout.addLayout(row_of(pair))
    layout.addWidget(line)
    panel = NextStepPanel()
    reason = "Izdot vēstuli vēl nevar: nav lēmuma par dzēšanu."
    steps = [
        StepButton("decide", "Pieņemt lēmumu…", main=True),
        StepButton("issue", "Izdot vēstuli", (reason, "Otrs iemesls.")),
        StepButton("ask", "Uzdot jautājumu…"),
    ]
    panel.show_step("Pieņemt lēmumu par dzēšanu", "Piekļuve jau izlemta.", steps, [StepButton("x", "Cits")])
    layout.addWidget(panel)
    timeline = Timeline()
    detail = "Klientu rēķini 2024–2025"
    timeline.show_lines(
        [
            TimelineLine("šodien 09.20", "check", "Lēmums par piekļuvi: izpildīt", "Ilze K.", undo="Atsaukt"),
            TimelineLine("12.03. 15.41", "task", "Meklēšana pabeigta", "Grāmatvedība", detail),
            TimelineLine("03.03. 10.12", "request", "Pieprasījums saņemts klātienē", "Birojs"),
        ]
    )
    layout.addWidget(timeline)


class TodayRows(RowsModel[Timeliness]):
    def cell(self, row: Timeliness, column: int) -> Cell:
        return (
            Cell(chip=wording.chip_of(row)),
            Cell("DSP-2026/0014", "Jānis Bērziņš · piekļuve, dzēšana", bold=True),
            Cell("Pieņemt lēmumu par dzēšanu", icon="chevron-right"),
            Cell("otrd., 07.04.", "vēl 25 d.", first_tone=Role.TEXT_2),
            Cell("otrd., 17.03.", "vēl 4 d.", bold=True),
        )[column]

    def sentence(self, row: Timeliness) -> str:
        return row.value


def table(layout: QVBoxLayout) -> None:
    columns = (
        Column("Stāvoklis", 112),
        Column("Lieta", 272),
        Column("Nākamais solis"),
        Column("Likums", 136),
        Column("Solījums", 130),
    )
    view = DeskTable("Šodien")
    model = TodayRows(columns, view)
    overdue = GroupHead("Nokavēts", 1, Role.DANGER)
    later = [state for state in Timeliness if state is not Timeliness.OVERDUE]
    model.set_rows([overdue, Timeliness.OVERDUE, GroupHead("Tuvākās 7 dienas", len(later)), *later])
    view.setModel(model)
    view.set_widths(columns)
    view.select_row(3)
    view.setMinimumHeight(460)
    layout.addWidget(view, 1)


PARTS: dict[str, Callable[[QVBoxLayout], None]] = {
    "states": states,
    "buttons": buttons,
    "fields": fields,
    "notes": notes,
    "case": case,
    "table": table,
}


def nothing_unpainted(image: QImage) -> bool:
    step = 3
    return not any(
        image.pixel(x, y) == MAGENTA
        for y in range(0, image.height(), step)
        for x in range(0, image.width(), step)
    )


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("appearance", ["light", "dark", "high_contrast"])
@pytest.mark.parametrize("part", PARTS)
def test_parts(
    qtbot: QtBot, latvian: None, tmp_path: Path, part: str, appearance: str, text_size: int
) -> None:
    theme.active().apply(theme.Appearance(appearance), text_size)
    page = Surface(Role.BASE)
    layout = column(page, 12, (24, 16, 24, 16))
    PARTS[part](layout)
    layout.addStretch(1)
    qtbot.addWidget(page)
    shown(page, QSize(1158 if text_size == 100 else 1500, 560))
    page.activateWindow()
    for scale in (1.0, 2.0):
        name = f"{part}-{appearance}-{text_size}-{scale:.0f}x.png"
        assert nothing_unpainted(picture(page, tmp_path / name, scale))
    assert cut_buttons(page) == []


@pytest.mark.parametrize("appearance", ["light", "dark", "high_contrast"])
def test_what_floats_and_asks(qtbot: QtBot, latvian: None, tmp_path: Path, appearance: str) -> None:
    theme.active().apply(theme.Appearance(appearance))
    window = Surface(Role.BASE)
    anchor = Button("Kāpēc?", Kind.QUIET)
    layout = column(window, 0, (24, 24, 24, 24))
    layout.addLayout(row_of(Label("Likums"), anchor))
    layout.addStretch(1)
    qtbot.addWidget(window)
    shown(window, QSize(700, 460))
    rows = (
        ExplainRow("otrd., 03.03.", "Pieprasījums saņemts", "Dienu, kad saņemts, neskaita", line_below=True),
        ExplainRow("piektd., 03.04.", "Mēnesis beidzas", "VDAR 12. panta 3. punkts", line_below=True),
        ExplainRow("piektd., 03.04.", "Izlaista: Lielā Piektdiena", "Svētku diena"),
        ExplainRow("sestd., 04.04.", "Izlaista: sestdiena", line_below=True),
        ExplainRow(
            "otrd., 07.04.", "Pēdējā diena pēc likuma", "Regulas 1182/71 3. panta 4. punkts", bold=True
        ),
        ExplainRow("", "Droši bez pārcelšanas: ceturtd., 02.04."),
    )
    popover = ExplainPopover("Kāpēc otrd., 7. aprīlis?", rows, window)
    popover.open_below(anchor)
    assert nothing_unpainted(picture(window, tmp_path / f"popover-{appearance}.png", 2.0))
    facts = [("person", "Jānim Bērziņam, ierakstītā vēstulē"), ("check", "11 no 11 prasībām izpildītas")]
    consequence = "Pēc izdošanas tekstu vairs nevar mainīt: tas paliek krātuvē tāds, kāds ir, ar numuru."
    confirm = ConfirmDialog(
        "Izdot vēstuli IZ-2026/0032?", consequence, "Izdot vēstuli", "Vēl pārbaudīt", facts
    )
    qtbot.addWidget(confirm)
    confirm.open()
    qtbot.waitUntil(confirm.isVisible)
    assert nothing_unpainted(picture(confirm, tmp_path / f"confirm-{appearance}.png", 2.0))
    confirm.reject()


@pytest.mark.parametrize("appearance", ["light", "dark", "high_contrast"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 696, 1.0), (683, 348, 2.0)])
@pytest.mark.parametrize("role", [UserRole.DPO, UserRole.MANAGER])
def test_the_window(
    qtbot: QtBot,
    latvian: None,
    tmp_path: Path,
    role: UserRole,
    width: int,
    height: int,
    scale: float,
    appearance: str,
) -> None:
    theme.active().apply(theme.Appearance(appearance))
    window = MainWindow()
    qtbot.addWidget(window)
    window.open_desk(session_of(role), FakePages())
    shown(window, QSize(width, height))
    assert window.size() == QSize(width, height)
    name = f"window-{role.value}-{width}-{appearance}.png"
    assert nothing_unpainted(picture(window, tmp_path / name, scale))
    assert cut_buttons(window) == []
