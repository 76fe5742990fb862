"""What the use cases need from outside, as Protocols; storage and letters fulfil them, app wires them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from dpo_desk.domain.history import HistoryLine
from dpo_desk.domain.intake import Attachment, Intake
from dpo_desk.domain.letter import Language, Letter, LetterContent, LetterKind
from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.printed import (
    BlankFormContent,
    OralRecordContent,
    ReceiptContent,
    RecoverySheetContent,
)
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.roles import Actor
from dpo_desk.domain.workflow import NextStep
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.views import (
    AuditReport,
    LetterRow,
    ListCounts,
    MonthCounts,
    RequestQuery,
    RequestRow,
    SearchHit,
    UserRecord,
)

Clock = Callable[[], datetime]
"""The one clock: now as aware UTC."""

Progress = Callable[[int, int], bool]
"""Told (done, total) during long work; answers False to stop it."""


class IntakeRepository(Protocol):
    """Saved intakes. The taking over is a fact keyed by the intake's UUID."""

    def add(self, intake: Intake) -> None: ...
    def get(self, intake_id: UUID) -> Intake | None: ...
    def of_author(self, user_id: UUID, limit: int) -> list[Intake]:
        """The author's own intakes not yet taken over, newest first."""
        ...

    def mark_taken_over(self, intake_id: UUID, at: datetime, by: str) -> bool:
        """Records the taking over; False when it was recorded before (nothing changes then)."""
        ...


class DraftRepository(Protocol):
    """What is typed into a form and not saved yet, per user and form; not audited."""

    def save(self, user_id: UUID, form: str, content: str, at: datetime) -> None: ...
    def load(self, user_id: UUID, form: str) -> tuple[str, datetime] | None: ...
    def discard(self, user_id: UUID, form: str) -> None: ...


class NumberRepository(Protocol):
    """Gapless register numbers from a counter row per register and year."""

    def next(self, prefix: str, year: int) -> str:
        """The next number such as DSP-2026/0001, drawn in this transaction."""
        ...


class RequestRepository(Protocol):
    """Requests with all their facts. `save` raises StaleRecord when another writer was faster."""

    def add(self, request: SubjectRequest, next_step: NextStep) -> None: ...
    def get(self, request_id: UUID) -> SubjectRequest | None: ...
    def by_number(self, number: str) -> UUID | None: ...
    def save(self, request: SubjectRequest, next_step: NextStep) -> None: ...
    def open_ids(self) -> list[UUID]: ...
    def add_movement(self, request_id: UUID, on: date, kind: str) -> None:
        """A stock movement: kind is received, closed or reopened; `on` the month it counts in."""
        ...

    def replace_movement(self, request_id: UUID, on: date, kind: str) -> None:
        """Moves the latest movement of that kind to another day (a corrected receipt)."""
        ...


class LetterRepository(Protocol):
    def add(self, letter: Letter) -> None: ...
    def get(self, letter_id: UUID) -> Letter | None: ...
    def by_number(self, number: str) -> UUID | None: ...
    def of_request(self, request_id: UUID) -> list[Letter]: ...
    def save(self, letter: Letter) -> None: ...
    def remove_draft(self, letter_id: UUID) -> None: ...
    def freeze(self, letter_id: UUID, pdf: bytes, sha256: str) -> None:
        """Keeps the issued bytes; raises when the letter has some already."""
        ...

    def pdf(self, letter_id: UUID) -> bytes | None: ...
    def released(self) -> list[Letter]:
        """Letters released for posting, for those who hand them to the post."""
        ...


class AttachmentRepository(Protocol):
    def add(self, attachment: Attachment, content: bytes) -> None: ...
    def of_owner(self, owner_kind: str, owner_id: UUID) -> list[Attachment]: ...
    def get(self, attachment_id: UUID) -> Attachment | None: ...
    def content(self, attachment_id: UUID) -> bytes | None: ...


class HistoryRepository(Protocol):
    def add(self, line: HistoryLine) -> None: ...
    def of_request(self, request_id: UUID) -> list[HistoryLine]:
        """All lines, newest first."""
        ...


class AuditRepository(Protocol):
    """The hash chain. Entries are only ever added, in the transaction of what they record."""

    def append(
        self,
        *,
        at: datetime,
        actor_id: str,
        use_case: str,
        subject_kind: str,
        subject_id: str,
        detail: Mapping[str, str],
    ) -> int: ...
    def head(self) -> tuple[int, str]:
        """Number and hash (hex) of the newest entry; (0, "") on an empty chain."""
        ...

    def opened_since(self, actor_id: str, subject_id: str, since: datetime) -> bool:
        """Whether this user's opening of this subject was recorded since then."""
        ...

    def last_at(self) -> datetime | None: ...


class UserRepository(Protocol):
    def add(self, user: UserRecord) -> None: ...
    def get(self, user_id: UUID) -> UserRecord | None: ...
    def by_name(self, name: str) -> UserRecord | None: ...
    def by_slot(self, slot_id: str) -> UserRecord | None: ...
    def all(self) -> list[UserRecord]: ...
    def save(self, user: UserRecord) -> None: ...


class ProfileRepository(Protocol):
    """Versions of the firm's profile; version numbers count from 1."""

    def current(self) -> tuple[int, FirmProfile]: ...
    def version(self, number: int) -> FirmProfile: ...
    def add(self, profile: FirmProfile, at: datetime, by: str) -> int: ...
    def versions(self) -> list[tuple[int, datetime, str]]: ...


class CalendarRepository(Protocol):
    """Versions of the calendar (one-off holidays entered by the user on top of the built-in ones)."""

    def current(self) -> Calendar: ...
    def version(self, number: int) -> Calendar: ...
    def add(self, calendar: Calendar, at: datetime, by: str) -> None: ...


