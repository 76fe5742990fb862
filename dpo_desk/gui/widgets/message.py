"""One sentence that must be read, with a button that closes it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dpo_desk.gui.widgets.dialog import PROGRAM, DeskDialog
from dpo_desk.gui.widgets.texts import Label


class MessageDialog(DeskDialog):
    """Says what happened and what to do; nothing is asked."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(PROGRAM, "", "", parent)
        self._sentence = sentence
        self.body.addWidget(Label(sentence, wrap=True))
        self.body.addStretch(1)
        self.act_button.hide()
        self.leave_button.set_label(self.tr("Close"))
        self.leave_button.setDefault(True)
        self.leave_button.setFocus()
        self.setAccessibleDescription(sentence)

    def sentence(self) -> str:
        return self._sentence
