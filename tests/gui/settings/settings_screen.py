"""The settings on a real store, as the window opens them, and the hands that use them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from desk_fixture import OpenDesk
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.history import HistoryLine
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import AnswerWay, Channel, Right, SubjectRequest
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import Place
from dpo_desk.gui.settings.part import SettingsPart
from dpo_desk.gui.settings.settings_page import SettingsPage
from dpo_desk.services.changes import Changes

Part = TypeVar("Part", bound=SettingsPart)
Dialog = TypeVar("Dialog", bound=QDialog)
NEW_PASSWORD = "lietus-skrien-pa-jumtu-41"


@dataclass
class NotedDesk:
    """Fulfils page.Desk: it notes what it was asked for."""

    places: list[Place] = field(default_factory=list)
    published: list[Changes] = field(default_factory=list)
    locked: int = 0

    def go(self, place: Place) -> None:
        self.places.append(place)

    def replace(self, place: Place) -> None:
        self.places.append(place)

    def back(self) -> None:
        self.places.append(Place("back"))

    def publish(self, changes: Changes, initiator: QObject) -> None:
        assert isinstance(initiator, QObject)
        self.published.append(changes)

    def open_search(self) -> None:
        self.places.append(Place("search"))

    def lock(self) -> None:
        self.locked += 1


@dataclass(frozen=True, slots=True)
class SettingsScreen:
    """The page in front, on its store."""

    qtbot: QtBot
    background: BackgroundWork
    desk: OpenDesk
    noted: NotedDesk
    page: SettingsPage

    def open(self, name: str, kind: type[Part]) -> Part:
        """Shows a part and waits for what it reads."""
        part = self.page.open(name)
        self.settle()
        assert isinstance(part, kind)
        return part

    def settle(self) -> None:
        """Waits until all work is answered; an answer may ask for the next."""
        for _turn in range(3):
            self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=10_000)
            self.qtbot.wait(1)

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The dialog of that kind that is open now."""
        self.settle()
        shown = [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]
        assert shown, f"no {kind.__name__} is open"
        return shown[-1]

    def receive(self, at: str, name: str = "Jānis Bērziņš", *rights: Right) -> uuid.UUID:
        """A request that came at that moment of Riga, taken over."""
        self.desk.clock.set(at)
        entry = IntakeEntry(
            id=uuid.uuid4(),
            received_at=self.desk.clock(),
            channel=Channel.EMAIL,
            rights=rights or (Right.ACCESS,),
            subject=Person(name, email="klients@paraugs.example"),
            text="Vēlos zināt, kādi dati par mani ir.",
            answer_by=AnswerWay.EMAIL,
        )
        case = self.desk.space.intake.record(self.desk.dpo, entry).id
        self.desk.space.work.take_over(self.desk.dpo, case)
        return case

    def case(self, case: uuid.UUID) -> SubjectRequest:
        return self.desk.space.cases.open(self.desk.dpo, case).request

    def newest_line(self, case: uuid.UUID) -> HistoryLine:
        """The top line of the case's history."""
        return self.desk.space.cases.open(self.desk.dpo, case).history[0]


OpenStore = Callable[..., OpenDesk]
"""Makes a store of a bundled firm: `open_desk("ecsoen", "2026-03-03T10:12")`."""

OpenSettings = Callable[..., SettingsScreen]
"""Opens the settings on a store, in a size."""


def type_into(field: QWidget, text: str) -> None:
    """Replaces what stands in a field by typing, letter by letter; Latvian ones too."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)
