"""The small pages: receipt, record of an oral request, blank request form, recovery key for the safe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepInFrame, Spacer, Table

from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import DateForm, date_in_words, short_date, time_in_words
from dpo_desk.domain.local_time import riga_time
from dpo_desk.domain.printed import (
    BlankFormContent,
    OralRecordContent,
    ReceiptContent,
    RecoverySheetContent,
)
from dpo_desk.domain.request import AnswerWay, Right
from dpo_desk.letters.letterhead import letterhead
from dpo_desk.letters.marks import CheckBox, Rules, signature_rows
from dpo_desk.letters.page import Sheet, draw
from dpo_desk.letters.text_style import (
    BARE_TABLE,
    BODY,
    FINE,
    KEY,
    LINE,
    RULE,
    STRONG,
    TITLE,
    clipped,
    paragraph,
    paragraphs,
)
from dpo_desk.letters.wording import words

_SMALL_MARGIN = 13 * mm
_LONGEST_WORDS = 20_000
"""Characters of a person's own words on the record; what is longer belongs beside it as a document."""


def print_receipt(content: ReceiptContent) -> bytes:
    """The receipt on one A5 page. It names no person: only the number, the rights and both dates."""
    labels = words(content.language)["receipt"]
    sheet = Sheet(content.number, content.language.value, size=A5, margin=_SMALL_MARGIN)
    return draw(sheet, lambda width: [_on_one_page(_receipt(content, labels, width), sheet)])


def print_oral_record(content: OralRecordContent) -> bytes:
    """The written record of an oral request, for the person to read through and sign."""
    table = words(content.language)
    sheet = Sheet(
        content.number,
        content.language.value,
        footer=content.number,
        page_label=table["letter"]["page"],
    )
    return draw(sheet, lambda width: list(_oral_record(content, table["oral"], width)))


def print_blank_form(content: BlankFormContent) -> bytes:
    """The request form on one A4 page, to be filled in by hand."""
    labels = words(content.language)["form"]
    sheet = Sheet(labels["title"], content.language.value, margin=16 * mm)
    return draw(sheet, lambda width: [_on_one_page(_blank_form(content, labels, width), sheet)])


def print_recovery_sheet(content: RecoverySheetContent) -> bytes:
    """The recovery key on one A4 page, in groups large enough to be copied by hand."""
    labels = words(content.language)["recovery"]
    sheet = Sheet(labels["title"], content.language.value, size=A4)
    return draw(sheet, lambda width: [_on_one_page(_recovery_sheet(content, labels, width), sheet)])


def _on_one_page(parts: Iterator[Flowable], sheet: Sheet) -> Flowable:
    """What is promised to be one page stays one: extreme names make it smaller, never longer."""
    width, height = (side - 2 * sheet.margin for side in sheet.size)
    return KeepInFrame(width, height, list(parts), mode="shrink")


def _receipt(content: ReceiptContent, labels: Mapping[str, str], width: float) -> Iterator[Flowable]:
    named = words(content.language)
    yield from letterhead(content.firm, content.language)
    yield Spacer(1, 5 * mm)
    yield paragraph(labels["title"], TITLE)
    yield paragraph(_at(labels["received"], content.received_at, content.language))
    yield _facts(
        [
            (labels["number"], content.number),
            (labels["channel"], named["channel"][content.channel.value]),
        ],
        width,
    )
    yield Spacer(1, 3 * mm)
    yield paragraph(labels["rights"], LINE)
    for right in content.rights:
        yield paragraph(f"–  {named['right'][right.value]}", LINE)
    yield Spacer(1, 4 * mm)
    yield _facts(list(_due_rows(content, labels)), width, strong=True)
    yield Spacer(1, 1 * mm)
    yield paragraph(labels["law_note"], FINE)
    yield Spacer(1, 4 * mm)
    yield paragraph(labels["free"], LINE)
    if content.contact:
        yield Spacer(1, 2 * mm)
        yield paragraph(labels["contact"], LINE)
        for line in content.contact[:4]:
            yield paragraph(clipped(line, 160), LINE)
    yield Spacer(1, 4 * mm)
    yield paragraph(labels["keep"], FINE)


