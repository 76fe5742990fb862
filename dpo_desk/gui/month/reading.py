"""What the month page reads, away from the screen: which months there are, and one of them with its page."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dpo_desk.domain.language import Language
from dpo_desk.domain.month import FiguresDoNotReconcile, MonthFigures
from dpo_desk.gui import dates_text
from dpo_desk.gui.month.checks import personal_data_in
from dpo_desk.services.months import MonthSheet
from dpo_desk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MonthList:
    """Every month that can be shown, newest first; the running one; those over and not closed yet."""

    months: tuple[date, ...]
    running: date
    waiting: frozenset[date]

    @property
    def first_shown(self) -> date:
        """The newest closed month: the one that a manager comes for. The running one where none is closed."""
        closed = (month for month in self.months if month != self.running and month not in self.waiting)
        return next(closed, self.running)


@dataclass(frozen=True, slots=True)
class MonthShown:
    """One month. `sheet` is None where its figures contradict each other and no page can be drawn."""

    month: date
    sheet: MonthSheet | None
    personal: bool = False

    @property
    def figures(self) -> MonthFigures | None:
        return self.sheet.figures if self.sheet else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was open, received or closed in the month."""
        seen = self.figures
        return seen is not None and not (seen.opening or seen.taken_in or seen.closed or seen.closing)


def read_list(workspace: Workspace) -> MonthList:
    """Raises NotPermitted."""
    available = workspace.months.available(workspace.actor)
    waiting = workspace.months.waiting(workspace.actor)
    running = workspace.desk.today().replace(day=1)
    months = sorted({*available, *waiting}, reverse=True)
    return MonthList(tuple(months), running, frozenset(waiting))


def read_month(workspace: Workspace, month: date, language: Language) -> MonthShown:
    """Counts or loads the month, draws its page and looks for personal data on it. Raises NotPermitted."""
    # PDFium and the print module are imported with the first page, not at start-up.
    from dpo_desk.gui.printing import page_texts

    try:
        sheet = workspace.months.sheet(workspace.actor, month, language)
    except FiguresDoNotReconcile:
        return MonthShown(month, None)
    return MonthShown(month, sheet, personal_data_in("\n".join(page_texts(sheet.pdf))))


def lines_of(rows: str) -> str:
    """The figures as lines to be read: each section's name, then its figures with their values."""
    return "\n".join(_lines(rows))


def _lines(rows: str) -> Iterator[str]:
    before = ""
    for section, figure, value in list(csv.reader(rows.splitlines(), delimiter=";"))[1:]:
        if section != before:
            if before:
                yield ""
            yield section
            before = section
        yield f"    {figure}: {value or dates_text.DASH}"
