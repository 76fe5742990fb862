"""The agreed scenarios on the use cases, over a real encrypted store (the widgets have their own)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from builders import an_entry
from desk_fixture import OpenDesk

from dpo_desk.domain.history import Event
from dpo_desk.domain.letter import LetterKind, LetterState
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.person import Person
from dpo_desk.domain.problems import EntryRefused, StepRefused
from dpo_desk.domain.request import (
    AnswerWay,
    Channel,
    IdentityMethod,
    Outcome,
    QuestionKind,
    RequestState,
    Right,
)
from dpo_desk.domain.roles import NotPermitted, Role
from dpo_desk.domain.timeliness import Timeliness
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.dispatch import DispatchEntry

MakeDesk = Callable[..., OpenDesk]
ACCESS_VARIANTS = frozenset({"no_transfers", "no_automated"})
COPY = ("Personas datu kopija uz 3 lp.",)


def codes(refused: pytest.ExceptionInfo[StepRefused]) -> list[str]:
    return [reason.code for reason in refused.value.reasons]


def problems(refused: pytest.ExceptionInfo[EntryRefused]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refused.value.problems]


def test_a_walk_in_at_ecsoen_is_answered_in_time_on_both_clocks(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen", "2026-03-03T10:12")
    space, staff = desk.space, desk.user("birojs", Role.STAFF)
    recorded = space.intake.record(staff, an_entry(received_at=desk.clock()))
    assert (recorded.number, recorded.promise_due, recorded.legal_due) == (
        "DSP-2026/0001",
        date(2026, 3, 17),
        date(2026, 4, 7),
    )
    with pytest.raises(NotPermitted):
        space.cases.open(staff, recorded.id)
    case = space.work.take_over(desk.dpo, recorded.id)
    assert case.request.state is RequestState.IDENTITY_CONFIRMED
    assert case.request.departures == ("no_appointment",)
    assert (case.request.dates.legal.raw_end, case.request.dates.legal.safe) == (
        date(2026, 4, 3),
        date(2026, 4, 2),
    )
    assert case.request.dates.leading == date(2026, 3, 17)
    assert space.intake.own(staff) == []

    desk.clock.set("2026-03-16T14:00")
    space.decisions.decide(desk.dpo, recorded.id, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    page = space.letters.issue_from_facts(
        desk.dpo,
        recorded.id,
        LetterKind.ACCESS,
        facts=ACCESS_FACTS,
        flags=ACCESS_VARIANTS,
        attachments=COPY,
    )
    assert page.letter.number == "IZ-2026/0001"
    first = space.letters.issued_pdf(desk.dpo, page.letter.id)
    assert space.letters.issued_pdf(desk.dpo, page.letter.id) == first
    space.dispatch.attach_signed_scan(
        desk.dpo, page.letter.id, "skenējums.pdf", b"%PDF-1.7 scan", date(2026, 3, 16)
    )
    space.dispatch.release(desk.dpo, page.letter.id)

    sent = DispatchEntry(AnswerWay.REGISTERED_POST, post_number="RR123456780LV")
    with pytest.raises(EntryRefused) as refused:
        space.dispatch.dispatch(staff, page.letter.id, sent)
    assert problems(refused) == [("post_number", "check_digit")]
    assert space.dispatch.dispatch(staff, page.letter.id, replace(sent, post_number="RR123456785LV")) is None
    closed = space.work.close(desk.dpo, recorded.id)
    assert closed.request.state is RequestState.CLOSED
    assert closed.timeliness is Timeliness.CLOSED_IN_TIME
    assert space.audit.verify(desk.dpo).ok


def test_another_way_than_ecsoen_promises_needs_a_reason(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    entry = an_entry(received_at=desk.clock(), answer_by=AnswerWay.IN_PERSON)
    recorded = desk.space.intake.record(desk.dpo, entry)
    desk.space.decisions.decide(desk.dpo, recorded.id, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    page = desk.space.letters.issue_from_facts(
        desk.dpo, recorded.id, LetterKind.ACCESS, facts=ACCESS_FACTS, flags=ACCESS_VARIANTS, attachments=COPY
    )
    in_person = DispatchEntry(AnswerWay.IN_PERSON)
    with pytest.raises(EntryRefused) as refused:
        desk.space.dispatch.dispatch(desk.dpo, page.letter.id, in_person, sign_on_paper=True)
    assert problems(refused) == [("other_way_reason", "other_than_promised")]
    told = replace(in_person, other_way_reason="Persona lūdza izsniegt klātienē.")
    case = desk.space.dispatch.dispatch(desk.dpo, page.letter.id, told, sign_on_paper=True)
    assert case is not None
    assert case.request.state is RequestState.ANSWERED


def test_a_marketing_objection_at_codars_by_plain_e_mail(open_desk: MakeDesk) -> None:
    desk = open_desk("codars", "2026-02-02T11:00")
    entry = an_entry(
        received_at=desk.clock(),
        channel=Channel.EMAIL,
        rights=(Right.MARKETING_OBJECTION,),
        subject=Person("Mārtiņš Ābele", email="martins@paraugs.example"),
        identity=None,
        answer_by=AnswerWay.EMAIL,
    )
    recorded = desk.space.intake.record(desk.user("birojs", Role.STAFF), entry)
    assert recorded.legal_due == date(2026, 3, 2)
    assert recorded.promise_due is None
    case = desk.space.work.take_over(desk.dpo, recorded.id)
    assert case.request.departures == ("not_e_signed",)
    desk.space.work.no_identity_needed(desk.dpo, recorded.id, "Pietiek ar e-pasta adresi.")
    refusal = DecisionEntry(
        Right.MARKETING_OBJECTION, Outcome.REFUSED, ("G12_5_UNFOUNDED",), "nav parakstīts"
    )
    with pytest.raises(StepRefused) as refused:
        desk.space.decisions.decide(desk.dpo, recorded.id, refusal)
    assert codes(refused) == ["marketing_objection_is_absolute"]
    desk.space.decisions.decide(
        desk.dpo, recorded.id, DecisionEntry(Right.MARKETING_OBJECTION, Outcome.GRANTED)
    )
    page = desk.space.letters.issue_from_facts(desk.dpo, recorded.id, LetterKind.MARKETING_OBJECTION)
    assert page.letter.state is LetterState.ISSUED


def test_an_identity_doubt_pauses_and_an_extension_is_undone(open_desk: MakeDesk) -> None:
    desk = open_desk("kic", "2026-03-05T10:00")
    space, dpo = desk.space, desk.dpo
    entry = an_entry(received_at=desk.clock(), channel=Channel.EMAIL, identity=None)
    case_id = space.intake.record(dpo, entry).id
    desk.clock.set("2026-03-09T09:00")
    asked = space.work.ask_question(dpo, case_id, QuestionKind.IDENTITY, "Lūdzam apliecināt identitāti.")
    assert asked.request.dates.paused_since == date(2026, 3, 9)
    assert asked.request.dates.legal.due == date(2026, 4, 7)
    desk.clock.set("2026-03-19T09:00")
    space.work.record_answer(dpo, case_id, "Atbilde saņemta.")
    answered = space.work.confirm_identity(dpo, case_id, IdentityMethod.KNOWN_CHANNEL)
    assert answered.request.dates.legal.due == date(2026, 4, 15)
    assert answered.request.dates.legal_unsuspended is not None
    assert answered.request.dates.legal_unsuspended.due == date(2026, 4, 7)

    desk.clock.set("2026-04-10T09:00")
    with pytest.raises(StepRefused) as refused:
        space.decisions.extend(dpo, case_id, "Apjomīgs pieprasījums.", None)
    assert codes(refused) == ["extension_notice_not_sent"]
    notice = space.letters.issue_from_facts(
        dpo, case_id, LetterKind.EXTENSION, facts={"iemesli": "apjomīgs pieprasījums"}
    )
    sent = DispatchEntry(AnswerWay.REGISTERED_POST, post_number="RR123456785LV")
    extended = space.dispatch.dispatch(dpo, notice.letter.id, sent, sign_on_paper=True)
    assert extended is not None
    assert extended.request.dates.legal.due == date(2026, 6, 15)
    with pytest.raises(StepRefused) as refused:
        space.decisions.extend(dpo, case_id, "vēlreiz", notice.letter.id)
    assert codes(refused) == ["extended_before"]
    undone = space.decisions.remove_extension(dpo, case_id)
    assert undone.request.dates.legal.due == date(2026, 4, 15)

    desk.clock.set("2026-04-16T09:00")
    with pytest.raises(StepRefused) as refused:
        space.letters.issue_from_facts(dpo, case_id, LetterKind.EXTENSION, facts={"iemesli": "vēlu"})
    assert "extension_after_first_month" in codes(refused)


def test_a_holiday_declared_late_moves_open_cases_only(open_desk: MakeDesk) -> None:
    desk = open_desk("kic", "2026-09-10T10:00")
    space, dpo = desk.space, desk.dpo
    open_id = space.intake.record(dpo, an_entry(received_at=desk.clock())).id
    gone_id = space.intake.record(dpo, an_entry(received_at=desk.clock())).id
    space.work.withdraw(dpo, gone_id, "Atsaukts pa tālruni.")
    assert space.cases.open(dpo, open_id).request.dates.legal.due == date(2026, 10, 12)

    desk.clock.set("2026-10-09T12:00")
    holiday = date(2026, 10, 12)
    result = space.firm.add_holiday(dpo, holiday, "Izdomāta svētku diena", "Izdomāts likums")
    assert (result.open_cases, result.moved) == (1, 1)
    moved = space.cases.open(dpo, open_id)
    assert moved.request.dates.legal.due == date(2026, 10, 13)
    line = next(line for line in moved.history if line.event is Event.DATES_RECOMPUTED)
    assert (line.facts["law_old"], line.facts["law_new"]) == ("2026-10-12", "2026-10-13")
    assert (line.facts["why"], line.facts["calendar"]) == ("calendar", str(result.version))
    assert space.cases.open(dpo, gone_id).request.dates.legal.due == date(2026, 10, 12)

    space.firm.remove_holiday(dpo, holiday)
    assert space.cases.open(dpo, open_id).request.dates.legal.due == date(2026, 10, 12)


def test_the_month_reconciles_and_names_nobody(open_desk: MakeDesk) -> None:
    desk = open_desk("kic", "2026-01-12T10:00")
    space, dpo = desk.space, desk.dpo
    earlier = [_logged(desk, f"Agrais Cilvēks{number}") for number in range(2)]
    desk.clock.set("2026-02-03T10:00")
    received = [_logged(desk, f"Februāra Cilvēks{number}") for number in range(5)]
    desk.clock.set("2026-02-20T10:00")
    for case_id in (*earlier, *received[:2]):
        space.work.withdraw(dpo, case_id, "Atsaukts.")
    figures = space.months.figures(dpo, date(2026, 2, 1))
    assert figures.equation == "2 + 5 = 4 + 3"
    assert figures.discrepancies == ()
    pdf = space.months.pdf(dpo, date(2026, 2, 1))
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    assert "2 + 5 = 4 + 3" in text
    assert "Cilvēks" not in text
    assert "DSP-" not in text
    document.close()


def test_a_closed_month_keeps_its_figures(open_desk: MakeDesk) -> None:
    desk = open_desk("kic", "2026-01-12T10:00")
    space, dpo = desk.space, desk.dpo
    _logged(desk, "Agrais Cilvēks")
    desk.clock.set("2026-02-02T10:00")
    space.months.publish_finished(dpo)
    before = space.months.figures(dpo, date(2026, 1, 1))
    late = an_entry(received_at=parse_iso_moment("2026-01-30T10:00"), earlier_reason="Vēstule atrasta vēlāk.")
    space.intake.record(dpo, late)
    assert space.months.figures(dpo, date(2026, 1, 1)) == before
    assert space.months.figures(dpo, date(2026, 2, 1)).received == 1


def test_saving_the_same_form_twice_makes_one_request(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    entry = an_entry(id=uuid.uuid4(), received_at=desk.clock())
    first = desk.space.intake.record(desk.dpo, entry)
    assert desk.space.intake.record(desk.dpo, entry).number == first.number
    assert desk.space.registers.today(desk.dpo).open_requests == 1


@pytest.mark.parametrize("role", [Role.STAFF, Role.MANAGER])
def test_a_denial_is_audited_and_says_nothing(open_desk: MakeDesk, role: Role) -> None:
    desk = open_desk("ecsoen")
    case_id = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock())).id
    user = desk.user("cits", role)
    with pytest.raises(NotPermitted) as refused:
        desk.space.work.add_note(user, case_id, "piezīme")
    assert str(refused.value) == "work_cases"
    newest = desk.space.audit.entries(desk.dpo, limit=1)[0]
    assert (newest["use_case"], newest["actor_id"]) == ("denied", str(user.user_id))


def _logged(desk: OpenDesk, name: str) -> uuid.UUID:
    entry = an_entry(received_at=desk.clock(), subject=Person(name, phone="+371 20000000", address="Rīga"))
    return desk.space.intake.record(desk.dpo, entry).id


def test_a_reopened_case_is_answered_and_closed_again(open_desk: MakeDesk) -> None:
    desk = open_desk("kic")
    space, dpo = desk.space, desk.dpo
    case_id = space.intake.record(dpo, an_entry(received_at=desk.clock())).id
    first = _answered(desk, case_id)
    space.work.close(dpo, case_id)
    desk.clock.set("2026-05-20T10:00")
    space.work.reopen(dpo, case_id, "Atradās vēl viena sistēma.")
    again = _answered(desk, case_id)
    assert again.request.state is RequestState.ANSWERED
    assert again.request.sent_at == first.request.sent_at
    assert space.work.close(dpo, case_id).timeliness is Timeliness.CLOSED_IN_TIME
    may = space.months.figures(dpo, date(2026, 5, 1))
    assert (may.received, may.reopened, may.closed) == (0, 1, 1)


def test_a_returned_letter_puts_the_case_back_to_work(open_desk: MakeDesk) -> None:
    desk = open_desk("kic")
    case_id = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock())).id
    case = _answered(desk, case_id)
    desk.clock.set("2026-03-20T10:00")
    back = desk.space.dispatch.returned(desk.dpo, case.letters[0].id, date(2026, 3, 20))
    assert back.request.state is RequestState.DECIDED
    assert back.request.sent_at is None
    assert back.timeliness is Timeliness.IN_TIME


def test_who_posts_a_letter_learns_its_address_and_nothing_more(open_desk: MakeDesk) -> None:
    desk = open_desk("kic")
    space, staff = desk.space, desk.user("birojs", Role.STAFF)
    case_id = space.intake.record(desk.dpo, an_entry(received_at=desk.clock())).id
    space.decisions.decide(desk.dpo, case_id, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    page = space.letters.issue_from_facts(
        desk.dpo, case_id, LetterKind.ACCESS, facts=ACCESS_FACTS, flags=ACCESS_VARIANTS, attachments=COPY
    )
    space.dispatch.attach_signed_scan(desk.dpo, page.letter.id, "s.pdf", b"%PDF-", date(2026, 3, 3))
    assert space.dispatch.released(staff) == []
    space.dispatch.release(desk.dpo, page.letter.id)
    (letter,) = space.dispatch.released(staff)
    assert letter.number == "IZ-2026/0001"
    assert not hasattr(letter, "content")
    with pytest.raises(NotPermitted):
        space.letters.open(staff, letter.id)


def _answered(desk: OpenDesk, case_id: uuid.UUID) -> CaseFile:
    space, dpo = desk.space, desk.dpo
    space.decisions.decide(dpo, case_id, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    page = space.letters.issue_from_facts(
        dpo, case_id, LetterKind.ACCESS, facts=ACCESS_FACTS, flags=ACCESS_VARIANTS, attachments=COPY
    )
    sent = DispatchEntry(AnswerWay.REGISTERED_POST, post_number="RR123456785LV")
    case = space.dispatch.dispatch(dpo, page.letter.id, sent, sign_on_paper=True)
    assert case is not None
    return case
