"""What every test of the windows needs: Qt without a screen, our theme, and work that ends."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6
import pytest
from PySide6.QtWidgets import QApplication

from dpo_desk.bundle import bundled
from dpo_desk.domain.language import Language
from dpo_desk.gui import language, theme
from dpo_desk.gui.background import BackgroundWork


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> theme.Theme:
    """Every test begins light at 100 %; one may switch."""
    dressed = theme.install(qapp, theme.Appearance.LIGHT, 100)
    dressed.follow_system()
    return dressed


@pytest.fixture
def background(qapp: QApplication) -> Iterator[BackgroundWork]:
    """The real background work; nothing may outlive its test and no error may go without a taker."""
    unhandled: list[Exception] = []
    work = BackgroundWork(unhandled.append)
    yield work
    work.close()
    qapp.processEvents()
    assert not unhandled


@pytest.fixture(scope="session")
def compiled_latvian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All Latvian of the tree, compiled from its present state."""
    sources = sorted(bundled("resources", "translations").glob("*_lv.ts"))
    compiled = tmp_path_factory.mktemp("words") / "dpo_desk_lv.qm"
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", *sources, "-qm", compiled], check=True)
    return compiled


@pytest.fixture
def latvian(qapp: QApplication, compiled_latvian: Path) -> Iterator[None]:
    """The interface in Latvian; afterwards in English source words with Latvian dates, as it began."""
    language.use(qapp, Language.LATVIAN, compiled_latvian)
    yield
    _source_words(qapp)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The interface wholly in English."""
    language.use(qapp, Language.ENGLISH)
    yield
    _source_words(qapp)


def _source_words(qapp: QApplication) -> None:
    language.use(qapp, Language.ENGLISH)
    language._current[0] = Language.LATVIAN
