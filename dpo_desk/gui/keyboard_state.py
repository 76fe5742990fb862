"""Whether Caps Lock is on: asked of the system where it tells, else concluded from what was typed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WINDOWS_CAPS_LOCK = 0x14


class CapsLock:
    """Qt does not report the lock: a capital without Shift gives it away, the key itself changes it."""

    def __init__(self) -> None:
        self._concluded = False

    def key_pressed(self, event: QKeyEvent) -> None:
        """Learns from a key press."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_CapsLock:
            self._concluded = not self._concluded
            return
        text = event.text()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if plain and len(text) == 1 and text.lower() != text.upper():
            shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._concluded = text.isupper() != shifted

    def is_on(self) -> bool:
        if sys.platform == "win32":
            import ctypes

            return bool(ctypes.windll.user32.GetKeyState(_WINDOWS_CAPS_LOCK) & 1)
        return self._concluded
