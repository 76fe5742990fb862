"""Rows that a delegate paints: keyboard, groups, selection, tooltips, screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import COLOURS, Height, Role, Scheme
from dpo_desk.gui.widgets.cells import CELL_ROLE, Cell, GroupHead, fits
from dpo_desk.gui.widgets.chip import Chip
from dpo_desk.gui.widgets.table_view import Column, DeskTable, RowsModel
from dpo_desk.gui.widgets.texts import column
from tests.gui.screen_proof import shown

COLUMNS = (Column("Stāvoklis", 112), Column("Lieta", 200), Column("Nākamais solis"))
OVERDUE = Chip("Nokavēts", "overdue", Role.DANGER)


class Rows(RowsModel[str]):
    def cell(self, row: str, column: int) -> Cell:
        return (Cell(chip=OVERDUE), Cell(row, f"{row} otrā rinda", bold=True), Cell("Atbildēt", icon="send"))[
            column
        ]

    def sentence(self, row: str) -> str:
        return f"{row}, nokavēts, nākamais solis: atbildēt"


@pytest.fixture
def table(qtbot: QtBot) -> DeskTable:
    view = DeskTable("Lietas")
    model = Rows(COLUMNS, view)
    model.set_rows([GroupHead("Nokavēts", 2), "A", "B", GroupHead("Šodien", 1), "C"])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    view.setModel(model)
    view.set_widths(COLUMNS)
    qtbot.addWidget(view)
    shown(view, QSize(700, 400))
    return view


def test_rows_and_groups_have_their_heights_and_keep_them_after_a_reset(table: DeskTable) -> None:
    def heights() -> list[int]:
        return [table.rowHeight(row) for row in range(table.model().rowCount())]

    group, row = Height.GROUP_ROW, Height.ROW
    assert heights() == [group, row, row, group, row]
    table.model().set_rows(["A", GroupHead("Šodien", 1), "B"])
    assert heights() == [row, group, row]
    theme.active().apply(theme.Appearance.LIGHT, 150)
    assert table.rowHeight(0) == theme.px(row)
    assert table.rowHeight(1) == theme.px(group)


def test_groups_are_passed_over(qtbot: QtBot, table: DeskTable) -> None:
    table.setFocus()
    assert table.currentIndex().row() == 1, "the first row that can be chosen"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 4
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 4
    table.clicked.emit(table.model().index(0, 0))
    assert table.currentIndex().row() == 4


def test_enter_opens_and_with_control_does_the_next_step(qtbot: QtBot, table: DeskTable) -> None:
    opened: list[int] = []
    stepped: list[int] = []
    table.opened.connect(lambda index: opened.append(index.row()))
    table.step_asked.connect(lambda index: stepped.append(index.row()))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    place = table.visualRect(table.model().index(4, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (opened, stepped) == ([1, 4], [1])


def test_letters_find_rows(qtbot: QtBot, table: DeskTable) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 1))
    table.keyboardSearch("C")
    assert table.currentIndex().row() == 4


def test_tab_leaves_the_table(qtbot: QtBot, table: DeskTable) -> None:
    holder, after = QWidget(), QLineEdit()
    layout = column(holder)
    layout.addWidget(table)
    layout.addWidget(after)
    shown(holder, QSize(600, 400))
    holder.activateWindow()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()
    table.setParent(None)
    holder.close()


def test_the_chosen_row_stays_by_its_value(table: DeskTable) -> None:
    model = table.model()
    model.set_rows(["X", "A", "C"])
    assert table.select_where(lambda index: model.row_at(index.row()) == "C")
    assert table.currentIndex().row() == 2
    assert not table.select_where(lambda index: model.row_at(index.row()) == "gone")


def pixels(table: DeskTable, row: int) -> set[str]:
    image = QImage(table.viewport().size(), QImage.Format.Format_RGB32)
    table.viewport().render(image)
    top, height = table.rowViewportPosition(row), table.rowHeight(row)
    return {
        QColor(image.pixel(x, y)).name().upper()
        for y in range(top + 2, top + height - 2)
        for x in range(0, image.width(), 3)
    }


@pytest.mark.parametrize("scheme", Scheme)
def test_a_list_without_the_focus_is_quieter(qtbot: QtBot, table: DeskTable, scheme: Scheme) -> None:
    theme.active().apply(theme.Appearance(scheme.value))
    colours = COLOURS[scheme]
    table.activateWindow()
    table.setFocus()
    assert colours[Role.SELECTED].upper() in pixels(table, 1)
    table.clearFocus()
    quiet = pixels(table, 1)
    assert colours[Role.SELECTED_QUIET].upper() in quiet
    assert colours[Role.SELECTED].upper() not in quiet
    assert colours[Role.FOCUS].upper() in quiet, "the bar at the left stays"


def test_a_row_is_read_as_one_sentence(table: DeskTable) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name) == "Lietas"
    cell = table.model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "A, nokavēts, nākamais solis: atbildēt"
    assert table.model().index(0, 2).data(CELL_ROLE) == GroupHead("Nokavēts", 2)
    assert not table.model().flags(table.model().index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_what_is_cut_is_known(table: DeskTable) -> None:
    rect = table.visualRect(table.model().index(1, 1))
    assert fits(rect, Cell("A"))
    assert not fits(rect, Cell("A", "ļoti gara otrā rinda, kas šādā šaurā ailē nekādi nevar ietilpt"))


def test_a_row_not_fetched_yet_paints_a_grey_line(qtbot: QtBot) -> None:
    class Waiting(Rows):
        def data(self, index: QModelIndex, role: int = 0) -> object:
            return None if role == CELL_ROLE else super().data(index, role)

    view = DeskTable("x")
    model = Waiting(COLUMNS, view)
    model.set_rows(["A"])
    view.setModel(model)
    qtbot.addWidget(view)
    shown(view, QSize(400, 100))
    assert COLOURS[Scheme.LIGHT][Role.NEUTRAL_FILL] in pixels(view, 0)


def test_data_is_asked_once_a_cell_while_painting(qtbot: QtBot) -> None:
    asked: list[int] = []

    class Counting(Rows):
        def data(self, index: QModelIndex, role: int = 0) -> object:
            asked.append(role)
            return super().data(index, role)

    view = DeskTable("x")
    model = Counting(COLUMNS, view)
    model.set_rows([str(number) for number in range(50)])
    view.setModel(model)
    view.set_widths(COLUMNS)
    qtbot.addWidget(view)
    shown(view, QSize(700, 480))
    asked.clear()
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(image)
    rows = view.viewport().height() // view.rowHeight(0) + 1
    assert len(asked) <= rows * len(COLUMNS)
    assert set(asked) == {CELL_ROLE}
