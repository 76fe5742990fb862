"""Dialogs: a title that says what is asked, a body that scrolls, buttons that are verbs.

Dialogs are opened with `open()` and answer through `finished`/`accepted`; a nested `exec()` never runs.
The window title is the program's name only: titles of windows leave the program (task bar, recordings).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.actions import bind
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Label, column

PROGRAM = "DPO Desk"


class DeskDialog(QDialog):
    """A form or a question. Put rows into `body`; the main button emits `accepted` only through `accept()`,
    so that a use case can refuse first."""

    def __init__(self, title: str, act: str, leave: str, parent: QWidget | None = None) -> None:
        """`act` and `leave` are verbs: what the main button does, and what the other one does instead."""
        super().__init__(parent)
        self.setWindowTitle(PROGRAM)
        self.setModal(True)
        self._title = Label(title, Type.SECTION, wrap=True)
        self._scroll = ScrollBody(spacing=12, margins=(22, 4, 22, 8))
        self.body: QVBoxLayout = self._scroll.layout_
        self.act_button = BusyButton(act, Kind.MAIN)
        self.leave_button = Button(leave)
        self.leave_button.clicked.connect(self.reject)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(22, 8, 22, 18)
        self.footer.setSpacing(8)
        self.footer.addStretch(1)
        self.footer.addWidget(self.leave_button)
        self.footer.addWidget(self.act_button)
        head = QHBoxLayout()
        head.setContentsMargins(22, 20, 22, 6)
        head.addWidget(self._title)
        layout = column(self)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self.footer)
        self.setAccessibleName(title)
        self.setMinimumSize(QSize(320, 160))
        bind("lock", self, self._lock_desk)

    def title(self) -> str:
        return self._title.text()

    def sizeHint(self) -> QSize:
        width = max(theme.px(460), self._scroll.body_hint(theme.px(460)).width() + 44)
        inner = self._scroll.body_hint(width).height()
        height = inner + self.footer.sizeHint().height() + self._title.heightForWidth(width - 44) + 40
        room = self.screen().availableSize()
        return QSize(min(width, room.width() - 40), min(height, room.height() - 60))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def _lock_desk(self) -> None:
        """Ctrl+L works in front of a dialog too; the window behind it takes everything down."""
        parent = self.parentWidget()
        lock = getattr(parent.window(), "lock", None) if parent is not None else None
        if callable(lock):
            lock()

    def fit(self) -> None:
        """Takes the size that the body asks for; called again when the body holds something else."""
        # Wrapped texts know their height only once they are laid out.
        self._scroll.lay_out_now()
        self.resize(self.sizeHint().expandedTo(self.size()))


class ConfirmDialog(DeskDialog):
    """Asks before what cannot be taken back or leaves the firm.

    The safe button has the focus and Enter; Esc is safe. `facts` are pairs of icon and sentence: what is
    being confirmed.
    """

    def __init__(
        self,
        question: str,
        consequence: str,
        act: str,
        leave: str,
        facts: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, act, leave, parent)
        self.body.addWidget(Label(consequence, wrap=True))
        for name, sentence in facts:
            self.body.addLayout(_fact_line(name, sentence))
        self.body.addStretch(1)
        self.act_button.clicked.connect(self.accept)
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()
        self.setAccessibleDescription(consequence)


_FACT_TONES = {"check": Role.OK, "overdue": Role.DANGER}
"""A warning among the facts stands out by shape, word and colour."""


def _fact_line(name: str, sentence: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    role = _FACT_TONES.get(name, Role.TEXT_2)
    line.addWidget(icons.IconView(name, role))
    line.addWidget(Label(sentence, tone=role if role is Role.DANGER else Role.TEXT, wrap=True), 1)
    return line


def center_on_window(dialog: QDialog) -> None:
    """Puts a dialog over the middle of its window, inside the screen."""
    parent = dialog.parentWidget()
    window = parent.window() if parent is not None else QApplication.activeWindow()
    if window is not None:
        frame = dialog.frameGeometry()
        frame.moveCenter(window.frameGeometry().center())
        dialog.move(frame.topLeft())
