"""The mapped classes of the store, as the migrations make them (a test compares the two).

Rows never leave this room. Wide columns stand in tables of their own, so that lists read narrow rows.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from dpo_desk.domain.history import Event
from dpo_desk.domain.letter import Language, LetterKind, LetterState, SigningWay
from dpo_desk.domain.person import AuthorityKind
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    IdentityMethod,
    Outcome,
    QuestionKind,
    RequestState,
    Right,
    TaskKind,
    TaskState,
)
from dpo_desk.storage.column_types import PLAIN_JSON, UtcMoment, by_value

_COUNT = BigInteger().with_variant(Integer(), "sqlite")
"""A large number; in SQLite only a plain INTEGER key is the table's own order."""


class Base(DeclarativeBase):
    """Every constraint gets a name, so that later migrations can name what they drop."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        UUID: Uuid(),
        str: Text(),
        bytes: LargeBinary(),
        bool: Boolean(create_constraint=False),
        date: Date(),
        datetime: UtcMoment(),
        dict[str, str]: PLAIN_JSON,
        dict[str, Any]: PLAIN_JSON,
        list[str]: PLAIN_JSON,
        **{
            kind: by_value(kind)
            for kind in (
                AnswerWay,
                AuthorityKind,
                Channel,
                Event,
                IdentityMethod,
                Language,
                LetterKind,
                LetterState,
                Outcome,
                QuestionKind,
                RequestState,
                Right,
                SigningWay,
                TaskKind,
                TaskState,
            )
        },
    }


def table_of(row: type[Base]) -> Table:
    """The table behind a mapped class, for statements that need no mapping."""
    return cast(Table, row.__table__)


class StoreInfoRow(Base):
    """Facts about the store as a whole."""

    __tablename__ = "store_info"
    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str]


class UserRow(Base):
    """A user; `slot_id` names the slot of the key file that opens the store for them."""

    __tablename__ = "desk_user"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    comparable_name: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    role: Mapped[str] = mapped_column(String(40))
    slot_id: Mapped[str] = mapped_column(String(64), index=True)
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class NumberCounterRow(Base):
    """The last number drawn of a register in a year."""

    __tablename__ = "number_counter"
    prefix: Mapped[str] = mapped_column(String(20), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class IntakeRow(Base):
    """A saved intake form under the UUID that the form made."""

    __tablename__ = "intake"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    entry: Mapped[dict[str, Any]]
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[UUID]
    recorded_by: Mapped[str]
    __table_args__ = (Index(None, "recorded_by_id", "recorded_at"),)


class TakeoverRow(Base):
    """That an intake was taken over into a case, once."""

    __tablename__ = "takeover"
    intake_id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by_whom: Mapped[str]


class FormDraftRow(Base):
    """What is typed into a form and not saved yet. Not audited."""

    __tablename__ = "form_draft"
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(String(60), primary_key=True)
    content: Mapped[str]
    saved_at: Mapped[datetime]


class AttachmentRow(Base):
    """A file kept unchanged; its bytes stand apart, or changing this row would rewrite them."""

    __tablename__ = "attachment"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_kind: Mapped[str] = mapped_column(String(40))
    owner_id: Mapped[UUID]
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(_COUNT)
    sha256: Mapped[str] = mapped_column(String(64))
    added_at: Mapped[datetime]
    added_by: Mapped[str]
    __table_args__ = (Index(None, "owner_id", "added_at"),)


class AttachmentContentRow(Base):
    """The bytes of an attachment."""

    __tablename__ = "attachment_content"
    attachment_id: Mapped[UUID] = mapped_column(
        ForeignKey("attachment.id", ondelete="CASCADE"), primary_key=True
    )
    content: Mapped[bytes]


class RequestRow(Base):
    """What lists, filters and counts need of a request: narrow, and indexed in every order offered."""

    __tablename__ = "request"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(40))
    number_order: Mapped[str] = mapped_column(String(60))
    version: Mapped[int]
    state: Mapped[RequestState]
    channel: Mapped[Channel]
    rights: Mapped[str] = mapped_column(String(200))
    subject_name: Mapped[str]
    name_order: Mapped[str]
    name_folded: Mapped[str]
    is_open: Mapped[bool]
    is_running: Mapped[bool]
    taken_over: Mapped[bool]
    extended: Mapped[bool]
    received_on: Mapped[date]
    leading: Mapped[date]
    legal_due: Mapped[date]
    legal_safe: Mapped[date]
    unsuspended_due: Mapped[date | None]
    promise_due: Mapped[date | None]
    paused_since: Mapped[date | None]
    sent_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    next_code: Mapped[str] = mapped_column(String(40))
    next_facts: Mapped[dict[str, str]]

    __table_args__ = (
        Index("ux_request_number", "number", unique=True),
        Index("ix_request_number_order", "number_order", "id"),
        Index("ix_request_leading", "leading", "number_order", "id"),
        Index(
            "ix_request_open_leading",
            "is_open",
            "leading",
            "number_order",
            "id",
            "is_running",
            "paused_since",
        ),
        Index("ix_request_name_order", "name_order", "number_order", "id"),
        Index("ix_request_name_folded", "name_folded", "id"),
        Index("ix_request_received_on", "received_on", "number_order", "id"),
        Index("ix_request_state", "state", "number_order", "id"),
    )


def _of_request() -> Any:
    return mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)


class RequestFactsRow(Base):
    """The recorded facts of a request that no list shows."""

    __tablename__ = "request_facts"
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    received_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]
    personal_code: Mapped[str]
    email: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    will_collect: Mapped[bool]
    name_dative: Mapped[str]
    salutation: Mapped[str]
    representative_name: Mapped[str | None]
    representative_authority: Mapped[str | None]
    representative_kind: Mapped[AuthorityKind | None]
    text: Mapped[str]
    answer_by: Mapped[AnswerWay | None]
    earlier_reason: Mapped[str]
    departures: Mapped[list[str]]
    dates: Mapped[dict[str, Any]]
    profile_version: Mapped[int]
    calendar_version: Mapped[int]
    taken_over_at: Mapped[datetime | None]
    taken_over_by: Mapped[str]
    no_identity_reason: Mapped[str]
    sent_at: Mapped[datetime | None]
    late_reason: Mapped[str]
    ended_at: Mapped[datetime | None]
    ended_reason: Mapped[str]
    forwarded_to: Mapped[str]
    reopened_at: Mapped[datetime | None]
    __table_args__ = (
        Index("ix_request_facts_personal_code", "personal_code"),
        Index("ix_request_facts_email", "email"),
        Index("ix_request_facts_phone", "phone"),
    )


class ClaimRow(Base):
    """One right that a request invokes, with its decision once there is one."""

    __tablename__ = "request_claim"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"))
    place: Mapped[int]
    right: Mapped[Right]
    scope: Mapped[str]
    outcome: Mapped[Outcome | None]
    decided_at: Mapped[datetime | None]
    advised_by: Mapped[str]
    decided_by: Mapped[str]
    grounds: Mapped[list[str]]
    reasons: Mapped[str]
    details: Mapped[dict[str, str] | None]
    __table_args__ = (
        Index("ix_request_claim_request_id", "request_id", "place"),
        Index("ix_request_claim_right", "right", "request_id"),
    )


class IdentityCheckRow(Base):
    """One check of identity. No document number, no copy."""

    __tablename__ = "request_identity_check"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = _of_request()
    place: Mapped[int]
    checked_at: Mapped[datetime]
    checked_by: Mapped[str]
    method: Mapped[IdentityMethod]
    confirmed: Mapped[bool]
    note: Mapped[str]


class QuestionRow(Base):
    """One question to the person."""

    __tablename__ = "request_question"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = _of_request()
    place: Mapped[int]
    kind: Mapped[QuestionKind]
    asked_on: Mapped[date]
    text: Mapped[str]
    late_reason: Mapped[str]
    letter_id: Mapped[UUID | None]
    answered_on: Mapped[date | None]
    answer: Mapped[str]
    pauses: Mapped[bool]


class ExtensionRow(Base):
    """The one extension of a request."""

    __tablename__ = "request_extension"
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), primary_key=True)
    notice_sent_on: Mapped[date]
    reasons: Mapped[str]
    letter_id: Mapped[UUID]
    recorded_at: Mapped[datetime]


class TaskRow(Base):
    """Something asked of a colleague or processor."""

    __tablename__ = "request_task"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = _of_request()
    place: Mapped[int]
    kind: Mapped[TaskKind]
    assignee: Mapped[str]
    what: Mapped[str]
    due_on: Mapped[date]
    state: Mapped[TaskState]
    done_at: Mapped[datetime | None]
    result: Mapped[str]


class StockMovementRow(Base):
    """A request entering or leaving the stock, in the month in which it counts."""

    __tablename__ = "stock_movement"
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = _of_request()
    on_day: Mapped[date]
    kind: Mapped[str] = mapped_column(String(20))
    __table_args__ = (Index("ix_stock_movement_on_day", "on_day", "kind", "request_id"),)


class HistoryLineRow(Base):
    """One line of a case's history, in the order of recording."""

    __tablename__ = "history_line"
    place: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    who: Mapped[str]
    event: Mapped[Event]
    facts: Mapped[dict[str, str]]
    undone: Mapped[bool]
    __table_args__ = (Index("ix_history_line_request_id", "request_id", "place"),)


