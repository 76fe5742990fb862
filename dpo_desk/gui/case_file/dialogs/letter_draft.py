"""Which letter is prepared, and in which language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.workflow import letter_problems
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work
from dpo_desk.gui.refusals import reason_words
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.wording import word


class LetterDraftDialog(StepDialog):
    """The letters that would answer the decisions stand first; any other kind can be prepared too."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("LetterDraftDialog", "Prepare a letter"),
            QCoreApplication.translate("LetterDraftDialog", "Prepare letter"),
            parent,
        )
        self._kind = QComboBox()
        suggested = context.case.suggested_letters
        for kind in (*suggested, *(kind for kind in LetterKind if kind not in suggested)):
            self._kind.addItem(f"{word(kind)} ({kind.value})", kind)
        if suggested:
            self._kind.insertSeparator(len(suggested))
        self._kind.setCurrentIndex(0)
        self._language: RadioGroup[Language] = RadioGroup(tuple(Language), word)
        self._language.set_value(Language.LATVIAN)
        self._kind_row = self.add_row("kind", self.tr("Kind"), self._kind)
        self.add_row("language", self.tr("Language"), self._language)
        self._kind.currentIndexChanged.connect(self._hint)
        self._hint()
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.letters.draft,
            self.context.actor,
            self.context.request_id,
            LetterKind(self._kind.currentData()),
            self._language.value() or Language.LATVIAN,
        )

    def _hint(self) -> None:
        """A draft can always be made; what will keep it from being issued is said now."""
        kind = LetterKind(self._kind.currentData())
        reasons = letter_problems(self.context.case.request, kind)
        if reasons:
            hint = self.tr("It cannot be issued yet: {reason}.").format(reason=reason_words(reasons[0]))
        elif kind in self.context.case.suggested_letters:
            hint = self.tr("It answers the decision as it stands.")
        else:
            hint = ""
        self._kind_row.set_hint(hint)
