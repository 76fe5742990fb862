"""Counts one month from the movements of the stock and the cases that were answered."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, String, bindparam, case, func, select, type_coerce

from dpo_desk.domain.request import Channel, Outcome, RequestState, Right
from dpo_desk.services.views import MonthCounts
from dpo_desk.storage import tables
from dpo_desk.storage.listed_rows import fetched

_request = tables.RequestRow
_claim = tables.ClaimRow
_movement = tables.StockMovementRow
_CLOSED, _RECEIVED, _REOPENED = "closed", "received", "reopened"
_EFFECT = case((_movement.kind == _CLOSED, -1), else_=1)
"""What a movement does to the stock."""
_UNANSWERED = frozenset({RequestState.WITHDRAWN.value, RequestState.NOT_OURS.value})
_REFUSING = frozenset({Outcome.REFUSED.value, Outcome.PARTLY.value})

# Statements are made once: building one costs as much as running it. Days are read as ISO text, which
# compares as it is, and rows are counted here: grouping them in SQL would walk the claims once more.
_DAY = String()
_INSIDE = (_movement.on_day >= bindparam("first"), _movement.on_day < bindparam("after"))
_LATER = _movement.on_day > bindparam("day")
_OPEN_NOW = select(func.count()).where(_request.is_open.is_(True))
_SINCE = select(func.sum(_EFFECT)).where(_movement.on_day >= bindparam("first"))
_MOVED = select(_movement.kind, func.count()).where(*_INSIDE).group_by(_movement.kind)
_MOVED_BY_DAY = (
    select(_movement.on_day, _movement.kind, func.count())
    .where(*_INSIDE)
    .group_by(_movement.on_day, _movement.kind)
)
_MOVED_LATER = select(type_coerce(_movement.request_id, String()), _EFFECT).where(_LATER)
_CAME_IN = (
    select(type_coerce(_request.channel, String()), _request.rights, func.count())
    .join_from(_movement, _request, _request.id == _movement.request_id)
    .where(_movement.kind == _RECEIVED, *_INSIDE)
    .group_by(_request.channel, _request.rights)
)
_CLOSED_CASES = (
    select(
        _movement.id,
        type_coerce(_request.state, String()),
        type_coerce(_request.received_on, _DAY),
        type_coerce(_request.sent_on, _DAY),
        type_coerce(_request.legal_due, _DAY),
        type_coerce(_request.promise_due, _DAY),
        type_coerce(_claim.outcome, String()),
        type_coerce(_claim.grounds, String()),
    )
    .select_from(_movement)
    .join(_request, _request.id == _movement.request_id)
    .outerjoin(_claim, _claim.request_id == _movement.request_id)
    .where(_movement.kind == _CLOSED, *_INSIDE)
)
_STANDING = select(
    type_coerce(_request.id, String()),
    type_coerce(_request.sent_on, _DAY),
    type_coerce(_request.legal_due, _DAY),
    type_coerce(_request.paused_since, _DAY),
    _request.extended,
    _request.is_open,
)
_STILL_OPEN = _STANDING.where(_request.is_open.is_(True))
_CLOSED_LATER = _STANDING.where(
    _request.id.in_(select(_movement.request_id).where(_LATER, _movement.kind == _CLOSED))
)


@dataclass(slots=True)
class _ClosedCase:
    """One closing in the month: how it stood against its dates, and the outcomes of its rights."""

    state: str
    received: str
    sent: str | None
    legal: str
    promise: str | None
    outcomes: set[str] = field(default_factory=set)

    def ending(self) -> str:
        """How it ended: withdrawn, not ours, the one outcome of all its rights, else partly."""
        if self.state in _UNANSWERED:
            return self.state
        if not self.outcomes:
            return RequestState.CLOSED.value
        return next(iter(self.outcomes)) if len(self.outcomes) == 1 else Outcome.PARTLY.value


def month_counts(connection: Connection, month: date, as_of: date) -> MonthCounts:
    """The figures of the month that begins on `month`; open cases are judged as of the given day.

    A case that was closed twice in the month counts twice, as it does in the stock.
    """
    inside = {"first": month, "after": _later(month, 1)}
    moved: Counter[str] = Counter(dict(fetched(connection, _MOVED, inside)))
    cases, grounds = _closed(connection, inside)
    answered = [(case, case.sent) for case in cases if case.sent is not None]
    promised = [(sent, case.promise) for case, sent in answered if case.promise is not None]
    rights, channels = _came_in(connection, inside)
    stock, day = _stock(connection, as_of), as_of.isoformat()
    return MonthCounts(
        opening=_open_before(connection, month),
        received=moved[_RECEIVED],
        reopened=moved[_REOPENED],
        closed=moved[_CLOSED],
        by_right=dict(rights),
        by_channel=dict(channels),
        by_outcome=dict(Counter(case.ending() for case in cases)),
        law_kept=sum(sent <= case.legal for case, sent in answered),
        law_of=len(answered),
        promise_kept=sum(sent <= promise for sent, promise in promised),
        promise_of=len(promised),
        open_achievable=sum(_achievable(sent, legal, day) for sent, legal, _, _ in stock),
        paused=sum(since is not None and since <= day for _, _, since, _ in stock),
        extended=sum(extended for _, _, _, extended in stock),
        refusals_by_ground=dict(grounds),
        days_to_answer=tuple(sorted(_days(case.received, sent) for case, sent in answered)),
    )


def month_series(connection: Connection, last_month: date, months: int) -> list[tuple[date, int, int]]:
    """(month, received with reopened, closed) for the months up to and with the last, oldest first."""
    wanted = [_later(last_month, back) for back in range(1 - months, 1)]
    inside = {"first": wanted[0], "after": _later(last_month, 1)}
    taken_in: Counter[date] = Counter()
    closed: Counter[date] = Counter()
    for on_day, kind, count in connection.execute(_MOVED_BY_DAY, inside):
        (closed if kind == _CLOSED else taken_in)[on_day.replace(day=1)] += count
    return [(month, taken_in[month], closed[month]) for month in wanted]


def _open_before(connection: Connection, month: date) -> int:
    """The stock before the month: what is open now, less what happened since; years need no adding up."""
    now, since = connection.scalar(_OPEN_NOW), connection.scalar(_SINCE, {"first": month})
    return int(now or 0) - int(since or 0)


def _came_in(connection: Connection, inside: dict[str, date]) -> tuple[Counter[Right], Counter[Channel]]:
    """Requests received in the month by right and by channel; a request counts once for each right."""
    by_right: Counter[Right] = Counter()
    by_channel: Counter[Channel] = Counter()
    for channel, rights, count in fetched(connection, _CAME_IN, inside):
        by_channel[Channel(channel)] += count
        for right in filter(None, rights.split(",")):
            by_right[Right(right)] += count
    return by_right, by_channel


def _closed(connection: Connection, inside: dict[str, date]) -> tuple[list[_ClosedCase], Counter[str]]:
    """The closings of the month, and how often each ground of a refusal was used in them."""
    cases: dict[int, _ClosedCase] = {}
    grounds: Counter[str] = Counter()
    for movement, *facts, outcome, named in fetched(connection, _CLOSED_CASES, inside):
        case = cases.get(movement)
        if case is None:
            case = cases[movement] = _ClosedCase(*facts)
        if outcome is not None:
            case.outcomes.add(outcome)
        if outcome in _REFUSING and named:
            grounds.update(json.loads(named))
    return list(cases.values()), grounds


def _stock(connection: Connection, day: date) -> list[tuple[Any, ...]]:
    """Sent, due, paused since and extended of the requests in the stock at the end of the day.

    That is what is open now without what came later, and what left later: no walk over all requests.
    """
    later: Counter[str] = Counter()
    for request_id, effect in fetched(connection, _MOVED_LATER, {"day": day}):
        later[request_id] += effect
    still = [row for row in fetched(connection, _STILL_OPEN) if later[row[0]] <= 0]
    left = [row for row in fetched(connection, _CLOSED_LATER, {"day": day}) if later[row[0]] < 0]
    return [row[1:5] for row in still] + [row[1:5] for row in left if not row[5]]


def _achievable(sent: str | None, legal: str, day: str) -> bool:
    """Whether the law's date was kept by an answer, or can still be."""
    return sent <= legal if sent is not None and sent <= day else legal >= day


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _later(month: date, months: int) -> date:
    count = month.year * 12 + month.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
