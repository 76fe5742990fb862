"""Why a button beside it cannot be pressed: a line with a lock that keeps its place."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.gui import icons
from dpo_desk.gui.tokens import ICON_SMALL, Role, Type
from dpo_desk.gui.widgets.texts import Label


class ReasonLine(QWidget):
    """Qt never gives a disabled button the focus, so its reason stands as text beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icons.IconView("lock", Role.TEXT_2, ICON_SMALL))
        row.addWidget(self._words, 1)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.say("")

    def say(self, reason: str) -> None:
        """Shows the reason; an empty one leaves the place empty."""
        self._words.setText(reason)
        self.setVisible(bool(reason))

    def text(self) -> str:
        """The reason, empty where there is none."""
        return self._words.text()
