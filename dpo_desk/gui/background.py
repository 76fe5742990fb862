"""Runs work away from the screen and reports back on the GUI thread.

One writer thread, so that one store connection writes and never waits for locks; one reader thread beside
it, whose running query can be interrupted, so that search stays quick during a backup. Only values cross:
work is a `partial` of a use case and values, never of a widget.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QThreadPool

    from dpo_desk.gui.background_piece import Lane

Result = TypeVar("Result")
OnFailed = Callable[[Exception], None]


class _Asked(NamedTuple):
    owner: QObject
    on_done: Callable[[Any], None]
    on_failed: OnFailed | None
    key: tuple[int, str] | None
    lane: str = ""


class BackgroundWork(QObject):
    """The program's two lanes of work. No error is lost: `unhandled` gets those without a taker."""

    _finished = Signal(int, object, object)  # number, result, error

    def __init__(self, unhandled: OnFailed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unhandled = unhandled
        self._numbers = itertools.count()
        self._asked: dict[int, _Asked] = {}  # widgets stay on this side
        self._lanes: dict[str, tuple[QThreadPool, Lane]] = {}
        self._interrupt: Callable[[], None] = _nothing
        self._closed = False

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
        self._send(_WRITER, _Asked(owner, on_done, on_failed, None), work)

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
        self._send(_READER, _Asked(owner, on_done, on_failed, key), work)

    def drop_read(self, owner: QObject, word: str) -> None:
        """Ends the read that the owner began with `replaces=word`: nobody waits for its answer any more."""
        self._drop((id(owner), word))

    def is_closed(self) -> bool:
        """Whether the program is closing: nothing can be started any more."""
        return self._closed

    def is_busy(self) -> bool:
        """Whether anything is running, waiting or not yet delivered."""
        return bool(self._asked)

    def is_writing(self) -> bool:
        """Whether the writer has something under way or waiting."""
        pool, lane = self._lane(_WRITER)
        return lane.running is not None or pool.activeThreadCount() > 0

    def close(self) -> None:
        """Lets the writer finish, ends reading, and takes no more work. Waits."""
        self._closed = True
        reader, reading = self._lane(_READER)
        with reading.lock:
            reading.unwanted.update(number for number, asked in self._asked.items() if asked.lane == _READER)
            if reading.running is not None:
                self._interrupt()
        self._lane(_WRITER)[0].waitForDone()
        reader.waitForDone()

    def _lane(self, name: str) -> tuple[QThreadPool, Lane]:
        """The pool of that name, made with its first work: the first window needs none."""
        if name not in self._lanes:
            from PySide6.QtCore import QThreadPool

            from dpo_desk.gui.background_piece import Lane

            if not self._lanes:
                self._finished.connect(self._deliver)
            pool = QThreadPool(self)
            pool.setMaxThreadCount(1)
            pool.setExpiryTimeout(-1)  # the connection lives as long as its thread
            self._lanes[name] = pool, Lane()
        return self._lanes[name]

    def _send(self, name: str, asked: _Asked, work: Callable[[], object]) -> None:
        if self._closed:
            raise RuntimeError("the program is closing: no more work is taken")
        from dpo_desk.gui.background_piece import Piece

        pool, lane = self._lane(name)
        number = next(self._numbers)
        self._asked[number] = asked._replace(lane=name)
        pool.start(Piece(number, work, lane, self._finished.emit))

    def _drop(self, key: tuple[int, str]) -> None:
        _pool, reading = self._lane(_READER)
        for number, asked in self._asked.items():
            if asked.key != key:
                continue
            with reading.lock:
                # Under the lock the piece can neither end nor give way to the next: the right query is hit.
                reading.unwanted.add(number)
                if reading.running == number:
                    self._interrupt()

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        asked = self._asked.pop(number)
        from shiboken6 import isValid

        _pool, lane = self._lane(asked.lane)
        if number in lane.unwanted:
            with lane.lock:
                lane.unwanted.discard(number)
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


_WRITER, _READER = "writer", "reader"


class ProgressBridge(QObject):
    """Carries the progress of work to the screen, and the wish to stop back to it.

    Hand the object itself to a use case as its progress callback; it is called on the work's thread.
    Signal: `progressed(done, total)` on the GUI thread.
    """

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True

    def __call__(self, done: int, total: int) -> bool:
        """Reports; answers False when the person wants to stop."""
        self.progressed.emit(done, total)
        return not self._stopped
