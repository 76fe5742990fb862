"""The next-step panel: what to do now, why, and at most four buttons; what cannot be done says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.dates_text import REASONS, count
from dpo_desk.gui.tokens import ICON_SMALL, Line, Radius, Role, Type
from dpo_desk.gui.widgets.buttons import Button, IconButton, Kind
from dpo_desk.gui.widgets.floating import Floating
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.texts import Label, Panel, column

_MOST_BUTTONS = 4


@dataclass(frozen=True, slots=True)
class StepButton:
    """A button: its key, its words, and why it cannot be pressed (whole sentences; empty where it can)."""

    key: str
    words: str
    reasons: tuple[str, ...] = ()
    main: bool = False


class NextStepPanel(Panel):
    """Signal: `asked(key)` when a button or an entry of the ⋯ menu is chosen."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._phrase = Label(kind=Type.SECTION, wrap=True)
        self._context = Label(tone=Role.TEXT_2, wrap=True)
        self._row_widget = QWidget()
        self._row = FlowLayout(self._row_widget)
        self._buttons: list[Button] = []
        self._more = IconButton("more", self.tr("More"))
        self._menu = QMenu(self._more)
        self._more.clicked.connect(self._open_menu)
        self._reason = ReasonLine()
        layout = column(self, 2, (20, 10, 16, 12))
        layout.addWidget(self._caption)
        layout.addWidget(self._phrase)
        layout.addWidget(self._context)
        layout.addSpacing(6)
        layout.addWidget(self._row_widget)
        layout.addWidget(self._reason)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._name()

    def show_step(
        self,
        phrase: str,
        context: str = "",
        buttons: Sequence[StepButton] = (),
        more: Sequence[StepButton] = (),
    ) -> None:
        """Shows a step. The first button with `main` is the next step itself; at most four are shown."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        self._phrase.setText(phrase)
        self._context.setText(context)
        self._context.setVisible(bool(context))
        self._fill_row(tuple(buttons)[:_MOST_BUTTONS])
        self._fill_menu((*tuple(buttons)[_MOST_BUTTONS:], *more))
        blocked = next((button for button in buttons if button.reasons), None)
        self._reason.show_reasons(blocked.reasons if blocked else ())
        self.setAccessibleName(f"{self._caption.text()}: {phrase}")
        if had_focus:
            self.focus_step()

    def focus_step(self) -> None:
        """Puts the focus where the work goes on: the first button that can be pressed."""
        for button in (*self._buttons, self._more):
            if button.isEnabled() and not button.isHidden():
                button.setFocus()
                return

    def button(self, key: str) -> Button | None:
        return next((button for button in self._buttons if button.objectName() == key), None)

    def menu(self) -> QMenu:
        """The ⋯ menu, for keyboards and tests."""
        return self._menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), Radius.PANEL, Radius.PANEL)
        painter.setClipPath(frame)
        painter.fillRect(0, 0, theme.px(Line.NEXT_STEP_BAR), self.height(), theme.color(Role.MAIN))
        painter.end()

    def _name(self) -> None:
        self._caption.setText(self.tr("Next step"))
        self._more.set_name(self.tr("More"))

    def _fill_row(self, steps: Sequence[StepButton]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._more:
                widget.hide()
                widget.deleteLater()
        self._buttons = [self._make(step) for step in steps]
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addWidget(self._more)
        self._row_widget.setVisible(bool(steps) or not self._more.isHidden())

    def _make(self, step: StepButton) -> Button:
        button = Button(step.words, Kind.MAIN if step.main else Kind.ORDINARY)
        button.setObjectName(step.key)
        button.setEnabled(not step.reasons)
        button.set_reason(step.reasons[0] if step.reasons else "")
        button.clicked.connect(lambda _checked=False, key=step.key: self.asked.emit(key))
        return button

    def _fill_menu(self, steps: Sequence[StepButton]) -> None:
        self._menu.clear()
        for step in steps:
            words = f"{step.words}  –  {step.reasons[0]}" if step.reasons else step.words
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setEnabled(not step.reasons)
            action.setObjectName(step.key)
            action.triggered.connect(lambda _checked=False, key=step.key: self.asked.emit(key))
        self._more.setVisible(bool(steps))

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class ReasonLine(QWidget):
    """Why a button above it cannot be pressed: a lock and one sentence, and the number of further reasons."""

    def __init__(self) -> None:
        super().__init__()
        self._reasons: tuple[str, ...] = ()
        self._text = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        self._others = Button(kind=Kind.QUIET)
        self._others.clicked.connect(self._show_all)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(icons.IconView("lock", size=ICON_SMALL))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._others)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_reasons(self, reasons: tuple[str, ...]) -> None:
        self._reasons = reasons
        self.setVisible(bool(reasons))
        self._text.setText(reasons[0] if reasons else "")
        self._others.setVisible(len(reasons) > 1)
        if len(reasons) > 1:
            self._others.set_label(self.tr("{count} more").format(count=count(len(reasons) - 1, REASONS)))

    def _show_all(self) -> None:
        popover = ReasonsPopover(self._reasons, self.window())
        popover.closed.connect(popover.deleteLater)
        popover.open_below(self._others)


class ReasonsPopover(Floating):
    """All reasons why something cannot be done, one a line."""

    def __init__(self, reasons: Sequence[str], window: QWidget) -> None:
        super().__init__(window)
        layout = column(self, 8, (16, 12, 16, 12))
        for reason in reasons:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(icons.IconView("lock"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(reason, wrap=True), 1)
            layout.addLayout(row)
        close = Button(self.tr("Close"), Kind.QUIET)
        close.clicked.connect(self.close_floating)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._close = close
        self.setAccessibleName(". ".join(reasons))
        self.setFixedWidth(theme.px(360))

    def first_focus(self) -> QWidget:
        return self._close
