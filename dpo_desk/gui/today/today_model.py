"""The rows of Today in their groups, wide and narrow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dpo_desk.gui.lists.request_cells import (
    chip_cell,
    law_cell,
    law_head,
    person,
    promise_cell,
    promise_head,
    row_sentence,
    step_words,
)
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.cells import Cell, GroupHead
from dpo_desk.gui.widgets.table_view import Column, RowsModel
from dpo_desk.gui.wording import rights_line
from dpo_desk.services.registers import Group
from dpo_desk.services.views import RequestRow

_GROUPS = {
    Group.OVERDUE: QT_TRANSLATE_NOOP("TodayGroup", "Overdue"),
    Group.TODAY: QT_TRANSLATE_NOOP("TodayGroup", "Today"),
    Group.WEEK: QT_TRANSLATE_NOOP("TodayGroup", "Next 7 days"),
    Group.MONTH: QT_TRANSLATE_NOOP("TodayGroup", "Next 30 days"),
}


def wide_columns() -> tuple[Column, ...]:
    return (
        Column(QCoreApplication.translate("TodayColumn", "State"), 112),
        Column(QCoreApplication.translate("TodayColumn", "Case"), 272),
        Column(QCoreApplication.translate("TodayColumn", "Next step")),
        Column(law_head(), 136),
        Column(promise_head(), 130),
    )


def narrow_columns() -> tuple[Column, ...]:
    return (
        Column(QCoreApplication.translate("TodayColumn", "State"), 110),
        Column(QCoreApplication.translate("TodayColumn", "Case and next step")),
        Column(law_head(), 116),
        Column(promise_head(), 110),
    )


class TodayModel(RowsModel[RequestRow]):
    """Groups of requests. The words are made when a row is painted, for the day the page was read on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wide_columns(), parent)
        self._day = date.min
        self._narrow = False

    def show_groups(self, day: date, groups: Sequence[tuple[Group, Sequence[RequestRow]]]) -> None:
        """Shows the groups as they were read, each under its head."""
        self._day = day
        rows: list[RequestRow | GroupHead] = []
        for group, found in groups:
            words = QCoreApplication.translate("TodayGroup", _GROUPS[group])
            rows.append(GroupHead(words, len(found), Role.DANGER if group is Group.OVERDUE else Role.TEXT))
            rows.extend(found)
        self.set_rows(rows)

    def set_narrow(self, narrow: bool) -> None:
        """The two-line layout for little room, or the usual one; also makes all words anew."""
        self._narrow = narrow
        self.set_columns(narrow_columns() if narrow else wide_columns())

    def position_of(self, row: RequestRow | None) -> int | None:
        """Where the same request stands now."""
        if row is None:
            return None
        return next(
            (n for n in range(self.rowCount()) if (found := self.row_at(n)) and found.id == row.id), None
        )

    def cell(self, row: RequestRow, column: int) -> Cell:
        if self._narrow and column:
            column += 1  # case and next step are one column
            if column == 2:
                step = step_words(row, self._day)
                return Cell(row.number, f"› {step}" if step else "", bold=True, more=person(row))
        match column:
            case 0:
                return chip_cell(row)
            case 1:
                return Cell(row.number, f"{person(row)} · {rights_line(row.rights)}", bold=True)
            case 2:
                return Cell(step_words(row, self._day), icon="chevron-right")
            case 3:
                return law_cell(row, self._day, narrow=self._narrow)
            case _:
                return promise_cell(row, self._day, narrow=self._narrow)

    def sentence(self, row: RequestRow) -> str:
        return row_sentence(row, self._day)
