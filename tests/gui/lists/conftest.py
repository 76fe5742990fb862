"""A store with cases in every state of time, and pages on it as the window would open them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stocked_desk import StockedDesk, fill, open_desk

from dpo_desk.domain.letter import Language
from dpo_desk.gui import language
from dpo_desk.gui.background import BackgroundWork


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """The source's own words, so that no test depends on the translation."""
    before = language.current()
    language.use(qapp, Language.ENGLISH)
    yield
    language.use(qapp, before)


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StockedDesk]:
    """Cases as they stand on Friday 13 March 2026; for tests that only look."""
    desk = open_desk(tmp_path_factory.mktemp("stocked") / "store")
    fill(desk)
    yield desk
    desk.space.close()


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[StockedDesk]:
    """The same cases, for a test that changes them."""
    desk = open_desk(tmp_path / "store")
    fill(desk)
    yield desk
    desk.space.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[StockedDesk]:
    """A store without a case, on the same Friday."""
    desk = open_desk(tmp_path / "store", at="2026-03-13T09:00")
    yield desk
    desk.space.close()


@pytest.fixture
def noted() -> NotedDesk:
    """The window as far as a page needs it: it notes where it was sent."""
    return NotedDesk()


@pytest.fixture
def screen(qtbot: QtBot, background: BackgroundWork) -> Screen:
    """Where pages are shown as the window shows them."""
    return Screen(qtbot, background)
