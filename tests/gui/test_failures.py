"""One way from an exception to words and a place; bugs of any thread end in one dialog without data."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.clock_values import ImpossibleFacts
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.roles import NotPermitted, Permission
from dpo_desk.gui import failures
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.failures import Place, install_hooks, places_of, show, tell
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.message import MessageDialog
from dpo_desk.services.failures import DiskFull, ReadInterrupted
from tests.gui.screen_proof import shown

PLANTED = "Zelma Paslēptā 010190-12345"


@pytest.mark.parametrize(
    ("error", "place"),
    [
        (EntryRefused((FieldProblem("name", "missing"),)), Place.FIELDS),
        (StepRefused(Reason("no_decision", {"right": "erasure"})), Place.BANNER),
        (NotPermitted(Permission.WORK_CASES), Place.BANNER),
        (ImpossibleFacts("in_future", {"day": "2030-01-01"}), Place.BANNER),
        (DiskFull(), Place.BANNER),
        (ReadInterrupted(), Place.NOWHERE),
        (KeyError(PLANTED), Place.DIALOG),
    ],
)
def test_every_kind_of_error_has_its_place(error: Exception, place: Place) -> None:
    told = tell(error)
    assert told.place is place
    assert PLANTED not in told.sentence
    assert bool(told.sentence) == (place is not Place.NOWHERE)


def test_problems_go_to_their_fields_and_the_rest_into_the_banner(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    form, banner = Form(problem_words), Banner(page)
    row = form.add(FormRow("name", "Name", QLineEdit(), parent=page))
    problems = (FieldProblem("name", "missing"), FieldProblem("elsewhere", "too_long", {"limit": "9"}))
    show(EntryRefused(problems), parent=page, banner=banner, form=form)
    assert row.problem == problems[0]
    assert "9" in banner.sentence()
    assert form.unplaced == (problems[1],)


def test_a_failure_of_the_world_offers_to_try_again(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    tried: list[int] = []
    show(DiskFull(), parent=banner, banner=banner, retry=lambda: tried.append(1))
    shown(banner, QSize(600, 60))
    again = next(b for b in banner.findChildren(QPushButton) if b.isVisible())
    again.click()
    assert tried == [1]
    show(NotPermitted(Permission.ADMINISTER), parent=banner, banner=banner, retry=lambda: tried.append(2))
    assert not [b for b in banner.findChildren(QPushButton) if not b.isHidden()]


@pytest.fixture
def hooked(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with the program's own hooks in place."""
    before, before_thread = sys.excepthook, threading.excepthook
    window = QWidget()
    qtbot.addWidget(window)
    shown(window, QSize(400, 200))
    install_hooks()
    yield window
    sys.excepthook, threading.excepthook = before, before_thread
    for dialog in list(failures._open_reports):
        dialog.close()
    QApplication.processEvents()


def reports() -> list[MessageDialog]:
    return [
        top for top in QApplication.topLevelWidgets() if isinstance(top, MessageDialog) and top.isVisible()
    ]


class _FailingModel(QAbstractTableModel):
    def rowCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def data(self, _index: Any, _role: int = 0) -> Any:
        person = PLANTED  # a case in the local variables
        raise RuntimeError(f"cannot show {person}")


def in_slot(window: QWidget) -> None:
    button = QPushButton("x", window)

    def slot() -> None:
        person = PLANTED
        raise RuntimeError(f"cannot save {person}")

    button.clicked.connect(slot)
    button.click()


def in_timer(_window: QWidget) -> None:
    def tick() -> None:
        raise AssertionError(PLANTED)

    QTimer.singleShot(0, tick)


def in_thread(_window: QWidget) -> None:
    def run() -> None:
        raise RuntimeError(PLANTED)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


def in_model(window: QWidget) -> None:
    view = QTableView(window)
    view.setModel(_FailingModel(view))
    view.resize(200, 100)
    view.show()


@pytest.mark.fault("A19")
@pytest.mark.fault("L02")
@pytest.mark.parametrize("cause", [in_slot, in_timer, in_thread, in_model])
def test_an_unhandled_exception_ends_in_one_message_without_data(
    hooked: QWidget, qtbot: QtBot, caplog: pytest.LogCaptureFixture, cause: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    with qtbot.captureExceptions():
        install_hooks()  # after pytest-qt took its place
        cause(hooked)
        qtbot.waitUntil(lambda: bool(reports()), timeout=3000)
        QApplication.processEvents()
    dialogs = reports()
    assert len(dialogs) == 1
    words = " ".join(label.text() for label in dialogs[0].findChildren(QLabel))
    assert PLANTED not in words
    assert "RuntimeError" not in words
    assert "unexpected" in caplog.text
    assert "test_failures:" in caplog.text
    for word in PLANTED.split():
        assert word not in caplog.text
    assert dialogs[0].windowTitle() == "DPO Desk"
    dialogs[0].leave_button.click()
    QApplication.processEvents()
    assert not reports()
    assert hooked.isEnabled(), "the window can be used again"


@pytest.mark.fault("A19")
def test_an_error_in_background_work_without_a_handler_is_told(hooked: QWidget, qtbot: QtBot) -> None:
    work = BackgroundWork(lambda error: failures.report_bug(error, hooked))

    def fail() -> None:
        raise ZeroDivisionError(PLANTED)

    work.start(hooked, fail, lambda _: None)
    qtbot.waitUntil(lambda: len(reports()) == 1)
    work.close()


def test_where_it_happened_is_told_without_values_or_paths() -> None:
    try:
        in_model_data = _FailingModel()
        in_model_data.data(None)
    except RuntimeError as error:
        text = places_of(error.__traceback__)
    assert text.count(" > ") == 1
    assert "/" not in text
    assert PLANTED not in text
