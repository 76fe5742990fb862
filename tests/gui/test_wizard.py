"""The first run: a bundled profile becomes a store's first profile, and the recovery key is proved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dpo_desk.domain.clock_values import PromisePeriod, PromiseUnit
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.profile_parts.profile_edit import PromisedFor, period_of
from dpo_desk.gui.widgets.recovery_key import groups_of
from dpo_desk.gui.wizard.services import CreatedStore, ProfileChoice
from dpo_desk.gui.wizard.wizard import Wizard
from dpo_desk.services.failures import StoreExists
from dpo_desk.services.passwords import password_problems
from dpo_desk.services.profile_text import bundled_profile_names, load_profile
from tests.gui.screen_proof import cut_buttons, nameless, shown

KEY = "8XQ2 C0D1 EF56 GH78 JK90 MN12 PQ34 RS56 TV78 WX90 YZ12 AB34 CD56 M07D"
GOOD = "zirgs makonis 77 lapsta"


class Services:
    """Bundled profiles and password rules for real; making the store only writes down what was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.failure: Exception | None = None
        self.made: list[tuple[Any, ...]] = []

    def list_profiles(self) -> Sequence[ProfileChoice]:
        return [ProfileChoice(code, load_profile(code).name) for code in bundled_profile_names()]

    def load_profile(self, code: str) -> FirmProfile:
        return load_profile(code)

    def default_folder(self) -> Path:
        return self.folder

    def check_password(self, password: str, firm: str, user: str) -> tuple[FieldProblem, ...]:
        return password_problems(password, firm, user)

    def create_store(
        self, folder: Path, profile: FirmProfile, user: str, display_name: str, password: str
    ) -> CreatedStore:
        if self.failure is not None:
            raise self.failure
        self.made.append((folder, profile, user, display_name, password))
        return CreatedStore("opened", KEY)

    def print_recovery_sheet(self, firm: str, recovery_key: str, user: str) -> bytes:
        raise NotImplementedError


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return Services(tmp_path / "store")


@pytest.fixture
def wizard(qtbot: QtBot, services: Services, background: BackgroundWork, latvian: None) -> Wizard:
    window = MainWindow()
    first_run = Wizard(services, background)
    first_run.window_of_test = window  # type: ignore[attr-defined]  # qtbot keeps weak references only
    qtbot.addWidget(window)
    window.show_alone(first_run)
    shown(window, QSize(960, 600))
    window.activateWindow()
    qtbot.waitUntil(first_run.next_button.isEnabled)
    return first_run


def choose(qtbot: QtBot, wizard: Wizard, firm: str) -> None:
    place = wizard.firm.choice.findText(firm)
    assert place >= 0
    wizard.firm.choice.setCurrentIndex(place)
    wizard.firm.choice.activated.emit(place)
    qtbot.waitUntil(lambda: wizard.firm.fields["name"].text() == firm)


def to_officer(qtbot: QtBot, wizard: Wizard) -> None:
    choose(qtbot, wizard, "SIA Ecsoen")
    wizard.next_button.click()
    wizard.next_button.click()
    assert wizard.current() == 2


def fill_officer(wizard: Wizard, password: str = GOOD, again: str = GOOD) -> None:
    wizard.officer.display_name.setText("Ilze Kalna")
    wizard.officer.user.setText("ilze")
    wizard.officer.password.setText(password)
    wizard.officer.again.setText(again)
    wizard.next_button.click()


def test_all_firms_are_offered_and_the_empty_one_comes_first(wizard: Wizard) -> None:
    offered = [wizard.firm.choice.itemText(number) for number in range(wizard.firm.choice.count())]
    assert len(offered) == 6
    assert offered[-1] == wizard.firm.choice.currentText() == "Cits uzņēmums (tukšs profils)"


def test_four_steps_make_a_store(qtbot: QtBot, wizard: Wizard, services: Services) -> None:
    to_officer(qtbot, wizard)
    fill_officer(wizard)
    qtbot.waitUntil(lambda: wizard.current() == 3)
    folder, profile, user, name, password = services.made[0]
    assert (folder, user, name, password) == (services.folder, "ilze", "Ilze Kalna", GOOD)
    assert profile == load_profile("ecsoen"), "what was left as it was is still the policy's"
    assert wizard.officer.password.text() == ""
    assert wizard.back_button.isHidden()
    assert not wizard.next_button.isEnabled()
    view = wizard.key.view
    assert view is not None
    groups = groups_of(KEY)
    for field, number in zip(view.fields(), view.asked_numbers(), strict=True):
        field.setText(groups[number])
    with qtbot.waitSignal(wizard.finished) as finished:
        wizard.next_button.click()
    assert finished.args == ["opened"]


