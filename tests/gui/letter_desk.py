"""A real encrypted store with one case as the letter's page meets it, and steps that a test needs."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.person import Person
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Outcome, Right
from dpo_desk.domain.roles import Actor, Role
from dpo_desk.gui.page import Place
from dpo_desk.services.changes import Changes
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.users import actor_of
from dpo_desk.services.workspace import Workspace
from tests.store_builders import CHEAP

PASSWORD = "zaļa-priede-kalnā-17"
ADDRESS = "Parauga iela 12–3, Rīga, LV-1000"


@dataclass(slots=True)
class MovedClock:
    """The one clock, moved by hand in Riga's time."""

    now: datetime = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move_to(self, riga: str) -> None:
        self.now = parse_iso_moment(riga)


@dataclass(frozen=True, slots=True)
class LetterDesk:
    """The opened store, its clock, and steps before a letter."""

    space: Workspace
    clock: MovedClock
    folder: Path

    def receive(
        self,
        name: str = "Jānis Bērziņš",
        *rights: Right,
        identity: IdentityMethod | None = IdentityMethod.DOCUMENT_SEEN,
        **person: str,
    ) -> uuid.UUID:
        """A walk-in request, taken over by the DPO."""
        entry = IntakeEntry(
            id=uuid.uuid4(),
            received_at=self.clock(),
            channel=Channel.IN_PERSON,
            rights=rights or (Right.ACCESS,),
            subject=Person(name, **{"address": ADDRESS, **person}),
            text="Vēlos zināt, kādi dati par mani ir.",
            identity=identity,
            answer_by=AnswerWay.REGISTERED_POST,
        )
        recorded = self.space.intake.record(self.space.actor, entry)
        self.space.work.take_over(self.space.actor, recorded.id)
        return recorded.id

    def decide(
        self,
        case: uuid.UUID,
        right: Right = Right.ACCESS,
        outcome: Outcome = Outcome.GRANTED,
        grounds: tuple[str, ...] = (),
        reasons: str = "",
    ) -> None:
        self.space.decisions.decide(self.space.actor, case, DecisionEntry(right, outcome, grounds, reasons))

    def draft(
        self,
        case: uuid.UUID,
        kind: LetterKind = LetterKind.ACCESS,
        language: Language = Language.LATVIAN,
        **facts: str,
    ) -> uuid.UUID:
        return self.space.letters.draft(self.space.actor, case, kind, language, facts).letter.id

    def user(self, name: str, role: Role) -> Actor:
        """Adds a user and answers who it is."""
        self.space.users.add(self.space.actor, name, name.title(), role, PASSWORD)
        users = self.space.users.all(self.space.actor)
        return next(actor_of(user) for user in users if user.name == name)

    def as_user(self, actor: Actor) -> Workspace:
        """The same store as another user sees it."""
        return replace(self.space, actor=actor)


def open_letter_desk(folder: Path, firm: str = "ecsoen", at: str = "2026-03-03T10:12") -> LetterDesk:
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
    return LetterDesk(made.workspace, clock, folder)


@dataclass
class NotedDesk:
    """The window as far as a page needs it: it notes where it was sent. Fulfils page.Desk."""

    places: list[Place] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def go(self, place: Place) -> None:
        self.places.append(place)

    def replace(self, place: Place) -> None:
        self.places.append(place)

    def back(self) -> None:
        self.places.append(Place("back"))

    def publish(self, changes: Changes, initiator: QObject) -> None:
        self.changes.append(changes)

    def open_search(self) -> None:
        self.places.append(Place("search"))

    def lock(self) -> None:
        self.places.append(Place("lock"))
