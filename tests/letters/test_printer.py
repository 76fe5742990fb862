from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from letter_samples import CONTACT, a_letter, every_variant
from pdf_reading import (
    drawn_box,
    embedded_font_files,
    everything_in,
    fonts_of,
    metadata_of,
    pages_of,
    text_of,
)

from dpo_desk.domain.letter import Block, Language, LetterContent, LetterKind
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.letters.printer import UnfilledPlaceholders, print_letter
from dpo_desk.letters.text_style import shown, unprintable

LV, EN = Language.LATVIAN, Language.ENGLISH
NUMBER = "IZ-2026/0001"
KINDS = [(kind, language) for kind in LetterKind for language in Language]


def issued(content: LetterContent) -> LetterContent:
    return replace(content, number=NUMBER)


def a_refusal(**facts: str) -> LetterContent:
    return issued(a_letter(LetterKind.REFUSAL, flags=CONTACT, **facts))


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_every_kind_prints_whole(kind: LetterKind, language: Language) -> None:
    for flags in every_variant(kind, language):
        content = issued(a_letter(kind, language, flags))
        pdf = print_letter(content)
        text = text_of(pdf)
        assert len(pages_of(pdf)) <= 2
        assert content.subject in text
        assert content.salutation in text
        assert NUMBER in text
        assert "{" not in text
        for block in content.blocks:
            if block.included:
                assert " ".join(block.text.replace("\N{NO-BREAK SPACE}", " ").split()) in text


def test_the_requisites_stand_on_the_page() -> None:
    text = text_of(print_letter(a_refusal()))
    for part in (
        "SIA “Paraugs”",
        "Reģ. Nr. 40003000003 · Parauga iela 1, Rīga, LV-1000",
        "Rīgā, 2026. gada 16. martā",
        f"Nr. {NUMBER}",
        "Adresāts: Jānis Bērziņš",
        "Par atteikumu izpildīt pieprasījumu",
        "Labdien!",
        "Lietas numurs: DSP-2026/0001.",
        "Pielikumā: 1. Personas datu kopija uz 3 lp.",
        "Izpilddirektore",
        "Žanete Ģēģere",
    ):
        assert part in text


def test_who_drafted_it_stands_below_the_signature() -> None:
    text = text_of(print_letter(a_refusal(sagatavoja="Ieva Ķīse, tālr. 67000001")))
    assert text.index("Žanete Ģēģere") < text.index("Sagatavoja: Ieva Ķīse, tālr. 67000001")


def test_x3_the_note_on_electronic_signature_is_printed_only_when_it_is_there() -> None:
    note = "ŠIS DOKUMENTS IR PARAKSTĪTS AR DROŠU ELEKTRONISKO PARAKSTU UN SATUR LAIKA ZĪMOGU"
    assert "PARAKSTĪTS" not in text_of(print_letter(a_refusal()))
    text = text_of(print_letter(replace(a_refusal(), note=note)))
    assert text.endswith(note)


def test_x4_a_letter_with_an_open_placeholder_is_never_printed_for_issue() -> None:
    with pytest.raises(UnfilledPlaceholders, match="iemesli"):
        print_letter(a_refusal(iemesli=""))


def test_x6_latvian_letters_print_unbroken() -> None:
    name = "Ķļaviņš Ģērķis Ņēžņš Šūčāžīģ ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž"
    decomposed = "Be\u0304rzin\u0327s\u030c"
    pdf = print_letter(a_refusal(adresats=name, parakstitajs=decomposed))
    text = text_of(pdf)
    assert name in text
    assert "Bērziņš" in text


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_only_embedded_fonts_are_named(kind: LetterKind, language: Language) -> None:
    pdf = print_letter(issued(a_letter(kind, language)))
    fonts = fonts_of(pdf)
    assert {name.partition("+")[2] for name in fonts} <= {"NotoSans-Regular", "NotoSans-Bold"}
    assert embedded_font_files(pdf) == len(fonts)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert print_letter(a_refusal()) == print_letter(a_refusal())
    assert print_letter(a_refusal()) != print_letter(a_refusal(iemesli="citi"))


