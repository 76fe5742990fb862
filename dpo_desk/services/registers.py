"""Reading lists: Today, the request list, the letter register, search. Nothing here changes a record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import TypeVar
from uuid import UUID

from dpo_desk.domain.request import FINAL_STATES
from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.domain.timeliness import Timeliness, closed_timeliness, timeliness
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.desk import Desk
from dpo_desk.services.failures import ReadInterrupted
from dpo_desk.services.ports import Reading
from dpo_desk.services.views import LetterRow, ListCounts, RequestQuery, RequestRow, SearchHit

HORIZON = timedelta(days=30)
TODAY_LIMIT = 500
"""Rows that Today shows at most; beyond that the list with its filters is the better page."""

EXPORT_PART = 200
"""Rows read at once for an export; between two parts other reads get their turn."""

Result = TypeVar("Result")


class Group(StrEnum):
    """A group of Today, in its order."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Everything that Today shows, from one query: groups in order, without those that are empty."""

    day: date
    groups: tuple[tuple[Group, tuple[RequestRow, ...]], ...]
    next_due: RequestRow | None
    open_requests: int

    @property
    def urgent(self) -> int:
        """What the rail counts beside Today: overdue and due today."""
        return sum(len(rows) for group, rows in self.groups if group in {Group.OVERDUE, Group.TODAY})


@dataclass(frozen=True, slots=True)
class Registers:
    """Use cases that read lists, for the DPO."""

    desk: Desk
    reading: Reading

    def today(self, actor: Actor) -> TodayPage:
        """Open cases due within 30 days, and overdue ones, by leading date."""
        self.desk.check(actor, Permission.WORK_CASES)
        day = self.desk.today()
        rows = self._judged(self.reading.due_rows(day + HORIZON, TODAY_LIMIT))
        following = None if rows else self.reading.next_due(day + HORIZON)
        return TodayPage(day, _grouped(rows, day), following, self.reading.open_count())

    def request_ids(self, actor: Actor, query: RequestQuery) -> Sequence[UUID]:
        """The ordered ids of the matching requests."""
        self.desk.check(actor, Permission.WORK_CASES)
        return self.reading.request_ids(query)

    def request_rows(self, actor: Actor, ids: Sequence[UUID]) -> list[RequestRow]:
        """The rows of one page, in the order of the ids."""
        self.desk.check(actor, Permission.WORK_CASES)
        return self._judged(self.reading.request_rows(ids))

    def counts(self, actor: Actor, query: RequestQuery) -> ListCounts:
        """What the footer of the list says."""
        self.desk.check(actor, Permission.WORK_CASES)
        return self.reading.request_counts(query, self.desk.today())

    def export(self, actor: Actor, query: RequestQuery, write: Callable[[Sequence[RequestRow]], None]) -> int:
        """Hands all matching requests to `write`, part by part in their order; answers how many.

        That they leave the store is audited before the first one does.
        """
        with self.desk.step(actor, Permission.WORK_CASES, "export_list") as step:
            ids = self._patiently(partial(self.reading.request_ids, query))
            step.audit("register", "request", {"rows": str(len(ids))})
        for start in range(0, len(ids), EXPORT_PART):
            part = ids[start : start + EXPORT_PART]
            write(self._judged(self._patiently(partial(self.reading.request_rows, part))))
        return len(ids)

    def letter_ids(self, actor: Actor, *, open_only: bool = False, text: str = "") -> Sequence[UUID]:
        """The letter register, newest first; `open_only`: not yet left and not annulled."""
        self.desk.check(actor, Permission.WORK_CASES)
        return self.reading.letter_ids(open_only, text)

    def letter_rows(self, actor: Actor, ids: Sequence[UUID]) -> list[LetterRow]:
        self.desk.check(actor, Permission.WORK_CASES)
        return self.reading.letter_rows(ids)

    def search(self, actor: Actor, text: str, limit: int = 50) -> list[SearchHit]:
        """Finds names, numbers and texts without diacritics, newest first."""
        self.desk.check(actor, Permission.WORK_CASES)
        hits = self.reading.search(text, limit) if text.strip() else []
        rows = {row.id: row for row in self._judged([hit.row for hit in hits if hit.row])}
        return [hit._replace(row=rows.get(hit.request_id)) for hit in hits]

    def _patiently(self, read: Callable[[], Result]) -> Result:
        """The read's answer. An interruption was meant for another read, which waits for its turn."""
        while True:
            try:
                return read()
            except ReadInterrupted:
                continue

    def _judged(self, rows: Sequence[RequestRow]) -> list[RequestRow]:
        """The rows with their timeliness on the day, by the calendar and the profile in force."""
        calendar, soon, _ = self.reading.rules()
        day = self.desk.today()
        return [row.judged_as(judged(row, day, calendar, soon)) for row in rows]

    def stop_reading(self) -> None:
        """Ends a read under way: its answer is not wanted any more."""
        self.reading.interrupt()


def judged(row: RequestRow, day: date, calendar: Calendar, soon_days: int) -> Timeliness | None:
    """The timeliness of a row on a day; None where the case ended without an answer."""
    if row.sent_on is not None:
        return closed_timeliness(row.sent_on, row.leading)
    if row.state in FINAL_STATES:
        return None
    paused = row.paused_since is not None
    return timeliness(row.leading, day, calendar, paused=paused, extended=row.extended, soon_days=soon_days)


def group_of(row: RequestRow, day: date) -> Group:
    """The group of Today that the row belongs to, by its leading date; an answered case is never overdue."""
    if row.sent_on is not None:
        return Group.WEEK
    if row.leading < day:
        return Group.OVERDUE
    if row.leading == day:
        return Group.TODAY
    return Group.WEEK if row.leading <= day + timedelta(days=7) else Group.MONTH


def _grouped(rows: Sequence[RequestRow], day: date) -> tuple[tuple[Group, tuple[RequestRow, ...]], ...]:
    found: dict[Group, list[RequestRow]] = {}
    for row in rows:
        found.setdefault(group_of(row, day), []).append(row)
    return tuple((group, tuple(found[group])) for group in Group if group in found)
