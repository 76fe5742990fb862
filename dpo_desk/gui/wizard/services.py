"""What the first-run wizard needs from outside; fulfilled by app.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile


@dataclass(frozen=True, slots=True)
class ProfileChoice:
    """A bundled profile; `firm` is empty for the blank one."""

    code: str
    firm: str


@dataclass(frozen=True, slots=True)
class CreatedStore:
    """A store that was just made and opened, and its recovery key in printable groups."""

    opened: Any
    recovery_key: str


class WizardServices(Protocol):
    """Methods run away from the GUI thread unless they say otherwise; they may raise a Failure."""

    def list_profiles(self) -> Sequence[ProfileChoice]:
        """Bundled profiles by firm, the blank one last."""
        ...

    def load_profile(self, code: str) -> FirmProfile: ...

    def default_folder(self) -> Path:
        """Where the store would be made. Called on the GUI thread."""
        ...

    def check_password(self, password: str, firm: str, user: str) -> tuple[FieldProblem, ...]:
        """Why the password cannot be used (field `password`). Called on the GUI thread; quick."""
        ...

    def create_store(
        self, folder: Path, profile: FirmProfile, user: str, display_name: str, password: str
    ) -> CreatedStore:
        """Makes the store with its first user. Raises EntryRefused, or StoreUnusable in one of its kinds."""
        ...

    def print_recovery_sheet(self, firm: str, recovery_key: str, user: str) -> bytes:
        """The recovery key as a page (PDF)."""
        ...
