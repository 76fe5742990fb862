"""The Latvian personal code (*personas kods*): its two forms, what makes one impossible, what looks odd.

FPRL s. 6(2): eleven digits, a hyphen may stand after the sixth. Codes given out from 1 July 2017 begin with
32-39 and say nothing about the person; older ones begin with the date of birth.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpo_desk.domain.problems import FieldProblem

_FIELD = "personal_code"
_DIGITS = frozenset("0123456789")
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d")
_LENGTH = 11
_DATE_PART = 6
_WEIGHTS = (10, 5, 8, 4, 2, 1, 6, 3, 7, 9)
_CENTURIES = {"0": 1800, "1": 1900, "2": 2000}
_LEAP_YEAR = 2000
_LAST_DAY_OF_MONTH = 31
_NEW_CODES = range(32, 40)
_CHECKED_NEW_CODES = "32"
"""The only new codes for which a check digit was ever described; the law calls the digits random."""


class PersonalCodeKind(StrEnum):
    """By which law the code was given out. Only an old one carries a date of birth."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class PersonalCodeCheck:
    """What was found. With an `error` the code cannot be kept; a `warning` asks to compare it once more.

    `display` is the usual form with hyphen (`161175-19997`), empty where there is an error.
    """

    display: str = ""
    kind: PersonalCodeKind | None = None
    error: FieldProblem | None = None
    warning: FieldProblem | None = None


def check_personal_code(text: str, today: date | None = None) -> PersonalCodeCheck:
    """Looks at a code as typed. `today` (a day in Riga) lets a date of birth in the future be refused.

    Errors: missing, strange_character (with its position, counted from 1), misplaced_hyphen, wrong_length,
    not_a_person, impossible_date, century_digit, future_date. Warning: check_digit.
    """
    digits, error = _digits_of(text)
    if error is None:
        error = _layout_problem(digits, today)
    if error is not None:
        return PersonalCodeCheck(error=error)
    kind = PersonalCodeKind.NEW if int(digits[:2]) in _NEW_CODES else PersonalCodeKind.OLD
    display = f"{digits[:_DATE_PART]}-{digits[_DATE_PART:]}"
    return PersonalCodeCheck(display, kind, warning=_check_digit_warning(digits, kind))


def masked(code: str) -> str:
    """The code as lists show it: `******-***97`. Anything that is no code is covered completely."""
    digits, error = _digits_of(code)
    if error is not None or len(digits) != _LENGTH:
        return "*" * len(code.strip())
    return f"******-***{digits[-2:]}"


def _digits_of(text: str) -> tuple[str, FieldProblem | None]:
    """The digits without their hyphen, or the first character that does not belong into a code."""
    if not text.strip():
        return "", _problem("missing")
    digits = ""
    hyphens: list[int] = []
    offset = len(text) - len(text.lstrip())
    for position, character in enumerate(text.strip(), start=offset + 1):
        if character in _DIGITS:
            digits += character
        elif character in _HYPHENS:
            hyphens.append(len(digits))
        else:
            return "", _problem("strange_character", position=str(position), character=character)
    if hyphens and hyphens != [_DATE_PART]:
        return "", _problem("misplaced_hyphen")
    return digits, None


def _layout_problem(digits: str, today: date | None) -> FieldProblem | None:
    if len(digits) != _LENGTH:
        return _problem("wrong_length", digits=str(len(digits)))
    begin = int(digits[:2])
    if begin in _NEW_CODES:
        return None
    if not 1 <= begin <= _LAST_DAY_OF_MONTH:
        return _problem("not_a_person", begin=digits[:2])
    return _birth_date_problem(digits, today)


def _birth_date_problem(digits: str, today: date | None) -> FieldProblem | None:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    century = _CENTURIES.get(digits[_DATE_PART])
    try:
        # Without a century a leap year decides: a 31 April is wrong in all of them.
        born = date(_LEAP_YEAR if century is None else century + year, month, day)
    except ValueError:
        return _problem("impossible_date")
    if century is None:
        return _problem("century_digit", digit=digits[_DATE_PART])
    if today is not None and born > today:
        return _problem("future_date", born=born.isoformat())
    return None


def _check_digit_warning(digits: str, kind: PersonalCodeKind) -> FieldProblem | None:
    """A hint only: no independent source confirms the formula (domain sheet identity.md section 4)."""
    if kind is PersonalCodeKind.NEW and not digits.startswith(_CHECKED_NEW_CODES):
        return None
    weighed = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    expected = str((1 + weighed) % 11 % 10)
    return None if digits[-1] == expected else _problem("check_digit", expected=expected)


def _problem(code: str, **detail: str) -> FieldProblem:
    return FieldProblem(_FIELD, code, detail)
