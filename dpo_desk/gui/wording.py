"""The words of the interface for values of the domain. The domain returns enums; here they become text.

Each table is written once with its English source; Latvian comes from the translation, looked up when the
word is shown, so that a switch of language needs nothing more than showing it again. To add an enum: a
table with a context of its own, and a line in `_TABLES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.letter import Language, LetterKind, LetterState, SigningWay
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
    TaskState,
)
from dpo_desk.domain.roles import Role as UserRole
from dpo_desk.domain.timeliness import Timeliness
from dpo_desk.domain.workflow import Action, NextStep, NextStepCode
from dpo_desk.gui import dates_text
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.chip import Chip

RIGHTS = {
    Right.ACCESS: QT_TRANSLATE_NOOP("Right", "access"),
    Right.RECTIFICATION: QT_TRANSLATE_NOOP("Right", "rectification"),
    Right.ERASURE: QT_TRANSLATE_NOOP("Right", "erasure"),
    Right.RESTRICTION: QT_TRANSLATE_NOOP("Right", "restriction of processing"),
    Right.PORTABILITY: QT_TRANSLATE_NOOP("Right", "data portability"),
    Right.OBJECTION: QT_TRANSLATE_NOOP("Right", "objection"),
    Right.MARKETING_OBJECTION: QT_TRANSLATE_NOOP("Right", "objection to direct marketing"),
    Right.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("Right", "automated decision"),
    Right.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP("Right", "withdrawal of consent"),
}

PLAIN_RIGHTS = {
    Right.ACCESS: QT_TRANSLATE_NOOP("PlainRight", "Know what data there are (access)"),
    Right.RECTIFICATION: QT_TRANSLATE_NOOP("PlainRight", "Correct data"),
    Right.ERASURE: QT_TRANSLATE_NOOP("PlainRight", "Erase data"),
    Right.RESTRICTION: QT_TRANSLATE_NOOP("PlainRight", "Restrict processing"),
    Right.PORTABILITY: QT_TRANSLATE_NOOP("PlainRight", "Receive or transfer data (portability)"),
    Right.OBJECTION: QT_TRANSLATE_NOOP("PlainRight", "Object to processing"),
    Right.MARKETING_OBJECTION: QT_TRANSLATE_NOOP("PlainRight", "Send no advertising"),
    Right.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("PlainRight", "Have an automated decision reviewed"),
    Right.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP("PlainRight", "Withdraw consent"),
}
"""What a right means in the words of somebody at the counter."""

ABOUT_RIGHTS = {
    Right.ACCESS: QT_TRANSLATE_NOOP("AboutRight", "on access"),
    Right.RECTIFICATION: QT_TRANSLATE_NOOP("AboutRight", "on rectification"),
    Right.ERASURE: QT_TRANSLATE_NOOP("AboutRight", "on erasure"),
    Right.RESTRICTION: QT_TRANSLATE_NOOP("AboutRight", "on restriction of processing"),
    Right.PORTABILITY: QT_TRANSLATE_NOOP("AboutRight", "on data portability"),
    Right.OBJECTION: QT_TRANSLATE_NOOP("AboutRight", "on the objection"),
    Right.MARKETING_OBJECTION: QT_TRANSLATE_NOOP("AboutRight", "on the objection to direct marketing"),
    Right.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("AboutRight", "on the automated decision"),
    Right.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP("AboutRight", "on the withdrawal of consent"),
}
"""A right after "decision": Latvian needs another case there."""

_CHANNELS = {
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("Channel", "In person"),
    Channel.POST: QT_TRANSLATE_NOOP("Channel", "By post"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("Channel", "By e-mail"),
    Channel.PHONE: QT_TRANSLATE_NOOP("Channel", "By phone"),
    Channel.WEB_FORM: QT_TRANSLATE_NOOP("Channel", "By web form"),
    Channel.E_ADDRESS: QT_TRANSLATE_NOOP("Channel", "By e-address"),
    Channel.VIA_PROCESSOR: QT_TRANSLATE_NOOP("Channel", "Through a processor"),
    Channel.OTHER: QT_TRANSLATE_NOOP("Channel", "In another way"),
}

_ANSWER_WAYS = {
    AnswerWay.REGISTERED_POST: QT_TRANSLATE_NOOP("AnswerWay", "By registered letter"),
    AnswerWay.EMAIL: QT_TRANSLATE_NOOP("AnswerWay", "By e-mail"),
    AnswerWay.IN_PERSON: QT_TRANSLATE_NOOP("AnswerWay", "Collects in person"),
    AnswerWay.POST: QT_TRANSLATE_NOOP("AnswerWay", "By ordinary post"),
    AnswerWay.E_ADDRESS: QT_TRANSLATE_NOOP("AnswerWay", "By e-address"),
}

_STATES = {
    RequestState.RECEIVED: QT_TRANSLATE_NOOP("RequestState", "received"),
    RequestState.IDENTITY_ASKED: QT_TRANSLATE_NOOP("RequestState", "identity asked"),
    RequestState.IDENTITY_CONFIRMED: QT_TRANSLATE_NOOP("RequestState", "identity confirmed"),
    RequestState.IN_WORK: QT_TRANSLATE_NOOP("RequestState", "in work"),
    RequestState.DECIDED: QT_TRANSLATE_NOOP("RequestState", "decided"),
    RequestState.ANSWERED: QT_TRANSLATE_NOOP("RequestState", "answered"),
    RequestState.CLOSED: QT_TRANSLATE_NOOP("RequestState", "closed"),
    RequestState.WITHDRAWN: QT_TRANSLATE_NOOP("RequestState", "withdrawn"),
    RequestState.NOT_OURS: QT_TRANSLATE_NOOP("RequestState", "forwarded"),
}

_IDENTITY = {
    IdentityMethod.DOCUMENT_SEEN: QT_TRANSLATE_NOOP("IdentityMethod", "Document seen"),
    IdentityMethod.SIGNATURE: QT_TRANSLATE_NOOP("IdentityMethod", "Valid electronic signature"),
    IdentityMethod.KNOWN_CHANNEL: QT_TRANSLATE_NOOP("IdentityMethod", "Known channel and a check"),
    IdentityMethod.REPRESENTATIVE: QT_TRANSLATE_NOOP("IdentityMethod", "Representative with authority"),
}

_OUTCOMES = {
    Outcome.GRANTED: QT_TRANSLATE_NOOP("Outcome", "Granted"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("Outcome", "Partly granted"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Outcome", "Refused"),
    Outcome.NO_DATA: QT_TRANSLATE_NOOP("Outcome", "No data held"),
    Outcome.NOT_IDENTIFIED: QT_TRANSLATE_NOOP("Outcome", "Person not identified"),
}

_LETTER_KINDS = {
    LetterKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP("LetterKind", "Acknowledgement of receipt"),
    LetterKind.IDENTITY_QUESTION: QT_TRANSLATE_NOOP("LetterKind", "Question about identity"),
    LetterKind.SCOPE_QUESTION: QT_TRANSLATE_NOOP("LetterKind", "Question about scope"),
    LetterKind.EXTENSION: QT_TRANSLATE_NOOP("LetterKind", "Notice of extension"),
    LetterKind.ACCESS: QT_TRANSLATE_NOOP("LetterKind", "Answer on access"),
    LetterKind.RECTIFICATION: QT_TRANSLATE_NOOP("LetterKind", "Answer on rectification"),
    LetterKind.ERASURE: QT_TRANSLATE_NOOP("LetterKind", "Answer on erasure"),
    LetterKind.RESTRICTION: QT_TRANSLATE_NOOP("LetterKind", "Answer on restriction of processing"),
    LetterKind.RESTRICTION_LIFTED: QT_TRANSLATE_NOOP("LetterKind", "Notice that a restriction is lifted"),
    LetterKind.PORTABILITY: QT_TRANSLATE_NOOP("LetterKind", "Answer on data portability"),
    LetterKind.OBJECTION: QT_TRANSLATE_NOOP("LetterKind", "Answer on an objection"),
    LetterKind.MARKETING_OBJECTION: QT_TRANSLATE_NOOP("LetterKind", "Answer on direct marketing"),
    LetterKind.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP("LetterKind", "Answer on withdrawal of consent"),
    LetterKind.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("LetterKind", "Answer on an automated decision"),
    LetterKind.PARTIAL: QT_TRANSLATE_NOOP("LetterKind", "Answer granting a part"),
    LetterKind.REFUSAL: QT_TRANSLATE_NOOP("LetterKind", "Refusal"),
    LetterKind.NO_DATA: QT_TRANSLATE_NOOP("LetterKind", "Answer that no data are held"),
    LetterKind.NOT_IDENTIFIED: QT_TRANSLATE_NOOP("LetterKind", "Answer without identification"),
    LetterKind.POLICY_ONLY: QT_TRANSLATE_NOOP("LetterKind", "Answer from the policy only"),
    LetterKind.NOT_OURS: QT_TRANSLATE_NOOP("LetterKind", "Notice of forwarding"),
}

_LETTER_STATES = {
    LetterState.DRAFT: QT_TRANSLATE_NOOP("LetterState", "draft"),
    LetterState.ISSUED: QT_TRANSLATE_NOOP("LetterState", "issued"),
    LetterState.SIGNED: QT_TRANSLATE_NOOP("LetterState", "signed"),
    LetterState.RELEASED: QT_TRANSLATE_NOOP("LetterState", "released for posting"),
    LetterState.DISPATCHED: QT_TRANSLATE_NOOP("LetterState", "sent"),
    LetterState.DELIVERED: QT_TRANSLATE_NOOP("LetterState", "delivered"),
    LetterState.RETURNED: QT_TRANSLATE_NOOP("LetterState", "returned"),
    LetterState.ANNULLED: QT_TRANSLATE_NOOP("LetterState", "annulled"),
}

_SIGNING_WAYS = {SigningWay.BY_HAND: QT_TRANSLATE_NOOP("SigningWay", "By hand")}

_LANGUAGES = {
    Language.LATVIAN: QT_TRANSLATE_NOOP("Language", "Latvian"),
    Language.ENGLISH: QT_TRANSLATE_NOOP("Language", "English"),
}

_AUTHORITIES = {
    AuthorityKind.POWER_OF_ATTORNEY: QT_TRANSLATE_NOOP("AuthorityKind", "Power of attorney"),
    AuthorityKind.PARENT: QT_TRANSLATE_NOOP("AuthorityKind", "Parent"),
    AuthorityKind.GUARDIAN: QT_TRANSLATE_NOOP("AuthorityKind", "Guardian of a minor"),
    AuthorityKind.TRUSTEE: QT_TRANSLATE_NOOP("AuthorityKind", "Trustee of an adult"),
    AuthorityKind.ADVOCATE: QT_TRANSLATE_NOOP("AuthorityKind", "Sworn advocate"),
    AuthorityKind.OTHER: QT_TRANSLATE_NOOP("AuthorityKind", "Other authority"),
}

_QUESTIONS = {
    QuestionKind.IDENTITY: QT_TRANSLATE_NOOP("QuestionKind", "About identity"),
    QuestionKind.SCOPE: QT_TRANSLATE_NOOP("QuestionKind", "About scope"),
}

_TASK_STATES = {
    TaskState.OPEN: QT_TRANSLATE_NOOP("TaskState", "open"),
    TaskState.DONE: QT_TRANSLATE_NOOP("TaskState", "done"),
    TaskState.CANCELLED: QT_TRANSLATE_NOOP("TaskState", "cancelled"),
}

_TASK_KINDS = {
    TaskKind.SEARCH: QT_TRANSLATE_NOOP("TaskKind", "Search for data"),
    TaskKind.CARRY_OUT: QT_TRANSLATE_NOOP("TaskKind", "Carry out"),
    TaskKind.TELL_RECIPIENT: QT_TRANSLATE_NOOP("TaskKind", "Tell the recipient"),
}

_USER_ROLES = {
    UserRole.STAFF: QT_TRANSLATE_NOOP("UserRole", "office staff"),
    UserRole.DPO: QT_TRANSLATE_NOOP("UserRole", "data protection officer"),
    UserRole.MANAGER: QT_TRANSLATE_NOOP("UserRole", "manager"),
}

_ACTIONS = {
    Action.TAKE_OVER: QT_TRANSLATE_NOOP("Action", "Take over request"),
    Action.CONFIRM_IDENTITY: QT_TRANSLATE_NOOP("Action", "Record identity check…"),
    Action.NO_IDENTITY_NEEDED: QT_TRANSLATE_NOOP("Action", "Continue without check…"),
    Action.ASK_QUESTION: QT_TRANSLATE_NOOP("Action", "Ask a question…"),
    Action.RECORD_ANSWER: QT_TRANSLATE_NOOP("Action", "Record the answer…"),
    Action.START_WORK: QT_TRANSLATE_NOOP("Action", "Start work"),
    Action.ADD_TASK: QT_TRANSLATE_NOOP("Action", "Give a task…"),
    Action.DECIDE: QT_TRANSLATE_NOOP("Action", "Decide…"),
    Action.EXTEND: QT_TRANSLATE_NOOP("Action", "Extend deadline…"),
    Action.REMOVE_EXTENSION: QT_TRANSLATE_NOOP("Action", "Remove extension…"),
    Action.DRAFT_LETTER: QT_TRANSLATE_NOOP("Action", "Prepare letter…"),
    Action.ISSUE_LETTER: QT_TRANSLATE_NOOP("Action", "Issue letter…"),
    Action.SIGN_LETTER: QT_TRANSLATE_NOOP("Action", "Attach signed letter…"),
    Action.RELEASE_LETTER: QT_TRANSLATE_NOOP("Action", "Release for posting"),
    Action.DISPATCH_LETTER: QT_TRANSLATE_NOOP("Action", "Record dispatch…"),
    Action.CLOSE: QT_TRANSLATE_NOOP("Action", "Close case"),
    Action.REOPEN: QT_TRANSLATE_NOOP("Action", "Reopen case…"),
    Action.WITHDRAW: QT_TRANSLATE_NOOP("Action", "Record withdrawal…"),
    Action.FORWARD: QT_TRANSLATE_NOOP("Action", "Forward request…"),
    Action.ADD_NOTE: QT_TRANSLATE_NOOP("Action", "Add note…"),
    Action.CHANGE_CLAIMS: QT_TRANSLATE_NOOP("Action", "Change rights…"),
    Action.CORRECT_RECEIPT: QT_TRANSLATE_NOOP("Action", "Correct receipt…"),
    Action.CORRECT_SUBJECT: QT_TRANSLATE_NOOP("Action", "Correct the person's details…"),
}
"""What a button of the case file says."""

_TIMELINESS = {
    Timeliness.OVERDUE: QT_TRANSLATE_NOOP("Timeliness", "Overdue"),
    Timeliness.DUE_TODAY: QT_TRANSLATE_NOOP("Timeliness", "Today"),
    Timeliness.DUE_TOMORROW: QT_TRANSLATE_NOOP("Timeliness", "Tomorrow"),
    Timeliness.DUE_SOON: QT_TRANSLATE_NOOP("Timeliness", "Soon"),
    Timeliness.PAUSED: QT_TRANSLATE_NOOP("Timeliness", "Paused"),
    Timeliness.EXTENDED: QT_TRANSLATE_NOOP("Timeliness", "Extended"),
    Timeliness.IN_TIME: QT_TRANSLATE_NOOP("Timeliness", "In time"),
    Timeliness.CLOSED_IN_TIME: QT_TRANSLATE_NOOP("Timeliness", "Done in time"),
    Timeliness.CLOSED_LATE: QT_TRANSLATE_NOOP("Timeliness", "Done late"),
}

_CHIP_LOOKS: dict[Timeliness, tuple[str, Role, bool]] = {
    Timeliness.OVERDUE: ("overdue", Role.DANGER, True),
    Timeliness.DUE_TODAY: ("due-soon", Role.WARN, True),
    Timeliness.DUE_TOMORROW: ("due-soon", Role.WARN, True),
    Timeliness.DUE_SOON: ("due-soon", Role.WARN, True),
    Timeliness.PAUSED: ("paused", Role.PAUSED, True),
    Timeliness.EXTENDED: ("extended", Role.EXTENDED, True),
    Timeliness.IN_TIME: ("clock", Role.NEUTRAL, False),
    Timeliness.CLOSED_IN_TIME: ("done", Role.OK, True),
    Timeliness.CLOSED_LATE: ("overdue", Role.DANGER, True),
}

_DECIDE = {
    Right.ACCESS: QT_TRANSLATE_NOOP("NextStep", "Decide on access"),
    Right.RECTIFICATION: QT_TRANSLATE_NOOP("NextStep", "Decide on rectification"),
    Right.ERASURE: QT_TRANSLATE_NOOP("NextStep", "Decide on erasure"),
    Right.RESTRICTION: QT_TRANSLATE_NOOP("NextStep", "Decide on restriction of processing"),
    Right.PORTABILITY: QT_TRANSLATE_NOOP("NextStep", "Decide on data portability"),
    Right.OBJECTION: QT_TRANSLATE_NOOP("NextStep", "Decide on the objection"),
    Right.MARKETING_OBJECTION: QT_TRANSLATE_NOOP("NextStep", "Decide on the objection to direct marketing"),
    Right.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("NextStep", "Decide on the automated decision"),
    Right.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP("NextStep", "Decide on the withdrawal of consent"),
}

_NEXT_STEPS = {
    NextStepCode.TAKE_OVER: QT_TRANSLATE_NOOP("NextStep", "Take over the request"),
    NextStepCode.CHECK_IDENTITY: QT_TRANSLATE_NOOP("NextStep", "Check identity"),
    NextStepCode.STOP_MARKETING: QT_TRANSLATE_NOOP("NextStep", "Stop the mailings and answer"),
    NextStepCode.AWAIT_ANSWER: QT_TRANSLATE_NOOP(
        "NextStep", "We are waiting for an answer to the question, {since}"
    ),
    NextStepCode.START_WORK: QT_TRANSLATE_NOOP("NextStep", "Start work on the request"),
    NextStepCode.FINISH_TASKS: QT_TRANSLATE_NOOP("NextStep", "Finish tasks: {count}"),
    NextStepCode.DECIDE: QT_TRANSLATE_NOOP("NextStep", "Decide"),
    NextStepCode.DRAFT_LETTER: QT_TRANSLATE_NOOP("NextStep", "Prepare the letter: {kind}"),
    NextStepCode.ISSUE_LETTER: QT_TRANSLATE_NOOP("NextStep", "Issue the letter: {kind}"),
    NextStepCode.SIGN_LETTER: QT_TRANSLATE_NOOP("NextStep", "Sign letter {letter}"),
    NextStepCode.DISPATCH_LETTER: QT_TRANSLATE_NOOP("NextStep", "Send letter {letter}"),
    NextStepCode.CLOSE: QT_TRANSLATE_NOOP("NextStep", "Close the case"),
    NextStepCode.NOTHING: "",
}

_TABLES: dict[type[StrEnum], tuple[str, Mapping[Any, str]]] = {
    Right: ("Right", RIGHTS),
    Channel: ("Channel", _CHANNELS),
    AnswerWay: ("AnswerWay", _ANSWER_WAYS),
    RequestState: ("RequestState", _STATES),
    IdentityMethod: ("IdentityMethod", _IDENTITY),
    Outcome: ("Outcome", _OUTCOMES),
    LetterKind: ("LetterKind", _LETTER_KINDS),
    LetterState: ("LetterState", _LETTER_STATES),
    SigningWay: ("SigningWay", _SIGNING_WAYS),
    Language: ("Language", _LANGUAGES),
    AuthorityKind: ("AuthorityKind", _AUTHORITIES),
    QuestionKind: ("QuestionKind", _QUESTIONS),
    TaskState: ("TaskState", _TASK_STATES),
    TaskKind: ("TaskKind", _TASK_KINDS),
    UserRole: ("UserRole", _USER_ROLES),
    Action: ("Action", _ACTIONS),
    Timeliness: ("Timeliness", _TIMELINESS),
}


def word(value: StrEnum) -> str:
    """The value in the interface's language. Raises KeyError for an enum that has no table."""
    context, table = _TABLES[type(value)]
    return QCoreApplication.translate(context, table[value])


