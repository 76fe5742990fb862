"""Cases of eight years that end today, as the use cases would have left them; the same for the same seed."""

from __future__ import annotations

import random
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from benchmarks.invented import person, sentences, words
from benchmarks.timing import SEED
from dpo_desk.domain.deadlines import CaseDates, ClockFacts
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.person import Person
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    Claim,
    Decision,
    Ending,
    IdentityCheck,
    IdentityMethod,
    Outcome,
    RequestState,
    Right,
    SubjectRequest,
)
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.case_dates import promised_periods, strictest_dates

DAYS = 8 * 365
OFFICER = "Ilze Kalniņa"
_SIGNATORY = "Andris Ozols"
_CHANNELS = (Channel.EMAIL, Channel.IN_PERSON, Channel.POST, Channel.PHONE, Channel.WEB_FORM)
_RIGHTS = tuple(Right)
_OUTCOMES = (Outcome.GRANTED, Outcome.PARTLY, Outcome.REFUSED, Outcome.NO_DATA)
_YOUNG = 28
"""Days within which a case is likely still open."""
_FORGOTTEN = 0.002
"""The share of old cases that nobody closed."""


@dataclass(frozen=True, slots=True)
class InventedCase:
    """A form as it was filled in, and what became of it."""

    entry: IntakeEntry
    request: SubjectRequest


@dataclass(slots=True)
class Invention:
    """Draws cases for one firm. `last_day` is the day on which the youngest case came.

    `numbers` holds the last number of each year that was drawn.
    """

    profile: FirmProfile
    last_day: date
    seed: int = SEED
    numbers: Counter[int] = field(default_factory=Counter)
    _draw: random.Random = field(init=False)
    _calendar: Calendar = field(default_factory=lambda: Calendar(1))
    _dates: dict[tuple[date, tuple[Right, ...], Channel], CaseDates] = field(default_factory=dict)

    def cases(self, count: int) -> Iterator[InventedCase]:
        """So many cases in the order in which they came."""
        self._draw = random.Random(self.seed)
        self.numbers.clear()
        vocabulary = words()
        days = sorted(self._draw.randrange(DAYS) for _ in range(count))
        for place, day in enumerate(days):
            received_on = self.last_day - timedelta(days=DAYS - 1 - day)
            at = time(self._draw.randrange(7, 15), self._draw.randrange(60))
            entry = self._entry(place, datetime.combine(received_on, at, UTC), vocabulary)
            self.numbers[received_on.year] += 1
            number = f"DSP-{received_on.year}/{self.numbers[received_on.year]:04d}"
            yield InventedCase(entry, self._request(entry, number))

    def forms(self, count: int, received_at: datetime) -> list[IntakeEntry]:
        """So many filled forms of one moment, which nobody has saved yet."""
        self._draw = random.Random(self.seed + 1)
        vocabulary = words()
        return [self._entry(place, received_at, vocabulary) for place in range(count)]

    def _entry(
        self, place: int, received_at: datetime, vocabulary: tuple[list[str], list[float]]
    ) -> IntakeEntry:
        draw = self._draw
        found = person(draw, place)
        return IntakeEntry(
            id=self._new_id(),
            received_at=received_at,
            channel=draw.choice(_CHANNELS),
            rights=tuple(draw.sample(_RIGHTS, 2 if draw.random() < 0.15 else 1)),
            subject=Person(found.name, email=found.email, phone=found.phone, address=found.address),
            text=sentences(draw, vocabulary),
            identity=IdentityMethod.KNOWN_CHANNEL,
            answer_by=draw.choice((AnswerWay.EMAIL, AnswerWay.REGISTERED_POST)),
        )

    def _request(self, entry: IntakeEntry, number: str) -> SubjectRequest:
        received = entry.received_at
        state, sent_at = self._fate(received)
        ended = state is RequestState.CLOSED or state is RequestState.WITHDRAWN
        return SubjectRequest(
            id=entry.id,
            number=number,
            received_at=received,
            channel=entry.channel,
            subject=entry.subject,
            text=entry.text,
            claims=tuple(self._claim(right, sent_at) for right in entry.rights),
            recorded_at=received,
            recorded_by=OFFICER,
            answer_by=entry.answer_by,
            state=state,
            dates=self._dates_of(entry),
            profile_version=1,
            calendar_version=1,
            taken_over_at=received,
            taken_over_by=OFFICER,
            identity_checks=(
                IdentityCheck(
                    self._new_id(), received, OFFICER, IdentityMethod.KNOWN_CHANNEL, confirmed=True
                ),
            ),
            sent_at=sent_at,
            ending=Ending(sent_at or received + timedelta(days=3)) if ended else None,
        )

    def _fate(self, received: datetime) -> tuple[RequestState, datetime | None]:
        draw = self._draw
        age = (self.last_day - received.date()).days
        closed = draw.random() < age / _YOUNG if age < _YOUNG else draw.random() >= _FORGOTTEN
        if not closed:
            return draw.choice((RequestState.RECEIVED, RequestState.IN_WORK, RequestState.IN_WORK)), None
        if draw.random() < 0.03 and age > 3:
            return RequestState.WITHDRAWN, None
        return RequestState.CLOSED, received + timedelta(days=min(age, draw.randrange(1, 32)))

    def _claim(self, right: Right, sent_at: datetime | None) -> Claim:
        if sent_at is None:
            return Claim(self._new_id(), right)
        outcome = self._draw.choices(_OUTCOMES, (80, 8, 7, 5))[0]
        decision = Decision(outcome, sent_at, OFFICER, _SIGNATORY)
        return Claim(self._new_id(), right, decision=decision)

    def _dates_of(self, entry: IntakeEntry) -> CaseDates:
        received_on = riga_date(entry.received_at)
        key = received_on, entry.rights, entry.channel
        known = self._dates.get(key)
        if known is None:
            periods = promised_periods(self.profile, entry.rights, entry.channel)
            known = strictest_dates(ClockFacts(received_on), self._calendar, periods, self.profile)
            self._dates[key] = known
        return known

    def _new_id(self) -> uuid.UUID:
        return uuid.UUID(int=self._draw.getrandbits(128), version=4)
