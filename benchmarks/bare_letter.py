"""The floor of printing: the same words through ReportLab's own layout, and nothing of the desk."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

FONTS = {"Bare": "NotoSans-Regular.ttf", "Bare-Bold": "NotoSans-Bold.ttf"}


class BareLetters:
    """Prints letters given as plain parts: heads, addressee, subject, texts, signature."""

    def __init__(self, fonts: Path) -> None:
        for name, file in FONTS.items():
            pdfmetrics.registerFont(TTFont(name, str(fonts / file)))
        self._text = ParagraphStyle("text", fontName="Bare", fontSize=10, leading=14, spaceAfter=6)
        self._strong = ParagraphStyle("strong", self._text, fontName="Bare-Bold")

    def letter(self, parts: dict[str, list[str]]) -> bytes:
        out = io.BytesIO()
        SimpleDocTemplate(out, pagesize=A4, leftMargin=57, rightMargin=57).build(self._story(parts))
        return out.getvalue()

    def _story(self, parts: dict[str, list[str]]) -> list[Flowable]:
        bare = [("FONTNAME", (0, 0), (-1, -1), "Bare"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        left, right = self._lines(parts["date"]), self._lines(parts["addressee"])
        return [
            *self._lines(parts["author"]),
            Table([[left, right]], colWidths=[250, 230], style=bare),
            Spacer(1, 18),
            Paragraph(escape(parts["subject"][0]), self._strong),
            *self._lines(parts["texts"]),
            Spacer(1, 18),
            Table([self._lines(parts["signature"])], colWidths=[240, 240], style=bare),
        ]

    def _lines(self, texts: list[str]) -> list[Flowable]:
        return [Paragraph(escape(text), self._text) for text in texts]
