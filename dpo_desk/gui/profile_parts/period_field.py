"""A promised period as a field: a number and its unit, at once, or not said."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from dpo_desk.domain.clock_values import PromisePeriod, PromiseUnit
from dpo_desk.gui import theme

_LONGEST = 366


class _Unit(StrEnum):
    """What the choice beside the number offers."""

    NOT_SAID = "not_said"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    AT_ONCE = "at_once"


class PeriodField(QWidget):
    """A promised period: a number and its unit, at once, or not said (never shown as zero).

    Signal: `changed` when the number or the unit is another.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = QLineEdit("1")
        self.number.setValidator(QIntValidator(1, _LONGEST, self.number))
        self.number.setFixedWidth(theme.px(56))
        self.unit = QComboBox()
        for unit in _Unit:
            self.unit.addItem("", unit)
        self.unit.currentIndexChanged.connect(self._settle)
        self.unit.currentIndexChanged.connect(self.changed)
        self.number.textChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.number)
        row.addWidget(self.unit, 1)
        self.setFocusProxy(self.unit)
        self._name()
        self._settle()

    def period(self) -> PromisePeriod | None:
        unit = self._unit()
        if unit is _Unit.NOT_SAID:
            return None
        if unit is _Unit.AT_ONCE:
            return PromisePeriod(PromiseUnit.AT_ONCE)
        amount = int(self.number.text()) if self.number.hasAcceptableInput() else 0
        return PromisePeriod(PromiseUnit(unit.value), amount) if amount else None

    def set_period(self, period: PromisePeriod | None) -> None:
        unit = _Unit.NOT_SAID if period is None else _Unit(period.unit.value)
        self.unit.setCurrentIndex(list(_Unit).index(unit))
        if period is not None and period.amount:
            self.number.setText(str(period.amount))
        self._settle()

    def set_name(self, name: str) -> None:
        self.unit.setAccessibleName(name)
        self.number.setAccessibleName(self.tr("{name}: number").format(name=name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _unit(self) -> _Unit:
        return list(_Unit)[max(self.unit.currentIndex(), 0)]

    def _settle(self) -> None:
        counted = self._unit() in {_Unit.DAYS, _Unit.WORKING_DAYS}
        policy = self.number.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.number.setSizePolicy(policy)
        self.number.setVisible(counted)

    def _name(self) -> None:
        words = {
            _Unit.NOT_SAID: self.tr("not said"),
            _Unit.DAYS: self.tr("days"),
            _Unit.WORKING_DAYS: self.tr("working days"),
            _Unit.AT_ONCE: self.tr("at once"),
        }
        for number, unit in enumerate(_Unit):
            self.unit.setItemText(number, words[unit])
