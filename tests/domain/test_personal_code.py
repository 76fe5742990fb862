"""Personal codes: every row of the domain sheet, and characters that only look like digits.

The numbers come from libraries' tests or were computed; none is meant to be a person's.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.lv import pvn

from dpo_desk.domain.personal_code import PersonalCodeKind, check_personal_code, masked

TODAY = date(2026, 11, 22)


@pytest.mark.fault("K11")
@pytest.mark.parametrize(
    ("typed", "display", "kind", "warning"),
    [
        ("161175-19997", "161175-19997", PersonalCodeKind.OLD, ""),
        ("16117519997", "161175-19997", PersonalCodeKind.OLD, ""),
        ("311299-18886", "311299-18886", PersonalCodeKind.OLD, ""),
        ("290200-20009", "290200-20009", PersonalCodeKind.OLD, ""),
        ("290200-20001", "290200-20001", PersonalCodeKind.OLD, "9"),
        ("010101-10006", "010101-10006", PersonalCodeKind.OLD, ""),
        ("328673-00679", "328673-00679", PersonalCodeKind.NEW, ""),
        ("328673-00677", "328673-00677", PersonalCodeKind.NEW, "9"),
        ("391234-56789", "391234-56789", PersonalCodeKind.NEW, ""),
    ],
)
def test_codes_that_are_kept(typed: str, display: str, kind: PersonalCodeKind, warning: str) -> None:
    found = check_personal_code(typed, TODAY)
    assert (found.error, found.display, found.kind) == (None, display, kind)
    expected = found.warning.detail["expected"] if found.warning else ""
    assert expected == warning


@pytest.mark.fault("K11")
@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("161375-19997", "impossible_date"),
        ("290200-10003", "impossible_date"),
        ("310490-12347", "impossible_date"),
        ("312345-67890", "impossible_date"),
        ("161175-39997", "century_digit"),
        ("400039-88264", "not_a_person"),
        ("001175-19997", "not_a_person"),
        ("991175-19997", "not_a_person"),
        ("328673-0067", "wrong_length"),
        ("328673-006790", "wrong_length"),
        ("", "missing"),
        ("   ", "missing"),
        ("-", "misplaced_hyphen"),
        ("3286730-0679", "misplaced_hyphen"),
        ("328673-0067-9", "misplaced_hyphen"),
        ("328673--00679", "misplaced_hyphen"),
        ("231126-20000", "future_date"),
        ("LT 39001010000", "strange_character"),
    ],
)
def test_codes_that_cannot_be(typed: str, error: str) -> None:
    found = check_personal_code(typed, TODAY)
    assert found.error is not None
    assert (found.error.field, found.error.code) == ("personal_code", error)
    assert (found.display, found.kind, found.warning) == ("", None, None)


def test_a_birth_to_come_is_only_known_where_today_is() -> None:
    assert check_personal_code("231126-20000").error is None
    assert check_personal_code("221126-20000", TODAY).error is None


@pytest.mark.parametrize("hyphen", "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d")
def test_hyphens_of_every_make_are_one(hyphen: str) -> None:
    assert check_personal_code(f" 161175{hyphen}19997\n").display == "161175-19997"


@pytest.mark.fault("K07")
@pytest.mark.parametrize(
    ("typed", "position", "character"),
    [
        ("161175-1999\uff17", "12", "\uff17"),
        ("\u0661\u0666\u0661\u0661\u0667\u0665-19997", "1", "\u0661"),
        ("O10101-10006", "1", "O"),
        ("0\u041e0101-10006", "2", "\u041e"),
        ("161175\u00ad19997", "7", "\u00ad"),
        ("161175 19997", "7", " "),
        ("161175\u200b-19997", "7", "\u200b"),
        ("  1611x5-19997", "7", "x"),
        ("161175-1999\u00b2", "12", "\u00b2"),
        ("161175-19997\0", "13", "\0"),
    ],
)
def test_look_alikes_are_refused_with_their_position(typed: str, position: str, character: str) -> None:
    error = check_personal_code(typed, TODAY).error
    assert error is not None
    assert (error.code, error.detail) == (
        "strange_character",
        {"position": position, "character": character},
    )


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("161175-19997", "******-***97"),
        ("16117519997", "******-***97"),
        ("328673-0067", "***********"),
        ("kaut kas", "********"),
        ("", ""),
    ],
)
def test_lists_show_the_last_two_digits(code: str, shown: str) -> None:
    assert masked(code) == shown


@given(st.text(alphabet="0123456789", min_size=11, max_size=11))
def test_the_library_calls_no_code_valid_that_is_refused_or_warned_of(digits: str) -> None:
    found = check_personal_code(digits, date.max)
    is_person = digits[0] in "0123"
    if is_person and pvn.is_valid(digits):
        assert found.error is None
        assert found.warning is None
    if found.error is None and found.kind is PersonalCodeKind.OLD:
        assert pvn.is_valid(digits) is (found.warning is None)


@given(st.text(max_size=20))
def test_any_text_gets_an_answer(text: str) -> None:
    found = check_personal_code(text, TODAY)
    assert (found.error is None) is bool(found.display)
    if found.display:
        assert check_personal_code(found.display, TODAY) == found
        assert masked(text) == f"******-***{found.display[-2:]}"
