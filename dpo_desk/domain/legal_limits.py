"""The periods that the law sets, as dated data with their articles; the numbers stand in no other file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

GDPR_APPLIES_FROM = date(2018, 5, 25)
"""GDPR Art. 99(2). Before it none of these periods ran."""


class LimitUnit(StrEnum):
    """How a period is counted; `without_delay` is a duty without a number."""

    HOURS = "hours"
    MONTHS = "months"
    WITHOUT_DELAY = "without_delay"


class LimitCode(StrEnum):
    """What must be done within the period (domain sheet deadlines.md section 1)."""

    ANSWER = "answer"
    EXTENDED_ANSWER = "extended_answer"
    EXTENSION_NOTICE = "extension_notice"
    REFUSAL = "refusal"
    BREACH_TO_AUTHORITY = "breach_to_authority"
    BREACH_TO_CONTROLLER = "breach_to_controller"
    BREACH_TO_PERSONS = "breach_to_persons"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    TELL_RECIPIENTS = "tell_recipients"
    STOP_MARKETING = "stop_marketing"
    STOP_AFTER_WITHDRAWAL = "stop_after_withdrawal"
    INFORM_OF_INDIRECT_DATA = "inform_of_indirect_data"


@dataclass(frozen=True, slots=True)
class LegalLimit:
    """One period as it stood from `first_day` to `last_day` (None: still does).

    `amount` is 0 where the law names no number. `rolls` says whether an end on a holiday, Sunday or Saturday
    moves to the next working day: never for hours (R1182 Art. 3(4)).
    """

    code: LimitCode
    amount: int
    unit: LimitUnit
    article: str
    rolls: bool
    first_day: date = GDPR_APPLIES_FROM
    last_day: date | None = None


def _without_delay(code: LimitCode, article: str) -> LegalLimit:
    return LegalLimit(code, 0, LimitUnit.WITHOUT_DELAY, article, rolls=False)


LEGAL_LIMITS: tuple[LegalLimit, ...] = (
    LegalLimit(LimitCode.ANSWER, 1, LimitUnit.MONTHS, "GDPR 12(3)", rolls=True),
    # One month and two further months, counted as one period from receipt.
    LegalLimit(LimitCode.EXTENDED_ANSWER, 3, LimitUnit.MONTHS, "GDPR 12(3)", rolls=True),
    LegalLimit(LimitCode.EXTENSION_NOTICE, 1, LimitUnit.MONTHS, "GDPR 12(3)", rolls=True),
    LegalLimit(LimitCode.REFUSAL, 1, LimitUnit.MONTHS, "GDPR 12(4)", rolls=True),
    LegalLimit(LimitCode.BREACH_TO_AUTHORITY, 72, LimitUnit.HOURS, "GDPR 33(1)", rolls=False),
    _without_delay(LimitCode.BREACH_TO_CONTROLLER, "GDPR 33(2)"),
    _without_delay(LimitCode.BREACH_TO_PERSONS, "GDPR 34(1)"),
    _without_delay(LimitCode.RECTIFICATION, "GDPR 16"),
    _without_delay(LimitCode.ERASURE, "GDPR 17(1)"),
    _without_delay(LimitCode.TELL_RECIPIENTS, "GDPR 19"),
    _without_delay(LimitCode.STOP_MARKETING, "GDPR 21(3)"),
    _without_delay(LimitCode.STOP_AFTER_WITHDRAWAL, "GDPR 7(3)"),
    LegalLimit(LimitCode.INFORM_OF_INDIRECT_DATA, 1, LimitUnit.MONTHS, "GDPR 14(3)", rolls=True),
)


class NoLimitInForce(ValueError):
    """No such period was law on that day."""


def limit_on(code: LimitCode, day: date) -> LegalLimit:
    """The period as it stood on the day of the event. Raises NoLimitInForce for a day before the law."""
    for limit in LEGAL_LIMITS:
        begun = limit.first_day <= day
        if limit.code is code and begun and (limit.last_day is None or day <= limit.last_day):
            return limit
    raise NoLimitInForce(f"{code.value} on {day.isoformat()}")
