"""Which of a case's letters a step is about: asked only where there are several."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext
from dpo_desk.gui.wording import word


class LetterChoice(QComboBox):
    """The letters in the given states. Signal: `changed`."""

    changed = Signal()

    def __init__(
        self,
        context: CaseContext,
        states: Collection[LetterState],
        chosen: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`chosen` is the letter meant; with None the newest one leads. There must be at least one."""
        super().__init__(parent)
        self._letters = [letter for letter in context.case.letters if letter.state in states]
        self._asked = chosen is None and len(self._letters) > 1
        for letter in self._letters:
            self.addItem(letter_words(letter))
        meant = [number for number, letter in enumerate(self._letters) if letter.id == chosen]
        self.setCurrentIndex(meant[0] if meant else len(self._letters) - 1)
        self.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def is_choice(self) -> bool:
        """Whether the person has to say which letter is meant."""
        return self._asked

    def letter(self) -> Letter:
        return self._letters[self.currentIndex()]

    def words(self) -> str:
        return letter_words(self.letter())


def letter_words(letter: Letter) -> str:
    """`IZ-2026/0032, atbilde par piekļuvi`; a draft has no number."""
    kind = word(letter.kind)
    return f"{letter.number} · {kind}" if letter.number else kind
