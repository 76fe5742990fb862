"""Reads letter texts and declared placeholders from plain mappings (as TOML gives them), strictly.

A firm may edit its own copy of a text: whatever is not understood is named by its place, never skipped.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.letter_text import (
    BlockText,
    Choice,
    LetterText,
    Placeholder,
    PlaceholderKind,
    PlaceholderSource,
    placeholder_of,
    tokens_in,
)
from dpo_desk.domain.problems import EntryRefused, FieldProblem

_TEXT_KEYS: Final = frozenset({"kind", "language", "subject", "blocks", "choices"})
_BLOCK_KEYS: Final = frozenset({"code", "heading", "text", "law", "required", "when", "enclosure"})
_SHARED_KEYS: Final = frozenset({"shared", "law", "required", "when", "heading"})
_CHOICE_KEYS: Final = frozenset({"name", "options", "chosen"})
LONGEST_TEXT: Final = 100_000
"""Characters that one text of a letter may have; what is longer is no letter."""


class _Reader:
    """Collects every problem, so that a person mends a text in one go."""

    def __init__(self) -> None:
        self.problems: list[FieldProblem] = []

    def problem(self, place: str, code: str, **detail: str) -> None:
        self.problems.append(FieldProblem(place, code, detail))

    def refuse(self) -> None:
        if self.problems:
            raise EntryRefused(tuple(self.problems))

    def known_keys(self, place: str, table: Mapping[str, object], keys: frozenset[str]) -> None:
        for key in table:
            if key not in keys:
                self.problem(f"{place}{key}", "unknown_key", key=str(key))

    def string(self, place: str, table: Mapping[str, object], key: str, *, needed: bool = False) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self.problem(f"{place}{key}", "not_text")
            return ""
        if needed and not value.strip():
            self.problem(f"{place}{key}", "empty")
        if len(value) > LONGEST_TEXT:
            self.problem(f"{place}{key}", "too_long", most=str(LONGEST_TEXT))
        return value.strip()

    def boolean(self, place: str, table: Mapping[str, object], key: str, otherwise: bool) -> bool:
        value = table.get(key, otherwise)
        if not isinstance(value, bool):
            self.problem(f"{place}{key}", "not_yes_or_no")
            return otherwise
        return value

    def words(self, place: str, table: Mapping[str, object], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
            self.problem(f"{place}{key}", "not_words")
            return ()
        return tuple(listed)

    def tables(self, place: str, table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            self.problem(f"{place}{key}", "not_a_list_of_tables")
            return []
        return value


def parse_placeholders(source: Mapping[str, object]) -> dict[str, Placeholder]:
    """The declared placeholders by name. Raises EntryRefused that names every place not understood."""
    reader, found = _Reader(), {}
    for name, table in source.items():
        place = f"{name}."
        if not isinstance(table, dict):
            reader.problem(name, "not_a_table")
            continue
        reader.known_keys(place, table, frozenset({"kind", "source", "lv", "en"}))
        kind, origin = reader.string(place, table, "kind"), reader.string(place, table, "source")
        if kind not in list(PlaceholderKind) or origin not in list(PlaceholderSource):
            reader.problem(name, "unknown_word")
            continue
        hint = {language: reader.string(place, table, language, needed=True) for language in Language}
        found[name] = Placeholder(name, PlaceholderKind(kind), PlaceholderSource(origin), hint)
    reader.refuse()
    return found


def parse_shared_blocks(
    source: Mapping[str, object], declared: Mapping[str, Placeholder]
) -> dict[str, BlockText]:
    """The blocks that several kinds share, by code. Raises EntryRefused."""
    reader = _Reader()
    reader.known_keys("", source, frozenset({"language", "blocks"}))
    blocks = [
        _own_block(reader, f"blocks[{number}].", row, declared)
        for number, row in enumerate(reader.tables("", source, "blocks"))
    ]
    reader.refuse()
    return {block.code: block for block in blocks}


def parse_letter_text(
    source: Mapping[str, object],
    shared: Mapping[str, BlockText],
    declared: Mapping[str, Placeholder],
) -> LetterText:
    """One letter text. Raises EntryRefused that names every unknown key, placeholder, block and flag."""
    reader = _Reader()
    reader.known_keys("", source, _TEXT_KEYS)
    kind, language = reader.string("", source, "kind"), reader.string("", source, "language")
    if kind not in list(LetterKind):
        reader.problem("kind", "unknown_kind", kind=kind)
    if language not in list(Language):
        reader.problem("language", "unknown_language", language=language)
    subject = reader.string("", source, "subject", needed=True)
    if tokens_in(subject):
        reader.problem("subject", "no_placeholder_here")
    blocks = _blocks(reader, source, shared, declared)
    choices = _choices(reader, source)
    reader.refuse()
    return LetterText(LetterKind(kind), Language(language), subject, blocks, choices)


def _blocks(
    reader: _Reader,
    source: Mapping[str, object],
    shared: Mapping[str, BlockText],
    declared: Mapping[str, Placeholder],
) -> tuple[BlockText, ...]:
    rows = reader.tables("", source, "blocks")
    if not rows:
        reader.problem("blocks", "empty")
    blocks: dict[str, BlockText] = {}
    for number, row in enumerate(rows):
        place = f"blocks[{number}]."
        if "shared" in row:
            block = _shared_block(reader, place, row, shared)
        else:
            block = _own_block(reader, place, row, declared)
        if block.code in blocks:
            reader.problem(f"{place}code", "twice", block=block.code)
        blocks[block.code] = block
    return tuple(blocks.values())


def _own_block(
    reader: _Reader, place: str, row: Mapping[str, object], declared: Mapping[str, Placeholder]
) -> BlockText:
    reader.known_keys(place, row, _BLOCK_KEYS)
    block = BlockText(
        code=reader.string(place, row, "code", needed=True),
        text=reader.string(place, row, "text", needed=True),
        heading=reader.string(place, row, "heading"),
        law=reader.string(place, row, "law"),
        required=reader.boolean(place, row, "required", otherwise=False),
        when=reader.words(place, row, "when"),
        enclosure=reader.string(place, row, "enclosure"),
    )
    if tokens_in(block.enclosure):
        reader.problem(f"{place}enclosure", "no_placeholder_here")
    for key, value in (("heading", block.heading), ("text", block.text)):
        for token in tokens_in(value):
            if placeholder_of(token, declared) is None:
                reader.problem(f"{place}{key}", "unknown_placeholder", placeholder=token)
    return block


def _shared_block(
    reader: _Reader, place: str, row: Mapping[str, object], shared: Mapping[str, BlockText]
) -> BlockText:
    reader.known_keys(place, row, _SHARED_KEYS)
    code = reader.string(place, row, "shared")
    base = shared.get(code)
    if base is None:
        reader.problem(f"{place}shared", "unknown_block", block=code)
        return BlockText(code, "")
    return BlockText(
        code=code,
        text=base.text,
        heading=reader.string(place, row, "heading") or base.heading,
        law=reader.string(place, row, "law") or base.law,
        required=reader.boolean(place, row, "required", otherwise=base.required),
        when=reader.words(place, row, "when") or base.when,
    )


def _choices(reader: _Reader, source: Mapping[str, object]) -> tuple[Choice, ...]:
    choices = []
    for number, row in enumerate(reader.tables("", source, "choices")):
        place = f"choices[{number}]."
        reader.known_keys(place, row, _CHOICE_KEYS)
        options = reader.words(place, row, "options")
        chosen = reader.string(place, row, "chosen")
        if chosen and chosen not in options:
            reader.problem(f"{place}chosen", "unknown_flag", flag=chosen)
        choices.append(Choice(reader.string(place, row, "name", needed=True), options, chosen))
    return tuple(choices)
