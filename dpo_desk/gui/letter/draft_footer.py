"""The foot of a draft's side: issue, edit, more; what keeps it from being issued; what did not work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from dpo_desk.domain.workflow import Action
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import BusyButton, Button, IconButton
from dpo_desk.gui.widgets.next_step import ReasonLine
from dpo_desk.gui.widgets.texts import Hairline, column
from dpo_desk.gui.wording import word


class DraftFooter(QWidget):
    """Signals: `issue_asked`, `edit_asked` (to begin and to end), `undo_asked`, `redo_asked`,
    `discard_asked`."""

    issue_asked = Signal()
    edit_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    discard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.issue = BusyButton()
        self.edit = Button()
        self.more = IconButton("more", "")
        self.reasons = ReasonLine()
        self._editing = False
        self._menu = QMenu(self.more)
        self._undo = self._menu.addAction("")
        self._redo = self._menu.addAction("")
        self._menu.addSeparator()
        self._discard = self._menu.addAction("")
        self._lay_out()
        self.issue.clicked.connect(self.issue_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.more.clicked.connect(self._open_menu)
        self._undo.triggered.connect(lambda _checked: self.undo_asked.emit())
        self._redo.triggered.connect(lambda _checked: self.redo_asked.emit())
        self._discard.triggered.connect(lambda _checked: self.discard_asked.emit())
        self._name()

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """What keeps the letter from being issued, in whole sentences; none lets it be issued."""
        self.reasons.show_reasons(tuple(reasons))
        self.issue.set_reason(reasons[0] if reasons else "")
        if not self.issue.is_busy():
            self.issue.setEnabled(not reasons)

    def show_editing(self, editing: bool) -> None:
        self._editing = editing
        self._name()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def menu(self) -> QMenu:
        """The ⋯ menu, for keyboards and tests."""
        return self._menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.issue)
        row.addWidget(self.edit)
        row.addStretch(1)
        row.addWidget(self.more)
        inside = QWidget()
        layout = column(inside, 4, (22, 9, Space.PAGE, 12))
        layout.addWidget(self.banner)
        layout.addLayout(row)
        layout.addWidget(self.reasons)
        whole = column(self)
        line = QHBoxLayout()
        line.setContentsMargins(22, 0, Space.PAGE, 0)
        line.addWidget(Hairline())
        whole.addLayout(line)
        whole.addWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def _name(self) -> None:
        self.issue.set_label(word(Action.ISSUE_LETTER).removesuffix("…"))
        self.edit.set_label(self.tr("Finish editing") if self._editing else self.tr("Edit text"))
        self.more.set_name(self.tr("More"))
        self._undo.setText(self.tr("Undo") + "\tCtrl+Z")
        self._redo.setText(self.tr("Redo") + "\tCtrl+Y")
        self._discard.setText(self.tr("Discard draft…"))

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))
