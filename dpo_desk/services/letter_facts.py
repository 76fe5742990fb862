"""What a letter can be filled with from the recorded case and the firm's profile.

Keys are the placeholder names of the letter texts; dates are ISO and get their grammatical case in the
text. What is not known is left out, so that the draft shows it as a named gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dpo_desk.domain.citation import cite
from dpo_desk.domain.grounds import ground
from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.letter_dates import short_date
from dpo_desk.domain.letter_demands import names_investigators
from dpo_desk.domain.letter_variants import flags_of_grounds
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.policy_words import TransferRule
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import (
    AnswerWay,
    Claim,
    Outcome,
    SubjectRequest,
    TaskKind,
    TaskState,
)
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.case_dates import date_if_extended
from dpo_desk.services.letter_words import channel_words, right_words

ANSWER_WITHIN = timedelta(days=7)
"""How long a person is asked to take over a question; a working rule of the desk, no law."""


_OFFICER = {
    Language.LATVIAN: "datu aizsardzības speciālists",
    Language.ENGLISH: "data protection officer",
}


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """What a letter is drafted from. `officer` is who drafts it."""

    request: SubjectRequest
    profile: FirmProfile
    calendar: Calendar
    kind: LetterKind
    language: Language
    today: date
    officer: str = ""


def letter_facts(asked: LetterRequest) -> dict[str, str]:
    """Every fact that is known; blank ones are left out."""
    facts = {
        **dict(_of_case(asked)),
        **dict(_of_profile(asked.profile, asked.language)),
        **dict(_signatory(asked)),
        **dict(_of_decisions(asked)),
        **dict(_of_kind(asked)),
    }
    return {name: value for name, value in facts.items() if value.strip()}


def _of_case(asked: LetterRequest) -> Iterator[tuple[str, str]]:
    request, language = asked.request, asked.language
    yield "datums", asked.today.isoformat()
    yield "lieta", request.number
    yield "sanemts", riga_date(request.received_at).isoformat()
    yield "kanals", channel_words(request.channel, language)
    yield "tiesibas", "; ".join(right_words(right, language) for right in request.rights)
    yield "termins", request.dates.legal.due.isoformat()
    if request.dates.promise:
        yield "solijums", request.dates.promise.due.isoformat()
    yield "adresats", request.subject.name
    yield "adresats_dat", request.subject.name_dative
    yield "uzruna", request.subject.salutation
    yield "adrese", _address(request)


def _address(request: SubjectRequest) -> str:
    if request.answer_by in {AnswerWay.EMAIL}:
        return request.subject.email
    return request.subject.address or request.subject.email


def _of_profile(profile: FirmProfile, language: Language) -> Iterator[tuple[str, str]]:
    yield "dpo_vards", profile.dpo.name
    yield "dpo_talrunis", profile.dpo.phone
    yield "dpo_epasts", profile.dpo.email or profile.email
    yield "amats", profile.decided_by.post
    yield "vards", profile.decided_by.name
    yield "autors", profile.name
    yield "autora_nr", profile.registration_number
    yield "autora_adrese", profile.letter_address.text if profile.letter_address else ""
    yield "autora_epasts", profile.email
    yield "autora_talrunis", profile.phone
    yield "vieta_loc", profile.place_locative if language is Language.LATVIAN else ""
    version, dated = profile.policy.version.value or "", profile.policy.dated.value
    dated_words = short_date(dated, language) if dated else ""
    yield "politikas_redakcija", ", ".join(part for part in (version, dated_words) if part)
    yield "politikas_vieta", profile.policy.published_at.value or ""
    yield from _of_activities(profile)


def _signatory(asked: LetterRequest) -> Iterator[tuple[str, str]]:
    """Who signs: the profile's signatory, else the officer who drafts, under the officer's post."""
    signatory = asked.profile.signatory
    if signatory.name:
        yield "parakstitajs", signatory.name
        yield "parakstitaja_amats", signatory.post
    else:
        yield "parakstitajs", asked.profile.dpo.name or asked.officer
        yield "parakstitaja_amats", _OFFICER[asked.language]


def _of_activities(profile: FirmProfile) -> Iterator[tuple[str, str]]:
    """The Art. 15(1) answer as the policy describes the processing; secret categories are stated as held."""
    activities = profile.activities
    purposes = (purpose.text for a in activities for purpose in a.purposes)
    yield "noluki", _joined(text for text in purposes if not names_investigators(text))
    yield "kategorijas", _joined(category.name for a in activities for category in a.data_categories)
    recipients = (recipient.name for a in activities for recipient in a.recipients)
    yield "sanemeji", _joined(name for name in recipients if not names_investigators(name))
    yield "glabasana", _joined(rule.text for a in activities for rule in a.retention)
    yield "avots", _joined(source.text for a in activities for source in a.sources)
    yield "garantijas", profile.transfers.safeguard.value or ""


def _of_decisions(asked: LetterRequest) -> Iterator[tuple[str, str]]:
    """Reasons and grounds, and whatever was noted with a decision under a placeholder's name."""
    request, language = asked.request, asked.language
    refused = [claim for claim in request.claims if _is(claim, Outcome.REFUSED, Outcome.PARTLY)]
    granted = [claim for claim in request.claims if _is(claim, Outcome.GRANTED, Outcome.PARTLY)]
    yield "izpildits", _joined(right_words(claim.right, language) for claim in granted)
    yield "neizpildits", _joined(right_words(claim.right, language) for claim in refused)
    yield "iemesli", _joined(claim.decision.reasons for claim in refused if claim.decision)
    codes = [code for claim in refused if claim.decision for code in claim.decision.grounds]
    yield "pants_nom", "; ".join(dict.fromkeys(cite(ground(code).article, language) for code in codes))
    for claim in request.claims:
        if claim.decision is None:
            continue
        if claim.decision.decided_by:
            yield "vards", claim.decision.decided_by
        yield from (claim.decision.details or {}).items()
    searched = [t for t in request.tasks if t.kind is TaskKind.SEARCH and t.state is TaskState.DONE]
    yield "sistemas", _joined(task.assignee for task in searched)
    told = [t for t in request.tasks if t.kind is TaskKind.TELL_RECIPIENT and t.state is TaskState.DONE]
    yield "informetie", _joined(task.assignee for task in told)


