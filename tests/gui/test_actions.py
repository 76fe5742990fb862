"""Every shortcut once, none that a Latvian keyboard needs for letters, all of them on the sheet of keys."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dpo_desk.gui.actions import SHORTCUTS, Heading, Where, bind, sequences, shortcut
from dpo_desk.gui.help_sheet import HelpSheet
from tests.gui.screen_proof import shown


def test_no_name_stands_twice() -> None:
    names = Counter(entry.name for entry in SHORTCUTS)
    assert not [name for name, count in names.items() if count > 1]


def test_no_keys_do_two_things_at_the_same_time() -> None:
    """Keys may be shared only by widgets of different kinds: a row and a form never both have the focus."""
    seen: dict[tuple[str, Heading | None], str] = {}
    for entry in SHORTCUTS:
        place = entry.heading if entry.where is Where.LOCAL else None
        for keys in entry.keys:
            portable = QKeySequence(keys).toString()
            assert portable, f"{entry.name}: {keys} is no key sequence"
            for other in {place, None}:
                assert (portable, other) not in seen, f"{entry.name} and {seen[portable, other]}: {portable}"
            seen[portable, place] = entry.name


@pytest.mark.parametrize("entry", SHORTCUTS, ids=lambda entry: entry.name)
def test_no_keys_that_latvian_layouts_need(entry: object) -> None:
    for keys in entry.keys:  # type: ignore[attr-defined]  # a Shortcut
        parts = QKeySequence(keys).toString().split("+")
        assert not {"Ctrl", "Alt"} <= set(parts), "AltGr is reported as Ctrl+Alt on Windows"
        assert "'" not in keys, "a dead key"
        bare = len(parts) == 1 and len(parts[0]) == 1
        assert not bare, "letters are for type-ahead in lists"


def test_the_shortcuts_of_the_design_page_are_there() -> None:
    wanted = {
        "new": "Ctrl+N",
        "search": "Ctrl+K",
        "filter": "Ctrl+F",
        "back": "Alt+Left",
        "explain": "F2",
        "next_area": "F6",
        "previous_area": "Shift+F6",
        "print": "Ctrl+P",
        "lock": "Ctrl+L",
        "help": "F1",
        "export": "Ctrl+Shift+E",
    }
    assert {name: shortcut(name).keys[0] for name in wanted} == wanted
    assert len(sequences("section")) == 9


def test_the_sheet_of_keys_names_every_entry(qtbot: QtBot, latvian: None) -> None:
    sheet = HelpSheet(("print",))
    qtbot.addWidget(sheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    for entry in SHORTCUTS:
        assert entry.keys_text() in words, entry.name
        assert entry.text() in words
        assert entry.text() != entry.words, f"no Latvian for {entry.words!r}"
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert texts.index("drukāt") < texts.index("meklēt visur"), "what works here stands first"
    shown(sheet, QSize(500, 500))
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_bound_keys_work_inside_the_widget_only(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = QWidget(window)
    inside, outside = QLineEdit(form), QLineEdit(window)
    saved: list[int] = []
    bind("save", form, lambda: saved.append(1))
    shown(window, QSize(300, 100))
    window.activateWindow()
    inside.setFocus()
    qtbot.keyClick(inside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    outside.setFocus()
    qtbot.keyClick(outside, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved == [1]
