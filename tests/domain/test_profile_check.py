"""Impossible values of a profile, and what may be empty until it is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpo_desk.domain.activity import Activity, RetentionBasis, RetentionRule
from dpo_desk.domain.deadlines import PromisePeriod, PromiseUnit
from dpo_desk.domain.letter import Language
from dpo_desk.domain.policy import (
    Address,
    AuditLogs,
    ContactPoint,
    Controller,
    Policy,
    Promise,
    Retention,
    VideoSurveillance,
)
from dpo_desk.domain.policy_statement import Listing, Mark, entered
from dpo_desk.domain.policy_words import AddressKind, PromisedAction
from dpo_desk.domain.profile import DeskSettings, FirmProfile, Officer
from dpo_desk.domain.profile_check import is_registration_number, missing_in, problems_in

PROFILE = FirmProfile("firma")


def found(profile: FirmProfile) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in problems_in(profile)]


@pytest.mark.parametrize("number", ["40003988264", "40203251018", "40003347858"])
def test_right_registration_numbers(number: str) -> None:
    assert is_registration_number(number)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "40003988265",
        "4000398826",
        "400039882640",
        "4000398826O",
        "LV40003988264",
        "32000000000",
        "40003988264\n",
        "４0003988264",
        "4000398826４",
    ],
)
def test_wrong_registration_numbers(number: str) -> None:
    assert not is_registration_number(number)


def test_a_blank_profile_has_no_impossible_value() -> None:
    assert found(PROFILE) == []


@pytest.mark.parametrize("code", ["", "Firma", "1a", "a b", "../x", "a" * 41])
def test_a_code_is_a_short_plain_word(code: str) -> None:
    assert found(FirmProfile(code)) == [("code", "not_a_code")]


def test_a_registration_number_is_checked_when_there_is_one() -> None:
    profile = replace(PROFILE, controller=Controller(registration_number=entered("40003988265")))
    assert found(profile) == [("controller.registration_number.value", "wrong_registration_number")]


@pytest.mark.parametrize("text", ["firma", "a@b", "a b@c.lv", "[email protected]"])
def test_an_email_is_an_address(text: str) -> None:
    emails = Listing((ContactPoint("dati@firma.example"), ContactPoint(text)))
    assert found(replace(PROFILE, controller=Controller(emails=emails))) == [
        ("controller.emails.rows[1].text", "not_an_email")
    ]
    assert found(replace(PROFILE, dpo=Officer(email=text))) == [("dpo.email", "not_an_email")]


@pytest.mark.parametrize(
    ("unit", "amount", "possible"),
    [
        (PromiseUnit.AT_ONCE, 0, True),
        (PromiseUnit.AT_ONCE, 1, False),
        (PromiseUnit.DAYS, 0, False),
        (PromiseUnit.DAYS, -14, False),
        (PromiseUnit.DAYS, 14, True),
        (PromiseUnit.DAYS, 367, False),
        (PromiseUnit.WORKING_DAYS, 3, True),
        (PromiseUnit.WORKING_DAYS, 0, False),
    ],
)
def test_promised_periods(unit: PromiseUnit, amount: int, possible: bool) -> None:
    promise = Promise(PromisedAction.ANSWER, period=PromisePeriod(unit, amount))
    profile = replace(PROFILE, promises=Listing((promise,)))
    assert found(profile) == ([] if possible else [("promises.rows[0].period", "impossible_period")])


def test_retention_periods() -> None:
    profile = replace(
        PROFILE,
        retention=Retention(AuditLogs(entered(0))),
        video=VideoSurveillance(retention_hours=entered(24 * 366 + 1)),
        activities=(Activity("a", "A", retention=Listing((RetentionRule(RetentionBasis.PERIOD, "x", 0),))),),
    )
    assert found(profile) == [
        ("retention.audit_logs.months.value", "impossible_period"),
        ("video.retention_hours.value", "impossible_period"),
        ("activities[0].retention.rows[0].months", "impossible_period"),
    ]


def test_activities_have_codes_of_their_own_and_one_covers_the_policy() -> None:
    twice = (Activity("a", "A", covers_whole_policy=True), Activity("a", "B", covers_whole_policy=True))
    assert found(replace(PROFILE, activities=twice)) == [
        ("activities[1].code", "twice"),
        ("activities[1].covers_whole_policy", "twice"),
    ]
    assert found(replace(PROFILE, activities=(Activity("A!", "A"),))) == [
        ("activities[0].code", "not_a_code")
    ]


@pytest.mark.parametrize(
    ("settings", "field", "code"),
    [
        (DeskSettings(due_soon_days=6), "due_soon_days", "out_of_range"),
        (DeskSettings(due_soon_days=-1), "due_soon_days", "out_of_range"),
        (DeskSettings(question_days=32), "question_days", "out_of_range"),
        (DeskSettings(languages=()), "languages", "empty"),
        (DeskSettings(languages=(Language.LATVIAN, Language.LATVIAN)), "languages", "twice"),
    ],
)
def test_settings(settings: DeskSettings, field: str, code: str) -> None:
    assert found(replace(PROFILE, settings=settings)) == [(f"settings.{field}", code)]


def test_a_blank_profile_names_everything_that_is_still_to_be_asked() -> None:
    assert missing_in(PROFILE) == (
        "controller.name",
        "controller.registration_number",
        "controller.addresses",
        "controller.emails",
        "policy.version",
        "policy.dated",
        "dpo.name",
        "signatory.name",
        "decided_by.name",
    )


def test_nothing_is_asked_twice() -> None:
    officer = Officer("Anna Kalniņa", "valdes locekle")
    profile = FirmProfile(
        "firma",
        Controller(
            name=entered("SIA “Ozols”"),
            registration_number=entered("40003988264"),
            addresses=Listing((Address(AddressKind.LEGAL, "Ozolu iela 1, Rīga, LV-1001"),)),
            emails=Listing((ContactPoint("dati@firma.example"),), Mark.LOST),
        ),
        Policy(version=entered("2"), dated=entered(date(2026, 1, 5))),
        dpo=officer,
        signatory=officer,
        decided_by=officer,
    )
    assert missing_in(profile) == ()