def in_sentence(value: StrEnum) -> str:
    """The word as it stands inside a sentence or a second line: with a small first letter."""
    text = word(value)
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """With a capital first letter, for the beginning of a line."""
    return text[:1].upper() + text[1:]


def plain_right(right: Right) -> str:
    """The right in the words of somebody at the counter."""
    return QCoreApplication.translate("PlainRight", PLAIN_RIGHTS[right])


def about_right(right: Right) -> str:
    """`par dzēšanu`, after "lēmums"."""
    return QCoreApplication.translate("AboutRight", ABOUT_RIGHTS[right])


def rights_line(rights: tuple[Right, ...]) -> str:
    """`piekļuve, dzēšana`, for second lines."""
    return ", ".join(word(right) for right in rights)


def chip_of(timeliness: Timeliness) -> Chip:
    """The chip of a state of time."""
    icon, tone, filled = _CHIP_LOOKS[timeliness]
    return Chip(word(timeliness), icon, tone, filled)


def next_step_words(step: NextStep, today: date) -> str:
    """The next step as a verb phrase; empty where there is none."""
    facts = dict(step.facts)
    if step.code is NextStepCode.DECIDE and "right" in facts:
        return QCoreApplication.translate("NextStep", _DECIDE[Right(facts["right"])])
    source = _NEXT_STEPS[step.code]
    if not source:
        return ""
    if facts.get("since"):
        facts["since"] = dates_text.since(date.fromisoformat(facts["since"]), today)
    if facts.get("kind"):
        facts["kind"] = in_sentence(LetterKind(facts["kind"]))
    return filled(QCoreApplication.translate("NextStep", source), facts)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return dates_text.DASH


def filled(pattern: str, facts: Mapping[str, str]) -> str:
    """The pattern with `{names}` filled in; a fact that is not there shows as a dash, never as an error."""
    return pattern.format_map(_Facts(facts))
