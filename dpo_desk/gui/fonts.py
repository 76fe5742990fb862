"""Loads the two bundled faces that the screen uses: Noto Sans regular and bold."""

from __future__ import annotations

from dpo_desk.bundle import bundled

FAMILY = "Noto Sans"
_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_loaded: list[int] = []


def load_fonts() -> None:
    """Registers the faces with Qt once a process. Raises FileNotFoundError on an incomplete installation."""
    if _loaded:
        return
    from PySide6.QtGui import QFontDatabase

    for name in _FILES:
        _loaded.append(QFontDatabase.addApplicationFont(str(bundled("resources", "fonts", name))))
