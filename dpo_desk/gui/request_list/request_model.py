"""The rows of the request list, wide and narrow."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dpo_desk.gui.dates_text import short_date
from dpo_desk.gui.lists.list_columns import ListColumn
from dpo_desk.gui.lists.paged_model import PagedModel
from dpo_desk.gui.lists.request_cells import (
    chip_cell,
    law_cell,
    law_head,
    person,
    promise_cell,
    promise_head,
    row_sentence,
)
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.wording import rights_line, word
from dpo_desk.services.views import RequestRow, Sort


def wide_columns() -> tuple[ListColumn, ...]:
    return (
        ListColumn("number", QCoreApplication.translate("RequestColumn", "Number"), 132, Sort.NUMBER),
        ListColumn(
            "person", QCoreApplication.translate("RequestColumn", "Person and request"), sort=Sort.NAME
        ),
        ListColumn(
            "received",
            QCoreApplication.translate("RequestColumn", "Received"),
            104,
            Sort.RECEIVED,
            may_hide=True,
        ),
        ListColumn(
            "state", QCoreApplication.translate("RequestColumn", "Work"), 168, Sort.STATE, may_hide=True
        ),
        ListColumn("due", QCoreApplication.translate("RequestColumn", "Due"), 124, Sort.DUE),
        ListColumn("law", law_head(), 138, may_hide=True),
        ListColumn("promise", promise_head(), 130, may_hide=True),
    )


def narrow_columns() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "person", QCoreApplication.translate("RequestColumn", "Person and request"), sort=Sort.NAME
        ),
        ListColumn("due", QCoreApplication.translate("RequestColumn", "Due and work"), 136, Sort.DUE),
        ListColumn("law", law_head(), 116),
        ListColumn("promise", promise_head(), 110),
    )


class RequestModel(PagedModel[RequestRow]):
    """Requests by page."""

    def cells(self, row: RequestRow) -> tuple[Cell, ...]:
        clocks = (
            law_cell(row, self.day, narrow=self.narrow),
            promise_cell(row, self.day, narrow=self.narrow),
        )
        if self.narrow:
            who = Cell(row.number, rights_line(row.rights), bold=True, more=person(row))
            return who, chip_cell(row, word(row.state)), *clocks
        return (
            Cell(row.number),
            Cell(person(row), rights_line(row.rights)),
            Cell(short_date(row.received_on, self.day), first_tone=Role.TEXT_2),
            Cell(word(row.state), first_tone=Role.TEXT_2),
            chip_cell(row),
            *clocks,
        )

    def sentence(self, row: RequestRow) -> str:
        return row_sentence(row, self.day, with_state=True)
