"""What holds for the dates of every case, whatever its facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.deadlines import (
    CaseDates,
    ClockFacts,
    DueDate,
    ImpossibleFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    StepCode,
    compute_case_dates,
    post_by,
)
from dpo_desk.domain.pauses import joined
from dpo_desk.domain.working_days import Calendar, OneOffHoliday

CALENDAR = Calendar(version=1)
RECEIPTS = st.dates(date(2018, 5, 25), date(2060, 12, 31))
POLICIES = st.sampled_from(PausePolicy)
PROMISES = st.one_of(
    st.builds(PromisePeriod, st.just(PromiseUnit.DAYS), st.integers(1, 60)),
    st.builds(PromisePeriod, st.just(PromiseUnit.WORKING_DAYS), st.integers(1, 30)),
    st.just(PromisePeriod(PromiseUnit.AT_ONCE)),
)


@st.composite
def pauses_after(draw: st.DrawFn, received: date, *, may_be_open: bool = True) -> tuple[Pause, ...]:
    """Questions of the first three weeks, answered within two months or not yet."""
    pauses = []
    for _ in range(draw(st.integers(0, 3))):
        asked = received + timedelta(days=draw(st.integers(0, 21)))
        lasting = draw(st.none() | st.integers(0, 60)) if may_be_open else draw(st.integers(0, 60))
        pauses.append(Pause(asked, None if lasting is None else asked + timedelta(days=lasting)))
    return tuple(pauses)


@st.composite
def cases(draw: st.DrawFn) -> ClockFacts:
    received = draw(RECEIPTS)
    notice = draw(st.none() | st.integers(0, 120).map(lambda days: received + timedelta(days=days)))
    return ClockFacts(received, draw(pauses_after(received)), notice)


def dates_of(
    facts: ClockFacts,
    policy: PausePolicy = PausePolicy.PAUSE,
    promise: PromisePeriod | None = None,
    calendar: Calendar = CALENDAR,
) -> CaseDates:
    return compute_case_dates(facts, calendar, promise, policy)


def law_holds(due: DueDate, received: date) -> None:
    assert received < due.raw_end <= due.due
    assert received <= due.safe <= due.raw_end
    assert CALENDAR.is_working_day(due.due)
    assert CALENDAR.is_working_day(due.safe)


@given(cases(), POLICIES)
def test_due_days_are_working_days_and_never_before_the_nominal_end(
    facts: ClockFacts, policy: PausePolicy
) -> None:
    dates = dates_of(facts, policy)
    law_holds(dates.legal, facts.received_on)
    if dates.legal_unsuspended:
        law_holds(dates.legal_unsuspended, facts.received_on)
        assert dates.legal_unsuspended.due <= dates.legal.due
    assert dates.first_month_due <= dates.legal.due or dates.paused_since is not None
    assert not dates.extended or facts.extension_notice_on is not None


@given(RECEIPTS, RECEIPTS, st.booleans(), PROMISES)
def test_a_later_receipt_never_brings_an_earlier_date(
    one: date, other: date, extended: bool, promise: PromisePeriod
) -> None:
    earlier, later = sorted((one, other))
    first, second = (
        dates_of(ClockFacts(day, extension_notice_on=day if extended else None), promise=promise)
        for day in (earlier, later)
    )
    assert first.legal.due <= second.legal.due
    assert first.legal.safe <= second.legal.safe
    assert first.first_month_due <= second.first_month_due
    assert first.promise is not None
    assert second.promise is not None
    assert first.promise.due <= second.promise.due


@given(RECEIPTS, PROMISES)
def test_a_promise_never_ends_before_the_receipt_and_never_rolls(
    received: date, promise: PromisePeriod
) -> None:
    computed = dates_of(ClockFacts(received), promise=promise).promise
    assert computed is not None
    assert received <= computed.safe <= computed.due == computed.raw_end
    assert CALENDAR.is_working_day(computed.safe) or computed.safe == computed.due
    assert post_by(computed.due, CALENDAR) <= computed.due - timedelta(days=7)


@given(st.data(), RECEIPTS)
def test_an_answered_question_never_brings_the_date_forward_and_its_removal_restores_it(
    data: st.DataObject, received: date
) -> None:
    without = ClockFacts(received)
    facts = replace(without, pauses=data.draw(pauses_after(received, may_be_open=False)))
    before, after = dates_of(without), dates_of(facts)
    assert after.legal.due >= before.legal.due
    assert after.legal.raw_end >= before.legal.raw_end
    assert dates_of(replace(facts, pauses=())) == before
    days = sum(span.days for span in joined(facts.pauses))
    assert after.legal.raw_end - before.legal.raw_end == timedelta(days=days)


@given(cases())
def test_removing_the_extension_restores_the_dates(facts: ClockFacts) -> None:
    without = replace(facts, extension_notice_on=None)
    before = dates_of(without)
    assert dates_of(replace(dates_and_back(facts), extension_notice_on=None)) == before
    assert dates_of(facts).legal.due >= before.legal.due


def dates_and_back(facts: ClockFacts) -> ClockFacts:
    """The same facts after dates were computed from them."""
    dates_of(facts)
    return facts


@given(st.data(), cases(), POLICIES)
def test_the_order_of_questions_changes_nothing(
    data: st.DataObject, facts: ClockFacts, policy: PausePolicy
) -> None:
    shuffled = tuple(data.draw(st.permutations(facts.pauses)))
    assert dates_of(replace(facts, pauses=shuffled), policy) == dates_of(facts, policy)


@given(cases(), POLICIES)
def test_a_question_recorded_twice_counts_once(facts: ClockFacts, policy: PausePolicy) -> None:
    doubled = replace(facts, pauses=facts.pauses * 2)
    assert dates_of(doubled, policy) == dates_of(facts, policy)


@given(cases(), POLICIES, PROMISES)
def test_computing_again_gives_the_same(
    facts: ClockFacts, policy: PausePolicy, promise: PromisePeriod
) -> None:
    assert dates_of(facts, policy, promise) == dates_of(facts, policy, promise, Calendar(version=7))


@given(cases(), st.integers(0, 200))
def test_a_holiday_more_never_brings_a_date_forward(facts: ClockFacts, after_days: int) -> None:
    declared = OneOffHoliday(facts.received_on + timedelta(days=after_days), "Izdomāta", "Izdomāts")
    without, with_one = dates_of(facts), dates_of(facts, calendar=Calendar(version=2, one_off=(declared,)))
    if without.extended == with_one.extended:
        assert with_one.legal.due >= without.legal.due
        assert with_one.legal.safe <= without.legal.safe
        assert with_one.legal.raw_end == without.legal.raw_end


@given(cases(), POLICIES)
def test_the_explanation_is_whole(facts: ClockFacts, policy: PausePolicy) -> None:
    legal = dates_of(facts, policy).legal
    steps = {code: [step for step in legal.steps if step.code is code] for code in StepCode}
    assert legal.steps[0].day == facts.received_on
    assert [step.day for step in steps[StepCode.DUE]] == [legal.due]
    assert [step.day for step in steps[StepCode.SAFE]] == [legal.safe]
    passed = [step for step in legal.steps if step.code.value.startswith("skipped")]
    expected = [legal.raw_end + timedelta(days=n) for n in range((legal.due - legal.raw_end).days)]
    assert [step.day for step in passed] == expected
    assert all(step.detail for step in steps[StepCode.SKIPPED_HOLIDAY])
    assert all(step.rule for step in passed)


@given(st.data(), RECEIPTS)
def test_joined_questions_lie_apart_and_in_order(data: st.DataObject, received: date) -> None:
    spans = joined(data.draw(pauses_after(received)))
    for one, following in pairwise(spans):
        assert one.end is not None
        assert one.end < following.start
    assert joined(Pause(span.start, span.end) for span in spans) == spans


ANY_DAY = st.dates() | st.dates(date(2026, 1, 1), date(2026, 12, 31))
ANY_FACTS = st.builds(
    ClockFacts,
    ANY_DAY,
    st.lists(st.builds(Pause, ANY_DAY, st.none() | ANY_DAY), max_size=3).map(tuple),
    st.none() | ANY_DAY,
)


@given(ANY_FACTS, POLICIES, st.none() | PROMISES, st.booleans())
def test_any_days_give_dates_or_a_refusal(
    facts: ClockFacts, policy: PausePolicy, promise: PromisePeriod | None, tolerant: bool
) -> None:
    try:
        dates = compute_case_dates(facts, CALENDAR, promise, policy, ignore_late_questions=tolerant)
    except ImpossibleFacts as refused:
        assert refused.code != "asked_after_due" or not tolerant  # noqa: PT017 - either outcome is right
    else:
        law_holds(dates.legal, facts.received_on)
