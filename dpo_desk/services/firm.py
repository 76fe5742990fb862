"""The firm's profile and the calendar: a change is a new version, and open cases are computed anew."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import problems_in as profile_problems
from dpo_desk.domain.profile_conflicts import Conflict, conflicts_in
from dpo_desk.domain.roles import Actor, Permission, may
from dpo_desk.domain.working_days import Calendar, OneOffHoliday
from dpo_desk.services.case_work import tell_moved_dates
from dpo_desk.services.changes import Changes, Touched, changed
from dpo_desk.services.desk import SYSTEM, Desk, Step
from dpo_desk.services.failures import StaleRecord
from dpo_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """The profile in force with its version and where it disagrees with the law."""

    version: int
    profile: FirmProfile
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class ProfileVersion:
    """One version: when (UTC), by whom, and which parts of the profile it changed (the profile's fields)."""

    number: int
    at: datetime
    by: str
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What a new version did: how many open cases it looked at, and in how many of them dates moved."""

    version: int
    open_cases: int
    moved: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class Firm:
    """Use cases of the profile page and the calendar."""

    desk: Desk

    def first_profile(self, profile: FirmProfile) -> None:
        """The profile with which a store begins."""
        with self.desk.step(SYSTEM, Permission.ADMINISTER, "create_store") as step:
            version = step.work.profiles.add(profile, step.at, SYSTEM.display_name)
            _follow_profile(step, profile)
            step.audit("profile", version, {"code": profile.code})

    def profile(self, actor: Actor) -> ProfilePage:
        """The profile in force, for the profile page."""
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            version, profile = work.profiles.current()
        return ProfilePage(version, profile, conflicts_in(profile))

    def name(self, actor: Actor) -> str:
        """The firm's name, which every role may see."""
        permission = next(p for p in Permission if may(actor.role, p))
        with self.desk.look(actor, permission) as work:
            return work.profiles.current()[1].name

    def versions(self, actor: Actor) -> list[tuple[int, datetime, str]]:
        """Every version: number, moment (UTC), by whom."""
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            return work.profiles.versions()

    def version_changes(self, actor: Actor) -> list[ProfileVersion]:
        """Every version, newest first, with the parts that differ from the version before."""
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            found: list[ProfileVersion] = []
            before: FirmProfile | None = None
            for number, at, by in work.profiles.versions():
                profile = work.profiles.version(number)
                found.append(ProfileVersion(number, at, by, _changed_parts(before, profile)))
                before = profile
        return found[::-1]

    def change_profile(
        self, actor: Actor, profile: FirmProfile, *, based_on: int | None = None
    ) -> Recomputed:
        """Keeps the edited profile as a new version; open cases get new dates with a line in their history.

        `based_on` is the version that was edited. Raises EntryRefused with the fields to mend, StaleRecord
        where another version is in force by now.
        """
        _refuse_problems(profile)
        with self.desk.step(actor, Permission.ADMINISTER, "change_profile") as step:
            _refuse_stale(step.work, based_on)
            result = _keep_profile(step, profile)
            counts = {"open_cases": str(result.open_cases), "moved": str(result.moved)}
            step.audit("profile", result.version, counts)
        return result

    def weigh_profile(self, actor: Actor, profile: FirmProfile, *, based_on: int | None = None) -> Recomputed:
        """What `change_profile` would do; nothing is kept. Raises as it does."""
        _refuse_problems(profile)
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            _refuse_stale(work, based_on)
            return _keep_profile(Step(work, actor, "change_profile", self.desk.clock()), profile)

    def calendar(self, actor: Actor) -> Calendar:
        """The calendar in force."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            return work.calendars.current()

    def add_holiday(self, actor: Actor, day: date, name: str, law: str) -> Recomputed:
        """Enters a one-off holiday with the law that declares it. Days that employers move are none."""
        if not name.strip() or not law.strip():
            field = "law" if name.strip() else "name"
            raise EntryRefused((FieldProblem(field, "missing"),))
        with self.desk.step(actor, Permission.ADMINISTER, "add_holiday") as step:
            calendar = step.work.calendars.current()
            if calendar.holiday_on(day) is not None:
                raise StepRefused(Reason("holiday_before", {"day": day.isoformat()}))
            one_off = (*calendar.one_off, OneOffHoliday(day, name.strip(), law.strip()))
            return _keep_calendar(step, replace(calendar, one_off=one_off), day)

    def remove_holiday(self, actor: Actor, day: date) -> Recomputed:
        """Takes a one-off holiday back; the dates of open cases are again what they were."""
        with self.desk.step(actor, Permission.ADMINISTER, "remove_holiday") as step:
            calendar = step.work.calendars.current()
            one_off = tuple(holiday for holiday in calendar.one_off if holiday.day != day)
            if len(one_off) == len(calendar.one_off):
                raise StepRefused(Reason("no_such_holiday", {"day": day.isoformat()}))
            return _keep_calendar(step, replace(calendar, one_off=one_off), day)


def _refuse_problems(profile: FirmProfile) -> None:
    problems = profile_problems(profile)
    if problems:
        raise EntryRefused(problems)


def _refuse_stale(work: UnitOfWork, based_on: int | None) -> None:
    if based_on is not None and work.profiles.current()[0] != based_on:
        raise StaleRecord(kind="profile")


def _changed_parts(before: FirmProfile | None, after: FirmProfile) -> tuple[str, ...]:
    if before is None:
        return ()
    names = [part.name for part in fields(after)]
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _keep_profile(step: Step, profile: FirmProfile) -> Recomputed:
    version = step.work.profiles.add(profile, step.at, step.actor.display_name)
    kinds = {Touched.PROFILE, Touched.REQUESTS}
    if _follow_profile(step, profile):
        kinds.add(Touched.CALENDAR)
    moved, looked_at = recompute_open_cases(step, "profile")
    return Recomputed(version, looked_at, moved, changed(*kinds))


def _follow_profile(step: Step, profile: FirmProfile) -> bool:
    """A new version of the calendar where the profile's setting for days in lieu differs from it."""
    calendar, wanted = step.work.calendars.current(), profile.settings.lieu_day_is_holiday
    if calendar.lieu_day_is_holiday is wanted:
        return False
    changed_calendar = replace(calendar, version=calendar.version + 1, lieu_day_is_holiday=wanted)
    step.work.calendars.add(changed_calendar, step.at, step.actor.display_name)
    return True


def _keep_calendar(step: Step, calendar: Calendar, day: date) -> Recomputed:
    version = step.work.calendars.current().version + 1
    step.work.calendars.add(replace(calendar, version=version), step.at, step.actor.display_name)
    moved, looked_at = recompute_open_cases(step, "calendar")
    step.audit("calendar", version, {"day": day.isoformat(), "moved": str(moved)})
    kinds = changed(Touched.CALENDAR, Touched.REQUESTS)
    return Recomputed(version, looked_at, moved, kinds)


def recompute_open_cases(step: Step, why: str) -> tuple[int, int]:
    """Computes every open case anew; answers how many dates moved and how many cases were looked at."""
    moved = 0
    ids = step.work.requests.open_ids()
    for request_id in ids:
        before = step.request(request_id)
        after = step.keep(before)
        if before.dates.leading != after.dates.leading or before.dates.legal.due != after.dates.legal.due:
            moved += 1
        tell_moved_dates(step, before, after, why)
    return moved, len(ids)
