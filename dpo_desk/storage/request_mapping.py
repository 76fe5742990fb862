"""A request between its rows and the domain's value: every fact goes over, nothing is computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar
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
from dpo_desk.storage.tables import (
    ClaimRow,
    ExtensionRow,
    IdentityCheckRow,
    QuestionRow,
    RequestFactsRow,
    RequestRow,
    TaskRow,
)


class _HasId(Protocol):
    @property
    def id(self) -> UUID: ...


V = TypeVar("V", bound=_HasId)


def new_row(request_id: UUID) -> RequestRow:
    """The rows of a request of which nothing is written yet."""
    return RequestRow(id=request_id, version=1, facts=RequestFactsRow(request_id=request_id))


def write_request(row: RequestRow, request: SubjectRequest, next_step: NextStep) -> None:
    """Puts the request's facts into its rows; the version is the repository's."""
    _write_listed(row, request, next_step)
    _write_facts(row.facts, request)
    _write_parts(row.claims, request.claims, ClaimRow, _write_claim)
    _write_parts(row.identity_checks, request.identity_checks, IdentityCheckRow, _write_identity_check)
    _write_parts(row.questions, request.questions, QuestionRow, _write_question)
    _write_parts(row.tasks, request.tasks, TaskRow, _write_task)
    _write_extension(row, request.extension)


def _write_listed(row: RequestRow, request: SubjectRequest, next_step: NextStep) -> None:
    dates, unsuspended = request.dates, request.dates.legal_unsuspended
    row.number = request.number
    row.number_order = number_order(request.number)
    row.state = request.state
    row.channel = request.channel
    row.rights = ",".join(claim.right.value for claim in request.claims)
    row.subject_name = request.subject.name
    row.name_order = sort_key(request.subject.name)
    row.name_folded = fold(request.subject.name)
    row.is_open = request.is_open
    row.is_running = request.is_open and request.sent_at is None
    row.taken_over = request.taken_over_at is not None
    row.extended = dates.extended
    row.received_on = riga_date(request.received_at)
    row.leading = dates.leading
    row.legal_due = dates.legal.due
    row.legal_safe = dates.legal.safe
    row.unsuspended_due = unsuspended.due if unsuspended else None
    row.promise_due = dates.promise.due if dates.promise else None
    row.paused_since = dates.paused_since
    row.sent_on = riga_date(request.sent_at) if request.sent_at else None
    ended = request.ending.at if request.ending and not request.is_open else None
    row.ended_on = riga_date(ended) if ended else None
    row.next_code = next_step.code.value
    row.next_facts = next_step.facts


def number_order(number: str) -> str:
    """The number with its running part filled up, so that DSP-2026/10000 follows DSP-2026/9999."""
    register, stroke, running = number.rpartition("/")
    return f"{register}{stroke}{running:0>9}"


def _write_facts(row: RequestFactsRow, request: SubjectRequest) -> None:
    subject, other, ending = request.subject, request.representative, request.ending
    row.received_at = request.received_at
    row.recorded_at = request.recorded_at
    row.recorded_by = request.recorded_by
    row.personal_code = subject.personal_code
    row.email = subject.email
    row.phone = subject.phone
    row.address = subject.address
    row.will_collect = subject.will_collect
    row.name_dative = subject.name_dative
    row.salutation = subject.salutation
    row.representative_name = other.name if other else None
    row.representative_authority = other.authority if other else None
    row.representative_kind = other.kind if other else None
    row.text = request.text
    row.answer_by = request.answer_by
    row.earlier_reason = request.earlier_reason
    row.departures = list(request.departures)
    row.dates = to_plain(request.dates)
    row.profile_version = request.profile_version
    row.calendar_version = request.calendar_version
    row.taken_over_at = request.taken_over_at
    row.taken_over_by = request.taken_over_by
    row.no_identity_reason = request.no_identity_reason
    row.sent_at = request.sent_at
    row.late_reason = request.late_reason
    row.ended_at = ending.at if ending else None
    row.ended_reason = ending.reason if ending else ""
    row.forwarded_to = ending.forwarded_to if ending else ""
    row.reopened_at = request.reopened_at


def _write_parts(
    rows: list[Any], values: Sequence[V], make: Callable[..., Any], write: Callable[[Any, V], None]
) -> None:
    """Makes the child rows equal to the values, in their order: adds, changes, removes."""
    before = {row.id: row for row in rows}
    after = []
    for place, value in enumerate(values):
        row = before.get(value.id) or make(id=value.id)
        row.place = place
        write(row, value)
        after.append(row)
    if after != rows:
        rows[:] = after


def _write_claim(row: ClaimRow, claim: Claim) -> None:
    decision = claim.decision
    row.right = claim.right
    row.scope = claim.scope
    row.outcome = decision.outcome if decision else None
    row.decided_at = decision.decided_at if decision else None
    row.advised_by = decision.advised_by if decision else ""
    row.decided_by = decision.decided_by if decision else ""
    row.grounds = list(decision.grounds) if decision else []
    row.reasons = decision.reasons if decision else ""
    row.details = decision.details if decision else None


def _write_identity_check(row: IdentityCheckRow, check: IdentityCheck) -> None:
    row.checked_at = check.checked_at
    row.checked_by = check.checked_by
    row.method = check.method
    row.confirmed = check.confirmed
    row.note = check.note


def _write_question(row: QuestionRow, question: Question) -> None:
    row.kind = question.kind
    row.asked_on = question.asked_on
    row.text = question.text
    row.late_reason = question.late_reason
    row.letter_id = question.letter_id
    row.answered_on = question.answered_on
    row.answer = question.answer
    row.pauses = question.pauses


def _write_task(row: TaskRow, task: Task) -> None:
    row.kind = task.kind
    row.assignee = task.assignee
    row.what = task.what
    row.due_on = task.due_on
    row.state = task.state
    row.done_at = task.done_at
    row.result = task.result


def _write_extension(row: RequestRow, extension: Extension | None) -> None:
    if extension is None:
        row.extension = None
        return
    if row.extension is None:
        row.extension = ExtensionRow(request_id=row.id)
    row.extension.notice_sent_on = extension.notice_sent_on
    row.extension.reasons = extension.reasons
    row.extension.letter_id = extension.letter_id
    row.extension.recorded_at = extension.recorded_at


def read_request(row: RequestRow) -> SubjectRequest:
    """The request that the rows hold."""
    facts = row.facts
    return SubjectRequest(
        id=row.id,
        number=row.number,
        received_at=facts.received_at,
        channel=row.channel,
        subject=_person(row),
        text=facts.text,
        claims=tuple(_claim(claim) for claim in row.claims),
        recorded_at=facts.recorded_at,
        recorded_by=facts.recorded_by,
        answer_by=facts.answer_by,
        state=row.state,
        dates=from_plain(CaseDates, facts.dates),
        profile_version=facts.profile_version,
        calendar_version=facts.calendar_version,
        earlier_reason=facts.earlier_reason,
        representative=_representative(facts),
        departures=tuple(facts.departures),
        taken_over_at=facts.taken_over_at,
        taken_over_by=facts.taken_over_by,
        no_identity_reason=facts.no_identity_reason,
        identity_checks=tuple(_identity_check(check) for check in row.identity_checks),
        questions=tuple(_question(question) for question in row.questions),
        extension=_extension(row.extension),
        tasks=tuple(_task(task) for task in row.tasks),
        sent_at=facts.sent_at,
        late_reason=facts.late_reason,
        ending=Ending(facts.ended_at, facts.ended_reason, facts.forwarded_to) if facts.ended_at else None,
        reopened_at=facts.reopened_at,
        version=row.version,
    )


def _person(row: RequestRow) -> Person:
    facts = row.facts
    return Person(
        name=row.subject_name,
        personal_code=facts.personal_code,
        email=facts.email,
        phone=facts.phone,
        address=facts.address,
        will_collect=facts.will_collect,
        name_dative=facts.name_dative,
        salutation=facts.salutation,
    )


def _representative(facts: RequestFactsRow) -> Representative | None:
    if facts.representative_name is None or facts.representative_kind is None:
        return None
    return Representative(
        facts.representative_name, facts.representative_authority or "", facts.representative_kind
    )


def _claim(row: ClaimRow) -> Claim:
    if row.outcome is None or row.decided_at is None:
        return Claim(row.id, row.right, row.scope)
    decision = Decision(
        outcome=row.outcome,
        decided_at=row.decided_at,
        advised_by=row.advised_by,
        decided_by=row.decided_by,
        grounds=tuple(row.grounds),
        reasons=row.reasons,
        details=row.details,
    )
    return Claim(row.id, row.right, row.scope, decision)


def _question(row: QuestionRow) -> Question:
    return Question(
        id=row.id,
        kind=row.kind,
        asked_on=row.asked_on,
        text=row.text,
        late_reason=row.late_reason,
        letter_id=row.letter_id,
        answered_on=row.answered_on,
        answer=row.answer,
        pauses=row.pauses,
    )


def _extension(row: ExtensionRow | None) -> Extension | None:
    if row is None:
        return None
    return Extension(row.notice_sent_on, row.reasons, row.letter_id, row.recorded_at)


def _identity_check(row: IdentityCheckRow) -> IdentityCheck:
    return IdentityCheck(row.id, row.checked_at, row.checked_by, row.method, row.confirmed, row.note)


def _task(row: TaskRow) -> Task:
    return Task(row.id, row.kind, row.assignee, row.what, row.due_on, row.state, row.done_at, row.result)
