"""Names: composed, folded, sorted, shown with visible marks, hints for mixed scripts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.names import (
    LONGEST_RUN_OF_MARKS,
    MixedScripts,
    fold,
    mixed_scripts,
    normalised,
    sort_key,
    unacceptable_characters,
    with_visible_marks,
)

ALPHABET = list("AĀBCČDEĒFGĢHIYĪJKĶLĻMNŅOPQRSŠTUŪVWXZŽ")


def sorted_from_the_end(names: list[str]) -> list[str]:
    """Sorted by the key, having stood the other way round: equal keys would give themselves away."""
    turned = list(reversed(names))
    turned.sort(key=sort_key)
    return turned


@pytest.mark.fault("K10")
def test_composed_and_decomposed_names_are_one() -> None:
    composed = "Jānis Bērziņš"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    assert normalised(decomposed) == composed
    assert sort_key(decomposed) == sort_key(composed)
    assert fold(decomposed) == fold(composed) == "janis berzins"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("BĒRZIŅŠ", "berzins"),
        ("  Anna\u00a0 Ķirse \n", "anna kirse"),
        ("Anna\nKalna", "anna kalna"),
        ("Łukasz Żółw", "lukasz zolw"),
        ("Sørensen, Đorđe, Æsa", "sorensen, dorde, aesa"),
        ("Weiß", "weiss"),
        ("İnci", "inci"),
        ("Ｊāｎｉｓ", "janis"),
        ("Ber\u00adzi\u200bņš", "berzins"),
        ("Иванов", "иванов"),
        ("100 % _x_", "100 % _x_"),
        ("", ""),
    ],
)
def test_search_knows_no_case_and_no_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(normalised(text)) == fold(text)


def test_the_alphabet_sorts_as_the_glossary_says() -> None:
    assert sorted_from_the_end(ALPHABET) == ALPHABET
    words = [letter + "a" for letter in ALPHABET]
    assert sorted_from_the_end(words) == words


@pytest.mark.fault("K10")
@pytest.mark.parametrize(
    "ordered",
    [
        ["Abe", "Azis", "Ābele"],
        ["Cīrulis", "Cz", "Čakste"],
        ["Smits", "Szabo", "Šmits"],
        ["Kalna Zane", "Kalna-Āre Anna", "Kalnarājs"],
        ["O Anna", "O'Anna", "Oanna"],
        ["Elan", "Élan", "Elane"],
        ["4. iela", "Abe", "Žagars", "Иванов"],
        ["Ix", "Yx", "Īx", "Jx"],
        ["Ozols 2", "Ozols 9"],
    ],
)
def test_names_in_their_order(ordered: list[str]) -> None:
    assert sorted_from_the_end(ordered) == ordered


def test_capitals_and_spare_spaces_do_not_matter() -> None:
    assert sort_key("  ŠMITS   anna ") == sort_key("Šmits Anna")


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_longer_name_follows_its_beginning(text: str, more: str) -> None:
    key = sort_key(text)
    assert key.isascii()
    assert key.isdigit()
    assert sort_key("Anna") < sort_key("Annaa" + more)


@pytest.mark.fault("K06")
@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Jānis", ()),
        ("Jā\0nis", (2,)),
        ("\ud800Jānis\udfff", (0, 6)),
        ("\U0001f600", ()),
        ("\ufffe\u202e\u200b", ()),
    ],
)
def test_what_nothing_can_keep_is_found(text: str, positions: tuple[int, ...]) -> None:
    assert unacceptable_characters(text) == positions


@pytest.mark.fault("K06")
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jānis Bērziņš", "Jānis Bērziņš"),
        ("Jānis\u202eszo", "Jānis[U+202E]szo"),
        ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
        ("a\u200bb\u200db\u2060", "a[U+200B]b[U+200D]b[U+2060]"),
        ("\ufeffJānis", "[U+FEFF]Jānis"),
        ("a\x00b\x1b[31m\x7f\x85", "a[U+0000]b[U+001B][31m[U+007F][U+0085]"),
        ("a\ufe0fb\U000e0100", "a[U+FE0F]b[U+E0100]"),
        ("a\ue000b\ufffe", "a[U+E000]b[U+FFFE]"),
        ("a\U000e0041b", "a[U+E0041]b"),
        ("a\ud800", "a[U+D800]"),
        ("a\u2028b", "a[U+2028]b"),
        ("a\u3164b\u034f", "a[U+3164]b[U+034F]"),
        ("Kalna\nAnna\t", "Kalna[U+000A]Anna[U+0009]"),
        ("\U0001f600 Ä", "\U0001f600 Ä"),
    ],
)
def test_what_hides_becomes_visible(text: str, shown: str) -> None:
    assert with_visible_marks(text) == shown


def test_lines_stay_where_there_are_several() -> None:
    assert with_visible_marks("a\nb\tc\x1b", several_lines=True) == "a\nb\tc[U+001B]"


@pytest.mark.fault("K06")
def test_two_hundred_marks_on_one_letter_are_counted() -> None:
    assert with_visible_marks("a" + "\u0301" * 200 + "b") == "a" + "\u0301" * 4 + "[+196]b"
    assert with_visible_marks("a" + "\u0301" * 200) == "a" + "\u0301" * 4 + "[+196]"
    few = "a" + "\u0301" * LONGEST_RUN_OF_MARKS
    assert with_visible_marks(few) == few


@given(st.text(max_size=60))
def test_what_is_shown_hides_nothing(text: str) -> None:
    shown = with_visible_marks(text)
    assert not unacceptable_characters(shown)
    assert with_visible_marks(shown) == shown


@pytest.mark.fault("K07")
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Jānis Bērziņš", None),
        ("Иван Иванов", None),
        ("Søren O'Neil-Łukasz 3.", None),
        ("山田 たろう", None),
        ("", None),
        ("J\u0430nis Bērziņš", MixedScripts(("CYRILLIC", "LATIN"), (1,))),
        ("Анна Kална", MixedScripts(("CYRILLIC", "LATIN"), (5,))),
        ("\u0391nna Kalna", MixedScripts(("GREEK", "LATIN"), (0,))),
        ("Anna \uff2balna", MixedScripts(("FULLWIDTH", "LATIN"), (5,))),
    ],
)
def test_letters_of_another_script_give_a_hint(name: str, hint: MixedScripts | None) -> None:
    assert mixed_scripts(name) == hint