class LetterRow(Base):
    """A letter through its life."""

    __tablename__ = "letter"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"))
    version: Mapped[int]
    kind: Mapped[LetterKind]
    language: Mapped[Language]
    state: Mapped[LetterState]
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    number: Mapped[str | None] = mapped_column(String(40), unique=True)
    dated_on: Mapped[date]
    signing_way: Mapped[SigningWay]
    issued_at: Mapped[datetime | None]
    sha256: Mapped[str] = mapped_column(String(64))
    signed_on: Mapped[date | None]
    signed_scan_id: Mapped[UUID | None]
    released_at: Mapped[datetime | None]
    sent_way: Mapped[AnswerWay | None]
    sent_at: Mapped[datetime | None]
    sent_by: Mapped[str]
    sent_to: Mapped[str]
    post_number: Mapped[str] = mapped_column(String(40))
    other_way_reason: Mapped[str]
    delivered_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    annulled_reason: Mapped[str]
    replaced_by: Mapped[UUID | None]
    __table_args__ = (
        Index("ix_letter_request_id", "request_id", "created_at"),
        Index("ix_letter_state", "state", "dated_on", "id"),
        Index("ix_letter_dated_on", "dated_on", "created_at", "id"),
    )


class LetterDocumentRow(Base):
    """The frozen bytes of an issued letter."""

    __tablename__ = "letter_document"
    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letter.id", ondelete="CASCADE"), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    pdf: Mapped[bytes]


