"""The wheel carries all it needs: installed elsewhere, the program works from an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PASSWORD = "zila-govs-lec-par-mēnesi"
REQUEST = {
    "received_at": "2026-03-03T10:12",
    "channel": "in_person",
    "rights": ["access"],
    "subject": {"name": "Jānis Bērziņš", "address": "Ozolu iela 7-12, Sigulda, LV-2150"},
    "text": "Vēlos zināt, kādus datus par mani glabājat.",
    "earlier_reason": "Pieraksts no papīra žurnāla.",
    "identity": {"method": "document_seen"},
    "answer_by": "registered_post",
}


@dataclass(frozen=True)
class Installed:
    """A wheel unpacked where nothing of the checkout can be seen, and an empty folder to work in."""

    site: Path
    folder: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Calls the installed command, with its libraries from the environment of the tests."""
        environment = {**os.environ, "PYTHONPATH": str(self.site), "DPO_DESK_PASSWORD": PASSWORD}
        return subprocess.run(
            [str(self.site / "bin" / "dpo-desk"), *arguments],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def answer(self, *arguments: str) -> dict[str, object]:
        """What the command prints with --json; the command must succeed and be silent otherwise."""
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        answer = json.loads(done.stdout)
        assert isinstance(answer, dict)
        return answer


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as `make wheel` builds it: without network, by the locked hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    command = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    site = tmp_path_factory.mktemp("site")
    command = (
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--no-index", "--target", str(site), str(wheel)),
    )
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return Installed(site, tmp_path_factory.mktemp("empty"))


def _bundled_files() -> set[str]:
    """What the wheel must hold of the checkout, under the names it has inside the wheel."""
    files = [path for folder in ("dpo_desk", "resources", "db") for path in (ROOT / folder).rglob("*")]
    names = [path.relative_to(ROOT).as_posix() for path in files if path.is_file() and path.suffix != ".pyc"]
    return {name if name.startswith("dpo_desk/") else f"dpo_desk/{name}" for name in names}


def test_the_wheel_carries_package_resources_and_migrations(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assert not _bundled_files() - held


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    folders = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"dpo_desk"}
    assert not [name for name in zipfile.ZipFile(wheel).namelist() if "__pycache__" in name]


def test_the_wheel_names_the_licences_of_what_it_carries(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/resources/fonts/OFL.txt") for name in held)
    assert any(name.endswith("licenses/docs/notices.md") for name in held)


def test_the_installed_program_computes_dates(installed: Installed) -> None:
    answer = installed.answer(
        *("deadline", "--right", "access", "--received", "2026-03-03T10:12", "--firm", "ecsoen")
    )
    assert answer["due"] == "2026-03-17"


def test_the_installed_program_keeps_a_store_and_prints_a_month(installed: Installed) -> None:
    """Migrations, profiles, calendar, letter fonts: each is needed on the way and comes from the wheel."""
    (installed.folder / "request.json").write_text(json.dumps(REQUEST), encoding="utf-8")

    made = installed.answer("init", "--store", "store", "--firm", "ecsoen")
    logged = installed.answer("log-request", "--store", "store", "--user", "dpo", "--from", "request.json")
    month = ("summary", "--store", "store", "--user", "dpo", "--month", "2026-03", "--out", "month.pdf")
    figures = installed.answer(*month)

    assert made["recovery_key"]
    assert (logged["received_on"], logged["due"]) == ("2026-03-03", "2026-03-17")
    assert figures
    assert (installed.folder / "month.pdf").read_bytes().startswith(b"%PDF-")
    assert not (installed.site / "dpo_desk" / "store").exists()


def test_the_installed_program_shows_its_first_window(installed: Installed) -> None:
    """Fonts, icons and translations are found as well."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed.site),
        "BENCH_FIRST_PAINT": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    with (
        tempfile.TemporaryFile("w+") as complaints,
        subprocess.Popen(
            [str(installed.site / "bin" / "dpo-desk"), "--store", str(installed.folder / "none")],
            cwd=installed.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        ) as program,
    ):
        assert program.stdout
        first_words = program.stdout.readline().strip()
        program.kill()
        complaints.seek(0)
        assert first_words == "FIRST_PAINT", complaints.read()
