"""What stands in the intake form, as a value: kept as a draft, read into an entry, put back into the form."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.intake_check import contact_parts
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right

POSTAL = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})
"""Ways of answering that need an address."""

ORAL = frozenset({Channel.IN_PERSON, Channel.PHONE})
"""Channels by which a request is spoken: it can be printed as a record to sign."""

_METHODS = {
    Channel.IN_PERSON: IdentityMethod.DOCUMENT_SEEN,
    Channel.PHONE: IdentityMethod.KNOWN_CHANNEL,
    Channel.POST: IdentityMethod.KNOWN_CHANNEL,
}
_VERSION = 1


def identity_method(channel: Channel) -> IdentityMethod:
    """The one sign of identity that a channel can show: a document, a known address, a signature."""
    return _METHODS.get(channel, IdentityMethod.SIGNATURE)


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The form as it stands, finished or not. `id` is made with the form: saving it twice is harmless.

    `received_at` is aware UTC, None as long as nothing was typed. `identity_shown` says that the sign of
    identity which the channel allows was seen. `answer_chosen`: the way of answering was chosen by hand and
    no longer follows the channel. `appointment` ticks that a time had been agreed.
    """

    id: UUID = field(default_factory=uuid.uuid4)
    received_at: datetime | None = None
    name: str = ""
    personal_code: str = ""
    contact: str = ""
    representative: str = ""
    authority: AuthorityKind = AuthorityKind.POWER_OF_ATTORNEY
    rights: tuple[Right, ...] = ()
    text: str = ""
    channel: Channel = Channel.IN_PERSON
    identity_shown: bool = False
    answer_by: AnswerWay | None = None
    answer_chosen: bool = False
    address: str = ""
    earlier_reason: str = ""
    appointment: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed or ticked yet; choices made by the form itself do not count."""
        return replace(self, id=_BLANK.id, received_at=None, answer_by=None) == _BLANK

    def entry(self, now: datetime, authority_words: str) -> IntakeEntry:
        """The entry to save. What the chosen way of answering does not need (an address) is left out."""
        phone, email = contact_parts(self.contact)
        method = identity_method(self.channel) if self.identity_shown else None
        subject = Person(
            name=self.name.strip(),
            personal_code=self.personal_code.strip(),
            email=email,
            phone=phone,
            address=self.address.strip() if self.answer_by in POSTAL else "",
            will_collect=self.answer_by is AnswerWay.IN_PERSON,
        )
        represented = bool(self.representative.strip())
        return IntakeEntry(
            id=self.id,
            received_at=self.received_at or now,
            channel=self.channel,
            rights=self.rights,
            subject=subject,
            text=self.text,
            representative=Representative(self.representative.strip(), authority_words, self.authority)
            if represented
            else None,
            identity=method,
            answer_by=self.answer_by,
            earlier_reason=self.earlier_reason,
            appointment=self.appointment if self.channel is Channel.IN_PERSON else None,
            signed_electronically=method is IdentityMethod.SIGNATURE,
        )

    def draft(self) -> str:
        """The form as text, for the store's drafts."""
        plain: dict[str, Any] = {"version": _VERSION}
        for part in fields(self):
            value = getattr(self, part.name)
            if isinstance(value, tuple):
                value = list(value)
            elif isinstance(value, datetime):
                value = value.isoformat()
            elif isinstance(value, UUID):
                value = str(value)
            plain[part.name] = value
        return json.dumps(plain)  # escaped: a lone surrogate must not keep a draft from being saved


_BLANK = FilledForm()


def read_draft(text: str) -> FilledForm | None:
    """The form that a draft holds; None for a draft that this version cannot read."""
    try:
        plain = json.loads(text)
        if plain.pop("version") != _VERSION:
            return None
        moment = plain["received_at"]
        return FilledForm(
            **{
                **plain,
                "id": UUID(plain["id"]),
                "received_at": datetime.fromisoformat(moment).astimezone(UTC) if moment else None,
                "authority": AuthorityKind(plain["authority"]),
                "rights": tuple(Right(right) for right in plain["rights"]),
                "channel": Channel(plain["channel"]),
                "answer_by": AnswerWay(plain["answer_by"]) if plain["answer_by"] else None,
            }
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
