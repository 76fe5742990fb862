"""Lists, counts and filters straight from the store, in every order that is offered."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import NOON, a_letter, a_request
from sqlalchemy import event
from store_builders import audited, keep_request, make_store

from dpo_desk.domain.deadlines import (
    ClockFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.letter import LetterState
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import Channel, Ending, RequestState, Right, SubjectRequest
from dpo_desk.domain.workflow import next_step
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.views import RequestQuery, Sort
from dpo_desk.storage.store import OpenStore

DAY = date(2026, 3, 20)


def received(day: date, **changes: object) -> SubjectRequest:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return a_request(received_at=at, **changes)


def paused(request: SubjectRequest, since: date) -> SubjectRequest:
    facts = ClockFacts(date(2026, 3, 10), (Pause(since),))
    promise = PromisePeriod(PromiseUnit.DAYS, 14)
    return replace(request, dates=compute_case_dates(facts, Calendar(1), promise, PausePolicy.PAUSE))


REQUESTS = (
    received(date(2026, 2, 2), number="DSP-2026/0001", subject=Person("Žanis Čakste")),
    received(
        date(2026, 3, 9),
        number="DSP-2026/0002",
        subject=Person("Anna Ābola", email="anna@paraugs.example"),
        channel=Channel.EMAIL,
    ),
    paused(
        received(date(2026, 3, 10), number="DSP-2026/0003", subject=Person("Cēzars Cālis")), date(2026, 3, 12)
    ),
    received(
        date(2026, 1, 5),
        number="DSP-2026/0004",
        subject=Person("Jānis Bērziņš", phone="+371 20000000"),
        state=RequestState.CLOSED,
        ending=Ending(NOON),
        sent_at=NOON,
    ),
    received(
        date(2026, 2, 10),
        number="DSP-2026/10000",
        subject=Person("Bērziņš Jānis", "010190-10006"),
        state=RequestState.ANSWERED,
        sent_at=NOON,
        text="100% no_visiem datiem \\ par Mežaparku",
    ),
    received(
        date(2026, 2, 20),
        number="DSP-2026/9999",
        subject=Person("Yeti Ilgonis"),
        claims=a_request(Right.ERASURE, Right.ACCESS).claims,
        state=RequestState.IN_WORK,
    ),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    with make_store(tmp_path_factory.mktemp("lists") / "k").store as store:
        keep_request(store, *REQUESTS)
        yield store


def numbers(store: OpenStore, **query: object) -> list[str]:
    """The last part of each matching number, in order."""
    ids = store.reading.request_ids(RequestQuery(**query))  # type: ignore[arg-type]  # fields by name
    rows = store.reading.request_rows(ids)
    assert [row.id for row in rows] == ids
    return [row.number.removeprefix("DSP-2026/") for row in rows]


def test_every_order_is_offered_both_ways(store: OpenStore) -> None:
    orders = {
        Sort.NUMBER: ["0001", "0002", "0003", "0004", "9999", "10000"],
        Sort.NAME: ["0002", "10000", "0003", "9999", "0004", "0001"],
        Sort.RECEIVED: ["0004", "0001", "10000", "9999", "0002", "0003"],
        Sort.STATE: ["10000", "0004", "9999", "0001", "0002", "0003"],
    }
    for sort, order in orders.items():
        assert numbers(store, sort=sort) == order, sort
        assert numbers(store, sort=sort, descending=True) == order[::-1], sort
    due = numbers(store)
    by_date = sorted(REQUESTS, key=lambda one: (one.dates.leading, one.number.rpartition("/")[2].zfill(9)))
    assert due == [one.number.removeprefix("DSP-2026/") for one in by_date]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"open_only": True}, {"0001", "0002", "0003", "10000", "9999"}),
        ({"closed_only": True}, {"0004"}),
        ({"open_only": True, "closed_only": True}, set()),
        ({"states": (RequestState.IN_WORK, RequestState.CLOSED)}, {"9999", "0004"}),
        ({"rights": (Right.ERASURE,)}, {"9999"}),
        ({"rights": (Right.ERASURE, Right.ACCESS)}, {"0001", "0002", "0003", "0004", "10000", "9999"}),
        ({"channels": (Channel.EMAIL, Channel.POST)}, {"0002"}),
        ({"due_before": date(2026, 3, 10)}, {"0001", "10000"}),
        ({"overdue_on": date(2026, 3, 20)}, {"0001"}),
        ({"paused_only": True}, {"0003"}),
        ({"text": "berzins"}, {"0004", "10000"}),
        ({"text": "JĀNIS BĒRZIŅŠ"}, {"0004", "10000"}),
        ({"text": "ērzi"}, {"0004", "10000"}),
        ({"text": "2026/9999"}, {"9999"}),
        ({"text": "dsp-2026/0001"}, {"0001"}),
        ({"text": "mezapark"}, {"10000"}),
        ({"text": "cal", "open_only": True}, {"0003"}),
        ({"text": "nav tāda"}, set()),
        ({"text": "   "}, {"0001", "0002", "0003", "0004", "10000", "9999"}),
    ],
)
def test_filters(store: OpenStore, query: dict[str, object], found: set[str]) -> None:
    assert set(numbers(store, **query)) == found


@pytest.mark.fault("K04")
@pytest.mark.parametrize("sign", ["%", "_", "\\", "'", '"', ";--", "\0", "*", "(", "\ud800"])
def test_signs_of_the_query_language_are_taken_literally(store: OpenStore, sign: str) -> None:
    assert numbers(store, text=sign) == []
    assert numbers(store, text=f"{sign}Bērz") in ([], numbers(store, text="berz"))
    assert store.reading.letter_ids(False, sign) == []
    assert store.reading.search(sign, 5) == []


def test_rows_tell_everything_that_is_painted(store: OpenStore) -> None:
    request = REQUESTS[2]
    row = store.reading.request_rows([request.id])[0]
    assert (row.number, row.subject_name, row.state, row.channel) == (
        request.number,
        request.subject.name,
        request.state,
        request.channel,
    )
    assert row.rights == request.rights
    assert row.received_on == date(2026, 3, 10)
    dates = request.dates
    assert (row.legal_due, row.legal_safe, row.leading) == (dates.legal.due, dates.legal.safe, dates.leading)
    assert dates.promise is not None
    assert row.promise_due == dates.promise.due
    assert row.paused_since == date(2026, 3, 12)
    assert row.next_step == next_step(request, ())
    assert row.taken_over
    closed = store.reading.request_rows([REQUESTS[3].id])[0]
    assert (closed.sent_on, closed.ended_on) == (date(2026, 3, 3), date(2026, 3, 3))


def test_rows_of_ids_that_are_gone_are_left_out(store: OpenStore) -> None:
    rows = store.reading.request_rows([uuid.uuid4(), REQUESTS[1].id, REQUESTS[0].id])
    assert [row.id for row in rows] == [REQUESTS[1].id, REQUESTS[0].id]
    assert store.reading.request_rows([]) == []


def test_counts_of_the_footer(store: OpenStore) -> None:
    counts = store.reading.request_counts(RequestQuery(), date(2026, 3, 20))
    assert (counts.matching, counts.total, counts.overdue, counts.due_today, counts.paused) == (6, 6, 1, 1, 1)
    counts = store.reading.request_counts(RequestQuery(open_only=True, text="anna"), DAY)
    assert (counts.matching, counts.total, counts.overdue) == (1, 6, 0)
    counts = store.reading.request_counts(RequestQuery(text="nav tāda"), DAY)
    assert (counts.matching, counts.total, counts.overdue, counts.paused) == (0, 6, 0, 0)


def test_what_is_due_comes_by_leading_date(store: OpenStore) -> None:
    assert [row.number[-4:] for row in store.reading.due_rows(date(2026, 3, 20), 10)] == [
        "0001",
        "0000",
        "9999",
    ]
    assert len(store.reading.due_rows(date(2026, 12, 31), 2)) == 2
    following = store.reading.next_due(date(2026, 3, 20))
    assert following is not None
    assert following.number == "DSP-2026/0003"
    assert store.reading.next_due(date(2030, 1, 1)) is None
    assert store.reading.open_count() == 5


def test_possible_earlier_cases_of_a_person(store: OpenStore) -> None:
    def similar(name: str = "", code: str = "", email: str = "", phone: str = "") -> list[str]:
        return [row.number[-4:] for row in store.reading.similar(name, code, email, phone, 5)]

    assert similar("Janis Berzins") == ["0000", "0004"]
    assert similar("BĒRZIŅŠ  jānis") == ["0000", "0004"]
    assert similar("Jānis") == []
    assert similar(code="010190-10006") == ["0000"]
    assert similar(email="anna@paraugs.example") == ["0002"]
    assert similar(phone="+371 20000000 ") == ["0004"]
    assert similar("Nav Tāda", "x", "y", "z") == []
    assert similar() == []
    assert len(store.reading.similar("Jānis Bērziņš", "", "", "", 1)) == 1


def test_the_letter_register_is_newest_first(store: OpenStore) -> None:
    letters = [
        a_letter(REQUESTS[0], created_at=NOON, number="IZ-2026/0001", state=LetterState.DISPATCHED),
        a_letter(REQUESTS[1], created_at=NOON + timedelta(hours=1)),
        a_letter(REQUESTS[1], created_at=NOON + timedelta(hours=2), state=LetterState.ANNULLED),
    ]
    with store.unit_of_work() as work:
        for letter in letters:
            work.letters.add(letter)
        audited(work)
        work.commit()
    reading = store.reading
    assert reading.letter_ids(False, "") == [letter.id for letter in letters[::-1]]
    assert reading.letter_ids(True, "") == [letters[1].id]
    assert reading.letter_ids(False, "iz-2026/0001") == [letters[0].id]
    assert reading.letter_ids(False, "abola") == [letters[2].id, letters[1].id]
    rows = reading.letter_rows([letters[0].id, letters[1].id, uuid.uuid4()])
    assert [(row.number, row.request_number, row.subject_name) for row in rows] == [
        ("IZ-2026/0001", "DSP-2026/0001", "Žanis Čakste"),
        ("", "DSP-2026/0002", "Anna Ābola"),
    ]


def test_lists_never_page_by_offset_and_walk_an_index(store: OpenStore) -> None:
    asked: list[str] = []
    event.listen(store._reader, "before_cursor_execute", lambda *args: asked.append(args[2]))
    for sort in Sort:
        store.reading.request_ids(RequestQuery(sort=sort))
        store.reading.request_ids(RequestQuery(sort=sort, descending=True))
    store.reading.due_rows(DAY, 50)
    assert asked
    with store._writer.connect() as connection:
        for statement in asked:
            assert "OFFSET" not in statement.upper().replace("LIMIT ? OFFSET ?", "")
            values = tuple("1" for _ in range(statement.count("?")))
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            assert not any("TEMP B-TREE" in row[3] for row in plan), (statement, plan)
