"""People as the desk needs them: the data subject, who stands in for them, how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Person:
    """The data subject as entered. Only the name is required; every other field may be empty."""

    name: str
    personal_code: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    will_collect: bool = False
    name_dative: str = ""
    salutation: str = ""


class AuthorityKind(StrEnum):
    """On what a representative rests (domain sheet identity.md section 6)."""

    POWER_OF_ATTORNEY = "power_of_attorney"
    PARENT = "parent"
    GUARDIAN = "guardian"
    TRUSTEE = "trustee"
    ADVOCATE = "advocate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Representative:
    """Who acts for the data subject, and by what authority (in words; no document number by default)."""

    name: str
    authority: str = ""
    kind: AuthorityKind = AuthorityKind.OTHER
