"""The counter form: ten stops of the keyboard, in two columns or one; reads and writes a FilledForm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dpo_desk.domain.intake_check import contact_parts, contact_problem, problems_in, text_problem
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.request import AnswerWay, Channel
from dpo_desk.gui import wording
from dpo_desk.gui.intake import sentences
from dpo_desk.gui.intake.counter_row import CounterRow
from dpo_desk.gui.intake.filled_form import POSTAL, FilledForm
from dpo_desk.gui.intake.identity_field import PASTE_LIMIT, IdentityField, RepresentativeField
from dpo_desk.gui.intake.phrases import phrases_for
from dpo_desk.gui.intake.rare_choices import ChannelField, RightsField
from dpo_desk.gui.intake.words_field import WordsField
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.fields import PersonalCodeField
from dpo_desk.gui.widgets.form_rows import Form, text_of

Check = Callable[[str], FieldProblem | None]

ANSWER_WAYS = (AnswerWay.REGISTERED_POST, AnswerWay.EMAIL, AnswerWay.IN_PERSON)
_COLUMN_GAP = 20
_ROW_GAP = 0  # the line below each field is the gap


class FormView(QWidget):
    """Signals: `changed` after the person changed anything; `person_changed` when a field that tells who
    the person is was left."""

    changed = Signal()
    person_changed = Signal()

    def __init__(self, clock: Callable[[], datetime], *, confirms_identity: bool) -> None:
        """`confirms_identity`: the user may judge any sign of identity, not only a document seen."""
        super().__init__()
        self._clock = clock
        self._confirms = confirms_identity
        self._id = FilledForm().id
        self._answer_chosen = False
        self._silent = False
        self._narrow: bool | None = None
        self.form = Form(problem_words, self)
        self._make_fields()
        self._make_rows()
        self._wire()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_COLUMN_GAP)
        self._grid.setVerticalSpacing(_ROW_GAP)
        self._name()
        self.set_narrow(False)
        self.write(FilledForm(id=self._id))

    def _make_fields(self) -> None:
        self.name = _line()
        self.code = PersonalCodeField()
        self.contact = _line()
        self.representative = RepresentativeField()
        self.rights = RightsField()
        self.words = WordsField(lambda: phrases_for(self.rights.rights()))
        self.channel = ChannelField()
        self.identity = IdentityField()
        self.answer: RadioGroup[AnswerWay] = RadioGroup(ANSWER_WAYS, wording.word)
        self.address = _line()

    def _make_rows(self) -> None:
        self._rows = {
            "name": CounterRow("name", self.name),
            "personal_code": CounterRow("personal_code", self.code, optional=True),
            "contact": CounterRow("contact", self.contact),
            "representative": CounterRow("representative", self.representative, optional=True),
            "rights": CounterRow("rights", self.rights),
            "text": CounterRow("text", self.words),
            "channel": CounterRow("channel", self.channel),
            "identity": CounterRow("identity", self.identity),
            "answer": CounterRow("answer", self.answer),
            "address": CounterRow("address", self.address),
        }
        for row in self._rows.values():
            self.form.add(row)
        self._rows["address"].keep_place()

    def _wire(self) -> None:
        for line in (self.name, self.contact, self.address):
            line.textChanged.connect(self._on_change)
        self.name.editingFinished.connect(self._name_left)
        self.contact.editingFinished.connect(self._contact_left)
        self.address.editingFinished.connect(partial(self._left, "address", _check_of("address")))
        self.words.left.connect(partial(self._left, "text", _check_of("text")))
        self.code.edit.left.connect(self._code_left)
        for field in (self.code, self.representative, self.rights, self.words, self.identity):
            field.changed.connect(self._on_change)
        self.channel.changed.connect(self._on_channel)
        self.answer.changed.connect(self._on_answer)

    def row(self, name: str) -> CounterRow:
        return self._rows[name]

    def read(self) -> FilledForm:
        """What stands in the form; moment and reason of receipt are the side's and left empty here."""
        return FilledForm(
            id=self._id,
            name=self.name.text(),
            personal_code=self.code.text(),
            contact=self.contact.text(),
            representative=self.representative.name(),
            authority=self.representative.kind(),
            rights=self.rights.rights(),
            text=self.words.toPlainText(),
            channel=self.channel.channel(),
            identity_shown=self.identity.is_shown(),
            answer_by=self.answer.value(),
            answer_chosen=self._answer_chosen,
            address=self.address.text(),
        )

    def write(self, filled: FilledForm) -> None:
        """Shows a form without telling anybody, with no field marked."""
        self._id, self._answer_chosen = filled.id, filled.answer_chosen
        with self._silence():
            self.name.setText(filled.name)
            self.code.setText(filled.personal_code)
            self.contact.setText(filled.contact)
            self.representative.write(filled.representative, filled.authority)
            self.rights.set_rights(filled.rights)
            self.words.set_text(filled.text)
            self.channel.set_channel(filled.channel)
            self.identity.set_channel(filled.channel)
            self.identity.set_shown(filled.identity_shown)
            self.address.setText(filled.address)
        self._set_answer(filled.answer_by)
        self.form.clear_problems()
        self._show_hints()

    def suggest_answer(self, ways: tuple[AnswerWay, ...]) -> None:
        """Chooses the way of answering for the person, as long as nobody chose one by hand.

        By the means the request came by (GDPR Art. 12(3)); else as the firm's policy promises.
        """
        if self._answer_chosen:
            return
        offered = [way for way in ways if way in ANSWER_WAYS]
        electronic = self.channel.channel() in {Channel.EMAIL, Channel.WEB_FORM}
        if electronic and (AnswerWay.EMAIL in offered or not offered):
            self._set_answer(AnswerWay.EMAIL)
        else:
            self._set_answer(offered[0] if offered else None)

    def take_away_mended(self, filled: FilledForm) -> None:
        """Unmarks fields whose problem is gone; never marks one."""
        entry = filled.entry(self._clock(), "")
        left = {(problem.field, problem.code) for problem in problems_in(entry, self._clock())}
        for row in self.form.rows():
            if row.problem is not None and (row.problem.field, row.problem.code) not in left:
                row.set_problem(None)

    def set_narrow(self, narrow: bool) -> None:
        """One column for everything, or two for what fits side by side."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.rights.set_columns(1 if narrow else 3)
        pairs = {"personal_code", "representative", "identity"}
        line = 0
        for name, row in self._rows.items():
            if narrow:
                self._grid.addWidget(row, line, 0, 1, 2)
                line += 1
            elif name in pairs:
                self._grid.addWidget(row, line - 1, 1)
            else:
                wide = 1 if name in {"name", "contact", "channel"} else 2
                self._grid.addWidget(row, line, 0, 1, wide)
                line += 1
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)

    def focus_first(self) -> None:
        """The focus goes to the name, or to the first field that waits to be filled."""
        for field in (self.name, self.contact):
            if not field.text():
                field.setFocus()
                return
        self.words.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._show_hints()

    def _name(self) -> None:
        labels = {
            "name": self.tr("Name and surname"),
            "personal_code": self.tr("Personal code"),
            "contact": self.tr("Phone or e-mail"),
            "representative": self.tr("Representative"),
            "rights": self.tr("What the person asks for"),
            "text": self.tr("In the person's words"),
            "channel": self.tr("How received"),
            "identity": self.tr("Identity"),
            "answer": self.tr("Answer wanted"),
            "address": self.tr("Address"),
        }
        for name, label in labels.items():
            self._rows[name].set_label(label)
        self._rows["rights"].set_keys(self.tr("keys 1–6"))
        self._rows["text"].set_keys(self.tr("↓ ready sentence"))

    def _set_answer(self, way: AnswerWay | None) -> None:
        with QSignalBlocker(self.answer):
            self.answer.set_value(way)
        self._rows["address"].setVisible(way in POSTAL)

    def _on_answer(self) -> None:
        way = self.answer.value()
        if self._silent or way is None:
            return
        self._answer_chosen = True
        self._set_answer(way)
        self._on_change()

    def _on_channel(self) -> None:
        self.identity.set_channel(self.channel.channel())
        self._show_hints()
        self._on_change()

    def _on_change(self) -> None:
        if not self._silent:
            self._show_hints()
            self.changed.emit()

    def _left(self, name: str, check: Check) -> None:
        """Looks at a filled field that was left. What is missing stays marked until it is filled."""
        row = self._rows[name]
        text = text_of(row.control).strip()
        problem = check(text) if text else row.problem
        row.set_problem(problem, problem_words(problem) if problem else "")

    def _name_left(self) -> None:
        self._left("name", _check_of("name"))
        self._rows["name"].set_hint(sentences.name_hint(self.name.text()))
        self.person_changed.emit()

    def _contact_left(self) -> None:
        self._left("contact", _check_contact)
        self.person_changed.emit()

    def _code_left(self) -> None:
        code = self.code.text().strip()
        problem = check_personal_code(code, self._today()).error if code else None
        self._rows["personal_code"].set_problem(problem, problem_words(problem) if problem else "")
        self._rows["personal_code"].set_hint(sentences.code_hint(code))
        self.person_changed.emit()

    def _show_hints(self) -> None:
        self._rows["rights"].set_hint(self.rights.rare_words())
        self._rows["channel"].set_hint(self.channel.rare_words())
        self._rows["identity"].set_hint(self._identity_hint())
        if not self.name.text():
            self._rows["name"].set_hint("")
        if not self.code.text():
            self._rows["personal_code"].set_hint("")

    def _identity_hint(self) -> str:
        in_person = self.channel.channel() is Channel.IN_PERSON
        represented = bool(self.representative.name().strip())
        if represented or not (in_person or self._confirms):
            return self.tr("The data protection officer confirms it.")
        return self.tr("We keep neither number nor copy of the document.") if in_person else ""

    def _today(self) -> date:
        return riga_date(self._clock())

    @contextmanager
    def _silence(self) -> Iterator[None]:
        self._silent = True
        try:
            yield
        finally:
            self._silent = False


def _line() -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(PASTE_LIMIT)
    return line


def _check_of(name: str) -> Check:
    return lambda text: text_problem(name, text)


def _check_contact(text: str) -> FieldProblem | None:
    phone, email = contact_parts(text)
    return contact_problem(phone, email) or text_problem("phone", phone) or text_problem("email", email)
