"""The month page in front of a test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.month.page import MonthPage
from dpo_desk.gui.printing import page_texts
from dpo_desk.services.workspace import Workspace
from tests.gui.letter_desk import NotedDesk

Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass(frozen=True, slots=True)
class MonthScreen:
    """One shown page."""

    qtbot: QtBot
    background: BackgroundWork
    noted: NotedDesk
    page: MonthPage

    @classmethod
    def open(
        cls,
        qtbot: QtBot,
        background: BackgroundWork,
        space: Workspace,
        noted: NotedDesk,
        size: tuple[int, int],
    ) -> MonthScreen:
        page = MonthPage(space, background, noted)
        page.resize(*size)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.activate()
        shown = cls(qtbot, background, noted, page)
        shown.settle()
        return shown

    def close(self) -> None:
        if not isValid(self.page):
            return
        self.page.hide()
        self.page.deleteLater()
        QCoreApplication.sendPostedEvents(self.page, QEvent.Type.DeferredDelete)
        self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=5000)

    def settle(self, wait: int = 1) -> None:
        for _ in range(3):
            self.qtbot.wait(wait)
            self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=5000)

    def pages(self) -> list[str]:
        """What stands on each page on the desk, as one line."""
        pdf = self.page.preview.pdf()
        assert pdf is not None
        return [" ".join(text.split()) for text in page_texts(pdf)]

    def checks(self) -> list[tuple[str, str]]:
        """Title and second line of each check, from the top."""
        side = self.page.side
        lines = (side.figures, side.privacy, side.chain)
        return [(check.title, check.second) for line in lines if (check := line.check()) is not None]

    def months(self) -> list[str]:
        """What the list offers, newest first."""
        box = self.page.chooser.box
        return [box.itemText(number) for number in range(box.count())]

    def dialog(self, kind: type[Dialog]) -> Dialog:
        shown = [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]
        assert len(shown) == 1, shown
        return shown[0]
