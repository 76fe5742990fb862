"""Dates and times as letters write them, in Latvian and English (domain sheet letters.md section 1).

Babel knows the nominative only, while a Latvian letter needs "on", "of", "until" and "as from": hence an
own table. Day and year are ordinals held to their noun by a non-breaking space.
"""

from __future__ import annotations

import re
from datetime import date, time
from enum import StrEnum

from dpo_desk.domain.letter import Language

NBSP = "\N{NO-BREAK SPACE}"


class DateForm(StrEnum):
    """The case that the sentence asks for; placeholders of dates end in one of these words."""

    NOMINATIVE = "nom"
    GENITIVE = "gen"
    LOCATIVE = "loc"
    DATIVE = "dat"
    ACCUSATIVE = "acc"


_LATVIAN_MONTHS = (
    # nominative, genitive (after "no"), locative ("on"), dative (after "līdz"), accusative (after "ar")
    ("janvāris", "janvāra", "janvārī", "janvārim", "janvāri"),
    ("februāris", "februāra", "februārī", "februārim", "februāri"),
    ("marts", "marta", "martā", "martam", "martu"),
    ("aprīlis", "aprīļa", "aprīlī", "aprīlim", "aprīli"),
    ("maijs", "maija", "maijā", "maijam", "maiju"),
    ("jūnijs", "jūnija", "jūnijā", "jūnijam", "jūniju"),
    ("jūlijs", "jūlija", "jūlijā", "jūlijam", "jūliju"),
    ("augusts", "augusta", "augustā", "augustam", "augustu"),
    ("septembris", "septembra", "septembrī", "septembrim", "septembri"),
    ("oktobris", "oktobra", "oktobrī", "oktobrim", "oktobri"),
    ("novembris", "novembra", "novembrī", "novembrim", "novembri"),
    ("decembris", "decembra", "decembrī", "decembrim", "decembri"),
)

_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_SECOND_HALF = ("July", "August", "September", "October", "November", "December")
ENGLISH_MONTHS = _FIRST_HALF + _SECOND_HALF


def month_name(month: int, language: Language, form: DateForm = DateForm.NOMINATIVE) -> str:
    """The month (1-12) in that case, lower case in Latvian: `novembrī`. English has one form."""
    if language is Language.ENGLISH:
        return ENGLISH_MONTHS[month - 1]
    return _LATVIAN_MONTHS[month - 1][list(DateForm).index(form)]


def date_in_words(day: date, language: Language, form: DateForm = DateForm.LOCATIVE) -> str:
    """`2026. gada 22. novembrī`, or `22 November 2026`, with non-breaking spaces inside."""
    name = month_name(day.month, language, form)
    if language is Language.ENGLISH:
        return f"{day.day}{NBSP}{name}{NBSP}{day.year}"
    return f"{day.year}.{NBSP}gada {day.day}.{NBSP}{name}"


def short_date(day: date, language: Language) -> str:
    """For tables: `22.11.2026.` (full stop after the year), or `22 Nov 2026`."""
    if language is Language.ENGLISH:
        return f"{day.day}{NBSP}{ENGLISH_MONTHS[day.month - 1][:3]}{NBSP}{day.year}"
    return f"{day:%d.%m.%Y}."


def month_title(month: date, language: Language) -> str:
    """`2026. gada februāris`, or `February 2026`."""
    name = month_name(month.month, language)
    return f"{name} {month.year}" if language is Language.ENGLISH else f"{month.year}.{NBSP}gada {name}"


def short_month(month: int, language: Language) -> str:
    """Three letters for charts: `mar`, `jūn`, `Mar`."""
    return month_name(month, language)[:3]


def time_in_words(moment: time, language: Language) -> str:
    """`16.05` as letters write it after "plkst.", or `16:05`."""
    return f"{moment:%H:%M}" if language is Language.ENGLISH else f"{moment:%H.%M}"


_NUMBER_OF = {
    word: number + 1
    for names in (zip(*_LATVIAN_MONTHS, strict=True), (ENGLISH_MONTHS,))
    for column in names
    for number, word in enumerate(column)
}

_MONTH_WORDS = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_WRITTEN = re.compile(
    rf"(?P<ly>\d{{4}})\.\s+gada\s+(?P<ld>\d{{1,2}})\.\s+(?P<lm>{_MONTH_WORDS})"
    rf"|(?P<ed>\d{{1,2}})\s+(?P<em>{_MONTH_WORDS})\s+(?P<ey>\d{{4}})"
    r"|(?P<sd>\d{1,2})\.(?P<sm>\d{1,2})\.(?P<sy>\d{4})"
    r"|(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})",
)


def dates_in(text: str) -> tuple[date, ...]:
    """Every full date that the text names, in order; what is no calendar day is passed over."""
    found = []
    for match in _WRITTEN.finditer(text):
        parts = {key: value for key, value in match.groupdict().items() if value}
        year, month, day = (parts[next(key for key in parts if key.endswith(end))] for end in "ymd")
        try:
            found.append(date(int(year), _month_number(month), int(day)))
        except ValueError:
            continue
    return tuple(found)


def _month_number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBER_OF[word]
