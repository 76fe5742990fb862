"""Making, opening and recovering a store, as windows and commands ask for it; fulfilled by app."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from dpo_desk.domain.profile import FirmProfile
from dpo_desk.services.ports import Clock
from dpo_desk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewStore:
    """A store that was just made: its folder, the recovery key in printable groups, and it opened."""

    folder: Path
    recovery_key: str
    workspace: Workspace


class Stores(Protocol):
    """The door to stores. Every method may raise a Failure (failures.py)."""

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
        """Makes a store with its first DPO. Raises EntryRefused for a weak password, StoreExists."""
        ...

    def open(self, folder: Path, user_name: str, password: str, *, clock: Clock | None = None) -> Workspace:
        """Opens a store. Raises WrongPassword, MustWait, or another Failure."""
        ...

    def recover(self, folder: Path, recovery_key: str, user_name: str, password: str) -> NewStore:
        """Opens with the recovery key: sets the DPO's new password and makes a new recovery key."""
        ...

    def recovery_sheet_pdf(self, firm: str, recovery_key: str, user_name: str) -> bytes:
        """The recovery key as a page to print and put away."""
        ...
