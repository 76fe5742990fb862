"""The door to encrypted stores: makes or opens one and hands out its use cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dpo_desk.domain.letter import Language
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.printed import RecoverySheetContent
from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.roles import Actor
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.letters.wording import BundledWording
from dpo_desk.services.audit import Audit
from dpo_desk.services.case_file import CaseReading
from dpo_desk.services.case_work import CaseWork
from dpo_desk.services.correspondence import Correspondence
from dpo_desk.services.decisions import Decisions
from dpo_desk.services.desk import Desk
from dpo_desk.services.dispatch import Dispatching
from dpo_desk.services.files import Files
from dpo_desk.services.firm import Firm
from dpo_desk.services.intake import IntakeDesk
from dpo_desk.services.letter_texts import LetterTexts
from dpo_desk.services.months import Months
from dpo_desk.services.passwords import password_problems
from dpo_desk.services.ports import Clock
from dpo_desk.services.registers import Registers
from dpo_desk.services.settings import Settings
from dpo_desk.services.stores import NewStore
from dpo_desk.services.users import Users
from dpo_desk.services.workspace import Workspace
from dpo_desk.storage.key_file import STANDARD_COST, DerivationCost
from dpo_desk.storage.store import (
    OpenStore,
    create_store,
    open_store,
    open_with_recovery_key,
    system_clock,
)


class EncryptedStores:
    """Fulfils services.stores.Stores with the encrypted SQLite store.

    `cost` is the derivation's cost for stores made here; tests make cheap ones.
    """

    def __init__(self, cost: DerivationCost = STANDARD_COST) -> None:
        self._cost = cost
        self._printer = DeskPrinter()

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
        workspace = self._workspace(made.store, actors[0], now)
        return NewStore(folder, made.recovery_key, workspace)

    def open(self, folder: Path, user_name: str, password: str, *, clock: Clock | None = None) -> Workspace:
        """Opens a store; see Stores.open."""
        now = clock or system_clock
        store = open_store(folder, user_name, password, clock=now)
        try:
            users = Users(Desk(store.unit_of_work, now), store.keys)
            actor = users.actor_behind(store.slot_id or "", store.failed_attempts)
        except BaseException:
            store.close()
            raise
        return self._workspace(store, actor, now)

    def recover(self, folder: Path, recovery_key: str, user_name: str, password: str) -> NewStore:
        """Opens with the recovery key; see Stores.recover."""
        now = system_clock
        store = open_with_recovery_key(folder, recovery_key, clock=now)
        try:
            users = Users(Desk(store.unit_of_work, now), store.keys)
            actor, fresh = users.recover(user_name, password, store.failed_attempts)
        except BaseException:
            store.close()
            raise
        return NewStore(folder, fresh, self._workspace(store, actor, now))

    def recovery_sheet_pdf(self, firm: str, recovery_key: str, user_name: str) -> bytes:  # noqa: ARG002
        """The recovery key as a page; it names the store, not the user."""
        groups = tuple(recovery_key.split("-"))
        content = RecoverySheetContent(Language.LATVIAN, firm, riga_date(system_clock()), groups)
        return self._printer.recovery_sheet(content)

    def _workspace(self, store: OpenStore, actor: Actor, now: Clock) -> Workspace:
        desk, reading, printer = Desk(store.unit_of_work, now), store.reading, self._printer
        wording = BundledWording()
        return Workspace(
            actor=actor,
            desk=desk,
            intake=IntakeDesk(desk, printer, reading),
            cases=CaseReading(desk, reading),
            work=CaseWork(desk),
            decisions=Decisions(desk),
            letters=Correspondence(desk, wording, printer),
            dispatch=Dispatching(desk),
            files=Files(desk),
            registers=Registers(desk, reading),
            months=Months(desk, reading, printer),
            firm=Firm(desk),
            users=Users(desk, store.keys),
            audit=Audit(desk, reading),
            settings=Settings(desk),
            letter_texts=LetterTexts(desk, wording),
            printer=printer,
            close=store.close,
        )


def _check_first_user(profile: FirmProfile, user_name: str, password: str) -> None:
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
