"""Today: open cases by their leading date, both clocks, one next step each. Filled by one read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dpo_desk.domain.names import fold
from dpo_desk.gui import dates_text, failures, theme
from dpo_desk.gui.actions import shortcut
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.request_cells import step_words
from dpo_desk.gui.lists.row_table import RowTable
from dpo_desk.gui.page import CASE, INTAKE, NEXT_STEP, Desk, Page, Place, Section, section_place
from dpo_desk.gui.today.today_model import TodayModel
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.texts import column
from dpo_desk.services import registers
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.registers import TODAY_LIMIT, Group
from dpo_desk.services.views import RequestRow
from dpo_desk.services.workspace import Workspace

_NARROW = 920  # below this the next step needs the line under the name
_NARROW_MARGIN = 4
_SHOWN_HERE = frozenset({Touched.REQUESTS, Touched.LETTERS, Touched.PROFILE, Touched.CALENDAR})
_URGENT = frozenset({Group.OVERDUE, Group.TODAY, Group.WEEK})
_DAY_CHECK = 30_000  # milliseconds; a page left open over midnight shows the new day


class TodayPage(Page):
    """What must be done today, and why that date. `on_filled` is called once, after the rows were painted."""

    section = Section.TODAY

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        desk: Desk,
        on_filled: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._on_filled = on_filled
        self._shown: registers.TodayPage | None = None
        self._narrow = False
        self.header = PageHeader()
        self.banner = Banner()
        self.empty = EmptyState()
        self.model = TodayModel(self)
        self.table = RowTable(self.tr("Cases by their date"))
        self.table.setModel(self.model)
        self._lay_out()
        self._wire()
        self._name()
        self._fit()

    def title(self) -> str:
        return self.tr("Today")

    def activate(self) -> None:
        self._read()
        self._midnight.start()
        self._focus_work()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN_HERE:
            self._read()

    def focus_areas(self) -> Sequence[QWidget]:
        calm = not self._calm.isHidden() and self._following() is not None
        return (self.header, *((self.empty,) if calm else ()), self.table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._set_columns()
            self._show_again()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shown is not None and self._on_filled is not None:
            # The rows are painted after their page, in the same turn of the loop.
            filled, self._on_filled = self._on_filled, None
            QTimer.singleShot(0, self, filled)

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = column(self)
        layout.addWidget(self.header)
        notes = QVBoxLayout()
        notes.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        notes.addWidget(self.banner)
        layout.addLayout(notes)
        self._calm = QWidget()
        column(self._calm).addWidget(self.empty)
        layout.addWidget(self._calm)
        self._around = QVBoxLayout()
        self._around.addWidget(self.table)
        layout.addLayout(self._around, 1)
        layout.addStretch(0)
        self.header.setFocusProxy(self.header.search)
        self._calm.hide()
        self.table.hide()
        self._midnight = QTimer(self)
        self._midnight.setInterval(_DAY_CHECK)

    def _wire(self) -> None:
        self.header.search_asked.connect(self._desk.open_search)
        self.header.main_asked.connect(lambda: self._desk.go(Place(INTAKE)))
        self.empty.acted.connect(self._open_next)
        self.table.opened.connect(self._open)
        self.table.step_asked.connect(self._do_step)
        self.table.typed.connect(self._find_typed)
        self._midnight.timeout.connect(self._look_at_the_day)

    def _name(self) -> None:
        self.header.set_main(self.tr("New request"), self.tr("New"))
        self.table.setAccessibleName(self.tr("Cases by their date"))
        self._show_title()

    def _show_title(self) -> None:
        day = self._shown.day if self._shown is not None else self._workspace.desk.today()
        self.header.set_title(self.title(), dates_text.page_date(day), dates_text.short_date(day, day))

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        side = _NARROW_MARGIN if narrow else Space.TABLE
        self._around.setContentsMargins(side, 0, side if narrow else Space.TABLE, 0)
        roomy = self.height() >= theme.px(400)
        self._calm.setContentsMargins(Space.PAGE, 32 if roomy else 4, Space.PAGE, 40 if roomy else 8)
        if narrow != self._narrow or not self._fitted:
            self._fitted = True
            self._narrow = narrow
            self._set_columns()

    _fitted = False

    def _set_columns(self) -> None:
        """Columns and words for the room there is; the chosen case stays chosen."""
        chosen = self.table.currentIndex().row()
        self.model.set_narrow(self._narrow)
        self.table.set_widths(self.model.columns())
        if self.model.row_at(chosen) is not None:
            self.table.select_row(chosen)

    # --- reading ------------------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(self._workspace.registers.today, self._workspace.actor)
        self._background.read(self, work, self._show, self._failed, replaces="today")

    def _failed(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner, retry=self._read)

    def _show(self, read: registers.TodayPage) -> None:
        first = self._shown is None
        had_focus = self.table.hasFocus() or self.empty.isAncestorOf(self.focusWidget() or self)
        self._shown = read
        self.banner.clear()
        self._show_again()
        if first or had_focus:
            self._focus_work()
        self.update()

    def _show_again(self) -> None:
        """Puts what was read on the screen; the chosen case stays chosen and keeps its place."""
        read = self._shown
        if read is None:
            return
        self._show_title()
        chosen = self.model.row_at(self.table.currentIndex().row())
        scrolled = self.table.verticalScrollBar().value()
        self.model.show_groups(read.day, read.groups)
        self.table.setVisible(bool(read.groups))
        position = self.model.position_of(chosen)
        if position is not None:
            self.table.select_row(position)
        self.table.verticalScrollBar().setValue(scrolled)
        self._show_empty(read)
        if sum(len(rows) for _, rows in read.groups) >= TODAY_LIMIT:
            self.banner.say(
                self.tr("The first {count} cases are shown; the list of requests has them all.").format(
                    count=dates_text.number(TODAY_LIMIT)
                ),
                action=self.tr("Open the list"),
                run=lambda: self._desk.go(section_place(Section.REQUESTS)),
            )

    def _show_empty(self, read: registers.TodayPage) -> None:
        urgent = any(group in _URGENT for group, _ in read.groups)
        self._calm.setVisible(not urgent)
        if urgent:
            return
        following = self._following()
        new, search, keys = shortcut("new"), shortcut("search"), shortcut("help")
        self.empty.show_state(
            self.tr("Nothing needs to be done today"),
            self._nothing_due(following, read),
            self.tr("Open next case") if following is not None else "",
            shortcut("open").keys_text(),
            [(entry.keys_text(), entry.text()) for entry in (new, search, keys)],
        )

    def _nothing_due(self, following: RequestRow | None, read: registers.TodayPage) -> str:
        if following is None:
            return self.tr("No case is open. A new request is entered with Ctrl+N.")
        fact = self.tr("No date ends today or within a week, and nothing is overdue.")
        step = step_words(following, read.day)
        coming = self.tr("Next: {date} – {number}, {step}.").format(
            date=dates_text.clock_date(following.leading, read.day),
            number=following.number,
            step=step[:1].lower() + step[1:],
        )
        return f"{fact}\n{coming}"

    def _following(self) -> RequestRow | None:
        """The case that is due next, where nothing is urgent."""
        read = self._shown
        if read is None:
            return None
        return read.groups[0][1][0] if read.groups else read.next_due

    def _look_at_the_day(self) -> None:
        if self._shown is not None and self._workspace.desk.today() != self._shown.day:
            self._read()

    # --- doing --------------------------------------------------------------------------------------

    def _focus_work(self) -> None:
        if not self.isVisible():
            return
        if not self._calm.isHidden() and self._following() is not None:
            self.empty.setFocus()
        elif not self.table.isHidden():
            self.table.setFocus()
        else:
            self.header.setFocus()

    def _open(self, index: QModelIndex) -> None:
        self._go_to(self.model.row_at(index.row()))

    def _do_step(self, index: QModelIndex) -> None:
        self._go_to(self.model.row_at(index.row()), NEXT_STEP)

    def _open_next(self) -> None:
        self._go_to(self._following())

    def _go_to(self, row: RequestRow | None, detail: str = "") -> None:
        if row is not None:
            self._desk.go(Place(CASE, row.id, detail))

    def _find_typed(self, text: str) -> None:
        """Chooses the next case whose number holds the text or whose name has a word beginning with it."""
        wanted, here, rows = fold(text), max(self.table.currentIndex().row(), 0), self.model.rowCount()
        for position in (*range(here, rows), *range(here)):
            row = self.model.row_at(position)
            if row is not None and begins_with(row, wanted):
                self.table.select_row(position)
                return


def begins_with(row: RequestRow, folded: str) -> bool:
    """Whether a word of the name begins with the folded text, or the number holds it."""
    name = fold(row.subject_name)
    return name.startswith(folded) or f" {folded}" in name or folded in row.number.casefold()
