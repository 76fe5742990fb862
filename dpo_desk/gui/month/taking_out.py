"""The ways out of the month page: to paper, to a file, to a spreadsheet. Each is written to the audit log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from dpo_desk.gui import failures, language
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import Page
from dpo_desk.gui.printing import PaperDoor
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.services.workspace import Workspace


class MonthDoor(QObject):
    """Takes the page and its figures out of the store; what does not work is told in the banner."""

    def __init__(self, workspace: Workspace, background: BackgroundWork, banner: Banner, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._background = background
        self._banner = banner
        self._page = page
        self._door = PaperDoor(background, page)

    def print_page(self, month: date) -> None:
        """Through the system's print dialog."""
        self._make(month, self._workspace.months.pdf, self._print)

    def save_page(self, month: date) -> None:
        """As a PDF, named by the month alone."""
        name = f"{file_name(month)}.pdf"
        self._make(
            month, self._workspace.months.pdf, lambda pdf: self._door.save_pdf(pdf, name, _done, self._failed)
        )

    def save_figures(self, month: date) -> None:
        """As CSV for a spreadsheet."""
        name = f"{file_name(month)}.csv"
        self._make(
            month,
            self._workspace.months.csv,
            lambda rows: self._door.save_csv(rows, name, _done, self._failed),
        )

    def _print(self, pdf: bytes) -> None:
        self._door.print_pdf(pdf, lambda _printed: None, self._failed)

    def _make(self, month: date, make: Callable[..., bytes], go_on: Callable[[bytes], None]) -> None:
        self._banner.clear()
        work = partial(make, self._workspace.actor, month, language.current())
        self._background.start(self, work, go_on, self._failed)

    def _failed(self, error: Exception) -> None:
        failures.show(error, parent=self._page, banner=self._banner)


def file_name(month: date) -> str:
    """`kopsavilkums-2026-02`: figures of a month, nobody's name."""
    return f"kopsavilkums-{month:%Y-%m}"


def _done(_path: Path | None) -> None:
    """The file lies where the person put it; nothing on the page changes."""
