"""What stands where a list would be: a fact, what follows from it, one thing to do, three shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Role, Type, Width
from dpo_desk.gui.widgets.buttons import Button
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.texts import Label, column


class EmptyState(QWidget):
    """Left-aligned at the text's edge, no picture. Signal: `acted` when its button is pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = Label(kind=Type.SECTION, wrap=True)
        self._sentences = Label(tone=Role.TEXT_2, wrap=True)
        self._button = Button()
        self._button.clicked.connect(self.acted)
        self.setFocusProxy(self._button)
        self._keys = QWidget()
        self._keys_row = FlowLayout(self._keys, gap=16, line_gap=4)
        layout = column(self, 8)
        layout.addWidget(self._fact)
        layout.addWidget(self._sentences)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 6)
        row.addWidget(self._button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMaximumWidth(theme.px(Width.EMPTY))

    def show_state(
        self,
        fact: str,
        sentences: str = "",
        action: str = "",
        shortcut: str = "",
        keys: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`keys` are pairs such as ("Ctrl+N", "new request")."""
        self._fact.setText(fact)
        self._sentences.setText(sentences)
        self._sentences.setVisible(bool(sentences))
        self._button.set_label(action, shortcut)
        self._button.setVisible(bool(action))
        while (item := self._keys_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for key, meaning in keys:
            self._keys_row.addWidget(Label(f"{key}\u2002{meaning}", Type.SMALL, Role.TEXT_2))
        self._keys.setVisible(bool(keys))
        self.setAccessibleName(f"{fact}. {sentences}" if sentences else fact)
