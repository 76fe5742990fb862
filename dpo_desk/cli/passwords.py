"""Where passwords come from: the environment, a file, or a prompt; never an argument."""

from __future__ import annotations

import getpass
import os
import sys
from argparse import Namespace
from pathlib import Path

from dpo_desk.cli.plain import BadInput

LONGEST = 4096


def password_of(args: Namespace) -> str:
    """The password of the user who acts: DPO_DESK_PASSWORD, --password-file, or a prompt."""
    return _from("DPO_DESK_PASSWORD", args.password_file, "Password: ", "--password-file")


def new_password(args: Namespace) -> str:
    """A new password: DPO_DESK_NEW_PASSWORD, --new-password-file, or a prompt."""
    return _from("DPO_DESK_NEW_PASSWORD", args.new_password_file, "New password: ", "--new-password-file")


def _from(variable: str, path: Path | None, prompt: str, option: str) -> str:
    if path is not None:
        return _read(path, option)
    if variable in os.environ:
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise BadInput(f"no password: set {variable} or give {option}")
    return getpass.getpass(prompt)


def _read(path: Path, option: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST + 1)
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"{option}: the file cannot be read") from None
    if len(data) > LONGEST:
        raise BadInput(f"{option}: the file is too long for a password")
    return text.removesuffix("\n").removesuffix("\r")
