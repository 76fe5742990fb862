"""The unlock page: a card on the window's ground. Nothing of the work shows behind it.

It is the first thing that is painted, so only what a first frame needs is made and imported at once; the
rest of the card (`remainder.py`) follows in the next turn of events and moves nothing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Role, Type, Width
from dpo_desk.gui.widgets.buttons import BusyButton, Kind
from dpo_desk.gui.widgets.texts import Label, Surface, column

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from dpo_desk.gui.background import BackgroundWork
    from dpo_desk.gui.unlock.remainder import Remainder
    from dpo_desk.gui.unlock.services import UnlockServices


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
        self._user_label = Label(strong=True)
        self._password_label = Label(strong=True)
        self.user_field = _field(self._user_label)
        self.user_field.setText(user)
        self.password_field = _field(self._password_label)
        self.password_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.unlock_button = BusyButton("", Kind.MAIN, size="main")
        self._remainder: Remainder | None = None
        self._lay_out()
        self._wire()
        self._name()
        # Where typing goes on: the user, or the password where the user is known.
        self.setFocusProxy(self.password_field if user else self.user_field)

    def complete(self) -> Remainder:
        """The rest of the card; made now if it is not there yet."""
        if self._remainder is None:
            from dpo_desk.gui.unlock.remainder import Remainder

            self._remainder = Remainder(self.password_field, self._button_row)
            self._remainder.forgotten.connect(self._recover)
            self._remainder.other_store_asked.connect(self.other_store_asked)
            self._remainder.waited.connect(self._may_try)
            self._inside.addWidget(self._remainder.foot)
            self._inside.insertWidget(_FAILURE_PLACE, self._remainder.failure)
            self._let_scroll()
        return self._remainder

    def _let_scroll(self) -> None:
        """On a low screen the card scrolls."""
        from dpo_desk.gui.widgets.scroll_body import ScrollBody

        focus = self.focusWidget()
        body = ScrollBody(spacing=0, margins=(0, 0, 0, 0), ground=Role.WINDOW)
        self._outer.removeWidget(self._middle)
        body.layout_.addWidget(self._middle)
        self._outer.addWidget(body)
        if focus is not None:
            focus.setFocus()

    def failure(self) -> str:
        """The sentence that is shown, if any."""
        return self.complete().failure.sentence()

    def tell(self, sentence: str) -> None:
        """Says why the store cannot be opened (or was locked), at the place of failures."""
        self.complete().failure.show_sentence(sentence)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.LanguageChange:
            self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._remainder is None:
            QTimer.singleShot(0, self.complete)  # the frame is out by then

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.px(Width.UNLOCK)
        self._card.setMaximumWidth(wide if self.width() >= wide + 40 else 16777215)
        self._card.setMinimumWidth(min(wide, max(self.width() - 24, 200)))

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = column(self._card, 0, (28, 24, 28, 14))
        self._inside = inside
        inside.addWidget(self._title)
        inside.addSpacing(2)
        inside.addWidget(self._state)
        inside.addSpacing(16)
        inside.addWidget(self._user_label)
        inside.addSpacing(3)
        inside.addWidget(self.user_field)
        inside.addSpacing(14)
        inside.addWidget(self._password_label)
        inside.addSpacing(3)
        inside.addWidget(self.password_field)
        inside.addSpacing(16)
        self._button_row = QHBoxLayout()
        self._button_row.addStretch(1)
        self._button_row.addWidget(self.unlock_button)
        inside.addLayout(self._button_row)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._card.setMinimumHeight(theme.px(_CARD_HEIGHT))
        self._outer = column(self)
        self._middle = _centred(self._card)
        self._outer.addWidget(self._middle)

    def _wire(self) -> None:
        self.unlock_button.clicked.connect(self._try)
        self.user_field.returnPressed.connect(self.password_field.setFocus)
        self.password_field.returnPressed.connect(self._try)

    def _name(self) -> None:
        self._state.setText(self.tr("The store is locked."))
        self._user_label.setText(self.tr("User"))
        self.user_field.setAccessibleName(self.tr("User"))
        self._password_label.setText(self.tr("Password"))
        self.password_field.setAccessibleName(self.tr("Password"))
        self.unlock_button.set_label(self.tr("Unlock"))

    # --- unlocking ----------------------------------------------------------------------------------

    def _try(self) -> None:
        if self.unlock_button.is_busy() or not self.unlock_button.isEnabled():
            return
        for field in (self.user_field, self.password_field):
            if not field.text().strip():
                field.setFocus()
                return
        password = self.password_field.text()
        self.password_field.clear()
        self.complete().begin()
        self.unlock_button.begin(self.tr("Unlocking…"))
        work = partial(self._services.unlock, self.user_field.text().strip(), password)
        self._background.start(self, work, self._done, self._failed)

    def _end(self) -> None:
        self.complete().end()
        self.unlock_button.end()

    def _done(self, opened: Any) -> None:
        self._end()
        self.unlocked.emit(opened)

    def _failed(self, error: Exception) -> None:
        from dpo_desk.gui.failures import Place, report_bug, tell
        from dpo_desk.services.failures import MustWait, WrongPassword

        self._end()
        self.password_field.setFocus()
        if isinstance(error, MustWait):
            self._wait(error.seconds)
        elif isinstance(error, WrongPassword):
            self.tell(tell(error).sentence)
            self._background.read(self, self._services.seconds_to_wait, self._wait)
        elif tell(error).place is Place.DIALOG:
            report_bug(error, self)
        else:
            self.tell(tell(error).sentence)

    def _wait(self, seconds: int) -> None:
        if seconds > 0:
            from dpo_desk.gui.failures import tell
            from dpo_desk.services.failures import WrongPassword

            self.unlock_button.setEnabled(False)
            self.complete().failure.count_down(tell(WrongPassword()).sentence, seconds)

    def _may_try(self) -> None:
        self.unlock_button.setEnabled(True)

    def _recover(self) -> None:
        from dpo_desk.gui.unlock.recovery import RecoveryDialog

        dialog = RecoveryDialog(self._services, self._background, self.user_field.text(), self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.recovered.connect(self.unlocked)
        dialog.open()


_CARD_HEIGHT = 364
_FAILURE_PLACE = 11
"""Where in the card the failure stands: below the password."""


def _centred(card: QFrame) -> QWidget:
    """The card a little above the middle of the window's ground."""
    holder = QWidget()
    rows = column(holder, 0, (12, 12, 12, 12))
    middle = QHBoxLayout()
    middle.addStretch(1)
    middle.addWidget(card)
    middle.addStretch(1)
    rows.addStretch(2)
    rows.addLayout(middle)
    rows.addStretch(3)
    return holder


def _field(label: Label) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("big", "counter")
    field.setMaxLength(1000)
    label.setBuddy(field)
    return field
