"""What fields change in a profile: pure functions, profile in, profile out.

A point that is changed is the firm's own entry and no longer the policy's sentence; a point left as it was
keeps its mark.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dpo_desk.domain.clock_values import PromisePeriod
from dpo_desk.domain.policy import Address, ContactPoint, Promise
from dpo_desk.domain.policy_statement import Listing, Statement, entered
from dpo_desk.domain.policy_words import AddressKind, ContactPurpose, PromisedAction
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import Right


@dataclass(frozen=True, slots=True)
class FirmFields:
    """What the firm's step asks for, as text; everything but the name may be empty at first."""

    name: str
    registration_number: str = ""
    legal_address: str = ""
    legal_place: str = ""
    office_address: str = ""
    office_place: str = ""
    email: str = ""


class PromisedFor(StrEnum):
    """What a promised period is asked for in the first run."""

    ANSWER = "answer"
    WITHDRAWAL = "withdrawal"
    MARKETING = "marketing"


RIGHTS_OF: dict[PromisedFor, tuple[Right, ...]] = {
    PromisedFor.ANSWER: tuple(
        right for right in Right if right not in {Right.CONSENT_WITHDRAWAL, Right.MARKETING_OBJECTION}
    ),
    PromisedFor.WITHDRAWAL: (Right.CONSENT_WITHDRAWAL,),
    PromisedFor.MARKETING: (Right.MARKETING_OBJECTION,),
}

_ACTION_OF = {
    PromisedFor.ANSWER: PromisedAction.ANSWER,
    PromisedFor.WITHDRAWAL: PromisedAction.STOP,
    PromisedFor.MARKETING: PromisedAction.STOP,
}


def fields_of(profile: FirmProfile) -> FirmFields:
    """What the profile knows of the firm."""
    addresses = {address.kind: address for address in profile.controller.addresses}
    legal, office = addresses.get(AddressKind.LEGAL), addresses.get(AddressKind.OFFICE)
    return FirmFields(
        name=profile.name,
        registration_number=profile.registration_number,
        legal_address=legal.text if legal else "",
        legal_place=legal.place_locative if legal else "",
        office_address=office.text if office else "",
        office_place=office.place_locative if office else "",
        email=profile.email,
    )


def with_fields(profile: FirmProfile, fields: FirmFields) -> FirmProfile:
    """The profile with the firm's fields as written."""
    controller = profile.controller
    changed = replace(
        controller,
        name=edited_point(controller.name, fields.name),
        registration_number=edited_point(controller.registration_number, fields.registration_number),
        addresses=_addresses(controller.addresses, fields),
        emails=_emails(controller.emails, profile.email, fields.email),
    )
    return replace(profile, controller=changed)


def period_of(profile: FirmProfile, what: PromisedFor) -> PromisePeriod | None:
    """The promised period, None where the policy names none."""
    promise = profile.promise_for(RIGHTS_OF[what][0])
    return promise.period if promise else None


def sentence_of(profile: FirmProfile, what: PromisedFor) -> str:
    """The policy's sentence behind the period; empty where there is none."""
    promise = profile.promise_for(RIGHTS_OF[what][0])
    if promise is None:
        return ""
    return promise.sentence or profile.promises.sentence


def with_period(profile: FirmProfile, what: PromisedFor, period: PromisePeriod | None) -> FirmProfile:
    """The profile with this period for these rights; other rights of a shared promise keep theirs."""
    if period == period_of(profile, what):
        return profile
    rights = RIGHTS_OF[what]
    rows = [kept for promise in profile.promises for kept in _without(promise, rights)]
    if period is not None:
        rows.append(Promise(_ACTION_OF[what], rights, period=period))
    listing = profile.promises
    return replace(profile, promises=Listing(tuple(rows), listing.mark, listing.sentence))


def _without(promise: Promise, rights: tuple[Right, ...]) -> list[Promise]:
    """The promise as far as it does not set a period for the rights."""
    if promise.period is None:
        return [promise]
    covered = promise.rights or tuple(Right)
    rest = tuple(right for right in covered if right not in rights)
    if not rest:
        return []
    return [promise if rest == covered else replace(promise, rights=rest)]


def edited_point(before: Statement[str], text: str) -> Statement[str]:
    """The point with the text as written: unchanged it keeps its mark, else it is the firm's own entry."""
    text = text.strip()
    if text == (before.value or ""):
        return before
    return entered(text) if text else Statement()


def _addresses(before: Listing[Address], fields: FirmFields) -> Listing[Address]:
    wanted = {
        AddressKind.LEGAL: (fields.legal_address.strip(), fields.legal_place.strip()),
        AddressKind.OFFICE: (fields.office_address.strip(), fields.office_place.strip()),
    }
    known = {address.kind: address for address in before}
    rows = []
    for kind, (text, place) in wanted.items():
        old = known.get(kind)
        if old is not None and text == old.text:
            rows.append(replace(old, place_locative=place))
        elif text:
            rows.append(Address(kind, text, place))
    return Listing(tuple(rows), before.mark, before.sentence)


def _emails(before: Listing[ContactPoint], old: str, new: str) -> Listing[ContactPoint]:
    new = new.strip()
    if new == old:
        return before
    rows = [point for point in before if point.text != old]
    if new:
        rows.insert(0, ContactPoint(new, ContactPurpose.REQUESTS))
    return Listing(tuple(rows), before.mark, before.sentence)
