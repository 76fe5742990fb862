"""Tables of the store itself, its users, numbers, intakes and files."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dpo_desk.storage.tables.base import COUNT, Base


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
    size: Mapped[int] = mapped_column(COUNT)
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
