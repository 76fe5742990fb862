"""From PDF bytes to paper or a file: the system's dialogs in front, drawing and writing away from the screen.

Nothing is written for printing: pages are drawn from memory. The print queue learns the program's name only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QRectF, QSaveFile, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.services.failures import DiskFailed, Failure

PRINT_DPI = 300
"""As sharp as office printers show text; a page then takes 35 MB while it is drawn."""

POINTS_PER_INCH = 72
_pdfium = threading.Lock()  # PDFium keeps state of its own for the whole process


class PrintingFailed(Failure):
    """The printer did not take the pages; nothing was printed, or only a part."""

    code = "printing_failed"


class PdfUnreadable(Failure):
    """The bytes are no PDF that can be drawn."""

    code = "pdf_unreadable"


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points. Raises PdfUnreadable."""
    with _opened(pdf) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def page_image(pdf: bytes, number: int, dpi: float) -> QImage:
    """A page (from 0) as a picture on white. Raises PdfUnreadable. Safe on any thread."""
    with _opened(pdf) as document:
        return _drawn(document[number], dpi)


@dataclass(frozen=True, slots=True)
class Sign:
    """One visible sign of a page and where it stands, in points from the page's top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def page_signs(pdf: bytes) -> list[list[Sign]]:
    """The visible signs of each page in reading order, without spaces. Raises PdfUnreadable."""
    with _opened(pdf) as document:
        return [_signs(document[number]) for number in range(len(document))]


def page_texts(pdf: bytes) -> list[str]:
    """What each page says, line by line. Raises PdfUnreadable."""
    with _opened(pdf) as document:
        return [_text(document[number]) for number in range(len(document))]


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    """The PDF as a document, closed again. PDFium is imported here: start-up does not pay for it."""
    import pypdfium2

    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as problem:
            raise PdfUnreadable from problem
        try:
            document.init_forms()  # without it visible signatures stay invisible
            yield document
        finally:
            document.close()


def _drawn(page: Any, dpi: float) -> QImage:
    try:
        bitmap = page.render(scale=dpi / POINTS_PER_INCH, prefer_bgrx=True)
        size = (bitmap.width, bitmap.height, bitmap.stride)
        return QImage(bitmap.buffer, *size, QImage.Format.Format_RGB32).copy()  # the bitmap goes away
    finally:
        page.close()


def _signs(page: Any) -> list[Sign]:
    from pypdfium2 import raw

    text = page.get_textpage()
    height = page.get_height()
    found = []
    try:
        for index in range(text.count_chars()):
            sign = chr(raw.FPDFText_GetUnicode(text, index))
            if not sign.isspace() and sign.isprintable():
                left, bottom, right, top = text.get_charbox(index)
                found.append(Sign(sign, left, height - top, right, height - bottom))
    finally:
        text.close()
        page.close()
    return found


def _text(page: Any) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()


@dataclass(frozen=True, slots=True)
class _Job:
    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    printer: QPrinter


class PaperDoor(QObject):
    """Prints and saves PDF bytes for the widget that it belongs to, one dialog at a time."""

    def __init__(self, background: BackgroundWork, parent: QWidget) -> None:
        super().__init__(parent)
        self._background = background
        self._window = parent

    def print_pdf(
        self,
        pdf: bytes,
        on_done: Callable[[bool], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Asks the system's print dialog, then draws the pages in the background.

        `on_done` gets True once the printer took all pages, False when the person cancelled the dialog.
        """

        def ask(sizes: list[tuple[float, float]]) -> None:
            printer = self.make_printer(sizes)
            dialog = QPrintDialog(printer, self._window)
            dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, len(sizes) > 1)
            dialog.setMinMax(1, len(sizes))
            job = _Job(pdf, tuple(sizes), printer)
            dialog.finished.connect(lambda result: self._asked(job, result, on_done, on_failed))
            dialog.finished.connect(dialog.deleteLater)
            QDialog.open(dialog)  # not blocking; the print dialog's own `open` takes a slot

        self._background.read(self, partial(page_sizes, pdf), ask, on_failed)

    def save_pdf(
        self,
        pdf: bytes,
        suggested_name: str,
        on_done: Callable[[Path | None], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Asks where to, then writes the bytes as they are; `on_done` gets None when cancelled.

        `suggested_name` must hold nothing personal: the system remembers file names.
        """
        dialog = QFileDialog(self._window, self.tr("Save as PDF"))
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        self._save(dialog, pdf, suggested_name, on_done, on_failed)

    def save_csv(
        self,
        rows: bytes,
        suggested_name: str,
        on_done: Callable[[Path | None], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """As `save_pdf`, for figures that a spreadsheet opens."""
        dialog = QFileDialog(self._window, self.tr("Save as CSV"))
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        self._save(dialog, rows, suggested_name, on_done, on_failed)

    def _save(
        self,
        dialog: QFileDialog,
        content: bytes,
        suggested_name: str,
        on_done: Callable[[Path | None], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(suggested_name)

        def chosen(result: int) -> None:
            if result != QDialog.DialogCode.Accepted:
                on_done(None)
                return
            path = Path(dialog.selectedFiles()[0])
            self._background.read(
                self, partial(write_file, path, content), lambda _: on_done(path), on_failed
            )

        dialog.finished.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def make_printer(self, sizes: list[tuple[float, float]]) -> QPrinter:
        """A printer set to the paper of the first page, whole sheet, named after the program alone."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(QCoreApplication.applicationName() or "DPO Desk")
        width, height = sizes[0]
        size = QPageSize(
            QSizeF(min(width, height), max(width, height)),
            QPageSize.Unit.Point,
            "",
            QPageSize.SizeMatchPolicy.FuzzyMatch,
        )
        turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
        printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
        printer.setFullPage(True)
        return printer

    def _asked(
        self,
        job: _Job,
        result: int,
        on_done: Callable[[bool], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        if result != QDialog.DialogCode.Accepted:
            on_done(False)
            return
        self._background.read(self, partial(_send_to_printer, job), lambda _: on_done(True), on_failed)


def _send_to_printer(job: _Job) -> None:
    """Draws the chosen pages. Raises PrintingFailed; runs away from the GUI thread."""
    painter = QPainter()
    if not painter.begin(job.printer):
        raise PrintingFailed
    try:
        for turn, number in enumerate(_sheets(job)):
            if turn and not job.printer.newPage():
                raise PrintingFailed
            image = page_image(job.pdf, number, min(PRINT_DPI, job.printer.resolution()))
            paper = job.printer.pageLayout().fullRectPixels(job.printer.resolution())
            painter.drawImage(_fitted(job.sizes[number], QRectF(paper)), image)
    finally:
        ended = painter.end()
    if not ended or job.printer.printerState() == QPrinter.PrinterState.Error:
        raise PrintingFailed


def _sheets(job: _Job) -> list[int]:
    """The pages (from 0) in the order of printing, with copies that the printer cannot make by itself."""
    printer = job.printer
    first, last = printer.fromPage() or 1, printer.toPage() or len(job.sizes)
    pages = list(range(first - 1, min(last, len(job.sizes))))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    return pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]


def _fitted(size: tuple[float, float], paper: QRectF) -> QRectF:
    """The page on the paper: as large as it fits, never stretched, in the middle."""
    width, height = size
    scale = min(paper.width() / width, paper.height() / height)
    placed = QRectF(0, 0, width * scale, height * scale)
    placed.moveCenter(paper.center())
    return placed


def write_file(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all. Raises DiskFailed; what was there before then stays."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise DiskFailed(file=path.name)
    if file.write(content) != len(content) or not file.commit():
        raise DiskFailed(file=path.name)
