"""The key slots of the open store: every change replaces the key file in one step."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from dpo_desk.services.failures import StoreClosed
from dpo_desk.storage.driver_errors import at_the_door
from dpo_desk.storage.key_file import KeyFile, read_key_file, write_key_file
from dpo_desk.storage.recovery_key import new_recovery_key, printed


class StoreKeyRing:
    """Holds the data key while the store is open, and wraps it for users.

    After a kill at any moment the old or the new key file is there, whole: the old or the new password
    opens the store, never neither.
    """

    def __init__(self, path: Path, content: KeyFile, data_key: bytes) -> None:
        self._path = path
        self._content = content
        self._data_key: bytes | None = data_key
        self._one_at_a_time = threading.Lock()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'open' if self._data_key else 'closed'})"

    def add_user(self, name: str, password: str) -> str:
        """Wraps the data key for a new user; answers the slot's id."""
        slots: list[str] = []

        def added(content: KeyFile, data_key: bytes) -> KeyFile:
            changed, slot_id = content.with_slot(name, password, data_key)
            slots.append(slot_id)
            return changed

        self._change(added)
        return slots[0]

    def change_password(self, slot_id: str, name: str, password: str) -> None:
        """Wraps the data key anew for the slot's user."""
        self._change(lambda content, data_key: content.with_slot(name, password, data_key, slot_id)[0])

    def remove_user(self, slot_id: str) -> None:
        """Takes the slot away; harmless when it is gone."""
        self._change(lambda content, _: content.without_slot(slot_id))

    def replace_recovery_key(self) -> str:
        """Makes a new recovery key, in printable groups; the old one opens nothing any more."""
        recovery_key = new_recovery_key()
        self._change(lambda content, data_key: content.with_recovery(recovery_key, data_key))
        return printed(recovery_key)

    def fits(self, slot_id: str, name: str, password: str) -> bool:
        """Whether this is the password of the slot's user, for confirming it while the store is open."""
        opened = self._content.opened_by(name, password)
        return opened is not None and opened[0] == slot_id

    def forget(self) -> None:
        """Drops the data key; afterwards nothing can be wrapped."""
        with self._one_at_a_time:
            self._data_key = None

    def _change(self, change: Callable[[KeyFile, bytes], KeyFile]) -> None:
        with self._one_at_a_time, at_the_door():
            if self._data_key is None:
                raise StoreClosed
            content = read_key_file(self._path) if self._path.exists() else self._content
            changed = change(content, self._data_key)
            if changed != content or not self._path.exists():
                write_key_file(self._path, changed)
            self._content = changed
