"""Register numbers, settings of the interface, and facts about the store as a whole."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from dpo_desk.storage.tables import StoreInfoRow, UiSettingRow

_DRAW = text(
    "INSERT INTO number_counter (prefix, year, last) VALUES (:prefix, :year, 1) "
    "ON CONFLICT (prefix, year) DO UPDATE SET last = number_counter.last + 1 RETURNING last"
)


# Read while a store is unlocked, past the mapper: setting it up would take longer.
_SETTING = select(UiSettingRow.value).where(
    UiSettingRow.user_id == bindparam("user"), UiSettingRow.key == bindparam("name")
)
_INFO = select(StoreInfoRow.value).where(StoreInfoRow.key == bindparam("name"))


class SqlNumberRepository:
    """Gapless numbers: the counter moves in the transaction that uses the number."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def next(self, prefix: str, year: int) -> str:
        """The next number of the register in the year, such as DSP-2026/0001."""
        drawn = self._session.connection().execute(_DRAW, {"prefix": prefix, "year": year})
        number = drawn.scalar_one()
        return f"{prefix}-{year}/{number:04d}"


class SqlSettingRepository:
    """Settings of the interface, per user; not audited."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, user_id: UUID, key: str) -> str | None:
        return self._session.connection().scalar(_SETTING, {"user": user_id, "name": key})

    def set(self, user_id: UUID, key: str, value: str) -> None:
        self._session.merge(UiSettingRow(user_id=user_id, key=key, value=value))
        self._session.flush()


class SqlStoreInfoRepository:
    """Facts about the store as a whole."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, key: str) -> str | None:
        return self._session.connection().scalar(_INFO, {"name": key})

    def set(self, key: str, value: str) -> None:
        self._session.merge(StoreInfoRow(key=key, value=value))
        self._session.flush()
