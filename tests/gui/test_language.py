"""The interface switches its language while it runs: every word follows, and so do dates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.domain.language import Language
from dpo_desk.domain.roles import Role
from dpo_desk.gui import language
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.unlock.page import UnlockPage
from dpo_desk.gui.widgets.clock_card import ClockFace, ClockPair
from dpo_desk.gui.widgets.next_step import NextStepPanel
from tests.gui.fake_pages import FakePages, session_of
from tests.gui.screen_proof import shown

LATVIAN_LETTERS = set("āčēģīķļņšūž")


def said(root: QWidget) -> Iterator[str]:
    for label in root.findChildren(QLabel):
        yield label.text()
    for button in root.findChildren(QAbstractButton):
        yield from (button.text(), button.accessibleName(), button.toolTip())


class Door:
    def store_name(self) -> str:
        return "desk"


@pytest.mark.parametrize("what", ["desk", "unlock", "parts"])
def test_every_word_follows_the_switch(
    qtbot: QtBot, background: BackgroundWork, latvian: None, compiled_latvian: Path, what: str
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    if what == "desk":
        window.open_desk(session_of(Role.DPO), FakePages())
    elif what == "unlock":
        page = UnlockPage(Door(), background)
        window.show_alone(page)
        page.complete()
    else:
        pair, panel = ClockPair(), NextStepPanel()
        pair.show_faces((ClockFace("law", "Law", "Tue", leading=True),))
        panel.show_step("Decide")
        holder = QWidget()
        pair.setParent(holder)
        panel.setParent(holder)
        window.show_alone(holder)
    shown(window, QSize(1366, 696))
    before = {text for text in said(window) if text}
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language.use(app, Language.ENGLISH)
    QApplication.processEvents()
    english = {text for text in said(window) if text}
    left_over = {text for text in english if set(text) & LATVIAN_LETTERS}
    assert not left_over
    assert any(set(text) & LATVIAN_LETTERS for text in before)
    language.use(app, Language.LATVIAN, compiled_latvian)
    QApplication.processEvents()
    assert {text for text in said(window) if text} == before


def test_latvian_comes_first_unless_the_system_speaks_english() -> None:
    assert language.preferred(QLocale("lv_LV")) is Language.LATVIAN
    assert language.preferred(QLocale("de_DE")) is Language.LATVIAN
    assert language.preferred(QLocale("en_GB")) is Language.ENGLISH


def test_numbers_in_fields_follow_the_language(qapp: QApplication, latvian: None) -> None:
    assert QLocale().language() == QLocale.Language.Latvian
    language.use(qapp, Language.ENGLISH)
    assert QLocale().language() == QLocale.Language.English
