"""Asks for what belongs into the gaps of one part of a letter, each with its declared hint."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.letter_dates import DateForm
from dpo_desk.domain.letter_text import Placeholder, PlaceholderKind, placeholder_of, spoken
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.case_file.dialogs.detail_fields import OptionalDay
from dpo_desk.gui.letter.check_words import hint_words
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import Label

_TOKEN = re.compile(r"\{[a-z][a-z0-9_]*\}")
_LINES = 3


class FillDialog(DeskDialog):
    """Signal: `filled(values)`, by the names of placeholders, days in ISO form. What is left blank stays a
    gap; with nothing written the first field is marked."""

    filled = Signal(object)

    def __init__(
        self,
        title: str,
        text: str,
        gaps: Sequence[str],
        hints: Mapping[str, Placeholder],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """`text` is the part as it stands, `gaps` its placeholders as written."""
        super().__init__(
            QCoreApplication.translate("FillDialog", "Write into the letter: {part}").format(part=title),
            QCoreApplication.translate("FillDialog", "Write in"),
            QCoreApplication.translate("FillDialog", "Cancel"),
            parent,
        )
        self._controls: dict[str, QWidget] = {}
        self.form = Form(problem_words, self)
        if text.strip():
            self.body.addWidget(Label(_TOKEN.sub("[…]", spoken(text)), tone=Role.TEXT_2, wrap=True))
        for gap in gaps:
            declared = placeholder_of(gap, hints)
            name = declared.name if declared else gap
            if name not in self._controls:
                self._add(name, hint_words(gap, hints), _control(gap, declared, today))
        self.body.addStretch(1)
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(self._take)
        send = QShortcut(QKeySequence("Ctrl+Return"), self)
        send.activated.connect(self.act_button.click)
        first = next(iter(self._controls.values()), None)
        if first is not None:
            first.setFocus()

    def control(self, name: str) -> QWidget:
        """The field of a placeholder. Raises KeyError."""
        return self._controls[name]

    def _add(self, name: str, hint: str, control: QWidget) -> None:
        self._controls[name] = control
        row = FormRow(name, hint, control)
        self.form.add(row)
        self.body.addWidget(row)

    def _take(self) -> None:
        values = {name: _value(control) for name, control in self._controls.items()}
        written = {name: value for name, value in values.items() if value}
        if not written:
            self.form.show_problems([FieldProblem(next(iter(values)), "missing")])
            return
        self.filled.emit(written)
        self.accept()


def _control(gap: str, declared: Placeholder | None, today: date) -> QWidget:
    if declared is None or declared.kind is PlaceholderKind.LINE:
        return QLineEdit()
    if declared.kind is PlaceholderKind.TEXT:
        return TextArea(_LINES)
    # What was done was mostly done today; a day until when is never guessed.
    ahead = gap.endswith(f"_{DateForm.DATIVE.value}")
    return OptionalDay(today, ticked=not ahead)


def _value(control: QWidget) -> str:
    if isinstance(control, TextArea):
        return control.toPlainText().strip()
    return control.text().strip() if isinstance(control, OptionalDay | QLineEdit) else ""
