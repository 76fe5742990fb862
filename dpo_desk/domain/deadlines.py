"""Due dates from recorded facts, each with the ordered steps that explain it (domain sheet deadlines.md).

The law's clock follows R1182 (Regulation 1182/71): the day of the event is not counted, a month ends on the
same date, an end on a holiday, Sunday or Saturday moves to the next working day. A firm's own promise is
counted in plain days, is never suspended and never moves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from dpo_desk.domain import pauses
from dpo_desk.domain.clock_values import (
    CaseDates,
    ClockFacts,
    DateStep,
    DueDate,
    ImpossibleFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    StepCode,
)
from dpo_desk.domain.legal_limits import GDPR_APPLIES_FROM, LimitCode, limit_on
from dpo_desk.domain.pauses import PausedSpan
from dpo_desk.domain.problems import Reason
from dpo_desk.domain.working_days import LAST_YEAR, Calendar

__all__ = [
    "CaseDates",
    "ClockFacts",
    "DateStep",
    "DueDate",
    "ImpossibleFacts",
    "Pause",
    "PausePolicy",
    "PromisePeriod",
    "PromiseUnit",
    "StepCode",
    "compute_case_dates",
    "extension_refusal",
    "post_by",
    "question_needs_reason",
    "refusal_warning",
]

PROMISE_RULE = "promise"
"""`DueDate.rule` of a date that rests on the firm's published policy."""

POSTAL_DAYS = 7
"""Days that a registered letter is reckoned to travel (by analogy with Paziņošanas likums s. 8(3))."""

LONGEST_PROMISE = 366
"""A longer promised period is a slip of the pen: the law's own is a month."""

QUESTION_DAYS = 7
"""Days after receipt in which a question is asked without undue delay (a profile may say otherwise)."""

_LAST_FACT = date(LAST_YEAR - 2, 12, 31)
_MONTH_RULE = "GDPR 12(3); R1182 3(2)(c)"
_ROLL_RULE = "R1182 3(4)"
_PAUSE_RULE = "EDPB 01/2022 §159"
_REFUSAL_RULE = "GDPR 12(4)"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Law:
    """The law's clock laid out: both nominal ends, the spans that count, whether the extension holds."""

    received_on: date
    month_end: date
    extended_end: date
    chained_end: date
    counted: tuple[PausedSpan, ...]
    extended: bool
    notice_on: date | None


def compute_case_dates(
    facts: ClockFacts,
    calendar: Calendar,
    promise: PromisePeriod | None,
    policy: PausePolicy,
    *,
    today: date | None = None,
    ignore_late_questions: bool = False,
) -> CaseDates:
    """Both clocks of a case.

    An extension holds if its notice left by the first-month date as the pauses moved it; otherwise the month
    stands (GDPR Art. 12(3)). Raises ImpossibleFacts for days that contradict each other, and for days after
    `today` if that is given. A question asked after the due date is such a contradiction; when recorded cases
    are recomputed under another calendar, receipt or policy, `ignore_late_questions` lets it pause nothing.
    """
    _demand_possible(facts, today)
    law = _lay_out(facts, calendar, policy, ignore_late_questions)
    month_spans, _ = pauses.begun_in_time(law.counted, law.month_end, calendar)
    is_open = bool(law.counted) and law.counted[-1].end is None
    unsuspended_month_due = calendar.working_day_on_or_after(law.month_end)
    open_in_month = bool(month_spans) and month_spans[-1].end is None
    first_month = law.month_end + timedelta(days=0 if open_in_month else pauses.days_of(month_spans))
    return CaseDates(
        legal=_legal(law, law.counted, calendar),
        legal_unsuspended=_legal(law, (), calendar) if law.counted else None,
        promise=_promised(facts.received_on, promise, calendar) if promise else None,
        paused_since=law.counted[-1].start if is_open else None,
        extended=law.extended,
        extension_late=law.notice_on is not None and law.notice_on > unsuspended_month_due,
        first_month_due=calendar.working_day_on_or_after(first_month),
    )


def post_by(due: date, calendar: Calendar) -> date:
    """The last working day for posting a registered letter that arrives by `due`: advice, no limit."""
    return calendar.working_day_on_or_before(due - timedelta(days=POSTAL_DAYS))


