"""How a request looks in a row, wherever one stands: chip, person, next step, and both clocks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.request import FINAL_STATES
from dpo_desk.gui import dates_text
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.widgets.chip import Chip
from dpo_desk.gui.wording import chip_of, in_sentence, next_step_words, rights_line
from dpo_desk.services.views import RequestRow


def law_head() -> str:
    return QCoreApplication.translate("RequestRow", "Law")


def promise_head() -> str:
    return QCoreApplication.translate("RequestRow", "Promise")


def person(row: RequestRow) -> str:
    """The person's name; characters that hide or reorder text are shown as marks."""
    return with_visible_marks(row.subject_name)


def chip_for(row: RequestRow) -> Chip | None:
    """The chip of the leading clock; None for a case that ended without an answer."""
    return chip_of(row.timeliness) if row.timeliness is not None else None


def chip_cell(row: RequestRow, below: str = "") -> Cell:
    """The chip, with a word below it where a column is shared."""
    chip = chip_for(row)
    if chip is None:
        return Cell(below, first_tone=Role.TEXT_2)
    return Cell(chip=chip, second=below)


def step_words(row: RequestRow, day: date) -> str:
    """The next step as a verb phrase; for a case that ended, nothing."""
    return with_visible_marks(next_step_words(row.next_step, day))


def promise_leads(row: RequestRow) -> bool:
    """Whether the firm's own date comes first; on the same day it does."""
    return row.promise_due is not None and row.promise_due <= row.legal_due


def law_cell(row: RequestRow, day: date, *, narrow: bool = False) -> Cell:
    """The law's date and what is left; a paused clock shows the date without the pause below."""
    leads = not promise_leads(row)
    if row.paused_since is not None and _runs(row):
        due = row.unsuspended_due or row.legal_due
        return _cell(
            QCoreApplication.translate("RequestRow", "paused"), _without_pause(due, day), Role.TEXT_2, leads
        )
    shown = dates_text.short_date(row.legal_due, day) if narrow else dates_text.row_date(row.legal_due, day)
    below, tone = _left(row, row.legal_due, day)
    moved = row.unsuspended_due is not None and row.unsuspended_due != row.legal_due
    if _runs(row) and tone is Role.TEXT_2:
        if row.extended:
            extended = QCoreApplication.translate("RequestRow", "extended, {left}")
            below = extended.format(left=dates_text.time_left_in_row(row.legal_due, day))
        elif moved and row.unsuspended_due is not None:
            below = _without_pause(row.unsuspended_due, day)
    return _cell(shown, below, tone, leads)


def promise_cell(row: RequestRow, day: date, *, narrow: bool = False) -> Cell:
    """The firm's own date and what is left, or that nothing was promised."""
    due = row.promise_due
    if due is None:
        words = QCoreApplication.translate("RequestRow", "no promise")
        return Cell(dates_text.DASH, words, Role.TEXT_2, Role.TEXT_3)
    shown = dates_text.short_date(due, day) if narrow else dates_text.row_date(due, day)
    below, tone = _left(row, due, day)
    return _cell(shown, below, tone, promise_leads(row))


def row_sentence(row: RequestRow, day: date, *, with_state: bool = False) -> str:
    """The row as a screen reader says it: who, the leading date, how it stands, what comes next."""
    chip = chip_for(row)
    parts = [row.number, person(row), rights_line(row.rights)]
    if with_state:
        parts.append(in_sentence(row.state))
    parts.append(leading_words(row, day))
    if chip is not None:
        parts.append(chip.words[:1].lower() + chip.words[1:])
    step = step_words(row, day)
    if step:
        pattern = QCoreApplication.translate("RequestRow", "next step: {step}")
        parts.append(pattern.format(step=step[:1].lower() + step[1:]))
    return ", ".join(part for part in parts if part)


def leading_words(row: RequestRow, day: date) -> str:
    """`apņemšanās līdz 17. martam` or `likuma termiņš līdz 7. aprīlim`."""
    if promise_leads(row):
        pattern = QCoreApplication.translate("RequestRow", "promise {until}")
    else:
        pattern = QCoreApplication.translate("RequestRow", "law {until}")
    return pattern.format(until=dates_text.until(row.leading, day))


def _runs(row: RequestRow) -> bool:
    """Whether its clocks run: an answer that was sent stops them, and so does an ending."""
    return row.sent_on is None and row.state not in FINAL_STATES


def _cell(first: str, second: str, tone: Role, leads: bool) -> Cell:
    return Cell(first, second, Role.TEXT if leads else Role.TEXT_2, tone, bold=leads)


def _without_pause(due: date, day: date) -> str:
    pattern = QCoreApplication.translate("RequestRow", "unpaused {date}")
    return pattern.format(date=dates_text.short_date(due, day))


def _left(row: RequestRow, due: date, day: date) -> tuple[str, Role]:
    """The line below a date: what is left of it, or whether it was kept."""
    if row.sent_on is not None:
        if row.sent_on <= due:
            return QCoreApplication.translate("RequestRow", "in time"), Role.TEXT_2
        return dates_text.time_left_in_row(due, row.sent_on), Role.DANGER
    if row.state in FINAL_STATES:
        return "", Role.TEXT_2
    left = (due - day).days
    tone = Role.DANGER if left < 0 else Role.WARN if left <= 1 else Role.TEXT_2
    return dates_text.time_left_in_row(due, day), tone
