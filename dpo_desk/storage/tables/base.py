"""What every mapped class stands on: names of constraints, column types by annotation."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Date,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase

from dpo_desk.domain.history import Event
from dpo_desk.domain.letter import Language, LetterKind, LetterState, SigningWay
from dpo_desk.domain.person import AuthorityKind
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    IdentityMethod,
    Outcome,
    QuestionKind,
    RequestState,
    Right,
    TaskKind,
    TaskState,
)
from dpo_desk.storage.column_types import PLAIN_JSON, UtcMoment, by_value

COUNT = BigInteger().with_variant(Integer(), "sqlite")
"""A large number; in SQLite only a plain INTEGER key is the table's own order."""


class Base(DeclarativeBase):
    """Every constraint gets a name, so that later migrations can name what they drop."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        UUID: Uuid(),
        str: Text(),
        bytes: LargeBinary(),
        bool: Boolean(create_constraint=False),
        date: Date(),
        datetime: UtcMoment(),
        dict[str, str]: PLAIN_JSON,
        dict[str, Any]: PLAIN_JSON,
        list[str]: PLAIN_JSON,
        **{
            kind: by_value(kind)
            for kind in (
                AnswerWay,
                AuthorityKind,
                Channel,
                Event,
                IdentityMethod,
                Language,
                LetterKind,
                LetterState,
                Outcome,
                QuestionKind,
                RequestState,
                Right,
                SigningWay,
                TaskKind,
                TaskState,
            )
        },
    }


def table_of(row: type[Base]) -> Table:
    """The table behind a mapped class, for statements that need no mapping."""
    return cast(Table, row.__table__)
