"""The check of the audit chain for the month page: run in the background, stopped, begun anew."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from dpo_desk.gui.background import BackgroundWork, ProgressBridge
from dpo_desk.gui.month.checks import MonthCheck, chain_check
from dpo_desk.services.views import AuditReport
from dpo_desk.services.workspace import Workspace


class ChainWatch(QObject):
    """Signals: `changed` when the check stands otherwise; `progressed(done, total)`; `failed(error)`."""

    changed = Signal()
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, background: BackgroundWork, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._bridge: ProgressBridge | None = None
        self._report: AuditReport | None = None
        self._stopped = False

    def check(self) -> MonthCheck:
        """How the chain stands now."""
        return chain_check(self._report, stopped=self._stopped)

    def forget(self) -> None:
        """What was found counts no longer: entries may have been added since."""
        self.end()
        self._report, self._stopped = None, False

    def begin(self) -> None:
        """Checks the chain, unless that is done, under way, or was stopped by hand."""
        if self._report is None and self._bridge is None and not self._stopped:
            self._run()

    def again(self) -> None:
        """Checks it although it was stopped before."""
        self._stopped = False
        self.begin()
        self.changed.emit()

    def stop(self) -> None:
        """Stops the check by hand: the page then waits until it is begun again."""
        if self._bridge is not None:
            self._stopped = True
            self.end()
            self.changed.emit()

    def end(self) -> None:
        """Ends what runs, because other reading comes first; `begin` takes it up again."""
        if self._bridge is not None:
            self._bridge.stop()
            self._bridge = None

    def _run(self) -> None:
        bridge = ProgressBridge(self)
        bridge.progressed.connect(self.progressed)
        self._bridge = bridge
        work = partial(self._workspace.months.check_chain, self._workspace.actor, bridge)
        self._background.read(self, work, partial(self._checked, bridge), partial(self._failed, bridge))

    def _checked(self, bridge: ProgressBridge, report: AuditReport) -> None:
        bridge.deleteLater()
        if bridge is self._bridge:  # else it was ended before its last entry
            self._bridge = None
            self._report = report
            self.changed.emit()

    def _failed(self, bridge: ProgressBridge, error: Exception) -> None:
        bridge.deleteLater()
        if bridge is self._bridge:
            self._bridge = None
            self._stopped = True
            self.changed.emit()
            self.failed.emit(error)
