"""From PDF bytes to paper or a file, through the real dialogs, without a printer."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from reportlab.pdfgen.canvas import Canvas

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.printing import (
    PaperDoor,
    PdfUnreadable,
    PrintingFailed,
    page_image,
    page_sizes,
    write_file,
)
from dpo_desk.services.failures import DiskFailed

A4 = (595.28, 841.89)


def _pdf(*sizes: tuple[float, float]) -> bytes:
    """A document with a black square at the top left of each page."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.rect(0, height - 72, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class Told:
    """What a door reported."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Exception] = []


class FileDoor(PaperDoor):
    """The real door, whose printer writes a PDF file."""

    path = Path()

    def make_printer(self, sizes: list[tuple[float, float]]) -> QPrinter:
        printer = super().make_printer(sizes)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return printer


@pytest.fixture
def door(qapp: QApplication, background: BackgroundWork, tmp_path: Path) -> Iterator[FileDoor]:
    window = QWidget()
    window.show()
    made = FileDoor(background, window)
    made.path = tmp_path / "printed.pdf"
    yield made
    _rest(background)
    window.close()
    window.deleteLater()


def _rest(background: BackgroundWork) -> None:
    for _ in range(1000):
        loop = QEventLoop()
        QTimer.singleShot(2, loop.quit)
        loop.exec()
        if not background.is_busy():
            return


def _dialog(kind: type[QDialog]) -> QDialog:
    (found,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]
    return found


def test_pages_are_drawn_to_size_on_white() -> None:
    pdf = _pdf(A4, (841.89, 595.28))
    assert [(round(w), round(h)) for w, h in page_sizes(pdf)] == [(595, 842), (842, 595)]
    image = page_image(pdf, 0, 72)
    assert (image.width(), image.height()) == (596, 842)
    assert image.pixelColor(20, 20).lightness() == 0
    assert image.pixelColor(300, 300).lightness() == 255


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7", b"not a pdf at all", b"\x00" * 2000])
def test_what_is_no_pdf_is_refused(broken: bytes) -> None:
    with pytest.raises(PdfUnreadable):
        page_sizes(broken)


def test_pages_can_be_drawn_on_several_threads_at_once() -> None:
    pdf = _pdf(A4, A4)
    drawn: list[QImage] = []
    threads = [threading.Thread(target=lambda: drawn.append(page_image(pdf, 1, 100))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 6
    assert all(image == drawn[0] for image in drawn)


def test_the_dialog_is_asked_and_all_pages_reach_the_paper(
    door: FileDoor, background: BackgroundWork
) -> None:
    told = Told()
    door.print_pdf(_pdf(A4, A4), told.done.append, told.failed.append)
    _rest(background)
    dialog = _dialog(QPrintDialog)
    assert told.done == []
    dialog.accept()
    _rest(background)
    assert (told.done, told.failed) == ([True], [])
    printed = door.path.read_bytes()
    assert [(round(w), round(h)) for w, h in page_sizes(printed)] == [(595, 842)] * 2
    assert page_image(printed, 0, 72).pixelColor(20, 20).lightness() < 10
    assert page_image(printed, 0, 72).pixelColor(300, 300).lightness() == 255


def test_a_turned_page_is_printed_turned(door: FileDoor, background: BackgroundWork) -> None:
    told = Told()
    door.print_pdf(_pdf((841.89, 595.28)), told.done.append, told.failed.append)
    _rest(background)
    _dialog(QPrintDialog).accept()
    _rest(background)
    (size,) = page_sizes(door.path.read_bytes())
    assert size[0] > size[1]


def test_a_cancelled_dialog_prints_nothing(door: FileDoor, background: BackgroundWork) -> None:
    told = Told()
    door.print_pdf(_pdf(A4), told.done.append, told.failed.append)
    _rest(background)
    _dialog(QPrintDialog).reject()
    _rest(background)
    assert told.done == [False]
    assert not door.path.exists()


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    door: FileDoor, background: BackgroundWork, tmp_path: Path
) -> None:
    told = Told()
    door.path = tmp_path / "nowhere" / "printed.pdf"
    door.print_pdf(_pdf(A4), told.done.append, told.failed.append)
    _rest(background)
    _dialog(QPrintDialog).done(QDialog.DialogCode.Accepted)
    _rest(background)
    assert told.done == []
    assert [type(error) for error in told.failed] == [PrintingFailed]


def test_bytes_that_are_no_pdf_never_open_a_dialog(door: FileDoor, background: BackgroundWork) -> None:
    told = Told()
    door.print_pdf(b"broken", told.done.append, told.failed.append)
    _rest(background)
    assert [type(error) for error in told.failed] == [PdfUnreadable]
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QPrintDialog)]


def test_the_print_queue_learns_the_programs_name_only(door: FileDoor) -> None:
    assert door.make_printer([A4]).docName() in {QApplication.applicationName(), "DPO Desk"}


def test_saving_writes_the_bytes_as_they_are(
    door: FileDoor, background: BackgroundWork, tmp_path: Path
) -> None:
    told, pdf = Told(), _pdf(A4)
    door.save_pdf(pdf, "DSP-2026-0001.pdf", told.done.append, told.failed.append)
    dialog = _dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "DSP-2026-0001.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("DSP-2026-0001.pdf")
    dialog.accept()
    _rest(background)
    assert (told.done, told.failed) == ([tmp_path / "DSP-2026-0001.pdf"], [])
    assert (tmp_path / "DSP-2026-0001.pdf").read_bytes() == pdf
    assert sorted(path.name for path in tmp_path.iterdir()) == ["DSP-2026-0001.pdf"]


def test_saving_can_be_cancelled(door: FileDoor, background: BackgroundWork, tmp_path: Path) -> None:
    told = Told()
    door.save_pdf(_pdf(A4), "x.pdf", told.done.append, told.failed.append)
    _dialog(QFileDialog).reject()
    _rest(background)
    assert told.done == [None]


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(DiskFailed):
        write_file(tmp_path / "nowhere" / "x.pdf", b"new")
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"old")
    write_file(kept, b"new")
    assert kept.read_bytes() == b"new"
