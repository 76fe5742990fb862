from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from month_samples import a_month, month_back
from pdf_reading import drawn_box, embedded_font_files, fonts_of, metadata_of, pages_of, text_of

from dpo_desk.domain.grounds import GROUNDS
from dpo_desk.domain.letter import Language
from dpo_desk.domain.month import FiguresDoNotReconcile, MonthFigures
from dpo_desk.domain.request import Channel, Outcome, RequestState, Right
from dpo_desk.letters.bars import fitted
from dpo_desk.letters.month_page import month_csv, month_words, print_month
from dpo_desk.letters.text_style import REGULAR, register_fonts

LV, EN = Language.LATVIAN, Language.ENGLISH
BIG = 10**9
OUTCOMES = [outcome.value for outcome in Outcome] + [
    RequestState.WITHDRAWN.value,
    RequestState.NOT_OURS.value,
    RequestState.CLOSED.value,
]


def an_extreme_month() -> MonthFigures:
    return a_month(
        opening=BIG,
        received=BIG - 7,
        reopened=7,
        closed=BIG,
        closing=BIG,
        law_of=BIG,
        law_kept=BIG - 1,
        promise_of=33,
        promise_kept=11,
        open_achievable=BIG,
        paused=BIG,
        extended=BIG,
        median_days=1234.5,
        firm="SIA “" + "Ļoti gara nosaukuma uzņēmums " * 30 + "”",
        policy_version="Ž" * 300,
        chain_entries=BIG,
        by_right=dict.fromkeys(Right, BIG),
        by_channel=dict.fromkeys(Channel, BIG),
        by_outcome={**dict.fromkeys(OUTCOMES, BIG), "<img src='x'/>" * 9: 5},
        refusals_by_ground={ground.code: BIG for ground in GROUNDS},
        series=tuple((month_back(date(2026, 2, 1), 11 - n), BIG, BIG - 1) for n in range(12)),
        as_of=datetime(2026, 2, 14, 6, 30, tzinfo=UTC),
    )


def an_empty_month() -> MonthFigures:
    return a_month(
        opening=0,
        received=0,
        closed=0,
        closing=0,
        law_kept=0,
        law_of=0,
        promise_kept=0,
        promise_of=0,
        open_achievable=0,
        paused=0,
        extended=0,
        median_days=None,
        by_right={},
        by_channel={},
        by_outcome={},
        refusals_by_ground={},
        series=(),
        chain_head="",
        chain_entries=0,
        policy_version="",
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "figures", [a_month(), an_extreme_month(), an_empty_month()], ids=["usual", "extreme", "empty"]
)
def test_the_month_is_always_one_page_inside_its_margins(figures: MonthFigures, language: Language) -> None:
    pdf = print_month(figures, language)
    assert pdf == print_month(figures, language)
    assert len(pages_of(pdf)) == 1
    left, bottom, right, top = drawn_box(pdf)
    assert left >= 54
    assert right <= 541
    assert bottom >= 52
    assert top <= 790
    assert {font.partition("+")[2] for font in fonts_of(pdf)} == {"NotoSans-Regular", "NotoSans-Bold"}
    assert embedded_font_files(pdf) == len(fonts_of(pdf))
    assert metadata_of(pdf)["Author"] == ""


def test_the_scenario_prints_its_equation_and_no_name() -> None:
    text = text_of(print_month(a_month(), LV))
    assert "2 + 5 = 4 + 3. Lapā nav personas datu." in text
    assert "2026. gada februāris · SIA “Paraugs” · politikas redakcija 3" in text
    assert "DSP-" not in text


def test_both_clocks_are_defined_on_the_page() -> None:
    text = text_of(print_month(a_month(), LV))
    assert "4 no 4 atbilde nosūtīta līdz normatīvajā aktā noteiktajam termiņam" in text
    assert "3 no 4 atbilde nosūtīta līdz uzņēmuma privātuma politikā noteiktajam termiņam" in text


def test_the_head_of_the_chain_is_printed_whole() -> None:
    figures = a_month()
    assert figures.chain_head in "".join(text_of(print_month(figures, LV)).split())
    assert "2026. gada 1. martā plkst. 08.30, pieraksti: 1 284." in text_of(print_month(figures, LV))


def test_a_percentage_stands_only_from_ten_cases_on_and_beside_its_numbers() -> None:
    nine = text_of(print_month(a_month(law_kept=8, law_of=9), LV))
    ten = text_of(print_month(a_month(law_kept=9, law_of=10), LV))
    assert "8 no 9" in nine
    assert "%" not in nine
    assert "9 no 10 (90 %)" in ten


def test_one_missed_case_in_a_thousand_is_not_all_kept() -> None:
    assert "999 no 1 000 (99 %)" in text_of(print_month(a_month(law_kept=999, law_of=1000), LV))


def test_reopened_cases_count_as_received_and_are_marked() -> None:
    figures = a_month(received=4, reopened=1)
    text = text_of(print_month(figures, LV))
    assert figures.equation == "2 + 5 = 4 + 3"
    assert "tostarp atkārtoti atvērti: 1" in text
    assert "atkārtoti" not in text_of(print_month(a_month(), LV))


