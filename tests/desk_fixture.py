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
    """A real encrypted store per test, cheap to open, with a clock that the test sets."""

    __test__ = False
    now: datetime = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def set(self, riga: str) -> None:
        self.now = parse_iso_moment(riga)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A real encrypted store per test, cheap to open, with a clock that the test sets."""

    space: Workspace
    clock: TestClock
    folder: Path

    @property
    def dpo(self) -> Actor:
        return self.space.actor

    def user(self, name: str, role: Role) -> Actor:
        """A real encrypted store per test, cheap to open, with a clock that the test sets."""
        self.space.users.add(self.dpo, name, name.title(), role, PASSWORD)
        users = self.space.users.all(self.dpo)
        return next(actor_of(user) for user in users if user.name == name)


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Callable[[str], OpenDesk]]:
    """A real encrypted store per test, cheap to open, with a clock that the test sets."""
    opened: list[Workspace] = []

    def make(firm: str, at: str = "2026-03-03T10:12") -> OpenDesk:
        clock = TestClock()
        clock.set(at)
        profile = replace(
            load_profile(firm),
            dpo=Officer("Ilze Kalniņa", "", "+371 20000001", "das@paraugs.example"),
            signatory=Officer("Andris Ozols", "izpilddirektors"),
            decided_by=Officer("Andris Ozols", "izpilddirektors"),
        )
        folder = tmp_path / firm
        made = EncryptedStores(CHEAP).create(folder, profile, "dpo", "Ilze Kalniņa", PASSWORD, clock=clock)
        opened.append(made.workspace)
        return OpenDesk(made.workspace, clock, folder)

    yield make
    for workspace in opened:
        workspace.close()
