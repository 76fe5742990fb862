"""Puts right what was mistyped about the person at the counter, and how letters address them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dpo_desk.domain.intake_check import contact_parts
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work
from dpo_desk.gui.widgets.fields import PersonalCodeField, TextArea
from dpo_desk.gui.wording import in_sentence, word

_PASTE_LIMIT = 2_000
"""Far more than any of these may have: the use case says that it is too long, nothing is cut unseen."""


class PersonDialog(StepDialog):
    """Shows the details as they stand; what is left as it was stays exactly as it was."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("PersonDialog", "Correct the person's details"),
            QCoreApplication.translate("PersonDialog", "Save details"),
            parent,
            explanation=QCoreApplication.translate(
                "PersonDialog",
                "For mistakes made when the request was recorded. Issued letters stay as they are and drafts "
                "keep their text: check the drafts yourself.",
            ),
        )
        request = context.case.request
        self._before: Person = request.subject
        self._acting: Representative | None = request.representative
        self._name = _line(self._before.name)
        self._dative = _line(self._before.name_dative)
        self._salutation = _line(self._before.salutation)
        self._code = PersonalCodeField()
        self._code.setText(self._before.personal_code)
        self._contact = _line(_contact_of(self._before))
        self._address = _line(self._before.address)
        self._representative = _line(self._acting.name if self._acting else "")
        self._kind = _kinds(self._acting.kind if self._acting else AuthorityKind.POWER_OF_ATTORNEY)
        self._authority = _line(self._acting.authority if self._acting else in_sentence(self._chosen_kind()))
        self._reason = TextArea(2)
        self._last_kind = self._chosen_kind()
        self._add_rows()
        self._representative.textChanged.connect(self._show_authority)
        self._kind.currentIndexChanged.connect(self._follow_kind)
        self._show_authority()
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.correct_subject,
            self.context.actor,
            self.context.request_id,
            self._person(),
            self._represented(),
            self._reason.toPlainText(),
        )

    def _add_rows(self) -> None:
        self.add_row("name", self.tr("Name and surname"), self._name)
        self.add_row("personal_code", self.tr("Personal code"), self._code, optional=True)
        self.add_row("contact", self.tr("Phone or e-mail"), self._contact, optional=True)
        self.add_row("address", self.tr("Address"), self._address, optional=True)
        self.add_row(
            "name_dative",
            self.tr("Name in the dative"),
            self._dative,
            optional=True,
            hint=self.tr("To whom a letter is addressed; empty, letters take the name as it is."),
        )
        self.add_row(
            "salutation",
            self.tr("Salutation"),
            self._salutation,
            optional=True,
            hint=self.tr("How a letter begins; empty, letters begin with the usual salutation."),
        )
        self.add_row("representative", self.tr("Representative"), self._representative, optional=True)
        self._authority_rows = (
            self.add_row("authority_kind", self.tr("Kind of authority"), self._kind),
            self.add_row(
                "authority",
                self.tr("Authority in words"),
                self._authority,
                hint=self.tr("Without the number of a document."),
            ),
        )
        self.add_row("reason", self.tr("Why the details are corrected"), self._reason)

    def _person(self) -> Person:
        phone, email = self._before.phone, self._before.email
        if self._contact.text() != _contact_of(self._before):
            phone, email = contact_parts(self._contact.text())
        return replace(
            self._before,
            name=self._name.text(),
            name_dative=self._dative.text(),
            salutation=self._salutation.text(),
            personal_code=self._code.text(),
            phone=phone,
            email=email,
            address=self._address.text(),
        )

    def _represented(self) -> Representative | None:
        if not self._representative.text().strip():
            return None
        return Representative(self._representative.text(), self._authority.text(), self._chosen_kind())

    def _chosen_kind(self) -> AuthorityKind:
        return AuthorityKind(self._kind.currentData())

    def _show_authority(self) -> None:
        for row in self._authority_rows:
            row.setVisible(bool(self._representative.text().strip()))

    def _follow_kind(self) -> None:
        """Words that only repeat the kind follow it; words of one's own stay."""
        if self._authority.text().strip() in {"", in_sentence(self._last_kind)}:
            self._authority.setText(in_sentence(self._chosen_kind()))
        self._last_kind = self._chosen_kind()


def _line(text: str) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(_PASTE_LIMIT)
    line.setText(text)
    line.setCursorPosition(0)
    return line


def _kinds(chosen: AuthorityKind) -> QComboBox:
    box = QComboBox()
    for kind in AuthorityKind:
        box.addItem(word(kind), kind.value)
    box.setCurrentIndex(box.findData(chosen.value))
    return box


def _contact_of(person: Person) -> str:
    return " ".join(part for part in (person.phone, person.email) if part)
