"""Loads and saves what a person set up in a list, on the writer, a moment after the last change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.kept_view import KeptView, kept_from_text
from dpo_desk.services.workspace import Workspace

_SETTLES = 600  # milliseconds


class ViewKeeper(QObject):
    """The kept view of one list. `parent` owns the work that it starts."""

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, key: str, usual: KeptView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = workspace.settings
        self._actor = workspace.actor
        self._background = background
        self._key = key
        self._usual = usual
        self._saved = usual.to_text()
        self._waiting: KeptView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLES)
        self._timer.timeout.connect(self.flush)

    def load(self, on_done: Callable[[KeptView], None], on_failed: Callable[[Exception], None]) -> None:
        """Hands over what was kept, or the usual view."""

        def take(text: str | None) -> None:
            view = kept_from_text(text, self._usual)
            self._saved = view.to_text()
            on_done(view)

        self._background.start(self, partial(self._settings.get, self._actor, self._key), take, on_failed)

    def keep(self, view: KeptView) -> None:
        """Saves the view when nothing changes for a moment."""
        self._waiting = view
        self._timer.start()

    def flush(self) -> None:
        """Saves now what waits to be saved."""
        self._timer.stop()
        view, self._waiting = self._waiting, None
        if view is None or view.to_text() == self._saved or self._background.is_closed():
            return
        self._saved = view.to_text()
        work = partial(self._settings.set, self._actor, self._key, self._saved)
        self._background.start(self, work, lambda _done: None)
