"""The whole program in its own window, on a real encrypted store: unlock, go anywhere, lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dpo_desk.app.window import Program
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.page import Page, Place
from dpo_desk.gui.unlock.page import UnlockPage
from dpo_desk.gui.widgets.message import MessageDialog
from dpo_desk.services.workspace import Workspace

_DEFERRED_DELETE = QEvent.Type.DeferredDelete.value


class ProgramWindow:
    """The program as somebody sits before it."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self.program = Program(app, folder)
        self.window = self.program.window
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    # --- going about ---------------------------------------------------------------------------------

    def unlock(self, user: str, password: str) -> None:
        """Types user and password into the unlock page and presses its button."""
        page = self.window.findChild(UnlockPage)
        assert isinstance(page, UnlockPage)
        page.user_field.setText(user)
        page.password_field.setText(password)
        page.unlock_button.click()
        self.wait_for(lambda: self.window.desk() is not None)
        self.window.activateWindow()
        self.settle()

    @property
    def desk(self) -> DeskView:
        desk = self.window.desk()
        assert isinstance(desk, DeskView)
        return desk

    @property
    def page(self) -> Page:
        """The page in front."""
        page = self.desk.page()
        assert page is not None
        return page

    @property
    def workspace(self) -> Workspace:
        """The store that this window opened."""
        workspace = self.program._workspace
        assert workspace is not None
        return workspace

    def go(self, place: Place) -> Page:
        self.desk.go(place)
        self.settle()
        return self.page

    def lock(self) -> None:
        self.window.lock()
        self.settle()

    def close(self) -> None:
        """Closes what is open and ends the program, as `run_window` does."""
        for dialog in dialogs():
            dialog.reject()
        self.settle()
        self.window.close()
        self.settle()
        self.program.end()
        self.window.deleteLater()
        self.program.deleteLater()
        self.settle()

    # --- waiting -------------------------------------------------------------------------------------

    def settle(self, rest: int = 5) -> None:
        """Lets timers of so many milliseconds fire, and all background work be delivered."""
        pause(rest)
        self.wait_for(lambda: not self.program.background.is_busy())
        pause(1)
        self.wait_for(lambda: not self.program.background.is_busy())
        QApplication.sendPostedEvents(None, _DEFERRED_DELETE)

    def wait_for(self, true: Callable[[], bool], seconds: float = 20.0) -> None:
        for _ in range(int(seconds * 500)):
            if true():
                return
            pause(2)
        raise AssertionError("waited in vain")


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def dialogs(kind: type[QDialog] = QDialog) -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]


def reports() -> list[MessageDialog]:
    """The messages that say that something unexpected happened."""
    return [dialog for dialog in dialogs(MessageDialog) if isinstance(dialog, MessageDialog)]


def everything_shown() -> list[QWidget]:
    """Every widget of every window that is on the screen."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    return tops + [child for top in tops for child in top.findChildren(QWidget)]


def spoken() -> Iterator[str]:
    """Everything that a screen reader can get at, of every window of the program, hidden ones too."""
    texts = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    waiting = [QAccessible.queryAccessibleInterface(top) for top in QApplication.topLevelWidgets()]
    while waiting:
        part = waiting.pop()
        if part is None or not part.isValid():
            continue
        yield from (part.text(text) for text in texts)
        yield _whole_text(part)
        waiting += [part.child(number) for number in range(part.childCount())]


def _whole_text(part: QAccessibleInterface) -> str:
    """What a text field holds, by the interface through which readers read it."""
    text = part.textInterface()
    return text.text(0, text.characterCount()) if text is not None else ""
