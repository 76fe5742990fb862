"""Registration numbers of legal entities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.lv import pvn

from dpo_desk.domain.registration_number import check_registration_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("40003988264", "40003988264"),
        ("40203251018", "40203251018"),
        ("40003347858", "40003347858"),
        (" 4000 398 8264\n", "40003988264"),
    ],
)
def test_numbers_that_pass(typed: str, number: str) -> None:
    found = check_registration_number(typed)
    assert (found.number, found.error) == (number, "")


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", "missing"),
        ("  ", "missing"),
        ("4000398826", "wrong_length"),
        ("400039882641", "wrong_length"),
        ("4000398826O", "not_digits"),
        ("LV40003988264", "not_digits"),
        ("4000398826\uff14", "not_digits"),
        ("16117519997", "not_an_entity"),
        ("32867300679", "not_an_entity"),
        ("40003988265", "check_digit"),
        ("40003988246", "check_digit"),
    ],
)
def test_numbers_that_do_not(typed: str, error: str) -> None:
    assert check_registration_number(typed).error == error


@given(st.text(alphabet="0123456789", min_size=10, max_size=10), st.sampled_from("456789"))
def test_the_library_agrees(tail: str, first: str) -> None:
    number = first + tail
    assert (check_registration_number(number).error == "") is pvn.is_valid(number)


@given(st.text(max_size=20))
def test_any_text_gets_an_answer(text: str) -> None:
    found = check_registration_number(text)
    assert found.error or len(found.number) == 11
