"""What the office sees of others' work (nothing), and what the DPO is offered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from builders import an_entry
from counter import ARRIVAL, Counter, Firm
from PySide6.QtWidgets import QLabel, QWidget

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import Right
from dpo_desk.domain.roles import NotPermitted
from dpo_desk.gui.intake.my_entries import MyEntriesPage
from dpo_desk.gui.page import CASE, Place
from dpo_desk.services.workspace import Workspace

Open = Callable[..., Counter]
KNOWN = Person("Zane Līdaka", "161175-19997", "zane@paraugs.example", "26000000", "Ezera iela 5, Cēsis")


def _logged(workspace: Workspace, subject: Person = KNOWN) -> IntakeEntry:
    entry = an_entry(subject=subject, received_at=ARRIVAL, answer_by=None)
    workspace.intake.record(workspace.actor, entry)
    return entry


def _words_on(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.mark.fault("E03")
def test_staff_are_told_nothing_of_a_case_they_did_not_log(firm: Firm, counters: Open) -> None:
    _logged(firm.as_dpo())
    _logged(firm.as_other_staff())
    counter = counters(firm.as_staff())
    counter.fill(name=KNOWN.name, contact=KNOWN.email)
    counter.view.code.setText(KNOWN.personal_code)
    counter.view.name.setFocus()
    counter.view.contact.setFocus()
    counter.settle(300)

    assert counter.side.earlier.rows() == ()
    assert not counter.side.earlier.isVisible()
    assert "DSP-2026/000" not in _words_on(counter.window)
    actor = counter.workspace.actor
    assert counter.workspace.intake.possible_earlier(actor, KNOWN.name, KNOWN.personal_code, "", "") == []


@pytest.mark.fault("E02")
def test_staff_cannot_reach_others_cases_by_their_id(firm: Firm) -> None:
    of_dpo = _logged(firm.as_dpo())
    of_other = _logged(firm.as_other_staff())
    staff = firm.as_staff()
    for entry in (of_dpo, of_other):
        with pytest.raises(NotPermitted):
            staff.intake.receipt_pdf(staff.actor, entry.id)
        with pytest.raises(NotPermitted):
            staff.intake.oral_record_pdf(staff.actor, entry.id)
        with pytest.raises(NotPermitted):
            staff.files.attach(staff.actor, entry.id, "skenējums.pdf", b"%PDF-")
        with pytest.raises(NotPermitted):
            staff.intake.record(staff.actor, entry)  # the same form's identity, by somebody else
    assert staff.intake.own(staff.actor) == []


@pytest.mark.fault("E02")
def test_staff_keep_their_entry_until_it_is_taken_over(firm: Firm, counters: Open) -> None:
    staff = firm.as_staff()
    entry = _logged(staff)
    page = counters(staff, make=MyEntriesPage)
    assert page.page.entries.rowCount() == 1
    page.window.close()

    dpo = firm.as_dpo()
    dpo.work.take_over(dpo.actor, entry.id)

    staff = firm.as_staff()
    after = counters(staff, make=MyEntriesPage)
    assert after.page.entries.rowCount() == 0
    assert "All your entries are taken over" in _words_on(after.window)
    with pytest.raises(NotPermitted):
        staff.intake.receipt_pdf(staff.actor, entry.id)


@pytest.mark.fault("E02")
def test_a_window_left_open_over_a_taken_entry_is_refused_in_words(firm: Firm, counters: Open) -> None:
    staff = firm.as_staff()
    entry = _logged(staff)
    counter = counters(staff, make=MyEntriesPage)
    with staff.desk.open_work() as work:  # the DPO at another workstation
        work.intakes.mark_taken_over(entry.id, firm.clock(), "Ilze Kalniņa")
        work.audit.append(
            at=firm.clock(),
            actor_id="dpo",
            use_case="take_over",
            subject_kind="request",
            subject_id=str(entry.id),
            detail={},
        )
        work.commit()

    counter.page.receipt_button.click()
    counter.settle()

    assert counter.page.banner.sentence().startswith("Your role may not do this.")
    assert counter.page.entries.rowCount() == 0


@pytest.mark.fault("E03")
def test_another_persons_name_in_own_entries_is_only_what_was_typed(firm: Firm, counters: Open) -> None:
    _logged(firm.as_dpo())
    staff = firm.as_staff()
    _logged(staff, Person("Zane Līdaka", phone="29999999"))
    counter = counters(staff, make=MyEntriesPage)
    model = counter.page.entries
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == ["DSP-2026/0002"]


@pytest.mark.fault("K10")
def test_the_dpo_is_offered_possible_earlier_cases_and_nothing_waits(firm: Firm, counters: Open) -> None:
    dpo = firm.as_dpo()
    entry = _logged(dpo)
    counter = counters(dpo)
    counter.fill(name="ZANE LI\u0304DAKA", rights=(Right.ERASURE,))  # decomposed, in capitals
    counter.view.name.setFocus()
    counter.view.contact.setFocus()
    counter.settle(300)

    (row,) = counter.side.earlier.rows()
    assert row.id == entry.id
    assert counter.side.earlier.isVisible()
    counter.page.area.case_asked.emit(row.id)
    assert counter.desk.went == [Place(CASE, entry.id)]

    counter.save()
    assert counter.saved()
    assert counter.page.result.recorded().id != entry.id  # never merged
    assert counter.page.result.case_button.isVisible()
    counter.page.result.case_button.click()
    assert counter.desk.went[-1] == Place(CASE, counter.page.result.recorded().id)


def test_the_header_of_the_office_leads_to_own_entries_and_to_the_lock(firm: Firm, counters: Open) -> None:
    staff = firm.as_staff()
    _logged(staff)
    counter = counters(staff)
    assert "SIA Ecsoen · office" in _words_on(counter.window)
    assert counter.page._entries.label() == "My entries today (1)"
    counter.page._entries.click()
    counter.page._lock.click()
    assert counter.desk.went == [Place("my_entries")]
    assert counter.desk.locked == 1


def test_what_is_shown_is_plain_text(firm: Firm, counters: Open) -> None:
    dpo = firm.as_dpo()
    _logged(dpo, Person("<b>Zane</b> <img src=x>", phone="26000000"))
    counter = counters(dpo)
    counter.fill(contact="26000000")
    counter.view.name.setFocus()
    counter.view.contact.setFocus()
    counter.settle(300)
    assert "<b>Zane</b> <img src=x>" in _words_on(counter.side.earlier)
