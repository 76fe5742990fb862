"""The program as a window: unlock or first start, the open desk, lock; no store before first paint.

What is imported at the top here is paid for before the first frame: the unlock page and what paints it.
Everything else is loaded beside it while the person types, in `_warm_up`.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from dpo_desk.gui import language, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dpo_desk.app.opened import Opened
    from dpo_desk.services.workspace import Workspace

BENCH = "BENCH_FIRST_PAINT"
_FILLED_MS = 1500
DEFAULT_USER = "dpo"


def run_window(folder: Path) -> int:
    """Opens the window on the store in `folder`; without a store there, the first-run wizard."""
    app = theme.make_application(sys.argv)
    app.setApplicationName("DPO Desk")
    theme.install(app)
    language.use(app, language.preferred())
    program = Program(app, folder)
    program.window.show()
    code = app.exec()
    program.end()
    return code


class Program(QObject):
    """Connects window, unlock page, wizard and the opened store. One store is open at a time."""

    _warm = Signal()

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._workspace: Workspace | None = None
        self.window = MainWindow()
        self.background = BackgroundWork(self._report, self)
        self.window.painted.connect(self._after_first_paint)
        self.window.locked.connect(self._locked)
        self.window.other_store_asked.connect(self._choose_other)
        self.window.closing.connect(self._close_store)
        self._warm.connect(_watch_for_errors)
        self._show_door()

    def end(self) -> None:
        """Waits for work under way and closes the store."""
        self.background.close()
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _report(self, error: Exception) -> None:
        from dpo_desk.gui.failures import report_bug

        report_bug(error, self.window)

    # --- doors --------------------------------------------------------------------------------------

    def _show_door(self) -> None:
        if any(self._folder.glob("*.dpodesk")) or (self._folder / "desk.db").exists():
            self._show_unlock()
        else:
            self._show_wizard()

    def _show_unlock(self) -> None:
        from dpo_desk.app.unlocking import StoreDoor
        from dpo_desk.gui.unlock.page import UnlockPage

        page = UnlockPage(StoreDoor(self._folder), self.background)
        page.unlocked.connect(self._open)
        page.other_store_asked.connect(self._choose_other)
        self.window.show_alone(page)

    def _show_wizard(self) -> None:
        from dpo_desk.app.first_start import FirstStart
        from dpo_desk.gui.wizard.wizard import Wizard

        page = Wizard(FirstStart(self._folder), self.background)
        page.finished.connect(self._open)
        page.left.connect(self._choose_other)
        self.window.show_alone(page)

    def _choose_other(self) -> None:
        from dpo_desk.gui.store_chooser import choose_store

        chosen = choose_store(self.window)
        if chosen is not None:
            self._folder = chosen
        self._show_door()

    # --- the open desk ------------------------------------------------------------------------------

    def _open(self, opened: Opened) -> None:
        from dpo_desk.app.pages import DeskPages
        from dpo_desk.gui.page import Session

        workspace = opened.workspace
        self._workspace = workspace
        self._apply_settings(opened)
        self.background.interrupt_reads_with(workspace.registers.stop_reading)
        pages = DeskPages(workspace, self.background, self._today_filled)
        self.background.start(self, workspace.settle, _ignore)
        self.window.open_desk(Session(workspace.actor, opened.firm, opened.idle_minutes), pages)
        QTimer.singleShot(_FILLED_MS, self, partial(self._after_filling, workspace))

    def _after_filling(self, workspace: Workspace) -> None:
        """What can wait until the first page is there; not for a desk that was locked meanwhile."""
        if self._workspace is workspace:
            self.background.start(self, partial(_publish_finished, workspace), _ignore)
            Thread(target=_load, args=(_NEEDED_LATER,), name="load", daemon=True).start()

    def _apply_settings(self, opened: Opened) -> None:
        from dpo_desk.domain.language import Language

        if opened.language and Language(opened.language) is not language.current():
            language.use(self._app, Language(opened.language))
        if opened.appearance or opened.text_size:
            appearance = theme.Appearance(opened.appearance or theme.Appearance.SYSTEM)
            theme.active().apply(appearance, int(opened.text_size or 100))

    def _locked(self) -> None:
        self._close_store()
        self._show_unlock()

    def _close_store(self) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            self.background.start(self, workspace.close, _ignore)

    # --- starting up --------------------------------------------------------------------------------

    def _after_first_paint(self) -> None:
        if os.environ.get(BENCH):
            _say("FIRST_PAINT")
        gc.enable()
        Thread(target=_warm_up, args=(self._warm.emit,), name="warm-up", daemon=True).start()
        password = os.environ.get("DPO_DESK_PASSWORD")
        if os.environ.get(BENCH) and password and any(self._folder.glob("*.dpodesk")):
            from dpo_desk.app.unlocking import StoreDoor

            work = partial(StoreDoor(self._folder).unlock, DEFAULT_USER, password)
            self.background.start(self, work, self._open)

    def _today_filled(self) -> None:
        if os.environ.get(BENCH):
            QTimer.singleShot(0, partial(_say, "LIST_PAINTED"))


def _publish_finished(workspace: Workspace) -> None:
    workspace.months.publish_finished(workspace.actor)


def _ignore(_result: object) -> None:
    return None


def _say(word: str) -> None:
    """A line for whoever measures; the window has no console otherwise."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def _watch_for_errors() -> None:
    """From now on whatever nobody caught ends in a dialog; until the first frame it ended the program."""
    from dpo_desk.gui.failures import install_hooks

    install_hooks()


def _warm_up(gui_is_ready: Callable[[], None]) -> None:
    """Loads what unlocking needs while the person types the password, in the order in which it is needed."""
    _load(_NEEDED_NEXT)
    gui_is_ready()


def _load(modules: Sequence[str]) -> None:
    for module in modules:
        import_module(module)


_NEEDED_NEXT = (
    "dpo_desk.app.stores",
    "psutil",
    "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead",  # now a key can be derived, beside all that follows
    "dpo_desk.storage.reading",
    "dpo_desk.storage.unit_of_work",
    "dpo_desk.app.workspaces",
    "dpo_desk.app.opened",
    "dpo_desk.app.pages",
    "dpo_desk.gui.desk_view",
    "dpo_desk.gui.idle_watch",
    "dpo_desk.gui.today.today_page",
    "dpo_desk.gui.failures",
)
_NEEDED_LATER = (
    "dpo_desk.services.intake",
    "dpo_desk.services.correspondence",
    "dpo_desk.services.decisions",
    "dpo_desk.gui.case_file.page",
    "dpo_desk.gui.intake.page",
    "dpo_desk.gui.search.search_popup",
    "dpo_desk.letters.printer",
    "dpo_desk.letters.receipts",
)
