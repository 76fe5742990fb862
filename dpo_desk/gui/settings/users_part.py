"""Who may unlock this store: users, their roles and passwords, and the recovery key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import fold
from dpo_desk.domain.roles import Role
from dpo_desk.gui import dates_text
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.reason_line import ReasonLine
from dpo_desk.gui.settings.recovery_dialog import RecoveryKeyDialog
from dpo_desk.gui.settings.user_dialogs import AddUserDialog, PasswordDialog
from dpo_desk.gui.tokens import Role as Colour
from dpo_desk.gui.widgets.banner import Banner, Tone
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.flow_layout import FlowLayout
from dpo_desk.gui.widgets.table_view import Column, DeskTable, RowsModel
from dpo_desk.gui.wording import capital, word
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.views import UserRecord

_ORDER = (Role.DPO, Role.STAFF, Role.MANAGER)


class UsersModel(RowsModel[UserRecord]):
    """Name, user name, role, state. Disabled users stay in the list: the history names them."""

    def cell(self, row: UserRecord, column: int) -> Cell:
        tone = Colour.TEXT if row.disabled_at is None else Colour.TEXT_3
        if column == 0:
            return Cell(row.display_name, row.name, first_tone=tone, bold=row.disabled_at is None)
        if column == 1:
            return Cell(capital(word(Role(row.role))), first_tone=tone)
        return Cell(self.state_words(row), first_tone=tone)

    def sentence(self, row: UserRecord) -> str:
        return ", ".join((row.display_name, row.name, word(Role(row.role)), self.state_words(row)))

    def state_words(self, row: UserRecord) -> str:
        if row.disabled_at is not None:
            day = dates_text.full_date(riga_date(row.disabled_at))
            return self.tr("disabled {day}").format(day=day)
        day = dates_text.full_date(riga_date(row.created_at))
        return self.tr("since {day}").format(day=day)


def _place(user: UserRecord) -> tuple[bool, int, str]:
    """Disabled users last; officers, then staff, then managers; by name."""
    return user.disabled_at is not None, _ORDER.index(Role(user.role)), fold(user.display_name)


class UsersPart(SettingsPart):
    """Adding, disabling, passwords; a new recovery key. One's own password can be changed here too."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, fills=True)
        self.warning = Banner()
        self.add_button = Button(icon="plus")
        self.password_button = Button()
        self.disable_button = BusyButton(kind=Kind.ORDINARY)
        self.key_button = BusyButton(kind=Kind.ORDINARY, icon="key")
        self.why_not = ReasonLine()
        self.model = UsersModel(self._columns(), self)
        self.table = DeskTable("")
        self.table.setModel(self.model)
        self.table.set_widths(self.model.columns())
        self._lay_out()
        self._wire()

    def activate(self) -> None:
        self._read()

    def refresh(self, changes: Changes) -> None:
        if Touched.USERS in changes.kinds:
            self._read()

    def first_focus(self) -> QWidget:
        return self.table

    def retranslate(self) -> None:
        self.say_about(self.tr("Each user has a password of their own. Nobody can read it, not even here."))
        self.warning.say(
            self.tr(
                "Until staff have a file of their own, whoever knows a password and can copy the store's "
                "folder can open everything outside the program. Staff must not get at this folder in any "
                "other way than through the program."
            ),
            Tone.WARNING,
        )
        self.add_button.set_label(self.tr("Add user…"))
        self.password_button.set_label(self.tr("New password…"))
        if not self.disable_button.is_busy():
            self.disable_button.set_label(self.tr("Disable user…"))
        if not self.key_button.is_busy():
            self.key_button.set_label(self.tr("New recovery key…"))
        self.table.setAccessibleName(self.tr("Users"))
        self.model.set_columns(self._columns())
        self._settle()

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        bar = FlowLayout(gap=8)
        for part in (self.add_button, self.password_button, self.disable_button, self.key_button):
            bar.addWidget(part)
        self.above.addWidget(self.warning)
        self.above.addLayout(bar)
        self.above.addWidget(self.why_not)
        self.add_table(self.table)

    def _wire(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.password_button.clicked.connect(self._set_password)
        self.disable_button.clicked.connect(self._ask_to_disable)
        self.key_button.clicked.connect(self._ask_for_key)
        self.table.chosen.connect(self._settle)
        self.table.opened.connect(self._set_password)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Name"), None),
            Column(self.tr("Role"), 230),
            Column(self.tr("State"), 170),
        )

    # --- reading ------------------------------------------------------------------------------------

    def _read(self) -> None:
        work = partial(self.context.workspace.users.all, self.context.actor)
        failed = self.failing_with(self._read)
        self.context.background.read(self, work, self._show, failed, replaces="users")

    def _show(self, users: list[UserRecord]) -> None:
        chosen = self._chosen()
        rows = sorted(users, key=_place)
        self.model.set_rows(rows)
        place = next((n for n, user in enumerate(rows) if chosen and user.id == chosen.id), None)
        if place is not None:
            self.table.select_row(place)
        self._settle()

    def _chosen(self) -> UserRecord | None:
        return self.model.row_at(self.table.currentIndex().row())

    def _settle(self, _index: QModelIndex | None = None) -> None:
        user = self._chosen()
        reason = ""
        if user is None:
            reason = self.tr("Choose a user in the list.")
        elif user.disabled_at is not None:
            reason = self.tr("This user is disabled. Add a new user where the person comes back.")
        for button in (self.password_button, self.disable_button):
            button.setEnabled(not reason)
            button.set_reason(reason)
        self.why_not.say(reason)

    # --- changing -----------------------------------------------------------------------------------

    def _add(self) -> None:
        dialog = AddUserDialog(self.context, self.window())
        dialog.done_with.connect(partial(self._changed, self.tr("The user is added.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_password(self, _index: QModelIndex | None = None) -> None:
        user = self._chosen()
        if user is None or user.disabled_at is not None:
            return
        dialog = PasswordDialog(self.context, user, self.window())
        dialog.done_with.connect(partial(self._changed, self.tr("The password is changed.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_to_disable(self) -> None:
        user = self._chosen()
        if user is None or user.disabled_at is not None:
            return
        dialog = ConfirmDialog(
            self.tr("Disable the user {name}?").format(name=user.display_name),
            self.tr(
                "The password opens nothing any more, at once and for good. What the user did stays in the "
                "history."
            ),
            self.tr("Disable user"),
            self.tr("Keep the user"),
            (("person", capital(word(Role(user.role)))),),
            self.window(),
        )
        dialog.accepted.connect(partial(self._disable, user))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _disable(self, user: UserRecord) -> None:
        self.disable_button.begin(self.tr("Disabling…"))
        work = partial(self.context.workspace.users.disable, self.context.actor, user.id)
        done = partial(self._changed, self.tr("The user is disabled."))
        self.context.background.start(self, work, done, self._on_failed)

    def _ask_for_key(self) -> None:
        dialog = ConfirmDialog(
            self.tr("Make a new recovery key?"),
            self.tr(
                "The printed key that lies in the safe opens nothing any more. The new one is shown once: "
                "have the printer ready."
            ),
            self.tr("Make new key"),
            self.tr("Keep the old one"),
            parent=self.window(),
        )
        dialog.accepted.connect(self._make_key)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_key(self) -> None:
        self.key_button.begin(self.tr("Making key…"))
        work = partial(self.context.workspace.users.new_recovery_key, self.context.actor)
        self.context.background.start(self, work, self._show_key, self._on_failed)

    def _show_key(self, recovery_key: str) -> None:
        self.key_button.end()
        dialog = RecoveryKeyDialog(self.context, recovery_key, self.window())
        dialog.accepted.connect(lambda: self.banner.say(self.tr("The new recovery key is in force.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _changed(self, words: str, changes: Changes) -> None:
        self.disable_button.end()
        self.banner.say(words)
        self._read()
        self.context.desk.publish(changes, self)

    def _on_failed(self, error: Exception) -> None:
        self.disable_button.end()
        self.key_button.end()
        self._settle()
        self.show_failed(error)
