"""Fields that need more than a line of text: text areas, the masked personal code, days and moments."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, QTime, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTimeEdit,
    QWidget,
)

from dpo_desk.domain.language import Language
from dpo_desk.domain.local_time import riga_time, to_utc
from dpo_desk.gui import language, theme
from dpo_desk.gui.tokens import Height
from dpo_desk.gui.widgets.buttons import Button, Kind


class TextArea(QPlainTextEdit):
    """A text area that Tab leaves, as tall as `lines` lines."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * self._lines + theme.px(18)
        return QSize(super().sizeHint().width(), max(height, theme.px(Height.CONTROL)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _fit(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.updateGeometry()


class PersonalCodeField(QWidget):
    """A personal code: masked, read out as covered; a button beside it shows it until the field is left.

    Signal: `changed`. The button can be reached by Tab only when there is something to show.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _CoveredEdit()
        self.edit.setMaxLength(20)
        self.edit.textChanged.connect(self._on_text)
        self.edit.left.connect(self._cover)
        self._button = Button(kind=Kind.QUIET)
        self._button.clicked.connect(self._reveal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self.edit)
        self._name()
        self._on_text()

    def text(self) -> str:
        return self.edit.text()

    def setText(self, text: str) -> None:
        self.edit.setText(text)
        self._cover()

    def clear(self) -> None:
        self.setText("")

    def is_covered(self) -> bool:
        return self.edit.echoMode() == QLineEdit.EchoMode.Password

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def event(self, event: QEvent) -> bool:
        # The form row sets name, description and marks on the whole; they belong to the edit inside.
        if event.type() == QEvent.Type.DynamicPropertyChange:
            for name in ("problem", "big"):
                theme.set_property(self.edit, name, self.property(name))
        return super().event(event)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._description = description
        self._describe()

    _description = ""

    def _describe(self) -> None:
        covered = self.tr("covered") if self.is_covered() and self.text() else ""
        self.edit.setAccessibleDescription(". ".join(part for part in (covered, self._description) if part))

    def _name(self) -> None:
        self._button.set_label(self.tr("Show"))
        self._button.setAccessibleName(self.tr("Show personal code"))
        self._describe()

    def _on_text(self) -> None:
        self._button.setEnabled(bool(self.text()))
        self._describe()
        self.changed.emit()

    def _reveal(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.edit.setFocus()
        self._describe()

    def _cover(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._describe()


class _CoveredEdit(QLineEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class DateField(QDateEdit):
    """A day, typed or chosen from a calendar: `17.03.2026.` or `17/03/2026`."""

    def __init__(self, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setCorrectionMode(QDateEdit.CorrectionMode.CorrectToNearestValue)
        self._say()
        if day is not None:
            self.set_day(day)

    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))

    def limit(self, earliest: date | None = None, latest: date | None = None) -> None:
        """Days outside cannot be chosen; the use case still checks."""
        if earliest is not None:
            self.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        if latest is not None:
            self.setMaximumDate(QDate(latest.year, latest.month, latest.day))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setLocale(QLocale())
        latvian = language.current() is Language.LATVIAN
        self.setDisplayFormat("dd.MM.yyyy." if latvian else "dd/MM/yyyy")


class MomentField(QWidget):
    """A day and a time of the clock in Riga. Signal: `changed`."""

    changed = Signal()

    def __init__(self, moment: datetime | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_field = DateField()
        self.time_field = QTimeEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day_field)
        row.addWidget(self.time_field)
        row.addStretch(1)
        self.setFocusProxy(self.day_field)
        self._say()
        self.day_field.dateChanged.connect(lambda _day: self.changed.emit())
        self.time_field.timeChanged.connect(lambda _time: self.changed.emit())
        if moment is not None:
            self.set_moment(moment)

    def moment(self) -> datetime:
        """What stands there, as aware UTC."""
        shown = self.time_field.time()
        return to_utc(datetime.combine(self.day_field.day(), time(shown.hour(), shown.minute())))

    def set_moment(self, moment: datetime) -> None:
        """Shows an aware moment as the clock in Riga does."""
        local = riga_time(moment)
        self.day_field.set_day(local.date())
        self.time_field.setTime(QTime(local.hour, local.minute))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.day_field.setAccessibleName(self.tr("{name}: day").format(name=name))
        self.time_field.setAccessibleName(self.tr("{name}: time").format(name=name))

    def _say(self) -> None:
        latvian = language.current() is Language.LATVIAN
        self.time_field.setDisplayFormat("HH.mm" if latvian else "HH:mm")
