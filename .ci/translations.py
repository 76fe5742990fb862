"""Collects the interface's words into resources/translations and compiles them.

The source says English; `<room>_lv.ts` holds the Latvian of one room of the interface, and all of them
compile into `dpo_desk_lv.qm`, which the program loads. `make translations` after a change of words: new
ones then stand in the room's file as unfinished, ones no longer said are gone.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dpo_desk"
FOLDER = ROOT / "resources" / "translations"
COMPILED = "dpo_desk_lv.qm"


@dataclass(frozen=True, slots=True)
class Message:
    """One source text of the interface in its context, with its Latvian."""

    room: str
    context: str
    source: str
    comment: str
    translation: str
    finished: bool
    plural: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What Qt finds a translation by."""
        return self.context, self.source, self.comment


def rooms() -> dict[str, list[Path]]:
    """The source files of each room: `shell` is the window itself, the others are the folders of gui."""
    gui = PACKAGE / "gui"
    found = {"shell": [*sorted(gui.glob("*.py")), *sorted((PACKAGE / "app").rglob("*.py"))]}
    for folder in sorted(path.parent for path in gui.glob("*/__init__.py")):
        found[folder.name] = sorted(folder.rglob("*.py"))
    found["cli"] = sorted((PACKAGE / "cli").rglob("*.py"))
    return found


def collect(room: str, sources: list[Path], folder: Path) -> None:
    """Brings a room's file in the folder up to its sources; a room without words has none.

    What was translated stays. Raises CalledProcessError when a source cannot be read.
    """
    target = folder / f"{room}_lv.ts"
    _qt_tool(
        *("lupdate", "-silent", "-locations", "none", "-no-obsolete"),
        *("-source-language", "en", "-target-language", "lv"),
        *map(str, sources),
        *("-ts", str(target)),
    )
    if not list(_contexts(target)):
        target.unlink()


def compile_all(folder: Path) -> Path:
    """Compiles every room of the folder into the one file that the program loads; answers its path."""
    compiled = folder / COMPILED
    _qt_tool("lrelease", "-silent", *map(str, sorted(folder.glob("*_lv.ts"))), "-qm", str(compiled))
    return compiled


def messages(folder: Path) -> list[Message]:
    """Every source text in the folder's files, by room."""
    return [
        Message(
            room=path.stem.removesuffix("_lv"),
            context=context.findtext("name", ""),
            source=message.findtext("source", ""),
            comment=message.findtext("comment", ""),
            translation=message.findtext("translation", ""),
            finished=_is_finished(message),
            plural=message.get("numerus") == "yes",
        )
        for path in sorted(folder.glob("*_lv.ts"))
        for context in _contexts(path)
        for message in context.iterfind("message")
    ]


def _is_finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and translation.get("type") is None and bool(translation.text)


def _contexts(path: Path) -> Iterator[ElementTree.Element]:
    return ElementTree.parse(path).getroot().iterfind("context")  # noqa: S314 - a file of this tree


def _qt_tool(name: str, *arguments: str) -> None:
    """Runs a tool that comes with PySide6; its launchers in .venv/bin would do the same."""
    subprocess.run([str(Path(PySide6.__file__).parent / name), *arguments], cwd=ROOT, check=True)


def main() -> int:
    """Collects and compiles; prints what still needs words. Exit code 1 when something does."""
    for room, sources in rooms().items():
        collect(room, sources, FOLDER)
    for gone in {path.stem.removesuffix("_lv") for path in FOLDER.glob("*_lv.ts")} - set(rooms()):
        (FOLDER / f"{gone}_lv.ts").unlink()
    compile_all(FOLDER)
    found = messages(FOLDER)
    unfinished = [message for message in found if not message.finished]
    for message in unfinished:
        print(f"{message.room}: {message.context}: {message.source!r} has no Latvian yet")
    print(f"{len(found)} texts, {len(unfinished)} without Latvian")
    return int(bool(unfinished))


if __name__ == "__main__":
    sys.exit(main())
