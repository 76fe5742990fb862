"""Decisions per right, the extension of the month, and the rights that a case claims."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from dpo_desk.domain.deadlines import extension_refusal
from dpo_desk.domain.history import Event
from dpo_desk.domain.letter import Letter, LetterKind, LetterState
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import (
    Claim,
    Decision,
    Extension,
    Outcome,
    RequestState,
    Right,
    SubjectRequest,
    Task,
    TaskKind,
)
from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.domain.workflow import Action, actions, decision_problems, may_go, undecided
from dpo_desk.services.case_dates import clock_facts, date_if_extended
from dpo_desk.services.case_file import CaseFile, read_case
from dpo_desk.services.case_work import changes_of, tell_moved_dates
from dpo_desk.services.desk import Desk, Step, refuse_if
from dpo_desk.services.failures import RecordNotFound

S = RequestState

TELL_RECIPIENT_WITHIN = timedelta(days=7)
"""Own working rule: GDPR Art. 19 names no period for telling recipients."""

NO_CHECK_RULE = "GDPR 21(3)"
"""Why an objection to marketing is carried out without a check: the address itself is enough."""

_TELLS_RECIPIENTS = frozenset({Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION})


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What was decided about one right. `details` fills the letter (what was erased, old and new value …).

    `recipients` are told under Art. 19: each becomes a task.
    """

    right: Right
    outcome: Outcome
    grounds: tuple[str, ...] = ()
    reasons: str = ""
    decided_by: str = ""
    details: dict[str, str] = field(default_factory=dict)
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtensionOutlook:
    """The last day on which the notice can leave, the law's date it would give, and what forbids it."""

    notice_by: date
    new_due: date
    refusal: Reason | None


_ANY_REASONS = "-"
"""Stands for the reasons that are still to be written when only the outlook is asked."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Use cases that settle what a case is about and what is answered."""

    desk: Desk

    def decide(self, actor: Actor, request_id: UUID, entry: DecisionEntry) -> CaseFile:
        """Decides one claimed right; with the last one the case is decided.

        Raises StepRefused with every rule that the decision breaks, EntryRefused for a right not claimed.
        """

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            _, profile = step.work.profiles.current()
            claim = _claim(request, entry.right)
            decision = Decision(
                entry.outcome,
                step.at,
                profile.dpo.name or step.actor.display_name,
                entry.decided_by.strip() or decider_of(profile, step.actor),
                entry.grounds,
                entry.reasons.strip(),
                dict(entry.details),
            )
            refuse_if(decision_problems(request, claim, decision))
            if request.state is S.RECEIVED:  # only a marketing objection comes here: it needs no check
                step.tell(request.id, Event.NO_IDENTITY_NEEDED, {"reason": NO_CHECK_RULE})
                request = replace(request, no_identity_reason=NO_CHECK_RULE)
            claims = tuple(replace(c, decision=decision) if c.id == claim.id else c for c in request.claims)
            facts = {
                "right": entry.right.value,
                "outcome": entry.outcome.value,
                "grounds": ",".join(entry.grounds),
                "reasons": decision.reasons,
                "decided_by": decision.decided_by,
            }
            step.tell(request.id, Event.DECIDED, facts)
            tasks = (*request.tasks, *_recipient_tasks(step, entry))
            return _decided_if_complete(replace(request, claims=claims, tasks=tasks))

        return self._do(actor, request_id, "decide", Action.DECIDE, apply)

    def withdraw_decision(self, actor: Actor, request_id: UUID, right: Right) -> CaseFile:
        """Takes a decision back before it is answered; the case goes back into work."""

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            if request.sent_at is not None:
                raise StepRefused(Reason("answered_before"))
            claim = _claim(request, right)
            claims = tuple(replace(c, decision=None) if c.id == claim.id else c for c in request.claims)
            step.tell(request.id, Event.DECISION_WITHDRAWN, {"right": right.value})
            state = S.IN_WORK if request.state is S.DECIDED else request.state
            return replace(request, claims=claims, state=state)

        return self._do(actor, request_id, "withdraw_decision", Action.DECIDE, apply)

    def change_claims(self, actor: Actor, request_id: UUID, rights: tuple[Right, ...]) -> CaseFile:
        """Sets the rights that the case claims; a decided right cannot be taken away."""
        if not rights:
            raise EntryRefused((FieldProblem("rights", "missing"),))

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            kept = tuple(claim for claim in request.claims if claim.right in rights)
            for claim in request.claims:
                if claim.right not in rights:
                    if claim.decision is not None:
                        raise StepRefused(Reason("decided_before", {"right": claim.right.value}))
                    step.tell(request.id, Event.CLAIM_REMOVED, {"right": claim.right.value})
            added = tuple(
                Claim(uuid.uuid4(), right) for right in rights if right not in {c.right for c in kept}
            )
            for claim in added:
                step.tell(request.id, Event.CLAIM_ADDED, {"right": claim.right.value})
            return replace(request, claims=(*kept, *added))

        return self._do(actor, request_id, "change_claims", Action.CHANGE_CLAIMS, apply)

    def extension_outlook(self, actor: Actor, request_id: UUID) -> ExtensionOutlook:
        """What extending would do now, and the rule that forbids it if one does. Changes nothing."""
        with self.desk.look(actor, Permission.WORK_CASES) as work:
            request = work.requests.get(request_id)
            _, profile = work.profiles.current()
            calendar = work.calendars.current()
        if request is None:
            raise RecordNotFound("request")
        refusal = extension_refusal(
            clock_facts(request),
            calendar,
            profile.settings.pause_policy,
            reasons=_ANY_REASONS,
            notice_sent_on=None,
            already_extended=request.extension is not None,
            today=self.desk.today(),
        )
        if refusal is not None and refusal.code == "extension_notice_not_sent":
            refusal = None  # that is the step about to be taken
        return ExtensionOutlook(
            request.dates.first_month_due, date_if_extended(request, profile, calendar), refusal
        )

    def extend(self, actor: Actor, request_id: UUID, reasons: str, letter_id: UUID | None) -> CaseFile:
        """Extends the month by two further months, once (GDPR Art. 12(3)).

        `letter_id` names the notice that was sent. Raises StepRefused with the rule: no reasons, no sent
        notice, a notice after the first-month date, a second extension.
        """

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            letter = step.letter(letter_id) if letter_id else None
            return extended(step, request, letter, reasons)

        return self._do(actor, request_id, "extend", Action.EXTEND, apply)

    def remove_extension(self, actor: Actor, request_id: UUID) -> CaseFile:
        """Takes the extension back: the dates are again what they were."""

        def apply(step: Step, request: SubjectRequest) -> SubjectRequest:
            step.tell(request.id, Event.EXTENSION_REMOVED)
            return replace(request, extension=None)

        return self._do(actor, request_id, "remove_extension", Action.REMOVE_EXTENSION, apply)

    def _do(
        self,
        actor: Actor,
        request_id: UUID,
        use_case: str,
        action: Action,
        apply: Callable[[Step, SubjectRequest], SubjectRequest],
    ) -> CaseFile:
        with self.desk.step(actor, Permission.WORK_CASES, use_case) as step:
            before = step.working(request_id)
            refuse_if(actions(before, step.work.letters.of_request(request_id))[action])
            after = step.keep(apply(step, before))
            tell_moved_dates(step, before, after)
            step.audit("request", request_id, changes_of(before, after))
            return read_case(step.work, request_id, step.today)


