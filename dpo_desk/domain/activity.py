"""Processing activities as the policy describes them: the rows of the record of GDPR Art. 30(1).

Nothing is linked that the policy does not link: what it says about all of its processing stands in the one
activity that `covers_whole_policy`; the other activities hold only what the policy says about them alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dpo_desk.domain.policy_statement import Listing


class BasisKind(StrEnum):
    """The legal bases of GDPR Art. 6(1)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_INTEREST = "public_interest"
    LEGITIMATE_INTERESTS = "legitimate_interests"

    @property
    def article(self) -> str:
        """The point of Art. 6(1) behind the word."""
        return f"GDPR 6(1)({'abcdef'[list(BasisKind).index(self)]})"


class RecipientRole(StrEnum):
    """Who receives data. Every role is a recipient of GDPR Art. 4(9); only the first needs Art. 28."""

    PROCESSOR = "processor"
    PARTNER = "partner"
    CONTRACT_PARTY = "contract_party"
    AUTHORITY = "authority"
    NAMED_BY_LAW = "named_by_law"
    SUCCESSOR = "successor"
    OTHER_CONTROLLER = "other_controller"
    WITH_CONSENT = "with_consent"


class RetentionBasis(StrEnum):
    """What keeps data: a condition that lasts, or a period."""

    CONTRACT = "contract"
    RELATIONSHIP = "relationship"
    LEGAL_OBLIGATION = "legal_obligation"
    LEGITIMATE_INTERESTS = "legitimate_interests"
    CONSENT = "consent"
    PURPOSE = "purpose"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Purpose:
    """One purpose in the policy's words, with the parts it lists; bases only where it links them."""

    text: str
    parts: tuple[str, ...] = ()
    legal_bases: tuple[BasisKind, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class PersonCategory:
    """A group of people whom the policy names."""

    name: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class DataCategory:
    """A category of data with the policy's own examples.

    `special`: data of GDPR Art. 9(1); `ground` the condition of Art. 9(2) if the policy names one.
    `secret`: stated as held, never printed in an answer (passwords).
    """

    name: str
    examples: str = ""
    special: bool = False
    ground: str = ""
    secret: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A legal basis that the policy names, with its explanation."""

    kind: BasisKind
    text: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class LegitimateInterest:
    """An interest that the policy names for GDPR Art. 6(1)(f).

    `open_ended`: the words name none in truth (“other interests”); `marketing`: it is direct marketing.
    """

    text: str
    parts: tuple[str, ...] = ()
    open_ended: bool = False
    marketing: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class DataSource:
    """Where data come from; `from_person` is false where GDPR Art. 14 applies."""

    text: str
    from_person: bool = True
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A recipient or category of recipients, and what the policy gives them data for."""

    name: str
    role: RecipientRole
    purpose: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long the policy keeps data: while a condition lasts, or a number of months."""

    basis: RetentionBasis
    text: str
    months: int | None = None
    at_least: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class SecurityMeasure:
    """A measure of GDPR Art. 32 that the policy names."""

    text: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """One processing activity; every list has its mark."""

    code: str
    name: str
    covers_whole_policy: bool = False
    purposes: Listing[Purpose] = field(default_factory=Listing)
    persons: Listing[PersonCategory] = field(default_factory=Listing)
    data_categories: Listing[DataCategory] = field(default_factory=Listing)
    legal_bases: Listing[LegalBasis] = field(default_factory=Listing)
    legitimate_interests: Listing[LegitimateInterest] = field(default_factory=Listing)
    sources: Listing[DataSource] = field(default_factory=Listing)
    recipients: Listing[Recipient] = field(default_factory=Listing)
    retention: Listing[RetentionRule] = field(default_factory=Listing)
    security: Listing[SecurityMeasure] = field(default_factory=Listing)
