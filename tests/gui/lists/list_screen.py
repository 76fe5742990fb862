"""A window for one page: it notes what it was asked for, and shows the page as the real one does."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import Page, Place
from dpo_desk.services.changes import Changes


@dataclass
class NotedDesk:
    """Fulfils page.Desk."""

    places: list[Place] = field(default_factory=list)
    searches: int = 0

    def go(self, place: Place) -> None:
        self.places.append(place)

    def replace(self, place: Place) -> None:
        self.places.append(place)

    def back(self) -> None:
        self.places.append(Place("back"))

    def publish(self, changes: Changes, initiator: QObject) -> None:
        """Nobody else is open."""

    def open_search(self) -> None:
        self.searches += 1

    def lock(self) -> None:
        self.places.append(Place("lock"))


@dataclass(frozen=True, slots=True)
class Screen:
    """Shows pages and waits for what they read."""

    qtbot: QtBot
    background: BackgroundWork

    def show(self, page: Page, width: int = 1158, height: int = 696) -> None:
        """As the window does: in its size, in front, activated; returns when it has read everything."""
        self.qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        self.qtbot.waitExposed(page)
        page.activateWindow()
        page.activate()
        self.settle()

    def settle(self) -> None:
        """Waits until all reads are answered; an answer may ask for the next."""
        self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=5000)
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=5000)
