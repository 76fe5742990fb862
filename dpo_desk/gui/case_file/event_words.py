"""What happened in a case, as sentences: one for every event of its history, old → new where a value moved.

Whole sentences only; what varies stands in the nominative after a colon, or is a word that fits as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.local_time import riga_date, riga_time
from dpo_desk.domain.person import AuthorityKind
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    IdentityMethod,
    Outcome,
    QuestionKind,
    RequestState,
    Right,
    TaskKind,
)
from dpo_desk.gui import dates_text, wording
from dpo_desk.gui.case_file.ground_words import grounds_line
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

_HASH_SHOWN = 12
Value = TypeVar("Value", bound=StrEnum)

EVENTS: dict[Event, tuple[str, str]] = {
    Event.RECORDED: ("request", QT_TRANSLATE_NOOP("CaseEvent", "Request received {channel}")),
    Event.RECEIPT_PRINTED: (
        "printer",
        QT_TRANSLATE_NOOP("CaseEvent", "Acknowledgement of receipt printed"),
    ),
    Event.RECORD_PRINTED: (
        "printer",
        QT_TRANSLATE_NOOP("CaseEvent", "Record of the oral request printed"),
    ),
    Event.ATTACHMENT_ADDED: ("attach", QT_TRANSLATE_NOOP("CaseEvent", "File attached: {name}")),
    Event.ATTACHMENT_SAVED_OUT: (
        "download",
        QT_TRANSLATE_NOOP("CaseEvent", "File saved outside the store: {name}"),
    ),
    Event.TAKEN_OVER: ("person", QT_TRANSLATE_NOOP("CaseEvent", "Request taken over")),
    Event.IDENTITY_CONFIRMED: (
        "person",
        QT_TRANSLATE_NOOP("CaseEvent", "Identity confirmed: {method}"),
    ),
    Event.IDENTITY_NOT_CONFIRMED: (
        "person",
        QT_TRANSLATE_NOOP("CaseEvent", "Identity not confirmed: {method}"),
    ),
    Event.NO_IDENTITY_NEEDED: (
        "person",
        QT_TRANSLATE_NOOP("CaseEvent", "Work began without an identity check"),
    ),
    Event.QUESTION_ASKED: ("question", QT_TRANSLATE_NOOP("CaseEvent", "Question asked {kind}")),
    Event.QUESTION_ANSWERED: ("question", QT_TRANSLATE_NOOP("CaseEvent", "Answer to the question received")),
    Event.TASK_ADDED: ("task", QT_TRANSLATE_NOOP("CaseEvent", "Task given: {what}")),
    Event.TASK_DONE: ("task", QT_TRANSLATE_NOOP("CaseEvent", "Task done: {what}")),
    Event.TASK_CANCELLED: ("task", QT_TRANSLATE_NOOP("CaseEvent", "Task cancelled: {what}")),
    Event.CLAIM_ADDED: ("pencil", QT_TRANSLATE_NOOP("CaseEvent", "Added to the request: {right}")),
    Event.CLAIM_REMOVED: ("pencil", QT_TRANSLATE_NOOP("CaseEvent", "Removed from the request: {right}")),
    Event.DECIDED: ("check", ""),  # a sentence for each right, below
    Event.DECISION_WITHDRAWN: ("undo", QT_TRANSLATE_NOOP("CaseEvent", "Decision taken back: {right}")),
    Event.EXTENDED: (
        "extended",
        QT_TRANSLATE_NOOP("CaseEvent", "Deadline extended; notice {letter} sent {sent_on}"),
    ),
    Event.EXTENSION_REMOVED: ("undo", QT_TRANSLATE_NOOP("CaseEvent", "Extension taken back")),
    Event.RECEIPT_CORRECTED: ("pencil", QT_TRANSLATE_NOOP("CaseEvent", "Receipt: {old} → {new}")),
    Event.SUBJECT_CORRECTED: ("pencil", QT_TRANSLATE_NOOP("CaseEvent", "Details of the person corrected")),
    Event.NOTE_ADDED: ("quote", QT_TRANSLATE_NOOP("CaseEvent", "Note: {text}")),
    Event.LETTER_DRAFTED: ("letter", QT_TRANSLATE_NOOP("CaseEvent", "Letter drafted: {kind}")),
    Event.LETTER_DISCARDED: ("letter", QT_TRANSLATE_NOOP("CaseEvent", "Draft of the letter deleted: {kind}")),
    Event.LETTER_ISSUED: ("letter", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} issued: {kind}")),
    Event.LETTER_SIGNED: ("scan", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} signed")),
    Event.LETTER_RELEASED: ("send", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} released for posting")),
    Event.LETTER_DISPATCHED: ("send", ""),  # a sentence for each way, below
    Event.LETTER_DELIVERED: ("check", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} delivered {on}")),
    Event.LETTER_RETURNED: ("undo", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} came back {on}")),
    Event.LETTER_ANNULLED: ("crossed", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} annulled")),
    Event.LETTER_PRINTED: ("printer", QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} printed")),
    Event.STATE_CHANGED: ("arrow-right", QT_TRANSLATE_NOOP("CaseEvent", "State: {old} → {new}")),
    Event.ANSWERED: ("check", QT_TRANSLATE_NOOP("CaseEvent", "Request answered; letter {letter}")),
    Event.CLOSED: ("archive", QT_TRANSLATE_NOOP("CaseEvent", "Case closed")),
    Event.REOPENED: ("refresh", QT_TRANSLATE_NOOP("CaseEvent", "Case reopened")),
    Event.WITHDRAWN: ("undo", QT_TRANSLATE_NOOP("CaseEvent", "Request withdrawn by the person")),
    Event.FORWARDED: ("forward", QT_TRANSLATE_NOOP("CaseEvent", "Forwarded to: {to}")),
    Event.DATES_RECOMPUTED: ("calendar", ""),  # a sentence for each clock that moved, below
}
"""Icon and sentence of every event."""

_DECIDED = {
    Right.ACCESS: QT_TRANSLATE_NOOP("CaseEvent", "Decision on access: {outcome}"),
    Right.RECTIFICATION: QT_TRANSLATE_NOOP("CaseEvent", "Decision on rectification: {outcome}"),
    Right.ERASURE: QT_TRANSLATE_NOOP("CaseEvent", "Decision on erasure: {outcome}"),
    Right.RESTRICTION: QT_TRANSLATE_NOOP("CaseEvent", "Decision on restriction of processing: {outcome}"),
    Right.PORTABILITY: QT_TRANSLATE_NOOP("CaseEvent", "Decision on data portability: {outcome}"),
    Right.OBJECTION: QT_TRANSLATE_NOOP("CaseEvent", "Decision on the objection: {outcome}"),
    Right.MARKETING_OBJECTION: QT_TRANSLATE_NOOP(
        "CaseEvent", "Decision on the objection to direct marketing: {outcome}"
    ),
    Right.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("CaseEvent", "Decision on the automated decision: {outcome}"),
    Right.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP(
        "CaseEvent", "Decision on the withdrawal of consent: {outcome}"
    ),
}

_SENT = {
    AnswerWay.REGISTERED_POST: QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} sent by registered post"),
    AnswerWay.EMAIL: QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} sent by e-mail"),
    AnswerWay.IN_PERSON: QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} handed over in person"),
    AnswerWay.POST: QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} sent by ordinary post"),
    AnswerWay.E_ADDRESS: QT_TRANSLATE_NOOP("CaseEvent", "Letter {letter} sent by e-address"),
}

_CLOCKS = {
    "law": QT_TRANSLATE_NOOP("CaseEvent", "Law's deadline: {old} → {new}"),
    "promise": QT_TRANSLATE_NOOP("CaseEvent", "Promised date: {old} → {new}"),
}

_WHY_MOVED = {
    "calendar": QT_TRANSLATE_NOOP("CaseEvent", "Calendar of holidays changed, version {calendar}"),
    "profile": QT_TRANSLATE_NOOP("CaseEvent", "Firm's profile changed, version {profile}"),
}

_DETAILS_OF_PERSON = {
    "name": QT_TRANSLATE_NOOP("CaseEvent", "name: {old} → {new}"),
    "name_dative": QT_TRANSLATE_NOOP("CaseEvent", "name in the dative: {old} → {new}"),
    "salutation": QT_TRANSLATE_NOOP("CaseEvent", "salutation: {old} → {new}"),
    "personal_code": QT_TRANSLATE_NOOP("CaseEvent", "personal code changed"),
    "phone": QT_TRANSLATE_NOOP("CaseEvent", "phone: {old} → {new}"),
    "email": QT_TRANSLATE_NOOP("CaseEvent", "e-mail: {old} → {new}"),
    "address": QT_TRANSLATE_NOOP("CaseEvent", "address: {old} → {new}"),
    "representative": QT_TRANSLATE_NOOP("CaseEvent", "representative: {old} → {new}"),
    "authority_kind": QT_TRANSLATE_NOOP("CaseEvent", "kind of authority: {old} → {new}"),
    "authority": QT_TRANSLATE_NOOP("CaseEvent", "authority: {old} → {new}"),
}
"""What changed about the person; of the personal code only that it did."""

_RECEIVED_THEN = QT_TRANSLATE_NOOP("CaseEvent", "Received {moment}")
_NO_NUMBER = QT_TRANSLATE_NOOP("CaseEvent", "Without the document's number or a copy")
_ASKED_LATE = QT_TRANSLATE_NOOP("CaseEvent", "Asked late: the month runs on")
_ASKED_ON = QT_TRANSLATE_NOOP("CaseEvent", "Asked {day}")
_CAME_ON = QT_TRANSLATE_NOOP("CaseEvent", "Came {day}")
_BY_DAY = QT_TRANSLATE_NOOP("CaseEvent", "by {day}")
_DECIDED_BY = QT_TRANSLATE_NOOP("CaseEvent", "Decided by: {name}")
_SIGNED_ON = QT_TRANSLATE_NOOP("CaseEvent", "Signed {day}")
_NO_SCAN = QT_TRANSLATE_NOOP("CaseEvent", "No scan attached")
_SENT_ON = QT_TRANSLATE_NOOP("CaseEvent", "Sent {day}")
_NEW_LETTER = QT_TRANSLATE_NOOP("CaseEvent", "New letter: {letter}")
_TOLD = QT_TRANSLATE_NOOP("CaseEvent", "The person was told: {how}")


@dataclass(frozen=True, slots=True)
class Told:
    """One event in words: its icon, the sentence, and a second line where there is more to say."""

    icon: str
    sentence: str
    detail: str = ""


def tell(line: HistoryLine, today: date) -> Told:
    """The line in the interface's language."""
    return _Teller(line, today).told()


