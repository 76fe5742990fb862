"""Small fields of the settings: one word of several, and a number that the wheel does not change unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox

Value = TypeVar("Value", bound=StrEnum)
_SIDE = 6


class WordChoice(QComboBox, Generic[Value]):
    """One of the values of an enum, in words. `none` offers to choose nothing, first."""

    def __init__(self, values: Sequence[Value], words: Callable[[Value], str], *, none: str = "") -> None:
        super().__init__()
        self._values: list[Value | None] = [*([None] if none else []), *values]
        self._words = words
        self._none = none
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(20)
        for _value in self._values:
            self.addItem("")
        self.name_again()

    def value(self) -> Value | None:
        return self._values[max(self.currentIndex(), 0)]

    def chosen(self) -> Value:
        """The value where nothing cannot be chosen. Raises ValueError where it was."""
        value = self.value()
        if value is None:
            raise ValueError("nothing is chosen")
        return value

    def set_value(self, value: Value | None) -> None:
        self.setCurrentIndex(self._values.index(value))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name_again()

    def wheelEvent(self, event: QWheelEvent) -> None:
        _only_with_focus(self, event, super().wheelEvent)

    def name_again(self) -> None:
        """Puts the words in anew, in another language or because they say something else now."""
        for number, value in enumerate(self._values):
            self.setItemText(number, self._none if value is None else self._words(value))


class NumberField(QSpinBox):
    """A whole number between two limits."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.setRange(least, most)
        self.lineEdit().setTextMargins(_SIDE, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _only_with_focus(self, event, super().wheelEvent)


def _only_with_focus(
    field: QComboBox | QSpinBox, event: QWheelEvent, turn: Callable[[QWheelEvent], None]
) -> None:
    """Scrolling a page past a field must not change it: the wheel is the field's only while it is in use."""
    if field.hasFocus():
        turn(event)
    else:
        event.ignore()
