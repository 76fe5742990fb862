"""Reads what a PDF really says: its text, its pages, its fonts, its metadata."""

from __future__ import annotations

import base64
import re
import zlib

import pypdfium2


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            texts.append(text.get_text_bounded())
            text.close()
            page.close()
        return texts
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    """The whole text with single spaces, as somebody reads it aloud."""
    return " ".join(" ".join(pages_of(pdf)).split())


def size_of(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        width, height = document.get_page_size(0)
        return float(width), float(height)
    finally:
        document.close()


def metadata_of(pdf: bytes) -> dict[str, str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return dict(document.get_metadata_dict())
    finally:
        document.close()


def fonts_of(pdf: bytes) -> set[str]:
    """Every font that the document refers to, by base name."""
    return {name.decode() for name in re.findall(rb"/BaseFont /([^\s/]+)", pdf)}


def embedded_font_files(pdf: bytes) -> int:
    return len(re.findall(rb"/FontFile2 ", pdf))


def everything_in(pdf: bytes) -> bytes:
    """The file and the contents of all its compressed streams, to look for what must not be there."""
    parts = [pdf]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        data = match[1]
        if data.rstrip().endswith(b"~>"):
            data = _from_ascii85(data)
        try:
            parts.append(zlib.decompress(data))
        except zlib.error:
            parts.append(data)
    return b"\n".join(parts)


def _from_ascii85(data: bytes) -> bytes:
    return base64.a85decode(data.strip().removesuffix(b"~>"))


def drawn_box(pdf: bytes, page_number: int = 0) -> tuple[float, float, float, float]:
    """The bounds (left, bottom, right, top) of everything drawn on a page, in points, by looking at it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[page_number]
        image = page.render(scale=1, grayscale=True)
        width, height, stride = image.width, image.height, image.stride
        buffer = bytes(image.buffer)
        rows = [buffer[row * stride : row * stride + width] for row in range(height)]
        inked = [number for number, row in enumerate(rows) if any(value < 200 for value in row)]
        columns = [x for x in range(width) if any(rows[y][x] < 200 for y in inked)]
        page.close()
        return float(columns[0]), float(height - inked[-1]), float(columns[-1]), float(height - inked[0])
    finally:
        document.close()
