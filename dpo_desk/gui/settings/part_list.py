"""The list of the settings' parts: at the left under headings; in a narrow window one field above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.rail import RailItem
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Hairline, Label, Surface, column

LIST_WIDTH = 248
_SIDE = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class PartEntry:
    """One line: its icon, and whether a heading stands above it."""

    icon: str
    begins_group: bool = False


class PartList(Surface):
    """One stop of Tab, arrows move inside. Signal: `chosen(number)`."""

    chosen = Signal(int)

    def __init__(self, entries: Sequence[PartEntry]) -> None:
        super().__init__(Role.WINDOW)
        self._items: list[RailItem] = []
        self._headings: list[Label] = []
        body = ScrollBody(spacing=1, margins=(_SIDE, Space.GAP, _SIDE, Space.GAP), ground=Role.WINDOW)
        body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, entry in enumerate(entries):
            if entry.begins_group:
                self._add_heading(body.layout_, first=number == 0)
            item = RailItem(entry.icon)
            item.clicked.connect(lambda _checked=False, chosen=number: self._click(chosen))
            item.installEventFilter(self)
            self._items.append(item)
            body.layout_.addWidget(item)
        body.layout_.addStretch(1)
        frame = column(self)
        frame.setDirection(QVBoxLayout.Direction.LeftToRight)
        frame.addWidget(body, 1)
        frame.addWidget(Hairline(vertical=True))
        self._fit()

    def name(self, words: Sequence[str]) -> None:
        for item, text in zip(self._items, words, strict=True):
            item.setText(text)
            item.set_right("")

    def name_groups(self, headings: Sequence[str]) -> None:
        for label, text in zip(self._headings, headings, strict=True):
            label.setText(text)

    def set_count(self, number: int, count: int) -> None:
        """A small number at the right of a line; none for nothing."""
        self._items[number].set_right(str(count) if count else "")

    def choose(self, number: int) -> None:
        for place, item in enumerate(self._items):
            item.setChecked(place == number)
            stop = place == number
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._items[number])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the button, which would follow the order of Tab, and the frame around it, which would scroll.
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        now = next((place for place, item in enumerate(self._items) if item is watched), None)
        key = Qt.Key(event.key())
        if now is None or (key not in _STEPS and key not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}):
            return False
        target = (now + _STEPS.get(key, 0)) % len(self._items)
        self._click(target)
        self._items[target].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _add_heading(self, layout: QVBoxLayout, *, first: bool) -> None:
        if not first:
            layout.addSpacing(Space.GAP)
        heading = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        heading.setContentsMargins(_SIDE + 1, 6, 0, 4)
        self._headings.append(heading)
        layout.addWidget(heading)

    def _click(self, number: int) -> None:
        self.choose(number)
        self.chosen.emit(number)

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(LIST_WIDTH))


class PartChooser(QWidget):
    """The same list as one field, for a narrow window. Signal: `chosen(number)`."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.field = QComboBox()
        self.field.setMaxVisibleItems(20)
        self.field.activated.connect(self.chosen)
        self.setFocusProxy(self.field)
        column(self, 0, (Space.PAGE, 8, Space.PAGE, 0)).addWidget(self.field)

    def name(self, words: Sequence[str], what: str) -> None:
        number = self.field.currentIndex()
        self.field.clear()
        self.field.addItems(list(words))
        self.field.setCurrentIndex(max(number, 0))
        self.field.setAccessibleName(what)

    def choose(self, number: int) -> None:
        self.field.setCurrentIndex(number)
