"""Tables of the audit, of versions, published months and settings."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from dpo_desk.storage.tables.base import COUNT, Base


class AuditEntryRow(Base):
    """The hashed part of an audit entry. Only ever added: triggers refuse everything else."""

    __tablename__ = "audit_entry"
    number: Mapped[int] = mapped_column(COUNT, primary_key=True, autoincrement=False)
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
        COUNT, ForeignKey("audit_entry.number"), primary_key=True, autoincrement=False
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
        COUNT, ForeignKey("audit_entry.number", deferrable=True, initially="DEFERRED")
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
