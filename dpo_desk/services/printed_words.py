"""What the small printed pages say: receipt, record of an oral request, blank form, recovery sheet.

Everything is taken from the profile and the intake and frozen here; the printer only draws it.
"""

from __future__ import annotations

import re
from datetime import date

from dpo_desk.domain.deadlines import CaseDates, ClockFacts, PromiseUnit
from dpo_desk.domain.intake import Intake
from dpo_desk.domain.letter import Language, Letterhead
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.printed import (
    BlankFormContent,
    OralRecordContent,
    ReceiptContent,
    RecoverySheetContent,
)
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import IdentityMethod
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.case_dates import promised_periods, strictest_dates

_BETWEEN_GROUPS = re.compile(r"[-\s]+")


def receipt(
    profile: FirmProfile,
    intake: Intake,
    dates: CaseDates,
    calendar: Calendar,
    language: Language = Language.LATVIAN,
) -> ReceiptContent:
    """The acknowledgement for the person: number, moment, rights and both dates; nobody is named on it."""
    entry = intake.entry
    periods = promised_periods(profile, entry.rights, entry.channel)
    timed = [period for period in periods if period.unit is not PromiseUnit.AT_ONCE]
    facts = ClockFacts(riga_date(entry.received_at))
    promise = strictest_dates(facts, calendar, timed, profile).promise if timed else None
    return ReceiptContent(
        language=language,
        firm=_firm(profile, language),
        number=intake.number,
        received_at=entry.received_at,
        channel=entry.channel,
        rights=entry.rights,
        legal_due=dates.legal.due,
        promised_by=promise.due if promise else None,
        promised_at_once=len(timed) < len(periods),
        contact=_contact(profile),
    )


def oral_record(
    profile: FirmProfile, intake: Intake, language: Language = Language.LATVIAN
) -> OralRecordContent:
    """What was said at the counter or on the phone, for the person to read through and sign."""
    entry = intake.entry
    representative = entry.representative
    return OralRecordContent(
        language=language,
        firm=_firm(profile, language),
        number=intake.number,
        received_at=entry.received_at,
        person=entry.subject.name,
        rights=entry.rights,
        text=entry.text,
        contact=tuple(
            line for line in (entry.subject.phone, entry.subject.email, entry.subject.address) if line
        ),
        representative=representative.name if representative else "",
        authority=representative.authority if representative else "",
        answer_by=entry.answer_by,
        identity_seen=entry.identity is IdentityMethod.DOCUMENT_SEEN,
    )


def blank_form(profile: FirmProfile, language: Language = Language.LATVIAN) -> BlankFormContent:
    """A form to fill in by hand, addressed to whom the firm's policy names."""
    addressee = profile.requests.addressee.value
    return BlankFormContent(language, _firm(profile, language), addressee.post if addressee else "")


def recovery_sheet(
    store_name: str, recovery_key: str, made_on: date, language: Language = Language.LATVIAN
) -> RecoverySheetContent:
    """The sheet for the safe; the key is set in the groups in which it was made."""
    groups = tuple(group for group in _BETWEEN_GROUPS.split(recovery_key.strip()) if group)
    return RecoverySheetContent(language, store_name, made_on, groups)


def _firm(profile: FirmProfile, language: Language) -> Letterhead:
    address = profile.letter_address
    return Letterhead(
        name=profile.name,
        registration_number=profile.registration_number,
        address=address.text if address else "",
        email=profile.email,
        phone=profile.phone,
        place_locative=profile.place_locative if language is Language.LATVIAN else "",
    )


def _contact(profile: FirmProfile) -> tuple[str, ...]:
    """How the data protection officer is reached; the firm's own address where the officer has none."""
    dpo = profile.dpo
    lines = (dpo.name, dpo.phone or profile.phone, dpo.email or profile.email)
    return tuple(line for line in lines if line)
