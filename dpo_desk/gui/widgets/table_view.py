"""The table of every list: two-line rows, hairlines, a bar at the chosen row, group rows, chips.

Rows are painted by a delegate, no widgets in cells. The model answers `CELL_ROLE` (cells.py) from memory:
`data()` never reads the store. `RowsModel` is the model for lists that are short; long ones bring their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Height, Line, Role
from dpo_desk.gui.widgets.cells import CELL_ROLE, Cell, GroupHead, fits, paint_cell, paint_group
from dpo_desk.gui.widgets.texts import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

DISPLAY_ROLE = 0
ACCESSIBLE_TEXT_ROLE = 11
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_ROW_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head and its width in pixels at 100 %; `width` None takes the room that is left."""

    title: str
    width: int | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table over rows held in memory: subclasses say what each cell shows."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Row | GroupHead, ...] = ()

    def cell(self, row: Row, column: int) -> Cell:
        """What the cell shows; called while painting, so it only puts values into words."""
        raise NotImplementedError

    def sentence(self, row: Row) -> str:
        """The whole row as a screen reader says it."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[Row | GroupHead]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns (a narrow window, another language)."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def row_at(self, position: int) -> Row | None:
        """The row, or None where a group head stands."""
        if not 0 <= position < len(self._rows):
            return None
        row = self._rows[position]
        return None if isinstance(row, GroupHead) else row

    def group_rows(self) -> list[int]:
        return [number for number, row in enumerate(self._rows) if isinstance(row, GroupHead)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], GroupHead):
            return _NO_FLAGS
        return _ROW_FLAGS

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if role not in (CELL_ROLE, DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE):
            return None
        row = self._rows[index.row()]
        if isinstance(row, GroupHead):
            return row if role == CELL_ROLE else f"{row.words} {row.count}"
        if role == ACCESSIBLE_TEXT_ROLE:
            return self.sentence(row)
        cell = self.cell(row, index.column())
        return cell if role == CELL_ROLE else cell.first or (cell.chip.words if cell.chip else "")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY_ROLE:
            return self._columns[section].title
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints rows from tokens alone; the palette's highlight plays no part."""

    def __init__(self, table: DeskTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        content = index.data(CELL_ROLE)
        painter.save()
        painter.setClipRect(rect)
        if isinstance(content, GroupHead):
            paint_group(painter, self._table.row_rect(rect), content)
        else:
            self._paint_ground(painter, rect, index, selected=bool(state & QStyle.StateFlag.State_Selected))
            if content is None:
                self._paint_waiting(painter, rect)
            else:
                paint_cell(painter, rect, content)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Role.HAIRLINE))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(10, theme.px(Height.ROW))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        content = index.data(CELL_ROLE)
        rect: QRect = option.rect
        if isinstance(content, Cell) and not fits(rect, content):
            QToolTip.showText(event.globalPos(), plain_tooltip(content.whole()), view)
        else:
            QToolTip.hideText()
        return True

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        if selected:
            focused = self._table.hasFocus()
            painter.fillRect(rect, theme.color(Role.SELECTED if focused else Role.SELECTED_QUIET))
            if self._table.is_first_column(index.column()):
                bar = QRect(rect.left(), rect.top(), theme.px(Line.SELECTED_BAR), rect.height())
                painter.fillRect(bar, theme.color(Role.FOCUS))
        elif self._table.hovered_row() == index.row():
            painter.fillRect(rect, theme.color(Role.HOVER))

    def _paint_waiting(self, painter: QPainter, rect: QRect) -> None:
        middle = rect.center().y() - 3
        painter.fillRect(
            rect.left() + 8, middle, max(rect.width() - 48, 16), 6, theme.color(Role.NEUTRAL_FILL)
        )


