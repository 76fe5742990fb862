"""What has to be mended in a filled intake form before it can be saved."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.names import unacceptable_characters
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.request import AnswerWay

EARLIER_WITHOUT_REASON = timedelta(hours=24)
"""How far back a receipt may lie without a reason (product section 8, log-request)."""

CLOCK_TOLERANCE = timedelta(minutes=2)
"""How far a form's moment may run ahead of the program's clock."""

_LIMITS = {"name": 200, "text": 20_000, "address": 500, "email": 254, "phone": 60, "representative": 200}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_NEEDS_ADDRESS = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})


def problems_in(entry: IntakeEntry, now: datetime) -> tuple[FieldProblem, ...]:
    """Every problem of the form, in the order of its fields. `now` is aware UTC."""
    found = [
        *_problems_of_person(entry),
        *_problems_of_texts(entry),
        *_problems_of_answer(entry),
        *_problems_of_time(entry, now),
    ]
    if not entry.rights:
        found.append(FieldProblem("rights", "missing"))
    return tuple(found)


def _problems_of_person(entry: IntakeEntry) -> list[FieldProblem]:
    subject, found = entry.subject, []
    if not subject.name.strip():
        found.append(FieldProblem("name", "missing"))
    if subject.personal_code.strip():
        error = check_personal_code(subject.personal_code).error
        if error:
            found.append(FieldProblem("personal_code", error.code, dict(error.detail)))
    reachable = subject.phone or subject.email or subject.address or subject.will_collect
    if not reachable:
        found.append(FieldProblem("contact", "missing"))
    if subject.email and not _EMAIL.fullmatch(subject.email.strip()):
        found.append(FieldProblem("contact", "not_an_email"))
    if entry.representative and not entry.representative.name.strip():
        found.append(FieldProblem("representative", "missing"))
    return found


def _problems_of_texts(entry: IntakeEntry) -> list[FieldProblem]:
    subject, found = entry.subject, []
    texts = {
        "name": subject.name,
        "text": entry.text,
        "address": subject.address,
        "email": subject.email,
        "phone": subject.phone,
        "representative": entry.representative.name if entry.representative else "",
    }
    for name, text in texts.items():
        field = "contact" if name in {"email", "phone"} else name
        if len(text) > _LIMITS[name]:
            found.append(FieldProblem(field, "too_long", {"limit": str(_LIMITS[name])}))
        bad = unacceptable_characters(text)
        if bad:
            found.append(FieldProblem(field, "unacceptable_character", {"position": str(bad[0] + 1)}))
    return found


def _problems_of_answer(entry: IntakeEntry) -> list[FieldProblem]:
    if entry.answer_by in _NEEDS_ADDRESS and not entry.subject.address.strip():
        return [FieldProblem("address", "needed_for_post")]
    if entry.answer_by is AnswerWay.EMAIL and not entry.subject.email.strip():
        return [FieldProblem("contact", "email_needed")]
    return []


def _problems_of_time(entry: IntakeEntry, now: datetime) -> list[FieldProblem]:
    if entry.received_at > now + CLOCK_TOLERANCE:
        return [FieldProblem("received_at", "in_future")]
    late = now - entry.received_at > EARLIER_WITHOUT_REASON
    if late and not entry.earlier_reason.strip():
        return [FieldProblem("earlier_reason", "missing")]
    return []
