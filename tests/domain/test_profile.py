"""The firm's profile: which promise holds, which address and number stand on letters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.deadlines import PromisePeriod, PromiseUnit
from dpo_desk.domain.policy import Address, ContactPoint, Controller, Promise
from dpo_desk.domain.policy_statement import Listing, Mark, Statement, entered, said
from dpo_desk.domain.policy_words import AddressKind, ContactPurpose, PromisedAction
from dpo_desk.domain.profile import DeskSettings, FirmProfile
from dpo_desk.domain.request import Channel, Right

AT_ONCE = PromisePeriod(PromiseUnit.AT_ONCE)


def days(amount: int) -> PromisePeriod:
    return PromisePeriod(PromiseUnit.DAYS, amount)


def working_days(amount: int) -> PromisePeriod:
    return PromisePeriod(PromiseUnit.WORKING_DAYS, amount)


def a_promise(
    period: PromisePeriod | None, *rights: Right, channels: tuple[Channel, ...] = (), sentence: str = "…"
) -> Promise:
    return Promise(PromisedAction.ANSWER, rights, channels, period, sentence=sentence)


def a_profile(*promises: Promise) -> FirmProfile:
    return FirmProfile("firma", promises=Listing(promises, Mark.SAID))


class TestPromiseFor:
    def test_no_promise_is_none(self) -> None:
        assert a_profile().promise_for(Right.ACCESS) is None

    def test_without_rights_a_promise_holds_for_every_right(self) -> None:
        promise = a_promise(days(14))
        assert all(a_profile(promise).promise_for(right) is promise for right in Right)

    def test_with_rights_it_holds_for_these_only(self) -> None:
        profile = a_profile(a_promise(days(14), Right.ERASURE))
        assert profile.promise_for(Right.ERASURE) is not None
        assert profile.promise_for(Right.ACCESS) is None

    def test_with_channels_it_holds_for_these_only(self) -> None:
        profile = a_profile(a_promise(days(14), channels=(Channel.EMAIL,)))
        assert profile.promise_for(Right.ACCESS, Channel.EMAIL) is not None
        assert profile.promise_for(Right.ACCESS, Channel.POST) is None

    def test_without_a_channel_the_strictest_on_any_channel_leads(self) -> None:
        slow = a_promise(days(14), channels=(Channel.POST,))
        quick = a_promise(days(5), channels=(Channel.EMAIL,))
        assert a_profile(slow, quick).promise_for(Right.ACCESS) is quick
        assert a_profile(slow, quick).promise_for(Right.ACCESS, Channel.POST) is slow

    def test_a_promise_without_a_period_is_shown_but_gives_no_clock(self) -> None:
        words = a_promise(None)
        profile = a_profile(words)
        assert profile.promises_for(Right.RECTIFICATION) == (words,)
        assert profile.promise_for(Right.RECTIFICATION) is None

    @pytest.mark.parametrize(
        ("stricter", "other"),
        [
            (AT_ONCE, days(1)),
            (AT_ONCE, working_days(1)),
            (days(3), working_days(3)),
            (working_days(3), days(14)),
            (working_days(9), days(13)),
            (days(12), working_days(9)),
        ],
    )
    def test_strictness_compares_units(self, stricter: PromisePeriod, other: PromisePeriod) -> None:
        for promises in ((stricter, other), (other, stricter)):
            found = a_profile(*map(a_promise, promises)).promise_for(Right.ACCESS)
            assert found is not None
            assert found.period == stricter

    @given(st.lists(st.integers(1, 366), min_size=1, max_size=6))
    def test_one_more_promise_never_makes_it_later(self, amounts: list[int]) -> None:
        first = a_profile(*(a_promise(days(amount)) for amount in amounts[:-1] or amounts))
        more = a_profile(*(a_promise(days(amount)) for amount in amounts))
        before, after = first.promise_for(Right.ACCESS), more.promise_for(Right.ACCESS)
        assert before is not None
        assert after is not None
        assert before.period is not None
        assert after.period is not None
        assert after.period.amount <= before.period.amount

    def test_of_equals_the_first_leads(self) -> None:
        one, two = a_promise(days(14), sentence="A"), a_promise(days(14), sentence="B")
        assert a_profile(one, two).promise_for(Right.ACCESS) is one


class TestContacts:
    LEGAL = Address(AddressKind.LEGAL, "Ozolu iela 1, Rīga, LV-1001", "Rīgā")
    OFFICE = Address(AddressKind.OFFICE, "Liepu iela 2, Sigulda, LV-2150", "Siguldā")

    def profile(self, kind: AddressKind, *addresses: Address) -> FirmProfile:
        controller = Controller(addresses=Listing(addresses, Mark.SAID))
        return FirmProfile("firma", controller, settings=DeskSettings(letter_address=kind))

    def test_the_settings_choose_the_address_on_letters(self) -> None:
        profile = self.profile(AddressKind.OFFICE, self.LEGAL, self.OFFICE)
        assert profile.letter_address == self.OFFICE
        assert profile.place_locative == "Siguldā"

    def test_a_kind_that_the_firm_has_not_falls_back_to_what_it_has(self) -> None:
        assert self.profile(AddressKind.OFFICE, self.LEGAL).letter_address == self.LEGAL

    def test_a_firm_without_an_address_has_an_empty_place(self) -> None:
        profile = self.profile(AddressKind.LEGAL)
        assert profile.letter_address is None
        assert profile.place_locative == ""

    def test_the_address_for_requests_leads_the_general_one(self) -> None:
        general = ContactPoint("info@firma.example")
        requests = ContactPoint("dati@firma.example", ContactPurpose.REQUESTS)
        controller = Controller(emails=Listing((general, requests), Mark.SAID))
        assert FirmProfile("firma", controller).email == "dati@firma.example"

    def test_a_number_for_marketing_refusals_is_not_the_firms_number(self) -> None:
        phone = ContactPoint("67000000", ContactPurpose.MARKETING_REFUSAL)
        profile = FirmProfile("firma", Controller(phones=Listing((phone,), Mark.SAID)))
        assert profile.phone == ""


class TestQuotesPolicy:
    def test_a_blank_profile_quotes_nothing(self) -> None:
        assert not FirmProfile("empty").quotes_policy

    def test_what_the_firm_entered_itself_is_no_quotation(self) -> None:
        profile = FirmProfile("firma", Controller(name=entered("SIA “Ozols”")))
        assert not profile.quotes_policy
        assert profile.name == "SIA “Ozols”"

    def test_a_lost_sentence_alone_is_no_quotation(self) -> None:
        lost: Statement[str] = Statement(mark=Mark.LOST, sentence="e-pasts: …")
        assert not FirmProfile("firma", Controller(name=lost)).quotes_policy

    def test_one_sentence_anywhere_is_enough(self) -> None:
        profile = FirmProfile("firma")
        told = replace(profile.retention.audit_logs, months=said(6, "Pierakstus glabā 6 mēnešus."))
        assert replace(profile, retention=replace(profile.retention, audit_logs=told)).quotes_policy
