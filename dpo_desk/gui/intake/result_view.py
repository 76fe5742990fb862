"""What the form turned into: the number, both dates, and what is still to be done at the counter."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dpo_desk.gui import dates_text, icons
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.services.intake import IntakeRecorded


class ReceiptState(Enum):
    """What became of the receipt."""

    MAKING = auto()
    PRINTED = auto()
    NOT_PRINTED = auto()


class ResultView(QWidget):
    """Signals: one for each button."""

    new_asked = Signal()
    receipt_asked = Signal()
    receipt_file_asked = Signal()
    record_asked = Signal()
    scan_asked = Signal()
    case_asked = Signal()

    def __init__(self, *, opens_case: bool) -> None:
        super().__init__()
        self._opens_case = opens_case
        self._recorded: IntakeRecorded | None = None
        self._today = date.min
        self._oral = False
        self._state = ReceiptState.MAKING
        self._attached: list[str] = []
        self.banner = Banner()
        self.number = Label(kind=Type.TITLE)
        self._receipt = Label(kind=Type.BIG)
        self._dates = Label(kind=Type.BIG, wrap=True)
        self._oral_note = Label(tone=Role.TEXT_2, wrap=True)
        self._scans = Label(tone=Role.TEXT_2, wrap=True)
        self.new_button = Button(kind=Kind.MAIN, icon="plus", size="main")
        self.receipt_button = Button(icon="printer", size="counter")
        self.record_button = Button(icon="pencil", size="counter")
        self.scan_button = Button(icon="scan", size="counter")
        self.file_button = Button(icon="download", size="counter")
        self.case_button = Button(icon="request", size="counter")
        self._lay_out()
        self._wire()
        self._name()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(icons.IconView("done", Role.OK))
        head.addWidget(self.number)
        head.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8, line_gap=8)
        for button in (
            *(self.receipt_button, self.record_button, self.scan_button),
            *(self.file_button, self.case_button),
        ):
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        first = QHBoxLayout()
        first.addWidget(self.new_button)
        first.addStretch(1)
        layout = column(self, 8)
        layout.addWidget(self.banner)
        layout.addLayout(head)
        layout.addWidget(self._receipt)
        layout.addWidget(self._dates)
        layout.addSpacing(12)
        layout.addLayout(first)
        layout.addSpacing(4)
        layout.addWidget(buttons)
        layout.addWidget(self._oral_note)
        layout.addWidget(self._scans)
        layout.addStretch(1)

    def _wire(self) -> None:
        self.new_button.clicked.connect(self.new_asked)
        self.receipt_button.clicked.connect(self.receipt_asked)
        self.file_button.clicked.connect(self.receipt_file_asked)
        self.record_button.clicked.connect(self.record_asked)
        self.scan_button.clicked.connect(self.scan_asked)
        self.case_button.clicked.connect(self.case_asked)

    def show_recorded(self, recorded: IntakeRecorded, today: date, *, oral: bool) -> None:
        """Shows what was just saved. `oral`: it was spoken, so a record can be printed to sign."""
        self._recorded, self._today, self._oral = recorded, today, oral
        self._attached.clear()
        self.banner.clear()
        self.say_receipt(ReceiptState.MAKING)

    def recorded(self) -> IntakeRecorded | None:
        return self._recorded

    def say_receipt(self, state: ReceiptState) -> None:
        self._state = state
        self._name()

    def receipt_words(self) -> str:
        return self._receipt.text()

    def dates_words(self) -> str:
        return self._dates.text()

    def scans_words(self) -> str:
        return self._scans.text()

    def add_scan(self, name: str) -> None:
        self._attached.append(name)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.new_button.set_label(self.tr("New request"), "Ctrl+N")
        printed = self._state is ReceiptState.PRINTED
        self.receipt_button.set_label(
            self.tr("Print receipt again") if printed else self.tr("Print receipt"), "Ctrl+P"
        )
        self.file_button.set_label(self.tr("Save receipt as PDF…"))
        self.record_button.set_label(self.tr("Print record to sign"))
        self.scan_button.set_label(self.tr("Attach scan…"))
        self.case_button.set_label(self.tr("Open case"))
        self.case_button.setVisible(self._opens_case)
        self.record_button.setVisible(self._oral)
        self._oral_note.setVisible(self._oral)
        self._oral_note.setText(
            self.tr("Spoken request: print the record, let the person sign it, then attach its scan.")
        )
        self._scans.setText(self.tr("Attached: {names}").format(names=", ".join(self._attached)))
        self._scans.setVisible(bool(self._attached))
        if self._recorded is not None:
            self._say_recorded(self._recorded)

    def _say_recorded(self, recorded: IntakeRecorded) -> None:
        self.number.setText(self.tr("{number} is saved").format(number=recorded.number))
        self._receipt.setText(self._receipt_sentence())
        law = dates_text.clock_date(recorded.legal_due, self._today)
        if recorded.promise_due is None:
            self._dates.setText(self.tr("Law: {law}").format(law=law))
        else:
            promise = dates_text.clock_date(recorded.promise_due, self._today)
            self._dates.setText(self.tr("Promise: {promise} · Law: {law}").format(promise=promise, law=law))

    def _receipt_sentence(self) -> str:
        if self._state is ReceiptState.PRINTED:
            return self.tr("The receipt was handed to the printer.")
        if self._state is ReceiptState.NOT_PRINTED:
            return self.tr("The receipt is not printed yet.")
        return self.tr("The receipt is being made…")
