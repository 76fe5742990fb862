"""What the counter says in sentences: why a date is what it is, departures, hints, codes of its own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.clock_values import StepCode
from dpo_desk.domain.deadlines import DueDate
from dpo_desk.domain.letter import Language
from dpo_desk.domain.names import mixed_scripts, with_visible_marks
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.gui import dates_text
from dpo_desk.gui.printing import PdfUnreadable, PrintingFailed
from dpo_desk.gui.refusals import FAILURES, PROBLEMS
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

PROBLEMS.add(
    "IntakeProblem",
    {
        "address.needed_for_post": QT_TRANSLATE_NOOP(
            "IntakeProblem", "A registered letter needs an address. Enter it or choose another way to answer."
        ),
        "neither_phone_nor_email": QT_TRANSLATE_NOOP(
            "IntakeProblem", "This is neither a phone number nor an e-mail address. Enter one of them."
        ),
        "century_digit": QT_TRANSLATE_NOOP(
            "IntakeProblem", "The seventh digit is 0, 1 or 2. Compare the code with the document."
        ),
        "future_date": QT_TRANSLATE_NOOP(
            "IntakeProblem", "This date of birth has not come yet. Compare the code with the document."
        ),
    },
)
FAILURES.add(
    "IntakeFailure",
    {
        PrintingFailed.code: QT_TRANSLATE_NOOP(
            "IntakeFailure", "The printer did not take the page. Check the printer and print again."
        ),
        PdfUnreadable.code: QT_TRANSLATE_NOOP(
            "IntakeFailure", "The page could not be drawn. Save it as PDF and print it from there."
        ),
    },
)

_DEPARTURES = {
    "no_appointment": QT_TRANSLATE_NOOP(
        "Departure", "The policy speaks of an agreed time. The request is received without one too."
    ),
    "not_e_signed": QT_TRANSLATE_NOOP(
        "Departure",
        "The policy speaks of a secure electronic signature. The request is received without one too.",
    ),
    "channel_not_named": QT_TRANSLATE_NOOP(
        "Departure", "The policy does not name this way. The request is received all the same."
    ),
}


def departure_words(code: str) -> str:
    """Where the request departs from the firm's policy; never a reason to refuse (GDPR Art. 12(2))."""
    return _say("Departure", _DEPARTURES[code])


def name_hint(name: str) -> str:
    """A hint on letters that only look alike, or that cannot be seen; empty for most names."""
    if with_visible_marks(name) != name:
        return _say("NameHint", _HIDDEN).format(shown=with_visible_marks(name))
    mixed = mixed_scripts(name)
    if mixed is None:
        return ""
    letters = " ".join(dict.fromkeys(name[place] for place in mixed.positions if place < len(name)))
    return _say("NameHint", _MIXED).format(letters=letters)


_HIDDEN = QT_TRANSLATE_NOOP("NameHint", "The name holds characters that cannot be seen: {shown}")
_MIXED = QT_TRANSLATE_NOOP(
    "NameHint", "Letters of another alphabet stand in the name: {letters}. Compare it."
)


def code_hint(code: str) -> str:
    """A hint that the check digit does not fit; no wall, since no law names the formula."""
    warning = check_personal_code(code).warning if code.strip() else None
    return _say("NameHint", _CHECK_DIGIT) if warning else ""


_CHECK_DIGIT = QT_TRANSLATE_NOOP("NameHint", "The last digit is unusual. Compare the code once more.")


def promise_reason(promise: DueDate) -> str:
    """`14 dienu laikā pēc saņemšanas`: from what the policy's date follows."""
    counted = [step for step in promise.steps if step.code is StepCode.WORKING_DAY_COUNTED]
    if counted:
        return _say("DateReason", _WITHIN).format(time=dates_text.count(len(counted), _WORKING_DAYS))
    days = next((step.detail for step in promise.steps if step.code is StepCode.DAYS_END), "")
    if not days:
        return _say("DateReason", _AT_ONCE)
    return _say("DateReason", _WITHIN).format(time=dates_text.count(int(days), _DAYS))


# "Within" asks for the genitive: 1 dienas laikā, 14 dienu laikā (glossary section G).
_DAYS: dates_text.Noun = {
    Language.LATVIAN: ("dienas", "dienu", "dienu"),
    Language.ENGLISH: ("day", "days", "days"),
}
_WORKING_DAYS: dates_text.Noun = {
    Language.LATVIAN: ("darba dienas", "darba dienu", "darba dienu"),
    Language.ENGLISH: ("working day", "working days", "working days"),
}
_WITHIN = QT_TRANSLATE_NOOP("DateReason", "within {time} of receipt")
_AT_ONCE = QT_TRANSLATE_NOOP("DateReason", "at once")


def law_reason(legal: DueDate, today: date) -> str:
    """Why the law's date is what it is: the month alone, or the free day on which it ends."""
    if legal.due == legal.raw_end:
        return _say("DateReason", _ONE_MONTH)
    end = dates_text.row_date(legal.raw_end, today)
    holiday = next(
        (
            step.detail
            for step in legal.steps
            if step.day == legal.raw_end and step.code is StepCode.SKIPPED_HOLIDAY
        ),
        "",
    )
    if holiday:
        return _say("DateReason", _ENDS_ON_HOLIDAY).format(end=end, holiday=holiday)
    return _say("DateReason", _ENDS_ON_FREE_DAY).format(end=end)


_ONE_MONTH = QT_TRANSLATE_NOOP("DateReason", "one month after receipt")
_ENDS_ON_HOLIDAY = QT_TRANSLATE_NOOP(
    "DateReason", "The month ends on {end}, a holiday ({holiday}), hence the next working day"
)
_ENDS_ON_FREE_DAY = QT_TRANSLATE_NOOP(
    "DateReason", "The month ends on {end}, a day off, hence the next working day"
)


def _say(context: str, source: str) -> str:
    return QCoreApplication.translate(context, source)
