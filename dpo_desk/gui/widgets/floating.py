"""What floats over the page: popovers and the search. It lives inside the window, so its shadow and round
corners need nothing from the system, and it closes on Esc and on a click outside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import SHADOW_ALPHA, SHADOW_BLUR, SHADOW_OFFSET

_EDGE = 8


class Floating(QFrame):
    """A floating panel. Signal: `closed` after it went; the focus is back where it was by then."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._anchor: QWidget | None = None
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def open_below(self, anchor: QWidget) -> None:
        """Opens under a widget, right edges aligned, and keeps inside the window."""
        self._anchor = anchor
        self._open()

    def open_centred(self) -> None:
        """Opens in the upper middle of the window."""
        self._anchor = None
        self._open()

    def wanted_size(self, room: QSize) -> QSize:
        """How large it wants to be, where `room` is what the window has."""
        return self.sizeHint().boundedTo(room)

    def first_focus(self) -> QWidget:
        """What gets the focus when it opens."""
        return self

    def close_floating(self) -> None:
        """Closes and gives the focus back."""
        if self.isHidden():
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # there is one
        inside = self.isAncestorOf(self.focusWidget() or self) or self.hasFocus()
        self.hide()
        if inside and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            outside = not self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
            if outside and isinstance(watched, QWidget) and watched.window() is self.window():
                self.close_floating()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_floating()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self.isHidden():
            self._place()

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab stays inside: what is behind cannot be seen to have the focus.
        stops = [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
        ]
        if not stops:
            return True
        now = self.window().focusWidget()
        place = stops.index(now) if now in stops else -1
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _open(self) -> None:
        if self.isHidden():
            self._before = QApplication.focusWidget()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one
        self._cast_shadow()
        self._place()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def _cast_shadow(self) -> None:
        if theme.is_high_contrast():
            self.setGraphicsEffect(None)  # type: ignore[arg-type]  # None takes the effect away
            return
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(SHADOW_BLUR)
        shadow.setOffset(0, SHADOW_OFFSET)
        shade = QColor(0, 0, 0)
        shade.setAlphaF(SHADOW_ALPHA)
        shadow.setColor(shade)
        self.setGraphicsEffect(shadow)

    def _place(self) -> None:
        window = self._window
        room = QRect(QPoint(0, 0), window.size()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self.wanted_size(room.size())
        if self._anchor is None:
            left, top = (window.width() - size.width()) // 2, min(96, window.height() // 7)
        else:
            corner = self._anchor.mapTo(window, QPoint(self._anchor.width(), self._anchor.height()))
            left, top = corner.x() - size.width(), corner.y() + 6
        left = max(room.left(), min(left, room.right() + 1 - size.width()))
        top = max(room.top(), min(top, room.bottom() + 1 - size.height()))
        self.setGeometry(left, top, size.width(), size.height())
