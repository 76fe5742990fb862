"""A real store per test, and the settings on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk_fixture import OpenDesk, open_desk
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from settings_screen import NotedDesk, OpenSettings, OpenStore, SettingsScreen

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.settings.settings_page import SettingsPage

__all__ = ["open_desk"]


@pytest.fixture(autouse=True)
def source_words(english: None) -> None:
    """The source's own words, so that no test depends on the translation."""


@pytest.fixture
def settings_on(qtbot: QtBot, background: BackgroundWork) -> Iterator[OpenSettings]:
    """Opens the settings on an opened store, in the size that they have in the window."""
    pages: list[SettingsPage] = []

    def show(desk: OpenDesk, width: int = 1158, height: int = 696) -> SettingsScreen:
        noted = NotedDesk()
        page = SettingsPage(desk.space, background, noted)
        pages.append(page)
        page.resize(width, height)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.activate()
        screen = SettingsScreen(qtbot, background, desk, noted, page)
        screen.settle()
        return screen

    yield show
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog):
            top.deleteLater()
    for page in pages:
        page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings(settings_on: OpenSettings, open_desk: OpenStore) -> SettingsScreen:
    """The settings of Ecsoen's store on Tuesday 3 March 2026."""
    return settings_on(open_desk("ecsoen"))
