"""Beside the form: both dates as they would be, the moment of receipt, departures, what was typed before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.gui import dates_text, icons, wording
from dpo_desk.gui.intake import sentences
from dpo_desk.gui.intake.receipt_time import QUIET_INDENT, ReceiptTime
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label, Panel, column
from dpo_desk.services.intake import IntakePreview
from dpo_desk.services.views import RequestRow

_MARGINS = (16, 14, 16, 14)
_EARLIER_SHOWN = 3


class DatesPanel(Panel):
    """Both dates of the request as it is filled in now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: IntakePreview | None = None
        self._today = date.min
        self._head = Label(kind=Type.SECTION)
        self._promise_head = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._promise = Label(kind=Type.BIG)
        self._promise_why = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        self._law_head = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._law = Label(kind=Type.BIG)
        self._law_why = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        layout = column(self, 3, _MARGINS)
        layout.addWidget(self._head)
        layout.addSpacing(4)
        for part in (self._promise_head, self._promise, self._promise_why):
            layout.addWidget(part)
        layout.addSpacing(8)
        for part in (self._law_head, self._law, self._law_why):
            layout.addWidget(part)
        self._refresh()

    def show_preview(self, preview: IntakePreview, today: date) -> None:
        self._preview, self._today = preview, today
        self._refresh()

    def due(self) -> tuple[date | None, date | None]:
        """The promise's and the law's date as shown; None where there is none."""
        dates = self._preview.dates if self._preview else None
        promise = dates.promise.due if dates and dates.promise else None
        return promise, dates.legal.due if dates else None

    def line(self) -> str:
        """Both dates in one line, for narrow windows."""
        if self._preview is None:
            return ""
        dates = self._preview.dates
        law = self.tr("Law {date}").format(date=dates_text.short_date(dates.legal.due, self._today))
        if dates.promise is None:
            return law
        due = dates_text.short_date(dates.promise.due, self._today)
        promise = self.tr("Promise {date}").format(date=due)
        return f"{promise} · {law}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        self._head.setText(self.tr("Deadlines"))
        self._promise_head.setText(self.tr("Promise"))
        self._law_head.setText(self.tr("Law"))
        dates = self._preview.dates if self._preview else None
        promise = dates.promise if dates else None
        self._promise.setText(
            dates_text.clock_date(promise.due, self._today)
            if promise
            else (self.tr("no promise") if dates else dates_text.DASH)
        )
        self._promise.set_tone(Role.TEXT if promise else Role.TEXT_3)
        self._promise_why.setText(sentences.promise_reason(promise) if promise else "")
        self._promise_why.setVisible(promise is not None)
        self._law.setText(dates_text.clock_date(dates.legal.due, self._today) if dates else dates_text.DASH)
        self._law_why.setText(sentences.law_reason(dates.legal, self._today) if dates else "")


class DeparturePanel(Panel):
    """Where the request departs from the policy: something to know, never a reason to refuse.

    Signal: `changed` when it was ticked that a time had been agreed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self._text = Label(wrap=True)
        self.agreed = QCheckBox()
        self.agreed.clicked.connect(self._on_tick)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icons.IconView("info"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        layout = column(self, 6, (12, 12, 12, 10))
        layout.addLayout(row)
        layout.addWidget(self.agreed)
        self.show_codes((), agreed=False)

    def show_codes(self, codes: Sequence[str], *, agreed: bool) -> None:
        """`agreed` keeps the tick in sight after it took the departure away: it can be undone."""
        self._codes = tuple(codes)
        self.agreed.setChecked(agreed)
        self._refresh()

    def codes(self) -> tuple[str, ...]:
        return self._codes

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        agreed = self.agreed.isChecked()
        told = [sentences.departure_words(code) for code in self._codes]
        self._text.setText("\n".join(told) if told else self.tr("The visit was agreed, as the policy says."))
        self.agreed.setText(self.tr("A time was agreed"))
        self.agreed.setVisible(agreed or "no_appointment" in self._codes)
        self.setVisible(bool(told) or agreed)

    def _on_tick(self) -> None:
        self.changed.emit()


class EarlierPanel(Panel):
    """Possible earlier cases of the same person, offered to the DPO; nothing is merged and nothing waits.

    Signal: `open_asked(id)`.
    """

    open_asked = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RequestRow, ...] = ()
        self._head = Label(strong=True)
        self._list = QWidget()
        self._lines = column(self._list, 6)
        self._head.setIndent(QUIET_INDENT)
        layout = column(self, 6, (16 - QUIET_INDENT, 12, 12, 10))
        layout.addWidget(self._head)
        layout.addWidget(self._list)
        self.hide()

    def show_rows(self, rows: Sequence[RequestRow]) -> None:
        self._rows = tuple(rows[:_EARLIER_SHOWN])
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row in self._rows:
            self._lines.addWidget(self._line(row))
        self._refresh()

    def rows(self) -> tuple[RequestRow, ...]:
        return self._rows

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_rows(self._rows)

    def _refresh(self) -> None:
        self._head.setText(self.tr("Perhaps the same person"))
        self.setVisible(bool(self._rows))

    def _line(self, row: RequestRow) -> QWidget:
        line = QWidget()
        link = Button(row.number, Kind.QUIET)
        link.setAccessibleName(self.tr("Open case {number}").format(number=row.number))
        link.clicked.connect(self._ask(row.id))
        name = with_visible_marks(row.subject_name)
        about = Label(
            f"{name} · {wording.rights_line(row.rights)} · {wording.word(row.state)}",
            Type.SMALL,
            Role.TEXT_2,
            wrap=True,
        )
        about.setIndent(QUIET_INDENT)
        layout = column(line, 0)
        layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(about)
        return line

    def _ask(self, request_id: UUID) -> Callable[[], None]:
        return lambda: self.open_asked.emit(request_id)


class DraftState(QWidget):
    """Whether what is typed is safe: a line that keeps its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icons.IconView("check", Role.OK)
        self._text = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 14)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        self.say_nothing()

    def say_nothing(self) -> None:
        self._say("", "check", Role.OK)

    def say_saved(self, at: datetime) -> None:
        self._say(self.tr("Draft saved {time}").format(time=dates_text.at_time(at)), "check", Role.OK)

    def say_restored(self, at: datetime, today: date) -> None:
        moment = dates_text.at_time(at)
        if riga_date(at) != today:
            moment = dates_text.exact_moment(at)
        self._say(self.tr("Continued from the draft saved {time}").format(time=moment), "check", Role.OK)

    def say_not_saved(self) -> None:
        self._say(self.tr("The draft could not be saved. Do not close the program."), "overdue", Role.DANGER)

    def words(self) -> str:
        return self._text.text()

    def _say(self, words: str, icon: str, role: Role) -> None:
        self._icon.show_icon(icon, role)
        self._icon.setVisible(bool(words))
        self._text.setText(words)


class SidePanel(QWidget):
    """All of it, top to bottom. The draft's state is laid out by whoever shows the panel: it stays put."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dates = DatesPanel()
        self.receipt = ReceiptTime(clock)
        self.departures = DeparturePanel()
        self.earlier = EarlierPanel()
        self.draft = DraftState()
        layout = column(self, 10)
        for part in (self.dates, self.receipt, self.earlier, self.departures):
            layout.addWidget(part)
        layout.addStretch(1)
