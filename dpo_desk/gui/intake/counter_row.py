"""A row of the counter form: larger control, and a line below that keeps its place so that nothing jumps."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.widgets.form_rows import FormRow, Size

BELOW = 17
"""Height of the line for hint or problem; it is also the gap between two rows."""


class CounterRow(FormRow):
    """`keys` stand beside the label in small: how the field is filled without the mouse."""

    def __init__(self, name: str, control: QWidget, *, optional: bool = False) -> None:
        super().__init__(name, "", control, optional=optional, size=Size.COUNTER)
        self._keys = ""
        policy = self._below.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._below.setSizePolicy(policy)
        inside = self._below.layout()
        if inside is not None:
            inside.setContentsMargins(0, 0, 0, 0)
        self._fit()

    def set_keys(self, keys: str) -> None:
        self._keys = keys
        self._show_keys()

    def set_label(self, text: str) -> None:
        super().set_label(text)
        self._show_keys()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _show_keys(self) -> None:
        # Set after the base class, which knows the mark of optional fields only.
        if getattr(self, "_keys", ""):
            self._optional_mark.setText(self._keys)
            self._optional_mark.show()

    def _fit(self) -> None:
        self._below.setMinimumHeight(theme.px(BELOW))
