"""The person's own words: Tab leaves the field, the down arrow in the empty field offers ready sentences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from dpo_desk.domain.intake_check import LIMITS
from dpo_desk.gui import theme
from dpo_desk.gui.intake.rare_choices import show_below

_HEIGHT = 70
_LONGEST_ENTRY = 110
_DIGITS = 9


class WordsField(QPlainTextEdit):
    """Signals: `changed` after the person changed the text, `left` when the focus went elsewhere.

    `phrases` answers the sentences on offer now.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, phrases: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._silent = False
        self.menu: QMenu | None = None
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)
        self._fit()

    def set_text(self, text: str) -> None:
        """Shows a text without telling anybody; it cannot be taken back by Ctrl+Z."""
        self._silent = True
        self.setPlainText(text)
        self._silent = False

    def insertFromMimeData(self, source: object) -> None:
        """Plain text only, and never more than the limit: a megabyte pasted by mistake is not laid out."""
        text = source.text() if hasattr(source, "text") else ""
        room = LIMITS["text"] + 1 - len(self.toPlainText())
        self.insertPlainText(str(text)[: max(room, 0)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        down = event.key() == Qt.Key.Key_Down
        by_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if down and (by_alt or (plain and not self.toPlainText())):
            self.offer_phrases()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not plain:
            event.ignore()  # Ctrl+Enter belongs to the form
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addAction(self.tr("Insert ready sentence…"), self.offer_phrases)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def offer_phrases(self) -> None:
        """Opens the menu of ready sentences; the first one is chosen by Enter, any by its digit."""
        menu = QMenu(self)
        for number, phrase in enumerate(self._phrases(), start=1):
            shown = phrase if len(phrase) <= _LONGEST_ENTRY else phrase[: _LONGEST_ENTRY - 1] + "…"
            key = f"&{number}  " if number <= _DIGITS else ""
            action = menu.addAction(key + shown.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, text=phrase: self._insert(text))
        show_below(menu, self)
        self.menu = menu

    def _insert(self, phrase: str) -> None:
        before = self.toPlainText()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText((" " if before and not before[-1].isspace() else "") + phrase)
        self.setTextCursor(cursor)

    def _tell(self) -> None:
        if not self._silent:
            self.changed.emit()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(_HEIGHT))
