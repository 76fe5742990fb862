"""Turns what people type into a full-text query that is always well formed, and finds the matching parts.

Nothing typed is ever syntax: the query is built from the words alone, each quoted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

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


def beginning(text: str, length: int) -> str:
    """The first part of a text, on one line."""
    part = _on_one_line(text[:length])
    return part + "…" if len(text) > length else part


class Finder:
    """Finds where words of a text begin with one of the words that were typed.

    It looks for every form of each letter typed: to make the whole text bare takes several times as long.
    """

    def __init__(self, words: Sequence[str]) -> None:
        longest_first = sorted(words, key=len, reverse=True)
        self._words = frozenset(words)
        self._pattern = re.compile("|".join(map(_begins, longest_first)) if words else r"(?!)", re.DOTALL)

    def parts(self, text: str) -> list[tuple[int, int]]:
        """(start, end) of each match in order, not overlapping."""
        return [found.span() for found in self._pattern.finditer(text)]

    def finds_all(self, text: str) -> bool:
        """Whether the text has a match for each of the words; one inside another counts for both."""
        found = {bare(one) for one in set(self._pattern.findall(text))}
        return found == self._words or all(
            word in found or any(one.startswith(word) for one in found) for word in self._words
        )

    def excerpt(self, text: str, length: int) -> tuple[str, tuple[tuple[int, int], ...]]:
        """A part of the text around the first match, on one line, with the matches' positions in it."""
        found = self.parts(text)
        start = max(0, found[0][0] - length // 3) if found else 0
        if start:
            start = text.find(" ", start, found[0][0]) + 1 or start
        part = _on_one_line(text[start : start + length])
        shift = 0
        if start:
            part, shift = "…" + part, 1
        if start + length < len(text):
            part += "…"
        end_of_part = start + length
        inside = [
            (begin - start + shift, min(end, end_of_part) - start + shift)
            for begin, end in found
            if begin < end_of_part
        ]
        return part, tuple(inside)


def _is_letter(letter: str) -> bool:
    """Whether the index takes it for part of a word.

    By the Unicode tables of an old version: a letter that the index's own, newer tables know and these do
    not parts words here, which finds less but can never be a syntax error.
    """
    category = unicodedata.ucd_3_2_0.category(letter)
    return category[0] in "LN" or category == "Co"


def _on_one_line(text: str) -> str:
    return text if text.isprintable() else text.translate(_ONE_LINE)


_ONE_LINE = dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def _bare_letters() -> dict[int, str]:
    found = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            found[code] = base
    return found


_BARE = _bare_letters()


def _begins(word: str) -> str:
    """A pattern for a word's beginning. What stands before is looked at last: first letters are rare."""
    first, *others = map(_any_form, word)
    return f"{first}(?<![^\\W_].){''.join(others)}"


@cache
def _any_form(letter: str) -> str:
    """A pattern for a bare letter with any diacritic, small or capital."""
    forms = {letter, letter.upper(), *_forms().get(letter, ())}
    return f"[{''.join(re.escape(form) for form in sorted(forms) if len(form) == 1)}]"


@cache
def _forms() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form in map(chr, _BARE):
        found.setdefault(bare(form), []).append(form)
    return found
