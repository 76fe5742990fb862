"""The rows of the letter register, wide and narrow."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.letter import LetterState
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.gui import dates_text
from dpo_desk.gui.lists.list_columns import ListColumn
from dpo_desk.gui.lists.paged_model import PagedModel
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.wording import in_sentence, word
from dpo_desk.services.views import LetterRow


def wide_columns() -> tuple[ListColumn, ...]:
    return (
        ListColumn("number", QCoreApplication.translate("LetterColumn", "Number"), 132),
        ListColumn("letter", QCoreApplication.translate("LetterColumn", "Letter and addressee")),
        ListColumn("case", QCoreApplication.translate("LetterColumn", "Case"), 140, may_hide=True),
        ListColumn("state", QCoreApplication.translate("LetterColumn", "State"), 156),
        ListColumn("date", QCoreApplication.translate("LetterColumn", "Date"), 124),
        ListColumn("sent", QCoreApplication.translate("LetterColumn", "Sent"), 190, may_hide=True),
    )


def narrow_columns() -> tuple[ListColumn, ...]:
    return (
        ListColumn("letter", QCoreApplication.translate("LetterColumn", "Letter and addressee")),
        ListColumn("state", QCoreApplication.translate("LetterColumn", "State"), 176),
    )


class LetterModel(PagedModel[LetterRow]):
    """Letters by page."""

    def cells(self, row: LetterRow) -> tuple[Cell, ...]:
        person = with_visible_marks(row.subject_name)
        state = Cell(word(row.state), first_tone=_tone(row))
        if self.narrow:
            day = _day(row, self)
            return (
                Cell(number_of(row), f"{word(row.kind)} · {person}", bold=True, more=row.request_number),
                Cell(word(row.state), sent_words(row, self) or day, _tone(row)),
            )
        return (
            Cell(number_of(row), first_tone=Role.TEXT if row.number else Role.TEXT_3),
            Cell(word(row.kind), person),
            Cell(row.request_number, first_tone=Role.TEXT_2),
            state,
            Cell(_day(row, self), first_tone=Role.TEXT_2),
            _sent_cell(row, self),
        )

    def sentence(self, row: LetterRow) -> str:
        parts = (
            number_of(row),
            word(row.kind),
            with_visible_marks(row.subject_name),
            row.request_number,
            word(row.state),
            sent_words(row, self),
        )
        return ", ".join(part for part in parts if part)


def number_of(row: LetterRow) -> str:
    """The letter's number; a draft has none yet."""
    return row.number or QCoreApplication.translate("LetterColumn", "no number yet")


def sent_words(row: LetterRow, model: LetterModel) -> str:
    """`ierakstītā vēstulē 16.03.`, or nothing while it has not left."""
    if row.sent_on is None:
        return ""
    day = dates_text.short_date(row.sent_on, model.day)
    if row.way is None:
        return day
    return f"{in_sentence(row.way)} {day}"


def _sent_cell(row: LetterRow, model: LetterModel) -> Cell:
    if row.sent_on is None:
        return Cell(dates_text.DASH, first_tone=Role.TEXT_3)
    second = row.post_number or (in_sentence(row.way) if row.way is not None else "")
    return Cell(dates_text.row_date(row.sent_on, model.day), second, Role.TEXT_2)


def _day(row: LetterRow, model: LetterModel) -> str:
    return dates_text.short_date(row.dated_on, model.day)


def _tone(row: LetterRow) -> Role:
    return Role.DANGER if row.state is LetterState.RETURNED else Role.TEXT_2
