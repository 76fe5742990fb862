"""Names of files from outside: kept as they came, made harmless when a file leaves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.file_names import LONGEST, NAMELESS, as_label, safe_file_name, unused_name
from dpo_desk.domain.names import is_hidden

HOSTILE = {
    r"..\..\x": "x",
    "/etc/x": "x",
    r"C:\x": "x",
    "C:x": "C_x",
    r"\\srv\x": "x",
    "../../.ssh/config": "config",
    "CON": "_CON",
    "con.": "_con",
    "aux.txt": "_aux.txt",
    "nul": "_nul",
    "Com1 .tar.gz": "_Com1 .tar.gz",
    "LPT¹.pdf": "_LPT¹.pdf",
    "auxiliary.txt": "auxiliary.txt",
    "līgums.pdf.": "līgums.pdf",
    "līgums.pdf ": "līgums.pdf",
    " līgums.pdf": "līgums.pdf",
    "līgums.pdf:stream": "līgums.pdf_stream",
    "līgums.pdf::$DATA": "līgums.pdf__$DATA",
    "pirmā\notrā.pdf": "pirmāotrā.pdf",
    "līgums\0.pdf": "līgums\ufffd.pdf",
    "foto\u202egnp.exe": "fotognp.exe",
    "\u2066foto\u2069.pdf": "foto.pdf",
    "...": NAMELESS,
    "..": NAMELESS,
    ".": NAMELESS,
    "": NAMELESS,
    "mape/": NAMELESS,
    "\u200b\u200d": NAMELESS,
    "l\udcc4\udc81gums.pdf": "l\ufffd\ufffdgums.pdf",
    "%00.pdf": "%00.pdf",
    'a<b>|?*".pdf': "a_b_____.pdf",
    "e\u0301.pdf": "é.pdf",
}


@pytest.mark.fault("G02")
@pytest.mark.parametrize("label", HOSTILE)
def test_a_hostile_name_becomes_one_harmless_file(label: str) -> None:
    assert safe_file_name(label) == HOSTILE[label]


@pytest.mark.fault("G02")
@pytest.mark.parametrize("letter", ["a", "ž", "蛇", "🦉"])
def test_a_long_name_keeps_its_ending_and_whole_letters(letter: str) -> None:
    name = safe_file_name(letter * 400 + ".pdf")
    assert name.endswith(f"{letter}.pdf")
    assert set(name.removesuffix(".pdf")) == {letter}
    assert LONGEST - 4 <= len(name.encode()) <= LONGEST


def test_an_ending_too_long_to_be_one_is_cut_like_any_name() -> None:
    assert safe_file_name("a." + "b" * 400) == "a." + "b" * (LONGEST - 2)


@pytest.mark.fault("G02")
@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_whatever_the_label_its_name_lies_in_the_folder(label: str) -> None:
    name = safe_file_name(label)
    assert name.strip(". ") == name != ""
    assert not set(name) & set('/\\:<>"|?*\0')
    assert not any(is_hidden(sign) for sign in name)
    assert 0 < len(name.encode()) <= LONGEST
    assert safe_file_name(name) == name


@pytest.mark.fault("G02")
def test_a_label_is_kept_as_it_came_but_for_what_is_no_text() -> None:
    for label in HOSTILE:
        kept = as_label(label)
        kept.encode()
        assert "\0" not in kept
        assert as_label(kept) == kept
    assert as_label("../foto\u202egnp.exe ") == "../foto\u202egnp.exe "
    assert as_label("l\udcc4gums\0") == "l\ufffdgums\ufffd"


@pytest.mark.fault("G02")
def test_twins_in_any_case_and_form_get_a_number() -> None:
    assert unused_name("Līgums.PDF", []) == "Līgums.PDF"
    assert unused_name("Līgums.PDF", ["līgums.pdf"]) == "Līgums (2).PDF"
    assert unused_name("līgums.pdf", ["LI\u0304GUMS.PDF", "līgums (2).pdf"]) == "līgums (3).pdf"
    assert unused_name("datne", ["Datne"]) == "datne (2)"
