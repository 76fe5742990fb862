from __future__ import annotations

from datetime import date, time

import pytest

from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import (
    NBSP,
    DateForm,
    date_in_words,
    dates_in,
    month_name,
    month_title,
    short_date,
    short_month,
    time_in_words,
)

LV, EN = Language.LATVIAN, Language.ENGLISH


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("month", "forms"),
    [
        (1, "janvāris janvāra janvārī janvārim janvāri"),
        (2, "februāris februāra februārī februārim februāri"),
        (3, "marts marta martā martam martu"),
        (4, "aprīlis aprīļa aprīlī aprīlim aprīli"),
        (5, "maijs maija maijā maijam maiju"),
        (6, "jūnijs jūnija jūnijā jūnijam jūniju"),
        (7, "jūlijs jūlija jūlijā jūlijam jūliju"),
        (8, "augusts augusta augustā augustam augustu"),
        (9, "septembris septembra septembrī septembrim septembri"),
        (10, "oktobris oktobra oktobrī oktobrim oktobri"),
        (11, "novembris novembra novembrī novembrim novembri"),
        (12, "decembris decembra decembrī decembrim decembri"),
    ],
)
def test_every_month_in_every_case(month: int, forms: str) -> None:
    assert " ".join(month_name(month, LV, form) for form in DateForm) == forms


@pytest.mark.parametrize(
    ("day", "form", "written"),
    [
        (date(2026, 11, 22), DateForm.LOCATIVE, "2026. gada 22. novembrī"),
        (date(2027, 1, 4), DateForm.LOCATIVE, "2027. gada 4. janvārī"),
        (date(2026, 11, 22), DateForm.GENITIVE, "2026. gada 22. novembra"),
        (date(2026, 12, 22), DateForm.DATIVE, "2026. gada 22. decembrim"),
        (date(2026, 11, 22), DateForm.ACCUSATIVE, "2026. gada 22. novembri"),
        (date(2026, 4, 1), DateForm.GENITIVE, "2026. gada 1. aprīļa"),
    ],
)
def test_x10_dates_as_letters_write_them(day: date, form: DateForm, written: str) -> None:
    assert plain(date_in_words(day, LV, form)) == written


def test_day_and_year_never_part_from_their_noun() -> None:
    assert date_in_words(date(2026, 11, 22), LV) == f"2026.{NBSP}gada 22.{NBSP}novembrī"
    assert date_in_words(date(2026, 3, 1), EN) == f"1{NBSP}March{NBSP}2026"


def test_short_forms() -> None:
    assert short_date(date(2026, 3, 1), LV) == "01.03.2026."
    assert plain(short_date(date(2026, 3, 1), EN)) == "1 Mar 2026"
    assert plain(month_title(date(2026, 2, 1), LV)) == "2026. gada februāris"
    assert month_title(date(2026, 2, 1), EN) == "February 2026"
    assert [short_month(month, LV) for month in (3, 6, 9)] == ["mar", "jūn", "sep"]
    assert time_in_words(time(16, 5), LV) == "16.05"
    assert time_in_words(time(16, 5), EN) == "16:05"


@pytest.mark.parametrize("form", list(DateForm))
@pytest.mark.parametrize("language", list(Language))
def test_every_written_date_is_found_again(form: DateForm, language: Language) -> None:
    days = [date(2026, month, 1 + month) for month in range(1, 13)]
    text = "; ".join(date_in_words(day, language, form) for day in days)
    assert list(dates_in(text)) == days


def test_other_spellings_are_found_and_impossible_days_passed_over() -> None:
    assert dates_in("no 01.03.2026. līdz 2026-04-02, nevis 31.02.2026. vai 2026-13-01") == (
        date(2026, 3, 1),
        date(2026, 4, 2),
    )
