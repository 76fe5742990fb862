"""What the clocks of a case are computed from, and what comes out: values only (rules: deadlines.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StepCode(StrEnum):
    """What happened on a day in the explanation of a date."""

    RECEIVED = "received"
    MONTH_ENDS = "month_ends"
    THREE_MONTHS_END = "three_months_end"
    CHAINED_END = "chained_end"
    DAYS_END = "days_end"
    WORKING_DAY_COUNTED = "working_day_counted"
    AT_ONCE = "at_once"
    PAUSED = "paused"
    RESUMED = "resumed"
    NOMINAL_SHIFTED = "nominal_shifted"
    EXTENDED = "extended"
    EXTENSION_TOO_LATE = "extension_too_late"
    SKIPPED_SATURDAY = "skipped_saturday"
    SKIPPED_SUNDAY = "skipped_sunday"
    SKIPPED_HOLIDAY = "skipped_holiday"
    DUE = "due"
    SAFE = "safe"


@dataclass(frozen=True, slots=True)
class DateStep:
    """One row of an explanation: the day, what happened, the rule it rests on, a name or a number if any.

    `rule` is empty where the step follows from the firm's own promise or from a convention of the desk.
    `detail` holds the holiday's name, the count of a counted working day, of promised days or of days paused.
    """

    day: date
    code: StepCode
    rule: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DueDate:
    """A computed date. `raw_end` nominal end, `due` after the roll (ends 24:00 Riga), `safe` without it."""

    raw_end: date
    due: date
    safe: date
    rule: str
    steps: tuple[DateStep, ...]


@dataclass(frozen=True, slots=True)
class CaseDates:
    """Both clocks of a case. `leading` is the earlier of the law's and the promise's due date.

    `legal_unsuspended` is None where nothing was paused. `paused_since` is the day since which an open
    question keeps the clock stopped; as long as it does, `legal` holds the unsuspended dates. `extended`
    tells whether an extension holds, `extension_late` whether its notice left after the unsuspended
    first-month date. `first_month_due` binds a refusal, extended or not (GDPR Art. 12(4)).
    """

    legal: DueDate
    legal_unsuspended: DueDate | None
    promise: DueDate | None
    paused_since: date | None
    extended: bool
    extension_late: bool
    first_month_due: date

    @property
    def leading(self) -> date:
        return self.legal.due if self.promise is None else min(self.legal.due, self.promise.due)


class PromiseUnit(StrEnum):
    """How a firm's own promise is counted. A promise never rolls over a weekend (deadlines.md section 2)."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    AT_ONCE = "at_once"


@dataclass(frozen=True, slots=True)
class PromisePeriod:
    """A firm's own promised period; `amount` is 0 for at once."""

    unit: PromiseUnit
    amount: int = 0


class PausePolicy(StrEnum):
    """What a question about identity or scope does to the law's clock (deadlines.md section 5)."""

    NONE = "none"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Pause:
    """A question that suspends the month: the day it was asked and, once known, the day of the answer."""

    asked_on: date
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """Everything that the clocks of a case are computed from; days in Europe/Riga."""

    received_on: date
    pauses: tuple[Pause, ...] = ()
    extension_notice_on: date | None = None


class ImpossibleFacts(ValueError):
    """The recorded days contradict each other; no date can be told. `facts` holds the days concerned (ISO).

    Codes: received_before_law, too_far_ahead, in_future, asked_before_receipt, answered_before_asked,
    asked_after_due, notice_before_receipt, promise_amount.
    """

    def __init__(self, code: str, facts: dict[str, str] | None = None) -> None:
        self.code = code
        self.facts = facts or {}
        told = ", ".join(f"{name} {value}" for name, value in self.facts.items())
        super().__init__(f"{code.replace('_', ' ')} ({told})" if told else code.replace("_", " "))