def test_a_running_month_says_that_it_is_not_over() -> None:
    running = replace(a_month(), as_of=datetime(2026, 2, 14, 22, 30, tzinfo=UTC))
    assert "mēnesis nav beidzies, stāvoklis 2026. gada 15. februāris" in text_of(print_month(running, LV))
    assert "nav beidzies" not in text_of(print_month(a_month(), LV))


def test_the_english_page_speaks_english() -> None:
    text = text_of(print_month(a_month(median_days=9.5, chain_entries=1284), EN))
    assert "February 2026" in text
    assert "9.5" in text
    assert "entries: 1,284." in text


@pytest.mark.fault("K01")
@pytest.mark.parametrize("hostile", ['<img src="/etc/hostname"/>', "<b>&", "{equation}", "\u202eabc", "字"])
def test_hostile_names_are_printed_literally(hostile: str) -> None:
    pdf = print_month(a_month(firm=hostile, policy_version=hostile, by_outcome={hostile: 4}), LV)
    assert len(pages_of(pdf)) == 1
    assert b"/Subtype /Image" not in pdf
    if hostile.isascii():
        assert hostile in text_of(pdf)


@pytest.mark.parametrize(
    "wrong",
    [
        {"closing": 4},
        {"opening": -1, "closing": 0},
        {"month": date(2026, 2, 2)},
        {"law_kept": 5},
        {"promise_kept": 5},
        {"open_achievable": 4},
        {"paused": 4},
        {"reopened": 1},
        {"by_right": {Right.ACCESS: -1}},
        {"series": tuple((month_back(date(2026, 2, 1), n), 1, 1) for n in range(13))},
    ],
)
def test_figures_that_contradict_each_other_cannot_be_made(wrong: dict[str, object]) -> None:
    with pytest.raises(FiguresDoNotReconcile):
        a_month(**wrong)


def test_dimensions_that_do_not_add_up_are_told() -> None:
    assert a_month().discrepancies == ()
    assert a_month(by_channel={Channel.POST: 1}).discrepancies == ("by_channel",)
    assert a_month(by_right={Right.ACCESS: 4}).discrepancies == ("by_right",)
    assert a_month(by_outcome={"granted": 5}).discrepancies == ("by_outcome",)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 50), st.data())
@settings(max_examples=50, deadline=None)
def test_whatever_reconciles_can_be_printed(
    opening: int, received: int, reopened: int, data: st.DataObject
) -> None:
    closed = data.draw(st.integers(0, opening + received + reopened))
    closing = opening + received + reopened - closed
    law_of = data.draw(st.integers(0, closed))
    figures = a_month(
        opening=opening,
        received=received,
        reopened=reopened,
        closed=closed,
        closing=closing,
        law_of=law_of,
        law_kept=data.draw(st.integers(0, law_of)),
        promise_of=0,
        promise_kept=0,
        open_achievable=0,
        paused=0,
    )
    assert len(pages_of(print_month(figures, LV))) == 1
    assert figures.equation in text_of(print_month(figures, LV)).replace("\N{NO-BREAK SPACE}", " ")


def test_the_csv_holds_every_figure_of_the_page() -> None:
    rows = list(csv.reader(io.StringIO(month_csv(a_month(), LV)), delimiter=";"))
    assert rows[0] == ["Sadaļa", "Rādītājs", "Vērtība"]
    assert ["Pieprasījumi", "mēneša sākumā", "2"] in rows
    assert ["Saņemti pēc tiesībām", "Piekļuve", "2"] in rows
    assert ["Slēgti pēc iznākuma", "Izpildīts", "2"] in rows
    assert ["Termiņi slēgtajās lietās", "Mediāna līdz atbildei (dienas)", "9,5"] in rows
    assert ["Saņemti pa mēnešiem", "2026-02", "5"] in rows
    assert ["Auditācijas pieraksti", "Ķēdes gals", a_month().chain_head] in rows
    assert {len(row) for row in rows} == {3}


@pytest.mark.fault("K03")
@pytest.mark.parametrize(
    "typed", ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "a;=1", 'b"c', "d\ne"]
)
def test_a_formula_in_the_csv_is_only_text(typed: str) -> None:
    rows = list(csv.reader(io.StringIO(month_csv(a_month(firm=typed), EN), newline=""), delimiter=";"))
    value = next(row[2] for row in rows if row[1] == "Controller")
    assert value in (typed, f"'{typed}")
    assert value[0] not in "=+-@\t\r"
    assert value.lstrip()[0] not in "=+-@"


def test_every_code_has_a_word_in_both_languages() -> None:
    latvian, english = month_words(LV), month_words(EN)
    assert set(latvian) == set(english)
    codes = [f"right.{right.value}" for right in Right]
    codes += [f"channel.{channel.value}" for channel in Channel]
    codes += [f"outcome.{code}" for code in OUTCOMES]
    codes += [f"ground.{ground.code}" for ground in GROUNDS]
    assert set(codes) <= set(latvian)


def test_a_figure_is_never_cut_and_a_word_is_cut_with_a_mark() -> None:
    register_fonts()
    assert fitted("1 000 000 000", REGULAR, 9, 10)[0] == "1 000 000 000"
    text, size = fitted("Ļoti garš nosaukums " * 20, REGULAR, 9, 100)
    assert text.endswith("…")
    assert size >= 6
    assert fitted("īss", REGULAR, 9, 100) == ("īss", 9)
