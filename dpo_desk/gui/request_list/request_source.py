"""Reads the register of requests for the list, away from the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from dpo_desk.domain.names import fold
from dpo_desk.domain.roles import Actor
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.lists.list_source import Listed, find_row, first_blocks, position_of
from dpo_desk.gui.request_list.request_filters import query_of
from dpo_desk.services.registers import Registers
from dpo_desk.services.views import RequestQuery, RequestRow


@dataclass(frozen=True)
class RequestSource:
    """The requests that a view asks for; the day is the day of reading."""

    registers: Registers
    actor: Actor
    view: KeptView

    def query(self) -> RequestQuery:
        return query_of(self.view, self.registers.desk.today())

    def read(self, keep: UUID | None) -> Listed[RequestRow]:
        query = self.query()
        ids = self.registers.request_ids(self.actor, query)
        counts = self.registers.counts(self.actor, query)
        position = position_of(ids, keep)
        blocks = first_blocks(ids, self.rows, position)
        return Listed(ids, counts.total, self.registers.desk.today(), blocks, position, counts)

    def rows(self, ids: Sequence[UUID]) -> Sequence[RequestRow]:
        return self.registers.request_rows(self.actor, ids)

    def find(self, ids: Sequence[UUID], start: int, typed: str) -> int | None:
        candidates = set(self.registers.request_ids(self.actor, RequestQuery(text=typed)))
        wanted = fold(typed)
        return find_row(ids, start, candidates, self.rows, lambda row: begins_with(row, wanted))


def begins_with(row: RequestRow, folded: str) -> bool:
    """Whether a word of the name begins with the folded text, or the number holds it."""
    name = fold(row.subject_name)
    return name.startswith(folded) or f" {folded}" in name or folded in row.number.casefold()
