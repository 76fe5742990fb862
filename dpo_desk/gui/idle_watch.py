"""Notices when nobody works at the desk: warns a minute before, then asks to lock."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARN_SECONDS = 60
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
_TICK_MS = 1000


class IdleWatch(QObject):
    """Signals: `warned(seconds)` each second of the last minute; `calmed` when somebody came back;
    `expired` when the time is over.

    Watches windows, not every widget's every event: input reaches the window first. The clock is the wall's,
    so that a sleep of the computer counts as time away.
    """

    warned = Signal(int)
    calmed = Signal()
    expired = Signal()

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._limit = minutes * 60.0
        self._clock = clock
        self._last = clock()
        self._warning = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)
            self.watch(app.focusWindow())
        self._timer.start()

    def watch(self, window: QWindow | None) -> None:
        """Counts input that reaches a window (dialogs and menus have their own)."""
        if window is not None:
            window.installEventFilter(self)  # a second time for the same window is the same as once

    def set_minutes(self, minutes: int) -> None:
        self._limit = minutes * 60.0

    def stop(self) -> None:
        self._timer.stop()

    def touch(self) -> None:
        """Somebody is here."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.calmed.emit()

    def look(self) -> None:
        """Compares with the clock; called each second."""
        left = self._limit - (self._clock() - self._last)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARN_SECONDS:
            self._warning = True
            self.warned.emit(round(left))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.touch()
        return False
