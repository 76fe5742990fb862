"""What has to be mended in a filled intake form before it can be saved."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import unacceptable_characters
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.request import AnswerWay

EARLIER_WITHOUT_REASON = timedelta(hours=24)
"""How far back a receipt may lie without a reason (product section 8, log-request)."""

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far a form's moment may run ahead of the program's clock."""

LIMITS = {
    "name": 200,
    "text": 20_000,
    "address": 500,
    "email": 254,
    "phone": 60,
    "representative": 200,
    "authority": 500,
    "earlier_reason": 1_000,
}
"""Characters that each text may have (fault K08)."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_NEEDS_ADDRESS = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})
_SEPARATORS = re.compile(r"[\s,;]+")
_FIELD_OF = {"email": "contact", "phone": "contact", "authority": "representative"}


def contact_parts(text: str) -> tuple[str, str]:
    """(phone, e-mail) from one field for both: every word with an @ is the e-mail, the rest the phone."""
    words = [word for word in _SEPARATORS.split(text.strip()) if word]
    email = " ".join(word for word in words if "@" in word)
    return " ".join(word for word in words if "@" not in word), email


def problems_in(entry: IntakeEntry, now: datetime) -> tuple[FieldProblem, ...]:
    """Every problem of the form, in the order of its fields. `now` is aware UTC."""
    found = [
        *_problems_of_person(entry, now),
        *_problems_of_texts(entry),
        *_problems_of_answer(entry),
        *_problems_of_time(entry, now),
    ]
    if not entry.rights:
        found.append(FieldProblem("rights", "missing"))
    return tuple(sorted(found, key=lambda problem: _ORDER.index(problem.field)))


_ORDER = (
    *("name", "personal_code", "contact", "representative", "rights", "text"),
    *("address", "received_at", "earlier_reason"),
)
"""The fields as the form asks for them."""


def contact_problem(phone: str, email: str) -> FieldProblem | None:
    """What is wrong with a filled contact; None where nothing is, and for an empty one."""
    if email and not _EMAIL.fullmatch(email.strip()):
        return FieldProblem("contact", "not_an_email")
    if phone.strip() and not any(character.isdigit() for character in phone):
        return FieldProblem("contact", "neither_phone_nor_email")
    return None


def _problems_of_person(entry: IntakeEntry, now: datetime) -> list[FieldProblem]:
    subject, found = entry.subject, []
    if not subject.name.strip():
        found.append(FieldProblem("name", "missing"))
    if subject.personal_code.strip():
        error = check_personal_code(subject.personal_code, riga_date(now)).error
        if error:
            found.append(error)
    contact = contact_problem(subject.phone, subject.email)
    if contact:
        found.append(contact)
    elif not _reachable(entry):
        found.append(FieldProblem("contact", "missing"))
    if entry.representative and not entry.representative.name.strip():
        found.append(FieldProblem("representative", "missing"))
    return found


def _reachable(entry: IntakeEntry) -> bool:
    subject = entry.subject
    written = subject.phone.strip() or subject.email.strip() or subject.address.strip()
    return bool(written) or subject.will_collect or entry.answer_by in _NEEDS_ADDRESS


def _problems_of_texts(entry: IntakeEntry) -> list[FieldProblem]:
    subject, found = entry.subject, []
    texts = {
        "name": subject.name,
        "text": entry.text,
        "address": subject.address,
        "email": subject.email,
        "phone": subject.phone,
        "representative": entry.representative.name if entry.representative else "",
        "authority": entry.representative.authority if entry.representative else "",
        "earlier_reason": entry.earlier_reason,
    }
    for name, text in texts.items():
        problem = text_problem(name, text)
        if problem:
            found.append(problem)
    return found


def text_problem(name: str, text: str) -> FieldProblem | None:
    """Why a text of the form (a key of LIMITS) cannot be kept as it is; positions count from 1."""
    field = _FIELD_OF.get(name, name)
    if len(text) > LIMITS[name]:
        return FieldProblem(field, "too_long", {"limit": str(LIMITS[name])})
    bad = unacceptable_characters(text)
    return FieldProblem(field, "unacceptable_character", {"position": str(bad[0] + 1)}) if bad else None


def _problems_of_answer(entry: IntakeEntry) -> list[FieldProblem]:
    if entry.answer_by in _NEEDS_ADDRESS and not entry.subject.address.strip():
        return [FieldProblem("address", "needed_for_post")]
    if entry.answer_by is AnswerWay.EMAIL and not entry.subject.email.strip():
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
