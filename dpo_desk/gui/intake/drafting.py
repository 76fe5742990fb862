"""Keeps what is typed inside the encrypted store while it is typed: at most every two seconds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.services.workspace import Workspace

EVERY = 2_000
"""Milliseconds between two savings while somebody types; the most that a killed program can lose."""

_SOON = 400


class DraftKeeper(QObject):
    """Signals: `saved(moment)` after a draft was kept, `failed(error)` when it could not be."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        read: Callable[[], str | None],
        parent: QObject,
    ) -> None:
        """`read` answers the form as text, or None where there is nothing worth keeping."""
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._read = read
        self._paused = False
        self._since_last = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)

    def touch(self) -> None:
        """Something was typed: it is saved soon, but never twice within two seconds."""
        if self._paused or self._timer.isActive():
            return
        since = self._since_last.elapsed() if self._since_last.isValid() else EVERY
        self._timer.start(max(_SOON, EVERY - since))

    def flush(self) -> None:
        """Saves at once what is still waiting (the page is left, the desk is locked)."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        if self._paused:
            return
        self._since_last.start()
        text = self._read()
        if text is None:
            self.discard()
            return
        work = partial(self._workspace.intake.save_draft, self._workspace.actor, text)
        self._background.start(self, work, self._on_saved, self.failed.emit)

    def pause(self) -> None:
        """The form is being saved: its draft goes with that, and must not come back after it."""
        self._paused = True
        self._timer.stop()

    def go_on(self) -> None:
        self._paused = False

    def discard(self) -> None:
        """Forgets the draft: the form was emptied."""
        self._timer.stop()
        work = partial(self._workspace.intake.discard_draft, self._workspace.actor)
        self._background.start(self, work, lambda _: None, self.failed.emit)

    def _on_saved(self, at: datetime) -> None:
        self.saved.emit(at)
