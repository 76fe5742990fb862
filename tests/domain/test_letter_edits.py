"""What a person changes in a draft: gaps, parts, variants, and the numbers of the headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dpo_desk.domain.letter import Block, Language, LetterContent, Letterhead, LetterKind
from dpo_desk.domain.letter_edits import (
    choice_of,
    chosen_option,
    gaps_of,
    plain_heading,
    with_choice,
    with_included,
    with_part,
    with_values,
)
from dpo_desk.domain.letter_text import BlockText, Choice, LetterText, numbered

COPY = Choice("copy", ("whole", "masked"), "whole")
TEXT = LetterText(
    LetterKind.ACCESS,
    Language.LATVIAN,
    "Par piekļuvi personas datiem",
    (
        BlockText("purposes", "Nolūki: {noluki}.", "Nolūki"),
        BlockText("storage", "Glabā līdz {glabat_lidz_dat}.", "Glabāšana"),
        BlockText("copy", "Kopija ir pielikumā.", "Kopija", when=("whole",)),
        BlockText("copy_masked", "Kopija ir pielikumā, aizsegta.", "Kopija", when=("masked",)),
    ),
    (COPY,),
)


@pytest.fixture
def draft() -> LetterContent:
    blocks = tuple(
        Block(part.code, part.text, part.heading, included=part.code != "copy_masked") for part in TEXT.blocks
    )
    return LetterContent(
        kind=LetterKind.ACCESS,
        language=Language.LATVIAN,
        letterhead=Letterhead("SIA “Paraugs”", "", "", ""),
        dated_on=date(2026, 3, 16),
        number="",
        addressee=("Jānim Bērziņam",),
        subject=TEXT.subject,
        salutation="Labdien!",
        blocks=numbered(blocks),
        attachments=(),
        signatory_name="Andris Ozols",
        signatory_post="izpilddirektors",
    )


def text_of(content: LetterContent, code: str) -> str:
    return next(block.text for block in content.blocks if block.code == code)


def headings(content: LetterContent) -> list[str]:
    return [block.heading for block in content.blocks if block.included]


def test_a_day_takes_the_case_that_its_sentence_asks_for(draft: LetterContent) -> None:
    filled = with_values(draft, {"glabat_lidz": "2027-01-04"})
    assert text_of(filled, "storage") == "Glabā līdz 2027.\xa0gada 4.\xa0janvārim."
    assert gaps_of(filled, "purposes") == ("noluki",)


@pytest.mark.fault("K01")
def test_braces_in_a_value_are_never_read_as_a_gap(draft: LetterContent) -> None:
    filled = with_values(draft, {"noluki": "{lieta} <b>& {noluki}"})
    assert gaps_of(filled, "purposes") == ()
    assert with_values(filled, {"lieta": "DSP-2026/0001", "noluki": "cits"}) == filled


def test_a_blank_value_leaves_the_gap(draft: LetterContent) -> None:
    assert with_values(draft, {"noluki": "  "}) == draft


def test_leaving_a_part_out_numbers_the_others_anew(draft: LetterContent) -> None:
    assert headings(draft) == ["1. Nolūki", "2. Glabāšana", "3. Kopija"]
    shorter = with_included(draft, "purposes", False)
    assert headings(shorter) == ["Glabāšana", "Kopija"]
    assert headings(with_included(shorter, "purposes", True)) == headings(draft)
    assert plain_heading(draft.blocks[1]) == "Glabāšana"


def test_other_words_keep_the_number_of_their_place(draft: LetterContent) -> None:
    changed = with_part(draft, "storage", "Cik ilgi", "Piecus gadus.")
    assert headings(changed) == ["1. Nolūki", "2. Cik ilgi", "3. Kopija"]
    assert text_of(changed, "storage") == "Piecus gadus."


def test_one_variant_takes_the_place_of_the_other(draft: LetterContent) -> None:
    assert chosen_option(draft, TEXT, COPY) == "whole"
    masked = with_choice(draft, TEXT, COPY, "masked")
    assert chosen_option(masked, TEXT, COPY) == "masked"
    assert headings(masked) == ["1. Nolūki", "2. Glabāšana", "3. Kopija"]
    assert with_choice(masked, TEXT, COPY, "whole") == draft


def test_two_variants_at_once_are_no_choice(draft: LetterContent) -> None:
    both = with_included(draft, "copy_masked", True)
    assert chosen_option(both, TEXT, COPY) == ""


def test_a_part_knows_whether_it_is_one_of_several(draft: LetterContent) -> None:
    assert choice_of(TEXT, "copy_masked") == COPY
    assert choice_of(TEXT, "storage") is None
    assert choice_of(TEXT, "strange") is None


def test_gaps_of_the_lines_above_the_text(draft: LetterContent) -> None:
    asked = replace(draft, subject="Par {noluks}", salutation="Labdien, {uzruna}!")
    assert gaps_of(asked, "subject") == ("noluks",)
    assert gaps_of(asked, "salutation") == ("uzruna",)
    assert gaps_of(with_values(asked, {"noluks": "rēķiniem"}), "subject") == ()
