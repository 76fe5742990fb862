"""The explanation of a date: a floating list of steps, each with its day, what happened and the rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import TYPES, Role, Type, Width
from dpo_desk.gui.widgets.buttons import IconButton, Kind
from dpo_desk.gui.widgets.floating import Floating
from dpo_desk.gui.widgets.texts import Label, column

Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE = 0x0101
_DISPLAY_ROLE = 0
_ACCESSIBLE_TEXT_ROLE = 11
_ROOT = QModelIndex()
_PAD = 5
_GAP = 10


@dataclass(frozen=True, slots=True)
class ExplainRow:
    """One step: the day as words (empty for a closing remark), what happened, the rule in small."""

    day: str
    what: str
    rule: str = ""
    bold: bool = False
    line_below: bool = False

    def sentence(self) -> str:
        return ", ".join(part for part in (self.day, self.what, self.rule) if part)


class _Steps(QAbstractListModel):
    def __init__(self, rows: Sequence[ExplainRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _DISPLAY_ROLE) -> Any:
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        return row.sentence() if role in (_DISPLAY_ROLE, _ACCESSIBLE_TEXT_ROLE) else None


class _StepDelegate(QStyledItemDelegate):
    """Day right-aligned in its column, what happened beside it, the rule below in small."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ExplainRow = index.data(_ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, theme.color(Role.SELECTED))
        date, text = _columns(rect, row)
        painter.setFont(theme.font(Type.BODY if row.what else Type.SMALL, bold=row.bold))
        painter.setPen(theme.color(Role.TEXT))
        line = theme.px(TYPES[Type.BODY].line)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(date.left(), date.top(), date.width(), line), right, row.day)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if not row.day:
            painter.setPen(theme.color(Role.TEXT_2))
        used = painter.boundingRect(text, flags, row.what)
        painter.drawText(text, flags, row.what)
        if row.rule:
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color(Role.TEXT_2))
            text.setTop(used.bottom() + 1)
            painter.drawText(text, flags, row.rule)
        if row.line_below:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Role.HAIRLINE))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ExplainRow = index.data(_ROW_ROLE)
        width = option.widget.viewport().width() if isinstance(option.widget, QListView) else 360
        _date, text = _columns(QRect(0, 0, width, 1000), row)
        height = _height(row.what, text.width(), theme.font(Type.BODY, bold=row.bold))
        if row.rule:
            height += _height(row.rule, text.width(), theme.font(Type.SMALL))
        return QSize(width, height + theme.px(2 * _PAD))


def _height(words: str, width: int, font: Any) -> int:
    bounds = QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), int(Qt.TextFlag.TextWordWrap), words)
    return bounds.height()


def _columns(rect: QRect, row: ExplainRow) -> tuple[QRect, QRect]:
    top = rect.top() + theme.px(_PAD)
    inside = QRect(rect.left(), top, rect.width(), rect.height() - theme.px(_PAD))
    if not row.day:
        return QRect(inside.topLeft(), QSize(0, inside.height())), inside
    date = theme.px(Width.EXPLAIN_DATE)
    start = inside.left() + date + theme.px(_GAP)
    return (
        QRect(inside.left(), top, date, inside.height()),
        QRect(start, top, inside.right() - start, inside.height()),
    )


class _StepList(QListView):
    """A list for eyes, arrows and screen readers; Ctrl+C copies the whole explanation as text."""

    def __init__(self, copy_text: str, name: str) -> None:
        super().__init__()
        self._copy_text = copy_text
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_StepDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._copy_text)
            return
        super().keyPressEvent(event)


class ExplainPopover(Floating):
    """Opens below a clock, 400 wide; Esc gives the focus back."""

    def __init__(self, title: str, rows: Sequence[ExplainRow], window: QWidget) -> None:
        super().__init__(window)
        self._list = _StepList(_as_text(title, rows), title)
        self._model = _Steps(rows, self)
        self._list.setModel(self._model)
        self._close = IconButton("close", self.tr("Close"), Kind.QUIET)
        self._close.clicked.connect(self.close_floating)
        head = QHBoxLayout()
        head.addWidget(Label(title, Type.SECTION), 1)
        head.addWidget(self._close)
        layout = column(self, 2, (16, 10, 12, 12))
        layout.addLayout(head)
        layout.addWidget(self._list, 1)
        self.setAccessibleName(title)

    def wanted_size(self, room: QSize) -> QSize:
        width = min(theme.px(Width.EXPLAIN), room.width())
        inner = width - 30
        height = sum(self._row_height(number, inner) for number in range(self._model.rowCount()))
        return QSize(width, min(height + theme.px(30) + 30, room.height()))

    def first_focus(self) -> QWidget:
        self._list.setCurrentIndex(self._model.index(0))
        return self._list

    def _row_height(self, number: int, width: int) -> int:
        row = self._model.rows[number]
        _date, text = _columns(QRect(0, 0, width, 1000), row)
        height = _height(row.what, text.width(), theme.font(Type.BODY, bold=row.bold))
        if row.rule:
            height += _height(row.rule, text.width(), theme.font(Type.SMALL))
        return height + theme.px(2 * _PAD)


def _as_text(title: str, rows: Sequence[ExplainRow]) -> str:
    lines = [title, *(f"{row.day}\t{row.what}" + (f" ({row.rule})" if row.rule else "") for row in rows)]
    return "\n".join(line.strip() for line in lines)
