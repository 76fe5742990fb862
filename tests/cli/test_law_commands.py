"""`deadline`, `breach-clock`, `profile` as a person or a script runs them: one JSON document, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from domain import test_deadline_tables as sheet

from dpo_desk.cli.command_line import DONE, REFUSED, run


def _no_store() -> Any:
    raise AssertionError("this command needs no store")


def _json(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    assert run([*argv, "--json"], _no_store, Path("nowhere")) == DONE
    captured = capsys.readouterr()
    assert captured.err == ""
    return json.loads(captured.out)


def _deadline(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    return _json(capsys, "deadline", *argv)


def _error(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert run(argv, _no_store, Path("nowhere")) == REFUSED
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("error: ")
    assert captured.err.count("\n") == 1
    return captured.err


@pytest.mark.parametrize("row", sheet.table(sheet.TABLE_A), ids=lambda row: row[0])
def test_the_month_of_table_a(capsys: pytest.CaptureFixture[str], row: tuple[str, ...]) -> None:
    _, received, raw_end, due, safe = row
    found = _deadline(capsys, "--right", "access", "--received", received.replace(" ", "T"))
    assert found["received_on"] == received[:10]
    assert (found["legal"]["raw_end"], found["legal"]["due"], found["legal"]["safe"]) == (raw_end, due, safe)
    assert found["due"] == due
    assert found["promise"] is None
    assert found["legal_unsuspended"] is None


@pytest.mark.parametrize("row", sheet.table(sheet.TABLE_U), ids=lambda row: row[0])
def test_the_moments_of_table_u(capsys: pytest.CaptureFixture[str], row: tuple[str, ...]) -> None:
    _, moment, local, raw_end, due = row
    found = _deadline(capsys, "--right", "erasure", "--received", moment)
    assert found["received_on"] == local[:10]
    assert (found["legal"]["raw_end"], found["legal"]["due"]) == (raw_end, due)


@pytest.mark.parametrize("row", sheet.table(sheet.TABLE_D), ids=lambda row: row[0])
def test_the_fourteen_days_of_ecsoen(capsys: pytest.CaptureFixture[str], row: tuple[str, ...]) -> None:
    received, ends, safe = row[1], row[2], row[3]
    found = _deadline(capsys, "--right", "access", "--received", received, "--firm", "ecsoen")
    assert (found["promise"]["due"], found["promise"]["safe"]) == (ends, safe)
    assert found["legal"]["due"] == row[6]
    assert found["due"] == min(ends, found["legal"]["due"])


@pytest.mark.parametrize("row", sheet.table(sheet.TABLE_E), ids=lambda row: row[0])
def test_the_three_working_days_of_ankravs(capsys: pytest.CaptureFixture[str], row: tuple[str, ...]) -> None:
    argv = ("--right", "consent_withdrawal", "--received", row[1], "--firm", "ankravs")
    assert _deadline(capsys, *argv)["promise"]["due"] == row[-1]


@pytest.mark.parametrize("row", sheet.table(sheet.TABLE_F), ids=lambda row: row[0])
def test_the_pauses_of_table_f(capsys: pytest.CaptureFixture[str], row: tuple[str, ...]) -> None:
    received, asked, answered = row[1], row[2], row[3]
    argv = ("--right", "access", "--received", received, "--asked", asked, "--answered", answered)
    found = _deadline(capsys, *argv)
    assert found["legal_unsuspended"]["due"] == row[5]
    assert (found["legal"]["raw_end"], found["legal"]["due"]) == (row[6], row[7])
    assert found["paused"] is False


def test_a_withdrawal_at_ecsoen_takes_effect_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ("--right", "consent_withdrawal", "--received", "2026-03-07", "--firm", "ecsoen")
    found = _deadline(capsys, *argv)
    assert (found["promise"]["raw_end"], found["promise"]["due"]) == ("2026-03-07", "2026-03-07")
    assert found["due"] == "2026-03-07"


def test_an_open_question_shows_both_dates(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ("--right", "access", "--received", "2026-03-05", "--asked", "2026-03-09")
    found = _deadline(capsys, *argv)
    assert found["paused"] is True
    assert found["legal"]["due"] == found["legal_unsuspended"]["due"] == "2026-04-07"


def test_an_extension_after_a_pause(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--asked", "2026-03-09", "--answered", "2026-03-19", "--extended-on", "2026-04-10")
    found = _deadline(capsys, "--right", "access", "--received", "2026-03-05", *asked)
    assert found["legal"]["due"] == "2026-06-15"
    assert found["legal_unsuspended"]["due"] == "2026-06-05"
    assert found["extension_late"] is True


def test_every_step_says_its_day_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    found = _deadline(capsys, "--right", "access", "--received", "2026-03-03T09:00")
    whys = {step["date"]: step["why"] for step in found["legal"]["steps"]}
    assert "Lielā Piektdiena" in whys["2026-04-03"] or "GDPR 12(3)" in whys["2026-04-03"]
    assert "Otrās Lieldienas" in whys["2026-04-06"]


@pytest.mark.parametrize(
    "argv",
    [
        ("deadline", "--right", "access", "--received", "2026-03-05", "--answered", "2026-03-06"),
        (
            "deadline",
            *("--right", "access", "--received", "2026-03-05"),
            *("--asked", "2026-03-09", "--answered", "2026-03-08"),
        ),
        ("deadline", "--right", "access", "--received", "2026-03-05", "--asked", "2026-05-01"),
        ("deadline", "--right", "access", "--received", "soon"),
        ("deadline", "--right", "everything", "--received", "2026-03-05"),
        ("deadline", "--right", "access", "--received", "2026-03-05", "--firm", "nobody"),
        ("breach-clock", "--aware", "2026-13-01T10:00"),
        ("breach-score", "--dpc", "1", "--ei", "1", "--cb", "1"),
        ("nothing-like-it",),
        ("profile",),
        ("profile", "nobody"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]) -> None:
    _error(capsys, *argv)


def test_options_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["--json", "breach-clock", "--aware", "2026-03-27T15:30"]
    assert run(argv, _no_store, Path("nowhere")) == DONE
    found = json.loads(capsys.readouterr().out)
    assert found == {
        "aware": "2026-03-27T15:30:00+02:00",
        "target": "2026-03-30T16:30:00+03:00",
        "outer": "2026-03-30T17:00:00+03:00",
    }


@pytest.mark.parametrize("name", ["kalceks", "kic", "codars", "ecsoen", "ankravs"])
def test_a_profile_comes_with_its_conflicts(capsys: pytest.CaptureFixture[str], name: str) -> None:
    found = _json(capsys, "profile", name)
    assert found["conflicts"]
    assert all(conflict["rule"] for conflict in found["conflicts"])
    assert found["activities"]
