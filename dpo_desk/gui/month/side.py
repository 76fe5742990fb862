"""Beside the month: what must hold before printing, and where the page and its figures go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpo_desk.gui.month.check_line import CheckLine
from dpo_desk.gui.month.checks import MonthCheck
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.next_step import ReasonLine
from dpo_desk.gui.widgets.texts import Hairline, Label, column


class MonthSide(QWidget):
    """Signals: `print_asked`, `save_asked`, `csv_asked`, `close_asked`, `text_asked(shown)`; `stop_asked`
    and `again_asked` of the audit chain's check."""

    print_asked = Signal()
    save_asked = Signal()
    csv_asked = Signal()
    close_asked = Signal()
    text_asked = Signal(bool)
    stop_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(kind=Type.SECTION)
        self.figures, self.privacy, self.chain = CheckLine(), CheckLine(), CheckLine()
        self._note = Label(tone=Role.TEXT_2, wrap=True)
        self.banner = Banner()
        self.print = Button(kind=Kind.MAIN, icon="printer", shortcut_hint="Ctrl+P")
        self.save = Button(icon="download")
        self.csv = Button(icon="download")
        self.text = Button(icon="eye")
        self.text.setCheckable(True)
        self.close_month = Button(icon="lock")
        self._close_note = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        self._buttons = QWidget()
        self._reasons = ReasonLine()
        self._lay_out()
        self._wire()
        self._name()
        self.show_closing(False)
        self._reasons.show_reasons(())
        for button in self._leaving():
            button.setEnabled(False)  # until a month is there

    def show_checks(self, figures: MonthCheck, privacy: MonthCheck, chain: MonthCheck) -> None:
        """Shows the checks; only with all of them held can anything leave."""
        self.figures.show_check(figures)
        self.privacy.show_check(privacy)
        self.chain.show_check(chain)
        reasons = tuple(check.reason for check in (figures, privacy, chain) if not check.holds)
        for button in self._leaving():
            button.setEnabled(not reasons)
            button.set_reason(reasons[0] if reasons else "")
        self._say_reasons()

    def _say_reasons(self) -> None:
        """A check that takes a moment only says nothing, so that nothing jumps."""
        lines = [line for line in (self.figures, self.privacy, self.chain) if not line.is_quick()]
        checks = [check for line in lines if (check := line.check()) is not None and not check.holds]
        self._reasons.show_reasons(tuple(check.reason for check in checks))

    def _leaving(self) -> Sequence[Button]:
        return (self.print, self.save, self.csv, self.close_month)

    def show_closing(self, possible: bool) -> None:
        """Offers to close the month, where it is over and the user may."""
        self.close_month.setVisible(possible)
        self._close_note.setVisible(possible)

    def may_leave(self) -> bool:
        """Whether the page may be printed and saved."""
        return self.print.isEnabled()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.print if self.print.isEnabled() else self.text).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._name()

    def _lay_out(self) -> None:
        layout = column(self, 0, (22, Space.SECTION, Space.PAGE, 16))
        layout.addWidget(self._title)
        layout.addSpacing(4)
        for number, line in enumerate((self.figures, self.privacy, self.chain)):
            if number:
                layout.addWidget(Hairline())
            layout.addWidget(line)
        layout.addSpacing(8)
        layout.addWidget(self._note)
        layout.addSpacing(10)
        layout.addWidget(self.banner)
        row = FlowLayout(self._buttons)
        for button in self._in_row():
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        layout.addWidget(self._buttons)
        layout.addWidget(self._reasons)
        layout.addSpacing(8)
        layout.addWidget(self._close_note)
        layout.addStretch(1)

    def _in_row(self) -> Sequence[Button]:
        return (self.print, self.save, self.csv, self.text, self.close_month)

    def _wire(self) -> None:
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        self.csv.clicked.connect(self.csv_asked)
        self.text.toggled.connect(self.text_asked)
        self.close_month.clicked.connect(self.close_asked)
        self.chain.stop_asked.connect(self.stop_asked)
        self.chain.again_asked.connect(self.again_asked)
        self.chain.took_long.connect(self._say_reasons)

    def _name(self) -> None:
        self._title.setText(self.tr("Before printing"))
        self._note.setText(self.tr("One A4 page, readable in black and white."))
        self.print.set_label(self.tr("Print…"))
        self.save.set_label(self.tr("Save PDF…"))
        self.csv.set_label(self.tr("Figures as CSV…"))
        self.text.set_label(self.tr("Figures as text"))
        self.close_month.set_label(self.tr("Close month…"))
        self._close_note.setText(
            self.tr("The month is over. Closed, its figures stay as they are and managers see them.")
        )
        widest = max(button.sizeHint().width() for button in self._in_row())
        for button in self._in_row():
            button.setMinimumWidth(widest)  # one under the other they begin and end alike
