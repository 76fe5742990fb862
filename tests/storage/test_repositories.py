"""Every value comes back from the store exactly as it went in."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from builders import NOON, a_number, a_request, an_entry
from store_builders import DPO, DPO_ID, audited, make_store, saved
from test_json_codec import a_month

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.intake import ATTACHMENT_LIMIT, Attachment, Intake
from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.person import Representative
from dpo_desk.domain.profile import DeskSettings, FirmProfile
from dpo_desk.domain.working_days import Calendar, OneOffHoliday
from dpo_desk.services.failures import AttachmentTooLarge, RecordNotFound, StaleRecord
from dpo_desk.services.views import UserRecord
from dpo_desk.storage.store import OpenStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    with make_store(tmp_path_factory.mktemp("repositories") / "k").store as store:
        yield store


def test_an_intake_comes_back_and_is_taken_over_once(store: OpenStore) -> None:
    author = uuid.uuid4()
    entry = an_entry(representative=Representative("Anna Ābola"), signed_electronically=True)
    intake = Intake(entry, a_number(), NOON, author, "Birojs")
    with store.unit_of_work() as work:
        work.intakes.add(intake)
        assert work.intakes.get(entry.id) == intake
        assert work.intakes.of_author(author, 10) == [intake]
        assert work.intakes.mark_taken_over(entry.id, NOON, "Ilze Kalniņa")
        assert not work.intakes.mark_taken_over(entry.id, NOON + timedelta(days=1), "cits")
        assert work.intakes.get(entry.id) == replace(intake, taken_over_at=NOON)
        assert work.intakes.of_author(author, 10) == []
        assert work.intakes.get(uuid.uuid4()) is None


def test_own_intakes_are_the_newest_first(store: OpenStore) -> None:
    author = uuid.uuid4()
    with store.unit_of_work() as work:
        for hour in range(5):
            at = NOON + timedelta(hours=hour)
            work.intakes.add(Intake(an_entry(), a_number(), at, author, "Birojs"))
        found = work.intakes.of_author(author, 3)
        assert [intake.recorded_at.hour for intake in found] == [14, 13, 12]


def test_drafts_are_kept_per_user_and_form(store: OpenStore) -> None:
    other = uuid.uuid4()
    with store.unit_of_work() as work:
        work.drafts.save(DPO_ID, "intake", "viens", NOON)
        work.drafts.save(DPO_ID, "intake", "divi", NOON + timedelta(seconds=5))
        work.drafts.save(other, "intake", "cits", NOON)
        work.commit()
    with store.unit_of_work() as work:
        assert work.drafts.load(DPO_ID, "intake") == ("divi", NOON + timedelta(seconds=5))
        assert work.drafts.load(DPO_ID, "letter") is None
        work.drafts.discard(DPO_ID, "intake")
        work.commit()
    with store.unit_of_work() as work:
        assert work.drafts.load(DPO_ID, "intake") is None
        assert work.drafts.load(other, "intake") == ("cits", NOON)


def test_attachments_come_back_byte_for_byte(store: OpenStore) -> None:
    owner, content = uuid.uuid4(), os.urandom(1_000_000)
    digest = hashlib.sha256(content).hexdigest()
    scan = Attachment(
        uuid.uuid4(), "request", owner, "../skens.pdf", "application/pdf", len(content), digest, NOON, DPO
    )
    with store.unit_of_work() as work:
        work.attachments.add(scan, content)
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.attachments.of_owner("request", owner) == [scan]
        assert work.attachments.of_owner("letter", owner) == []
        assert work.attachments.get(scan.id) == scan
        assert work.attachments.content(scan.id) == content
        assert work.attachments.content(uuid.uuid4()) is None
        with pytest.raises(AttachmentTooLarge) as refused:
            work.attachments.add(replace(scan, id=uuid.uuid4()), bytes(ATTACHMENT_LIMIT + 1))
        assert refused.value.facts["limit"] == str(ATTACHMENT_LIMIT)


def test_history_is_newest_first_in_the_order_of_recording(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    lines = [
        HistoryLine(uuid.uuid4(), request.id, NOON, DPO, event, {"old": "17.03.", "new": "20.03."})
        for event in (Event.RECORDED, Event.TAKEN_OVER, Event.QUESTION_ASKED)
    ]
    with store.unit_of_work() as work:
        for line in lines:
            work.history.add(line)
        assert work.history.of_request(request.id) == lines[::-1]
        assert work.history.of_request(uuid.uuid4()) == []


def test_users_are_found_by_name_without_capitals_and_by_slot(store: OpenStore) -> None:
    user = UserRecord(uuid.uuid4(), "Ēriks", "Ēriks Ozols", "staff", uuid.uuid4().hex, NOON)
    with store.unit_of_work() as work:
        work.users.add(user)
        assert work.users.by_name("ĒRIKS") == user
        assert work.users.by_name("E\u0304riks") == user
        assert work.users.by_slot(user.slot_id) == user
        assert work.users.get(user.id) == user
        disabled = replace(user, disabled_at=NOON, role="dpo")
        work.users.save(disabled)
        assert work.users.get(user.id) == disabled
        assert user.id in [one.id for one in work.users.all()]
        with pytest.raises(StaleRecord):
            work.users.save(replace(user, id=uuid.uuid4()))
        with pytest.raises(Exception, match="UNIQUE"):
            work.users.add(replace(user, id=uuid.uuid4(), name="ēriks"))


def test_profiles_are_versions_and_an_undone_one_is_forgotten(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        number, before = work.profiles.current()
    assert store.reading.rules().firm == before.name
    with store.unit_of_work() as work:
        assert work.profiles.add(FirmProfile(code="undone"), NOON, DPO) == number + 1
        assert work.profiles.current()[1].code == "undone"
    with store.unit_of_work() as work:
        assert work.profiles.current() == (number, before)
        with pytest.raises(RecordNotFound):
            work.profiles.version(number + 1)
        kept = FirmProfile(code="kept", settings=DeskSettings(due_soon_days=3))
        assert work.profiles.add(kept, NOON, DPO) == number + 1
        assert work.profiles.version(number + 1).code == "kept"
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.profiles.current()[1].code == "kept"
        assert work.profiles.version(number) == before
        assert [one[0] for one in work.profiles.versions()] == list(range(1, number + 2))
    assert store.reading.rules().due_soon_days == 3
    assert store.reading.rules().firm == ""


def test_the_calendar_begins_with_the_laws_own_holidays(store: OpenStore) -> None:
    holiday = OneOffHoliday(date(2026, 10, 12), "Svētki", "Likums")
    with store.unit_of_work() as work:
        assert work.calendars.current() == Calendar(1)
        assert work.calendars.version(1) == Calendar(1)
        work.calendars.add(Calendar(2, (holiday,)), NOON, DPO)
        assert work.calendars.current() == Calendar(2, (holiday,))
    with store.unit_of_work() as work:
        assert work.calendars.current() == Calendar(1)  # it was undone
        with pytest.raises(RecordNotFound):
            work.calendars.version(2)
        work.calendars.add(Calendar(2, ()), NOON, DPO)
        assert work.calendars.current() == Calendar(2)


def test_months_and_letter_texts_and_settings_come_back(store: OpenStore) -> None:
    month = a_month()
    with store.unit_of_work() as work:
        work.published.add(month, NOON)
        assert work.published.get(month.month) == month
        assert work.published.get(date(2020, 1, 1)) is None
        assert work.published.months() == [month.month]
        text, texts = "Labdien!\n\n{name}", work.letter_texts
        texts.save(LetterKind.ACCESS, Language.LATVIAN, text, NOON, DPO)
        assert texts.get(LetterKind.ACCESS, Language.LATVIAN) == text
        assert texts.get(LetterKind.ACCESS, Language.ENGLISH) is None
        texts.reset(LetterKind.ACCESS, Language.LATVIAN)
        assert texts.get(LetterKind.ACCESS, Language.LATVIAN) is None
        work.settings.set(DPO_ID, "filter", "bērz")
        work.settings.set(DPO_ID, "filter", "ozol")
        assert work.settings.get(DPO_ID, "filter") == "ozol"
        assert work.settings.get(uuid.uuid4(), "filter") is None
        work.info.set("idle_minutes", "5")
        assert work.info.get("idle_minutes") == "5"
        assert work.info.get("nav") is None


def test_moments_are_kept_in_utc_and_need_an_offset(store: OpenStore) -> None:
    riga = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=3)))
    user = UserRecord(uuid.uuid4(), uuid.uuid4().hex, "x", "staff", "", riga)
    with store.unit_of_work() as work:
        work.users.add(user)
        work._session.expire_all()
        found = work.users.get(user.id)
        assert found is not None
        assert found.created_at == riga
        assert found.created_at.tzinfo is UTC
        naive = replace(user, id=uuid.uuid4(), name="cits", created_at=riga.replace(tzinfo=None))
        with pytest.raises(Exception, match="without an offset"):
            work.users.add(naive)


def test_one_unit_of_work_at_a_time(store: OpenStore, tmp_path: Path) -> None:
    with store.unit_of_work(), pytest.raises(RuntimeError), store.unit_of_work():
        pass
    with store.unit_of_work() as work:
        assert work.users.all()
