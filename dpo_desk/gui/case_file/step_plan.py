"""What the next-step panel says: the step as a verb, why, and which buttons stand beside it.

What is possible and why not comes with the case; here is only decided what stands where.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.domain.letter_check import check_letter
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.problems import Reason
from dpo_desk.domain.request import Channel, RequestState, Task, TaskState
from dpo_desk.domain.workflow import Action, NextStepCode
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.letter_choice import letter_words
from dpo_desk.gui.case_file.dialogs.task import task_what
from dpo_desk.gui.refusals import cannot_yet, cite_in_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.next_step import StepButton
from dpo_desk.gui.wording import capital, in_sentence, next_step_words, word
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.departures import expected_ways

FINISH_TASK, ATTACH_FILE, OPEN_LETTER = "finish_task", "attach_file", "open_letter"
PRINT_RECEIPT, PRINT_RECORD = "print_receipt", "print_record"
"""Steps of the page that are no Action of the workflow."""

_EXTRA_WORDS = {
    FINISH_TASK: QT_TRANSLATE_NOOP("StepPlan", "Finish task…"),
    OPEN_LETTER: QT_TRANSLATE_NOOP("StepPlan", "Open letter"),
    ATTACH_FILE: QT_TRANSLATE_NOOP("StepPlan", "Attach file…"),
    PRINT_RECEIPT: QT_TRANSLATE_NOOP("StepPlan", "Print acknowledgement…"),
    PRINT_RECORD: QT_TRANSLATE_NOOP("StepPlan", "Print record for signing…"),
}

_MAIN: dict[NextStepCode, str] = {
    NextStepCode.TAKE_OVER: Action.TAKE_OVER,
    NextStepCode.CHECK_IDENTITY: Action.CONFIRM_IDENTITY,
    NextStepCode.STOP_MARKETING: Action.NO_IDENTITY_NEEDED,
    NextStepCode.AWAIT_ANSWER: Action.RECORD_ANSWER,
    NextStepCode.START_WORK: Action.START_WORK,
    NextStepCode.FINISH_TASKS: FINISH_TASK,
    NextStepCode.DECIDE: Action.DECIDE,
    NextStepCode.DRAFT_LETTER: Action.DRAFT_LETTER,
    NextStepCode.ISSUE_LETTER: Action.ISSUE_LETTER,
    NextStepCode.SIGN_LETTER: Action.SIGN_LETTER,
    NextStepCode.DISPATCH_LETTER: Action.DISPATCH_LETTER,
    NextStepCode.CLOSE: Action.CLOSE,
}

_BESIDE: dict[RequestState, tuple[Action, ...]] = {
    RequestState.RECEIVED: (
        Action.CONFIRM_IDENTITY,
        Action.ASK_QUESTION,
        Action.NO_IDENTITY_NEEDED,
        Action.DECIDE,
    ),
    RequestState.IDENTITY_ASKED: (Action.CONFIRM_IDENTITY, Action.EXTEND, Action.DECIDE),
    RequestState.IDENTITY_CONFIRMED: (Action.ADD_TASK, Action.DECIDE, Action.ASK_QUESTION),
    RequestState.IN_WORK: (Action.DECIDE, Action.ISSUE_LETTER, Action.ASK_QUESTION, Action.EXTEND),
    RequestState.DECIDED: (Action.DISPATCH_LETTER, Action.DRAFT_LETTER, Action.EXTEND),
    RequestState.ANSWERED: (Action.CLOSE, Action.ADD_TASK, Action.DRAFT_LETTER),
    RequestState.CLOSED: (Action.REOPEN, Action.ADD_NOTE),
    RequestState.WITHDRAWN: (Action.ADD_NOTE,),
    RequestState.NOT_OURS: (Action.ADD_NOTE,),
}
"""What stands beside the main button, in this order, until the row is full."""

_MENU = (
    Action.CONFIRM_IDENTITY,
    Action.NO_IDENTITY_NEEDED,
    Action.ASK_QUESTION,
    Action.RECORD_ANSWER,
    Action.START_WORK,
    Action.ADD_TASK,
    Action.DECIDE,
    Action.CHANGE_CLAIMS,
    Action.EXTEND,
    Action.REMOVE_EXTENSION,
    Action.DRAFT_LETTER,
    Action.ISSUE_LETTER,
    Action.SIGN_LETTER,
    Action.RELEASE_LETTER,
    Action.DISPATCH_LETTER,
    Action.ADD_NOTE,
    Action.CORRECT_RECEIPT,
    Action.CORRECT_SUBJECT,
    Action.WITHDRAW,
    Action.FORWARD,
    Action.CLOSE,
    Action.REOPEN,
)

_NOT_WORTH_SAYING = frozenset(
    {
        *("taken_over_before", "identity_known", "identity_step_passed", "no_open_question", "in_work"),
        *("only_closed_reopens", "not_extended", "case_ended"),
    }
)
"""Reasons of steps that are simply behind or not thinkable: such a step is not shown at all."""

_MOST = 4
_ORAL = frozenset({Channel.IN_PERSON, Channel.PHONE})


@dataclass(frozen=True, slots=True)
class StepPlan:
    """The panel's words and buttons."""

    phrase: str
    context: str
    buttons: tuple[StepButton, ...]
    more: tuple[StepButton, ...]

    @property
    def main(self) -> str:
        """The key of the next step itself; empty where there is none or it is not possible."""
        return next((button.key for button in self.buttons if button.main and not button.reasons), "")


