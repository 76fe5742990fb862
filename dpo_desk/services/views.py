"""Rows and pages as screens and commands show them: plain values read straight from the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from dpo_desk.domain.letter import Language, LetterKind, LetterState
from dpo_desk.domain.request import AnswerWay, Channel, Outcome, RequestState, Right
from dpo_desk.domain.timeliness import Timeliness
from dpo_desk.domain.workflow import NextStep
from dpo_desk.domain.working_days import Calendar


class Sort(StrEnum):
    """By what the request list can be ordered; ties are broken by number."""

    DUE = "due"
    NUMBER = "number"
    NAME = "name"
    RECEIVED = "received"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class RequestQuery:
    """Which requests, in what order. Empty tuples and None mean no limit.

    `open_only` keeps the stock; `closed_only` the rest. `due_before` is inclusive and looks at the leading
    date of open cases. `text` matches name, number or own words, without diacritics, literally.
    """

    open_only: bool = False
    closed_only: bool = False
    states: tuple[RequestState, ...] = ()
    rights: tuple[Right, ...] = ()
    channels: tuple[Channel, ...] = ()
    due_before: date | None = None
    overdue_on: date | None = None
    paused_only: bool = False
    text: str = ""
    sort: Sort = Sort.DUE
    descending: bool = False


class Rules(NamedTuple):
    """What rows are judged by: the calendar in force, and of the profile in force what lists need.

    `due_soon_days` are working days ahead; `firm` is the controller's name, empty until known.
    """

    calendar: Calendar
    due_soon_days: int
    firm: str


class RequestRow(NamedTuple):
    """One line of Today, of the list and of search: everything painted, nothing to compute but words.

    A tuple, because pages of them are made at every scroll: a frozen dataclass takes four times as long.
    `timeliness` depends on the day, so the use case adds it; it is None for a case that ended unanswered.
    """

    id: UUID
    number: str
    subject_name: str
    rights: tuple[Right, ...]
    state: RequestState
    channel: Channel
    received_on: date
    legal_due: date
    legal_safe: date
    unsuspended_due: date | None
    promise_due: date | None
    leading: date
    paused_since: date | None
    extended: bool
    next_step: NextStep
    taken_over: bool
    sent_on: date | None = None
    ended_on: date | None = None
    timeliness: Timeliness | None = None

    def judged_as(self, timeliness: Timeliness | None) -> RequestRow:
        """The row with its timeliness, which is the last field."""
        return RequestRow._make((*self[:-1], timeliness))


@dataclass(frozen=True, slots=True)
class ListCounts:
    """Footer of the list: how many match, how many there are, and what is urgent on the given day."""

    matching: int
    total: int
    overdue: int
    due_today: int
    paused: int


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One line of the letter register."""

    id: UUID
    request_id: UUID
    number: str
    request_number: str
    subject_name: str
    kind: LetterKind
    language: Language
    state: LetterState
    dated_on: date
    way: AnswerWay | None = None
    sent_on: date | None = None
    post_number: str = ""


@dataclass(frozen=True, slots=True)
class ReleasedLetter:
    """What those who post a released letter may know of it: number, address, how it is to leave."""

    id: UUID
    request_id: UUID
    number: str
    addressee: tuple[str, ...]
    released_at: datetime
    ways: tuple[AnswerWay, ...] = ()


class HitKind(StrEnum):
    REQUEST = "request"
    LETTER = "letter"
    TEXT = "text"


class SearchHit(NamedTuple):
    """One hit: what it is, where it leads, and the found text with the matching parts' positions."""

    kind: HitKind
    request_id: UUID
    letter_id: UUID | None
    number: str
    title: str
    snippet: str
    matches: tuple[tuple[int, int], ...] = ()
    row: RequestRow | None = None


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """Figures of one month, counted by the store from stock movements and answered cases.

    `opening` counts movements before the month, so that opening + received + reopened = closed + closing
    always. Median days runs from receipt to sending over the cases closed in the month.
    """

    opening: int
    received: int
    reopened: int
    closed: int
    by_right: dict[Right, int] = field(default_factory=dict)
    by_channel: dict[Channel, int] = field(default_factory=dict)
    by_outcome: dict[str, int] = field(default_factory=dict)
    law_kept: int = 0
    law_of: int = 0
    promise_kept: int = 0
    promise_of: int = 0
    open_achievable: int = 0
    paused: int = 0
    extended: int = 0
    refusals_by_ground: dict[str, int] = field(default_factory=dict)
    days_to_answer: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UserRecord:
    """A user of the store. `slot_id` names the key slot that holds the data key for this user."""

    id: UUID
    name: str
    display_name: str
    role: str
    slot_id: str
    created_at: datetime
    disabled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What checking the chain found. `first_bad` is None when all entries from first to last hold."""

    ok: bool
    first: int
    last: int
    head: str
    first_bad: int | None = None
    erased_details: int = 0


OutcomeWord = Outcome | RequestState
"""How a closed case ended: an outcome, or withdrawn / not ours."""
