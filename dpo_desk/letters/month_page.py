"""Draws the month on one A4 page: stock equation, counts, both clocks kept, twelve months, the chain."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from reportlab.lib.pagesizes import A4

from dpo_desk.bundle import bundled
from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import (
    NBSP,
    DateForm,
    date_in_words,
    month_title,
    short_month,
    time_in_words,
)
from dpo_desk.domain.local_time import riga_time
from dpo_desk.domain.month import MonthFigures, figures_csv
from dpo_desk.domain.request import Channel, Right
from dpo_desk.letters.bars import SMALL, Pen, counted_bars, kept_cells, paired_bars
from dpo_desk.letters.page import MARGIN, quiet_canvas
from dpo_desk.letters.text_style import BOLD, DRAWING, clipped

_STEP = 14.0
_MOST_ROWS = 9
_OUTCOMES = ("granted", "partly", "refused", "no_data", "not_identified", "withdrawn", "not_ours")
_PERCENT_FROM = 10
"""A percentage of fewer cases says nothing; it never stands without its two numbers."""


@cache
def month_words(language: Language) -> Mapping[str, str]:
    """Words of the page and of the CSV by `table.code`."""
    path = bundled("resources", "letter_texts", f"month.{language.value}.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {f"{table}.{code}": word for table, rows in tables.items() for code, word in rows.items()}


def month_csv(figures: MonthFigures, language: Language) -> str:
    """Every figure of the page for a spreadsheet; to be written as UTF-8 with a byte order mark."""
    return figures_csv(figures, month_words(language))


def print_month(figures: MonthFigures, language: Language) -> bytes:
    """The page as PDF; the same figures give the same bytes. It is always one page and names nobody."""
    with DRAWING:
        out = io.BytesIO()
        title = f"{month_words(language)['page.title']} {figures.month:%Y-%m}"
        canvas = quiet_canvas(out, title, language.value)
        _MonthPage(figures, language, month_words(language), Pen(canvas)).draw()
        canvas.showPage()
        canvas.save()
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class _MonthPage:
    """The page from top to bottom; every part answers where the next one begins."""

    figures: MonthFigures
    language: Language
    words: Mapping[str, str]
    pen: Pen

    def draw(self) -> None:
        y = A4[1] - MARGIN
        for part in (
            self._head,
            self._equation,
            self._received,
            self._timely,
            self._open,
            self._series,
            self._closed,
        ):
            y = part(y)
        self._foot()

    def _head(self, top: float) -> float:
        figures, words = self.figures, self.words
        parts = [month_title(figures.month, self.language)]
        if not self._is_over():
            day = date_in_words(riga_time(figures.as_of).date(), self.language, DateForm.NOMINATIVE)
            parts.append(words["page.unfinished"].replace("{day}", day))
        parts.append(clipped(figures.firm, 90))
        if figures.policy_version:
            parts.append(words["page.policy"].replace("{version}", clipped(figures.policy_version, 40)))
        self.pen.text(_LEFT, top - 13, words["page.title"], width=_WIDTH, font=BOLD, size=16)
        self.pen.text(_LEFT, top - 27, " · ".join(p for p in parts if p), width=_WIDTH, muted=True)
        return top - 40

    def _is_over(self) -> bool:
        next_month = (self.figures.month + timedelta(days=31)).replace(day=1)
        return riga_time(self.figures.as_of).date() >= next_month

    def _equation(self, top: float) -> float:
        figures, words = self.figures, self.words
        terms = (
            (figures.opening, words["stock.opening"], ""),
            (figures.taken_in, words["stock.received"], "+"),
            (figures.closed, words["stock.closed"], "="),
            (figures.closing, words["stock.closing"], "+"),
        )
        column = _WIDTH / 4
        for number, (count, label, sign) in enumerate(terms):
            centre = _LEFT + (number + 0.5) * column
            self.pen.text(
                centre, top - 24, self._n(count), width=column - 26, font=BOLD, size=24, align="centre"
            )
            self.pen.text(centre, top - 38, label, width=column - 8, align="centre", muted=True)
            if sign:
                self.pen.text(centre - column / 2, top - 21, sign, width=20, size=15, align="centre")
        if figures.reopened:
            note = words["stock.including_reopened"].replace("{count}", self._n(figures.reopened))
            centre = _LEFT + 1.5 * column
            self.pen.text(centre, top - 49, note, width=column - 4, size=SMALL, align="centre", muted=True)
        return self._rule(top - 56)

    def _received(self, top: float) -> float:
        rights = [(self.words[f"right.{r.value}"], self.figures.by_right.get(r, 0)) for r in Right]
        channels = [(self.words[f"channel.{c.value}"], self.figures.by_channel.get(c, 0)) for c in Channel]
        return self._two_counts(top, ("right", rights), ("channel", channels))

    def _timely(self, top: float) -> float:
        figures, words = self.figures, self.words
        y = self._heading(_LEFT, top, "timely")
        rows = (
            ("law", figures.law_kept, figures.law_of),
            ("promise", figures.promise_kept, figures.promise_of),
        )
        for code, kept, whole in rows:
            self.pen.text(_LEFT, y, words[f"timely.{code}"], width=126)
            written = self._of(kept, whole)
            kept_cells(self.pen, _LEFT + 132, y, _CELLS, kept, whole)
            self.pen.text(_LEFT + 132 + _CELLS + 8, y, written, width=130, font=BOLD)
            y -= 12
            self.pen.text(_LEFT, y, words[f"timely.{code}_means"], width=_WIDTH, size=SMALL, muted=True)
            y -= 17
        return self._rule(y + 5)

    def _open(self, top: float) -> float:
        figures = self.figures
        left = (
            ("open.closing", figures.closing),
            ("open.open_achievable", figures.open_achievable),
            ("open.paused", figures.paused),
        )
        right = (
            ("timely.median_days", self._median()),
            ("open.extended", self._n(figures.extended)),
            ("open.refused", self._n(sum(figures.by_outcome.get(code, 0) for code in ("refused", "partly")))),
        )
        self._figures(_LEFT, top, [(code, self._n(count)) for code, count in left], indent_after=1)
        y = self._figures(_RIGHT, top, right)
        return self._rule(y + 4)

    def _series(self, top: float) -> float:
        words = self.words
        self._heading(_LEFT, top, "series")
        self._legend(top)
        pairs = [
            (
                short_month(month.month, self.language),
                (received, self._n(received)),
                (closed, self._n(closed)),
            )
            for month, received, closed in self.figures.series
        ]
        base = top - 17 - _CHART
        paired_bars(self.pen, _LEFT, base, _WIDTH, _CHART - 14, pairs)
        if not pairs:
            self.pen.text(_LEFT, base, words["page.none"], width=_WIDTH, muted=True)
        return self._rule(base - 18)

    def _legend(self, top: float) -> None:
        y = top - 11
        self.pen.hatched(_LEFT + _WIDTH - 60, y - 1, 10, 8)
        self.pen.text(_LEFT + _WIDTH - 46, y, self.words["stock.closed"], width=46, size=SMALL)
        self.pen.solid(_LEFT + _WIDTH - 124, y - 1, 10, 8)
        self.pen.text(_LEFT + _WIDTH - 110, y, self.words["stock.received"], width=46, size=SMALL)

    def _closed(self, top: float) -> float:
        figures, words = self.figures, self.words
        codes = [*_OUTCOMES, *(code for code in figures.by_outcome if code not in _OUTCOMES)]
        outcomes = [(words.get(f"outcome.{code}", code), figures.by_outcome.get(code, 0)) for code in codes]
        used = sorted(
            ((code, count) for code, count in figures.refusals_by_ground.items() if count),
            key=lambda row: (-row[1], row[0]),
        )
        grounds = [(words.get(f"ground.{code}", code), count) for code, count in used]
        y = self._two_counts(
            top,
            ("outcome", self._at_most(outcomes, "outcome.more")),
            ("ground", self._at_most(grounds, "ground.more")),
            rule=False,
        )
        if not grounds:
            self.pen.text(_RIGHT, top - 27, words["ground.none"], width=_COLUMN, muted=True)
        return y

    def _at_most(self, rows: Sequence[tuple[str, int]], more: str) -> list[tuple[str, int]]:
        """The first rows, and the rest added up, so that the page stays one whatever happened."""
        if len(rows) <= _MOST_ROWS - 1:
            return list(rows)
        kept = list(rows[: _MOST_ROWS - 2])
        return [*kept, (self.words[more], sum(count for _, count in rows[_MOST_ROWS - 2 :]))]

    def _foot(self) -> None:
        figures = self.figures
        moment = riga_time(figures.as_of)
        text = self.words["chain.foot"]
        for name, value in (
            ("equation", figures.equation),
            ("day", date_in_words(moment.date(), self.language, DateForm.LOCATIVE)),
            ("time", time_in_words(moment.time(), self.language)),
            ("entries", self._n(figures.chain_entries)),
        ):
            text = text.replace(f"{{{name}}}", value)
        head = figures.chain_head or self.words["chain.empty"]
        grouped = " ".join(head[start : start + 4] for start in range(0, len(head), 4))
        self.pen.rule(_LEFT, MARGIN + 24, _WIDTH)
        self.pen.text(_LEFT, MARGIN + 12, text, width=_WIDTH, size=SMALL, muted=True)
        written = grouped if figures.chain_head else head
        self.pen.text(_LEFT, MARGIN, written, width=_WIDTH, size=SMALL, muted=True)

    def _two_counts(
        self,
        top: float,
        left: tuple[str, Sequence[tuple[str, int]]],
        right: tuple[str, Sequence[tuple[str, int]]],
        *,
        rule: bool = True,
    ) -> float:
        lowest = top
        for x, (section, rows) in ((_LEFT, left), (_RIGHT, right)):
            y = self._heading(x, top, section)
            written = [(label, count, self._n(count)) for label, count in rows]
            share = 0.68 if section == "ground" else 0.56
            lowest = min(lowest, counted_bars(self.pen, x, y, _COLUMN, written, _STEP, share))
        return self._rule(lowest + 4) if rule else lowest

    def _figures(
        self, x: float, top: float, rows: Iterable[tuple[str, str]], *, indent_after: int = 99
    ) -> float:
        y = top - 11
        for number, (code, written) in enumerate(rows):
            indent = 10 if number >= indent_after else 0
            self.pen.text(x + indent, y, self.words[code], width=_COLUMN - 60 - indent)
            self.pen.text(x + _COLUMN, y, written, width=56, font=BOLD, align="right")
            y -= _STEP
        return y

    def _heading(self, x: float, top: float, section: str) -> float:
        self.pen.text(x, top - 11, self.words[f"section.{section}"], width=_COLUMN, font=BOLD, size=10)
        return top - 27

    def _rule(self, y: float) -> float:
        self.pen.rule(_LEFT, y, _WIDTH)
        return y - 4

    def _n(self, count: int) -> str:
        """Thousands parted by a non-breaking space, or by a comma in English."""
        parted = f"{count:,}"
        return parted if self.language is Language.ENGLISH else parted.replace(",", NBSP)

    def _median(self) -> str:
        if self.figures.median_days is None:
            return "–"
        written = f"{self.figures.median_days:g}"
        return written if self.language is Language.ENGLISH else written.replace(".", ",")

    def _of(self, part: int, whole: int) -> str:
        if whole == 0:
            return "–"
        text = self.words["page.percent" if whole >= _PERCENT_FROM else "page.of"]
        # Rounded down, so that one missed case in a thousand never reads as all kept.
        for name, value in (("part", part), ("whole", whole), ("percent", 100 * part // whole)):
            text = text.replace(f"{{{name}}}", self._n(value))
        return text


_LEFT = MARGIN
_WIDTH = A4[0] - 2 * MARGIN
_GUTTER = 22.0
_COLUMN = (_WIDTH - _GUTTER) / 2
_RIGHT = _LEFT + _COLUMN + _GUTTER
_CELLS = 130.0
_CHART = 104.0
