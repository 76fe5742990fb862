"""The lines of a case's history."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.history import HistoryLine
from dpo_desk.storage.tables import HistoryLineRow, table_of

_INSERT = insert(table_of(HistoryLineRow))


class SqlHistoryRepository:
    """History lines of one unit of work. They are written together: one step often leaves several."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: list[HistoryLine] = []

    def add(self, line: HistoryLine) -> None:
        self._waiting.append(line)

    def write_waiting(self) -> None:
        """Writes the lines added so far; the unit of work calls this before its commit."""
        if self._waiting:
            self._session.connection().execute(_INSERT, [_row(line) for line in self._waiting])
            self._waiting.clear()

    def of_request(self, request_id: UUID) -> list[HistoryLine]:
        """All lines, the one recorded last first."""
        self.write_waiting()
        query = (
            select(HistoryLineRow)
            .where(HistoryLineRow.request_id == request_id)
            .order_by(HistoryLineRow.place.desc())
        )
        return [
            HistoryLine(row.id, row.request_id, row.at, row.who, row.event, row.facts, row.undone)
            for row in self._session.scalars(query)
        ]


def _row(line: HistoryLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "request_id": line.request_id,
        "at": line.at,
        "who": line.who,
        "event": line.event,
        "facts": dict(line.facts),
        "undone": line.undone,
    }
