"""A request's life: which step leads where, what stands in the way of one, and what comes next.

The table is product section 4. Guards answer with reasons (problems.Reason), never with a bare no.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dpo_desk.domain.grounds import grounds_for
from dpo_desk.domain.letter import Letter, LetterKind, LetterState
from dpo_desk.domain.problems import Reason
from dpo_desk.domain.request import (
    FINAL_STATES,
    Claim,
    Decision,
    Outcome,
    QuestionKind,
    RequestState,
    Right,
    SubjectRequest,
    TaskState,
)

S = RequestState


class Action(StrEnum):
    """What a person can do in a case file."""

    TAKE_OVER = "take_over"
    CONFIRM_IDENTITY = "confirm_identity"
    NO_IDENTITY_NEEDED = "no_identity_needed"
    ASK_QUESTION = "ask_question"
    RECORD_ANSWER = "record_answer"
    START_WORK = "start_work"
    ADD_TASK = "add_task"
    DECIDE = "decide"
    EXTEND = "extend"
    REMOVE_EXTENSION = "remove_extension"
    DRAFT_LETTER = "draft_letter"
    ISSUE_LETTER = "issue_letter"
    SIGN_LETTER = "sign_letter"
    RELEASE_LETTER = "release_letter"
    DISPATCH_LETTER = "dispatch_letter"
    CLOSE = "close"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    FORWARD = "forward"
    ADD_NOTE = "add_note"
    CHANGE_CLAIMS = "change_claims"
    CORRECT_RECEIPT = "correct_receipt"
    CORRECT_SUBJECT = "correct_subject"


class NextStepCode(StrEnum):
    """The one next step of a case, as a verb phrase of the interface."""

    TAKE_OVER = "take_over"
    CHECK_IDENTITY = "check_identity"
    STOP_MARKETING = "stop_marketing"
    AWAIT_ANSWER = "await_answer"
    START_WORK = "start_work"
    FINISH_TASKS = "finish_tasks"
    DECIDE = "decide"
    DRAFT_LETTER = "draft_letter"
    ISSUE_LETTER = "issue_letter"
    SIGN_LETTER = "sign_letter"
    DISPATCH_LETTER = "dispatch_letter"
    CLOSE = "close"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step with the facts of its sentence (a right, a letter's number, a count, a day)."""

    code: NextStepCode
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One allowed change of state."""

    source: RequestState
    target: RequestState


STEPS: tuple[Step, ...] = (
    Step(S.RECEIVED, S.IDENTITY_ASKED),
    Step(S.RECEIVED, S.IDENTITY_CONFIRMED),
    Step(S.RECEIVED, S.IN_WORK),
    Step(S.IDENTITY_ASKED, S.IDENTITY_CONFIRMED),
    Step(S.IDENTITY_ASKED, S.DECIDED),
    Step(S.IDENTITY_CONFIRMED, S.IN_WORK),
    Step(S.IDENTITY_CONFIRMED, S.IDENTITY_ASKED),
    Step(S.IN_WORK, S.DECIDED),
    Step(S.DECIDED, S.IN_WORK),
    Step(S.DECIDED, S.ANSWERED),
    Step(S.ANSWERED, S.CLOSED),
    Step(S.ANSWERED, S.IN_WORK),
    Step(S.CLOSED, S.IN_WORK),
    *(Step(state, S.WITHDRAWN) for state in S if state not in FINAL_STATES),
    *(Step(state, S.NOT_OURS) for state in S if state not in FINAL_STATES),
)

_ALLOWED = {(step.source, step.target) for step in STEPS}


def may_go(source: RequestState, target: RequestState) -> bool:
    """Whether the table has this change of state."""
    return (source, target) in _ALLOWED


NO_REFUSAL = frozenset({Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL})
"""Rights that are carried out always (GDPR Art. 21(3), 7(3))."""

INTERIM_KINDS = frozenset(
    {
        LetterKind.ACKNOWLEDGEMENT,
        LetterKind.IDENTITY_QUESTION,
        LetterKind.SCOPE_QUESTION,
        LetterKind.EXTENSION,
        LetterKind.RESTRICTION_LIFTED,
    }
)
"""Letters that answer no right and stop no clock."""

DATA_KINDS = frozenset(
    {
        LetterKind.ACCESS,
        LetterKind.RECTIFICATION,
        LetterKind.ERASURE,
        LetterKind.RESTRICTION,
        LetterKind.PORTABILITY,
        LetterKind.AUTOMATED_DECISION,
        LetterKind.PARTIAL,
        LetterKind.NO_DATA,
    }
)
"""Letters that hold or reveal the person's data: only after identity is confirmed (GDPR Art. 12(6))."""

