"""Turns what people type into a full-text query that is always well formed, and finds the matching parts.

Nothing typed is ever syntax: the query is built from the words alone, each quoted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

MOST_WORDS = 16
_LONGEST_WORD = 64
_LONGEST_PREFIX = 6
"""The longest beginning of a word that the index keeps ready."""
MOST_TERMS = 64

WordsWithBeginning = Callable[[str, int], Sequence[str]]
"""Answers at most so many indexed words that begin with the given letters."""


def words_of(text: str) -> list[str]:
    """The words that were typed, without diacritics and capitals, as the index keeps them."""
    letters = [letter if _is_letter(letter) else " " for letter in unicodedata.normalize("NFC", text)]
    words = "".join(letters).split()
    return list(dict.fromkeys(bare(word)[:_LONGEST_WORD] for word in words))[:MOST_WORDS]


def match_expression(words: Sequence[str], beginning_with: WordsWithBeginning) -> str:
    """The full-text query for records that hold a word beginning with each of the given ones.

    The index answers beginnings of up to six letters at once. A longer one is looked up in the vocabulary
    and asked for as the whole words it stands for, unless they are very many.
    """
    return " AND ".join(_match(word, beginning_with) for word in words)


def _match(word: str, beginning_with: WordsWithBeginning) -> str:
    if len(word) > _LONGEST_PREFIX:
        terms = beginning_with(word, MOST_TERMS + 1)
        if 0 < len(terms) <= MOST_TERMS:
            return "(" + " OR ".join(f'"{term}"' for term in terms) + ")"
    return f'"{word}"*'


def bare(text: str) -> str:
    """Small letters without diacritics, letter for letter: positions in the answer are those in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two
        lowered = "".join(letter.lower()[0] for letter in text)
    return lowered.translate(_BARE)


def matching_parts(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words of the text begin with one of the given words: (start, end) in order, not overlapping."""
    if not words:
        return []
    longest_first = sorted(words, key=len, reverse=True)
    pattern = r"(?<![^\W_])(?:" + "|".join(re.escape(word) for word in longest_first) + ")"
    return [found.span() for found in re.finditer(pattern, bare(text))]


def excerpt(text: str, words: Sequence[str], length: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A part of the text around the first match, on one line, with the matches' positions in it."""
    found = matching_parts(text, words)
    start = max(0, found[0][0] - length // 3) if found else 0
    if start:
        start = text.find(" ", start, found[0][0]) + 1 or start
    part = re.sub(r"\s", " ", text[start : start + length])
    shift = 0
    if start:
        part, shift = "…" + part, 1
    if start + length < len(text):
        part += "…"
    inside = (
        (begin - start + shift, min(end, start + length) - start + shift)
        for begin, end in found
        if begin < start + length
    )
    return part, tuple(inside)


def _is_letter(letter: str) -> bool:
    """Whether the index takes it for part of a word.

    By the Unicode tables of an old version: a letter that the index's own, newer tables know and these do
    not parts words here, which finds less but can never be a syntax error.
    """
    category = unicodedata.ucd_3_2_0.category(letter)
    return category[0] in "LN" or category == "Co"


def _bare_letters() -> dict[int, str]:
    found = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            found[code] = base
    return found


_BARE = _bare_letters()
