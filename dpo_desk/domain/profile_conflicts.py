"""Where a firm's published policy and the law disagree: named rules over the profile's data.

A conflict is a warning to the DPO, never a ground against a person: what the policy demands beyond the law
may not be used to refuse a request (GDPR Art. 12(2); EDPB 01/2022 §52-56). A question is what the text
leaves open. Rules that look for something missing hold only for a profile that quotes its policy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from dpo_desk.domain.policy import NamedRight, RequestWay
from dpo_desk.domain.policy_statement import Listing, Mark
from dpo_desk.domain.policy_words import (
    Conduct,
    ConsentWay,
    ErasureNotice,
    FormDemand,
    RightCondition,
    RightsHolders,
    TransferRule,
)
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import Right

AUDIT_LOG_MONTHS = 12
"""How long audit records may be kept without a justification (FPDAL 37(2))."""

RIGHTS_TO_BE_NAMED = (
    Right.ACCESS,
    Right.RECTIFICATION,
    Right.ERASURE,
    Right.RESTRICTION,
    Right.PORTABILITY,
    Right.OBJECTION,
    Right.CONSENT_WITHDRAWAL,
)
"""The rights that the information of GDPR Art. 13(2)(b)-(c) names."""


@dataclass(frozen=True, slots=True)
class ReplacedLaw:
    """An act that a policy may still cite although it no longer holds: by what, and the rule that says so."""

    name: str
    successor: str
    rule: str


REPLACED_LAWS = (
    ReplacedLaw(
        "Informācijas tehnoloģiju drošības likums",
        "Nacionālās kiberdrošības likums",
        "Nacionālās kiberdrošības likums, transitional rule 1",
    ),
    ReplacedLaw(
        "Fizisko personu datu aizsardzības likums",
        "Fizisko personu datu apstrādes likums",
        "FPDAL transitional rule 1",
    ),
)
LAWS_TO_BE_CHECKED = ("E-privātuma regula",)
"""Acts that are cited as coming; whether they are in force is for the DPO to check."""


class ConflictKind(StrEnum):
    CONFLICT = "conflict"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One finding: the rule's stable code, the article behind it, the policy's sentence ("" where silent).

    `rights` and `facts` fill the rule's text (rights by their code, months, names).
    """

    rule: str
    kind: ConflictKind
    article: str
    sentence: str = ""
    rights: tuple[Right, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)


def conflicts_in(profile: FirmProfile) -> tuple[Conflict, ...]:
    """Every finding of every rule, in the order of the rules."""
    return tuple(conflict for rule in _RULES for conflict in rule(profile))


def _conflict(rule: str, article: str, sentence: str = "", **facts: str) -> Conflict:
    return Conflict(rule, ConflictKind.CONFLICT, article, sentence, facts=facts)


def _question(rule: str, article: str, sentence: str = "", **facts: str) -> Conflict:
    return Conflict(rule, ConflictKind.QUESTION, article, sentence, facts=facts)


_PROOF = {FormDemand.ELECTRONIC_SIGNATURE, FormDemand.IDENTITY_DOCUMENT}


def _demanded(ways: Iterable[RequestWay], demands: set[FormDemand]) -> bool:
    """Whether there is a way at all, and each asks for one of the demands."""
    listed = list(ways)
    return bool(listed) and all(demands.intersection(way.demands) for way in listed)


def _request_form(profile: FirmProfile) -> Iterator[Conflict]:
    """No form may be demanded of a request; identity is asked for in doubt only."""
    ways = profile.requests.ways.rows
    article = "GDPR 12(2); EDPB 01/2022 §52-56"
    if _demanded(ways, {FormDemand.ELECTRONIC_SIGNATURE}):
        yield _conflict("signature_for_every_request", article, ways[0].sentence)
    elif _demanded(ways, _PROOF):
        yield _conflict("in_person_or_signed_only", article, ways[0].sentence)


def _marketing_objection_form(profile: FirmProfile) -> Iterator[Conflict]:
    """An objection to marketing is absolute and needs no form."""
    ways = [way for way in profile.requests.ways if Right.MARKETING_OBJECTION in way.rights]
    if _demanded(ways, set(FormDemand)):
        article = "GDPR 12(2), 21(3); EDPB 01/2022 §52-56"
        yield _conflict("form_for_marketing_objection", article, ways[0].sentence)


def _with_condition(profile: FirmProfile, condition: RightCondition) -> list[NamedRight]:
    return [named for named in profile.rights.named if condition in named.conditions]


def _rights_conflict(rule: str, article: str, found: list[NamedRight]) -> Iterator[Conflict]:
    """One finding per sentence of the policy, naming the rights that the sentence speaks of."""
    for sentence in dict.fromkeys(named.sentence for named in found):
        rights = tuple(named.right for named in found if named.sentence == sentence)
        yield Conflict(rule, ConflictKind.CONFLICT, article, sentence, rights)


def _justified_requests(profile: FirmProfile) -> Iterator[Conflict]:
    """A person need not give reasons."""
    found = _with_condition(profile, RightCondition.JUSTIFIED)
    article = "GDPR 12(2), 15; CJEU C-307/22; EDPB 01/2022 §166-167"
    yield from _rights_conflict("only_justified_requests", article, found)


