"""A chip: shape, word and then a colour, so that no state rests on colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import ICON_SMALL, Height, Radius, Role, Type, fill_of

_SIDE = 6
_GAP = 5


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip says. `tone` is one of the state roles; in time has no fill."""

    words: str
    icon: str
    tone: Role
    filled: bool = True


def chip_width(chip: Chip) -> int:
    """Width in logical pixels at the present text size."""
    words = QFontMetrics(theme.font(Type.SMALL)).horizontalAdvance(chip.words)
    return theme.px(2 * _SIDE + ICON_SMALL + _GAP) + words + 2


def paint_chip(painter: QPainter, place: QPoint, chip: Chip, room: int = 10_000) -> int:
    """Paints with the top left corner at `place`, never wider than `room`; answers the width taken."""
    width = min(chip_width(chip), room)
    height = theme.px(Height.CHIP)
    frame = QRectF(place.x(), place.y(), width, height)
    _paint_ground(painter, frame, chip)
    side, edge = theme.px(_SIDE), theme.px(ICON_SMALL)
    icons.paint(
        painter, QPoint(place.x() + side, place.y() + (height - edge) // 2), chip.icon, chip.tone, ICON_SMALL
    )
    start = place.x() + side + edge + theme.px(_GAP)
    text = QRect(start, place.y(), place.x() + width - start - side + 2, height)
    painter.setFont(theme.font(Type.SMALL))
    painter.setPen(theme.color(chip.tone))
    words = QFontMetrics(painter.font()).elidedText(chip.words, Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    return width


def _paint_ground(painter: QPainter, frame: QRectF, chip: Chip) -> None:
    contrast = theme.is_high_contrast()
    if not chip.filled and not contrast:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color(fill_of(chip.tone)))
    if contrast:
        painter.setPen(QPen(theme.color(chip.tone), 1.5))
        frame = frame.adjusted(1, 1, -1, -1)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        frame = frame.adjusted(0, 1, 0, -1)
    painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
    painter.restore()


class ChipView(QWidget):
    """A chip outside of tables."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: Chip | None) -> None:
        """Shows another state; None hides the chip."""
        self._chip = chip
        self.setVisible(chip is not None)
        self.setAccessibleName(chip.words if chip else "")
        self.updateGeometry()
        self.update()

    def chip(self) -> Chip | None:
        return self._chip

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._chip) if self._chip else 0, theme.px(Height.CHIP))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        if self._chip is None:
            return
        painter = QPainter(self)
        paint_chip(painter, QPoint(0, 0), self._chip)
        painter.end()
