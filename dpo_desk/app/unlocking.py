"""What the unlock page needs from outside: the door to one store folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.unlock.services import Recovered
from dpo_desk.services.stores import Stores
from dpo_desk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened store with what the window asks of it before its first page: read off the GUI thread."""

    workspace: Workspace
    firm: str
    idle_minutes: int
    language: str | None
    appearance: str | None
    text_size: str | None


class StoreDoor:
    """Fulfils gui.unlock.services.UnlockServices. The heavy rooms are imported when first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def store_name(self) -> str:
        """The key file's name; the folder's where there is none."""
        names = sorted(path.stem for path in self._folder.glob("*.dpodesk"))
        return names[0] if names else self._folder.name

    def unlock(self, user: str, password: str) -> Opened:
        return opened(_stores().open(self._folder, user, password))

    def seconds_to_wait(self) -> int:
        from dpo_desk.storage.store import seconds_to_wait

        return seconds_to_wait(self._folder)

    def password_problems(self, password: str, user: str) -> tuple[FieldProblem, ...]:
        from dpo_desk.services.passwords import password_problems

        return password_problems(password, self.store_name(), user)

    def recover(self, recovery_key: str, user: str, password: str) -> Recovered:
        made = _stores().recover(self._folder, recovery_key, user, password)
        return Recovered(opened(made.workspace), made.recovery_key)

    def recovery_sheet(self, recovery_key: str, user: str) -> bytes:
        return _stores().recovery_sheet_pdf(self.store_name(), recovery_key, user)


def opened(workspace: Workspace) -> Opened:
    """Reads what the window needs first."""
    actor, settings = workspace.actor, workspace.settings
    return Opened(
        workspace,
        workspace.firm.name(actor),
        settings.idle_minutes(),
        settings.get(actor, "language"),
        settings.get(actor, "appearance"),
        settings.get(actor, "text_size"),
    )


def _stores() -> Stores:
    from dpo_desk.app.stores import EncryptedStores

    return EncryptedStores()
