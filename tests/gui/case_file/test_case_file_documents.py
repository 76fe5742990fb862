"""Files from outside: kept unchanged, shown by name, kind, size, hash; saved out when asked; never opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from case_desk import CaseDesk, open_dialogs
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from dpo_desk.domain.letter import LetterKind
from dpo_desk.gui.widgets.dialog import ConfirmDialog


def _drop(page: Any, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def test_dropped_files_are_kept_unchanged_and_shown_by_name_kind_size_and_hash(
    working: CaseDesk, tmp_path: Path
) -> None:
    letter, table = tmp_path / "vēstule.pdf", tmp_path / "dati.csv"
    letter.write_bytes(b"%PDF-1.4 x" * 200)
    table.write_bytes(b"a;b\n")
    _drop(working.page, letter, table)
    working.settle()
    said = working.said()
    assert "vēstule.pdf" in said
    assert "PDF · 2 KB" in said
    assert "file of another kind · 4 B" in said
    assert "SHA-256 " in said
    kept = {file.name: file.id for file in working.case().attachments}
    assert set(kept) == {"vēstule.pdf", "dati.csv"}
    assert working.workspace.files.content(working.actor, kept["vēstule.pdf"]) == letter.read_bytes()


def test_an_empty_file_is_refused_in_the_banner(working: CaseDesk, tmp_path: Path) -> None:
    empty = tmp_path / "tukša.pdf"
    empty.write_bytes(b"")
    _drop(working.page, empty)
    working.settle()
    assert working.page.body.banner.sentence() == "The file is empty. Choose another one."
    _drop(working.page, tmp_path / "nav.pdf")
    working.settle()
    assert "disk did not answer" in working.page.body.banner.sentence()


def test_a_file_that_could_run_is_saved_out_only_after_it_was_confirmed(
    working: CaseDesk, tmp_path: Path
) -> None:
    program = tmp_path / "rēķins.pdf.exe"
    program.write_bytes(b"MZ" + b"\0" * 64)
    _drop(working.page, program)
    working.settle()
    (row,) = working.page.body.documents.row_views()
    assert row.button is not None
    row.button.click()
    working.settle()
    confirm = working.dialog(ConfirmDialog)
    assert "rēķins.pdf.exe" in confirm.title()
    assert not open_dialogs(QFileDialog)
    confirm.reject()
    working.settle()
    row.button.click()
    working.settle()
    working.dialog(ConfirmDialog).act_button.click()
    working.settle()
    _save_to(working, tmp_path / "ārā.bin")
    assert (tmp_path / "ārā.bin").read_bytes() == program.read_bytes()
    assert working.lines()[0] == "File saved outside the store: rēķins.pdf.exe"


def _save_to(desk: CaseDesk, path: Path) -> None:
    (dialog,) = open_dialogs(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(path))
    QDialog.accept(dialog)
    desk.settle(50)


def test_a_file_dropped_while_a_letter_waits_for_its_signature_is_offered_as_its_scan(
    desk: CaseDesk, tmp_path: Path
) -> None:
    desk.log()
    desk.decided()
    desk.answer_issued()
    desk.open()
    scan = tmp_path / "skenējums.pdf"
    scan.write_bytes(b"%PDF-1.7")
    _drop(desk.page, scan)
    desk.settle()
    dialog = desk.dialog()
    assert dialog.form.row("file").control.path() == scan
    desk.send(dialog)
    assert desk.case().letters[0].signed_on is not None


def test_acknowledgement_and_record_are_printed_through_the_systems_dialog(working: CaseDesk) -> None:
    for key, line in (
        ("print_receipt", "Acknowledgement of receipt printed"),
        ("print_record", "Record of the oral request printed"),
    ):
        working.do(key)
        (dialog,) = open_dialogs(QPrintDialog)
        dialog.reject()
        working.settle()
        assert working.lines()[0] == line


def test_a_draft_says_how_much_it_still_lacks(working: CaseDesk) -> None:
    working.decided()
    working.workspace.letters.draft(working.actor, working.case_id, LetterKind.ACCESS)
    working.reread()
    (row,) = working.page.body.letters.row_views()
    assert row.row.second.startswith("draft · missing ")
    assert "Demands met: " in working.said()
    assert "Issue the letter: answer on access" in working.said()
