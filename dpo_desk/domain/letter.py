"""Letters: their kinds, the life of one, and what one says, frozen before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from dpo_desk.domain.language import Language as Language
from dpo_desk.domain.request import AnswerWay


class LetterKind(StrEnum):
    """The kinds of domain sheet letters.md section 4 that the desk can word."""

    ACKNOWLEDGEMENT = "L01"
    IDENTITY_QUESTION = "L02"
    SCOPE_QUESTION = "L03"
    EXTENSION = "L04"
    ACCESS = "L05"
    RECTIFICATION = "L06"
    ERASURE = "L07"
    RESTRICTION = "L08"
    RESTRICTION_LIFTED = "L09"
    PORTABILITY = "L10"
    OBJECTION = "L11"
    MARKETING_OBJECTION = "L12"
    CONSENT_WITHDRAWAL = "L13"
    AUTOMATED_DECISION = "L14"
    PARTIAL = "L15"
    REFUSAL = "L16"
    NO_DATA = "L17"
    NOT_IDENTIFIED = "L19"
    POLICY_ONLY = "L29"
    NOT_OURS = "L30"


class LetterState(StrEnum):
    """draft → issued → signed → released → dispatched → delivered | returned, or annulled."""

    DRAFT = "draft"
    ISSUED = "issued"
    SIGNED = "signed"
    RELEASED = "released"
    DISPATCHED = "dispatched"
    DELIVERED = "delivered"
    RETURNED = "returned"
    ANNULLED = "annulled"


class SigningWay(StrEnum):
    """Chosen before issue, because the note on the page depends on it. Until issue C only by hand."""

    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a letter, as it will be printed.

    `code` names the part (stable, same in every language); `law` is the article that demands it ("" where
    none does); `heading` may be empty; `text` is plain text, paragraphs parted by a blank line, and may
    still hold `{placeholders}` in a draft. `included` says whether the part is printed.
    """

    code: str
    text: str
    heading: str = ""
    law: str = ""
    required: bool = False
    included: bool = True


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: the author's requisites as the profile had them when the letter was made."""

    name: str
    registration_number: str
    address: str
    email: str
    phone: str = ""
    place_locative: str = ""


@dataclass(frozen=True, slots=True)
class LetterContent:
    """Everything that a letter says, frozen before it is drawn; the printer adds nothing of its own.

    `dated_on` is the day of signing. `number` is empty in a draft. `addressee` holds the lines of the
    addressee block. `note` is the e-signature note, empty for a letter signed by hand.
    """

    kind: LetterKind
    language: Language
    letterhead: Letterhead
    dated_on: date
    number: str
    addressee: tuple[str, ...]
    subject: str
    salutation: str
    blocks: tuple[Block, ...]
    attachments: tuple[str, ...]
    signatory_name: str
    signatory_post: str
    contact: str = ""
    note: str = ""
    case_number: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that keeps a letter from being issued: the block (or requisite) and the article behind it."""

    block: str
    law: str
    code: str
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A row of the checklist beside a letter: met or missing, with the article that demands it."""

    block: str
    law: str
    met: bool
    code: str = ""
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """How a letter left the firm. `sent_at` is UTC; for post the day of handing over to the post."""

    way: AnswerWay
    sent_at: datetime
    recorded_by: str
    address: str = ""
    post_number: str = ""
    other_way_reason: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a case through its life. From `issued` on the bytes are frozen under `sha256`."""

    id: UUID
    request_id: UUID
    kind: LetterKind
    language: Language
    state: LetterState
    content: LetterContent
    created_at: datetime
    created_by: str
    number: str = ""
    signing_way: SigningWay = SigningWay.BY_HAND
    issued_at: datetime | None = None
    sha256: str = ""
    signed_on: date | None = None
    signed_scan_id: UUID | None = None
    released_at: datetime | None = None
    dispatch: Dispatch | None = None
    delivered_on: date | None = None
    returned_on: date | None = None
    annulled_reason: str = ""
    replaced_by: UUID | None = None
    version: int = 0
