"""A firm's published policy, part by part. Every point is a `Statement` or `Listing` with its mark."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dpo_desk.domain.deadlines import PromisePeriod
from dpo_desk.domain.letter import Language
from dpo_desk.domain.policy_statement import Listing, Statement
from dpo_desk.domain.policy_words import (
    AddressKind,
    Conduct,
    ConsentWay,
    ContactPurpose,
    ErasureNotice,
    FormDemand,
    PromisedAction,
    Quality,
    RightCondition,
    RightsHolders,
    ScoringKind,
    TransferRule,
    UndertakingKind,
)
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; `place_locative` is typed, never computed (“Rīgā”)."""

    kind: AddressKind
    text: str
    place_locative: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """An e-mail address or telephone number and what it is given for."""

    text: str
    purpose: ContactPurpose = ContactPurpose.GENERAL
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Controller:
    """Who the controller is (GDPR Art. 13(1)(a)). `also_processor`: it calls itself its own processor."""

    name: Statement[str] = field(default_factory=Statement)
    registration_number: Statement[str] = field(default_factory=Statement)
    addresses: Listing[Address] = field(default_factory=Listing)
    emails: Listing[ContactPoint] = field(default_factory=Listing)
    phones: Listing[ContactPoint] = field(default_factory=Listing)
    also_processor: Statement[bool] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class Addressee:
    """The post to which requests are addressed: nominative, and dative for the line “kam”."""

    post: str
    post_dative: str


@dataclass(frozen=True, slots=True)
class RequestWay:
    """A way to hand in a request, with what the policy demands of it. No `rights`: every right."""

    channel: Channel
    rights: tuple[Right, ...] = ()
    demands: tuple[FormDemand, ...] = ()
    where: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class IdentityWay:
    """How the policy checks identity on a channel; `method` None: it says that it checks, not how."""

    channel: Channel
    method: IdentityMethod | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class OfferedAnswerWay:
    """A way in which the policy promises the answer; `signed`: under a secure electronic signature."""

    way: AnswerWay
    signed: bool = False
    where: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Requests:
    """How requests reach the firm, how identity is checked, how answers leave.

    `contact_page`: where the policy sends people for the ways instead of naming them.
    """

    addressee: Statement[Addressee] = field(default_factory=Statement)
    ways: Listing[RequestWay] = field(default_factory=Listing)
    contact_page: Statement[str] = field(default_factory=Statement)
    identity_ways: Listing[IdentityWay] = field(default_factory=Listing)
    answer_ways: Listing[OfferedAnswerWay] = field(default_factory=Listing)


@dataclass(frozen=True, slots=True)
class NamedRight:
    """A right that the policy names, in its own sentence, with what it makes the right depend on."""

    right: Right
    conditions: tuple[RightCondition, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Rights:
    """Which rights the policy names (GDPR Art. 13(2)(b)-(c)), and whose they are."""

    named: Listing[NamedRight] = field(default_factory=Listing)
    holders: Statement[RightsHolders] = field(default_factory=Statement)
    erasure_notice: Statement[ErasureNotice] = field(default_factory=Statement)
    restricted_while_erasure_assessed: Statement[bool] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class Promise:
    """What the firm promises when a right is invoked. No `rights`: every right; no `channels`: every channel.

    `period` is None for a promise without a number of days; `qualities` hold its words then and otherwise.
    """

    action: PromisedAction
    rights: tuple[Right, ...] = ()
    channels: tuple[Channel, ...] = ()
    period: PromisePeriod | None = None
    qualities: tuple[Quality, ...] = ()

    def covers(self, right: Right, channel: Channel | None) -> bool:
        """Whether the promise holds for the right, on the channel (on any, when None)."""
        on_channel = channel is None or not self.channels or channel in self.channels
        return on_channel and (not self.rights or right in self.rights)

    sentence: str = ""


@dataclass(frozen=True, slots=True)
class TakenForConsent:
    """Conduct that the policy takes for consent."""

    conduct: Conduct
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """How consent is given and withdrawn (GDPR Art. 7)."""

    given: Statement[tuple[ConsentWay, ...]] = field(default_factory=Statement)
    withdrawn: Statement[tuple[ConsentWay, ...]] = field(default_factory=Statement)
    not_retroactive: Statement[bool] = field(default_factory=Statement)
    other_bases_remain: Statement[bool] = field(default_factory=Statement)
    taken_for_consent: Listing[TakenForConsent] = field(default_factory=Listing)


@dataclass(frozen=True, slots=True)
class Marketing:
    """On what direct marketing rests, and what a refusal stops."""

    opt_in: Statement[bool] = field(default_factory=Statement)
    soft_opt_in: Statement[bool] = field(default_factory=Statement)
    refusal_scope: Statement[tuple[str, ...]] = field(default_factory=Statement)
    targeted_advertising: Statement[str] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class ComplaintNotice:
    """What the policy tells of the complaint to DVI. `only_if_refused`: offered only then."""

    only_if_refused: bool = False
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Complaint:
    """The right to complain (GDPR Art. 13(2)(d), 77), and how and whether to ask the firm first."""

    notice: Statement[ComplaintNotice] = field(default_factory=Statement)
    to_us: Statement[str] = field(default_factory=Statement)
    first_to_us: Statement[bool] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class AuditLogs:
    """How long audit records are kept; longer than a year needs the firm's `justification` (FPDAL 37(2))."""

    months: Statement[int] = field(default_factory=Statement)
    at_least: bool = False
    justification: str = ""


@dataclass(frozen=True, slots=True)
class Retention:
    """What holds for all retention; the rules themselves stand with the activities."""

    audit_logs: AuditLogs = field(default_factory=AuditLogs)
    backups_erased: Statement[bool] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class VideoSurveillance:
    """What the policy says of cameras; hours of retention where it names them."""

    used: Statement[bool] = field(default_factory=Statement)
    all_sites: Statement[bool] = field(default_factory=Statement)
    retention_hours: Statement[int] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class Transfers:
    """Transfers outside the EEA; `safeguard` names the tool of GDPR Art. 45-49 if the policy does."""

    rule: Statement[TransferRule] = field(default_factory=Statement)
    safeguard: Statement[str] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class Scoring:
    """Profiling or a solvency check that the policy names."""

    kind: ScoringKind
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class AutomatedDecisions:
    """Whether decisions of GDPR Art. 22 are made, and what may come near to them."""

    made: Statement[bool] = field(default_factory=Statement)
    scoring: Listing[Scoring] = field(default_factory=Listing)


@dataclass(frozen=True, slots=True)
class NamedCompany:
    """A company whose cookies the policy names."""

    name: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Cookies:
    """What the policy says of cookies, as far as requests touch them."""

    third_parties: Listing[NamedCompany] = field(default_factory=Listing)
    refusal: Statement[str] = field(default_factory=Statement)


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """An act that the policy cites, in its own words."""

    name: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy itself: title, version, date, where it stands, which language governs."""

    title: str = ""
    version: Statement[str] = field(default_factory=Statement)
    dated: Statement[date] = field(default_factory=Statement)
    published_at: Statement[str] = field(default_factory=Statement)
    earlier_versions_published: Statement[bool] = field(default_factory=Statement)
    changes_announced: Statement[str] = field(default_factory=Statement)
    governing_language: Statement[Language] = field(default_factory=Statement)
    laws_cited: Listing[CitedLaw] = field(default_factory=Listing)


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A promise about the firm itself."""

    kind: UndertakingKind
    sentence: str = ""
