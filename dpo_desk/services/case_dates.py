"""Both clocks of a case from its facts, the firm's promise and the calendar now in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dpo_desk.domain.deadlines import CaseDates, ClockFacts, Pause, PromisePeriod, compute_case_dates
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import Channel, Right, SubjectRequest
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.ports import UnitOfWork


def clock_facts(request: SubjectRequest) -> ClockFacts:
    """The facts that the clocks run on; questions that do not pause are left out."""
    pauses = tuple(Pause(q.asked_on, q.answered_on) for q in request.questions if q.pauses)
    notice = request.extension.notice_sent_on if request.extension else None
    return ClockFacts(riga_date(request.received_at), pauses, notice)


def promised_periods(
    profile: FirmProfile, rights: Iterable[Right], channel: Channel | None
) -> list[PromisePeriod]:
    """The distinct periods that the firm's policy promises for these rights by this channel."""
    found: list[PromisePeriod] = []
    for right in rights:
        promise = profile.promise_for(right, channel)
        if promise is not None and promise.period is not None and promise.period not in found:
            found.append(promise.period)
    return found


def strictest_dates(
    facts: ClockFacts, calendar: Calendar, periods: list[PromisePeriod], profile: FirmProfile
) -> CaseDates:
    """The case's dates with the promise that ends first; the law's clock is the same for every right.

    A recorded question that a corrected receipt or calendar has put after the due date pauses nothing.
    """
    policy = profile.settings.pause_policy
    if not periods:
        return compute_case_dates(facts, calendar, None, policy, ignore_late_questions=True)
    computed = [
        compute_case_dates(facts, calendar, period, policy, ignore_late_questions=True) for period in periods
    ]
    return min(computed, key=_promise_due)


def _promise_due(dates: CaseDates) -> date:
    return dates.promise.due if dates.promise else dates.legal.due


def dates_of(request: SubjectRequest, profile: FirmProfile, calendar: Calendar) -> CaseDates:
    """What the dates of the case are, computed anew from its facts."""
    periods = promised_periods(profile, request.rights, request.channel)
    return strictest_dates(clock_facts(request), calendar, periods, profile)


def date_if_extended(request: SubjectRequest, profile: FirmProfile, calendar: Calendar) -> date:
    """The law's date once the notice is sent; it does not depend on the day within the first month."""
    facts = clock_facts(request)
    noticed = replace(facts, extension_notice_on=facts.received_on)
    policy = profile.settings.pause_policy
    return compute_case_dates(noticed, calendar, None, policy, ignore_late_questions=True).legal.due


def recomputed(work: UnitOfWork, request: SubjectRequest) -> SubjectRequest:
    """The request with dates computed anew; one that is answered or ended keeps the dates it had."""
    if request.sent_at is not None or not request.is_open:
        return request
    version, profile = work.profiles.current()
    calendar = work.calendars.current()
    return replace(
        request,
        dates=dates_of(request, profile, calendar),
        profile_version=version,
        calendar_version=calendar.version,
    )
