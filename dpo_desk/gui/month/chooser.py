"""Which month is shown: back, the list, forward."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from dpo_desk.gui import dates_text
from dpo_desk.gui.widgets.buttons import IconButton


class MonthChooser(QWidget):
    """Signal: `chosen(month)`. The list begins with the newest."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: tuple[date, ...] = ()
        self._unfinished: date | None = None
        self._waiting: frozenset[date] = frozenset()
        self.back = IconButton("chevron-left", "")
        self.forward = IconButton("chevron-right", "")
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.back, self.box, self.forward):
            row.addWidget(part)
        self.setFocusProxy(self.box)
        self.back.clicked.connect(lambda: self._step(1))
        self.forward.clicked.connect(lambda: self._step(-1))
        self.box.activated.connect(lambda _index: self._tell())
        self._name()

    def show_months(
        self, months: Sequence[date], running: date, waiting: Collection[date], chosen: date
    ) -> None:
        """`running` is the month that is not over; `waiting` are over and not closed yet."""
        self._months = tuple(months)
        self._unfinished = running
        self._waiting = frozenset(waiting)
        self._fill(chosen)

    def month(self) -> date | None:
        index = self.box.currentIndex()
        return self._months[index] if 0 <= index < len(self._months) else None

    def choose(self, month: date) -> None:
        """Chooses a month of the list, as a person would."""
        self.box.setCurrentIndex(self._months.index(month))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            if (month := self.month()) is not None:
                self._fill(month)

    def _fill(self, chosen: date) -> None:
        self.box.clear()
        for month in self._months:
            self.box.addItem(self._words(month))
        self.box.setCurrentIndex(self._months.index(chosen))
        self._settle()

    def _words(self, month: date) -> str:
        words = dates_text.month(month)
        if month == self._unfinished:
            return self.tr("{month}, not over").format(month=words)
        return self.tr("{month}, not closed").format(month=words) if month in self._waiting else words

    def _name(self) -> None:
        self.back.set_name(self.tr("Earlier month"))
        self.forward.set_name(self.tr("Later month"))
        self.box.setAccessibleName(self.tr("Month"))

    def _step(self, way: int) -> None:
        self.box.setCurrentIndex(self.box.currentIndex() + way)
        self._tell()

    def _tell(self) -> None:
        self._settle()
        if (month := self.month()) is not None:
            self.chosen.emit(month)

    def _settle(self) -> None:
        index = self.box.currentIndex()
        self.back.setEnabled(index < len(self._months) - 1)
        self.forward.setEnabled(index > 0)
