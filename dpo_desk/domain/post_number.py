"""The number of a registered letter (UPU S10): two letters, eight digits, a check digit, a country."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHAPE = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_MODULUS = 11
_SPECIAL = {10: 0, 11: 5}


@dataclass(frozen=True, slots=True)
class PostNumberCheck:
    """The number in capitals without spaces, and the code of what is wrong with it ("" where nothing is).

    Codes: missing, wrong_shape, check_digit.
    """

    number: str
    error: str = ""


def check_post_number(text: str) -> PostNumberCheck:
    """Looks at a number as typed or scanned: `rr 123 456 785 lv` is RR123456785LV."""
    typed = "".join(text.split())
    # Before capitals are made: letters such as ſ and ı would turn into ASCII ones.
    number = typed.upper() if typed.isascii() else typed
    return PostNumberCheck(number, _problem(number))


def _problem(number: str) -> str:
    if not number:
        return "missing"
    if not _SHAPE.fullmatch(number):
        return "wrong_shape"
    weighed = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[2:10], strict=True))
    remainder = _MODULUS - weighed % _MODULUS
    expected = _SPECIAL.get(remainder, remainder)
    return "" if int(number[10]) == expected else "check_digit"
