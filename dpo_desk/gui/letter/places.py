"""Where a part of a letter stands on its pages, found by the words that are printed for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dpo_desk.domain.citation import cite
from dpo_desk.domain.letter import Block, LetterContent
from dpo_desk.domain.letter_text import Placeholder, placeholder_of, spoken
from dpo_desk.gui.printing import Sign, page_signs
from dpo_desk.gui.widgets.pdf_view import Area
from dpo_desk.services.letter_words import printed_words

_TOKEN = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_ENOUGH = 48
"""Signs that tell one part of a letter from another."""


def words_of(
    content: LetterContent, part: str, law: str, hints: Mapping[str, Placeholder]
) -> tuple[str, ...]:
    """What is printed for a part of a draft: ways to find it, the surest first."""
    labels = printed_words(content.language)["letter"]
    names = printed_words(content.language)["block"]
    block = next((block for block in content.blocks if block.code == part), None)
    if block is not None:
        return _words_of_block(block, law, content, hints)
    requisites = {
        "addressee": content.addressee,
        "author": (content.letterhead.name,),
        "subject": (content.subject,),
        "salutation": (content.salutation,),
        "signature": (content.signatory_name, content.signatory_post),
        "attachments": (*content.attachments, labels["attachments"]),
    }
    missing = labels["missing"].replace("{what}", names.get(part, part))
    return (*requisites.get(part, ()), missing, _missing_part(law, content))


def _words_of_block(
    block: Block, law: str, content: LetterContent, hints: Mapping[str, Placeholder]
) -> tuple[str, ...]:
    if not block.included:
        return (f"{block.heading} {_missing_part(law, content)}", _missing_part(law, content))
    label = printed_words(content.language)["letter"]["missing"]

    def hint(match: re.Match[str]) -> str:
        declared = placeholder_of(match[1], hints)
        return label.replace("{what}", declared.hint[content.language] if declared else match[1])

    shown = spoken(_TOKEN.sub(hint, block.text))
    return (f"{block.heading} {shown}", shown)


def _missing_part(law: str, content: LetterContent) -> str:
    labels = printed_words(content.language)["letter"]
    return (
        labels["missing_block"].replace("{law}", cite(law, content.language))
        if law
        else labels["missing_part"]
    )


def find_area(pdf: bytes, ways: Sequence[str]) -> Area | None:
    """The lines on which the words stand, by the first way that leads there. Raises PdfUnreadable."""
    pages = page_signs(pdf)
    for way in ways:
        wanted = "".join(sign for sign in way if not sign.isspace() and sign.isprintable())
        for number, signs in enumerate(pages):
            found = _found(signs, wanted)
            if found:
                return Area(
                    number,
                    min(sign.left for sign in found),
                    min(sign.top for sign in found),
                    max(sign.right for sign in found),
                    max(sign.bottom for sign in found),
                )
    return None


def _found(signs: Sequence[Sign], wanted: str) -> Sequence[Sign]:
    """The signs from the beginning of the words to their end on this page; empty where they do not begin."""
    text = "".join(sign.text for sign in signs)
    start = text.find(wanted[:_ENOUGH]) if wanted else -1
    if start < 0:
        return ()
    end = text.find(wanted[-_ENOUGH:], start)
    length = len(wanted) if end < 0 else end + len(wanted[-_ENOUGH:]) - start
    return signs[start : start + length]