def test_the_same_bytes_come_out_of_another_process() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]);"
        "from test_printer import a_refusal, print_letter;"
        "print(hashlib.sha256(print_letter(a_refusal())).hexdigest())"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent)],
        cwd=root,
        env={"PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(print_letter(a_refusal())).hexdigest()


@pytest.mark.fault("L04")
def test_the_file_holds_no_person_outside_its_text() -> None:
    pdf = print_letter(a_refusal())
    metadata = metadata_of(pdf)
    assert metadata["Title"] == NUMBER
    assert metadata["Author"] == metadata["Subject"] == metadata["Keywords"] == ""
    assert metadata["Creator"] == metadata["Producer"] == "DPO Desk"
    assert metadata["CreationDate"].startswith("D:2000")
    everything = everything_in(pdf)
    for planted in ("Bērziņš".encode(), "Bērziņš".encode("utf-16-be"), b"site-packages", b"resources/fonts"):
        assert planted not in everything
    assert pdf.count(b"%%EOF") == 1


HOSTILE = [
    '<img src="/etc/hostname"/>',
    '<a href="http://example.com">saite</a>',
    '<font color="[[[x]]]">krāsa</font>',
    "<para>",
    "</para></para>",
    "<b>neaizvērts",
    "& < > &amp; &lt;b&gt; &#60;",
    "<seq id='x'/><onDraw name='x'/>",
    "<!-- " + "x" * 50 + " -->",
    "]]> <![CDATA[ x ]]>",
    "{{7*7}} {% raw %} ${x} %s %(x)s",
]
FIELDS = ["adresats", "adrese", "uzruna", "autors", "autora_adrese", "autora_epasts", "iemesli", "pants_nom"]
FIELDS += ["amats", "vards", "parakstitajs", "parakstitaja_amats", "pielikumi", "sagatavoja"]
FIELDS += ["vieta_loc", "lieta"]


@pytest.mark.fault("K01")
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_markup_in_any_field_is_printed_literally(hostile: str, field: str) -> None:
    pdf = print_letter(a_refusal(**{field: hostile}))
    squeezed = "".join(text_of(pdf).split())
    assert "".join(hostile.split()) in squeezed
    assert len(pages_of(pdf)) == 1
    for drawn in (b"/Subtype /Image", b"/XObject <<", b"/Annots", b"/URI", b"/JavaScript"):
        assert drawn not in pdf


@pytest.mark.fault("K01")
@pytest.mark.parametrize("kind", list(LetterKind))
def test_markup_is_literal_in_every_kind(kind: LetterKind) -> None:
    content = issued(a_letter(kind))
    blocks = tuple(replace(b, text=f"{b.text} <img src='/etc/passwd'/> & <b>") for b in content.blocks)
    pdf = print_letter(replace(content, blocks=blocks, subject="<i>Temats"))
    assert "<img src='/etc/passwd'/> & <b>" in text_of(pdf)
    assert "<i>Temats" in text_of(pdf)


@pytest.mark.fault("K06")
@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("a\u202eb\u202c", "a[U+202E]b[U+202C]"),
        ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
        ("a\u200bb\u200db", "a[U+200B]b[U+200D]b"),
        ("a\u00adb", "a[U+00AD]b"),
        ("\ufeffa", "[U+FEFF]a"),
        ("a\x00b\x1b", "a[U+0000]b[U+001B]"),
        ("a\ufffeb", "a[U+FFFE]b"),
        ("a\ue000", "a[U+E000]"),
        ("a\ud800b", "a[U+D800]b"),
        ("a\ufe0f", "a[U+FE0F]"),
        ("a\U000e0041", "a[U+E0041]"),
        ("e" + "\u0301" * 200, "é\u0301\u0301[+197]"),
        ("e\u0301", "é"),
        ("a\tb", "a b"),
        ("a\r\nb", "a\nb"),
        ("a\u2028b", "a\nb"),
    ],
)
def test_invisible_characters_become_visible_marks(typed: str, seen: str) -> None:
    assert shown(typed) == seen
    pdf = print_letter(a_refusal(iemesli=typed, adresats=typed))
    assert len(pages_of(pdf)) == 1


@pytest.mark.fault("K06")
def test_a_pile_of_marks_stays_inside_the_page() -> None:
    pdf = print_letter(a_refusal(iemesli="Z" + "\u0300\u0489\u20dd" * 300))
    left, bottom, right, top = drawn_box(pdf)
    assert left >= 50
    assert right <= 545
    assert bottom >= 30
    assert top <= 800


@pytest.mark.fault("K08")
def test_characters_without_a_glyph_are_named_before_issue() -> None:
    assert unprintable("Jānis 漢字 👍 שלום ไทย \u202e\u200b") == [*"漢字👍שלוםไทย"]
    assert unprintable("Ķļaviņš, “ĢĪŅA” – 12,50 €; Иван; Ελένη\n\t\N{NO-BREAK SPACE}…") == []
    assert DeskPrinter().unprintable("字") == ["字"]


