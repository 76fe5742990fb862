"""The five firms' bundled profiles: what they promise, what is lost, where they meet the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import pytest

from dpo_desk.domain.deadlines import PromisePeriod, PromiseUnit
from dpo_desk.domain.policy_statement import Listing, Mark, Statement
from dpo_desk.domain.policy_words import PromisedAction, Quality, TransferRule
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import missing_in, problems_in
from dpo_desk.domain.profile_conflicts import ConflictKind, conflicts_in
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right
from dpo_desk.services.profile_text import (
    bundled_profile_names,
    load_profile,
    profile_from_json,
    profile_to_json,
)

FIRMS = ("ankravs", "codars", "ecsoen", "kalceks", "kic")

FOURTEEN_DAYS = PromisePeriod(PromiseUnit.DAYS, 14)
THREE_WORKING_DAYS = PromisePeriod(PromiseUnit.WORKING_DAYS, 3)
AT_ONCE = PromisePeriod(PromiseUnit.AT_ONCE)


@cache
def firm(name: str) -> FirmProfile:
    return load_profile(name)


def test_the_blank_profile_comes_last() -> None:
    assert bundled_profile_names() == (*FIRMS, "empty")


@pytest.mark.parametrize("name", bundled_profile_names())
def test_each_can_be_used_and_comes_back_from_the_store_unchanged(name: str) -> None:
    profile = firm(name)
    assert profile.code == name
    assert problems_in(profile) == ()
    assert profile_from_json(profile_to_json(profile)) == profile


def test_the_blank_profile_says_nothing() -> None:
    assert firm("empty") == FirmProfile("empty")


class TestPromises:
    @pytest.mark.parametrize("channel", [None, *Channel])
    @pytest.mark.parametrize("right", list(Right))
    @pytest.mark.parametrize("name", FIRMS)
    def test_periods(self, name: str, right: Right, channel: Channel | None) -> None:
        withdrawal = right is Right.CONSENT_WITHDRAWAL
        expected = {
            "ecsoen": AT_ONCE if withdrawal else FOURTEEN_DAYS,
            "ankravs": THREE_WORKING_DAYS if withdrawal else None,
        }.get(name)
        promise = firm(name).promise_for(right, channel)
        assert (promise.period if promise else None) == expected

    def test_kalceks_promises_without_periods_have_their_words(self) -> None:
        words = {
            (promise.action, quality)
            for right in Right
            for promise in firm("kalceks").promises_for(right)
            for quality in promise.qualities
        }
        assert (PromisedAction.CORRECT, Quality.WITHOUT_UNDUE_DELAY) in words
        assert (PromisedAction.ERASE, Quality.COMPLETE) in words
        assert (PromisedAction.ERASE, Quality.INCLUDING_BACKUPS) in words
        assert (PromisedAction.SEND_TO_CONTROLLER, Quality.WHERE_FEASIBLE) in words
        assert (PromisedAction.STOP, Quality.FREE_OF_CHARGE) in words

    def test_ecsoen_stops_at_once(self) -> None:
        promise = firm("ecsoen").promise_for(Right.CONSENT_WITHDRAWAL)
        assert promise is not None
        assert Quality.AT_ONCE in promise.qualities
        assert "nekavējoties" in promise.sentence

    def test_ankravs_restricts_while_erasure_is_assessed(self) -> None:
        assert firm("ankravs").rights.restricted_while_erasure_assessed.value is True
        actions = {promise.action for promise in firm("ankravs").promises_for(Right.ERASURE)}
        assert PromisedAction.RESTRICT in actions


CONFLICTS: dict[str, list[str]] = {
    "kalceks": ["objection_must_be_duly_formed", "erasure_notice_dropped", "audit_logs_over_a_year"],
    "kic": ["rights_not_named", "rights_only_for_clients", "complaint_not_named", "no_legal_bases"],
    "codars": [
        "signature_for_every_request",
        "form_for_marketing_objection",
        "other_basis_blocks_erasure",
        "reading_counts_as_consent",
        "rights_not_named",
        "complaint_not_named",
        "no_legal_bases",
    ],
    "ecsoen": [
        "in_person_or_signed_only",
        "only_justified_requests",
        "only_justified_requests",
        "duty_limits_correction",
        "withdrawal_in_writing_only",
        "visit_counts_as_agreement",
        "rights_not_named",
        "complaint_only_if_refused",
        "complaint_without_address",
        "open_ended_interests",
        "transfer_safeguard_not_named",
    ],
    "ankravs": [
        "other_basis_blocks_erasure",
        "browsing_counts_as_consent",
        "rights_not_named",
        "complaint_not_named",
        "repealed_law_cited",
    ],
    "empty": [],
}
QUESTIONS: dict[str, list[str]] = {
    "kalceks": ["contact_counts_as_consent", "special_category_without_ground", "dpo_contact_not_told"],
    "kic": [],
    "codars": [
        "named_cookies_and_no_transfer",
        "scoring_without_decision_notice",
        "controller_named_processor",
    ],
    "ecsoen": [
        "scoring_without_decision_notice",
        "special_category_without_ground",
        "marketing_on_legitimate_interest",
    ],
    "ankravs": ["law_to_be_checked", "marketing_on_legitimate_interest"],
    "empty": [],
}


class TestConflicts:
    @pytest.mark.parametrize("name", bundled_profile_names())
    def test_exactly_these(self, name: str) -> None:
        found = conflicts_in(firm(name))
        assert [c.rule for c in found if c.kind is ConflictKind.CONFLICT] == CONFLICTS[name]
        assert [c.rule for c in found if c.kind is ConflictKind.QUESTION] == QUESTIONS[name]

    @pytest.mark.parametrize(
        ("name", "rule", "article"),
        [
            ("codars", "signature_for_every_request", "GDPR 12(2)"),
            ("codars", "form_for_marketing_objection", "21(3)"),
            ("codars", "named_cookies_and_no_transfer", ""),
            ("kalceks", "audit_logs_over_a_year", "FPDAL 37(2)"),
            ("kalceks", "erasure_notice_dropped", "GDPR 12(3)"),
            ("kalceks", "objection_must_be_duly_formed", "21"),
            ("ecsoen", "only_justified_requests", "C-307/22"),
            ("ecsoen", "withdrawal_in_writing_only", "GDPR 7(3)"),
            ("kic", "complaint_not_named", "GDPR 13(2)(d), 14(2)(e)"),
            ("codars", "complaint_not_named", "GDPR 13(2)(d), 14(2)(e)"),
            ("ankravs", "complaint_not_named", "GDPR 13(2)(d), 14(2)(e)"),
            ("ecsoen", "complaint_only_if_refused", "GDPR 13(2)(d), 77"),
            ("ecsoen", "complaint_without_address", "GDPR 13(2)(d), 77"),
            ("ecsoen", "in_person_or_signed_only", "GDPR 12(2); EDPB 01/2022 §52-56"),
            ("kic", "rights_not_named", "GDPR 13(2)(b)-(c)"),
            ("codars", "rights_not_named", "GDPR 13(2)(b)-(c)"),
            ("ecsoen", "rights_not_named", "GDPR 13(2)(b)-(c)"),
            ("ankravs", "rights_not_named", "GDPR 13(2)(b)-(c)"),
            ("kic", "no_legal_bases", "GDPR 13(1)(c)"),
            ("codars", "no_legal_bases", "GDPR 13(1)(c)"),
            ("kic", "rights_only_for_clients", "GDPR 15-22"),
            ("codars", "reading_counts_as_consent", "GDPR 4(11), 7"),
            ("ankravs", "browsing_counts_as_consent", "GDPR 4(11), 7"),
            ("ankravs", "other_basis_blocks_erasure", "GDPR 17(1), 17(3)"),
            ("ecsoen", "visit_counts_as_agreement", "GDPR 7"),
            ("ecsoen", "open_ended_interests", "GDPR 13(1)(d)"),
            ("ankravs", "repealed_law_cited", "Nacionālās kiberdrošības likums"),
            ("ankravs", "law_to_be_checked", ""),
        ],
    )
    def test_every_row_of_the_table_of_conflicts(self, name: str, rule: str, article: str) -> None:
        found = [conflict for conflict in conflicts_in(firm(name)) if conflict.rule == rule]
        assert found
        assert all(article in conflict.article for conflict in found)

    @pytest.mark.parametrize(
        ("name", "missing"),
        [
            ("ankravs", {Right.ACCESS, Right.PORTABILITY}),
            (
                "kic",
                {Right.RESTRICTION, Right.PORTABILITY, Right.OBJECTION, Right.CONSENT_WITHDRAWAL},
            ),
            (
                "codars",
                {Right.RESTRICTION, Right.PORTABILITY, Right.OBJECTION, Right.CONSENT_WITHDRAWAL},
            ),
            ("ecsoen", {Right.OBJECTION, Right.PORTABILITY}),
        ],
    )
    def test_rights_that_are_not_named(self, name: str, missing: set[Right]) -> None:
        (found,) = (conflict for conflict in conflicts_in(firm(name)) if conflict.rule == "rights_not_named")
        assert set(found.rights) == missing

    def test_a_rule_shows_the_policys_own_sentence_unless_it_is_silent(self) -> None:
        silent = {"rights_not_named", "complaint_not_named", "no_legal_bases"}
        for name in FIRMS:
            for conflict in conflicts_in(firm(name)):
                assert bool(conflict.sentence) is (conflict.rule not in silent)


class TestMarks:
    def test_what_the_stored_copies_lost(self) -> None:
        kalceks, kic, codars = firm("kalceks"), firm("kic"), firm("codars")
        whole = kalceks.activities[0]
        recruitment = next(a for a in kalceks.activities if a.code == "recruitment")
        lost = [
            kalceks.controller.emails,
            kic.controller.emails,
            codars.controller.emails,
            whole.recipients,
            whole.retention,
            recruitment.retention,
        ]
        assert all(listing.mark is Mark.LOST and listing.sentence for listing in lost)
        assert kalceks.email == kic.email == codars.email == ""

    def test_what_is_asked_for_later(self) -> None:
        officers = {"dpo.name", "signatory.name", "decided_by.name"}
        undated = officers | {"policy.version", "policy.dated"}
        nowhere = {"controller.registration_number", "controller.addresses", "controller.emails"}
        assert set(missing_in(firm("ecsoen"))) == undated
        assert set(missing_in(firm("kalceks"))) == undated | {"controller.emails"}
        assert set(missing_in(firm("ankravs"))) == undated | {"controller.emails"}
        assert set(missing_in(firm("kic"))) == undated | nowhere
        assert set(missing_in(firm("codars"))) == undated | nowhere

    @pytest.mark.parametrize("name", FIRMS)
    def test_every_row_stands_in_a_sentence(self, name: str) -> None:
        for listing in _listings(firm(name)):
            for row in listing.rows:
                assert row.sentence or listing.sentence

    @pytest.mark.parametrize("name", FIRMS)
    def test_names_of_people_are_never_bundled(self, name: str) -> None:
        profile = firm(name)
        assert profile.dpo == profile.signatory == profile.decided_by
        assert profile.dpo.name == ""


def _listings(value: Any) -> Iterator[Listing[Any]]:
    if isinstance(value, Listing):
        yield value
    parts = value if isinstance(value, tuple) else ()
    if is_dataclass(value) and not isinstance(value, type):
        parts = tuple(getattr(value, part.name) for part in fields(value))
    for part in parts:
        yield from _listings(part)


class TestFacts:
    def test_ecsoen(self) -> None:
        profile = firm("ecsoen")
        assert profile.name == "SIA Ecsoen"
        assert [address.place_locative for address in profile.controller.addresses] == ["Rīgā", "Siguldā"]
        assert len(profile.controller.emails.rows) == 2
        assert profile.place_locative == "Siguldā"
        assert profile.requests.addressee.value is not None
        assert profile.requests.addressee.value.post_dative == "izpilddirektoram"
        ways = [(way.channel, way.method) for way in profile.requests.identity_ways]
        assert ways == [
            (Channel.IN_PERSON, IdentityMethod.DOCUMENT_SEEN),
            (Channel.EMAIL, IdentityMethod.SIGNATURE),
        ]
        answers = [(answer.way, answer.signed) for answer in profile.requests.answer_ways]
        assert answers == [(AnswerWay.REGISTERED_POST, False), (AnswerWay.EMAIL, True)]
        assert profile.video.all_sites.value is True
        assert len(profile.activities[0].legitimate_interests.rows) == 18
        assert [rule.basis.value for rule in profile.activities[0].retention] == [
            "contract",
            "legal_obligation",
            "legitimate_interests",
            "consent",
        ]

    def test_kalceks(self) -> None:
        profile = firm("kalceks")
        logs = profile.retention.audit_logs
        assert (logs.months.value, logs.at_least) == (18, True)
        assert profile.retention.backups_erased.value is True
        assert profile.transfers.rule.value is TransferRule.NEVER
        assert profile.automated_decisions.made == Statement(
            False, Mark.SAID, profile.automated_decisions.made.sentence
        )
        assert {way.channel for way in profile.requests.ways if not way.rights} == {
            Channel.EMAIL,
            Channel.POST,
        }

    def test_kic_takes_marketing_refusals_by_telephone(self) -> None:
        (phone,) = (way for way in firm("kic").requests.ways if way.channel is Channel.PHONE)
        assert (phone.rights, phone.where) == ((Right.MARKETING_OBJECTION,), "67240562")

    def test_codars_lets_data_out_with_written_consent_only(self) -> None:
        assert firm("codars").transfers.rule.value is TransferRule.WITH_WRITTEN_CONSENT

    def test_ankravs_holds_passwords_that_are_never_printed(self) -> None:
        secret = [c for a in firm("ankravs").activities for c in a.data_categories if c.secret]
        assert [category.examples for category in secret] == ["klientam piešķirtie lietotājvārdi un paroles"]

    @pytest.mark.parametrize(
        ("name", "purposes", "categories", "bases"),
        [
            ("ankravs", 11, 11, 6),
            ("codars", 16, 12, 1),
            ("ecsoen", 5, 12, 4),
            ("kalceks", 9, 14, 5),
            ("kic", 13, 6, 1),
        ],
    )
    def test_tables_are_entered_whole(self, name: str, purposes: int, categories: int, bases: int) -> None:
        activities = firm(name).activities
        assert sum(activity.covers_whole_policy for activity in activities) == 1
        assert sum(len(activity.purposes.rows) for activity in activities) == purposes
        assert sum(len(activity.data_categories.rows) for activity in activities) == categories
        assert sum(len(activity.legal_bases.rows) for activity in activities) == bases
