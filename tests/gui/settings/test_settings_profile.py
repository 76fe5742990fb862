"""The firm's profile in the window: editing makes a version, and open cases follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desk_fixture import OpenDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settings_screen import OpenSettings, OpenStore, SettingsScreen, type_into

from dpo_desk.domain.clock_values import PausePolicy, PromisePeriod, PromiseUnit
from dpo_desk.domain.history import Event
from dpo_desk.domain.policy_statement import Mark
from dpo_desk.domain.policy_words import ContactPurpose, FormDemand
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.request import AnswerWay, Channel, Right
from dpo_desk.gui.settings.firm_part import FirmPart
from dpo_desk.gui.settings.policy_part import DATED, PolicyPart
from dpo_desk.gui.settings.practice_part import PracticePart
from dpo_desk.gui.settings.requests_part import RequestsPart
from dpo_desk.gui.settings.row_dialogs import (
    AnswerWayDialog,
    ContactDialog,
    PromiseDialog,
    RequestWayDialog,
)
from dpo_desk.gui.settings.versions_part import VersionsPart
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.services.firm import ProfilePage


def _save(settings: SettingsScreen) -> None:
    """Saves the working copy with the footer's button and confirms."""
    settings.page.footer.save.click()
    settings.dialog(ConfirmDialog).act_button.click()
    settings.settle()


def _current(desk: OpenDesk) -> ProfilePage:
    return desk.space.firm.profile(desk.dpo)


def test_a_shorter_promise_moves_open_cases_with_a_line_in_their_history(settings: SettingsScreen) -> None:
    case = settings.receive("2026-03-03T10:12")
    part = settings.open("requests", RequestsPart)
    assert part.promises.view.rows()[0].point.value.replace("\u00a0", " ") == "14 days"

    part.promises.edit(0)
    dialog = settings.dialog(PromiseDialog)
    type_into(dialog.period.number, "10")
    dialog.act_button.click()
    settings.page.footer.save.click()
    confirm = settings.dialog(ConfirmDialog)
    words = " ".join(label.text() for label in confirm.findChildren(type(part.heading)))
    assert "Save version 2 of the profile?" in words
    assert "Open cases: 1" in words
    assert words.count("each with a line in its history: 1") == 1
    confirm.act_button.click()
    settings.settle()

    request = settings.case(case)
    assert request.dates.promise is not None
    assert request.dates.promise.due == date(2026, 3, 13)
    assert request.profile_version == 2
    line = settings.newest_line(case)
    assert line.event is Event.DATES_RECOMPUTED
    assert line.facts["why"] == "profile"
    assert (line.facts["promise_old"], line.facts["promise_new"]) == ("2026-03-17", "2026-03-13")
    assert line.facts["profile"] == "2"
    assert "Version 2 of the profile is saved." in part.banner.sentence()
    assert "Cases whose dates moved: 1." in part.banner.sentence()
    assert len(settings.noted.published) == 1
    assert not settings.page.footer.save.isEnabled()


def test_saying_no_to_the_question_saves_nothing(settings: SettingsScreen) -> None:
    part = settings.open("firm", FirmPart)
    type_into(part.field("decided_by.post"), "valdes loceklis")
    settings.page.footer.save.click()
    settings.dialog(ConfirmDialog).leave_button.click()
    settings.settle()

    assert _current(settings.desk).version == 1
    assert part.field("decided_by.post").text() == "valdes loceklis"
    assert settings.page.footer.save.isEnabled()


def test_people_and_contacts_are_the_firms_own_entries(settings: SettingsScreen) -> None:
    part = settings.open("firm", FirmPart)
    type_into(part.field("signatory.name"), "Zane Kļava")
    type_into(part.field("controller.addresses.office"), "Ozolu iela 5, Sigulda, LV-2150")
    part.phones.add_button.click()
    dialog = settings.dialog(ContactDialog)
    type_into(dialog.text, "+371 20000009")
    dialog.purpose.set_value(ContactPurpose.REQUESTS)
    dialog.act_button.click()
    _save(settings)

    profile = _current(settings.desk).profile
    assert profile.signatory == Officer("Zane Kļava", "izpilddirektors")
    legal, office = profile.controller.addresses.rows
    assert legal.sentence  # the policy's own address keeps its sentence
    assert office.text == "Ozolu iela 5, Sigulda, LV-2150"
    assert not office.sentence
    assert profile.phone == "+371 20000009"
    versions = settings.open("versions", VersionsPart).model
    newest = versions.row_at(0)
    assert newest is not None
    assert (newest.number, newest.by) == (2, "Ilze Kalniņa")
    assert versions.changed_words(newest) == "firm and contacts, signatory"


def test_ecsoens_two_addresses_stay_two(settings: SettingsScreen) -> None:
    part = settings.open("firm", FirmPart)

    assert "Salnas iela" in part.field("controller.addresses.legal").text()
    assert "Sigulda" in part.field("controller.addresses.office").text()
    requests = settings.open("requests", RequestsPart)
    assert requests.post.text() == "izpilddirektors"


def test_a_wrong_registration_number_is_marked_and_not_saved(settings: SettingsScreen) -> None:
    part = settings.open("firm", FirmPart)
    type_into(part.field("controller.registration_number.value"), "40203251019")
    settings.open("practice", PracticePart)
    QTest.keyClick(settings.page.footer.save, Qt.Key.Key_Return)
    settings.settle()

    assert settings.page.part() is part
    row = part.form.row("controller.registration_number.value") if part.form else None
    assert row is not None
    assert row.problem is not None
    assert row.problem.code == "wrong_registration_number"
    assert part.field("controller.registration_number.value").text() == "40203251019"
    assert _current(settings.desk).version == 1


