"""English words of the command line: explanations of dates, and one line for every refusal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from dpo_desk.cli.sentences import FAILURES, PROBLEMS, REASONS
from dpo_desk.domain.deadlines import DateStep, StepCode
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.services.failures import Failure

_STEPS: dict[StepCode, str] = {
    StepCode.RECEIVED: "request received; this day is not counted",
    StepCode.MONTH_ENDS: "one month ends",
    StepCode.THREE_MONTHS_END: "three months end",
    StepCode.DAYS_END: "promised days end",
    StepCode.WORKING_DAY_COUNTED: "working day counted",
    StepCode.AT_ONCE: "promised at once",
    StepCode.PAUSED: "question sent; the month is paused",
    StepCode.RESUMED: "answer came; the month goes on",
    StepCode.NOMINAL_SHIFTED: "nominal end moved by the paused days",
    StepCode.EXTENDED: "extension notice sent",
    StepCode.SKIPPED_SATURDAY: "skipped: Saturday",
    StepCode.SKIPPED_SUNDAY: "skipped: Sunday",
    StepCode.SKIPPED_HOLIDAY: "skipped: public holiday",
    StepCode.CHAINED_END: "one month and then two end sooner",
    StepCode.EXTENSION_TOO_LATE: "extension notice sent too late; it extends nothing",
    StepCode.DUE: "last day",
    StepCode.SAFE: "last working day without moving forward",
}


def step_words(step: DateStep) -> str:
    """Why the day stands in the explanation: what happened, a name or number, and the rule."""
    words = _STEPS.get(step.code, step.code.value.replace("_", " "))
    if step.detail:
        words = f"{words}: {step.detail}"
    return f"{words} ({step.rule})" if step.rule else words


def error_line(error: Exception) -> str:
    """One line that says what was refused; it repeats nothing personal of what was entered."""
    if isinstance(error, EntryRefused):
        return "; ".join(_problem(problem) for problem in error.problems)
    if isinstance(error, StepRefused):
        return "; ".join(_reason(reason) for reason in error.reasons)
    if isinstance(error, Failure):
        return _sentence(FAILURES, error.code, error.facts)
    return " ".join(str(error).split()) or type(error).__name__


def _problem(problem: FieldProblem) -> str:
    words = _sentence(PROBLEMS, problem.code, problem.detail)
    return f"{problem.field}: {words}" if problem.field else words


def _reason(reason: Reason) -> str:
    words = _sentence(REASONS, reason.code, reason.facts)
    return f"{words} [{reason.article}]" if reason.article else words


def _sentence(table: Mapping[str, str], code: str, facts: dict[str, str]) -> str:
    """The sentence of the code with its facts, or the code in words where it has none."""
    if code not in table:
        return _with_facts(code, facts)
    return " ".join(table[code].format_map(defaultdict(str, facts)).split())


def _with_facts(code: str, facts: dict[str, str]) -> str:
    words = code.replace("_", " ")
    told = ", ".join(f"{name} {value}" for name, value in facts.items() if value)
    return f"{words} ({told})" if told else words
