"""Decisions: what the law forbids is unavailable with its rule; what is missing stands at its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from case_desk import CaseDesk, open_dialogs, plain, problems_of

from dpo_desk.domain.grounds import grounds_for
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import Channel, Outcome, RequestState, Right, TaskKind
from dpo_desk.gui.case_file.dialogs.decision import DecisionDialog
from dpo_desk.gui.case_file.dialogs.wrapping_box import WrappingCheckBox


@pytest.fixture
def codars(desks: Callable[..., CaseDesk]) -> CaseDesk:
    """CODARS demands an e-signature in its policy; a plain e-mail came on Monday 2026-02-02."""
    desk = desks("codars")
    desk.at("2026-02-02T10:00")
    desk.log(
        channel=Channel.EMAIL,
        rights=(Right.MARKETING_OBJECTION,),
        identity=None,
        subject=Person("Mārtiņš Ābele", email="martins@pasts.example"),
        answer_by=None,
    )
    return desk


def _decide(desk: CaseDesk, right: Right) -> DecisionDialog:
    desk.page.steps.decide(right)
    desk.settle()
    return desk.dialog(DecisionDialog)


def test_a_marketing_objection_cannot_be_refused_and_needs_no_identity(codars: CaseDesk) -> None:
    codars.open()
    assert "Stop the mailings and answer" in codars.said()
    assert plain(codars.page.header._faces[0].date) == "Mon, 2 March"
    codars.do("no_identity_needed")
    reason = codars.dialog()
    assert "direct marketing" in reason.form.row("reason").control.toPlainText()
    codars.send(reason)
    dialog = _decide(codars, Right.MARKETING_OBJECTION)
    for outcome in (Outcome.REFUSED, Outcome.PARTLY, Outcome.NOT_IDENTIFIED):
        box = dialog._outcome.box(outcome)
        assert not box.isEnabled()
        assert "21(3)" in box.accessibleDescription()
    assert "an objection to direct marketing is always carried out" in dialog._unavailable.text()
    codars.fill(dialog, outcome=Outcome.GRANTED)
    codars.send(dialog)
    assert codars.case().request.state is RequestState.DECIDED


def test_a_policy_that_demands_a_signature_is_noted_never_a_reason(codars: CaseDesk) -> None:
    codars.open()
    assert (
        "The policy speaks of a secure electronic signature; the request came without one." in codars.said()
    )


def test_not_signed_is_shown_as_no_ground_with_the_article(desk: CaseDesk) -> None:
    desk.log(rights=(Right.ERASURE,))
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    dialog = _decide(desk, Right.ERASURE)
    desk.fill(dialog, outcome=Outcome.REFUSED)
    box = dialog._grounds.no_ground
    assert not box.isEnabled()
    assert "12(2)" in box.accessibleDescription()
    offered = {box.objectName() for box in dialog.findChildren(WrappingCheckBox) if box.isEnabled()}
    assert offered == {ground.code for ground in grounds_for(Right.ERASURE)}
    desk.fill(dialog, outcome=Outcome.PARTLY)
    assert not dialog._grounds._boxes["G11_2"].isEnabled()


def test_a_refusal_without_ground_and_reasons_is_marked_at_both_fields(desk: CaseDesk) -> None:
    desk.log(rights=(Right.ERASURE,))
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    dialog = _decide(desk, Right.ERASURE)
    desk.send(dialog)
    assert problems_of(dialog) == {"outcome": "missing"}
    desk.fill(dialog, outcome=Outcome.REFUSED)
    desk.send(dialog)
    assert problems_of(dialog) == {
        "grounds": "refusal_needs_ground",
        "reasons": "refusal_needs_reasons",
    }
    desk.fill(dialog, reasons="Rēķini jāglabā.", decided_by="")
    dialog._grounds._boxes["G17_3B"].setChecked(True)
    desk.settle()
    assert not dialog.form.row("norma").isHidden()
    desk.fill(dialog, norma="Grāmatvedības likuma 28. pants")
    desk.send(dialog)
    assert not open_dialogs(DecisionDialog)
    decision = desk.case().request.claims[0].decision
    assert decision is not None
    assert decision.grounds == ("G17_3B",)
    assert decision.details == {"norma": "Grāmatvedības likuma 28. pants"}
    assert decision.decided_by == "Andris Ozols"
    assert "A legal obligation to keep the data" in desk.said()


def test_the_dialog_warns_when_the_same_person_advises_and_decides(desk: CaseDesk) -> None:
    desk.log()
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    dialog = _decide(desk, Right.ACCESS)
    row = dialog.form.row("decided_by")
    assert row.control.text() == "Andris Ozols"
    desk.fill(dialog, decided_by="Ilze Kalniņa")
    assert "38(6)" in row.control.accessibleDescription()


def test_an_erasure_tells_recipients_and_hands_the_letter_its_facts(desk: CaseDesk) -> None:
    desk.log(rights=(Right.ERASURE,))
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    dialog = _decide(desk, Right.ERASURE)
    assert dialog.form.row("recipients").isHidden()
    desk.fill(dialog, outcome=Outcome.GRANTED)
    desk.fill(dialog, dzestie="vecā e-pasta adrese", recipients="SIA “Arhīvs”\n\nSIA “Pasts”")
    desk.send(dialog)
    request = desk.case().request
    decision = request.claims[0].decision
    assert decision is not None
    assert decision.details == {"dzests": "2026-03-03", "dzestie": "vecā e-pasta adrese"}
    assert [(task.kind, task.assignee) for task in request.tasks] == [
        (TaskKind.TELL_RECIPIENT, "SIA “Arhīvs”"),
        (TaskKind.TELL_RECIPIENT, "SIA “Pasts”"),
    ]
    assert "SIA “Arhīvs”: Tell the recipient – erasure" in desk.said()


def test_not_identified_waits_for_a_question_and_then_can_be_chosen(desk: CaseDesk) -> None:
    desk.log(identity=None)
    desk.open()
    assert desk.buttons()["decide"] is False
    assert "identity is not checked" in desk.said()
    desk.step("ask_question", text="Lūdzam apliecināt identitāti.")
    dialog = _decide(desk, Right.ACCESS)
    assert dialog._outcome.box(Outcome.NOT_IDENTIFIED).isEnabled()
    assert not dialog._outcome.box(Outcome.GRANTED).isEnabled()
    desk.fill(dialog, outcome=Outcome.NOT_IDENTIFIED)
    desk.send(dialog)
    assert desk.case().request.state is RequestState.DECIDED


def test_a_decision_can_be_taken_back_on_its_line_and_made_anew(desk: CaseDesk) -> None:
    desk.log()
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    desk.step("decide", outcome=Outcome.GRANTED)
    line = desk.page.body.timeline.lines()[0]
    assert line.undo == "Undo"
    desk.page.body.timeline.undo_asked.emit(line.key)
    desk.settle()
    assert desk.case().request.state is RequestState.IN_WORK
    assert desk.lines()[0] == "Decision taken back: access"
    assert desk.page.body.timeline.lines()[1].undone
    dialog = _decide(desk, Right.ACCESS)
    desk.fill(dialog, outcome=Outcome.NO_DATA)
    desk.send(dialog)
    decision = desk.case().request.claims[0].decision
    assert decision is not None
    assert decision.outcome is Outcome.NO_DATA


def test_a_decided_right_stays_ticked_when_the_rights_are_changed(desk: CaseDesk) -> None:
    desk.log(rights=(Right.ACCESS, Right.ERASURE))
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.decided()
    desk.open()
    desk.do("change_claims")
    dialog = desk.dialog()
    rights = dialog.form.row("rights").control
    assert not rights.box(Right.ACCESS).isEnabled()
    assert "decision stands" in rights.box(Right.ACCESS).toolTip()
    desk.fill(dialog, rights=(Right.ACCESS, Right.PORTABILITY))
    desk.send(dialog)
    assert desk.case().request.rights == (Right.ACCESS, Right.PORTABILITY)
    assert "Added to the request: data portability" in desk.lines()
    assert "Removed from the request: erasure" in desk.lines()
