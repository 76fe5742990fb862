"""Keeps a second program away from an open store, and tells it who has it open since when."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from dpo_desk.services.failures import StoreBusy
from dpo_desk.storage.file_writing import PRIVATE_FILE, replace_file

LOCK_NAME = "store.lock"
HOLDER_NAME = "in-use.json"


class StoreLock:
    """A lock of the operating system: it ends with the process that holds it, however that ends.

    So nothing stale can keep people out; the file that names the holder is only read while the lock is
    held. It tells computer, process and time, and nothing of a person.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._holder = folder / HOLDER_NAME
        self._clock = clock
        # Locked in one thread, released in another: the lock belongs to the process. A soft lock would
        # outlive a killed process, so where the file system cannot lock, opening fails.
        self._lock = FileLock(
            folder / LOCK_NAME, timeout=0, mode=PRIVATE_FILE, thread_local=False, fallback_to_soft=False
        )

    def take(self) -> None:
        """Takes the lock. Raises StoreBusy with what is known of the holder, and OSError."""
        try:
            self._lock.acquire()
        except Timeout:
            raise StoreBusy(**self._told()) from None
        try:
            since = self._clock().astimezone(UTC).isoformat(timespec="seconds")
            holder = {"host": socket.gethostname(), "pid": os.getpid(), "since": since}
            replace_file(self._holder, json.dumps(holder).encode())
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Gives the lock back; harmless when it is not held."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _told(self) -> dict[str, str]:
        try:
            holder = json.loads(self._holder.read_bytes())
            return {name: str(holder[name])[:80] for name in ("host", "pid", "since")}
        except (OSError, ValueError, KeyError, TypeError):
            return {}
