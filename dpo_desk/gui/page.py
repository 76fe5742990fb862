"""What the main window asks of a page, and what a page may ask of the main window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.roles import Actor
from dpo_desk.services.changes import Changes


class Section(StrEnum):
    """A place of the rail. What is not built yet is not in the rail."""

    TODAY = "today"
    REQUESTS = "requests"
    LETTERS = "letters"
    MONTH = "month"
    SETTINGS = "settings"


class Page(QWidget):
    """A page of the main window; subclasses override what they need.

    A page builds its widgets when it is made and reads when it is activated. It is destroyed on lock.
    Signal: `commands_changed` when `commands()` would answer something else.
    """

    commands_changed = Signal()

    section: Section | None = None
    """The place in the rail that is chosen while this page shows; None for a page without a place."""

    def title(self) -> str:
        """The page's name, for breadcrumbs and screen readers. No personal data: never the window's title."""
        return ""

    def activate(self) -> None:
        """The page came to the front: read what is shown, put the focus where the work is."""

    def refresh(self, changes: Changes) -> None:
        """A use case of another page touched these kinds; read again if they are shown here."""

    def keep_typed(self) -> None:
        """The page is about to be destroyed (lock, closing): hand what was typed to the drafts now.

        Work started here is still done; the store is closed after it.
        """

    def focus_areas(self) -> Sequence[QWidget]:
        """The areas that F6 goes through after the rail: header, body, side. Each gets the focus itself."""
        return ()

    def commands(self) -> Sequence[str]:
        """Names of actions (actions.py) that this page carries out now; the window calls `run_command`."""
        return ()

    def run_command(self, name: str) -> None:
        """Carries out an action that the window received by its shortcut."""

    def close_floating(self) -> bool:
        """Esc: closes what floats or leaves a field. False when there was nothing: the window goes back."""
        return False


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: a section, a case, a letter, the intake form."""

    kind: str
    id: UUID | None = None
    detail: str = ""


def section_place(section: Section) -> Place:
    return Place(section.value)


CASE, LETTER, INTAKE, MY_ENTRIES = "case", "letter", "intake", "my_entries"
"""Kinds of places besides the sections."""

NEXT_STEP = "next_step"
"""Detail of a case's place: the case opens and does its next step (Ctrl+Enter in a list)."""


class Desk(Protocol):
    """What a page may ask of the window. Handed to each page when it is made."""

    def go(self, place: Place) -> None:
        """Shows a page; the one before stays the way back."""
        ...

    def back(self) -> None: ...

    def publish(self, changes: Changes, initiator: QObject) -> None:
        """Tells all other open pages what a use case touched."""
        ...

    def replace(self, place: Place) -> None:
        """As `go`, but the page shown now is no way back: a saved form turns into the thing it made."""
        ...

    def open_search(self) -> None: ...

    def lock(self) -> None: ...


class Pages(Protocol):
    """Makes pages, each when it is first needed; fulfilled by app.py, which knows the use cases."""

    def make(self, place: Place, desk: Desk) -> Page:
        """Raises KeyError for a place that the actor's role does not have."""
        ...

    def make_search(self, desk: Desk, parent: QWidget) -> QWidget | None:
        """The floating search over everything; None where the role may not search."""
        ...

    def counts(self, desk: QObject, deliver: Callable[[dict[Section, int]], None]) -> None:
        """Reads the rail's counts of open items in the background and delivers them on the GUI thread."""
        ...


@dataclass(frozen=True, slots=True)
class Session:
    """Who works at the desk, in which firm's store, and how the window behaves for them."""

    actor: Actor
    firm: str
    idle_minutes: int = 10