def _due_rows(content: ReceiptContent, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if content.promised_by is not None:
        yield labels["promise"], short_date(content.promised_by, content.language)
    if content.promised_at_once:
        yield labels["promise_at_once"], ""
    yield labels["law"], short_date(content.legal_due, content.language)


def _oral_record(content: OralRecordContent, labels: Mapping[str, str], width: float) -> Iterator[Flowable]:
    named = words(content.language)
    yield from letterhead(content.firm, content.language)
    yield Spacer(1, 9 * mm)
    yield paragraph(labels["title"], TITLE)
    intro = labels["intro"].replace("{number}", content.number)
    yield paragraph(_at(intro, content.received_at, content.language))
    yield Spacer(1, 2 * mm)
    yield _facts(list(_oral_rows(content, labels)), width)
    yield Spacer(1, 3 * mm)
    yield paragraph(labels["rights"], STRONG)
    for right in content.rights:
        yield paragraph(f"–  {named['right'][right.value]}", LINE)
    yield Spacer(1, 3 * mm)
    yield paragraph(labels["words"], STRONG)
    yield from paragraphs(clipped_text(content.text, named["letter"]["cut"]), BODY)
    yield Spacer(1, 3 * mm)
    seen = labels["identity_seen" if content.identity_seen else "identity_not_seen"]
    yield _facts([(labels["identity"], seen)], width)
    yield Spacer(1, 6 * mm)
    yield paragraph(labels["confirm"], BODY)
    yield signature_rows([labels["person_signature"], labels["staff_signature"]], width)


def _oral_rows(content: OralRecordContent, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield labels["person"], content.person
    if content.representative:
        yield labels["representative"], content.representative
        if content.authority:
            yield labels["authority"], content.authority
    if content.contact:
        yield labels["contact"], "\n".join(clipped(line) for line in content.contact)
    if content.answer_by is not None:
        yield labels["answer"], words(content.language)["answer"][content.answer_by.value]


def clipped_text(text: str, cut: str) -> str:
    """The person's words, up to a length that a record can hold; what was left out is said."""
    if len(text) <= _LONGEST_WORDS:
        return text
    return f"{text[:_LONGEST_WORDS]} {cut.replace('{count}', str(len(text) - _LONGEST_WORDS))}"


def _blank_form(content: BlankFormContent, labels: Mapping[str, str], width: float) -> Iterator[Flowable]:
    wishes = words(content.language)["wish"]
    yield from letterhead(content.firm, content.language)
    if content.addressed_to.strip():
        yield Spacer(1, 2 * mm)
        yield paragraph(f"{labels['addressed_to']}: {clipped(content.addressed_to, 160)}", LINE)
    yield Spacer(1, 5 * mm)
    yield paragraph(labels["title"], TITLE)
    yield paragraph(labels["optional"], FINE)
    yield Spacer(1, 3 * mm)
    for label, lines in (("name", 1), ("contact", 2), ("representative", 1)):
        yield paragraph(labels[label], FINE)
        yield Rules(width, lines)
    yield Spacer(1, 2 * mm)
    yield paragraph(labels["rights"], STRONG)
    for right in Right:
        yield CheckBox(wishes[right.value], width)
    yield Spacer(1, 3 * mm)
    yield paragraph(labels["words"], FINE)
    yield Rules(width, 5)
    yield Spacer(1, 2 * mm)
    yield paragraph(labels["answer"], STRONG)
    for way in (AnswerWay.REGISTERED_POST, AnswerWay.EMAIL, AnswerWay.IN_PERSON):
        yield CheckBox(labels[_ANSWER_LABELS[way]], width)
    yield Spacer(1, 1 * mm)
    yield signature_rows([labels["date"], labels["signature"]], width)
    yield Spacer(1, 5 * mm)
    yield _office_box(labels, width)


_ANSWER_LABELS = {
    AnswerWay.REGISTERED_POST: "answer_post",
    AnswerWay.EMAIL: "answer_email",
    AnswerWay.IN_PERSON: "answer_person",
}


def _office_box(labels: Mapping[str, str], width: float) -> Table:
    cells: list[list[Any]] = [
        [paragraph(labels["office"], FINE), "", ""],
        [
            paragraph(f"{labels['office_received']}:", FINE),
            paragraph(f"{labels['office_number']}:", FINE),
            CheckBox(labels["office_identity"], width / 3 - 12, small=True),
        ],
    ]
    table = Table(cells, colWidths=[width / 3] * 3, rowHeights=[15, 30])
    table.setStyle(
        [
            *BARE_TABLE,
            ("BOX", (0, 0), (-1, -1), 0.6, RULE),
            ("SPAN", (0, 0), (-1, 0)),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
        ]
    )
    return table


def _recovery_sheet(
    content: RecoverySheetContent, labels: Mapping[str, str], width: float
) -> Iterator[Flowable]:
    made = date_in_words(content.made_on, content.language, DateForm.NOMINATIVE)
    yield paragraph(labels["title"], TITLE)
    yield _facts([(labels["store"], content.store_name), (labels["made"], made)], width)
    yield Spacer(1, 6 * mm)
    yield _key_table(content.groups, labels["group"], width)
    yield Spacer(1, 8 * mm)
    for part in ("what", "keep", "lost"):
        yield paragraph(labels[part])
    yield Spacer(1, 10 * mm)
    yield signature_rows([labels["receiver"]], width)


def _key_table(groups: Sequence[str], label: str, width: float) -> Table:
    """Two groups a row, each with its number, so that a line skipped while copying is noticed."""
    cells = [
        [paragraph(label.replace("{number}", str(number)), FINE), paragraph(group, KEY)]
        for number, group in enumerate(groups, start=1)
    ]
    half = (len(cells) + 1) // 2
    blank = ["", ""]
    rows = [[*cells[row], *(cells[row + half] if row + half < len(cells) else blank)] for row in range(half)]
    table = Table(rows, colWidths=[width * share for share in (0.12, 0.38) * 2])
    table.setStyle(
        [
            *BARE_TABLE,
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("BOX", (0, 0), (-1, -1), 0.8, RULE),
            ("INNERGRID", (0, 0), (-1, -1), 0.3, RULE),
            ("LEFTPADDING", (0, 0), (-1, -1), 7),
            ("TOPPADDING", (0, 0), (-1, -1), 6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ]
    )
    return table


def _facts(rows: Iterable[tuple[str, str]], width: float, *, strong: bool = False) -> Table:
    """Label and value side by side; the value of a due date stands out."""
    cells = [
        [paragraph(label, LINE), paragraph(clipped_lines(value), STRONG if strong else LINE)]
        for label, value in rows
    ]
    shares = (0.66, 0.34) if strong else (0.34, 0.66)
    table = Table(cells, colWidths=[width * share for share in shares])
    table.setStyle(
        [*BARE_TABLE, ("BOTTOMPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (0, -1), 8)]
    )
    return table


def clipped_lines(value: str) -> str:
    """At most a few lines of ordinary length."""
    return "\n".join(clipped(line) for line in value.splitlines()[:6])


def _at(text: str, moment: datetime, language: Language) -> str:
    local = riga_time(moment)
    day = date_in_words(date(local.year, local.month, local.day), language, DateForm.LOCATIVE)
    return text.replace("{day}", day).replace("{time}", time_in_words(local.time(), language))
