"""Versions of profile and calendar, published months, and the firm's own letter texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, func, insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.timeliness import DUE_SOON_DAYS
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.failures import RecordNotFound
from dpo_desk.storage.json_codec import from_plain, to_plain
from dpo_desk.storage.tables import (
    CalendarVersionRow,
    LetterTextRow,
    ProfileVersionRow,
    PublishedMonthRow,
)

if TYPE_CHECKING:
    from dpo_desk.domain.profile import FirmProfile

FIRST_CALENDAR = Calendar(1)
"""In force until a one-off holiday is entered."""

_NEWEST_CALENDAR = select(func.max(CalendarVersionRow.number))
_NEWEST_PROFILE = select(func.max(ProfileVersionRow.number))
_MONTHS = select(PublishedMonthRow.month).order_by(PublishedMonthRow.month)
NEWEST_VERSIONS = select(
    _NEWEST_CALENDAR.scalar_subquery().label("calendar"), _NEWEST_PROFILE.scalar_subquery().label("profile")
)
"""The numbers of the calendar and the profile in force; None where there is none yet."""


_PROFILE = select(ProfileVersionRow.profile).where(ProfileVersionRow.number == bindparam("wanted"))


def listed_profile(connection: Connection, number: int | None) -> tuple[int, str]:
    """What lists need of a profile, without taking it apart: days that count as due soon, and its name.

    Raises RecordNotFound where there is none.
    """
    profile = connection.scalar(_PROFILE, {"wanted": number})
    if profile is None:
        raise RecordNotFound("profile")
    days = profile.get("settings", {}).get("due_soon_days", DUE_SOON_DAYS)
    return int(days), profile.get("controller", {}).get("name", {}).get("value") or ""


@dataclass(frozen=True, slots=True)
class ReadVersions:
    """Versions read before, by number. A version never changes, so it is taken apart only once."""

    profiles: dict[int, FirmProfile] = field(default_factory=dict)
    calendars: dict[int, Calendar] = field(default_factory=dict)


class SqlProfileRepository:
    """Profile versions, counted from 1."""

    def __init__(self, session: Session, known: ReadVersions) -> None:
        self._session = session
        self._known = known.profiles

    def current(self) -> tuple[int, FirmProfile]:
        """The newest version. Raises RecordNotFound in a store without a profile."""
        number = self._newest()
        if number is None:
            raise RecordNotFound("profile")
        return number, self._known.get(number) or self._read(number)

    def version(self, number: int) -> FirmProfile:
        known = self._known.get(number)
        if known is not None and (self._newest() or 0) >= number:
            return known
        return self._read(number)

    def _read(self, number: int) -> FirmProfile:
        row = self._session.get(ProfileVersionRow, number)
        if row is None:
            raise RecordNotFound("profile")
        from dpo_desk.domain.profile import FirmProfile  # large, and no list needs it

        profile = self._known[number] = from_plain(FirmProfile, row.profile)
        return profile

    def add(self, profile: FirmProfile, at: datetime, by: str) -> int:
        number = (self._newest() or 0) + 1
        self._known.pop(number, None)  # a version of that number may have been undone
        self._session.execute(
            insert(ProfileVersionRow).values(number=number, profile=to_plain(profile), at=at, by_whom=by)
        )
        return number

    def versions(self) -> list[tuple[int, datetime, str]]:
        """Number, moment and author of every version, oldest first."""
        row = ProfileVersionRow
        query = select(row.number, row.at, row.by_whom).order_by(row.number)
        return [(found.number, found.at, found.by_whom) for found in self._session.execute(query)]

    def _newest(self) -> int | None:
        return self._session.connection().scalar(_NEWEST_PROFILE)


class SqlCalendarRepository:
    """Calendar versions; version 1 is the law's own holidays, unless something else was stored as it."""

    def __init__(self, session: Session, known: ReadVersions) -> None:
        self._session = session
        self._known = known.calendars

    def current(self) -> Calendar:
        number = self._session.connection().scalar(_NEWEST_CALENDAR)
        return self.version(number) if number is not None else FIRST_CALENDAR

    def version(self, number: int) -> Calendar:
        """One version. Raises RecordNotFound."""
        row = self._session.get(CalendarVersionRow, number)
        if row is None:
            if number == FIRST_CALENDAR.version:
                return FIRST_CALENDAR
            raise RecordNotFound("calendar")
        known = self._known.get(number)
        stored = from_plain(Calendar, row.calendar)
        if known != stored:  # an equal one has the years reckoned already
            known = self._known[number] = stored
        return known

    def add(self, calendar: Calendar, at: datetime, by: str) -> None:
        self._session.execute(
            insert(CalendarVersionRow).values(
                number=calendar.version, calendar=to_plain(calendar), at=at, by_whom=by
            )
        )


class SqlPublishedMonthRepository:
    """Closed months as figures."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, figures: MonthFigures, at: datetime) -> None:
        self._session.execute(
            insert(PublishedMonthRow).values(month=figures.month, figures=to_plain(figures), at=at)
        )

    def get(self, month: date) -> MonthFigures | None:
        row = self._session.get(PublishedMonthRow, month)
        return from_plain(MonthFigures, row.figures) if row is not None else None

    def months(self) -> list[date]:
        """The months that were published, oldest first."""
        return list(self._session.connection().scalars(_MONTHS))


class SqlLetterTextRepository:
    """The firm's own letter texts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, kind: LetterKind, language: Language) -> str | None:
        row = self._session.get(LetterTextRow, (kind, language))
        return row.text if row is not None else None

    def save(self, kind: LetterKind, language: Language, text: str, at: datetime, by: str) -> None:
        self._session.merge(LetterTextRow(kind=kind, language=language, text=text, saved_at=at, saved_by=by))
        self._session.flush()

    def reset(self, kind: LetterKind, language: Language) -> None:
        self._session.execute(
            delete(LetterTextRow).where(LetterTextRow.kind == kind, LetterTextRow.language == language)
        )