def _tr(source: str) -> str:
    return QCoreApplication.translate("CaseEvent", source)


def _dotted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


class _Teller:
    """Turns one line's facts into words; an unknown code stays as it is, never an error."""

    def __init__(self, line: HistoryLine, today: date) -> None:
        self._line = line
        self._facts = line.facts
        self._today = today

    def told(self) -> Told:
        event = self._line.event
        icon, source = EVENTS[event]
        detail = _DETAILS.get(event)
        if event is Event.DATES_RECOMPUTED:
            return Told(icon, *self._moved())
        if event is Event.DECIDED:
            source = self._of(_DECIDED, Right, "right")
        elif event is Event.LETTER_DISPATCHED:
            source = self._of(_SENT, AnswerWay, "way")
        sentence = wording.filled(_tr(source), self._words())
        return Told(icon, sentence, detail(self) if detail else "")

    def _of(self, table: Mapping[Value, str], kind: type[Value], name: str) -> str:
        """The row of a table that a fact names; the first row where the fact is unknown."""
        found = _value(kind, self._facts.get(name, ""))
        return next(iter(table.values())) if found is None else table[found]

    def _words(self) -> dict[str, str]:
        words = dict(self._facts)
        for name, kind in _ENUMS.get(self._line.event, _COMMON).items():
            value = _value(kind, self._facts.get(name, ""))
            if value is not None:
                words[name] = wording.in_sentence(value)
        for name in ("sent_on", "on", "signed_on", "asked_on", "answered_on", "due_on"):
            if self._facts.get(name):
                words[name] = self.day(name)
        if self._line.event is Event.RECEIPT_CORRECTED:
            words["old"], words["new"] = self._moment("old"), self._moment("new")
        if self._facts.get("kind") == TaskKind.TELL_RECIPIENT.value:
            words["what"] = wording.in_sentence(TaskKind.TELL_RECIPIENT)
        return words

    def fact(self, name: str) -> str:
        return self._facts.get(name, "")

    def day(self, name: str) -> str:
        text = self.fact(name)
        return dates_text.short_date(date.fromisoformat(text), self._today) if text else ""

    def other_day(self, name: str, pattern: str) -> str:
        """The day in the pattern, where it is another than the one on which the line was written."""
        text = self.fact(name)
        if not text or date.fromisoformat(text) == riga_date(self._line.at):
            return ""
        return pattern.format(day=self.day(name))

    def _moment(self, name: str) -> str:
        text = self.fact(name)
        return dates_text.exact_moment(datetime.fromisoformat(text)) if text else dates_text.DASH

    def _moved(self) -> tuple[str, str]:
        moved = [
            _tr(source).format(old=self._clock(f"{name}_old"), new=self._clock(f"{name}_new"))
            for name, source in _CLOCKS.items()
            if f"{name}_old" in self._facts
        ]
        why = [_tr(source).format_map(self._facts) for name, source in _WHY_MOVED.items() if self.fact(name)]
        return (moved[0] if moved else "", _dotted(*moved[1:], *why))

    def _clock(self, name: str) -> str:
        return self.day(name) or dates_text.DASH

    def received(self) -> str:
        text = self.fact("received")
        late = ""
        if text:
            moment = datetime.fromisoformat(text)
            if riga_time(moment).replace(second=0) < riga_time(self._line.at).replace(
                second=0, microsecond=0
            ):
                late = _tr(_RECEIVED_THEN).format(moment=dates_text.exact_moment(moment))
        return _dotted(late, self.fact("earlier_reason"))

    def person(self) -> str:
        known = [name for name in self.fact("details").split(",") if name in _DETAILS_OF_PERSON]
        if "authority" in known and "authority_kind" in known:
            known.remove("authority_kind")  # its words say it better
        return _dotted(*(self._of_person(name) for name in known), self.fact("reason"))

    def _of_person(self, name: str) -> str:
        old, new = (self.fact(f"{name}_{when}") or dates_text.DASH for when in ("old", "new"))
        if name == "authority_kind":
            old, new = (_in_words(AuthorityKind, text) for text in (old, new))
        return wording.filled(_tr(_DETAILS_OF_PERSON[name]), {"old": old, "new": new})

    def identity(self) -> str:
        if self.fact("note"):
            return self.fact("note")
        seen = self.fact("method") == IdentityMethod.DOCUMENT_SEEN.value
        return _tr(_NO_NUMBER) if seen else ""

    def question(self) -> str:
        still = _tr(_ASKED_LATE) if self.fact("pauses") == "no" else ""
        return _dotted(self.other_day("asked_on", _tr(_ASKED_ON)), self.fact("text"), still)

    def answer(self) -> str:
        return _dotted(self.other_day("answered_on", _tr(_CAME_ON)), self.fact("answer"))

    def task(self) -> str:
        until = _tr(_BY_DAY).format(day=self.day("due_on")) if self.fact("due_on") else ""
        right = ""
        if self.fact("kind") == TaskKind.TELL_RECIPIENT.value:
            found = _value(Right, self.fact("what"))
            right = wording.word(found) if found else ""
        return _dotted(self.fact("assignee"), right, until, self.fact("result"))

    def decision(self) -> str:
        by = self.fact("decided_by")
        return _dotted(
            grounds_line(self.fact("grounds")),
            self.fact("reasons"),
            _tr(_DECIDED_BY).format(name=by) if by else "",
        )

    def hash(self) -> str:
        digest = self.fact("sha256")
        return f"SHA-256 {digest[:_HASH_SHOWN]}…" if digest else ""

    def signed(self) -> str:
        on = self.other_day("signed_on", _tr(_SIGNED_ON))
        return _dotted(on, _tr(_NO_SCAN) if self.fact("scan") == "none" else "")

    def sent(self) -> str:
        on = self.other_day("sent_on", _tr(_SENT_ON))
        return _dotted(on, self.fact("post_number"), self.fact("other_way_reason"))

    def annulled(self) -> str:
        new = self.fact("replacement")
        return _dotted(self.fact("reason"), _tr(_NEW_LETTER).format(letter=new) if new else "")

    def forwarded(self) -> str:
        told = self.fact("reason")
        return _tr(_TOLD).format(how=told) if told else ""

    def reason(self) -> str:
        return self.fact("reason") or self.fact("reasons")


