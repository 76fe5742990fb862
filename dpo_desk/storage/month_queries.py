"""Counts one month from the movements of the stock and the cases that were answered."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, or_, select

from dpo_desk.domain.request import Outcome, RequestState
from dpo_desk.services.views import MonthCounts
from dpo_desk.storage import tables

_request = tables.RequestRow
_claim = tables.ClaimRow
_movement = tables.StockMovementRow
_CLOSED, _RECEIVED, _REOPENED = "closed", "received", "reopened"
_EFFECT = case((_movement.kind == _CLOSED, -1), else_=1)
"""What a movement does to the stock."""


def month_counts(connection: Connection, month: date, as_of: date) -> MonthCounts:
    """The figures of the month that begins on `month`; open cases are judged as of the given day.

    A case that was closed twice in the month counts twice, as it does in the stock.
    """
    inside = (_movement.on_day >= month, _movement.on_day < _later(month, 1))
    moved = _movements(connection, *inside)
    closed = connection.execute(_with_request(_CLOSED, *inside)).all()
    answered = [row for row in closed if row.sent_on is not None]
    promised = [row for row in answered if row.promise_due is not None]
    stock = connection.execute(_stock_at(as_of)).all()
    outcomes, grounds = _decided(connection, *inside)
    return MonthCounts(
        opening=connection.scalar(select(func.sum(_EFFECT)).where(_movement.on_day < month)) or 0,
        received=moved[_RECEIVED],
        reopened=moved[_REOPENED],
        closed=moved[_CLOSED],
        by_right=_received_by(connection, _claim.right, *inside),
        by_channel=_received_by(connection, _request.channel, *inside),
        by_outcome=dict(Counter(_outcome(row, outcomes.get(row.movement, set())) for row in closed)),
        law_kept=sum(row.sent_on <= row.legal_due for row in answered),
        law_of=len(answered),
        promise_kept=sum(row.sent_on <= row.promise_due for row in promised),
        promise_of=len(promised),
        open_achievable=sum(_achievable(row, as_of) for row in stock),
        paused=sum(row.paused_since is not None and row.paused_since <= as_of for row in stock),
        extended=sum(row.extended for row in stock),
        refusals_by_ground=dict(grounds),
        days_to_answer=tuple(sorted((row.sent_on - row.received_on).days for row in answered)),
    )


def month_series(connection: Connection, last_month: date, months: int) -> list[tuple[date, int, int]]:
    """(month, received with reopened, closed) for the months up to and with the last, oldest first."""
    wanted = [_later(last_month, back) for back in range(1 - months, 1)]
    query = (
        select(_movement.on_day, _movement.kind, func.count())
        .where(_movement.on_day >= wanted[0], _movement.on_day < _later(last_month, 1))
        .group_by(_movement.on_day, _movement.kind)
    )
    taken_in: Counter[date] = Counter()
    closed: Counter[date] = Counter()
    for on_day, kind, count in connection.execute(query):
        (closed if kind == _CLOSED else taken_in)[on_day.replace(day=1)] += count
    return [(month, taken_in[month], closed[month]) for month in wanted]


def _movements(connection: Connection, *inside: ColumnElement[bool]) -> Counter[str]:
    query = select(_movement.kind, func.count()).where(*inside).group_by(_movement.kind)
    return Counter({row.kind: row[1] for row in connection.execute(query)})


def _with_request(kind: str, *inside: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            _movement.id.label("movement"),
            _request.state,
            _request.received_on,
            _request.sent_on,
            _request.legal_due,
            _request.promise_due,
        )
        .join(_request, _request.id == _movement.request_id)
        .where(_movement.kind == kind, *inside)
    )


def _received_by(connection: Connection, dimension: Any, *inside: ColumnElement[bool]) -> dict[Any, int]:
    """Requests received in the month, counted by one dimension; a request counts once for each right."""
    owner = dimension.class_
    joined = owner.request_id if owner is _claim else owner.id
    query = (
        select(dimension, func.count())
        .select_from(_movement)
        .join(owner, joined == _movement.request_id)
        .where(_movement.kind == _RECEIVED, *inside)
        .group_by(dimension)
    )
    return dict(map(tuple, connection.execute(query)))


def _decided(
    connection: Connection, *inside: ColumnElement[bool]
) -> tuple[dict[int, set[Outcome]], Counter[str]]:
    """Of the cases closed in the month: the outcomes of each, and how often each ground was used."""
    query = (
        select(_movement.id, _claim.outcome, _claim.grounds)
        .join(_claim, _claim.request_id == _movement.request_id)
        .where(_movement.kind == _CLOSED, _claim.outcome.is_not(None), *inside)
    )
    outcomes: dict[int, set[Outcome]] = {}
    grounds: Counter[str] = Counter()
    for movement, outcome, named in connection.execute(query):
        if outcome is not None:
            outcomes.setdefault(movement, set()).add(outcome)
        if outcome in (Outcome.REFUSED, Outcome.PARTLY):
            grounds.update(named)
    return outcomes, grounds


def _outcome(row: Row[*tuple[Any, ...]], outcomes: set[Outcome]) -> str:
    """How the case ended: withdrawn, not ours, the one outcome of all its rights, else partly."""
    if row.state in (RequestState.WITHDRAWN, RequestState.NOT_OURS):
        return str(row.state.value)
    if not outcomes:
        return RequestState.CLOSED.value
    return next(iter(outcomes)).value if len(outcomes) == 1 else Outcome.PARTLY.value


def _stock_at(day: date) -> Select[*tuple[Any, ...]]:
    """The requests in the stock at the end of the day.

    Only those can be that are open now or moved later; so past months cost no walk over all requests.
    """
    effect = (
        select(func.sum(_EFFECT))
        .where(_movement.request_id == _request.id, _movement.on_day <= day)
        .scalar_subquery()
    )
    moved_later = select(_movement.request_id).where(_movement.on_day > day)
    return select(_request.sent_on, _request.legal_due, _request.paused_since, _request.extended).where(
        or_(_request.is_open.is_(True), _request.id.in_(moved_later)), effect > 0
    )


def _achievable(row: Row[*tuple[Any, ...]], day: date) -> bool:
    """Whether the law's date was kept by an answer, or can still be."""
    if row.sent_on is not None and row.sent_on <= day:
        return bool(row.sent_on <= row.legal_due)
    return bool(row.legal_due >= day)


def _later(month: date, months: int) -> date:
    count = month.year * 12 + month.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
