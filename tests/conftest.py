"""What every test gets: a home of its own, a screen that is not there, no network, no thread left behind."""

from __future__ import annotations

import ipaddress
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

THREADS_MAY_END_WITHIN = 5.0
"""Seconds that a test's own threads get to finish after it."""

_OURS = ("DPO_DESK_", "BENCH_")


def _move_into_a_home_of_its_own() -> Path:
    """Points everything that a program may write for its user at a fresh folder; answers the folder.

    Done while this file is imported, before a test module can ask for a folder or make a QApplication.
    """
    home = Path(tempfile.mkdtemp(prefix="dpo-desk-tests-"))
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "runtime",
    }
    for name, folder in folders.items():
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(folder)
    for name in [name for name in os.environ if name.startswith(_OURS)]:
        del os.environ[name]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return home


_HOME = _move_into_a_home_of_its_own()

# The same examples every time: a red run can be repeated, a green one means the same on every machine.
settings.register_profile(
    "steady",
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# For a search by hand: HYPOTHESIS_PROFILE=deep make test ARGS=tests/domain
settings.register_profile("deep", database=None, deadline=None, print_blob=True, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


def _is_here(address: object) -> bool:
    """Whether a socket address stays on this machine; file system sockets do."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Lets no test, and nothing that a test calls in this process, speak to another machine."""
    patch = pytest.MonkeyPatch()
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connect_here(self: socket.socket, address: Any) -> None:
        if not _is_here(address):
            pytest.fail(f"a test tried to reach {address}")
        connect(self, address)

    def look_up_here(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None and not _is_here((host.decode() if isinstance(host, bytes) else host,)):
            pytest.fail(f"a test tried to look up {host}")
        return look_up(host, *args, **kwargs)

    patch.setattr(socket.socket, "connect", connect_here)
    patch.setattr(socket, "getaddrinfo", look_up_here)
    yield
    patch.undo()


def _left_over(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads begun since. Dummies stand for Qt's own threads and never leave Python's list, so not they."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fails a test that leaves a thread of its own, or work in Qt's global pool, running."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + THREADS_MAY_END_WITHIN
    while (left := _left_over(before)) and time.monotonic() < until:
        time.sleep(0.01)
    assert not left, f"threads left running: {left}"
    if core := sys.modules.get("PySide6.QtCore"):
        finished = core.QThreadPool.globalInstance().waitForDone(int(THREADS_MAY_END_WITHIN * 1000))
        assert finished, "work left running in Qt's global thread pool"
