"""Pages of a PDF: drawn away from the screen, fitted or zoomed, white in every scheme."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dpo_desk.gui import theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.tokens import COLOURS, Role, Scheme
from dpo_desk.gui.widgets.pdf_view import PdfView
from tests.gui.screen_proof import nameless, shown


def pdf_of(pages: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for number in range(pages):
        canvas.rect(60, 700 - 40 * number, 200, 20, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def view(qtbot: QtBot, background: BackgroundWork, latvian: None) -> PdfView:
    pages = PdfView(background)
    qtbot.addWidget(pages)
    shown(pages, QSize(700, 600))
    pages.activateWindow()
    return pages


def show(qtbot: QtBot, view: PdfView, pages: int) -> None:
    with qtbot.waitSignal(view.shown, timeout=5000):
        view.show_pdf(pdf_of(pages))


def words(view: PdfView) -> list[str]:
    return [view._size.text(), view._page.text()]


def test_pages_fit_the_width_and_say_where_one_is(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view, 3)
    assert view.page_count() == 3
    assert words(view)[1] == "1. lapa no 3"
    view.focus_desk()
    desk = view._desk
    assert desk.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(desk, Qt.Key.Key_End)
    assert words(view)[1] == "3. lapa no 3"
    qtbot.keyClick(desk, Qt.Key.Key_Home)
    view.show_page(1)
    assert words(view)[1] == "2. lapa no 3"
    assert nameless(view) == []


def test_larger_smaller_and_back_to_the_width(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view, 1)
    fitted = words(view)[0]
    for _ in range(2):
        with qtbot.waitSignal(view.shown, timeout=5000):
            view._larger.click()
    assert words(view)[0] in {"125 %", "150 %"}
    with qtbot.waitSignal(view.shown, timeout=5000):
        view.set_zoom(1000)
    assert words(view)[0] == "300 %"
    with qtbot.waitSignal(view.shown, timeout=5000):
        next(b for b in view.findChildren(QPushButton) if b.text() == "Lapas platumā").click()
    assert words(view)[0] == fitted


@pytest.mark.parametrize("scheme", Scheme)
def test_paper_is_white_on_a_desk_of_the_scheme(qtbot: QtBot, view: PdfView, scheme: Scheme) -> None:
    theme.active().apply(theme.Appearance(scheme.value))
    show(qtbot, view, 1)
    port = view._desk.viewport()
    image = QImage(port.size(), QImage.Format.Format_RGB32)
    port.render(image)
    assert QColor(image.pixel(3, 3)).name().upper() == COLOURS[scheme][Role.DESK].upper()
    assert QColor(image.pixel(image.width() // 2, 30)).name() == "#ffffff"
    colours = {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 4) for y in range(0, 400, 4)}
    assert "#000000" in colours, "what is on the page is seen"


def test_a_window_that_grows_gets_a_larger_page(qtbot: QtBot, view: PdfView) -> None:
    show(qtbot, view, 1)
    before = view._dpi
    with qtbot.waitSignal(view.shown, timeout=5000):
        shown(view, QSize(1000, 700))
    assert view._dpi > before


def test_bytes_that_are_no_pdf_are_told(qtbot: QtBot, view: PdfView) -> None:
    with qtbot.waitSignal(view.failed, timeout=5000) as failed:
        view.show_pdf(b"no pdf at all")
    assert failed.args[0].code == "pdf_unreadable"
    view.show_pdf(None)
    assert words(view) == ["", ""]
