"""The program as a window: unlock or first start, the open desk, lock; no store before first paint."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from dpo_desk.domain.letter import Language
from dpo_desk.gui import language, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.failures import install_hooks, report_bug
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.store_chooser import choose_store
from dpo_desk.gui.unlock.page import UnlockPage

if TYPE_CHECKING:
    from dpo_desk.app.unlocking import Opened
    from dpo_desk.services.workspace import Workspace

BENCH = "BENCH_FIRST_PAINT"
DEFAULT_USER = "dpo"


def run_window(folder: Path) -> int:
    """Opens the window on the store in `folder`; without a store there, the first-run wizard."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("DPO Desk")
    theme.install(app)
    language.use(app, language.preferred())
    install_hooks()
    program = Program(app, folder)
    program.window.show()
    code = app.exec()
    program.end()
    return code


class Program(QObject):
    """Connects window, unlock page, wizard and the opened store. One store is open at a time."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._workspace: Workspace | None = None
        self.window = MainWindow()
        self.background = BackgroundWork(partial(_report, self.window), self)
        self.window.painted.connect(self._after_first_paint)
        self.window.locked.connect(self._locked)
        self.window.other_store_asked.connect(self._choose_other)
        self.window.closing.connect(self._close_store)
        self._show_door()

    def end(self) -> None:
        """Waits for work under way and closes the store."""
        self.background.close()
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    # --- doors --------------------------------------------------------------------------------------

    def _show_door(self) -> None:
        if any(self._folder.glob("*.dpodesk")) or (self._folder / "desk.db").exists():
            self._show_unlock()
        else:
            self._show_wizard()

    def _show_unlock(self) -> None:
        from dpo_desk.app.unlocking import StoreDoor

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
        self.window.open_desk(Session(workspace.actor, opened.firm, opened.idle_minutes), pages)
        self.background.start(self, partial(workspace.months.publish_finished, workspace.actor), _ignore)

    def _apply_settings(self, opened: Opened) -> None:
        if opened.language:
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
        Thread(target=_warm_up, name="warm-up", daemon=True).start()
        password = os.environ.get("DPO_DESK_PASSWORD")
        if os.environ.get(BENCH) and password and any(self._folder.glob("*.dpodesk")):
            from dpo_desk.app.unlocking import StoreDoor

            work = partial(StoreDoor(self._folder).unlock, DEFAULT_USER, password)
            self.background.start(self, work, self._open)

    def _today_filled(self) -> None:
        if os.environ.get(BENCH):
            QTimer.singleShot(0, partial(_say, "LIST_PAINTED"))


def _report(window: MainWindow, error: Exception) -> None:
    report_bug(error, window)


def _ignore(_result: object) -> None:
    return None


def _say(word: str) -> None:
    """A line for whoever measures; the window has no console otherwise."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def _warm_up() -> None:
    """Loads what unlocking needs while the person types the password."""
    import dpo_desk.app.pages
    import dpo_desk.app.stores  # noqa: F401 - loaded for the next step
