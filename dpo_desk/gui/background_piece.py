"""One piece of background work, and what runs on one pool now."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QRunnable


class Lane:
    """What runs on one pool now, told apart safely from what is no longer wanted."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.running: int | None = None
        self.unwanted: set[int] = set()

    def begin(self, number: int) -> bool:
        """Notes the start of a piece; False when nobody wants it any more."""
        with self.lock:
            if number in self.unwanted:
                return False
            self.running = number
            return True

    def end(self) -> None:
        with self.lock:
            self.running = None


class Piece(QRunnable):
    """One piece of work. Holds the signal of the GUI side, no QObject of its own."""

    def __init__(self, number: int, work: Callable[[], object], lane: Lane, report: Callable[..., None]):
        super().__init__()
        self._number = number
        self._work = work
        self._lane = lane
        self._report = report

    def run(self) -> None:
        if not self._lane.begin(self._number):
            self._report(self._number, None, None)
            return
        result: object = None
        error: Exception | None = None
        try:
            result = self._work()
        except Exception as raised:  # noqa: BLE001 - whatever it was, the GUI thread tells the person
            error = raised
        finally:
            self._lane.end()
        self._report(self._number, result, error)
