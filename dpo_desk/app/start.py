"""Decides between the window and a command; imports as little as possible before either."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dpo_desk.services.stores import Stores


NO_SCREEN = 2
"""The exit code where no window can be shown: nothing was changed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command, or opens the window where none is named; answers the exit code."""
    os.umask(0o077)
    arguments = list(sys.argv[1:] if argv is None else argv)
    folder = _store_of_window(arguments)
    if folder is not None:
        if not _has_screen():
            sys.stderr.write("error: there is no screen for the window; `dpo-desk --help` lists commands\n")
            return NO_SCREEN
        gc.disable()  # until the first frame: what is made before it lives on, looking through it costs time
        from dpo_desk.app.window import run_window

        return run_window(folder)
    return _run_command(arguments)


def _has_screen() -> bool:
    """Whether a window can be shown; Qt would end the process where there is no screen at all."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def default_store() -> Path:
    """The platform's folder for application data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("dpo-desk", appauthor=False))


def _store_of_window(arguments: list[str]) -> Path | None:
    """The store to open a window on, or None where a command (or anything but --store DIR) is given."""
    if not arguments:
        return default_store()
    if len(arguments) == 2 and arguments[0] == "--store":
        return Path(arguments[1])
    if len(arguments) == 1 and arguments[0].startswith("--store="):
        return Path(arguments[0].removeprefix("--store="))
    if len(arguments) == 1 and arguments[0].endswith(".dpodesk"):
        return Path(arguments[0]).parent
    return None


def _run_command(arguments: list[str]) -> int:
    from dpo_desk.cli.command_line import run

    def stores() -> Stores:
        from dpo_desk.app.stores import EncryptedStores

        return EncryptedStores()

    return run(arguments, stores, default_store())
