"""The DPO's work on a case: identity, questions, tasks, notes, and the ways a case leaves the stock."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from dpo_desk.domain.deadlines import question_needs_reason
from dpo_desk.domain.history import Event
from dpo_desk.domain.intake_check import problems_of_person, text_problem
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.person_details import (
    DetailChange,
    changed_details,
    tidied_person,
    tidied_representative,
)
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.request import (
    Ending,
    IdentityCheck,
    IdentityMethod,
    Question,
    QuestionKind,
    RequestState,
    SubjectRequest,
    Task,
    TaskKind,
    TaskState,
)
from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.domain.workflow import Action, actions
from dpo_desk.services.case_file import CaseFile, read_case
from dpo_desk.services.desk import Desk, Step, refuse_if
from dpo_desk.services.month_stock import movement_day

S = RequestState


@dataclass(frozen=True, slots=True)
class CaseWork:
    """One method for each thing the DPO does to a case; each answers the case as it is afterwards."""

    desk: Desk

    def take_over(self, actor: Actor, request_id: UUID) -> CaseFile:
        """Takes a logged request over from whoever logged it. Doing it twice changes nothing."""
        return self._do(actor, request_id, "take_over", None, _unchanged)

    def confirm_identity(
        self,
        actor: Actor,
        request_id: UUID,
        method: IdentityMethod,
        *,
        confirmed: bool = True,
        note: str = "",
    ) -> CaseFile:
        """Records one check of identity: who, when, how; no copy and no number (GDPR Art. 12(6))."""

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            by = step.actor.display_name
            check = IdentityCheck(uuid.uuid4(), step.at, by, method, confirmed, note.strip())
            event = Event.IDENTITY_CONFIRMED if confirmed else Event.IDENTITY_NOT_CONFIRMED
            step.tell(request.id, event, {"method": method.value, "note": note.strip()})
            result = replace(request, identity_checks=(*request.identity_checks, check))
            if confirmed and request.state in {S.RECEIVED, S.IDENTITY_ASKED}:
                result = replace(result, state=S.IDENTITY_CONFIRMED)
            return result

        return self._do(actor, request_id, "confirm_identity", Action.CONFIRM_IDENTITY, apply)

    def no_identity_needed(self, actor: Actor, request_id: UUID, reason: str) -> CaseFile:
        """Starts work without a check, with the reason recorded (no reasonable doubt, Art. 12(6))."""
        _needed("reason", reason)

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            step.tell(request.id, Event.NO_IDENTITY_NEEDED, {"reason": reason.strip()})
            return replace(request, state=S.IN_WORK, no_identity_reason=reason.strip())

        return self._do(actor, request_id, "no_identity_needed", Action.NO_IDENTITY_NEEDED, apply)

    def start_work(self, actor: Actor, request_id: UUID) -> CaseFile:
        """Moves a case whose identity is confirmed into work."""

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            return _into_work(step, request)

        return self._do(actor, request_id, "start_work", Action.START_WORK, apply)

    def ask_question(
        self,
        actor: Actor,
        request_id: UUID,
        kind: QuestionKind,
        text: str,
        *,
        asked_on: date | None = None,
        late_reason: str = "",
        letter_id: UUID | None = None,
    ) -> CaseFile:
        """Records a question to the person. It pauses the month by the profile's policy, never the promise.

        A question asked later than the profile's number of days after receipt pauses only with a reason
        (EDPB 01/2022 §159). Raises EntryRefused, StepRefused.
        """
        _needed("text", text)

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            on = asked_on or step.today
            _not_before(on, riga_date(request.received_at), step.today, "asked_on")
            if on > request.dates.legal.due:
                raise StepRefused(
                    Reason("question_after_due", {"due": request.dates.legal.due.isoformat()}, "GDPR 12(3)")
                )
            _, profile = step.work.profiles.current()
            days = profile.settings.question_days
            late = question_needs_reason(riga_date(request.received_at), on, days)
            question = Question(
                uuid.uuid4(),
                kind,
                on,
                text.strip(),
                late_reason.strip(),
                letter_id,
                pauses=not late or bool(late_reason.strip()),
            )
            facts = {"kind": kind.value, "asked_on": on.isoformat(), "text": text.strip()}
            facts["pauses"] = "yes" if question.pauses else "no"
            step.tell(request.id, Event.QUESTION_ASKED, facts)
            result = replace(request, questions=(*request.questions, question))
            if kind is QuestionKind.IDENTITY:
                return replace(result, state=S.IDENTITY_ASKED)
            return _into_work(step, result) if request.state is S.IDENTITY_CONFIRMED else result

        return self._do(actor, request_id, "ask_question", Action.ASK_QUESTION, apply)

    def record_answer(
        self, actor: Actor, request_id: UUID, answer: str, *, answered_on: date | None = None
    ) -> CaseFile:
        """Records the answer to the open question: the clock goes on from the day it came."""

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            on = answered_on or step.today
            changed = []
            for question in request.questions:
                if question.answered_on is None:
                    _not_before(on, question.asked_on, step.today, "answered_on")
                    changed.append(replace(question, answered_on=on, answer=answer.strip()))
                else:
                    changed.append(question)
            facts = {"answered_on": on.isoformat(), "answer": answer.strip()}
            step.tell(request.id, Event.QUESTION_ANSWERED, facts)
            return replace(request, questions=tuple(changed))

        return self._do(actor, request_id, "record_answer", Action.RECORD_ANSWER, apply)

    def add_task(
        self, actor: Actor, request_id: UUID, kind: TaskKind, assignee: str, what: str, due_on: date
    ) -> CaseFile:
        """Asks a colleague or processor for something, by a day."""
        _needed("assignee", assignee)
        _needed("what", what)

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            task = Task(uuid.uuid4(), kind, assignee.strip(), what.strip(), due_on)
            facts = {"kind": kind.value, "assignee": task.assignee, "what": task.what}
            step.tell(request.id, Event.TASK_ADDED, {**facts, "due_on": due_on.isoformat()})
            result = replace(request, tasks=(*request.tasks, task))
            return _into_work(step, result) if request.state is S.IDENTITY_CONFIRMED else result

        return self._do(actor, request_id, "add_task", Action.ADD_TASK, apply)

    def finish_task(
        self, actor: Actor, request_id: UUID, task_id: UUID, result_text: str, *, cancelled: bool = False
    ) -> CaseFile:
        """Records what a task brought, or that it is no longer needed."""

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            state = TaskState.CANCELLED if cancelled else TaskState.DONE
            tasks = tuple(
                replace(task, state=state, done_at=step.at, result=result_text.strip())
                if task.id == task_id
                else task
                for task in request.tasks
            )
            task = next((task for task in request.tasks if task.id == task_id), None)
            if task is None or task.state is not TaskState.OPEN:
                raise StepRefused(Reason("task_not_open"))
            event = Event.TASK_CANCELLED if cancelled else Event.TASK_DONE
            facts = {"kind": task.kind.value, "assignee": task.assignee, "what": task.what}
            facts["result"] = result_text.strip()
            step.tell(request.id, event, facts)
            return replace(request, tasks=tasks)

        return self._do(actor, request_id, "finish_task", None, apply)

    def add_note(self, actor: Actor, request_id: UUID, text: str) -> CaseFile:
        """Adds a note to the history; it changes nothing else."""
        _needed("text", text)

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            step.tell(request.id, Event.NOTE_ADDED, {"text": text.strip()})
            return request

        return self._do(actor, request_id, "add_note", Action.ADD_NOTE, apply)

    def withdraw(self, actor: Actor, request_id: UUID, how: str) -> CaseFile:
        """The person takes the request back."""
        _needed("how", how)
        return self._end(actor, request_id, Action.WITHDRAW, S.WITHDRAWN, Event.WITHDRAWN, how, "")

    def forward(self, actor: Actor, request_id: UUID, to_whom: str, told_how: str) -> CaseFile:
        """The firm is not the controller concerned: says to whom it went and how the person was told."""
        _needed("to_whom", to_whom)
        _needed("told_how", told_how)
        return self._end(actor, request_id, Action.FORWARD, S.NOT_OURS, Event.FORWARDED, told_how, to_whom)

    def close(self, actor: Actor, request_id: UUID) -> CaseFile:
        """Closes an answered case whose tasks are done."""
        return self._end(actor, request_id, Action.CLOSE, S.CLOSED, Event.CLOSED, "", "")

    def reopen(self, actor: Actor, request_id: UUID, reason: str) -> CaseFile:
        """Takes a closed case back into work; it counts as received again in this month, marked."""
        _needed("reason", reason)

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            step.work.requests.add_movement(request.id, movement_day(step.work, step.today), "reopened")
            step.tell(request.id, Event.REOPENED, {"reason": reason.strip()})
            return replace(request, state=S.IN_WORK, ending=None, reopened_at=step.at)

        return self._do(actor, request_id, "reopen", Action.REOPEN, apply)

    def correct_receipt(self, actor: Actor, request_id: UUID, received_at: datetime, reason: str) -> CaseFile:
        """Corrects the moment of receipt: every date is computed anew, the old ones stay in the history."""
        _needed("reason", reason)

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            if received_at > step.at:
                raise EntryRefused((FieldProblem("received_at", "in_future"),))
            facts = {
                "old": request.received_at.isoformat(),
                "new": received_at.isoformat(),
                "reason": reason.strip(),
            }
            step.tell(request.id, Event.RECEIPT_CORRECTED, facts)
            day = movement_day(step.work, riga_date(received_at))
            step.work.requests.replace_movement(request.id, day, "received")
            return replace(request, received_at=received_at)

        return self._do(actor, request_id, "correct_receipt", Action.CORRECT_RECEIPT, apply)

    def correct_subject(
        self,
        actor: Actor,
        request_id: UUID,
        subject: Person,
        representative: Representative | None,
        reason: str,
    ) -> CaseFile:
        """Puts right what was mistyped about the person or who acts for them.

        Letters keep what they say, issued or not. Raises EntryRefused with every field to mend, StepRefused
        where nothing differs or the case has ended.
        """

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            problems = problems_of_person(subject, representative, request.answer_by, step.today)
            problems += _problems_of_reason(reason)
            if problems:
                raise EntryRefused(problems)
            after = replace(
                request,
                subject=tidied_person(subject),
                representative=tidied_representative(representative),
            )
            changes = _details_changed(request, after)
            refuse_if(() if changes else (Reason("details_unchanged"),))
            step.tell(request.id, Event.SUBJECT_CORRECTED, _facts_of(changes) | {"reason": reason.strip()})
            return after

        return self._do(actor, request_id, "correct_subject", Action.CORRECT_SUBJECT, apply)

    def _end(
        self,
        actor: Actor,
        request_id: UUID,
        action: Action,
        state: RequestState,
        event: Event,
        reason: str,
        forwarded_to: str,
    ) -> CaseFile:
        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            step.work.requests.add_movement(request.id, movement_day(step.work, step.today), "closed")
            step.tell(request.id, event, {"reason": reason.strip(), "to": forwarded_to.strip()})
            ending = Ending(step.at, reason.strip(), forwarded_to.strip())
            return replace(request, state=state, ending=ending)

        return self._do(actor, request_id, action.value, action, apply)

    def _do(
        self,
        actor: Actor,
        request_id: UUID,
        use_case: str,
        action: Action | None,
        apply: Callable[[Step, SubjectRequest], SubjectRequest],
    ) -> CaseFile:
        with self.desk.step(actor, Permission.WORK_CASES, use_case) as step:
            before = step.working(request_id)
            if action is not None:
                refuse_if(actions(before, step.work.letters.of_request(request_id))[action])
            after = step.keep(apply(step, before))
            tell_moved_dates(step, before, after)
            step.audit("request", request_id, changes_of(before, after))
            return read_case(step.work, request_id, step.today)


def _unchanged(_step: Step, request: SubjectRequest) -> SubjectRequest:
    return request


def _into_work(step: Step, request: SubjectRequest) -> SubjectRequest:
    step.tell(request.id, Event.STATE_CHANGED, {"old": request.state.value, "new": S.IN_WORK.value})
    return replace(request, state=S.IN_WORK)


def tell_moved_dates(step: Step, before: SubjectRequest, after: SubjectRequest, why: str = "") -> None:
    """One line of history where a due date moved: old → new, for each clock."""
    facts: dict[str, str] = {"why": why} if why else {}
    if before.dates.legal.due != after.dates.legal.due:
        facts["law_old"] = before.dates.legal.due.isoformat()
        facts["law_new"] = after.dates.legal.due.isoformat()
    old = before.dates.promise.due if before.dates.promise else None
    new = after.dates.promise.due if after.dates.promise else None
    if old != new:
        facts["promise_old"] = old.isoformat() if old else ""
        facts["promise_new"] = new.isoformat() if new else ""
    if len(facts) > bool(why):
        if before.calendar_version != after.calendar_version:
            facts["calendar"] = str(after.calendar_version)
        if before.profile_version != after.profile_version:
            facts["profile"] = str(after.profile_version)
        step.tell(after.id, Event.DATES_RECOMPUTED, facts)


def changes_of(before: SubjectRequest, after: SubjectRequest) -> Mapping[str, str]:
    """What the audit entry says of a change of a case."""
    detail = {"number": after.number}
    if before.state is not after.state:
        detail["state"] = f"{before.state.value} > {after.state.value}"
    if before.dates.leading != after.dates.leading:
        detail["due"] = f"{before.dates.leading} > {after.dates.leading}"
    details = _details_changed(before, after)
    if details:
        detail["details"] = ",".join(change.detail for change in details)
    return detail


def _details_changed(before: SubjectRequest, after: SubjectRequest) -> tuple[DetailChange, ...]:
    return changed_details((before.subject, before.representative), (after.subject, after.representative))


def _facts_of(changes: tuple[DetailChange, ...]) -> dict[str, str]:
    """The history's facts: which details changed, and old and new where they may be told."""
    facts = {"details": ",".join(change.detail for change in changes)}
    for change in changes:
        if change.old or change.new:
            facts |= {f"{change.detail}_old": change.old, f"{change.detail}_new": change.new}
    return facts


def _problems_of_reason(reason: str) -> tuple[FieldProblem, ...]:
    problem = text_problem("reason", reason) if reason.strip() else FieldProblem("reason", "missing")
    return (problem,) if problem else ()


def _needed(field: str, text: str) -> None:
    if not text.strip():
        raise EntryRefused((FieldProblem(field, "missing"),))


def _not_before(day: date, earliest: date, latest: date, field: str) -> None:
    if day < earliest:
        raise EntryRefused((FieldProblem(field, "too_early", {"earliest": earliest.isoformat()}),))
    if day > latest:
        raise EntryRefused((FieldProblem(field, "in_future"),))
