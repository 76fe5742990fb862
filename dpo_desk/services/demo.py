"""A store to look at: one firm with a year of invented cases that end today, made by the real use cases.

Every person is invented. The same seed gives the same cases; passwords and keys are new each time.
"""

from __future__ import annotations

import heapq
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.profile import FirmProfile, Officer
from dpo_desk.domain.roles import Actor, Role
from dpo_desk.services.demo_cases import DemoDesk, Play, invented_plays, shown_play
from dpo_desk.services.demo_open_cases import open_plays
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.stores import Stores
from dpo_desk.services.users import actor_of
from dpo_desk.services.views import RequestQuery
from dpo_desk.services.workspace import Workspace

DPO, STAFF, MANAGER = "dpo", "birojs", "vaditajs"
_STAFF_NAME, _MANAGER_NAME, _DPO_NAME = "Birojs", "Vadītājs", "Ilze Kalniņa"
_PASSWORD_WORDS = ("bērzs", "ezers", "kalns", "priede", "saule", "jūra", "migla", "osta", "liepa", "upe")


@dataclass(slots=True)
class MovableClock:
    """The clock of the invented year: set from outside, never going back."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    def move_to(self, moment: datetime) -> None:
        self.now = max(self.now, moment)


def make_demo(stores: Stores, folder: Path, firm: str, out: Path | None) -> dict[str, Any]:
    """Makes the store; answers where it is, the users' passwords (told only here), and what was written.

    Raises EntryRefused for an unknown firm, StoreExists where a store lies already.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    clock = MovableClock(now - timedelta(days=365))
    passwords = {name: _password() for name in (DPO, STAFF, MANAGER)}
    profile = _with_people(load_profile(firm))
    made = stores.create(folder, profile, DPO, _DPO_NAME, passwords[DPO], clock=clock)
    desk = made.workspace
    try:
        staff = _add_users(desk, passwords)
        play = DemoDesk(desk, staff, clock.move_to)
        shown = _Shown()
        plays = invented_plays(play, riga_date(clock.now), riga_date(now))
        plays += open_plays(play, riga_date(now))
        plays.append((now - timedelta(days=9), shown_play(play, now, shown.keep)))
        _run(play, clock, plays)
        clock.move_to(now)
        desk.months.publish_finished(desk.actor)
        files = _write_files(desk, shown, riga_date(now), out)
        cases = desk.registers.counts(desk.actor, RequestQuery()).total
    finally:
        desk.close()
    return {
        "store": str(folder),
        "firm": profile.name,
        "cases": cases,
        "shown_case": shown.number,
        "users": passwords,
        "recovery_key": made.recovery_key,
        "files": [str(path) for path in files],
    }


@dataclass(slots=True)
class _Shown:
    """The one case that is taken from the counter to the post."""

    number: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)

    def keep(self, number: str, name: str, pdf: bytes) -> None:
        self.number = number
        self.pages[name] = pdf


def _run(desk: DemoDesk, clock: MovableClock, plays: list[tuple[datetime, Play]]) -> None:
    """Plays all cases at once in the order of their moments: each step waits for its time."""
    queue: list[tuple[datetime, int, Iterator[datetime]]] = [
        (start, place, play) for place, (start, play) in enumerate(plays)
    ]
    heapq.heapify(queue)
    month = riga_date(clock.now).replace(day=1)
    while queue:
        moment, place, play = heapq.heappop(queue)
        clock.move_to(moment)
        if riga_date(clock.now).replace(day=1) > month:
            month = riga_date(clock.now).replace(day=1)
            desk.desk.months.publish_finished(desk.desk.actor)
        following = next(play, None)
        if following is not None:
            heapq.heappush(queue, (following, place, play))


def _with_people(profile: FirmProfile) -> FirmProfile:
    """The profile with invented people where the policy names none."""
    return replace(
        profile,
        dpo=Officer(_DPO_NAME, "datu aizsardzības speciāliste", "+371 20000001", "das@paraugs.example"),
        signatory=Officer("Andris Ozols", "izpilddirektors"),
        decided_by=Officer("Andris Ozols", "izpilddirektors"),
    )


def _add_users(desk: Workspace, passwords: dict[str, str]) -> Actor:
    desk.users.add(desk.actor, STAFF, _STAFF_NAME, Role.STAFF, passwords[STAFF])
    desk.users.add(desk.actor, MANAGER, _MANAGER_NAME, Role.MANAGER, passwords[MANAGER])
    return next(actor_of(user) for user in desk.users.all(desk.actor) if user.name == STAFF)


def _write_files(desk: Workspace, shown: _Shown, today: date, out: Path | None) -> list[Path]:
    if out is None:
        return []
    out.mkdir(parents=True, exist_ok=True)
    pages = dict(shown.pages)
    pages[f"kopsavilkums-{today:%Y-%m}.pdf"] = desk.months.pdf(desk.actor, today.replace(day=1))
    written = []
    for name, pdf in pages.items():
        path = out / name
        path.write_bytes(pdf)
        written.append(path)
    return written


def _password() -> str:
    """Four words and a number, typed without trouble; enough for a store of invented people."""
    words = [secrets.choice(_PASSWORD_WORDS) for _ in range(4)]
    return "-".join([*words, str(secrets.randbelow(9000) + 1000)])
