"""The rules of this tree that no tool knows: short files, reasons beside exceptions, no private places."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LONG = 400
TOO_LONG = 450
"""Lines of a Python file. Past the first look for the second subject inside; past the second it fails.

A migration is exempt: it is written once, as one step, and never changed again.
"""

# Written in pieces, so that this file may stand in the tree it checks.
_PRIVATE_PLACES = {
    "a package registry's address": (
        rf"\bpy{'pi'}\.org|python{'hosted'}\.org|npm{'js'}\.org|\bdeb{'ian'}\.org|cra{'tes'}\.io"
    ),
    "a path of one machine": rf"/wo{'rk'}/|/ro{'ot'}/|/ho{'me'}/\w|\.\./sha{'red'}\b|C:\\+Use{'rs'}\\",
}
_NOT_OURS = {".git", ".venv", ".hypothesis", ".coverage", "__pycache__", "build", "dist", "out"}
_UNFINISHED = re.compile(rf"\b(TO{'DO'}|FIX{'ME'}|XX{'X'})\b")
_EXCEPTION = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[^\]]*\])?)(.*)"
)
_REASON = re.compile(r"[^\W\d_]{3}.*[^\W\d_]{3}")


def files_of_the_tree(folder: Path = ROOT) -> Iterator[Path]:
    """Every file that belongs to the project; what was made or fetched here is left out."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in _NOT_OURS and not path.name.endswith(("_cache", ".egg-info")):
                yield from files_of_the_tree(path)
        elif path.name not in _NOT_OURS:
            yield path


def text_of(path: Path) -> str | None:
    """The file as text; None for fonts, pictures and other bytes."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def problems_in_text(text: str) -> Iterator[tuple[int, str]]:
    """Line numbers and what is wrong there, for any text file."""
    for number, line in enumerate(text.splitlines(), start=1):
        for what, pattern in _PRIVATE_PLACES.items():
            if re.search(pattern, line):
                yield number, f"{what} has no place here"
        if _UNFINISHED.search(line):
            yield number, "work left undone: finish it or file it"


def _is_migration(path: Path) -> bool:
    return path.parent.name == "versions"


def problems_in_python(text: str, *, any_length: bool = False) -> Iterator[tuple[int, str]]:
    """Line numbers and what is wrong there, for Python alone."""
    lines = text.splitlines()
    if len(lines) > TOO_LONG and not any_length:
        yield len(lines), f"{len(lines)} lines, at most {TOO_LONG}: look for the second subject inside"
    for number, line in enumerate(lines, start=1):
        exception = _EXCEPTION.search(line)
        if exception and not _REASON.search(exception.group(1)):
            yield number, "an exception from the checks needs its reason beside it"


def main() -> int:
    """Prints every problem as `file:line: what`, long files as warnings; answers the exit code."""
    failed = False
    for path in files_of_the_tree():
        text = text_of(path)
        if text is None:
            continue
        found = list(problems_in_text(text))
        if path.suffix == ".py":
            found += problems_in_python(text, any_length=_is_migration(path))
            if LONG <= (length := len(text.splitlines())) <= TOO_LONG:
                print(f"{path.relative_to(ROOT)}: warning: {length} lines")
        for number, what in found:
            failed = True
            print(f"{path.relative_to(ROOT)}:{number}: {what}")
    if not failed:
        print("The tree keeps its rules.")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
