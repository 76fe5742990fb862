"""Rows of points on the screen: name, value, the policy's sentence with its mark; one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.settings.points import Group, Point, PointMark, mark_look, mark_words, quoted
from dpo_desk.gui.tokens import ICON_SMALL, Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Hairline, Label, column

_NARROW = 620
_BUTTON_PAD = 6
_TOP = Qt.AlignmentFlag.AlignTop
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class PointRow(QWidget):
    """One point. Signal: `edit_asked` when its button is pressed; without `edit` there is none."""

    edit_asked = Signal()

    def __init__(self, point: Point, edit: str = "") -> None:
        super().__init__()
        self.point = point
        self.button: Button | None = None
        self._columns: list[QVBoxLayout] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 0, 1)
        self._row.setSpacing(16)
        if point.name:
            self._row.addLayout(self._names(), 4)
        if point.value or point.name:
            self._row.addLayout(self._value(), 3)
        self._row.addLayout(self._source(), 5)
        if edit:
            self.button = Button(edit, Kind.QUIET)
            self.button.setAccessibleName(f"{edit} {point.name}")
            self.button.clicked.connect(self.edit_asked)
            self._row.addWidget(self.button, 0, _TOP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self.spoken())

    def spoken(self) -> str:
        """The whole row as a screen reader says it."""
        said = quoted(self.point.sentence) or mark_words(self.point.mark)
        return ", ".join(part for part in (self.point.name, self.point.about, self.point.value, said) if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)
            self._row.setSpacing(3 if narrow else 16)
            self._row.setContentsMargins(0, 6 if narrow else 1, 0, 6 if narrow else 1)
            for texts in self._columns:
                texts.setContentsMargins(0, 0 if narrow else _BUTTON_PAD, 0, 0 if narrow else _BUTTON_PAD)

    def _column(self, spacing: int = 0) -> QVBoxLayout:
        """Texts that stand level with the words of a button beside them."""
        texts = QVBoxLayout()
        texts.setContentsMargins(0, _BUTTON_PAD, 0, _BUTTON_PAD)
        texts.setSpacing(spacing)
        self._columns.append(texts)
        return texts

    def _names(self) -> QVBoxLayout:
        names = self._column(1)
        names.addWidget(Label(self.point.name, wrap=True))
        if self.point.about:
            names.addWidget(Label(self.point.about, Type.SMALL, Role.TEXT_2, wrap=True))
        names.addStretch(1)
        return names

    def _value(self) -> QVBoxLayout:
        value = self._column()
        silent = not self.point.value and self.point.mark in {PointMark.NOT_SAID, PointMark.LOST}
        words = self.point.value or (mark_words(self.point.mark) if silent else "")
        value.addWidget(Label(words, tone=Role.TEXT_3 if silent else Role.TEXT, wrap=True))
        value.addStretch(1)
        return value

    def _source(self) -> QVBoxLayout:
        source = self._column(2)
        if self.point.sentence:
            source.addWidget(MarkLine(PointMark.SAID, quoted(self.point.sentence)))
        if self.point.mark is not PointMark.SAID:
            source.addWidget(MarkLine(self.point.mark))
        source.addStretch(1)
        return source


class MarkLine(QWidget):
    """A mark by its shape, with its word or, for what is said, the sentence in its place."""

    def __init__(self, mark: PointMark, sentence: str = "") -> None:
        super().__init__()
        icon, role = mark_look(mark)
        words = Label(sentence or mark_words(mark), Type.SMALL, role, wrap=True)
        if sentence:
            words.setTextInteractionFlags(_SELECTABLE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icons.IconView(icon, role, ICON_SMALL), 0, _TOP)
        row.addWidget(words, 1)


class PointsView(QWidget):
    """Groups of points under their headings, a hairline below each row.

    Signal: `edit_asked(place)` for rows that can be edited.
    """

    edit_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self)
        self._rows: list[PointRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def rows(self) -> Sequence[PointRow]:
        return tuple(self._rows)

    def show_points(self, points: Iterable[Point], edit: str = "") -> None:
        self.show_groups((Group("", tuple(points)),), edit)

    def show_groups(self, groups: Iterable[Group], edit: str = "") -> None:
        """Shows the groups in place of what was there."""
        self._clear()
        for group in groups:
            if group.heading:
                self._layout.addSpacing(14 if self._rows else 0)
                self._layout.addWidget(Label(group.heading, strong=True, wrap=True))
                self._layout.addSpacing(2)
            if group.sentence:
                self._layout.addWidget(MarkLine(PointMark.SAID, quoted(group.sentence)))
            if group.mark is PointMark.LOST:
                self._layout.addWidget(MarkLine(group.mark))
            for point in group.points:
                self._add(point, edit)

    def _add(self, point: Point, edit: str) -> None:
        row = PointRow(point, edit if point.place >= 0 else "")
        row.edit_asked.connect(lambda place=point.place: self.edit_asked.emit(place))
        self._rows.append(row)
        self._layout.addWidget(row)
        self._layout.addWidget(Hairline())

    def _clear(self) -> None:
        self._rows.clear()
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