def plan_of(case: CaseFile) -> StepPlan:
    """The plan for the case as it stands."""
    main = str(_MAIN.get(case.next_step.code, ""))
    beside = [key for key in _beside(case) if key != main]
    shown = [main, *beside][:_MOST] if main else beside[:_MOST]
    rest = [action for action in _MENU if action not in shown and _worth(case, action)]
    return StepPlan(
        phrase=_phrase(case),
        context=_context(case),
        buttons=tuple(_button(case, key, main=key == main) for key in shown),
        more=tuple(_button(case, key) for key in (*rest, *_extras(case, shown))),
    )


def _beside(case: CaseFile) -> Iterator[str]:
    """A letter that is to be signed or sent is opened first: there it is printed."""
    if case.next_step.code in {NextStepCode.SIGN_LETTER, NextStepCode.DISPATCH_LETTER}:
        yield OPEN_LETTER
    for action in _BESIDE[case.request.state]:
        if _worth(case, action):
            yield action.value


def _worth(case: CaseFile, action: Action) -> bool:
    reasons = case.actions[action]
    return not reasons or reasons[0].code not in _NOT_WORTH_SAYING


def _extras(case: CaseFile, shown: list[str]) -> Iterator[str]:
    if _open_task(case) is not None and FINISH_TASK not in shown:
        yield FINISH_TASK
    yield ATTACH_FILE
    yield PRINT_RECEIPT
    if case.request.channel in _ORAL:
        yield PRINT_RECORD


def _button(case: CaseFile, key: str, *, main: bool = False) -> StepButton:
    if key in _EXTRA_WORDS:
        return StepButton(key, QCoreApplication.translate("StepPlan", _EXTRA_WORDS[key]), main=main)
    action = Action(key)
    return StepButton(key, word(action), _sentences(action, case.actions[action]), main)


