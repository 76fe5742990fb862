"""Every shortcut once: what it is called, its keys, where it works. F1 makes its sheet from this table.

Latvian layouts write ā č ē … with AltGr, which Windows reports as Ctrl+Alt, and use ' as a dead key: no
entry may use either. To add one: a line here; `WINDOW` and `PAGE` keys are bound by the window (a page
names those it carries out in `Page.commands`), `LOCAL` ones by the widget, with `bind`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP


class Where(Enum):
    """Who answers the keys: the window always, the page in front, or the widget with the focus."""

    WINDOW = auto()
    PAGE = auto()
    LOCAL = auto()


class Heading(Enum):
    """Under which heading the sheet of keys shows it."""

    EVERYWHERE = auto()
    LISTS = auto()
    FORMS = auto()


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One entry. `keys` may hold several sequences; `shown` is how the sheet writes them."""

    name: str
    words: str
    keys: tuple[str, ...]
    where: Where
    heading: Heading = Heading.EVERYWHERE
    shown: str = ""

    def text(self) -> str:
        """What it does, in the interface's language."""
        return QCoreApplication.translate("Shortcut", self.words)

    def keys_text(self) -> str:
        """`Ctrl+K`, as the sheet and buttons write it."""
        return self.shown or " / ".join(self.keys)


_W, _P, _L = Where.WINDOW, Where.PAGE, Where.LOCAL

SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut("new", QT_TRANSLATE_NOOP("Shortcut", "new request"), ("Ctrl+N",), _W),
    Shortcut("search", QT_TRANSLATE_NOOP("Shortcut", "search everywhere"), ("Ctrl+K",), _W),
    Shortcut(
        "section",
        QT_TRANSLATE_NOOP("Shortcut", "places of the rail, top to bottom"),
        tuple(f"Ctrl+{digit}" for digit in range(1, 10)),
        _W,
        shown="Ctrl+1 … Ctrl+9",
    ),
    Shortcut("back", QT_TRANSLATE_NOOP("Shortcut", "back"), ("Alt+Left",), _W, shown="Alt+←"),
    Shortcut(
        "escape",
        QT_TRANSLATE_NOOP("Shortcut", "close what floats, leave the field, then back"),
        ("Esc",),
        _W,
    ),
    Shortcut("next_area", QT_TRANSLATE_NOOP("Shortcut", "next area"), ("F6",), _W),
    Shortcut("previous_area", QT_TRANSLATE_NOOP("Shortcut", "previous area"), ("Shift+F6",), _W),
    Shortcut("lock", QT_TRANSLATE_NOOP("Shortcut", "lock now"), ("Ctrl+L",), _W),
    Shortcut("help", QT_TRANSLATE_NOOP("Shortcut", "all keys"), ("F1",), _W),
    Shortcut("explain", QT_TRANSLATE_NOOP("Shortcut", "explain the date"), ("F2",), _P),
    Shortcut("print", QT_TRANSLATE_NOOP("Shortcut", "print"), ("Ctrl+P",), _P),
    Shortcut("filter", QT_TRANSLATE_NOOP("Shortcut", "filter this list"), ("Ctrl+F",), _P, Heading.LISTS),
    Shortcut(
        "export", QT_TRANSLATE_NOOP("Shortcut", "export this list"), ("Ctrl+Shift+E",), _P, Heading.LISTS
    ),
    Shortcut("open", QT_TRANSLATE_NOOP("Shortcut", "open the row"), ("Enter",), _L, Heading.LISTS),
    Shortcut(
        "step",
        QT_TRANSLATE_NOOP("Shortcut", "do the row's next step"),
        ("Ctrl+Return", "Ctrl+Enter"),
        _L,
        Heading.LISTS,
        shown="Ctrl+Enter",
    ),
    Shortcut(
        "ends",
        QT_TRANSLATE_NOOP("Shortcut", "first and last row, page up and down"),
        ("Home", "End", "PgUp", "PgDown"),
        _L,
        Heading.LISTS,
        shown="Home End PgUp PgDn",
    ),
    Shortcut(
        "save",
        QT_TRANSLATE_NOOP("Shortcut", "save the form"),
        ("Ctrl+Return", "Ctrl+Enter"),
        _L,
        Heading.FORMS,
        shown="Ctrl+Enter",
    ),
    Shortcut("undo", QT_TRANSLATE_NOOP("Shortcut", "undo the last change"), ("Ctrl+Z",), _L, Heading.FORMS),
    Shortcut(
        "redo",
        QT_TRANSLATE_NOOP("Shortcut", "do it again"),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        _L,
        Heading.FORMS,
        shown="Ctrl+Y",
    ),
    Shortcut(
        "choose",
        QT_TRANSLATE_NOOP("Shortcut", "move in a group of choices, tick by its number"),
        (),
        _L,
        Heading.FORMS,
        shown="← → 1 … 9",
    ),
)

_BY_NAME = {entry.name: entry for entry in SHORTCUTS}


def shortcut(name: str) -> Shortcut:
    """The entry of that name. Raises KeyError."""
    return _BY_NAME[name]


def sequences(name: str) -> list[QKeySequence]:
    """The entry's keys for Qt."""
    return [QKeySequence(keys) for keys in _BY_NAME[name].keys]


def bind(name: str, widget: QWidget, run: Callable[[], None]) -> QShortcut:
    """Lets an entry's keys work while the focus is in the widget or in something inside it."""
    bound = QShortcut(widget)
    bound.setKeys(sequences(name))
    bound.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    bound.activated.connect(run)
    return bound
