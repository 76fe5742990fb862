"""A check box whose words take several lines: Qt's own is as wide as its longest sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Type

_WIDTH = 396


class WrappingCheckBox(QCheckBox):
    """Breaks its words at a width that fits every dialog; screen readers get them whole."""

    def __init__(self, words: str, behind: str = "", parent: QWidget | None = None) -> None:
        """`behind` stands on a line of its own."""
        super().__init__(parent)
        self._words = words
        self._behind = behind
        self.setAccessibleName(f"{words}, {behind}" if behind else words)
        self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._wrap()

    def _wrap(self) -> None:
        metrics, room = QFontMetrics(theme.font(Type.BODY)), theme.px(_WIDTH)
        lines = [*_broken(self._words, metrics, room), *_broken(self._behind, metrics, room)]
        self.setText("\n".join(lines).replace("&", "&&"))


def _broken(text: str, metrics: QFontMetrics, room: int) -> list[str]:
    """The text in lines that fit; a single longer word stays whole."""
    lines: list[str] = []
    for word in text.split(" ") if text else ():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
