"""Lists and counts straight from narrow rows: ids in order first, then one page of rows by id.

Pages are never reached by OFFSET, whose cost grows with the depth.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    String,
    and_,
    case,
    exists,
    false,
    func,
    or_,
    select,
    type_coerce,
    union,
)

from dpo_desk.domain.letter import LetterState
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import fold
from dpo_desk.services.views import LetterRow, ListCounts, RequestQuery, RequestRow, Sort
from dpo_desk.storage import tables
from dpo_desk.storage.held_ids import HeldIds
from dpo_desk.storage.listed_rows import LISTED, listed
from dpo_desk.storage.search_queries import matching_requests

_request = tables.RequestRow
_facts = tables.RequestFactsRow
_letter = tables.LetterRow

_ORDER: dict[Sort, tuple[Any, ...]] = {
    Sort.DUE: (_request.leading, _request.number_order),
    Sort.NUMBER: (_request.number_order,),
    Sort.NAME: (_request.name_order, _request.number_order),
    Sort.RECEIVED: (_request.received_on, _request.number_order),
    Sort.STATE: (_request.state, _request.number_order),
}
_TOTAL = select(func.count()).select_from(_request)
_WAITING = (LetterState.DRAFT, LetterState.ISSUED, LetterState.SIGNED, LetterState.RELEASED)
_MOST_NAME_WORDS = 4


def request_ids(connection: Connection, query: RequestQuery) -> HeldIds:
    """The ids of the matching requests, in order."""
    order = [column.desc() if query.descending else column for column in _ORDER[query.sort]]
    found = select(_request.id).where(*_conditions(connection, query)).order_by(*order)
    return _ids(connection, found)


def request_counts(connection: Connection, query: RequestQuery, today: date) -> ListCounts:
    """How many match, how many there are, and what among the matching is urgent on the day."""
    running, conditions = _request.is_running.is_(True), _conditions(connection, query)

    def how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    total = connection.scalar(_TOTAL) or 0
    matching = connection.scalar(_TOTAL.where(*conditions)) or 0 if conditions else total
    # Only what is open can be urgent, and that is little.
    urgent = connection.execute(
        select(
            how_many(and_(running, _request.leading < today)),
            how_many(and_(running, _request.leading == today)),
            how_many(_request.paused_since.is_not(None)),
        )
        .select_from(_request)
        .where(_request.is_open.is_(True), *conditions)
    ).one()
    return ListCounts(matching, total, *urgent)


def due_rows(connection: Connection, until: date, limit: int) -> list[RequestRow]:
    """Open requests due on or before the day, by leading date."""
    query = (
        LISTED.where(_request.is_open.is_(True), _request.leading <= until)
        .order_by(_request.leading, _request.number_order)
        .limit(limit)
    )
    return listed(connection, query)


def next_due(connection: Connection, after: date) -> RequestRow | None:
    """The open request that is due next after the day."""
    query = (
        LISTED.where(_request.is_open.is_(True), _request.leading > after)
        .order_by(_request.leading, _request.number_order)
        .limit(1)
    )
    return next(iter(listed(connection, query)), None)


def open_count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).where(_request.is_open.is_(True))) or 0


def similar(
    connection: Connection, name: str, personal_code: str, email: str, phone: str, limit: int
) -> list[RequestRow]:
    """Requests of a person with the same name (its words in any order), code, address or number."""
    ways: list[Select[UUID]] = []
    names = _orders_of(fold(name))
    if names:
        ways.append(select(_request.id).where(_request.name_folded.in_(names)))
    for column, value in (
        (_facts.personal_code, personal_code),
        (_facts.email, email),
        (_facts.phone, phone),
    ):
        if value.strip():
            ways.append(select(_facts.request_id).where(column == value.strip()))
    if not ways:
        return []
    query = (
        LISTED.where(_request.id.in_(union(*ways)))
        .order_by(_request.received_on.desc(), _request.number_order.desc())
        .limit(limit)
    )
    return listed(connection, query)


def letter_ids(connection: Connection, open_only: bool, words: str) -> HeldIds:
    """The letter register, newest first."""
    query = select(_letter.id).order_by(_letter.dated_on.desc(), _letter.created_at.desc(), _letter.id.desc())
    if open_only:
        query = query.where(_letter.state.in_(_WAITING))
    if words.strip():
        pattern = _pattern(words)
        if pattern is None:
            return HeldIds([])
        query = query.join(_request, _request.id == _letter.request_id).where(
            or_(
                *(_contains(column, pattern) for column in (_letter.number, _letter.post_number)),
                _contains(_request.number, pattern),
                _request.name_folded.like(pattern, escape="\\"),
            )
        )
    return _ids(connection, query)


def letter_rows(connection: Connection, ids: Sequence[UUID]) -> list[LetterRow]:
    """The rows in the order of the ids; ids that are gone are left out."""
    query = (
        select(
            _letter.id,
            _letter.request_id,
            _letter.number,
            _request.number.label("request_number"),
            _request.subject_name,
            _letter.kind,
            _letter.language,
            _letter.state,
            _letter.dated_on,
            _letter.sent_way,
            _letter.sent_at,
            _letter.post_number,
        )
        .join(_request, _request.id == _letter.request_id)
        .where(_letter.id.in_(ids))
    )
    found = {row.id: row for row in map(_letter_row, connection.execute(query))}
    return [found[one] for one in ids if one in found]


def _ids(connection: Connection, query: Select[UUID]) -> HeldIds:
    """The ids of a query on one id column, read as text past SQLAlchemy's types."""
    if connection.dialect.name != "sqlite":
        return HeldIds([one.hex for one in connection.scalars(query)])
    column = query.selected_columns[0]
    found = connection.execute(query.with_only_columns(type_coerce(column, String())))
    return HeldIds([text for (text,) in cast(Any, found).cursor.fetchall()])


