"""The checklist beside a letter: what the law demands of its kind, one item each, and how to mend it.

The check answers rows (domain/letter_check.py); here rows of one demand become one item, so that the count
stays the same while gaps are filled: each demand, the requisites together, the rest of the text together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dpo_desk.domain.letter import Check, Letter
from dpo_desk.domain.letter_edits import choice_of
from dpo_desk.domain.letter_text import LetterText
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.services.correspondence import checks_of

REQUISITES = ("addressee", "author", "date", "signature", "subject")
REQUISITES_KEY, REST_KEY = "requisites", "rest"


class Remedy(StrEnum):
    """What a person does about a missing item: one button each."""

    INSERT = "insert"
    CHOOSE = "choose"
    FILL = "fill"
    ENCLOSE = "enclose"
    EDIT = "edit"
    NONE = "none"


_REMEDIES = {
    "contradicts": Remedy.CHOOSE,
    "unfilled": Remedy.FILL,
    "no_attachment": Remedy.ENCLOSE,
    "must_not_name": Remedy.EDIT,
    "empty": Remedy.INSERT,
    "does_not_say": Remedy.INSERT,
    "names_no_later_day": Remedy.EDIT,
    "too_long": Remedy.EDIT,
    "too_late": Remedy.NONE,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist. `part` is the part of the letter that it is about."""

    key: str
    part: str
    law: str
    faults: tuple[Check, ...] = ()

    @property
    def met(self) -> bool:
        return not self.faults

    @property
    def gaps(self) -> tuple[str, ...]:
        """Placeholders to be filled, as written, once each."""
        return tuple(dict.fromkeys(fault.placeholder for fault in self.faults if fault.placeholder))


@dataclass(frozen=True, slots=True)
class Checklist:
    """All items in the order of the law; `met` of `len(items)` hold."""

    items: tuple[Item, ...]

    @property
    def missing(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if not item.met)

    @property
    def fulfilled(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.met)

    @property
    def met(self) -> int:
        return len(self.fulfilled)


def checklist_of(letter: Letter, request: SubjectRequest) -> Checklist:
    """The checklist of a letter as it stands, with the dates of its case."""
    rows = checks_of(letter, request)
    gaps = [row for row in rows if row.code in {"unfilled", "too_long"}]
    others = [row for row in rows if row not in gaps]
    items = list(_demanded([row for row in others if not _is_requisite(row)], gaps))
    placed = {item.part for item in items}
    requisites = tuple(row for row in others if _is_requisite(row) and not row.met)
    items.append(Item(REQUISITES_KEY, requisites[0].block if requisites else "", "", requisites))
    rest = tuple(row for row in gaps if row.block not in placed)
    items.append(Item(REST_KEY, rest[0].block if rest else "", "", rest))
    return Checklist(tuple(items))


def _is_requisite(row: Check) -> bool:
    """A notice that must be dated within the first month is a demand of the Regulation, no requisite."""
    return row.block in REQUISITES and not row.law.startswith("GDPR")


def _demanded(rows: Sequence[Check], gaps: Sequence[Check]) -> Iterator[Item]:
    """One item for each part and article; a gap in its text belongs to the part's first item."""
    grouped: dict[tuple[str, str], list[Check]] = {}
    for row in rows:
        grouped.setdefault((row.block, row.law), []).append(row)
    taken: set[str] = set()
    for (part, law), group in grouped.items():
        faults = [row for row in group if not row.met]
        if part not in taken:
            faults += [gap for gap in gaps if gap.block == part]
            taken.add(part)
        yield Item(f"{part} {law}", part, law, tuple(faults))


def remedy_for(item: Item, text: LetterText | None) -> Remedy:
    """What helps first. `text` knows whether the part is one of several variants."""
    codes = [fault.code for fault in item.faults]
    if item.key == REQUISITES_KEY:
        return Remedy.NONE if item.part == "author" else Remedy.EDIT
    if "contradicts" in codes or "absent" in codes:
        return Remedy.CHOOSE if text is not None and choice_of(text, item.part) else Remedy.INSERT
    if item.gaps:
        return Remedy.FILL
    return next((_REMEDIES[code] for code in codes if code in _REMEDIES), Remedy.EDIT)
