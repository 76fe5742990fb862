"""The papers of the counter: receipt, record of an oral request, blank form; and scans that come back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from dpo_desk.domain.intake import ATTACHMENT_LIMIT, Attachment
from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.printing import PaperDoor
from dpo_desk.services.failures import DiskFailed
from dpo_desk.services.workspace import Workspace

OnFailed = Callable[[Exception], None]


class Papers:
    """What both counter pages do with paper. Every method returns at once and reports on the GUI thread."""

    def __init__(self, workspace: Workspace, background: BackgroundWork, window: QWidget) -> None:
        self._workspace = workspace
        self._background = background
        self._window = window
        self.door = PaperDoor(background, window)

    def print_receipt(self, intake_id: UUID, on_done: Callable[[bool], None], on_failed: OnFailed) -> None:
        """`on_done(True)` when the printer has it, `on_done(False)` when the dialog was cancelled."""
        make = partial(self._workspace.intake.receipt_pdf, self._workspace.actor, intake_id)
        self._make_and(make, lambda pdf: self.door.print_pdf(pdf, on_done, on_failed), on_failed)

    def print_record(self, intake_id: UUID, on_done: Callable[[bool], None], on_failed: OnFailed) -> None:
        """The oral request in writing, for the person to sign."""
        make = partial(self._workspace.intake.oral_record_pdf, self._workspace.actor, intake_id)
        self._make_and(make, lambda pdf: self.door.print_pdf(pdf, on_done, on_failed), on_failed)

    def print_blank_form(self, on_done: Callable[[bool], None], on_failed: OnFailed) -> None:
        make = partial(self._workspace.intake.blank_form_pdf, self._workspace.actor)
        self._make_and(make, lambda pdf: self.door.print_pdf(pdf, on_done, on_failed), on_failed)

    def save_receipt(
        self, intake_id: UUID, number: str, on_done: Callable[[Path | None], None], on_failed: OnFailed
    ) -> None:
        """The receipt as a file; its name holds the number alone."""
        make = partial(self._workspace.intake.receipt_pdf, self._workspace.actor, intake_id)
        name = f"{number.replace('/', '-')}.pdf"
        self._make_and(make, lambda pdf: self.door.save_pdf(pdf, name, on_done, on_failed), on_failed)

    def save_blank_form(self, name: str, on_done: Callable[[Path | None], None], on_failed: OnFailed) -> None:
        make = partial(self._workspace.intake.blank_form_pdf, self._workspace.actor)
        self._make_and(make, lambda pdf: self.door.save_pdf(pdf, name, on_done, on_failed), on_failed)

    def attach_scan(
        self, intake_id: UUID, title: str, on_done: Callable[[Attachment], None], on_failed: OnFailed
    ) -> None:
        """Asks for a file and keeps its bytes with the case, unopened."""
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)

        def chosen(names: list[str]) -> None:
            work = partial(_attach, self._workspace, intake_id, Path(names[0]))
            self._background.start(self.door, work, on_done, on_failed)

        dialog.filesSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_and(
        self, make: Callable[[], bytes], go_on: Callable[[bytes], None], on_failed: OnFailed
    ) -> None:
        # Printing is told in the history, so making the page writes: the writer's lane, after what was saved.
        self._background.start(self.door, make, go_on, on_failed)


def _attach(workspace: Workspace, intake_id: UUID, path: Path) -> Attachment:
    """Reads the file away from the screen. Raises EntryRefused for one too large, DiskFailed."""
    try:
        size = path.stat().st_size
        if size > ATTACHMENT_LIMIT:
            limit = str(ATTACHMENT_LIMIT // (1024 * 1024))
            raise EntryRefused((FieldProblem("file", "too_large", {"limit_mib": limit}),))
        content = path.read_bytes()
    except OSError as problem:
        raise DiskFailed(file=path.name) from problem
    return workspace.files.attach(workspace.actor, intake_id, path.name, content)
