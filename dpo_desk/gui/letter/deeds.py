"""What is done with a letter from its page: issue, discard, print, save, sign, release, send, annul."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from dpo_desk.domain.letter import Letter
from dpo_desk.gui import failures
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.case_file.dialogs.dispatch import DeliveryDialog, DispatchDialog
from dpo_desk.gui.case_file.dialogs.reasons import AnnulDialog
from dpo_desk.gui.case_file.dialogs.signing import SigningDialog
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog
from dpo_desk.gui.letter import issued_panel as keys
from dpo_desk.gui.letter.draft_side import DraftSide
from dpo_desk.gui.letter.issue_dialog import IssueDialog
from dpo_desk.gui.letter.issue_facts import facts_to_confirm
from dpo_desk.gui.letter.issued_panel import IssuedPanel
from dpo_desk.gui.letter.opening import Opened
from dpo_desk.gui.page import CASE, LETTER, Desk, Page, Place
from dpo_desk.gui.printing import PaperDoor
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.changes import Touched, changed
from dpo_desk.services.correspondence import LetterPage
from dpo_desk.services.workspace import Workspace


class LetterDeeds(QObject):
    """Signal: `done` when a use case changed the letter and the page is to be read again."""

    done = Signal()

    def __init__(self, workspace: Workspace, background: BackgroundWork, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._page = page
        self._door = PaperDoor(background, page)

    def run(self, key: str, opened: Opened, panel: IssuedPanel) -> None:
        """Does what a button of an issued letter stands for; failures are told in the panel."""
        letter, page = opened.letter, self._page
        context = CaseContext(self._workspace, self._background, opened.case)
        deeds: dict[str, Callable[[], object]] = {
            keys.PRINT: lambda: self._take_out(letter, panel, self._print),
            keys.SAVE: lambda: self._take_out(letter, panel, self._save),
            keys.SIGN: lambda: self._ask(SigningDialog(context, letter.id, page), opened),
            keys.RELEASE: lambda: self._release(opened, panel),
            keys.SEND: lambda: self._ask(DispatchDialog(context, letter.id, page), opened),
            keys.FATE: lambda: self._ask(DeliveryDialog(context, letter, page), opened),
            keys.ANNUL: lambda: self._ask(AnnulDialog(context, letter, page), opened),
            keys.REPLACEMENT: lambda: self._open_replacement(letter),
        }
        panel.banner.clear()
        deeds[key]()

    def issue(self, case: CaseFile, letter_id: UUID, side: DraftSide) -> None:
        """Asks once more with the facts, then numbers and freezes the letter."""
        facts = facts_to_confirm(case, side.content, side.checklist)
        dialog = IssueDialog(case.request.number, facts, case.today, self._page)

        def send() -> None:
            side.footer.banner.clear()
            side.footer.issue.begin(self.tr("Issuing…"))
            work = partial(self._workspace.letters.issue, self._workspace.actor, letter_id, dialog.day())
            self._background.start(side, work, issued, refused)

        def issued(page: LetterPage) -> None:
            side.footer.issue.end()
            self._changed(page.letter.request_id)

        def refused(error: Exception) -> None:
            side.footer.issue.end()
            failures.show(error, parent=side, banner=side.footer.banner)
            side.footer.show_reasons(side.reasons())

        dialog.accepted.connect(send)
        self._open(dialog)

    def discard(self, letter: Letter, side: DraftSide) -> None:
        """Asks, then throws a draft away and goes back to the case."""
        dialog = ConfirmDialog(
            self.tr("Discard the draft of the letter?"),
            self.tr("Its text is gone then. It never had a number, so none is missing in the register."),
            self.tr("Discard draft"),
            self.tr("Keep draft"),
            parent=self._page,
        )

        def gone(_case: CaseFile) -> None:
            self._publish(letter.request_id)
            self._desk.replace(Place(CASE, letter.request_id))

        def send() -> None:
            side.draft.drop()
            work = partial(self._workspace.letters.discard, self._workspace.actor, letter.id)
            self._background.start(side, work, gone, partial(self._failed, side.footer.banner))

        dialog.accepted.connect(send)
        self._open(dialog)

    # --- an issued letter ---------------------------------------------------------------------------

    def _take_out(
        self, letter: Letter, panel: IssuedPanel, go_on: Callable[[bytes, Letter, IssuedPanel], None]
    ) -> None:
        """The frozen bytes leave the store: that is told in the history, so it is asked for each time."""
        work = partial(self._workspace.letters.issued_pdf, self._workspace.actor, letter.id)
        self._background.start(
            panel, work, lambda pdf: go_on(pdf, letter, panel), partial(self._failed, panel.banner)
        )

    def _print(self, pdf: bytes, letter: Letter, panel: IssuedPanel) -> None:
        failed = partial(self._failed, panel.banner)
        self._door.print_pdf(pdf, lambda _printed: self._publish(letter.request_id), failed)

    def _save(self, pdf: bytes, letter: Letter, panel: IssuedPanel) -> None:
        failed = partial(self._failed, panel.banner)
        name = file_name(letter.number)
        self._door.save_pdf(pdf, name, lambda _path: self._publish(letter.request_id), failed)

    def _release(self, opened: Opened, panel: IssuedPanel) -> None:
        work = partial(self._workspace.dispatch.release, self._workspace.actor, opened.letter.id)
        self._background.start(
            panel,
            work,
            lambda _case: self._changed(opened.letter.request_id),
            partial(self._failed, panel.banner),
        )

    def _open_replacement(self, letter: Letter) -> None:
        if letter.replaced_by is not None:
            self._desk.go(Place(LETTER, letter.replaced_by))

    def _ask(self, dialog: StepDialog, opened: Opened) -> None:
        """Opens a dialog that runs its own use case; a letter issued anew takes this page's place."""

        def stepped(result: object) -> None:
            self._publish(opened.letter.request_id)
            if isinstance(result, LetterPage) and result.letter.id != opened.letter.id:
                self._desk.replace(Place(LETTER, result.letter.id))
            else:
                self.done.emit()

        dialog.stepped.connect(stepped)
        dialog.stale.connect(self.done)
        self._open(dialog)

    # --- what every deed needs ----------------------------------------------------------------------

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _changed(self, request_id: UUID) -> None:
        self._publish(request_id)
        self.done.emit()

    def _publish(self, request_id: UUID) -> None:
        changes = changed(Touched.LETTERS, Touched.REQUESTS, request_id=request_id)
        self._desk.publish(changes, self._page)

    def _failed(self, banner: Banner, error: Exception) -> None:
        failures.show(error, parent=self._page, banner=banner)


def file_name(number: str) -> str:
    """What a letter's file is called: its number alone, since systems remember file names (fault L05)."""
    return f"{number.replace('/', '-')}.pdf"
