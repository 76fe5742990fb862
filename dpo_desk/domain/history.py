"""A case's history: one line for every step, in values that the interface puts into people's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Event(StrEnum):
    """What happened, one word a step."""

    RECORDED = "recorded"
    RECEIPT_PRINTED = "receipt_printed"
    RECORD_PRINTED = "record_printed"
    ATTACHMENT_ADDED = "attachment_added"
    ATTACHMENT_SAVED_OUT = "attachment_saved_out"
    TAKEN_OVER = "taken_over"
    IDENTITY_CONFIRMED = "identity_confirmed"
    IDENTITY_NOT_CONFIRMED = "identity_not_confirmed"
    NO_IDENTITY_NEEDED = "no_identity_needed"
    QUESTION_ASKED = "question_asked"
    QUESTION_ANSWERED = "question_answered"
    TASK_ADDED = "task_added"
    TASK_DONE = "task_done"
    TASK_CANCELLED = "task_cancelled"
    CLAIM_ADDED = "claim_added"
    CLAIM_REMOVED = "claim_removed"
    DECIDED = "decided"
    DECISION_WITHDRAWN = "decision_withdrawn"
    EXTENDED = "extended"
    EXTENSION_REMOVED = "extension_removed"
    RECEIPT_CORRECTED = "receipt_corrected"
    SUBJECT_CORRECTED = "subject_corrected"
    NOTE_ADDED = "note_added"
    LETTER_DRAFTED = "letter_drafted"
    LETTER_DISCARDED = "letter_discarded"
    LETTER_ISSUED = "letter_issued"
    LETTER_SIGNED = "letter_signed"
    LETTER_RELEASED = "letter_released"
    LETTER_DISPATCHED = "letter_dispatched"
    LETTER_DELIVERED = "letter_delivered"
    LETTER_RETURNED = "letter_returned"
    LETTER_ANNULLED = "letter_annulled"
    LETTER_PRINTED = "letter_printed"
    STATE_CHANGED = "state_changed"
    ANSWERED = "answered"
    CLOSED = "closed"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    FORWARDED = "forwarded"
    DATES_RECOMPUTED = "dates_recomputed"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line: when (UTC), who, what, with the facts of the sentence (dates ISO, words by their code)."""

    id: UUID
    request_id: UUID
    at: datetime
    who: str
    event: Event
    facts: dict[str, str] = field(default_factory=dict)
    undone: bool = False
