"""The law's periods as dated data."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dpo_desk.domain.legal_limits import (
    GDPR_APPLIES_FROM,
    LEGAL_LIMITS,
    LimitCode,
    LimitUnit,
    NoLimitInForce,
    limit_on,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("code", "amount", "unit", "article"),
    [
        (LimitCode.ANSWER, 1, LimitUnit.MONTHS, "GDPR 12(3)"),
        (LimitCode.EXTENDED_ANSWER, 3, LimitUnit.MONTHS, "GDPR 12(3)"),
        (LimitCode.EXTENSION_NOTICE, 1, LimitUnit.MONTHS, "GDPR 12(3)"),
        (LimitCode.REFUSAL, 1, LimitUnit.MONTHS, "GDPR 12(4)"),
        (LimitCode.BREACH_TO_AUTHORITY, 72, LimitUnit.HOURS, "GDPR 33(1)"),
        (LimitCode.BREACH_TO_PERSONS, 0, LimitUnit.WITHOUT_DELAY, "GDPR 34(1)"),
        (LimitCode.STOP_MARKETING, 0, LimitUnit.WITHOUT_DELAY, "GDPR 21(3)"),
        (LimitCode.INFORM_OF_INDIRECT_DATA, 1, LimitUnit.MONTHS, "GDPR 14(3)"),
    ],
)
def test_periods_with_their_articles(code: LimitCode, amount: int, unit: LimitUnit, article: str) -> None:
    limit = limit_on(code, TODAY)
    assert (limit.amount, limit.unit, limit.article) == (amount, unit, article)


@pytest.mark.parametrize("code", LimitCode)
def test_every_duty_has_exactly_one_period_a_day(code: LimitCode) -> None:
    in_force = [
        limit
        for limit in LEGAL_LIMITS
        if limit.code is code and limit.first_day <= TODAY and not limit.last_day
    ]
    assert in_force == [limit_on(code, TODAY)]
    assert limit_on(code, GDPR_APPLIES_FROM) is limit_on(code, TODAY)


def test_nothing_ran_before_the_regulation_applied() -> None:
    with pytest.raises(NoLimitInForce):
        limit_on(LimitCode.ANSWER, GDPR_APPLIES_FROM - timedelta(days=1))


def test_hours_never_move_to_a_working_day() -> None:
    assert not any(limit.rolls for limit in LEGAL_LIMITS if limit.unit is LimitUnit.HOURS)
    assert all(limit.rolls for limit in LEGAL_LIMITS if limit.unit is LimitUnit.MONTHS)
