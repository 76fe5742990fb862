"""The users of the store."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from dpo_desk.services.failures import StaleRecord
from dpo_desk.services.views import UserRecord
from dpo_desk.storage.key_file import comparable_name
from dpo_desk.storage.tables import UserRow, table_of

_USER = table_of(UserRow)
_RECORD = select(
    _USER.c.id,
    _USER.c.name,
    _USER.c.display_name,
    _USER.c.role,
    _USER.c.slot_id,
    _USER.c.created_at,
    _USER.c.disabled_at,
)
# Every use case looks its user up anew, and unlocking should not wait for the mapper to be set up.
_BY_ID = _RECORD.where(_USER.c.id == bindparam("wanted"))
_BY_SLOT = _RECORD.where(_USER.c.slot_id == bindparam("wanted"))


class SqlUserRepository:
    """Users of one unit of work. Names are compared without regard to capitals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, user: UserRecord) -> None:
        row = UserRow(id=user.id)
        _write(row, user)
        self._session.add(row)
        self._session.flush()

    def get(self, user_id: UUID) -> UserRecord | None:
        row = self._session.connection().execute(_BY_ID, {"wanted": user_id}).first()
        return UserRecord(*row) if row is not None else None

    def by_name(self, name: str) -> UserRecord | None:
        query = select(UserRow).where(UserRow.comparable_name == _comparable(name))
        row = self._session.scalar(query)
        return _read(row) if row is not None else None

    def by_slot(self, slot_id: str) -> UserRecord | None:
        row = self._session.connection().execute(_BY_SLOT, {"wanted": slot_id}).first()
        return UserRecord(*row) if row is not None else None

    def all(self) -> list[UserRecord]:
        """Every user, disabled ones too, in the order of their making."""
        query = select(UserRow).order_by(UserRow.created_at, UserRow.id)
        return [_read(row) for row in self._session.scalars(query)]

    def save(self, user: UserRecord) -> None:
        """Writes the user. Raises StaleRecord when there is none."""
        row = self._session.get(UserRow, user.id)
        if row is None:
            raise StaleRecord(kind="user")
        _write(row, user)
        self._session.flush()


def _comparable(name: str) -> str:
    return comparable_name(name).decode("utf-8", "surrogatepass")


def _write(row: UserRow, user: UserRecord) -> None:
    row.name = user.name
    row.comparable_name = _comparable(user.name)
    row.display_name = user.display_name
    row.role = user.role
    row.slot_id = user.slot_id
    row.created_at = user.created_at
    row.disabled_at = user.disabled_at


def _read(row: UserRow) -> UserRecord:
    return UserRecord(
        row.id, row.name, row.display_name, row.role, row.slot_id, row.created_at, row.disabled_at
    )
