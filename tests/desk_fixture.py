"""A real encrypted store per test, cheap to open, with a clock that the test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from store_builders import CHEAP

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.roles import Actor, Role
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.users import actor_of
from dpo_desk.services.workspace import Workspace

PASSWORD = "zaļa-priede-kalnā-17"


@dataclass(slots=True)
class TestClock:
    """The one clock, standing still until a test sets it."""

    __test__ = False
    now: datetime = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def set(self, riga: str) -> None:
        """Sets the time of Riga, such as 2026-03-03T10:12."""
        self.now = parse_iso_moment(riga)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """An opened store with its clock and the folder it lies in."""

    space: Workspace
    clock: TestClock
    folder: Path

    @property
    def dpo(self) -> Actor:
        return self.space.actor

    def user(self, name: str, role: Role) -> Actor:
        """A new user of that role; the password is PASSWORD."""
        self.space.users.add(self.dpo, name, name.title(), role, PASSWORD)
        users = self.space.users.all(self.dpo)
        return next(actor_of(user) for user in users if user.name == name)


def desk_in(folder: Path, firm: str, at: str = "2026-03-03T10:12") -> OpenDesk:
    """Makes a bundled firm's store, with people where its policy names none, and opens it as the DPO."""
    clock = TestClock()
    clock.set(at)
    profile = replace(
        load_profile(firm),
        dpo=Officer("Ilze Kalniņa", "", "+371 20000001", "das@paraugs.example"),
        signatory=Officer("Andris Ozols", "izpilddirektors"),
        decided_by=Officer("Andris Ozols", "izpilddirektors"),
    )
    made = EncryptedStores(CHEAP).create(folder, profile, "dpo", "Ilze Kalniņa", PASSWORD, clock=clock)
    return OpenDesk(made.workspace, clock, folder)


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Callable[[str], OpenDesk]]:
    """Makes desks by the name of the firm; closes their stores afterwards."""
    opened: list[Workspace] = []

    def make(firm: str, at: str = "2026-03-03T10:12") -> OpenDesk:
        desk = desk_in(tmp_path / firm, firm, at)
        opened.append(desk.space)
        return desk

    yield make
    for workspace in opened:
        workspace.close()
