"""Runs work away from the screen and reports back on the GUI thread.

One writer thread, so that one store connection writes and never waits for locks; one reader thread beside
it, whose running query can be interrupted, so that search stays quick during a backup. Only values cross:
work is a `partial` of a use case and values, never of a widget.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

Result = TypeVar("Result")
OnFailed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Asked:
    owner: QObject
    on_done: Callable[[Any], None]
    on_failed: OnFailed | None
    key: tuple[int, str] | None


class _Lane:
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


class _Piece(QRunnable):
    """One piece of work. Holds the signal of the GUI side, no QObject of its own."""

    def __init__(self, number: int, work: Callable[[], object], lane: _Lane, report: Callable[..., None]):
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


class BackgroundWork(QObject):
    """The program's two lanes of work. No error is lost: `unhandled` gets those without a taker."""

    _finished = Signal(int, object, object)  # number, result, error

    def __init__(self, unhandled: OnFailed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unhandled = unhandled
        self._numbers = itertools.count()
        self._asked: dict[int, _Asked] = {}  # widgets stay on this side
        self._writer, self._writing = self._pool(), _Lane()
        self._reader, self._reading = self._pool(), _Lane()
        self._interrupt: Callable[[], None] = _nothing
        self._closed = False
        self._finished.connect(self._deliver)

    def interrupt_reads_with(self, interrupt: Callable[[], None]) -> None:
        """How a query that runs on the reader is ended from outside; it must be safe from any thread."""
        self._interrupt = interrupt

    def start(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: OnFailed | None = None,
    ) -> None:
        """Runs work that may write, after all that was started before it.

        `on_done` and `on_failed` are called on the GUI thread, unless the owner is gone by then; an error is
        told even so. Raises RuntimeError after `close`.
        """
        self._send(self._writer, self._writing, _Asked(owner, on_done, on_failed, None), work)

    def read(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: OnFailed | None = None,
        *,
        replaces: str = "",
    ) -> None:
        """Runs work that only reads, beside the writer.

        With `replaces`, an earlier read of the same owner and word is dropped: interrupted when it runs,
        never begun when it waits, and not delivered in any case (search as you type).
        """
        key = (id(owner), replaces) if replaces else None
        if key is not None:
            self._drop(key)
        self._send(self._reader, self._reading, _Asked(owner, on_done, on_failed, key), work)

    def is_busy(self) -> bool:
        """Whether anything is running, waiting or not yet delivered."""
        return bool(self._asked)

    def is_writing(self) -> bool:
        """Whether the writer has something under way or waiting."""
        return self._writing.running is not None or self._writer.activeThreadCount() > 0

    def close(self) -> None:
        """Lets the writer finish, ends reading, and takes no more work. Waits."""
        self._closed = True
        with self._reading.lock:
            self._reading.unwanted.update(self._asked)
            if self._reading.running is not None:
                self._interrupt()
        self._writer.waitForDone()
        self._reader.waitForDone()

    def _pool(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        pool.setExpiryTimeout(-1)  # the connection lives as long as its thread
        return pool

    def _send(self, pool: QThreadPool, lane: _Lane, asked: _Asked, work: Callable[[], object]) -> None:
        if self._closed:
            raise RuntimeError("the program is closing: no more work is taken")
        number = next(self._numbers)
        self._asked[number] = asked
        pool.start(_Piece(number, work, lane, self._finished.emit))

    def _drop(self, key: tuple[int, str]) -> None:
        for number, asked in self._asked.items():
            if asked.key != key:
                continue
            with self._reading.lock:
                # Under the lock the piece can neither end nor give way to the next: the right query is hit.
                self._reading.unwanted.add(number)
                if self._reading.running == number:
                    self._interrupt()

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        asked = self._asked.pop(number)
        if number in self._reading.unwanted:
            with self._reading.lock:
                self._reading.unwanted.discard(number)
            return
        here = isValid(asked.owner)  # the page may be gone by now
        if error is None:
            if here:
                asked.on_done(result)
        elif here and asked.on_failed is not None:
            asked.on_failed(error)
        else:
            self._unhandled(error)


def _nothing() -> None:
    """No query can be interrupted yet."""


class ProgressBridge(QObject):
    """Carries the progress of work to the screen, and the wish to stop back to it.

    Hand the object itself to a use case as its progress callback; it is called on the work's thread.
    Signal: `progressed(done, total)` on the GUI thread.
    """

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def stop(self) -> None:
        self._stop.set()

    def __call__(self, done: int, total: int) -> bool:
        """Reports; answers False when the person wants to stop."""
        self.progressed.emit(done, total)
        return not self._stop.is_set()
