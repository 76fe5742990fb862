"""What has to be mended in a filled intake form, or in a person's details, before it can be saved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import unacceptable_characters
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.request import AnswerWay

EARLIER_WITHOUT_REASON = timedelta(hours=24)
"""How far back a receipt may lie without a reason (product section 8, log-request)."""

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far a form's moment may run ahead of the program's clock."""

LIMITS = {
    "name": 200,
    "name_dative": 200,
    "salutation": 200,
    "text": 20_000,
    "address": 500,
    "email": 254,
    "phone": 60,
    "representative": 200,
    "authority": 500,
    "earlier_reason": 1_000,
    "reason": 1_000,
}
"""Characters that each text may have (fault K08)."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_NEEDS_ADDRESS = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})
_SEPARATORS = re.compile(r"[\s,;]+")
_FIELD_OF = {"email": "contact", "phone": "contact"}


def contact_parts(text: str) -> tuple[str, str]:
    """(phone, e-mail) from one field for both: every word with an @ is the e-mail, the rest the phone."""
    words = [word for word in _SEPARATORS.split(text.strip()) if word]
    email = " ".join(word for word in words if "@" in word)
    return " ".join(word for word in words if "@" not in word), email


def problems_in(entry: IntakeEntry, now: datetime) -> tuple[FieldProblem, ...]:
    """Every problem of the form, in the order of its fields. `now` is aware UTC."""
    found = [
        *problems_of_person(entry.subject, entry.representative, entry.answer_by, riga_date(now)),
        *_problems_of_texts({"text": entry.text, "earlier_reason": entry.earlier_reason}),
        *_problems_of_time(entry, now),
    ]
    if not entry.rights:
        found.append(FieldProblem("rights", "missing"))
    return _in_order(found)


def problems_of_person(
    subject: Person, representative: Representative | None, answer_by: AnswerWay | None, today: date
) -> tuple[FieldProblem, ...]:
    """Every problem of the person's details, in the order of the form; `today` is a day in Riga.

    `answer_by` is the wish for the answer: the details have to allow it.
    """
    found = [
        *_problems_of_details(subject, representative, answer_by, today),
        *_problems_of_texts(
            {
                "name": subject.name,
                "name_dative": subject.name_dative,
                "salutation": subject.salutation,
                "address": subject.address,
                "email": subject.email,
                "phone": subject.phone,
                "representative": representative.name if representative else "",
                "authority": representative.authority if representative else "",
            }
        ),
        *_problems_of_answer(subject, answer_by),
    ]
    return _in_order(found)


_ORDER = (
    *("name", "name_dative", "salutation", "personal_code", "contact", "representative", "authority"),
    *("rights", "text", "address", "received_at", "earlier_reason"),
)
"""The fields as the form asks for them."""


def _in_order(problems: Iterable[FieldProblem]) -> tuple[FieldProblem, ...]:
    return tuple(sorted(problems, key=lambda problem: _ORDER.index(problem.field)))


def contact_problem(phone: str, email: str) -> FieldProblem | None:
    """What is wrong with a filled contact; None where nothing is, and for an empty one."""
    if email and not _EMAIL.fullmatch(email.strip()):
        return FieldProblem("contact", "not_an_email")
    if phone.strip() and not any(character.isdigit() for character in phone):
        return FieldProblem("contact", "neither_phone_nor_email")
    return None


def _problems_of_details(
    subject: Person, representative: Representative | None, answer_by: AnswerWay | None, today: date
) -> list[FieldProblem]:
    found = []
    if not subject.name.strip():
        found.append(FieldProblem("name", "missing"))
    if subject.personal_code.strip():
        error = check_personal_code(subject.personal_code, today).error
        if error:
            found.append(error)
    contact = contact_problem(subject.phone, subject.email)
    if contact:
        found.append(contact)
    elif not _reachable(subject, answer_by):
        found.append(FieldProblem("contact", "missing"))
    if representative and not representative.name.strip():
        found.append(FieldProblem("representative", "missing"))
    return found


def _reachable(subject: Person, answer_by: AnswerWay | None) -> bool:
    written = subject.phone.strip() or subject.email.strip() or subject.address.strip()
    return bool(written) or subject.will_collect or answer_by in _NEEDS_ADDRESS


def _problems_of_texts(texts: Mapping[str, str]) -> list[FieldProblem]:
    problems = (text_problem(name, text) for name, text in texts.items())
    return [problem for problem in problems if problem]


def text_problem(name: str, text: str) -> FieldProblem | None:
    """Why a text of the form (a key of LIMITS) cannot be kept as it is; positions count from 1."""
    field = _FIELD_OF.get(name, name)
    if len(text) > LIMITS[name]:
        return FieldProblem(field, "too_long", {"limit": str(LIMITS[name])})
    bad = unacceptable_characters(text)
    return FieldProblem(field, "unacceptable_character", {"position": str(bad[0] + 1)}) if bad else None


def _problems_of_answer(subject: Person, answer_by: AnswerWay | None) -> list[FieldProblem]:
    if answer_by in _NEEDS_ADDRESS and not subject.address.strip():
        return [FieldProblem("address", "needed_for_post")]
    if answer_by is AnswerWay.EMAIL and not subject.email.strip():
        return [FieldProblem("contact", "email_needed")]
    return []


def _problems_of_time(entry: IntakeEntry, now: datetime) -> list[FieldProblem]:
    if entry.received_at > now + CLOCK_TOLERANCE:
        return [FieldProblem("received_at", "in_future")]
    if needs_reason(entry.received_at, now) and not entry.earlier_reason.strip():
        return [FieldProblem("earlier_reason", "missing")]
    return []


def needs_reason(received_at: datetime, now: datetime) -> bool:
    """Whether a receipt lies so far back that it needs a reason. Both aware UTC."""
    return now - received_at > EARLIER_WITHOUT_REASON
