"""Logging a request at the counter, by phone, post or e-mail: the form, its draft, its receipt."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from dpo_desk.domain.deadlines import CaseDates, ClockFacts
from dpo_desk.domain.history import Event
from dpo_desk.domain.intake import Intake, IntakeEntry
from dpo_desk.domain.intake_check import problems_in
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import normalised
from dpo_desk.domain.person_details import tidied_person, tidied_representative
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.domain.problems import EntryRefused
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    Claim,
    IdentityCheck,
    IdentityMethod,
    RequestState,
    Right,
    SubjectRequest,
)
from dpo_desk.domain.roles import Actor, NotPermitted, Permission, Role, may
from dpo_desk.domain.workflow import next_step
from dpo_desk.services.case_dates import promised_periods, strictest_dates
from dpo_desk.services.changes import Changes, Touched, changed
from dpo_desk.services.departures import departures_of, promised_ways
from dpo_desk.services.desk import Desk, Step
from dpo_desk.services.failures import RecordNotFound
from dpo_desk.services.month_stock import movement_day
from dpo_desk.services.ports import Printer, Reading
from dpo_desk.services.printed_words import blank_form, oral_record, receipt
from dpo_desk.services.views import RequestRow

REQUEST_PREFIX = "DSP"
FORM = "intake"


@dataclass(frozen=True, slots=True)
class IntakeRecorded:
    """What saving a form made: the number for the person, and both dates."""

    id: UUID
    number: str
    received_on: date
    legal_due: date
    promise_due: date | None
    due: date
    changes: Changes


@dataclass(frozen=True, slots=True)
class IntakePreview:
    """What the form shows beside it while it is filled: the dates, and departures from the policy."""

    dates: CaseDates
    departures: tuple[str, ...]
    answer_ways: tuple[AnswerWay, ...] = ()
    """The ways by which the policy promises the answer, the first of them preferred."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that was typed into and not saved. `content` is the form's own text; `saved_at` UTC."""

    content: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class IntakeDesk:
    """Use cases of the counter form, for staff and the DPO."""

    desk: Desk
    printer: Printer
    reading: Reading

    def record(self, actor: Actor, entry: IntakeEntry) -> IntakeRecorded:
        """Saves the form: number, intake, case and audit entry in one transaction.

        Saving the same form (its UUID) again changes nothing and answers the first result.
        Raises EntryRefused with every field to mend, NotPermitted.
        """
        with self.desk.step(actor, Permission.LOG_REQUEST, "record_request") as step:
            before = step.work.intakes.get(entry.id)
            if before is not None:
                return self._recorded_before(step, before)
            problems = problems_in(entry, step.at)
            if problems:
                raise EntryRefused(problems)
            return _record(step, _tidied(entry))

    def _recorded_before(self, step: Step, before: Intake) -> IntakeRecorded:
        if before.recorded_by_id != step.actor.user_id and step.actor.role is not Role.DPO:
            raise NotPermitted(Permission.LOG_REQUEST)
        step.audit("request", before.entry.id, {"repeated": before.number})
        return _recorded(step.request(before.entry.id))

    def preview(
        self,
        actor: Actor,
        received_at: datetime,
        channel: Channel,
        rights: tuple[Right, ...],
        *,
        appointment: bool = False,
        signed: bool = False,
    ) -> IntakePreview:
        """The dates that the request would have, and where it departs from the policy."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            _, profile = work.profiles.current()
            calendar = work.calendars.current()
        facts = ClockFacts(riga_date(received_at))
        periods = promised_periods(profile, rights or tuple(Right)[:1], channel)
        dates = strictest_dates(facts, calendar, periods, profile)
        departures = departures_of(profile, channel, rights, appointment=appointment, signed=signed)
        return IntakePreview(dates, departures, promised_ways(profile))

    def own(self, actor: Actor, limit: int = 50) -> list[Intake]:
        """The user's own intakes, until the DPO takes them over, newest first."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            return work.intakes.of_author(actor.user_id, limit)

    def possible_earlier(
        self, actor: Actor, name: str, personal_code: str, email: str, phone: str
    ) -> list[RequestRow]:
        """Possible earlier cases of the same person, for the DPO only; staff always get an empty list."""
        self.desk.check(actor, Permission.LOG_REQUEST)
        if not may(actor.role, Permission.WORK_CASES):
            return []
        code = check_personal_code(personal_code).display or personal_code
        return self.reading.similar(name, code, email, phone, limit=5)

    def save_draft(self, actor: Actor, content: str) -> datetime:
        """Keeps what is typed, inside the encrypted store; answers when (UTC)."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            at = self.desk.clock()
            work.drafts.save(actor.user_id, FORM, content, at)
            work.commit()
        return at

    def load_draft(self, actor: Actor) -> Draft | None:
        """What was typed and not saved before, if anything."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            found = work.drafts.load(actor.user_id, FORM)
        return Draft(*found) if found else None

    def discard_draft(self, actor: Actor) -> None:
        """Forgets what was typed (the form was emptied by word)."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            work.drafts.discard(actor.user_id, FORM)
            work.commit()

    def receipt_pdf(self, actor: Actor, intake_id: UUID) -> bytes:
        """The receipt for the person: number and dates, nothing else that is personal."""
        with self.desk.step(actor, Permission.LOG_REQUEST, "print_receipt") as step:
            profile, intake = _for_print(step, intake_id, Event.RECEIPT_PRINTED)
            dates = step.request(intake_id).dates
            content = receipt(profile, intake, dates, step.work.calendars.current())
        return self.printer.receipt(content)

    def oral_record_pdf(self, actor: Actor, intake_id: UUID) -> bytes:
        """An oral request as a written record, for the person to sign; their details as they stand now."""
        with self.desk.step(actor, Permission.LOG_REQUEST, "print_oral_record") as step:
            profile, intake = _for_print(step, intake_id, Event.RECORD_PRINTED)
            now = step.request(intake_id)
            entry = replace(intake.entry, subject=now.subject, representative=now.representative)
            content = oral_record(profile, replace(intake, entry=entry))
        return self.printer.oral_record(content)

    def blank_form_pdf(self, actor: Actor) -> bytes:
        """A blank request form to fill in by hand; nobody has to use it."""
        with self.desk.look(actor, Permission.LOG_REQUEST) as work:
            _, profile = work.profiles.current()
        return self.printer.blank_form(blank_form(profile))


def _for_print(step: Step, intake_id: UUID, event: Event) -> tuple[FirmProfile, Intake]:
    intake = _visible(step, intake_id)
    _, profile = step.work.profiles.current()
    step.audit("request", intake_id)
    step.tell(intake_id, event)
    return profile, intake


def _visible(step: Step, intake_id: UUID) -> Intake:
    """The intake, if this user may see it: staff their own until it is taken over."""
    intake = step.work.intakes.get(intake_id)
    if intake is None:
        raise RecordNotFound("request")
    own = intake.recorded_by_id == step.actor.user_id and intake.taken_over_at is None
    if step.actor.role is not Role.DPO and not own:
        raise NotPermitted(Permission.WORK_CASES)
    return intake


def _tidied(entry: IntakeEntry) -> IntakeEntry:
    """The entry with texts trimmed and composed, the personal code in its usual form."""
    return replace(
        entry,
        subject=tidied_person(entry.subject),
        representative=tidied_representative(entry.representative),
        text=normalised(entry.text).strip(),
        earlier_reason=entry.earlier_reason.strip(),
        rights=tuple(dict.fromkeys(entry.rights)),
    )


def _record(step: Step, entry: IntakeEntry) -> IntakeRecorded:
    work, received_on = step.work, riga_date(entry.received_at)
    version, profile = work.profiles.current()
    calendar = work.calendars.current()
    periods = promised_periods(profile, entry.rights, entry.channel)
    dates = strictest_dates(ClockFacts(received_on), calendar, periods, profile)
    number = work.numbers.next(REQUEST_PREFIX, step.today.year)
    taken_over = step.actor.role is Role.DPO
    intake = Intake(
        entry,
        number,
        step.at,
        step.actor.user_id,
        step.actor.display_name,
        step.at if taken_over else None,
    )
    request = SubjectRequest(
        id=entry.id,
        number=number,
        received_at=entry.received_at,
        channel=entry.channel,
        subject=entry.subject,
        text=entry.text,
        claims=tuple(Claim(uuid.uuid4(), right) for right in entry.rights),
        recorded_at=step.at,
        recorded_by=step.actor.display_name,
        answer_by=entry.answer_by,
        state=RequestState.IDENTITY_CONFIRMED if _confirms(step.actor, entry) else RequestState.RECEIVED,
        dates=dates,
        profile_version=version,
        calendar_version=calendar.version,
        earlier_reason=entry.earlier_reason,
        representative=entry.representative,
        departures=_departures(profile, entry),
        taken_over_at=step.at if taken_over else None,
        taken_over_by=step.actor.display_name if taken_over else "",
        identity_checks=_identity_checks(step, entry),
    )
    work.intakes.add(intake)
    work.requests.add(request, next_step(request, []))
    work.requests.add_movement(request.id, movement_day(work, received_on), "received")
    work.drafts.discard(step.actor.user_id, FORM)
    _tell_recorded(step, request)
    return _recorded(request)


def _tell_recorded(step: Step, request: SubjectRequest) -> None:
    facts = {"channel": request.channel.value, "received": request.received_at.isoformat()}
    if request.earlier_reason:
        facts["earlier_reason"] = request.earlier_reason
    step.tell(request.id, Event.RECORDED, facts)
    if request.identity_checks:
        check = request.identity_checks[0]
        step.tell(request.id, Event.IDENTITY_CONFIRMED, {"method": check.method.value})
    if request.taken_over_at is not None:
        step.tell(request.id, Event.TAKEN_OVER)
    step.audit(
        "request",
        request.id,
        {
            "number": request.number,
            "name": request.subject.name,
            "rights": ",".join(right.value for right in request.rights),
            "channel": request.channel.value,
            "received_at": request.received_at.isoformat(),
            "due": request.dates.leading.isoformat(),
        },
    )


def _confirms(actor: Actor, entry: IntakeEntry) -> bool:
    """Whether the form itself confirms identity.

    Staff can only say that the person's own document was seen; a signature, a known channel and a
    representative's authority are for the DPO to judge (identity.md sections 2 and 6).
    """
    if entry.identity is None or entry.representative is not None:
        return False
    return entry.identity is IdentityMethod.DOCUMENT_SEEN or actor.role is Role.DPO


def _identity_checks(step: Step, entry: IntakeEntry) -> tuple[IdentityCheck, ...]:
    if entry.identity is None or not _confirms(step.actor, entry):
        return ()
    by = step.actor.display_name
    return (IdentityCheck(uuid.uuid4(), step.at, by, entry.identity, confirmed=True),)


def _departures(profile: FirmProfile, entry: IntakeEntry) -> tuple[str, ...]:
    return departures_of(
        profile,
        entry.channel,
        entry.rights,
        appointment=bool(entry.appointment),
        signed=entry.signed_electronically,
    )


def _recorded(request: SubjectRequest) -> IntakeRecorded:
    dates = request.dates
    return IntakeRecorded(
        request.id,
        request.number,
        riga_date(request.received_at),
        dates.legal.due,
        dates.promise.due if dates.promise else None,
        dates.leading,
        changed(Touched.REQUESTS, request_id=request.id),
    )
