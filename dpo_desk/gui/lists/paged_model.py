"""The model of a long list: it holds the ids of all rows in order, and only the rows that were in sight.

`data()` answers from memory and never reads the store. A row that is not here answers None, is painted as a
grey line, and is asked for: `missing` tells the page, which reads its block in the background.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.gui.widgets.cells import CELL_ROLE, Cell
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, Column

BLOCK = 100
"""Rows that are read at once."""

MOST_BLOCKS = 30
"""Blocks kept in memory; the one not seen for longest goes first."""

_PREFETCH = BLOCK // 2  # rows above and below those in sight: line by line one meets no grey
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Identified(Protocol):
    """A row of a register."""

    @property
    def id(self) -> UUID: ...


Row = TypeVar("Row", bound=Identified)


class _Line(Generic[Row]):
    """A row with its cells, which are put into words when they are first painted."""

    __slots__ = ("cells", "row")

    def __init__(self, row: Row) -> None:
        self.row = row
        self.cells: tuple[Cell, ...] | None = None


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Subclasses say what a row shows. Signal: `missing` once a turn of the loop, while rows are not here."""

    missing = Signal()

    def __init__(self, columns: Sequence[Column] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._ids: Sequence[UUID] = ()
        self._blocks: OrderedDict[int, list[_Line[Row] | None]] = OrderedDict()
        self._waiting_words = ""
        self.day = date.min  # the words of dates are said for this day
        self.narrow = False
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self.missing)

    def cells(self, row: Row) -> tuple[Cell, ...]:
        """What the row shows, a cell for each column; called once for each row in sight."""
        raise NotImplementedError

    def sentence(self, row: Row) -> str:
        """The whole row as a screen reader says it."""
        raise NotImplementedError

    # --- what the page sets ------------------------------------------------------------------------

    def set_ids(self, ids: Sequence[UUID], blocks: dict[int, Sequence[Row]] | None = None) -> None:
        """Another list, with the blocks that were read along with it."""
        self.beginResetModel()
        self._ids = ids
        self._blocks.clear()
        for number, rows in (blocks or {}).items():
            self._blocks[number] = self._lines(number, rows)
        self.endResetModel()

    def put(self, number: int, rows: Sequence[Row]) -> None:
        """The rows of a block, in the order of its ids; ids that are gone stay grey."""
        self._blocks[number] = self._lines(number, rows)
        self._blocks.move_to_end(number)
        while len(self._blocks) > MOST_BLOCKS:
            self._blocks.popitem(last=False)
        first = number * BLOCK
        last = min(first + BLOCK, len(self._ids)) - 1
        if first <= last and self._columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def set_columns(self, columns: Sequence[Column], waiting_words: str = "") -> None:
        """Other columns (a narrow window, another language); all words are made anew."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._waiting_words = waiting_words
        for block in self._blocks.values():
            for line in block:
                if line is not None:
                    line.cells = None
        self.endResetModel()

    def retitle(self, columns: Sequence[Column]) -> None:
        """Other words in the heads of the same columns."""
        self._columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def ids(self) -> Sequence[UUID]:
        """All ids, in order; not to be changed."""
        return self._ids

    def id_at(self, position: int) -> UUID | None:
        return self._ids[position] if 0 <= position < len(self._ids) else None

    def row_at(self, position: int) -> Row | None:
        """The row, or None while it is not here."""
        block = self._blocks.get(position // BLOCK)
        if block is None or not 0 <= position < len(self._ids):
            return None
        line = block[position % BLOCK]
        return None if line is None else line.row

    def missing_blocks(self, first: int, last: int) -> dict[int, Sequence[UUID]]:
        """Blocks around the rows in sight that are not here, with their ids."""
        if not self._ids:
            return {}
        start = max(first - _PREFETCH, 0) // BLOCK
        end = min(last + _PREFETCH, len(self._ids) - 1) // BLOCK
        for number in range(start, end + 1):
            if number in self._blocks:
                self._blocks.move_to_end(number)
        wanted = (number for number in range(start, end + 1) if number not in self._blocks)
        return {number: self._ids[number * BLOCK : (number + 1) * BLOCK] for number in wanted}

    # --- what the view asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else _NO_FLAGS

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if role not in (CELL_ROLE, DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE):
            return None
        position = index.row()
        block = self._blocks.get(position // BLOCK)
        line = None if block is None else block[position % BLOCK]
        if line is None:
            if block is None:
                self._ask.start()
            return self._waiting_words if role == ACCESSIBLE_TEXT_ROLE else None
        if role == ACCESSIBLE_TEXT_ROLE:
            return self.sentence(line.row)
        if line.cells is None:
            line.cells = self.cells(line.row)
        cell = line.cells[index.column()]
        return cell if role == CELL_ROLE else cell.first or (cell.chip.words if cell.chip else "")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY_ROLE and section < len(self._columns):
            return self._columns[section].title
        return None

    def _lines(self, number: int, rows: Sequence[Row]) -> list[_Line[Row] | None]:
        found = {row.id: _Line(row) for row in rows}
        return [found.get(one) for one in self._ids[number * BLOCK : (number + 1) * BLOCK]]