@pytest.mark.fault("K08")
@pytest.mark.parametrize("field", ["iemesli", "adresats", "parakstitajs", "pielikumi", "autors", "uzruna"])
@pytest.mark.parametrize("character", ["ņ", "W", "字"])
def test_a_long_unbroken_word_stays_inside_the_page(field: str, character: str) -> None:
    pdf = print_letter(a_refusal(**{field: character * 700}))
    for number in range(len(pages_of(pdf))):
        left, _, right, _ = drawn_box(pdf, number)
        assert left >= 50
        assert right <= 545


@pytest.mark.fault("K08")
@pytest.mark.parametrize("text", ["A" * 1_000_000, "abc " * 250_000])
def test_a_megabyte_is_cut_and_says_so(text: str) -> None:
    pdf = print_letter(a_refusal(iemesli=text))
    assert len(pages_of(pdf)) < 60
    assert "teksts ir par garu" in text_of(pdf)


def test_a_long_letter_numbers_its_pages_and_signs_after_text() -> None:
    pdf = print_letter(a_refusal(iemesli="Iemesls ir šāds, un tas ir garš. " * 300))
    pages = pages_of(pdf)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"{number}. lapa no {len(pages)}" in page
        assert NUMBER in page
    assert "Datu valsts inspekcijā" in pages[-1]
    assert "Žanete Ģēģere" in pages[-1]


@pytest.mark.parametrize("length", range(0, 60, 4))
def test_a_signature_never_stands_alone_on_a_page(length: int) -> None:
    """Whatever the length of the text, the last page holds words of the letter above the signature."""
    reasons = "Rinda teksta, kas ir diezgan gara.\n" * length + "Beigas"
    pages = pages_of(print_letter(a_refusal(iemesli=reasons)))
    assert "Papildu informāciju sniedz" in pages[-1]
    assert "Žanete Ģēģere" in pages[-1]


def test_a_single_page_has_no_page_number() -> None:
    assert "lapa no" not in text_of(print_letter(a_refusal()))


def test_a_draft_is_marked_and_shows_its_gaps_where_they_belong() -> None:
    content = a_letter(LetterKind.ACCESS, flags=CONTACT | {"no_automated"}, avots="")
    pdf = print_letter(content, draft=True)
    text = text_of(pdf)
    assert "PROJEKTS" in text
    assert "Nr. — (piešķir, izdodot)" in text
    assert "[trūkst: No kurienes dati ir iegūti]" in text
    assert "[trūkst: teksts, ko prasa VDAR 15. panta 2. punkts]" in text
    gap = text.index("[trūkst: teksts, ko prasa")
    assert text.index("Saņēmēji, kuriem") < gap < text.index("Glabāšanas termiņš")
    assert metadata_of(pdf)["Title"] == "PROJEKTS"


def test_a_draft_without_requisites_names_them() -> None:
    content = a_letter(LetterKind.ACCESS, autors="", adresats="", parakstitajs="")
    text = text_of(print_letter(replace(content, attachments=()), draft=True))
    for what in ("Autors", "Adresāts", "Parakstītāja amats un vārds", "Pielikums"):
        assert f"[trūkst: {what}]" in text


def test_a_draft_whose_text_lacks_a_part_altogether_still_says_so() -> None:
    content = a_letter(LetterKind.REFUSAL, EN)
    blocks = tuple(block for block in content.blocks if block.code != "remedies")
    text = text_of(print_letter(replace(content, blocks=blocks), draft=True))
    assert "DRAFT" in text
    assert "[missing: the text that Article 12(4) GDPR asks for]" in text


def test_an_empty_draft_can_be_looked_at() -> None:
    content = a_letter(LetterKind.ACCESS)
    empty = replace(content, blocks=(Block("purposes", ""),), addressee=(), subject="", salutation="")
    assert "PROJEKTS" in text_of(print_letter(empty, draft=True))


def test_a_letter_that_is_no_draft_has_no_watermark() -> None:
    assert "PROJEKTS" not in text_of(print_letter(a_refusal()))


def test_dates_copied_out_of_the_letter_have_ordinary_spaces() -> None:
    assert "\N{NO-BREAK SPACE}" not in "".join(pages_of(print_letter(a_refusal())))


def test_a_date_is_never_broken_over_two_lines() -> None:
    day = "2026.\u00a0gada 7.\u00a0aprīlim"
    for words_before in range(12):
        pdf = print_letter(a_refusal(iemesli=f"{'vārds ' * words_before}līdz {day} un tālāk"))
        lines = "\n".join(pages_of(pdf)).replace("\r", "").split("\n")
        assert not any(line.rstrip().endswith(("2026.", " 7.")) for line in lines)
