"""Unlocking: one sentence that blames no field, waiting it out, and the way back with the recovery key."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.unlock.page import UnlockPage
from dpo_desk.gui.unlock.recovery import RecoveryDialog
from dpo_desk.gui.unlock.services import Recovered
from dpo_desk.gui.widgets.password import CapsLockHint
from dpo_desk.gui.widgets.recovery_key import groups_of, same_group
from dpo_desk.services.failures import (
    Failure,
    MustWait,
    RecoveryKeyMistyped,
    StoreBusy,
    WrongPassword,
    WrongRecoveryKey,
)
from dpo_desk.services.passwords import password_problems
from tests.gui.screen_proof import cut_buttons, nameless, shown, small_targets

KEY = "8XQ2 C0D1 EF56 GH78 JK90 MN12 PQ34 RS56 TV78 WX90 YZ12 AB34 CD56 M07D"
GOOD = "zirgs makonis 77 lapsta"  # Qt's key clicks know ASCII only


class Door:
    """A store's door as the page knows it; what it answers is set by the test."""

    def __init__(self) -> None:
        self.tries: list[tuple[str, str]] = []
        self.answer: Any = "opened"
        self.wait = 0

    def store_name(self) -> str:
        return "SIA “Paraugs”"

    def unlock(self, user: str, password: str) -> Any:
        self.tries.append((user, password))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def seconds_to_wait(self) -> int:
        return self.wait

    def password_problems(self, password: str, user: str) -> tuple[FieldProblem, ...]:
        return password_problems(password, "SIA Paraugs", user)

    def recover(self, recovery_key: str, user: str, password: str) -> Recovered:
        self.tries.append((user, password))
        if isinstance(self.answer, Exception):
            raise self.answer
        assert recovery_key
        return Recovered(self.answer, KEY)

    def recovery_sheet(self, recovery_key: str, user: str) -> bytes:
        raise NotImplementedError


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def page(qtbot: QtBot, door: Door, background: BackgroundWork, latvian: None) -> UnlockPage:
    window = MainWindow()
    unlock = UnlockPage(door, background)
    unlock.window_of_test = window  # type: ignore[attr-defined]  # qtbot keeps weak references only
    qtbot.addWidget(window)
    window.show_alone(unlock)
    shown(window, QSize(1040, 600))
    window.activateWindow()
    unlock.complete()
    return unlock


def fill(qtbot: QtBot, page: UnlockPage, user: str = "ilze", password: str = GOOD) -> None:
    page.user_field.setText(user)
    page.password_field.setFocus()
    qtbot.keyClicks(page.password_field, password)
    qtbot.keyClick(page.password_field, Qt.Key.Key_Return)


def test_the_right_password_opens(qtbot: QtBot, page: UnlockPage, door: Door) -> None:
    with qtbot.waitSignal(page.unlocked) as opened:
        fill(qtbot, page)
    assert opened.args == ["opened"]
    assert door.tries == [("ilze", GOOD)]
    assert page.password_field.text() == "", "no password stays in the field"


def test_typing_begins_in_the_first_empty_field(qtbot: QtBot, door: Door, page: UnlockPage) -> None:
    assert page.user_field.hasFocus()
    qtbot.keyClicks(page.user_field, "ilze")
    qtbot.keyClick(page.user_field, Qt.Key.Key_Return)
    assert page.password_field.hasFocus()
    qtbot.keyClick(page.password_field, Qt.Key.Key_Return)
    assert door.tries == [], "an empty password is no attempt"


@pytest.mark.fault("D01")
def test_a_wrong_password_blames_no_field_and_the_seconds_are_counted(
    qtbot: QtBot, page: UnlockPage, door: Door
) -> None:
    door.answer, door.wait = WrongPassword(), 2
    fill(qtbot, page, password="nepareiza parole")
    qtbot.waitUntil(lambda: "Nākamais mēģinājums pēc" in page.failure())
    failed = page.failure()
    assert failed.startswith("Neizdevās atslēgt. Pārbaudiet lietotāju, paroli un lielos burtus.")
    assert not page.unlock_button.isEnabled()
    assert page.password_field.hasFocus()
    qtbot.keyClicks(page.password_field, GOOD)
    qtbot.keyClick(page.password_field, Qt.Key.Key_Return)
    assert len(door.tries) == 1, "no attempt while waiting"
    qtbot.waitUntil(page.unlock_button.isEnabled, timeout=4000)
    assert "mēģinājums pēc" not in page.failure()
    door.answer = "opened"
    with qtbot.waitSignal(page.unlocked):
        qtbot.keyClick(page.password_field, Qt.Key.Key_Return)


@pytest.mark.fault("D01")
def test_having_to_wait_says_how_long(qtbot: QtBot, page: UnlockPage, door: Door) -> None:
    door.answer = MustWait(60)
    fill(qtbot, page)
    qtbot.waitUntil(lambda: "60" in page.failure())
    assert not page.unlock_button.isEnabled()


def test_a_store_in_use_says_what_to_do(qtbot: QtBot, page: UnlockPage, door: Door) -> None:
    door.answer = StoreBusy(host="dators", pid="1", since="2026-03-13T07:00:00+00:00")
    fill(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.failure()))
    assert page.failure() == "Krātuve ir atvērta citā logā vai datorā. Aizveriet to tur vai pārejiet uz to."
    assert page.unlock_button.isEnabled()
    assert page.unlock_button.label() == "Atslēgt"


def test_everything_has_a_name_and_room(qtbot: QtBot, page: UnlockPage) -> None:
    window = page.window()
    for size in (QSize(1040, 600), QSize(683, 348), QSize(480, 300)):
        shown(window, size)
        assert nameless(window) == []
        assert cut_buttons(window) == []
        assert small_targets(window) == []
    assert window.windowTitle() == "DPO Desk"


