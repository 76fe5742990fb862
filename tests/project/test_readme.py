"""The README says what is there: targets, commands, files. Whoever has only it can go by it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)) - {"help", "setup"}

NOT_BUILT_YET = ("breach-score", "verify-signature", "intake", "backup", "retention", "store")
"""Commands of later versions: unknown until they do what they say."""


def _commands() -> list[str]:
    """The commands in the README's table, each with its subcommand: `deadline`, `user add`, …"""
    table = README[README.index("| command | does |") :].split("\n\n")[0].replace("\\|", "/")
    cells = [row.split("|")[1] for row in table.splitlines()[2:]]
    return re.findall(r"`([a-z-]+(?: [a-z]+)?)", " ".join(cells))


def _run(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_each_target_of_the_makefile_is_named_and_each_named_one_exists() -> None:
    named = set(re.findall(r"^make ([a-z]+)", README, re.MULTILINE)) | set(
        re.findall(r"`make ([a-z]+)`", README)
    )
    listed = re.search(r"`make` alone lists the rest: ([^.]*)\.", README)
    assert listed
    assert named | set(re.findall(r"`([a-z]+)`", listed.group(1))) == TARGETS


def test_ci_runs_targets_of_the_readme_and_nothing_else() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if line and not line.startswith(("#", "set ", "cd "))]
    assert lines == ["make lint test </dev/null"]


@pytest.mark.parametrize(
    "document", ["README.md", "CHANGELOG.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]
)
def test_each_link_leads_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    broken = [
        link
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
        if not ((ROOT / document).parent / link).exists()
    ]
    assert not broken


@pytest.mark.parametrize("command", _commands())
def test_each_command_of_the_table_is_known(command: str) -> None:
    done = _run(*command.split(), "--help")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", NOT_BUILT_YET)
def test_a_command_of_a_later_version_is_unknown(command: str) -> None:
    done = _run(command)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert len(done.stderr.splitlines()) == 1


def test_the_example_answers_as_the_readme_says() -> None:
    example = re.search(r"^dpo-desk (deadline .*)$", README, re.MULTILINE)
    assert example
    done = _run(*example.group(1).split())
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (answer["due"], answer["legal"]["due"], answer["promise"]["due"]) == (
        "2026-03-17",
        "2026-04-07",
        "2026-03-17",
    )
