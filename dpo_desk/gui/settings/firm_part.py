"""Who the controller is, how it is reached, and the people who answer, sign and decide."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dpo_desk.domain.policy import ContactPoint
from dpo_desk.domain.policy_statement import Listing, Statement
from dpo_desk.domain.policy_words import AddressKind
from dpo_desk.domain.profile import FirmProfile, Officer
from dpo_desk.gui import theme
from dpo_desk.gui.profile_parts.firm_checks import email_problem, registration_number_problem
from dpo_desk.gui.profile_parts.profile_edit import FirmFields, fields_of, with_fields
from dpo_desk.gui.settings.list_editor import ListEditor
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.points import Point, hint_of, quoted, row_point
from dpo_desk.gui.settings.policy_words import policy_word
from dpo_desk.gui.settings.profile_changes import with_officer
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.settings.row_dialogs import EMAIL_DIALOG, PHONE_DIALOG
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.widgets.texts import Label

_FIRM_ROWS = {
    "name": "controller.name",
    "registration_number": "controller.registration_number.value",
    "legal_address": "controller.addresses.legal",
    "legal_place": "controller.addresses.legal_place",
    "office_address": "controller.addresses.office",
    "office_place": "controller.addresses.office_place",
}
"""Each field of the firm and the name of its row."""

_PEOPLE = ("dpo", "signatory", "decided_by")
_OFFICER_FIELDS = ("name", "post", "phone", "email")
_OF_MISSING = {
    "controller.registration_number": "controller.registration_number.value",
    "controller.addresses": "controller.addresses.legal",
}
"""Where a thing that is asked for later is entered, where its row has another name."""


class FirmPart(ProfilePart):
    """Controller, contacts and people. Changed points are the firm's own entries from then on."""

    edits = True

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work)
        self._edits: dict[str, QLineEdit] = {}
        self._rows: dict[str, FormRow] = {}
        self.emails: ListEditor[ContactPoint] = ListEditor(_contact_point, EMAIL_DIALOG)
        self.phones: ListEditor[ContactPoint] = ListEditor(_contact_point, PHONE_DIALOG)
        self._heads = {who: Label(kind=Type.SECTION) for who in _PEOPLE}
        self._notes = {who: Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True) for who in _PEOPLE}
        self._lay_out()
        for editor in (self.emails, self.phones):
            editor.changed.connect(self.touched)

    def field(self, path: str) -> QLineEdit:
        """The field of that path."""
        return self._edits[path]

    def show_profile(self, profile: FirmProfile) -> None:
        firm = fields_of(profile)
        for name, path in _FIRM_ROWS.items():
            self._set(path, getattr(firm, name))
        controller = profile.controller
        self._rows["controller.name"].set_hint(hint_of(controller.name))
        self._rows["controller.registration_number.value"].set_hint(hint_of(controller.registration_number))
        for kind in AddressKind:
            self._rows[f"controller.addresses.{kind.value}"].set_hint(_address_hint(profile, kind))
        self.emails.show_listing(controller.emails)
        self.phones.show_listing(controller.phones)
        for who in _PEOPLE:
            officer: Officer = getattr(profile, who)
            for name in _OFFICER_FIELDS:
                self._set(f"{who}.{name}", getattr(officer, name))
        self._tell_of_officer(profile)
        if self.form is not None:
            self.form.clear_problems()

    def apply(self, profile: FirmProfile) -> FirmProfile:
        texts = {name: self._edits[path].text() for name, path in _FIRM_ROWS.items()}
        changed = with_fields(profile, FirmFields(**texts, email=profile.email))
        controller = replace(changed.controller, emails=self.emails.listing(), phones=self.phones.listing())
        changed = replace(changed, controller=controller)
        for who in _PEOPLE:
            written = {name: self._edits[f"{who}.{name}"].text().strip() for name in _OFFICER_FIELDS}
            changed = with_officer(changed, who, Officer(**written))
        return changed

    def has_field(self, path: str) -> bool:
        return _OF_MISSING.get(path, path) in self._rows or path.startswith("controller.emails")

    def go_to_field(self, path: str) -> None:
        row = self._rows.get(_OF_MISSING.get(path, path))
        (row.control if row is not None else self.emails.add_button).setFocus()

    def first_focus(self) -> QWidget:
        return self._edits["controller.name"]

    def retranslate(self) -> None:
        self.say_about(
            self.tr("Under each field stands what the policy says. What you change is the firm's own entry.")
        )
        words = {
            "controller.name": self.tr("Firm"),
            "controller.registration_number.value": self.tr("Registration number"),
            "controller.addresses.legal": self.tr("Legal address"),
            "controller.addresses.legal_place": self.tr("Place of letters, as in “Rīgā”"),
            "controller.addresses.office": self.tr("Office or correspondence address"),
            "controller.addresses.office_place": self.tr("Place of letters from there"),
        }
        for who in _PEOPLE:
            words[f"{who}.name"] = self.tr("Name, surname")
            words[f"{who}.post"] = self.tr("Post")
            words[f"{who}.phone"] = self.tr("Phone")
            words[f"{who}.email"] = self.tr("E-mail")
        for path, text in words.items():
            self._rows[path].set_label(text)
        heads = {
            "dpo": self.tr("Data protection officer"),
            "signatory": self.tr("Signatory of letters"),
            "decided_by": self.tr("Who decides for the firm"),
        }
        for who, text in heads.items():
            self._heads[who].setText(text)
        self._notes["signatory"].setText(self.tr("Can be changed in each letter."))
        self._notes["decided_by"].setText(
            self.tr(
                "Stands in each decision beside the officer who advised. One person for both is possible."
            )
        )
        self.emails.name(self.tr("E-mail addresses"), self.tr("Add e-mail address…"))
        self.phones.name(self.tr("Phone numbers"), self.tr("Add phone number…"))
        if self.work.profile is not None:
            self.show_again()

    # --- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        checks = {
            "controller.registration_number.value": registration_number_problem,
            "dpo.email": email_problem,
            "signatory.email": email_problem,
            "decided_by.email": email_problem,
        }
        firm = _pairs()
        for number, path in enumerate(_FIRM_ROWS.values()):
            row = self._field(path, optional=path != "controller.name", check=checks.get(path))
            firm.addWidget(row, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(firm)
        self.body.addWidget(self.emails)
        self.body.addWidget(self.phones)
        for who in _PEOPLE:
            self.body.addSpacing(8)
            self.body.addWidget(self._heads[who])
            self.body.addWidget(self._notes[who])
            people = _pairs()
            for number, name in enumerate(_OFFICER_FIELDS):
                path = f"{who}.{name}"
                row = self._field(path, optional=True, check=checks.get(path))
                people.addWidget(row, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(people)

    def _field(self, path: str, *, optional: bool, check: object) -> FormRow:
        edit = QLineEdit()
        edit.textEdited.connect(self.touched)
        row = FormRow(path, "", edit, optional=optional)
        if self.form is not None:
            self.form.add(row, check)  # type: ignore[arg-type]  # one of the checks named above, or None
        self._edits[path] = edit
        self._rows[path] = row
        return row

    def _set(self, path: str, text: str) -> None:
        edit = self._edits[path]
        if edit.text() != text:
            edit.setText(text)
            edit.setCursorPosition(0)

    def _tell_of_officer(self, profile: FirmProfile) -> None:
        told = [_said(profile.dpo_told), _said(profile.dpo_contact_told)]
        words = "\n".join(dict.fromkeys(sentence for sentence in told if sentence))
        self._notes["dpo"].setText(words or self.tr("The policy does not mention an officer."))


def _said(point: Statement[str]) -> str:
    return quoted(point.sentence)


def _pairs() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(20))
    grid.setVerticalSpacing(theme.px(12))
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _contact_point(contact: ContactPoint, listing: Listing[ContactPoint]) -> Point:
    return row_point(contact.text, contact.sentence, listing, value=policy_word(contact.purpose))


def _address_hint(profile: FirmProfile, kind: AddressKind) -> str:
    """The sentence of that address, else how the policy stands on addresses."""
    addresses = profile.controller.addresses
    found = next((address for address in addresses if address.kind is kind), None)
    if found is not None:
        sentence = found.sentence or (addresses.sentence if addresses.is_said else "")
        return quoted(sentence)
    return hint_of(Statement(None, addresses.mark)) if not addresses.is_said else ""
