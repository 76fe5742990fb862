"""The filters of a list in one line; where there is little room they fold into one button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.lists.filter_choice import FilterChoice
from dpo_desk.gui.tokens import Role, Space
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.floating import Floating
from dpo_desk.gui.widgets.texts import column

TEXT = "text"
"""The key of the text filter among the values."""

_TYPING_STOPS = 150  # milliseconds without a key after which the list follows
_TEXT_LEAST, _TEXT_MOST = 170, 268
_PANEL = 300


class FilterBar(QWidget):
    """Signals: `changed` when what the list shows is to change; `left` on Enter or arrow down in the text."""

    changed = Signal()
    left = Signal()

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _FilterText()
        self.choices = {key: FilterChoice(key, self) for key in keys}
        self.fold_button = Button()
        self.clear_button = Button(kind=Kind.QUIET)
        self._panel: _Panel | None = None
        self._folded = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_STOPS)
        self._lay_out()
        self._wire()
        self._name()
        self._show_limits()

    def values(self) -> dict[str, str]:
        """What every filter says now, by its key."""
        return {TEXT: self.text.text()} | {key: choice.value() for key, choice in self.choices.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Sets filters by key; what is not named limits nothing. Not told by `changed`."""
        self.text.setText(values.get(TEXT, ""))
        for key, choice in self.choices.items():
            choice.set_value(values.get(key, ""))
        self._show_limits()

    def limiting(self) -> int:
        """How many filters limit the list now."""
        return sum(choice.limits() for choice in self.choices.values()) + bool(self.text.text().strip())

    def clear(self) -> None:
        """Takes all limits away."""
        self.set_values({})
        self._typing.stop()
        self.changed.emit()

    def set_placeholder(self, words: str) -> None:
        self.text.setPlaceholderText(words)
        self.text.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def is_folded(self) -> bool:
        return self._folded

    # --- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.GAP)
        self._row.addWidget(self.text, 100)  # takes what it may before the rest stays empty
        for choice in self.choices.values():
            self._row.addWidget(choice)
        self._row.addWidget(self.fold_button)
        self._row.addWidget(self.clear_button)
        self._row.addStretch(1)
        self.fold_button.hide()
        self.setFocusProxy(self.text)

    def _wire(self) -> None:
        self.text.textEdited.connect(lambda _text: self._typed())
        self.text.left.connect(self._leave)
        for choice in self.choices.values():
            choice.chosen.connect(self._tell)
        self.clear_button.clicked.connect(self.clear)
        self.fold_button.clicked.connect(self._open_panel)
        self._typing.timeout.connect(self._tell)

    def _name(self) -> None:
        self.clear_button.set_label(self.tr("Clear filters"))
        self._show_limits()

    def _typed(self) -> None:
        self._typing.start()
        self._show_limits()

    def _leave(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._show_limits()
        self.changed.emit()

    def _show_limits(self) -> None:
        count = sum(choice.limits() for choice in self.choices.values())
        filters = self.tr("Filters")
        self.fold_button.set_label(f"{filters} ({count})" if count else filters)
        theme.set_property(self.fold_button, "active", count > 0)
        theme.set_property(self.text, "active", bool(self.text.text().strip()))
        self.clear_button.setVisible(self.limiting() > 0)
        self._fit()

    def _needed(self) -> int:
        """The width that all filters side by side would take."""
        boxes = sum(choice.sizeHint().width() + Space.GAP for choice in self.choices.values())
        return theme.px(_TEXT_LEAST) + boxes + self.clear_button.sizeHint().width() + Space.GAP

    def _fit(self) -> None:
        folded = self.width() < self._needed() and len(self.choices) > 1
        self.text.setMinimumWidth(theme.px(120 if folded else _TEXT_LEAST))
        self.text.setMaximumWidth(16777215 if folded else theme.px(_TEXT_MOST))
        if folded != self._folded:
            self._folded = folded
            self._fold()

    def _fold(self) -> None:
        self.fold_button.setVisible(self._folded)
        if self._folded:
            for choice in self.choices.values():
                self._row.removeWidget(choice)
                choice.hide()
            return
        if self._panel is not None:
            self._panel.close_floating()
        for place, choice in enumerate(self.choices.values(), start=1):
            self._row.insertWidget(place, choice)
            choice.setSizePolicy(choice.sizePolicy().Policy.Maximum, choice.sizePolicy().verticalPolicy())
            choice.show()

    def _open_panel(self) -> None:
        if self._panel is None:
            self._panel = _Panel(self.window())
            self.destroyed.connect(self._panel.deleteLater)
        self._panel.take(list(self.choices.values()))
        self._panel.open_below(self.fold_button)


class _Panel(Floating):
    """The folded filters, one below the other."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._column: QVBoxLayout = column(self, 10, (12, 12, 12, 12))
        self._first: QWidget = self

    def take(self, choices: Sequence[FilterChoice]) -> None:
        for choice in choices:
            choice.setSizePolicy(choice.sizePolicy().Policy.Expanding, choice.sizePolicy().verticalPolicy())
            self._column.addWidget(choice)
            choice.show()
        self._first = choices[0]

    def wanted_size(self, room: QSize) -> QSize:
        return QSize(theme.px(_PANEL), self.sizeHint().height()).boundedTo(room)

    def first_focus(self) -> QWidget:
        return self._first


class _FilterText(QLineEdit):
    """The text filter. Signal: `left` when the list is to take the keys."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(200)
        funnel = QAction(icons.icon("filter", Role.TEXT_2), "", self)
        self.addAction(funnel, QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
            return
        super().keyPressEvent(event)
