"""The fixed foot of the form: what is to be mended, emptying, saving; where it is narrow, the dates too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Height, Role, Space
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.form_rows import Form, ProblemCount
from dpo_desk.gui.widgets.texts import Hairline, Label, Surface, column

_NARROW = 760


class FormFooter(Surface):
    """Signals: `save_asked`, `clear_asked`."""

    save_asked = Signal()
    clear_asked = Signal()

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(Role.WINDOW, parent)
        self.problems = ProblemCount(form)
        self.clear = Button(size="counter")
        self.clear.clicked.connect(self.clear_asked)
        policy = self.clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(policy)
        self.save = BusyButton(kind=Kind.MAIN, icon="printer", size="main")
        self.save.clicked.connect(self.save_asked)
        self._dates = Label(strong=True)
        self._above = QWidget()
        self._line = QHBoxLayout(self._above)
        self._line.setContentsMargins(Space.PAGE, 6, Space.PAGE, 0)
        self._line.addWidget(self._dates)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(Space.PAGE, 10, Space.PAGE, 10)
        self._row.setSpacing(10)
        self._row.addWidget(self.problems, 1)
        self._row.addStretch(0)  # pushes the buttons to the right while there are no problems
        self._row.addWidget(self.clear)
        self._row.addWidget(self.save)
        layout = column(self)
        layout.addWidget(Hairline())
        layout.addWidget(self._above)
        layout.addLayout(self._row)
        self._narrow = False
        form.problems_changed.connect(self._fit)
        self._name()
        self.show_dates("")

    def show_dates(self, line: str) -> None:
        """Both dates in one line above the buttons; an empty line takes it away."""
        self._dates.setText(line)
        self._fit()

    def dates_line(self) -> str:
        return self._dates.text()

    def _fit(self) -> None:
        """Where it is narrow, the line above the buttons holds what is to be mended, else the dates."""
        marked = not self.problems.isHidden()
        self._dates.setVisible(bool(self._dates.text()) and not (self._narrow and marked))
        self._above.setVisible(bool(self._dates.text()) or (self._narrow and marked))

    def begin_saving(self) -> None:
        self.save.begin(self.tr("Saving…"))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow:
                self._line.insertWidget(1, self.problems, 1)
            else:
                self._row.insertWidget(0, self.problems, 1)
            self._fit()
            self._name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(theme.px(Height.FOOTER))

    def _name(self) -> None:
        self.clear.set_label(self.tr("Clear"))
        words = self.tr("Save and print") if self._narrow else self.tr("Save and print receipt")
        self.save.set_label(words, "Ctrl+Enter")
