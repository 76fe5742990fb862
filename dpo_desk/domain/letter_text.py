"""The wording of a letter kind as data: ordered blocks with placeholders, and how facts fill them.

A text holds whole sentences only; what varies stands after a colon or in quotation marks, so that nothing
is ever declined (domain sheet letters.md sections 2 and 7). Variants are blocks of their own with a flag.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dpo_desk.domain.letter import Block, Language, LetterKind
from dpo_desk.domain.letter_dates import DateForm, date_in_words

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_GUARD = "\N{WORD JOINER}"
_NUMBERING = re.compile(r"^\d{1,2}\. ")
_HEADINGS_WORTH_NUMBERING = 3


class PlaceholderKind(StrEnum):
    """What is asked for: one line, several lines, or a day (given as an ISO date)."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"


class PlaceholderSource(StrEnum):
    """Where the value comes from: the recorded case, the firm's profile, or the person at the desk."""

    CASE = "case"
    PROFILE = "profile"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A declared placeholder. `hint` says in each language what belongs there.

    A date `x` is written in texts as `{x_loc}`, `{x_gen}`, `{x_dat}`, `{x_acc}` or `{x_nom}`.
    """

    name: str
    kind: PlaceholderKind
    source: PlaceholderSource
    hint: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class BlockText:
    """One block of a text. It is printed when all of `when` hold (no flag: always).

    `enclosure` is what the letter lists as attached when this block is in it.
    """

    code: str
    text: str
    heading: str = ""
    law: str = ""
    required: bool = False
    when: tuple[str, ...] = ()
    enclosure: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Flags of which exactly one is meant to hold; `chosen` does when nobody said otherwise."""

    name: str
    options: tuple[str, ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class LetterText:
    """The whole wording of one kind in one language."""

    kind: LetterKind
    language: Language
    subject: str
    blocks: tuple[BlockText, ...]
    choices: tuple[Choice, ...] = ()

    @property
    def tokens(self) -> tuple[str, ...]:
        """Every placeholder as written (`termins_loc`), in order of appearance, once each."""
        return tuple(
            dict.fromkeys(token for block in self.blocks for token in tokens_in(block.heading + block.text))
        )

    @property
    def flags(self) -> tuple[str, ...]:
        """Every flag that a block or a choice knows, in order of appearance, once each."""
        of_choices = (option for choice in self.choices for option in choice.options)
        of_blocks = (flag for block in self.blocks for flag in block.when)
        return tuple(dict.fromkeys((*of_choices, *of_blocks)))

    def block(self, code: str) -> BlockText | None:
        return next((block for block in self.blocks if block.code == code), None)


def compose(text: LetterText, facts: Mapping[str, str], flags: Collection[str]) -> tuple[Block, ...]:
    """The blocks of a letter: every one of the text, `included` when its flags hold.

    A placeholder without a fact (or with a blank one) stays as `{name}`. Values are taken literally: braces
    in them are never placeholders. For every choice without a held flag, its default holds.
    """
    held = set(flags)
    for choice in text.choices:
        if choice.chosen and held.isdisjoint(choice.options):
            held.add(choice.chosen)
    return numbered(
        Block(
            code=block.code,
            text=filled(block.text, facts, text.language),
            heading=filled(block.heading, facts, text.language),
            law=block.law,
            required=block.required,
            included=held.issuperset(block.when),
        )
        for block in text.blocks
    )


def enclosures(text: LetterText, blocks: Iterable[Block]) -> tuple[str, ...]:
    """What the included blocks say is attached."""
    included = {block.code for block in blocks if block.included}
    return tuple(block.enclosure for block in text.blocks if block.enclosure and block.code in included)


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with the headings of the included ones numbered anew, where there are three or more.

    To be called again whenever a block is put into a letter or taken out of it.
    """
    plain = [replace(block, heading=_NUMBERING.sub("", block.heading)) for block in blocks]
    if sum(1 for block in plain if block.included and block.heading) < _HEADINGS_WORTH_NUMBERING:
        return tuple(plain)
    result, number = [], 0
    for block in plain:
        if block.included and block.heading:
            number += 1
            block = replace(block, heading=f"{number}. {block.heading}")
        result.append(block)
    return tuple(result)


def with_block(blocks: Iterable[Block], changed: Block) -> tuple[Block, ...]:
    """The blocks with the one of that code exchanged (added at the end when there was none)."""
    listed = list(blocks)
    codes = [block.code for block in listed]
    if changed.code in codes:
        listed[codes.index(changed.code)] = changed
    else:
        listed.append(changed)
    return numbered(listed)


def filled(text: str, facts: Mapping[str, str], language: Language) -> str:
    """The text with its placeholders filled in one pass; unknown ones stay as they are."""

    def value_of(match: re.Match[str]) -> str:
        value = _value(match[1], facts, language)
        if not value:
            return match[0]
        ends_sentence = text[match.end() : match.end() + 1] == "."
        return literal(value.removesuffix(".") if ends_sentence else value)

    return _PLACEHOLDER.sub(value_of, text)


def _value(token: str, facts: Mapping[str, str], language: Language) -> str:
    """The fact itself, or a date given as ISO in the grammatical case that the token asks for."""
    if own := facts.get(token, "").strip():
        return own
    name, _, form = token.rpartition("_")
    if name in facts and form in list(DateForm):
        try:
            return date_in_words(date.fromisoformat(facts[name]), language, DateForm(form))
        except ValueError:
            return ""
    return ""


def literal(value: str) -> str:
    """What a person typed, so that it can never be read as a placeholder.

    A word joiner (which prints as nothing) parts the brace from the name, and only where one would be read.
    """
    return _PLACEHOLDER.sub(rf"{{{_GUARD}\1}}", value)


def spoken(text: str) -> str:
    """The text as it is read and printed: without the guard that `literal` put in."""
    return text.replace("{" + _GUARD, "{")


def tokens_in(text: str) -> tuple[str, ...]:
    """The placeholders of a text as written, in order, once each."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def placeholders_in(block: Block) -> tuple[str, ...]:
    """The placeholders that a block of a draft still holds."""
    return tokens_in(f"{block.heading}\n{block.text}")


def placeholder_of(token: str, declared: Mapping[str, Placeholder]) -> Placeholder | None:
    """The declaration behind a token: `termins_loc` belongs to the date `termins`."""
    if (found := declared.get(token)) is not None and found.kind is not PlaceholderKind.DATE:
        return found
    name, _, form = token.rpartition("_")
    dated = declared.get(name)
    return dated if dated and dated.kind is PlaceholderKind.DATE and form in list(DateForm) else None
