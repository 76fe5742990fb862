"""A question to the person, and the answer to it: what pauses the month, and what lets it run on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.deadlines import PausePolicy, question_needs_reason
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.request import Question, QuestionKind, RequestState
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.refusals import reason_words
from dpo_desk.gui.widgets.buttons import Button
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.fields import DateField, TextArea
from dpo_desk.gui.wording import capital, word

_LETTERS: dict[QuestionKind, tuple[LetterKind, str]] = {
    QuestionKind.IDENTITY: (LetterKind.IDENTITY_QUESTION, "iemesls"),
    QuestionKind.SCOPE: (LetterKind.SCOPE_QUESTION, "precizejums"),
}
"""The letter that asks each kind of question, and the placeholder that takes what is asked."""


class QuestionDialog(StepDialog):
    """Records a question asked by phone, in person or by e-mail; or prepares the letter that asks it."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("QuestionDialog", "Ask the person a question"),
            QCoreApplication.translate("QuestionDialog", "Record question"),
            parent,
        )
        case = context.case
        self._received_on = riga_date(case.request.received_at)
        self._kind: RadioGroup[QuestionKind] = RadioGroup(tuple(QuestionKind), word)
        early = case.request.state in {RequestState.RECEIVED, RequestState.IDENTITY_ASKED}
        self._kind.set_value(QuestionKind.IDENTITY if early else QuestionKind.SCOPE)
        self._text = TextArea(3)
        self._asked_on = DateField(context.today)
        self._asked_on.limit(self._received_on, context.today)
        self._late = TextArea(2)
        self.body.addWidget(note(self._what_it_does()))
        self.add_row("kind", self.tr("What it is about"), self._kind)
        self.add_row("text", self.tr("What was asked"), self._text)
        self.add_row("asked_on", self.tr("Asked on"), self._asked_on)
        self._late_row = self.add_row("late_reason", self.tr("Why so late"), self._late, optional=True)
        self._asked_on.dateChanged.connect(self._show_late)
        self._show_late()
        self._by_letter = Button(self.tr("Prepare letter instead…"))
        self._by_letter.clicked.connect(self._prepare_letter)
        self.footer.insertWidget(0, self._by_letter)
        self.end_rows()

    def work(self) -> Work | None:
        kind = self._kind.value()
        if kind is None:
            self.mark("kind")
            return None
        return partial(
            self.context.workspace.work.ask_question,
            self.context.actor,
            self.context.request_id,
            kind,
            self._text.toPlainText(),
            asked_on=self._asked_on.day(),
            late_reason=self._late.toPlainText() if not self._late_row.isHidden() else "",
        )

    def _prepare_letter(self) -> None:
        kind = self._kind.value() or QuestionKind.IDENTITY
        letter, placeholder = _LETTERS[kind]
        asked = self._text.toPlainText().strip()
        self.banner.clear()
        self.run(
            partial(
                self.context.workspace.letters.draft,
                self.context.actor,
                self.context.request_id,
                letter,
                facts={placeholder: asked} if asked else None,
            )
        )

    def _what_it_does(self) -> str:
        if self.context.case.profile.settings.pause_policy is PausePolicy.NONE:
            return self.tr("By this firm's setting a question pauses nothing: both clocks run on.")
        return self.tr(
            "From the day of the question to the day of the answer the law's month stands still. "
            "The firm's own promise runs on."
        )

    def _show_late(self) -> None:
        days = self.context.case.profile.settings.question_days
        reason = question_needs_reason(self._received_on, self._asked_on.day(), days)
        self._late_row.setVisible(reason is not None)
        if reason is not None:
            self._late_row.set_hint(capital(reason_words(reason)) + ".")


class AnswerDialog(StepDialog):
    """Records what the person answered; from that day the month runs on."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("AnswerDialog", "Record the answer"),
            QCoreApplication.translate("AnswerDialog", "Record answer"),
            parent,
        )
        question = _open_question(context)
        self._answer = TextArea(3)
        self._answered_on = DateField(context.today)
        if question is not None:
            asked = dates_text.row_date(question.asked_on, context.today)
            words = self.tr("Asked {day}: {text}").format(day=asked, text=question.text)
            self.body.addWidget(note(words))
            self._answered_on.limit(question.asked_on, context.today)
        self.add_row("answer", self.tr("What the person answered"), self._answer, optional=True)
        self.add_row("answered_on", self.tr("Answer came on"), self._answered_on)
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.record_answer,
            self.context.actor,
            self.context.request_id,
            self._answer.toPlainText(),
            answered_on=self._answered_on.day(),
        )


def _open_question(context: CaseContext) -> Question | None:
    questions = context.case.request.questions
    return next((question for question in questions if question.answered_on is None), None)
