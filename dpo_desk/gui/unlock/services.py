"""What unlocking needs from outside; fulfilled by app.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from dpo_desk.domain.problems import FieldProblem


@dataclass(frozen=True, slots=True)
class Recovered:
    """A store opened with its recovery key: what `unlock` would have given, and the new recovery key."""

    opened: Any
    recovery_key: str


class UnlockServices(Protocol):
    """The door to one store. Methods run away from the GUI thread and may raise a Failure.

    What `unlock` answers is handed on unseen (`UnlockPage.unlocked`).
    """

    def store_name(self) -> str:
        """What the card is headed with: the name of the key file, nothing from inside the store.

        Called on the GUI thread; must be quick.
        """
        ...

    def unlock(self, user: str, password: str) -> Any:
        """Opens the store. Raises WrongPassword, MustWait or StoreUnusable."""
        ...

    def seconds_to_wait(self) -> int:
        """Seconds until the next attempt is taken; 0 when at once."""
        ...

    def password_problems(self, password: str, user: str) -> tuple[FieldProblem, ...]:
        """Why a new password cannot be used (field `password`); empty where it can."""
        ...

    def recover(self, recovery_key: str, user: str, password: str) -> Recovered:
        """Opens with the recovery key, sets the user's new password, makes a new recovery key.

        Raises RecoveryKeyMistyped, WrongRecoveryKey, EntryRefused or StoreUnusable.
        """
        ...

    def recovery_sheet(self, recovery_key: str, user: str) -> bytes:
        """The recovery key as a page (PDF) to print and put away."""
        ...
