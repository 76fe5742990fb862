"""Whose turn it is on a connection: units of work and reads each wait for the one before."""

from __future__ import annotations

import threading

from dpo_desk.services.failures import StoreClosed


class Turn:
    """Lets one thread at a time use a connection, and none once the store is closed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holder: int | None = None
        self._closed = False

    def take(self) -> None:
        """Waits for the turn. Raises StoreClosed."""
        if self._holder == threading.get_ident():
            raise RuntimeError("this thread uses the connection already")
        self._lock.acquire()
        if self._closed:
            self._lock.release()
            raise StoreClosed
        self._holder = threading.get_ident()

    def give_back(self) -> None:
        self._holder = None
        self._lock.release()

    def close(self) -> None:
        """Waits for what is under way; afterwards nobody gets a turn."""
        self.take()
        self._closed = True
        self.give_back()
