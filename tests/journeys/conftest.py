"""Journeys run on a real store, some of them in the program's own window."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk_fixture import TestClock, open_desk
from program_window import ProgramWindow
from PySide6.QtWidgets import QApplication

from dpo_desk.domain.letter import Language
from dpo_desk.gui import failures, language, theme

__all__ = ["open_desk"]


@pytest.fixture
def windows(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path, TestClock], ProgramWindow]]:
    """Opens the program on a store, in English, light, at 100 %; closes it and takes its hooks away."""
    hooks = sys.excepthook, threading.excepthook
    before = language.current()
    theme.install(qapp, theme.Appearance.LIGHT, 100)
    language.use(qapp, Language.ENGLISH)
    opened: list[ProgramWindow] = []

    def open_window(folder: Path, clock: TestClock) -> ProgramWindow:
        monkeypatch.setattr("dpo_desk.app.stores.system_clock", clock)
        opened.append(ProgramWindow(qapp, folder))
        return opened[-1]

    yield open_window
    for window in opened:
        window.close()
    for thread in threading.enumerate():
        if thread.name == "warm-up":
            thread.join(20)
    for report in list(failures._open_reports):
        report.close()
    qapp.processEvents()
    sys.excepthook, threading.excepthook = hooks
    language.use(qapp, before)
