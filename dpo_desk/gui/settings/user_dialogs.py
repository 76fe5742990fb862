"""Adding a user, and setting a password: one's own or another user's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.roles import Role
from dpo_desk.gui.refusals import PROBLEMS
from dpo_desk.gui.settings.asking import AskingDialog, Work
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.password import CapsLockHint, PasswordField
from dpo_desk.gui.wording import capital, word
from dpo_desk.services.views import UserRecord

PROBLEMS.add(
    "UserDialogs",
    {
        "display_name.missing": QT_TRANSLATE_NOOP(
            "UserDialogs", "Write the user's name and surname; the history shows them."
        ),
        "password_again.differs": QT_TRANSLATE_NOOP(
            "UserDialogs", "The two passwords differ. Type the second one again."
        ),
    },
)

_ABOUT = {
    Role.STAFF: QT_TRANSLATE_NOOP(
        "UserDialogs", "Logs requests and hands letters to the post; sees only what they logged themselves."
    ),
    Role.DPO: QT_TRANSLATE_NOOP(
        "UserDialogs", "Reads and works everything, and manages users. A second one is the deputy."
    ),
    Role.MANAGER: QT_TRANSLATE_NOOP("UserDialogs", "Opens the monthly summary; sees no case and no person."),
}


class _PasswordDialog(AskingDialog):
    """What both dialogs share: the password twice, its rules, and the hint about Caps Lock."""

    def add_passwords(self, first: str, again: str) -> None:
        self.password, self.again = PasswordField(), PasswordField()
        hint = QCoreApplication.translate(
            "UserDialogs",
            "At least 12 characters; no rules about signs. Several unconnected words are best. Common words, "
            "the firm's name and the user's name do not count.",
        )
        self.add_row("password", first, self.password, hint=hint)
        self.add_row("password_again", again, self.again)
        caps = CapsLockHint()
        for field in (self.password, self.again):
            caps.watch(field)
        self.body.addWidget(caps)

    def check(self) -> tuple[FieldProblem, ...]:
        differs = self.password.text() != self.again.text()
        return (FieldProblem("password_again", "differs"),) if differs else ()


class AddUserDialog(_PasswordDialog):
    """A user with a role and a first password."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("AddUserDialog", "Add a user"),
            QCoreApplication.translate("AddUserDialog", "Add user"),
            parent,
        )
        self.display_name = QLineEdit()
        self.display_name.setMaxLength(120)
        self.user_name = QLineEdit()
        self.user_name.setMaxLength(60)
        self.role = RadioGroup(tuple(Role), lambda role: capital(word(role)), columns=1)
        self.role.set_value(Role.STAFF)
        self.role.changed.connect(self._tell_role)
        self.add_row("display_name", self.tr("Name, surname"), self.display_name)
        self.add_row("user_name", self.tr("User name for unlocking"), self.user_name)
        self._role_row = self.add_row("role", self.tr("Role"), self.role)
        self.add_passwords(self.tr("Password"), self.tr("Password once more"))
        self._tell_role()
        self.end_rows()

    def check(self) -> tuple[FieldProblem, ...]:
        named = bool(self.display_name.text().strip())
        missing = () if named else (FieldProblem("display_name", "missing"),)
        return (*missing, *super().check())

    def work(self) -> Work:
        return partial(
            self.context.workspace.users.add,
            self.context.actor,
            self.user_name.text(),
            self.display_name.text(),
            self.role.value() or Role.STAFF,
            self.password.text(),
        )

    def _tell_role(self) -> None:
        role = self.role.value() or Role.STAFF
        self._role_row.set_hint(QCoreApplication.translate("UserDialogs", _ABOUT[role]))


class PasswordDialog(_PasswordDialog):
    """A new password for one user."""

    def __init__(self, context: Context, user: UserRecord, parent: QWidget) -> None:
        own = user.id == context.actor.user_id
        title = (
            QCoreApplication.translate("PasswordDialog", "Change your own password")
            if own
            else QCoreApplication.translate("PasswordDialog", "New password: {name}")
        )
        super().__init__(
            context,
            title.format(name=user.display_name),
            QCoreApplication.translate("PasswordDialog", "Set password"),
            parent,
            explanation=""
            if own
            else QCoreApplication.translate(
                "PasswordDialog",
                "The old password opens nothing any more. Tell the user the new one in person.",
            ),
        )
        self._user = user
        self.add_passwords(self.tr("New password"), self.tr("New password once more"))
        self.end_rows()

    def work(self) -> Work:
        users = self.context.workspace.users
        return partial(users.change_password, self.context.actor, self._user.id, self.password.text())
