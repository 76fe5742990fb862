"""Points of a policy as rows: what it is about, its value, how the policy stands on it, and its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.policy_statement import Listing, Mark, Statement
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role

T = TypeVar("T")


class PointMark(StrEnum):
    """How a value came about: the policy's three marks, and the firm's own entry."""

    SAID = "said"
    NOT_SAID = "not_said"
    LOST = "lost"
    OWN = "own"


_WORDS = {
    PointMark.SAID: QT_TRANSLATE_NOOP("PointMark", "said"),
    PointMark.NOT_SAID: QT_TRANSLATE_NOOP("PointMark", "not said"),
    PointMark.LOST: QT_TRANSLATE_NOOP("PointMark", "lost in the stored copy"),
    PointMark.OWN: QT_TRANSLATE_NOOP("PointMark", "entered by the firm"),
}
_LOOKS = {
    PointMark.SAID: ("quote", Role.TEXT_2),
    PointMark.NOT_SAID: ("minus", Role.TEXT_3),
    PointMark.LOST: ("crossed", Role.WARN),
    PointMark.OWN: ("pencil", Role.TEXT_2),
}


def mark_words(mark: PointMark) -> str:
    return QCoreApplication.translate("PointMark", _WORDS[mark])


def mark_look(mark: PointMark) -> tuple[str, Role]:
    """Icon and colour role: the shape alone tells the marks apart."""
    return _LOOKS[mark]


def mark_of(point: Statement[Any] | Listing[Any]) -> PointMark:
    """The mark of a statement or listing; a value without the policy's word is the firm's own."""
    if point.mark is Mark.SAID:
        return PointMark.SAID
    if point.mark is Mark.LOST:
        return PointMark.LOST
    filled = point.rows if isinstance(point, Listing) else point.value
    return PointMark.NOT_SAID if filled in (None, "", ()) else PointMark.OWN


@dataclass(frozen=True, slots=True)
class Point:
    """One row. `about` is a second line under the name; `value` is empty where nothing is said.

    `place` is the row's number in its listing, for rows that can be edited.
    """

    name: str
    value: str = ""
    mark: PointMark = PointMark.NOT_SAID
    sentence: str = ""
    about: str = ""
    place: int = -1


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; `sentence` is the list's own, where no row shows it, and `mark` the list's."""

    heading: str
    points: tuple[Point, ...]
    mark: PointMark = PointMark.SAID
    sentence: str = ""


def quoted(sentence: str) -> str:
    """The policy's sentence in quotation marks; marks inside it become the inner ones (glossary I)."""
    if not sentence:
        return ""
    inner = sentence.replace("“", "«").replace("”", "»").replace("„", "«")
    return f"“{inner}”"


def point(name: str, statement: Statement[T], words: Callable[[T], str] = str, about: str = "") -> Point:
    """A statement as a row."""
    value = words(statement.value) if statement.value is not None else ""
    return Point(name, value, mark_of(statement), statement.sentence, about)


def row_point(name: str, sentence: str, listing: Listing[Any], *, value: str = "", about: str = "") -> Point:
    """A row of a listing: the policy's own by its sentence or the list's, else the firm's entry."""
    text = sentence or (listing.sentence if listing.is_said else "")
    return Point(name, value, PointMark.SAID if text else PointMark.OWN, text, about)


def group_of(heading: str, listing: Listing[T], rows: Iterable[Point]) -> Group:
    """A listing under its heading. A list that is empty says why in one row."""
    points = tuple(rows)
    if not points:
        return Group(heading, (Point("", "", mark_of(listing), listing.sentence),))
    shown = any(point.sentence == listing.sentence for point in points)
    return Group(heading, points, mark_of(listing), "" if shown else listing.sentence)


def hint_of(statement: Statement[Any]) -> str:
    """Under a field: how the policy stands on the point, with its sentence."""
    mark = mark_of(statement)
    if mark is PointMark.SAID:
        return quoted(statement.sentence)
    words = mark_words(mark)
    words = words[:1].upper() + words[1:]
    return f"{words}: {quoted(statement.sentence)}" if statement.sentence else f"{words}."
