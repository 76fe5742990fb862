"""Third step: the data protection officer who makes the store, and a password that nobody guesses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.refusals import PROBLEMS, problem_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.password import CapsLockHint, PasswordField
from dpo_desk.gui.wizard.step import WizardStep

PROBLEMS.add(
    "OfficerStep",
    {
        "display_name.missing": QT_TRANSLATE_NOOP(
            "OfficerStep", "Write the officer's name; the history shows it."
        ),
        "password_again.differs": QT_TRANSLATE_NOOP(
            "OfficerStep", "The two passwords differ. Type the second one again."
        ),
    },
)

CheckPassword = Callable[[str, str], tuple[FieldProblem, ...]]
"""Password and user name → why it cannot be used."""


class OfficerStep(WizardStep):
    """Name, user name, password twice; and the plain warning about the store's folder."""

    def __init__(self, check_password: CheckPassword) -> None:
        super().__init__()
        self._check_password = check_password
        self.display_name = QLineEdit()
        self.user = QLineEdit()
        self.user.setMaxLength(60)
        self.password = PasswordField()
        self.again = PasswordField()
        self.form = Form(problem_words, self)
        self._caps = CapsLockHint()
        self._folder_warning = Banner()
        self._rows: dict[str, FormRow] = {}
        for name, control in (
            ("display_name", self.display_name),
            ("user_name", self.user),
            ("password", self.password),
            ("password_again", self.again),
        ):
            row = FormRow(name, "", control)
            row.setMaximumWidth(520)
            self._rows[name] = self.form.add(row)
            self.body.addWidget(row)
        self.body.addWidget(self._caps)
        self.body.addWidget(self._folder_warning)
        self.body.addStretch(1)
        for field in (self.password, self.again):
            self._caps.watch(field)
        self._name()

    def check(self) -> bool:
        problems: list[FieldProblem] = []
        if not self.display_name.text().strip():
            problems.append(FieldProblem("display_name", "missing"))
        if not self.user.text().strip():
            problems.append(FieldProblem("user_name", "missing"))
        problems += self._check_password(self.password.text(), self.user.text().strip())
        if self.password.text() != self.again.text():
            problems.append(FieldProblem("password_again", "differs"))
        self.form.show_problems(problems)
        return not problems

    def forget_passwords(self) -> None:
        """Empties both fields once they are no longer needed."""
        self.password.clear()
        self.again.clear()

    def focus_first(self) -> None:
        self.display_name.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.head(
            self.tr("Data protection officer"),
            self.tr(
                "The officer reads and works cases, and adds the other users. The password is known to "
                "nobody else and is written down nowhere."
            ),
        )
        self._rows["display_name"].set_label(self.tr("Name, surname"))
        self._rows["user_name"].set_label(self.tr("User name for unlocking"))
        self._rows["password"].set_label(self.tr("Password"))
        self._rows["password"].set_hint(
            self.tr(
                "At least 12 characters; no rules about signs. Several unconnected words are best. Common "
                "words and the firm's name do not count."
            )
        )
        self._rows["password_again"].set_label(self.tr("Password once more"))
        self._folder_warning.say(
            self.tr(
                "Whoever knows a password and can copy the store's folder can open it outside the program. "
                "Until staff have a file of their own, do not let them get at this folder in any other way "
                "than through the program."
            )
        )
