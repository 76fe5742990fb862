"""From the start of the process to the first painted window, and to Today filled, beside bare windows."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.filled_store import PASSWORD
from benchmarks.processes import ROOT, Seen, child, seen_mark
from benchmarks.report import Figure
from benchmarks.timing import in_rounds
from benchmarks.topic import Stores, Topic

_MOST_WINDOW, _MOST_LIST, _MOST_MEMORY = 1.25, 1.25, 1.5
_MEGABYTE = 1_000_000
_SCREEN = "1600x1000x24"


@dataclass(slots=True)
class _Starts:
    """One command that is started again and again; keeps what was seen of its memory."""

    command: list[str]
    mark: str
    extra: dict[str, str]
    memory: list[int] = field(default_factory=list)

    def once(self) -> float:
        seen: Seen = seen_mark(self.command, self.mark, self.extra)
        self.memory.append(seen.memory)
        return seen.seconds


def measure(topic: Topic, stores: Stores) -> Iterator[Figure]:
    """Yields the figures of one size, off screen and on a virtual X server where there is one."""
    for platform, extra in _platforms():
        with _screen(platform) as display:
            yield from _window(topic, stores, platform, extra | display)
            yield from _list(topic, stores, platform, extra | display)


def _window(topic: Topic, stores: Stores, platform: str, extra: dict[str, str]) -> Iterator[Figure]:
    desk = _Starts(_desk(stores.store), "FIRST_PAINT", extra | {"BENCH_FIRST_PAINT": "1"})
    bare = _Starts(child("bare_window.py"), "FIRST_PAINT", extra)
    times = in_rounds({"desk": desk.once, "bare": bare.once}, topic.rounds(21), warm_up=2)
    yield topic.ratio(
        f"first window ({platform}), to a bare one", times["desk"], times["bare"], most=_MOST_WINDOW
    )


def _list(topic: Topic, stores: Stores, platform: str, extra: dict[str, str]) -> Iterator[Figure]:
    unlocking = {"BENCH_FIRST_PAINT": "1", "DPO_DESK_PASSWORD": PASSWORD}
    desk = _Starts(_desk(stores.store), "LIST_PAINTED", extra | unlocking)
    bare = _Starts(child("bare_list.py", str(stores.floor)), "LIST_PAINTED", extra)
    times = in_rounds({"desk": desk.once, "bare": bare.once}, topic.rounds(15), warm_up=2)
    yield topic.ratio(
        f"Today filled ({platform}), to mapper, window, key and 50 rows",
        times["desk"],
        times["bare"],
        most=_MOST_LIST,
    )
    own, other = statistics.median(desk.memory), statistics.median(bare.memory)
    yield topic.amounts(
        f"memory with Today filled ({platform})",
        own / _MEGABYTE,
        other / _MEGABYTE,
        "MB",
        most=_MOST_MEMORY,
    )


def _desk(store: Path) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "--store", str(store)]


def _platforms() -> Iterator[tuple[str, dict[str, str]]]:
    yield "offscreen", {"QT_QPA_PLATFORM": "offscreen"}
    if shutil.which("Xvfb"):
        yield "xcb", {"QT_QPA_PLATFORM": "xcb"}


@contextmanager
def _screen(platform: str) -> Iterator[dict[str, str]]:
    """A virtual screen of its own; Xvfb finds a free number by itself and tells it."""
    if platform != "xcb":
        yield {}
        return
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert server.stdout is not None
        yield {"DISPLAY": f":{server.stdout.readline().decode().strip()}"}
    finally:
        server.terminate()
        server.wait(timeout=10)