def _of_kind(asked: LetterRequest) -> Iterator[tuple[str, str]]:
    kind, request, today = asked.kind, asked.request, asked.today
    if kind is LetterKind.EXTENSION:
        yield "jaunais_termins", date_if_extended(request, asked.profile, asked.calendar).isoformat()
    if kind in {LetterKind.IDENTITY_QUESTION, LetterKind.SCOPE_QUESTION}:
        yield "atbildet_lidz", asked.calendar.working_day_on_or_after(today + ANSWER_WITHIN).isoformat()
    if kind is LetterKind.MARKETING_OBJECTION:
        yield "speka", today.isoformat()
        yield "sazinas_veidi", _joined(p for p in (request.subject.email, request.subject.phone) if p)
        yield "atteikumu_adrese", request.subject.email or request.subject.phone
    if kind is LetterKind.CONSENT_WITHDRAWAL:
        yield "partraukts", today.isoformat()
    if kind is LetterKind.NOT_OURS and request.ending:
        yield "parzinis", request.ending.forwarded_to


def letter_flags(asked: LetterRequest) -> frozenset[str]:
    """Which variants of a text hold for this case; a choice that nobody made stays open as a named gap."""
    return frozenset({*_flags_of_profile(asked.profile), *_flags_of_case(asked)})


def _flags_of_profile(profile: FirmProfile) -> Iterator[str]:
    email, phone = profile.dpo.email or profile.email, profile.dpo.phone
    if profile.dpo.name and (email or phone):
        yield "contact_full" if email and phone else "contact_email" if email else "contact_phone"
    if profile.transfers.rule.value is TransferRule.NEVER:
        yield "no_transfers"
    made = profile.automated_decisions.made.value
    if made is not None:
        yield "automated" if made else "no_automated"
    if profile.retention.backups_erased.value:
        yield "backups"
    if profile.policy.published_at.value:
        yield "policy_place"


def _flags_of_case(asked: LetterRequest) -> Iterator[str]:
    request = asked.request
    if request.dates.promise:
        yield "promise"
    if any(task.kind is TaskKind.TELL_RECIPIENT and task.state is TaskState.DONE for task in request.tasks):
        yield "recipients_told"
    if asked.kind is LetterKind.MARKETING_OBJECTION and (request.subject.email or request.subject.phone):
        yield "suppression"
    for claim in request.claims:
        if claim.decision is None:
            continue
        yield from flags_of_grounds(claim.decision.grounds)
        details = claim.decision.details or {}
        if details.get("paturetie"):
            yield "part_kept"
        if details.get("cits_pamats"):
            yield "other_basis"


def _is(claim: Claim, *outcomes: Outcome) -> bool:
    return claim.decision is not None and claim.decision.outcome in outcomes


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(part.strip().rstrip(".;") for part in parts if part.strip()))
