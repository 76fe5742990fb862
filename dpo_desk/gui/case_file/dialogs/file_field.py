"""A file from outside: chosen in the system's dialog or dropped here, shown by its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.buttons import Button
from dpo_desk.gui.widgets.texts import ElidedLabel


class FileField(QWidget):
    """One file. Signal: `chosen`."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._button = Button(icon="attach")
        self._button.clicked.connect(self._ask)
        self._name = ElidedLabel(tone=Role.TEXT_2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._button)
        row.addWidget(self._name, 1)
        self.setFocusProxy(self._button)
        self.setAcceptDrops(True)
        self._say()

    def path(self) -> Path | None:
        return self._path

    def set_path(self, path: Path) -> None:
        self._path = path
        self._say()
        self.chosen.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.set_path(files[0])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._button.setAccessibleName(name)

    def _say(self) -> None:
        self._button.set_label(self.tr("Choose file…"))
        self._name.setText(self._path.name if self._path else self.tr("or drop it here"))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.set_path(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def dropped_files(data: QMimeData) -> list[Path]:
    """The files of this computer that are being dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
