"""The table of roles (product section 6): every use case × every role, allowed just where it has a tick."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import partial
from itertools import count
from typing import Any, get_type_hints
from uuid import uuid4

import pytest
from builders import an_entry
from desk_fixture import desk_in
from desk_world import ACCESS_VARIANTS, COPY, NAME, SCAN, WORDS, Call, World

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.request import Channel, IdentityMethod, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.domain.roles import Actor, NotPermitted, Permission, Role
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.views import RequestQuery
from dpo_desk.services.workspace import Workspace

Arrange = Callable[[World], Call]

STAFF, DPO, MANAGER = Role.STAFF, Role.DPO, Role.MANAGER
LOGS = frozenset({STAFF, DPO})
POSTS = frozenset({STAFF, DPO})
WORKS = frozenset({DPO})
READS_MONTH = frozenset({DPO, MANAGER})
ADMINISTERS = frozenset({DPO})
EVERYBODY = frozenset(Role)
"""Rows of the table of product section 6, and what concerns nobody but the user who asks."""

NEW_PASSWORD = "melna-upe-ielejā-23"
MONTH = date(2026, 3, 1)
GRANTED = DecisionEntry(Right.ACCESS, Outcome.GRANTED)


def plain(method: str, *args: Any, **named: Any) -> Arrange:
    """A use case that needs no record: `service.method(actor, *args)`."""

    def arrange(_world: World) -> Call:
        return partial(_run, method, args, named)

    return arrange


def about(method: str, record: Callable[[World], Any], *args: Any, **named: Any) -> Arrange:
    """A use case about one record that the DPO made ready: `service.method(actor, record, *args)`."""

    def arrange(world: World) -> Call:
        return partial(_run, method, (record(world), *args), named)

    return arrange


def _run(method: str, args: tuple[Any, ...], named: dict[str, Any], space: Workspace, actor: Actor) -> Any:
    service, name = method.split(".")
    return getattr(getattr(space, service), name)(actor, *args, **named)


def own(method: str, *args: Any) -> Arrange:
    """A use case about a request that the very user logged (the DPO's stands in for a manager's)."""

    def arrange(world: World) -> Call:
        staff = world.people[STAFF]
        cases = {actor.user_id: world.logged(actor) for actor in (staff, world.dpo)}

        def call(space: Workspace, actor: Actor) -> Any:
            return _run(method, (cases.get(actor.user_id, cases[staff.user_id]), *args), {}, space, actor)

        return call

    return arrange


def _save_draft(world: World) -> Call:
    letter = world.draft()
    content = world.space.letters.open(world.dpo, letter).letter.content
    return partial(_run, "letters.save_draft", (letter, content), {})


def _sketch(world: World) -> Call:
    content = world.space.letters.open(world.dpo, world.draft()).letter.content
    return partial(_run, "letters.sketch_pdf", (content,), {})


def _extend(world: World) -> Call:
    case, notice = world.not_extended()
    return partial(_run, "decisions.extend", (case, "liels apjoms", notice), {})


def _finish_task(world: World) -> Call:
    return partial(_run, "work.finish_task", (*world.with_task(), "Atrasts."), {})


def _earlier(world: World) -> Call:
    request = world.space.cases.open(world.dpo, world.known()).request
    return partial(_run, "cases.earlier_cases", (request,), {})


def _dispatch(world: World) -> Call:
    return partial(_run, "dispatch.dispatch", (world.released(), world.by_post()), {})


def _change_own_password(_world: World) -> Call:
    return lambda space, actor: space.users.change_password(actor, actor.user_id, NEW_PASSWORD)


def _profile(method: str) -> Arrange:
    def arrange(world: World) -> Call:
        return partial(_run, method, (world.space.firm.profile(world.dpo).profile,), {})

    return arrange


_DAYS = count()


def _remove_holiday(world: World) -> Call:
    day = world.today + timedelta(days=200 + next(_DAYS))
    world.space.firm.add_holiday(world.dpo, day, "Svētki", "Likums")
    return partial(_run, "firm.remove_holiday", (day,), {})


def _save_text(world: World) -> Call:
    shipped = world.space.letter_texts.text(world.dpo, LetterKind.ACCESS, Language.LATVIAN).text
    return partial(_run, "letter_texts.save", (LetterKind.ACCESS, Language.LATVIAN, shipped), {})


def _entry(world: World) -> Call:
    entry = an_entry(received_at=world.desk.clock())
    return lambda space, actor: space.intake.record(actor, replace(entry, id=uuid4()))


def _preview(world: World) -> Call:
    args = (world.desk.clock(), Channel.EMAIL, (Right.ACCESS,))
    return partial(_run, "intake.preview", args, {})


def _correct_receipt(world: World) -> Call:
    earlier = world.desk.clock() - timedelta(hours=3)
    return partial(_run, "work.correct_receipt", (world.known(), earlier, "Zīmogs uz aploksnes."), {})


def _correct_subject(world: World) -> Call:
    case = world.known()
    subject = replace(world.space.cases.open(world.dpo, case).request.subject, salutation="Godātā!")
    return partial(_run, "work.correct_subject", (case, subject, None, "Pēc lūguma."), {})


def _ids(world: World) -> tuple[Any, ...]:
    world.known()
    return tuple(world.space.registers.request_ids(world.dpo, RequestQuery()))


TABLE: dict[str, tuple[frozenset[Role], Arrange]] = {
    # log a request, print its receipt, attach a scan, see own intake until taken over
    "intake.record": (LOGS, _entry),
    "intake.preview": (LOGS, _preview),
    "intake.own": (LOGS, plain("intake.own")),
    "intake.possible_earlier": (LOGS, plain("intake.possible_earlier", NAME, "", "", "")),
    "intake.save_draft": (LOGS, plain("intake.save_draft", "{}")),
    "intake.load_draft": (LOGS, plain("intake.load_draft")),
    "intake.discard_draft": (LOGS, plain("intake.discard_draft")),
    "intake.receipt_pdf": (LOGS, own("intake.receipt_pdf")),
    "intake.oral_record_pdf": (LOGS, own("intake.oral_record_pdf")),
    "intake.blank_form_pdf": (LOGS, plain("intake.blank_form_pdf")),
    "files.attach": (LOGS, own("files.attach", "skens.pdf", SCAN)),
    "firm.calendar": (LOGS, plain("firm.calendar")),
    # record dispatch facts for letters released to them
    "dispatch.released": (POSTS, plain("dispatch.released")),
    "dispatch.dispatch": (POSTS, _dispatch),
    "letters.find": (POSTS, plain("letters.find", "IZ-2026/0001")),
    # read and work cases, registers, letters, search
    "cases.open": (WORKS, about("cases.open", World.known)),
    "cases.find": (WORKS, plain("cases.find", "DSP-2026/0001")),
    "cases.earlier_cases": (WORKS, _earlier),
    "work.take_over": (WORKS, about("work.take_over", lambda w: w.logged(w.people[STAFF]))),
    "work.confirm_identity": (
        WORKS,
        about("work.confirm_identity", World.logged, IdentityMethod.KNOWN_CHANNEL),
    ),
    "work.no_identity_needed": (WORKS, about("work.no_identity_needed", World.logged, "Pazīstams.")),
    "work.start_work": (WORKS, about("work.start_work", World.known)),
    "work.ask_question": (
        WORKS,
        about("work.ask_question", World.logged, QuestionKind.IDENTITY, "Kas Jūs esat?"),
    ),
    "work.record_answer": (WORKS, about("work.record_answer", World.asked, "Tas pats.")),
    "work.add_task": (
        WORKS,
        about("work.add_task", World.known, TaskKind.SEARCH, "IT", "Sameklēt.", date(2026, 3, 10)),
    ),
    "work.finish_task": (WORKS, _finish_task),
    "work.add_note": (WORKS, about("work.add_note", World.known, "Piezīme.")),
    "work.withdraw": (WORKS, about("work.withdraw", World.known, "Pa tālruni.")),
    "work.forward": (WORKS, about("work.forward", World.known, "Banka", "Pa tālruni.")),
    "work.close": (WORKS, about("work.close", World.answered)),
    "work.reopen": (WORKS, about("work.reopen", World.closed, "Sūdzība.")),
    "work.correct_receipt": (WORKS, _correct_receipt),
    "work.correct_subject": (WORKS, _correct_subject),
    "decisions.decide": (WORKS, about("decisions.decide", World.known, GRANTED)),
    "decisions.withdraw_decision": (
        WORKS,
        about("decisions.withdraw_decision", World.decided, Right.ACCESS),
    ),
    "decisions.change_claims": (
        WORKS,
        about("decisions.change_claims", World.known, (Right.ACCESS, Right.ERASURE)),
    ),
    "decisions.extension_outlook": (WORKS, about("decisions.extension_outlook", World.known)),
    "decisions.extend": (WORKS, _extend),
    "decisions.remove_extension": (
        WORKS,
        about("decisions.remove_extension", lambda world: world.notice()[0]),
    ),
    "letters.draft": (WORKS, about("letters.draft", World.decided, LetterKind.ACCESS)),
    "letters.issue_from_facts": (
        WORKS,
        about(
            "letters.issue_from_facts",
            World.decided,
            LetterKind.ACCESS,
            facts=ACCESS_FACTS,
            flags=ACCESS_VARIANTS,
            attachments=COPY,
        ),
    ),
    "letters.open": (WORKS, about("letters.open", World.draft)),
    "letters.guide": (WORKS, plain("letters.guide", LetterKind.ACCESS, Language.LATVIAN)),
    "letters.save_draft": (WORKS, _save_draft),
    "letters.insert_block": (WORKS, about("letters.insert_block", World.draft, "confirmation")),
    "letters.discard": (WORKS, about("letters.discard", World.draft)),
    "letters.preview_pdf": (WORKS, about("letters.preview_pdf", World.draft)),
    "letters.sketch_pdf": (WORKS, _sketch),
    "letters.issued_pdf": (WORKS, about("letters.issued_pdf", World.issued)),
    "letters.issue": (WORKS, about("letters.issue", World.complete_draft)),
    "letters.annul": (WORKS, about("letters.annul", World.issued, "Kļūda.", replace_it=True)),
    "dispatch.attach_signed_scan": (
        WORKS,
        about("dispatch.attach_signed_scan", World.issued, "skens.pdf", SCAN, date(2026, 3, 3)),
    ),
    "dispatch.signed_on_paper": (WORKS, about("dispatch.signed_on_paper", World.issued)),
    "dispatch.release": (WORKS, about("dispatch.release", World.signed)),
    "dispatch.delivered": (WORKS, about("dispatch.delivered", World.sent, date(2026, 3, 3))),
    "dispatch.returned": (WORKS, about("dispatch.returned", World.sent, date(2026, 3, 3))),
    "files.content": (WORKS, about("files.content", World.with_file)),
    "registers.today": (WORKS, plain("registers.today")),
    "registers.request_ids": (WORKS, plain("registers.request_ids", RequestQuery())),
    "registers.request_rows": (WORKS, about("registers.request_rows", _ids)),
    "registers.counts": (WORKS, plain("registers.counts", RequestQuery())),
    "registers.export": (WORKS, plain("registers.export", RequestQuery(), lambda _rows: None)),
    "registers.letter_ids": (WORKS, plain("registers.letter_ids")),
    "registers.letter_rows": (WORKS, plain("registers.letter_rows", ())),
    "registers.search": (WORKS, plain("registers.search", NAME)),
    # monthly summary, trends (no personal data)
    "months.figures": (READS_MONTH, plain("months.figures", MONTH)),
    "months.sheet": (READS_MONTH, plain("months.sheet", MONTH)),
    "months.pdf": (READS_MONTH, plain("months.pdf", MONTH)),
    "months.csv": (READS_MONTH, plain("months.csv", MONTH)),
    "months.available": (READS_MONTH, plain("months.available")),
    "months.waiting": (READS_MONTH, plain("months.waiting")),
    "months.check_chain": (READS_MONTH, plain("months.check_chain")),
    # users, profile, backup, restore, retention, audit
    "months.publish": (ADMINISTERS, plain("months.publish", date(2026, 2, 1))),
    "firm.profile": (ADMINISTERS, plain("firm.profile")),
    "firm.versions": (ADMINISTERS, plain("firm.versions")),
    "firm.version_changes": (ADMINISTERS, plain("firm.version_changes")),
    "firm.change_profile": (ADMINISTERS, _profile("firm.change_profile")),
    "firm.weigh_profile": (ADMINISTERS, _profile("firm.weigh_profile")),
    "firm.add_holiday": (
        ADMINISTERS,
        plain("firm.add_holiday", date(2026, 10, 12), "Svētki", "Likums"),
    ),
    "firm.remove_holiday": (ADMINISTERS, _remove_holiday),
    "users.all": (ADMINISTERS, plain("users.all")),
    "users.add": (ADMINISTERS, plain("users.add", "jauns", "Jauns", Role.STAFF, NEW_PASSWORD)),
    "users.disable": (ADMINISTERS, about("users.disable", World.somebody)),
    "users.change_password": (ADMINISTERS, about("users.change_password", World.somebody, NEW_PASSWORD)),
    "users.new_recovery_key": (ADMINISTERS, plain("users.new_recovery_key")),
    "audit.verify": (ADMINISTERS, plain("audit.verify")),
    "audit.entries": (ADMINISTERS, plain("audit.entries")),
    "settings.keep_draft": (ADMINISTERS, plain("settings.keep_draft", "profile", "{}")),
    "settings.draft": (ADMINISTERS, plain("settings.draft", "profile")),
    "settings.forget_draft": (ADMINISTERS, plain("settings.forget_draft", "profile")),
    "settings.set_idle_minutes": (ADMINISTERS, plain("settings.set_idle_minutes", 5)),
    "letter_texts.text": (
        ADMINISTERS,
        plain("letter_texts.text", LetterKind.ACCESS, Language.LATVIAN),
    ),
    "letter_texts.own": (ADMINISTERS, plain("letter_texts.own")),
    "letter_texts.save": (ADMINISTERS, _save_text),
    "letter_texts.reset": (
        ADMINISTERS,
        plain("letter_texts.reset", LetterKind.ACCESS, Language.LATVIAN),
    ),
    # one's own: the name of the firm, the password, what the interface looks like
    "firm.name": (EVERYBODY, plain("firm.name")),
    "users.change_password (own)": (EVERYBODY, _change_own_password),
    "settings.get": (EVERYBODY, plain("settings.get", "language")),
    "settings.set": (EVERYBODY, plain("settings.set", "language", "lv")),
}

FOR_NOBODY = {
    "firm.first_profile": "before there is a user",
    "users.first_dpo": "before there is a user",
    "users.actor_behind": "answers who the user is",
    "users.recover": "the recovery key stands for the user",
    "settings.idle_minutes": "a number that the lock needs, whoever sits there",
    "letter_texts.placeholders": "the program's own words",
    "registers.stop_reading": "ends a read and answers nothing",
    "months.publish_finished": "does nothing unless the DPO opens the store",
}
"""Public methods that ask for no role, each with the reason."""

NOT_USE_CASES = {"actor", "desk", "printer", "close"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = desk_in(tmp_path_factory.mktemp("roles") / "k", "ecsoen")
    yield World(made)
    made.space.close()


def methods() -> Iterator[str]:
    """Every public method of every service of the workspace."""
    kinds = get_type_hints(Workspace)
    for field in fields(Workspace):
        if field.name in NOT_USE_CASES:
            continue
        for name, _function in inspect.getmembers(kinds[field.name], inspect.isfunction):
            if not name.startswith("_"):
                yield f"{field.name}.{name}"


def test_every_use_case_has_its_line_in_the_table() -> None:
    lines = {name.removesuffix(" (own)") for name in TABLE} | set(FOR_NOBODY)
    assert set(methods()) == lines


@pytest.mark.fault("E01")
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("use_case", TABLE)
def test_the_use_case_is_open_to_exactly_these_roles(world: World, use_case: str, role: Role) -> None:
    allowed, arrange = TABLE[use_case]
    call = arrange(world)
    before = newest(world)
    if role in allowed:
        call(world.space, world.people[role])
        assert newest(world) == before or newest(world)["use_case"] != "denied"
        return
    with pytest.raises(NotPermitted) as denied:
        call(world.space, world.people[role])
    assert_tells_nothing(denied.value)
    entry = newest(world)
    assert (entry["use_case"], entry["actor_id"]) == ("denied", str(world.people[role].user_id))
    assert int(entry["number"]) == int(before["number"]) + 1
    assert not any(word in str(dict(entry)) for word in (NAME, WORDS, "DSP-", "IZ-"))


def newest(world: World) -> Any:
    return world.space.audit.entries(world.dpo, limit=1)[0]


def assert_tells_nothing(error: NotPermitted) -> None:
    """The refusal names a row of the table and no record."""
    assert error.args == (error.permission.value,)
    assert error.permission in Permission
    assert error.__cause__ is None


@pytest.mark.fault("E02")
@pytest.mark.parametrize(
    "arrange",
    [
        about("intake.receipt_pdf", World.logged),
        about("intake.oral_record_pdf", World.logged),
        about("files.attach", World.logged, "skens.pdf", SCAN),
        about("dispatch.dispatch", World.signed, None),
        about("dispatch.dispatch", World.draft, None),
    ],
    ids=["receipt", "record", "attach", "signed letter", "draft"],
)
def test_staff_are_refused_what_is_not_theirs_and_that_is_audited(world: World, arrange: Arrange) -> None:
    call, staff = arrange(world), world.people[STAFF]
    with pytest.raises(NotPermitted) as denied:
        call(world.space, staff)
    assert_tells_nothing(denied.value)
    assert (newest(world)["use_case"], newest(world)["actor_id"]) == ("denied", str(staff.user_id))


@pytest.mark.fault("E02")
def test_staff_lose_sight_of_a_request_once_it_is_taken_over(world: World) -> None:
    staff = world.people[STAFF]
    case = world.logged(staff)
    assert case in [intake.entry.id for intake in world.space.intake.own(staff)]
    world.space.work.take_over(world.dpo, case)
    assert case not in [intake.entry.id for intake in world.space.intake.own(staff)]
    for call in (
        partial(world.space.intake.receipt_pdf, staff, case),
        partial(world.space.files.attach, staff, case, "skens.pdf", SCAN),
    ):
        with pytest.raises(NotPermitted):
            call()


@pytest.mark.fault("E03")
def test_staff_learn_nothing_of_cases_and_letters_that_are_not_theirs(world: World) -> None:
    staff = world.people[STAFF]
    letter = world.issued()
    number = world.space.letters.open(world.dpo, letter).letter.number
    assert world.space.letters.find(world.dpo, number) == letter
    assert world.space.letters.find(staff, number) is None
    assert world.space.intake.possible_earlier(staff, NAME, "", "", "+371 20000000") == []
    assert world.space.intake.possible_earlier(world.dpo, NAME, "", "", "") != []
    waiting = world.released()
    released = world.space.letters.open(world.dpo, waiting).letter.number
    assert world.space.letters.find(staff, released) == waiting
    assert waiting in [one.id for one in world.space.dispatch.released(staff)]


def test_waiting_months_are_nobody_else_s_to_close(world: World) -> None:
    manager = world.people[MANAGER]
    assert world.space.months.waiting(manager) == []
    assert world.space.months.publish_finished(manager) is None


@pytest.mark.fault("D04")
def test_a_disabled_user_is_refused_at_the_next_step(world: World) -> None:
    leaving = world.desk.user("aizgajejs", STAFF)
    world.space.intake.save_draft(leaving, "{}")
    world.space.users.disable(world.dpo, leaving.user_id)
    with pytest.raises(NotPermitted):
        world.space.intake.save_draft(leaving, "{}")
    with pytest.raises(NotPermitted):
        world.space.intake.record(leaving, an_entry(received_at=world.desk.clock()))
    assert newest(world)["use_case"] == "denied"


@pytest.mark.fault("E05")
def test_a_role_that_somebody_claims_does_not_count(world: World) -> None:
    posing = replace(world.people[STAFF], role=DPO)
    with pytest.raises(NotPermitted):
        world.space.work.add_note(posing, world.known(), "piezīme")
    with pytest.raises(NotPermitted):
        world.space.users.all(posing)