def extension_refusal(
    facts: ClockFacts,
    calendar: Calendar,
    policy: PausePolicy,
    *,
    reasons: str,
    notice_sent_on: date | None,
    already_extended: bool,
    today: date | None = None,
) -> Reason | None:
    """Why the case cannot be extended; None where it can (GDPR Art. 12(3), second and third sentence).

    Once only, with reasons, with a notice that was sent, on the first-month date as pauses moved it at the
    latest. `today`, if given, tells that the date has gone by although no notice was sent at all.
    """
    article = limit_on(LimitCode.EXTENSION_NOTICE, facts.received_on).article
    if already_extended:
        return Reason("extended_before", article=article)
    unextended = replace(facts, extension_notice_on=None)
    dates = compute_case_dates(unextended, calendar, None, policy, ignore_late_questions=True)
    left_on = notice_sent_on or today
    if left_on is not None and left_on > dates.first_month_due:
        return Reason(
            "extension_after_first_month", {"first_month_due": dates.first_month_due.isoformat()}, article
        )
    if not reasons.strip():
        return Reason("extension_needs_reasons", article=article)
    if notice_sent_on is None:
        return Reason("extension_notice_not_sent", article=article)
    if notice_sent_on < facts.received_on:
        return Reason("extension_notice_before_receipt", {"sent_on": notice_sent_on.isoformat()}, article)
    return None


def question_needs_reason(received_on: date, asked_on: date, days: int = QUESTION_DAYS) -> Reason | None:
    """Why a question asked that day pauses the month only with a reason; None where it pauses without."""
    if (asked_on - received_on).days <= days:
        return None
    return Reason("question_asked_late", {"days": str(days)}, _PAUSE_RULE)


def refusal_warning(dates: CaseDates, sent_on: date) -> Reason | None:
    """Why a refusal, whole or in part, sent that day is late though the case is extended; None in time."""
    if sent_on <= dates.first_month_due:
        return None
    facts = {"first_month_due": dates.first_month_due.isoformat()}
    return Reason("refusal_after_first_month", facts, _REFUSAL_RULE)


def _demand_possible(facts: ClockFacts, today: date | None) -> None:
    if facts.received_on < GDPR_APPLIES_FROM:
        raise ImpossibleFacts("received_before_law", {"from": GDPR_APPLIES_FROM.isoformat()})
    if facts.extension_notice_on is not None and facts.extension_notice_on < facts.received_on:
        raise ImpossibleFacts(
            "notice_before_receipt",
            {"notice": facts.extension_notice_on.isoformat(), "received": facts.received_on.isoformat()},
        )
    pauses.demand_order(facts)
    days = [facts.received_on, *(pause.answered_on or pause.asked_on for pause in facts.pauses)]
    if facts.extension_notice_on is not None:
        days.append(facts.extension_notice_on)
    latest = max(days)
    if latest > _LAST_FACT:
        raise ImpossibleFacts("too_far_ahead", {"day": latest.isoformat()})
    if today is not None and latest > today:
        raise ImpossibleFacts("in_future", {"day": latest.isoformat()})


def _lay_out(facts: ClockFacts, calendar: Calendar, policy: PausePolicy, ignore_late: bool) -> _Law:
    received_on = facts.received_on
    months = limit_on(LimitCode.ANSWER, received_on).amount
    extended_months = limit_on(LimitCode.EXTENDED_ANSWER, received_on).amount
    month_end = _months_after(received_on, months)
    extended_end = _months_after(received_on, extended_months)
    spans = pauses.joined(facts.pauses)
    if policy is PausePolicy.NONE:
        # Questions are facts under this policy too, they only move nothing.
        spans = tuple(PausedSpan(span.start, span.start) for span in spans)
    month_spans, later = pauses.begun_in_time(spans, month_end, calendar)
    month_due = calendar.working_day_on_or_after(month_end + timedelta(days=pauses.days_of(month_spans)))
    notice_on = facts.extension_notice_on
    extended = notice_on is not None and notice_on <= month_due
    if extended:
        counted, later = pauses.begun_in_time(spans, extended_end, calendar)
    else:
        counted = month_spans
    if later and not ignore_late:
        raise ImpossibleFacts("asked_after_due", {"asked": later[0].start.isoformat()})
    return _Law(
        received_on=received_on,
        month_end=month_end,
        extended_end=extended_end,
        chained_end=_months_after(month_end, extended_months - months),
        counted=() if policy is PausePolicy.NONE else counted,
        extended=extended,
        notice_on=notice_on,
    )


@lru_cache(maxsize=4096)
def _months_after(day: date, months: int) -> date:
    """The same date so many months later, or that month's last day (R1182 Art. 3(2)(c)).

    Kept because whole stores are recomputed at once, and many cases arrive on one day.
    """
    return day + relativedelta(months=months)


