"""A group of choices as one stop of Tab: arrows move inside, digits tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from dpo_desk.gui import theme
from dpo_desk.gui.widgets.flow_layout import FlowLayout

Value = TypeVar("Value", bound=StrEnum)

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class _Group(QWidget, Generic[Value]):
    """What both kinds of group share: one stop, arrows, digits. Signal: `changed`."""

    changed = Signal()

    def __init__(self, values: Sequence[Value], words: Callable[[Value], str], *, columns: int) -> None:
        super().__init__()
        self._values = tuple(values)
        self._words = words
        self._boxes: list[QAbstractButton] = []
        layout = QGridLayout(self) if columns else FlowLayout(self, gap=16, line_gap=4)
        layout.setContentsMargins(0, 0, 0, 0)
        for number, value in enumerate(self._values):
            box = self._make_box()
            box.installEventFilter(self)
            box.toggled.connect(self._toggled)
            self._boxes.append(box)
            if isinstance(layout, QGridLayout):
                layout.addWidget(box, number // columns, number % columns)
            else:
                layout.addWidget(box)
            box.setObjectName(value.value)
        if isinstance(layout, QGridLayout):
            layout.setVerticalSpacing(2)
            for column in range(columns):
                layout.setColumnStretch(column, 1)
        self.retranslate()
        self._settle_stop()

    def retranslate(self) -> None:
        for box, value in zip(self._boxes, self._values, strict=True):
            box.setText(self._words(value).replace("&", "&&"))

    def box(self, value: Value) -> QAbstractButton:
        return self._boxes[self._values.index(value)]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange:
            for box in self._boxes:
                theme.set_property(box, "big", self.property("big"))
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        place = next((n for n, box in enumerate(self._boxes) if box is watched), None)
        if place is None:
            return False
        if event.key() in _BACK or event.key() in _ON:
            step = 1 if event.key() in _ON else -1
            self._go_to((place + step) % len(self._boxes))
            return True
        digit = event.key() - Qt.Key.Key_1
        if 0 <= digit < min(len(self._boxes), 9):
            self._digit(digit)
            return True
        return False

    def _make_box(self) -> QAbstractButton:
        raise NotImplementedError

    def _go_to(self, place: int) -> None:
        raise NotImplementedError

    def _digit(self, place: int) -> None:
        raise NotImplementedError

    def _stop(self) -> int:
        """Which box Tab comes to: the first that is on, else the first."""
        return next((number for number, box in enumerate(self._boxes) if box.isChecked()), 0)

    def _toggled(self) -> None:
        self._settle_stop()
        self.changed.emit()

    def _settle_stop(self) -> None:
        focused = next((number for number, box in enumerate(self._boxes) if box.hasFocus()), None)
        stop = self._stop() if focused is None else focused
        for number, box in enumerate(self._boxes):
            one_stop = number == stop
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one_stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._boxes[stop])


class RadioGroup(_Group[Value]):
    """One of several. Arrows move the choice itself; `value` is None until something is chosen."""

    def __init__(self, values: Sequence[Value], words: Callable[[Value], str], *, columns: int = 0) -> None:
        self._exclusive = QButtonGroup()
        super().__init__(values, words, columns=columns)
        self._exclusive.setParent(self)

    def value(self) -> Value | None:
        return next((v for v, box in zip(self._values, self._boxes, strict=True) if box.isChecked()), None)

    def set_value(self, value: Value | None) -> None:
        self._exclusive.setExclusive(False)
        for other, box in zip(self._values, self._boxes, strict=True):
            box.setChecked(other is value)
        self._exclusive.setExclusive(True)

    def _make_box(self) -> QAbstractButton:
        box = QRadioButton()
        self._exclusive.addButton(box)
        return box

    def _go_to(self, place: int) -> None:
        self._boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._boxes[place].setChecked(True)
        self._settle_stop()

    def _digit(self, place: int) -> None:
        self._go_to(place)


class TickGroup(_Group[Value]):
    """Any of several. Arrows move, the space bar or a digit ticks."""

    def __init__(self, values: Sequence[Value], words: Callable[[Value], str], *, columns: int = 0) -> None:
        super().__init__(values, words, columns=columns)

    def values(self) -> tuple[Value, ...]:
        return tuple(v for v, box in zip(self._values, self._boxes, strict=True) if box.isChecked())

    def set_values(self, values: Sequence[Value]) -> None:
        for value, box in zip(self._values, self._boxes, strict=True):
            box.setChecked(value in values)

    def _make_box(self) -> QAbstractButton:
        return QCheckBox()

    def _go_to(self, place: int) -> None:
        self._boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle_stop()

    def _digit(self, place: int) -> None:
        self._boxes[place].toggle()


def row_of(*widgets: QWidget, gap: int = 8) -> QWidget:
    """Widgets side by side, left-aligned, as one control of a form row."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder
