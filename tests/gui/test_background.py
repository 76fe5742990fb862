"""Work away from the screen: one writer in order, one reader that can be cut short, no error lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpo_desk.gui.background import BackgroundWork, ProgressBridge


def nothing(_result: object) -> None:
    pass


def test_writing_keeps_its_order_on_one_thread_and_reports_on_the_gui_thread(
    qtbot: QtBot, background: BackgroundWork, qapp: QApplication
) -> None:
    ran: list[tuple[int, int]] = []
    told: list[int] = []

    def work(number: int) -> Callable[[], int]:
        def run() -> int:
            time.sleep(0.002)
            ran.append((number, threading.get_ident()))
            return number

        return run

    def done(number: int) -> None:
        assert threading.current_thread() is threading.main_thread()
        told.append(number)

    for number in range(20):
        background.start(qapp, work(number), done)
    qtbot.waitUntil(lambda: len(told) == 20)
    assert [number for number, _ in ran] == told == list(range(20))
    assert len({thread for _, thread in ran}) == 1
    assert not background.is_busy()


def test_reading_goes_on_while_the_writer_is_busy(
    qtbot: QtBot, background: BackgroundWork, qapp: QApplication
) -> None:
    release = threading.Event()
    read: list[str] = []
    background.start(qapp, lambda: release.wait(5), nothing)
    background.read(qapp, lambda: "page", read.append)
    qtbot.waitUntil(lambda: read == ["page"])
    assert background.is_writing()
    release.set()
    qtbot.waitUntil(lambda: not background.is_busy())


def test_an_error_goes_to_its_handler(qtbot: QtBot, background: BackgroundWork, qapp: QApplication) -> None:
    failed: list[Exception] = []

    def work() -> None:
        raise ValueError("no")

    background.start(qapp, work, nothing, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert isinstance(failed[0], ValueError)


def test_an_error_without_a_taker_is_told_even_when_its_page_is_gone(qtbot: QtBot) -> None:
    told: list[Exception] = []
    work = BackgroundWork(told.append)
    gone = QObject()

    def fail() -> None:
        raise ValueError("no")

    release = threading.Event()
    work.start(gone, lambda: release.wait(5), nothing)
    work.start(gone, fail, nothing, lambda _error: pytest.fail("the page is gone"))
    work.start(QApplication.instance(), fail, nothing)
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, 0)
    QApplication.processEvents()
    release.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    work.close()


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, background: BackgroundWork) -> None:
    from shiboken6 import delete

    release = threading.Event()
    gone = QObject()
    background.start(gone, lambda: release.wait(5), lambda _: pytest.fail("the page is gone"))
    delete(gone)
    release.set()
    qtbot.waitUntil(lambda: not background.is_busy())


def test_a_newer_read_replaces_older_ones(qtbot: QtBot, qapp: QApplication) -> None:
    interrupted, go_on = threading.Event(), threading.Event()
    work = BackgroundWork(lambda error: pytest.fail(str(error)))
    work.interrupt_reads_with(interrupted.set)
    started = threading.Event()
    ran: list[str] = []
    told: list[str] = []

    def slow() -> str:
        started.set()
        interrupted.wait(5)
        go_on.wait(5)
        raise RuntimeError("interrupted")  # as a query that was ended does

    def quick(text: str) -> Callable[[], str]:
        return lambda: ran.append(text) or text

    work.read(qapp, slow, told.append, replaces="search")
    assert started.wait(5)
    work.read(qapp, quick("be"), told.append, replaces="search")
    work.read(qapp, quick("ber"), told.append, replaces="search")
    go_on.set()
    qtbot.waitUntil(lambda: told == ["ber"])
    qtbot.waitUntil(lambda: not work.is_busy())
    assert ran == ["ber"], "what waited and was replaced is never begun"
    work.close()


def test_other_words_and_owners_are_not_replaced(
    qtbot: QtBot, background: BackgroundWork, qapp: QApplication
) -> None:
    told: list[str] = []
    one, other = QObject(), QObject()
    background.read(one, lambda: "list", told.append, replaces="rows")
    background.read(one, lambda: "counts", told.append, replaces="counts")
    background.read(other, lambda: "other", told.append, replaces="rows")
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == ["list", "counts", "other"]


def test_closing_waits_for_writing_and_takes_no_more(qtbot: QtBot, qapp: QApplication) -> None:
    work = BackgroundWork(lambda error: pytest.fail(str(error)))
    written: list[int] = []

    def write() -> None:
        time.sleep(0.05)
        written.append(1)

    work.start(qapp, write, nothing)
    work.start(qapp, write, nothing)
    work.close()
    assert written == [1, 1]
    with pytest.raises(RuntimeError):
        work.start(qapp, write, nothing)


def test_an_error_in_a_handler_is_not_swallowed(
    qtbot: QtBot, background: BackgroundWork, qapp: QApplication
) -> None:
    def handler(_result: object) -> None:
        raise KeyError("slot")

    with qtbot.captureExceptions() as caught:
        background.start(qapp, lambda: 1, handler)
        qtbot.waitUntil(lambda: not background.is_busy())
    assert [kind for kind, _, _ in caught] == [KeyError]


def test_progress_reaches_the_screen_and_the_wish_to_stop_reaches_the_work(
    qtbot: QtBot, background: BackgroundWork, qapp: QApplication
) -> None:
    bridge = ProgressBridge()
    seen: list[int] = []
    steps: list[int] = []

    def on_progress(done: int, total: int) -> None:
        seen.append(done)
        if done == 2:
            bridge.stop()

    bridge.progressed.connect(on_progress)

    def work() -> str:
        for number in range(1, 1000):
            steps.append(number)
            if not bridge(number, 1000):
                return "stopped"
            time.sleep(0.001)
        return "done"

    result: list[str] = []
    background.start(qapp, work, result.append)
    qtbot.waitUntil(lambda: bool(result))
    assert result == ["stopped"]
    assert len(steps) < 1000
