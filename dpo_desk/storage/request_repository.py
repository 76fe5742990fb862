"""Requests in the store, with the movements of the stock that the month is counted from."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.workflow import NextStep
from dpo_desk.services.failures import StaleRecord
from dpo_desk.storage import tables
from dpo_desk.storage.request_mapping import RequestRows, Row, request_of, rows_of
from dpo_desk.storage.search_index import index_request

_REQUEST, _FACTS, _EXTENSION, _MOVEMENT = (
    tables.table_of(row)
    for row in (tables.RequestRow, tables.RequestFactsRow, tables.ExtensionRow, tables.StockMovementRow)
)
_PARTS: dict[str, Table] = {
    "claims": tables.table_of(tables.ClaimRow),
    "identity_checks": tables.table_of(tables.IdentityCheckRow),
    "questions": tables.table_of(tables.QuestionRow),
    "tasks": tables.table_of(tables.TaskRow),
}
# Statements are made once: building one costs as much as running it.
_WANTED: BindParameter[UUID] = bindparam("wanted")
_BY_ID = select(_REQUEST).where(_REQUEST.c.id == _WANTED)
_FACTS_BY_ID = select(_FACTS).where(_FACTS.c.request_id == _WANTED)
_EXTENSION_BY_ID = select(_EXTENSION).where(_EXTENSION.c.request_id == _WANTED)
_PARTS_BY_ID = {
    name: select(part).where(part.c.request_id == _WANTED).order_by(part.c.place)
    for name, part in _PARTS.items()
}
_INSERTS = {part: insert(part) for part in (_REQUEST, _FACTS, _EXTENSION, _MOVEMENT, *_PARTS.values())}


class SqlRequestRepository:
    """Requests of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: dict[UUID, RequestRows] = {}  # as they stand in this transaction
        self._saved_from: dict[UUID, int] = {}  # version that this unit of work started from

    def add(self, request: SubjectRequest, next_step: NextStep) -> None:
        """Adds a new request with its first version."""
        rows, connection = rows_of(request, next_step, version=1), self._session.connection()
        connection.execute(_INSERTS[_REQUEST], {"id": request.id} | rows.listed)
        connection.execute(_INSERTS[_FACTS], {"request_id": request.id} | rows.facts)
        for name, part in _PARTS.items():
            _write_parts(connection, part, request.id, {}, getattr(rows, name))
        _write_extension(connection, request.id, None, rows.extension)
        self._read[request.id] = rows
        self._saved_from[request.id] = request.version
        index_request(connection, request, is_new=True)

    def get(self, request_id: UUID) -> SubjectRequest | None:
        rows = self._rows(request_id)
        return request_of(request_id, rows) if rows is not None else None

    def by_number(self, number: str) -> UUID | None:
        return self._session.scalar(select(tables.RequestRow.id).where(tables.RequestRow.number == number))

    def save(self, request: SubjectRequest, next_step: NextStep) -> None:
        """Writes the facts. Raises StaleRecord when the request is gone or was changed since it was read.

        A use case may save what it read several times: only the first time makes a new version.
        """
        before = self._rows(request.id)
        if before is None:
            raise StaleRecord(kind="request")
        version = self._next_version(request, before.listed["version"])
        after, connection = rows_of(request, next_step, version), self._session.connection()
        _write_changes(connection, _REQUEST, _REQUEST.c.id == request.id, before.listed, after.listed)
        _write_changes(connection, _FACTS, _FACTS.c.request_id == request.id, before.facts, after.facts)
        for name, part in _PARTS.items():
            _write_parts(connection, part, request.id, getattr(before, name), getattr(after, name))
        _write_extension(connection, request.id, before.extension, after.extension)
        self._read[request.id] = after
        index_request(connection, request)

    def open_ids(self) -> list[UUID]:
        """Every open request, in order of number."""
        row = tables.RequestRow
        return list(
            self._session.scalars(select(row.id).where(row.is_open.is_(True)).order_by(row.number_order))
        )

    def add_movement(self, request_id: UUID, on: date, kind: str) -> None:
        movement = {"request_id": request_id, "on_day": on, "kind": kind}
        self._session.connection().execute(_INSERTS[_MOVEMENT], movement)

    def replace_movement(self, request_id: UUID, on: date, kind: str) -> None:
        """Moves the latest movement of the kind. Raises StaleRecord where there is none."""
        movement = tables.StockMovementRow
        latest = self._session.scalar(
            select(movement.id)
            .where(movement.request_id == request_id, movement.kind == kind)
            .order_by(movement.id.desc())
            .limit(1)
        )
        if latest is None:
            raise StaleRecord(kind="movement")
        self._session.execute(update(movement).where(movement.id == latest).values(on_day=on))

    def _rows(self, request_id: UUID) -> RequestRows | None:
        known = self._read.get(request_id)
        if known is None:
            known = _read_rows(self._session.connection(), request_id)
            if known is not None:
                self._read[request_id] = known
        return known

    def _next_version(self, request: SubjectRequest, stored: int) -> int:
        started_from = self._saved_from.get(request.id)
        if started_from is None:
            if request.version != stored:
                raise StaleRecord(kind="request")
            self._saved_from[request.id] = stored
            return stored + 1
        if request.version not in (started_from, stored):
            raise StaleRecord(kind="request")
        return stored


def _read_rows(connection: Connection, request_id: UUID) -> RequestRows | None:
    wanted = {"wanted": request_id}
    listed = connection.execute(_BY_ID, wanted).mappings().first()
    if listed is None:
        return None
    facts = connection.execute(_FACTS_BY_ID, wanted).mappings().one()
    extension = connection.execute(_EXTENSION_BY_ID, wanted).mappings().first()
    parts = {
        name: {row["id"]: _without_ids(row) for row in connection.execute(query, wanted).mappings()}
        for name, query in _PARTS_BY_ID.items()
    }
    return RequestRows(
        _without_ids(listed),
        _without_ids(facts),
        _without_ids(extension) if extension is not None else None,
        **parts,
    )


def _without_ids(row: Any) -> Row:
    return {name: value for name, value in row.items() if name not in ("id", "request_id")}


def _write_changes(connection: Connection, table: Table, which: Any, before: Row, after: Row) -> None:
    """Sets the columns that differ: an index of which no column is set need not be touched."""
    changed = {name: value for name, value in after.items() if before[name] != value}
    if changed:
        connection.execute(update(table).where(which).values(changed))


def _write_parts(
    connection: Connection, part: Table, request_id: UUID, before: dict[UUID, Row], after: dict[UUID, Row]
) -> None:
    """Makes the rows of one kind of part what they shall be: removes, changes, adds."""
    for gone in before.keys() - after.keys():
        connection.execute(delete(part).where(part.c.id == gone))
    for kept in before.keys() & after.keys():
        _write_changes(connection, part, part.c.id == kept, before[kept], after[kept])
    added = [{"id": one, "request_id": request_id} | row for one, row in after.items() if one not in before]
    if added:
        connection.execute(_INSERTS[part], added)


def _write_extension(connection: Connection, request_id: UUID, before: Row | None, after: Row | None) -> None:
    which = _EXTENSION.c.request_id == request_id
    if after is None:
        if before is not None:
            connection.execute(delete(_EXTENSION).where(which))
    elif before is None:
        connection.execute(_INSERTS[_EXTENSION], {"request_id": request_id} | after)
    else:
        _write_changes(connection, _EXTENSION, which, before, after)
