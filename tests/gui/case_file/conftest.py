"""A firm's store with a DPO at work in it, for every test of the case file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from case_desk import CaseDesk
from PySide6.QtWidgets import QApplication

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


@pytest.fixture
def desks(tmp_path: Path, background: BackgroundWork) -> Iterator[Callable[..., CaseDesk]]:
    """Makes desks, each with a firm's store; closes pages, dialogs and stores afterwards."""
    made: list[CaseDesk] = []

    def make(firm: str = "ecsoen") -> CaseDesk:
        made.append(CaseDesk(tmp_path / f"store{len(made)}", background, firm))
        return made[-1]

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(desks: Callable[..., CaseDesk]) -> CaseDesk:
    """Ecsoen's store: 14 days promised, answer by registered letter, visits by agreed time."""
    return desks()


@pytest.fixture
def working(desk: CaseDesk) -> CaseDesk:
    """A case in work, its file open."""
    desk.log()
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    return desk
