"""Which parts of a shown text begin with what was typed; they are painted bold.

Found as the register finds: without marks and capitals, words by their beginnings, nothing typed is syntax.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

Parts = tuple[tuple[str, bool], ...]
"""Pieces of a text in their order; True for those that match."""

_MOST_WORDS = 16


def typed_words(typed: str) -> list[str]:
    """The words that were typed, bare of marks and capitals."""
    return re.findall(r"[^\W_]+", _bare(typed))[:_MOST_WORDS]


def marked(text: str, words: Sequence[str]) -> Parts:
    """The text in pieces, with those that begin a word and were typed marked."""
    if not words or not text:
        return ((text, False),) if text else ()
    longest_first = sorted(words, key=len, reverse=True)
    pattern = r"(?<![^\W_])(?:" + "|".join(map(re.escape, longest_first)) + ")"
    return pieces(text, [found.span() for found in re.finditer(pattern, _bare(text))])


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> Parts:
    """The text cut at the spans, which are in order and do not overlap."""
    found: list[tuple[str, bool]] = []
    end = 0
    for begin, stop in spans:
        found += [(text[end:begin], False), (text[begin:stop], True)]
        end = stop
    found.append((text[end:], False))
    return tuple(piece for piece in found if piece[0])


def has_match(parts: Parts) -> bool:
    return any(matches for _, matches in parts)


def plain(parts: Parts) -> str:
    """The text without marks."""
    return "".join(text for text, _ in parts)


def _bare(text: str) -> str:
    """Small letters without marks, letter for letter: positions stay those of the text."""
    return "".join(_bare_letter(letter) for letter in text)


def _bare_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    return unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter
