"""Requests in the store, with the movements of the stock that the month is counted from."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.workflow import NextStep
from dpo_desk.services.failures import StaleRecord
from dpo_desk.storage.request_mapping import new_row, read_request, write_request
from dpo_desk.storage.search_index import index_request
from dpo_desk.storage.tables import RequestRow, StockMovementRow


class SqlRequestRepository:
    """Requests of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._saved_from: dict[UUID, int] = {}  # version that this unit of work started from

    def add(self, request: SubjectRequest, next_step: NextStep) -> None:
        """Adds a new request with its first version."""
        row = new_row(request.id)
        write_request(row, request, next_step)
        self._session.add(row)
        self._saved_from[request.id] = request.version
        self._session.flush()
        index_request(self._session, request)

    def get(self, request_id: UUID) -> SubjectRequest | None:
        self._session.flush()
        row = self._session.get(RequestRow, request_id)
        return read_request(row) if row is not None else None

    def by_number(self, number: str) -> UUID | None:
        return self._session.scalar(select(RequestRow.id).where(RequestRow.number == number))

    def save(self, request: SubjectRequest, next_step: NextStep) -> None:
        """Writes the facts. Raises StaleRecord when the request is gone or was changed since it was read.

        A use case may save what it read several times: only the first time makes a new version.
        """
        row = self._session.get(RequestRow, request.id)
        if row is None:
            raise StaleRecord(kind="request")
        started_from = self._saved_from.get(request.id)
        if started_from is None:
            if request.version != row.version:
                raise StaleRecord(kind="request")
            self._saved_from[request.id] = row.version
            row.version += 1
        elif request.version not in (started_from, row.version):
            raise StaleRecord(kind="request")
        write_request(row, request, next_step)
        self._session.flush()
        index_request(self._session, request)

    def open_ids(self) -> list[UUID]:
        """Every open request, in order of number."""
        query = select(RequestRow.id).where(RequestRow.is_open.is_(True)).order_by(RequestRow.number)
        return list(self._session.scalars(query))

    def add_movement(self, request_id: UUID, on: date, kind: str) -> None:
        self._session.execute(insert(StockMovementRow).values(request_id=request_id, on_day=on, kind=kind))

    def replace_movement(self, request_id: UUID, on: date, kind: str) -> None:
        """Moves the latest movement of the kind. Raises StaleRecord where there is none."""
        latest = self._session.scalar(
            select(StockMovementRow.id)
            .where(StockMovementRow.request_id == request_id, StockMovementRow.kind == kind)
            .order_by(StockMovementRow.id.desc())
            .limit(1)
        )
        if latest is None:
            raise StaleRecord(kind="movement")
        self._session.execute(update(StockMovementRow).where(StockMovementRow.id == latest).values(on_day=on))
