"""What keeps a letter text from being used: each problem in words, with the line where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.refusals import Sentences
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

SENTENCES = Sentences(
    "LetterTextProblem",
    {
        "other": QT_TRANSLATE_NOOP("LetterTextProblem", "This cannot be understood: {key}."),
        "not_toml": QT_TRANSLATE_NOOP(
            "LetterTextProblem",
            "The text cannot be read from here on. Check quotation marks, brackets and equals signs.",
        ),
        "other_letter": QT_TRANSLATE_NOOP(
            "LetterTextProblem", "This text is for another letter or language. Leave kind and language as is."
        ),
        "unknown_key": QT_TRANSLATE_NOOP(
            "LetterTextProblem", "There is no key {key}. Check how it is spelt."
        ),
        "not_text": QT_TRANSLATE_NOOP("LetterTextProblem", "The key {key} takes a text in quotation marks."),
        "empty": QT_TRANSLATE_NOOP("LetterTextProblem", "The key {key} is empty. Write its text."),
        "too_long": QT_TRANSLATE_NOOP("LetterTextProblem", "The text of {key} is too long: at most {most}."),
        "not_yes_or_no": QT_TRANSLATE_NOOP("LetterTextProblem", "The key {key} takes true or false."),
        "not_words": QT_TRANSLATE_NOOP("LetterTextProblem", "The key {key} takes words in brackets."),
        "not_a_list_of_tables": QT_TRANSLATE_NOOP(
            "LetterTextProblem", "Each part begins with a line of its own: [[{key}]]."
        ),
        "unknown_kind": QT_TRANSLATE_NOOP("LetterTextProblem", "There is no letter of the kind {kind}."),
        "unknown_language": QT_TRANSLATE_NOOP("LetterTextProblem", "There is no language {language}."),
        "no_placeholder_here": QT_TRANSLATE_NOOP(
            "LetterTextProblem", "No field in braces can stand in {key}."
        ),
        "twice": QT_TRANSLATE_NOOP("LetterTextProblem", "The part {block} stands here twice. Keep it once."),
        "unknown_placeholder": QT_TRANSLATE_NOOP(
            "LetterTextProblem", "There is no field {{{placeholder}}}. Choose one from the list of fields."
        ),
        "unknown_block": QT_TRANSLATE_NOOP("LetterTextProblem", "There is no shared part {block}."),
        "unknown_flag": QT_TRANSLATE_NOOP(
            "LetterTextProblem", "{flag} is not one of the options of this choice."
        ),
    },
)

_PLACE = re.compile(r"(?P<table>blocks|choices)\[(?P<number>\d+)\]\.(?P<key>\w+)")
_AT_LINE = re.compile(r"at line (?P<line>\d+)")


@dataclass(frozen=True, slots=True)
class TextProblem:
    """One problem: its sentence and its line, counted from 1; 0 where no line can be named."""

    sentence: str
    line: int


def text_problems(text: str, problems: Iterable[FieldProblem]) -> tuple[TextProblem, ...]:
    """The problems of a refused text, in the order of their lines."""
    found = [TextProblem(_sentence(problem), line_of(text, problem)) for problem in problems]
    return tuple(sorted(found, key=lambda problem: problem.line))


def line_of(text: str, problem: FieldProblem) -> int:
    """Where the key of a problem stands in the text."""
    lines = text.splitlines()
    if problem.code == "not_toml":
        told = _AT_LINE.search(problem.detail.get("detail", ""))
        return int(told["line"]) if told else len(lines)
    place = _PLACE.fullmatch(problem.field)
    if place is None:
        return _key_line(lines, problem.field, 0)
    heads = [number for number, line in enumerate(lines) if line.strip() == f"[[{place['table']}]]"]
    wanted = int(place["number"])
    if wanted >= len(heads):
        return 0
    return _key_line(lines, place["key"], heads[wanted] + 1) or heads[wanted] + 1


def _key_line(lines: list[str], key: str, start: int) -> int:
    """The line of a key from there up to the next table; 0 where it does not stand there."""
    pattern = re.compile(rf"\s*{re.escape(key)}\s*=")
    for number, line in enumerate(lines[start:], start=start + 1):
        if pattern.match(line):
            return number
        if line.lstrip().startswith("["):
            return 0
    return 0


def _sentence(problem: FieldProblem) -> str:
    key = problem.field.rpartition(".")[2] or problem.field
    code = problem.code if problem.code in SENTENCES else "other"
    return SENTENCES.say(code, {"key": key, **problem.detail})
