"""Appends to the audit chain, in the transaction of what is recorded, after everything else in it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import exists, insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.audit_chain import NOTHING_BEFORE, SALT_BYTES, AuditEntry, detail_text, next_entry
from dpo_desk.storage.tables import AuditDetailRow, AuditEntryRow, table_of

_INSERT_ENTRY = insert(table_of(AuditEntryRow))
_INSERT_DETAIL = insert(table_of(AuditDetailRow))
_NEWEST = select(AuditEntryRow.number, AuditEntryRow.hash).order_by(AuditEntryRow.number.desc()).limit(1)

OPENING = "open_case"
"""The use case whose entry says that somebody looked at a case."""


class SqlAuditRepository:
    """The audit entries of one unit of work.

    They are written just before the commit: the gate then finds them behind every other write, in
    whatever order the use case worked. Until then nothing of them is in the store.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: list[tuple[AuditEntry, str, bytes]] = []
        self._newest: tuple[int, bytes] | None = None

    def append(
        self,
        *,
        at: datetime,
        actor_id: str,
        use_case: str,
        subject_kind: str,
        subject_id: str,
        detail: Mapping[str, str],
    ) -> int:
        """Adds an entry and answers its number. `detail` may be personal: it stays beside the chain."""
        number, previous = self._head()
        text, salt = detail_text(detail), secrets.token_bytes(SALT_BYTES)
        entry = next_entry(
            number=number + 1,
            at=at,
            actor_id=actor_id,
            use_case=use_case,
            subject_kind=subject_kind,
            subject_id=subject_id,
            detail=text,
            salt=salt,
            previous=previous,
        )
        self._waiting.append((entry, text, salt))
        self._newest = entry.number, entry.hash
        return entry.number

    def head(self) -> tuple[int, str]:
        """Number and hash (hex) of the newest entry; (0, "") on an empty chain."""
        number, hashed = self._head()
        return number, hashed.hex() if number else ""

    def opened_since(self, actor_id: str, subject_id: str, since: datetime) -> bool:
        """Whether this user's opening of this case was recorded since then."""
        row = AuditEntryRow
        query = select(
            exists().where(
                row.subject_id == subject_id,
                row.actor_id == actor_id,
                row.use_case == OPENING,
                row.at >= since,
            )
        )
        return bool(self._session.scalar(query))

    def last_at(self) -> datetime | None:
        """The moment of the newest entry, by number."""
        return self._session.scalar(select(AuditEntryRow.at).order_by(AuditEntryRow.number.desc()).limit(1))

    def write_waiting(self) -> None:
        """Writes the entries; the unit of work calls this as the last thing before its commit."""
        connection = self._session.connection()
        for entry, text, salt in self._waiting:
            connection.execute(_INSERT_ENTRY, entry._asdict())
            connection.execute(_INSERT_DETAIL, {"number": entry.number, "detail": text, "salt": salt})
        self._waiting.clear()

    def _head(self) -> tuple[int, bytes]:
        if self._newest is None:
            newest = self._session.connection().execute(_NEWEST).first()
            self._newest = (newest.number, newest.hash) if newest is not None else (0, NOTHING_BEFORE)
        return self._newest