_KIND_OF_RIGHT: dict[Right, LetterKind] = {
    Right.ACCESS: LetterKind.ACCESS,
    Right.RECTIFICATION: LetterKind.RECTIFICATION,
    Right.ERASURE: LetterKind.ERASURE,
    Right.RESTRICTION: LetterKind.RESTRICTION,
    Right.PORTABILITY: LetterKind.PORTABILITY,
    Right.OBJECTION: LetterKind.OBJECTION,
    Right.MARKETING_OBJECTION: LetterKind.MARKETING_OBJECTION,
    Right.AUTOMATED_DECISION: LetterKind.AUTOMATED_DECISION,
    Right.CONSENT_WITHDRAWAL: LetterKind.CONSENT_WITHDRAWAL,
}


def identity_confirmed(request: SubjectRequest) -> bool:
    """Whether the newest check of identity says that it is confirmed."""
    return bool(request.identity_checks) and request.identity_checks[-1].confirmed


def needs_no_identity(request: SubjectRequest) -> bool:
    """A case of marketing objections only never needs a check (requests.md section 10)."""
    return all(right is Right.MARKETING_OBJECTION for right in request.rights)


def undecided(request: SubjectRequest) -> tuple[Claim, ...]:
    return tuple(claim for claim in request.claims if claim.decision is None)


def answer_kind(claim: Claim) -> LetterKind | None:
    """The kind of letter that answers one decided claim; None while it is undecided."""
    decision = claim.decision
    if decision is None:
        return None
    if decision.outcome is Outcome.PARTLY:
        return LetterKind.PARTIAL
    if decision.outcome is Outcome.REFUSED:
        return LetterKind.OBJECTION if claim.right is Right.OBJECTION else LetterKind.REFUSAL
    if decision.outcome is Outcome.NO_DATA:
        return LetterKind.NO_DATA
    if decision.outcome is Outcome.NOT_IDENTIFIED:
        return LetterKind.NOT_IDENTIFIED
    return _KIND_OF_RIGHT[claim.right]


def answers(kind: LetterKind, claim: Claim) -> bool:
    """Whether a letter of this kind answers the claim as it was decided."""
    if kind in INTERIM_KINDS or claim.decision is None:
        return False
    if kind is LetterKind.PARTIAL:
        return True
    if kind is LetterKind.POLICY_ONLY:
        return claim.decision.outcome is Outcome.NOT_IDENTIFIED
    return answer_kind(claim) is kind


def suggested_kinds(request: SubjectRequest) -> tuple[LetterKind, ...]:
    """The letters that would answer all decided claims: one L15 where outcomes differ, else one a right."""
    kinds = {answer_kind(claim) for claim in request.claims} - {None}
    outcomes = {claim.decision.outcome for claim in request.claims if claim.decision}
    if len(outcomes) > 1 and outcomes & {Outcome.REFUSED, Outcome.PARTLY}:
        return (LetterKind.PARTIAL,)
    return tuple(sorted((kind for kind in kinds if kind), key=lambda kind: kind.value))


_SENT = frozenset({LetterState.DISPATCHED, LetterState.DELIVERED})
_LIVE = frozenset(LetterState) - {LetterState.ANNULLED, LetterState.RETURNED}


def unanswered(request: SubjectRequest, letters: Sequence[Letter]) -> tuple[Claim, ...]:
    """Claims that no dispatched letter answers yet."""
    sent = [letter.kind for letter in letters if letter.state in _SENT]
    return tuple(claim for claim in request.claims if not any(answers(kind, claim) for kind in sent))


