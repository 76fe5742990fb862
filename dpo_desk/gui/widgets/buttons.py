"""Buttons: ordinary, main, quiet; icon buttons; and a button that stays put while its work runs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import ICON, Height, Radius, Role
from dpo_desk.gui.widgets.texts import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class Kind(StrEnum):
    """How much a button asks for the eye. Destructive buttons are ordinary: danger colours are for states."""

    ORDINARY = ""
    MAIN = "primary"
    QUIET = "quiet"


_ICON_GAP = 7


class Button(QPushButton):
    """A push button that is never narrower than its words and shows its focus in every kind.

    `shortcut_hint` stands after the text (it is words only: shortcuts belong to the actions table).
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.ORDINARY,
        icon: str = "",
        *,
        shortcut_hint: str = "",
        size: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon = icon
        self._hint = shortcut_hint
        self._label = text
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if kind is not Kind.ORDINARY:
            self.setProperty("v", kind.value)
        if size:
            self.setProperty("big", size)
        self.set_label(text)
        self._show_icon()
        theme.active().changed.connect(self._restyle)

    def set_label(self, text: str, shortcut_hint: str | None = None) -> None:
        """Sets the words. A single `&` is a character here, not a mnemonic."""
        had_words, self._label = bool(self._label), text
        if shortcut_hint is not None:
            self._hint = shortcut_hint
        if had_words != bool(text):
            self._show_icon()  # the gap beside the icon comes and goes with the words
        shown = f"{text}\u2002 {self._hint}" if self._hint else text
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(text)
        self._keep_words_whole()

    def label(self) -> str:
        return self._label

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        theme.set_property(self, "v", kind.value)
        self._show_icon()

    def set_icon_name(self, name: str) -> None:
        self._icon = name
        self._show_icon()

    def set_reason(self, reason: str) -> None:
        """Why the button cannot be pressed: tooltip and accessible description. Empty takes both away.

        Qt never gives a disabled widget the focus, so the reason must also stand as text beside it.
        """
        self.setToolTip(plain_tooltip(reason))
        self.setAccessibleDescription(reason)

    def _restyle(self) -> None:
        self._show_icon()
        self._keep_words_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind is Kind.MAIN and self.hasFocus() and self.isEnabled():
            self._paint_inner_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        # Without auto-default Qt lets only the space bar press a button; at a form both are expected.
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.click()
            return
        super().keyPressEvent(event)

    def _paint_inner_ring(self) -> None:
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter, QPen

        # The ring's colour is that of the fill: only a line inside it shows the focus on a main button.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color(Role.ON_MAIN), theme.active().ring - 0.5)
        painter.setPen(pen)
        inset = 3.0
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, Radius.CONTROL - 1.5, Radius.CONTROL - 1.5)
        painter.end()

    def _show_icon(self) -> None:
        if not self._icon:
            return
        from dpo_desk.gui import icons

        role = {Kind.MAIN: Role.ON_MAIN, Kind.QUIET: Role.LINK}.get(self._kind, Role.TEXT_2)
        self.setIcon(icons.icon(self._icon, role))
        edge = theme.px(ICON)
        self.setIconSize(QSize(edge + (_ICON_GAP if self._label else 0), edge))

    def _keep_words_whole(self) -> None:
        # Layouts squeeze buttons below their hint, even with a fixed policy, and cut their words.
        self.setMinimumWidth(0)
        self.setMinimumWidth(self.sizeHint().width())


class IconButton(Button):
    """An icon alone, where that is allowed (more, close): the name is spoken and stands in the tooltip."""

    def __init__(
        self, icon: str, name: str, kind: Kind = Kind.ORDINARY, *, parent: QWidget | None = None
    ) -> None:
        super().__init__("", kind, icon, parent=parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))  # it may hold what somebody typed

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(theme.px(Height.TARGET), theme.px(Height.TARGET)))


class BusyButton(Button):
    """A button that starts work: while it runs the button keeps its width, says so, and cannot be pressed."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.MAIN,
        icon: str = "",
        *,
        shortcut_hint: str = "",
        size: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, icon, shortcut_hint=shortcut_hint, size=size, parent=parent)
        self._idle_label = text
        self._idle_hint = self._hint
        self._busy = False

    def is_busy(self) -> bool:
        return self._busy

    def begin(self, words: str) -> None:
        """Shows the words of the running work (with their ellipsis) in place of the label."""
        if self._busy:
            return
        width = self.width()
        self._busy = True
        self._idle_label, self._idle_hint = self._label, self._hint
        self.set_label(words, "")
        self.setFixedWidth(max(width, self.sizeHint().width()))
        self.setEnabled(False)

    def end(self) -> None:
        """Gives the label back and lets the button be pressed again; the focus returns to it."""
        if not self._busy:
            return
        self._busy = False
        self.setMaximumWidth(16777215)
        self.set_label(self._idle_label, self._idle_hint)
        self.setEnabled(True)
