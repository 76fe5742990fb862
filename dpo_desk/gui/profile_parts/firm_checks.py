"""What can be wrong with a firm's fields as typed, and the sentences that say so."""

from __future__ import annotations

import re

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.registration_number import check_registration_number
from dpo_desk.gui.refusals import PROBLEMS
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

PROBLEMS.add(
    "FirmChecks",
    {
        "firm_name.missing": QT_TRANSLATE_NOOP("FirmChecks", "Write the firm's name; letters carry it."),
        "registration_number.not_digits": QT_TRANSLATE_NOOP(
            "FirmChecks", "A registration number consists of digits only."
        ),
        "registration_number.wrong_length": QT_TRANSLATE_NOOP(
            "FirmChecks", "A registration number has 11 digits. Compare it with the register of enterprises."
        ),
        "registration_number.not_an_entity": QT_TRANSLATE_NOOP(
            "FirmChecks", "A firm's number begins with 4, 5, 6, 7, 8 or 9. Compare it once more."
        ),
        "registration_number.check_digit": QT_TRANSLATE_NOOP(
            "FirmChecks", "The number does not agree with its check digit. Compare it once more."
        ),
    },
)

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def registration_number_problem(text: str) -> FieldProblem | None:
    """What is wrong with a number as typed; an empty one is asked for later."""
    error = check_registration_number(text).error if text.strip() else ""
    return FieldProblem("registration_number", error) if error else None


def email_problem(text: str) -> FieldProblem | None:
    """What is wrong with an address as typed; an empty one is asked for later."""
    wrong = bool(text.strip()) and not _EMAIL.fullmatch(text.strip())
    return FieldProblem("email", "not_an_email") if wrong else None
