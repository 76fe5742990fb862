"""The rest of the unlock card: what failed and how long to wait, ways out, Caps Lock, slow work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QWidget

from dpo_desk.gui import icons
from dpo_desk.gui.dates_text import seconds_words
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.password import CapsLockHint
from dpo_desk.gui.widgets.texts import Hairline, Label, column

_SLOW_MS = 1000


class Remainder(QObject):
    """Makes the parts; the page puts `failure` and `foot` into its card.

    Signals: `forgotten`, `other_store_asked`, `waited` when the next attempt is taken.
    """

    forgotten = Signal()
    other_store_asked = Signal()
    waited = Signal()

    def __init__(self, password_field: QLineEdit, button_row: QHBoxLayout) -> None:
        """The link for a forgotten password goes into the row of the unlock button."""
        super().__init__(password_field)
        self.failure = FailureLine()
        self.failure.waited.connect(self.waited)
        self.foot = _Foot()
        self.foot.caps.watch(password_field)
        self.foot.other.clicked.connect(self.other_store_asked)
        self._forgotten = _ForgottenLink()
        self._forgotten.clicked.connect(self.forgotten)
        button_row.insertWidget(0, self._forgotten)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self.foot.slow.show)

    def begin(self) -> None:
        """An attempt is under way: the failure goes; after a second a bar says that it takes its time."""
        self.failure.clear()
        self._slow.start()

    def end(self) -> None:
        self._slow.stop()
        self.foot.slow.hide()


class _ForgottenLink(Button):
    def __init__(self) -> None:
        super().__init__("", Kind.QUIET)
        self.set_label(self.tr("Password forgotten…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_label(self.tr("Password forgotten…"))


class _Foot(QWidget):
    """Below a line: the way to another store, and the hint about Caps Lock."""

    def __init__(self) -> None:
        super().__init__()
        self.slow = QProgressBar()
        self.slow.setRange(0, 0)
        self.slow.setTextVisible(False)
        self.slow.hide()
        self.other = Button("", Kind.QUIET)
        self.caps = CapsLockHint()
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.caps)
        layout = column(self, 6, (0, 10, 0, 0))
        layout.addWidget(self.slow)
        layout.addWidget(Hairline())
        layout.addLayout(row)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.other.set_label(self.tr("Other store…"))


class FailureLine(QWidget):
    """Triangle and a sentence that blames no field; counts the seconds until the next attempt.

    Signal: `waited` when they are over.
    """

    waited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""
        self._left = 0
        self._label = Label(tone=Role.DANGER, wrap=True)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(6)
        row.addWidget(icons.IconView("overdue", Role.DANGER))
        row.addWidget(self._label, 1)
        self.hide()

    def sentence(self) -> str:
        return "" if self.isHidden() else self._label.text()

    def clear(self) -> None:
        self._timer.stop()
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        self._timer.stop()
        self._sentence = sentence
        self._say(sentence)

    def count_down(self, sentence: str, seconds: int) -> None:
        self._sentence, self._left = sentence, seconds
        self._timer.start()
        self._say_left()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._say_left()
            return
        self._timer.stop()
        self._say(self._sentence)
        self.waited.emit()

    def _say_left(self) -> None:
        wait = self.tr("Next try in {seconds}.").format(seconds=seconds_words(self._left))
        self._say(f"{self._sentence} {wait}")

    def _say(self, text: str) -> None:
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()
