"""The locks say the same as pyproject.toml, wholly, with hashes, for every system the project runs on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = ROOT / ".ci" / "requirements.lock"
DEVELOPMENT = ROOT / ".ci" / "requirements-dev.lock"

PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = (("linux", "posix", "Linux"), ("win32", "nt", "Windows"), ("darwin", "posix", "Darwin"))


def _entries(lock: Path) -> list[tuple[Requirement, list[str]]]:
    """Each requirement of a lock with its hashes."""
    text = re.sub(r"\\\n", " ", lock.read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [
        (Requirement(line.split(" --hash=")[0].strip()), re.findall(r"--hash=(\S+)", line)) for line in lines
    ]


def _pins(lock: Path) -> dict[str, str]:
    return {canonicalize_name(entry.name): str(entry.specifier) for entry, _ in _entries(lock)}


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT], ids=lambda lock: lock.name)
def test_each_requirement_is_exact_and_has_hashes(lock: Path) -> None:
    for requirement, hashes in _entries(lock):
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT], ids=lambda lock: lock.name)
def test_no_lock_names_a_place_to_fetch_from(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "index" not in text


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (RUNTIME, PROJECT["project"]["dependencies"]),
        (DEVELOPMENT, PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]),
    ],
    ids=["run", "dev"],
)
def test_the_lock_holds_what_the_project_asks_for(lock: Path, wanted: list[str]) -> None:
    pins = _pins(lock)
    for text in wanted:
        requirement = Requirement(text)
        version = pins[canonicalize_name(requirement.name)].removeprefix("==")
        assert requirement.specifier.contains(version), f"{text}: the lock has {version}; run: make locks"


def test_tests_run_on_the_very_versions_that_users_get() -> None:
    development = _pins(DEVELOPMENT)
    assert {name: development.get(name) for name in _pins(RUNTIME)} == _pins(RUNTIME)


def test_what_is_built_with_is_what_is_locked() -> None:
    assert PROJECT["build-system"]["requires"] == ["hatchling" + _pins(DEVELOPMENT)["hatchling"]]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(("system", "os_name", "platform"), SYSTEMS, ids=[system[0] for system in SYSTEMS])
def test_no_direct_dependency_is_left_out_anywhere(
    system: str, os_name: str, platform: str, python: str
) -> None:
    """A universal lock carries markers; none may switch off what the project itself imports."""
    environment = {
        "sys_platform": system,
        "os_name": os_name,
        "platform_system": platform,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    installed = {
        canonicalize_name(requirement.name)
        for requirement, _ in _entries(RUNTIME)
        if requirement.marker is None or Marker(str(requirement.marker)).evaluate(environment)
    }
    direct = {canonicalize_name(Requirement(text).name) for text in PROJECT["project"]["dependencies"]}
    assert direct <= installed


def test_the_declared_pythons_are_the_ones_locked_and_looked_for() -> None:
    declared = PROJECT["project"]["requires-python"]
    assert declared == ">=3.11,<3.14"
    classified = [text.rpartition(" ")[2] for text in PROJECT["project"]["classifiers"] if ":: 3." in text]
    assert tuple(classified) == PYTHONS
    setup = (ROOT / ".ci" / "setup.sh").read_text(encoding="utf-8")
    assert "(3, 11) <= sys.version_info[:2] <= (3, 13)" in setup
    assert all(f"python{version}" in setup for version in PYTHONS)
