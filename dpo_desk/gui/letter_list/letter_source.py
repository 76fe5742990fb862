"""Reads the register of letters for the list, away from the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from dpo_desk.domain.names import fold
from dpo_desk.domain.roles import Actor
from dpo_desk.gui.lists.filter_bar import TEXT
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.lists.list_source import Listed, find_row, first_blocks, position_of
from dpo_desk.services.registers import Registers
from dpo_desk.services.views import LetterRow

SHOWN, ALL, OPEN = "shown", "all", "open"


@dataclass(frozen=True)
class LetterSource:
    """The letters that a view asks for, newest first."""

    registers: Registers
    actor: Actor
    view: KeptView

    def read(self, keep: UUID | None) -> Listed[LetterRow]:
        text = self.view.filters.get(TEXT, "")
        open_only = self.view.filters.get(SHOWN) == OPEN
        ids = self.registers.letter_ids(self.actor, open_only=open_only, text=text)
        limited = open_only or bool(text.strip())
        total = len(self.registers.letter_ids(self.actor)) if limited else len(ids)
        position = position_of(ids, keep)
        blocks = first_blocks(ids, self.rows, position)
        return Listed(ids, total, self.registers.desk.today(), blocks, position)

    def rows(self, ids: Sequence[UUID]) -> Sequence[LetterRow]:
        return self.registers.letter_rows(self.actor, ids)

    def find(self, ids: Sequence[UUID], start: int, typed: str) -> int | None:
        candidates = set(self.registers.letter_ids(self.actor, text=typed))
        wanted = fold(typed)
        return find_row(ids, start, candidates, self.rows, lambda row: begins_with(row, wanted))


def begins_with(row: LetterRow, folded: str) -> bool:
    """Whether a word of the name begins with the folded text, or a number holds it."""
    name = fold(row.subject_name)
    numbers = f"{row.number} {row.request_number} {row.post_number}".casefold()
    return name.startswith(folded) or f" {folded}" in name or folded in numbers
