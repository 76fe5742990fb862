"""The counter page: one form that turns into what it made, and the way to the user's own entries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from dpo_desk.domain.intake import Attachment, Intake
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.roles import Role
from dpo_desk.gui import failures, theme
from dpo_desk.gui.actions import bind
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.intake.form_area import FormArea
from dpo_desk.gui.intake.papers import Papers
from dpo_desk.gui.intake.rare_choices import show_below
from dpo_desk.gui.intake.result_view import ReceiptState, ResultView
from dpo_desk.gui.page import CASE, MY_ENTRIES, Desk, Page, Place
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.buttons import Button, IconButton, Kind
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import column
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.intake import IntakeRecorded
from dpo_desk.services.workspace import Workspace

_NARROW = 620


class IntakePage(Page):
    """Logging a request. Staff see nothing but this and their own entries."""

    def __init__(self, workspace: Workspace, background: BackgroundWork, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._started = False
        self._firm = ""
        self._entries_today = 0
        self._narrow = False
        self._is_dpo = workspace.actor.role is Role.DPO
        self.area = FormArea(workspace, background)
        self.result = ResultView(opens_case=self._is_dpo)
        self._papers = Papers(workspace, background, self)
        self._make_header()
        self._lay_out()
        self._wire()
        self._name()

    # --- what the window asks for -------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("New request")

    def activate(self) -> None:
        if not self._started:
            self._started = True
            self.area.start()
            name = partial(self._workspace.firm.name, self._workspace.actor)
            self._background.read(self, name, self._show_firm, self._tell)
        elif self._shows_result():
            self._new_form()  # that request is done; whoever comes back has the next one
        self._count_entries()
        self._focus_work()

    def refresh(self, changes: Changes) -> None:
        if Touched.REQUESTS in changes.kinds:
            self._count_entries()

    def keep_typed(self) -> None:
        self.area.keep_typed()

    def focus_areas(self) -> Sequence[QWidget]:
        if self._shows_result():
            return (self._entries, self.result.new_button)
        receipt = self.area.side.receipt
        side = receipt.field if receipt.is_open() else receipt.change_button
        return (self._more, self.area.view.name, side, self.area.footer.save)

    def commands(self) -> Sequence[str]:
        return ("new", "print") if self._shows_result() else ()

    def run_command(self, name: str) -> None:
        if name == "new":
            self._new_form()
        elif name == "print":
            self._print_receipt()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A page made before its window is up loses the focus again when it is put there.
        QTimer.singleShot(0, self, self._focus_work)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    # --- inside -------------------------------------------------------------------------------------

    def _make_header(self) -> None:
        self._header = PageHeader(search=self._is_dpo)
        self._entries = Button(kind=Kind.QUIET)
        self._more = IconButton("more", "", Kind.QUIET)
        self._lock = Button(kind=Kind.QUIET, icon="lock")
        self._entries.setVisible(not self._is_dpo)  # a DPO's own requests are in the register at once
        self._lock.setVisible(not self._is_dpo)  # theirs is in the rail
        for button in (self._entries, self._lock, self._more):
            self._header.add_button(button)
        self._header.search_asked.connect(self._desk.open_search)
        self._entries.clicked.connect(lambda: self._desk.go(Place(MY_ENTRIES)))
        self._lock.clicked.connect(self._desk.lock)
        self._more.clicked.connect(self._open_menu)

    def _lay_out(self) -> None:
        body = ScrollBody(margins=(Space.PAGE, Space.SECTION, Space.PAGE, Space.SECTION))
        body.layout_.addWidget(self.result)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(body)
        layout = column(self)
        layout.addWidget(self._header)
        layout.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.area.recorded.connect(self._on_recorded)
        self.area.case_asked.connect(self._open_case)
        self.result.new_asked.connect(self._new_form)
        self.result.receipt_asked.connect(self._print_receipt)
        self.result.receipt_file_asked.connect(self._save_receipt)
        self.result.record_asked.connect(self._print_record)
        self.result.scan_asked.connect(self._attach_scan)
        self.result.case_asked.connect(self._open_own_case)
        bind("save", self.area, self.area.save)

    def _name(self) -> None:
        office = self.tr("{firm} · office").format(firm=self._firm) if self._firm else ""
        self._header.set_title(self.title(), self._firm if self._is_dpo else office, "")
        entries = self.tr("My entries ({count})") if self._narrow else self.tr("My entries today ({count})")
        self._entries.set_label(entries.format(count=self._entries_today))
        self._lock.set_label(self.tr("Lock"))
        self._more.set_name(self.tr("More"))

    def _shows_result(self) -> bool:
        return self._stack.currentIndex() == 1

    def _focus_work(self) -> None:
        if self._shows_result():
            self.result.new_button.setFocus()
        else:
            (self.area.focusWidget() or self.area.view.name).setFocus()

    def _show_firm(self, firm: str) -> None:
        self._firm = firm
        self._name()

    def _count_entries(self) -> None:
        if self._is_dpo:
            return
        own = partial(self._workspace.intake.own, self._workspace.actor)
        self._background.read(self, own, self._show_count, self._tell, replaces="count")

    def _show_count(self, own: list[Intake]) -> None:
        today = riga_date(self._workspace.desk.clock())
        self._entries_today = sum(riga_date(intake.recorded_at) == today for intake in own)
        self._name()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Print blank request form"), self._print_blank_form)
        menu.addAction(self.tr("Save blank request form as PDF…"), self._save_blank_form)
        show_below(menu, self._more)

    # --- after saving -------------------------------------------------------------------------------

    def _on_recorded(self, recorded: IntakeRecorded, oral: bool) -> None:
        today = riga_date(self._workspace.desk.clock())
        self.result.show_recorded(recorded, today, oral=oral)
        self._stack.setCurrentIndex(1)
        self.commands_changed.emit()
        self._focus_work()
        self._count_entries()
        self._desk.publish(recorded.changes, self)
        self._print_receipt()

    def _new_form(self) -> None:
        self._stack.setCurrentIndex(0)
        self.commands_changed.emit()
        self.area.new_form()

    def _print_receipt(self) -> None:
        recorded = self.result.recorded()
        if recorded is not None:
            self._papers.print_receipt(recorded.id, self._receipt_printed, self._receipt_failed)

    def _receipt_printed(self, printed: bool) -> None:
        self.result.banner.clear()
        self.result.say_receipt(ReceiptState.PRINTED if printed else ReceiptState.NOT_PRINTED)

    def _receipt_failed(self, error: Exception) -> None:
        self.result.say_receipt(ReceiptState.NOT_PRINTED)
        self._tell_at_result(error)

    def _save_receipt(self) -> None:
        recorded = self.result.recorded()
        if recorded is not None:
            self._papers.save_receipt(recorded.id, recorded.number, lambda _path: None, self._tell_at_result)

    def _print_record(self) -> None:
        recorded = self.result.recorded()
        if recorded is not None:
            self._papers.print_record(recorded.id, lambda _done: None, self._tell_at_result)

    def _attach_scan(self) -> None:
        recorded = self.result.recorded()
        if recorded is not None:
            title = self.tr("Attach scan")
            self._papers.attach_scan(recorded.id, title, self._scan_attached, self._tell_at_result)

    def _scan_attached(self, attachment: Attachment) -> None:
        self.result.banner.clear()
        self.result.add_scan(attachment.name)

    def _open_own_case(self) -> None:
        recorded = self.result.recorded()
        if recorded is not None:
            self._desk.replace(Place(CASE, recorded.id))

    def _open_case(self, request_id: UUID) -> None:
        self._desk.go(Place(CASE, request_id))

    def _print_blank_form(self) -> None:
        self._papers.print_blank_form(lambda _done: None, self._tell)

    def _save_blank_form(self) -> None:
        name = self.tr("request-form") + ".pdf"
        self._papers.save_blank_form(name, lambda _path: None, self._tell)

    def _tell_at_result(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.result.banner)

    def _tell(self, error: Exception) -> None:
        banner = self.result.banner if self._shows_result() else self.area.banner
        failures.show(error, parent=self, banner=banner)
