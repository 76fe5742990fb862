"""The letter's page in front of a test: what stands there, and hands that press its buttons."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.letter_edits import chosen_option, with_choice
from dpo_desk.domain.request import Outcome, Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.letter.checklist import Remedy
from dpo_desk.gui.letter.draft_side import DraftSide
from dpo_desk.gui.letter.issue_dialog import IssueDialog
from dpo_desk.gui.letter.issued_panel import IssuedPanel
from dpo_desk.gui.letter.missing_card import MissingCard
from dpo_desk.gui.letter.page import LetterPage
from dpo_desk.gui.printing import page_texts
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.services.demo_cases import ACCESS_FACTS
from tests.gui.letter_desk import LetterDesk, NotedDesk

Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass(frozen=True, slots=True)
class LetterScreen:
    """One shown page."""

    qtbot: QtBot
    background: BackgroundWork
    desk: LetterDesk
    noted: NotedDesk
    letter: uuid.UUID
    page: LetterPage

    @classmethod
    def open(
        cls,
        qtbot: QtBot,
        background: BackgroundWork,
        desk: LetterDesk,
        noted: NotedDesk,
        letter: uuid.UUID,
        size: tuple[int, int],
    ) -> LetterScreen:
        page = LetterPage(desk.space, background, noted, letter)
        page.resize(*size)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.activate()
        shown = cls(qtbot, background, desk, noted, letter, page)
        shown.settle()
        return shown

    def close(self) -> None:
        """As the window does on lock: nothing of the page outlives it."""
        if not isValid(self.page):
            return
        self.page.hide()
        self.page.deleteLater()
        QCoreApplication.sendPostedEvents(self.page, QEvent.Type.DeferredDelete)
        self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=5000)

    @property
    def side(self) -> DraftSide:
        assert self.page.draft_side is not None
        return self.page.draft_side

    @property
    def panel(self) -> IssuedPanel:
        assert self.page.issued_panel is not None
        return self.page.issued_panel

    def settle(self, wait: int = 1) -> None:
        """Waits until everything under way is answered; an answer may ask for the next."""
        for _ in range(3):
            self.qtbot.wait(wait)
            self.qtbot.waitUntil(lambda: not self.background.is_busy(), timeout=5000)

    def redrawn(self) -> str:
        """What the preview says once it was drawn anew."""
        self.settle(150)
        return self.shown_text()

    def shown_text(self) -> str:
        """What stands on the pages on the desk, as one line."""
        pdf = self.page.preview.pdf()
        assert pdf is not None
        return " ".join("\n".join(page_texts(pdf)).split())

    def card(self, title: str) -> MissingCard:
        """The card of a missing item."""
        return next(card for card in self.side.view.cards() if card.words.title == title)

    def titles(self) -> list[str]:
        """Titles of the cards, from the top."""
        return [card.words.title for card in self.side.view.cards()]

    def press(self, title: str, key: str | Remedy) -> None:
        """Presses a button of a card."""
        self.card(title).button(str(key)).click()
        self.settle()

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The dialog of that kind in front."""
        shown = [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]
        assert len(shown) == 1, shown
        return shown[0]

    def issue(self) -> None:
        """Presses the button, and the one of the question after it."""
        self.side.footer.issue.click()
        self.dialog(IssueDialog).act_button.click()
        self.settle()

    def act(self, key: str) -> None:
        """Presses a button beside an issued letter, or chooses it in the menu."""
        button = self.panel.step.button(key)
        if button is not None:
            button.click()
        else:
            action = next(a for a in self.panel.step.menu().actions() if a.objectName() == key)
            action.trigger()
        self.settle()

    def accept(self, dialog: DeskDialog) -> None:
        dialog.act_button.click()
        self.settle()


def type_into(field: QWidget, text: str) -> None:
    """Types signs of any alphabet, one key after the other."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(field, event)


def refusal(desk: LetterDesk, **person: str) -> uuid.UUID:
    """A drafted refusal of erasure for a legal duty; the norm is left to be written in."""
    case = desk.receive("Jānis Bērziņš", Right.ERASURE, **person)
    desk.clock.move_to("2026-03-16T14:20")
    desk.decide(case, Right.ERASURE, Outcome.REFUSED, ("G17_3B",), "Rēķini jāglabā grāmatvedības likuma dēļ.")
    return desk.draft(case, LetterKind.REFUSAL)


def access(
    desk: LetterDesk, *, decided: bool = True, complete: bool = False, enclosed: bool = True
) -> uuid.UUID:
    """A drafted answer on access; `complete` chooses the variants, so that nothing is missing."""
    case = desk.receive()
    desk.clock.move_to("2026-03-16T14:20")
    if decided:
        desk.decide(case)
    letter = desk.draft(case, LetterKind.ACCESS, **ACCESS_FACTS)
    content = desk.space.letters.open(desk.space.actor, letter).letter.content
    names = ("Personas datu kopija uz 3 lp.",) if enclosed else ()
    desk.space.letters.save_draft(desk.space.actor, letter, replace(content, attachments=names))
    if complete:
        choose_variants(desk, letter)
    return letter


def choose_variants(desk: LetterDesk, letter: uuid.UUID) -> None:
    """No transfers, no automated decisions."""
    letters, actor = desk.space.letters, desk.space.actor
    page = letters.open(actor, letter)
    content = page.letter.content
    text = letters.guide(actor, page.letter.kind, page.letter.language).text
    for choice in text.choices:
        if not chosen_option(content, text, choice):
            none = next(option for option in choice.options if option.startswith("no_"))
            content = with_choice(content, text, choice, none)
    letters.save_draft(actor, letter, content)