class LetterTextRow(Base):
    """The firm's own wording of a kind of letter."""

    __tablename__ = "letter_text_override"
    kind: Mapped[LetterKind] = mapped_column(primary_key=True)
    language: Mapped[Language] = mapped_column(primary_key=True)
    text: Mapped[str]
    saved_at: Mapped[datetime]
    saved_by: Mapped[str]


class AuditEntryRow(Base):
    """The hashed part of an audit entry. Only ever added: triggers refuse everything else."""

    __tablename__ = "audit_entry"
    number: Mapped[int] = mapped_column(_COUNT, primary_key=True, autoincrement=False)
    form: Mapped[int]
    at: Mapped[datetime]
    actor_id: Mapped[str]
    use_case: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[str] = mapped_column(index=True)
    commitment: Mapped[bytes]
    previous: Mapped[bytes]
    hash: Mapped[bytes]


class AuditDetailRow(Base):
    """What an entry commits to, beside the chain, so that it can be erased and the chain still holds."""

    __tablename__ = "audit_detail"
    number: Mapped[int] = mapped_column(
        _COUNT, ForeignKey("audit_entry.number"), primary_key=True, autoincrement=False
    )
    detail: Mapped[str | None]
    salt: Mapped[bytes | None]
    erased_at: Mapped[datetime | None]


class AuditGateRow(Base):
    """The gate of E08: a write to an audited table makes `expects` name the next audit entry.

    The foreign key is checked at commit, so a transaction without its audit entry cannot be committed.
    """

    __tablename__ = "audit_gate"
    id: Mapped[int] = mapped_column(Integer(), CheckConstraint("id = 1", name="one_row"), primary_key=True)
    expects: Mapped[int | None] = mapped_column(
        _COUNT, ForeignKey("audit_entry.number", deferrable=True, initially="DEFERRED")
    )


class ProfileVersionRow(Base):
    """One version of the firm's profile."""

    __tablename__ = "profile_version"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    profile: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    by_whom: Mapped[str]


class CalendarVersionRow(Base):
    """One version of the calendar: the one-off holidays that were entered."""

    __tablename__ = "calendar_version"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    calendar: Mapped[dict[str, Any]]
    at: Mapped[datetime]
    by_whom: Mapped[str]


class PublishedMonthRow(Base):
    """The figures of a closed month."""

    __tablename__ = "published_month"
    month: Mapped[date] = mapped_column(primary_key=True)
    figures: Mapped[dict[str, Any]]
    at: Mapped[datetime]


class UiSettingRow(Base):
    """A setting of the interface, per user. Not audited."""

    __tablename__ = "ui_setting"
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    value: Mapped[str]


class SearchDocumentRow(Base):
    """What search finds: one for each request and each letter; the full-text index follows by triggers."""

    __tablename__ = "search_document"
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), index=True)
    letter_id: Mapped[UUID | None] = mapped_column(ForeignKey("letter.id", ondelete="CASCADE"), index=True)
    number: Mapped[str]
    title: Mapped[str]
    contact: Mapped[str]
    body: Mapped[str]


NOT_AUDITED = frozenset(
    {
        "form_draft",  # saved at every pause in typing
        "ui_setting",  # sizes and filters of the interface
        "search_document",  # an index of what stands elsewhere
        "audit_entry",  # these three are the audit itself
        "audit_detail",
        "audit_gate",
    }
)
"""Tables that may be written without an audit entry; every other one is behind the gate."""
