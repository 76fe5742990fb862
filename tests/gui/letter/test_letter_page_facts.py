"""What is confirmed before issuing, and what is noticed: another person's letter, another person's code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from letter_screen import LetterScreen, access

from dpo_desk.domain.letter import LetterContent
from dpo_desk.gui.letter.issue_facts import codes_in, facts_to_confirm, names_person
from dpo_desk.services.case_file import CaseFile
from tests.gui.letter_desk import LetterDesk

Letters = Callable[..., LetterScreen]


def facts(screen: LetterScreen, content: LetterContent, **person: str) -> list[tuple[str, str]]:
    opened = screen.page.opened()
    assert opened is not None
    subject = replace(opened.case.request.subject, **person)
    case: CaseFile = replace(opened.case, request=replace(opened.case.request, subject=subject))
    return facts_to_confirm(case, content, screen.side.checklist)


def with_text(content: LetterContent, text: str) -> LetterContent:
    return replace(content, blocks=(replace(content.blocks[0], text=text), *content.blocks[1:]))


@pytest.fixture
def screen(letters: Letters, desk: LetterDesk) -> LetterScreen:
    return letters(access(desk, complete=True))


def test_the_facts_stand_in_a_steady_order(screen: LetterScreen) -> None:
    icons = [icon for icon, _sentence in facts(screen, screen.side.content)]
    assert icons == ["person", "building", "attach", "check", "clock"]


@pytest.mark.fault("L06")
@pytest.mark.parametrize(
    "line",
    ["Jānim Bērziņam", "Adresāts: Jānis Bērziņš", "J. Bērziņš un Jānis", "BĒRZIŅŠ JĀNIS", "Janim Berzinam"],
)
def test_the_person_is_known_in_every_case_of_the_name(screen: LetterScreen, line: str) -> None:
    opened = screen.page.opened()
    assert opened is not None
    assert names_person(line, opened.case.request)


@pytest.mark.fault("L06")
def test_another_persons_name_is_noticed(screen: LetterScreen) -> None:
    stranger = replace(screen.side.content, addressee=("Mārtiņam Ābelem", "Ozolu iela 5"))
    icon, sentence = facts(screen, stranger)[0]
    assert icon == "overdue"
    assert "does not name the person" in sentence


@pytest.mark.fault("P03")
def test_another_persons_code_is_noticed_before_issue(screen: LetterScreen) -> None:
    strange = with_text(screen.side.content, "Personas kods 010203-12345 un vēl teksts.")
    assert codes_in(strange) == ["010203-12345"]
    icon, sentence = facts(screen, strange, personal_code="161175-19997")[0]
    assert icon == "overdue"
    assert "somebody else" in sentence


@pytest.mark.fault("P03")
def test_another_persons_code_in_an_enclosure_is_noticed(screen: LetterScreen) -> None:
    strange = replace(screen.side.content, attachments=("Izdruka 32345678901 uz 1 lp.",))
    assert "somebody else" in facts(screen, strange)[0][1]


def test_the_persons_own_code_is_only_asked_about(screen: LetterScreen) -> None:
    own = with_text(screen.side.content, "Kods: 161175-19997.")
    icon, sentence = facts(screen, own, personal_code="16117519997")[0]
    assert icon == "info"
    assert "needed there" in sentence


@pytest.mark.parametrize("text", ["40203251018", "Konts LV80BANK0000435195001", "RR123456785LV", "67223131"])
def test_other_numbers_are_no_codes(screen: LetterScreen, text: str) -> None:
    assert codes_in(with_text(screen.side.content, text)) == []
