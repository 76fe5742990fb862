"""Each rule over a profile: what makes it speak, and what silences it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dpo_desk.domain.activity import (
    Activity,
    BasisKind,
    DataCategory,
    LegalBasis,
    LegitimateInterest,
    Recipient,
    RecipientRole,
    RetentionBasis,
    RetentionRule,
)
from dpo_desk.domain.policy import (
    AuditLogs,
    AutomatedDecisions,
    CitedLaw,
    Complaint,
    ComplaintNotice,
    Consent,
    Controller,
    Cookies,
    Marketing,
    NamedCompany,
    NamedRight,
    Policy,
    Requests,
    RequestWay,
    Retention,
    Rights,
    Scoring,
    TakenForConsent,
    Transfers,
)
from dpo_desk.domain.policy_statement import Listing, Mark, Statement, entered, said
from dpo_desk.domain.policy_words import (
    Conduct,
    ConsentWay,
    ErasureNotice,
    FormDemand,
    RightCondition,
    RightsHolders,
    ScoringKind,
    TransferRule,
)
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_conflicts import (
    RIGHTS_TO_BE_NAMED,
    Conflict,
    ConflictKind,
    conflicts_in,
)
from dpo_desk.domain.request import Channel, Right

SIGNED = (FormDemand.ELECTRONIC_SIGNATURE,)
IN_PERSON = (FormDemand.IDENTITY_DOCUMENT, FormDemand.AGREED_TIME)


def listed(*rows: Any) -> Listing[Any]:
    return Listing(rows, Mark.SAID, "Saraksts.")


SOUND_ACTIVITY = Activity(
    "whole",
    "Personas datu apstrāde",
    covers_whole_policy=True,
    legal_bases=listed(LegalBasis(BasisKind.CONTRACT, "līgums")),
    recipients=listed(Recipient("valsts iestādes", RecipientRole.AUTHORITY)),
    retention=listed(RetentionRule(RetentionBasis.CONTRACT, "kamēr spēkā līgums")),
)
SOUND = FirmProfile(
    "firma",
    Controller(name=said("SIA “Ozols”", "Pārzinis ir SIA “Ozols”.")),
    requests=Requests(ways=listed(RequestWay(Channel.EMAIL, sentence="Rakstiet mums."))),
    rights=Rights(
        named=listed(*(NamedRight(right, sentence="Jums ir tiesības.") for right in RIGHTS_TO_BE_NAMED)),
        holders=said(RightsHolders.EVERYONE, "Ikvienam."),
    ),
    complaint=Complaint(said(ComplaintNotice(website="dvi.gov.lv"), "Varat sūdzēties DVI.")),
    activities=(SOUND_ACTIVITY,),
)
"""A profile in which no rule finds anything; each case breaks one point of it."""


def rules(profile: FirmProfile) -> list[str]:
    return [conflict.rule for conflict in conflicts_in(profile)]


def only(profile: FirmProfile) -> Conflict:
    (conflict,) = conflicts_in(profile)
    return conflict


def test_a_sound_policy_has_no_conflict() -> None:
    assert conflicts_in(SOUND) == ()


def test_a_blank_profile_accuses_nobody() -> None:
    assert conflicts_in(FirmProfile("empty")) == ()


def test_what_the_firm_entered_itself_is_not_held_against_its_policy() -> None:
    profile = FirmProfile(
        "firma",
        Controller(name=entered("SIA “Ozols”"), also_processor=entered(True)),
        consent=Consent(withdrawn=entered((ConsentWay.WRITING,))),
        transfers=Transfers(entered(TransferRule.POSSIBLE)),
        activities=(Activity("whole", "Apstrāde", covers_whole_policy=True),),
    )
    assert conflicts_in(profile) == ()


class TestFormOfRequests:
    def ways(self, *ways: RequestWay) -> FirmProfile:
        return replace(SOUND, requests=Requests(ways=listed(*ways)))

    def test_a_signature_on_every_way(self) -> None:
        found = only(self.ways(RequestWay(Channel.EMAIL, sentence="Parakstiet.", demands=SIGNED)))
        assert (found.rule, found.kind) == ("signature_for_every_request", ConflictKind.CONFLICT)
        assert found.article.startswith("GDPR 12(2)")
        assert found.sentence == "Parakstiet."

    def test_signature_or_document_on_every_way(self) -> None:
        profile = self.ways(
            RequestWay(Channel.IN_PERSON, sentence="a", demands=IN_PERSON),
            RequestWay(Channel.EMAIL, sentence="b", demands=SIGNED),
        )
        assert rules(profile) == ["in_person_or_signed_only"]

    def test_one_free_way_is_enough(self) -> None:
        profile = self.ways(
            RequestWay(Channel.IN_PERSON, sentence="a", demands=IN_PERSON),
            RequestWay(Channel.EMAIL, sentence="b", demands=SIGNED),
            RequestWay(Channel.POST, sentence="c", demands=(FormDemand.IN_WRITING,)),
        )
        assert rules(profile) == []

    def test_marketing_objections_have_a_rule_of_their_own(self) -> None:
        free = RequestWay(Channel.EMAIL, sentence="a")
        formal = RequestWay(
            Channel.EMAIL, sentence="b", rights=(Right.MARKETING_OBJECTION,), demands=(FormDemand.IN_WRITING,)
        )
        found = only(self.ways(free, formal))
        assert found.rule == "form_for_marketing_objection"
        assert "21(3)" in found.article
        phone = RequestWay(Channel.PHONE, sentence="c", rights=(Right.MARKETING_OBJECTION,))
        assert rules(self.ways(free, formal, phone)) == []


class TestRights:
    def named(self, right: Right, *conditions: RightCondition) -> FirmProfile:
        rows = (*SOUND.rights.named, NamedRight(right, sentence="Nosacījums.", conditions=conditions))
        return replace(SOUND, rights=replace(SOUND.rights, named=listed(*rows)))

    @pytest.mark.parametrize(
        ("right", "condition", "rule"),
        [
            (Right.ACCESS, RightCondition.JUSTIFIED, "only_justified_requests"),
            (Right.OBJECTION, RightCondition.DULY_FORMED, "objection_must_be_duly_formed"),
            (Right.ERASURE, RightCondition.NO_OTHER_BASIS, "other_basis_blocks_erasure"),
            (Right.RECTIFICATION, RightCondition.NO_LEGAL_DUTY, "duty_limits_correction"),
            (Right.RESTRICTION, RightCondition.NO_LEGAL_DUTY, "duty_limits_correction"),
        ],
    )
    def test_conditions(self, right: Right, condition: RightCondition, rule: str) -> None:
        found = only(self.named(right, condition))
        assert (found.rule, found.rights, found.sentence) == (rule, (right,), "Nosacījums.")

    def test_a_legal_duty_may_stop_an_erasure(self) -> None:
        assert rules(self.named(Right.ERASURE, RightCondition.NO_LEGAL_DUTY)) == []

    def test_one_sentence_on_several_rights_is_one_finding(self) -> None:
        rows = [
            NamedRight(right, sentence="Pēc pamatota.", conditions=(RightCondition.JUSTIFIED,))
            for right in RIGHTS_TO_BE_NAMED
        ]
        found = only(replace(SOUND, rights=replace(SOUND.rights, named=listed(*rows))))
        assert found.rights == RIGHTS_TO_BE_NAMED

    def test_missing_rights_are_named_in_the_laws_order(self) -> None:
        kept = [row for row in SOUND.rights.named if row.right in (Right.ERASURE, Right.RESTRICTION)]
        found = only(replace(SOUND, rights=replace(SOUND.rights, named=listed(*kept))))
        assert found.rule == "rights_not_named"
        assert found.rights == (
            Right.ACCESS,
            Right.RECTIFICATION,
            Right.PORTABILITY,
            Right.OBJECTION,
            Right.CONSENT_WITHDRAWAL,
        )

    def test_a_lost_list_of_rights_is_not_a_missing_one(self) -> None:
        lost: Listing[NamedRight] = Listing(mark=Mark.LOST, sentence="Jums ir šādas tiesības:")
        assert rules(replace(SOUND, rights=replace(SOUND.rights, named=lost))) == []

    def test_rights_for_clients_only(self) -> None:
        holders = said(RightsHolders.CLIENTS, "Klientam ir tiesības.")
        assert rules(replace(SOUND, rights=replace(SOUND.rights, holders=holders))) == [
            "rights_only_for_clients"
        ]
        wide = said(RightsHolders.CONNECTED, "Klients ir ikviens.")
        assert rules(replace(SOUND, rights=replace(SOUND.rights, holders=wide))) == []

    def test_notice_of_erasure(self) -> None:
        dropped = said(ErasureNotice.UNLESS_COSTLY_OR_IMPOSSIBLE, "Izņemot, ja dārgi.")
        found = only(replace(SOUND, rights=replace(SOUND.rights, erasure_notice=dropped)))
        assert (found.rule, found.article) == ("erasure_notice_dropped", "GDPR 12(3), 19")
        always = said(ErasureNotice.ALWAYS, "Informē.")
        assert rules(replace(SOUND, rights=replace(SOUND.rights, erasure_notice=always))) == []


class TestConsent:
    @pytest.mark.parametrize(
        ("given", "arguable"),
        [((ConsentWay.WRITING,), "yes"), ((ConsentWay.WRITING, ConsentWay.WEBSITE), "no")],
    )
    def test_withdrawal_in_writing_only(self, given: tuple[ConsentWay, ...], arguable: str) -> None:
        consent = Consent(said(given, "Dod."), said((ConsentWay.WRITING,), "Atsauc rakstveidā."))
        found = only(replace(SOUND, consent=consent))
        assert found.rule == "withdrawal_in_writing_only"
        assert found.facts == {"arguable": arguable}

    def test_another_way_beside_writing_silences_it(self) -> None:
        consent = Consent(withdrawn=said((ConsentWay.WRITING, ConsentWay.WEBSITE), "Atsauc."))
        assert rules(replace(SOUND, consent=consent)) == []

    @pytest.mark.parametrize(
        ("conduct", "rule", "kind"),
        [
            (Conduct.READING_POLICY, "reading_counts_as_consent", ConflictKind.CONFLICT),
            (Conduct.CONTINUING_TO_BROWSE, "browsing_counts_as_consent", ConflictKind.CONFLICT),
            (Conduct.VISITING_SITE, "visit_counts_as_agreement", ConflictKind.CONFLICT),
            (Conduct.GETTING_IN_TOUCH, "contact_counts_as_consent", ConflictKind.QUESTION),
        ],
    )
    def test_conduct(self, conduct: Conduct, rule: str, kind: ConflictKind) -> None:
        consent = Consent(taken_for_consent=listed(TakenForConsent(conduct, sentence="Tā piekrītat.")))
        found = only(replace(SOUND, consent=consent))
        assert (found.rule, found.kind) == (rule, kind)

    def test_marketing_on_interests(self) -> None:
        interest = LegitimateInterest("reklāma", marketing=True, sentence="Reklāma.")
        activity = replace(SOUND_ACTIVITY, legitimate_interests=listed(interest))
        profile = replace(SOUND, activities=(activity,))
        assert only(profile).kind is ConflictKind.QUESTION
        assert rules(profile) == ["marketing_on_legitimate_interest"]
        soft = Marketing(soft_opt_in=said(True, "Esošajiem klientiem."))
        assert rules(replace(profile, marketing=soft)) == []


class TestComplaint:
    def test_not_mentioned(self) -> None:
        found = only(replace(SOUND, complaint=Complaint()))
        assert (found.rule, found.sentence) == ("complaint_not_named", "")

    def test_lost_in_the_copy_is_not_missing(self) -> None:
        lost: Statement[ComplaintNotice] = Statement(mark=Mark.LOST, sentence="Sūdzības:")
        assert rules(replace(SOUND, complaint=Complaint(lost))) == []

    def test_conditional_and_without_address(self) -> None:
        notice = said(ComplaintNotice(only_if_refused=True), "Ja nepilda, DVI.")
        assert rules(replace(SOUND, complaint=Complaint(notice))) == [
            "complaint_only_if_refused",
            "complaint_without_address",
        ]

    def test_an_invitation_to_ask_first_is_no_condition(self) -> None:
        complaint = replace(SOUND.complaint, first_to_us=said(True, "Vispirms rakstiet mums."))
        assert rules(replace(SOUND, complaint=complaint)) == []


class TestInformation:
    @pytest.mark.parametrize(
        ("part", "rule"),
        [
            ("legal_bases", "no_legal_bases"),
            ("recipients", "recipients_not_named"),
            ("retention", "retention_not_named"),
        ],
    )
    def test_missing_parts(self, part: str, rule: str) -> None:
        activity = replace(SOUND_ACTIVITY, **{part: Listing()})
        assert rules(replace(SOUND, activities=(activity,))) == [rule]

    @pytest.mark.parametrize("part", ["recipients", "retention"])
    def test_lost_parts_are_not_missing(self, part: str) -> None:
        activity = replace(SOUND_ACTIVITY, **{part: Listing(mark=Mark.LOST, sentence="Saraksts:")})
        assert rules(replace(SOUND, activities=(activity,))) == []

    def test_a_basis_named_for_one_activity_only_is_no_list_of_bases(self) -> None:
        whole = replace(SOUND_ACTIVITY, legal_bases=Listing())
        marketing = Activity(
            "marketing", "Tirgvedība", legal_bases=listed(LegalBasis(BasisKind.CONSENT, "piekrišana"))
        )
        assert rules(replace(SOUND, activities=(whole, marketing))) == ["no_legal_bases"]

    def test_open_ended_interests(self) -> None:
        interest = LegitimateInterest("citas intereses", open_ended=True, sentence="Citas.")
        activity = replace(SOUND_ACTIVITY, legitimate_interests=listed(interest))
        found = only(replace(SOUND, activities=(activity,)))
        assert (found.rule, found.article) == ("open_ended_interests", "GDPR 13(1)(d)")

    def test_special_categories(self) -> None:
        health = DataCategory("veselības dati", special=True, sentence="Veselības dati.")
        profile = replace(SOUND, activities=(replace(SOUND_ACTIVITY, data_categories=listed(health)),))
        assert rules(profile) == ["special_category_without_ground"]
        grounded = replace(health, ground="GDPR 9(2)(b)")
        profile = replace(SOUND, activities=(replace(SOUND_ACTIVITY, data_categories=listed(grounded)),))
        assert rules(profile) == []

    def test_officer_and_double_role(self) -> None:
        officer = said("speciālists", "Iesaista speciālistu.")
        assert rules(replace(SOUND, dpo_told=officer)) == ["dpo_contact_not_told"]
        contact = said("das@firma.example", "Rakstiet speciālistam.")
        assert rules(replace(SOUND, dpo_told=officer, dpo_contact_told=contact)) == []
        controller = replace(SOUND.controller, also_processor=said(True, "Operators: SIA “Ozols”."))
        assert rules(replace(SOUND, controller=controller)) == ["controller_named_processor"]


class TestLawsLogsAndTransfers:
    @pytest.mark.parametrize(
        "name", ["Informācijas tehnoloģiju drošības likums", "Fizisko personu datu aizsardzības likums"]
    )
    def test_repealed_laws(self, name: str) -> None:
        found = only(replace(SOUND, policy=Policy(laws_cited=listed(CitedLaw(name, sentence="Likums.")))))
        assert (found.rule, found.facts["name"]) == ("repealed_law_cited", name)
        assert "transitional rule 1" in found.article

    def test_a_law_to_be_checked_is_a_question_without_a_citation(self) -> None:
        found = only(
            replace(SOUND, policy=Policy(laws_cited=listed(CitedLaw("E-privātuma regula", sentence="…"))))
        )
        assert (found.rule, found.kind, found.article) == ("law_to_be_checked", ConflictKind.QUESTION, "")

    def test_laws_in_force(self) -> None:
        laws = listed(CitedLaw("Fizisko personu datu apstrādes likums"))
        assert rules(replace(SOUND, policy=Policy(laws_cited=laws))) == []

    @pytest.mark.parametrize(
        ("months", "justification", "speaks"),
        [(12, "", False), (13, "", True), (18, " ", True), (18, "MK", False)],
    )
    def test_audit_logs(self, months: int, justification: str, speaks: bool) -> None:
        logs = AuditLogs(said(months, "Glabā."), at_least=True, justification=justification)
        found = conflicts_in(replace(SOUND, retention=Retention(logs)))
        assert [conflict.rule for conflict in found] == (["audit_logs_over_a_year"] if speaks else [])
        assert all(conflict.facts == {"months": str(months)} for conflict in found)

    @pytest.mark.parametrize("rule", [TransferRule.NEVER, TransferRule.WITH_WRITTEN_CONSENT])
    def test_named_cookies_beside_a_promise_are_a_question(self, rule: TransferRule) -> None:
        companies = listed(NamedCompany("Ozols Analytics"), NamedCompany("Liepa Ads"))
        profile = replace(SOUND, transfers=Transfers(said(rule, "Nesūtām.")))
        assert rules(profile) == []
        found = only(replace(profile, cookies=Cookies(companies)))
        assert (found.rule, found.kind) == ("named_cookies_and_no_transfer", ConflictKind.QUESTION)
        assert found.facts == {"names": "Ozols Analytics, Liepa Ads"}

    def test_transfers_need_a_named_safeguard(self) -> None:
        profile = replace(SOUND, transfers=Transfers(said(TransferRule.POSSIBLE, "Sūtām.")))
        assert rules(profile) == ["transfer_safeguard_not_named"]
        named = Transfers(said(TransferRule.POSSIBLE, "Sūtām."), said("SCC", "Ar klauzulām."))
        assert rules(replace(SOUND, transfers=named)) == []

    def test_scoring_without_a_word_on_decisions(self) -> None:
        scoring = listed(Scoring(ScoringKind.PROFILING, sentence="Profilējam."))
        profile = replace(SOUND, automated_decisions=AutomatedDecisions(scoring=scoring))
        assert rules(profile) == ["scoring_without_decision_notice"]
        told = AutomatedDecisions(said(False, "Lēmumus pieņem cilvēks."), scoring)
        assert rules(replace(SOUND, automated_decisions=told)) == []