class PublishedMonthRepository(Protocol):
    """Closed months, stored as figures: later erasure changes no past page."""

    def add(self, figures: MonthFigures, at: datetime) -> None: ...
    def get(self, month: date) -> MonthFigures | None: ...
    def months(self) -> list[date]: ...


class LetterTextRepository(Protocol):
    """The firm's own wording of a letter text, where it differs from the shipped one."""

    def get(self, kind: LetterKind, language: Language) -> str | None: ...
    def save(self, kind: LetterKind, language: Language, text: str, at: datetime, by: str) -> None: ...
    def reset(self, kind: LetterKind, language: Language) -> None: ...


class SettingRepository(Protocol):
    """Interface settings per user (sizes, filters, language); a filter can hold a name, so in the store."""

    def get(self, user_id: UUID, key: str) -> str | None: ...
    def set(self, user_id: UUID, key: str, value: str) -> None: ...


class StoreInfoRepository(Protocol):
    """Facts about the store as a whole (its id, idle minutes until locking, number prefixes)."""

    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...


class UnitOfWork(Protocol):
    """One transaction: committed by word, undone otherwise.

    `commit` raises AuditMissing when an audited table was written and no audit entry stands beside it.
    """

    intakes: IntakeRepository
    drafts: DraftRepository
    numbers: NumberRepository
    requests: RequestRepository
    letters: LetterRepository
    attachments: AttachmentRepository
    history: HistoryRepository
    audit: AuditRepository
    users: UserRepository
    profiles: ProfileRepository
    calendars: CalendarRepository
    published: PublishedMonthRepository
    letter_texts: LetterTextRepository
    settings: SettingRepository
    info: StoreInfoRepository

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def commit(self) -> None: ...


OpenUnitOfWork = Callable[[], UnitOfWork]


class Reading(Protocol):
    """Reads for screens, on a connection of its own that can be interrupted."""

    def rules(self) -> tuple[Calendar, FirmProfile]:
        """The calendar and the profile in force, without waiting for the writer."""
        ...

    def request_ids(self, query: RequestQuery) -> list[UUID]:
        """All ids in order; pages are then fetched by id."""
        ...

    def request_rows(self, ids: Sequence[UUID]) -> list[RequestRow]:
        """Rows in the order of the ids; ids that are gone are left out."""
        ...

    def request_counts(self, query: RequestQuery, today: date) -> ListCounts: ...
    def due_rows(self, until: date, limit: int) -> list[RequestRow]:
        """Open requests whose leading date is on or before the day, by leading date, in one query."""
        ...

    def next_due(self, after: date) -> RequestRow | None: ...
    def open_count(self) -> int: ...
    def similar(self, name: str, personal_code: str, email: str, phone: str, limit: int) -> list[RequestRow]:
        """Possible earlier cases of the same person; never merged, only offered."""
        ...

    def letter_ids(self, open_only: bool, text: str) -> list[UUID]: ...
    def letter_rows(self, ids: Sequence[UUID]) -> list[LetterRow]: ...
    def search(self, text: str, limit: int) -> list[SearchHit]: ...
    def month_counts(self, month: date, as_of: date) -> MonthCounts:
        """Figures of the month that begins on `month`; open cases are judged as of the given day."""
        ...

    def month_series(self, last_month: date, months: int) -> list[tuple[date, int, int]]:
        """(month, received with reopened, closed) for the months up to and with the last."""
        ...

    def verify_audit(self, progress: Progress | None = None) -> AuditReport: ...
    def audit_entries(self, before: int | None, limit: int) -> list[Mapping[str, str]]:
        """Entries newest first for reading: number, at, actor_id, use_case, subject_kind, subject_id, …"""
        ...

    def interrupt(self) -> None:
        """Ends a read under way on the reader; it raises ReadInterrupted there."""
        ...


class KeyRing(Protocol):
    """The key slots of the open store."""

    def add_user(self, name: str, password: str) -> str:
        """Wraps the data key for a new user; answers the slot's id."""
        ...

    def change_password(self, slot_id: str, name: str, password: str) -> None: ...
    def remove_user(self, slot_id: str) -> None: ...
    def replace_recovery_key(self) -> str:
        """Makes a new recovery key, in printable groups; the old one opens nothing any more."""
        ...


class LetterWording(Protocol):
    """Turns the shipped (or the firm's own) text of a kind into letter content."""

    def shipped_text(self, kind: LetterKind, language: Language) -> str: ...
    def check_text(self, kind: LetterKind, language: Language, text: str) -> None:
        """Raises EntryRefused when the text cannot be read, naming the line or key."""
        ...

    def compose(
        self,
        kind: LetterKind,
        language: Language,
        facts: Mapping[str, str],
        flags: frozenset[str],
        own_text: str | None = None,
    ) -> LetterContent: ...


class Printer(Protocol):
    """Draws PDF from frozen content: the same content gives the same bytes."""

    def letter(self, content: LetterContent, *, draft: bool = False) -> bytes: ...
    def receipt(self, content: ReceiptContent) -> bytes: ...
    def oral_record(self, content: OralRecordContent) -> bytes: ...
    def blank_form(self, content: BlankFormContent) -> bytes: ...
    def recovery_sheet(self, content: RecoverySheetContent) -> bytes: ...
    def month(self, figures: MonthFigures, language: Language) -> bytes: ...
    def month_csv(self, figures: MonthFigures, language: Language) -> str:
        """Every figure of the page, to be written as UTF-8 with a byte order mark."""
        ...

    def unprintable(self, text: str) -> list[str]:
        """Characters that the letter font has no glyph for."""
        ...


HistoryLines = Iterator[HistoryLine]
ActorOf = Callable[[UserRecord], Actor]