def _duly_formed_objection(profile: FirmProfile) -> Iterator[Conflict]:
    """GDPR Art. 21 knows no form."""
    found = _with_condition(profile, RightCondition.DULY_FORMED)
    yield from _rights_conflict("objection_must_be_duly_formed", "GDPR 12(2), 21", found)


def _other_basis_blocks_erasure(profile: FirmProfile) -> Iterator[Conflict]:
    """Another basis stops an erasure only in the cases of Art. 17(1)(b) and 17(3), not always."""
    found = _with_condition(profile, RightCondition.NO_OTHER_BASIS)
    yield from _rights_conflict("other_basis_blocks_erasure", "GDPR 17(1), 17(3)", found)


def _duty_limits_other_rights(profile: FirmProfile) -> Iterator[Conflict]:
    """The exception for a legal duty stands in Art. 17(3)(b), for erasure; Art. 16 and 18 have none."""
    limited = {Right.RECTIFICATION, Right.RESTRICTION}
    found = [n for n in _with_condition(profile, RightCondition.NO_LEGAL_DUTY) if n.right in limited]
    yield from _rights_conflict("duty_limits_correction", "GDPR 16, 18, 17(3)(b)", found)


def _erasure_notice(profile: FirmProfile) -> Iterator[Conflict]:
    """The requester is always told what was done; the exception of Art. 19 is for recipients."""
    notice = profile.rights.erasure_notice
    if notice.is_said and notice.value is not ErasureNotice.ALWAYS:
        yield _conflict("erasure_notice_dropped", "GDPR 12(3), 19", notice.sentence)


def _withdrawal_in_writing(profile: FirmProfile) -> Iterator[Conflict]:
    """Withdrawing must be as easy as giving; arguable where consent too is given in writing only."""
    withdrawn, given = profile.consent.withdrawn, profile.consent.given
    only_writing = (ConsentWay.WRITING,)
    if withdrawn.is_said and withdrawn.value == only_writing:
        arguable = "yes" if given.is_said and given.value == only_writing else "no"
        yield _conflict("withdrawal_in_writing_only", "GDPR 7(3)", withdrawn.sentence, arguable=arguable)


_CONDUCT_RULES: dict[Conduct, tuple[str, ConflictKind, str]] = {
    Conduct.READING_POLICY: ("reading_counts_as_consent", ConflictKind.CONFLICT, "GDPR 4(11), 7"),
    Conduct.CONTINUING_TO_BROWSE: ("browsing_counts_as_consent", ConflictKind.CONFLICT, "GDPR 4(11), 7"),
    Conduct.VISITING_SITE: ("visit_counts_as_agreement", ConflictKind.CONFLICT, "GDPR 7"),
    Conduct.GETTING_IN_TOUCH: ("contact_counts_as_consent", ConflictKind.QUESTION, "GDPR 4(11), 7"),
}


def _conduct_as_consent(profile: FirmProfile) -> Iterator[Conflict]:
    """Consent is a clear, specific act; conduct that serves another end is not."""
    for taken in profile.consent.taken_for_consent:
        rule, kind, article = _CONDUCT_RULES[taken.conduct]
        yield Conflict(rule, kind, article, taken.sentence)


def _complaint(profile: FirmProfile) -> Iterator[Conflict]:
    """The right to complain to the supervisory authority is told without conditions."""
    notice = profile.complaint.notice
    if notice.mark is Mark.NOT_SAID and profile.quotes_policy:
        yield _conflict("complaint_not_named", "GDPR 13(2)(d), 14(2)(e)")
    if not notice.is_said or notice.value is None:
        return
    told = notice.value
    if told.only_if_refused:
        yield _conflict("complaint_only_if_refused", "GDPR 13(2)(d), 77", notice.sentence)
    if not (told.address or told.phone or told.email or told.website):
        yield _conflict("complaint_without_address", "GDPR 13(2)(d), 77", notice.sentence)


def _rights_named(profile: FirmProfile) -> Iterator[Conflict]:
    """The information names each right that the person has."""
    named = {row.right for row in profile.rights.named}
    missing = tuple(right for right in RIGHTS_TO_BE_NAMED if right not in named)
    if missing and profile.rights.named.mark is not Mark.LOST and profile.quotes_policy:
        article = "GDPR 13(2)(b)-(c), 14(2)(c)-(d)"
        yield Conflict("rights_not_named", ConflictKind.CONFLICT, article, rights=missing)


def _rights_holders(profile: FirmProfile) -> Iterator[Conflict]:
    """Rights belong to every data subject, client or not."""
    holders = profile.rights.holders
    if holders.is_said and holders.value is RightsHolders.CLIENTS:
        yield _conflict("rights_only_for_clients", "GDPR 15-22", holders.sentence)


