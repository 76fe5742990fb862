"""The head of a page: title or path at the left, search and one main button at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import ElidedLabel, Label

_NARROW = 780
_TIGHT = 460


class SearchButton(Button):
    """Looks like a field and opens the search over everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = Label(tone=Role.TEXT_2)
        self._key = Label("Ctrl+K", Type.SMALL, Role.TEXT_2)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(icons.IconView("search"))
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._key)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.show_room(10_000)
        self._name()

    def show_room(self, width: int) -> None:
        """Takes a width that suits a header of that width; the narrowest shows the icon alone."""
        self._words.setVisible(width >= _TIGHT)
        self._key.setVisible(width >= _TIGHT)
        wanted = 240 if width >= _NARROW else 170 if width >= _TIGHT else 44
        self.setMinimumWidth(0)
        self.setFixedWidth(max(theme.px(wanted), self.sizeHint().width()))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        inner = layout.sizeHint().width() if layout is not None else 0
        return QSize(inner, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self._words.setText(self.tr("Search everywhere"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self.setToolTip(self.tr("Search everywhere") + " (Ctrl+K)")

    def _keep_words_whole(self) -> None:
        """The width is the header's business here."""


class PageHeader(QWidget):
    """Signals: `search_asked`; `main_asked` when the main button is pressed."""

    search_asked = Signal()
    main_asked = Signal()

    def __init__(self, *, search: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(kind=Type.TITLE)
        self._note = Label(tone=Role.TEXT_2)
        self._note_narrow = ""
        self._note_wide = ""
        self._path = QHBoxLayout()
        self._path.setSpacing(2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.GAP)
        self.search = SearchButton()
        self.search.clicked.connect(self.search_asked)
        if not search:
            self.search.hide()  # and never shown here: without a parent yet it would open as a window
        self.main = Button(kind=Kind.MAIN)
        self.main.clicked.connect(self.main_asked)
        self.main.hide()
        self._main_words = ("", "")
        self._lay_out()

    def _lay_out(self) -> None:
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._title.hide()
        self._note.hide()
        row = QHBoxLayout(self)
        self._outer = row
        row.setContentsMargins(Space.PAGE, 14, Space.PAGE, 10)
        row.setSpacing(Space.GAP)
        row.addLayout(self._path)
        row.addWidget(self._title)
        row.addSpacing(4)
        row.addWidget(self._note)
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addWidget(self.search)
        row.addWidget(self.main)

    def set_title(self, title: str, note: str = "", narrow_note: str | None = None) -> None:
        """A title with a note in text 2 beside it, or `narrow_note` where there is little room."""
        self._clear_path()
        self._outer.setContentsMargins(Space.PAGE, 14, Space.PAGE, 10)
        self._title.setText(title)
        self._title.show()
        self._note_wide, self._note_narrow = note, note if narrow_note is None else narrow_note
        self._fit()

    def set_path(self, steps: Sequence[tuple[str, Callable[[], None]]], here: str) -> None:
        """The way back in place of a title: `Requests / DSP-2026/0014`."""
        self._clear_path()
        self._title.hide()
        # A quiet button has room at its sides: its words, not its edge, stand at the page's margin.
        self._outer.setContentsMargins(Space.PAGE - 4, 8, Space.PAGE, 8)
        for name, go in steps:
            link = Button(name, Kind.QUIET)
            link.clicked.connect(go)
            self._path.addWidget(link)
            self._path.addWidget(Label("/", tone=Role.TEXT_2))
        self._path.addSpacing(4)
        self._path.addWidget(Label(here, tone=Role.TEXT_2))

    def set_main(self, words: str, narrow: str = "", icon: str = "plus") -> None:
        """The one main button; `narrow` is its short label. Empty words take it away."""
        self._main_words = (words, narrow or words)
        if icon:
            self.main.set_icon_name(icon)
        self.main.setVisible(bool(words))
        self._fit()

    def add_button(self, button: QWidget) -> None:
        """An ordinary button at the left of the search."""
        self._buttons.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LanguageChange}:
            self._fit()

    def _fit(self) -> None:
        wide = self.width() >= theme.px(_NARROW)
        words = self._main_words[0 if wide else 1]
        if self.main.label() != words:
            self.main.set_label(words)
        note = self._note_wide if wide else self._note_narrow
        self._note.setText(note)
        self._note.setVisible(bool(note) and not self._title.isHidden())
        self.search.show_room(round(self.width() * 100 / theme.active().text_size))

    def _clear_path(self) -> None:
        while (item := self._path.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
