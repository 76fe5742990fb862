"""Guessing is slowed from the third failure, across restarts, by the injected clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dpo_desk.services.failures import MustWait
from dpo_desk.storage.unlock_delay import FILE_NAME, UnlockDelay


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.mark.fault("D01")
def test_waiting_doubles_from_the_third_failure_and_stays_at_a_minute(tmp_path: Path) -> None:
    clock = SetClock()
    waited = []
    for failures in range(12):
        delay = UnlockDelay(tmp_path, clock)  # anew each time: a restart changes nothing
        waited.append(delay.seconds_left())
        if waited[-1]:
            with pytest.raises(MustWait) as refused:
                delay.begin_attempt()
            assert refused.value.seconds == waited[-1]
            clock.pass_seconds(waited[-1])
        assert delay.begin_attempt() == failures
    assert waited == [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]


@pytest.mark.fault("D01")
def test_a_thousand_failures_still_let_the_right_password_in(tmp_path: Path) -> None:
    clock = SetClock()
    delay = UnlockDelay(tmp_path, clock)
    for _ in range(1000):
        delay.begin_attempt()
        clock.pass_seconds(60)
    assert delay.begin_attempt() == 1000
    delay.succeeded()
    assert delay.begin_attempt() == 0


def test_asking_too_early_counts_nothing(tmp_path: Path) -> None:
    clock = SetClock()
    delay = UnlockDelay(tmp_path, clock)
    for _ in range(3):
        delay.begin_attempt()
    for _ in range(5):
        with pytest.raises(MustWait):
            delay.begin_attempt()
    clock.pass_seconds(0.5)
    assert delay.seconds_left() == 1
    clock.pass_seconds(0.5)
    assert delay.begin_attempt() == 3


def test_a_clock_set_back_costs_one_full_wait_and_no_more(tmp_path: Path) -> None:
    clock = SetClock()
    delay = UnlockDelay(tmp_path, clock)
    for _ in range(5):
        delay.begin_attempt()
        clock.pass_seconds(60)
    clock.pass_seconds(-365 * 24 * 3600)
    assert delay.seconds_left() == 4
    clock.pass_seconds(4)
    assert delay.begin_attempt() == 5


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"failures": 0}', b'{"failures": -1, "last_at": "x"}']
)
def test_a_damaged_file_waits_a_second_and_locks_nobody_out(tmp_path: Path, content: bytes) -> None:
    clock = SetClock()
    (tmp_path / FILE_NAME).write_bytes(content)
    delay = UnlockDelay(tmp_path, clock)
    assert delay.seconds_left() == 1
    clock.pass_seconds(1)
    assert delay.begin_attempt() == 3
