"""The door to encrypted stores: makes or opens one and hands out its use cases.

While a store is being opened only the door itself is here: the rooms behind it are imported when the key
is derived, and may be loaded in another thread until then.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dpo_desk.storage.key_file import STANDARD_COST, DerivationCost
from dpo_desk.storage.store import (
    OpenStore,
    create_store,
    open_store,
    open_with_recovery_key,
    system_clock,
)

if TYPE_CHECKING:
    from dpo_desk.domain.profile import FirmProfile
    from dpo_desk.domain.roles import Actor
    from dpo_desk.services.ports import Clock
    from dpo_desk.services.stores import NewStore
    from dpo_desk.services.workspace import Workspace


class EncryptedStores:
    """Fulfils services.stores.Stores with the encrypted SQLite store.

    `cost` is the derivation's cost for stores made here; tests make cheap ones.
    """

    def __init__(self, cost: DerivationCost = STANDARD_COST) -> None:
        self._cost = cost

    def create(
        self,
        folder: Path,
        profile: FirmProfile,
        user_name: str,
        display_name: str,
        password: str,
        *,
        clock: Clock | None = None,
    ) -> NewStore:
        """Makes a store with its first DPO; see Stores.create."""
        from dpo_desk.services.desk import Desk
        from dpo_desk.services.firm import Firm
        from dpo_desk.services.stores import NewStore
        from dpo_desk.services.users import Users

        now = clock or system_clock
        _check_first_user(profile, user_name, password)
        own = _with_officer(profile, display_name)
        actors: list[Actor] = []

        def fill(store: OpenStore) -> None:
            desk = Desk(store.unit_of_work, now)
            Firm(desk).first_profile(own)
            slot_id = store.slot_id or ""
            actors.append(Users(desk, store.keys).first_dpo(user_name, display_name, slot_id))

        made = create_store(
            folder, own.name or own.code or "desk", user_name, password, fill=fill, clock=now, cost=self._cost
        )
        return NewStore(folder, made.recovery_key, _workspace(made.store, actors[0], now))

    def open(self, folder: Path, user_name: str, password: str, *, clock: Clock | None = None) -> Workspace:
        """Opens a store; see Stores.open."""
        now = clock or system_clock
        store = open_store(folder, user_name, password, clock=now)
        try:
            from dpo_desk.services.desk import Desk
            from dpo_desk.services.users import Users

            users = Users(Desk(store.unit_of_work, now), store.keys)
            actor = users.actor_behind(store.slot_id or "", store.failed_attempts)
        except BaseException:
            store.close()
            raise
        return _workspace(store, actor, now)

    def recover(self, folder: Path, recovery_key: str, user_name: str, password: str) -> NewStore:
        """Opens with the recovery key; see Stores.recover."""
        from dpo_desk.services.desk import Desk
        from dpo_desk.services.stores import NewStore
        from dpo_desk.services.users import Users

        now = system_clock
        store = open_with_recovery_key(folder, recovery_key, clock=now)
        try:
            users = Users(Desk(store.unit_of_work, now), store.keys)
            actor, fresh = users.recover(user_name, password, store.failed_attempts)
        except BaseException:
            store.close()
            raise
        return NewStore(folder, fresh, _workspace(store, actor, now))

    def recovery_sheet_pdf(self, firm: str, recovery_key: str, user_name: str) -> bytes:  # noqa: ARG002 -- as the port has it
        """The recovery key as a page; it names the store, not the user."""
        from dpo_desk.domain.letter import Language
        from dpo_desk.domain.local_time import riga_date
        from dpo_desk.domain.printed import RecoverySheetContent
        from dpo_desk.letters.desk_printer import DeskPrinter

        groups = tuple(recovery_key.replace("-", " ").split())
        content = RecoverySheetContent(Language.LATVIAN, firm, riga_date(system_clock()), groups)
        return DeskPrinter().recovery_sheet(content)


def _workspace(store: OpenStore, actor: Actor, now: Clock) -> Workspace:
    from dpo_desk.app.workspaces import workspace_of

    return workspace_of(store, actor, now)


def _check_first_user(profile: FirmProfile, user_name: str, password: str) -> None:
    from dpo_desk.domain.problems import EntryRefused, FieldProblem
    from dpo_desk.services.passwords import password_problems

    problems = list(password_problems(password, profile.name, user_name))
    if not user_name.strip():
        problems.insert(0, FieldProblem("user_name", "missing"))
    if problems:
        raise EntryRefused(tuple(problems))


def _with_officer(profile: FirmProfile, display_name: str) -> FirmProfile:
    """The profile with the DPO's name as entered, where the profile names nobody yet."""
    if profile.dpo.name or not display_name.strip():
        return profile
    return replace(profile, dpo=replace(profile.dpo, name=display_name.strip()))
