"""A password and the hint about Caps Lock: all that unlocking needs of fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dpo_desk.gui import icons
from dpo_desk.gui.keyboard_state import CapsLock
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.texts import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class PasswordField(QLineEdit):
    """A password: never shown, pasting allowed, undo and input-method memory off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(1000)

    def take(self) -> str:
        """The password; the field is empty afterwards."""
        text = self.text()
        self.clear()
        return text


class CapsLockHint(QWidget):
    """Says that Caps Lock is on, while one of the watched fields has the focus. Keeps its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CapsLock()
        self._label = Label(kind=Type.SMALL, tone=Role.WARN)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icons.IconView("info", Role.WARN))
        row.addWidget(self._label)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._name()
        self.hide()

    def watch(self, field: QWidget) -> None:
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self._state.key_pressed(cast("QKeyEvent", event))
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.FocusIn}:
            self.setVisible(self._state.is_on())
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self._label.setText(self.tr("Caps Lock is on"))