def next_step(request: SubjectRequest, letters: Sequence[Letter]) -> NextStep:
    """The one thing to do next in this case."""
    if request.state in FINAL_STATES:
        return NextStep(NextStepCode.NOTHING)
    if request.taken_over_at is None:
        return NextStep(NextStepCode.TAKE_OVER)
    if request.state is S.RECEIVED:
        code = NextStepCode.STOP_MARKETING if needs_no_identity(request) else NextStepCode.CHECK_IDENTITY
        return NextStep(code)
    waiting = [question for question in request.questions if question.answered_on is None]
    if request.state is S.IDENTITY_ASKED:
        if not waiting:
            return NextStep(NextStepCode.CHECK_IDENTITY)
        return NextStep(NextStepCode.AWAIT_ANSWER, {"since": waiting[0].asked_on.isoformat()})
    if request.state is S.IDENTITY_CONFIRMED:
        return NextStep(NextStepCode.START_WORK)
    open_tasks = [task for task in request.tasks if task.state is TaskState.OPEN]
    if request.state is S.IN_WORK:
        return _step_in_work(request, waiting[0].asked_on.isoformat() if waiting else "", len(open_tasks))
    if request.state is S.ANSWERED:
        if open_tasks:
            return NextStep(NextStepCode.FINISH_TASKS, {"count": str(len(open_tasks))})
        return NextStep(NextStepCode.CLOSE)
    return _step_of_letters(request, letters)


def _step_in_work(request: SubjectRequest, waiting_since: str, open_tasks: int) -> NextStep:
    if waiting_since:
        return NextStep(NextStepCode.AWAIT_ANSWER, {"since": waiting_since})
    if open_tasks:
        return NextStep(NextStepCode.FINISH_TASKS, {"count": str(open_tasks)})
    claims = undecided(request) or request.claims  # a reopened case is decided anew
    return NextStep(NextStepCode.DECIDE, {"right": claims[0].right.value})


def _step_of_letters(request: SubjectRequest, letters: Sequence[Letter]) -> NextStep:
    open_claims = unanswered(request, letters)
    for state, code in (
        (LetterState.RELEASED, NextStepCode.DISPATCH_LETTER),
        (LetterState.SIGNED, NextStepCode.DISPATCH_LETTER),
        (LetterState.ISSUED, NextStepCode.SIGN_LETTER),
        (LetterState.DRAFT, NextStepCode.ISSUE_LETTER),
    ):
        for letter in letters:
            if letter.state is state and any(answers(letter.kind, claim) for claim in open_claims):
                facts = {"letter": letter.number, "letter_id": str(letter.id), "kind": letter.kind.value}
                return NextStep(code, facts)
    kinds = suggested_kinds(request)
    return NextStep(NextStepCode.DRAFT_LETTER, {"kind": kinds[0].value} if kinds else {})


def decision_problems(request: SubjectRequest, claim: Claim, decision: Decision) -> tuple[Reason, ...]:
    """Why this decision cannot stand; empty where it can (GDPR Art. 12(2), 12(4), 12(5), 21(3), 7(3))."""
    found: list[Reason] = []
    refusing = decision.outcome in {Outcome.REFUSED, Outcome.PARTLY}
    if refusing and claim.right is Right.MARKETING_OBJECTION:
        found.append(Reason("marketing_objection_is_absolute", article="GDPR 21(3)"))
    elif refusing and claim.right is Right.CONSENT_WITHDRAWAL:
        found.append(Reason("withdrawal_is_absolute", article="GDPR 7(3)"))
    elif refusing:
        known = {ground.code for ground in grounds_for(claim.right)}
        if not decision.grounds:
            found.append(Reason("refusal_needs_ground", {"right": claim.right.value}, "GDPR 12(4)"))
        for code in decision.grounds:
            if code not in known:
                found.append(
                    Reason("not_a_ground", {"ground": code, "right": claim.right.value}, "GDPR 12(2)")
                )
        if not decision.reasons.strip():
            found.append(Reason("refusal_needs_reasons", {"right": claim.right.value}, "GDPR 12(4)"))
    if decision.outcome is Outcome.NOT_IDENTIFIED:
        if claim.right is Right.MARKETING_OBJECTION:
            found.append(Reason("marketing_objection_is_absolute", article="GDPR 21(3)"))
        elif not any(question.kind is QuestionKind.IDENTITY for question in request.questions):
            found.append(Reason("identity_never_asked", article="GDPR 12(6)"))
    elif request.state is S.IDENTITY_ASKED:
        found.append(Reason("identity_not_confirmed_yet", article="GDPR 12(6)"))
    if not decision.decided_by.strip():
        found.append(Reason("decision_needs_decider", article="GDPR 24(1)"))
    return tuple(found)


def letter_problems(request: SubjectRequest, kind: LetterKind) -> tuple[Reason, ...]:
    """What in the case keeps a letter of this kind from being issued."""
    found: list[Reason] = []
    if kind in DATA_KINDS and not identity_confirmed(request):
        found.append(Reason("identity_not_confirmed", article="GDPR 12(6)"))
    if kind in INTERIM_KINDS or kind is LetterKind.NOT_OURS:
        return tuple(found)
    for claim in undecided(request):
        found.append(Reason("no_decision", {"right": claim.right.value}))
    if not found and not any(answers(kind, claim) for claim in request.claims):
        found.append(Reason("letter_answers_nothing", {"kind": kind.value}))
    return tuple(found)


