"""The fields that a letter text may use, each with what belongs there, to be put in at the cursor."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from dpo_desk.domain.letter_text import Placeholder, PlaceholderKind
from dpo_desk.gui import language

_DATE_FORM = "_loc"
"""The form of a date that most sentences ask for: “2026. gada 17. martā”, “on 17 March 2026”."""


class PlaceholderChoice(QComboBox):
    """In the order of what they mean, in the interface's language."""

    def __init__(self, declared: Mapping[str, Placeholder]) -> None:
        super().__init__()
        self._declared = tuple(declared.values())
        self._shown: tuple[Placeholder, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show()

    def token(self) -> str:
        """What is put into the text: `{nolukis}`, of a date its most usual form."""
        chosen = self._shown[max(self.currentIndex(), 0)]
        ending = _DATE_FORM if chosen.kind is PlaceholderKind.DATE else ""
        return f"{{{chosen.name}{ending}}}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _show(self) -> None:
        spoken = language.current()
        self._shown = tuple(sorted(self._declared, key=lambda field: field.hint[spoken].casefold()))
        self.clear()
        for field in self._shown:
            self.addItem(f"{field.hint[spoken]}  {{{field.name}}}")
