"""What a person changes in a draft: each change gives new content, with its headings numbered anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from dpo_desk.domain.letter import Block, LetterContent
from dpo_desk.domain.letter_text import BlockText, Choice, LetterText, filled, numbered, tokens_in

_NUMBERING = re.compile(r"^\d{1,2}\. ")


def plain_heading(block: Block) -> str:
    """The heading as it is written by hand: without the number that its place gives it."""
    return _NUMBERING.sub("", block.heading)


def with_values(content: LetterContent, values: Mapping[str, str]) -> LetterContent:
    """The content with gaps filled wherever they stand. Values are literal; days are ISO dates.

    A gap of which no value is known, or a blank one, stays a gap.
    """
    language = content.language
    blocks = tuple(
        replace(
            block,
            heading=filled(block.heading, values, language),
            text=filled(block.text, values, language),
        )
        for block in content.blocks
    )
    return replace(
        content,
        subject=filled(content.subject, values, language),
        salutation=filled(content.salutation, values, language),
        blocks=numbered(blocks),
    )


def with_part(content: LetterContent, code: str, heading: str, text: str) -> LetterContent:
    """The content with other words in one part."""
    return _changed(content, {code}, lambda block: replace(block, heading=heading.strip(), text=text))


def with_included(content: LetterContent, code: str, included: bool) -> LetterContent:
    """The content with one part put in or left out; its words stay either way."""
    return _changed(content, {code}, lambda block: replace(block, included=included))


def with_choice(content: LetterContent, text: LetterText, choice: Choice, option: str) -> LetterContent:
    """The content with the parts of one variant put in and those of the other variants left out."""
    variants = {block.code for block in text.blocks if _belongs(block, choice)}
    wanted = variants & set(codes_of(text, option))
    return _changed(content, variants, lambda block: replace(block, included=block.code in wanted))


def chosen_option(content: LetterContent, text: LetterText, choice: Choice) -> str:
    """Which variant the letter has now; empty where it has none, or several at once."""
    included = {block.code for block in content.blocks if block.included}
    held = [option for option in choice.options if included & set(codes_of(text, option))]
    return held[0] if len(held) == 1 else ""


def codes_of(text: LetterText, option: str) -> tuple[str, ...]:
    """The parts that belong to a variant, in their order."""
    return tuple(block.code for block in text.blocks if option in block.when)


def choice_of(text: LetterText, code: str) -> Choice | None:
    """The choice among whose variants the part is; None for a part that stands for itself."""
    block = text.block(code)
    if block is None:
        return None
    return next((choice for choice in text.choices if _belongs(block, choice)), None)


def gaps_of(content: LetterContent, code: str) -> tuple[str, ...]:
    """The placeholders that a part (or `subject`, `salutation`) still holds, as written, once each."""
    if code == "subject":
        return tokens_in(content.subject)
    if code == "salutation":
        return tokens_in(content.salutation)
    texts = [f"{block.heading}\n{block.text}" for block in content.blocks if block.code == code]
    return tokens_in("\n".join(texts))


def _belongs(block: BlockText, choice: Choice) -> bool:
    return not set(block.when).isdisjoint(choice.options)


def _changed(
    content: LetterContent, codes: Collection[str], change: Callable[[Block], Block]
) -> LetterContent:
    blocks = (change(block) if block.code in codes else block for block in content.blocks)
    return replace(content, blocks=numbered(blocks))
