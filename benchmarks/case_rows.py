"""The rows that cases leave in the store: what the repositories write, for many cases at once."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Insert, insert

from benchmarks.cases import OFFICER, InventedCase
from dpo_desk.domain.audit_chain import SALT_BYTES, detail_text, next_entry
from dpo_desk.domain.history import Event
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.request import RequestState, SubjectRequest
from dpo_desk.domain.workflow import next_step
from dpo_desk.storage import tables
from dpo_desk.storage.json_codec import to_plain
from dpo_desk.storage.request_mapping import rows_of

Row = dict[str, Any]
_NAMESPACE_BITS = 1 << 64


@dataclass(frozen=True, slots=True)
class CaseRows:
    """Rows of cases that one officer recorded and worked."""

    author: UUID

    def of(self, block: Sequence[InventedCase]) -> Iterator[tuple[Insert, list[Row]]]:
        """Statements with their rows, in an order that keeps foreign keys whole."""
        stored = [(case, rows_of(case.request, next_step(case.request, ()), 1)) for case in block]
        yield insert(tables.IntakeRow), [self._intake(case) for case in block]
        yield insert(tables.TakeoverRow), [_takeover(case) for case in block]
        yield insert(tables.RequestRow), [{"id": case.request.id} | rows.listed for case, rows in stored]
        yield (
            insert(tables.RequestFactsRow),
            [{"request_id": case.request.id} | rows.facts for case, rows in stored],
        )
        for table, part in ((tables.ClaimRow, "claims"), (tables.IdentityCheckRow, "identity_checks")):
            yield (
                insert(table),
                [
                    {"id": one, "request_id": case.request.id} | row
                    for case, rows in stored
                    for one, row in getattr(rows, part).items()
                ],
            )
        yield insert(tables.StockMovementRow), [row for case in block for row in _movements(case.request)]
        yield insert(tables.HistoryLineRow), [row for case in block for row in _history(case.request)]
        yield insert(tables.SearchDocumentRow), [_document(case.request) for case in block]

    @staticmethod
    def counters(last: Mapping[int, int]) -> tuple[Insert, list[Row]]:
        """The counter of numbers for each year."""
        rows = [{"prefix": "DSP", "year": year, "last": number} for year, number in last.items()]
        return insert(tables.NumberCounterRow), rows

    def audit(
        self, block: Sequence[InventedCase], head: tuple[int, bytes]
    ) -> Iterator[tuple[Insert, list[Row]]]:
        """What the use cases would have recorded, chained to the newest entry, `head`.

        One entry about the store where there is no case: nothing can be committed without any.
        """
        entries: list[Row] = []
        details: list[Row] = []
        number, previous = head
        for at, use_case, kind, subject in _recorded(block):
            text, salt = detail_text({}), secrets.token_bytes(SALT_BYTES)
            entry = next_entry(
                number=number + 1,
                at=at,
                actor_id=str(self.author),
                use_case=use_case,
                subject_kind=kind,
                subject_id=subject,
                detail=text,
                salt=salt,
                previous=previous,
            )
            number, previous = entry.number, entry.hash
            entries.append(entry._asdict())
            details.append({"number": number, "detail": text, "salt": salt})
        yield insert(tables.AuditEntryRow), entries
        yield insert(tables.AuditDetailRow), details

    def _intake(self, case: InventedCase) -> Row:
        return {
            "id": case.entry.id,
            "number": case.request.number,
            "entry": to_plain(case.entry),
            "recorded_at": case.entry.received_at,
            "recorded_by_id": self.author,
            "recorded_by": OFFICER,
        }


def _recorded(block: Sequence[InventedCase]) -> Iterator[tuple[datetime, str, str, str]]:
    if not block:
        yield datetime.now(UTC), "invent_cases", "store", ""
    for case in block:
        request = case.request
        yield request.recorded_at, "record_request", "request", str(request.id)
        if request.ending is not None:
            yield request.ending.at, "close_case", "request", str(request.id)


def _takeover(case: InventedCase) -> Row:
    return {"intake_id": case.entry.id, "at": case.entry.received_at, "by_whom": OFFICER}


def _movements(request: SubjectRequest) -> Iterator[Row]:
    yield {"request_id": request.id, "on_day": riga_date(request.received_at), "kind": "received"}
    if request.ending is not None:
        yield {"request_id": request.id, "on_day": riga_date(request.ending.at), "kind": "closed"}


def _history(request: SubjectRequest) -> Iterator[Row]:
    happened = [(request.received_at, Event.RECORDED), (request.received_at, Event.IDENTITY_CONFIRMED)]
    if request.sent_at is not None:
        happened += [(request.sent_at, Event.DECIDED), (request.sent_at, Event.ANSWERED)]
    if request.ending is not None:
        closed = request.state is RequestState.CLOSED
        happened.append((request.ending.at, Event.CLOSED if closed else Event.WITHDRAWN))
    for place, (at, event) in enumerate(happened):
        yield {
            "id": UUID(int=(request.id.int + place + 1) % _NAMESPACE_BITS**2),
            "request_id": request.id,
            "at": at,
            "who": OFFICER,
            "event": event,
            "facts": {},
            "undone": False,
        }


def _document(request: SubjectRequest) -> Row:
    subject = request.subject
    return {
        "request_id": request.id,
        "letter_id": None,
        "number": request.number,
        "title": subject.name,
        "contact": f"{subject.email} {subject.phone} {subject.address}",
        "body": request.text,
    }
