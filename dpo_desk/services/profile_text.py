"""Profiles as text: read from TOML (the bundled ones, a firm's own file), kept in the store as JSON."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from dpo_desk.bundle import bundled
from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import problems_in
from dpo_desk.services.plain_form import PlainFormRefused, from_plain, to_plain

BLANK_PROFILE = "empty"
"""The bundled profile of a firm that is not one of the bundled ones."""

_LARGEST_FILE = 512 * 1024
_DEEPEST = 16
_TOML_MARKS = re.compile(
    r"""
    \"{3}(?:\\.|[^\\])*?\"{3} | '{3}.*?'{3}            # texts over several lines
    | "(?:\\.|[^"\\\n])*" | '[^'\n]*' | \#[^\n]*        # texts on one line, remarks
    | [.=,\n\[\]{}]                                      # what shapes the tables
    """,
    re.DOTALL | re.VERBOSE,
)


class ProfileRefused(EntryRefused):
    """A profile cannot be used; each problem names its key by the path from the top (empty: the file)."""

    @property
    def path(self) -> str:
        """The first key that is wrong."""
        return self.problems[0].field

    @property
    def code(self) -> str:
        """What is wrong with the first key."""
        return self.problems[0].code


def _refused(path: str, code: str, **detail: str) -> ProfileRefused:
    return ProfileRefused((FieldProblem(path, code, detail),))


def bundled_profile_names() -> tuple[str, ...]:
    """The names of the bundled profiles, the blank one last."""
    names = sorted(path.stem for path in bundled("resources", "profiles").glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name == BLANK_PROFILE))


def load_profile(name_or_path: str | Path) -> FirmProfile:
    """The bundled profile of that name, else the profile in that TOML file. Raises ProfileRefused."""
    if str(name_or_path) in bundled_profile_names():
        return read_profile(bundled("resources", "profiles", f"{name_or_path}.toml").read_text("utf-8"))
    return read_profile(_file_text(Path(name_or_path)))


def _file_text(path: Path) -> str:
    try:
        if not path.is_file():
            raise _refused("", "not_found")
        if path.stat().st_size > _LARGEST_FILE:
            raise _refused("", "too_large")
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise _refused("", "not_utf8") from None
    except (OSError, ValueError):  # ValueError: a zero byte in the path
        raise _refused("", "unreadable") from None


def read_profile(text: str) -> FirmProfile:
    """The profile that a TOML text holds. Raises ProfileRefused naming each wrong key."""
    if len(text) > _LARGEST_FILE:
        raise _refused("", "too_large")
    _refuse_deep_nesting(text)
    try:
        plain = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError, or a number too long to read
        raise _refused("", "not_toml", why=str(error)[:200]) from None
    return _checked(plain)


def _refuse_deep_nesting(text: str) -> None:
    """Refuses what makes the parser slow or overflow: keys of many parts, brackets in brackets."""
    depth = dots = 0
    for found in _TOML_MARKS.finditer(text):
        mark = found.group()
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        if mark == ".":
            dots += 1
        elif mark in ("=", ",", "\n", "[", "{"):
            dots = 0
        if depth > _DEEPEST or dots > _DEEPEST:
            line = str(text.count("\n", 0, found.start()) + 1)
            raise _refused("", "nested_too_deep", line=line)


def profile_to_json(profile: FirmProfile) -> str:
    """The profile as the store keeps it: every field written out, always in the same order.

    Raises ProfileRefused for a profile that could not be read again.
    """
    plain = to_plain(profile)
    _checked(plain)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def profile_from_json(text: str) -> FirmProfile:
    """The profile that `profile_to_json` wrote. Raises ProfileRefused."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _refused("", "not_json", why=str(error)[:200]) from None
    return _checked(plain)


def _checked(plain: Any) -> FirmProfile:
    try:
        profile: FirmProfile = from_plain(FirmProfile, plain)
    except PlainFormRefused as error:
        raise _refused(error.path, error.code) from None
    problems = problems_in(profile)
    if problems:
        raise ProfileRefused(problems)
    return profile
