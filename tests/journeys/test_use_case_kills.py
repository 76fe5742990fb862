"""Whole use cases in real processes, killed at their named phases, then looked at by another process."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, OpenDesk, TestClock
from killing import die, needs_fork, was_killed

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.request import Outcome, Right
from dpo_desk.services.correspondence import Correspondence
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.workspace import Workspace
from dpo_desk.storage.audit_repository import SqlAuditRepository
from dpo_desk.storage.intake_repository import SqlIntakeRepository
from dpo_desk.storage.letter_repository import SqlLetterRepository
from dpo_desk.storage.small_repositories import SqlNumberRepository
from dpo_desk.storage.unit_of_work import SqlUnitOfWork

pytestmark = needs_fork
NOW = "2026-03-16T14:00"


def dies(kind: type, name: str, *, before: bool = False) -> Callable[[], None]:
    """A preparation for the child: the method of that kind kills the process after (or before) its work."""

    def prepare() -> None:
        real = getattr(kind, name)

        def deadly(*args: Any, **named: Any) -> Any:
            if not before:
                real(*args, **named)
            die()

        setattr(kind, name, deadly)

    return prepare


def reopened(folder: Path) -> Workspace:
    clock = TestClock()
    clock.set(NOW)
    return EncryptedStores().open(folder, "dpo", PASSWORD, clock=clock)


@pytest.fixture
def desk(open_desk: Callable[..., OpenDesk]) -> OpenDesk:
    return open_desk("ecsoen", NOW)


LOGGING = {
    "before begin": dies(SqlUnitOfWork, "__enter__", before=True),
    "after the number": dies(SqlNumberRepository, "next"),
    "after insert": dies(SqlIntakeRepository, "add"),
    "after the audit entry": dies(SqlAuditRepository, "append"),
    "before commit": dies(SqlUnitOfWork, "commit", before=True),
    "after commit": dies(SqlUnitOfWork, "commit"),
}


@pytest.mark.fault("A01")
@pytest.mark.parametrize("phase", LOGGING)
def test_a_logged_request_is_there_once_or_not_at_all(desk: OpenDesk, phase: str) -> None:
    entry = an_entry(id=uuid.uuid4(), received_at=desk.clock())
    desk.space.close()

    def log() -> None:
        space = reopened(desk.folder)
        LOGGING[phase]()
        space.intake.record(space.actor, entry)

    assert was_killed(log)
    space = reopened(desk.folder)
    try:
        confirmed = phase == "after commit"
        assert space.registers.today(space.actor).open_requests == int(confirmed)
        again = space.intake.record(space.actor, entry)
        assert again.number == "DSP-2026/0001"
        following = space.intake.record(space.actor, an_entry(received_at=desk.clock()))
        assert following.number == "DSP-2026/0002"
        assert space.audit.verify(space.actor).ok
    finally:
        space.close()


ISSUING = {
    "number drawn": dies(SqlNumberRepository, "next"),
    "page drawn": dies(Correspondence, "_freeze"),
    "hash computed": dies(SqlLetterRepository, "freeze", before=True),
    "frozen": dies(SqlLetterRepository, "freeze"),
    "audit entry": dies(SqlAuditRepository, "append"),
    "before commit": dies(SqlUnitOfWork, "commit", before=True),
    "after commit": dies(SqlUnitOfWork, "commit"),
}


@pytest.mark.fault("A03")
@pytest.mark.parametrize("phase", ISSUING)
def test_never_a_number_without_its_bytes(desk: OpenDesk, phase: str) -> None:
    case = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock())).id
    desk.space.decisions.decide(desk.dpo, case, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    draft = _complete_draft(desk.space, case)
    desk.space.close()

    def issue() -> None:
        space = reopened(desk.folder)
        ISSUING[phase]()
        space.letters.issue(space.actor, draft)

    assert was_killed(issue)
    space = reopened(desk.folder)
    try:
        if phase != "after commit":
            assert space.letters.find(space.actor, "IZ-2026/0001") is None
            space.letters.issue(space.actor, draft)
        letter = space.letters.open(space.actor, draft).letter
        assert letter.number == "IZ-2026/0001"
        pdf = space.letters.issued_pdf(space.actor, draft)
        assert hashlib.sha256(pdf).hexdigest() == letter.sha256
        assert space.audit.verify(space.actor).ok
    finally:
        space.close()


def _complete_draft(space: Workspace, case: uuid.UUID) -> uuid.UUID:
    """An access letter with every gap filled, still a draft."""
    letter = space.letters.draft(space.actor, case, LetterKind.ACCESS, facts=ACCESS_FACTS).letter
    blocks = tuple(
        replace(block, included=True) if block.code in {"transfers_none", "automated_none"} else block
        for block in letter.content.blocks
    )
    content = replace(letter.content, blocks=blocks, attachments=("Personas datu kopija uz 3 lp.",))
    page = space.letters.save_draft(space.actor, letter.id, content)
    assert not page.reasons, page.reasons
    return letter.id


@pytest.mark.fault("A01")
def test_a_form_that_was_being_typed_is_offered_again(desk: OpenDesk) -> None:
    desk.space.close()

    def type_and_die() -> None:
        space = reopened(desk.folder)
        space.intake.save_draft(space.actor, '{"name": "Pusuzrakstīts Vārds"}')
        os.kill(os.getpid(), 9)

    assert was_killed(type_and_die)
    space = reopened(desk.folder)
    try:
        draft = space.intake.load_draft(space.actor)
        assert draft is not None
        assert "Pusuzrakstīts" in draft.content
    finally:
        space.close()
