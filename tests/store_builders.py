"""Encrypted stores for tests: real ones, made cheap to open, and steps that fill them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from builders import NOON

from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.workflow import next_step
from dpo_desk.services.views import UserRecord
from dpo_desk.storage.key_file import DerivationCost
from dpo_desk.storage.store import CreatedStore, OpenStore, create_store, open_store
from dpo_desk.storage.unit_of_work import SqlUnitOfWork

CHEAP = DerivationCost(passes=1, memory_kib=64, lanes=1)
"""A derivation that costs nothing; the file says so, and only tests make such files."""

DPO, PASSWORD = "dpo", "zaļš velosipēds peld"
DPO_ID = uuid.UUID(int=1)


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def first_rows(store: OpenStore) -> None:
    """A profile and the DPO, as a new store gets them."""
    with store.unit_of_work() as work:
        work.profiles.add(FirmProfile(code="paraugs"), NOON, "DPO Desk")
        work.users.add(UserRecord(DPO_ID, DPO, "Ilze Kalniņa", "dpo", store.slot_id or "", NOON))
        audited(work)
        work.commit()


def make_store(folder: Path, clock: Callable[[], datetime] | None = None) -> CreatedStore:
    """A new store with a profile and the user DPO, open."""
    return create_store(
        folder, "Paraugs", DPO, PASSWORD, fill=first_rows, clock=clock or SetClock(), cost=CHEAP
    )


def reopen(folder: Path, password: str = PASSWORD, name: str = DPO) -> OpenStore:
    return open_store(folder, name, password, clock=SetClock())


def audited(work: SqlUnitOfWork, use_case: str = "test", **detail: str) -> int:
    """The audit entry without which nothing can be committed."""
    return work.audit.append(
        at=NOON,
        actor_id=str(DPO_ID),
        use_case=use_case,
        subject_kind="request",
        subject_id=str(uuid.UUID(int=2)),
        detail=detail,
    )


def keep_request(store: OpenStore, *requests: SubjectRequest) -> None:
    """Adds requests in one transaction, each received in the stock on its day."""
    with store.unit_of_work() as work:
        for request in requests:
            work.requests.add(request, next_step(request, ()))
            work.requests.add_movement(request.id, request.received_at.astimezone(UTC).date(), "received")
        audited(work)
        work.commit()


def saved(store: OpenStore, request: SubjectRequest) -> SubjectRequest:
    """The request as it comes back once it was kept."""
    keep_request(store, request)
    with store.unit_of_work() as work:
        found = work.requests.get(request.id)
    assert found is not None
    return found
