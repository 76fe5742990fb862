"""The checklist beside the page: what is missing first, each with what to do; then what is met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.letter_edits import choice_of
from dpo_desk.domain.letter_text import LetterText, Placeholder
from dpo_desk.domain.problems import Reason
from dpo_desk.gui.letter.check_words import (
    article_in_full,
    article_words,
    item_words,
    option_words,
    remedy_words,
    sentence,
    show_words,
)
from dpo_desk.gui.letter.checklist import REQUISITES_KEY, REST_KEY, Checklist, Item, Remedy, remedy_for
from dpo_desk.gui.letter.missing_card import CardButton, CardWords, MetLine, MissingCard
from dpo_desk.gui.refusals import reason_words
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.gui.wording import capital
from dpo_desk.services.correspondence import LetterGuide

SHOW, OPEN_CASE = "show", "open_case"
_VARIANT = "variant:"


class ChecklistView(ScrollBody):
    """Signals: `remedy_asked(item, remedy)` for a button that mends; `variant_chosen(item, option)`;
    `show_asked(part, law)`; `case_asked`; `undo_asked`."""

    remedy_asked = Signal(object, object)
    variant_chosen = Signal(object, str)
    show_asked = Signal(str, str)
    case_asked = Signal()
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=0, margins=(22, Space.SECTION, Space.PAGE, 12))
        self._title = Label(kind=Type.SECTION)
        self._count = Label(tone=Role.TEXT_2)
        self._done = Banner()
        self._rows = QWidget()
        self._layout: QVBoxLayout = column(self._rows)
        self._shown: tuple[object, ...] = ()
        self._cards: list[MissingCard] = []
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        self.layout_.addLayout(head)
        self.layout_.addSpacing(6)
        self.layout_.addWidget(self._done)
        self.layout_.addWidget(self._rows)
        self.layout_.addStretch(1)
        self._name()

    def show_list(
        self,
        checklist: Checklist,
        content: LetterContent,
        guide: LetterGuide | None,
        case_reasons: Sequence[Reason],
    ) -> bool:
        """Shows the checklist; `case_reasons` are what the case itself still lacks.

        Answers False when the focus was on a card and no card is left to take it.
        """
        words = tuple(
            _card_words(item, content, guide, first=number == 0)
            for number, item in enumerate(checklist.missing)
        )
        shown = (words, checklist.fulfilled, tuple(case_reasons))
        self._count.setText(self.tr("{met} of {all}").format(met=checklist.met, all=len(checklist.items)))
        if shown == self._shown:
            return True
        self._shown = shown
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._rows.isAncestorOf(focus)
        self._clear()
        if case_reasons:
            self._add_case_card(case_reasons)
        for item, card in zip(checklist.missing, words, strict=True):
            self._add_card(item, card)
        self._layout.addSpacing(6)
        for item in checklist.fulfilled:
            self._add_met(item, content)
        return self.focus_first() if had_focus else True

    def show_done(self, words: str) -> None:
        """Says what was just done, where the hand was, with the way back; empty takes it away."""
        if words:
            self._done.say(words, action=self.tr("Undo"), run=self.undo_asked.emit)
        else:
            self._done.clear()

    def done_words(self) -> str:
        return self._done.sentence()

    def cards(self) -> Sequence[MissingCard]:
        """The cards of what is missing, the case's own first."""
        return self._cards

    def focus_first(self) -> bool:
        """Puts the focus on the first thing to mend; False where nothing is missing."""
        for card in self._cards:
            for button in card.buttons():
                button.setFocus()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = ()
            self._name()

    def _name(self) -> None:
        self._title.setText(self.tr("What the law asks for"))
        self.setAccessibleName(self._title.text())

    def _clear(self) -> None:
        self._cards.clear()
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add_case_card(self, reasons: Sequence[Reason]) -> None:
        lines = "\n".join(f"{capital(reason_words(reason))}." for reason in reasons)
        words = CardWords(
            self.tr("The case comes first"),
            "",
            "",
            lines,
            (CardButton(OPEN_CASE, self.tr("Open case")),),
        )
        card = MissingCard(words, icon="lock", tone=Role.TEXT)
        card.asked.connect(lambda _key: self.case_asked.emit())
        self._place(card)

    def _add_card(self, item: Item, words: CardWords) -> None:
        card = MissingCard(words)
        card.asked.connect(lambda key: self._asked(item, key))
        self._place(card)

    def _place(self, card: MissingCard) -> None:
        self._cards.append(card)
        self._layout.addWidget(card)
        self._layout.addSpacing(8)

    def _add_met(self, item: Item, content: LetterContent) -> None:
        title = item_words(item, content)
        spoken = self.tr("{item}, met").format(item=title)
        line = MetLine(title, article_words(item), ", ".join(p for p in (spoken, article_in_full(item)) if p))
        self._layout.addWidget(line)

    def _asked(self, item: Item, key: str) -> None:
        if key == SHOW:
            self.show_asked.emit(item.part, item.law)
        elif key.startswith(_VARIANT):
            self.variant_chosen.emit(item, key.removeprefix(_VARIANT))
        else:
            self.remedy_asked.emit(item, Remedy(key))


def _card_words(item: Item, content: LetterContent, guide: LetterGuide | None, *, first: bool) -> CardWords:
    text = guide.text if guide else None
    hints: Mapping[str, Placeholder] = guide.placeholders if guide else {}
    remedy = remedy_for(item, text)
    variants = _variants(item, text) if remedy is Remedy.CHOOSE else ()
    return CardWords(
        item_words(item, content, text),
        article_words(item),
        article_in_full(item),
        sentence(item, remedy, hints),
        tuple(_buttons(item, remedy, first=first)),
        variants,
    )


def _variants(item: Item, text: LetterText | None) -> tuple[CardButton, ...]:
    choice = choice_of(text, item.part) if text else None
    if text is None or choice is None:
        return ()
    return tuple(CardButton(_VARIANT + option, option_words(text, option)) for option in choice.options)


def _buttons(item: Item, remedy: Remedy, *, first: bool) -> list[CardButton]:
    found = []
    if remedy in {Remedy.INSERT, Remedy.FILL, Remedy.ENCLOSE, Remedy.EDIT}:
        found.append(CardButton(remedy.value, remedy_words(remedy), main=first))
    if remedy is Remedy.INSERT and any(fault.code == "does_not_say" for fault in item.faults):
        found.append(CardButton(Remedy.EDIT.value, remedy_words(Remedy.EDIT)))
    if item.key not in {REQUISITES_KEY, REST_KEY} or item.part:
        found.append(CardButton(SHOW, show_words()))
    return found
