"""Values of the domain go into JSON and come back exactly."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import pytest
from builders import a_letter, a_request, an_entry

from dpo_desk.domain.deadlines import (
    CaseDates,
    ClockFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    compute_case_dates,
)
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.person import Representative
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import Channel, Right
from dpo_desk.domain.working_days import Calendar, OneOffHoliday
from dpo_desk.services.profile_text import load_profile
from dpo_desk.storage.json_codec import DoesNotFit, from_plain, from_text, to_plain, to_text


def test_case_dates_come_back_with_every_step() -> None:
    facts = ClockFacts(date(2026, 3, 5), (Pause(date(2026, 3, 9), date(2026, 3, 19)),), date(2026, 4, 10))
    period = PromisePeriod(PromiseUnit.DAYS, 14)
    dates = compute_case_dates(facts, Calendar(1), period, PausePolicy.PAUSE)
    assert dates.legal.steps
    assert dates.legal_unsuspended is not None
    assert from_text(CaseDates, to_text(dates)) == dates


@pytest.mark.parametrize("firm", ["kalceks", "kic", "codars", "ecsoen", "ankravs"])
def test_bundled_profiles_come_back(firm: str) -> None:
    profile = load_profile(firm)
    assert from_text(FirmProfile, to_text(profile)) == profile


def test_intake_letter_calendar_and_month_come_back() -> None:
    entry = an_entry(representative=Representative("Anna Ābola", "pilnvara"), appointment=False)
    assert from_text(IntakeEntry, to_text(entry)) == entry
    content = a_letter(a_request()).content
    assert from_text(LetterContent, to_text(content)) == content
    calendar = Calendar(
        3, (OneOffHoliday(date(2026, 10, 12), "Svētki", "Likums"),), lieu_day_is_holiday=False
    )
    calendar.holidays_in(2026)  # what was reckoned is no part of the version
    assert from_text(Calendar, to_text(calendar)) == calendar
    assert set(json.loads(to_text(calendar))) == {"version", "one_off", "lieu_day_is_holiday"}
    month = a_month()
    assert from_text(MonthFigures, to_text(month)) == month


def a_month() -> MonthFigures:
    return MonthFigures(
        month=date(2026, 3, 1),
        firm="SIA “Paraugs”",
        policy_version="1",
        opening=2,
        received=5,
        reopened=0,
        closed=4,
        closing=3,
        law_kept=4,
        law_of=4,
        promise_kept=3,
        promise_of=4,
        open_achievable=3,
        paused=1,
        extended=0,
        median_days=12.5,
        chain_head="ab" * 32,
        chain_entries=77,
        as_of=datetime(2026, 4, 1, tzinfo=UTC),
        by_right={Right.ACCESS: 4, Right.ERASURE: 1},
        by_channel={Channel.IN_PERSON: 5},
        series=((date(2026, 2, 1), 3, 2), (date(2026, 3, 1), 5, 4)),
    )


@dataclass(frozen=True)
class Older:
    name: str


@dataclass(frozen=True)
class Newer:
    name: str
    count: int = 7
    tags: frozenset[str] = field(default_factory=frozenset)


def test_a_field_added_later_takes_its_default() -> None:
    assert from_plain(Newer, to_plain(Older("x"))) == Newer("x")


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (Newer, {"name": 3}),
        (Newer, {"name": "x", "unknown": 1}),
        (Newer, {}),
        (Newer, {"name": "x", "count": True}),
        (Newer, ["x"]),
        (Channel, "telepathy"),
        (date, "31.12.2026"),
        (uuid.UUID, "x"),
        (tuple[int, str], [1]),
        (tuple[int, ...], "12"),
        (dict[str, int], [1]),
    ],
)
def test_what_does_not_fit_is_refused(kind: type, stored: object) -> None:
    with pytest.raises(DoesNotFit):
        from_plain(kind, stored)


def test_text_of_every_script_stays_as_it_is() -> None:
    text = "āčē \u202e 🦉 \\u0041 \"'"
    entry = an_entry(text=text)
    assert from_text(IntakeEntry, to_text(entry)) == replace(entry, text=text)
