"""Names and texts of people: composed alike, found without marks, sorted as Latvians sort, shown safely.

What people write is kept as they wrote it (composed to NFC); only what no store and no page can hold is
refused. Characters that hide or reorder text are shown as visible marks wherever a name is shown.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_MARKS = frozenset({"Mn", "Me"})
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LAID_OUT = frozenset("\n\t")
_VARIATION_SELECTORS = (range(0x180B, 0x180E), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
"""Letters and marks that show nothing: joiner of graphemes, Hangul and Khmer fillers, blank Braille."""

LONGEST_RUN_OF_MARKS = 4
"""Combining marks on one letter beyond which they are counted instead of piled up."""

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
)
"""Letters with a stroke, which Unicode does not take apart."""

_LOOK_ALIKES = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL"})
"""First words of the names of letters that can be taken for one another."""

_ALPHABET = "aābcčdeēfgģhiyījkķlļmnņopqrsštuūvwxzž"
_END, _SPACE, _HYPHEN, _APOSTROPHE, _OTHER_SIGN = "00", "01", "02", "03", "04"
_FIRST_DIGIT, _FIRST_LETTER, _FOREIGN = 10, 20, "90"
_SIGNS = {
    "-": _HYPHEN,
    "\u2010": _HYPHEN,
    "\u2011": _HYPHEN,
    "\u2013": _HYPHEN,
    "'": _APOSTROPHE,
    "\u2019": _APOSTROPHE,
}
_RANKS = {letter: f"{_FIRST_LETTER + rank:02d}" for rank, letter in enumerate(_ALPHABET)}


def normalised(text: str) -> str:
    """The text with letters and their marks composed (NFC), so that equal names are equal."""
    return unicodedata.normalize("NFC", text)


def unacceptable_characters(text: str) -> tuple[int, ...]:
    """Positions (from 0) of characters that nothing can keep: U+0000 and lone surrogates."""
    return tuple(
        position
        for position, character in enumerate(text)
        if character == "\0" or "\ud800" <= character <= "\udfff"
    )


def is_hidden(character: str) -> bool:
    """Whether the character shows nothing, or joins or reorders others: controls, marks of direction."""
    code = ord(character)
    if code < 0x7F:
        return code < 0x20
    return (
        unicodedata.category(character) in _INVISIBLE
        or character in _BLANKS
        or any(code in selectors for selectors in _VARIATION_SELECTORS)
    )


def fold(text: str) -> str:
    """The text for searching and for finding doubles: without case, marks, invisible signs, spare spaces.

    `BĒRZIŅŠ` and `berzins` fold to the same.
    """
    parted = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(
        character
        for character in parted
        if character.isspace() or (unicodedata.category(character) not in _MARKS and not is_hidden(character))
    )
    return " ".join(kept.casefold().translate(_UNDECOMPOSED).split())


def with_visible_marks(text: str, *, several_lines: bool = False) -> str:
    """The text with every character that hides, reorders or joins shown as its number: `[U+202E]`.

    Line breaks and tabs stay where `several_lines` is true. Of more than LONGEST_RUN_OF_MARKS marks on one
    letter the rest is counted: `[+196]`.
    """
    shown: list[str] = []
    marks = 0
    for character in text:
        is_mark = unicodedata.category(character) in _MARKS and not is_hidden(character)
        if is_mark and marks >= LONGEST_RUN_OF_MARKS:
            marks += 1
            continue
        if not is_mark:
            shown.append(_counted(marks))
            marks = 0
        marks += is_mark
        stays = several_lines and character in _LAID_OUT
        shown.append(f"[U+{ord(character):04X}]" if is_hidden(character) and not stays else character)
    shown.append(_counted(marks))
    return "".join(shown)


@dataclass(frozen=True, slots=True)
class MixedScripts:
    """Letters of several scripts in one name: which, and where those of the rarer ones stand (from 0)."""

    scripts: tuple[str, ...]
    positions: tuple[int, ...]


def mixed_scripts(name: str) -> MixedScripts | None:
    """A hint that letters of one script may stand in for those of another; None where all are of one.

    A name all in Cyrillic is as good as any. Never a reason to refuse.
    """
    found: dict[str, list[int]] = {}
    for position, character in enumerate(normalised(name)):
        script = _script(character)
        if script:
            found.setdefault(script, []).append(position)
    if len(found) < 2:
        return None
    main = max(found, key=lambda script: len(found[script]))
    rare = sorted(position for script, places in found.items() if script != main for position in places)
    return MixedScripts(tuple(sorted(found)), tuple(rare))


def sort_key(text: str) -> str:
    """A string of ASCII digits that sorts names in the order of the Latvian alphabet (glossary section H).

    Č stands after all of C, Ā after all of A, Y between I and Ī; capitals are equal to small letters; spaces
    come before hyphens, these before digits, digits before letters. Marks of foreign letters only break ties,
    other scripts follow in the order of their code points. Digits alone, so that every database sorts it
    the same under any collation.
    """
    folded = normalised(text.casefold())
    letters = " ".join("".join(c for c in folded if not is_hidden(c) or c.isspace()).split())
    ranks: list[str] = []
    ties: list[str] = []
    for index, letter in enumerate(letters):
        rank = _RANKS.get(letter)
        if rank is None:
            base = _base(letter)
            rank = "".join(_rank(part) for part in base)
            if base != letter:
                ties.append(f"{index:04d}{ord(letter):07d}")
        ranks.append(rank)
    return "".join((*ranks, _END, *ties))


def _counted(marks: int) -> str:
    return f"[+{marks - LONGEST_RUN_OF_MARKS}]" if marks > LONGEST_RUN_OF_MARKS else ""


def _script(character: str) -> str:
    """The look-alike script of a letter; empty for anything else."""
    if not character.isalpha():
        return ""
    first_word = unicodedata.name(character, "").partition(" ")[0]
    return first_word if first_word in _LOOK_ALIKES else ""


def _base(letter: str) -> str:
    """A foreign letter without its marks: é is e, ł is l; anything that has no base is itself."""
    plain = fold(letter)
    return plain if plain and all(part in _RANKS for part in plain) else letter


def _rank(character: str) -> str:
    rank = _RANKS.get(character) or _SIGNS.get(character)
    if rank:
        return rank
    if character.isspace():
        return _SPACE
    if character in "0123456789":
        return f"{_FIRST_DIGIT + int(character):02d}"
    if not character.isalnum():
        return _OTHER_SIGN
    return f"{_FOREIGN}{ord(character):07d}"
