"""Asks for the folder of a store, with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_store(parent: QWidget) -> Path | None:
    """The folder that was chosen; None when the dialog was left."""
    title = QCoreApplication.translate("StoreChooser", "Choose the store's folder")
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None
