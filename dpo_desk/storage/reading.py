"""Reads for screens, on a connection of its own: neither waits for the writer, and a read can be ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from dpo_desk.services.ports import Progress
from dpo_desk.services.views import (
    AuditReport,
    LetterRow,
    ListCounts,
    MonthCounts,
    RequestQuery,
    RequestRow,
    Rules,
    SearchHit,
)
from dpo_desk.storage import audit_queries, list_queries, listed_rows, month_queries, search_queries
from dpo_desk.storage.turn import Turn
from dpo_desk.storage.version_repositories import (
    NEWEST_VERSIONS,
    ReadVersions,
    SqlCalendarRepository,
    listed_profile,
)


class SqlReading:
    """Lists, counts, search and the audit log. Every method may raise ReadInterrupted and StoreClosed."""

    def __init__(self, engine: Engine, turn: Turn, known: ReadVersions) -> None:
        self._engine = engine
        self._turn = turn
        self._known = known
        self._rules: dict[tuple[int | None, int | None], Rules] = {}
        self._driver: Any = None

    def rules(self) -> Rules:
        with self._connection() as connection:
            calendar, profile = connection.execute(NEWEST_VERSIONS).one()
            known = self._rules.get((calendar, profile))
            if known is None:  # only committed versions are seen here, and those never change
                with Session(connection) as session:
                    in_force = SqlCalendarRepository(session, self._known).current()
                known = Rules(in_force, *listed_profile(connection, profile))
                self._rules = {(calendar, profile): known}
            return known

    def request_ids(self, query: RequestQuery) -> Sequence[UUID]:
        with self._connection() as connection:
            return list_queries.request_ids(connection, query)

    def request_rows(self, ids: Sequence[UUID]) -> list[RequestRow]:
        with self._connection() as connection:
            return listed_rows.request_rows(connection, ids)

    def request_counts(self, query: RequestQuery, today: date) -> ListCounts:
        with self._connection() as connection:
            return list_queries.request_counts(connection, query, today)

    def due_rows(self, until: date, limit: int) -> list[RequestRow]:
        with self._connection() as connection:
            return list_queries.due_rows(connection, until, limit)

    def next_due(self, after: date) -> RequestRow | None:
        with self._connection() as connection:
            return list_queries.next_due(connection, after)

    def open_count(self) -> int:
        with self._connection() as connection:
            return list_queries.open_count(connection)

    def similar(self, name: str, personal_code: str, email: str, phone: str, limit: int) -> list[RequestRow]:
        with self._connection() as connection:
            return list_queries.similar(connection, name, personal_code, email, phone, limit)

    def letter_ids(self, open_only: bool, text: str) -> Sequence[UUID]:
        with self._connection() as connection:
            return list_queries.letter_ids(connection, open_only, text)

    def letter_rows(self, ids: Sequence[UUID]) -> list[LetterRow]:
        with self._connection() as connection:
            return list_queries.letter_rows(connection, ids)

    def search(self, text: str, limit: int) -> list[SearchHit]:
        """The newest hits, each with the row of its request."""
        with self._connection() as connection:
            return search_queries.search(connection, text, limit)

    def month_counts(self, month: date, as_of: date) -> MonthCounts:
        with self._connection() as connection:
            return month_queries.month_counts(connection, month, as_of)

    def month_series(self, last_month: date, months: int) -> list[tuple[date, int, int]]:
        with self._connection() as connection:
            return month_queries.month_series(connection, last_month, months)

    def verify_audit(self, progress: Progress | None = None) -> AuditReport:
        with self._connection() as connection:
            return audit_queries.verify_audit(connection, progress)

    def audit_entries(self, before: int | None, limit: int) -> list[Mapping[str, str]]:
        with self._connection() as connection:
            return audit_queries.audit_entries(connection, before, limit)

    def interrupt(self) -> None:
        """Ends a read under way; called from another thread."""
        driver = self._driver
        if driver is not None:
            driver.interrupt()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        """One read transaction: everything in it sees the same moment of the store."""
        self._turn.take()
        try:
            with self._engine.connect() as connection:
                self._driver = connection.connection.driver_connection
                yield connection
        finally:
            self._driver = None
            self._turn.give_back()