def test_ways_in_and_out_can_be_changed(settings: SettingsScreen) -> None:
    part = settings.open("requests", RequestsPart)
    part.ways.add_button.click()
    way = settings.dialog(RequestWayDialog)
    way.channel.set_value(Channel.POST)
    way.demands.set_values((FormDemand.IN_WRITING,))
    way.sentence.setPlainText("Pieprasījumu var iesniegt arī pa pastu.")
    way.act_button.click()
    part.answer_ways.edit(0)
    answer = settings.dialog(AnswerWayDialog)
    next(b for b in answer.findChildren(type(part.ways.add_button)) if b.label() == "Remove").click()
    _save(settings)

    requests = _current(settings.desk).profile.requests
    assert requests.ways.rows[-1].channel is Channel.POST
    assert requests.ways.rows[-1].sentence == "Pieprasījumu var iesniegt arī pa pastu."
    assert [row.way for row in requests.answer_ways] == [AnswerWay.EMAIL]


def test_policy_version_and_date_are_entered(settings: SettingsScreen) -> None:
    part = settings.open("policy", PolicyPart)
    type_into(part.version, "3. redakcija")
    type_into(part.dated, "31/02/2026")
    settings.page.footer.save.click()
    settings.settle()
    row = part.form.row(DATED) if part.form else None
    assert row is not None
    assert row.problem is not None

    type_into(part.dated, "17.02.2026.")
    _save(settings)

    policy = _current(settings.desk).profile.policy
    assert (policy.version.value, policy.dated.value) == ("3. redakcija", date(2026, 2, 17))
    assert policy.version.mark is Mark.NOT_SAID


def test_a_question_may_be_set_to_pause_nothing(settings: SettingsScreen) -> None:
    part = settings.open("practice", PracticePart)
    part.pause.box(PausePolicy.NONE).click()
    part.due_soon_days.setValue(3)
    _save(settings)

    kept = _current(settings.desk).profile.settings
    assert kept.pause_policy is PausePolicy.NONE
    assert kept.due_soon_days == 3


def test_the_day_in_lieu_follows_the_setting_into_the_calendar(settings: SettingsScreen) -> None:
    # 18 November 2028 is a Saturday: Monday the 20th is the day off in lieu.
    case = settings.receive("2028-10-20T10:00")
    assert settings.case(case).dates.legal.due == date(2028, 11, 21)
    part = settings.open("practice", PracticePart)
    part.lieu_day.click()
    _save(settings)

    request = settings.case(case)
    assert request.dates.legal.due == date(2028, 11, 20)
    assert request.calendar_version == 2
    assert settings.newest_line(case).facts["calendar"] == "2"


def test_discarding_gives_back_what_is_in_force(settings: SettingsScreen) -> None:
    part = settings.open("firm", FirmPart)
    type_into(part.field("dpo.name"), "Cita Persona")
    assert settings.page.list._headings[0].text() == "Firm's profile: not saved"

    settings.page.footer.discard.click()
    settings.settle()

    assert part.field("dpo.name").text() == "Ilze Kalniņa"
    assert not settings.page.footer.save.isEnabled()
    assert settings.page.list._headings[0].text() == "Firm's profile"


def test_what_is_typed_survives_a_lock(settings: SettingsScreen, settings_on: OpenSettings) -> None:
    part = settings.open("firm", FirmPart)
    type_into(part.field("dpo.phone"), "+371 20000077")
    settings.page.keep_typed()
    settings.settle()

    again = settings_on(settings.desk)
    fresh = again.open("firm", FirmPart)
    assert fresh.field("dpo.phone").text() == "+371 20000077"
    assert again.page.footer.save.isEnabled()
    assert _current(settings.desk).version == 1
    _save(again)
    assert settings_on(settings.desk).page.footer.save.isEnabled() is False


def test_somebody_else_was_faster(settings: SettingsScreen) -> None:
    part = settings.open("firm", FirmPart)
    type_into(part.field("dpo.phone"), "+371 20000077")
    before = _current(settings.desk).profile
    settings.desk.space.firm.change_profile(settings.desk.dpo, replace(before, decided_by=Officer("Cits")))

    settings.page.footer.save.click()
    settings.settle()

    assert "Somebody else changed this meanwhile" in part.banner.sentence()
    assert part.field("dpo.phone").text() == "+371 20000077"
    assert _current(settings.desk).profile.decided_by == Officer("Cits")


def test_a_promise_without_days_has_its_place(settings_on: OpenSettings, open_desk: OpenStore) -> None:
    settings = settings_on(open_desk("kalceks"))
    part = settings.open("requests", RequestsPart)

    rows = {row.point.name: row.point for row in part.promises.view.rows()}
    assert any("without undue delay" in row.point.value for row in part.promises.view.rows())
    assert rows["Correct data"].sentence
    part.promises.add_button.click()
    dialog = settings.dialog(PromiseDialog)
    dialog.rights.set_values((Right.CONSENT_WITHDRAWAL,))
    dialog.period.set_period(PromisePeriod(PromiseUnit.WORKING_DAYS, 3))
    dialog.act_button.click()
    settings.settle()
    profile = settings.page._work.profile
    assert profile is not None
    promise = profile.promise_for(Right.CONSENT_WITHDRAWAL)
    assert promise is not None
    assert promise.period == PromisePeriod(PromiseUnit.WORKING_DAYS, 3)
