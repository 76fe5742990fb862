"""The narrow rows of requests as lists, Today and search show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from dpo_desk.domain.request import Right
from dpo_desk.domain.workflow import NextStep, NextStepCode
from dpo_desk.services.views import RequestRow
from dpo_desk.storage import tables

_request = tables.RequestRow
_RIGHTS = {right.value: right for right in Right}
_CODES = {code.value: code for code in NextStepCode}

LISTED = select(
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


def request_rows(connection: Connection, ids: Sequence[UUID]) -> list[RequestRow]:
    """The rows in the order of the ids; ids that are gone are left out."""
    found = {row.id: row for row in map(listed_row, connection.execute(LISTED.where(_request.id.in_(ids))))}
    return [found[one] for one in ids if one in found]


def listed_row(found: Row[*tuple[Any, ...]]) -> RequestRow:
    return RequestRow(
        id=found.id,
        number=found.number,
        subject_name=found.subject_name,
        rights=tuple(_RIGHTS[right] for right in found.rights.split(",") if right),
        state=found.state,
        channel=found.channel,
        received_on=found.received_on,
        legal_due=found.legal_due,
        legal_safe=found.legal_safe,
        unsuspended_due=found.unsuspended_due,
        promise_due=found.promise_due,
        leading=found.leading,
        paused_since=found.paused_since,
        extended=found.extended,
        next_step=NextStep(_CODES[found.next_code], found.next_facts),
        taken_over=found.taken_over,
        sent_on=found.sent_on,
        ended_on=found.ended_on,
    )
