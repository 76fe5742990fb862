"""The registration number of a legal entity (*reģistrācijas numurs*): eleven digits with a check."""

from __future__ import annotations

from dataclasses import dataclass

_DIGITS = frozenset("0123456789")
_LENGTH = 11
_WEIGHTS = (9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1)
_MODULUS, _REMAINDER = 11, 3
_FIRST_DIGITS = frozenset("456789")


@dataclass(frozen=True, slots=True)
class RegistrationNumberCheck:
    """The number without spaces, and the code of what is wrong with it ("" where nothing is).

    Codes: missing, not_digits, wrong_length, not_an_entity (a number that could be a person's), check_digit.
    """

    number: str
    error: str = ""


def check_registration_number(text: str) -> RegistrationNumberCheck:
    """Looks at a number as typed; spaces between the digits are passed over."""
    number = "".join(text.split())
    return RegistrationNumberCheck(number, _problem(number))


def _problem(number: str) -> str:
    if not number:
        return "missing"
    if not _DIGITS.issuperset(number):
        return "not_digits"
    if len(number) != _LENGTH:
        return "wrong_length"
    if number[0] not in _FIRST_DIGITS:
        return "not_an_entity"
    weighed = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=True))
    return "" if weighed % _MODULUS == _REMAINDER else "check_digit"
