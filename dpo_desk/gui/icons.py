"""The program's own icons: SVG files drawn in one colour, taken from a token when they are painted.

A `QIcon` of this module keeps only names; it asks the theme at each paint, so that a live switch of the
scheme needs no new icons. Pixmaps are cached by (name, colour, size, ratio).
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpo_desk.bundle import bundled
from dpo_desk.gui import theme
from dpo_desk.gui.tokens import ICON, Role

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_CACHE_LIMIT = 512
_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


@cache
def _source(name: str) -> str:
    return bundled("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")


def names() -> list[str]:
    """Every icon of the set."""
    return sorted(path.stem for path in bundled("resources", "icons").glob("*.svg"))


def pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """The icon in logical pixels `size`, sharp at the screen's `ratio`. Raises FileNotFoundError."""
    key = (name, colour.name(), size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _CACHE_LIMIT:
            _pixmaps.clear()
        found = _pixmaps[key] = _draw(name, colour, size, ratio)
    return found


def _draw(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    # Imported with the first icon: the first window needs only a few, and start-up counts.
    from PySide6.QtCore import QByteArray, QRectF, Qt
    from PySide6.QtSvg import QSvgRenderer

    text = _source(name).replace("currentColor", colour.name())
    edge = math.ceil(size * ratio)
    result = QPixmap(edge, edge)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def paint(painter: QPainter, place: QPoint, name: str, role: Role, size: int = ICON) -> None:
    """Paints the icon with its top left corner at `place`; `size` is at 100 % text size."""
    painter.drawPixmap(place, pixmap(name, theme.color(role), theme.px(size), _ratio(painter)))


def _ratio(painter: QPainter) -> float:
    """Pixels of the screen (or picture) a logical pixel has: the painter knows where it is led to."""
    return painter.deviceTransform().m11() or 1.0


class _Engine(QIconEngine):
    """Draws at the left of the asked rectangle: an icon size wider than high leaves a gap before the text."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        edge = rect.height()
        painter.drawPixmap(rect.topLeft(), pixmap(self._name, self._colour(mode), edge, _ratio(painter)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        from PySide6.QtCore import Qt

        # `size` is in device pixels here; the drawing is square, at the left.
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        edge = size.height()
        painter.drawPixmap(QPoint(0, 0), pixmap(self._name, self._colour(mode), edge, 1.0))
        painter.end()
        result.setDevicePixelRatio(scale)
        return result

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        return theme.color(Role.DISABLED if mode == QIcon.Mode.Disabled else self._role)


def icon(name: str, role: Role = Role.TEXT) -> QIcon:
    """A QIcon for buttons, menus and fields that follows the theme while it is shown."""
    return QIcon(_Engine(name, role))


class IconView(QWidget):
    """A small widget that shows an icon in the colour of a role. It says nothing to a screen reader:
    the words beside it do."""

    def __init__(
        self, name: str, role: Role = Role.TEXT_2, size: int = ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, role: Role | None = None) -> None:
        """Shows another icon, or the same in another role."""
        self._name = name
        self._role = role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        edge = theme.px(self._size)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        edge = theme.px(self._size)
        place = QPoint((self.width() - edge) // 2, (self.height() - edge) // 2)
        paint(painter, place, self._name, self._role, self._size)
        painter.end()