def _legal(law: _Law, spans: tuple[PausedSpan, ...], calendar: Calendar) -> DueDate:
    """The law's date with these spans; an open one leaves the unsuspended dates standing."""
    is_open = bool(spans) and spans[-1].end is None
    paused = 0 if is_open else pauses.days_of(spans)
    nominal = law.extended_end if law.extended else law.month_end
    raw_end = nominal + timedelta(days=paused)
    end_code = StepCode.THREE_MONTHS_END if law.extended else StepCode.MONTH_ENDS
    steps = _steps_of_facts(law, spans)
    steps.append(DateStep(nominal, end_code, _MONTH_RULE))
    if paused:
        steps.append(DateStep(raw_end, StepCode.NOMINAL_SHIFTED, _PAUSE_RULE, str(paused)))
    due = _roll(raw_end, calendar, _ROLL_RULE, steps)
    steps.append(DateStep(due, StepCode.DUE, limit_on(LimitCode.ANSWER, law.received_on).article))
    careful_end = raw_end
    if law.extended and law.chained_end < law.extended_end:
        # Art. 12(3) does not say whether the further months run from receipt or from the first month's end.
        careful_end = law.chained_end + timedelta(days=paused)
        steps.append(DateStep(careful_end, StepCode.CHAINED_END))
    safe = calendar.working_day_on_or_before(careful_end)
    steps.append(DateStep(safe, StepCode.SAFE))
    article = limit_on(
        LimitCode.EXTENDED_ANSWER if law.extended else LimitCode.ANSWER, law.received_on
    ).article
    return DueDate(raw_end, due, safe, article, tuple(steps))


def _steps_of_facts(law: _Law, spans: tuple[PausedSpan, ...]) -> list[DateStep]:
    """Receipt, then questions, answers and the extension's notice by day."""
    steps = []
    for span in spans:
        steps.append(DateStep(span.start, StepCode.PAUSED, _PAUSE_RULE))
        if span.end is not None:
            steps.append(DateStep(span.end, StepCode.RESUMED, _PAUSE_RULE, str(span.days)))
    if law.notice_on is not None:
        code = StepCode.EXTENDED if law.extended else StepCode.EXTENSION_TOO_LATE
        article = limit_on(LimitCode.EXTENSION_NOTICE, law.received_on).article
        steps.append(DateStep(law.notice_on, code, article))
    steps.sort(key=lambda step: step.day)
    return [DateStep(law.received_on, StepCode.RECEIVED, "R1182 3(1)"), *steps]


def _roll(day: date, calendar: Calendar, rule: str, steps: list[DateStep]) -> date:
    """The first working day on or after `day`; each day passed over becomes a step."""
    while not calendar.is_working_day(day):
        steps.append(_skipped(day, calendar, rule))
        day += _DAY
    return day


def _skipped(day: date, calendar: Calendar, rule: str) -> DateStep:
    holiday = calendar.holiday_on(day)
    if holiday is not None:
        return DateStep(day, StepCode.SKIPPED_HOLIDAY, rule, holiday.name)
    is_saturday = day.isoweekday() == 6
    return DateStep(day, StepCode.SKIPPED_SATURDAY if is_saturday else StepCode.SKIPPED_SUNDAY, rule)


def _promised(received_on: date, promise: PromisePeriod, calendar: Calendar) -> DueDate:
    """The end of a firm's promise; its safe date is a working day unless that would precede the receipt."""
    if promise.unit is not PromiseUnit.AT_ONCE and not 1 <= promise.amount <= LONGEST_PROMISE:
        raise ImpossibleFacts("promise_amount", {"amount": str(promise.amount)})
    steps = [DateStep(received_on, StepCode.RECEIVED)]
    if promise.unit is PromiseUnit.AT_ONCE:
        end = received_on
        steps.append(DateStep(end, StepCode.AT_ONCE))
    elif promise.unit is PromiseUnit.DAYS:
        end = received_on + timedelta(days=promise.amount)
        steps.append(DateStep(end, StepCode.DAYS_END, detail=str(promise.amount)))
    else:
        end = received_on
        for number in range(1, promise.amount + 1):
            end = _roll(end + _DAY, calendar, "", steps)
            steps.append(DateStep(end, StepCode.WORKING_DAY_COUNTED, detail=str(number)))
    safe = calendar.working_day_on_or_before(end)
    if safe < received_on:
        safe = end
    steps += [DateStep(end, StepCode.DUE), DateStep(safe, StepCode.SAFE)]
    return DueDate(end, end, safe, PROMISE_RULE, tuple(steps))