def actions(request: SubjectRequest, letters: Sequence[Letter]) -> dict[Action, tuple[Reason, ...]]:
    """Every action of the case file with what stands in its way; an empty tuple means it can be done.

    Reasons that need a date or an entry (extension past its day, late question) are told by those
    guards when asked; here stands what the state alone decides.
    """
    state = request.state
    ended = (Reason("case_ended", {"state": state.value}),) if state in FINAL_STATES else ()
    result: dict[Action, tuple[Reason, ...]] = dict.fromkeys(Action, ended)
    result[Action.ADD_NOTE] = ()
    result[Action.TAKE_OVER] = ended or _only_if(request.taken_over_at is None, "taken_over_before")
    result[Action.REOPEN] = _only_if(state is S.CLOSED, "only_closed_reopens")
    if ended:
        return result
    early = state in {S.RECEIVED, S.IDENTITY_ASKED}
    result[Action.CONFIRM_IDENTITY] = _only_if(
        state in {S.RECEIVED, S.IDENTITY_ASKED} or not identity_confirmed(request), "identity_known"
    )
    result[Action.NO_IDENTITY_NEEDED] = _only_if(state is S.RECEIVED, "identity_step_passed")
    result[Action.ASK_QUESTION] = _only_if(
        state in {S.RECEIVED, S.IDENTITY_CONFIRMED, S.IN_WORK} and not _waiting(request), "question_not_now"
    )
    result[Action.RECORD_ANSWER] = _only_if(_waiting(request), "no_open_question")
    result[Action.START_WORK] = _only_if(
        state is S.IDENTITY_CONFIRMED, "identity_first" if early else "in_work"
    )
    result[Action.ADD_TASK] = _only_if(state is not S.RECEIVED, "identity_first")
    deciding = state in {S.IDENTITY_ASKED, S.IDENTITY_CONFIRMED, S.IN_WORK, S.DECIDED}
    deciding = deciding or (state is S.RECEIVED and needs_no_identity(request))
    result[Action.DECIDE] = _only_if(deciding, "identity_first" if early else "answered_before")
    result[Action.CHANGE_CLAIMS] = _only_if(state not in {S.DECIDED, S.ANSWERED}, "decided_before")
    result[Action.EXTEND] = _only_if(request.extension is None, "extended_before", "GDPR 12(3)")
    if request.sent_at is not None:
        result[Action.EXTEND] = (Reason("answered_before"),)
    result[Action.REMOVE_EXTENSION] = _only_if(
        request.extension is not None and request.sent_at is None, "not_extended"
    )
    result[Action.CLOSE] = _closing(request)
    result.update(_letter_actions(request, letters))
    return result


def _letter_actions(request: SubjectRequest, letters: Sequence[Letter]) -> dict[Action, tuple[Reason, ...]]:
    missing = tuple(Reason("no_decision", {"right": claim.right.value}) for claim in undecided(request))
    states = {letter.state for letter in letters}
    drafts = LetterState.DRAFT in states
    return {
        Action.DRAFT_LETTER: (),
        Action.ISSUE_LETTER: () if drafts else missing or (Reason("no_draft"),),
        Action.SIGN_LETTER: _only_if(LetterState.ISSUED in states, "no_issued_letter"),
        Action.RELEASE_LETTER: _only_if(LetterState.SIGNED in states, "no_signed_letter"),
        Action.DISPATCH_LETTER: _only_if(
            bool(states & {LetterState.SIGNED, LetterState.RELEASED}), "no_signed_letter"
        ),
    }


def _closing(request: SubjectRequest) -> tuple[Reason, ...]:
    if request.state is not S.ANSWERED:
        return (Reason("not_answered"),)
    open_tasks = sum(task.state is TaskState.OPEN for task in request.tasks)
    if open_tasks:
        return (Reason("tasks_open", {"count": str(open_tasks)}),)
    return ()


def _waiting(request: SubjectRequest) -> bool:
    return any(question.answered_on is None for question in request.questions)


def _only_if(permitted: bool, code: str, article: str = "") -> tuple[Reason, ...]:
    return () if permitted else (Reason(code, article=article),)
