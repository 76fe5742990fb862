"""A month of figures for tests, valid by default."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.request import Channel, Right


def month_back(month: date, back: int) -> date:
    count = month.year * 12 + month.month - 1 - back
    return date(count // 12, count % 12 + 1, 1)


def a_month(**changed: Any) -> MonthFigures:
    """The month of the scenario: opening 2, received 5, closed 4, closing 3."""
    month = date(2026, 2, 1)
    counts = [(3, 3), (4, 3), (2, 3), (5, 4), (3, 4), (1, 1), (4, 3), (6, 5), (5, 6), (4, 4), (6, 5), (5, 4)]
    facts: dict[str, Any] = {
        "month": month,
        "firm": "SIA “Paraugs”",
        "policy_version": "3",
        "opening": 2,
        "received": 5,
        "reopened": 0,
        "closed": 4,
        "closing": 3,
        "law_kept": 4,
        "law_of": 4,
        "promise_kept": 3,
        "promise_of": 4,
        "open_achievable": 3,
        "paused": 1,
        "extended": 1,
        "median_days": 9.5,
        "chain_head": "7f3a91c204be6d18" * 4,
        "chain_entries": 1284,
        "as_of": datetime(2026, 3, 1, 6, 30, tzinfo=UTC),
        "by_right": {
            Right.ACCESS: 2,
            Right.ERASURE: 1,
            Right.RECTIFICATION: 1,
            Right.MARKETING_OBJECTION: 1,
        },
        "by_channel": {Channel.IN_PERSON: 2, Channel.EMAIL: 2, Channel.POST: 1},
        "by_outcome": {"granted": 2, "partly": 1, "refused": 1},
        "refusals_by_ground": {"G12_5_EXCESSIVE": 1, "G17_3B": 1},
        "series": tuple((month_back(month, 11 - n), *pair) for n, pair in enumerate(counts)),
    }
    return MonthFigures(**{**facts, **changed})
