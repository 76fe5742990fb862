"""Bars, cells and hatching of the monthly page: readable in black and white, each with its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from dpo_desk.letters.text_style import BOLD, INK, MUTED, OUTLINE, REGULAR, RULE, SOLID, shown

TEXT, SMALL = 9.0, 8.5
_SMALLEST = 6.5
_OUTLINE = 0.6
_HATCH_STEP = 4.0


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes and draws on one canvas; every text is fitted into its room, never clipped."""

    canvas: Canvas

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        width: float,
        font: str = REGULAR,
        size: float = TEXT,
        align: str = "left",
        muted: bool = False,
    ) -> None:
        """One line: smaller when it is too wide, and cut with a mark when even that does not do."""
        line, fitted_size = fitted(shown(text), font, size, width)
        self.canvas.setFillColor(MUTED if muted else INK)
        self.canvas.setFont(font, fitted_size)
        if align == "right":
            self.canvas.drawRightString(x, y, line)
        elif align == "centre":
            self.canvas.drawCentredString(x, y, line)
        else:
            self.canvas.drawString(x, y, line)

    def rule(self, x: float, y: float, width: float) -> None:
        self.canvas.setStrokeColor(RULE)
        self.canvas.setLineWidth(0.6)
        self.canvas.line(x, y, x + width, y)

    def solid(self, x: float, y: float, width: float, height: float) -> None:
        """A solid bar with a dark outline; none at all has a line at nought."""
        self.canvas.setFillColor(SOLID)
        self._outlined(x, y, width, height, fill=1)

    def hatched(self, x: float, y: float, width: float, height: float) -> None:
        """A bar hatched at 45 degrees: the second series, or what was missed."""
        canvas = self.canvas
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(x, y, width, height)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setStrokeColor(OUTLINE)
        canvas.setLineWidth(0.5)
        offset = -height
        while offset < width:
            canvas.line(x + offset, y, x + offset + height, y + height)
            offset += _HATCH_STEP
        canvas.restoreState()
        self._outlined(x, y, width, height, fill=0)

    def _outlined(self, x: float, y: float, width: float, height: float, *, fill: int) -> None:
        self.canvas.setStrokeColor(OUTLINE)
        self.canvas.setLineWidth(_OUTLINE)
        if width <= 0 or height <= 0:
            self.canvas.line(x, y, x + max(width, 0), y + max(height, 0))
        else:
            self.canvas.rect(x, y, width, height, stroke=1, fill=fill)


def fitted(text: str, font: str, size: float, width: float) -> tuple[str, float]:
    """The text and the size at which it fits. Words that would get illegible are cut with an ellipsis;
    a figure is never cut, only made smaller."""
    natural = stringWidth(text, font, size)
    if natural <= width:
        return text, size
    smaller = size * width / natural
    if smaller >= _SMALLEST or not any(character.isalpha() for character in text):
        return text, smaller
    longest = width * size / _SMALLEST
    kept = text
    while kept and stringWidth(f"{kept}…", font, size) > longest:
        kept = kept[:-1]
    return f"{kept}…", _SMALLEST


def counted_bars(
    pen: Pen,
    x: float,
    top: float,
    width: float,
    rows: Sequence[tuple[str, int, str]],
    step: float,
    label_share: float,
) -> float:
    """Rows of label, bar and value (as written); answers the place below the last row."""
    label_width, value_width = width * label_share, 44.0
    longest = max((count for _, count, _ in rows), default=0)
    room = width - label_width - value_width
    y = top
    for label, count, written in rows:
        pen.text(x, y, label, width=label_width - 6)
        length = room * count / longest if longest else 0.0
        pen.solid(x + label_width, y - 1.5, length, 8.5)
        pen.text(x + label_width + length + 4, y, written, width=value_width - 4, font=BOLD)
        y -= step
    return y


def kept_cells(pen: Pen, x: float, y: float, width: float, kept: int, whole: int) -> None:
    """A cell for each case, solid when kept; above twenty one bar, parted in proportion."""
    if whole == 0:
        return
    if whole <= 20:
        cell = min(15.0, width / whole)
        for number in range(whole):
            draw = pen.solid if number < kept else pen.hatched
            draw(x + number * cell, y - 1.5, cell - 2, 9)
        return
    part = width * kept / whole
    if part > 0:
        pen.solid(x, y - 1.5, part, 9)
    if part < width:
        pen.hatched(x + part, y - 1.5, width - part, 9)


def paired_bars(
    pen: Pen,
    x: float,
    base: float,
    width: float,
    height: float,
    pairs: Sequence[tuple[str, tuple[int, str], tuple[int, str]]],
) -> None:
    """Two bars a month, solid and hatched, each with its value on top (counts as written)."""
    if not pairs:
        return
    highest = max((max(first[0], second[0]) for _, first, second in pairs), default=0)
    column = width / len(pairs)
    bar = min(13.0, column * 0.3)
    pen.rule(x, base, width)
    for number, (label, first, second) in enumerate(pairs):
        centre = x + (number + 0.5) * column
        for (count, written), left, draw in (
            (first, centre - bar - 0.8, pen.solid),
            (second, centre + 0.8, pen.hatched),
        ):
            tall = height * count / highest if highest else 0.0
            draw(left, base, bar, tall)
            middle, room = left + bar / 2, bar + 1.4  # no more, else the two figures would touch
            pen.text(middle, base + tall + 3, written, width=room, size=SMALL, align="centre")
        pen.text(centre, base - 11, label, width=column - 2, size=SMALL, align="centre")
