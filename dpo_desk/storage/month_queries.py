"""Counts one month from the movements of the stock and the cases that were answered."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, String, bindparam, case, func, or_, select, type_coerce

from dpo_desk.domain.request import Outcome, RequestState
from dpo_desk.services.views import MonthCounts
from dpo_desk.storage import tables
from dpo_desk.storage.listed_rows import fetched

_request = tables.RequestRow
_claim = tables.ClaimRow
_movement = tables.StockMovementRow
_CLOSED, _RECEIVED, _REOPENED = "closed", "received", "reopened"
_EFFECT = case((_movement.kind == _CLOSED, -1), else_=1)
"""What a movement does to the stock."""
_ISO_DAY = String()
"""Days as the store keeps them: they compare as they are."""

# Statements are made once: building one costs as much as running it.
_INSIDE = (_movement.on_day >= bindparam("first"), _movement.on_day < bindparam("after"))
_CLOSED_INSIDE = (_movement.kind == _CLOSED, *_INSIDE)
_OPEN_NOW = select(func.count()).where(_request.is_open.is_(True))
_SINCE = select(func.sum(_EFFECT)).where(_movement.on_day >= bindparam("first"))
_MOVED = select(_movement.kind, func.count()).where(*_INSIDE).group_by(_movement.kind)
_BY_RIGHT = (
    select(_claim.right, func.count())
    .join_from(_movement, _claim, _claim.request_id == _movement.request_id)
    .where(_movement.kind == _RECEIVED, *_INSIDE)
    .group_by(_claim.right)
)
_BY_CHANNEL = (
    select(_request.channel, func.count())
    .join_from(_movement, _request, _request.id == _movement.request_id)
    .where(_movement.kind == _RECEIVED, *_INSIDE)
    .group_by(_request.channel)
)
_ANSWERED = (
    select(
        type_coerce(_request.received_on, _ISO_DAY),
        type_coerce(_request.sent_on, _ISO_DAY),
        type_coerce(_request.legal_due, _ISO_DAY),
        type_coerce(_request.promise_due, _ISO_DAY),
    )
    .join_from(_movement, _request, _request.id == _movement.request_id)
    .where(_request.sent_on.is_not(None), *_CLOSED_INSIDE)
)
_REFUSED = (
    select(_claim.grounds)
    .join_from(_movement, _claim, _claim.request_id == _movement.request_id)
    .where(_claim.outcome.in_((Outcome.REFUSED, Outcome.PARTLY)), *_CLOSED_INSIDE)
)
_MONTHS = (
    select(_movement.on_day, _movement.kind, func.count())
    .where(*_INSIDE)
    .group_by(_movement.on_day, _movement.kind)
)


def _how_each_ended() -> Select[*tuple[Any, ...]]:
    """A closed case was withdrawn, not ours, decided by the one outcome of all its rights, else partly."""
    outcome, kinds = type_coerce(_claim.outcome, String()), func.count(_claim.outcome.distinct())
    word = case(
        (
            _request.state.in_((RequestState.WITHDRAWN, RequestState.NOT_OURS)),
            type_coerce(_request.state, String()),
        ),
        (kinds == 0, RequestState.CLOSED.value),
        (kinds == 1, func.min(outcome)),
        else_=Outcome.PARTLY.value,
    )
    each = (
        select(word.label("word"))
        .select_from(_movement)
        .join(_request, _request.id == _movement.request_id)
        .outerjoin(_claim, _claim.request_id == _movement.request_id)
        .where(*_CLOSED_INSIDE)
        .group_by(_movement.id, _request.state)
        .subquery()
    )
    return select(each.c.word, func.count()).group_by(each.c.word)


def _stock_at_day() -> Select[*tuple[Any, ...]]:
    """The requests in the stock at the end of a day: sent, due, paused since, extended.

    Only those can be that are open now or moved later; so past months cost no walk over all requests.
    """
    effect = (
        select(func.sum(_EFFECT))
        .where(_movement.request_id == _request.id, _movement.on_day <= bindparam("day"))
        .scalar_subquery()
    )
    moved_later = select(_movement.request_id).where(_movement.on_day > bindparam("day"))
    return select(
        type_coerce(_request.sent_on, _ISO_DAY),
        type_coerce(_request.legal_due, _ISO_DAY),
        type_coerce(_request.paused_since, _ISO_DAY),
        _request.extended,
    ).where(or_(_request.is_open.is_(True), _request.id.in_(moved_later)), effect > 0)


_ENDED = _how_each_ended()
_STOCK = _stock_at_day()


def month_counts(connection: Connection, month: date, as_of: date) -> MonthCounts:
    """The figures of the month that begins on `month`; open cases are judged as of the given day.

    A case that was closed twice in the month counts twice, as it does in the stock.
    """
    inside = {"first": month, "after": _later(month, 1)}
    moved = _counts(connection, _MOVED, inside)
    answered = fetched(connection, _ANSWERED, inside)
    promised = [(sent, promise) for _, sent, _, promise in answered if promise is not None]
    stock, day = fetched(connection, _STOCK, {"day": as_of}), as_of.isoformat()
    return MonthCounts(
        opening=_open_before(connection, month),
        received=moved.get(_RECEIVED, 0),
        reopened=moved.get(_REOPENED, 0),
        closed=moved.get(_CLOSED, 0),
        by_right=_counts(connection, _BY_RIGHT, inside),
        by_channel=_counts(connection, _BY_CHANNEL, inside),
        by_outcome=_counts(connection, _ENDED, inside),
        law_kept=sum(sent <= legal for _, sent, legal, _ in answered),
        law_of=len(answered),
        promise_kept=sum(sent <= promise for sent, promise in promised),
        promise_of=len(promised),
        open_achievable=sum(_achievable(sent, legal, day) for sent, legal, _, _ in stock),
        paused=sum(since is not None and since <= day for _, _, since, _ in stock),
        extended=sum(extended for _, _, _, extended in stock),
        refusals_by_ground=_refused(connection, inside),
        days_to_answer=tuple(sorted(_days(received, sent) for received, sent, _, _ in answered)),
    )


def month_series(connection: Connection, last_month: date, months: int) -> list[tuple[date, int, int]]:
    """(month, received with reopened, closed) for the months up to and with the last, oldest first."""
    wanted = [_later(last_month, back) for back in range(1 - months, 1)]
    inside = {"first": wanted[0], "after": _later(last_month, 1)}
    taken_in: Counter[date] = Counter()
    closed: Counter[date] = Counter()
    for on_day, kind, count in connection.execute(_MONTHS, inside):
        (closed if kind == _CLOSED else taken_in)[on_day.replace(day=1)] += count
    return [(month, taken_in[month], closed[month]) for month in wanted]


def _counts(
    connection: Connection, query: Select[*tuple[Any, ...]], inside: dict[str, date]
) -> dict[Any, int]:
    """What was counted, by the word or value it was counted for."""
    return dict(map(tuple, connection.execute(query, inside)))


def _open_before(connection: Connection, month: date) -> int:
    """The stock before the month: what is open now, less what happened since; years need no adding up."""
    now, since = connection.scalar(_OPEN_NOW), connection.scalar(_SINCE, {"first": month})
    return int(now or 0) - int(since or 0)


def _refused(connection: Connection, inside: dict[str, date]) -> dict[str, int]:
    """How often each ground was used in the cases closed in the month."""
    grounds: Counter[str] = Counter()
    for named in connection.scalars(_REFUSED, inside):
        grounds.update(named)
    return dict(grounds)


def _achievable(sent: str | None, legal: str, day: str) -> bool:
    """Whether the law's date was kept by an answer, or can still be."""
    return sent <= legal if sent is not None and sent <= day else legal >= day


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _later(month: date, months: int) -> date:
    count = month.year * 12 + month.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