def test_the_registration_number_is_checked_and_may_be_empty(qtbot: QtBot, wizard: Wizard) -> None:
    choose(qtbot, wizard, "SIA Ecsoen")
    number = wizard.firm.fields["registration_number"]
    number.setText("40203251019")
    wizard.next_button.click()
    assert wizard.current() == 0
    assert number.hasFocus()
    assert [problem.code for problem in wizard.firm.form.problems()] == ["check_digit"]
    number.clear()
    wizard.next_button.click()
    assert wizard.current() == 1


def test_promises_stand_beside_their_sentences_with_the_law_s_view(qtbot: QtBot, wizard: Wizard) -> None:
    choose(qtbot, wizard, "SIA Ecsoen")
    wizard.next_button.click()
    words = [label.text() for label in wizard.promises.findChildren(QLabel) if label.isVisible()]
    assert any("14 (četrpadsmit) dienu laikā" in text and text.startswith("“") for text in words)
    assert any("tikpat viegli" in text for text in words), "withdrawal in writing only"
    assert wizard.promises.periods[PromisedFor.ANSWER].period() == PromisePeriod(PromiseUnit.DAYS, 14)
    assert wizard.promises.periods[PromisedFor.WITHDRAWAL].period() == PromisePeriod(PromiseUnit.AT_ONCE)


def test_a_changed_promise_is_the_firm_s_own(qtbot: QtBot, wizard: Wizard, services: Services) -> None:
    choose(qtbot, wizard, "SIA Ecsoen")
    wizard.next_button.click()
    ten = PromisePeriod(PromiseUnit.WORKING_DAYS, 10)
    wizard.promises.periods[PromisedFor.ANSWER].set_period(ten)
    wizard.next_button.click()
    fill_officer(wizard)
    qtbot.waitUntil(lambda: wizard.current() == 3)
    profile = services.made[0][1]
    assert period_of(profile, PromisedFor.ANSWER) == ten
    assert period_of(profile, PromisedFor.WITHDRAWAL) == PromisePeriod(PromiseUnit.AT_ONCE)
    own = [promise for promise in profile.promises if promise.period == ten]
    assert own[0].sentence == ""


def test_not_said_is_never_a_zero(qtbot: QtBot, wizard: Wizard) -> None:
    wizard.firm.fields["name"].setText("SIA Jauns")
    wizard.next_button.click()
    for field in wizard.promises.periods.values():
        assert field.period() is None
        assert not field.number.isVisible()


def test_a_weak_password_is_refused_before_anything_is_made(
    qtbot: QtBot, wizard: Wizard, services: Services
) -> None:
    to_officer(qtbot, wizard)
    for password, code in (
        ("īsa", "too_short"),
        ("ecsoen ecsoen 2026", "firm_name"),
        ("qwertyuiop12", "common"),
    ):
        fill_officer(wizard, password, password)
        assert [problem.code for problem in wizard.officer.form.problems()] == [code], password
    fill_officer(wizard, GOOD, GOOD + "x")
    assert [problem.code for problem in wizard.officer.form.problems()] == ["differs"]
    assert services.made == []


def test_the_warning_about_the_folder_is_plain(qtbot: QtBot, wizard: Wizard) -> None:
    to_officer(qtbot, wizard)
    words = " ".join(label.text() for label in wizard.officer.findChildren(QLabel))
    assert "neļaujiet viņiem piekļūt šai mapei citādi kā tikai ar programmu" in words


def test_a_failure_keeps_everything_that_was_entered(
    qtbot: QtBot, wizard: Wizard, services: Services
) -> None:
    to_officer(qtbot, wizard)
    services.failure = StoreExists()
    fill_officer(wizard)
    qtbot.waitUntil(lambda: bool(wizard.officer.banner.sentence()))
    assert "krātuve jau ir" in wizard.officer.banner.sentence()
    assert wizard.officer.password.text() == GOOD
    assert wizard.back_button.isEnabled()
    wizard.back_button.click()
    wizard.back_button.click()
    assert wizard.current() == 0
    assert wizard.firm.fields["name"].text() == "SIA Ecsoen"


def test_leaving_is_possible_until_the_store_is_made(qtbot: QtBot, wizard: Wizard) -> None:
    with qtbot.waitSignal(wizard.left):
        wizard.leave_button.click()
    to_officer(qtbot, wizard)
    fill_officer(wizard)
    qtbot.waitUntil(lambda: wizard.current() == 3)
    assert wizard.leave_button.isHidden()


@pytest.mark.parametrize("size", [QSize(960, 600), QSize(683, 348)])
def test_every_step_has_names_and_room(qtbot: QtBot, wizard: Wizard, size: QSize) -> None:
    shown(wizard.window(), size)
    choose(qtbot, wizard, "SIA Ecsoen")
    for step in range(4):
        assert wizard.current() == step
        shown(wizard.window(), size)
        assert nameless(wizard.window()) == []
        assert cut_buttons(wizard.window()) == []
        if step < 2:
            wizard.next_button.click()
        elif step == 2:
            fill_officer(wizard)
            qtbot.waitUntil(lambda: wizard.current() == 3)