class DeskTable(QTableView):
    """Signals: `opened(index)` Enter or double click; `step_asked(index)` Ctrl+Enter; `chosen(index)` the
    current row changed; `sort_asked(column)` a click on a column's head."""

    opened = Signal(QModelIndex)
    step_asked = Signal(QModelIndex)
    chosen = Signal(QModelIndex)
    sort_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls the table."""
        super().__init__(parent)
        self._hovered = -1
        self._tall: list[int] = []
        self._widths: tuple[Column, ...] = ()
        self._scale = theme.active().text_size
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self._set_up_heads()
        self.entered.connect(self._enter_row)
        self.doubleClicked.connect(self._open)

    def _set_up_heads(self) -> None:
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(40)
        head.sectionClicked.connect(self.sort_asked)
        side = self.verticalHeader()
        side.hide()
        side.setMinimumSectionSize(8)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(theme.px(Height.ROW))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._lay_out_rows)
            self._lay_out_rows()

    def set_widths(self, columns: Sequence[Column]) -> None:
        """Widths once, never measured from contents: that costs frames of a tenth of a second."""
        self._widths = tuple(columns)
        head = self.horizontalHeader()
        for number, spec in enumerate(columns):
            if spec.width is None:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                head.resizeSection(number, theme.px(spec.width))

    def hovered_row(self) -> int:
        return self._hovered

    def is_first_column(self, column: int) -> bool:
        return self.horizontalHeader().visualIndex(column) == 0

    def row_rect(self, cell: QRect) -> QRect:
        """The rectangle of the whole row to which a cell's rectangle belongs."""
        left = -self.horizontalHeader().offset()
        return QRect(left, cell.top(), self.horizontalHeader().length(), cell.height())

    def select_where(self, wanted: Callable[[QModelIndex], bool]) -> bool:
        """Chooses the first row for which the question is answered with yes (a kept selection by id)."""
        model = self.model()
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            if wanted(index):
                self.select_row(number)
                return True
        return False

    def select_row(self, number: int) -> None:
        index = self.model().index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def select_first(self) -> None:
        """Chooses the first row that can be chosen, where none is."""
        model = self.model()
        if model is None or self.currentIndex().isValid():
            return
        for number in range(model.rowCount()):
            if model.flags(model.index(number, 0)) & Qt.ItemFlag.ItemIsSelectable:
                self.select_row(number)
                return

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.select_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.step_asked if control else self.opened).emit(current)
        elif key == Qt.Key.Key_Home and not event.modifiers():
            self._jump(range(self.model().rowCount()))
        elif key == Qt.Key.Key_End and not event.modifiers():
            self._jump(range(self.model().rowCount() - 1, -1, -1))
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._enter_row(QModelIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self._enter_row(QModelIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._rescale()

    def _rescale(self) -> None:
        scale = theme.active().text_size
        if scale == self._scale:
            return  # another scheme only: widths that the person set stay
        self._scale = scale
        self.verticalHeader().setDefaultSectionSize(theme.px(Height.ROW))
        self.set_widths(self._widths)
        self._lay_out_rows()

    def _jump(self, rows: range) -> None:
        model = self.model()
        for number in rows:
            if model.flags(model.index(number, 0)) & Qt.ItemFlag.ItemIsSelectable:
                self.select_row(number)
                return

    def _enter_row(self, index: Index) -> None:
        before, self._hovered = self._hovered, index.row() if index.isValid() else -1
        if before == self._hovered:
            return
        for row in (before, self._hovered):
            if row >= 0:
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                self.viewport().update(QRect(QPoint(0, top), QSize(self.viewport().width(), height)))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index)

    def _lay_out_rows(self) -> None:
        # Row heights belong to positions and survive a model reset: put back what was set before.
        self._hovered = -1
        side = self.verticalHeader()
        usual = theme.px(Height.ROW)
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        for number in self._tall:
            if number < rows:
                side.resizeSection(number, usual)
        self._tall = model.group_rows() if isinstance(model, RowsModel) else []
        for number in self._tall:
            side.resizeSection(number, theme.px(Height.GROUP_ROW))
