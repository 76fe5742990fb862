"""The audit log in the window: every entry in words, read where it is looked at, and the chain checked."""

from __future__ import annotations

import ast
import uuid
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from settings_screen import SettingsScreen

import dpo_desk.services
from dpo_desk.domain.roles import NotPermitted, Role
from dpo_desk.gui.page import CASE
from dpo_desk.gui.settings.audit_model import EntryIds
from dpo_desk.gui.settings.audit_part import AuditPart
from dpo_desk.gui.settings.audit_words import (
    USE_CASES,
    AuditRow,
    detail_words,
    id_of,
    subject_words,
    what_words,
)
from dpo_desk.gui.widgets.cells import CELL_ROLE
from dpo_desk.services.views import AuditReport

MOMENT = datetime(2026, 3, 3, 8, 12, tzinfo=UTC)


def _row(use_case: str, kind: str, subject: str, **changes: object) -> AuditRow:
    values: dict[str, object] = {
        "id": id_of(7),
        "number": 7,
        "at": MOMENT,
        "actor": "Ilze Kalniņa",
        "use_case": use_case,
        "subject_kind": kind,
        "subject_id": subject,
        "subject_number": "",
        "subject_name": "",
        "case": None,
        "detail": {},
        "erased_at": None,
        "hash": "",
    }
    return AuditRow(**{**values, **changes})  # type: ignore[arg-type]  # the names are those above


def _rows(part: AuditPart) -> list[AuditRow]:
    found = [part.model.row_at(number) for number in range(part.model.rowCount())]
    return [row for row in found if row is not None]


def test_entries_stand_newest_first_with_their_subjects(settings: SettingsScreen) -> None:
    case = settings.receive("2026-03-03T10:12")
    part = settings.open("audit", AuditPart)

    rows = _rows(part)
    assert [row.number for row in rows] == list(range(len(rows), 0, -1))
    said = [(what_words(row), subject_words(row), row.actor) for row in rows]
    assert ("Request taken over", "DSP-2026/0001", "Ilze Kalniņa") in said
    assert ("Request recorded", "DSP-2026/0001", "Ilze Kalniņa") in said
    assert ("User added", "Ilze Kalniņa", "DPO Desk") not in said
    taken = next(n for n, row in enumerate(rows) if row.use_case == "take_over")
    part.table.setFocus()
    part.table.select_row(taken)
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    assert [(place.kind, place.id) for place in settings.noted.places] == [(CASE, case)]


def test_no_entry_holds_a_persons_name_in_the_list(settings: SettingsScreen) -> None:
    settings.receive("2026-03-03T10:12", "Jānis Bērziņš")
    part = settings.open("audit", AuditPart)

    said = " ".join(part.model.sentence(row) for row in _rows(part))
    assert "Bērziņš" not in said


def test_only_what_is_in_sight_is_read(settings: SettingsScreen) -> None:
    case = settings.receive("2026-03-03T10:12")
    for number in range(260):
        settings.desk.space.work.add_note(settings.desk.dpo, case, f"Piezīme {number}")
    part = settings.open("audit", AuditPart)

    assert part.model.rowCount() > 260
    assert part.model.row_at(0) is not None
    assert part.model.row_at(250) is None
    last = part.model.index(part.model.rowCount() - 1, 0)
    part.table.scrollTo(last)
    part.model.data(last, CELL_ROLE)
    settings.settle()
    oldest = part.model.row_at(part.model.rowCount() - 1)
    assert oldest is not None
    assert oldest.number == 1


def test_the_chain_is_checked_and_its_head_copied(settings: SettingsScreen) -> None:
    settings.receive("2026-03-03T10:12")
    part = settings.open("audit", AuditPart)
    assert not part.copy_button.isVisible()
    part.verify_button.click()
    assert not part.verify_button.isEnabled()
    settings.settle()

    report = settings.desk.space.audit.reading.verify_audit()
    sentence = part.banner.sentence()
    assert f"The chain is whole: entries 1–{report.last}." in sentence
    assert report.head[:16] in sentence
    assert "the last printed monthly summary" in sentence
    assert part.verify_button.isEnabled()
    part.copy_button.click()
    assert QGuiApplication.clipboard().text() == f"{report.last} {report.head}"
    assert _rows(part)[0].use_case == "verify_audit"


