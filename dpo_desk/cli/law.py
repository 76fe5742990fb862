"""Commands that need no store: due dates, a firm's profile, the clock of a breach."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from dpo_desk.cli.plain import BadInput
from dpo_desk.cli.wording import step_words
from dpo_desk.domain.breach_clock import breach_clock
from dpo_desk.domain.deadlines import (
    ClockFacts,
    DueDate,
    ImpossibleFacts,
    Pause,
    PausePolicy,
    PromisePeriod,
    compute_case_dates,
)
from dpo_desk.domain.legal_limits import NoLimitInForce
from dpo_desk.domain.local_time import NotAMoment, parse_iso_moment, riga_date, riga_time
from dpo_desk.domain.request import Channel, Right
from dpo_desk.domain.working_days import Calendar, CalendarOutOfRange
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.profile_view import profile_as_json

Json = dict[str, Any]


def deadline(args: Namespace) -> Json:
    """Both clocks with their steps (product section 8, notes on `deadline`). Raises BadInput."""
    profile = load_profile(args.firm) if args.firm else None
    channel = Channel(args.channel) if args.channel else None
    promise = profile.promise_for(Right(args.right), channel) if profile else None
    policy = profile.settings.pause_policy if profile else PausePolicy.PAUSE
    calendar = Calendar(
        1, lieu_day_is_holiday=_lieu(args, profile.settings.lieu_day_is_holiday if profile else True)
    )
    facts = ClockFacts(
        day_of(args.received, "--received"),
        _pauses(args),
        date_of(args.extended_on, "--extended-on") if args.extended_on else None,
    )
    period: PromisePeriod | None = promise.period if promise else None
    try:
        dates = compute_case_dates(facts, calendar, period, policy)
    except (ImpossibleFacts, CalendarOutOfRange) as error:
        raise BadInput(" ".join(str(error).split())) from None
    return {
        "received_on": facts.received_on.isoformat(),
        "legal": _due(dates.legal),
        "legal_unsuspended": _due(dates.legal_unsuspended) if dates.legal_unsuspended else None,
        "promise": _due(dates.promise) if dates.promise else None,
        "due": dates.leading.isoformat(),
        "paused": dates.paused_since is not None,
        "extension_late": dates.extension_late,
    }


def profile(args: Namespace) -> Json:
    """The whole profile with its conflicts."""
    return profile_as_json(load_profile(args.name))


def breach(args: Namespace) -> Json:
    """The 72 hours: target and outer limit, with the offset of Riga."""
    try:
        clock = breach_clock(moment_of(args.aware, "--aware"))
    except NoLimitInForce as error:
        raise BadInput(f"--aware: {error}") from None
    return {
        "aware": riga_time(clock.aware).isoformat(),
        "target": riga_time(clock.target).isoformat(),
        "outer": riga_time(clock.outer).isoformat(),
    }


def _lieu(args: Namespace, default: bool) -> bool:
    return default if args.lieu_day_is_holiday is None else args.lieu_day_is_holiday == "true"


def _pauses(args: Namespace) -> tuple[Pause, ...]:
    if len(args.answered) > len(args.asked):
        raise BadInput("--answered: an answer without a question")
    if len(args.asked) - len(args.answered) > 1:
        raise BadInput("--asked: only the last question can be without an answer")
    asked = [day_of(text, "--asked") for text in args.asked]
    answered = [day_of(text, "--answered") for text in args.answered]
    return tuple(
        Pause(day, answered[place] if place < len(answered) else None) for place, day in enumerate(asked)
    )


def _due(found: DueDate) -> Json:
    return {
        "raw_end": found.raw_end.isoformat(),
        "due": found.due.isoformat(),
        "safe": found.safe.isoformat(),
        "rule": found.rule,
        "steps": [{"date": step.day.isoformat(), "why": step_words(step)} for step in found.steps],
    }


def date_of(text: str, option: str) -> date:
    """A day as YYYY-MM-DD. Raises BadInput with the option's name."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"{option}: a date such as 2026-03-05 is needed") from None


def moment_of(text: str, option: str) -> Any:
    """A moment; without an offset it is Europe/Riga. Raises BadInput with the option's name."""
    try:
        return parse_iso_moment(text)
    except NotAMoment as error:
        raise BadInput(f"{option}: {error}") from None


def day_of(text: str, option: str) -> date:
    """The day in Riga of a moment, or a plain day."""
    if len(text) == len("2026-03-05"):
        return date_of(text, option)
    return riga_date(moment_of(text, option))
