"""The program's one window: unlocking, the first-run wizard, or the open desk. Locking clears everything."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.bundle import bundled
from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.texts import Surface, column

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from dpo_desk.gui.idle_watch import IdleWatch
    from dpo_desk.gui.page import Pages, Session

TITLE = "DPO Desk"
"""All that the window's title ever says: titles reach the task bar, recordings and other programs."""

_FIRST_SIZE = QSize(1280, 720)
_SMALLEST = QSize(480, 300)


class MainWindow(Surface):
    """Shows one thing at a time. Signals: `painted` once, after the first frame; `locked` when the desk was
    taken down (the store is to be closed now); `other_store_asked`, after locking; `closing` before the
    window goes."""

    painted = Signal()
    locked = Signal()
    other_store_asked = Signal()
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Role.BASE, parent)
        self.setWindowTitle(TITLE)
        self.resize(_FIRST_SIZE)
        self.setMinimumSize(_SMALLEST)
        self._painted = False
        self._frame = column(self)
        self._shown: QWidget | None = None
        self._idle: IdleWatch | None = None

    def show_alone(self, widget: QWidget) -> None:
        """Shows the unlock page or the wizard, with nothing of a store behind it."""
        self._take_down()
        self._put_up(widget)
        widget.setFocus()

    def open_desk(self, session: Session, pages: Pages, clock: Callable[[], float] | None = None) -> None:
        """Puts up the desk for a user. `clock` replaces the wall clock of the idle watch in tests."""
        # Imported now: the first window needs none of it.
        from dpo_desk.gui.desk_view import DeskView
        from dpo_desk.gui.idle_watch import IdleWatch

        self._take_down()
        desk = DeskView(session, pages)
        desk.lock_asked.connect(self.lock)
        desk.other_store_asked.connect(self._switch)
        self._put_up(desk)
        self._idle = IdleWatch(session.idle_minutes, self, **({"clock": clock} if clock else {}))
        self._idle.watch(self.windowHandle())
        desk.worked.connect(self._idle.touch)
        self._idle.warned.connect(desk.warn)
        self._idle.calmed.connect(desk.calm)
        self._idle.expired.connect(self.lock)

    def desk(self) -> QWidget | None:
        """The open desk, if there is one."""
        return self._shown if self._idle is not None else None

    def idle_watch(self) -> IdleWatch | None:
        return self._idle

    def lock(self) -> None:
        """Keeps what was typed, closes dialogs, destroys pages, clears the clipboard; then says `locked`."""
        if self._idle is None:
            return
        self._take_down()
        self.locked.emit()

    def minimumSizeHint(self) -> QSize:
        return _SMALLEST

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell_painted)  # the frame is out by then

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._idle is not None:
            self._take_down()
        self.closing.emit()
        super().closeEvent(event)

    def _tell_painted(self) -> None:
        self.painted.emit()
        theme.active().follow_system()
        self._show_program_icon()

    def _show_program_icon(self) -> None:
        from PySide6.QtGui import QIcon

        self.setWindowIcon(QIcon(str(bundled("resources", "icons", "program", "dpo-desk.svg"))))

    def _switch(self) -> None:
        self.lock()
        self.other_store_asked.emit()

    def _put_up(self, widget: QWidget) -> None:
        self._shown = widget
        self._frame.addWidget(widget)

    def _take_down(self) -> None:
        was_open = self._idle is not None
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()
            self._idle = None
        shown, self._shown = self._shown, None
        if shown is None:
            return
        if was_open:
            self._keep_and_close(shown)
        self._frame.removeWidget(shown)
        shown.hide()
        shown.deleteLater()
        if was_open:
            _clear_clipboard()
            QTimer.singleShot(0, gc.collect)  # values of closed pages leave the memory where Python can

    def _keep_and_close(self, desk: QWidget) -> None:
        from PySide6.QtWidgets import QApplication, QDialog

        from dpo_desk.gui.desk_view import DeskView
        from dpo_desk.gui.widgets.floating import Floating

        if isinstance(desk, DeskView):
            desk.keep_typed()
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QDialog):
                top.reject()
                top.deleteLater()
        for part in self.findChildren(Floating):
            part.close_floating()
            part.deleteLater()


def _clear_clipboard() -> None:
    """What was copied here must not outlive the lock; whose copy it is, not every platform tells."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().clear()