def _information(profile: FirmProfile) -> Iterator[Conflict]:
    """What the information of GDPR Art. 13 must hold besides the rights."""
    whole = [activity for activity in profile.activities if activity.covers_whole_policy]
    if not whole or not profile.quotes_policy:
        return
    activities = profile.activities
    if not any(activity.legal_bases.is_said for activity in whole):
        yield _conflict("no_legal_bases", "GDPR 13(1)(c), 14(1)(c)")
    if _silent(activity.recipients for activity in activities):
        yield _conflict("recipients_not_named", "GDPR 13(1)(e), 14(1)(e)")
    if _silent(activity.retention for activity in activities):
        yield _conflict("retention_not_named", "GDPR 13(2)(a), 14(2)(a)")


def _silent(listings: Iterable[Listing[object]]) -> bool:
    return all(listing.mark is Mark.NOT_SAID for listing in listings)


def _open_ended_interests(profile: FirmProfile) -> Iterator[Conflict]:
    """Each legitimate interest is named."""
    for activity in profile.activities:
        for interest in activity.legitimate_interests:
            if interest.open_ended:
                yield _conflict("open_ended_interests", "GDPR 13(1)(d)", interest.sentence)


def _marketing_on_interest(profile: FirmProfile) -> Iterator[Conflict]:
    """Electronic marketing to people needs consent, or the conditions for existing customers."""
    if profile.marketing.soft_opt_in.is_said:
        return
    for activity in profile.activities:
        for interest in activity.legitimate_interests:
            if interest.marketing:
                yield _question("marketing_on_legitimate_interest", "ISPL 9(1)-(2)", interest.sentence)


def _laws_cited(profile: FirmProfile) -> Iterator[Conflict]:
    """Acts that no longer hold, and acts whose force is to be checked."""
    for cited in profile.policy.laws_cited:
        for law in REPLACED_LAWS:
            if law.name == cited.name:
                facts = {"name": law.name, "successor": law.successor}
                yield _conflict("repealed_law_cited", law.rule, cited.sentence, **facts)
        if cited.name in LAWS_TO_BE_CHECKED:
            yield _question("law_to_be_checked", "", cited.sentence, name=cited.name)


def _audit_logs(profile: FirmProfile) -> Iterator[Conflict]:
    """Audit records are kept for a year unless the law or the nature of the processing says otherwise."""
    logs = profile.retention.audit_logs
    months = logs.months.value or 0
    if months > AUDIT_LOG_MONTHS and not logs.justification.strip():
        sentence = logs.months.sentence
        yield _conflict("audit_logs_over_a_year", "FPDAL 37(2)", sentence, months=str(months))


def _transfers(profile: FirmProfile) -> Iterator[Conflict]:
    """A promise not to transfer beside named companies' cookies; transfers without their safeguard."""
    rule, companies = profile.transfers.rule, profile.cookies.third_parties.rows
    if not rule.is_said:
        return
    if rule.value is not TransferRule.POSSIBLE and companies:
        names = ", ".join(company.name for company in companies)
        yield _question("named_cookies_and_no_transfer", "GDPR 13(1)(f)", rule.sentence, names=names)
    if rule.value is TransferRule.POSSIBLE and not profile.transfers.safeguard.is_said:
        yield _conflict("transfer_safeguard_not_named", "GDPR 13(1)(f), 46", rule.sentence)


def _automated_decisions(profile: FirmProfile) -> Iterator[Conflict]:
    """Profiling or a solvency check is named, yet not whether a person decides."""
    decisions = profile.automated_decisions
    if decisions.scoring.rows and decisions.made.mark is Mark.NOT_SAID:
        sentence = decisions.scoring.rows[0].sentence
        yield _question("scoring_without_decision_notice", "GDPR 13(2)(f), 22", sentence)


def _special_categories(profile: FirmProfile) -> Iterator[Conflict]:
    """Special categories need a condition of Art. 9(2)."""
    for activity in profile.activities:
        for category in activity.data_categories:
            if category.special and not category.ground:
                sentence = category.sentence
                yield _question("special_category_without_ground", "GDPR 9(2)", sentence, name=category.name)


def _people_named(profile: FirmProfile) -> Iterator[Conflict]:
    """The officer is named with a contact; the controller is not its own processor."""
    if profile.dpo_told.is_said and profile.dpo_contact_told.mark is Mark.NOT_SAID:
        yield _question("dpo_contact_not_told", "GDPR 13(1)(b)", profile.dpo_told.sentence)
    itself = profile.controller.also_processor
    if itself.is_said and itself.value:
        yield _question("controller_named_processor", "GDPR 4(7)-(8)", itself.sentence)


_RULES: tuple[Callable[[FirmProfile], Iterator[Conflict]], ...] = (
    _request_form,
    _marketing_objection_form,
    _justified_requests,
    _duly_formed_objection,
    _other_basis_blocks_erasure,
    _duty_limits_other_rights,
    _erasure_notice,
    _withdrawal_in_writing,
    _conduct_as_consent,
    _rights_named,
    _rights_holders,
    _complaint,
    _information,
    _open_ended_interests,
    _laws_cited,
    _audit_logs,
    _transfers,
    _automated_decisions,
    _special_categories,
    _marketing_on_interest,
    _people_named,
)
