"""The deadline engine: the agreed scenarios, pauses, extension, promises, guards, impossible facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from clock_facts import ANSWERED, ASKED, AT_ONCE, CALENDAR, FOURTEEN_DAYS, RECEIVED, dates_of, day, ends

from dpo_desk.domain.deadlines import (
    ClockFacts,
    DateStep,
    ImpossibleFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    StepCode,
    compute_case_dates,
    post_by,
    question_needs_reason,
    refusal_warning,
)
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.timeliness import in_time, kept, on_last_day
from dpo_desk.domain.working_days import Calendar, OneOffHoliday


class TestScenarios:
    def test_walk_in(self) -> None:
        dates = dates_of(ClockFacts(day("03-03")), FOURTEEN_DAYS)
        assert ends(dates.legal) == (day("04-03"), day("04-07"), day("04-02"))
        assert ends(dates.promise) == (day("03-17"), day("03-17"), day("03-17"))
        assert dates.leading == day("03-17")
        sent = kept(parse_iso_moment("2026-03-16T16:30"), dates)
        assert (sent.law, sent.promise, sent.on_last_day) == (True, True, False)

    def test_marketing_objection(self) -> None:
        dates = dates_of(ClockFacts(day("02-02")))
        assert (dates.legal.due, dates.promise, dates.leading) == (day("03-02"), None, day("03-02"))

    def test_identity_doubt_before_the_answer(self) -> None:
        dates = dates_of(ASKED)
        assert dates.paused_since == day("03-09")
        assert dates.legal.due == day("04-07")
        assert ends(dates.legal) == ends(dates.legal_unsuspended)

    def test_identity_doubt_after_the_answer(self) -> None:
        dates = dates_of(ANSWERED)
        assert dates.paused_since is None
        assert (dates.legal.due, dates.first_month_due) == (day("04-15"), day("04-15"))
        assert dates.legal_unsuspended is not None
        assert dates.legal_unsuspended.due == day("04-07")

    def test_identity_doubt_extended(self) -> None:
        dates = dates_of(replace(ANSWERED, extension_notice_on=day("04-10")))
        assert ends(dates.legal) == (day("06-15"), day("06-15"), day("06-15"))
        assert ends(dates.legal_unsuspended) == (day("06-05"), day("06-05"), day("06-05"))
        assert dates.extended
        # After the unsuspended first-month date, though in time by the paused one.
        assert dates.extension_late
        assert dates.first_month_due == day("04-15")

    def test_identity_doubt_with_the_extension_removed(self) -> None:
        extended = replace(ANSWERED, extension_notice_on=day("04-10"))
        assert dates_of(replace(extended, extension_notice_on=None)) == dates_of(ANSWERED)

    def test_holiday_declared_late(self) -> None:
        declared = OneOffHoliday(day("10-12"), "Izdomāta svētku diena", "Izdomāts likums")
        newer = Calendar(version=2, one_off=(declared,))
        facts = ClockFacts(day("09-10"))
        assert ends(dates_of(facts).legal) == (day("10-10"), day("10-12"), day("10-09"))
        moved = dates_of(facts, calendar=newer).legal
        assert ends(moved) == (day("10-10"), day("10-13"), day("10-09"))
        assert DateStep(day("10-12"), StepCode.SKIPPED_HOLIDAY, "R1182 3(4)", declared.name) in moved.steps
        assert dates_of(facts, calendar=Calendar(version=3)) == dates_of(facts)


class TestExplanation:
    def test_every_skipped_day_is_a_step_with_its_rule(self) -> None:
        assert dates_of(ClockFacts(day("03-03"))).legal.steps == (
            DateStep(day("03-03"), StepCode.RECEIVED, "R1182 3(1)"),
            DateStep(day("04-03"), StepCode.MONTH_ENDS, "GDPR 12(3); R1182 3(2)(c)"),
            DateStep(day("04-03"), StepCode.SKIPPED_HOLIDAY, "R1182 3(4)", "Lielā Piektdiena"),
            DateStep(day("04-04"), StepCode.SKIPPED_SATURDAY, "R1182 3(4)"),
            DateStep(day("04-05"), StepCode.SKIPPED_HOLIDAY, "R1182 3(4)", "Pirmās Lieldienas"),
            DateStep(day("04-06"), StepCode.SKIPPED_HOLIDAY, "R1182 3(4)", "Otrās Lieldienas"),
            DateStep(day("04-07"), StepCode.DUE, "GDPR 12(3)"),
            DateStep(day("04-02"), StepCode.SAFE),
        )

    def test_pause_and_extension_stand_in_the_order_of_their_days(self) -> None:
        steps = dates_of(replace(ANSWERED, extension_notice_on=day("04-10"))).legal.steps
        assert [(step.code, step.day, step.detail) for step in steps] == [
            (StepCode.RECEIVED, day("03-05"), ""),
            (StepCode.PAUSED, day("03-09"), ""),
            (StepCode.RESUMED, day("03-19"), "10"),
            (StepCode.EXTENDED, day("04-10"), ""),
            (StepCode.THREE_MONTHS_END, day("06-05"), ""),
            (StepCode.NOMINAL_SHIFTED, day("06-15"), "10"),
            (StepCode.DUE, day("06-15"), ""),
            (StepCode.SAFE, day("06-15"), ""),
        ]

    def test_an_open_question_is_a_step_that_shifts_nothing(self) -> None:
        codes = [step.code for step in dates_of(ASKED).legal.steps]
        assert codes[:3] == [StepCode.RECEIVED, StepCode.PAUSED, StepCode.MONTH_ENDS]
        assert StepCode.NOMINAL_SHIFTED not in codes

    def test_the_unsuspended_date_tells_of_no_question(self) -> None:
        dates = dates_of(ANSWERED)
        assert dates.legal_unsuspended == dates_of(ClockFacts(RECEIVED)).legal

    def test_months_chained_one_by_one_explain_the_safe_date(self) -> None:
        legal = dates_of(ClockFacts(day("01-31"), extension_notice_on=day("03-02"))).legal
        assert legal.steps[-3:] == (
            DateStep(day("04-30"), StepCode.DUE, "GDPR 12(3)"),
            DateStep(day("04-28"), StepCode.CHAINED_END),
            DateStep(day("04-28"), StepCode.SAFE),
        )

    def test_a_promise_in_days_passes_over_nothing(self) -> None:
        promise = dates_of(ClockFacts(day("03-20")), FOURTEEN_DAYS).promise
        assert promise is not None
        assert promise.rule == "promise"
        assert promise.steps == (
            DateStep(day("03-20"), StepCode.RECEIVED),
            DateStep(day("04-03"), StepCode.DAYS_END, detail="14"),
            DateStep(day("04-03"), StepCode.DUE),
            DateStep(day("04-02"), StepCode.SAFE),
        )

    def test_a_promise_in_working_days_counts_them_and_names_the_others(self) -> None:
        promise = dates_of(ClockFacts(day("06-22")), PromisePeriod(PromiseUnit.WORKING_DAYS, 2)).promise
        assert promise is not None
        assert [(step.code, step.day.day, step.detail) for step in promise.steps] == [
            (StepCode.RECEIVED, 22, ""),
            (StepCode.SKIPPED_HOLIDAY, 23, "Līgo diena"),
            (StepCode.SKIPPED_HOLIDAY, 24, "Jāņu diena"),
            (StepCode.WORKING_DAY_COUNTED, 25, "1"),
            (StepCode.WORKING_DAY_COUNTED, 26, "2"),
            (StepCode.DUE, 26, ""),
            (StepCode.SAFE, 26, ""),
        ]


class TestPromise:
    @pytest.mark.parametrize("received", ["03-03", "03-08", "04-03"])
    def test_at_once_is_the_day_of_receipt_even_a_day_off(self, received: str) -> None:
        promise = dates_of(ClockFacts(day(received)), AT_ONCE).promise
        assert ends(promise) == (day(received), day(received), day(received))

    def test_no_pause_and_no_extension_moves_it(self) -> None:
        plain = dates_of(ClockFacts(RECEIVED), FOURTEEN_DAYS).promise
        for facts in (ASKED, ANSWERED, replace(ANSWERED, extension_notice_on=day("04-10"))):
            assert dates_of(facts, FOURTEEN_DAYS).promise == plain

    def test_the_earlier_clock_leads(self) -> None:
        assert dates_of(ANSWERED, FOURTEEN_DAYS).leading == day("03-19")
        assert dates_of(ANSWERED, PromisePeriod(PromiseUnit.DAYS, 60)).leading == day("04-15")

    @pytest.mark.parametrize("amount", [-1, 0, 367, 10**9])
    @pytest.mark.parametrize("unit", [PromiseUnit.DAYS, PromiseUnit.WORKING_DAYS])
    def test_a_senseless_amount_is_refused(self, unit: PromiseUnit, amount: int) -> None:
        with pytest.raises(ImpossibleFacts) as refused:
            dates_of(ClockFacts(RECEIVED), PromisePeriod(unit, amount))
        assert refused.value.code == "promise_amount"


class TestPauses:
    def test_under_the_strict_policy_questions_move_nothing(self) -> None:
        plain = dates_of(ClockFacts(RECEIVED))
        assert dates_of(ANSWERED, policy=PausePolicy.NONE) == plain
        assert dates_of(ASKED, policy=PausePolicy.NONE) == plain

    def test_overlapping_questions_count_once(self) -> None:
        twice = replace(ANSWERED, pauses=(*ANSWERED.pauses, Pause(day("03-12"), day("03-16"))))
        assert dates_of(twice) == dates_of(ANSWERED)
        longer = replace(ANSWERED, pauses=(*ANSWERED.pauses, Pause(day("03-12"), day("03-23"))))
        assert dates_of(longer).legal.raw_end == day("04-19")

    def test_questions_that_touch_add_up(self) -> None:
        facts = replace(ANSWERED, pauses=(*ANSWERED.pauses, Pause(day("03-19"), day("03-21"))))
        assert dates_of(facts).legal.raw_end == day("04-17")

    def test_separate_questions_add_up(self) -> None:
        facts = replace(ANSWERED, pauses=(Pause(day("03-24"), day("03-26")), *ANSWERED.pauses))
        assert dates_of(facts).legal.raw_end == day("04-17")

    def test_question_and_answer_on_one_day_move_nothing(self) -> None:
        dates = dates_of(ClockFacts(RECEIVED, (Pause(day("03-09"), day("03-09")),)))
        assert (
            ends(dates.legal) == ends(dates.legal_unsuspended) == ends(dates_of(ClockFacts(RECEIVED)).legal)
        )

    def test_a_second_question_left_open_brings_the_unsuspended_date_back(self) -> None:
        facts = replace(ANSWERED, pauses=(*ANSWERED.pauses, Pause(day("03-25"))))
        dates = dates_of(facts)
        assert (dates.paused_since, dates.legal.due) == (day("03-25"), day("04-07"))

    def test_an_open_question_swallows_later_ones(self) -> None:
        facts = ClockFacts(RECEIVED, (Pause(day("03-12"), day("03-16")), Pause(day("03-09"))))
        assert dates_of(facts).paused_since == day("03-09")
        assert dates_of(facts).legal == dates_of(ASKED).legal

    def test_a_question_after_an_extension_moves_its_end_but_not_the_first_month(self) -> None:
        facts = ClockFacts(RECEIVED, (Pause(day("05-04"), day("05-14")),), extension_notice_on=day("04-01"))
        dates = dates_of(facts)
        assert dates.legal.due == day("06-15")
        assert dates.first_month_due == day("04-07")
        assert not dates.extension_late

    def test_an_open_question_in_the_third_month_leaves_the_extension_standing(self) -> None:
        pauses = (*ANSWERED.pauses, Pause(day("06-01")))
        dates = dates_of(ClockFacts(RECEIVED, pauses, extension_notice_on=day("04-10")))
        assert (dates.extended, dates.first_month_due) == (True, day("04-15"))
        assert (dates.paused_since, dates.legal.due) == (day("06-01"), day("06-05"))

    def test_the_last_day_is_not_too_late_for_a_question(self) -> None:
        asked_last = ClockFacts(RECEIVED, (Pause(day("04-07"), day("04-09")),))
        assert dates_of(asked_last).legal.raw_end == day("04-07")

    @pytest.mark.parametrize(
        ("received", "asked", "days", "needs_reason"),
        [
            ("03-05", "03-12", 7, False),
            ("03-05", "03-13", 7, True),
            ("03-05", "03-05", 0, False),
            ("03-05", "03-06", 0, True),
        ],
    )
    def test_a_late_question_needs_a_reason(
        self, received: str, asked: str, days: int, needs_reason: bool
    ) -> None:
        reason = question_needs_reason(day(received), day(asked), days)
        assert (reason is not None) is needs_reason
        if reason:
            assert (reason.code, reason.article) == ("question_asked_late", "EDPB 01/2022 §159")


class TestImpossible:
    @pytest.mark.parametrize(
        ("facts", "code"),
        [
            (ClockFacts(RECEIVED, (Pause(day("03-04")),)), "asked_before_receipt"),
            (ClockFacts(RECEIVED, (Pause(day("03-09"), day("03-08")),)), "answered_before_asked"),
            (ClockFacts(RECEIVED, (Pause(day("04-08")),)), "asked_after_due"),
            (ClockFacts(RECEIVED, (Pause(day("04-08"), day("04-09")),)), "asked_after_due"),
            (
                ClockFacts(RECEIVED, (Pause(day("03-09"), day("03-19")), Pause(day("04-16")))),
                "asked_after_due",
            ),
            (
                ClockFacts(RECEIVED, (Pause(day("06-08")),), extension_notice_on=day("04-01")),
                "asked_after_due",
            ),
            (ClockFacts(RECEIVED, extension_notice_on=day("03-04")), "notice_before_receipt"),
            (ClockFacts(date(2018, 5, 24)), "received_before_law"),
            (ClockFacts(date(2198, 1, 1)), "too_far_ahead"),
            (ClockFacts(date.max), "too_far_ahead"),
            (ClockFacts(RECEIVED, (Pause(day("03-09"), date.max),)), "too_far_ahead"),
        ],
    )
    @pytest.mark.parametrize("policy", PausePolicy)
    def test_days_that_contradict_each_other(self, facts: ClockFacts, code: str, policy: PausePolicy) -> None:
        with pytest.raises(ImpossibleFacts) as refused:
            dates_of(facts, policy=policy)
        assert refused.value.code == code
        assert all(date.fromisoformat(text) for text in refused.value.facts.values())
        assert str(refused.value).startswith(f"{code.replace('_', ' ')} (")

    @pytest.mark.parametrize(
        "facts",
        [
            ClockFacts(day("03-21")),
            ClockFacts(RECEIVED, (Pause(day("03-21")),)),
            ClockFacts(RECEIVED, (Pause(day("03-09"), day("03-21")),)),
            ClockFacts(RECEIVED, extension_notice_on=day("03-21")),
        ],
    )
    def test_days_to_come_are_refused_where_today_is_known(self, facts: ClockFacts) -> None:
        with pytest.raises(ImpossibleFacts) as refused:
            compute_case_dates(facts, CALENDAR, None, PausePolicy.PAUSE, today=day("03-20"))
        assert (refused.value.code, refused.value.facts) == ("in_future", {"day": "2026-03-21"})
        compute_case_dates(facts, CALENDAR, None, PausePolicy.PAUSE, today=day("03-21"))

    def test_recorded_cases_can_be_recomputed_although_a_question_came_late(self) -> None:
        pauses = (*ANSWERED.pauses, Pause(day("04-16"), day("04-20")))
        dates = compute_case_dates(
            replace(ANSWERED, pauses=pauses), CALENDAR, None, PausePolicy.PAUSE, ignore_late_questions=True
        )
        assert dates == dates_of(ANSWERED)

    def test_the_last_receipt_that_can_be_reckoned_with(self) -> None:
        last = ClockFacts(date(2197, 12, 31), extension_notice_on=date(2197, 12, 31))
        assert dates_of(last, PromisePeriod(PromiseUnit.WORKING_DAYS, 366)).legal.due > last.received_on


class TestStateQuestions:
    def test_table_g1_sent_on_the_last_evening(self) -> None:
        dates = dates_of(ClockFacts(RECEIVED))
        sent_at = parse_iso_moment("2026-04-07T23:40")
        assert in_time(sent_at, dates.legal.due)
        assert on_last_day(sent_at, dates.legal.due)
        assert not in_time(sent_at + timedelta(minutes=20), dates.legal.due)

    def test_table_g5_and_g6_a_refusal_belongs_into_the_first_month(self) -> None:
        dates = dates_of(ClockFacts(RECEIVED, extension_notice_on=day("04-01")))
        assert dates.extended
        assert refusal_warning(dates, day("04-07")) is None
        late = refusal_warning(dates, day("04-08"))
        assert late is not None
        assert (late.code, late.article) == ("refusal_after_first_month", "GDPR 12(4)")
        assert late.facts == {"first_month_due": "2026-04-07"}

    def test_table_g7_a_corrected_receipt_gives_the_dates_of_that_day(self) -> None:
        wrong = dates_of(ANSWERED, FOURTEEN_DAYS)
        corrected = dates_of(replace(ANSWERED, received_on=day("03-03")), FOURTEEN_DAYS)
        assert corrected.legal.due == day("04-13")
        assert corrected.promise is not None
        assert corrected.promise.due == day("03-17")
        assert dates_of(ANSWERED, FOURTEEN_DAYS) == wrong

    def test_table_g8_two_requests_have_two_clocks(self) -> None:
        first, second = dates_of(ClockFacts(day("03-05"))), dates_of(ClockFacts(day("03-06")))
        assert (first.legal.raw_end, second.legal.raw_end) == (day("04-05"), day("04-06"))

    def test_table_g10_a_new_holiday_moves_what_is_computed_anew(self) -> None:
        declared = OneOffHoliday(day("04-07"), "Izdomāta svētku diena", "Izdomāts likums")
        newer = Calendar(version=2, one_off=(declared,))
        before = dates_of(ANSWERED)
        after = dates_of(ANSWERED, calendar=newer)
        assert after.legal.due == before.legal.due == day("04-15")
        assert after.legal_unsuspended is not None
        assert after.legal_unsuspended.due == day("04-08")


def test_a_registered_letter_leaves_a_week_before() -> None:
    assert post_by(day("04-07"), CALENDAR) == day("03-31")
    assert post_by(day("04-13"), CALENDAR) == day("04-02")
