"""The counter's use cases on a real store: what is kept, what is printed, what is told to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest
from builders import an_entry
from desk_fixture import OpenDesk

from dpo_desk.domain.deadlines import ClockFacts, PausePolicy, compute_case_dates
from dpo_desk.domain.history import Event
from dpo_desk.domain.intake import Intake
from dpo_desk.domain.letter import Language
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.problems import EntryRefused
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, RequestState, Right
from dpo_desk.domain.roles import NotPermitted, Role
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.printed_words import blank_form, oral_record, receipt, recovery_sheet
from dpo_desk.services.profile_text import load_profile

MakeDesk = Callable[..., OpenDesk]
JANIS = Person(
    "Jānis Bērziņš", "161175-19997", "janis@paraugs.example", "+371 20000000", "Parauga iela 12–3, Rīga"
)


def _text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def test_saving_the_same_form_again_changes_nothing(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    entry = an_entry(received_at=desk.clock())
    first = desk.space.intake.record(desk.dpo, entry)
    again = desk.space.intake.record(desk.dpo, replace(entry, text="Kas cits."))
    assert again == first
    assert desk.space.cases.open(desk.dpo, entry.id).request.text == entry.text


def test_texts_are_kept_composed_and_trimmed_and_the_code_in_its_usual_form(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    subject = replace(JANIS, name="  Ja\u0304nis Be\u0304rzin\u0327s\u030c ", personal_code=" 16117519997 ")
    recorded = desk.space.intake.record(
        desk.dpo, an_entry(subject=subject, received_at=desk.clock(), text="  Vēlos zināt. ")
    )
    request = desk.space.cases.open(desk.dpo, recorded.id).request
    assert request.subject.name == "Jānis Bērziņš"
    assert request.subject.personal_code == "161175-19997"
    assert request.text == "Vēlos zināt."


def test_a_refused_form_draws_no_number(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    with pytest.raises(EntryRefused):
        desk.space.intake.record(desk.dpo, an_entry(rights=(), received_at=desk.clock()))
    recorded = desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock()))
    assert recorded.number == "DSP-2026/0001"


@pytest.mark.parametrize(
    ("method", "representative", "by_staff", "confirmed"),
    [
        (IdentityMethod.DOCUMENT_SEEN, None, True, True),
        (IdentityMethod.SIGNATURE, None, True, False),
        (IdentityMethod.KNOWN_CHANNEL, None, True, False),
        (IdentityMethod.SIGNATURE, None, False, True),
        (IdentityMethod.DOCUMENT_SEEN, Representative("Ilze Bērziņa", "pilnvara"), True, False),
        (None, None, True, False),
    ],
)
def test_what_the_form_itself_confirms(
    open_desk: MakeDesk,
    method: IdentityMethod | None,
    representative: Representative | None,
    by_staff: bool,
    confirmed: bool,
) -> None:
    desk = open_desk("ecsoen")
    actor = desk.user("birojs", Role.STAFF) if by_staff else desk.dpo
    entry = an_entry(received_at=desk.clock(), identity=method, representative=representative)
    recorded = desk.space.intake.record(actor, entry)
    request = desk.space.cases.open(desk.dpo, recorded.id).request
    expected = RequestState.IDENTITY_CONFIRMED if confirmed else RequestState.RECEIVED
    assert request.state is expected
    assert bool(request.identity_checks) is confirmed


def test_the_preview_tells_dates_departures_and_the_promised_answer(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    intake, now = desk.space.intake, desk.clock()
    shown = intake.preview(desk.dpo, now, Channel.IN_PERSON, (Right.ACCESS,))
    assert shown.dates.promise is not None
    assert (shown.dates.promise.due, shown.dates.legal.due) == (date(2026, 3, 17), date(2026, 4, 7))
    assert shown.departures == ("no_appointment",)
    assert shown.answer_ways == (AnswerWay.REGISTERED_POST, AnswerWay.EMAIL)
    agreed = intake.preview(desk.dpo, now, Channel.IN_PERSON, (), appointment=True)
    assert agreed.departures == ()
    signed = intake.preview(desk.dpo, now, Channel.EMAIL, (), signed=True)
    assert signed.departures == ()
    at_once = intake.preview(desk.dpo, now, Channel.EMAIL, (Right.CONSENT_WITHDRAWAL,))
    assert at_once.dates.promise is not None
    assert at_once.dates.promise.due == date(2026, 3, 3)


def test_the_receipt_holds_number_dates_rights_and_contact_and_nobodys_name(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    staff = desk.user("birojs", Role.STAFF)
    rights = (Right.ACCESS, Right.ERASURE)
    entry = an_entry(subject=JANIS, rights=rights, received_at=desk.clock(), text="Slepeni vārdi.")
    recorded = desk.space.intake.record(staff, entry)

    pdf = desk.space.intake.receipt_pdf(staff, recorded.id)

    text = _text(pdf)
    assert recorded.number in text
    assert "Ilze Kalniņa" in text
    assert "das@paraugs.example" in text
    for personal in (*JANIS.name.split(), "161175", JANIS.email, "20000000", "Parauga", "Slepeni"):
        assert personal not in text
    assert desk.space.intake.receipt_pdf(staff, recorded.id) == pdf
    events = [line.event for line in desk.space.cases.open(desk.dpo, recorded.id).history]
    assert events.count(Event.RECEIPT_PRINTED) == 2


def test_words_of_the_receipt() -> None:
    entry = an_entry(rights=(Right.ACCESS, Right.CONSENT_WITHDRAWAL), channel=Channel.EMAIL)
    dates = compute_case_dates(ClockFacts(date(2026, 3, 3)), Calendar(1), None, PausePolicy.PAUSE)
    intake = Intake(entry, "DSP-2026/0007", entry.received_at, entry.id, "Birojs")

    content = receipt(load_profile("ecsoen"), intake, dates, Calendar(1))

    assert content.number == "DSP-2026/0007"
    assert content.legal_due == date(2026, 4, 7)
    # Fourteen days for the access, at once for the withdrawal: both are promised, and both are said.
    assert (content.promised_by, content.promised_at_once) == (date(2026, 3, 17), True)
    assert content.firm.name == "SIA Ecsoen"
    silent = receipt(load_profile("codars"), intake, dates, Calendar(1))
    assert (silent.promised_by, silent.promised_at_once) == (None, False)


def test_the_oral_record_is_what_was_said_and_by_whom(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    entry = an_entry(
        subject=JANIS,
        received_at=desk.clock(),
        representative=Representative("Ilze Bērziņa", "pilnvara"),
        text="Vēlos zināt, kam dati nodoti.",
    )
    recorded = desk.space.intake.record(desk.dpo, entry)
    text = _text(desk.space.intake.oral_record_pdf(desk.dpo, recorded.id))
    for said in ("Jānis Bērziņš", "Ilze Bērziņa", "pilnvara", "kam dati nodoti", recorded.number):
        assert said in text
    events = [line.event for line in desk.space.cases.open(desk.dpo, recorded.id).history]
    assert Event.RECORD_PRINTED in events


def test_the_record_tells_that_a_document_was_seen_and_never_its_number() -> None:
    entry = an_entry(identity=IdentityMethod.DOCUMENT_SEEN)
    intake = Intake(entry, "DSP-2026/0007", entry.received_at, entry.id, "Birojs")
    content = oral_record(load_profile("ecsoen"), intake)
    assert content.identity_seen
    assert content.representative == ""
    assert not oral_record(
        load_profile("ecsoen"), replace(intake, entry=replace(entry, identity=IdentityMethod.SIGNATURE))
    ).identity_seen


def test_the_blank_form_is_addressed_to_whom_the_policy_names(open_desk: MakeDesk) -> None:
    assert blank_form(load_profile("ecsoen")).addressed_to == "izpilddirektors"
    assert blank_form(load_profile("codars"), Language.ENGLISH).language is Language.ENGLISH
    desk = open_desk("ecsoen")
    staff = desk.user("birojs", Role.STAFF)
    assert "SIA Ecsoen" in _text(desk.space.intake.blank_form_pdf(staff))
    with pytest.raises(NotPermitted):
        desk.space.intake.blank_form_pdf(desk.user("vaditajs", Role.MANAGER))


def test_the_recovery_sheet_sets_the_key_in_its_groups() -> None:
    content = recovery_sheet("Ecsoen", "8XQ2-M07D 0000", date(2026, 3, 3))
    assert content.groups == ("8XQ2", "M07D", "0000")
    assert content.made_on == date(2026, 3, 3)


def test_a_draft_is_its_authors_own_and_goes_with_saving(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    intake, staff = desk.space.intake, desk.user("birojs", Role.STAFF)
    at = intake.save_draft(staff, "{}")
    assert at == desk.clock()
    assert intake.load_draft(desk.dpo) is None
    draft = intake.load_draft(staff)
    assert draft is not None
    assert (draft.content, draft.saved_at) == ("{}", at)
    intake.record(staff, an_entry(received_at=desk.clock()))
    assert intake.load_draft(staff) is None
    with pytest.raises(NotPermitted):
        intake.save_draft(desk.user("vaditajs", Role.MANAGER), "{}")


@pytest.mark.fault("K10")
def test_possible_earlier_cases_are_offered_by_folded_name_code_or_contact(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    intake = desk.space.intake
    recorded = intake.record(desk.dpo, an_entry(subject=JANIS, received_at=desk.clock()))
    for asked in (
        ("JĀNIS BĒRZIŅŠ", "", "", ""),
        ("Ja\u0304nis Be\u0304rzin\u0327s\u030c", "", "", ""),
        ("", "16117519997", "", ""),
        ("", "", "janis@paraugs.example", ""),
        ("", "", "", "+371 20000000"),
    ):
        assert [row.id for row in intake.possible_earlier(desk.dpo, *asked)] == [recorded.id], asked
    assert intake.possible_earlier(desk.dpo, "Anna Ozola", "", "", "") == []
    assert intake.possible_earlier(desk.user("birojs", Role.STAFF), "Jānis Bērziņš", "", "", "") == []


def test_own_entries_go_once_they_are_taken_over(open_desk: MakeDesk) -> None:
    desk = open_desk("ecsoen")
    intake, staff = desk.space.intake, desk.user("birojs", Role.STAFF)
    first = intake.record(staff, an_entry(received_at=desk.clock()))
    desk.clock.now += timedelta(minutes=1)
    second = intake.record(staff, an_entry(received_at=desk.clock()))
    assert [row.number for row in intake.own(staff)] == [second.number, first.number]
    desk.space.work.take_over(desk.dpo, first.id)
    assert [row.number for row in intake.own(staff)] == [second.number]
