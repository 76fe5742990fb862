"""What a password must be: long, and not one that others would guess first. Pasting is always allowed."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from dpo_desk.bundle import bundled
from dpo_desk.domain.problems import FieldProblem

SHORTEST = 12
"""Letters that a password needs (threat model 6.1); no rule asks for capitals, digits or signs."""
LONGEST = 1000
"""Letters that a password may have at most; the field says so."""

_SHORTEST_NAME_PART = 4
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUN_LENGTH = 4


def password_problems(password: str, firm_name: str, user_name: str) -> tuple[FieldProblem, ...]:
    """Why this password cannot be used, with stable codes; empty where it can.

    Codes: `not_a_letter` (zero byte, half a surrogate pair), `too_short`, `too_long`, `firm_name`,
    `user_name`, `common`.
    """
    if any(letter == "\0" or unicodedata.category(letter) == "Cs" for letter in password):
        return (FieldProblem("password", "not_a_letter"),)
    composed = unicodedata.normalize("NFC", password)
    if len(composed) < SHORTEST:
        return (FieldProblem("password", "too_short", {"shortest": str(SHORTEST)}),)
    if len(composed) > LONGEST:
        return (FieldProblem("password", "too_long", {"longest": str(LONGEST)}),)
    plain = _plain(composed)
    if any(part in plain for part in _name_parts(firm_name)):
        return (FieldProblem("password", "firm_name"),)
    if any(part in plain for part in _name_parts(user_name)) or _is_only(plain, _plain(user_name)):
        return (FieldProblem("password", "user_name"),)
    if _is_common(plain):
        return (FieldProblem("password", "common"),)
    return ()


def _plain(text: str) -> str:
    """Small letters and digits only, without diacritics: the way a guesser would try variants."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def _name_parts(name: str) -> list[str]:
    parts = (_plain(part) for part in re.split(r"[^\w]+", name))
    return [part for part in parts if len(part) >= _SHORTEST_NAME_PART]


def _is_only(plain: str, word: str) -> bool:
    """Whether nothing but digits is left when the word is taken out as often as it stands there."""
    letters = re.sub(r"\d", "", plain)
    return bool(word) and word in letters and letters.replace(word, "") == ""


def _is_common(plain: str) -> bool:
    """Whether only few guesses would be needed: one listed word with digits, or keys in a row."""
    if len(set(plain)) < _SHORTEST_NAME_PART:
        return True
    letters = re.sub(r"\d", "", plain)
    if plain in _common_words() or letters in _common_words():
        return True
    return _rest_after_words(plain) <= _RUN_LENGTH


def _rest_after_words(plain: str) -> int:
    """Letters and digits that are left after listed words, years and runs of keys are taken out."""
    rest = plain
    for word in sorted(_common_words(), key=len, reverse=True):
        if len(word) >= _SHORTEST_NAME_PART:
            rest = rest.replace(word, " ")
    rest = re.sub(r"(19|20)\d\d", " ", rest)
    return sum(_outside_runs(piece) for piece in rest.split())


def _outside_runs(piece: str) -> int:
    """How many letters of the piece stand in no run of neighbouring keys, letters or digits."""
    covered = [False] * len(piece)
    for start in range(len(piece) - _RUN_LENGTH + 1):
        part = piece[start : start + _RUN_LENGTH]
        if len(set(part)) == 1 or any(part in run or part in run[::-1] for run in _RUNS):
            covered[start : start + _RUN_LENGTH] = [True] * _RUN_LENGTH
    return covered.count(False)


@cache
def _common_words() -> frozenset[str]:
    lines = bundled("resources", "passwords", "common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(_plain(line) for line in lines if line and not line.startswith("#"))
