"""Values with valid defaults: a test states only what it is about."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from dpo_desk.domain.deadlines import ClockFacts, PausePolicy, compute_case_dates
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.letter import (
    Block,
    Language,
    Letter,
    LetterContent,
    Letterhead,
    LetterKind,
    LetterState,
)
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    Claim,
    Decision,
    IdentityMethod,
    Outcome,
    RequestState,
    Right,
    SubjectRequest,
)
from dpo_desk.domain.working_days import Calendar

NOON = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
"""Tuesday 3 March 2026, 12:00 in Riga."""


def a_number() -> str:
    """A number that nothing else in the store has."""
    return f"DSP-2026/{uuid.uuid4().hex[:8]}"


def an_entry(**changes: Any) -> IntakeEntry:
    """A walk-in request for access, identity card shown, answer by registered post."""
    entry = IntakeEntry(
        id=uuid.uuid4(),
        received_at=NOON,
        channel=Channel.IN_PERSON,
        rights=(Right.ACCESS,),
        subject=Person("Jānis Bērziņš", phone="+371 20000000", address="Parauga iela 12–3, Rīga, LV-1000"),
        text="Vēlos zināt, kādi dati par mani ir.",
        identity=IdentityMethod.DOCUMENT_SEEN,
        answer_by=AnswerWay.REGISTERED_POST,
    )
    return replace(entry, **changes)


def a_claim(right: Right = Right.ACCESS, decision: Decision | None = None) -> Claim:
    return Claim(uuid.uuid4(), right, decision=decision)


def a_decision(outcome: Outcome = Outcome.GRANTED, **changes: Any) -> Decision:
    return replace(Decision(outcome, NOON, "Ilze Kalniņa", "Andris Ozols"), **changes)


def a_request(*rights: Right, **changes: Any) -> SubjectRequest:
    """An access request, taken over, freshly received; dates computed without a promise."""
    received_at = changes.get("received_at", NOON)
    dates = compute_case_dates(ClockFacts(riga_date(received_at)), Calendar(1), None, PausePolicy.PAUSE)
    request = SubjectRequest(
        id=uuid.uuid4(),
        number="DSP-2026/0001",
        received_at=received_at,
        channel=Channel.IN_PERSON,
        subject=Person("Jānis Bērziņš", phone="+371 20000000"),
        text="Vēlos zināt, kādi dati par mani ir.",
        claims=tuple(a_claim(right) for right in rights or (Right.ACCESS,)),
        recorded_at=received_at,
        recorded_by="Birojs",
        answer_by=AnswerWay.REGISTERED_POST,
        state=RequestState.RECEIVED,
        dates=dates,
        profile_version=1,
        calendar_version=1,
        taken_over_at=received_at,
        taken_over_by="Ilze Kalniņa",
    )
    return replace(request, **changes)


def a_letter(request: SubjectRequest, kind: LetterKind = LetterKind.ACCESS, **changes: Any) -> Letter:
    """A draft of the kind, with one block."""
    content = LetterContent(
        kind=kind,
        language=Language.LATVIAN,
        letterhead=Letterhead("SIA “Paraugs”", "40003347858", "Parauga iela 1, Rīga", "das@paraugs.example"),
        dated_on=date(2026, 3, 16),
        number="",
        addressee=("Jānis Bērziņš", "Parauga iela 12–3", "Rīga, LV-1000"),
        subject="Par piekļuvi personas datiem",
        salutation="Labdien!",
        blocks=(Block("confirmation", "Apstiprinām, ka apstrādājam Jūsu personas datus."),),
        attachments=(),
        signatory_name="Andris Ozols",
        signatory_post="izpilddirektors",
    )
    letter = Letter(
        id=uuid.uuid4(),
        request_id=request.id,
        kind=kind,
        language=Language.LATVIAN,
        state=LetterState.DRAFT,
        content=content,
        created_at=NOON,
        created_by="Ilze Kalniņa",
    )
    return replace(letter, **changes)
