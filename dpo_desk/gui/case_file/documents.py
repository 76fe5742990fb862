"""Files of a case: attached from outside, saved out when asked for, papers printed; none is ever opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from dpo_desk.domain.file_names import safe_file_name, unused_name
from dpo_desk.domain.intake import Attachment
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.gui import failures
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.case_file.file_reading import may_run, read_limited
from dpo_desk.gui.case_file.side_rows import size_words
from dpo_desk.gui.printing import PaperDoor, write_file
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.workspace import Workspace


class Documents(QObject):
    """The page's files and papers. Signal: `changed` when the case has to be read again."""

    changed = Signal()

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, banner: Banner, page: QWidget
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._background = background
        self._banner = banner
        self._page = page
        self._paper = PaperDoor(background, page)
        self._case: CaseFile | None = None

    def show_case(self, case: CaseFile) -> None:
        self._case = case

    def ask_for_file(self) -> None:
        """Asks for files in the system's dialog and attaches them."""
        dialog = QFileDialog(self._page, self.tr("Attach a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attach(self, paths: Sequence[Path]) -> None:
        """Keeps the files with the case, unchanged, one transaction each."""
        if self._case is None:
            return
        self._banner.clear()
        for path in paths:
            work = partial(attach_file, self._workspace, self._case.request.id, path)
            self._background.start(self, work, lambda _attachment: self.changed.emit(), self._failed)

    def save_out(self, attachment_id: UUID) -> None:
        """Saves a file outside the store; what a system could run is confirmed first."""
        attachment = self._attachment(attachment_id)
        if attachment is None:
            return
        if not may_run(attachment):
            self._ask_where(attachment)
            return
        dialog = ConfirmDialog(
            self.tr("Save “{name}” outside the store?").format(name=with_visible_marks(attachment.name)),
            self.tr(
                "Opened on a computer, a file of this kind can run a program. Save it only if you know who "
                "sent it, and have it checked before it is opened."
            ),
            self.tr("Save file"),
            self.tr("Leave in the store"),
            facts=(("attach", size_words(attachment.size)), ("info", f"SHA-256 {attachment.sha256}")),
            parent=self._page,
        )
        dialog.accepted.connect(partial(self._ask_where, attachment))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print_receipt(self) -> None:
        """Prints the acknowledgement of receipt again: the same words as before."""
        self._print(self._workspace.intake.receipt_pdf)

    def print_record(self) -> None:
        """Prints the oral request as a written record, for the person to sign."""
        self._print(self._workspace.intake.oral_record_pdf)

    def _ask_where(self, attachment: Attachment) -> None:
        dialog = QFileDialog(self._page, self.tr("Save file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        there = dialog.directory().entryList()
        dialog.selectFile(unused_name(safe_file_name(attachment.name), there))

        def chosen(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._write(attachment, Path(dialog.selectedFiles()[0]))

        dialog.finished.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, attachment: Attachment, path: Path) -> None:
        work = partial(save_file_out, self._workspace, attachment.id, path)
        self._background.start(self, work, lambda _none: self.changed.emit(), self._failed)

    def _print(self, make: Callable[..., bytes]) -> None:
        if self._case is None:
            return
        work = partial(make, self._workspace.actor, self._case.request.id)
        self._background.start(self, work, self._ask_printer, self._failed)

    def _ask_printer(self, pdf: bytes) -> None:
        self._paper.print_pdf(pdf, lambda _printed: self.changed.emit(), self._failed)

    def _failed(self, error: Exception) -> None:
        failures.show(error, parent=self._page, banner=self._banner)

    def _attachment(self, attachment_id: UUID) -> Attachment | None:
        attachments = self._case.attachments if self._case is not None else ()
        return next((found for found in attachments if found.id == attachment_id), None)


def attach_file(workspace: Workspace, request_id: UUID, path: Path) -> Attachment:
    """Reads a file and keeps it with the case; away from the screen."""
    return workspace.files.attach(workspace.actor, request_id, path.name, read_limited(path))


def save_file_out(workspace: Workspace, attachment_id: UUID, path: Path) -> None:
    """Writes an attachment's bytes where the person chose; that it left the store is audited first."""
    write_file(path, workspace.files.content(workspace.actor, attachment_id))
