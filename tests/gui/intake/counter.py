"""A counter to test at: a real encrypted store, the real page in a window, and a person who types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from store_builders import CHEAP, SetClock

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.letter_dates import NBSP
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.roles import Role
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.intake.page import IntakePage
from dpo_desk.gui.page import Page, Place
from dpo_desk.gui.tokens import Role as Ground
from dpo_desk.gui.widgets.texts import Surface, column
from dpo_desk.services.changes import Changes
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.workspace import Workspace

DPO_PASSWORD = "zaļš velosipēds peld"
STAFF_PASSWORD = "trīs kaķi skatās logā"
OTHER_PASSWORD = "divi suņi guļ pagalmā"
ARRIVAL = parse_iso_moment("2026-03-03T10:12")
"""Tuesday 3 March 2026, 10:12 in Riga: the walk-in of the issue's first scenario."""


@dataclass
class Desk:
    """Stands for the window: notes what the page asked of it."""

    went: list[Place] = field(default_factory=list)
    published: list[Changes] = field(default_factory=list)
    locked: int = 0

    def go(self, place: Place) -> None:
        self.went.append(place)

    def replace(self, place: Place) -> None:
        self.went.append(place)

    def back(self) -> None: ...

    def publish(self, changes: Changes, initiator: QObject) -> None:
        self.published.append(changes)

    def open_search(self) -> None: ...

    def lock(self) -> None:
        self.locked += 1


class Firm:
    """A firm's store with the DPO and two people of the office; each may open it, one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = SetClock(ARRIVAL)
        self._stores = EncryptedStores(CHEAP)
        self._open: Workspace | None = None

    @classmethod
    def make(cls, folder: Path, name: str = "ecsoen") -> Firm:
        """Makes the store of a bundled firm."""
        firm = cls(folder)
        profile = replace(
            load_profile(name),
            signatory=Officer("Andris Ozols", "izpilddirektors"),
            decided_by=Officer("Andris Ozols", "izpilddirektors"),
        )
        made = firm._stores.create(folder, profile, "dpo", "Ilze Kalniņa", DPO_PASSWORD, clock=firm.clock)
        firm._open = made.workspace
        users, dpo = made.workspace.users, made.workspace.actor
        users.add(dpo, "birojs", "Birojs", Role.STAFF, STAFF_PASSWORD)
        users.add(dpo, "otrs", "Otrs birojs", Role.STAFF, OTHER_PASSWORD)
        return firm

    def as_dpo(self) -> Workspace:
        return self._unlock("dpo", DPO_PASSWORD)

    def as_staff(self) -> Workspace:
        return self._unlock("birojs", STAFF_PASSWORD)

    def as_other_staff(self) -> Workspace:
        return self._unlock("otrs", OTHER_PASSWORD)

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _unlock(self, name: str, password: str) -> Workspace:
        self.close()
        self._open = self._stores.open(self.folder, name, password, clock=self.clock)
        return self._open


class Counter:
    """A window with one page of the counter in it."""

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        make: Callable[[Workspace, BackgroundWork, Any], Page] = IntakePage,
        size: tuple[int, int] = (1366, 696),
    ) -> None:
        self.workspace = workspace
        self.background = background
        self.desk = Desk()
        self.page: Any = make(workspace, background, self.desk)
        self.window = Surface(Ground.BASE)
        column(self.window).addWidget(self.page)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.page.activate()
        self.settle()

    @property
    def view(self) -> Any:
        return self.page.area.view

    @property
    def side(self) -> Any:
        return self.page.area.side

    @property
    def footer(self) -> Any:
        return self.page.area.footer

    def settle(self, rest: int = 0) -> None:
        """Lets timers of so many milliseconds fire, and all background work be delivered."""
        settle(self.background, rest)

    def saved(self) -> bool:
        return bool(self.page.result.recorded()) and self.page.result.isVisible()

    def fill(self, **changes: Any) -> None:
        """Fills the form as in the first scenario, up to the changes given; None leaves a field empty."""
        values = {
            "name": "Jānis Bērziņš",
            "contact": "+371 20000000",
            "text": "Vēlos zināt, kādi dati par mani ir.",
            "address": "Parauga iela 12–3, Sigulda, LV-2150",
            **changes,
        }
        self.view.name.setText(values["name"] or "")
        self.view.contact.setText(values["contact"] or "")
        self.view.words.setPlainText(values["text"] or "")
        if changes.get("rights", True):
            self.view.rights.set_rights(changes.get("rights", self._access()))
            self.view.rights.changed.emit()
        self.view.address.setText(values["address"] or "")
        self.settle(200)

    def save(self) -> None:
        self.page.area.save()
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()

    def _access(self) -> tuple[Any, ...]:
        from dpo_desk.domain.request import Right

        return (Right.ACCESS,)


def plain(text: str) -> str:
    """Words as one compares them: the screen keeps dates together by spaces that do not break."""
    return text.replace(NBSP, " ")


def settle(background: BackgroundWork, rest: int = 0) -> None:
    """Waits until timers of `rest` milliseconds fired and nothing is under way."""
    pause(max(rest, 1))
    for _ in range(2000):
        if not background.is_busy():
            break
        pause(2)
    pause(1)


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Typist:
    """Types at whatever has the focus; counts every key (a modifier is a key too) and every field."""

    _NEEDS_ALT_GR = frozenset("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ")
    _NEEDS_SHIFT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ+()")

    def __init__(self) -> None:
        self.keys = 0
        self.fields: list[QWidget] = []
        self._note()

    def type(self, text: str) -> None:
        for letter in text:
            self.keys += 1 + (letter in self._NEEDS_ALT_GR) + (letter in self._NEEDS_SHIFT)
            QTest.sendKeyEvent(
                QTest.KeyAction.Click,
                self._target(),
                Qt.Key.Key_unknown,
                letter,
                Qt.KeyboardModifier.NoModifier,
            )

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.keys += 1 + (modifier != Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(self._target(), key, modifier)
        QApplication.processEvents()
        self._note()

    def _target(self) -> QWidget:
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        return target

    def _note(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and (not self.fields or self.fields[-1] is not now):
            self.fields.append(now)


def open_dialogs(kind: type[QDialog] = QDialog) -> list[Any]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]


def print_into(monkeypatch: Any, page: QObject, path: Path) -> None:
    """Lets the page's printer be a PDF file; the dialog stays the real one."""
    for door in page.findChildren(QObject):
        if type(door).__name__ == "PaperDoor":
            made = door.make_printer

            def make(sizes: Any, made: Any = made) -> QPrinter:
                printer = made(sizes)
                printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
                printer.setOutputFileName(str(path))
                return printer

            monkeypatch.setattr(door, "make_printer", make)


def print_dialog() -> QPrintDialog:
    """The one print dialog that is open."""
    (dialog,) = open_dialogs(QPrintDialog)
    return dialog
