"""The one gate that every use case passes: authorise, one transaction, its audit entry beside it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.letter import Letter
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.problems import Reason, StepRefused
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.roles import Actor, NotPermitted, Permission, Role, may
from dpo_desk.domain.workflow import next_step
from dpo_desk.services.failures import RecordNotFound
from dpo_desk.services.ports import Clock, OpenUnitOfWork, UnitOfWork

SYSTEM = Actor(UUID(int=0), "system", "DPO Desk", Role.DPO)
"""In whose name the program itself acts (an upgrade, the first user)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One permitted step of one user: the open transaction, and the moment at which it happens."""

    work: UnitOfWork
    actor: Actor
    use_case: str
    at: datetime

    @property
    def today(self) -> date:
        return riga_date(self.at)

    def audit(self, subject_kind: str, subject_id: object, detail: Mapping[str, str] | None = None) -> None:
        """Writes the audit entry of this step. `detail` may hold personal data: it stays beside the chain."""
        self.work.audit.append(
            at=self.at,
            actor_id=str(self.actor.user_id),
            use_case=self.use_case,
            subject_kind=subject_kind,
            subject_id=str(subject_id),
            detail=detail or {},
        )

    def tell(self, request_id: UUID, event: Event, facts: Mapping[str, str] | None = None) -> None:
        """Writes one line of the case's history."""
        self.work.history.add(
            HistoryLine(uuid.uuid4(), request_id, self.at, self.actor.display_name, event, dict(facts or {}))
        )

    def request(self, request_id: UUID) -> SubjectRequest:
        """The request; raises RecordNotFound."""
        found = self.work.requests.get(request_id)
        if found is None:
            raise RecordNotFound("request")
        return found

    def letter(self, letter_id: UUID) -> Letter:
        """The letter; raises RecordNotFound."""
        found = self.work.letters.get(letter_id)
        if found is None:
            raise RecordNotFound("letter")
        return found

    def working(self, request_id: UUID) -> SubjectRequest:
        """The request, taken over by this user if nobody has done so yet: whoever works a case has it."""
        request = self.request(request_id)
        if request.taken_over_at is not None:
            return request
        self.work.intakes.mark_taken_over(request_id, self.at, self.actor.display_name)
        self.tell(request_id, Event.TAKEN_OVER)
        return replace(request, taken_over_at=self.at, taken_over_by=self.actor.display_name)

    def keep(self, request: SubjectRequest) -> SubjectRequest:
        """Recomputes the dates from the facts and saves the request with its next step."""
        from dpo_desk.services.case_dates import recomputed  # not before a case changes: it knows profiles

        current = recomputed(self.work, request)
        letters = self.work.letters.of_request(request.id)
        self.work.requests.save(current, next_step(current, letters))
        return current


@dataclass(frozen=True, slots=True)
class Desk:
    """What use cases share: how a transaction is opened, and the one clock."""

    open_work: OpenUnitOfWork
    clock: Clock

    def today(self) -> date:
        """Today in Europe/Riga."""
        return riga_date(self.clock())

    @contextmanager
    def step(self, actor: Actor, permission: Permission, use_case: str) -> Iterator[Step]:
        """Opens one transaction for one permitted step; commits when the block ends without an error.

        The user is looked up anew, so that a lowered role or a disabled user counts at once (fault D04).
        Raises NotPermitted, after the denial itself was written to the audit log.
        """
        try:
            with self.open_work() as work:
                _refuse_unless_permitted(work, actor, permission)
                yield Step(work, actor, use_case, self.clock())
                work.commit()
        except NotPermitted:  # by the role's row, or by the step itself: somebody else's record
            self._deny(actor, use_case)
            raise

    @contextmanager
    def look(self, actor: Actor, permission: Permission) -> Iterator[UnitOfWork]:
        """A transaction that only reads and is always undone. Raises NotPermitted, audited as in `step`."""
        try:
            with self.open_work() as work:
                _refuse_unless_permitted(work, actor, permission)
                yield work
        except NotPermitted:
            self._deny(actor, permission.value)
            raise

    def check(self, actor: Actor, permission: Permission) -> None:
        """Raises NotPermitted, audited, unless the role's row has the permission.

        Opens no transaction for whoever may: lists are read beside the writer.
        """
        if not may(actor.role, permission):
            self._deny(actor, permission.value)
            raise NotPermitted(permission)

    def _deny(self, actor: Actor, what: str) -> None:
        with self.open_work() as work:
            Step(work, actor, "denied", self.clock()).audit("use_case", what)
            work.commit()


def _refuse_unless_permitted(work: UnitOfWork, actor: Actor, permission: Permission) -> None:
    if actor.user_id == SYSTEM.user_id:
        return
    user = work.users.get(actor.user_id)
    if user is None or user.disabled_at is not None or not may(Role(user.role), permission):
        raise NotPermitted(permission)


def refuse_if(reasons: tuple[Reason, ...]) -> None:
    """Raises StepRefused with the reasons, when there are any."""
    if reasons:
        raise StepRefused(*reasons)


NewId = Callable[[], UUID]
