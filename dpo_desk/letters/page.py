"""A4 and A5 pages: margins, page numbers that know their total, the draft's watermark, quiet metadata."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from dpo_desk.letters.text_style import (
    BOLD,
    DRAWING,
    FINE,
    MUTED,
    REGULAR,
    WATERMARK,
    register_fonts,
    shown,
)

MARGIN = 20 * mm
_FOOT = 14 * mm
PROGRAM = "DPO Desk"


@dataclass(frozen=True, slots=True)
class Sheet:
    """How the pages of one document look beside their text.

    `title` goes into the metadata and must hold no personal data: a register number or a form's name.
    `footer` and `page_label` ("{page}. lapa no {pages}") stand at the foot when there is more than one page.
    `watermark` is empty for anything but a draft.
    """

    title: str
    language: str
    footer: str = ""
    page_label: str = ""
    watermark: str = ""
    size: tuple[float, float] = A4
    margin: float = MARGIN


class _CountingCanvas(Canvas):
    """Holds finished pages back until their number is known, then writes the feet."""

    def __init__(self, sheet: Sheet, out: Any, **options: Any) -> None:
        super().__init__(out, **options)
        self._sheet = sheet
        self._held: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._held.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # missing in the library's stubs

    def save(self) -> None:
        pages = self._held
        for number, page in enumerate(pages, start=1):
            self.__dict__.update(page)
            _foot(self, self._sheet, number, len(pages))
            super().showPage()
        super().save()


def draw(sheet: Sheet, story: Callable[[float], Sequence[Flowable]]) -> bytes:
    """Draws the flowables that `story` makes for the given width; the same input gives the same bytes."""
    with DRAWING:
        register_fonts()
        out = io.BytesIO()
        width, height = sheet.size
        document = BaseDocTemplate(
            out,
            pagesize=sheet.size,
            title=sheet.title,
            author="",
            subject="",
            creator=PROGRAM,
            producer=PROGRAM,
            lang=sheet.language,
            invariant=1,
            initialFontName=REGULAR,
            allowSplitting=1,
        )
        body = Frame(
            sheet.margin,
            sheet.margin,
            width - 2 * sheet.margin,
            height - 2 * sheet.margin,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        document.addPageTemplates(
            PageTemplate(id="page", frames=[body], onPage=lambda canvas, _: _ground(canvas, sheet))
        )
        flowables = list(story(width - 2 * sheet.margin))
        document.build(flowables, canvasmaker=partial(_CountingCanvas, sheet))
        return out.getvalue()


def quiet_canvas(out: io.BytesIO, title: str, language: str, size: tuple[float, float] = A4) -> Canvas:
    """A canvas for a page that is drawn by hand, with the same fonts and metadata as the others.

    The caller holds DRAWING.
    """
    register_fonts()
    font: Any = REGULAR  # the library's stubs take the font's name for a number
    canvas = Canvas(out, pagesize=size, invariant=1, initialFontName=font, lang=language)
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    return canvas


def _ground(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if not sheet.watermark:
        return
    width, height = sheet.size
    canvas.saveState()
    canvas.setFillColor(WATERMARK)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(52)
    canvas.setFont(BOLD, 92)
    canvas.drawCentredString(0, -30, sheet.watermark)
    canvas.restoreState()


def _foot(canvas: Canvas, sheet: Sheet, number: int, total: int) -> None:
    if total == 1:
        return
    canvas.saveState()
    canvas.setFont(REGULAR, FINE.fontSize)
    canvas.setFillColor(MUTED)
    canvas.drawString(sheet.margin, _FOOT, shown(sheet.footer))
    label = sheet.page_label.format(page=number, pages=total)
    canvas.drawRightString(sheet.size[0] - sheet.margin, _FOOT, label)
    canvas.restoreState()
