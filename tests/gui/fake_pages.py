"""Pages without use cases, for testing the window itself."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.roles import Actor, Role
from dpo_desk.gui.page import Desk, Page, Place, Section, Session
from dpo_desk.gui.widgets.floating import Floating
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.texts import column
from dpo_desk.services.changes import Changes

SECTIONS = {section.value: section for section in Section}


class FakePage(Page):
    """A header and two fields; writes down what the window asks of it."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.section = SECTIONS.get(place.kind)
        self.header = PageHeader()
        self.header.set_title(place.kind)
        self.body, self.side = QLineEdit(), QLineEdit()
        self.body.setAccessibleName("body")
        self.side.setAccessibleName("side")
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(self.body)
        layout.addWidget(self.side)
        layout.addStretch(1)
        self.activated = 0
        self.refreshed: list[Changes] = []
        self.kept = 0
        self.asked: list[str] = []
        self.offers: tuple[str, ...] = ()

    def activate(self) -> None:
        self.activated += 1

    def refresh(self, changes: Changes) -> None:
        self.refreshed.append(changes)

    def keep_typed(self) -> None:
        self.kept += 1

    def focus_areas(self) -> Sequence[QWidget]:
        return (self.body, self.side)

    def commands(self) -> Sequence[str]:
        return self.offers

    def run_command(self, name: str) -> None:
        self.asked.append(name)

    def offer(self, *names: str) -> None:
        self.offers = names
        self.commands_changed.emit()


class FakePages:
    """Makes fake pages and delivers counts at once."""

    def __init__(self) -> None:
        self.made: list[FakePage] = []
        self.counted = 0
        self.searches: list[Floating] = []

    def make(self, place: Place, _desk: Desk) -> Page:
        page = FakePage(place)
        self.made.append(page)
        return page

    def make_search(self, _desk: Desk, parent: QWidget) -> QWidget | None:
        search = Floating(parent)
        column(search).addWidget(QLineEdit())
        self.searches.append(search)
        return search

    def counts(self, _desk: QObject, deliver: Callable[[dict[Section, int]], None]) -> None:
        self.counted += 1
        deliver({Section.TODAY: 4, Section.REQUESTS: 14, Section.LETTERS: 3})


def session_of(role: Role, idle_minutes: int = 10) -> Session:
    return Session(Actor(uuid.uuid4(), "ilze", "Ilze K.", role), "SIA “Paraugs”", idle_minutes)
