"""What keeps a profile from being used as it is, and what is still to be asked of the firm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum.lv import pvn

from dpo_desk.domain.deadlines import PromisePeriod, PromiseUnit
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile

_CODE = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_NUMBER = re.compile(r"[4-9][0-9]{10}")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_LONGEST_PROMISE_DAYS = 366
_LONGEST_RETENTION_MONTHS = 1200
_LONGEST_FOOTAGE_HOURS = 24 * 366
_MOST_DUE_SOON_DAYS = 5
_MOST_QUESTION_DAYS = 31


def is_registration_number(text: str) -> bool:
    """Whether the text is a Latvian legal entity's number: eleven digits, first over 3, check digit right."""
    return bool(_NUMBER.fullmatch(text)) and bool(pvn.is_valid(text))


def problems_in(profile: FirmProfile) -> tuple[FieldProblem, ...]:
    """Impossible values, each by the path of its key; an empty tuple for a profile that can be used."""
    return (
        *_identity_problems(profile),
        *_promise_problems(profile),
        *_retention_problems(profile),
        *_activity_problems(profile),
        *_settings_problems(profile),
    )


def missing_in(profile: FirmProfile) -> tuple[str, ...]:
    """What may be empty at first and is asked for later, by the path of its key."""
    policy = profile.policy
    asked = {
        "controller.name": profile.name,
        "controller.registration_number": profile.registration_number,
        "controller.addresses": profile.letter_address,
        "controller.emails": profile.email,
        "policy.version": policy.version.value,
        "policy.dated": policy.dated.value,
        "dpo.name": profile.dpo.name,
        "signatory.name": profile.signatory.name,
        "decided_by.name": profile.decided_by.name,
    }
    return tuple(path for path, value in asked.items() if not value)


def _identity_problems(profile: FirmProfile) -> Iterator[FieldProblem]:
    if not _CODE.fullmatch(profile.code):
        yield FieldProblem("code", "not_a_code")
    number = profile.registration_number
    if number and not is_registration_number(number):
        yield FieldProblem("controller.registration_number.value", "wrong_registration_number")
    points = [
        *(
            (f"controller.emails.rows[{i}].text", point.text)
            for i, point in enumerate(profile.controller.emails)
        ),
        ("dpo.email", profile.dpo.email),
        ("signatory.email", profile.signatory.email),
        ("decided_by.email", profile.decided_by.email),
    ]
    for path, text in points:
        if text and not _EMAIL.fullmatch(text):
            yield FieldProblem(path, "not_an_email")


def _promise_problems(profile: FirmProfile) -> Iterator[FieldProblem]:
    for place, promise in enumerate(profile.promises):
        if promise.period is not None and not _possible(promise.period):
            yield FieldProblem(f"promises.rows[{place}].period", "impossible_period")


def _possible(period: PromisePeriod) -> bool:
    if period.unit is PromiseUnit.AT_ONCE:
        return period.amount == 0
    return 1 <= period.amount <= _LONGEST_PROMISE_DAYS


def _retention_problems(profile: FirmProfile) -> Iterator[FieldProblem]:
    months = profile.retention.audit_logs.months.value
    if months is not None and not 1 <= months <= _LONGEST_RETENTION_MONTHS:
        yield FieldProblem("retention.audit_logs.months.value", "impossible_period")
    hours = profile.video.retention_hours.value
    if hours is not None and not 1 <= hours <= _LONGEST_FOOTAGE_HOURS:
        yield FieldProblem("video.retention_hours.value", "impossible_period")


def _activity_problems(profile: FirmProfile) -> Iterator[FieldProblem]:
    seen: set[str] = set()
    whole = False
    for place, activity in enumerate(profile.activities):
        if not _CODE.fullmatch(activity.code):
            yield FieldProblem(f"activities[{place}].code", "not_a_code")
        if activity.code in seen:
            yield FieldProblem(f"activities[{place}].code", "twice")
        if whole and activity.covers_whole_policy:
            yield FieldProblem(f"activities[{place}].covers_whole_policy", "twice")
        for row, rule in enumerate(activity.retention):
            if rule.months is not None and not 1 <= rule.months <= _LONGEST_RETENTION_MONTHS:
                yield FieldProblem(f"activities[{place}].retention.rows[{row}].months", "impossible_period")
        seen.add(activity.code)
        whole = whole or activity.covers_whole_policy


def _settings_problems(profile: FirmProfile) -> Iterator[FieldProblem]:
    settings = profile.settings
    if not 0 <= settings.due_soon_days <= _MOST_DUE_SOON_DAYS:
        yield FieldProblem("settings.due_soon_days", "out_of_range", {"most": str(_MOST_DUE_SOON_DAYS)})
    if not 0 <= settings.question_days <= _MOST_QUESTION_DAYS:
        yield FieldProblem("settings.question_days", "out_of_range", {"most": str(_MOST_QUESTION_DAYS)})
    if not settings.languages:
        yield FieldProblem("settings.languages", "empty")
    if len(set(settings.languages)) != len(settings.languages):
        yield FieldProblem("settings.languages", "twice")
