"""The unlock page: a card on the window's ground. Nothing of the work shows behind it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.tokens import Role, Type, Width
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.fields import CapsLockHint, PasswordField
from dpo_desk.gui.widgets.form_rows import FormRow, Size
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Hairline, Label, Surface, column

if TYPE_CHECKING:
    from dpo_desk.gui.unlock.services import UnlockServices

_SLOW_MS = 1000


class UnlockPage(Surface):
    """Signals: `unlocked(opened)` with what the services opened; `other_store_asked`."""

    unlocked = Signal(object)
    other_store_asked = Signal()

    def __init__(
        self,
        services: UnlockServices,
        background: BackgroundWork,
        user: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`user` is written into its field, where the program was told who works here."""
        super().__init__(Role.WINDOW, parent)
        self._services = services
        self._background = background
        self._card = QFrame()
        self._card.setProperty("card", True)
        self._title = Label(services.store_name(), Type.TITLE, wrap=True)
        self._state = Label(tone=Role.TEXT_2)
        self.user_field = QLineEdit(user)
        self.user_field.setMaxLength(200)
        self.password_field = PasswordField()
        self._user_row = FormRow("user", "", self.user_field, size=Size.COUNTER)
        self._password_row = FormRow("password", "", self.password_field, size=Size.COUNTER)
        self._failure = _FailureLine()
        self._slow = QProgressBar()
        self._slow.setRange(0, 0)
        self._slow.setTextVisible(False)
        self._forgotten = Button("", Kind.QUIET)
        self.unlock_button = BusyButton("", Kind.MAIN, size="main")
        self._other = Button("", Kind.QUIET)
        self._caps = CapsLockHint()
        self._slow_timer = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._lay_out()
        self._wire()
        self._name()
        self._slow.hide()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Puts the focus where typing goes on: the user, or the password where the user is known."""
        target = self.password_field if self.user_field.text() else self.user_field
        target.setFocus(reason)

    def failure(self) -> str:
        """The sentence that is shown, if any."""
        return self._failure.sentence()

    def tell(self, sentence: str) -> None:
        """Says why the store cannot be opened (or was locked), at the place of failures."""
        self._failure.show_sentence(sentence)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.px(Width.UNLOCK)
        self._card.setMaximumWidth(wide if self.width() >= wide + 40 else 16777215)
        self._card.setMinimumWidth(min(wide, max(self.width() - 24, 200)))

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = column(self._card, 0, (28, 24, 28, 16))
        inside.addWidget(self._title)
        inside.addSpacing(2)
        inside.addWidget(self._state)
        inside.addSpacing(16)
        inside.addWidget(self._user_row)
        inside.addSpacing(10)
        inside.addWidget(self._password_row)
        inside.addWidget(self._failure)
        inside.addSpacing(12)
        inside.addLayout(self._buttons())
        inside.addSpacing(10)
        inside.addWidget(self._slow)
        inside.addWidget(Hairline())
        inside.addSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self._other)
        foot.addStretch(1)
        foot.addWidget(self._caps)
        inside.addLayout(foot)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        body = ScrollBody(spacing=0, margins=(12, 12, 12, 12), ground=Role.WINDOW)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        body.layout_.addStretch(2)
        body.layout_.addLayout(middle)
        body.layout_.addStretch(3)
        column(self).addWidget(body)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._forgotten)
        row.addStretch(1)
        row.addWidget(self.unlock_button)
        return row

    def _wire(self) -> None:
        self.unlock_button.clicked.connect(self._try)
        self.user_field.returnPressed.connect(self.password_field.setFocus)
        self.password_field.returnPressed.connect(self._try)
        self._forgotten.clicked.connect(self._recover)
        self._other.clicked.connect(self.other_store_asked)
        self._caps.watch(self.password_field)
        self._slow_timer.timeout.connect(self._slow.show)
        self._failure.waited.connect(self._may_try)

    def _name(self) -> None:
        self._state.setText(self.tr("The store is locked."))
        self._user_row.set_label(self.tr("User"))
        self._password_row.set_label(self.tr("Password"))
        self._forgotten.set_label(self.tr("Password forgotten…"))
        self.unlock_button.set_label(self.tr("Unlock"))
        self._other.set_label(self.tr("Other store…"))

    # --- unlocking ----------------------------------------------------------------------------------

    def _try(self) -> None:
        if self.unlock_button.is_busy() or not self.unlock_button.isEnabled():
            return
        if not self.user_field.text().strip():
            self.user_field.setFocus()
            return
        if not self.password_field.text():
            self.password_field.setFocus()
            return
        self._begin()
        work = partial(self._services.unlock, self.user_field.text().strip(), self.password_field.take())
        self._background.start(self, work, self._done, self._failed)

    def _begin(self) -> None:
        self._failure.clear()
        self.unlock_button.begin(self.tr("Unlocking…"))
        self._slow_timer.start()

    def _end(self) -> None:
        self._slow_timer.stop()
        self._slow.hide()
        self.unlock_button.end()

    def _done(self, opened: Any) -> None:
        self._end()
        self.unlocked.emit(opened)

    def _failed(self, error: Exception) -> None:
        # Words are imported with the first failure, not with the first window.
        from dpo_desk.gui.failures import Place, report_bug, tell
        from dpo_desk.services.failures import MustWait, WrongPassword

        self._end()
        self.password_field.setFocus()
        if isinstance(error, MustWait):
            self._wait(error.seconds)
        elif isinstance(error, WrongPassword):
            self._failure.show_sentence(tell(error).sentence)
            self._background.read(self, self._services.seconds_to_wait, self._wait)
        elif tell(error).place is Place.DIALOG:
            report_bug(error, self)
        else:
            self._failure.show_sentence(tell(error).sentence)

    def _wait(self, seconds: int) -> None:
        if seconds > 0:
            from dpo_desk.gui.failures import tell
            from dpo_desk.services.failures import WrongPassword

            self.unlock_button.setEnabled(False)
            self._failure.count_down(tell(WrongPassword()).sentence, seconds)

    def _may_try(self) -> None:
        self.unlock_button.setEnabled(True)

    def _recover(self) -> None:
        from dpo_desk.gui.unlock.recovery import RecoveryDialog

        dialog = RecoveryDialog(self._services, self._background, self.user_field.text(), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.recovered.connect(self.unlocked)
        dialog.open()


class _FailureLine(QWidget):
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
        from dpo_desk.gui.dates_text import seconds_words

        wait = self.tr("Next try in {seconds}.").format(seconds=seconds_words(self._left))
        self._say(f"{self._sentence} {wait}")

    def _say(self, text: str) -> None:
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()
