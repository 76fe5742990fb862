"""Writes small files so that after any crash the old or the new content is there, whole."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
HALF_WRITTEN = ".tmp"
"""Ending of a file that is being written; one that is left over is of no use to anybody."""


def replace_file(path: Path, content: bytes) -> None:
    """Writes new, flushes, renames over the old and flushes the folder. Raises OSError."""
    new = path.with_name(path.name + HALF_WRITTEN)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, PRIVATE_FILE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Makes renames in the folder survive a power cut. Windows flushes them itself and offers no call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def create_empty(path: Path) -> None:
    """Makes a new private file; raises FileExistsError where there is one."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE_FILE))


def private_folder(folder: Path) -> None:
    """Makes the folder (and what leads to it) for its owner only; an existing one is narrowed."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) != PRIVATE_FOLDER:
        with contextlib.suppress(PermissionError):  # somebody else's folder (a service account's) stays so
            folder.chmod(PRIVATE_FOLDER)


_BINARY = getattr(os, "O_BINARY", 0)
