"""Mistakes about the person put right: checked like the form, told in the history, found in the search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from desk_fixture import OpenDesk
from desk_world import NAME, World

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.problems import EntryRefused, StepRefused
from dpo_desk.domain.roles import Role
from dpo_desk.domain.workflow import Action
from dpo_desk.services.case_file import CaseFile

CODE, OTHER_CODE = "161175-19997", "16117519998"
WHY = "Pārrakstīšanās."
RIGHT_NAME = "Kvintesija Žagatiņa"


@pytest.fixture
def world(open_desk: Callable[[str], OpenDesk]) -> World:
    return World(open_desk("ecsoen"))


def correct(
    world: World, case: UUID, acting: Representative | None = None, reason: str = WHY, **changes: Any
) -> CaseFile:
    subject = replace(world.space.cases.open(world.dpo, case).request.subject, **changes)
    return world.space.work.correct_subject(world.dpo, case, subject, acting, reason)


def lines(file: CaseFile) -> list[HistoryLine]:
    return [line for line in file.history if line.event is Event.SUBJECT_CORRECTED]


def refused(world: World, case: UUID, **changes: Any) -> list[tuple[str, str]]:
    with pytest.raises(EntryRefused) as caught:
        correct(world, case, **changes)
    return [(problem.field, problem.code) for problem in caught.value.problems]


def test_every_detail_can_be_put_right(world: World) -> None:
    case = world.known()
    acting = Representative(" Ilze Ozola ", "pilnvara", AuthorityKind.POWER_OF_ATTORNEY)
    file = correct(
        world,
        case,
        acting,
        name=f" {RIGHT_NAME} ",
        personal_code=OTHER_CODE,
        email="zagatina@pasts.example",
        phone="+371 20000009",
        address="Parauga iela 2, Rīga, LV-1000",
        name_dative="Kvintesijai Žagatiņai",
        salutation="Godātā Žagatiņas kundze!",
    )
    assert file.request.subject == Person(
        RIGHT_NAME,
        "161175-19998",
        "zagatina@pasts.example",
        "+371 20000009",
        "Parauga iela 2, Rīga, LV-1000",
        name_dative="Kvintesijai Žagatiņai",
        salutation="Godātā Žagatiņas kundze!",
    )
    assert file.request.representative == replace(acting, name="Ilze Ozola")
    assert world.space.cases.open(world.dpo, case).request == file.request


def test_the_history_says_old_and_new_and_of_the_code_only_that_it_changed(world: World) -> None:
    case = world.known()
    correct(world, case, personal_code=CODE)
    file = correct(world, case, name=RIGHT_NAME, personal_code=OTHER_CODE, phone="+371 20000009")
    (line,) = (line for line in lines(file) if "name" in line.facts["details"])
    assert line.facts == {
        "details": "name,personal_code,phone",
        "name_old": NAME,
        "name_new": RIGHT_NAME,
        "phone_old": "+371 20000000",
        "phone_new": "+371 20000009",
        "reason": WHY,
    }
    told = str([line.facts for line in file.history])
    assert not any(code in told for code in (CODE, "16117519997", "161175-19998", OTHER_CODE))


def test_the_audit_entry_names_the_details_and_none_of_their_values(world: World) -> None:
    case = world.known()
    file = correct(world, case, name=RIGHT_NAME, personal_code=CODE)
    entry = world.space.audit.entries(world.dpo, limit=1)[0]
    assert (entry["use_case"], entry["subject_id"]) == ("correct_subject", str(case))
    assert '"details":"name,personal_code"' in entry["detail"].replace(" ", "")
    assert file.request.number in entry["detail"]
    assert not any(value in entry["detail"] for value in (NAME, RIGHT_NAME, CODE))


def test_the_search_and_the_lists_follow(world: World) -> None:
    case = world.known()
    correct(world, case, name="Zefīra Krauklīte")
    search = world.space.registers.search
    assert "Zefīra Krauklīte" in str(search(world.dpo, "Zefīra"))
    assert NAME not in str(search(world.dpo, "Kvintesija"))
    found = world.space.intake.possible_earlier(world.dpo, "Zefīra Krauklīte", "", "", "")
    assert [row.id for row in found] == [case]


def test_the_details_are_checked_as_the_form_checks_them(world: World) -> None:
    case = world.known()
    assert refused(world, case, name=" ", personal_code="1", phone="nav", reason=" ") == [
        ("name", "missing"),
        ("personal_code", "wrong_length"),
        ("contact", "neither_phone_nor_email"),
        ("reason", "missing"),
    ]
    assert refused(world, case, address="") == [("address", "needed_for_post")]
    assert refused(world, case, acting=Representative(" ")) == [("representative", "missing")]
    assert refused(world, case, name_dative="ā" * 201, salutation="\0") == [
        ("name_dative", "too_long"),
        ("salutation", "unacceptable_character"),
    ]
    assert refused(world, case, name=RIGHT_NAME, reason="x" * 1_001) == [("reason", "too_long")]
    assert not lines(world.space.cases.open(world.dpo, case))


def test_nothing_changed_is_no_correction(world: World) -> None:
    case = world.known()
    with pytest.raises(StepRefused) as caught:
        correct(world, case, name=f"{NAME} ")
    assert [reason.code for reason in caught.value.reasons] == ["details_unchanged"]


def test_an_ended_case_is_left_as_it_is(world: World) -> None:
    case = world.closed()
    assert world.space.cases.open(world.dpo, case).actions[Action.CORRECT_SUBJECT]
    with pytest.raises(StepRefused) as caught:
        correct(world, case, name=RIGHT_NAME)
    assert [reason.code for reason in caught.value.reasons] == ["case_ended"]


def test_letters_keep_what_they_say_and_the_next_one_says_it_right(world: World) -> None:
    letters = world.space.letters
    issued, draft = world.issued(), world.draft()
    for letter in (issued, draft):
        before = letters.open(world.dpo, letter).letter
        correct(world, before.request_id, name=RIGHT_NAME)
        assert letters.open(world.dpo, letter).letter.content == before.content
    fresh = letters.draft(world.dpo, letters.open(world.dpo, draft).letter.request_id, LetterKind.ACCESS)
    assert RIGHT_NAME in str(fresh.letter.content.addressee)


def test_the_record_to_sign_has_the_right_name(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    case = world.known()
    correct(world, case, Representative("Ilze Ozola", "pilnvara"), name=RIGHT_NAME)
    printed: list[Any] = []
    printer = type(world.space.intake.printer)
    print_it = printer.oral_record

    def oral_record(self: Any, content: Any) -> bytes:
        printed.append(content)
        return print_it(self, content)

    monkeypatch.setattr(printer, "oral_record", oral_record)
    assert world.space.intake.oral_record_pdf(world.dpo, case).startswith(b"%PDF")
    assert (printed[0].person, printed[0].representative) == (RIGHT_NAME, "Ilze Ozola")


def test_staffs_request_is_taken_over_by_whoever_corrects_it(world: World) -> None:
    case = world.logged(world.people[Role.STAFF])
    file = correct(world, case, name=RIGHT_NAME)
    assert file.request.taken_over_by == world.dpo.display_name