_DETAILS: dict[Event, Callable[[_Teller], str]] = {
    Event.RECORDED: _Teller.received,
    Event.ATTACHMENT_ADDED: _Teller.hash,
    Event.ATTACHMENT_SAVED_OUT: _Teller.hash,
    Event.IDENTITY_CONFIRMED: _Teller.identity,
    Event.IDENTITY_NOT_CONFIRMED: _Teller.identity,
    Event.NO_IDENTITY_NEEDED: _Teller.reason,
    Event.QUESTION_ASKED: _Teller.question,
    Event.QUESTION_ANSWERED: _Teller.answer,
    Event.TASK_ADDED: _Teller.task,
    Event.TASK_DONE: _Teller.task,
    Event.TASK_CANCELLED: _Teller.task,
    Event.DECIDED: _Teller.decision,
    Event.EXTENDED: _Teller.reason,
    Event.RECEIPT_CORRECTED: _Teller.reason,
    Event.SUBJECT_CORRECTED: _Teller.person,
    Event.LETTER_ISSUED: _Teller.hash,
    Event.LETTER_SIGNED: _Teller.signed,
    Event.LETTER_DISPATCHED: _Teller.sent,
    Event.LETTER_ANNULLED: _Teller.annulled,
    Event.REOPENED: _Teller.reason,
    Event.WITHDRAWN: _Teller.reason,
    Event.FORWARDED: _Teller.forwarded,
}

_COMMON: dict[str, type[StrEnum]] = {
    "channel": Channel,
    "method": IdentityMethod,
    "right": Right,
    "outcome": Outcome,
    "kind": LetterKind,
}
_ENUMS: dict[Event, dict[str, type[StrEnum]]] = {
    Event.QUESTION_ASKED: {"kind": QuestionKind},
    Event.TASK_ADDED: {},
    Event.STATE_CHANGED: {"old": RequestState, "new": RequestState},
}


def _value(kind: type[Value], text: str) -> Value | None:
    try:
        return kind(text)
    except ValueError:
        return None


def _in_words(kind: type[Value], text: str) -> str:
    value = _value(kind, text)
    return text if value is None else wording.in_sentence(value)
