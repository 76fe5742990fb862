"""When the request was received: now, unless somebody says otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.domain.intake_check import needs_reason
from dpo_desk.domain.local_time import riga_date
from dpo_desk.gui import dates_text
from dpo_desk.gui.tokens import Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.fields import MomentField, TextArea
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.widgets.texts import Label, Panel, column

_MINUTE = 60_000
_OLDEST = timedelta(days=5 * 366)
"""How far back a receipt can be entered at the counter at all."""

QUIET_INDENT = 4
"""By how much a quiet button's words stand inside of it."""

_LINES = 2


class ReceiptTime(Panel):
    """Shows the moment; on request two fields to change it, and a place for the reason of an older one.

    Signals: `changed` when the person changed moment or reason; `day_passed` when now became another day.
    """

    changed = Signal()
    day_passed = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._moment: datetime | None = None
        self._day = riga_date(clock())
        self._silent = False
        self._head = Label(kind=Type.SECTION)
        self._shown = Label(wrap=True)
        self.change_button = Button(kind=Kind.QUIET)
        self.change_button.clicked.connect(self._open)
        self.field = MomentField()
        self.field.changed.connect(self._on_field)
        self.row = FormRow("received_at", "", self.field)
        self.reason = TextArea(_LINES)
        self.reason.textChanged.connect(self._on_reason)
        self.reason_row = FormRow("earlier_reason", "", self.reason)
        self.now_button = Button(kind=Kind.QUIET)
        self.now_button.clicked.connect(self._back_to_now)
        layout = column(self, 6, (16, 14, 16, 10))
        for part in (self._head, self._shown, self.row, self.reason_row):
            layout.addWidget(part)
        layout.addLayout(flush_left(self.change_button, self.now_button))
        self._ticking = QTimer(self)
        self._ticking.setInterval(_MINUTE)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self._name()
        self.set_moment(None)

    def moment(self) -> datetime | None:
        """The moment chosen or fixed (aware UTC); None while it is simply now."""
        return self._moment

    def is_open(self) -> bool:
        return not self.row.isHidden()

    def earlier_reason(self) -> str:
        """The reason, where the moment asks for one."""
        return self.reason.toPlainText() if self._asks_reason() else ""

    def set_moment(self, moment: datetime | None, reason: str = "") -> None:
        """Shows a moment without telling anybody; None is now, and ticks on."""
        self._moment = moment
        self._fill_field(reason)
        self._show_fields(bool(reason))
        self._refresh()

    def fix(self, moment: datetime) -> None:
        """The form was begun at this moment: from here on it stays."""
        if self._moment is None:
            self._moment = moment
            self._refresh()

    def open_fields(self) -> None:
        """Shows the fields, since something in them is to be mended."""
        self._show_fields(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._refresh()

    def _name(self) -> None:
        self._head.setText(self.tr("Received"))
        self.change_button.set_label(self.tr("Change time…"))
        self.now_button.set_label(self.tr("Received now"))
        self.row.set_label(self.tr("Day and time"))
        self.reason_row.set_label(self.tr("Why it is recorded later"))

    def _open(self) -> None:
        self._fill_field()
        self._show_fields(True)
        self.field.setFocus()

    def _fill_field(self, reason: str | None = None) -> None:
        self._silent = True
        today = riga_date(self._clock())
        self.field.day_field.limit(today - _OLDEST, today)
        self.field.set_moment(self._moment or self._clock())
        if reason is not None:
            self.reason.setPlainText(reason)
        self._silent = False

    def _back_to_now(self) -> None:
        self.set_moment(self._clock())
        self.changed.emit()
        self.change_button.setFocus()

    def _show_fields(self, shown: bool) -> None:
        self.row.setVisible(shown)
        self.now_button.setVisible(shown)
        self.change_button.setVisible(not shown)
        self._shown.setVisible(not shown)
        self.reason_row.setVisible(shown and self._asks_reason())

    def _asks_reason(self) -> bool:
        return self._moment is not None and needs_reason(self._moment, self._clock())

    def _on_field(self) -> None:
        if self._silent:
            return
        self._moment = self.field.moment()
        self.reason_row.setVisible(self._asks_reason())
        self.changed.emit()

    def _on_reason(self) -> None:
        if not self._silent:
            self.changed.emit()

    def _tick(self) -> None:
        self._refresh()
        today = riga_date(self._clock())
        if today != self._day:
            self._day = today
            self.day_passed.emit()

    def _refresh(self) -> None:
        self._shown.setText(dates_text.exact_moment(self._moment or self._clock()))
        if self._asks_reason() and not self.is_open():
            self._show_fields(True)  # a form left open overnight, or a draft of an earlier day


def flush_left(*buttons: Button) -> QHBoxLayout:
    """Quiet buttons whose words, not their edges, stand at the text's edge."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(-QUIET_INDENT)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
