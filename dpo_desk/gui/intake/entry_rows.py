"""Rows of the user's own entries and of letters to hand to the post."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from dpo_desk.domain.intake import Intake
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.gui import dates_text, wording
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.widgets.table_view import Column, RowsModel
from dpo_desk.services.views import ReleasedLetter

_NUMBER, _RECORDED, _RIGHTS = range(3)
_LETTER, _ADDRESSEE, _RELEASED = range(3)


class EntriesModel(RowsModel[Intake]):
    """What this user logged and nobody has taken over yet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__((), parent)
        self.today = date.min

    def show_columns(self, *, narrow: bool) -> tuple[Column, ...]:
        """The columns for the present width and language, set and answered."""
        columns = (
            Column(self.tr("Number"), 200 if narrow else 260),
            Column(self.tr("Recorded"), 110 if narrow else 160),
            Column(self.tr("Rights")),
        )
        self.set_columns(columns)
        return columns

    def cell(self, row: Intake, column: int) -> Cell:
        entry = row.entry
        if column == _NUMBER:
            return Cell(row.number, with_visible_marks(entry.subject.name), bold=True)
        if column == _RECORDED:
            return Cell(
                dates_text.timeline_moment(row.recorded_at, self.today), wording.in_sentence(entry.channel)
            )
        return Cell(wording.capital(wording.rights_line(entry.rights)), entry.text.replace("\n", " "))

    def sentence(self, row: Intake) -> str:
        recorded = dates_text.timeline_moment(row.recorded_at, self.today)
        name = with_visible_marks(row.entry.subject.name)
        return f"{row.number}, {name}, {recorded}, {wording.rights_line(row.entry.rights)}"


class ReleasedModel(RowsModel[ReleasedLetter]):
    """Letters released for posting: number and addressee, nothing of what they say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__((), parent)
        self.today = date.min

    def show_columns(self, *, narrow: bool) -> tuple[Column, ...]:
        columns = (
            Column(self.tr("Letter"), 140 if narrow else 200),
            Column(self.tr("Addressee")),
            Column(self.tr("Released"), 110 if narrow else 160),
        )
        self.set_columns(columns)
        return columns

    def cell(self, row: ReleasedLetter, column: int) -> Cell:
        if column == _LETTER:
            return Cell(row.number, bold=True)
        if column == _ADDRESSEE:
            name, *rest = (with_visible_marks(line) for line in row.addressee or ("",))
            ways = ", ".join(wording.in_sentence(way) for way in row.ways)
            return Cell(name, " · ".join(part for part in (", ".join(rest), ways) if part))
        return Cell(self._released(row))

    def sentence(self, row: ReleasedLetter) -> str:
        return ", ".join((row.number, *row.addressee, self._released(row)))

    def _released(self, row: ReleasedLetter) -> str:
        return dates_text.timeline_moment(row.released_at, self.today)
