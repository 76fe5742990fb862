"""A request comes back from the store with every fact, and nobody overwrites a newer one."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import NOON, a_claim, a_decision, a_number, a_request
from store_builders import DPO, audited, keep_request, make_store, saved

from dpo_desk.domain.deadlines import (
    ClockFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.request import (
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
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.failures import StaleRecord
from dpo_desk.storage.store import OpenStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    with make_store(tmp_path_factory.mktemp("repositories") / "k").store as store:
        yield store


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
