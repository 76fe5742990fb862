"""The narrow rows of requests as lists, Today and search show them.

They are read as SQLite keeps them and turned into values here: through SQLAlchemy's types a page would cost
five times its query.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import BindParameter, Connection, Executable, Select, String, bindparam, select, type_coerce

from dpo_desk.domain.request import Channel, RequestState, Right
from dpo_desk.domain.workflow import NextStep, NextStepCode
from dpo_desk.services.views import RequestRow
from dpo_desk.storage import tables
from dpo_desk.storage.held_ids import HeldIds

_request = tables.RequestRow
_STATES = {state.value: state for state in RequestState}
_CHANNELS = {channel.value: channel for channel in Channel}
_RIGHTS = {right.value: right for right in Right}
_CODES = {code.value: code for code in NextStepCode}
_NEXT_STEPS = {code.value: NextStep(code) for code in NextStepCode}

LISTED = select(
    *(
        type_coerce(column, String())
        for column in (
            _request.id,
            _request.number,
            _request.subject_name,
            _request.rights,
            _request.state,
            _request.channel,
            _request.received_on,
            _request.legal_due,
            _request.legal_safe,
            _request.unsuspended_due,
            _request.promise_due,
            _request.leading,
            _request.paused_since,
            _request.extended,
            _request.next_code,
            _request.next_facts,
            _request.taken_over,
            _request.sent_on,
            _request.ended_on,
        )
    )
)
_IDS: BindParameter[str] = bindparam("ids", expanding=True, type_=String())
_BY_ID = LISTED.where(type_coerce(_request.id, String()).in_(_IDS))


def request_rows(connection: Connection, ids: Sequence[UUID]) -> list[RequestRow]:
    """The rows in the order of the ids; ids that are gone are left out."""
    wanted = HeldIds.of(ids).texts
    found = {raw[0]: raw for raw in fetched(connection, _BY_ID, {"ids": wanted})}
    return [_row(found[text]) for text in wanted if text in found]


def listed(connection: Connection, query: Select[*tuple[Any, ...]]) -> list[RequestRow]:
    """The rows of a query made from LISTED."""
    return [_row(raw) for raw in fetched(connection, query)]


def fetched(
    connection: Connection, query: Executable, values: dict[str, Any] | None = None
) -> list[tuple[Any, ...]]:
    """What a query gives, as the store keeps it: texts, numbers and None."""
    result = connection.execute(query, values)
    rows: list[tuple[Any, ...]] = cast(Any, result).cursor.fetchall()
    return rows


def _row(raw: tuple[Any, ...]) -> RequestRow:
    (
        request_id,
        number,
        subject_name,
        rights,
        state,
        channel,
        received_on,
        legal_due,
        legal_safe,
        unsuspended_due,
        promise_due,
        leading,
        paused_since,
        extended,
        code,
        facts,
        taken_over,
        sent_on,
        ended_on,
    ) = raw
    day = date.fromisoformat
    return RequestRow(
        id=UUID(request_id),
        number=number,
        subject_name=subject_name,
        rights=_rights(rights),
        state=_STATES[state],
        channel=_CHANNELS[channel],
        received_on=day(received_on),
        legal_due=day(legal_due),
        legal_safe=day(legal_safe),
        unsuspended_due=day(unsuspended_due) if unsuspended_due else None,
        promise_due=day(promise_due) if promise_due else None,
        leading=day(leading),
        paused_since=day(paused_since) if paused_since else None,
        extended=bool(extended),
        next_step=_NEXT_STEPS[code] if facts == "{}" else NextStep(_CODES[code], json.loads(facts)),
        taken_over=bool(taken_over),
        sent_on=day(sent_on) if sent_on else None,
        ended_on=day(ended_on) if ended_on else None,
    )


@cache
def _rights(text: str) -> tuple[Right, ...]:
    return tuple(_RIGHTS[right] for right in text.split(",") if right)
