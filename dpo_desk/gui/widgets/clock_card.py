"""Clocks of a case: two cards, the leading one bold; or one line of text where there is little room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import Role, Type, Width
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label, column


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What one clock says. `key` is given back when its explanation is asked for.

    `date` may hold other words (a pause); `below` is the line under it. `absent` is a clock that does not
    exist (no promise): then only `date` is shown, pale, and nothing can be explained.
    """

    key: str
    title: str
    date: str
    below: str = ""
    leading: bool = False
    overdue: bool = False
    absent: bool = False
    short: str = ""

    def sentence(self) -> str:
        """As a screen reader says it."""
        return ", ".join(part for part in (self.title, self.date, self.below) if part)


class ClockCard(QFrame):
    """One clock. Signal: `explain_asked`."""

    explain_asked = Signal()

    def __init__(self, face: ClockFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self.why = Button(kind=Kind.QUIET)
        self.why.clicked.connect(self.explain_asked)
        self._mark = icons.IconView("overdue", Role.DANGER)
        self._date = Label()
        self._below = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._face = face
        self._lay_out()
        self._name()
        self.show_face(face)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.why)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._mark)
        below.addWidget(self._below)
        below.addStretch(1)
        layout = column(self, 2, (14, 6, 8, 10))
        layout.addLayout(head)
        layout.addWidget(self._date)
        layout.addLayout(below)
        layout.addStretch(1)
        self.setMinimumWidth(theme.px(Width.CLOCK))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def face(self) -> ClockFace:
        return self._face

    def show_face(self, face: ClockFace) -> None:
        self._face = face
        first = self.tr("first")
        title = f"{face.title} · {first}" if face.leading else face.title
        self._title.setText(title)
        self._date.setText(face.date)
        self._date.set_kind(Type.TITLE if face.leading else Type.BIG)
        self._date.set_tone(Role.TEXT_3 if face.absent else Role.TEXT)
        self._below.setText(face.below)
        self._below.set_tone(Role.DANGER if face.overdue else Role.TEXT_2)
        self._below.setVisible(bool(face.below))
        self._mark.setVisible(face.overdue)
        self.why.setVisible(not face.absent)
        look = "overdue" if face.overdue else "leading" if face.leading else "quiet"
        theme.set_property(self, "clock", look)
        self.setAccessibleName(face.sentence())
        self.why.setAccessibleName(self.tr("Why {date}?").format(date=face.date))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.show_face(self._face)
        elif event.type() == QEvent.Type.StyleChange:
            self.setMinimumWidth(theme.px(Width.CLOCK))

    def _name(self) -> None:
        self.why.set_label(self.tr("Why?"))
        self.why.setToolTip(self.tr("Explain the date (F2)"))


class ClockPair(QWidget):
    """Both clocks side by side, the leading one first. Signal: `explain_asked(key)`."""

    explain_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[ClockCard] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)

    def show_faces(self, faces: Sequence[ClockFace]) -> None:
        """Shows the faces in the given order; cards are kept, so that the focus stays."""
        while len(self._cards) < len(faces):
            card = ClockCard(faces[len(self._cards)])
            card.explain_asked.connect(self._ask(card))
            self._cards.append(card)
            self._row.addWidget(card)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(faces))
            if number < len(faces):
                card.show_face(faces[number])

    def card(self, key: str) -> ClockCard | None:
        return next((card for card in self._cards if card.face().key == key and not card.isHidden()), None)

    def _ask(self, card: ClockCard) -> Callable[[], None]:
        return lambda: self.explain_asked.emit(card.face().key)


class ClockLine(QWidget):
    """The same clocks in one line of text each, for narrow windows. Signal: `explain_asked(key)`."""

    explain_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_faces(self, faces: Sequence[ClockFace]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, face in enumerate(faces):
            if number:
                self._row.addWidget(Label("·", tone=Role.TEXT_2))
            self._add(face)
        self._row.addStretch(1)

    def _add(self, face: ClockFace) -> None:
        tone = Role.DANGER if face.overdue else Role.TEXT_3 if face.absent else Role.TEXT
        if face.overdue:
            self._row.addWidget(icons.IconView("overdue", Role.DANGER))
        label = Label(face.short or f"{face.title} {face.date}", tone=tone, strong=face.leading)
        label.setToolTip(face.below)
        label.setAccessibleName(face.sentence())
        self._row.addWidget(label)
        if not face.absent:
            why = Button(self.tr("Why?"), Kind.QUIET)
            why.setAccessibleName(self.tr("Why {date}?").format(date=face.date))
            why.clicked.connect(lambda _checked=False, key=face.key: self.explain_asked.emit(key))
            why.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._row.addWidget(why)
