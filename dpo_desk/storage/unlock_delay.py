"""Slows down guessing: from the third failure 1, 2, 4 … 60 seconds per store, kept across restarts.

The file lies in the store's folder and holds two numbers. Whoever can delete it can also copy the store
and guess elsewhere; against that stands only the cost of the derivation.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dpo_desk.services.failures import MustWait
from dpo_desk.storage.file_writing import replace_file

FILE_NAME = "unlock-delay.json"
_FREE_FAILURES = 2
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class UnlockDelay:
    """Counts failed attempts of one store. An attempt counts as failed until it succeeded."""

    folder: Path
    clock: Callable[[], datetime]

    def begin_attempt(self) -> int:
        """Counts the attempt before anything is derived; answers the failures before it.

        Counting first means that killing the program in the middle buys no free guess.
        Raises MustWait (nothing is counted then) and OSError.
        """
        now = self.clock()
        failures = self._read(now)
        left = _seconds_left(failures, now)
        if left:
            raise MustWait(left)
        self._write(_Failures(failures.count + 1, now))
        return failures.count

    def failures(self) -> int:
        """Failed attempts so far."""
        return self._read(self.clock()).count

    def seconds_left(self) -> int:
        """Whole seconds until the next attempt is taken; 0 when it is taken at once."""
        now = self.clock()
        return _seconds_left(self._read(now), now)

    def succeeded(self) -> None:
        """Forgets the failures after the right password. Raises OSError."""
        self._path.unlink(missing_ok=True)

    @property
    def _path(self) -> Path:
        return self.folder / FILE_NAME

    def _read(self, now: datetime) -> _Failures:
        try:
            stored = json.loads(self._path.read_bytes())
            count, last_at = int(stored["failures"]), datetime.fromisoformat(stored["last_at"])
            if count < 0 or last_at.tzinfo is None:
                raise ValueError(count)
        except FileNotFoundError:
            return _Failures(0, now)
        except (ValueError, KeyError, TypeError, RecursionError):
            # A torn or tampered file is no way around waiting, and no reason to be locked out.
            return self._from_now(_FREE_FAILURES + 1, now)
        if last_at > now:  # the clock was set back: wait once more in full, not until that day comes
            return self._from_now(count, now)
        return _Failures(count, last_at)

    def _from_now(self, count: int, now: datetime) -> _Failures:
        failures = _Failures(count, now)
        self._write(failures)
        return failures

    def _write(self, failures: _Failures) -> None:
        at = failures.last_at.astimezone(UTC).isoformat()
        replace_file(self._path, json.dumps({"failures": failures.count, "last_at": at}).encode())


def _seconds_left(failures: _Failures, now: datetime) -> int:
    if failures.count <= _FREE_FAILURES:
        return 0
    doublings = min(failures.count - _FREE_FAILURES - 1, 6)
    until = failures.last_at + timedelta(seconds=min(2**doublings, _LONGEST))
    return max(0, math.ceil((until - now).total_seconds()))