def test_a_check_can_be_stopped(settings: SettingsScreen) -> None:
    part = settings.open("audit", AuditPart)
    part._verify()
    part._stop()
    settings.settle()

    assert part.banner.sentence().startswith("Stopped. Intact so far: 1–")
    assert part.verify_button.isEnabled()
    assert not part.bar.isVisible()


def test_a_broken_chain_is_told_with_its_first_bad_entry(settings: SettingsScreen) -> None:
    part = settings.open("audit", AuditPart)
    part._on_checked(AuditReport(ok=False, first=1, last=16, head="ab" * 32, first_bad=17))

    assert "The first entry that does not hold: 17. Intact: 1–16." in part.banner.sentence()
    assert part.banner.property("banner") == "failure"


def test_erased_details_are_counted(settings: SettingsScreen) -> None:
    part = settings.open("audit", AuditPart)
    part._on_checked(AuditReport(ok=True, first=1, last=16, head="ab" * 32, erased_details=2))

    assert "Details erased by the rules: 2." in part.banner.sentence()


def test_a_refused_user_reads_nothing(settings: SettingsScreen) -> None:
    staff = settings.desk.user("birojs", Role.STAFF)

    with pytest.raises(NotPermitted):
        settings.desk.space.audit.entries(staff)


def _codes() -> set[str]:
    """Every code under which a use case writes to the log, by reading the use cases themselves."""
    found: set[str] = set()
    for path in Path(dpo_desk.services.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                place = {"step": 2, "_do": 2, "Step": 2}.get(name)
                given = node.args[place : place + 1] if place is not None else []
                found |= {a.value for a in given if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return found


def test_every_use_case_has_words() -> None:
    codes = _codes()
    assert len(codes) > 50
    assert not codes - set(USE_CASES)
    assert {"withdraw", "forward", "close"} <= set(USE_CASES)  # named by the action itself


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (_row("change_profile", "profile", "3"), "version 3"),
        (_row("add_holiday", "calendar", "2"), "version 2"),
        (_row("print_month", "month", "2026-02"), "February 2026"),
        (_row("change_letter_text", "letter_text", "L01.en"), "Acknowledgement of receipt (English)"),
        (_row("denied", "use_case", "decide"), "Decision recorded"),
        (_row("set_idle_minutes", "store", "idle_minutes", detail={"minutes": "5"}), "5 min"),
        (_row("replace_recovery_key", "store", "recovery_key"), ""),
        (_row("add_user", "user", str(uuid.uuid4()), subject_name="Zane Kļava"), "Zane Kļava"),
        (_row("verify_audit", "audit", "chain"), ""),
    ],
    ids=lambda value: value.use_case if isinstance(value, AuditRow) else "",
)
def test_subjects_in_words(row: AuditRow, words: str) -> None:
    assert subject_words(row) == words


def test_failed_tries_and_erased_details_stand_in_the_second_line() -> None:
    assert (
        detail_words(_row("unlock", "user", "", detail={"failures_before": "3"})) == "failed tries before: 3"
    )
    assert detail_words(_row("decide", "request", "", erased_at=MOMENT)).startswith("detail erased Tue")
    assert what_words(_row("from_a_newer_program", "request", "")) == "from_a_newer_program"


def test_the_ids_count_down_without_a_list() -> None:
    ids = EntryIds(3)

    assert list(ids) == [id_of(3), id_of(2), id_of(1)]
    assert list(ids[1:]) == [id_of(2), id_of(1)]
    assert ids[-1] == id_of(1)
    assert list(EntryIds(0)) == []
    with pytest.raises(IndexError):
        _ = ids[3]
