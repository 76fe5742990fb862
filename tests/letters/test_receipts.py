from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pdf_reading import drawn_box, embedded_font_files, fonts_of, metadata_of, pages_of, size_of, text_of

from dpo_desk.domain.letter import Language, Letterhead
from dpo_desk.domain.printed import (
    BlankFormContent,
    OralRecordContent,
    ReceiptContent,
    RecoverySheetContent,
)
from dpo_desk.domain.request import AnswerWay, Channel, Right
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.letters.wording import words

PRINTER = DeskPrinter()
LV, EN = Language.LATVIAN, Language.ENGLISH
FIRM = Letterhead(
    "SIA “Paraugs”", "40003000003", "Parauga iela 1, Rīga, LV-1000", "das@paraugs.example", "67000000"
)
AT = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)
LONG = "Ļoti gara nosaukuma uzņēmums un tā struktūrvienība " * 40


def a_receipt(language: Language = LV) -> ReceiptContent:
    return ReceiptContent(
        language,
        FIRM,
        "DSP-2026/0001",
        AT,
        Channel.IN_PERSON,
        (Right.ACCESS,),
        legal_due=date(2026, 4, 7),
        promised_by=date(2026, 3, 17),
        contact=("Ieva Ķīse", "tālr. 67000001"),
    )


def an_oral_record(language: Language = LV) -> OralRecordContent:
    return OralRecordContent(
        language,
        FIRM,
        "DSP-2026/0001",
        AT,
        "Jānis Bērziņš",
        (Right.ACCESS, Right.ERASURE),
        "Gribu zināt, kādus datus par mani glabājat.\n\nUn no kurienes tie ir.",
        contact=("Ķekavas iela 12–3, Rīga",),
        answer_by=AnswerWay.REGISTERED_POST,
        identity_seen=True,
    )


def a_sheet(language: Language = LV) -> RecoverySheetContent:
    return RecoverySheetContent(
        language, "SIA “Paraugs”", date(2026, 3, 1), ("ABCD-1234", "EFGH-5678", "JKLM")
    )


def all_pages(language: Language) -> list[bytes]:
    return [
        PRINTER.receipt(a_receipt(language)),
        PRINTER.oral_record(an_oral_record(language)),
        PRINTER.blank_form(BlankFormContent(language, FIRM, "izpilddirektors")),
        PRINTER.recovery_sheet(a_sheet(language)),
    ]


@pytest.mark.parametrize("language", list(Language))
def test_each_is_one_page_of_embedded_fonts_without_a_person_in_its_metadata(language: Language) -> None:
    for pdf, again in zip(all_pages(language), all_pages(language), strict=True):
        assert pdf == again
        assert len(pages_of(pdf)) == 1
        assert all("NotoSans" in font for font in fonts_of(pdf))
        assert embedded_font_files(pdf) == len(fonts_of(pdf))
        metadata = metadata_of(pdf)
        assert metadata["Author"] == ""
        assert "Bērziņš" not in metadata["Title"]
        assert "{" not in text_of(pdf)


def test_the_receipt_says_number_time_rights_and_both_dates() -> None:
    text = text_of(PRINTER.receipt(a_receipt()))
    for part in (
        "Jūsu pieprasījums ir saņemts 2026. gada 3. martā plkst. 10.12 un reģistrēts.",
        "Lietas numurs DSP-2026/0001",
        "Saņemšanas veids klātienē",
        "– piekļuve personas datiem",
        "Uzņēmuma apņemšanās atbildēt līdz 17.03.2026.",
        "Normatīvajā aktā noteiktais termiņš 07.04.2026.",
        "Ieva Ķīse",
    ):
        assert part in text


def test_the_receipt_is_a_small_sheet() -> None:
    width, height = size_of(PRINTER.receipt(a_receipt()))
    assert (round(width), round(height)) == (420, 595)


def test_a_firm_that_promises_nothing_prints_the_law_alone() -> None:
    text = text_of(PRINTER.receipt(replace(a_receipt(), promised_by=None)))
    assert "apņemšanās" not in text
    assert "07.04.2026." in text


def test_a_promise_to_act_at_once_is_said() -> None:
    text = text_of(PRINTER.receipt(replace(a_receipt(), promised_by=None, promised_at_once=True)))
    assert "Uzņēmuma apņemšanās: rīkoties nekavējoties" in text


