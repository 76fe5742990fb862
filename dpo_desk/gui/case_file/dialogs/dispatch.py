"""How a letter left the firm, and what became of it."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.post_number import check_post_number
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.request import AnswerWay
from dpo_desk.domain.workflow import INTERIM_KINDS
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.letter_choice import LetterChoice
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.fields import DateField, MomentField, TextArea
from dpo_desk.gui.wording import in_sentence
from dpo_desk.services.departures import expected_ways, promised_ways
from dpo_desk.services.dispatch import DispatchEntry

READY = frozenset({LetterState.SIGNED, LetterState.RELEASED})
_BY_POST = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})

_WAYS = {
    AnswerWay.REGISTERED_POST: QT_TRANSLATE_NOOP("DispatchDialog", "Registered letter"),
    AnswerWay.EMAIL: QT_TRANSLATE_NOOP("DispatchDialog", "E-mail"),
    AnswerWay.IN_PERSON: QT_TRANSLATE_NOOP("DispatchDialog", "Handed over in person"),
    AnswerWay.POST: QT_TRANSLATE_NOOP("DispatchDialog", "Ordinary post"),
    AnswerWay.E_ADDRESS: QT_TRANSLATE_NOOP("DispatchDialog", "E-address"),
}


def _way_words(way: AnswerWay) -> str:
    return QCoreApplication.translate("DispatchDialog", _WAYS[way])


class DispatchDialog(StepDialog):
    """Records that a signed letter left. Another way than the policy promises or the person wished, and an
    answer after its date, need a reason."""

    def __init__(
        self, context: CaseContext, letter_id: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("DispatchDialog", "Record that the letter was sent"),
            QCoreApplication.translate("DispatchDialog", "Record dispatch"),
            parent,
        )
        case = context.case
        self._expected = expected_ways(case.profile, case.request)
        self._letter = LetterChoice(context, READY, letter_id)
        self._way: RadioGroup[AnswerWay] = RadioGroup(tuple(AnswerWay), _way_words)
        self._post_number = QLineEdit()
        self._address = QLineEdit()
        self._sent_at = MomentField(context.workspace.desk.clock())
        self._other_way = TextArea(2)
        self._late = TextArea(2)
        self._typed_address = False
        self._lay_out()
        self._way.set_value(case.request.answer_by or next(iter(self._expected), None))
        self._way.changed.connect(self._follow_way)
        self._letter.changed.connect(self._follow_way)
        self._sent_at.changed.connect(self._follow_way)
        self._address.textEdited.connect(self._address_typed)
        self._follow_way()
        self.end_rows()

    def work(self) -> Work | None:
        way = self._way.value()
        if way is None:
            self.mark("way")
            return None
        entry = DispatchEntry(
            way,
            self._sent_at.moment(),
            self._address.text() if not self._address_row.isHidden() else "",
            self._post_number.text() if way is AnswerWay.REGISTERED_POST else "",
            self._other_way.toPlainText() if not self._other_row.isHidden() else "",
            self._late.toPlainText() if not self._late_row.isHidden() else "",
        )
        dispatch = self.context.workspace.dispatch
        return partial(dispatch.dispatch, self.context.actor, self._letter.letter().id, entry)

    def _lay_out(self) -> None:
        if self._letter.is_choice():
            self.add_row("letter", self.tr("Letter"), self._letter)
        else:
            self.body.addWidget(note(self._letter.words(), tone=Role.TEXT))
        self._way_row = self.add_row("way", self.tr("How it was sent"), self._way)
        self._number_row = self.add_row(
            "post_number",
            self.tr("Number of the registered letter"),
            self._post_number,
            hint=self.tr("As on the receipt of the post: RR123456785LV."),
            check=_check_number,
        )
        self._address_row = self.add_row("address", self.tr("Where to"), self._address)
        self.add_row("sent_at", self.tr("When"), self._sent_at)
        self._other_row = self.add_row("other_way_reason", self.tr("Why in another way"), self._other_way)
        self._late_row = self.add_row("late_reason", self.tr("Why the answer is late"), self._late)

    def _follow_way(self) -> None:
        way = self._way.value()
        self._number_row.setVisible(way is AnswerWay.REGISTERED_POST)
        self._address_row.setVisible(way is not AnswerWay.IN_PERSON)
        subject = self.context.case.request.subject
        if not self._typed_address:
            self._address.setText(
                subject.address if way in _BY_POST else subject.email if way is AnswerWay.EMAIL else ""
            )
        self._warn_of_other_way(way)
        self._warn_of_lateness()

    def _warn_of_other_way(self, way: AnswerWay | None) -> None:
        answers = self._letter.letter().kind not in INTERIM_KINDS
        other = answers and way is not None and bool(self._expected) and way not in self._expected
        self._other_row.setVisible(other)
        ways = ", ".join(in_sentence(expected) for expected in self._expected)
        if promised_ways(self.context.case.profile):
            words = self.tr("The published policy promises the answer: {ways}.")
        else:
            words = self.tr("The person wished the answer: {ways}.")
        self._other_row.set_hint(words.format(ways=ways))

    def _warn_of_lateness(self) -> None:
        case = self.context.case
        sent_on, leading = riga_date(self._sent_at.moment()), case.request.dates.leading
        answers = self._letter.letter().kind not in INTERIM_KINDS
        self._late_row.setVisible(answers and case.request.sent_at is None and sent_on > leading)
        day = dates_text.row_date(leading, self.context.today)
        self._late_row.set_hint(self.tr("The answer was due {day}.").format(day=day))

    def _address_typed(self) -> None:
        self._typed_address = True


def _check_number(text: str) -> FieldProblem | None:
    error = check_post_number(text).error
    return FieldProblem("post_number", error) if error else None


class Fate(StrEnum):
    """What became of a sent letter."""

    DELIVERED = "delivered"
    RETURNED = "returned"


_FATES = {
    Fate.DELIVERED: QT_TRANSLATE_NOOP("DeliveryDialog", "Delivered"),
    Fate.RETURNED: QT_TRANSLATE_NOOP("DeliveryDialog", "Came back"),
}


def _fate_words(fate: Fate) -> str:
    return QCoreApplication.translate("DeliveryDialog", _FATES[fate])


class DeliveryDialog(StepDialog):
    """Records that the post delivered the letter, or that it came back and the case goes on."""

    def __init__(self, context: CaseContext, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("DeliveryDialog", "What became of letter {letter}?").format(
                letter=letter.number
            ),
            QCoreApplication.translate("DeliveryDialog", "Record"),
            parent,
        )
        self._letter = letter
        self._fate: RadioGroup[Fate] = RadioGroup(tuple(Fate), _fate_words)
        self._fate.set_value(Fate.DELIVERED)
        self._on = DateField(context.today)
        sent_on = riga_date(letter.dispatch.sent_at) if letter.dispatch else None
        self._on.limit(sent_on, context.today)
        self._fate_row = self.add_row("fate", self.tr("What happened"), self._fate)
        self.add_row("on", self.tr("On which day"), self._on)
        self._fate.changed.connect(self._hint)
        self.end_rows()

    def work(self) -> Work | None:
        dispatch = self.context.workspace.dispatch
        step = dispatch.returned if self._fate.value() is Fate.RETURNED else dispatch.delivered
        return partial(step, self.context.actor, self._letter.id, self._on.day())

    def _hint(self) -> None:
        came_back = self._fate.value() is Fate.RETURNED
        words = self.tr("The case goes back into work and its clocks run on: a new period does not begin.")
        self._fate_row.set_hint(words if came_back else "")
