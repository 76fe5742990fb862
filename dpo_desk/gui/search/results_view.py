"""The list of results: painted rows with bold matching parts, moved through while the field has the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpo_desk.gui import icons, theme
from dpo_desk.gui.search.entries import Entry, Head
from dpo_desk.gui.search.matching import Parts
from dpo_desk.gui.tokens import ICON, Height, Radius, Role, Type
from dpo_desk.gui.widgets.chip import chip_width, paint_chip
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW_ROLE = 0x0100 + 2
_HEAD = 26
_ROW = 46
_LINE = 34  # an entry without a second line
_SIDE = 10
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class ResultsModel(QAbstractListModel):
    """Entries and heads, in memory."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Entry | Head, ...] = ()

    def show(self, rows: Sequence[Entry | Head]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def entry_at(self, position: int) -> Entry | None:
        row = self._rows[position] if 0 <= position < len(self._rows) else None
        return row if isinstance(row, Entry) else None

    def rows(self) -> tuple[Entry | Head, ...]:
        return self._rows

    def entries(self) -> list[Entry]:
        return [row for row in self._rows if isinstance(row, Entry)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS if self.entry_at(index.row()) is not None else _NO_FLAGS

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role in (DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE):
            return row.words if isinstance(row, Head) else row.sentence()
        return None


def _height_of(row: Entry | Head) -> int:
    if isinstance(row, Head):
        return theme.px(_HEAD)
    return theme.px(_ROW if row.second else _LINE)


class ResultDelegate(QStyledItemDelegate):
    """Paints heads and entries from tokens."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _height_of(index.data(_ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = index.data(_ROW_ROLE)
        painter.save()
        if isinstance(row, Head):
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color(Role.TEXT_2))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), row.words)
        elif isinstance(row, Entry):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            if selected or state & QStyle.StateFlag.State_MouseOver:
                _fill(painter, rect, Role.SELECTED if selected else Role.HOVER)
            _paint_entry(painter, rect.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0), row)
        painter.restore()


def _fill(painter: QPainter, rect: QRect, role: Role) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), Radius.CONTROL, Radius.CONTROL)
    if theme.is_high_contrast() and role is Role.SELECTED:
        painter.setBrush(theme.color(Role.FOCUS))
        painter.drawRect(rect.left(), rect.top() + 1, 3, rect.height() - 2)


def _paint_entry(painter: QPainter, rect: QRect, entry: Entry) -> None:
    edge = theme.px(ICON)
    icons.paint(painter, QPoint(rect.left(), rect.center().y() - edge // 2), entry.icon, Role.TEXT_2)
    inside = rect.adjusted(edge + theme.px(10), 0, 0, 0)
    if entry.chip is not None:
        width = chip_width(entry.chip)
        top = rect.top() + (rect.height() - theme.px(Height.CHIP)) // 2
        paint_chip(painter, QPoint(rect.right() - width, top), entry.chip)
        inside.setRight(rect.right() - width - theme.px(12))
    elif entry.keys:
        inside.setRight(_paint_keys(painter, rect, entry.keys))
    line = theme.px(18)
    if not entry.second:
        _paint_parts(painter, inside, entry.first, Type.BODY, Role.TEXT)
        return
    top = inside.top() + (inside.height() - 2 * line) // 2
    upper = QRect(inside.left(), top, inside.width(), line)
    _paint_parts(painter, upper, entry.first, Type.BODY, Role.TEXT)
    _paint_parts(painter, upper.translated(0, line), entry.second, Type.SMALL, Role.TEXT_2)


def _paint_keys(painter: QPainter, rect: QRect, keys: str) -> int:
    """Keys at the right; answers where the room for other words ends."""
    painter.setFont(theme.font(Type.SMALL))
    painter.setPen(theme.color(Role.TEXT_2))
    width = QFontMetrics(painter.font()).horizontalAdvance(keys)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), keys)
    return rect.right() - width - theme.px(12)


def _paint_parts(painter: QPainter, rect: QRect, parts: Parts, kind: Type, tone: Role) -> None:
    """One line of pieces; the piece that does not fit is cut with an ellipsis and ends the line."""
    painter.setPen(theme.color(tone))
    left = rect.left()
    for text, bold in parts:
        room = rect.right() - left
        if room <= 0:
            return
        font = theme.font(kind, bold=bold)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(text)
        cut = width > room
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) if cut else text
        painter.setFont(font)
        place = QRect(left, rect.top(), min(width, room) + 2, rect.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        if cut:
            return
        left += width


class ResultsView(QListView):
    """The results; the search field keeps the focus. Signal: `picked` when an entry was clicked."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsModel(self)
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(lambda _index: self.picked.emit())

    def show_rows(self, rows: Sequence[Entry | Head]) -> None:
        """Shows other rows; the first entry is chosen."""
        self.results.show(rows)
        self.scrollToTop()
        self._choose(range(self.results.rowCount()))

    def chosen(self) -> Entry | None:
        return self.results.entry_at(self.currentIndex().row())

    def step(self, steps: int) -> None:
        """Chooses another entry so many entries away, passing over heads."""
        rows = [n for n in range(self.results.rowCount()) if self.results.entry_at(n) is not None]
        if not rows:
            return
        now = self.currentIndex().row()
        place = rows.index(now) if now in rows else -1
        self._choose([rows[min(max(place + steps, 0), len(rows) - 1)]])

    def height_for(self, most: int) -> int:
        """The height that shows all rows, or `most`."""
        return min(sum(_height_of(row) for row in self.results.rows()), most)

    def _choose(self, rows: Sequence[int]) -> None:
        for row in rows:
            if self.results.entry_at(row) is not None:
                index = self.results.index(row)
                self.setCurrentIndex(index)
                head_above = row > 0 and self.results.entry_at(row - 1) is None
                self.scrollTo(self.results.index(row - 1) if head_above else index)
                self.scrollTo(index)
                return
