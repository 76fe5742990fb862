"""The invented cases of the demo store, played through the real use cases at their own moments.

A play is a generator: it does what is due now and yields the moment at which it goes on.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.local_time import RIGA, to_utc
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    IdentityMethod,
    Outcome,
    QuestionKind,
    Right,
    TaskKind,
)
from dpo_desk.domain.roles import Actor
from dpo_desk.domain.workflow import suggested_kinds
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.dispatch import DispatchEntry
from dpo_desk.services.workspace import Workspace

Play = Iterator[datetime]
SEED = 20180525
CASES = 48
_GIVEN = ("Jānis", "Līga", "Mārtiņš", "Elīna", "Zane", "Guntars", "Ģertrūde", "Artūrs", "Kristaps", "Ivars")
_FAMILY_M = (
    "Bērziņš",
    "Kalniņš",
    "Ābele",
    "Ozols",
    "Liepiņš",
    "Krūmiņš",
    "Žagars",
    "Vējš",
    "Šteins",
    "Ņikitins",
)
_FAMILY_F = (
    "Bērziņa",
    "Kalniņa",
    "Ābele",
    "Ozola",
    "Liepiņa",
    "Krūmiņa",
    "Žagare",
    "Vēja",
    "Čakste",
    "Ķirse",
)
_FEMALE = frozenset({"Līga", "Elīna", "Zane", "Ģertrūde"})
_STREETS = ("Parauga iela", "Ozolu iela", "Upes iela", "Kalna iela", "Liepu aleja")
_WORDS: dict[Right, str] = {
    Right.ACCESS: "Vēlos zināt, kādi dati par mani ir jūsu rīcībā un kam tie nodoti.",
    Right.RECTIFICATION: "Lūdzu labot manu adresi, jo esmu pārcēlies.",
    Right.ERASURE: "Lūdzu dzēst manu veco e-pasta adresi.",
    Right.RESTRICTION: "Lūdzu ierobežot datu apstrādi, kamēr pārbaudāt rēķinu.",
    Right.PORTABILITY: "Lūdzu izsniegt manis sniegtos datus datnē.",
    Right.OBJECTION: "Iebilstu pret manu datu izmantošanu biznesa analīzē.",
    Right.MARKETING_OBJECTION: "Lūdzu vairs nesūtīt reklāmu.",
    Right.CONSENT_WITHDRAWAL: "Atsaucu piekrišanu fotogrāfiju izmantošanai.",
    Right.AUTOMATED_DECISION: "Lūdzu cilvēku pārskatīt atteikumu.",
}
_MIX = (
    *(Right.ACCESS,) * 6,
    *(Right.ERASURE,) * 4,
    *(Right.RECTIFICATION,) * 2,
    *(Right.MARKETING_OBJECTION,) * 3,
    *(Right.CONSENT_WITHDRAWAL,) * 2,
    Right.PORTABILITY,
    Right.RESTRICTION,
    Right.OBJECTION,
)
ACCESS_FACTS = {
    "noluki": "pakalpojuma līguma noslēgšana un izpilde, norēķinu administrēšana",
    "kategorijas": "vārds, uzvārds, saziņas dati, līguma numurs, rēķini",
    "sanemeji": "grāmatvedības ārpakalpojuma sniedzējs",
    "glabasana": "rēķini – pieci gadi, saziņas dati – līdz līguma beigām",
    "avots": "dati saņemti no Jums",
}
_ACCESS_VARIANTS = frozenset({"no_transfers", "no_automated"})


@dataclass(slots=True)
class DemoDesk:
    """The desk at which the cases are played: the DPO's workspace, the office, the clock, the dice."""

    desk: Workspace
    staff: Actor
    move_to: Callable[[datetime], None]
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 - invented cases
    posted: int = 10_000_000

    @property
    def dpo(self) -> Actor:
        return self.desk.actor

    def post_number(self) -> str:
        """The next invented number of a registered letter, with its check digit."""
        self.posted += 1
        return registered_number(self.posted)


