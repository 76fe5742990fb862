"""A text area as tall as what is written in it, between few lines and many."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from dpo_desk.gui import theme

_FEWEST, _MOST = 2, 14
_PARAGRAPH, _LINE = "\N{PARAGRAPH SEPARATOR}", "\N{LINE SEPARATOR}"


class GrowingText(QPlainTextEdit):
    """Tab leaves it. `text` is what stands there sign by sign: Qt's own plain text loses no-break spaces."""

    def __init__(self, fewest: int = _FEWEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest = fewest
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def set_text(self, text: str) -> None:
        """Shows another text; one that stands there already is left alone, with its cursor."""
        if text != self.text():
            self.setPlainText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def _fit(self) -> None:
        wanted = int(self.document().size().height())  # counted in lines by this kind of document
        lines = max(self._fewest, min(wanted, _MOST))
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if wanted <= _MOST else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        height = lines * self.fontMetrics().lineSpacing() + theme.px(14)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
