"""What every test of the windows needs: Qt without a screen, our theme, and work that ends."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from dpo_desk.gui import theme
from dpo_desk.gui.background import BackgroundWork


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> theme.Theme:
    """Every test begins light at 100 %; one may switch."""
    return theme.install(qapp, theme.Appearance.LIGHT, 100)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[BackgroundWork]:
    """The real background work; nothing may outlive its test and no error may go without a taker."""
    unhandled: list[Exception] = []
    work = BackgroundWork(unhandled.append)
    yield work
    work.close()
    qapp.processEvents()
    assert not unhandled
