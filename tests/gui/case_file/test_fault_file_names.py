"""Files with hostile names on the real page and store: shown with marks, saved out under safe free names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from case_desk import CaseDesk, open_dialogs, words_in
from PySide6.QtWidgets import QFileDialog

from dpo_desk.gui.case_file.section import RowView, Section
from dpo_desk.gui.widgets.dialog import ConfirmDialog

ANY_SYSTEM = (
    r"..\..\x",
    "/etc/x",
    r"C:\x",
    r"\\srv\x",
    "CON",
    "aux.txt",
    "nul",
    "beigas. ",
    "beigas.txt:stream",
    "ž" * 300 + ".pdf",
    "divas\nrindas.pdf",
    "nulle\0.pdf",
    "foto\u202egnp.exe",
    "...",
    "slikts\udcff.pdf",
    "%00.pdf",
    "Līgums.pdf",
    "LĪGUMS.PDF",
    "li\u0304gums.pdf",
)
"""Names as another system, a mail or a container may bring them; several stand for one file."""


def documents(desk: CaseDesk) -> dict[str, RowView]:
    """The rows of files, by the first line as it is shown."""
    rows = [row for section in desk.page.findChildren(Section) for row in section.row_views()]
    return {row.row.lines()[0]: row for row in rows if row.row.icon == "attach"}


def save_out(desk: CaseDesk, row: RowView) -> None:
    """Presses Save…, answers the warning, and takes the name that the dialog offers."""
    assert row.button is not None
    row.button.click()
    desk.settle()
    for warning in open_dialogs(ConfirmDialog):
        warning.act_button.click()
        desk.settle()
    (dialog,) = open_dialogs(QFileDialog)
    dialog.accept()
    desk.settle()


@pytest.mark.fault("G02")
def test_names_of_every_kind_are_labels_inside_and_safe_outside(
    desk: CaseDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "inner" / "izvade"
    outside.mkdir(parents=True)
    monkeypatch.chdir(outside)
    QFileDialog().setDirectory(str(outside))  # Qt remembers the folder of the dialog before
    case = desk.log()
    contents = {}
    for number, name in enumerate(ANY_SYSTEM):
        contents[name] = f"saturs {number}".encode()
        desk.workspace.files.attach(desk.actor, case, name, contents[name])
    desk.open()
    names = list(documents(desk))
    assert len(names) == len(ANY_SYSTEM)
    for name in names:
        save_out(desk, documents(desk)[name])
    found = {path.name: path.read_bytes() for path in outside.iterdir()}
    assert sorted(found.values()) == sorted(contents.values())
    assert len({name.casefold() for name in found}) == len(ANY_SYSTEM)
    assert list(tmp_path.rglob("saturs*")) == []
    assert {path.name for path in outside.parent.iterdir()} == {"izvade"}
    assert found["fotognp.exe"] == contents["foto\u202egnp.exe"]
    assert {"x", "x (2)", "x (3)", "x (4)", "_CON", "_aux.txt", "_nul", "datne"} <= set(found)
    twins = {"līgums.pdf", "līgums (2).pdf", "līgums (3).pdf"}
    assert twins <= {name.casefold() for name in found}


@pytest.mark.fault("G02")
def test_what_hides_in_a_name_is_shown_as_its_number(desk: CaseDesk) -> None:
    case = desk.log()
    for name in ("foto\u202egnp.exe", "divas\nrindas.pdf", "\u200bslēpts.pdf"):
        desk.workspace.files.attach(desk.actor, case, name, b"saturs")
    desk.open()
    shown = {"foto[U+202E]gnp.exe", "divas[U+000A]rindas.pdf", "[U+200B]slēpts.pdf"}
    assert shown <= set(documents(desk))
    assert {f"File attached: {name}" for name in shown - {"divas[U+000A]rindas.pdf"}} <= set(desk.lines())
    assert not any(sign in "".join(desk.lines()) for sign in "\u202e\u200b")
    row = documents(desk)["foto[U+202E]gnp.exe"]
    assert row.button is not None
    row.button.click()
    (warning,) = open_dialogs(ConfirmDialog)
    assert "\u202e" not in "".join(words_in(warning))
    warning.reject()


@pytest.mark.fault("G02")
@pytest.mark.skipif(sys.platform != "linux", reason="only here a file may have such a name")
def test_files_that_lie_on_disk_under_hostile_names_are_attached(desk: CaseDesk, tmp_path: Path) -> None:
    names = [b"\xff\xfe.pdf", b"rinda\nrinda.pdf", "\u202egnp.exe".encode(), b"CON", b" . ", b"%00"]
    folder = tmp_path / "pielikumi"
    folder.mkdir()
    for name in names:
        (folder / os.fsdecode(name)).write_bytes(b"saturs")
    desk.log()
    desk.open()
    desk.page.documents.attach(sorted(folder.iterdir()))
    desk.settle()
    assert desk.page.body.banner.sentence() == ""
    kept = {attachment.name for attachment in desk.case().attachments}
    assert kept == {"\ufffd\ufffd.pdf", "rinda\nrinda.pdf", "\u202egnp.exe", "CON", " . ", "%00"}
    assert "\ufffd\ufffd.pdf" in documents(desk)
