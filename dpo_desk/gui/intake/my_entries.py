"""What this user logged, until the DPO takes it over; and released letters to hand to the post."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabWidget, QWidget

from dpo_desk.domain.intake import Attachment, Intake
from dpo_desk.domain.local_time import riga_date
from dpo_desk.gui import failures, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.intake.entry_rows import EntriesModel, ReleasedModel
from dpo_desk.gui.intake.filled_form import ORAL
from dpo_desk.gui.intake.papers import Papers
from dpo_desk.gui.intake.posting_dialog import PostingDialog
from dpo_desk.gui.page import INTAKE, Desk, Page, Place
from dpo_desk.gui.tokens import Role, Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.table_view import DeskTable
from dpo_desk.gui.widgets.texts import Hairline, Surface, column
from dpo_desk.services.changes import Changes, Touched, changed
from dpo_desk.services.views import ReleasedLetter
from dpo_desk.services.workspace import Workspace

_NARROW = 760


class MyEntriesPage(Page):
    """Two lists: own entries, and letters for the post. No row leads to a case."""

    def __init__(self, workspace: Workspace, background: BackgroundWork, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._firm = ""
        self._arrived = False
        self._narrow: bool | None = None
        self._papers = Papers(workspace, background, self)
        self.banner = Banner()
        self.entries = EntriesModel(self)
        self.released = ReleasedModel(self)
        self.entries_table = DeskTable("")
        self.released_table = DeskTable("")
        self.entries_table.setModel(self.entries)
        self.released_table.setModel(self.released)
        self._make_buttons()
        self._lay_out()
        self._wire()
        self._name()

    # --- what the window asks for -------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("My entries")

    def activate(self) -> None:
        name = partial(self._workspace.firm.name, self._workspace.actor)
        self._background.read(self, name, self._show_firm, self._tell)
        self._arrived = True
        self._read()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & {Touched.REQUESTS, Touched.LETTERS}:
            self._read()

    def focus_areas(self) -> Sequence[QWidget]:
        return (self._header.main, self._list_in_front())

    def commands(self) -> Sequence[str]:
        return ("print",)

    def run_command(self, name: str) -> None:
        if name == "print":
            self._print_receipt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._narrow = None
            self._name()

    # --- laying out ---------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.receipt_button = Button(icon="printer")
        self.record_button = Button(icon="pencil")
        self.scan_button = Button(icon="scan")
        self.dispatch_button = Button(icon="send")
        self._lock = Button(kind=Kind.QUIET, icon="lock")

    def _lay_out(self) -> None:
        self._header = PageHeader(search=False)
        self._header.add_button(self._lock)
        self._no_entries = EmptyState()
        self._no_letters = EmptyState()
        self._entries_stack = _with_empty(self.entries_table, self._no_entries)
        self._released_stack = _with_empty(self.released_table, self._no_letters)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._entries_stack, "")
        self.tabs.addTab(self._released_stack, "")
        lists = QWidget()
        column(lists, 0, (Space.TABLE, 0, Space.TABLE, 0)).addWidget(self.tabs)
        buttons = (self.receipt_button, self.record_button, self.scan_button, self.dispatch_button)
        self._foot = _foot(buttons)
        layout = column(self)
        layout.addWidget(self._header)
        layout.addWidget(self.banner)
        layout.addWidget(lists, 1)
        layout.addWidget(self._foot)

    def _wire(self) -> None:
        self._header.main_asked.connect(self._go_to_form)
        self._no_entries.acted.connect(self._go_to_form)
        self._lock.clicked.connect(self._desk.lock)
        self.receipt_button.clicked.connect(self._print_receipt)
        self.record_button.clicked.connect(self._print_record)
        self.scan_button.clicked.connect(self._attach_scan)
        self.dispatch_button.clicked.connect(self._record_dispatch)
        self.entries_table.opened.connect(lambda _index: self.receipt_button.setFocus())
        self.released_table.opened.connect(lambda _index: self._record_dispatch())
        self.entries_table.chosen.connect(lambda _index: self._follow_choice())
        self.released_table.chosen.connect(lambda _index: self._follow_choice())
        self.tabs.currentChanged.connect(lambda _tab: self._follow_choice())

    def _name(self) -> None:
        office = self.tr("{firm} · office").format(firm=self._firm) if self._firm else ""
        self._header.set_title(self.title(), office, "")
        self._header.set_main(self.tr("New request"), self.tr("New"))
        self._lock.set_label(self.tr("Lock"))
        self.receipt_button.set_label(self.tr("Print receipt"), "Ctrl+P")
        self.record_button.set_label(self.tr("Print record to sign"))
        self.scan_button.set_label(self.tr("Attach scan…"))
        self.dispatch_button.set_label(self.tr("Record dispatch…"))
        self.entries_table.setAccessibleName(self.tr("My entries"))
        self.released_table.setAccessibleName(self.tr("Letters for the post"))
        self._no_entries.show_state(
            self.tr("All your entries are taken over"),
            self.tr(
                "What you record stands here until the data protection officer takes it over. "
                "Until then its receipt can be printed and a scan attached."
            ),
            self.tr("New request"),
            "Ctrl+N",
        )
        self._no_letters.show_state(
            self.tr("No letters for the post"),
            self.tr("A letter appears here when the data protection officer releases it for posting."),
        )
        self._fit()
        self._count_tabs()

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for table, model in ((self.entries_table, self.entries), (self.released_table, self.released)):
            table.set_widths(model.show_columns(narrow=narrow))

    def _count_tabs(self) -> None:
        own, letters = self.entries.rowCount(), self.released.rowCount()
        self.tabs.setTabText(0, self.tr("Not taken over yet ({count})").format(count=own))
        self.tabs.setTabText(1, self.tr("Letters for the post ({count})").format(count=letters))
        self._entries_stack.setCurrentIndex(0 if own else 1)
        self._released_stack.setCurrentIndex(0 if letters else 1)

    # --- reading ------------------------------------------------------------------------------------

    def _read(self) -> None:
        own = partial(self._workspace.intake.own, self._workspace.actor)
        self._background.read(self, own, self._show_entries, self._tell, replaces="own")
        letters = partial(self._workspace.dispatch.released, self._workspace.actor)
        self._background.read(self, letters, self._show_letters, self._tell, replaces="released")

    def _show_firm(self, firm: str) -> None:
        self._firm = firm
        self._name()

    def _show_entries(self, rows: list[Intake]) -> None:
        chosen = self._entry()
        self.entries.today = riga_date(self._workspace.desk.clock())
        self.entries.set_rows(rows)
        self._count_tabs()
        if self._arrived:
            self._arrived = False
            self._focus_list()
        number = chosen.number if chosen else ""
        _choose_again(self.entries_table, [row.number == number for row in rows])
        self._follow_choice()

    def _show_letters(self, rows: list[ReleasedLetter]) -> None:
        chosen = self._letter()
        self.released.today = riga_date(self._workspace.desk.clock())
        self.released.set_rows(rows)
        self._count_tabs()
        letter_id = chosen.id if chosen else None
        _choose_again(self.released_table, [row.id == letter_id for row in rows])
        self._follow_choice()

    def _entry(self) -> Intake | None:
        return self.entries.row_at(self.entries_table.currentIndex().row())

    def _letter(self) -> ReleasedLetter | None:
        return self.released.row_at(self.released_table.currentIndex().row())

    def _list_in_front(self) -> QWidget:
        return self.released_table if self.tabs.currentIndex() else self.entries_table

    def _focus_list(self) -> None:
        """The list has the focus; while it is empty, the way to the form."""
        table = self._list_in_front()
        (table if table.isVisible() else self._header.main).setFocus()

    def _follow_choice(self) -> None:
        """The foot holds what can be done with the chosen row of the list in front."""
        entries = self.tabs.currentIndex() == 0
        entry = self._entry() if entries else None
        letter = None if entries else self._letter()
        for button in (self.receipt_button, self.scan_button):
            button.setVisible(entry is not None)
        self.record_button.setVisible(entry is not None and entry.entry.channel in ORAL)
        self.dispatch_button.setVisible(letter is not None)
        self._foot.setVisible(entry is not None or letter is not None)

    # --- acting -------------------------------------------------------------------------------------

    def _go_to_form(self) -> None:
        self._desk.go(Place(INTAKE))

    def _print_receipt(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._papers.print_receipt(entry.entry.id, self._done, self._tell)

    def _print_record(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._papers.print_record(entry.entry.id, self._done, self._tell)

    def _attach_scan(self) -> None:
        entry = self._entry()
        if entry is not None:
            attached = partial(self._scan_attached, entry.number)
            self._papers.attach_scan(entry.entry.id, self.tr("Attach scan"), attached, self._tell)

    def _scan_attached(self, number: str, attachment: Attachment) -> None:
        words = self.tr("Attached to {number}: {name}")
        self.banner.say(words.format(number=number, name=attachment.name))

    def _record_dispatch(self) -> None:
        letter = self._letter()
        if letter is None:
            return
        dialog = PostingDialog(self._workspace, self._background, letter, self.window())
        dialog.accepted.connect(partial(self._dispatched, letter))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _dispatched(self, letter: ReleasedLetter) -> None:
        self.banner.say(self.tr("Dispatch recorded: {number}").format(number=letter.number))
        self._desk.publish(changed(Touched.LETTERS, Touched.REQUESTS, request_id=letter.request_id), self)
        self._read()
        self._focus_list()

    def _done(self, _printed: bool) -> None:
        self.banner.clear()

    def _tell(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner)
        self._read()  # somebody may have taken the case over meanwhile


def _with_empty(table: DeskTable, empty: EmptyState) -> QStackedWidget:
    """The list, or what stands in its place while it is empty."""
    stack = QStackedWidget()
    body = ScrollBody(margins=(Space.CELL, Space.SECTION, Space.CELL, 0))
    body.layout_.addWidget(empty)
    body.layout_.addStretch(1)
    stack.addWidget(table)
    stack.addWidget(body)
    return stack


def _foot(buttons: Sequence[Button]) -> QWidget:
    """The fixed foot with the buttons for the chosen row; they go to a second line where it is narrow."""
    foot = Surface(Role.WINDOW)
    row = QWidget()
    flow = FlowLayout(row, gap=8, line_gap=8)
    for button in buttons:
        flow.addWidget(button)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    inside = QWidget()
    column(inside, 0, (Space.PAGE, 12, Space.PAGE, 12)).addWidget(row)
    layout = column(foot)
    layout.addWidget(Hairline())
    layout.addWidget(inside)
    return foot


def _choose_again(table: DeskTable, is_chosen: Sequence[bool]) -> None:
    """Keeps the chosen row chosen after a new reading; else the first one."""
    table.select_row(is_chosen.index(True) if True in is_chosen else 0)
