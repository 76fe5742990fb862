"""Reads the audit chain for checking and for showing, in blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from dpo_desk.domain.audit_chain import AuditDetail, AuditEntry, ChainReport, verify
from dpo_desk.services.ports import Progress
from dpo_desk.services.views import AuditReport
from dpo_desk.storage.tables import AuditDetailRow, AuditEntryRow, UserRow

_BLOCK = 5000
_NO_ROW = AuditDetail(None, b"")
"""A detail that is missing altogether was not erased by the program; the chain must not take it for that."""

_entry = AuditEntryRow
_detail = AuditDetailRow


def verify_audit(connection: Connection, progress: Progress | None) -> AuditReport:
    """Checks every entry. `progress` is told (done, total) after each block and answers False to stop."""
    total = connection.scalar(select(func.max(_entry.number))) or 0

    def keep_on(number: int) -> bool:
        return progress is None or number % _BLOCK != 0 or progress(number, total)

    found = verify(_entries(connection), keep_on=keep_on)
    if progress is not None and found.last == total:
        progress(total, total)
    return _report(found)


def audit_entries(connection: Connection, before: int | None, limit: int) -> list[Mapping[str, str]]:
    """Entries newest first, older than `before`: values as text, `actor` by the name the user has now."""
    query = (
        select(_entry, _detail.detail, _detail.erased_at)
        .outerjoin(_detail, _detail.number == _entry.number)
        .order_by(_entry.number.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(_entry.number < before)
    names = _names(connection)
    return [
        {
            "number": str(row.number),
            "at": row.at.isoformat(),
            "actor_id": row.actor_id,
            "actor": names.get(row.actor_id, ""),
            "use_case": row.use_case,
            "subject_kind": row.subject_kind,
            "subject_id": row.subject_id,
            "detail": row.detail or "",
            "erased_at": row.erased_at.isoformat() if row.erased_at else "",
            "hash": row.hash.hex(),
        }
        for row in connection.execute(query)
    ]


def _report(found: ChainReport) -> AuditReport:
    head = found.head.hex() if found.last else ""
    return AuditReport(found.ok, found.first, found.last, head, found.first_bad, found.erased)


def _entries(connection: Connection) -> Iterator[tuple[AuditEntry, AuditDetail]]:
    last = -(2**62)  # an entry with a number below 1 was put in by hand and must be met first
    query = (
        select(
            _entry.number,
            _entry.at,
            _entry.actor_id,
            _entry.use_case,
            _entry.subject_kind,
            _entry.subject_id,
            _entry.commitment,
            _entry.previous,
            _entry.hash,
            _entry.form,
            _detail.detail,
            _detail.salt,
            _detail.number.is_not(None),
        )
        .outerjoin(_detail, _detail.number == _entry.number)
        .order_by(_entry.number)
        .limit(_BLOCK)
    )
    while block := _unconverted(connection.execute(query.where(_entry.number > last))):
        for number, at, *others, detail, salt, has_row in block:
            entry = AuditEntry(number, _moment(at), *others)
            yield entry, AuditDetail(detail, salt) if has_row else _NO_ROW
        last = block[-1][0]


def _unconverted(found: Any) -> list[Any]:
    """The rows as the driver has them: going through SQLAlchemy's types costs twice as much as checking."""
    return list(found.cursor.fetchall())


def _moment(stored: datetime | str) -> datetime:
    """A moment as the driver gives it: SQLite keeps text without offset, in UTC."""
    if isinstance(stored, str):
        return datetime.fromisoformat(stored).replace(tzinfo=UTC)
    return stored


def _names(connection: Connection) -> dict[str, str]:
    found: dict[str, str] = {str(UUID(int=0)): "DPO Desk"}
    for user_id, name in connection.execute(select(UserRow.id, UserRow.display_name)):
        found[str(user_id)] = name
    return found
