"""The rules of this tree that no tool knows: short files, reasons beside exceptions, no private places."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LONG = 400
TOO_LONG = 450
"""Lines of a Python file. Past the first look for the second subject inside; past the second it fails."""

# Written in pieces, so that this file may stand in the tree it checks.
_PRIVATE_PLACES = {
    "a package registry's address": (
        rf"\bpy{'pi'}\.org|python{'hosted'}\.org|npm{'js'}\.org|\bdeb{'ian'}\.org|cra{'tes'}\.io"
    ),
    "a path of one machine": rf"/wo{'rk'}/|/ro{'ot'}/|/ho{'me'}/\w|\.\./sha{'red'}\b|C:\\+Use{'rs'}\\",
}
_UNFINISHED = re.compile(rf"\b(TO{'DO'}|FIX{'ME'}|XX{'X'})\b")
_EXCEPTION = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[^\]]*\])?)(.*)"
)
_REASON = re.compile(r"[^\W\d_]{3}.*[^\W\d_]{3}")


def tracked_files() -> list[Path]:
    """The files that are, or are about to be, under version control."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git is found by PATH
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


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


def problems_in_python(text: str) -> Iterator[tuple[int, str]]:
    """Line numbers and what is wrong there, for Python alone."""
    lines = text.splitlines()
    if len(lines) > TOO_LONG:
        yield len(lines), f"{len(lines)} lines, at most {TOO_LONG}: look for the second subject inside"
    for number, line in enumerate(lines, start=1):
        exception = _EXCEPTION.search(line)
        if exception and not _REASON.search(exception.group(1)):
            yield number, "an exception from the checks needs its reason beside it"


def main() -> int:
    """Prints every problem as `file:line: what`, long files as warnings; answers the exit code."""
    failed = False
    for path in tracked_files():
        text = text_of(path)
        if text is None:
            continue
        found = list(problems_in_text(text))
        if path.suffix == ".py":
            found += problems_in_python(text)
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
