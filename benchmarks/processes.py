"""Child processes: started as a user's would be, compiled modules at hand, and ended after their mark."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
CHILDREN = Path(__file__).resolve().parent / "children"
_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Seen:
    """When the mark came after the start, and what memory the process held then (bytes)."""

    seconds: float
    memory: int


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment, but compiled modules are kept: an installed program has them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT), **(extra or {})}


def child(name: str, *arguments: str) -> list[str]:
    """The command that runs a script of `children`."""
    return [sys.executable, str(CHILDREN / name), *arguments]


def run_child(name: str, *arguments: str) -> None:
    """Runs a script to its end. Raises CalledProcessError."""
    subprocess.run(child(name, *arguments), env=environment(), check=True, timeout=_WITHIN)


def seen_mark(command: Sequence[str], mark: str, extra: Mapping[str, str]) -> Seen:
    """Starts the command, waits for the line `mark`, and ends it. Raises RuntimeError when none comes."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(extra),
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == mark.encode():
                seconds = time.perf_counter() - start
                return Seen(seconds, psutil.Process(process.pid).memory_info().rss)
    finally:
        process.kill()
        process.communicate()
    raise RuntimeError(f"{Path(command[1]).name} ended without {mark}")