def _letter_row(found: Row[*tuple[Any, ...]]) -> LetterRow:
    return LetterRow(
        id=found.id,
        request_id=found.request_id,
        number=found.number or "",
        request_number=found.request_number,
        subject_name=found.subject_name,
        kind=found.kind,
        language=found.language,
        state=found.state,
        dated_on=found.dated_on,
        way=found.sent_way,
        sent_on=riga_date(found.sent_at) if found.sent_at else None,
        post_number=found.post_number,
    )


def _conditions(connection: Connection, query: RequestQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.open_only or query.closed_only:
        found.append(_request.is_open.is_(query.open_only))
        if query.open_only and query.closed_only:
            found.append(false())
    if query.states:
        found.append(_request.state.in_(query.states))
    if query.channels:
        found.append(_request.channel.in_(query.channels))
    if query.rights:
        claim = tables.ClaimRow
        found.append(exists().where(claim.request_id == _request.id, claim.right.in_(query.rights)))
    if query.due_before is not None:
        found += (_request.is_open.is_(True), _request.leading <= query.due_before)
    if query.overdue_on is not None:
        found += (_request.is_running.is_(True), _request.leading < query.overdue_on)
    if query.paused_only:
        found += (_request.is_open.is_(True), _request.paused_since.is_not(None))
    if query.text.strip():
        found.append(_matching_text(connection, query.text))
    return found


def _matching_text(connection: Connection, words: str) -> ColumnElement[bool]:
    """Name and number hold the text anywhere, taken literally; the person's words hold words like it."""
    pattern = _pattern(words)
    if pattern is None:
        return false()
    return or_(
        _request.name_folded.like(pattern, escape="\\"),
        _contains(_request.number, pattern),
        _request.id.in_(matching_requests(connection, words)),
    )


def _contains(column: Any, pattern: str) -> ColumnElement[bool]:
    contained: ColumnElement[bool] = func.lower(column).like(pattern, escape="\\")
    return contained


def _pattern(words: str) -> str | None:
    """For LIKE: the text anywhere, its own signs taken literally; None where nothing is left of it.

    Invisible characters and halves of surrogate pairs are left out: no name holds them.
    """
    plain = fold(words)
    if not plain:
        return None
    for sign in "\\%_":
        plain = plain.replace(sign, "\\" + sign)
    return f"%{plain}%"


def _orders_of(name: str) -> list[str]:
    """The name with its words in every order; people write the family name first or last."""
    words = name.split()
    if not words:
        return []
    if len(words) > _MOST_NAME_WORDS:
        return [name]
    return sorted({" ".join(order) for order in permutations(words)})
