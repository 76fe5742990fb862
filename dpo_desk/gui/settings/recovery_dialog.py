"""Shows a new recovery key until it was printed and proved; the old one opens nothing by then."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.language import Language
from dpo_desk.domain.printed import RecoverySheetContent
from dpo_desk.gui.failures import show
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.recovery_key import RecoveryKeyView, groups_of
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.services.workspace import Workspace


def recovery_sheet(workspace: Workspace, recovery_key: str) -> bytes:
    """The key as a page to print; it names the firm, not the user. Runs away from the GUI thread."""
    firm, today = workspace.firm.name(workspace.actor), workspace.desk.today()
    content = RecoverySheetContent(Language.LATVIAN, firm, today, tuple(groups_of(recovery_key)))
    return workspace.printer.recovery_sheet(content)


class RecoveryKeyDialog(DeskDialog):
    """Cannot be left before four groups were typed back from the sheet."""

    def __init__(self, context: Context, recovery_key: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("RecoveryKeyDialog", "The new recovery key"),
            QCoreApplication.translate("RecoveryKeyDialog", "Finish"),
            "",
            parent,
        )
        self._context = context
        self._key = recovery_key
        self.view = RecoveryKeyView(recovery_key)
        self._banner = Banner()
        self.body.addWidget(self._banner)
        self.body.addWidget(Label(self.tr("The old recovery key opens nothing any more."), wrap=True))
        self.body.addWidget(self.view)
        self.body.addStretch(1)
        self.leave_button.hide()
        self.act_button.clicked.connect(self.accept)
        self.view.print_asked.connect(self._print)
        self.view.proof_changed.connect(self._judge)
        self.view.focus_print()
        self._judge()

    def reject(self) -> None:
        """Only a proved key lets the dialog go; locking takes it down without asking."""
        if self.view.is_proved() or not self.isVisible():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.view.is_proved():
            super().closeEvent(event)
        else:
            event.ignore()

    def _judge(self) -> None:
        proved = self.view.is_proved()
        self.act_button.setEnabled(proved)
        self.act_button.set_reason("" if proved else self.tr("Type the groups from the printed sheet first."))

    def _print(self) -> None:
        work = partial(recovery_sheet, self._context.workspace, self._key)
        self._context.background.start(self, work, self._print_sheet, self._failed)

    def _print_sheet(self, pdf: bytes) -> None:
        from dpo_desk.gui.printing import PaperDoor

        PaperDoor(self._context.background, self).print_pdf(pdf, _told, self._failed)

    def _failed(self, error: Exception) -> None:
        show(error, parent=self, banner=self._banner)


def _told(_printed: Any) -> None:
    """Whether it was printed is proved by typing groups back, not by the print dialog's answer."""
