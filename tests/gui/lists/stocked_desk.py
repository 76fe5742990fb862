"""A real encrypted store with the cases that the lists are looked at with, made by the real use cases."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from store_builders import CHEAP

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.person import Person
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.dispatch import DispatchEntry
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.workspace import Workspace

PASSWORD = "zaļa-priede-kalnā-17"
FRIDAY = "2026-03-13T09:20"


@dataclass(slots=True)
class MovedClock:
    """The one clock, moved by hand in Riga's time."""

    now: datetime = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move_to(self, riga: str) -> None:
        self.now = parse_iso_moment(riga)


@dataclass(frozen=True, slots=True)
class StockedDesk:
    """The opened store, its clock, and steps that a test needs again and again."""

    space: Workspace
    clock: MovedClock

    def receive(
        self,
        at: str,
        name: str,
        *rights: Right,
        text: str = "",
        channel: Channel = Channel.EMAIL,
        identity: IdentityMethod | None = None,
    ) -> uuid.UUID:
        """A request recorded at the moment it came."""
        self.clock.move_to(at)
        entry = IntakeEntry(
            id=uuid.uuid4(),
            received_at=self.clock(),
            channel=channel,
            rights=rights or (Right.ACCESS,),
            subject=Person(name, email="klients@paraugs.example", address="Parauga iela 12–3, Rīga, LV-1000"),
            text=text or "Vēlos zināt, kādi dati par mani ir.",
            identity=identity,
            answer_by=AnswerWay.EMAIL,
        )
        return self.space.intake.record(self.space.actor, entry).id

    def start_work(self, case: uuid.UUID) -> None:
        self.space.work.take_over(self.space.actor, case)
        file = self.space.cases.open(self.space.actor, case)
        if not file.request.identity_checks:
            self.space.work.confirm_identity(
                self.space.actor, case, IdentityMethod.KNOWN_CHANNEL, note="Atzvans."
            )
        self.space.work.start_work(self.space.actor, case)

    def decide(self, case: uuid.UUID, right: Right, **details: str) -> None:
        entry = DecisionEntry(right, Outcome.GRANTED, details=details)
        self.space.decisions.decide(self.space.actor, case, entry)

    def issue(self, case: uuid.UUID, kind: LetterKind, attachments: Sequence[str] = ()) -> uuid.UUID:
        """The letter of the kind, from recorded facts."""
        page = self.space.letters.issue_from_facts(
            self.space.actor, case, kind, attachments=tuple(attachments)
        )
        return page.letter.id

    def send(self, letter: uuid.UUID, late_reason: str = "") -> None:
        entry = DispatchEntry(AnswerWay.EMAIL, late_reason=late_reason, other_way_reason="Persona tā lūdza.")
        self.space.dispatch.dispatch(self.space.actor, letter, entry, sign_on_paper=True)

    def rectified(self, case: uuid.UUID) -> uuid.UUID:
        """Works a rectification up to its issued letter."""
        self.start_work(case)
        day = self.space.desk.today().isoformat()
        facts = {"labots": day, "vecais": "Parauga iela 1, Rīga", "jaunais": "Ozolu iela 5, Sigulda"}
        self.decide(case, Right.RECTIFICATION, **facts)
        return self.issue(case, LetterKind.RECTIFICATION)


def open_desk(folder: Path, firm: str = "ecsoen", at: str = "2026-01-02T09:00") -> StockedDesk:
    """A new, empty store of a bundled firm with its people entered."""
    clock = MovedClock()
    clock.move_to(at)
    profile = replace(
        load_profile(firm),
        dpo=Officer("Ilze Kalniņa", "", "+371 20000001", "das@paraugs.example"),
        signatory=Officer("Andris Ozols", "izpilddirektors"),
        decided_by=Officer("Andris Ozols", "izpilddirektors"),
    )
    made = EncryptedStores(CHEAP).create(folder, profile, "dpo", "Ilze Kalniņa", PASSWORD, clock=clock)
    return StockedDesk(made.workspace, clock)


