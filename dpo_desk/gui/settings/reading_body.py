"""A body that is read as much as filled in: the keyboard scrolls it, and its ring shows that it does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Radius, Role, Space
from dpo_desk.gui.widgets.scroll_body import ScrollBody

_EDGE = 3


class ReadingBody(ScrollBody):
    """One stop of Tab before what stands in it; arrows, PgUp, PgDn, Home and End scroll."""

    def __init__(self) -> None:
        side, top = Space.PAGE - _EDGE, Space.SECTION - _EDGE
        super().__init__(margins=(side, top, side, top))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setViewportMargins(_EDGE, _EDGE, _EDGE, _EDGE)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus():
            self._paint_ring()
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _paint_ring(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.active().ring
        painter.setPen(QPen(theme.color(Role.FOCUS), width))
        inset = width / 2
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, Radius.CONTROL, Radius.CONTROL)
        painter.end()
