"""Makes the sample store of the present version: `python tests/stores/make_sample.py` from the top.

A sample is made once for each version that was released and then kept: every later program opens it. While
a version is not released, its sample may be made anew. Everything in it is invented; the password stands in
store_builders.py.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import uuid
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STORES = Path(__file__).resolve().parent
EXPECTED = "expected.json"


def fill(folder: Path) -> dict[str, object]:
    """Makes the store in the folder; answers what every later program must find in it."""
    from builders import NOON, a_decision, a_letter, a_request, an_entry
    from store_builders import DPO, DPO_ID, audited, make_store

    from dpo_desk.domain.deadlines import ClockFacts, Pause, PausePolicy, compute_case_dates
    from dpo_desk.domain.history import Event, HistoryLine
    from dpo_desk.domain.intake import Attachment, Intake
    from dpo_desk.domain.letter import Dispatch, LetterState
    from dpo_desk.domain.person import Person
    from dpo_desk.domain.request import (
        AnswerWay,
        Ending,
        IdentityCheck,
        IdentityMethod,
        Question,
        QuestionKind,
        RequestState,
        Right,
    )
    from dpo_desk.domain.workflow import next_step
    from dpo_desk.domain.working_days import Calendar, OneOffHoliday

    received = date(2026, 3, 3)
    asked = Question(uuid.uuid4(), QuestionKind.IDENTITY, date(2026, 3, 5), "Lūdzam apliecināt identitāti.")
    closed = a_request(
        Right.ACCESS,
        number="DSP-2026/0001",
        subject=Person("Jānis Bērziņš", "010190-10006", "janis@paraugs.example", "+371 20000000"),
    )
    claim = replace(closed.claims[0], decision=a_decision())
    closed = replace(
        closed,
        claims=(claim,),
        state=RequestState.CLOSED,
        identity_checks=(IdentityCheck(uuid.uuid4(), NOON, DPO, IdentityMethod.DOCUMENT_SEEN, True),),
        sent_at=NOON + timedelta(days=10),
        ending=Ending(NOON + timedelta(days=11)),
    )
    paused = a_request(
        Right.ERASURE,
        Right.RESTRICTION,
        number="DSP-2026/0002",
        subject=Person("Žaneta Ķirse"),
        state=RequestState.IDENTITY_ASKED,
        questions=(asked,),
        dates=compute_case_dates(
            ClockFacts(received, (Pause(asked.asked_on),)), Calendar(1), None, PausePolicy.PAUSE
        ),
    )
    fresh = a_request(Right.MARKETING_OBJECTION, number="DSP-2026/0003", subject=Person("Ilmārs Čakste"))
    pdf = b"%PDF-1.7 invented"
    letter = a_letter(
        closed,
        state=LetterState.DISPATCHED,
        number="IZ-2026/0001",
        sha256=hashlib.sha256(pdf).hexdigest(),
        issued_at=NOON,
        signed_on=received,
        dispatch=Dispatch(AnswerWay.REGISTERED_POST, NOON, DPO, "Parauga iela 1", "RR123456785LV"),
    )
    scan = b"invented scan"
    attachment = Attachment(
        uuid.uuid4(),
        "letter",
        letter.id,
        "paraksts.pdf",
        "application/pdf",
        len(scan),
        hashlib.sha256(scan).hexdigest(),
        NOON,
        DPO,
    )
    with make_store(folder).store as store:
        for request in (closed, paused, fresh):
            with store.unit_of_work() as work:
                number = work.numbers.next("DSP", 2026)
                entry = an_entry(id=request.id, subject=request.subject)
                work.intakes.add(Intake(entry, number, NOON, DPO_ID, "Birojs", NOON))
                work.requests.add(request, next_step(request, ()))
                work.requests.add_movement(request.id, received, "received")
                work.history.add(HistoryLine(uuid.uuid4(), request.id, NOON, "Birojs", Event.RECORDED))
                audited(work, "record_request", number=number)
                work.commit()
        with store.unit_of_work() as work:
            work.requests.add_movement(closed.id, received + timedelta(days=11), "closed")
            work.letters.add(letter)
            work.letters.freeze(letter.id, pdf, letter.sha256)
            work.attachments.add(attachment, scan)
            holiday = OneOffHoliday(date(2026, 10, 12), "Izdomāti svētki", "Izdomāts likums")
            work.calendars.add(Calendar(2, (holiday,)), NOON, DPO)
            work.drafts.save(DPO_ID, "intake", "iesākts", NOON)
            audited(work, "close_request")
            work.commit()
        report = store.reading.verify_audit()
    return {
        "numbers": ["DSP-2026/0001", "DSP-2026/0002", "DSP-2026/0003"],
        "names": ["Jānis Bērziņš", "Žaneta Ķirse", "Ilmārs Čakste"],
        "open": 2,
        "paused": 1,
        "leading": [request.dates.leading.isoformat() for request in (closed, paused, fresh)],
        "letter": letter.sha256,
        "attachment": attachment.sha256,
        "audit_entries": report.last,
        "audit_head": report.head,
    }


def main() -> None:
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    from dpo_desk.storage.upgrade import REVISIONS

    folder = STORES / f"v{REVISIONS[-1]}"
    shutil.rmtree(folder, ignore_errors=True)
    expected = fill(folder)
    (folder / "store.lock").unlink()
    (folder / EXPECTED).write_text(
        json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