def fill(desk: StockedDesk) -> None:
    """Cases in every state of time, as they stand on Friday 13 March 2026 in the morning."""
    space, dpo = desk.space, desk.space.actor
    closed = desk.receive("2026-01-12T09:00", "Sandra Bērziņa", Right.RECTIFICATION)
    answer = desk.rectified(closed)
    desk.clock.move_to("2026-01-20T12:00")
    desk.send(answer)
    _finish(desk, closed)
    late = desk.receive("2026-01-21T09:00", "Andris Kļava", Right.RECTIFICATION)
    answer = desk.rectified(late)
    desk.clock.move_to("2026-02-09T12:00")
    desk.send(answer, late_reason="Meklēšana prasīja vairāk laika.")
    _finish(desk, late)
    gone = desk.receive("2026-02-10T09:00", "Velta Priede", Right.OBJECTION)
    space.work.withdraw(dpo, gone, "Atsaukts pa tālruni.")
    extended = desk.receive("2026-02-16T10:00", "Guntars Liepiņš", Right.ACCESS)
    desk.start_work(extended)
    _late_ones(desk)
    desk.clock.move_to("2026-03-11T10:00")
    for name, right in (("Ivars Krūmiņš", Right.ERASURE), ("Kristaps Žagars", Right.PORTABILITY)):
        space.work.take_over(dpo, desk.receive("2026-03-12T10:00", name, right))
    desk.receive(
        "2026-03-12T15:00",
        "Rita Siliņa",
        Right.ACCESS,
        text="Man ir svarīgi zināt, vai rēķini glabājas Bērzpils filiālē un kas tos redz.",
    )
    desk.clock.move_to(FRIDAY)


def _late_ones(desk: StockedDesk) -> None:
    space, dpo = desk.space, desk.space.actor
    overdue = desk.receive("2026-02-26T10:00", "Līga Kalniņa", Right.RECTIFICATION)
    today = desk.receive(
        "2026-02-27T10:00", "Mārtiņš Ābele", Right.MARKETING_OBJECTION, text="Vairs nesūtiet reklāmu."
    )
    asked = desk.receive("2026-02-27T11:00", "Elīna Šteinberga", Right.ACCESS)
    desk.rectified(overdue)
    space.work.take_over(dpo, today)
    desk.clock.move_to("2026-03-03T10:12")
    week = desk.receive(
        "2026-03-03T10:12",
        "Jānis Bērziņš",
        Right.ACCESS,
        Right.ERASURE,
        channel=Channel.IN_PERSON,
        identity=IdentityMethod.DOCUMENT_SEEN,
    )
    desk.start_work(week)
    tasks = desk.receive("2026-03-04T09:00", "Zane Ņikitina", Right.RESTRICTION)
    desk.start_work(tasks)
    for what in ("Sameklēt rēķinus.", "Sameklēt līgumu."):
        space.work.add_task(dpo, tasks, TaskKind.SEARCH, "Grāmatvedība", what, space.desk.today())
    desk.clock.move_to("2026-03-09T10:00")
    paused = desk.receive("2026-03-09T10:00", "Ģertrūde Čakste-Ķirse", Right.ACCESS, Right.RESTRICTION)
    for case in (asked, paused):
        space.work.take_over(dpo, case)
        late = "Šaubas radās, salīdzinot adreses." if case is asked else ""
        space.work.ask_question(
            dpo, case, QuestionKind.IDENTITY, "Lūdzam apliecināt identitāti.", late_reason=late
        )


def _finish(desk: StockedDesk, case: uuid.UUID) -> None:
    """Carries out what is still open and closes the case."""
    space, dpo = desk.space, desk.space.actor
    for task in space.cases.open(dpo, case).request.tasks:
        if task.state == "open":
            space.work.finish_task(dpo, case, task.id, "Izpildīts.")
    space.work.close(dpo, case)
