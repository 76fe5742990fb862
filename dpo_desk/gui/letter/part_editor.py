"""One part of a letter as it is edited: put in or left out, its heading, its words, its gaps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from dpo_desk.domain.letter import Block
from dpo_desk.domain.letter_edits import plain_heading
from dpo_desk.gui import theme
from dpo_desk.gui.letter.growing_text import GrowingText
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label, column, plain_tooltip


class PartEditor(QWidget):
    """Signals: `edited(code)` while heading or text is typed; `included_changed(code, included)`;
    `fill_asked(code)` for its gaps.

    A part that is a variant has no tick of its own: its choice puts it in. `focused(code)` when the focus
    comes to its words.
    """

    edited = Signal(str)
    included_changed = Signal(str, bool)
    fill_asked = Signal(str)
    focused = Signal(str)

    def __init__(
        self, block: Block, name: str, article: str, *, variant: bool = False, captioned: bool = True
    ) -> None:
        """`captioned` names a variant above its words; its choice does so where it has one part only."""
        super().__init__()
        self.code = block.code
        self._name = name
        self._variant = variant
        self._captioned = captioned
        self._loading = False
        self.tick = ElidedTick(name)
        self._caption = Label(name, strong=True)
        self._article = Label(article, Type.SMALL, Role.TEXT_2)
        self.heading = QLineEdit()
        self.text = GrowingText()
        self._fill = Button(kind=Kind.QUIET)
        self._lay_out()
        self.tick.toggled.connect(self._ticked)
        self.heading.textEdited.connect(lambda _text: self._typed())
        self.text.textChanged.connect(self._typed)
        for field in (self.heading, self.text):
            field.installEventFilter(self)
        self._fill.clicked.connect(lambda: self.fill_asked.emit(self.code))
        self._say()

    def show_block(self, block: Block, gaps: Sequence[str]) -> None:
        """Shows the part as it stands; `gaps` are the hints of what is still to be written in."""
        self._loading = True
        heading = plain_heading(block)
        if self.heading.text().strip() != heading:
            self.heading.setText(heading)
        self.text.set_text(block.text)
        self.tick.setChecked(block.included)
        self._loading = False
        self.heading.setVisible(block.included and (bool(heading) or self.heading.hasFocus()))
        self.text.setVisible(block.included)
        self._fill.setVisible(block.included and bool(gaps))
        self.setVisible(block.included or not self._variant)

    def focus_text(self) -> None:
        (self.text if self.text.isVisibleTo(self) else self.tick).setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self.code)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        layout = column(self, 4)
        if self._captioned or not self._variant:
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addWidget(self._caption if self._variant else self.tick, 1)
            head.addWidget(self._article)
            layout.addLayout(head)
        layout.addWidget(self.heading)
        layout.addWidget(self.text)
        layout.addWidget(self._fill, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _say(self) -> None:
        self.tick.setAccessibleName(self.tr("In the letter: {part}").format(part=self._name))
        self.heading.setPlaceholderText(self.tr("Heading"))
        self.heading.setAccessibleName(self.tr("Heading: {part}").format(part=self._name))
        self.text.setAccessibleName(self.tr("Text: {part}").format(part=self._name))
        self._fill.set_label(self.tr("Fill gaps…"))
        self._fill.setAccessibleName(self.tr("Fill gaps: {part}").format(part=self._name))

    def _ticked(self, included: bool) -> None:
        if not self._loading:
            self.included_changed.emit(self.code, included)

    def _typed(self) -> None:
        if not self._loading:
            self.edited.emit(self.code)


class ElidedTick(QCheckBox):
    """A tick whose words give way where there is little room; they stand whole in the tooltip."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        room = QFontMetrics(self.font()).horizontalAdvance(self._words) + self._outside()
        return QSize(room, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = max(self.width() - self._outside(), 20)
        shown = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tooltip(self._words) if shown != self._words else "")

    def _outside(self) -> int:
        """What box, gap and margins take."""
        return theme.px(16) + 22


class VariantBox(QComboBox):
    """Which of several variants the letter has. Signal: `chosen(option)`; the first line is none yet."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]]) -> None:
        """`options` are pairs of an option and its words."""
        super().__init__()
        self.addItem("", "")
        for option, words in options:
            self.addItem(words, option)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(self._activated)
        self._say()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the form; a letter's wording never changes by it

    def show_option(self, option: str) -> None:
        self.setCurrentIndex(max(self.findData(option), 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setItemText(0, self.tr("Not chosen yet"))

    def _activated(self, _index: int) -> None:
        if self.currentData():
            self.chosen.emit(self.currentData())
