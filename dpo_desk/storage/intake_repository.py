"""Saved intakes, the fact of their taking over, and what is typed and not saved yet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.intake import Intake, IntakeEntry
from dpo_desk.storage.json_codec import from_plain, to_plain
from dpo_desk.storage.tables import FormDraftRow, IntakeRow, TakeoverRow, table_of

_INSERT = insert(table_of(IntakeRow))
_TAKEOVER = table_of(TakeoverRow)
_IS_TAKEN_OVER = select(_TAKEOVER.c.intake_id).where(_TAKEOVER.c.intake_id == bindparam("wanted"))
_TAKE_OVER = insert(_TAKEOVER)
_DRAFT = table_of(FormDraftRow)
_DISCARD = delete(_DRAFT).where(_DRAFT.c.user_id == bindparam("user"), _DRAFT.c.form == bindparam("kind"))


class SqlIntakeRepository:
    """Intakes of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, intake: Intake) -> None:
        self._session.connection().execute(
            _INSERT,
            {
                "id": intake.entry.id,
                "number": intake.number,
                "entry": to_plain(intake.entry),
                "recorded_at": intake.recorded_at,
                "recorded_by_id": intake.recorded_by_id,
                "recorded_by": intake.recorded_by,
            },
        )
        if intake.taken_over_at is not None:
            self._take_over(intake.entry.id, intake.taken_over_at, intake.recorded_by)

    def get(self, intake_id: UUID) -> Intake | None:
        found = self._session.execute(_BY_ID, {"wanted": intake_id}).first()
        return _read(found) if found is not None else None

    def of_author(self, user_id: UUID, limit: int) -> list[Intake]:
        query = (
            _with_takeover()
            .where(IntakeRow.recorded_by_id == user_id, TakeoverRow.intake_id.is_(None))
            .order_by(IntakeRow.recorded_at.desc(), IntakeRow.number.desc())
            .limit(limit)
        )
        return [_read(found) for found in self._session.execute(query)]

    def mark_taken_over(self, intake_id: UUID, at: datetime, by: str) -> bool:
        """Records the taking over; False, and nothing changes, when it was recorded before."""
        if self._session.connection().execute(_IS_TAKEN_OVER, {"wanted": intake_id}).first() is not None:
            return False
        self._take_over(intake_id, at, by)
        return True

    def _take_over(self, intake_id: UUID, at: datetime, by: str) -> None:
        values = {"intake_id": intake_id, "at": at, "by_whom": by}
        self._session.connection().execute(_TAKE_OVER, values)


def _with_takeover() -> Select[IntakeRow, datetime]:
    return select(IntakeRow, TakeoverRow.at).outerjoin(TakeoverRow, TakeoverRow.intake_id == IntakeRow.id)


_BY_ID = _with_takeover().where(IntakeRow.id == bindparam("wanted"))


def _read(found: Row[IntakeRow, datetime]) -> Intake:
    row, taken_over_at = found
    return Intake(
        from_plain(IntakeEntry, row.entry),
        row.number,
        row.recorded_at,
        row.recorded_by_id,
        row.recorded_by,
        taken_over_at,
    )


class SqlDraftRepository:
    """Drafts of forms, one per user and form; not audited."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, user_id: UUID, form: str, content: str, at: datetime) -> None:
        self._session.merge(FormDraftRow(user_id=user_id, form=form, content=content, saved_at=at))
        self._session.flush()

    def load(self, user_id: UUID, form: str) -> tuple[str, datetime] | None:
        row = self._session.get(FormDraftRow, (user_id, form))
        return (row.content, row.saved_at) if row is not None else None

    def discard(self, user_id: UUID, form: str) -> None:
        self._session.connection().execute(_DISCARD, {"user": user_id, "kind": form})
