"""The month page: one A4 page on the desk, the checks before printing, the ways out. Managers start here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QWidget

from dpo_desk.gui import dates_text, failures, language, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.month.chain import ChainWatch
from dpo_desk.gui.month.checks import figures_check, privacy_check
from dpo_desk.gui.month.chooser import MonthChooser
from dpo_desk.gui.month.reading import MonthList, MonthShown, lines_of, read_list, read_month
from dpo_desk.gui.month.side import MonthSide
from dpo_desk.gui.month.taking_out import MonthDoor
from dpo_desk.gui.page import Desk, Page, Section
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.pdf_view import PdfView
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Hairline, Surface, column
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.workspace import Workspace

SIDE = 320
_WIDE = 760
_KEY = "month"


class MonthPage(Page):
    """Shows a month as it will be printed. Nothing on it leads to a case."""

    section = Section.MONTH

    def __init__(self, workspace: Workspace, background: BackgroundWork, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._list: MonthList | None = None
        self._shown: MonthShown | None = None
        self.header = PageHeader(search=False)
        self.chooser = MonthChooser()
        self.banner = Banner()
        self.preview = PdfView(background)
        self.empty = EmptyState()
        self.text = QPlainTextEdit()
        self.side = MonthSide()
        self.chain = ChainWatch(workspace, background, self)
        self._door = MonthDoor(workspace, background, self.side.banner, self)
        self._front = QStackedWidget()
        self._empty_page = Surface()
        self._beside = ScrollBody(spacing=0, margins=(0, 0, 0, 0))
        self._below = ScrollBody(spacing=0, margins=(0, 0, 0, 0))
        self._row = QHBoxLayout()
        self._wide: bool | None = None
        self._lay_out()
        self._wire()
        self._name()

    # --- what the window asks -----------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Monthly summary")

    def activate(self) -> None:
        self.chain.forget()
        self.reload()
        self.chooser.setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & {Touched.MONTHS, Touched.REQUESTS, Touched.PROFILE}:
            self.reload()

    def focus_areas(self) -> Sequence[QWidget]:
        return (self.chooser, self._front.currentWidget() or self.preview, self.side)

    def commands(self) -> Sequence[str]:
        return ("print", "export") if self.side.may_leave() else ()

    def run_command(self, name: str) -> None:
        if self._shown is not None:
            deeds = {"print": self._door.print_page, "export": self._door.save_figures}
            deeds[name](self._shown.month)

    def close_floating(self) -> bool:
        if not self.side.text.isChecked():
            return False
        self.side.text.setChecked(False)
        return True

    # --- reading ------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Reads the list of months, then the month that is shown."""
        self.chain.end()
        work = partial(read_list, self._workspace)
        self._background.read(self, work, self._show_list, self._not_read, replaces=_KEY)

    def shown(self) -> MonthShown | None:
        """The month on the desk, as it was read last."""
        return self._shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            if self._shown is not None:
                self._read(self._shown.month)
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _show_list(self, found: MonthList) -> None:
        self._list = found
        before = self.chooser.month()
        month = before if before is not None and before in found.months else found.first_shown
        self.chooser.show_months(found.months, found.running, found.waiting, month)
        if self._shown is None:
            self.chooser.setFocus()
        self._read(month)

    def _read(self, month: date) -> None:
        self.chain.end()  # it can take seconds, and the month comes first
        work = partial(read_month, self._workspace, month, language.current())
        self._background.read(self, work, self._show, self._not_read, replaces=_KEY)

    def _show(self, shown: MonthShown) -> None:
        self._shown = shown
        self.banner.clear()
        self.preview.show_pdf(shown.sheet.pdf if shown.sheet else None)
        self.text.setPlainText(lines_of(shown.sheet.rows) if shown.sheet else "")
        self._say_empty()
        self._choose_front()
        self.side.show_closing(self._list is not None and shown.month in self._list.waiting)
        self.chain.begin()
        self._show_checks()

    def _show_checks(self) -> None:
        if self._shown is not None:
            privacy = privacy_check(self._shown.personal)
            self.side.show_checks(figures_check(self._shown.figures), privacy, self.chain.check())
            self.commands_changed.emit()

    def _choose_front(self) -> None:
        """The figures as text when asked for; else the page, or a sentence where there is nothing on it."""
        if self.side.text.isChecked():
            self._front.setCurrentWidget(self.text)
        elif self._shown is not None and self._shown.is_empty:
            self._front.setCurrentWidget(self._empty_page)
        else:
            self._front.setCurrentWidget(self.preview)

    def _not_read(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner, retry=self.reload)

    # --- closing a month ----------------------------------------------------------------------------

    def _ask_to_close(self) -> None:
        shown = self._shown
        if shown is None or shown.figures is None:
            return
        dialog = ConfirmDialog(
            self.tr("Close the month: {month}?").format(month=dates_text.month(shown.month)),
            self.tr(
                "Its figures are stored and never change. What is recorded later for it counts in the first "
                "month that is still open."
            ),
            self.tr("Close month"),
            self.tr("Leave open"),
            [("month", shown.figures.equation), ("people", self.tr("Managers see the month from now on."))],
            self,
        )
        dialog.accepted.connect(partial(self._close_month, shown.month))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _close_month(self, month: date) -> None:
        work = partial(self._workspace.months.publish, self._workspace.actor, month)
        self._background.start(self, work, self._closed, self._not_closed)

    def _closed(self, changes: Changes) -> None:
        self._desk.publish(changes, self)
        self.chain.forget()  # the closing itself is an entry more
        self.reload()

    def _not_closed(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.side.banner)

    # --- layout -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.header.add_button(self.chooser)
        self.header.setFocusProxy(self.chooser)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        inside = column(self._empty_page, 0, (Space.PAGE, Space.PAGE, Space.PAGE, 0))
        inside.addWidget(self.empty)
        inside.addStretch(1)
        for front in (self.preview, self._empty_page, self.text):
            self._front.addWidget(front)
        self._row.setSpacing(0)
        self._row.addWidget(self._front, 1)
        self._row.addWidget(self._beside)
        self._row.addWidget(self._below, 1)
        self._beside.layout_.addWidget(self.side)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(Hairline())
        layout.addWidget(self.banner)
        layout.addLayout(self._row, 1)

    def _wire(self) -> None:
        self.chooser.chosen.connect(self._read)
        self.empty.acted.connect(lambda: self._front.setCurrentWidget(self.preview))
        self.side.print_asked.connect(lambda: self.run_command("print"))
        self.side.save_asked.connect(self._save)
        self.side.csv_asked.connect(lambda: self.run_command("export"))
        self.side.close_asked.connect(self._ask_to_close)
        self.side.text_asked.connect(lambda _shown: self._choose_front())
        self.side.stop_asked.connect(self.chain.stop)
        self.side.again_asked.connect(self.chain.again)
        self.chain.changed.connect(self._show_checks)
        self.chain.progressed.connect(self.side.chain.show_progress)
        self.chain.failed.connect(self._not_checked)

    def _save(self) -> None:
        if self._shown is not None:
            self._door.save_page(self._shown.month)

    def _not_checked(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.side.banner, retry=self.chain.again)

    def _name(self) -> None:
        self.header.set_title(self.title())
        self.text.setAccessibleName(self.tr("Figures as text"))
        self._say_empty()

    def _say_empty(self) -> None:
        month = dates_text.month(self._shown.month) if self._shown else ""
        self.empty.show_state(
            self.tr("Nothing in this month: {month}").format(month=month),
            self.tr("No request was open, received or closed. The page can be printed even so."),
            self.tr("Show the empty page"),
        )

    def _fit(self) -> None:
        """Desk and side beside each other; where there is little room the side above, the desk below it."""
        wide = self.width() >= theme.px(_WIDE)
        if wide != self._wide:
            self._wide = wide
            self._beside.setVisible(wide)
            self._below.setVisible(not wide)
            if wide:
                self._beside.layout_.addWidget(self.side)
                self._row.insertWidget(0, self._front, 1)
            else:
                self._below.layout_.addWidget(self.side)
                self._below.layout_.addWidget(self._front)
        self._beside.setFixedWidth(theme.px(SIDE))
        height = self.height() - self.header.height()
        self._front.setMinimumHeight(0 if wide else max(height - Space.PAGE, 120))