def _sentences(action: Action, reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    return tuple(cannot_yet(action, reason) for reason in reasons)


def _phrase(case: CaseFile) -> str:
    if case.next_step.code is not NextStepCode.NOTHING:
        return next_step_words(case.next_step, case.today)
    ended = {
        RequestState.CLOSED: QCoreApplication.translate("StepPlan", "The case is closed"),
        RequestState.WITHDRAWN: QCoreApplication.translate("StepPlan", "The person withdrew the request"),
        RequestState.NOT_OURS: QCoreApplication.translate("StepPlan", "The request was forwarded"),
    }
    return ended.get(case.request.state, QCoreApplication.translate("StepPlan", "Nothing is left to do"))


def _context(case: CaseFile) -> str:
    tell = _CONTEXTS.get(case.next_step.code)
    return tell(case) if tell else ""


def _of_taking_over(case: CaseFile) -> str:
    pattern = QCoreApplication.translate("StepPlan", "Recorded by: {name}, {moment}.")
    moment = dates_text.exact_moment(case.request.recorded_at)
    return pattern.format(name=case.request.recorded_by, moment=moment)


def _of_identity(case: CaseFile) -> str:
    representative = case.request.representative
    if representative is not None:
        pattern = QCoreApplication.translate(
            "StepPlan", "Acts for the person: {name}. Check the authority too."
        )
        return pattern.format(name=with_visible_marks(representative.name))
    return QCoreApplication.translate(
        "StepPlan", "Ask for more only where there is a reasonable doubt ({article})."
    ).format(article=cite_in_words("GDPR 12(6)"))


def _of_marketing(_case: CaseFile) -> str:
    return QCoreApplication.translate(
        "StepPlan", "It is carried out always and at once, without an identity check ({article})."
    ).format(article=cite_in_words("GDPR 21(3)"))


def _of_waiting(case: CaseFile) -> str:
    waiting = next((q for q in case.request.questions if q.answered_on is None), None)
    if waiting is None:
        return ""
    parts = [f"“{waiting.text}”" if waiting.text else ""]
    if case.request.dates.paused_since is not None:
        due = dates_text.row_date(case.request.dates.legal.due, case.today)
        pattern = QCoreApplication.translate(
            "StepPlan", "If no answer comes, decide by {day}: the date without the pause."
        )
        parts.append(pattern.format(day=due))
    return " ".join(part for part in parts if part)


def _of_starting(case: CaseFile) -> str:
    check = case.request.identity_checks[-1] if case.request.identity_checks else None
    if check is None:
        return ""
    day = dates_text.short_date(riga_date(check.checked_at), case.today)
    pattern = QCoreApplication.translate("StepPlan", "Identity confirmed {day}: {method}.")
    return pattern.format(day=day, method=in_sentence(check.method))


def _of_tasks(case: CaseFile) -> str:
    task = _open_task(case)
    if task is None:
        return ""
    due = dates_text.row_date(task.due_on, case.today)
    by_day = QCoreApplication.translate("StepPlan", "by {day}").format(day=due)
    return f"{task.assignee}: {task_what(task)} · {by_day}"


def _of_deciding(case: CaseFile) -> str:
    text = case.request.text.strip()
    return " ".join(part for part in (f"“{text}”" if text else "", _decided(case)) if part)


def _decided(case: CaseFile) -> str:
    return " ".join(
        f"{capital(word(claim.right))} – {in_sentence(claim.decision.outcome)}."
        for claim in case.request.claims
        if claim.decision is not None
    )


def _of_issuing(case: CaseFile) -> str:
    letter = _letter_of_step(case)
    if letter is None:
        return ""
    checks = check_letter(letter.content)
    pattern = QCoreApplication.translate("StepPlan", "Demands met: {met} of {all}.")
    return pattern.format(met=sum(check.met for check in checks), all=len(checks))


def _of_signing(case: CaseFile) -> str:
    letter = _letter_of_step(case)
    if letter is None:
        return ""
    dated = dates_text.row_date(letter.content.dated_on, case.today)
    pattern = QCoreApplication.translate(
        "StepPlan", "{letter}, dated {day}: print it, have it signed by hand that day, attach the scan."
    )
    return pattern.format(letter=letter_words(letter), day=dated)


def _of_sending(case: CaseFile) -> str:
    letter = _letter_of_step(case)
    ways = ", ".join(in_sentence(way) for way in expected_ways(case.profile, case.request))
    parts = [letter_words(letter)] if letter is not None else []
    if ways:
        parts.append(QCoreApplication.translate("StepPlan", "expected: {ways}").format(ways=ways))
    if case.request.subject.address:
        parts.append(case.request.subject.address)
    return " · ".join(parts)


def _of_closing(case: CaseFile) -> str:
    if case.request.sent_at is None:
        return ""
    day = dates_text.row_date(riga_date(case.request.sent_at), case.today)
    words = QCoreApplication.translate("StepPlan", "Answered {day}; no task is open.").format(day=day)
    return " ".join(part for part in (words, _late_because(case)) if part)


def _late_because(case: CaseFile) -> str:
    if not case.request.late_reason:
        return ""
    pattern = QCoreApplication.translate("StepPlan", "Answered late because: {reason}")
    return pattern.format(reason=case.request.late_reason)


def _of_ending(case: CaseFile) -> str:
    ending = case.request.ending
    if ending is None:
        return ""
    day = dates_text.row_date(riga_date(ending.at), case.today)
    parts = [QCoreApplication.translate("StepPlan", "On {day}").format(day=day)]
    parts += [part for part in (ending.forwarded_to, ending.reason, _late_because(case)) if part]
    return " · ".join(parts)


_CONTEXTS = {
    NextStepCode.TAKE_OVER: _of_taking_over,
    NextStepCode.CHECK_IDENTITY: _of_identity,
    NextStepCode.STOP_MARKETING: _of_marketing,
    NextStepCode.AWAIT_ANSWER: _of_waiting,
    NextStepCode.START_WORK: _of_starting,
    NextStepCode.FINISH_TASKS: _of_tasks,
    NextStepCode.DECIDE: _of_deciding,
    NextStepCode.DRAFT_LETTER: _decided,
    NextStepCode.ISSUE_LETTER: _of_issuing,
    NextStepCode.SIGN_LETTER: _of_signing,
    NextStepCode.DISPATCH_LETTER: _of_sending,
    NextStepCode.CLOSE: _of_closing,
    NextStepCode.NOTHING: _of_ending,
}


def _open_task(case: CaseFile) -> Task | None:
    return next((task for task in case.request.tasks if task.state is TaskState.OPEN), None)


def _letter_of_step(case: CaseFile) -> Letter | None:
    """The letter that the next step is about."""
    wanted = case.next_step.facts.get("letter_id", "")
    found = next((letter for letter in case.letters if str(letter.id) == wanted), None)
    return found or next(
        (letter for letter in case.letters if letter.state is not LetterState.ANNULLED), None
    )
