"""A request between its rows and the domain's value: every fact goes over, nothing is computed.

Rows are plain dictionaries by column, so that what is stored and what is to be stored can be compared and
only the difference written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from dpo_desk.domain.deadlines import CaseDates
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import fold, sort_key
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.request import (
    Claim,
    Decision,
    Ending,
    Extension,
    IdentityCheck,
    Question,
    SubjectRequest,
    Task,
)
from dpo_desk.domain.workflow import NextStep
from dpo_desk.storage.json_codec import from_plain, to_plain

Row = dict[str, Any]


@dataclass(slots=True)
class RequestRows:
    """The rows of one request: the listed one, its facts, and its parts by id in their order."""

    listed: Row
    facts: Row
    extension: Row | None = None
    claims: dict[UUID, Row] = field(default_factory=dict)
    identity_checks: dict[UUID, Row] = field(default_factory=dict)
    questions: dict[UUID, Row] = field(default_factory=dict)
    tasks: dict[UUID, Row] = field(default_factory=dict)


def rows_of(request: SubjectRequest, next_step: NextStep, version: int) -> RequestRows:
    """What is stored of the request."""
    return RequestRows(
        _listed(request, next_step) | {"version": version},
        _facts(request),
        _extension_row(request.extension),
        {claim.id: _claim_row(place, claim) for place, claim in enumerate(request.claims)},
        {check.id: _check_row(place, check) for place, check in enumerate(request.identity_checks)},
        {question.id: _question_row(place, question) for place, question in enumerate(request.questions)},
        {task.id: _task_row(place, task) for place, task in enumerate(request.tasks)},
    )


def request_of(request_id: UUID, rows: RequestRows) -> SubjectRequest:
    """The request that the rows hold."""
    listed, facts = rows.listed, rows.facts
    ended_at = facts["ended_at"]
    return SubjectRequest(
        id=request_id,
        number=listed["number"],
        received_at=facts["received_at"],
        channel=listed["channel"],
        subject=_person(listed, facts),
        text=facts["text"],
        claims=tuple(_claim(one, row) for one, row in rows.claims.items()),
        recorded_at=facts["recorded_at"],
        recorded_by=facts["recorded_by"],
        answer_by=facts["answer_by"],
        state=listed["state"],
        dates=from_plain(CaseDates, facts["dates"]),
        profile_version=facts["profile_version"],
        calendar_version=facts["calendar_version"],
        earlier_reason=facts["earlier_reason"],
        representative=_representative(facts),
        departures=tuple(facts["departures"]),
        taken_over_at=facts["taken_over_at"],
        taken_over_by=facts["taken_over_by"],
        no_identity_reason=facts["no_identity_reason"],
        identity_checks=tuple(
            IdentityCheck(one, **_fields(row)) for one, row in rows.identity_checks.items()
        ),
        questions=tuple(Question(one, **_fields(row)) for one, row in rows.questions.items()),
        extension=Extension(**rows.extension) if rows.extension is not None else None,
        tasks=tuple(Task(one, **_fields(row)) for one, row in rows.tasks.items()),
        sent_at=facts["sent_at"],
        late_reason=facts["late_reason"],
        ending=Ending(ended_at, facts["ended_reason"], facts["forwarded_to"]) if ended_at else None,
        reopened_at=facts["reopened_at"],
        version=listed["version"],
    )


def number_order(number: str) -> str:
    """The number with its running part filled up, so that DSP-2026/10000 follows DSP-2026/9999."""
    register, stroke, running = number.rpartition("/")
    return f"{register}{stroke}{running:0>9}"


def _listed(request: SubjectRequest, next_step: NextStep) -> Row:
    dates, unsuspended = request.dates, request.dates.legal_unsuspended
    ended = request.ending.at if request.ending and not request.is_open else None
    return {
        "number": request.number,
        "number_order": number_order(request.number),
        "state": request.state,
        "channel": request.channel,
        "rights": ",".join(claim.right.value for claim in request.claims),
        "subject_name": request.subject.name,
        "name_order": sort_key(request.subject.name),
        "name_folded": fold(request.subject.name),
        "is_open": request.is_open,
        "is_running": request.is_open and request.sent_at is None,
        "taken_over": request.taken_over_at is not None,
        "extended": dates.extended,
        "received_on": riga_date(request.received_at),
        "leading": dates.leading,
        "legal_due": dates.legal.due,
        "legal_safe": dates.legal.safe,
        "unsuspended_due": unsuspended.due if unsuspended else None,
        "promise_due": dates.promise.due if dates.promise else None,
        "paused_since": dates.paused_since,
        "sent_on": riga_date(request.sent_at) if request.sent_at else None,
        "ended_on": riga_date(ended) if ended else None,
        "next_code": next_step.code.value,
        "next_facts": next_step.facts,
    }


def _facts(request: SubjectRequest) -> Row:
    subject, other, ending = request.subject, request.representative, request.ending
    return {
        "received_at": request.received_at,
        "recorded_at": request.recorded_at,
        "recorded_by": request.recorded_by,
        "personal_code": subject.personal_code,
        "email": subject.email,
        "phone": subject.phone,
        "address": subject.address,
        "will_collect": subject.will_collect,
        "name_dative": subject.name_dative,
        "salutation": subject.salutation,
        "representative_name": other.name if other else None,
        "representative_authority": other.authority if other else None,
        "representative_kind": other.kind if other else None,
        "text": request.text,
        "answer_by": request.answer_by,
        "earlier_reason": request.earlier_reason,
        "departures": list(request.departures),
        "dates": to_plain(request.dates),
        "profile_version": request.profile_version,
        "calendar_version": request.calendar_version,
        "taken_over_at": request.taken_over_at,
        "taken_over_by": request.taken_over_by,
        "no_identity_reason": request.no_identity_reason,
        "sent_at": request.sent_at,
        "late_reason": request.late_reason,
        "ended_at": ending.at if ending else None,
        "ended_reason": ending.reason if ending else "",
        "forwarded_to": ending.forwarded_to if ending else "",
        "reopened_at": request.reopened_at,
    }


def _claim_row(place: int, claim: Claim) -> Row:
    decision = claim.decision
    return {
        "place": place,
        "right": claim.right,
        "scope": claim.scope,
        "outcome": decision.outcome if decision else None,
        "decided_at": decision.decided_at if decision else None,
        "advised_by": decision.advised_by if decision else "",
        "decided_by": decision.decided_by if decision else "",
        "grounds": list(decision.grounds) if decision else [],
        "reasons": decision.reasons if decision else "",
        "details": decision.details if decision else None,
    }


def _check_row(place: int, check: IdentityCheck) -> Row:
    return {
        "place": place,
        "checked_at": check.checked_at,
        "checked_by": check.checked_by,
        "method": check.method,
        "confirmed": check.confirmed,
        "note": check.note,
    }


def _question_row(place: int, question: Question) -> Row:
    return {
        "place": place,
        "kind": question.kind,
        "asked_on": question.asked_on,
        "text": question.text,
        "late_reason": question.late_reason,
        "letter_id": question.letter_id,
        "answered_on": question.answered_on,
        "answer": question.answer,
        "pauses": question.pauses,
    }


def _task_row(place: int, task: Task) -> Row:
    return {
        "place": place,
        "kind": task.kind,
        "assignee": task.assignee,
        "what": task.what,
        "due_on": task.due_on,
        "state": task.state,
        "done_at": task.done_at,
        "result": task.result,
    }


def _extension_row(extension: Extension | None) -> Row | None:
    if extension is None:
        return None
    return {
        "notice_sent_on": extension.notice_sent_on,
        "reasons": extension.reasons,
        "letter_id": extension.letter_id,
        "recorded_at": extension.recorded_at,
    }


def _fields(row: Row) -> Row:
    """The columns that are fields of the part; its place is its position."""
    return {name: value for name, value in row.items() if name != "place"}


def _person(listed: Row, facts: Row) -> Person:
    return Person(
        name=listed["subject_name"],
        personal_code=facts["personal_code"],
        email=facts["email"],
        phone=facts["phone"],
        address=facts["address"],
        will_collect=facts["will_collect"],
        name_dative=facts["name_dative"],
        salutation=facts["salutation"],
    )


def _representative(facts: Row) -> Representative | None:
    if facts["representative_name"] is None:
        return None
    return Representative(
        facts["representative_name"], facts["representative_authority"], facts["representative_kind"]
    )


def _claim(claim_id: UUID, row: Row) -> Claim:
    if row["outcome"] is None:
        return Claim(claim_id, row["right"], row["scope"])
    decision = Decision(
        outcome=row["outcome"],
        decided_at=row["decided_at"],
        advised_by=row["advised_by"],
        decided_by=row["decided_by"],
        grounds=tuple(row["grounds"]),
        reasons=row["reasons"],
        details=row["details"],
    )
    return Claim(claim_id, row["right"], row["scope"], decision)
