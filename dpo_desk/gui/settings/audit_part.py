"""The audit log, page by page, and the check of its chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from dpo_desk.domain.roles import Actor
from dpo_desk.gui import dates_text
from dpo_desk.gui.background import ProgressBridge
from dpo_desk.gui.lists.row_table import RowTable
from dpo_desk.gui.page import CASE, Place
from dpo_desk.gui.settings.audit_model import AuditModel, EntryIds
from dpo_desk.gui.settings.audit_words import AuditRow, audit_row
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.widgets.banner import Tone
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.table_view import Column
from dpo_desk.services.audit import Audit
from dpo_desk.services.changes import Changes
from dpo_desk.services.views import AuditReport

_SLOW = 1000  # milliseconds until running work shows a bar
_HASH_SHOWN = 16

Blocks = Mapping[int, Sequence[UUID]]


def read_entries(audit: Audit, actor: Actor, wanted: Blocks) -> dict[int, list[AuditRow]]:
    """The entries of some blocks. Runs away from the GUI thread."""
    return {
        number: [audit_row(entry) for entry in audit.entries(actor, ids[0].int + 1, len(ids))]
        for number, ids in wanted.items()
        if ids
    }


def read_newest(audit: Audit, actor: Actor) -> list[AuditRow]:
    """The newest entry, if there is one: its number says how long the list is."""
    return [audit_row(entry) for entry in audit.entries(actor, None, 1)]


class AuditPart(SettingsPart):
    """Enter on an entry opens its case. The check can be stopped; what it found stays until the next."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, fills=True)
        self._report: AuditReport | None = None
        self._stopped = False
        self._bridge: ProgressBridge | None = None
        self._narrow = False
        self.verify_button = BusyButton(kind=Kind.MAIN)
        self.copy_button = Button()
        self.stop_button = Button()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.model = AuditModel(self._columns(), self)
        self.table = RowTable("")
        self.table.setModel(self.model)
        self.table.set_widths(self.model.columns())
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW)
        self._lay_out()
        self._wire()

    def activate(self) -> None:
        self._read()

    def refresh(self, _changes: Changes) -> None:
        self._read()

    def first_focus(self) -> QWidget:
        return self.table

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        if narrow != self._narrow:
            self._narrow = self.model.narrow = narrow
            self._set_columns()

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "Every step is written here, and each entry is tied to the one before. None can be changed."
            )
        )
        if not self.verify_button.is_busy():
            self.verify_button.set_label(self.tr("Check the chain"))
        self.copy_button.set_label(self.tr("Copy the head"))
        self.stop_button.set_label(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Check of the chain"))
        self.table.setAccessibleName(self.tr("Audit log"))
        self._set_columns()
        self._tell()

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        buttons = FlowLayout(gap=8)
        for part in (self.verify_button, self.copy_button):
            buttons.addWidget(part)
        running = QHBoxLayout()
        running.setSpacing(12)
        running.addWidget(self.bar, 1)
        running.addWidget(self.stop_button)
        self.above.addLayout(buttons)
        self.above.addLayout(running)
        self.add_table(self.table)
        self.copy_button.hide()
        self.bar.hide()
        self.stop_button.hide()

    def _wire(self) -> None:
        self.verify_button.clicked.connect(self._verify)
        self.copy_button.clicked.connect(self._copy)
        self.stop_button.clicked.connect(self._stop)
        self._slow.timeout.connect(self._show_running)
        self.model.missing.connect(self._read_missing)
        self.table.opened.connect(self._open)

    def _columns(self) -> tuple[Column, ...]:
        if self._narrow:
            return (Column(self.tr("No."), 130), Column(self.tr("What"), None))
        return (
            Column(self.tr("No."), 70),
            Column(self.tr("When"), 210),
            Column(self.tr("Who"), 150),
            Column(self.tr("What"), None),
            Column(self.tr("To what"), 190),
        )

    def _set_columns(self) -> None:
        columns = self._columns()
        self.model.set_columns(columns, self.tr("Reading…"))
        self.table.set_widths(columns)

    # --- reading ------------------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(read_newest, self.context.workspace.audit, self.context.actor)
        failed = self.failing_with(self._read)
        self.context.background.read(self, work, self._show, failed, replaces="newest")

    def _show(self, newest: list[AuditRow]) -> None:
        self.model.day = self.context.workspace.desk.today()
        count = newest[0].number if newest else 0
        if count != self.model.rowCount():
            self.model.set_ids(EntryIds(count))
        self._read_missing()

    def _read_missing(self) -> None:
        wanted = self.model.missing_blocks(*self.table.visible_rows())
        if not wanted:
            return
        work = partial(read_entries, self.context.workspace.audit, self.context.actor, wanted)
        failed = self.failing_with(self._read_missing)
        self.context.background.read(self, work, self._put, failed, replaces="entries")

    def _put(self, blocks: dict[int, list[AuditRow]]) -> None:
        for number, rows in blocks.items():
            self.model.put(number, rows)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None and row.case is not None:
            self.context.desk.go(Place(CASE, row.case))

    # --- checking -----------------------------------------------------------------------------------

    def _verify(self) -> None:
        if self.verify_button.is_busy():
            return
        self.banner.clear()
        self._report, self._stopped = None, False
        self.copy_button.hide()
        self.verify_button.begin(self.tr("Checking…"))
        bridge = self._bridge = ProgressBridge(self)
        bridge.progressed.connect(self._progress)
        self.bar.setRange(0, 0)
        self._slow.start()
        # Beside the writer: a long check must not keep anybody from saving.
        work = partial(self.context.workspace.audit.verify, self.context.actor, bridge)
        self.context.background.read(self, work, self._on_checked, self._on_failed)

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show_running(self) -> None:
        if self.verify_button.is_busy():
            self.bar.show()
            self.stop_button.show()

    def _stop(self) -> None:
        if self._bridge is not None:
            self._stopped = True
            self._bridge.stop()
            self.stop_button.setEnabled(False)

    def _on_checked(self, report: AuditReport) -> None:
        self._report = report
        self._idle()
        self._tell()
        self._read()

    def _on_failed(self, error: Exception) -> None:
        self._idle()
        self.show_failed(error)

    def _idle(self) -> None:
        self._slow.stop()
        self.verify_button.end()
        self.stop_button.setEnabled(True)
        self.bar.hide()
        self.stop_button.hide()
        if self._bridge is not None:
            self._bridge.deleteLater()
            self._bridge = None

    def _tell(self) -> None:
        report = self._report
        if report is None:
            return
        self.copy_button.setVisible(bool(report.head))
        self.banner.say(self._report_words(report), Tone.INFO if report.ok else Tone.FAILURE)

    def _report_words(self, report: AuditReport) -> str:
        first, last = dates_text.number(report.first), dates_text.number(report.last)
        if not report.ok:
            pattern = self.tr(
                "The chain is broken. The first entry that does not hold: {bad}. Intact: {first}–{last}. "
                "Keep the store as it is and compare it with a backup copy."
            )
            return pattern.format(bad=report.first_bad, first=first, last=last)
        if self._stopped:
            return self.tr("Stopped. Intact so far: {first}–{last}.").format(first=first, last=last)
        pattern = self.tr(
            "The chain is whole: entries {first}–{last}. Head: {head}… Whether newest entries were cut off, "
            "the chain cannot tell: compare the head with the last printed monthly summary."
        )
        words = pattern.format(first=first, last=last, head=report.head[:_HASH_SHOWN])
        if report.erased_details:
            erased = self.tr("Details erased by the rules: {count}.").format(count=report.erased_details)
            return f"{words} {erased}"
        return words

    def _copy(self) -> None:
        if self._report is not None:
            QGuiApplication.clipboard().setText(f"{self._report.last} {self._report.head}")
