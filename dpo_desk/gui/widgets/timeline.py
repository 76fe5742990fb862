"""A case's history: one line for every step, newest first, on a thin line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import ICON, Role, Type, Width
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label, column

_AT_FIRST = 25
_NEW_SECONDS = 2
_RAIL = 40
_PAD = 6
_LINE = 24
"""Height of a line that can hold a button."""


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One step in words. `key` is given back when it is undone; `undo` is the button's word, if it can be.

    `new` holds the line in hover colour for two seconds: the step that was just done.
    """

    time: str
    icon: str
    sentence: str
    who: str = ""
    detail: str = ""
    key: str = ""
    undo: str = ""
    new: bool = False
    undone: bool = False

    def spoken(self) -> str:
        return ", ".join(part for part in (self.time, self.sentence, self.detail, self.who) if part)


class _LineView(QWidget):
    """Time right-aligned in its column, icon on the line, sentence, who; detail in a second line."""

    undo_asked = Signal()

    def __init__(self, line: TimelineLine, *, last: bool) -> None:
        super().__init__()
        self._line = line
        self._last = last
        self._new = line.new
        self.setAccessibleName(line.spoken())
        layout = QGridLayout(self)
        layout.setContentsMargins(0, _PAD, 0, _PAD)
        layout.setHorizontalSpacing(0)
        layout.setVerticalSpacing(0)
        layout.setColumnMinimumWidth(0, theme.px(Width.TIMELINE_TIME))
        layout.setColumnMinimumWidth(1, theme.px(_RAIL))
        layout.setColumnStretch(2, 1)
        layout.setRowMinimumHeight(0, theme.px(_LINE))
        time = Label(line.time, Type.SMALL, Role.TEXT_2)
        time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(time, 0, 0)
        sentence = Label(line.sentence, tone=Role.TEXT_3 if line.undone else Role.TEXT, wrap=True)
        layout.addWidget(sentence, 0, 2)
        if line.who:
            who = Label(line.who, Type.SMALL, Role.TEXT_2)
            layout.addWidget(who, 0, 3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if line.detail:
            layout.addWidget(Label(line.detail, Type.SMALL, Role.TEXT_2, wrap=True), 1, 2)
        if line.undo:
            button = Button(line.undo, Kind.QUIET)
            button.setAccessibleName(f"{line.undo}: {line.sentence}")
            button.clicked.connect(self.undo_asked)
            button.setProperty("big", "line")
            layout.addWidget(button, 0, 4, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if line.new:
            QTimer.singleShot(_NEW_SECONDS * 1000, self, self._settle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._new:
            painter.fillRect(self.rect(), theme.color(Role.HOVER))
        edge = theme.px(ICON)
        x = theme.px(Width.TIMELINE_TIME) + (theme.px(_RAIL) - edge) // 2
        top = _PAD + (theme.px(_LINE) - edge) // 2
        icons.paint(painter, QPoint(x, top), self._line.icon, Role.TEXT_2)
        if not self._last:
            begin = top + edge + 3
            painter.fillRect(
                x + edge // 2, begin, 1, max(self.height() - begin + 4, 0), theme.color(Role.BORDER)
            )
        painter.end()

    def _settle(self) -> None:
        self._new = False
        self.update()


class Timeline(QWidget):
    """Signal: `undo_asked(key)`. Older lines beyond the first come when asked for."""

    undo_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TimelineLine, ...] = ()
        self._scale = theme.active().text_size
        self._layout = column(self)
        self._older = Button(kind=Kind.QUIET)
        self._older.clicked.connect(self._show_all)
        self._older.hide()
        self._layout.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Shows the lines in the given order (newest first)."""
        self._lines = tuple(lines)
        self._fill(_AT_FIRST)

    def lines(self) -> tuple[TimelineLine, ...]:
        return self._lines

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._older.set_label(self.tr("Show older"))
        elif event.type() == QEvent.Type.StyleChange and theme.active().text_size != self._scale:
            self._scale = theme.active().text_size
            self._fill(max(_AT_FIRST, self._layout.count() - 1))

    def _show_all(self) -> None:
        self._fill(len(self._lines))

    def _fill(self, most: int) -> None:
        while self._layout.count() > 1:
            item = self._layout.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._lines[:most]
        for number, line in enumerate(shown):
            view = _LineView(line, last=number == len(self._lines) - 1)
            view.undo_asked.connect(lambda key=line.key: self.undo_asked.emit(key))
            self._layout.insertWidget(number, view)
        self._older.set_label(self.tr("Show older"))
        self._older.setVisible(len(shown) < len(self._lines))
