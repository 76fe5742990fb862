"""Names of files from outside: kept as labels, and turned into safe names when a file is saved out again.

A label is never used as a path. What a name could do outside (climb out of a folder, name a device, hide its
ending, write over another file) is taken from it only when a file leaves.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from dpo_desk.domain.names import is_hidden, normalised, unacceptable_characters

LONGEST = 200
"""Bytes of UTF-8 that a safe name has at most: every file system takes 255, and a copy's number fits too."""

NAMELESS = "datne"
"""The name of a file whose label holds nothing that a name could be made of."""

_LONGEST_ENDING = 20
_UNKNOWN = "\ufffd"
_SEPARATORS = str.maketrans("\\", "/")
_FORBIDDEN = frozenset('<>:"|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names that Windows takes for devices, whatever ending follows."""


def as_label(name: str) -> str:
    """The name as it is kept: composed, with U+FFFD for what no store can hold (bytes that are no text)."""
    unknown = set(unacceptable_characters(name))
    return normalised("".join(_UNKNOWN if place in unknown else sign for place, sign in enumerate(name)))


def safe_file_name(label: str) -> str:
    """A name that is one file in one folder on every system, and ends as the label ends.

    Without folders, drives, devices, streams, signs that hide or reorder, leading and trailing dots or
    spaces; at most LONGEST bytes.
    """
    last = label.translate(_SEPARATORS).rpartition("/")[2]
    plain = "".join("_" if sign in _FORBIDDEN else sign for sign in as_label(last) if not is_hidden(sign))
    name = plain.strip(". ")
    if name.partition(".")[0].strip().casefold() in _DEVICES:
        name = f"_{name}"
    return _shortened(name) or NAMELESS


def unused_name(name: str, taken: Collection[str]) -> str:
    """The name, or with a number before its ending where a file of that name is there in any case."""
    there = {_twin(other) for other in taken}
    candidate, number = name, 2
    while _twin(candidate) in there:
        stem, ending = _parted(name)
        candidate = f"{stem} ({number}){ending}"
        number += 1
    return candidate


def _twin(name: str) -> str:
    """Equal for names that some file system takes for the same file."""
    return unicodedata.normalize("NFC", name.casefold())


def _parted(name: str) -> tuple[str, str]:
    """Stem and ending with its dot; the ending is empty where it is none or too long to be one."""
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > _LONGEST_ENDING:
        return name, ""
    return stem, dot + ending


def _shortened(name: str) -> str:
    stem, ending = _parted(name)
    room = LONGEST - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + ending
