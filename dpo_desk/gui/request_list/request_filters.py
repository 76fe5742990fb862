"""The filters of the request list: what they offer, and the query that they mean on a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.request import Channel, RequestState, Right
from dpo_desk.gui.lists.filter_bar import TEXT
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.wording import in_sentence, word
from dpo_desk.services.views import RequestQuery, Sort

STATE, RIGHT, DUE, CHANNEL = "state", "right", "due", "channel"
KEYS = (STATE, RIGHT, DUE, CHANNEL)

_ALL = "all"
_OPEN, _ENDED = "stock", "ended"  # no words of RequestState: those stand beside them
_OVERDUE, _TODAY, _WEEK, _MONTH, _PAUSED = "overdue", "today", "week", "month", "paused"
_AHEAD = {_TODAY: 0, _WEEK: 7, _MONTH: 30}

USUAL_VIEW = KeptView(filters={STATE: _OPEN}, sort=Sort.DUE.value, hidden=("received",))
"""What a first start shows: open cases, the most urgent first."""

Choices = list[tuple[str, str] | None]
Value = TypeVar("Value", bound=StrEnum)


def state_choices() -> tuple[str, Choices]:
    """Label and choices of the filter by state."""
    states: Choices = [(state.value, word(state)) for state in RequestState]
    return QCoreApplication.translate("RequestFilter", "State"), [
        (_ALL, QCoreApplication.translate("RequestFilter", "all", "states")),
        (_OPEN, QCoreApplication.translate("RequestFilter", "open")),
        (_ENDED, QCoreApplication.translate("RequestFilter", "ended")),
        None,
        *states,
    ]


def right_choices() -> tuple[str, Choices]:
    rights: Choices = [(right.value, word(right)) for right in Right]
    return QCoreApplication.translate("RequestFilter", "Rights"), [
        (_ALL, QCoreApplication.translate("RequestFilter", "all", "rights")),
        None,
        *rights,
    ]


def due_choices() -> tuple[str, Choices]:
    return QCoreApplication.translate("RequestFilter", "Due"), [
        (_ALL, QCoreApplication.translate("RequestFilter", "all", "dates")),
        None,
        (_OVERDUE, QCoreApplication.translate("RequestFilter", "overdue")),
        (_TODAY, QCoreApplication.translate("RequestFilter", "until today")),
        (_WEEK, QCoreApplication.translate("RequestFilter", "7 days")),
        (_MONTH, QCoreApplication.translate("RequestFilter", "30 days")),
        None,
        (_PAUSED, QCoreApplication.translate("RequestFilter", "paused")),
    ]


def channel_choices() -> tuple[str, Choices]:
    channels: Choices = [(channel.value, in_sentence(channel)) for channel in Channel]
    return QCoreApplication.translate("RequestFilter", "Channel"), [
        (_ALL, QCoreApplication.translate("RequestFilter", "all", "channels")),
        None,
        *channels,
    ]


CHOICES = {STATE: state_choices, RIGHT: right_choices, DUE: due_choices, CHANNEL: channel_choices}


def query_of(view: KeptView, day: date) -> RequestQuery:
    """What the view asks of the register on the day; a word that it does not know limits nothing."""
    values = view.filters
    due, state = values.get(DUE, ""), values.get(STATE, "")
    ahead = _AHEAD.get(due)
    return RequestQuery(
        open_only=state == _OPEN,
        closed_only=state == _ENDED,
        states=_one_of(RequestState, state),
        rights=_one_of(Right, values.get(RIGHT, "")),
        channels=_one_of(Channel, values.get(CHANNEL, "")),
        due_before=day + timedelta(days=ahead) if ahead is not None else None,
        overdue_on=day if due == _OVERDUE else None,
        paused_only=due == _PAUSED,
        text=values.get(TEXT, ""),
        sort=Sort(view.sort) if view.sort in set(Sort) else Sort.DUE,
        descending=view.descending,
    )


def _one_of(kind: type[Value], value: str) -> tuple[Value, ...]:
    return (kind(value),) if value in set(kind) else ()
