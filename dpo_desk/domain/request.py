"""A data subject's request: who asks for what, by which way, and every fact recorded about it since.

Dates are never stored as truth: they are recomputed from the facts held here (deadlines.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dpo_desk.domain.deadlines import CaseDates
from dpo_desk.domain.person import Person, Representative


class Right(StrEnum):
    """What a person may claim (GDPR Art. 7(3), 15-18, 20-22)."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    MARKETING_OBJECTION = "marketing_objection"
    AUTOMATED_DECISION = "automated_decision"
    CONSENT_WITHDRAWAL = "consent_withdrawal"


class Channel(StrEnum):
    """How a request arrived. No form may be demanded (GDPR Art. 12(2); EDPB 01/2022 §52)."""

    IN_PERSON = "in_person"
    POST = "post"
    EMAIL = "email"
    PHONE = "phone"
    WEB_FORM = "web_form"
    E_ADDRESS = "e_address"
    VIA_PROCESSOR = "via_processor"
    OTHER = "other"


class AnswerWay(StrEnum):
    """How the person wants the answer (and a letter leaves the firm)."""

    REGISTERED_POST = "registered_post"
    EMAIL = "email"
    IN_PERSON = "in_person"
    POST = "post"
    E_ADDRESS = "e_address"


class RequestState(StrEnum):
    """Where the work stands. Timeliness, pause and extension are computed, never states."""

    RECEIVED = "received"
    IDENTITY_ASKED = "identity_asked"
    IDENTITY_CONFIRMED = "identity_confirmed"
    IN_WORK = "in_work"
    DECIDED = "decided"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    NOT_OURS = "not_ours"


FINAL_STATES = frozenset({RequestState.CLOSED, RequestState.WITHDRAWN, RequestState.NOT_OURS})
"""States that leave the stock of open cases."""


class IdentityMethod(StrEnum):
    """How identity was confirmed (GDPR Art. 12(6); EDPB 01/2022 §58-79). Never a copy, never a number."""

    DOCUMENT_SEEN = "document_seen"
    SIGNATURE = "signature"
    KNOWN_CHANNEL = "known_channel"
    REPRESENTATIVE = "representative"


class QuestionKind(StrEnum):
    """What was asked of the person; both may suspend the month (EDPB 01/2022 §159)."""

    IDENTITY = "identity"
    SCOPE = "scope"


class Outcome(StrEnum):
    """What was decided about one right."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    NO_DATA = "no_data"
    NOT_IDENTIFIED = "not_identified"


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class TaskKind(StrEnum):
    """Why a colleague or processor is asked: to search, to carry out, or to tell a recipient (Art. 19)."""

    SEARCH = "search"
    CARRY_OUT = "carry_out"
    TELL_RECIPIENT = "tell_recipient"


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """One check of identity: when (UTC), by whom, how. Holds no document number and no copy."""

    id: UUID
    checked_at: datetime
    checked_by: str
    method: IdentityMethod
    confirmed: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the person. `asked_on`/`answered_on` are days in Europe/Riga.

    `late_reason` is required when asked more than the profile's number of days after receipt; without it
    the question does not pause the clock.
    """

    id: UUID
    kind: QuestionKind
    asked_on: date
    text: str
    late_reason: str = ""
    letter_id: UUID | None = None
    answered_on: date | None = None
    answer: str = ""
    pauses: bool = True


@dataclass(frozen=True, slots=True)
class Extension:
    """The one extension of GDPR Art. 12(3): reasons, and the day on which its notice left the firm."""

    notice_sent_on: date
    reasons: str
    letter_id: UUID
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one right: advised by the DPO, decided by the controller's person."""

    outcome: Outcome
    decided_at: datetime
    advised_by: str
    decided_by: str
    grounds: tuple[str, ...] = ()
    reasons: str = ""
    details: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One right invoked by the request, with its own decision."""

    id: UUID
    right: Right
    scope: str = ""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Something asked of a colleague or processor, with a day by which it is due."""

    id: UUID
    kind: TaskKind
    assignee: str
    what: str
    due_on: date
    state: TaskState = TaskState.OPEN
    done_at: datetime | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """How and when an open case left the stock, or was answered."""

    at: datetime
    reason: str = ""
    forwarded_to: str = ""


@dataclass(frozen=True, slots=True)
class SubjectRequest:
    """One request with all its facts. `id` is the UUID that the intake form made.

    `received_at` and every other moment are aware UTC; days (`…_on`) are Europe/Riga.
    `dates` was computed from the facts with calendar `calendar_version` and profile `profile_version`.
    `sent_at` is the moment of the dispatch that answered the last right: it stops both clocks.
    """

    id: UUID
    number: str
    received_at: datetime
    channel: Channel
    subject: Person
    text: str
    claims: tuple[Claim, ...]
    recorded_at: datetime
    recorded_by: str
    answer_by: AnswerWay | None
    state: RequestState
    dates: CaseDates
    profile_version: int
    calendar_version: int
    earlier_reason: str = ""
    representative: Representative | None = None
    departures: tuple[str, ...] = ()
    taken_over_at: datetime | None = None
    taken_over_by: str = ""
    no_identity_reason: str = ""
    identity_checks: tuple[IdentityCheck, ...] = ()
    questions: tuple[Question, ...] = ()
    extension: Extension | None = None
    tasks: tuple[Task, ...] = ()
    sent_at: datetime | None = None
    late_reason: str = ""
    ending: Ending | None = None
    reopened_at: datetime | None = None
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the case is in the stock."""
        return self.state not in FINAL_STATES

    @property
    def rights(self) -> tuple[Right, ...]:
        return tuple(claim.right for claim in self.claims)
