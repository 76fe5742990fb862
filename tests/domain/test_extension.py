"""Three months: until when, once, and never without reasons and a sent notice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from clock_facts import ANSWERED, ASKED, CALENDAR, REASONS, RECEIVED, dates_of, day

from dpo_desk.domain.deadlines import ClockFacts, PausePolicy, StepCode, extension_refusal
from dpo_desk.domain.timeliness import Timeliness, timeliness_of


def refusal_of(
    facts: ClockFacts,
    notice: str | None,
    *,
    reasons: str = REASONS,
    again: bool = False,
    today: str | None = None,
    policy: PausePolicy = PausePolicy.PAUSE,
) -> str:
    reason = extension_refusal(
        facts,
        CALENDAR,
        policy,
        reasons=reasons,
        notice_sent_on=day(notice) if notice else None,
        already_extended=again,
        today=day(today) if today else None,
    )
    if reason is None:
        return ""
    assert reason.article == "GDPR 12(3)"
    return reason.code


class TestExtension:
    @pytest.mark.parametrize(
        ("notice", "code"),
        [
            ("03-04", "extension_notice_before_receipt"),
            ("03-20", ""),
            ("04-10", ""),
            ("04-15", ""),
            ("04-16", "extension_after_first_month"),
        ],
    )
    def test_until_the_first_month_date_as_the_pause_moved_it(self, notice: str, code: str) -> None:
        assert refusal_of(ANSWERED, notice) == code

    def test_the_reason_names_the_date(self) -> None:
        reason = extension_refusal(
            ANSWERED,
            CALENDAR,
            PausePolicy.PAUSE,
            reasons=REASONS,
            notice_sent_on=day("04-16"),
            already_extended=False,
        )
        assert reason is not None
        assert reason.facts == {"first_month_due": "2026-04-15"}

    def test_once_only(self) -> None:
        extended = replace(ANSWERED, extension_notice_on=day("04-10"))
        assert refusal_of(extended, "04-10", again=True) == "extended_before"

    @pytest.mark.parametrize("reasons", ["", "  \n "])
    def test_table_g4_never_without_reasons(self, reasons: str) -> None:
        assert refusal_of(ANSWERED, "04-10", reasons=reasons) == "extension_needs_reasons"

    def test_never_without_a_sent_notice(self) -> None:
        assert refusal_of(ANSWERED, None) == "extension_notice_not_sent"
        assert refusal_of(ANSWERED, None, today="04-15") == "extension_notice_not_sent"

    def test_table_g2_nothing_left_to_extend_once_the_date_has_gone_by(self) -> None:
        assert refusal_of(ANSWERED, None, today="04-16") == "extension_after_first_month"
        dates = dates_of(ANSWERED)
        assert timeliness_of(dates, day("04-16"), CALENDAR) is Timeliness.OVERDUE

    def test_a_notice_sent_in_time_may_be_recorded_later(self) -> None:
        assert refusal_of(ANSWERED, "04-15", today="04-20") == ""

    def test_while_a_question_is_open_the_unsuspended_date_binds(self) -> None:
        assert refusal_of(ASKED, "04-07") == ""
        assert refusal_of(ASKED, "04-08") == "extension_after_first_month"

    def test_under_the_strict_policy_the_unsuspended_date_binds(self) -> None:
        assert refusal_of(ANSWERED, "04-07", policy=PausePolicy.NONE) == ""
        assert refusal_of(ANSWERED, "04-08", policy=PausePolicy.NONE) == "extension_after_first_month"

    def test_table_g3_a_notice_a_day_late_extends_nothing(self) -> None:
        dates = dates_of(ClockFacts(RECEIVED, extension_notice_on=day("04-08")))
        assert (dates.extended, dates.extension_late) == (False, True)
        assert dates.legal.due == day("04-07")
        assert StepCode.EXTENSION_TOO_LATE in {step.code for step in dates.legal.steps}
        assert timeliness_of(dates, day("04-08"), CALENDAR) is Timeliness.OVERDUE

    def test_a_notice_on_the_last_day_extends(self) -> None:
        dates = dates_of(ClockFacts(RECEIVED, extension_notice_on=day("04-07")))
        assert (dates.extended, dates.extension_late, dates.legal.due) == (True, False, day("06-05"))
        assert dates.legal_unsuspended is None
