"""What a list page asks of its register; everything here runs away from the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from dpo_desk.gui.lists.paged_model import BLOCK, Identified
from dpo_desk.services.views import ListCounts

Row = TypeVar("Row", bound=Identified)
ReadRows = Callable[[Sequence[UUID]], Sequence[Row]]
Blocks = dict[int, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Listed(Generic[Row]):
    """A list as it was read: all ids in order, with the rows that are shown at once.

    `position` is where the row that was chosen before stands now; `counts` what is urgent, where a register
    knows it; `day` the day for which the words are said.
    """

    ids: Sequence[UUID]
    total: int
    day: date
    blocks: Blocks[Row]
    position: int | None = None
    counts: ListCounts | None = None


class ListSource(Protocol[Row]):
    """One register with one set of filters and one order."""

    def read(self, keep: UUID | None) -> Listed[Row]:
        """The list, with the first rows and those around the row to keep."""
        ...

    def rows(self, ids: Sequence[UUID]) -> Sequence[Row]: ...

    def find(self, ids: Sequence[UUID], start: int, typed: str) -> int | None:
        """The position, from `start` on and then from the top, of the first row that fits the typed text."""
        ...


def position_of(ids: Sequence[UUID], wanted: UUID | None) -> int | None:
    """Where the id stands."""
    if wanted is None:
        return None
    try:
        return ids.index(wanted)
    except ValueError:
        return None


def first_blocks(ids: Sequence[UUID], rows: ReadRows[Row], position: int | None) -> Blocks[Row]:
    """The block that is shown at once: the one of the position, or the top."""
    if not ids:
        return {}
    number = (position or 0) // BLOCK
    return read_blocks(rows, {number: ids[number * BLOCK : (number + 1) * BLOCK]})


def read_blocks(rows: ReadRows[Row], wanted: Mapping[int, Sequence[UUID]]) -> Blocks[Row]:
    """The rows of some blocks, read at once."""
    found = {row.id: row for row in rows([one for ids in wanted.values() for one in ids])}
    return {
        number: [found[one] for one in ids if one in found]  # gone ids leave a gap that stays grey
        for number, ids in wanted.items()
    }


def find_row(
    ids: Sequence[UUID],
    start: int,
    candidates: set[UUID],
    rows: ReadRows[Row],
    fits: Callable[[Row], bool],
) -> int | None:
    """The position of the first candidate that fits, from `start` on and then from the top."""
    places: list[int] = [at for at in (*range(start, len(ids)), *range(start)) if ids[at] in candidates]
    for begin in range(0, len(places), BLOCK):
        part = places[begin : begin + BLOCK]
        fitting: set[UUID] = {row.id for row in rows([ids[at] for at in part]) if fits(row)}
        for at in part:
            if ids[at] in fitting:
                return at
    return None
