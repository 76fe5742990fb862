"""What the wizard asks of each of its steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.texts import Label, column


class WizardStep(QWidget):
    """A step: title, one sentence about it, a banner for what went wrong, and its fields below.

    Signal: `ready_changed` when `is_ready` may answer something else.
    """

    ready_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Label(kind=Type.TITLE, wrap=True)
        self.about = Label(tone=Role.TEXT_2, wrap=True)
        self.banner = Banner()
        self.body = column(self, 12)
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)
        self.body.addWidget(self.banner)

    def head(self, title: str, about: str) -> None:
        self.title.setText(title)
        self.about.setText(about)
        self.setAccessibleName(title)

    def is_ready(self) -> bool:
        """Whether going on makes sense at all; a step that checks on going on says yes."""
        return True

    def check(self) -> bool:
        """Looks at what was entered; shows what to mend and answers False where something is."""
        return True

    def focus_first(self) -> None:
        """Puts the focus where typing begins."""
