"""Pictures of widgets for people to look at, and the checks that need no eyes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.texts import Surface, column

KEEP = os.environ.get("KEEP_SCREENS", "")
"""A folder that pictures are also copied to, for looking at them."""


def picture(widget: QWidget, path: Path, scale: float = 1.0) -> QImage:
    """Paints the widget as a screen of that scale would show it, and saves it."""
    QApplication.processEvents()
    image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.magenta)  # whatever is left unpainted stands out
    widget.render(image)
    image.save(str(path))
    if KEEP:
        image.save(str(Path(KEEP) / path.name))
    return image


def shown(widget: QWidget, size: QSize) -> QWidget:
    """The widget on the screen at that size, laid out."""
    widget.resize(size)
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    return widget


def on_screen(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 300) -> QWidget:
    """The widget inside a window of its own."""
    window = Surface(Role.BASE)
    column(window, 8, (16, 16, 16, 16)).addWidget(widget)
    qtbot.addWidget(window)
    widget.window_of_test = window  # type: ignore[attr-defined]  # qtbot keeps weak references only
    shown(window, QSize(width, height))
    window.activateWindow()
    return window


def cut_buttons(root: QWidget) -> list[str]:
    """Buttons whose words do not fit: narrower than their own size hint."""
    return [
        button.text()
        for button in root.findChildren(QPushButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]


def small_targets(root: QWidget) -> list[str]:
    """Buttons that are smaller than 24 × 24."""
    return [
        button.accessibleName() or button.text()
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and min(button.width(), button.height()) < 24
    ]


def nameless(root: QWidget) -> list[str]:
    """Widgets that take the focus but have no name for a screen reader."""
    found = []
    for widget in _focusable(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
        if not name:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def _focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inner = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        if takes_focus and widget.isVisible() and not inner:
            yield widget
