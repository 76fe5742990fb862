"""The sheet of all keys (F1), made from the table of shortcuts; what works on this page stands first."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QGridLayout, QWidget

from dpo_desk.gui.actions import SHORTCUTS, Heading, Shortcut, Where
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.texts import Label


class HelpSheet(DeskDialog):
    """Lists keys under headings. `commands` are what the page in front carries out now."""

    def __init__(self, commands: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self._title.setText(self.tr("Keys"))
        self.setAccessibleName(self.tr("Keys"))
        self.act_button.hide()
        self.leave_button.set_label(self.tr("Close"))
        self.leave_button.setDefault(True)
        here = [entry for entry in SHORTCUTS if entry.where is Where.PAGE and entry.name in commands]
        self._add(self.tr("On this page"), here)
        headings = {
            Heading.EVERYWHERE: self.tr("Everywhere"),
            Heading.LISTS: self.tr("In lists"),
            Heading.FORMS: self.tr("In forms"),
        }
        for heading, words in headings.items():
            self._add(words, [e for e in SHORTCUTS if e.heading is heading and e not in here])
        self.body.addStretch(1)

    def _add(self, words: str, entries: list[Shortcut]) -> None:
        if not entries:
            return
        self.body.addWidget(Label(words, strong=True))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        for row, entry in enumerate(entries):
            grid.addWidget(Label(entry.keys_text(), Type.SMALL, Role.TEXT_2), row, 0)
            grid.addWidget(Label(entry.text()), row, 1)
        self.body.addLayout(grid)
