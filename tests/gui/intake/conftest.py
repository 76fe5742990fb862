"""A firm's store and the counter on it, for every test of the counter."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from counter import Counter, Firm, open_dialogs, pause
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


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store made once; every test works on a copy of its own."""
    folder = tmp_path_factory.mktemp("firm") / "store"
    Firm.make(folder).close()
    return folder


@pytest.fixture
def firm(made_once: Path, tmp_path: Path) -> Iterator[Firm]:
    """Ecsoen's store: 14 days promised, answer by registered letter, visits by agreed time."""
    copied = Firm(Path(shutil.copytree(made_once, tmp_path / "store")))
    yield copied
    copied.close()


@pytest.fixture
def counters(background: BackgroundWork, qapp: QApplication) -> Iterator[Callable[..., Counter]]:
    """Opens counters; closes them and every dialog before the background work ends."""
    opened: list[Counter] = []

    def open_counter(*args: Any, **kwargs: Any) -> Counter:
        counter = Counter(*args, background=background, **kwargs)
        opened.append(counter)
        return counter

    yield open_counter
    for dialog in open_dialogs():
        dialog.reject()
    for counter in opened:
        counter.settle()
        counter.close()
    pause(1)


@pytest.fixture
def counter(firm: Firm, counters: Callable[..., Counter]) -> Counter:
    """The form as the office sees it."""
    return counters(firm.as_staff())
