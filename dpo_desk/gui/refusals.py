"""Sentences for what cannot be done: problems of fields, reasons of guards, failures of the world.

Each sentence says what is wrong and what to do (ui.md section 8). The tables are looked up by stable codes;
a room that has codes of its own adds a table of them: `PROBLEMS.add("Intake", {"code": …})`, marked with
QT_TRANSLATE_NOOP. A problem is looked for as `field.code` first, then as `code`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.citation import cite
from dpo_desk.domain.letter import Language, LetterKind, LetterState
from dpo_desk.domain.letter_dates import DateForm
from dpo_desk.domain.problems import FieldProblem, Reason
from dpo_desk.domain.request import AnswerWay, RequestState, Right
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import dates_text, language
from dpo_desk.gui.refusal_texts import FAILURE_TEXTS, PROBLEM_TEXTS, REASON_TEXTS
from dpo_desk.gui.wording import about_right, filled, in_sentence, word
from dpo_desk.services.failures import Failure


class Sentences:
    """Sentences by code, from one or more tables, each with its translation context."""

    def __init__(self, context: str, table: Mapping[str, str]) -> None:
        self._sources = {code: (context, source) for code, source in table.items()}

    def add(self, context: str, table: Mapping[str, str]) -> None:
        """Adds codes, or says one differently."""
        self._sources |= {code: (context, source) for code, source in table.items()}

    def __contains__(self, code: str) -> bool:
        return code in self._sources

    def say(self, code: str, facts: Mapping[str, str]) -> str:
        """The sentence with its facts in words. Raises KeyError for a code without one."""
        return filled(QCoreApplication.translate(*self._sources[code]), facts_in_words(facts))


PROBLEMS = Sentences("FieldProblem", PROBLEM_TEXTS)
REASONS = Sentences("Reason", REASON_TEXTS)
FAILURES = Sentences("Failure", FAILURE_TEXTS)


def problem_words(problem: FieldProblem) -> str:
    """The sentence below a field. A code without words of its own gets the general sentence."""
    for code in (f"{problem.field}.{problem.code}", problem.code, "other"):
        if code in PROBLEMS:
            return PROBLEMS.say(code, problem.detail)
    raise KeyError(problem.code)


def reason_words(reason: Reason) -> str:
    """Why, as the second half of a sentence: small first letter, no full stop, with the article behind it."""
    words = REASONS.say(reason.code if reason.code in REASONS else "other", reason.facts)
    return f"{words} ({cite_in_words(reason.article)})" if reason.article else words


def cannot_yet(action: Action, reason: Reason) -> str:
    """`Izdot vēstuli vēl nevar: nav lēmuma par dzēšanu.`"""
    pattern = QCoreApplication.translate("Refusal", "{action} is not possible yet: {reason}.")
    text = pattern.format(action=word(action).removesuffix("…"), reason=reason_words(reason))
    return _one_stop(text)


def refused(reasons: tuple[Reason, ...]) -> str:
    """What a guard answered to something just tried: `Nevar: …`, the first reason leading."""
    pattern = QCoreApplication.translate("Refusal", "Not possible: {reason}.")
    return _one_stop(pattern.format(reason="; ".join(reason_words(reason) for reason in reasons)))


def _one_stop(sentence: str) -> str:
    """A Latvian date brings its own full stop to the end of a sentence."""
    return f"{sentence[:-2]}." if sentence.endswith("..") else sentence


def failure_words(failure: Failure) -> str:
    """What happened outside the program, and what to do."""
    code = next((kind.code for kind in _kinds(failure) if kind.code in FAILURES), "failure")
    return FAILURES.say(code, failure.facts)


def _kinds(failure: Failure) -> list[type[Failure]]:
    return [kind for kind in type(failure).__mro__ if isinstance(kind, type) and issubclass(kind, Failure)]


_ACTS = {
    "R1182": ("Regulas 1182/71", "Regulation 1182/71,"),
    "EDPB": ("EDAK pamatnostādnes", "EDPB guidelines"),
}


def cite_in_words(article: str) -> str:
    """`VDAR 12. panta 3. punkts`, `Regulas 1182/71 3. panta 4. punkts`; several parts stay parted."""
    parts = [part.strip() for part in article.split(";")]
    return "; ".join(_cite_one(part) for part in parts if part)


def _cite_one(article: str) -> str:
    act, _, rest = article.partition(" ")
    if act not in _ACTS:
        return cite(article, language.current(), DateForm.NOMINATIVE)
    latvian, english = _ACTS[act]
    if language.current() is Language.ENGLISH:
        return f"{english} {'Art. ' if act == 'R1182' else ''}{rest}"
    if act == "EDPB":
        return f"{latvian} {rest}"
    # Cited like an article of the GDPR, whose grammar it shares.
    return cite(f"GDPR {rest}", language.current()).replace("VDAR", latvian)


def facts_in_words(facts: Mapping[str, str]) -> dict[str, str]:
    """Facts of a refusal as the screen says them: ISO dates as dates, codes of the domain as words."""
    words = {name: _WORDS_OF.get(name, str)(value) for name, value in facts.items()}
    if facts.get("right") in set(Right):
        words["about"] = about_right(Right(facts["right"]))
    return words


def _day(value: str) -> str:
    try:
        return dates_text.full_date(date.fromisoformat(value))
    except ValueError:
        return value


def _month(value: str) -> str:
    try:
        return dates_text.month(date.fromisoformat(f"{value}-01"))
    except ValueError:
        return value


def _right(value: str) -> str:
    return word(Right(value)) if value in set(Right) else value


def _state(value: str) -> str:
    if value in set(LetterState):
        return word(LetterState(value))
    return word(RequestState(value)) if value in set(RequestState) else value


def _kind(value: str) -> str:
    return in_sentence(LetterKind(value)) if value in set(LetterKind) else value


def _ways(value: str) -> str:
    return ", ".join(
        in_sentence(AnswerWay(way)) if way in set(AnswerWay) else way for way in value.split(",")
    )


_WORDS_OF: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(
        (
            *("day", "due", "first_month_due", "earliest", "asked", "answered", "received", "notice"),
            *("sent_on", "issued_on", "dated_on", "signed_on", "dated", "signed", "from_day"),
        ),
        _day,
    ),
    "month": _month,
    "right": _right,
    "state": _state,
    "kind": _kind,
    "ways": _ways,
}
