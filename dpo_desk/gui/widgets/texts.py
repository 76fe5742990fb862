"""Labels and plain surfaces. Every label shows plain text only: what people typed is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Role, Type

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PLAIN_TEXT = 0


class Label(QLabel):
    """A text of one type and tone. `wrap` lets it take several lines; selectable only where asked."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        tone: Role = Role.TEXT,
        *,
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("textFormat", _PLAIN_TEXT)  # by number: see theme.py on the Qt namespace
        self.setProperty("t", kind.value)
        self.setProperty("tone", tone.value)
        if strong:
            self.setProperty("strong", True)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: Role) -> None:
        theme.set_property(self, "tone", tone.value)

    def set_kind(self, kind: Type) -> None:
        theme.set_property(self, "t", kind.value)

    def set_strong(self, strong: bool) -> None:
        theme.set_property(self, "strong", strong)


class ElidedLabel(Label):
    """One line that gives way: what does not fit is cut with an ellipsis and stands whole in the tooltip."""

    def __init__(
        self, text: str = "", kind: Type = Type.BODY, tone: Role = Role.TEXT, *, strong: bool = False
    ) -> None:
        super().__init__("", kind, tone, strong=strong)
        self._full = text
        self.setMinimumWidth(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def full_text(self) -> str:
        return self._full

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        from PySide6.QtCore import Qt

        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 24))
        super().setText(shown)
        # A tooltip guesses at rich text; a person's name must stay plain (K12).
        self.setToolTip(plain_tooltip(self._full) if shown != self._full else "")


def plain_tooltip(text: str) -> str:
    """A tooltip that shows markup as it was typed: Qt guesses rich text from a tag, and from `&lt;` too."""
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"


class Surface(QFrame):
    """A plain ground in the colour of a role, with nothing of its own."""

    def __init__(self, ground: Role = Role.BASE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground.value)


class Panel(QFrame):
    """A box on panel ground, with a border: for clocks, the next step and notes that change what one does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)


class Hairline(QFrame):
    """A line that separates and carries nothing."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("line", "v" if vertical else "h")
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if vertical else free, free if vertical else fixed)


def column(
    widget: QWidget, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A vertical layout on the widget, without Qt's own margins."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout
