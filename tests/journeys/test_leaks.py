"""A scripted day with planted words: afterwards no file outside holds one, and none tells a password."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, OpenDesk

from dpo_desk.cli import command_line
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.request import AnswerWay

ROOT = Path(__file__).resolve().parents[2]
PLANTED = {
    "name": "Kvintesija Žagatniece",
    "street": "Sudrabkārklu gatve",
    "email": "zvaigznulietus@paraugs.example",
    "words": "bezdelīgactiņu pavēlnieks",
    "code": "161175-19997",
    "agent": "Ģirts Pārstāvniekstrupe",
    "file": "Kvintesijas slepenā datne",
    "inside": "iekšējais satura vārds Ķeizarmežs",
}
SECRET = "parole-ar-Žagatām-4711"


def forms(word: str) -> list[bytes]:
    """The word as it may lie in a file: raw, in other encodings, in capitals."""
    raw = word.encode()
    found = [raw, word.encode("utf-16-le"), word.upper().encode(), word.casefold().encode()]
    found += [base64.b64encode(raw)[:-4], json.dumps(word)[1:-1].encode()]
    return found


def hits(folder: Path, words: list[str]) -> list[tuple[str, str]]:
    """Every file below the folder that holds one of the words, with the word."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            found += [(path.name, word) for word in words if any(form in content for form in forms(word))]
            found += [(path.name, word) for word in words if word.split()[0] in path.name]
    return found


def command(home: Path, *argv: str, password: str = SECRET) -> subprocess.CompletedProcess[str]:
    """A real process of the program with a home of its own; the password comes from a file."""
    file = home / "input" / "password"
    file.write_text(password, encoding="utf-8")
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home / "tmp"), "LANG": "C.UTF-8"}
    env |= {"XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *argv, "--password-file", str(file)],
        env=env,
        cwd=home,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("input", "tmp", "out"):
        (tmp_path / name).mkdir()
    return tmp_path


def planted_request() -> str:
    subject = {
        "name": PLANTED["name"],
        "personal_code": PLANTED["code"],
        "email": PLANTED["email"],
        "address": PLANTED["street"],
    }
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
    return json.dumps(
        {
            "received_at": moment,
            "channel": "in_person",
            "rights": ["access"],
            "subject": subject,
            "representative": {"name": PLANTED["agent"], "authority": "pilnvara"},
            "text": PLANTED["words"],
            "answer_by": "registered_post",
        }
    )


@pytest.mark.fault("L01")
def test_a_day_leaves_no_planted_word_outside_the_store(home: Path) -> None:
    (home / "input" / "request.json").write_text(planted_request(), encoding="utf-8")
    store = home / "store"
    at = ("--store", str(store))
    assert command(home, "init", *at, "--firm", "ecsoen").returncode == 0
    logged = command(home, "log-request", *at, "--from", str(home / "input" / "request.json"), "--json")
    assert logged.returncode == 0, logged.stderr
    assert not any(word in logged.stdout + logged.stderr for word in PLANTED.values())
    for argv in (
        ("list", "request"),
        ("search", PLANTED["name"][:9]),
        ("show", "DSP-2026/0001"),
        ("audit", "verify"),
        ("search", '"'),
        ("show", "DSP-1999/0001"),
        ("decide", "DSP-2026/0001", "--right", "erasure", "--outcome", "refused"),
    ):
        result = command(home, *argv, *at)
        assert not any(word in result.stderr for word in PLANTED.values())
    wrong = command(home, "list", "request", *at, password="nepareiza-parole-1")
    assert wrong.returncode == 3
    (home / "input" / "request.json").unlink()
    (home / "input" / "password").unlink()
    assert hits(home, [*PLANTED.values(), SECRET]) == []


@pytest.mark.fault("L01")
def test_the_store_file_holds_nothing_readable(open_desk: object, tmp_path: Path) -> None:
    desk: OpenDesk = open_desk("ecsoen")  # type: ignore[operator]  # the fixture is a factory
    entry = an_entry(
        received_at=desk.clock(),
        subject=Person(
            PLANTED["name"], PLANTED["code"], PLANTED["email"], "+371 20000000", PLANTED["street"]
        ),
        representative=Representative(PLANTED["agent"], "pilnvara"),
        text=PLANTED["words"],
        answer_by=AnswerWay.EMAIL,
    )
    case = desk.space.intake.record(desk.dpo, entry).id
    desk.space.files.attach(desk.dpo, case, f"{PLANTED['file']}.txt", PLANTED["inside"].encode())
    desk.space.intake.save_draft(desk.dpo, PLANTED["words"])
    desk.space.work.add_note(desk.dpo, case, PLANTED["words"])
    assert desk.space.registers.search(desk.dpo, "kvintes")
    assert hits(tmp_path, list(PLANTED.values())) == []
    desk.space.close()
    assert hits(tmp_path, [*PLANTED.values(), PASSWORD]) == []


@pytest.mark.fault("L05")
def test_names_of_files_that_leave_carry_numbers_only(home: Path) -> None:
    (home / "input" / "request.json").write_text(planted_request(), encoding="utf-8")
    at = ("--store", str(home / "store"))
    command(home, "init", *at, "--firm", "ecsoen")
    command(home, "log-request", *at, "--from", str(home / "input" / "request.json"))
    names = {path.name for path in (home / "store").rglob("*")}
    assert names <= {"desk.db", "desk.db-wal", "desk.db-shm", "SIA Ecsoen.dpodesk", "backups"} | {
        name for name in names if name.startswith((".", "SIA Ecsoen", "unlock", "store", "backup"))
    }
    assert not any(word.split()[0] in name for word in PLANTED.values() for name in names)


@pytest.mark.fault("L02")
def test_a_bug_says_where_and_nothing_of_what_was_entered(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        name = PLANTED["name"]
        raise ValueError(f"no such person: {name}")

    monkeypatch.setitem(command_line._LAW, "profile", broken)
    assert command_line.run(["profile", "kic"], lambda: None, home) == command_line.BUG  # type: ignore[arg-type,return-value]  # no store is asked for
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "ValueError at " in captured.err
    assert PLANTED["name"] not in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.fault("D08")
def test_a_password_is_in_no_process_list_environment_or_text(open_desk: object, home: Path) -> None:
    desk: OpenDesk = open_desk("ecsoen")  # type: ignore[operator]  # the fixture is a factory
    at = ("--store", str(home / "store"))
    made = command(home, "init", *at, "--firm", "kic")
    assert SECRET not in made.stdout + made.stderr
    assert command(home, "list", "request", *at, SECRET).stderr.count(SECRET) == 0
    space = desk.space
    told = " ".join(repr(part) for part in (space, space.desk, space.users, space.users.keys, space.actor))
    assert PASSWORD not in told
    assert desk.folder.joinpath("desk.db").exists()
    if Path("/proc/self/cmdline").exists():
        running = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "list", "request", *at],
            env={"PATH": os.environ["PATH"], "HOME": str(home)},
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        arguments = Path(f"/proc/{running.pid}/cmdline").read_bytes()
        running.communicate(timeout=60)
        assert SECRET.encode() not in arguments