def test_a_receipt_for_every_right_in_summer_time_is_still_one_page() -> None:
    content = replace(a_receipt(), rights=tuple(Right), received_at=datetime(2026, 7, 1, 20, 59, tzinfo=UTC))
    pdf = PRINTER.receipt(content)
    assert len(pages_of(pdf)) == 1
    assert "2026. gada 1. jūlijā plkst. 23.59" in text_of(pdf)
    for right in Right:
        assert words(LV)["right"][right.value] in text_of(pdf)


@pytest.mark.parametrize("language", list(Language))
def test_extreme_names_make_a_page_smaller_never_longer(language: Language) -> None:
    firm = Letterhead(LONG, LONG, LONG, LONG, LONG)
    for pdf in (
        PRINTER.receipt(replace(a_receipt(language), firm=firm, rights=tuple(Right), contact=(LONG,) * 9)),
        PRINTER.blank_form(BlankFormContent(language, firm, LONG)),
        PRINTER.recovery_sheet(replace(a_sheet(language), store_name=LONG, groups=("ABCD-EFGH",) * 40)),
    ):
        assert len(pages_of(pdf)) == 1
        left, bottom, right, top = drawn_box(pdf)
        width, height = size_of(pdf)
        assert min(left, bottom, width - right, height - top) > 15


def test_the_record_holds_the_persons_words_and_a_place_to_sign() -> None:
    text = text_of(PRINTER.oral_record(an_oral_record()))
    for part in (
        "Mutiska pieprasījuma pieraksts",
        "Lietas numurs: DSP-2026/0001.",
        "Pieprasījuma iesniedzējs Jānis Bērziņš",
        "Gribu zināt, kādus datus par mani glabājat. Un no kurienes tie ir.",
        "Atbildes veids ierakstīta vēstule",
        "dokumenta kopija un numurs nav saglabāti",
        "nav obligāti",
        "Iesniedzēja paraksts, datums",
    ):
        assert part in text
    assert "Pārstāvis" not in text


def test_the_record_names_a_representative_and_says_when_nothing_was_shown() -> None:
    content = replace(
        an_oral_record(), representative="Anna Liepa", authority="pilnvara", identity_seen=False
    )
    text = text_of(PRINTER.oral_record(content))
    assert "Pārstāvis Anna Liepa" in text
    assert "Identitāte vēl nav apliecināta." in text


@pytest.mark.fault("K08")
def test_very_long_words_of_a_person_are_cut_and_say_so() -> None:
    pdf = PRINTER.oral_record(replace(an_oral_record(), text="garš teksts " * 100_000))
    assert "teksts ir par garu" in text_of(pdf)
    assert 1 < len(pages_of(pdf)) < 12


@pytest.mark.fault("K01")
@pytest.mark.parametrize("hostile", ['<img src="/etc/hostname"/>', "<b>&<para>", "{number} {day}", "</font>"])
def test_markup_is_printed_literally(hostile: str) -> None:
    firm = Letterhead(hostile, hostile, hostile, hostile, hostile)
    record = replace(
        an_oral_record(), firm=firm, person=hostile, text=hostile, contact=(hostile,), representative=hostile
    )
    for pdf in (
        PRINTER.receipt(replace(a_receipt(), firm=firm, contact=(hostile,))),
        PRINTER.oral_record(record),
        PRINTER.blank_form(BlankFormContent(LV, firm, hostile)),
        PRINTER.recovery_sheet(replace(a_sheet(), store_name=hostile)),
    ):
        assert "".join(hostile.split()) in "".join(text_of(pdf).split())
        assert b"/Subtype /Image" not in pdf
        assert b"/Annots" not in pdf


def test_the_blank_form_offers_every_right_and_demands_nothing() -> None:
    text = text_of(PRINTER.blank_form(BlankFormContent(LV, FIRM, "izpilddirektors")))
    assert "Adresāts: izpilddirektors" in text
    assert "Veidlapa nav obligāta" in text
    assert "Personas kods un dokumenta kopija nav vajadzīgi" in text
    for right in Right:
        assert words(LV)["wish"][right.value] in text


def test_the_recovery_sheet_numbers_its_groups() -> None:
    text = text_of(PRINTER.recovery_sheet(a_sheet()))
    for part in ("1. grupa ABCD-1234", "2. grupa EFGH-5678", "3. grupa JKLM", "2026. gada 1. marts"):
        assert part in text
