"""Marks that people fill in by hand: boxes to tick, lines to write on, places to sign."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table

from dpo_desk.letters.text_style import BARE_TABLE, FINE, INK, LINE, RULE, paragraph

_BOX = 9.0
_LINE_HEIGHT = 20.0


class CheckBox(Flowable):
    """A box to tick with its words beside it."""

    def __init__(self, label: str, width: float, *, small: bool = False) -> None:
        super().__init__()
        self._text = paragraph(label, FINE if small else LINE)
        self.width = width

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        width = min(self.width, available_width)
        _, self.height = self._text.wrap(width - _BOX - 6, available_height)
        return width, self.height + 2

    def draw(self) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.8)
        self.canv.rect(0, self.height - _BOX - 0.5, _BOX, _BOX)
        self._text.drawOn(self.canv, _BOX + 6, 1)


class Rules(Flowable):
    """Empty lines to write on."""

    def __init__(self, width: float, lines: int) -> None:
        super().__init__()
        self.width, self.height = width, lines * _LINE_HEIGHT + 5
        self._lines = lines

    def draw(self) -> None:
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.5)
        for number in range(self._lines):
            y = 5 + number * _LINE_HEIGHT
            self.canv.line(0, y, self.width, y)


class SignatureLine(Flowable):
    """The line on which a person signs by hand."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self.width, self.height = width, 14

    def draw(self) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.6)
        self.canv.line(0, 1, self.width, 1)


def signature_rows(labels: Sequence[str], width: float) -> Table:
    """Lines to sign on, side by side, each with what belongs there below it."""
    gap = 14.0
    column = (width - gap * (len(labels) - 1)) / len(labels)
    lines = [SignatureLine(column) for _ in labels]
    below = [paragraph(label, FINE) for label in labels]
    table = Table(
        [lines, below], colWidths=[column + gap] * (len(labels) - 1) + [column], rowHeights=[30, 14]
    )
    table.setStyle([*BARE_TABLE, ("VALIGN", (0, 0), (-1, 0), "BOTTOM")])
    return table
