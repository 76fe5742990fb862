"""A desk with everybody at it, and records in whatever state a use case needs, made by the real use cases."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any
from uuid import UUID

from builders import an_entry
from desk_fixture import OpenDesk

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import AnswerWay, IdentityMethod, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.domain.roles import Actor, NotPermitted, Permission, Role
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS, registered_number
from dpo_desk.services.dispatch import DispatchEntry
from dpo_desk.services.workspace import Workspace

ACCESS_VARIANTS = frozenset({"no_transfers", "no_automated"})
COPY = ("Personas datu kopija uz 3 lp.",)
NAME, WORDS = "Kvintesija Žagatniece", "Vēlos zināt, kādi dati par mani ir."
SCAN = b"%PDF-1.7 paraksts"


@dataclass
class World:
    """Arranges records as the DPO; the use case under test then runs as whoever the test wants."""

    desk: OpenDesk
    posted: int = 20_000_000

    @property
    def space(self) -> Workspace:
        return self.desk.space

    @property
    def dpo(self) -> Actor:
        return self.desk.dpo

    @cached_property
    def people(self) -> dict[Role, Actor]:
        """One user of each role."""
        return {
            Role.DPO: self.dpo,
            Role.STAFF: self.desk.user("birojs", Role.STAFF),
            Role.MANAGER: self.desk.user("vaditajs", Role.MANAGER),
        }

    def somebody(self) -> UUID:
        """A new user whom nothing else concerns."""
        return self.desk.user(f"cits{uuid.uuid4().hex[:6]}", Role.STAFF).user_id

    @property
    def today(self) -> date:
        return self.space.desk.today()

    def logged(self, by: Actor | None = None, identity: IdentityMethod | None = None) -> UUID:
        """A request for access as somebody logged it; the DPO where nobody is named."""
        entry = an_entry(
            received_at=self.desk.clock(),
            subject=Person(NAME, phone="+371 20000000", address="Parauga iela 1, Rīga, LV-1000"),
            text=WORDS,
            identity=identity,
        )
        return self.space.intake.record(by or self.dpo, entry).id

    def known(self) -> UUID:
        """A case whose identity is confirmed."""
        case = self.logged()
        self.space.work.confirm_identity(self.dpo, case, IdentityMethod.DOCUMENT_SEEN)
        return case

    def asked(self) -> UUID:
        case = self.logged()
        self.space.work.ask_question(self.dpo, case, QuestionKind.IDENTITY, "Kas Jūs esat?")
        return case

    def with_task(self) -> tuple[UUID, UUID]:
        """A case and its open task."""
        case = self.known()
        file = self.space.work.add_task(self.dpo, case, TaskKind.SEARCH, "IT", "Sameklēt.", self.today)
        return case, file.request.tasks[0].id

    def with_file(self) -> UUID:
        """A file kept with a case."""
        return self.space.files.attach(self.dpo, self.known(), "skens.pdf", SCAN).id

    def decided(self) -> UUID:
        case = self.known()
        self.space.decisions.decide(self.dpo, case, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
        return case

    def draft(self) -> UUID:
        return self.space.letters.draft(self.dpo, self.decided(), LetterKind.ACCESS).letter.id

    def complete_draft(self) -> UUID:
        """A draft without a gap: an acknowledgement of receipt needs nothing but the case."""
        return self.space.letters.draft(self.dpo, self.known(), LetterKind.ACKNOWLEDGEMENT).letter.id

    def issued(self) -> UUID:
        page = self.space.letters.issue_from_facts(
            self.dpo,
            self.decided(),
            LetterKind.ACCESS,
            facts=ACCESS_FACTS,
            flags=ACCESS_VARIANTS,
            attachments=COPY,
        )
        return page.letter.id

    def signed(self) -> UUID:
        letter = self.issued()
        self.space.dispatch.attach_signed_scan(self.dpo, letter, "skens.pdf", SCAN, self.today)
        return letter

    def released(self) -> UUID:
        letter = self.signed()
        self.space.dispatch.release(self.dpo, letter)
        return letter

    def sent(self) -> UUID:
        """A letter that answered its case."""
        letter = self.released()
        self.space.dispatch.dispatch(self.dpo, letter, self.by_post())
        return letter

    def answered(self) -> UUID:
        letter = self.sent()
        return self.space.letters.open(self.dpo, letter).letter.request_id

    def closed(self) -> UUID:
        case = self.answered()
        self.space.work.close(self.dpo, case)
        return case

    def notice(self) -> tuple[UUID, UUID]:
        """A case, and its notice of extension that is on its way: it extended the month by itself."""
        case = self.known()
        reasons = {"iemesli": "liels datu apjoms"}
        page = self.space.letters.issue_from_facts(self.dpo, case, LetterKind.EXTENSION, facts=reasons)
        self.space.dispatch.dispatch(self.dpo, page.letter.id, self.by_post(), sign_on_paper=True)
        return case, page.letter.id

    def not_extended(self) -> tuple[UUID, UUID]:
        """A case whose notice was sent and whose extension was taken back."""
        case, notice = self.notice()
        self.space.decisions.remove_extension(self.dpo, case)
        return case, notice

    def by_post(self) -> DispatchEntry:
        self.posted += 1
        return DispatchEntry(AnswerWay.REGISTERED_POST, post_number=registered_number(self.posted))


Call = Callable[[Workspace, Actor], object]
"""A use case with its records ready, waiting for whoever is to run it."""

Arrange = Callable[[World], Call]
"""Makes the records that a use case is about."""


def plain(method: str, *args: Any, **named: Any) -> Arrange:
    """A use case that needs no record: `service.method(actor, *args)`."""

    def arrange(_world: World) -> Call:
        return partial(run, method, args, named)

    return arrange


def about(method: str, record: Callable[[World], Any], *args: Any, **named: Any) -> Arrange:
    """A use case about one record that the DPO made ready: `service.method(actor, record, *args)`."""

    def arrange(world: World) -> Call:
        return partial(run, method, (record(world), *args), named)

    return arrange


def run(method: str, args: tuple[Any, ...], named: dict[str, Any], space: Workspace, actor: Actor) -> Any:
    """Calls `service.method` of the workspace for the actor."""
    service, name = method.split(".")
    return getattr(getattr(space, service), name)(actor, *args, **named)


def newest(world: World) -> Any:
    """The newest audit entry."""
    return world.space.audit.entries(world.dpo, limit=1)[0]


def assert_tells_nothing(error: NotPermitted) -> None:
    """The refusal names a row of the table and no record."""
    assert error.args == (error.permission.value,)
    assert error.permission in Permission
    assert error.__cause__ is None
