"""A store with one case, and the letter's page on it as the window would open it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from letter_screen import LetterScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpo_desk.domain.language import Language
from dpo_desk.gui import language
from dpo_desk.gui.background import BackgroundWork
from tests.gui.letter_desk import LetterDesk, NotedDesk, open_letter_desk


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """The source's own words, so that no test depends on the translation."""
    before = language.current()
    language.use(qapp, Language.ENGLISH)
    yield
    language.use(qapp, before)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[LetterDesk]:
    """Ecsoen's store, on the day on which Jānis Bērziņš comes to its office."""
    opened = open_letter_desk(tmp_path / "store")
    yield opened
    opened.space.close()


@pytest.fixture
def noted() -> NotedDesk:
    return NotedDesk()


@pytest.fixture
def letters(
    qtbot: QtBot, background: BackgroundWork, desk: LetterDesk, noted: NotedDesk
) -> Iterator[Callable[..., LetterScreen]]:
    """Opens the page of a letter."""
    shown: list[LetterScreen] = []

    def show(letter: uuid.UUID, size: tuple[int, int] = (1158, 696)) -> LetterScreen:
        shown.append(LetterScreen.open(qtbot, background, desk, noted, letter, size))
        return shown[-1]

    yield show
    for screen in shown:
        screen.close()
