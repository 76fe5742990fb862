"""Reading one case: everything that its file shows, with what can be done and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from dpo_desk.domain.history import HistoryLine
from dpo_desk.domain.intake import Attachment
from dpo_desk.domain.letter import Letter, LetterKind
from dpo_desk.domain.problems import Reason
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.domain.timeliness import Timeliness, timeliness_of
from dpo_desk.domain.workflow import Action, NextStep, actions, next_step, suggested_kinds
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.desk import Desk
from dpo_desk.services.ports import Reading, UnitOfWork
from dpo_desk.services.views import RequestRow

OPENING_COUNTS_FOR = timedelta(minutes=15)
"""One audit entry per user and case within this time, however often the file is opened."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as its file shows it, read in one transaction."""

    request: SubjectRequest
    letters: tuple[Letter, ...]
    history: tuple[HistoryLine, ...]
    attachments: tuple[Attachment, ...]
    next_step: NextStep
    actions: dict[Action, tuple[Reason, ...]]
    suggested_letters: tuple[LetterKind, ...]
    profile: FirmProfile
    today: date
    timeliness: Timeliness | None

    @property
    def advised_by(self) -> str:
        """The DPO's name, as the profile has it."""
        return self.profile.dpo.name

    @property
    def decided_by(self) -> str:
        """The controller's person who decides, as the profile has it."""
        return self.profile.decided_by.name


@dataclass(frozen=True, slots=True)
class CaseReading:
    """Use cases that only look at a case."""

    desk: Desk
    reading: Reading

    def open(self, actor: Actor, request_id: UUID) -> CaseFile:
        """Opens a case file; the look itself is audited. Raises RecordNotFound, NotPermitted."""
        with self.desk.step(actor, Permission.WORK_CASES, "open_case") as step:
            step.request(request_id)
            since = step.at - OPENING_COUNTS_FOR
            if not step.work.audit.opened_since(str(actor.user_id), str(request_id), since):
                step.audit("request", request_id)
            return read_case(step.work, request_id, step.today)

    def find(self, actor: Actor, number: str) -> UUID | None:
        """The id behind a request number such as DSP-2026/0001."""
        with self.desk.look(actor, Permission.WORK_CASES) as work:
            return work.requests.by_number(number.strip().upper())

    def earlier_cases(self, actor: Actor, request: SubjectRequest) -> list[RequestRow]:
        """Possible other cases of the same person, offered and never merged."""
        self.desk.check(actor, Permission.WORK_CASES)
        who = request.subject
        rows = self.reading.similar(who.name, who.personal_code, who.email, who.phone, limit=6)
        return [row for row in rows if row.id != request.id]


def read_case(work: UnitOfWork, request_id: UUID, today: date) -> CaseFile:
    """Reads a case within an open transaction."""
    request = work.requests.get(request_id)
    if request is None:
        raise LookupError(request_id)
    letters = tuple(work.letters.of_request(request_id))
    profile = work.profiles.current()[1]
    return CaseFile(
        request=request,
        letters=letters,
        history=tuple(work.history.of_request(request_id)),
        attachments=tuple(work.attachments.of_owner("request", request_id)),
        next_step=next_step(request, letters),
        actions=actions(request, letters),
        suggested_letters=suggested_kinds(request),
        profile=profile,
        today=today,
        timeliness=_timeliness(request, today, work.calendars.current(), profile.settings.due_soon_days),
    )


def _timeliness(
    request: SubjectRequest, today: date, calendar: Calendar, soon_days: int
) -> Timeliness | None:
    """The chip's word; None for a case that ended without an answer."""
    if request.sent_at is None and not request.is_open:
        return None
    return timeliness_of(request.dates, today, calendar, sent_at=request.sent_at, soon_days=soon_days)
