"""What the first-run wizard needs from outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dpo_desk.app.opened import opened
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui.wizard.services import CreatedStore, ProfileChoice
from dpo_desk.services.passwords import password_problems
from dpo_desk.services.profile_text import BLANK_PROFILE, bundled_profile_names, load_profile
from dpo_desk.services.stores import Stores


@dataclass(frozen=True, slots=True)
class FirstStart:
    """Fulfils gui.wizard.services.WizardServices for the folder where the store would be made."""

    folder: Path

    def list_profiles(self) -> Sequence[ProfileChoice]:
        return [
            ProfileChoice(name, "" if name == BLANK_PROFILE else load_profile(name).name)
            for name in bundled_profile_names()
        ]

    def load_profile(self, code: str) -> FirmProfile:
        return load_profile(code)

    def default_folder(self) -> Path:
        return self.folder

    def check_password(self, password: str, firm: str, user: str) -> tuple[FieldProblem, ...]:
        return password_problems(password, firm, user)

    def create_store(
        self, folder: Path, profile: FirmProfile, user: str, display_name: str, password: str
    ) -> CreatedStore:
        made = _stores().create(folder, profile, user, display_name, password)
        return CreatedStore(opened(made.workspace), made.recovery_key)

    def print_recovery_sheet(self, firm: str, recovery_key: str, user: str) -> bytes:
        return _stores().recovery_sheet_pdf(firm, recovery_key, user)


def _stores() -> Stores:
    from dpo_desk.app.stores import EncryptedStores

    return EncryptedStores()
