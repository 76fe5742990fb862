"""What follows from the form: dates, departures, the way to answer, the form kept as a value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from counter import ARRIVAL, Counter, Firm, Typist, open_dialogs

from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.person import AuthorityKind
from dpo_desk.domain.request import AnswerWay, Channel, Right
from dpo_desk.gui.intake.filled_form import FilledForm, read_draft
from dpo_desk.gui.intake.identity_field import Seen


def _problem(counter: Counter, name: str) -> str:
    problem = counter.view.form.row(name).problem
    return problem.code if problem else ""


# --- time, dates, departures ------------------------------------------------------------------------


def test_dates_follow_the_receipt(counter: Counter) -> None:
    counter.settle(200)
    assert counter.side.dates.due() == (date(2026, 3, 17), date(2026, 4, 7))
    counter.side.receipt.change_button.click()
    counter.side.receipt.field.set_moment(parse_iso_moment("2026-03-02T10:30"))
    counter.settle(200)
    assert counter.side.dates.due() == (date(2026, 3, 16), date(2026, 4, 2))
    assert not counter.side.receipt.reason.isVisible()


def test_more_than_a_day_ago_needs_a_reason_and_the_future_is_refused(counter: Counter) -> None:
    counter.fill()
    counter.side.receipt.change_button.click()
    counter.side.receipt.field.set_moment(parse_iso_moment("2026-03-02T10:11"))
    assert counter.side.receipt.reason.isVisible()
    counter.save()
    assert _problem(counter, "earlier_reason") == "missing"
    assert counter.side.receipt.reason.hasFocus()
    counter.side.receipt.reason.setPlainText("Vēstule bija citā nodaļā.")
    assert _problem(counter, "earlier_reason") == ""

    counter.side.receipt.field.set_moment(ARRIVAL + timedelta(minutes=30))
    counter.save()
    assert _problem(counter, "received_at") == "in_future"
    assert not counter.saved()

    counter.side.receipt.field.set_moment(parse_iso_moment("2026-03-02T09:00"))
    counter.save()
    (kept,) = counter.workspace.intake.own(counter.workspace.actor)
    assert kept.entry.earlier_reason == "Vēstule bija citā nodaļā."


def test_the_moment_is_that_of_the_first_key_not_of_saving(counter: Counter, firm: Firm) -> None:
    counter.view.name.setFocus()
    Typist().type("J")
    firm.clock.pass_seconds(600)
    counter.fill()
    counter.save()
    (kept,) = counter.workspace.intake.own(counter.workspace.actor)
    assert kept.entry.received_at == ARRIVAL


def test_received_now_takes_a_change_back(counter: Counter, firm: Firm) -> None:
    counter.side.receipt.change_button.click()
    counter.side.receipt.field.set_moment(parse_iso_moment("2026-02-02T09:00"))
    firm.clock.pass_seconds(60)
    counter.side.receipt.now_button.click()
    assert counter.side.receipt.moment() == firm.clock()
    assert not counter.side.receipt.is_open()


def test_departures_are_notes_and_never_stop_the_form(counter: Counter) -> None:
    counter.settle(200)
    assert counter.side.departures.codes() == ("no_appointment",)
    counter.side.departures.agreed.click()
    counter.settle(200)
    assert counter.side.departures.codes() == ()
    assert counter.side.departures.isVisible()  # the tick can be taken back
    counter.side.departures.agreed.click()
    counter.view.channel.set_channel(Channel.EMAIL)
    counter.view.channel.changed.emit()
    counter.settle(200)
    assert counter.side.departures.codes() == ("not_e_signed",)
    counter.view.identity.box(Seen.SHOWN).click()
    counter.settle(200)
    assert counter.side.departures.codes() == ()
    counter.view.channel.set_channel(Channel.PHONE)
    counter.view.channel.changed.emit()
    counter.settle(200)
    assert counter.side.departures.codes() == ("channel_not_named",)
    counter.fill()
    counter.save()
    assert counter.saved()


def test_the_way_to_answer_follows_policy_and_channel_until_it_is_chosen(counter: Counter) -> None:
    counter.settle(200)
    assert counter.view.answer.value() is AnswerWay.REGISTERED_POST
    counter.view.channel.box(Channel.EMAIL).click()
    counter.settle(200)
    assert counter.view.answer.value() is AnswerWay.EMAIL
    counter.view.answer.box(AnswerWay.IN_PERSON).click()
    counter.view.channel.box(Channel.IN_PERSON).click()
    counter.settle(200)
    assert counter.view.answer.value() is AnswerWay.IN_PERSON


# --- the form as a value ----------------------------------------------------------------------------


def test_a_draft_holds_the_whole_form() -> None:
    filled = FilledForm(
        received_at=ARRIVAL,
        name="Jānis \ud800",
        personal_code="161175-19997",
        contact="20000000",
        representative="Ilze",
        authority=AuthorityKind.GUARDIAN,
        rights=(Right.OBJECTION, Right.ACCESS),
        text="Vēlos\nzināt",
        channel=Channel.E_ADDRESS,
        identity_shown=True,
        answer_by=AnswerWay.EMAIL,
        answer_chosen=True,
        address="Rīga",
        earlier_reason="Nav",
        appointment=True,
    )
    draft = filled.draft()
    draft.encode()  # can be kept whatever was typed
    assert read_draft(draft) == filled


@pytest.mark.parametrize("broken", ["", "{}", "[]", "null", '{"version": 99}', '{"version": 1, "id": "x"}'])
def test_a_draft_that_cannot_be_read_is_no_form(broken: str) -> None:
    assert read_draft(broken) is None


def test_a_blank_form_is_blank_whatever_it_chose_by_itself() -> None:
    assert FilledForm(received_at=ARRIVAL, answer_by=AnswerWay.EMAIL).is_blank
    assert not FilledForm(name="I").is_blank
    assert not FilledForm(channel=Channel.PHONE).is_blank


def test_clearing_is_undone_until_something_new_is_typed(counter: Counter) -> None:
    counter.fill()
    before = counter.page.area.filled()
    counter.footer.clear.click()
    counter.settle(200)
    assert counter.page.area.filled().is_blank
    assert counter.workspace.intake.load_draft(counter.workspace.actor) is None
    assert open_dialogs() == []
    counter.page.area.banner._act()
    assert counter.page.area.filled() == before
    counter.footer.clear.click()
    counter.view.name.setText("Cits")
    assert counter.page.area.banner.sentence() == ""


def test_the_form_of_a_firm_without_a_policy_promises_nothing(
    tmp_path: Path, counters: Callable[..., Counter]
) -> None:
    empty = Firm.make(tmp_path / "empty", "empty")
    try:
        counter = counters(empty.as_staff())
        counter.settle(200)
        assert counter.side.dates.due() == (None, date(2026, 4, 7))
        assert counter.side.departures.codes() == ()
        assert counter.view.answer.value() is None
        counter.fill(address="")
        counter.save()
        assert counter.saved()
    finally:
        counter.settle()
        empty.close()
