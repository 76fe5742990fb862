"""Cases of the demo store that are still open today, one in each state that a desk can show."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import DemoDesk, Play, answer_letter, entry_for, moment_on
from dpo_desk.services.dispatch import DispatchEntry

_Played = Callable[[DemoDesk, uuid.UUID, datetime], Iterator[datetime]]


def open_plays(desk: DemoDesk, today: date) -> list[tuple[datetime, Play]]:
    """The plays with the moments at which they begin; each ends with its case open."""
    cast: tuple[tuple[int, Right, Channel, _Played], ...] = (
        (44, Right.ACCESS, Channel.POST, _extended),
        (20, Right.RECTIFICATION, Channel.EMAIL, _forgotten),
        (14, Right.ACCESS, Channel.IN_PERSON, _in_search),
        (12, Right.ERASURE, Channel.IN_PERSON, _released),
        (11, Right.OBJECTION, Channel.POST, _signed_tomorrow),
        (10, Right.ERASURE, Channel.IN_PERSON, _decided),
        (7, Right.PORTABILITY, Channel.EMAIL, _asked),
        (6, Right.RESTRICTION, Channel.IN_PERSON, _in_search),
        (4, Right.ACCESS, Channel.PHONE, _forgotten),
        (2, Right.ACCESS, Channel.EMAIL, _left_alone),
        (1, Right.MARKETING_OBJECTION, Channel.EMAIL, _left_alone),
        (1, Right.CONSENT_WITHDRAWAL, Channel.PHONE, _forgotten),
    )
    plays = []
    for place, (days, right, channel, play) in enumerate(cast):
        start = moment_on(today - timedelta(days=days), 9 + place % 6, 7 * place % 60)
        plays.append((start, _begun(desk, right, channel, start, play)))
    return plays


def _begun(desk: DemoDesk, right: Right, channel: Channel, start: datetime, play: _Played) -> Play:
    entry = replace(entry_for(desk, right, start), channel=channel)
    shown = IdentityMethod.DOCUMENT_SEEN if channel is Channel.IN_PERSON else None
    recorded = desk.desk.intake.record(desk.staff, replace(entry, identity=shown))
    yield from play(desk, recorded.id, start)


def _left_alone(_desk: DemoDesk, _case: uuid.UUID, _start: datetime) -> Play:
    """Logged by the office, not taken over yet."""
    yield from ()


def _forgotten(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    """Taken over, identity known, nothing done since."""
    yield start + timedelta(hours=2)
    _known(desk, case)


def _in_search(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    yield start + timedelta(hours=3)
    _known(desk, case)
    due_on = desk.desk.desk.today() + timedelta(days=5)
    for assignee in ("Grāmatvedība", "IT atbalsts"):
        desk.desk.work.add_task(desk.dpo, case, TaskKind.SEARCH, assignee, "Sameklēt datus.", due_on)
    yield start + timedelta(hours=5)
    task = desk.desk.cases.open(desk.dpo, case).request.tasks[0]
    desk.desk.work.finish_task(desk.dpo, case, task.id, "Atrasti divi dokumenti.")


def _asked(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    yield start + timedelta(days=1)
    text = "Lūdzam apliecināt identitāti klātienē vai ar drošu elektronisko parakstu."
    desk.desk.work.ask_question(desk.dpo, case, QuestionKind.IDENTITY, text)


def _decided(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    yield start + timedelta(days=2)
    _known(desk, case)
    _grant(desk, case)


def _signed_tomorrow(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    """Issued, waiting for a signature."""
    yield from _decided(desk, case, start)
    yield start + timedelta(days=4)
    answer_letter(desk, case)


def _released(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    """Signed and released: the office takes it to the post."""
    yield from _decided(desk, case, start)
    yield start + timedelta(days=5)
    letter = answer_letter(desk, case)
    pdf = desk.desk.letters.issued_pdf(desk.dpo, letter)
    today = desk.desk.desk.today()
    desk.desk.dispatch.attach_signed_scan(desk.dpo, letter, "parakstita-vestule.pdf", pdf, today)
    desk.desk.dispatch.release(desk.dpo, letter)


def _extended(desk: DemoDesk, case: uuid.UUID, start: datetime) -> Play:
    """Extended in time, with its notice on file."""
    yield start + timedelta(days=1)
    _known(desk, case)
    yield start + timedelta(days=20)
    reasons = {"iemesli": "liels datu apjoms un vairākas sistēmas"}
    page = desk.desk.letters.issue_from_facts(desk.dpo, case, LetterKind.EXTENSION, facts=reasons)
    sent = DispatchEntry(AnswerWay.REGISTERED_POST, post_number=desk.post_number())
    desk.desk.dispatch.dispatch(desk.dpo, page.letter.id, sent, sign_on_paper=True)


def _known(desk: DemoDesk, case: uuid.UUID) -> None:
    """Taken over with identity confirmed and work begun."""
    request = desk.desk.work.take_over(desk.dpo, case).request
    if not request.identity_checks:
        desk.desk.work.confirm_identity(desk.dpo, case, IdentityMethod.KNOWN_CHANNEL)
    desk.desk.work.start_work(desk.dpo, case)


def _grant(desk: DemoDesk, case: uuid.UUID) -> None:
    right = desk.desk.cases.open(desk.dpo, case).request.rights[0]
    today = desk.desk.desk.today().isoformat()
    details = {"dzests": today, "dzestie": "vecā e-pasta adrese", "rezerves_lidz": today, "noluks": "analīze"}
    desk.desk.decisions.decide(desk.dpo, case, DecisionEntry(right, Outcome.GRANTED, details=details))
