"""Fourth step: the recovery key, printed and proved by typing four of its groups."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal

from dpo_desk.gui.widgets.recovery_key import RecoveryKeyView
from dpo_desk.gui.wizard.step import WizardStep


class KeyStep(WizardStep):
    """Signal: `print_asked`."""

    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view: RecoveryKeyView | None = None
        self.body.addStretch(1)
        self._name()

    def show_key(self, recovery_key: str) -> None:
        """Shows the key of the store that was just made; once."""
        view = RecoveryKeyView(recovery_key)
        view.print_asked.connect(self.print_asked)
        view.proof_changed.connect(self.ready_changed)
        self.view = view
        self.body.insertWidget(3, view)
        self.ready_changed.emit()

    def is_ready(self) -> bool:
        return self.view is not None and self.view.is_proved()

    def check(self) -> bool:
        return self.is_ready()

    def focus_first(self) -> None:
        if self.view is not None:
            self.view.focus_print()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.head(self.tr("Recovery key"), self.tr("The store is made. One thing is left."))
