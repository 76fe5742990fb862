"""The audit log as a list that is read only where it is looked at: its gapless numbers are the ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload
from uuid import UUID

from dpo_desk.gui import dates_text
from dpo_desk.gui.lists.paged_model import PagedModel
from dpo_desk.gui.settings.audit_words import AuditRow, detail_words, id_of, subject_words, what_words
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.cells import Cell


class EntryIds(Sequence[UUID]):
    """The ids of all entries from the newest down to the first, without a list of them."""

    def __init__(self, newest: int) -> None:
        self._newest = newest

    def __len__(self) -> int:
        return self._newest

    @overload
    def __getitem__(self, place: int) -> UUID: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[UUID]: ...
    def __getitem__(self, place: int | slice) -> UUID | Sequence[UUID]:
        if isinstance(place, slice):
            return [id_of(self._newest - number) for number in range(*place.indices(self._newest))]
        if not -self._newest <= place < self._newest:
            raise IndexError(place)
        return id_of(self._newest - place % self._newest)


class AuditModel(PagedModel[AuditRow]):
    """Number, time, who, what, to what."""

    def cells(self, row: AuditRow) -> tuple[Cell, ...]:
        what = Cell(what_words(row), detail_words(row))
        subject = Cell(subject_words(row), first_tone=Role.LINK if row.case else Role.TEXT)
        if self.narrow:
            line = " · ".join(part for part in (row.actor, subject_words(row)) if part)
            return (Cell(str(row.number), self._moment(row)), Cell(what.first, line))
        return (
            Cell(dates_text.number(row.number), first_tone=Role.TEXT_2),
            Cell(dates_text.exact_moment(row.at)),
            Cell(row.actor),
            what,
            subject,
        )

    def sentence(self, row: AuditRow) -> str:
        parts = (str(row.number), dates_text.exact_moment(row.at), row.actor, what_words(row))
        return ", ".join(part for part in (*parts, subject_words(row), detail_words(row)) if part)

    def _moment(self, row: AuditRow) -> str:
        return dates_text.timeline_moment(row.at, self.day)
