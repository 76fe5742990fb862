"""One missing item of the checklist: what, by which article, what to do, and the buttons that do it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.gui import icons
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.texts import Label, Panel


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button of a card: what it says, what it stands for, whether it is the first thing to do."""

    key: str
    words: str
    main: bool = False


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says. `variants` are offered one below the other: one of them is true."""

    title: str
    article: str
    article_in_full: str
    sentence: str
    buttons: tuple[CardButton, ...] = ()
    variants: tuple[CardButton, ...] = ()


class MissingCard(Panel):
    """Signal: `asked(key)` when a button is pressed."""

    asked = Signal(str)

    def __init__(self, words: CardWords, *, icon: str = "crossed", tone: Role = Role.DANGER) -> None:
        super().__init__()
        self.words = words
        self._buttons: list[Button] = []
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addLayout(_title_line(words, tone))
        lines.addWidget(Label(words.sentence, tone=Role.TEXT_2, wrap=True))
        if words.variants:
            lines.addSpacing(4)
            for variant in words.variants:
                lines.addWidget(self._make(variant), 0, Qt.AlignmentFlag.AlignLeft)
                lines.addSpacing(2)
        if words.buttons:
            lines.addSpacing(4)
            lines.addWidget(self._row(words.buttons))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 12, 12)
        layout.setSpacing(11)
        layout.addWidget(icons.IconView(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        spoken = (words.title, words.article_in_full, words.sentence)
        self.setAccessibleName(". ".join(part for part in spoken if part))

    def button(self, key: str) -> Button:
        """The button of that key. Raises StopIteration."""
        return next(button for button in self._buttons if button.objectName() == key)

    def buttons(self) -> Sequence[Button]:
        return self._buttons

    def _row(self, buttons: Sequence[CardButton]) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row)
        for button in buttons:
            layout.addWidget(self._make(button))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row

    def _make(self, button: CardButton) -> Button:
        made = Button(button.words, Kind.MAIN if button.main else Kind.ORDINARY)
        made.setObjectName(button.key)
        made.setAccessibleName(f"{button.words.removesuffix('…')}: {self.words.title}")
        made.clicked.connect(lambda _checked=False, key=button.key: self.asked.emit(key))
        self._buttons.append(made)
        return made


def _title_line(words: CardWords, tone: Role) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(Label(words.title, tone=tone, strong=True, wrap=True), 1)
    article = Label(words.article, tone=Role.TEXT_2)
    article.setAccessibleName(words.article_in_full or words.article)
    article.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    line.addWidget(article)
    return line


class MetLine(QWidget):
    """A met item: a filled tick, its name, its article at the right."""

    def __init__(self, title: str, article: str, spoken: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 4, 0, 5)
        row.setSpacing(10)
        row.addWidget(icons.IconView("done", Role.OK), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(title, wrap=True), 1)
        law = Label(article, Type.BODY, Role.TEXT_2)
        row.addWidget(law, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
