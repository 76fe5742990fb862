"""First step: which firm this is. A bundled profile fills the fields; everything can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QLineEdit

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.profile_parts.firm_checks import email_problem, registration_number_problem
from dpo_desk.gui.profile_parts.profile_edit import FirmFields
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.choice_group import row_of
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import ElidedLabel
from dpo_desk.gui.wizard.services import ProfileChoice
from dpo_desk.gui.wizard.step import WizardStep


class FirmStep(WizardStep):
    """Signal: `profile_chosen(code)` when another bundled profile is to fill the fields."""

    profile_chosen = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._choices: tuple[ProfileChoice, ...] = ()
        self.choice = QComboBox()
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self.form = Form(problem_words, self)
        self._folder_label = ElidedLabel(str(folder))
        self._change = Button("", Kind.QUIET)
        self._change.clicked.connect(self._choose_folder)
        self._rows: dict[str, FormRow] = {}
        self._lay_out()
        self.choice.activated.connect(self._chosen)
        self._name()

    def folder(self) -> Path:
        """Where the store is to be made."""
        return self._folder

    def show_choices(self, choices: Sequence[ProfileChoice]) -> None:
        self._choices = tuple(choices)
        self.choice.clear()
        for choice in self._choices:
            self.choice.addItem(choice.firm or self.tr("Another firm (empty profile)"))

    def show_fields(self, fields: FirmFields) -> None:
        for name, edit in self.fields.items():
            edit.setText(getattr(fields, name))
            edit.setCursorPosition(0)
        self.form.clear_problems()

    def read_fields(self) -> FirmFields:
        return FirmFields(**{name: edit.text().strip() for name, edit in self.fields.items()})

    def check(self) -> bool:
        fields = self.read_fields()
        found = (
            FieldProblem("firm_name", "missing") if not fields.name else None,
            registration_number_problem(fields.registration_number),
            email_problem(fields.email),
        )
        problems = [problem for problem in found if problem is not None]
        self.form.show_problems(problems)
        return not problems

    def focus_first(self) -> None:
        self.choice.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        places = {
            "profile": (0, 0, 1, 2),
            "firm_name": (1, 0, 1, 1),
            "registration_number": (1, 1, 1, 1),
            "legal_address": (2, 0, 1, 1),
            "legal_place": (2, 1, 1, 1),
            "office_address": (3, 0, 1, 1),
            "office_place": (3, 1, 1, 1),
            "email": (4, 0, 1, 1),
        }
        controls = {"profile": self.choice, "firm_name": self.fields["name"], **self.fields}
        checks = {"registration_number": registration_number_problem, "email": email_problem}
        for name, place in places.items():
            optional = name not in {"profile", "firm_name"}
            row = FormRow(name, "", controls[name], optional=optional)
            self._rows[name] = self.form.add(row, checks.get(name))
            grid.addWidget(row, *place)
        folder = FormRow("folder", "", row_of(self._folder_label, self._change))
        self._rows["folder"] = folder
        grid.addWidget(folder, 5, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def _name(self) -> None:
        self.head(
            self.tr("Which firm is this?"),
            self.tr(
                "One store is one controller. What is not known yet can stay empty; the program asks for "
                "it when it is needed."
            ),
        )
        words = {
            "profile": self.tr("Begin with the profile of"),
            "firm_name": self.tr("Firm"),
            "registration_number": self.tr("Registration number"),
            "legal_address": self.tr("Legal address"),
            "legal_place": self.tr("Place of letters, as in “Rīgā”"),
            "office_address": self.tr("Office or correspondence address"),
            "office_place": self.tr("Place of letters from there"),
            "email": self.tr("E-mail for requests"),
            "folder": self.tr("Store's folder"),
        }
        for name, text in words.items():
            self._rows[name].set_label(text)
        self._change.set_label(self.tr("Change…"))

    def _chosen(self, number: int) -> None:
        self.profile_chosen.emit(self._choices[number].code)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Folder of the new store"), str(self._folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._set_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_folder(self, chosen: str) -> None:
        self._folder = Path(chosen)
        self._folder_label.setText(chosen)


_FIELDS = (
    "name",
    "registration_number",
    "legal_address",
    "legal_place",
    "office_address",
    "office_place",
    "email",
)
