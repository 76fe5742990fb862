"""What a table cell shows, and how it is painted: plain values in, pixels out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import ICON, Height, Role, Space, Type
from dpo_desk.gui.widgets.chip import Chip, paint_chip

# An int at module level: comparing enum members in data() costs half a frame on a large table.
CELL_ROLE = 0x0100 + 1
"""Answers a Cell, a GroupHead (in every column of its row), or None while the row is being fetched."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One or two lines of text, an icon before the first; or a chip with the second line below it."""

    first: str = ""
    second: str = ""
    first_tone: Role = Role.TEXT
    second_tone: Role = Role.TEXT_2
    bold: bool = False
    chip: Chip | None = None
    icon: str = ""
    icon_tone: Role = Role.LINK
    more: str = ""
    """Regular text after a bold first line, on the same line."""

    def whole(self) -> str:
        """Everything it says, for the tooltip of a cell that had to be cut."""
        first = f"{self.first}  {self.more}" if self.more else self.first
        return "\n".join(line for line in (first, self.second) if line)


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A row that heads a group: bold words with a count. It cannot be selected."""

    words: str
    count: int
    tone: Role = Role.TEXT


def paint_cell(painter: QPainter, rect: QRect, cell: Cell) -> None:
    """Paints inside the cell's rectangle (which includes the cell's own margins)."""
    side = theme.px(Space.CELL)
    inside = rect.adjusted(side, 0, -side, 0)
    if cell.chip is not None:
        _paint_chip_cell(painter, inside, cell.chip, cell)
        return
    if cell.icon:
        edge = theme.px(ICON)
        middle = rect.top() + (rect.height() - edge) // 2
        icons.paint(painter, QPoint(inside.left() - 1, middle), cell.icon, cell.icon_tone)
        inside.setLeft(inside.left() + edge + theme.px(4))
    if not cell.second:
        _line(painter, inside, cell.first, cell.first_tone, Type.BODY, bold=cell.bold)
        return
    upper, lower = _two_lines(inside)
    used = _line(painter, upper, cell.first, cell.first_tone, Type.BODY, bold=cell.bold)
    if cell.more:
        upper.setLeft(upper.left() + used + theme.px(8))
        _line(painter, upper, cell.more, Role.TEXT, Type.BODY)
    _line(painter, lower, cell.second, cell.second_tone, Type.SMALL)


def _paint_chip_cell(painter: QPainter, inside: QRect, chip: Chip, cell: Cell) -> None:
    """The chip in the middle, or above the cell's second line."""
    height, line = theme.px(Height.CHIP), theme.px(17) if cell.second else 0
    top = inside.top() + (inside.height() - height - line) // 2
    paint_chip(painter, QPoint(inside.left(), top), chip, inside.width())
    if cell.second:
        below = QRect(inside.left(), top + height, inside.width(), line)
        _line(painter, below, cell.second, cell.second_tone, Type.SMALL)


def fits(rect: QRect, cell: Cell) -> bool:
    """Whether the cell's words are shown whole."""
    if cell.chip is not None:
        return True
    room = rect.width() - 2 * theme.px(Space.CELL) - (theme.px(ICON + 4) if cell.icon else 0)
    first = QFontMetrics(theme.font(Type.BODY, bold=cell.bold)).horizontalAdvance(cell.first)
    if cell.more:
        first += theme.px(8) + QFontMetrics(theme.font(Type.BODY)).horizontalAdvance(cell.more)
    second = QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(cell.second)
    return max(first, second) <= room


def paint_group(painter: QPainter, row: QRect, head: GroupHead) -> None:
    """Paints across the whole row; the painter is clipped to the column that asked."""
    inside = row.adjusted(theme.px(Space.CELL), theme.px(8), -theme.px(Space.CELL), 0)
    used = _line(painter, inside, head.words, head.tone, Type.BODY, bold=True)
    inside.setLeft(inside.left() + used + theme.px(8))
    _line(painter, inside, str(head.count), Role.TEXT_2, Type.BODY)


def _two_lines(inside: QRect) -> tuple[QRect, QRect]:
    line = theme.px(18)
    top = inside.top() + (inside.height() - 2 * line) // 2
    return (
        QRect(inside.left(), top, inside.width(), line),
        QRect(inside.left(), top + line, inside.width(), line),
    )


def _line(painter: QPainter, rect: QRect, text: str, tone: Role, kind: Type, *, bold: bool = False) -> int:
    """Paints one line, cut with an ellipsis where it must be; answers the width it took."""
    if not text or rect.width() <= 0:
        return 0
    font = theme.font(kind, bold=bold)
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(text)
    if width > rect.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = rect.width()
    painter.setFont(font)
    painter.setPen(theme.color(tone))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    return width
