"""What the search shows: hits in their groups, and commands; values only, made from what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.names import with_visible_marks
from dpo_desk.gui import dates_text
from dpo_desk.gui.lists.request_cells import chip_for, person, promise_leads
from dpo_desk.gui.page import CASE, LETTER, Place
from dpo_desk.gui.search.matching import Parts, has_match, marked, pieces, plain, typed_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.chip import Chip
from dpo_desk.gui.wording import rights_line
from dpo_desk.services.views import HitKind, RequestRow, SearchHit


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to choose: icon, two lines of text with the matching parts, chip or keys at the right.

    It leads to a place, or carries out a command. `case` is the request behind it.
    """

    icon: str
    first: Parts
    second: Parts = ()
    chip: Chip | None = None
    keys: str = ""
    place: Place | None = None
    command: str = ""
    case: UUID | None = None

    def sentence(self) -> str:
        """The line as a screen reader says it."""
        parts = (plain(self.first), plain(self.second), self.chip.words if self.chip else "", self.keys)
        return ", ".join(part.strip() for part in parts if part.strip())


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a group; it cannot be chosen."""

    words: str


_GROUPS = {
    HitKind.REQUEST: ("request", QT_TRANSLATE_NOOP("SearchGroup", "Cases")),
    HitKind.LETTER: ("letter", QT_TRANSLATE_NOOP("SearchGroup", "Letters")),
    HitKind.TEXT: ("quote", QT_TRANSLATE_NOOP("SearchGroup", "Texts")),
}


def entries_of(hits: Sequence[SearchHit], typed: str, day: date) -> list[Entry | Head]:
    """The hits in groups, each group newest first; groups without hits are not named."""
    words = typed_words(typed)
    shown: list[Entry | Head] = []
    for kind, (icon, name) in _GROUPS.items():
        found = [hit for hit in hits if hit.kind is kind]
        if found:
            shown.append(Head(QCoreApplication.translate("SearchGroup", name)))
            shown.extend(_entry(hit, icon, words, day) for hit in found)
    return shown


def _entry(hit: SearchHit, icon: str, words: Sequence[str], day: date) -> Entry:
    title = marked(with_visible_marks(hit.title), words)
    number = hit.number or QCoreApplication.translate("SearchGroup", "no number yet")
    first = (*marked(number, words), ("\u2002 ", False), *title)
    place = Place(CASE, hit.request_id)
    if hit.kind is HitKind.LETTER:
        place = Place(LETTER, hit.letter_id)
    chip = chip_for(hit.row) if hit.row is not None and hit.kind is HitKind.REQUEST else None
    second = _second(hit, day, told=has_match(first))
    return Entry(icon, first, second, chip, place=place, case=hit.request_id)


def _second(hit: SearchHit, day: date, *, told: bool) -> Parts:
    """What else is known; where the first line shows no match, the text that has it."""
    if hit.kind is HitKind.TEXT or not told or hit.row is None:
        return pieces(hit.snippet, hit.matches)
    if hit.kind is HitKind.LETTER:
        return ((f"{hit.row.number} · {person(hit.row)}", False),)
    return ((f"{rights_line(hit.row.rights)} · {_date_words(hit.row, day)}", False),)


def _date_words(row: RequestRow, day: date) -> str:
    """`apņemšanās 17.03.`, `likums 07.04.`, for a case that ended `pabeigts 04.11.2025.`"""
    if row.ended_on is not None:
        pattern, shown = QCoreApplication.translate("SearchGroup", "ended {date}"), row.ended_on
    elif promise_leads(row):
        pattern, shown = QCoreApplication.translate("SearchGroup", "promise {date}"), row.leading
    else:
        pattern, shown = QCoreApplication.translate("SearchGroup", "law {date}"), row.leading
    return pattern.format(date=dates_text.short_date(shown, day))
