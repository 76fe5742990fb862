"""A banner inside the page, above what it concerns. It goes when its cause goes; nothing goes by itself."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label


class Tone(StrEnum):
    """What a banner is about: something to know, something to mind, something that did not work."""

    INFO = "info"
    WARNING = "warning"
    FAILURE = "failure"


_LOOKS = {
    Tone.INFO: ("info", Role.TEXT_2),
    Tone.WARNING: ("info", Role.WARN),
    Tone.FAILURE: ("overdue", Role.DANGER),
}


class Banner(QFrame):
    """Icon, sentence and at most one action. Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Callable[[], None] | None = None
        self._icon = icons.IconView("info")
        self._text = Label(wrap=True)
        self._button = Button(kind=Kind.QUIET)
        self._button.clicked.connect(self._act)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.hide()

    def say(
        self,
        sentence: str,
        tone: Tone = Tone.INFO,
        action: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        """Shows the banner in place of what it said before, and says it to a screen reader."""
        name, role = _LOOKS[tone]
        self._icon.show_icon(name, role)
        self._text.setText(sentence)
        self._run = run
        self._button.set_label(action)
        self._button.setVisible(bool(action))
        theme.set_property(self, "banner", tone.value)
        self.setAccessibleName(sentence)
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def sentence(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        self._run = None
        self.hide()

    def _act(self) -> None:
        if self._run is not None:
            self._run()
