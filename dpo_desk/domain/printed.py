"""What the smaller printed pages say, frozen before they are drawn: receipt, record, form, recovery sheet.

Words for rights, channels and ways are the printer's; these values hold codes, names and moments only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from dpo_desk.domain.letter import Language, Letterhead
from dpo_desk.domain.request import AnswerWay, Channel, Right


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """The acknowledgement handed over at the counter. It names no person, only the `DSP-` number.

    `received_at` is an aware moment. `promised_by` is None where the firm promises no period;
    `promised_at_once` marks a promise without one ("at once"). Both stand where rights differ.
    `contact` holds the lines by which the data protection officer is reached.
    """

    language: Language
    firm: Letterhead
    number: str
    received_at: datetime
    channel: Channel
    rights: tuple[Right, ...]
    legal_due: date
    promised_by: date | None = None
    promised_at_once: bool = False
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OralRecordContent:
    """An oral request as a written record, for the person to read through and sign.

    Identity is said in words only: neither a document's number nor a copy is ever kept.
    """

    language: Language
    firm: Letterhead
    number: str
    received_at: datetime
    person: str
    rights: tuple[Right, ...]
    text: str
    contact: tuple[str, ...] = ()
    representative: str = ""
    authority: str = ""
    answer_by: AnswerWay | None = None
    identity_seen: bool = False


@dataclass(frozen=True, slots=True)
class BlankFormContent:
    """A request form to fill in by hand. `addressed_to` is whom the firm's policy names (nominative)."""

    language: Language
    firm: Letterhead
    addressed_to: str = ""


@dataclass(frozen=True, slots=True)
class RecoverySheetContent:
    """The sheet for the safe: which store, made when, and the recovery key in its printed groups."""

    language: Language
    store_name: str
    made_on: date
    groups: tuple[str, ...]
