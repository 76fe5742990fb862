"""The table of a list: besides what every table does, typing letters finds a row by its number or name."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from dpo_desk.gui.widgets.table_view import DeskTable


class RowTable(DeskTable):
    """Signal: `typed(text)` what was typed without a longer stop; the page finds the row."""

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._letters = ""
        self._stop = QTimer(self)
        self._stop.setSingleShot(True)
        self._stop.timeout.connect(self._forget)

    def keyboardSearch(self, search: str) -> None:
        """Qt hands over one key at a time and would compare the cells of rows that are not here yet."""
        if not search.isprintable():
            return
        self._letters += search
        self._stop.start(QApplication.keyboardInputInterval() * 2)
        self.typed.emit(self._letters)

    def visible_rows(self) -> tuple[int, int]:
        """The first and the last row in sight; (0, -1) where there is none."""
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        if not rows:
            return 0, -1
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(first, 0), rows - 1 if last < 0 else last

    def _forget(self) -> None:
        self._letters = ""
