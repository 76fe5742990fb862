"""Commands after `>`: the places of the rail, and what the table of shortcuts can do just now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dpo_desk.gui.actions import SHORTCUTS, Where, sequences
from dpo_desk.gui.page import Section, section_place
from dpo_desk.gui.rail import section_words
from dpo_desk.gui.search.entries import Entry, Head
from dpo_desk.gui.search.matching import Parts, has_match, marked, typed_words
from dpo_desk.gui.wording import capital

MARK = ">"

_NOT_TO_CHOOSE = frozenset({"search", "section", "escape", "next_area", "previous_area"})
"""Keys that mean something only where the focus is."""


def commands_for(typed: str, window: QWidget) -> list[Entry | Head]:
    """The commands that can be carried out now and begin with the typed words; all where none was typed."""
    words = typed_words(typed)
    places = [
        Entry("arrow-right", parts, keys=f"Ctrl+{number}", place=section_place(section))
        for number, section in enumerate(Section, start=1)
        if (parts := _fitting(section_words(section), words))
    ]
    runnable = [
        Entry("keyboard", parts, keys=entry.keys_text(), command=entry.name)
        for entry in SHORTCUTS
        if entry.where is not Where.LOCAL
        and entry.name not in _NOT_TO_CHOOSE
        and (parts := _fitting(capital(entry.text()), words))
        and _can_run(entry.name, window)
    ]
    shown: list[Entry | Head] = []
    if places:
        shown += [Head(QCoreApplication.translate("SearchGroup", "Go to")), *places]
    if runnable:
        shown += [Head(QCoreApplication.translate("SearchGroup", "Commands")), *runnable]
    return shown


def run_command(name: str, window: QWidget) -> None:
    """Carries out a command as its keys would."""
    action = _action(name, window)
    if action is not None and action.isEnabled():
        action.trigger()


def _can_run(name: str, window: QWidget) -> bool:
    action = _action(name, window)
    return action is not None and action.isEnabled()


def _action(name: str, window: QWidget) -> QAction | None:
    """The window's action of that entry of the table, known by its keys."""
    keys = sequences(name)
    return next((action for action in window.findChildren(QAction) if action.shortcuts() == keys), None)


def _fitting(text: str, words: list[str]) -> Parts:
    """The text with its matching parts; nothing where a typed word begins none of its words."""
    if any(not has_match(marked(text, [word])) for word in words):
        return ()
    return marked(text, words)
