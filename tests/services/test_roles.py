"""The table of roles (product section 6): every use case × every role, allowed just where it has a tick."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import count
from typing import Any
from uuid import uuid4

import pytest
from builders import an_entry
from desk_world import (
    ACCESS_VARIANTS,
    COPY,
    NAME,
    SCAN,
    WORDS,
    Arrange,
    Call,
    World,
    about,
    assert_tells_nothing,
    newest,
    plain,
    run,
)

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.request import Channel, IdentityMethod, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.domain.roles import Actor, NotPermitted, Role
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.views import RequestQuery
from dpo_desk.services.workspace import Workspace

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


def own(method: str, *args: Any) -> Arrange:
    """A use case about a request that the very user logged (the DPO's stands in for a manager's)."""

    def arrange(world: World) -> Call:
        staff = world.people[STAFF]
        cases = {actor.user_id: world.logged(actor) for actor in (staff, world.dpo)}

        def call(space: Workspace, actor: Actor) -> Any:
            return run(method, (cases.get(actor.user_id, cases[staff.user_id]), *args), {}, space, actor)

        return call

    return arrange


def _save_draft(world: World) -> Call:
    letter = world.draft()
    content = world.space.letters.open(world.dpo, letter).letter.content
    return partial(run, "letters.save_draft", (letter, content), {})


def _sketch(world: World) -> Call:
    content = world.space.letters.open(world.dpo, world.draft()).letter.content
    return partial(run, "letters.sketch_pdf", (content,), {})


def _extend(world: World) -> Call:
    case, notice = world.not_extended()
    return partial(run, "decisions.extend", (case, "liels apjoms", notice), {})


def _finish_task(world: World) -> Call:
    return partial(run, "work.finish_task", (*world.with_task(), "Atrasts."), {})


def _earlier(world: World) -> Call:
    request = world.space.cases.open(world.dpo, world.known()).request
    return partial(run, "cases.earlier_cases", (request,), {})


def _dispatch(world: World) -> Call:
    return partial(run, "dispatch.dispatch", (world.released(), world.by_post()), {})


def _change_own_password(_world: World) -> Call:
    return lambda space, actor: space.users.change_password(actor, actor.user_id, NEW_PASSWORD)


def _profile(method: str) -> Arrange:
    def arrange(world: World) -> Call:
        return partial(run, method, (world.space.firm.profile(world.dpo).profile,), {})

    return arrange


_DAYS = count()


def _remove_holiday(world: World) -> Call:
    day = world.today + timedelta(days=200 + next(_DAYS))
    world.space.firm.add_holiday(world.dpo, day, "Svētki", "Likums")
    return partial(run, "firm.remove_holiday", (day,), {})


def _save_text(world: World) -> Call:
    shipped = world.space.letter_texts.text(world.dpo, LetterKind.ACCESS, Language.LATVIAN).text
    return partial(run, "letter_texts.save", (LetterKind.ACCESS, Language.LATVIAN, shipped), {})


def _entry(world: World) -> Call:
    entry = an_entry(received_at=world.desk.clock())
    return lambda space, actor: space.intake.record(actor, replace(entry, id=uuid4()))


def _preview(world: World) -> Call:
    args = (world.desk.clock(), Channel.EMAIL, (Right.ACCESS,))
    return partial(run, "intake.preview", args, {})


def _correct_receipt(world: World) -> Call:
    earlier = world.desk.clock() - timedelta(hours=3)
    return partial(run, "work.correct_receipt", (world.known(), earlier, "Zīmogs uz aploksnes."), {})


def _correct_subject(world: World) -> Call:
    case = world.known()
    subject = replace(world.space.cases.open(world.dpo, case).request.subject, salutation="Godātā!")
    return partial(run, "work.correct_subject", (case, subject, None, "Pēc lūguma."), {})


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


def methods(space: Workspace) -> Iterator[str]:
    """Every public method of every service of the workspace."""
    for service in (name for name in dir(space) if not name.startswith("_")):
        kind = type(getattr(space, service))
        if kind.__module__.startswith("dpo_desk.services.") and service != "desk":
            for name, _function in inspect.getmembers(kind, inspect.isfunction):
                if not name.startswith("_"):
                    yield f"{service}.{name}"


def test_every_use_case_has_its_line_in_the_table(world: World) -> None:
    lines = {name.removesuffix(" (own)") for name in TABLE} | set(FOR_NOBODY)
    assert set(methods(world.space)) == lines


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
