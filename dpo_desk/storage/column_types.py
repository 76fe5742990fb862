"""Column types: moments in UTC, enums by their value, JSON that PostgreSQL can index."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, TypeDecorator
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.types import TypeEngine

_LONGEST_VALUE = 40


class PlainJson(TypeDecorator[Any]):
    """Dictionaries and lists of plain values; None is NULL.

    In PostgreSQL a JSONB column. That dialect is loaded only where it is used: it costs a tenth of a start.
    """

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return self.impl_instance
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB(none_as_null=True))


PLAIN_JSON = PlainJson()


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC. SQLite would drop the offset without converting."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without an offset cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 -- SQLAlchemy names the arguments
    ) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def by_value(kind: type[Enum]) -> SqlEnum:
    """An enum kept as its value, in a text column that takes further values without a migration."""
    return SqlEnum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=_LONGEST_VALUE,
        values_callable=lambda members: [str(member.value) for member in members],
    )
