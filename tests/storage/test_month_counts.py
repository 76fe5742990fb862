"""The month is counted so that opening + received + reopened = closed + closing, always."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from builders import a_decision, a_request
from hypothesis import given, settings
from hypothesis import strategies as st
from store_builders import audited, make_store

from dpo_desk.domain.deadlines import (
    ClockFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.request import Channel, Ending, Outcome, RequestState, Right, SubjectRequest
from dpo_desk.domain.workflow import next_step
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.failures import StaleRecord
from dpo_desk.storage.store import OpenStore

FEBRUARY, MARCH, APRIL = date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenStore]:
    with make_store(tmp_path / "k").store as store:
        yield store


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def received(number: int, day: date, *rights: Right, **changes: object) -> SubjectRequest:
    """A request with a promise of 14 days."""
    pause = tuple(Pause(since) for since in [changes.pop("paused", None)] if isinstance(since, date))
    notice = changes.pop("extended", None)
    facts = ClockFacts(day, pause, notice if isinstance(notice, date) else None)
    promise = PromisePeriod(PromiseUnit.DAYS, 14)
    dates = compute_case_dates(facts, Calendar(1), promise, PausePolicy.PAUSE)
    return a_request(*rights, number=f"DSP-2026/{number:04d}", received_at=at(day), dates=dates, **changes)


def closed(request: SubjectRequest, on: date, *outcomes: Outcome, sent: date | None = None) -> SubjectRequest:
    grounds = {Outcome.REFUSED: ("excessive",)}
    claims = tuple(
        replace(claim, decision=a_decision(outcome, grounds=grounds.get(outcome, ())))
        for claim, outcome in zip(request.claims, outcomes, strict=True)
    )
    return replace(
        request,
        claims=claims,
        state=RequestState.CLOSED,
        sent_at=at(sent or on),
        ending=Ending(at(on)),
    )


def keep(store: OpenStore, request: SubjectRequest, *movements: tuple[date, str]) -> None:
    with store.unit_of_work() as work:
        work.requests.add(request, next_step(request, ()))
        work.requests.add_movement(request.id, riga_date(request.received_at), "received")
        for day, kind in movements:
            work.requests.add_movement(request.id, day, kind)
        audited(work)
        work.commit()


def test_a_month_of_every_kind(store: OpenStore) -> None:
    day = date
    keep(store, received(1, day(2026, 2, 3)))
    early = received(2, day(2026, 2, 10), Right.ERASURE, paused=day(2026, 2, 12))
    keep(store, early)
    kept = received(3, day(2026, 3, 2), Right.ACCESS, Right.ERASURE)
    keep(
        store,
        closed(kept, day(2026, 3, 12), Outcome.GRANTED, Outcome.REFUSED),
        (day(2026, 3, 12), "closed"),
    )
    late = received(4, day(2026, 2, 2), Right.ACCESS)
    keep(
        store,
        closed(late, day(2026, 3, 10), Outcome.NO_DATA, sent=day(2026, 3, 9)),
        (day(2026, 3, 10), "closed"),
    )
    withdrawn = received(5, day(2026, 3, 3), Right.ACCESS, channel=Channel.EMAIL)
    gone = replace(withdrawn, state=RequestState.WITHDRAWN, ending=Ending(at(day(2026, 3, 5))))
    keep(store, gone, (day(2026, 3, 5), "closed"))
    again = received(6, day(2026, 1, 5), Right.ACCESS, state=RequestState.IN_WORK)
    keep(store, again, (day(2026, 1, 20), "closed"), (day(2026, 3, 25), "reopened"))
    keep(store, received(7, day(2026, 3, 30), Right.MARKETING_OBJECTION, extended=day(2026, 4, 10)))
    keep(store, received(8, day(2026, 4, 2)))

    counts = store.reading.month_counts(MARCH, date(2026, 3, 31))
    assert (counts.opening, counts.received, counts.reopened, counts.closed) == (3, 3, 1, 3)
    assert counts.by_right == {Right.ACCESS: 2, Right.ERASURE: 1, Right.MARKETING_OBJECTION: 1}
    assert counts.by_channel == {Channel.IN_PERSON: 2, Channel.EMAIL: 1}
    assert counts.by_outcome == {"partly": 1, "no_data": 1, "withdrawn": 1}
    assert (counts.law_kept, counts.law_of) == (1, 2)
    assert (counts.promise_kept, counts.promise_of) == (1, 2)
    assert counts.days_to_answer == (10, 35)
    assert counts.refusals_by_ground == {"excessive": 1}
    assert (counts.paused, counts.extended) == (1, 1)
    assert counts.open_achievable == 1  # of four open ones: two are past the law's date, one is reopened
    closing = counts.opening + counts.received + counts.reopened - counts.closed
    assert closing == 4
    following = store.reading.month_counts(APRIL, date(2026, 4, 30))
    assert following.opening == closing
    assert (following.received, following.closed) == (1, 0)
    assert store.reading.month_series(APRIL, 4) == [
        (date(2026, 1, 1), 1, 1),
        (FEBRUARY, 3, 0),
        (MARCH, 4, 3),
        (APRIL, 1, 0),
    ]


def test_an_empty_month(store: OpenStore) -> None:
    counts = store.reading.month_counts(MARCH, date(2026, 3, 31))
    assert (counts.opening, counts.received, counts.closed, counts.by_right) == (0, 0, 0, {})
    assert store.reading.month_series(MARCH, 2) == [(FEBRUARY, 0, 0), (MARCH, 0, 0)]


def test_a_corrected_receipt_moves_its_movement(store: OpenStore) -> None:
    request = received(1, date(2026, 3, 2))
    keep(store, request)
    with store.unit_of_work() as work:
        work.requests.replace_movement(request.id, date(2026, 2, 27), "received")
        with pytest.raises(StaleRecord):
            work.requests.replace_movement(request.id, date(2026, 2, 27), "closed")
        audited(work)
        work.commit()
    assert store.reading.month_counts(FEBRUARY, date(2026, 2, 28)).received == 1
    assert store.reading.month_counts(MARCH, date(2026, 3, 31)).received == 0


days = st.dates(date(2026, 1, 1), date(2026, 6, 30))


@settings(max_examples=30)
@given(st.lists(st.lists(days, min_size=1, max_size=4), max_size=8))
def test_the_stock_equation_holds_whatever_happened(
    tmp_path_factory: pytest.TempPathFactory, lives: list[list[date]]
) -> None:
    """Each life is received, closed, reopened, closed … on its days; each closing is the next opening."""
    with make_store(tmp_path_factory.mktemp("stock") / "k").store as store:
        for number, life in enumerate(lives, 1):
            first, *later = sorted(life)
            kinds = ("closed", "reopened", "closed")
            is_open = len(later) % 2 == 0
            state = RequestState.IN_WORK if is_open else RequestState.CLOSED
            request = received(number, first, Right.ACCESS, state=state)
            keep(store, request, *zip(later, kinds, strict=False))
        closing = 0
        for month in range(1, 8):
            begins = date(2026, month, 1)
            counts = store.reading.month_counts(begins, date(2026, month, 28))
            assert counts.opening == closing
            closing = counts.opening + counts.received + counts.reopened - counts.closed
            assert closing >= 0
            assert sum(counts.by_channel.values()) == counts.received
            assert sum(counts.by_outcome.values()) == counts.closed
        assert closing == store.reading.open_count()
