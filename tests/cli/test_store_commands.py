"""The commands that work in a store: what they print, what they refuse, and with which exit code."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from store_builders import CHEAP

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.cli import command_line
from dpo_desk.cli.command_line import (
    DONE,
    FOUND_WRONG,
    NOT_PERMITTED,
    REFUSED,
    UNUSABLE,
    WRONG_PASSWORD,
)
from dpo_desk.storage.store import open_store

PASSWORD = "zaļa-priede-kalnā-17"
STAFF_PASSWORD = "melna-upe-ielejā-23"


class Terminal:
    """Runs commands on one store as a person would, and reads what they print."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._capsys = capsys
        self._patch = patch

    def run(self, *argv: str, code: int = DONE, user: str = "", password: str = PASSWORD) -> str:
        """Runs the command; answers its output, or its one line of error."""
        self._patch.setenv("DPO_DESK_PASSWORD", password)
        who = ["--user", user] if user else []
        found = command_line.run(
            [*argv, "--store", str(self.folder), *who], lambda: EncryptedStores(CHEAP), self.folder
        )
        out, err = self._capsys.readouterr()
        assert found == code, err
        if code in (DONE, FOUND_WRONG):
            assert err == ""
            return out
        assert out == ""
        assert err.startswith("error: ")
        assert err.count("\n") == 1
        return err

    def json(self, *argv: str, **named: Any) -> Any:
        return json.loads(self.run(*argv, "--json", **named))

    def log(self, code: int = DONE, **changes: Any) -> Any:
        """Logs a request from a file; the changes replace keys of a valid one."""
        content = {
            "received_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 120)),
            "channel": "in_person",
            "rights": ["access"],
            "subject": {"name": "Jānis Bērziņš", "phone": "+371 20000000", "address": "Rīga, LV-1000"},
            "text": "Vēlos zināt",
            "identity": {"method": "document_seen"},
            "answer_by": "registered_post",
            **changes,
        }
        file = self.folder.parent / "request.json"
        file.write_text(json.dumps({k: v for k, v in content.items() if v is not None}), encoding="utf-8")
        argv = ("log-request", "--from", str(file))
        return self.json(*argv) if code == DONE else self.run(*argv, code=code)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A store of Ecsoen made by `init`."""
    terminal = Terminal(tmp_path / "store", capsys, monkeypatch)
    made = terminal.json("init", "--firm", "ecsoen", "--display-name", "Ilze Kalniņa")
    assert Path(made["store"]) == terminal.folder
    assert len(made["recovery_key"]) > 40
    return terminal


def test_a_request_is_logged_listed_shown_and_found(terminal: Terminal) -> None:
    logged = terminal.log()
    assert logged["number"].endswith("/0001")
    assert logged["due"] == logged["promise_due"] < logged["legal_due"]
    (row,) = terminal.json("list", "request")
    assert (row["number"], row["state"], row["due"]) == (
        logged["number"],
        "identity_confirmed",
        logged["due"],
    )
    assert terminal.json("list", "request", "--state", "closed") == []
    assert terminal.json("list", "request", "--due-before", "2020-01-01") == []
    shown = terminal.json("show", logged["number"])
    assert shown["subject"]["name"] == "Jānis Bērziņš"
    assert [hit["number"] for hit in terminal.json("search", "berzins")] == [logged["number"]]


def test_a_case_goes_from_the_counter_to_the_post(terminal: Terminal, tmp_path: Path) -> None:
    number = terminal.log(identity=None)["number"]
    assert terminal.json("identity", number, "--method", "known_channel")["state"] == "identity_confirmed"
    decided = terminal.json("decide", number, "--right", "access", "--outcome", "granted")
    assert decided["state"] == "decided"
    pdf = tmp_path / "letter.pdf"
    argv = ["letter", number, "--kind", "L05", "--out", str(pdf), "--enclose", "Datu kopija uz 3 lp."]
    refused = terminal.run(*argv, code=REFUSED)
    assert "GDPR 15(1)(h)" in refused
    assert not pdf.exists()
    assert terminal.json("list", "letter") == []
    argv += ["--variant", "no_transfers", "--variant", "no_automated"]
    assert "transfers_none (contradicts" in terminal.run(*argv, code=REFUSED)
    issued = terminal.json(*argv, "--fact", "sanemeji=grāmatvedības ārpakalpojuma sniedzējs")
    assert hashlib.sha256(pdf.read_bytes()).hexdigest() == issued["sha256"]
    by_post = ("dispatch", issued["number"], "--by", "registered_post")
    terminal.run(*by_post, "--post-number", "RR123456780LV", code=REFUSED)
    sent = terminal.json(*by_post, "--post-number", "RR123456785LV")
    assert (sent["state"], sent["next_step"]) == ("answered", "close")
    (letter,) = terminal.json("list", "letter", "--state", "dispatched")
    assert (letter["number"], letter["due"]) == (issued["number"], None)
    assert terminal.json("show", issued["number"])["case"] == number


def test_an_acknowledgement_needs_nothing_but_the_case(terminal: Terminal, tmp_path: Path) -> None:
    number = terminal.log()["number"]
    pdf = tmp_path / "letter.pdf"
    issued = terminal.json("letter", number, "--kind", "L01", "--out", str(pdf))
    assert issued["number"].startswith("IZ-")
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    assert "Ilze Kalniņa" in document[0].get_textpage().get_text_range()
    document.close()


def test_a_refusal_without_ground_changes_nothing(terminal: Terminal) -> None:
    number = terminal.log()["number"]
    argv = ("decide", number, "--right", "access", "--outcome", "refused", "--reasons", "nav parakstīts")
    assert "refusal needs ground" in terminal.run(*argv, code=REFUSED)
    assert "not a ground" in terminal.run(*argv, "--ground", "NOT_SIGNED", code=REFUSED)
    assert terminal.json("show", number)["state"] == "identity_confirmed"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"received_at": "2099-01-01T10:00"}, "in future"),
        ({"received_at": "2026-01-05T10:00"}, "earlier_reason: missing"),
        ({"rights": []}, "rights: missing"),
        ({"rights": ["everything"]}, "rights: one of"),
        ({"subject": {"name": " "}}, "name: missing"),
        ({"subject": {"name": "A", "phone": "1", "personal_code": "161375-19997"}}, "personal_code"),
        ({"channel": "smoke"}, "channel: one of"),
        ({"unknown": 1}, "unknown key"),
        ({"subject": {"name": "A", "phone": "1"}}, "address: needed for post"),
        ({"text": 5}, "text: a text is needed"),
    ],
)
def test_what_is_wrong_with_an_input_is_named(terminal: Terminal, changes: dict[str, Any], said: str) -> None:
    assert said in terminal.log(code=REFUSED, **changes)
    assert terminal.json("list", "request") == []


@pytest.mark.fault("K13")
@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"a": 1, "a": 2}', b'{"a": NaN}', b"\xff\xfe", b"[" * 100_000, b"1" * 2_000_000],
    ids=["empty", "list", "cut", "double key", "NaN", "encoding", "deep", "huge"],
)
def test_strange_json_is_exit_2(terminal: Terminal, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "-strange.json"
    file.write_bytes(content)
    terminal.run("log-request", "--from", str(file), code=REFUSED)


def test_users_are_added_disabled_and_kept_to_their_role(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DPO_DESK_NEW_PASSWORD", STAFF_PASSWORD)
    terminal.json("user", "add", "birojs", "--role", "staff")
    as_staff = {"user": "birojs", "password": STAFF_PASSWORD}
    number = terminal.log()["number"]
    assert "not permitted" in terminal.run("list", "request", code=NOT_PERMITTED, **as_staff)
    terminal.run("show", number, code=NOT_PERMITTED, **as_staff)
    terminal.run("search", "berzins", code=NOT_PERMITTED, **as_staff)
    terminal.run("audit", "verify", code=NOT_PERMITTED, **as_staff)
    monkeypatch.setenv("DPO_DESK_NEW_PASSWORD", PASSWORD + "-jauna")
    terminal.json("user", "password", "birojs")
    terminal.run("list", "request", code=WRONG_PASSWORD, **as_staff)
    terminal.json("user", "disable", "birojs")
    changed = {"user": "birojs", "password": PASSWORD + "-jauna"}
    terminal.run("list", "request", code=WRONG_PASSWORD, **changed)
    assert "last dpo" in terminal.run("user", "disable", "dpo", code=REFUSED)


def test_a_weak_new_password_is_refused(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DPO_DESK_NEW_PASSWORD", "parole123")
    assert "password" in terminal.run("user", "add", "x", "--role", "dpo", code=REFUSED)


def test_a_store_that_cannot_be_used_is_exit_5(terminal: Terminal, tmp_path: Path) -> None:
    with open_store(terminal.folder, "dpo", PASSWORD):
        assert "open elsewhere" in terminal.run("list", "request", code=UNUSABLE)
    nowhere = Terminal(tmp_path / "nowhere", terminal._capsys, terminal._patch)
    assert "there is no store here" in nowhere.run("list", "request", code=UNUSABLE)
    assert "a store lies in this folder already" in terminal.run("init", "--firm", "kic", code=UNUSABLE)


@pytest.mark.fault("D01")
def test_wrong_passwords_wait_longer_and_are_audited(terminal: Terminal) -> None:
    for _ in range(3):
        terminal.run("list", "request", code=WRONG_PASSWORD, password="nepareiza-parole-1")
    waiting = terminal.run("list", "request", code=WRONG_PASSWORD)
    assert "seconds" in waiting
    time.sleep(1.1)
    terminal.run("list", "request")
    entries = terminal.json("audit", "verify")
    assert entries["ok"] is True


def test_the_month_is_written_and_told(terminal: Terminal, tmp_path: Path) -> None:
    terminal.log()
    month, pdf = time.strftime("%Y-%m", time.gmtime()), tmp_path / "month.pdf"
    told = terminal.json("summary", "--month", month, "--out", str(pdf))
    assert (told["received"], told["closing"], told["firm"]) == (1, 1, "SIA Ecsoen")
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    assert len(document) == 1
    document.close()
    terminal.run("summary", "--month", "2026-13", "--out", str(pdf), code=REFUSED)
    terminal.run("summary", "--month", month, "--out", str(tmp_path / "no" / "x.pdf"), code=REFUSED)


def test_the_chain_is_verified_and_a_broken_one_is_exit_6(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.log()
    report = terminal.json("audit", "verify")
    assert (report["ok"], report["from"], report["first_bad"]) == (True, 1, None)
    assert report["to"] >= 3
    _break_entry(terminal.folder, 2)
    broken = json.loads(terminal.run("audit", "verify", "--json", code=FOUND_WRONG))
    assert (broken["ok"], broken["first_bad"]) == (False, 2)


def _break_entry(folder: Path, number: int) -> None:
    """Changes one entry behind the program's back, with the store's own key."""
    with open_store(folder, "dpo", PASSWORD) as store, store._writer.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("DROP TRIGGER IF EXISTS audit_entry_is_only_added_to")
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall():
            if "audit" in name:
                raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE audit_entry SET use_case = 'nothing' WHERE number = ?", (number,))


def test_output_for_people_is_words_and_never_escape_codes(terminal: Terminal) -> None:
    terminal.log(text="pirmā\x1b[31m sarkana\notrā")
    shown = terminal.run("list", "request")
    assert "\x1b" not in shown
    assert "DSP-" in shown
