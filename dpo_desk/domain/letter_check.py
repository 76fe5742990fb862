"""Checks a letter before it is issued: what the law demands for its kind, its requisites, no gap left.

The checklist holds met rows too, so that a person sees what was looked at; one unmet row keeps the letter
from being issued (domain sheet letters.md sections 1, 4 and 6).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dpo_desk.domain.letter import Block, Check, Language, LetterContent, LetterKind, Missing
from dpo_desk.domain.letter_dates import dates_in
from dpo_desk.domain.letter_demands import (
    ADDRESSEE_LAW,
    COPY_ENCLOSED,
    DEMANDS,
    LETTER_LAW,
    SECRECY_LAW,
    Demand,
    names_investigators,
)
from dpo_desk.domain.letter_text import placeholders_in, tokens_in

LONGEST_LETTER = 100_000
"""Characters of all blocks together; what is longer (about thirty pages) belongs into an attachment."""


_COUNTED = re.compile(r"\d+\s*(lp|lapa|lapu|lapas|leaves|leaf|pages?|sheets?)\b|datne\b|\bfile\b|\.\w{2,5}\b")
"""An enclosure says on how many leaves it is, or which file (letters.md section 3, block B11)."""

_THIRD_COUNTRY = ("trešajās valstīs", "trešās valstis", "trešajām valstīm", "third countr")


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """What the check must know beside the letter; days in Europe/Riga.

    `first_month_due` is the due date before any extension (an extension notice is judged by it, Art. 12(3)).
    `signed_on` is the day of signing: the letter must carry that date. What is None is not judged.
    """

    first_month_due: date | None = None
    signed_on: date | None = None


def check_letter(content: LetterContent, facts: CheckFacts | None = None) -> tuple[Check, ...]:
    """The whole checklist, demands of the law first, in a fixed order.

    Codes of unmet rows: `absent`, `empty`, `does_not_say`, `contradicts`, `names_no_later_day`, `unfilled`
    (with the placeholder), `must_not_name`, `no_attachment`, `too_late`, `dated_other_day`, `too_long`.
    Met rows have none.
    """
    known = facts or CheckFacts()
    included = {block.code: block for block in content.blocks if block.included}
    rows = [
        _row(demand, included, content)
        for demand in DEMANDS[content.kind]
        if not demand.only_with or any(code in included for code in demand.only_with)
    ]
    rows += _unnamed(included)
    rows += _no_transfers(included)
    rows += _enclosed(content, included)
    rows += _in_time(content, known)
    rows += _requisites(content, known)
    rows += _gaps(content, included.values())
    return tuple(rows)


def missing_from(content: LetterContent, facts: CheckFacts | None = None) -> tuple[Missing, ...]:
    """What keeps the letter from being issued; empty when it may be."""
    return tuple(
        Missing(block=row.block, law=row.law, code=row.code, placeholder=row.placeholder)
        for row in check_letter(content, facts)
        if not row.met
    )


def _row(demand: Demand, included: Mapping[str, Block], content: LetterContent) -> Check:
    present = [included[code] for code in demand.blocks if code in included]
    if not present:
        return Check(demand.blocks[0], demand.law, met=False, code="absent")
    if demand.either and len(present) > 1:
        return Check(present[-1].code, demand.law, met=False, code="contradicts")
    faults = [_fault(demand, block, content.language, content.dated_on) for block in present]
    if "" in faults:
        return Check(present[faults.index("")].code, demand.law, met=True)
    return Check(present[0].code, demand.law, met=False, code=faults[0])


def _fault(demand: Demand, block: Block, language: Language, dated_on: date) -> str:
    text = _plain(block.text)
    if not text:
        return "empty"
    if not all(any(stem in text for stem in row) for row in demand.says[language]):
        return "does_not_say"
    if demand.names_later_day and not any(day > dated_on for day in dates_in(block.text)):
        return "names_no_later_day"
    return ""


def _plain(text: str) -> str:
    """Lower case, composed letters, single ordinary spaces: as the words of a demand are written."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _unnamed(included: Mapping[str, Block]) -> Iterator[Check]:
    """Purposes and recipients are told without the bodies that the law keeps unnamed."""
    told = [included[code] for code in ("recipients", "purposes") if code in included]
    for block in told:
        if names_investigators(block.text):
            yield Check(block.code, SECRECY_LAW, met=False, code="must_not_name")
            return
    if "recipients" in included:
        yield Check("recipients", SECRECY_LAW, met=True)


def _no_transfers(included: Mapping[str, Block]) -> Iterator[Check]:
    """A letter that denies transfers names no recipient in a third country."""
    if "transfers_none" not in included:
        return
    others = [block for code, block in included.items() if code not in {"transfers_none", "transfers"}]
    if any(stem in _plain(block.text) for block in others for stem in _THIRD_COUNTRY):
        yield Check("transfers_none", "GDPR 15(2)", met=False, code="contradicts")


def _enclosed(content: LetterContent, included: Mapping[str, Block]) -> Iterator[Check]:
    law, blocks = COPY_ENCLOSED.get(content.kind, ("", ()))
    if any(code in included for code in blocks):
        met = any(_COUNTED.search(name.casefold()) for name in content.attachments)
        yield Check("attachments", law, met=met, code="" if met else "no_attachment")


def _in_time(content: LetterContent, facts: CheckFacts) -> Iterator[Check]:
    """An extension counts only when it is told within the first month (Art. 12(3))."""
    if content.kind is LetterKind.EXTENSION and facts.first_month_due is not None:
        met = content.dated_on <= facts.first_month_due
        yield Check("date", "GDPR 12(3)", met=met, code="" if met else "too_late")


def _requisites(content: LetterContent, facts: CheckFacts) -> Iterator[Check]:
    yield _requisite("addressee", ADDRESSEE_LAW, any(line.strip() for line in content.addressee))
    yield _requisite("author", LETTER_LAW, bool(content.letterhead.name.strip()))
    if facts.signed_on is None or facts.signed_on == content.dated_on:
        yield Check("date", LETTER_LAW, met=True)
    else:
        yield Check("date", LETTER_LAW, met=False, code="dated_other_day")
    signed = bool(content.signatory_name.strip() and content.signatory_post.strip())
    yield _requisite("signature", LETTER_LAW, signed)
    yield _requisite("subject", "", bool(content.subject.strip()))


def _requisite(name: str, law: str, met: bool) -> Check:
    return Check(name, law, met=met, code="" if met else "absent")


def _gaps(content: LetterContent, blocks: Iterable[Block]) -> Iterator[Check]:
    length = sum(len(name) for name in content.attachments)
    for block in blocks:
        length += len(block.heading) + len(block.text)
        for token in placeholders_in(block):
            yield Check(block.code, block.law, met=False, code="unfilled", placeholder=token)
    for name, text in (("subject", content.subject), ("salutation", content.salutation)):
        for token in tokens_in(text):
            yield Check(name, "", met=False, code="unfilled", placeholder=token)
    if length > LONGEST_LETTER:
        yield Check("letter", "", met=False, code="too_long")
