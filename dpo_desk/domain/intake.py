"""What is written down when a request arrives, before anybody works on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right


@dataclass(frozen=True, slots=True)
class IntakeEntry:
    """A filled intake form. `id` is made by the form, which makes saving it twice harmless.

    `received_at` is aware UTC. `earlier_reason` is required when that is more than 24 hours past.
    `identity` is None where nothing was shown. `appointment` is None where the question does not arise;
    False marks a visit without the agreed time that some policies speak of (a departure, never a refusal).
    """

    id: UUID
    received_at: datetime
    channel: Channel
    rights: tuple[Right, ...]
    subject: Person
    text: str
    representative: Representative | None = None
    identity: IdentityMethod | None = None
    answer_by: AnswerWay | None = None
    earlier_reason: str = ""
    appointment: bool | None = None
    signed_electronically: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """A saved intake with its number: what staff may see of a case, until the DPO takes it over."""

    entry: IntakeEntry
    number: str
    recorded_at: datetime
    recorded_by_id: UUID
    recorded_by: str
    taken_over_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept unchanged in the store. `sha256` is over its bytes; the name is a label, never a path."""

    id: UUID
    owner_kind: str
    owner_id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    added_by: str


ATTACHMENT_LIMIT = 64 * 1024 * 1024
"""Bytes that one attachment may have; larger ones are registered by hash and place (product section 5)."""
