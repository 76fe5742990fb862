"""The side of a draft: its checklist or the form of its text, and the buttons that lead on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.letter_edits import choice_of, codes_of, gaps_of, with_choice, with_values
from dpo_desk.domain.problems import Reason
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import dates_text, failures
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.letter.check_words import item_words, option_words, part_words
from dpo_desk.gui.letter.checklist import Checklist, Item, Remedy, checklist_of
from dpo_desk.gui.letter.checklist_view import ChecklistView
from dpo_desk.gui.letter.draft import Draft
from dpo_desk.gui.letter.draft_footer import DraftFooter
from dpo_desk.gui.letter.editor import LetterEditor
from dpo_desk.gui.letter.fill_dialog import FillDialog
from dpo_desk.gui.letter.opening import Opened
from dpo_desk.gui.refusals import cannot_yet
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.gui.wording import word
from dpo_desk.services.correspondence import LetterGuide
from dpo_desk.services.workspace import Workspace


class DraftSide(QWidget):
    """Signals: `content_changed` with each change; `mended(part, law)` before a change that mends an item;
    `show_asked(part, law)`; `issue_asked`; `discard_asked`; `case_asked`."""

    content_changed = Signal()
    mended = Signal(str, str)
    show_asked = Signal(str, str)
    issue_asked = Signal()
    discard_asked = Signal()
    case_asked = Signal()

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, opened: Opened, guide: LetterGuide
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._opened = opened
        self.guide = guide
        self._done = ""
        content = opened.letter.content
        self.draft = Draft(workspace, background, opened.letter.id, content, self)
        self.checklist: Checklist = checklist_of(opened.letter, opened.case.request)
        self.view = ChecklistView()
        self.editor = LetterEditor(content, guide)
        self.footer = DraftFooter()
        self._editor_title = Label(kind=Type.SECTION)
        self._kept = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._stack = QStackedWidget()
        self._lay_out()
        self._wire()
        self._name()
        self._refresh()

    @property
    def content(self) -> LetterContent:
        return self.draft.content

    def show_case(self, opened: Opened) -> None:
        """Case and draft were read again; what is not kept yet stays as it is written here."""
        self._opened = opened
        self.draft.adopt(opened.letter.content)
        self._refresh()

    def _case_reasons(self) -> tuple[Reason, ...]:
        """What the case lacks (decisions, identity); what the letter lacks is checked as it is written."""
        return tuple(reason for reason in self._opened.page.reasons if reason.code != "letter_lacks")

    def reasons(self) -> tuple[str, ...]:
        """Every reason why the letter cannot be issued yet, in sentences; the case's own first."""
        of_case = (cannot_yet(Action.ISSUE_LETTER, reason) for reason in self._case_reasons())
        pattern = self.tr("Cannot be issued yet. Missing: {part}.")
        of_letter = (
            pattern.format(part=item_words(item, self.content, self.guide.text))
            for item in self.checklist.missing
        )
        return (*of_case, *of_letter)

    def is_editing(self) -> bool:
        return self._stack.currentIndex() == 1

    def edit(self, part: str = "") -> None:
        """Shows the form of the text, at a part where one is named."""
        self._stack.setCurrentIndex(1)
        self.footer.show_editing(True)
        # Once the form is laid out: what gets the focus is scrolled into sight by where it stands.
        QTimer.singleShot(0, self.editor, lambda: self.editor.focus_part(part or "subject"))

    def finish_editing(self) -> None:
        """Keeps what was typed and shows the checklist again."""
        self.draft.flush()
        self._stack.setCurrentIndex(0)
        self.footer.show_editing(False)
        self.focus_work()

    def focus_work(self) -> None:
        """Puts the focus where the work goes on: the first missing item, else the button that issues."""
        if self.is_editing():
            self.editor.focus_part("subject")
        elif not self.view.focus_first():
            (self.footer.issue if self.footer.issue.isEnabled() else self.footer.edit).setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_work()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._refresh()

    # --- what is asked for --------------------------------------------------------------------------

    def mend(self, item: Item, remedy: Remedy) -> None:
        """Does what an item's button stands for."""
        self.mended.emit(item.part, item.law)
        if remedy is Remedy.INSERT:
            self._done = self.tr("Inserted: {part}").format(part=part_words(item.part, self.content))
            self.draft.insert(item.part)
        elif remedy is Remedy.FILL:
            self._open_fill(item_words(item, self.content, self.guide.text), item.gaps)
        else:
            self.edit("attachments" if remedy is Remedy.ENCLOSE else item.part)

    def choose(self, item: Item, option: str) -> None:
        """Puts one of several variants into the letter."""
        choice = choice_of(self.guide.text, item.part)
        if choice is not None:
            self.mended.emit(codes_of(self.guide.text, option)[-1], item.law)
            self._done = self.tr("Chosen: {part}").format(part=option_words(self.guide.text, option))
            self.draft.change(with_choice(self.content, self.guide.text, choice, option))

    def _fill_part(self, part: str) -> None:
        self._open_fill(part_words(part, self.content), gaps_of(self.content, part))

    def _open_fill(self, title: str, gaps: Sequence[str]) -> None:
        """Asks for the gaps; the sentences in which they stand are shown above."""
        texts = [
            block.text
            for block in self.content.blocks
            if block.included and any(f"{{{gap}}}" in block.text for gap in gaps)
        ]
        today = self._workspace.desk.today()
        dialog = FillDialog(title, "\n".join(texts), gaps, self.guide.placeholders, today, self.window())

        def filled(values: dict[str, str]) -> None:
            self._done = self.tr("Written in: {part}").format(part=title)
            self.draft.change(with_values(self.content, values))

        dialog.filled.connect(filled)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(22, Space.SECTION, Space.PAGE, 6)
        head.addWidget(self._editor_title)
        head.addStretch(1)
        head.addWidget(self._kept)
        form = QWidget()
        layout = column(form)
        layout.addLayout(head)
        layout.addWidget(self.editor, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(form)
        whole = column(self)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.footer)

    def _wire(self) -> None:
        self.view.remedy_asked.connect(self.mend)
        self.view.variant_chosen.connect(self.choose)
        self.view.show_asked.connect(self.show_asked)
        self.view.case_asked.connect(self.case_asked)
        self.view.undo_asked.connect(self.draft.undo)
        self.editor.edited.connect(self.draft.change)
        self.editor.fill_asked.connect(self._fill_part)
        self.footer.issue_asked.connect(self.issue_asked)
        self.footer.edit_asked.connect(lambda: self.finish_editing() if self.is_editing() else self.edit())
        self.footer.undo_asked.connect(self.draft.undo)
        self.footer.redo_asked.connect(self.draft.redo)
        self.footer.discard_asked.connect(self.discard_asked)
        self.draft.changed.connect(self._changed)
        self.draft.kept.connect(self._was_kept)
        self.draft.failed.connect(self._not_kept)

    def _changed(self) -> None:
        self.view.show_done(self._done)
        self._done = ""
        self.editor.show_content(self.content)
        self._say_kept(self.tr("Saving…"))
        self._refresh()
        self.content_changed.emit()

    def _refresh(self) -> None:
        letter = replace(self._opened.letter, content=self.content)
        self.checklist = checklist_of(letter, self._opened.case.request)
        settled = self.view.show_list(self.checklist, self.content, self.guide, self._case_reasons())
        self.footer.show_reasons(self.reasons())
        if not settled:
            self.focus_work()
        self.footer.show_steps(can_undo=self.draft.can_undo, can_redo=self.draft.can_redo)

    def _was_kept(self) -> None:
        self.footer.banner.clear()
        if self.draft.is_kept:
            moment = dates_text.at_time(self._workspace.desk.clock())
            self._say_kept(self.tr("saved {time}").format(time=moment))

    def _not_kept(self, error: Exception) -> None:
        self._done = ""
        self._say_kept(self.tr("not saved"))
        failures.show(error, parent=self, banner=self.footer.banner, retry=self.draft.flush)

    def _name(self) -> None:
        self._editor_title.setText(self.tr("Text of the letter"))
        self._say_kept("")

    def _say_kept(self, words: str) -> None:
        self._kept.setText(" · ".join(part for part in (word(self.content.language), words) if part))
