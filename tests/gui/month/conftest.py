"""The month of the scenario on a real store, and its page as the window would open it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from month_screen import MonthScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpo_desk.domain.language import Language
from dpo_desk.domain.request import Right
from dpo_desk.gui import language
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.services.workspace import Workspace
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
    """February 2026 at KIC: opening 2, received 5, closed 4, closing 3; seen on 13 March, not closed yet."""
    opened = open_letter_desk(tmp_path / "store", "kic", "2026-01-12T10:00")
    space, dpo = opened.space, opened.space.actor
    earlier = [opened.receive(f"Agrais Cilvēks{number}") for number in range(2)]
    opened.clock.move_to("2026-02-03T10:00")
    rights = (Right.ACCESS, Right.ACCESS, Right.ERASURE, Right.RECTIFICATION, Right.OBJECTION)
    received = [opened.receive(f"Februāra Cilvēks{number}", right) for number, right in enumerate(rights)]
    opened.clock.move_to("2026-02-20T10:00")
    for case in (*earlier, *received[:2]):
        space.work.withdraw(dpo, case, "Atsaukts pa tālruni.")
    opened.clock.move_to("2026-03-13T10:00")
    yield opened
    space.close()


@pytest.fixture
def noted() -> NotedDesk:
    return NotedDesk()


@pytest.fixture
def months(
    qtbot: QtBot, background: BackgroundWork, desk: LetterDesk, noted: NotedDesk
) -> Iterator[Callable[..., MonthScreen]]:
    """Opens the month page, as the DPO unless another workspace is named."""
    shown: list[MonthScreen] = []

    def show(space: Workspace | None = None, size: tuple[int, int] = (1158, 696)) -> MonthScreen:
        shown.append(MonthScreen.open(qtbot, background, space or desk.space, noted, size))
        return shown[-1]

    yield show
    for screen in shown:
        screen.close()
