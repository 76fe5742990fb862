"""Tables of letters, their frozen bytes and wording, and of what search finds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dpo_desk.domain.letter import Language, LetterKind, LetterState, SigningWay
from dpo_desk.domain.request import (
    AnswerWay,
)
from dpo_desk.storage.tables.base import Base


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
