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
from builders import NOON, a_claim, a_decision, a_letter, a_request, an_entry
from store_builders import DPO, DPO_ID, audited, keep_request, make_store
from test_json_codec import a_month

from dpo_desk.domain.deadlines import (
    ClockFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.intake import ATTACHMENT_LIMIT, Attachment, Intake
from dpo_desk.domain.letter import Dispatch, Language, LetterKind, LetterState
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import (
    AnswerWay,
    Ending,
    Extension,
    IdentityCheck,
    IdentityMethod,
    Outcome,
    Question,
    QuestionKind,
    RequestState,
    Right,
    SubjectRequest,
    Task,
    TaskKind,
    TaskState,
)
from dpo_desk.domain.workflow import NextStep, NextStepCode, next_step
from dpo_desk.domain.working_days import Calendar, OneOffHoliday
from dpo_desk.services.failures import AttachmentTooLarge, RecordNotFound, StaleRecord
from dpo_desk.services.views import UserRecord
from dpo_desk.storage.store import OpenStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    with make_store(tmp_path_factory.mktemp("repositories") / "k").store as store:
        yield store


def a_number() -> str:
    """A number that no other test of this file uses."""
    return f"DSP-2026/{uuid.uuid4().hex[:8]}"


def a_full_request() -> SubjectRequest:
    """A request with every fact that there can be."""
    facts = ClockFacts(date(2026, 3, 3), (Pause(date(2026, 3, 5), date(2026, 3, 9)),), date(2026, 4, 1))
    promise = PromisePeriod(PromiseUnit.WORKING_DAYS, 3)
    refused = a_decision(
        Outcome.REFUSED, grounds=("manifestly_unfounded",), reasons="ceturtā reize", details={"a": "b"}
    )
    return a_request(
        number=a_number(),
        received_at=datetime(2026, 3, 3, 8, 12, 30, 123456, tzinfo=UTC),
        subject=Person(
            "Žaņa Ķērpja-Ābele",
            "010190-10006",
            "z@paraugs.example",
            "+371 20000000",
            "Ūdru iela 1",
            True,
            "Žaņai Ķērpjai-Ābelei",
            "Godātā Ābeles kundze",
        ),
        text="Rindas\nar \"pēdiņām\", 'apostrofu', 🦉 un \u202e zīmēm\ttab",
        claims=(a_claim(Right.ERASURE, refused), a_claim(Right.ACCESS), a_claim(Right.PORTABILITY)),
        representative=Representative("Anna Ābola", "pilnvara Nr. 1", AuthorityKind.POWER_OF_ATTORNEY),
        departures=("no_appointment", "oral"),
        earlier_reason="pasts",
        dates=compute_case_dates(facts, Calendar(1), promise, PausePolicy.PAUSE),
        profile_version=3,
        calendar_version=2,
        state=RequestState.CLOSED,
        taken_over_at=NOON,
        taken_over_by="Ilze Kalniņa",
        no_identity_reason="nav vajadzīga",
        identity_checks=(
            IdentityCheck(uuid.uuid4(), NOON, DPO, IdentityMethod.KNOWN_CHANNEL, False, "nezvanīja"),
            IdentityCheck(uuid.uuid4(), NOON, DPO, IdentityMethod.REPRESENTATIVE, True),
        ),
        questions=(
            Question(
                uuid.uuid4(),
                QuestionKind.IDENTITY,
                date(2026, 3, 5),
                "Kas Jūs esat?",
                "vēlu",
                uuid.uuid4(),
                date(2026, 3, 9),
                "Es.",
                True,
            ),
            Question(uuid.uuid4(), QuestionKind.SCOPE, date(2026, 3, 10), "Par ko?", pauses=False),
        ),
        extension=Extension(date(2026, 4, 1), "apjoms", uuid.uuid4(), NOON),
        tasks=(
            Task(uuid.uuid4(), TaskKind.SEARCH, "IT", "atrast", date(2026, 3, 9)),
            Task(
                uuid.uuid4(),
                TaskKind.TELL_RECIPIENT,
                "banka",
                "paziņot",
                date(2026, 3, 9),
                TaskState.DONE,
                NOON,
                "paziņots",
            ),
        ),
        sent_at=NOON + timedelta(days=40),
        late_reason="slimība",
        ending=Ending(NOON + timedelta(days=41), "atsaukts", "citai iestādei"),
        reopened_at=NOON,
    )


def saved(store: OpenStore, request: SubjectRequest) -> SubjectRequest:
    keep_request(store, request)
    with store.unit_of_work() as work:
        found = work.requests.get(request.id)
    assert found is not None
    return found


@pytest.mark.parametrize("request_", [a_request(number=a_number()), a_full_request()], ids=["plain", "full"])
def test_a_request_comes_back_with_every_fact(store: OpenStore, request_: SubjectRequest) -> None:
    assert saved(store, request_) == replace(request_, version=1)


def test_saving_changes_every_fact_and_every_part(store: OpenStore) -> None:
    before, after = a_request(number=a_number()), a_full_request()
    keep_request(store, before)
    changed = replace(after, id=before.id, number=before.number, version=1)
    for target in (changed, replace(before, version=2), replace(changed, version=3)):
        with store.unit_of_work() as work:
            work.requests.save(target, next_step(target, ()))
            audited(work)
            work.commit()
        with store.unit_of_work() as work:
            assert work.requests.get(before.id) == replace(target, version=target.version + 1)


def test_parts_keep_their_order_and_are_removed(store: OpenStore) -> None:
    request = saved(store, a_request(Right.ACCESS, Right.ERASURE, Right.OBJECTION, number=a_number()))
    turned = replace(request, claims=(request.claims[2], request.claims[0]))
    with store.unit_of_work() as work:
        work.requests.save(turned, next_step(turned, ()))
        found = work.requests.get(request.id)
        assert found is not None
        assert found.claims == turned.claims
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        found = work.requests.get(request.id)
        assert found is not None
        assert found.claims == turned.claims


def test_a_request_changed_meanwhile_is_not_overwritten(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    for late_reason in ("pirmais", "otrais"):
        with store.unit_of_work() as work:
            if late_reason == "otrais":
                with pytest.raises(StaleRecord):
                    work.requests.save(
                        replace(request, late_reason=late_reason), NextStep(NextStepCode.CLOSE)
                    )
                continue
            work.requests.save(replace(request, late_reason=late_reason), NextStep(NextStepCode.CLOSE))
            audited(work)
            work.commit()
    with store.unit_of_work() as work, pytest.raises(StaleRecord):
        work.requests.save(a_request(), NextStep(NextStepCode.CLOSE))


def test_saving_twice_in_one_step_makes_one_version(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    with store.unit_of_work() as work:
        for reason in ("viens", "divi"):
            work.requests.save(replace(request, late_reason=reason), NextStep(NextStepCode.CLOSE))
        again = work.requests.get(request.id)
        assert again is not None
        work.requests.save(replace(again, late_reason="trīs"), NextStep(NextStepCode.CLOSE))
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        found = work.requests.get(request.id)
        assert found is not None
        assert (found.version, found.late_reason) == (2, "trīs")


def test_what_is_not_committed_is_undone(store: OpenStore) -> None:
    request = a_request(number=a_number())
    with store.unit_of_work() as work:
        work.requests.add(request, next_step(request, ()))
        audited(work)
    with store.unit_of_work() as work:
        assert work.requests.get(request.id) is None
    with pytest.raises(ZeroDivisionError):
        fail_half_way(store, request)
    with store.unit_of_work() as work:
        assert work.requests.get(request.id) is None


def fail_half_way(store: OpenStore, request: SubjectRequest) -> None:
    with store.unit_of_work() as work:
        work.requests.add(request, next_step(request, ()))
        raise ZeroDivisionError


def test_numbers_have_no_gaps_per_register_and_year(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        assert [work.numbers.next("XYZ", 2026) for _ in range(3)] == [f"XYZ-2026/000{n}" for n in (1, 2, 3)]
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.numbers.next("XYZ", 2026) == "XYZ-2026/0004"  # undone
    with store.unit_of_work() as work:
        assert work.numbers.next("XYZ", 2026) == "XYZ-2026/0004"
        assert work.numbers.next("XYZ", 2027) == "XYZ-2027/0001"
        assert work.numbers.next("QRS", 2026) == "QRS-2026/0001"


def test_a_number_leads_to_its_request_and_is_unique(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    with store.unit_of_work() as work:
        assert work.requests.by_number(request.number) == request.id
        assert work.requests.by_number("DSP-1999/0001") is None
        assert request.id in work.requests.open_ids()
        with pytest.raises(Exception, match="UNIQUE"):
            work.requests.add(a_request(number=request.number), NextStep(NextStepCode.CLOSE))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {
            "state": LetterState.DISPATCHED,
            "number": "IZ-2026/0001",
            "issued_at": NOON,
            "sha256": "ab" * 32,
            "signed_on": date(2026, 3, 16),
            "signed_scan_id": uuid.uuid4(),
            "released_at": NOON,
            "dispatch": Dispatch(
                AnswerWay.REGISTERED_POST, NOON, DPO, "Parauga iela 1", "RR123456785LV", "adresāts lūdza"
            ),
            "delivered_on": date(2026, 3, 18),
            "returned_on": date(2026, 3, 19),
            "annulled_reason": "kļūda",
            "replaced_by": uuid.uuid4(),
        },
    ],
)
def test_a_letter_comes_back_with_every_fact(store: OpenStore, changes: dict[str, object]) -> None:
    request = saved(store, a_request(number=a_number()))
    letter = a_letter(request)
    with store.unit_of_work() as work:
        work.letters.add(letter)
        work.letters.save(replace(letter, **changes))  # type: ignore[arg-type]
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.letters.get(letter.id) == replace(letter, version=1, **changes)  # type: ignore[arg-type]
        assert work.letters.of_request(request.id) == [work.letters.get(letter.id)]
        if changes:
            assert work.letters.by_number("IZ-2026/0001") == letter.id


def test_letters_changed_meanwhile_are_not_overwritten_and_only_drafts_go(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    letter, draft = a_letter(request), a_letter(request, LetterKind.EXTENSION)
    with store.unit_of_work() as work:
        work.letters.add(letter)
        work.letters.add(draft)
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        work.letters.save(replace(letter, version=1, state=LetterState.RELEASED, released_at=NOON))
        work.letters.remove_draft(draft.id)
        assert letter.id in [one.id for one in work.letters.released()]
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.letters.get(draft.id) is None
        with pytest.raises(StaleRecord):
            work.letters.save(replace(letter, version=1))
        with pytest.raises(StaleRecord):
            work.letters.remove_draft(letter.id)
        with pytest.raises(StaleRecord):
            work.letters.save(draft)


def test_frozen_bytes_are_kept_and_never_replaced(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    letter, pdf = a_letter(request), os.urandom(50_000)
    with store.unit_of_work() as work:
        work.letters.add(letter)
        assert work.letters.pdf(letter.id) is None
        work.letters.freeze(letter.id, pdf, hashlib.sha256(pdf).hexdigest())
        with pytest.raises(StaleRecord):
            work.letters.freeze(letter.id, b"other", "")
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.letters.pdf(letter.id) == pdf


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
    with store.unit_of_work() as work:
        assert work.profiles.add(FirmProfile(code="undone"), NOON, DPO) == number + 1
        assert work.profiles.current()[1].code == "undone"
    with store.unit_of_work() as work:
        assert work.profiles.current() == (number, before)
        with pytest.raises(RecordNotFound):
            work.profiles.version(number + 1)
        assert work.profiles.add(FirmProfile(code="kept"), NOON, DPO) == number + 1
        assert work.profiles.version(number + 1).code == "kept"
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.profiles.current()[1].code == "kept"
        assert work.profiles.version(number) == before
        assert [one[0] for one in work.profiles.versions()] == list(range(1, number + 2))
    assert store.reading.rules()[1].code == "kept"


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