def decider_of(profile: FirmProfile, actor: Actor) -> str:
    """Who decides for the controller: its person or post as the profile has it, else whoever acts."""
    addressee = profile.requests.addressee.value
    post = profile.decided_by.post or (addressee.post if addressee else "")
    return profile.decided_by.name or post or actor.display_name


def tells_recipients(right: Right, outcome: Outcome) -> bool:
    """Whether recipients are to be told what was carried out (GDPR Art. 19)."""
    return right in _TELLS_RECIPIENTS and outcome in {Outcome.GRANTED, Outcome.PARTLY}


def extended(step: Step, request: SubjectRequest, letter: Letter | None, reasons: str) -> SubjectRequest:
    """The request with its extension recorded from the sent notice; raises StepRefused with the rule."""
    sent_on = _notice_sent_on(letter, request.id)
    _, profile = step.work.profiles.current()
    refusal = extension_refusal(
        clock_facts(request),
        step.work.calendars.current(),
        profile.settings.pause_policy,
        reasons=reasons,
        notice_sent_on=sent_on,
        already_extended=request.extension is not None,
        today=step.today,
    )
    if refusal is not None:
        raise StepRefused(refusal)
    assert letter is not None  # noqa: S101 - the rule above refuses a missing notice
    assert sent_on is not None  # noqa: S101 - likewise
    facts = {"sent_on": sent_on.isoformat(), "reasons": reasons.strip(), "letter": letter.number}
    step.tell(request.id, Event.EXTENDED, facts)
    return replace(request, extension=Extension(sent_on, reasons.strip(), letter.id, step.at))


def _notice_sent_on(letter: Letter | None, request_id: UUID) -> date | None:
    if letter is None or letter.kind is not LetterKind.EXTENSION or letter.request_id != request_id:
        return None
    if letter.dispatch is None or letter.state in {LetterState.ANNULLED, LetterState.RETURNED}:
        return None
    return riga_date(letter.dispatch.sent_at)


def _claim(request: SubjectRequest, right: Right) -> Claim:
    for claim in request.claims:
        if claim.right is right:
            return claim
    raise EntryRefused((FieldProblem("right", "not_claimed", {"right": right.value}),))


def _decided_if_complete(request: SubjectRequest) -> SubjectRequest:
    """Moves on as far as the table allows: into work with the first decision, decided with the last."""
    if request.state in {S.RECEIVED, S.IDENTITY_CONFIRMED}:
        request = replace(request, state=S.IN_WORK)
    if not undecided(request) and may_go(request.state, S.DECIDED):
        request = replace(request, state=S.DECIDED)
    return request


def _recipient_tasks(step: Step, entry: DecisionEntry) -> tuple[Task, ...]:
    if not tells_recipients(entry.right, entry.outcome):
        return ()
    calendar = step.work.calendars.current()
    due_on = calendar.working_day_on_or_after(step.today + TELL_RECIPIENT_WITHIN)
    return tuple(
        Task(uuid.uuid4(), TaskKind.TELL_RECIPIENT, recipient.strip(), entry.right.value, due_on)
        for recipient in entry.recipients
        if recipient.strip()
    )
