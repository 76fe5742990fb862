"""The line below a list: how much of the register it shows, and what in it is urgent."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Height, Role, Space, Type
from dpo_desk.gui.widgets.texts import ElidedLabel, Hairline, Label, Surface, column


class ListFooter(Surface):
    """Left: counts. Right: what is urgent; it gives way where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Role.WINDOW, parent)
        self.counts = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self.urgent = ElidedLabel(kind=Type.SMALL, tone=Role.TEXT_2)
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(Space.SECTION)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.urgent)
        outer = column(self)
        outer.addWidget(Hairline())
        outer.addWidget(words, 1)
        self.setFixedHeight(theme.px(Height.ROW_SINGLE))

    def say(self, counts: str, urgent: str = "") -> None:
        self.counts.setText(counts)
        self.urgent.setText(urgent)
        self.urgent.setVisible(bool(urgent))
        self.setFixedHeight(theme.px(Height.ROW_SINGLE))
