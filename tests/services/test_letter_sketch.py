"""What the pages of letter and month ask for beside the steps: guide, sketch, waiting months, a sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from builders import an_entry
from desk_fixture import OpenDesk

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.roles import NotPermitted, Role

MakeDesk = Callable[..., OpenDesk]


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_the_guide_offers_the_firms_own_parts(open_desk: MakeDesk) -> None:
    desk = open_desk("kic")
    letters, texts = desk.space.letters, desk.space.letter_texts
    shipped = letters.guide(desk.dpo, LetterKind.REFUSAL, Language.LATVIAN)
    assert shipped.text.block("remedies") is not None
    assert shipped.placeholders["norma"].hint[Language.ENGLISH].startswith("Provision")

    own = texts.text(desk.dpo, LetterKind.REFUSAL, Language.LATVIAN).text
    changed = own.replace('subject = "Par atteikumu', 'subject = "Par mūsu atteikumu')
    texts.save(desk.dpo, LetterKind.REFUSAL, Language.LATVIAN, changed)
    guide = letters.guide(desk.dpo, LetterKind.REFUSAL, Language.LATVIAN)
    assert guide.text.subject.startswith("Par mūsu atteikumu")


def test_a_sketch_is_drawn_without_being_saved(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    case = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock())).id
    page = desk.space.letters.draft(desk.dpo, case, LetterKind.ACCESS)
    other = replace(page.letter.content, subject="Par kaut ko citu", number="IZ-2026/9999")
    shown = text_of(desk.space.letters.sketch_pdf(desk.dpo, other))
    assert "Par kaut ko citu" in shown
    assert "PROJEKTS" in shown
    assert "IZ-2026/9999" not in shown  # a draft never shows a number
    assert desk.space.letters.open(desk.dpo, page.letter.id).letter.content == page.letter.content


@pytest.mark.parametrize("role", [Role.STAFF, Role.MANAGER])
def test_guide_and_sketch_are_the_dpos(open_desk: MakeDesk, role: Role) -> None:
    desk = open_desk("ecsoen")
    case = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock())).id
    content = desk.space.letters.draft(desk.dpo, case, LetterKind.ACCESS).letter.content
    other = desk.user("cits", role)
    with pytest.raises(NotPermitted):
        desk.space.letters.guide(other, LetterKind.ACCESS, Language.LATVIAN)
    with pytest.raises(NotPermitted):
        desk.space.letters.sketch_pdf(other, content)


def test_months_wait_until_they_are_closed(open_desk: MakeDesk) -> None:
    desk = open_desk("kic", "2026-01-12T10:00")
    months = desk.space.months
    assert months.waiting(desk.dpo) == []
    desk.clock.set("2026-03-02T09:00")
    assert months.waiting(desk.dpo) == [date(2026, 2, 1), date(2026, 1, 1)]
    assert months.waiting(desk.user("vaditajs", Role.MANAGER)) == []
    months.publish_finished(desk.dpo)
    assert months.waiting(desk.dpo) == []


def test_a_sheet_holds_page_and_figures_of_one_moment(open_desk: MakeDesk) -> None:
    desk = open_desk("kic", "2026-01-12T10:00")
    desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock()))
    sheet = desk.space.months.sheet(desk.dpo, date(2026, 1, 1))
    assert sheet.figures.equation == "0 + 1 = 0 + 1"
    assert "0 + 1 = 0 + 1" in text_of(sheet.pdf)
    assert ";saņemti;1" in sheet.rows
    assert ";'\r\n" not in sheet.rows  # a missing value is empty, not an apostrophe
