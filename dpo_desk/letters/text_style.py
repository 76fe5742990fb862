"""Fonts, paragraph styles, and how typed text gets onto a page: never as markup, never invisible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from threading import Lock
from xml.sax.saxutils import escape as xml_escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from dpo_desk.bundle import bundled
from dpo_desk.domain.letter_dates import NBSP
from dpo_desk.domain.letter_text import spoken

REGULAR, BOLD = "DeskSans", "DeskSans-Bold"
_FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
}

INK = HexColor("#15181E")
MUTED = HexColor("#4A5361")
RULE = HexColor("#9AA2AE")
GAP_INK = HexColor("#7A4100")
GAP_GROUND = HexColor("#FDF0D9")
WATERMARK = HexColor("#EDEEF0")
SOLID = HexColor("#5B6675")
OUTLINE = HexColor("#15181E")

DRAWING = Lock()
"""Held while a document is drawn: ReportLab's registered fonts keep state between threads."""

LONGEST_LINE = 400
"""Characters of one line outside the text (a name, an address); more would push the page apart."""


class _Width(int):
    """A glyph's width in whole thousandths: written as it is, not by the library's slow way for numbers."""


class _PlainSpaceFont(TTFont):
    """Draws a non-breaking space as a space: the line was broken by then, and text copied out stays plain."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file, asciiReadable=0)  # only the glyphs in use are embedded
        widths = self.face.charWidths
        self.face.charWidths = {code: _Width(w) if w == int(w) else w for code, w in widths.items()}

    def splitString(self, text: str, doc: object, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        return super().splitString(text.replace(NBSP, " "), doc, encoding)


@cache
def register_fonts() -> None:
    """Registers the embedded fonts, once in a process, when the first page is drawn (20-40 ms)."""
    rl_config.useA85 = 0  # streams stay binary: smaller files, a tenth of the time
    for name, file in _FILES.items():
        pdfmetrics.registerFont(_PlainSpaceFont(name, str(bundled("resources", "fonts", file))))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


@cache
def _glyphs() -> frozenset[int]:
    register_fonts()
    covered = [frozenset(_font(name).face.charToGlyph) for name in (REGULAR, BOLD)]
    return covered[0] & covered[1]


def _font(name: str) -> TTFont:
    found = pdfmetrics.getFont(name)
    if not isinstance(found, TTFont):
        raise TypeError(name)
    return found


class _Visible(dict[int, str]):
    """For `str.translate`: characters that print as they are, and a visible mark for all others."""

    def __missing__(self, code: int) -> str:
        shown = chr(code) if code in _glyphs() and not _invisible(chr(code)) else f"[U+{code:04X}]"
        self[code] = shown
        return shown


_SHOWN = _Visible({0x0A: "\n", 0x0D: "\n", 0x09: " ", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"})
_PILE = re.compile(
    r"([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2})"
    r"([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+)"
)


def _invisible(character: str) -> bool:
    """Controls, format characters (bidirectional, joiners, tags), variation selectors, private use, holes."""
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn"} or (
        0xFE00 <= ord(character) <= 0xFE0F or 0xE0100 <= ord(character) <= 0xE01EF
    )


def shown(text: str) -> str:
    """The text as the page shows it: composed letters, and `[U+202E]` for what has no visible form.

    More than two combining marks on a letter are counted instead of piled up (fault K06).
    """
    composed = unicodedata.normalize("NFC", spoken(text).replace("\r\n", "\n"))
    if composed.isascii() and composed.isprintable():
        return composed
    return _PILE.sub(lambda pile: f"{pile[1]}[+{len(pile[2])}]", composed).translate(_SHOWN)


def unprintable(text: str) -> list[str]:
    """The characters, each once and in order, that the embedded fonts have no glyph for.

    Controls and other invisible ones are not among them: they are printed as visible marks.
    """
    composed = unicodedata.normalize("NFC", spoken(text))
    return [
        character
        for character in dict.fromkeys(composed)
        if ord(character) not in _glyphs()
        and ord(character) not in _SHOWN_AS_SPACE
        and not _invisible(character)
    ]


_SHOWN_AS_SPACE = frozenset({0x0A, 0x0D, 0x09, 0x85, 0x2028, 0x2029})


def escape(text: str) -> str:
    """What a person typed, for a paragraph: markup is printed literally, line ends are kept."""
    return xml_escape(shown(text)).replace("\n", "<br/>")


def clipped(text: str, limit: int = LONGEST_LINE) -> str:
    """One line of at most `limit` characters as shown; what was left out is marked."""
    line = " ".join(shown(text).split())
    return line if len(line) <= limit else f"{line[:limit]}…"


BODY = ParagraphStyle(
    "body", fontName=REGULAR, fontSize=10, leading=14, textColor=INK, spaceAfter=6, splitLongWords=1
)
HEADING = ParagraphStyle("heading", BODY, fontName=BOLD, spaceBefore=4, spaceAfter=1, keepWithNext=1)
AUTHOR = ParagraphStyle("author", BODY, fontName=BOLD, fontSize=13, leading=17, spaceAfter=1)
FINE = ParagraphStyle("fine", BODY, fontSize=8.5, leading=11.5, textColor=MUTED, spaceAfter=0)
NOTE = ParagraphStyle("note", FINE, spaceBefore=3, spaceAfter=3)
LINE = ParagraphStyle("line", BODY, spaceAfter=0)
SUBJECT = ParagraphStyle("subject", BODY, fontName=BOLD, fontSize=11.5, leading=15.5, spaceAfter=10)
TITLE = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=14, leading=18, spaceAfter=8)
STRONG = ParagraphStyle("strong", LINE, fontName=BOLD)
GAP = ParagraphStyle("gap", BODY, textColor=GAP_INK, leftIndent=4, rightIndent=4, spaceBefore=2, spaceAfter=8)

KEY = ParagraphStyle("key", LINE, fontName=BOLD, fontSize=14, leading=18)
BARE_TABLE = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # else every cell calls for a font that is not embedded
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
"""A table that only places things side by side."""


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A paragraph of literal text."""
    return Paragraph(escape(text), style)


def paragraphs(text: str, style: ParagraphStyle = BODY) -> Iterable[Paragraph]:
    """Paragraphs parted by blank lines, each of literal text."""
    for part in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip()):
        if part.strip():
            yield paragraph(part.strip("\n"), style)
