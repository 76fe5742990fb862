"""What the unlock page needs from outside: the door to one store folder.

Made before the first frame: the store and all that opens it are imported when they are first needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dpo_desk.app.opened import Opened
    from dpo_desk.domain.problems import FieldProblem
    from dpo_desk.gui.unlock.services import Recovered
    from dpo_desk.services.stores import Stores


class StoreDoor:
    """Fulfils gui.unlock.services.UnlockServices."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def store_name(self) -> str:
        """The key file's name; the folder's where there is none."""
        names = sorted(path.stem for path in self._folder.glob("*.dpodesk"))
        return names[0] if names else self._folder.name

    def unlock(self, user: str, password: str) -> Opened:
        stores = _stores()
        workspace = stores.open(self._folder, user, password)
        from dpo_desk.app.opened import opened

        return opened(workspace)

    def seconds_to_wait(self) -> int:
        from dpo_desk.storage.store import seconds_to_wait

        return seconds_to_wait(self._folder)

    def password_problems(self, password: str, user: str) -> tuple[FieldProblem, ...]:
        from dpo_desk.services.passwords import password_problems

        return password_problems(password, self.store_name(), user)

    def recover(self, recovery_key: str, user: str, password: str) -> Recovered:
        from dpo_desk.app.opened import opened
        from dpo_desk.gui.unlock.services import Recovered

        made = _stores().recover(self._folder, recovery_key, user, password)
        return Recovered(opened(made.workspace), made.recovery_key)

    def recovery_sheet(self, recovery_key: str, user: str) -> bytes:
        return _stores().recovery_sheet_pdf(self.store_name(), recovery_key, user)


def _stores() -> Stores:
    from dpo_desk.app.stores import EncryptedStores

    return EncryptedStores()
