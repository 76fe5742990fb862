"""The lines of a case's history."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.history import HistoryLine
from dpo_desk.storage.tables import HistoryLineRow, table_of

_INSERT = insert(table_of(HistoryLineRow))


class SqlHistoryRepository:
    """History lines of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, line: HistoryLine) -> None:
        self._session.connection().execute(
            _INSERT,
            {
                "id": line.id,
                "request_id": line.request_id,
                "at": line.at,
                "who": line.who,
                "event": line.event,
                "facts": dict(line.facts),
                "undone": line.undone,
            },
        )

    def of_request(self, request_id: UUID) -> list[HistoryLine]:
        """All lines, the one recorded last first."""
        query = (
            select(HistoryLineRow)
            .where(HistoryLineRow.request_id == request_id)
            .order_by(HistoryLineRow.place.desc())
        )
        return [
            HistoryLine(row.id, row.request_id, row.at, row.who, row.event, row.facts, row.undone)
            for row in self._session.scalars(query)
        ]