def test_the_other_store_is_asked_for(qtbot: QtBot, page: UnlockPage) -> None:
    with qtbot.waitSignal(page.other_store_asked):
        page.complete().foot.other.click()


def test_caps_lock_is_noticed_from_what_is_typed(qtbot: QtBot) -> None:
    field, hint = QLineEdit(), CapsLockHint()
    qtbot.addWidget(field)
    qtbot.addWidget(hint)
    hint.watch(field)
    shown(field, QSize(200, 40))
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert hint.isHidden()
    capital = Qt.KeyboardModifier.NoModifier
    qtbot.keyClicks(field, "B", capital)
    assert not hint.isHidden() or field.text().endswith("B")
    qtbot.keyClick(field, Qt.Key.Key_CapsLock)
    state = hint._state.is_on()
    qtbot.keyClick(field, Qt.Key.Key_CapsLock)
    assert hint._state.is_on() is not state


# --- the way back ---------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, door: Door, background: BackgroundWork, latvian: None) -> RecoveryDialog:
    way_back = RecoveryDialog(door, background, "ilze")
    qtbot.addWidget(way_back)
    way_back.open()
    qtbot.waitUntil(way_back.isVisible)
    return way_back


def type_new_password(dialog: RecoveryDialog, password: str = GOOD, again: str = GOOD) -> None:
    dialog._key.setPlainText(KEY)
    dialog._password.setText(password)
    dialog._again.setText(again)
    dialog.act_button.click()


def test_what_is_missing_or_weak_is_marked_before_anything_is_tried(
    qtbot: QtBot, dialog: RecoveryDialog, door: Door
) -> None:
    dialog.act_button.click()
    assert [problem.field for problem in dialog._form.problems()] == ["recovery_key", "password"]
    type_new_password(dialog, "īsa", "cita")
    assert [p.code for p in dialog._form.problems()] == ["too_short", "differs"]
    assert door.tries == []


@pytest.mark.parametrize(
    "failure", [RecoveryKeyMistyped(group="3"), WrongRecoveryKey()], ids=lambda failure: failure.code
)
def test_a_key_that_does_not_open_is_told(
    qtbot: QtBot, dialog: RecoveryDialog, door: Door, failure: Failure
) -> None:
    door.answer = failure
    type_new_password(dialog)
    qtbot.waitUntil(lambda: bool(dialog._banner.sentence()))
    assert dialog._password.text() == GOOD, "what was typed stays"


def test_a_refused_user_is_marked_at_its_field(qtbot: QtBot, dialog: RecoveryDialog, door: Door) -> None:
    door.answer = EntryRefused((FieldProblem("user_name", "not_a_dpo"),))
    type_new_password(dialog)
    qtbot.waitUntil(lambda: bool(dialog._form.problems()))
    assert dialog._form.row("user").problem is not None


def test_the_new_key_must_be_proved_before_the_store_opens(
    qtbot: QtBot, dialog: RecoveryDialog, door: Door
) -> None:
    type_new_password(dialog)
    qtbot.waitUntil(lambda: dialog._key_view is not None)
    view = dialog._key_view
    assert view is not None
    assert not dialog.act_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "the old key opens nothing any more: this one must be kept first"
    dialog.close()
    assert dialog.isVisible()
    groups = groups_of(KEY)
    numbers = view.asked_numbers()
    assert len(set(numbers)) == 4
    for field, number in zip(view.fields(), numbers, strict=True):
        assert not dialog.act_button.isEnabled()
        field.setText(groups[number].lower())
    assert dialog.act_button.isEnabled()
    with qtbot.waitSignal(dialog.recovered) as opened:
        dialog.act_button.click()
    assert opened.args == ["opened"]
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert nameless(dialog) == []


def test_groups_forgive_what_people_mix_up() -> None:
    assert groups_of(" 8XQ2-C0D1\nEF56 ") == ["8XQ2", "C0D1", "EF56"]
    assert same_group("c0d1", "C0D1")
    assert same_group("COD1", "C0D1")
    assert same_group("8 xq2", "8XQ2")
    assert not same_group("8XQ3", "8XQ2")


# --- the first window ---------------------------------------------------------------------------------

_HEAVY = (
    *("sqlalchemy", "alembic", "reportlab", "pypdfium2", "sqlcipher3", "cryptography", "dateutil", "stdnum"),
    *("PySide6.QtPrintSupport", "PySide6.QtNetwork"),
)
_FIRST_WINDOW = """
import sys
from dpo_desk.gui import theme
app = theme.make_application(["dpo-desk"])
theme.install(app)
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.failures import install_hooks, report_bug
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.unlock.page import UnlockPage
class Door:
    def store_name(self):
        return "desk"
install_hooks()
window = MainWindow()
page = UnlockPage(Door(), BackgroundWork(lambda error: None))
window.show_alone(page)
def painted():
    print(",".join(sorted(sys.modules)))
    app.quit()
window.painted.connect(painted)
window.show()
app.exec()
"""


def test_nothing_heavy_is_imported_before_the_first_frame() -> None:
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    run = subprocess.run(
        [sys.executable, "-c", _FIRST_WINDOW],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=environment,
    )
    modules = set(run.stdout.strip().split(","))
    assert "dpo_desk.gui.unlock.page" in modules
    assert not {name for name in modules for heavy in _HEAVY if name == heavy or name.startswith(f"{heavy}.")}
    ours = {name for name in modules if name.startswith("dpo_desk.")}
    assert not {name for name in ours if name.startswith(("dpo_desk.services", "dpo_desk.storage"))}
    assert "dpo_desk.gui.wording" not in ours, "words for refusals come with the first refusal"
