"""Runs one command: arguments in, one JSON document or words out, one exit code."""

from __future__ import annotations

import json
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dpo_desk.cli import law
from dpo_desk.cli.parser import make_parser
from dpo_desk.cli.passwords import password_of
from dpo_desk.cli.plain import BadInput
from dpo_desk.cli.records import COMMANDS
from dpo_desk.cli.wording import error_line
from dpo_desk.domain.problems import EntryRefused, StepRefused
from dpo_desk.domain.roles import NotPermitted
from dpo_desk.services.demo import make_demo
from dpo_desk.services.failures import Failure, StoreUnusable, UnlockRefused
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.stores import Stores

DONE, BUG, REFUSED, WRONG_PASSWORD, NOT_PERMITTED, UNUSABLE, FOUND_WRONG = range(7)
"""Exit codes, product section 8."""

_LAW: Mapping[str, Callable[[Namespace], Any]] = {
    "deadline": law.deadline,
    "profile": law.profile,
    "breach-clock": law.breach,
}


def run(argv: Sequence[str], stores: Callable[[], Stores], default_store: Path) -> int:
    """Runs the command of `argv`; answers the exit code. Nothing was changed unless it is 0 or 6."""
    try:
        args = make_parser().parse_args(list(argv))
        return _print(args, _result(args, stores, args.store or default_store))
    except (BadInput, EntryRefused, StepRefused) as error:
        return _refused(error, REFUSED)
    except NotPermitted:
        return _say("not permitted for this role", NOT_PERMITTED)
    except UnlockRefused as error:
        return _refused(error, WRONG_PASSWORD)
    except StoreUnusable as error:
        return _refused(error, UNUSABLE)
    except Failure as error:
        return _refused(error, REFUSED)
    except Exception as error:  # noqa: BLE001 - a bug ends the command without a word of what was entered
        return _say(f"a bug, nothing was changed: {_where(error)}", BUG)


def _result(args: Namespace, stores: Callable[[], Stores], folder: Path) -> Any:
    if args.command in _LAW:
        return _LAW[args.command](args)
    if args.command == "demo":
        return make_demo(stores(), folder, args.firm, args.out)
    if args.command == "init":
        name = args.user or "dpo"
        made = stores().create(folder, load_profile(args.firm), name, args.display_name, password_of(args))
        made.workspace.close()
        return {"store": str(made.folder), "recovery_key": made.recovery_key}
    workspace = stores().open(folder, args.user or "dpo", password_of(args))
    try:
        return COMMANDS[args.command](workspace, args)
    finally:
        workspace.close()


def _print(args: Namespace, result: Any) -> int:
    if args.json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    else:
        for line in _lines(result, ""):
            sys.stdout.write(line + "\n")
    return FOUND_WRONG if isinstance(result, dict) and result.get("ok") is False else DONE


def _lines(value: Any, indent: str) -> list[str]:
    """A value as indented words, for people."""
    if isinstance(value, dict):
        lines: list[str] = []
        for key, item in value.items():
            nested = isinstance(item, dict | list) and item
            lines.append(f"{indent}{key}:" if nested else f"{indent}{key}: {_word(item)}")
            if nested:
                lines += _lines(item, indent + "  ")
        return lines
    if isinstance(value, list):
        return [line for item in value for line in _item_lines(item, indent)] if value else [f"{indent}-"]
    return [f"{indent}{_word(value)}"]


def _item_lines(item: Any, indent: str) -> list[str]:
    """One item of a list; records are set apart by a blank line."""
    lines = _lines(item, indent)
    return [*lines, ""] if isinstance(item, dict) else lines


def _word(value: Any) -> str:
    if value is None or value in ([], {}):
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _one_line(str(value))


def _one_line(text: str) -> str:
    """The text without line ends and escape codes: what people typed must not drive a terminal (K15)."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def _refused(error: Exception, code: int) -> int:
    return _say(error_line(error), code)


def _where(error: Exception) -> str:
    """The kind of the error and the lines it came through; its message may hold what people typed."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}"


def _say(words: str, code: int) -> int:
    sys.stderr.write(f"error: {_one_line(words)}\n")
    return code
