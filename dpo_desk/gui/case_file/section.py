"""A part of the page with a head and rows: icon, two lines, what can be done; hairlines between the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.domain.names import with_visible_marks
from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import ICON, Role, Type
from dpo_desk.gui.widgets.buttons import Button, IconButton, Kind
from dpo_desk.gui.widgets.texts import ElidedLabel, Hairline, Label, column

_GAP = 10


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with a row: its words, what runs, and why not (empty where it can)."""

    words: str
    run: Callable[[], None]
    reason: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `first` gives way where there is little room, `second` and `third` wrap; `more` is a menu."""

    icon: str
    first: str
    second: str = ""
    third: str = ""
    tone: Role = Role.TEXT_2
    deed: Deed | None = None
    more: tuple[Deed, ...] = ()
    pale: bool = False
    whole: bool = False
    """The first line is shown whole, on several lines if need be."""

    def lines(self) -> tuple[str, str, str]:
        """The lines as they are shown: what people typed can neither hide nor reorder anything."""
        second, third = (with_visible_marks(text, several_lines=True) for text in (self.second, self.third))
        return with_visible_marks(self.first, several_lines=self.whole), second, third

    def spoken(self) -> str:
        return ", ".join(part for part in self.lines() if part)


class Section(QWidget):
    """A head with at most one quiet button, and rows. Hidden while it has neither rows nor empty words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(kind=Type.SECTION)
        self._button = Button(kind=Kind.QUIET)
        self._button.hide()
        self._run: Callable[[], None] | None = None
        self._button.clicked.connect(self._act)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._button)
        layout = column(self)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_head(
        self,
        title: str,
        button: str = "",
        run: Callable[[], None] | None = None,
        *,
        icon: str = "",
        reason: str = "",
    ) -> None:
        """The title, and the button at its right if it has one; `reason` says why it cannot be pressed."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._button.setVisible(bool(button))
        self._run = run
        if button:
            if icon:
                self._button.set_icon_name(icon)
            self._button.set_label(button)
            self._button.setEnabled(not reason)
            self._button.set_reason(reason)

    def title(self) -> str:
        return self._title.text()

    def button(self) -> Button:
        return self._button

    def show_rows(self, rows: Sequence[Row], empty: str = "") -> None:
        """Shows the rows in place of those before; without any, the words for that."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(rows):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(RowView(row))
        if not rows and empty:
            self._rows.addWidget(Label(empty, tone=Role.TEXT_2, wrap=True))
        self.setVisible(bool(rows) or bool(empty))

    def row_views(self) -> list[RowView]:
        found = [item.widget() for item in map(self._rows.itemAt, range(self._rows.count())) if item]
        return [view for view in found if isinstance(view, RowView)]

    def _act(self) -> None:
        if self._run is not None:
            self._run()


class RowView(QWidget):
    """A row as widgets: it is read as one sentence, its buttons are reached by Tab."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        self.button: Button | None = None
        self.menu: QMenu | None = None
        self.setAccessibleName(row.spoken())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 7)
        layout.setSpacing(_GAP)
        layout.addWidget(icons.IconView(row.icon, row.tone), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._lines(row), 1)
        if row.deed is not None:
            self.button = _deed_button(row.deed, row.lines()[0])
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        if row.more:
            layout.addWidget(self._menu_button(row.more), 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _lines(self, row: Row) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        tone = Role.TEXT_3 if row.pale else Role.TEXT
        first, *others = row.lines()
        if row.whole:
            lines.addWidget(Label(first, tone=tone, wrap=True))
        else:
            lines.addWidget(ElidedLabel(first, tone=tone))
        for text in others:
            if text:
                lines.addWidget(Label(text, Type.SMALL, Role.TEXT_2, wrap=True))
        return lines

    def _menu_button(self, deeds: Sequence[Deed]) -> IconButton:
        button = IconButton("more", self.tr("More: {what}").format(what=self.row.lines()[0]), Kind.QUIET)
        self.menu = QMenu(button)
        for deed in deeds:
            words = f"{deed.words}  –  {deed.reason}" if deed.reason else deed.words
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setEnabled(not deed.reason)
            action.triggered.connect(lambda _checked=False, run=deed.run: run())
        menu = self.menu
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(ICON) + 120, super().minimumSizeHint().height())


def _deed_button(deed: Deed, what: str) -> Button:
    button = Button(deed.words, Kind.QUIET)
    button.setAccessibleName(deed.spoken or f"{deed.words.removesuffix('…')}: {what}")
    button.setEnabled(not deed.reason)
    button.set_reason(deed.reason)
    button.clicked.connect(lambda _checked=False: deed.run())
    return button
