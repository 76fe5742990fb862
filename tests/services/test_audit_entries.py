"""Every write leaves its entry in the audit chain; opening a case file leaves one per user, case and time."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, OpenDesk
from desk_world import ACCESS_VARIANTS, COPY, NAME, SCAN, World

from dpo_desk import services
from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.person import Person
from dpo_desk.domain.problems import EntryRefused, StepRefused
from dpo_desk.domain.request import IdentityMethod, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.domain.roles import Actor, NotPermitted, Role
from dpo_desk.domain.workflow import Action
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.views import RequestQuery

MakeDesk = Callable[..., OpenDesk]
Step = tuple[str, Callable[[], Any]]

NOT_WRITTEN = {"keep_draft", "forget_draft"}
"""Steps on exempt tables alone: what is typed and not saved (fault E08)."""

BEFORE_THE_DESK = {"create_store", "unlock", "recover_store"}
"""What is audited before somebody sits at the desk; tried below."""


def entries(desk: OpenDesk) -> list[dict[str, str]]:
    """Every entry, oldest first."""
    return [dict(entry) for entry in desk.space.audit.entries(desk.dpo, limit=10_000)][::-1]


def openings(desk: OpenDesk) -> int:
    return sum(entry["use_case"] == "open_case" for entry in entries(desk))


# --- opening ----------------------------------------------------------------------------------------


def test_a_file_opened_again_and_again_is_one_entry_for_fifteen_minutes(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    case = World(desk).known()
    start = desk.clock.now
    for minutes, found in ((0, 1), (1, 1), (14, 1), (15, 1), (16, 2), (30, 2), (32, 3)):
        desk.clock.now = start + timedelta(minutes=minutes)
        desk.space.cases.open(desk.dpo, case)
        assert openings(desk) == found, minutes


def test_each_user_and_each_case_has_an_entry_of_its_own(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    world = World(desk)
    first, second = world.known(), world.known()
    deputy = desk.user("vietnieks", Role.DPO)
    for actor in (desk.dpo, deputy, desk.dpo, deputy):
        for case in (first, second):
            desk.space.cases.open(actor, case)
    opened = [entry for entry in entries(desk) if entry["use_case"] == "open_case"]
    assert {(entry["actor_id"], entry["subject_id"]) for entry in opened} == {
        (str(actor.user_id), str(case)) for actor in (desk.dpo, deputy) for case in (first, second)
    }
    assert len(opened) == 4


def test_a_refused_look_is_an_entry_each_time_and_opens_nothing(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    case = World(desk).known()
    manager = desk.user("vaditajs", Role.MANAGER)
    for _ in range(2):
        with pytest.raises(NotPermitted):
            desk.space.cases.open(manager, case)
    assert openings(desk) == 0
    assert [entry["use_case"] for entry in entries(desk)[-2:]] == ["denied", "denied"]


# --- writing ----------------------------------------------------------------------------------------


def a_case_s_life(world: World) -> Iterator[Step]:
    """One case from the counter to its archive, with every detour; each step with its entry's name."""
    space, dpo, staff = world.space, world.dpo, world.people[Role.STAFF]
    entry = an_entry(
        received_at=world.desk.clock(),
        subject=Person(NAME, phone="+371 20000000", address="Parauga iela 1, Rīga, LV-1000"),
        identity=None,
    )
    case = entry.id
    yield "record_request", lambda: space.intake.record(staff, entry)
    yield "print_receipt", lambda: space.intake.receipt_pdf(staff, case)
    yield "print_oral_record", lambda: space.intake.oral_record_pdf(staff, case)
    yield "attach_file", lambda: space.files.attach(staff, case, "skens.pdf", SCAN)
    yield "open_case", lambda: space.cases.open(dpo, case)
    yield "take_over", lambda: space.work.take_over(dpo, case)
    yield "ask_question", lambda: space.work.ask_question(dpo, case, QuestionKind.IDENTITY, "Kas Jūs esat?")
    yield "record_answer", lambda: space.work.record_answer(dpo, case, "Tas pats.")
    yield (
        "confirm_identity",
        lambda: space.work.confirm_identity(dpo, case, IdentityMethod.DOCUMENT_SEEN),
    )
    yield "start_work", lambda: space.work.start_work(dpo, case)
    yield (
        "correct_receipt",
        lambda: space.work.correct_receipt(dpo, case, entry.received_at - timedelta(hours=2), "Zīmogs."),
    )
    renamed = Person(NAME, phone="+371 20000001", address="Parauga iela 1, Rīga, LV-1000")
    yield "correct_subject", lambda: space.work.correct_subject(dpo, case, renamed, None, "Cipars.")
    yield "change_claims", lambda: space.decisions.change_claims(dpo, case, (Right.ACCESS, Right.ERASURE))
    yield "change_claims", lambda: space.decisions.change_claims(dpo, case, (Right.ACCESS,))
    yield (
        "add_task",
        lambda: space.work.add_task(dpo, case, TaskKind.SEARCH, "IT", "Sameklēt.", world.today),
    )
    task = space.cases.open(dpo, case).request.tasks[0].id
    yield "finish_task", lambda: space.work.finish_task(dpo, case, task, "Atrasts.")
    yield "add_note", lambda: space.work.add_note(dpo, case, "Piezīme.")
    yield "save_file_out", lambda: space.files.content(dpo, _only_file(world, case))
    yield from _extension(world, case)
    yield "decide", lambda: space.decisions.decide(dpo, case, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    yield "withdraw_decision", lambda: space.decisions.withdraw_decision(dpo, case, Right.ACCESS)
    yield "decide", lambda: space.decisions.decide(dpo, case, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    yield from _letters(world, case)
    yield "close", lambda: space.work.close(dpo, case)
    yield "reopen", lambda: space.work.reopen(dpo, case, "Sūdzība.")
    yield "withdraw", lambda: space.work.withdraw(dpo, case, "Pa tālruni.")


def _only_file(world: World, case: Any) -> Any:
    return world.space.cases.open(world.dpo, case).attachments[0].id


def _extension(world: World, case: Any) -> Iterator[Step]:
    space, dpo = world.space, world.dpo
    made: list[Any] = []
    reasons = {"iemesli": "liels datu apjoms"}
    issue = space.letters.issue_from_facts
    yield (
        "issue_letter",
        lambda: made.append(issue(dpo, case, LetterKind.EXTENSION, facts=reasons).letter.id),
    )
    (notice,) = made
    yield "dispatch_letter", lambda: space.dispatch.dispatch(dpo, notice, world.by_post(), sign_on_paper=True)
    yield "remove_extension", lambda: space.decisions.remove_extension(dpo, case)
    yield "extend", lambda: space.decisions.extend(dpo, case, "liels datu apjoms", notice)


def _letters(world: World, case: Any) -> Iterator[Step]:
    space, dpo = world.space, world.dpo
    letters, dispatch = space.letters, space.dispatch
    made: list[Any] = []
    draft = lambda: made.append(letters.draft(dpo, case, LetterKind.ACCESS).letter)  # noqa: E731 -- used twice
    yield "draft_letter", draft
    yield "open_letter", lambda: letters.open(dpo, made[0].id)
    yield "edit_letter", lambda: letters.save_draft(dpo, made[0].id, made[0].content)
    yield "insert_letter_part", lambda: letters.insert_block(dpo, made[0].id, "confirmation")
    yield "discard_letter", lambda: letters.discard(dpo, made[0].id)
    yield (
        "issue_letter",
        lambda: made.append(
            letters.issue_from_facts(
                dpo,
                case,
                LetterKind.ACCESS,
                facts=ACCESS_FACTS,
                flags=ACCESS_VARIANTS,
                attachments=COPY,
            ).letter
        ),
    )
    yield "print_letter", lambda: letters.issued_pdf(dpo, made[1].id)
    yield (
        "annul_letter",
        lambda: made.append(letters.annul(dpo, made[1].id, "Kļūda.", replace_it=True).letter),
    )
    answer = made[2].id
    yield "sign_letter", lambda: dispatch.attach_signed_scan(dpo, answer, "skens.pdf", SCAN, world.today)
    yield "release_letter", lambda: dispatch.release(dpo, answer)
    yield (
        "dispatch_letter",
        lambda: dispatch.dispatch(world.people[Role.STAFF], answer, world.by_post()),
    )
    yield "letter_delivered", lambda: dispatch.delivered(dpo, answer, world.today)


def the_rest_of_the_desk(world: World) -> Iterator[Step]:
    """Everything else that is written: other endings, the firm, its people, its months."""
    space, dpo = world.space, world.dpo
    fresh, strange, sent, paper = world.logged(), world.known(), world.sent(), world.issued()
    yield "no_identity_needed", lambda: space.work.no_identity_needed(dpo, fresh, "Pazīstams.")
    yield "forward", lambda: space.work.forward(dpo, strange, "Banka", "Pa tālruni.")
    yield "letter_returned", lambda: space.dispatch.returned(dpo, sent, world.today)
    yield "sign_letter", lambda: space.dispatch.signed_on_paper(dpo, paper)
    profile = space.firm.profile(dpo).profile
    yield "change_profile", lambda: space.firm.change_profile(dpo, profile)
    yield "add_holiday", lambda: space.firm.add_holiday(dpo, date(2026, 10, 12), "Svētki", "Likums")
    yield "remove_holiday", lambda: space.firm.remove_holiday(dpo, date(2026, 10, 12))
    yield "add_user", lambda: space.users.add(dpo, "jauns", "Jauns", Role.STAFF, PASSWORD)
    added = next(user.id for user in space.users.all(dpo) if user.name == "jauns")
    yield "change_password", lambda: space.users.change_password(dpo, added, PASSWORD + "-jauna")
    yield "disable_user", lambda: space.users.disable(dpo, added)
    yield "replace_recovery_key", lambda: space.users.new_recovery_key(dpo)
    yield "set_idle_minutes", lambda: space.settings.set_idle_minutes(dpo, 5)
    texts, kind = space.letter_texts, (LetterKind.ACCESS, Language.LATVIAN)
    own = texts.text(dpo, *kind).text
    yield "change_letter_text", lambda: texts.save(dpo, *kind, own)
    yield "reset_letter_text", lambda: texts.reset(dpo, *kind)
    yield "publish_month", lambda: space.months.publish(dpo, date(2026, 2, 1))
    yield "print_month", lambda: space.months.pdf(dpo, date(2026, 2, 1))
    yield "export_month", lambda: space.months.csv(dpo, date(2026, 2, 1))
    yield "export_list", lambda: space.registers.export(dpo, RequestQuery(), lambda _rows: None)
    yield "verify_audit", lambda: space.audit.verify(dpo)


@pytest.mark.fault("E08")
def test_each_step_of_the_desk_is_one_entry_of_its_name(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    world = World(desk)
    assert set(world.people) == set(Role)
    told: set[str] = set()
    for script in (a_case_s_life, the_rest_of_the_desk):
        for name, act in script(world):
            before = len(entries(desk))
            act()
            fresh = entries(desk)[before:]
            assert [entry["use_case"] for entry in fresh] == [name]
            assert fresh[0]["actor_id"] in {str(actor.user_id) for actor in world.people.values()}
            assert fresh[0]["subject_id"]
            assert fresh[0]["at"] == desk.clock.now.isoformat()
            told.add(name)
    assert told | NOT_WRITTEN | BEFORE_THE_DESK == use_cases()
    assert desk.space.audit.verify(desk.dpo).ok


def use_cases() -> set[str]:
    """The names of every step in the services' own source."""
    found: set[str] = set()
    for path in Path(services.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) > 2:
                name = node.args[2]
                if node.func.attr in {"step", "_do"} and isinstance(name, ast.Constant):
                    found.add(name.value)
                elif node.func.attr == "_end" and isinstance(name, ast.Attribute):
                    found.add(Action[name.attr].value)
    return found


def test_what_leads_to_the_desk_is_audited_too(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    assert {entry["use_case"] for entry in entries(desk)} == {"create_store"}
    key = desk.space.users.new_recovery_key(desk.dpo)
    desk.space.close()
    stores = EncryptedStores()
    opened = stores.open(desk.folder, "dpo", PASSWORD, clock=desk.clock)
    assert newest(opened, opened.actor) == ("unlock", str(opened.actor.user_id))
    opened.close()
    recovered = stores.recover(desk.folder, key, "dpo", PASSWORD + "-jauna").workspace
    try:
        assert newest(recovered, recovered.actor) == ("recover_store", str(recovered.actor.user_id))
        assert recovered.audit.verify(recovered.actor).ok
    finally:
        recovered.close()


def newest(space: Any, actor: Actor) -> tuple[str, str]:
    entry = space.audit.entries(actor, limit=1)[0]
    return entry["use_case"], entry["subject_id"]


@pytest.mark.fault("E09")
def test_what_is_refused_leaves_neither_record_nor_entry(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    world = World(desk)
    case = world.known()
    before = len(entries(desk))
    refused = DecisionEntry(Right.ACCESS, Outcome.REFUSED)
    for act in (
        lambda: desk.space.decisions.decide(desk.dpo, case, refused),
        lambda: desk.space.work.add_note(desk.dpo, case, "  "),
        lambda: desk.space.work.close(desk.dpo, case),
    ):
        with pytest.raises((StepRefused, EntryRefused)):
            act()
    assert len(entries(desk)) == before
