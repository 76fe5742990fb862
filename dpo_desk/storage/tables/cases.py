"""Tables of requests and everything recorded about one. Wide columns stand apart from what lists read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dpo_desk.domain.history import Event
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
from dpo_desk.storage.tables.base import Base


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
