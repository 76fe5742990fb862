"""From a button to a use case: opens what must be asked, does the rest at once, tells what came of it.

Nothing here decides whether a step is allowed: the case says so, and the use case says so again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.domain.request import Right
from dpo_desk.domain.workflow import Action, undecided
from dpo_desk.gui import failures
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.case_file.dialogs.corrections import ReceiptDialog, RightsDialog
from dpo_desk.gui.case_file.dialogs.decision import DecisionDialog
from dpo_desk.gui.case_file.dialogs.dispatch import DeliveryDialog, DispatchDialog
from dpo_desk.gui.case_file.dialogs.extension import ExtensionDialog
from dpo_desk.gui.case_file.dialogs.identity import IdentityDialog, NoIdentityDialog
from dpo_desk.gui.case_file.dialogs.letter_draft import LetterDraftDialog
from dpo_desk.gui.case_file.dialogs.person_details import PersonDialog
from dpo_desk.gui.case_file.dialogs.question import AnswerDialog, QuestionDialog
from dpo_desk.gui.case_file.dialogs.reasons import (
    AnnulDialog,
    ForwardDialog,
    NoteDialog,
    ReopenDialog,
    WithdrawDialog,
)
from dpo_desk.gui.case_file.dialogs.signing import SigningDialog
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work
from dpo_desk.gui.case_file.dialogs.task import FinishTaskDialog, TaskDialog
from dpo_desk.gui.case_file.history_lines import UNDO_DECISION, UNDO_EXTENSION
from dpo_desk.gui.case_file.step_plan import FINISH_TASK
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.correspondence import LetterPage
from dpo_desk.services.failures import StaleRecord
from dpo_desk.services.workspace import Workspace

_DIALOGS: dict[str, Callable[[CaseContext, QWidget], StepDialog]] = {
    Action.CONFIRM_IDENTITY: IdentityDialog,
    Action.NO_IDENTITY_NEEDED: NoIdentityDialog,
    Action.ASK_QUESTION: QuestionDialog,
    Action.RECORD_ANSWER: AnswerDialog,
    Action.ADD_TASK: TaskDialog,
    Action.EXTEND: ExtensionDialog,
    Action.DRAFT_LETTER: LetterDraftDialog,
    Action.ADD_NOTE: NoteDialog,
    Action.WITHDRAW: WithdrawDialog,
    Action.FORWARD: ForwardDialog,
    Action.REOPEN: ReopenDialog,
    Action.CORRECT_RECEIPT: ReceiptDialog,
    Action.CORRECT_SUBJECT: PersonDialog,
    Action.CHANGE_CLAIMS: RightsDialog,
}
"""Steps that are asked by a dialog of the case alone."""


class CaseSteps(QObject):
    """Carries out the steps of one page.

    Signals: `changed(CaseFile)` with the case as it is after a step; `letter_made(UUID)` when a letter was
    drafted or issued anew and is to be looked at; `letter_asked(UUID)` when one is to be opened; `stale` when
    the case has to be read again.
    """

    changed = Signal(object)
    letter_made = Signal(object)
    letter_asked = Signal(object)
    stale = Signal()

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, banner: Banner, page: QWidget
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._background = background
        self._banner = banner
        self._page = page
        self._case: CaseFile | None = None
        self._busy = False

    def show_case(self, case: CaseFile) -> None:
        """The case that the next steps are about."""
        self._case = case

    def do(self, key: str) -> None:
        """Does the step of that key: an Action, or one of the page's own."""
        case = self._case
        if case is None:
            return
        if key in _DIALOGS:
            self.open(_DIALOGS[Action(key)](self._context(case), self._page))
        elif key in _DIRECT:
            _DIRECT[key](self, case)

    def undo(self, key: str) -> None:
        """Takes a line of the timeline back."""
        if key == UNDO_EXTENSION:
            self.do(Action.REMOVE_EXTENSION)
        elif key.startswith(UNDO_DECISION):
            decisions = self._workspace.decisions
            self._run(partial(decisions.withdraw_decision, right=Right(key.removeprefix(UNDO_DECISION))))

    # --- steps about one thing of the case --------------------------------------------------------

    def decide(self, right: Right) -> None:
        if self._case is not None:
            self.open(DecisionDialog(self._context(self._case), right, self._page))

    def finish_task(self, task_id: UUID | None = None) -> None:
        if self._case is not None:
            self.open(FinishTaskDialog(self._context(self._case), task_id, self._page))

    def sign(self, letter_id: UUID | None = None, scan: Path | None = None) -> None:
        if self._case is not None:
            dialog = SigningDialog(self._context(self._case), letter_id, self._page)
            if scan is not None:
                dialog.take_file(scan)
            self.open(dialog)

    def send(self, letter_id: UUID | None = None) -> None:
        if self._case is not None:
            self.open(DispatchDialog(self._context(self._case), letter_id, self._page))

    def release(self, letter_id: UUID) -> None:
        self._start(partial(self._workspace.dispatch.release, self._workspace.actor, letter_id))

    def delivery(self, letter_id: UUID) -> None:
        letter = self._letter(letter_id)
        if self._case is not None and letter is not None:
            self.open(DeliveryDialog(self._context(self._case), letter, self._page))

    def annul(self, letter_id: UUID) -> None:
        letter = self._letter(letter_id)
        if self._case is not None and letter is not None:
            self.open(AnnulDialog(self._context(self._case), letter, self._page))

    def open(self, dialog: StepDialog) -> None:
        """Shows a dialog; what its use case answers becomes the case."""
        dialog.stepped.connect(self._stepped)
        dialog.stale.connect(self.stale)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- steps that need no dialog ------------------------------------------------------------------

    def _take_over(self, _case: CaseFile) -> None:
        self._run(self._workspace.work.take_over)

    def _start_work(self, _case: CaseFile) -> None:
        self._run(self._workspace.work.start_work)

    def _close(self, _case: CaseFile) -> None:
        self._run(self._workspace.work.close)

    def _remove_extension(self, _case: CaseFile) -> None:
        self._run(self._workspace.decisions.remove_extension)

    def _decide_next(self, case: CaseFile) -> None:
        claims = undecided(case.request) or case.request.claims
        self.decide(claims[0].right)

    def _finish_task(self, _case: CaseFile) -> None:
        self.finish_task()

    def _sign(self, _case: CaseFile) -> None:
        self.sign()

    def _send(self, _case: CaseFile) -> None:
        self.send()

    def _release_signed(self, case: CaseFile) -> None:
        signed = [letter for letter in case.letters if letter.state is LetterState.SIGNED]
        if signed:
            self.release(signed[-1].id)

    def _open_draft(self, case: CaseFile) -> None:
        """Issuing is done on the letter's own page, beside its checklist."""
        wanted = case.next_step.facts.get("letter_id")
        drafts = [letter for letter in case.letters if letter.state is LetterState.DRAFT]
        meant = [letter for letter in drafts if str(letter.id) == wanted] or drafts
        if meant:
            self.letter_asked.emit(meant[-1].id)

    # --- running -------------------------------------------------------------------------------------

    def _run(self, use_case: Callable[..., CaseFile]) -> None:
        """Runs a use case of the case alone."""
        if self._case is not None:
            self._start(partial(use_case, self._workspace.actor, self._case.request.id))

    def _start(self, work: Work) -> None:
        if self._busy:
            return  # a double click asks for one step
        self._busy = True
        self._banner.clear()
        self._background.start(self, work, self._done, partial(self._failed, work))

    def _done(self, result: object) -> None:
        self._busy = False
        self._stepped(result)

    def _failed(self, work: Work, error: Exception) -> None:
        self._busy = False
        failures.show(error, parent=self._page, banner=self._banner, retry=partial(self._start, work))
        if isinstance(error, StaleRecord):
            self.stale.emit()

    def _stepped(self, result: object) -> None:
        self._banner.clear()
        if isinstance(result, CaseFile):
            self.changed.emit(result)
        elif isinstance(result, LetterPage):
            self.letter_made.emit(result.letter.id)
        else:
            self.stale.emit()

    def _context(self, case: CaseFile) -> CaseContext:
        return CaseContext(self._workspace, self._background, case)

    def _letter(self, letter_id: UUID) -> Letter | None:
        letters = self._case.letters if self._case is not None else ()
        return next((letter for letter in letters if letter.id == letter_id), None)


_DIRECT: dict[str, Callable[[CaseSteps, CaseFile], None]] = {
    Action.TAKE_OVER: CaseSteps._take_over,
    Action.START_WORK: CaseSteps._start_work,
    Action.CLOSE: CaseSteps._close,
    Action.REMOVE_EXTENSION: CaseSteps._remove_extension,
    Action.DECIDE: CaseSteps._decide_next,
    Action.ISSUE_LETTER: CaseSteps._open_draft,
    Action.SIGN_LETTER: CaseSteps._sign,
    Action.RELEASE_LETTER: CaseSteps._release_signed,
    Action.DISPATCH_LETTER: CaseSteps._send,
    FINISH_TASK: CaseSteps._finish_task,
}
