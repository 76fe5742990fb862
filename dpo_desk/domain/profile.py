"""The firm's profile: its published policy as data, its people, and the few settings the desk works by.

The rules that compare the policy with the law read nothing else (profile_conflicts.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from dpo_desk.domain.activity import Activity
from dpo_desk.domain.deadlines import PausePolicy, PromisePeriod, PromiseUnit
from dpo_desk.domain.letter import Language
from dpo_desk.domain.policy import (
    Address,
    AutomatedDecisions,
    Complaint,
    Consent,
    ContactPoint,
    Controller,
    Cookies,
    Marketing,
    Policy,
    Promise,
    Requests,
    Retention,
    Rights,
    Transfers,
    Undertaking,
    VideoSurveillance,
)
from dpo_desk.domain.policy_statement import Listing, Mark, Statement
from dpo_desk.domain.policy_words import AddressKind, ContactPurpose, DisclosureLimit
from dpo_desk.domain.request import Channel, Right


@dataclass(frozen=True, slots=True)
class Officer:
    """A person of the firm. All empty until the firm fills it in."""

    name: str = ""
    post: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """How the desk works for this firm; nothing here is from the policy.

    `due_soon_days` are working days ahead; a question more than `question_days` after receipt pauses only
    with a reason; `letter_address` is the kind of address that stands on letters.
    """

    pause_policy: PausePolicy = PausePolicy.PAUSE
    due_soon_days: int = 1
    question_days: int = 7
    lieu_day_is_holiday: bool = True
    languages: tuple[Language, ...] = (Language.LATVIAN, Language.ENGLISH)
    letter_address: AddressKind = AddressKind.LEGAL


@dataclass(frozen=True, slots=True)
class FirmProfile:
    """One controller: its policy as data, its people, its settings.

    `dpo_told` and `dpo_contact_told` are what the policy says of the data protection officer; `dpo` is who
    the officer is.
    """

    code: str
    controller: Controller = field(default_factory=Controller)
    policy: Policy = field(default_factory=Policy)
    requests: Requests = field(default_factory=Requests)
    rights: Rights = field(default_factory=Rights)
    promises: Listing[Promise] = field(default_factory=Listing)
    consent: Consent = field(default_factory=Consent)
    marketing: Marketing = field(default_factory=Marketing)
    complaint: Complaint = field(default_factory=Complaint)
    retention: Retention = field(default_factory=Retention)
    video: VideoSurveillance = field(default_factory=VideoSurveillance)
    transfers: Transfers = field(default_factory=Transfers)
    disclosure: Statement[DisclosureLimit] = field(default_factory=Statement)
    automated_decisions: AutomatedDecisions = field(default_factory=AutomatedDecisions)
    cookies: Cookies = field(default_factory=Cookies)
    undertakings: Listing[Undertaking] = field(default_factory=Listing)
    activities: tuple[Activity, ...] = ()
    dpo: Officer = field(default_factory=Officer)
    dpo_told: Statement[str] = field(default_factory=Statement)
    dpo_contact_told: Statement[str] = field(default_factory=Statement)
    signatory: Officer = field(default_factory=Officer)
    decided_by: Officer = field(default_factory=Officer)
    settings: DeskSettings = field(default_factory=DeskSettings)

    @property
    def name(self) -> str:
        """The firm's name, empty until known."""
        return self.controller.name.value or ""

    @property
    def registration_number(self) -> str:
        """The registration number, empty until known."""
        return self.controller.registration_number.value or ""

    @property
    def email(self) -> str:
        """The address for requests, else the general one, else empty."""
        return _best(self.controller.emails)

    @property
    def phone(self) -> str:
        """The number for requests, else the general one, else empty."""
        return _best(self.controller.phones)

    @property
    def letter_address(self) -> Address | None:
        """The address for letterheads: the kind that the settings name, else the first one."""
        addresses = self.controller.addresses.rows
        wanted = [address for address in addresses if address.kind is self.settings.letter_address]
        return next(iter([*wanted, *addresses]), None)

    @property
    def place_locative(self) -> str:
        """Where letters are dated (“Rīgā”), empty until known."""
        return self.letter_address.place_locative if self.letter_address else ""

    @property
    def quotes_policy(self) -> bool:
        """Whether the profile quotes a policy at all: a blank one accuses nobody."""
        return any(True for _ in _said_in(self))

    def promises_for(self, right: Right, channel: Channel | None = None) -> tuple[Promise, ...]:
        """Every promise that covers the right on the channel, with and without a period."""
        return tuple(promise for promise in self.promises if promise.covers(right, channel))

    def promise_for(self, right: Right, channel: Channel | None = None) -> Promise | None:
        """The strictest promise with a period; without a channel, the strictest on any. None: none made."""
        periods = [
            (_length(promise.period), place, promise)
            for place, promise in enumerate(self.promises_for(right, channel))
            if promise.period is not None
        ]
        return min(periods)[2] if periods else None


def _length(period: PromisePeriod) -> float:
    """A period in calendar days, for comparing strictness: five working days take at least a week."""
    if period.unit is PromiseUnit.AT_ONCE:
        return 0
    return period.amount * 7 / 5 if period.unit is PromiseUnit.WORKING_DAYS else period.amount


def _best(points: Listing[ContactPoint]) -> str:
    order = (ContactPurpose.REQUESTS, ContactPurpose.GENERAL)
    return next((point.text for purpose in order for point in points if point.purpose is purpose), "")


def _said_in(value: Any) -> Iterator[Statement[Any] | Listing[Any]]:
    """Every statement and listing of a profile that is marked as said."""
    if isinstance(value, Statement | Listing) and value.mark is Mark.SAID:
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from _said_in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _said_in(getattr(value, part.name))
