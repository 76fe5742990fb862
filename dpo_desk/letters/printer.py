"""Draws a letter from its frozen content; the same content gives the same bytes, whatever changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table

from dpo_desk.domain.citation import cite
from dpo_desk.domain.letter import Block, LetterContent, Missing
from dpo_desk.domain.letter_check import LONGEST_LETTER, missing_from
from dpo_desk.domain.letter_dates import DateForm, date_in_words
from dpo_desk.domain.letter_text import placeholder_of, tokens_in
from dpo_desk.letters.letterhead import letterhead
from dpo_desk.letters.marks import SignatureLine
from dpo_desk.letters.page import Sheet, draw
from dpo_desk.letters.text_style import (
    BARE_TABLE,
    BODY,
    FINE,
    GAP,
    GAP_GROUND,
    GAP_INK,
    HEADING,
    LINE,
    NOTE,
    SUBJECT,
    clipped,
    escape,
    paragraph,
    paragraphs,
)
from dpo_desk.letters.wording import placeholders, words

_MOST_ADDRESS_LINES = 8
_LONGEST_NAME = 160
_KEPT_WITH_SIGNATURE = 5
"""Parts of the text that go over to the next page with the signature: it never stands there alone."""
_TOKEN = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class UnfilledPlaceholders(ValueError):
    """A letter that is to be issued still has gaps; its check would have named them."""


def print_letter(content: LetterContent, *, draft: bool = False) -> bytes:
    """The letter as PDF.

    A draft carries a watermark, and marks each gap where the text belongs. Raises UnfilledPlaceholders when
    a letter that is no draft still holds `{placeholders}`.
    """
    labels = words(content.language)["letter"]
    if not draft and (open_tokens := _open_tokens(content)):
        raise UnfilledPlaceholders(", ".join(open_tokens))
    missing = missing_from(content) if draft else ()
    sheet = Sheet(
        title=content.number or labels["draft"],
        language=content.language.value,
        footer=content.number,
        page_label=labels["page"],
        watermark=labels["draft"] if draft else "",
    )
    return draw(sheet, lambda width: list(_LetterStory(content, labels, missing, width).flowables()))


def _open_tokens(content: LetterContent) -> tuple[str, ...]:
    parts = [content.subject, content.salutation]
    parts += [f"{block.heading}\n{block.text}" for block in content.blocks if block.included]
    return tokens_in("\n".join(parts))


class _GapParagraph(Paragraph):
    """What is missing, on amber ground with a bar at its left: not only the colour says so."""

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.setFillColor(GAP_GROUND)
        self.canv.rect(-4, -3, self.width + 8, self.height + 6, stroke=0, fill=1)
        self.canv.setFillColor(GAP_INK)
        self.canv.rect(-6, -3, 2, self.height + 6, stroke=0, fill=1)
        self.canv.restoreState()
        super().draw()


@dataclass(slots=True)
class _LetterStory:
    """The parts of one letter in the order in which they are read."""

    content: LetterContent
    labels: Mapping[str, str]
    missing: tuple[Missing, ...]
    width: float
    room: int = field(default=LONGEST_LETTER)

    def flowables(self) -> Iterator[Flowable]:
        if any(gap.block == "author" for gap in self.missing):
            yield _gap(self._missing_label("author"))
        yield from letterhead(self.content.letterhead, self.content.language)
        yield Spacer(1, 8 * mm)
        yield self._date_and_addressee()
        yield Spacer(1, 9 * mm)
        yield paragraph(clipped(self.content.subject), SUBJECT)
        yield paragraph(clipped(self.content.salutation))
        body = [part for block in self.content.blocks for part in self._block(block)]
        body += [_gap(gap) for gap in self._gaps_without_place()]
        body += self._attachments()
        close = [Spacer(1, 9 * mm), self._signature(), *self._after_signature()]
        yield from body[:-_KEPT_WITH_SIGNATURE]
        yield KeepTogether([*body[-_KEPT_WITH_SIGNATURE:], *close])

    def _date_and_addressee(self) -> Table:
        content = self.content
        day = date_in_words(content.dated_on, content.language, DateForm.LOCATIVE)
        place = content.letterhead.place_locative
        number = self.labels["number"].replace("{number}", content.number)
        left = [
            paragraph(clipped(f"{place}, {day}" if place else day), LINE),
            paragraph(clipped(number) if content.number else self.labels["number_later"], LINE),
        ]
        lines = content.addressee[:_MOST_ADDRESS_LINES]
        right: list[Flowable] = [
            paragraph(clipped(line, _LONGEST_NAME), LINE) for line in lines if line.strip()
        ]
        if not right:
            right = [_gap(self._missing_label("addressee"))]
        table = Table([[left, right]], colWidths=[self.width * 0.54, self.width * 0.46])
        table.setStyle(BARE_TABLE)
        return table

    def _block(self, block: Block) -> Iterator[Flowable]:
        gaps = [gap for gap in self.missing if gap.block == block.code]
        if not block.included:
            if any(gap.code == "absent" for gap in gaps):
                yield _gap(self._missing_text(gaps[0].law), block.heading)
            return
        text = self._within_limit(block.text)
        style = NOTE if block.code == "regulation" else BODY
        if gaps:
            yield _gap_of_markup(self._with_hints(text), block.heading)
            return
        if block.heading:
            yield paragraph(clipped(block.heading), HEADING)
        yield from paragraphs(text, style)

    def _within_limit(self, text: str) -> str:
        """No more than the letter's room; what is left out is said, never dropped in silence (fault K08)."""
        kept = text[: self.room]
        self.room -= len(kept)
        if len(kept) == len(text):
            return text
        left_out = f"{len(text) - len(kept)}"
        return f"{kept} {self.labels['cut'].replace('{count}', left_out)}"

    def _with_hints(self, text: str) -> str:
        """Markup of the text with each placeholder replaced by what belongs there."""
        parts = _TOKEN.split(text)
        pieces = []
        for index, part in enumerate(parts):
            pieces.append(escape(part) if index % 2 == 0 else f"<b>{escape(self._hint(part))}</b>")
        return "".join(pieces)

    def _hint(self, token: str) -> str:
        known = placeholder_of(token, placeholders())
        what = known.hint[self.content.language] if known else token
        return self.labels["missing"].replace("{what}", what)

    def _gaps_without_place(self) -> Iterator[str]:
        """Parts that the law demands and that the letter's text does not even offer."""
        placed = {block.code for block in self.content.blocks} | _REQUISITES
        for gap in self.missing:
            if gap.block not in placed:
                yield self._missing_text(gap.law)

    def _missing_text(self, law: str) -> str:
        if not law:
            return self.labels["missing_part"]
        return self.labels["missing_block"].replace("{law}", cite(law, self.content.language))

    def _missing_label(self, requisite: str) -> str:
        named = words(self.content.language)["block"][requisite]
        return self.labels["missing"].replace("{what}", named)

    def _attachments(self) -> Iterator[Flowable]:
        names = [name for name in self.content.attachments if name.strip()]
        if names:
            yield Spacer(1, 3 * mm)
            yield paragraph(self.labels["attachments"], LINE)
            for number, name in enumerate(names, start=1):
                yield paragraph(f"{number}. {clipped(name)}", LINE)
        elif any(gap.block == "attachments" for gap in self.missing):
            yield _gap(self._missing_label("attachments"))

    def _signature(self) -> Flowable:
        content = self.content
        if any(gap.block == "signature" for gap in self.missing):
            return _gap(self._missing_label("signature"))
        line = Spacer(1, 1) if content.note else SignatureLine(self.width * 0.28)
        row = [
            paragraph(clipped(content.signatory_post, _LONGEST_NAME), LINE),
            line,
            paragraph(clipped(content.signatory_name, _LONGEST_NAME), LINE),
        ]
        table = Table([row], colWidths=[self.width * 0.34, self.width * 0.33, self.width * 0.33])
        table.setStyle(
            [*BARE_TABLE, ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("RIGHTPADDING", (0, 0), (0, 0), 8)]
        )
        return table

    def _after_signature(self) -> Iterator[Flowable]:
        """Who drafted it, and last of all the note that it is signed electronically (never on paper)."""
        if self.content.contact.strip():
            yield Spacer(1, 8 * mm)
            for line in self.content.contact.splitlines()[:_MOST_ADDRESS_LINES]:
                yield paragraph(clipped(line), FINE)
        if self.content.note.strip():
            yield Spacer(1, 8 * mm)
            yield paragraph(clipped(self.content.note), FINE)


_REQUISITES = frozenset(
    {"author", "addressee", "date", "signature", "subject", "salutation", "attachments", "letter"}
)


def _gap(text: str, heading: str = "") -> _GapParagraph:
    return _gap_of_markup(escape(text), heading)


def _gap_of_markup(markup: str, heading: str = "") -> _GapParagraph:
    head = f"<b>{escape(clipped(heading))}</b><br/>" if heading else ""
    return _GapParagraph(head + markup, GAP)
