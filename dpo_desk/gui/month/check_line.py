"""One check as a line: shape, words, what was seen; while it runs a thin bar and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.gui import icons
from dpo_desk.gui.month.checks import CheckState, MonthCheck
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label

_LOOKS = {
    CheckState.HOLDS: ("done", Role.OK),
    CheckState.FAILS: ("overdue", Role.DANGER),
    CheckState.RUNNING: ("clock", Role.TEXT_2),
    CheckState.STOPPED: ("info", Role.WARN),
}
_BAR_AFTER = 1_000
"""Milliseconds after which running work shows its bar."""


class CheckLine(QWidget):
    """Signals: `stop_asked` while the check runs, `again_asked` when it was stopped; `took_long` when the
    check has been running for a while."""

    stop_asked = Signal()
    again_asked = Signal()
    took_long = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: MonthCheck | None = None
        self._icon = icons.IconView("clock")
        self._title = Label(wrap=True)
        self._second = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.button = Button(kind=Kind.QUIET)
        self.button.clicked.connect(self._pressed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_BAR_AFTER)
        self._soon.timeout.connect(self._show_bar)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for part in (self._title, self._second, self.bar):
            lines.addWidget(part)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 9)
        layout.setSpacing(9)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.bar.hide()
        self.button.hide()

    def show_check(self, check: MonthCheck) -> None:
        """Shows how the check stands; what no longer holds is said to a screen reader."""
        before, self._check = self._check, check
        self._icon.show_icon(*_LOOKS[check.state])
        self._title.setText(check.title)
        self._second.setText(check.second)
        self._second.setVisible(bool(check.second))
        running = check.state is CheckState.RUNNING
        if running and (before is None or before.state is not CheckState.RUNNING):
            self.bar.setRange(0, 0)
            self._soon.start()
        elif not running:
            self._soon.stop()
            self.bar.hide()
        self.button.setVisible(check.state is CheckState.STOPPED)
        self._name()
        spoken = ", ".join(part for part in (check.title, check.second) if part)
        self.setAccessibleName(spoken)
        if check.state is CheckState.FAILS and check != before and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def check(self) -> MonthCheck | None:
        return self._check

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        stopped = self._check is not None and self._check.state is CheckState.STOPPED
        self.button.set_label(self.tr("Check again") if stopped else self.tr("Stop"))
        self.bar.setAccessibleName(self._title.text())

    def is_quick(self) -> bool:
        """Whether the check runs and has not taken long yet: nothing needs to be said about it."""
        running = self._check is not None and self._check.state is CheckState.RUNNING
        return running and self.bar.isHidden()

    def _show_bar(self) -> None:
        self.bar.show()
        self.button.show()
        self.took_long.emit()

    def _pressed(self) -> None:
        stopped = self._check is not None and self._check.state is CheckState.STOPPED
        (self.again_asked if stopped else self.stop_asked).emit()
