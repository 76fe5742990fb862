"""The request's life: the table of product section 4, its guards and the next step."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from builders import NOON, a_claim, a_decision, a_letter, a_request

from dpo_desk.domain.grounds import GROUNDS, grounds_for
from dpo_desk.domain.letter import LetterKind, LetterState
from dpo_desk.domain.request import (
    FINAL_STATES,
    IdentityCheck,
    IdentityMethod,
    Outcome,
    Question,
    QuestionKind,
    RequestState,
    Right,
    Task,
    TaskKind,
)
from dpo_desk.domain.workflow import (
    DATA_KINDS,
    STEPS,
    Action,
    NextStepCode,
    actions,
    answer_kind,
    decision_problems,
    letter_problems,
    may_go,
    next_step,
    suggested_kinds,
    unanswered,
)

S = RequestState


def test_every_open_state_has_a_way_out() -> None:
    assert {step.source for step in STEPS} == (set(S) - FINAL_STATES) | {S.CLOSED}


def test_every_state_but_the_first_can_be_reached() -> None:
    assert {step.target for step in STEPS} == set(S) - {S.RECEIVED}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (S.RECEIVED, S.DECIDED),
        (S.RECEIVED, S.ANSWERED),
        (S.IDENTITY_ASKED, S.IN_WORK),
        (S.IN_WORK, S.ANSWERED),
        (S.WITHDRAWN, S.IN_WORK),
        (S.NOT_OURS, S.IN_WORK),
        (S.CLOSED, S.WITHDRAWN),
    ],
)
def test_a_step_that_the_table_does_not_have_is_refused(source: S, target: S) -> None:
    assert not may_go(source, target)


def test_a_marketing_objection_cannot_be_refused() -> None:
    request = a_request(Right.MARKETING_OBJECTION, state=S.IN_WORK)
    refusal = a_decision(Outcome.REFUSED, grounds=("G12_5_UNFOUNDED",), reasons="nav parakstīts")
    found = decision_problems(request, request.claims[0], refusal)
    assert [(reason.code, reason.article) for reason in found] == [
        ("marketing_objection_is_absolute", "GDPR 21(3)")
    ]


def test_not_signed_is_no_ground_of_any_right() -> None:
    request = a_request(Right.ACCESS, state=S.IN_WORK)
    refusal = a_decision(Outcome.REFUSED, grounds=("NOT_SIGNED",), reasons="nav parakstīts")
    found = decision_problems(request, request.claims[0], refusal)
    assert [reason.code for reason in found] == ["not_a_ground"]
    assert not any("SIGN" in ground.code or "FORM" in ground.code for ground in GROUNDS)


def test_a_refusal_needs_ground_reasons_and_decider() -> None:
    request = a_request(Right.ERASURE, state=S.IN_WORK)
    refusal = a_decision(Outcome.REFUSED, decided_by=" ")
    codes = [reason.code for reason in decision_problems(request, request.claims[0], refusal)]
    assert codes == ["refusal_needs_ground", "refusal_needs_reasons", "decision_needs_decider"]


@pytest.mark.parametrize("right", list(Right))
def test_grounds_stand_only_against_their_rights(right: Right) -> None:
    absolute = right in {Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL}
    assert bool(grounds_for(right)) is not absolute


def test_cannot_be_identified_needs_a_question_first() -> None:
    request = a_request(state=S.IDENTITY_ASKED)
    decision = a_decision(Outcome.NOT_IDENTIFIED)
    assert [r.code for r in decision_problems(request, request.claims[0], decision)] == [
        "identity_never_asked"
    ]
    question = Question(uuid.uuid4(), QuestionKind.IDENTITY, date(2026, 3, 4), "Lūdzam apliecināt")
    asked = a_request(state=S.IDENTITY_ASKED, questions=(question,))
    assert decision_problems(asked, asked.claims[0], decision) == ()


@pytest.mark.parametrize("kind", sorted(DATA_KINDS))
def test_no_letter_with_data_before_identity_is_confirmed(kind: LetterKind) -> None:
    request = a_request(state=S.IN_WORK)
    assert "identity_not_confirmed" in [reason.code for reason in letter_problems(request, kind)]


def test_a_letter_waits_for_every_decision() -> None:
    decided = a_claim(Right.ACCESS, a_decision())
    check = IdentityCheck(uuid.uuid4(), NOON, "Birojs", IdentityMethod.DOCUMENT_SEEN, confirmed=True)
    request = a_request(claims=(decided, a_claim(Right.ERASURE)), state=S.IN_WORK, identity_checks=(check,))
    found = letter_problems(request, LetterKind.ACCESS)
    assert [(r.code, r.facts) for r in found] == [("no_decision", {"right": "erasure"})]


@pytest.mark.parametrize(
    ("right", "outcome", "kind"),
    [
        (Right.ACCESS, Outcome.GRANTED, LetterKind.ACCESS),
        (Right.ACCESS, Outcome.PARTLY, LetterKind.PARTIAL),
        (Right.ACCESS, Outcome.REFUSED, LetterKind.REFUSAL),
        (Right.ACCESS, Outcome.NO_DATA, LetterKind.NO_DATA),
        (Right.ERASURE, Outcome.GRANTED, LetterKind.ERASURE),
        (Right.OBJECTION, Outcome.REFUSED, LetterKind.OBJECTION),
        (Right.PORTABILITY, Outcome.NOT_IDENTIFIED, LetterKind.NOT_IDENTIFIED),
        (Right.CONSENT_WITHDRAWAL, Outcome.GRANTED, LetterKind.CONSENT_WITHDRAWAL),
    ],
)
def test_each_outcome_has_its_letter(right: Right, outcome: Outcome, kind: LetterKind) -> None:
    assert answer_kind(a_claim(right, a_decision(outcome))) is kind


def test_mixed_outcomes_are_answered_by_one_partial_letter() -> None:
    claims = (
        a_claim(Right.ACCESS, a_decision()),
        a_claim(Right.ERASURE, a_decision(Outcome.REFUSED, grounds=("G17_3B",), reasons="rēķini")),
    )
    request = a_request(claims=claims, state=S.DECIDED)
    assert suggested_kinds(request) == (LetterKind.PARTIAL,)
    sent = a_letter(request, LetterKind.PARTIAL, state=LetterState.DISPATCHED)
    assert unanswered(request, [sent]) == ()


def test_the_next_step_follows_the_case() -> None:
    request = a_request()
    assert next_step(a_request(taken_over_at=None), []).code is NextStepCode.TAKE_OVER
    assert next_step(request, []).code is NextStepCode.CHECK_IDENTITY
    marketing = a_request(Right.MARKETING_OBJECTION)
    assert next_step(marketing, []).code is NextStepCode.STOP_MARKETING
    assert next_step(a_request(state=S.IN_WORK), []).facts == {"right": "access"}
    task = Task(uuid.uuid4(), TaskKind.SEARCH, "Grāmatvedība", "rēķini", date(2026, 3, 12))
    step = next_step(a_request(state=S.IN_WORK, tasks=(task,)), [])
    assert (step.code, step.facts) == (NextStepCode.FINISH_TASKS, {"count": "1"})


def test_the_next_step_follows_the_letter() -> None:
    request = a_request(claims=(a_claim(Right.ACCESS, a_decision()),), state=S.DECIDED)
    steps = {
        LetterState.DRAFT: NextStepCode.ISSUE_LETTER,
        LetterState.ISSUED: NextStepCode.SIGN_LETTER,
        LetterState.SIGNED: NextStepCode.DISPATCH_LETTER,
        LetterState.RELEASED: NextStepCode.DISPATCH_LETTER,
        LetterState.ANNULLED: NextStepCode.DRAFT_LETTER,
    }
    for state, expected in steps.items():
        assert next_step(request, [a_letter(request, state=state)]).code is expected
    assert next_step(request, []).facts == {"kind": "L05"}


def test_what_cannot_be_done_says_why() -> None:
    found = actions(a_request(), [])
    assert found[Action.TAKE_OVER][0].code == "taken_over_before"
    assert found[Action.DECIDE][0].code == "identity_first"
    assert found[Action.ISSUE_LETTER][0].code == "no_decision"
    assert found[Action.REOPEN][0].code == "only_closed_reopens"
    assert found[Action.CLOSE][0].code == "not_answered"
    assert found[Action.CONFIRM_IDENTITY] == ()


def test_an_ended_case_can_only_be_reopened_or_noted() -> None:
    found = actions(a_request(state=S.CLOSED), [])
    assert {action for action, reasons in found.items() if not reasons} == {Action.ADD_NOTE, Action.REOPEN}