def registered_number(serial: int) -> str:
    """A well-formed S10 number for a serial of eight digits."""
    digits = f"{serial:08d}"
    weighed = sum(int(d) * w for d, w in zip(digits, (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    rest = 11 - weighed % 11
    return f"RR{digits}{ {10: 0, 11: 5}.get(rest, rest) }LV"


def invented_plays(desk: DemoDesk, first: date, last: date) -> list[tuple[datetime, Play]]:
    """The year's cases with the moments at which they begin, spread evenly; the last ones stay open."""
    span = (last - first).days - 1
    plays: list[tuple[datetime, Play]] = []
    for place in range(CASES):
        day = first + timedelta(days=1 + span * place // CASES + desk.dice.randrange(3))
        start = moment_on(min(day, last - timedelta(days=1)), 9, desk.dice.randrange(60))
        until = moment_on(last, 0, 0)
        plays.append((start, _case(desk, start, until)))
    return plays


def _case(desk: DemoDesk, start: datetime, until: datetime) -> Play:
    """One case from its receipt to its closing, or as far as it comes before `until`."""
    right = desk.dice.choice(_MIX)
    entry = entry_for(desk, right, start)
    recorder = desk.staff if desk.dice.random() < 0.7 else desk.dpo
    recorded = desk.desk.intake.record(recorder, entry)
    case, work, dpo = recorded.id, desk.desk.work, desk.dpo
    pace = desk.dice.choice((1, 1, 1, 2, 2, 3))
    for moment in _until(start + timedelta(days=pace, hours=1), until):
        yield moment
        work.take_over(dpo, case)
        _settle_identity(desk, case, entry)
    for moment in _until(start + timedelta(days=pace + 2, hours=2), until):
        yield moment
        if desk.dice.random() < 0.06:
            work.withdraw(dpo, case, "Pieprasījums atsaukts pa tālruni.")
            return
        yield from _work_out(desk, case, entry, start, until, pace)


def _until(moment: datetime, until: datetime) -> Iterator[datetime]:
    """The moment, if it lies before the end of the year played; else nothing happens any more."""
    if moment < until:
        yield moment


def _settle_identity(desk: DemoDesk, case: uuid.UUID, entry: IntakeEntry) -> None:
    work, dpo = desk.desk.work, desk.dpo
    if entry.rights == (Right.MARKETING_OBJECTION,):
        work.no_identity_needed(dpo, case, "Iebildumam pret tiešo tirgvedību pietiek ar adresi.")
    elif entry.identity is None and desk.dice.random() < 0.25:
        work.ask_question(dpo, case, QuestionKind.IDENTITY, "Lūdzam apliecināt identitāti.")
    elif entry.identity is None:
        work.confirm_identity(dpo, case, IdentityMethod.KNOWN_CHANNEL, note="Atzvanīts uz zināmo numuru.")


def _work_out(
    desk: DemoDesk, case: uuid.UUID, entry: IntakeEntry, start: datetime, until: datetime, pace: int
) -> Play:
    work, dpo, today = desk.desk.work, desk.dpo, desk.desk.desk.today()
    file = desk.desk.cases.open(dpo, case)
    if any(question.answered_on is None for question in file.request.questions):
        work.record_answer(dpo, case, "Identitāte apliecināta, uzrādot dokumentu.")
        work.confirm_identity(dpo, case, IdentityMethod.DOCUMENT_SEEN)
    searching = entry.rights[0] in {Right.ACCESS, Right.ERASURE, Right.PORTABILITY}
    if searching:
        due_on = today + timedelta(days=4)
        work.add_task(dpo, case, TaskKind.SEARCH, "Grāmatvedība", "Sameklēt rēķinus un saraksti.", due_on)
    for moment in _until(start + timedelta(days=pace + 5, hours=3), until):
        yield moment
        if searching:
            task = desk.desk.cases.open(dpo, case).request.tasks[0]
            work.finish_task(dpo, case, task.id, "Atrasti trīs dokumenti.")
        _decide(desk, case, entry.rights[0])
        yield from _answer(desk, case, entry, start, until, pace)


def _decide(desk: DemoDesk, case: uuid.UUID, right: Right) -> None:
    refused = right in {Right.ERASURE, Right.PORTABILITY} and desk.dice.random() < 0.3
    ground = "G17_3B" if right is Right.ERASURE else "G20_1_BASIS"
    entry = DecisionEntry(right, Outcome.GRANTED, details=_details(desk, right))
    if refused:
        reasons = "Rēķini jāglabā grāmatvedības vajadzībām."
        details = {"norma": "Grāmatvedības likuma 28. pants"}
        entry = DecisionEntry(right, Outcome.REFUSED, (ground,), reasons, details=details)
    desk.desk.decisions.decide(desk.dpo, case, entry)


def _details(desk: DemoDesk, right: Right) -> dict[str, str]:
    """What the letter of the right has to say, under the names of its placeholders."""
    today = desk.desk.desk.today().isoformat()
    by_right: dict[Right, dict[str, str]] = {
        Right.RECTIFICATION: {
            "labots": today,
            "vecais": "Parauga iela 1, Rīga",
            "jaunais": "Ozolu iela 5, Sigulda",
        },
        Right.ERASURE: {"dzests": today, "dzestie": "vecā e-pasta adrese", "rezerves_lidz": today},
        Right.RESTRICTION: {
            "ierobezots": today,
            "ierobezotie": "rēķina dati",
            "ierobezosanas_pants": "VDAR 18. panta 1. punkta a) apakšpunkts",
        },
        Right.PORTABILITY: {"formats": "CSV"},
        Right.OBJECTION: {"noluks": "biznesa analīze"},
        Right.CONSENT_WITHDRAWAL: {"noluks": "fotogrāfiju izmantošana", "partraukts": today},
        Right.AUTOMATED_DECISION: {"parskatisanas_rezultats": "lēmums mainīts"},
    }
    return by_right.get(right, {})


def _answer(
    desk: DemoDesk, case: uuid.UUID, entry: IntakeEntry, start: datetime, until: datetime, pace: int
) -> Play:
    late = desk.dice.random() < 0.12
    for moment in _until(start + timedelta(days=pace + (26 if late else 7), hours=4), until):
        yield moment
        letter = answer_letter(desk, case)
        desk.desk.dispatch.dispatch(
            desk.dpo,
            letter,
            DispatchEntry(
                entry.answer_by or AnswerWay.EMAIL,
                post_number=desk.post_number() if entry.answer_by is AnswerWay.REGISTERED_POST else "",
                other_way_reason="Persona lūdza atbildi šādā veidā.",
                late_reason="Meklēšana prasīja vairāk laika.",
            ),
            sign_on_paper=True,
        )
        if _open_tasks(desk, case) == 0:
            desk.desk.work.close(desk.dpo, case)


def _open_tasks(desk: DemoDesk, case: uuid.UUID) -> int:
    return sum(task.state == "open" for task in desk.desk.cases.open(desk.dpo, case).request.tasks)


def answer_letter(desk: DemoDesk, case: uuid.UUID) -> uuid.UUID:
    """Issues the letter that answers the decided case; answers its id."""
    request = desk.desk.cases.open(desk.dpo, case).request
    kind = suggested_kinds(request)[0]
    access = kind is LetterKind.ACCESS
    page = desk.desk.letters.issue_from_facts(
        desk.dpo,
        case,
        kind,
        facts=ACCESS_FACTS if access else None,
        flags=_ACCESS_VARIANTS if access else frozenset(),
        attachments=("Personas datu kopija uz 3 lp.",)
        if kind in {LetterKind.ACCESS, LetterKind.PORTABILITY}
        else (),
    )
    return page.letter.id


def shown_play(desk: DemoDesk, now: datetime, keep: Callable[[str, str, bytes], None]) -> Play:
    """The case that shows the whole way: walk-in, identity, search, decision, letter, signature, post."""
    start = now - timedelta(days=9)
    entry = IntakeEntry(
        id=uuid.uuid4(),
        received_at=start,
        channel=Channel.IN_PERSON,
        rights=(Right.ACCESS,),
        subject=Person("Jānis Bērziņš", phone="+371 20000000", address="Parauga iela 12–3, Rīga, LV-1000"),
        text=_WORDS[Right.ACCESS],
        identity=IdentityMethod.DOCUMENT_SEEN,
        answer_by=AnswerWay.REGISTERED_POST,
    )
    recorded = desk.desk.intake.record(desk.staff, entry)
    keep(recorded.number, "apstiprinajums.pdf", desk.desk.intake.receipt_pdf(desk.staff, recorded.id))
    yield start + timedelta(hours=3)
    work, dpo, case = desk.desk.work, desk.dpo, recorded.id
    work.take_over(dpo, case)
    due_on = (start + timedelta(days=4)).date()
    file = work.add_task(dpo, case, TaskKind.SEARCH, "Grāmatvedība", "Sameklēt klienta rēķinus.", due_on)
    yield start + timedelta(days=3)
    work.finish_task(dpo, case, file.request.tasks[0].id, "Atrasti trīs rēķini.")
    desk.desk.decisions.decide(dpo, case, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    yield start + timedelta(days=5)
    letter = answer_letter(desk, case)
    pdf = desk.desk.letters.issued_pdf(dpo, letter)
    keep(recorded.number, "vestule.pdf", pdf)
    today = desk.desk.desk.today()
    desk.desk.dispatch.attach_signed_scan(dpo, letter, "parakstita-vestule.pdf", pdf, today)
    desk.desk.dispatch.release(dpo, letter)
    yield start + timedelta(days=5, hours=2)
    sent = DispatchEntry(AnswerWay.REGISTERED_POST, post_number="RR123456785LV")
    desk.desk.dispatch.dispatch(desk.staff, letter, sent)
    yield start + timedelta(days=6)
    work.close(dpo, case)


def entry_for(desk: DemoDesk, right: Right, moment: datetime) -> IntakeEntry:
    """A form filled for an invented person."""
    dice = desk.dice
    channel = dice.choice((Channel.IN_PERSON, Channel.EMAIL, Channel.EMAIL, Channel.POST, Channel.PHONE))
    given = dice.choice(_GIVEN)
    family = dice.choice(_FAMILY_F if given in _FEMALE else _FAMILY_M)
    way = AnswerWay.REGISTERED_POST if channel in {Channel.IN_PERSON, Channel.POST} else AnswerWay.EMAIL
    needed = channel is Channel.IN_PERSON and right is not Right.MARKETING_OBJECTION
    shown = IdentityMethod.DOCUMENT_SEEN if needed else None
    return IntakeEntry(
        id=uuid.UUID(int=dice.getrandbits(128), version=4),
        received_at=moment,
        channel=channel,
        rights=(right,),
        subject=Person(
            f"{given} {family}",
            email=f"klients{dice.randrange(1000)}@paraugs.example",
            phone=f"+371 2{dice.randrange(10**7):07d}",
            address=f"{dice.choice(_STREETS)} {dice.randrange(1, 90)}, Sigulda, LV-2150",
        ),
        text=_WORDS[right],
        identity=shown,
        answer_by=way,
    )


def moment_on(day: date, hour: int, minute: int) -> datetime:
    """A moment of the day in Riga, as UTC."""
    return to_utc(datetime.combine(day, time(hour, minute), RIGA))
