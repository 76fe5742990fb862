"""The case file: what the DPO sees of one request, and from where every step of it is done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.letter import LetterState
from dpo_desk.domain.workflow import Action, NextStepCode
from dpo_desk.gui import failures, theme
from dpo_desk.gui.actions import bind
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.case_file.body import CaseBody
from dpo_desk.gui.case_file.dialogs.file_field import dropped_files
from dpo_desk.gui.case_file.documents import Documents
from dpo_desk.gui.case_file.header import NARROW, CaseHeader
from dpo_desk.gui.case_file.history_lines import timeline_of
from dpo_desk.gui.case_file.side_rows import SideDeeds
from dpo_desk.gui.case_file.step_plan import (
    ATTACH_FILE,
    OPEN_LETTER,
    PRINT_RECEIPT,
    PRINT_RECORD,
    StepPlan,
    plan_of,
)
from dpo_desk.gui.case_file.steps import CaseSteps
from dpo_desk.gui.page import CASE, LETTER, NEXT_STEP, Desk, Page, Place, Section, section_place
from dpo_desk.gui.widgets.texts import column
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.changes import Changes, Touched, changed
from dpo_desk.services.views import RequestRow
from dpo_desk.services.workspace import Workspace

_SHOWN = frozenset({Touched.REQUESTS, Touched.LETTERS, Touched.PROFILE, Touched.CALENDAR})


class CaseFilePage(Page):
    """One case. It reads when it comes to the front, after each step, and when another page changed it."""

    section = Section.REQUESTS

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        desk: Desk,
        request_id: UUID,
        detail: str = "",
    ) -> None:
        """`detail` NEXT_STEP does the next step once the case is read."""
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._request_id = request_id
        self._step_wanted = detail == NEXT_STEP
        self._case: CaseFile | None = None
        self._plan: StepPlan | None = None
        self.header = CaseHeader()
        self.body = CaseBody()
        self.steps = CaseSteps(workspace, background, self.body.banner, self)
        self.documents = Documents(workspace, background, self.body.banner, self)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(self.body, 1)
        self.setAcceptDrops(True)
        self._wire()

    def title(self) -> str:
        return self._case.request.number if self._case is not None else self.tr("Request")

    def case(self) -> CaseFile | None:
        """The case as it is shown; None until it is read."""
        return self._case

    def activate(self) -> None:
        self._read()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN and changes.request_id in {None, self._request_id}:
            self._read()

    def focus_areas(self) -> Sequence[QWidget]:
        return (self.header, self.body.next_step, self.body.side, self.body.history)

    def commands(self) -> Sequence[str]:
        return ("explain", "print")

    def run_command(self, name: str) -> None:
        if name == "explain":
            self.header.explain_next()
        elif name == "print":
            self._print()

    def close_floating(self) -> bool:
        return self.header.close_explanation()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 200)

    # --- reading -------------------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(self._workspace.cases.open, self._workspace.actor, self._request_id)
        self._background.start(self, work, self._opened, self._unread)

    def _opened(self, case: CaseFile) -> None:
        first = self._case is None
        self.show_case(case)
        self._read_earlier(case)
        if first:
            self._focus_step()
        if self._step_wanted and self._plan is not None and self._plan.main:
            self._step_wanted = False
            self._do(self._plan.main)

    def _unread(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.body.banner, retry=self._read)

    def _read_earlier(self, case: CaseFile) -> None:
        work = partial(self._workspace.cases.earlier_cases, self._workspace.actor, case.request)
        self._background.read(self, work, self._show_earlier, replaces="earlier cases")

    def _show_earlier(self, rows: Sequence[RequestRow]) -> None:
        self.body.show_earlier(rows, self._deeds())

    # --- showing -------------------------------------------------------------------------------------

    def show_case(self, case: CaseFile) -> None:
        """Shows the case in place of what stood there; new lines of its history are held for a moment."""
        known = {line.id for line in self._case.history} if self._case is not None else None
        self._case = case
        self._plan = plan_of(case)
        self.steps.show_case(case)
        self.documents.show_case(case)
        self.header.show_case(case)
        plan = self._plan
        self.body.next_step.show_step(plan.phrase, plan.context, plan.buttons, plan.more)
        self.body.timeline.show_lines(timeline_of(case, known))
        self.body.show_case(case, self._deeds())

    def _changed(self, case: CaseFile) -> None:
        """A step was done: show what it made, keep the focus where the work goes on, tell the others."""
        self.show_case(case)
        self._focus_step()
        self._tell_others()

    def _focus_step(self) -> None:
        """Once the new buttons are shown and the dialog that asked is gone."""
        panel = self.body.next_step
        QTimer.singleShot(0, panel, panel.focus_step)

    def _tell_others(self) -> None:
        touched = changed(Touched.REQUESTS, Touched.LETTERS, request_id=self._request_id)
        self._desk.publish(touched, self)

    # --- doing ---------------------------------------------------------------------------------------

    def _wire(self) -> None:
        self.header.requests_asked.connect(lambda: self._desk.go(section_place(Section.REQUESTS)))
        self.header.path.search_asked.connect(self._desk.open_search)
        self.body.next_step.asked.connect(self._do)
        self.body.timeline.undo_asked.connect(self.steps.undo)
        self.body.note_asked.connect(lambda: self._do(Action.ADD_NOTE))
        self.body.asked.connect(self._do)
        self.steps.changed.connect(self._changed)
        self.steps.stale.connect(self._read)
        self.steps.letter_asked.connect(self._open_letter)
        self.steps.letter_made.connect(self._letter_made)
        self.documents.changed.connect(self._file_changed)
        bind("step", self, self._do_main)

    def _do(self, key: str) -> None:
        self.header.close_explanation()
        page_steps = {
            ATTACH_FILE: self.documents.ask_for_file,
            OPEN_LETTER: self._open_letter_of_step,
            PRINT_RECEIPT: self.documents.print_receipt,
            PRINT_RECORD: self.documents.print_record,
        }
        page_steps.get(key, partial(self.steps.do, key))()

    def _do_main(self) -> None:
        if self._plan is not None and self._plan.main:
            self._do(self._plan.main)

    def _print(self) -> None:
        """Ctrl+P: the letter that is at hand, else the acknowledgement of receipt."""
        issued = [
            letter
            for letter in (self._case.letters if self._case is not None else ())
            if letter.state not in {LetterState.DRAFT, LetterState.ANNULLED}
        ]
        if issued:
            self._open_letter(issued[-1].id)
        else:
            self.documents.print_receipt()

    def _open_letter_of_step(self) -> None:
        letter_id = self._case.next_step.facts.get("letter_id") if self._case is not None else None
        if letter_id:
            self._open_letter(UUID(letter_id))

    def _open_letter(self, letter_id: UUID) -> None:
        self._desk.go(Place(LETTER, letter_id))

    def _letter_made(self, letter_id: UUID) -> None:
        self._tell_others()
        self._open_letter(letter_id)

    def _file_changed(self) -> None:
        self._read()
        self._tell_others()

    def _deeds(self) -> SideDeeds:
        steps = self.steps
        return SideDeeds(
            decide=steps.decide,
            open_letter=self._open_letter,
            sign=steps.sign,
            release=steps.release,
            send=steps.send,
            delivery=steps.delivery,
            annul=steps.annul,
            finish_task=steps.finish_task,
            save_out=self.documents.save_out,
            open_case=lambda case_id: self._desk.go(Place(CASE, case_id)),
        )

    # --- files dropped anywhere on the page -----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._case is not None and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A file dropped while a letter waits for its signed scan is most likely that scan: it is asked."""
        files = dropped_files(event.mimeData())
        if not files or self._case is None:
            return
        event.acceptProposedAction()
        if len(files) == 1 and self._case.next_step.code is NextStepCode.SIGN_LETTER:
            self.steps.sign(scan=files[0])
        else:
            self.documents.attach(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._case is not None:
            self.show_case(self._case)
        elif event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        self.body.arrange(narrow=self.width() < theme.px(NARROW))
