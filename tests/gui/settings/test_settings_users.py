"""Users in the window: adding, passwords, disabling, and the recovery key."""

from __future__ import annotations

import pytest
from desk_fixture import PASSWORD
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settings_screen import NEW_PASSWORD, SettingsScreen, type_into

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.roles import Role
from dpo_desk.gui.settings.recovery_dialog import RecoveryKeyDialog, recovery_sheet
from dpo_desk.gui.settings.user_dialogs import AddUserDialog, PasswordDialog
from dpo_desk.gui.settings.users_part import UsersPart
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.recovery_key import groups_of
from dpo_desk.services.failures import WrongPassword
from dpo_desk.services.views import UserRecord

FORGOTTEN = "ezers-migla-osta-vējš-88"


def _users(settings: SettingsScreen) -> dict[str, UserRecord]:
    return {user.name: user for user in settings.desk.space.users.all(settings.desk.dpo)}


def _choose(part: UsersPart, name: str) -> None:
    rows = [part.model.row_at(number) for number in range(part.model.rowCount())]
    part.table.select_row(next(n for n, row in enumerate(rows) if row is not None and row.name == name))


def _opens(settings: SettingsScreen, name: str, password: str) -> bool:
    """Whether the password opens the store, once the desk has let it go."""
    settings.desk.space.close()
    try:
        EncryptedStores().open(settings.desk.folder, name, password).close()
    except WrongPassword:
        return False
    return True


def test_a_deputy_is_added(settings: SettingsScreen) -> None:
    part = settings.open("users", UsersPart)
    part.add_button.click()
    dialog = settings.dialog(AddUserDialog)
    type_into(dialog.display_name, "Zane Kļava")
    type_into(dialog.user_name, "zane")
    dialog.role.box(Role.DPO).click()
    assert "deputy" in dialog.form.row("role").control.accessibleDescription()
    type_into(dialog.password, NEW_PASSWORD)
    type_into(dialog.again, NEW_PASSWORD)
    dialog.act_button.click()
    settings.settle()

    assert part.banner.sentence() == "The user is added."
    added = _users(settings)["zane"]
    assert (added.display_name, added.role) == ("Zane Kļava", "dpo")
    assert part.model.rowCount() == 2
    assert _opens(settings, "zane", NEW_PASSWORD)


def test_what_is_wrong_stands_beside_its_field(settings: SettingsScreen) -> None:
    part = settings.open("users", UsersPart)
    part.add_button.click()
    dialog = settings.dialog(AddUserDialog)
    type_into(dialog.password, NEW_PASSWORD)
    type_into(dialog.again, "cits")
    dialog.act_button.click()
    settings.settle()
    assert [p.field for p in dialog.form.problems()] == ["display_name", "password_again"]

    type_into(dialog.display_name, "Otrs Speciālists")
    type_into(dialog.user_name, "DPO")  # taken, whatever its case
    type_into(dialog.password, "ecsoen-2026-ecsoen")
    type_into(dialog.again, "ecsoen-2026-ecsoen")
    dialog.act_button.click()
    settings.settle()
    problems = {problem.field: problem.code for problem in dialog.form.problems()}
    assert problems == {"user_name": "taken", "password": "firm_name"}
    assert dialog.isVisible()
    assert dialog.password.text() == "ecsoen-2026-ecsoen"
    dialog.reject()
    assert list(_users(settings)) == ["dpo"]


def test_the_last_officer_cannot_be_disabled(settings: SettingsScreen) -> None:
    part = settings.open("users", UsersPart)
    _choose(part, "dpo")
    part.disable_button.click()
    settings.dialog(ConfirmDialog).act_button.click()
    settings.settle()

    assert "only data protection officer left" in part.banner.sentence()
    assert _users(settings)["dpo"].disabled_at is None
    assert part.disable_button.isEnabled()
    assert part.disable_button.label() == "Disable user…"


def test_a_disabled_user_stays_in_the_list_and_opens_nothing(settings: SettingsScreen) -> None:
    settings.desk.user("birojs", Role.STAFF)
    part = settings.open("users", UsersPart)
    _choose(part, "birojs")
    part.disable_button.click()
    settings.dialog(ConfirmDialog).act_button.click()
    settings.settle()

    assert part.banner.sentence() == "The user is disabled."
    _choose(part, "birojs")
    assert not part.password_button.isEnabled()
    assert "disabled" in part.why_not.text()
    row = part.model.row_at(part.table.currentIndex().row())
    assert row is not None
    assert part.model.state_words(row).startswith("disabled")
    assert not _opens(settings, "birojs", PASSWORD)


@pytest.mark.parametrize("own", [True, False], ids=["own", "another's"])
def test_a_new_password_opens_and_the_old_one_does_not(settings: SettingsScreen, own: bool) -> None:
    settings.desk.user("birojs", Role.STAFF)
    part = settings.open("users", UsersPart)
    name = "dpo" if own else "birojs"
    _choose(part, name)
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    dialog = settings.dialog(PasswordDialog)
    assert dialog.title() == ("Change your own password" if own else "New password: Birojs")
    type_into(dialog.password, FORGOTTEN)
    type_into(dialog.again, FORGOTTEN)
    dialog.act_button.click()
    settings.settle()

    assert part.banner.sentence() == "The password is changed."
    assert not _opens(settings, name, PASSWORD)
    assert _opens(settings, name, FORGOTTEN)


def test_a_new_recovery_key_is_shown_until_it_is_proved(settings: SettingsScreen) -> None:
    part = settings.open("users", UsersPart)
    part.key_button.click()
    settings.dialog(ConfirmDialog).act_button.click()
    dialog = settings.dialog(RecoveryKeyDialog)
    assert not dialog.act_button.isEnabled()
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()

    groups = groups_of(dialog._key)
    for field, number in zip(dialog.view.fields(), dialog.view.asked_numbers(), strict=True):
        type_into(field, groups[number].lower())
    assert dialog.act_button.isEnabled()
    dialog.act_button.click()
    settings.settle()

    assert part.banner.sentence() == "The new recovery key is in force."
    key = " ".join(groups)
    settings.desk.space.close()
    opened = EncryptedStores().recover(settings.desk.folder, key, "dpo", FORGOTTEN)
    opened.workspace.close()


def test_the_printed_sheet_names_the_firm_and_no_user(settings: SettingsScreen) -> None:
    pytest.importorskip("pypdfium2")
    from dpo_desk.gui.printing import page_signs

    key = "SRZA-ATDS-28PT-YK0P-9ZP2-X0C1-AZYA-JW79-E7SC-59C9-TEXB-BJ44-CCTG-20HK"
    signs = page_signs(recovery_sheet(settings.desk.space, key))
    text = "".join(sign.text for sign in signs[0])
    assert "SIAEcsoen" in text
    assert "SRZA" in text
    assert "Ilze" not in text


def test_the_folder_warning_is_plain(settings: SettingsScreen) -> None:
    part = settings.open("users", UsersPart)

    assert "Until staff have a file of their own" in part.warning.sentence()
    assert "Staff must not get at this folder" in part.warning.sentence()
