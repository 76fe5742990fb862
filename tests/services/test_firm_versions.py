"""Versions of profile and calendar: weighed before they are kept, never behind somebody's back."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from desk_fixture import OpenDesk

from dpo_desk.domain.clock_values import PromisePeriod, PromiseUnit
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.person import Person
from dpo_desk.domain.policy_statement import Listing, entered
from dpo_desk.domain.problems import EntryRefused
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import AnswerWay, Channel, Right
from dpo_desk.domain.roles import NotPermitted, Role
from dpo_desk.services.changes import Touched
from dpo_desk.services.failures import StaleRecord
from dpo_desk.services.firm import Recomputed

Open = Callable[..., OpenDesk]


@pytest.fixture
def desk(open_desk: Open) -> OpenDesk:
    return open_desk("ecsoen")


def _receive(desk: OpenDesk) -> uuid.UUID:
    entry = IntakeEntry(
        id=uuid.uuid4(),
        received_at=desk.clock(),
        channel=Channel.EMAIL,
        rights=(Right.ACCESS,),
        subject=Person("Jānis Bērziņš", email="klients@paraugs.example"),
        text="Vēlos zināt, kādi dati par mani ir.",
        answer_by=AnswerWay.EMAIL,
    )
    return desk.space.intake.record(desk.dpo, entry).id


def _profile(desk: OpenDesk) -> FirmProfile:
    return desk.space.firm.profile(desk.dpo).profile


def _promising(profile: FirmProfile, days: int) -> FirmProfile:
    period = PromisePeriod(PromiseUnit.DAYS, days)
    rows = tuple(replace(promise, period=period) for promise in profile.promises)
    return replace(profile, promises=Listing(rows, profile.promises.mark))


def _snapshot(desk: OpenDesk, case: uuid.UUID) -> tuple[object, ...]:
    file = desk.space.cases.open(desk.dpo, case)
    head = desk.space.audit.reading.verify_audit()
    return file.request, file.history, desk.space.firm.versions(desk.dpo), head.last, head.head


def test_weighing_tells_what_saving_would_do_and_keeps_nothing(desk: OpenDesk) -> None:
    case = _receive(desk)
    desk.space.cases.open(desk.dpo, case)
    before = _snapshot(desk, case)
    shorter = _promising(_profile(desk), 10)

    weighed = desk.space.firm.weigh_profile(desk.dpo, shorter, based_on=1)

    assert _snapshot(desk, case) == before
    kinds = frozenset({Touched.PROFILE, Touched.REQUESTS})
    assert (weighed.version, weighed.open_cases, weighed.moved) == (2, 1, 1)
    assert weighed.changes.kinds == kinds
    kept = desk.space.firm.change_profile(desk.dpo, shorter, based_on=1)
    assert kept == weighed
    assert isinstance(kept, Recomputed)


def test_weighing_again_after_another_version_was_kept(desk: OpenDesk) -> None:
    """A version that was only weighed must not be read in place of the one that is kept."""
    desk.space.firm.weigh_profile(desk.dpo, _promising(_profile(desk), 10))
    kept = _promising(_profile(desk), 7)
    desk.space.firm.change_profile(desk.dpo, kept)

    assert _profile(desk) == kept


def test_a_profile_edited_from_an_older_version_is_refused(desk: OpenDesk) -> None:
    first = _profile(desk)
    desk.space.firm.change_profile(desk.dpo, _promising(first, 10), based_on=1)

    for use_case in (desk.space.firm.weigh_profile, desk.space.firm.change_profile):
        with pytest.raises(StaleRecord):
            use_case(desk.dpo, first, based_on=1)
    assert desk.space.firm.profile(desk.dpo).version == 2


def test_an_impossible_profile_is_refused_before_anything_is_weighed(desk: OpenDesk) -> None:
    profile = _profile(desk)
    wrong = replace(
        profile, controller=replace(profile.controller, registration_number=entered("40203251019"))
    )

    for use_case in (desk.space.firm.weigh_profile, desk.space.firm.change_profile):
        with pytest.raises(EntryRefused):
            use_case(desk.dpo, wrong)


def test_the_day_in_lieu_follows_the_profile_into_the_calendar(desk: OpenDesk) -> None:
    profile = _profile(desk)
    without = replace(profile, settings=replace(profile.settings, lieu_day_is_holiday=False))

    result = desk.space.firm.change_profile(desk.dpo, without)

    calendar = desk.space.firm.calendar(desk.dpo)
    assert Touched.CALENDAR in result.changes.kinds
    assert (calendar.version, calendar.lieu_day_is_holiday) == (2, False)
    assert calendar.holiday_on(date(2028, 11, 20)) is None
    desk.space.firm.add_holiday(desk.dpo, date(2026, 7, 7), "Viesu diena", "Likums")
    assert desk.space.firm.calendar(desk.dpo).lieu_day_is_holiday is False
    desk.space.firm.change_profile(desk.dpo, profile)
    assert desk.space.firm.calendar(desk.dpo).version == 4


def test_versions_say_what_they_changed(desk: OpenDesk) -> None:
    profile = _profile(desk)
    officer = replace(profile.signatory, name="Zane Kļava")
    desk.clock.set("2026-03-04T09:00")
    desk.space.firm.change_profile(desk.dpo, replace(_promising(profile, 10), signatory=officer))

    newest, first = desk.space.firm.version_changes(desk.dpo)
    assert (newest.number, newest.by, newest.changed) == (2, "Ilze Kalniņa", ("promises", "signatory"))
    assert (first.number, first.changed) == (1, ())


def test_drafts_of_settings_are_the_users_own_and_are_no_entry(desk: OpenDesk) -> None:
    last = desk.space.audit.reading.verify_audit().last
    settings = desk.space.settings
    settings.keep_draft(desk.dpo, "profile", "puse teikuma")

    assert settings.draft(desk.dpo, "profile") == "puse teikuma"
    assert settings.draft(desk.dpo, "letter_texts") is None
    assert desk.space.audit.reading.verify_audit().last == last
    deputy = desk.user("zane", Role.DPO)
    assert settings.draft(deputy, "profile") is None
    settings.forget_draft(desk.dpo, "profile")
    assert settings.draft(desk.dpo, "profile") is None


@pytest.mark.parametrize("role", [Role.STAFF, Role.MANAGER])
def test_others_may_neither_weigh_nor_look(desk: OpenDesk, role: Role) -> None:
    other = desk.user("cits", role)
    firm, profile = desk.space.firm, _profile(desk)

    for refused in (
        lambda: firm.weigh_profile(other, profile),
        lambda: firm.version_changes(other),
        lambda: desk.space.audit.entries(other),
        lambda: desk.space.settings.keep_draft(other, "profile", "x"),
        lambda: desk.space.settings.draft(other, "profile"),
        lambda: desk.space.letter_texts.own(other),
    ):
        with pytest.raises(NotPermitted):
            refused()


def test_entries_name_requests_letters_and_users(desk: OpenDesk) -> None:
    case = _receive(desk)
    desk.space.work.take_over(desk.dpo, case)
    letter = desk.space.letters.draft(desk.dpo, case, LetterKind.ACKNOWLEDGEMENT, Language.LATVIAN, {})
    entries = {entry["use_case"]: entry for entry in desk.space.audit.entries(desk.dpo)}

    assert entries["take_over"]["subject_number"] == "DSP-2026/0001"
    assert entries["take_over"]["request_id"] == str(case)
    assert entries["draft_letter"]["request_id"] == str(case)
    assert entries["draft_letter"]["subject_id"] == str(letter.letter.id)
    users = [e["subject_name"] for e in desk.space.audit.entries(desk.dpo) if e["subject_kind"] == "user"]
    assert users == ["Ilze Kalniņa"]
    desk.space.letters.discard(desk.dpo, letter.letter.id)
    gone = desk.space.audit.entries(desk.dpo)[0]
    assert (gone["use_case"], gone["subject_number"], gone["request_id"]) == ("discard_letter", "", "")


def test_own_texts_are_listed(desk: OpenDesk) -> None:
    texts, kind = desk.space.letter_texts, LetterKind.ACKNOWLEDGEMENT
    assert texts.own(desk.dpo) == frozenset()
    texts.save(desk.dpo, kind, Language.ENGLISH, texts.text(desk.dpo, kind, Language.ENGLISH).text)

    assert texts.own(desk.dpo) == {(kind, Language.ENGLISH)}
    assert "lieta" in texts.placeholders()
