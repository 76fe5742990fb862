"""The first scenario from taking up to closing, all through the page's own widgets."""

from __future__ import annotations

from pathlib import Path

from case_desk import CaseDesk, open_dialogs, plain, problems_of

from dpo_desk.domain.letter import LetterKind, LetterState
from dpo_desk.domain.request import AnswerWay, Outcome, RequestState, Right
from dpo_desk.gui.case_file.dialogs.decision import DecisionDialog
from dpo_desk.gui.case_file.dialogs.dispatch import DispatchDialog, Fate
from dpo_desk.gui.page import LETTER, Place


def test_a_walk_in_is_worked_answered_and_closed_in_time_on_both_clocks(
    desk: CaseDesk, tmp_path: Path
) -> None:
    desk.log()
    desk.open()
    assert "The policy speaks of an agreed time; the request came without one." in desk.said()
    assert "it is never a reason to refuse" in desk.said()
    assert desk.buttons()["start_work"] is True

    desk.at("2026-03-10T11:05")
    desk.do("start_work")
    assert desk.case().request.state is RequestState.IN_WORK

    desk.do("decide")
    decision = desk.dialog(DecisionDialog)
    desk.fill(decision, outcome=Outcome.GRANTED)
    assert "Advised by: Ilze Kalniņa" in _hint(decision, "decided_by")
    desk.send(decision)
    assert desk.lines()[0] == "Decision on access: granted"
    assert desk.case().request.claims[0].decision is not None

    desk.at("2026-03-16T14:00")
    desk.step("draft_letter")
    (draft,) = desk.case().letters
    assert draft.kind is LetterKind.ACCESS
    assert desk.window.went[-1] == Place(LETTER, draft.id)
    desk.workspace.letters.discard(desk.actor, draft.id)

    letter_id = desk.answer_issued()
    desk.reread()
    assert "Sign letter IZ-2026/0001" in desk.said()

    scan = tmp_path / "skenejums.pdf"
    scan.write_bytes(b"%PDF-1.7 signed by hand")
    desk.do("sign_letter")
    signing = desk.dialog()
    desk.fill(signing, file=scan)
    desk.send(signing)
    assert desk.case().letters[0].state is LetterState.SIGNED
    assert "skenejums.pdf" in desk.said()

    desk.do("dispatch_letter")
    dispatch = desk.dialog(DispatchDialog)
    desk.fill(dispatch, post_number="RR123456780LV")
    desk.send(dispatch)
    assert problems_of(dispatch) == {"post_number": "check_digit"}
    assert dispatch.form.row("post_number").control.text() == "RR123456780LV"
    desk.fill(dispatch, post_number="RR123456785LV")
    desk.send(dispatch)
    assert not open_dialogs(DispatchDialog)

    assert desk.page.header._chip.chip().words == "Done in time"
    faces = {face.key: face for face in desk.page.header._faces}
    assert plain(faces["promise"].below) == "answered 16 Mar · in time"
    assert plain(faces["law"].below) == "answered 16 Mar · in time"
    desk.do("close")
    case = desk.case()
    assert case.request.state is RequestState.CLOSED
    assert case.letters[0].id == letter_id
    assert "The case is closed" in desk.said()


def test_both_clocks_stand_in_the_header_the_promise_first(desk: CaseDesk) -> None:
    desk.log()
    desk.open()
    first, second = desk.page.header._faces
    assert (first.key, first.leading, plain(first.date)) == ("promise", True, "Tue, 17 March")
    assert (second.key, plain(second.date)) == ("law", "Tue, 7 April")
    assert "safe until 2 Apr" in plain(second.below)


def test_another_way_than_the_policy_promises_warns_and_needs_a_reason(desk: CaseDesk) -> None:
    desk.log()
    desk.decided()
    desk.at("2026-03-16T14:00")
    letter_id = desk.answer_issued()
    desk.workspace.dispatch.signed_on_paper(desk.actor, letter_id)
    desk.open()
    desk.do("dispatch_letter")
    dialog = desk.dialog(DispatchDialog)
    assert dialog.form.row("other_way_reason").isHidden()
    desk.fill(dialog, way=AnswerWay.EMAIL, address="janis@pasts.example")
    row = dialog.form.row("other_way_reason")
    assert not row.isHidden()
    assert "The published policy promises the answer: by registered letter." in _hint(
        dialog, "other_way_reason"
    )
    desk.send(dialog)
    assert problems_of(dialog) == {"other_way_reason": "other_than_promised"}
    desk.fill(dialog, other_way_reason="Persona to lūdza klātienē.")
    desk.send(dialog)
    sent = desk.case().letters[0].dispatch
    assert sent is not None
    assert sent.other_way_reason == "Persona to lūdza klātienē."
    assert desk.case().request.state is RequestState.ANSWERED


def test_a_late_answer_asks_for_its_reason_and_the_page_says_it(desk: CaseDesk) -> None:
    desk.log()
    desk.decided()
    desk.at("2026-03-20T14:00")
    letter_id = desk.answer_issued()
    desk.workspace.dispatch.signed_on_paper(desk.actor, letter_id)
    desk.open()
    assert desk.page.header._chip.chip().words == "Overdue"
    assert [face.overdue for face in desk.page.header._faces] == [True, False]
    desk.do("dispatch_letter")
    dialog = desk.dialog(DispatchDialog)
    desk.fill(dialog, post_number="RR123456785LV")
    desk.send(dialog)
    assert problems_of(dialog) == {"late_reason": "missing"}
    desk.fill(dialog, late_reason="Meklēšana prasīja vairāk laika.")
    desk.send(dialog)
    assert desk.page.header._chip.chip().words == "Done late"
    faces = {face.key: face for face in desk.page.header._faces}
    assert plain(faces["promise"].below) == "answered 20 Mar · 3 days late"
    assert faces["promise"].overdue
    assert "Answered late because: Meklēšana prasīja vairāk laika." in desk.said()


def test_a_letter_signed_on_another_day_is_annulled_and_issued_anew_with_one_key(
    desk: CaseDesk, tmp_path: Path
) -> None:
    desk.log()
    desk.decided()
    desk.at("2026-03-16T14:00")
    desk.answer_issued()
    desk.at("2026-03-17T09:00")
    desk.open()
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7")
    desk.do("sign_letter")
    dialog = desk.dialog()
    desk.fill(dialog, file=scan)
    desk.send(dialog)
    assert dialog.isVisible()
    assert "annul it and issue it anew" in dialog.banner.sentence()
    dialog.banner._button.click()
    desk.settle()
    old, new = desk.case().letters
    assert (old.state, new.state) == (LetterState.ANNULLED, LetterState.ISSUED)
    assert str(new.content.dated_on) == "2026-03-17"
    assert old.replaced_by == new.id
    assert desk.window.went[-1] == Place(LETTER, new.id)


def test_a_returned_letter_takes_the_case_back_into_work(desk: CaseDesk) -> None:
    desk.log()
    desk.decided()
    desk.at("2026-03-16T14:00")
    letter_id = desk.answer_issued()
    desk.workspace.dispatch.signed_on_paper(desk.actor, letter_id)
    desk.open()
    desk.step("dispatch_letter", post_number="RR123456785LV")
    (row,) = desk.page.body.letters.row_views()
    assert row.menu is not None
    desk.at("2026-03-25T09:00")
    desk.reread()
    (row,) = desk.page.body.letters.row_views()
    row.menu.actions()[0].trigger()
    desk.settle()
    dialog = desk.dialog()
    desk.fill(dialog, fate=Fate.RETURNED)
    desk.send(dialog)
    case = desk.case()
    assert case.letters[0].state is LetterState.RETURNED
    assert case.request.state is RequestState.DECIDED
    assert case.request.sent_at is None


def test_every_right_of_several_has_its_own_decision_and_the_letter_waits_for_all(desk: CaseDesk) -> None:
    desk.log(rights=(Right.ACCESS, Right.ERASURE), text="Veco e-pasta adresi lūdzu dzēst.")
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.open()
    desk.step("decide", outcome=Outcome.GRANTED)
    assert "Decide on erasure" in desk.said()
    assert "“Veco e-pasta adresi lūdzu dzēst.” Access – granted." in desk.said()
    assert desk.buttons()["issue_letter"] is False
    assert "Issue letter is not possible yet: there is no decision on erasure." in desk.said()
    reason = desk.page.body.next_step.button("issue_letter")
    assert reason is not None
    assert "erasure" in reason.toolTip()
    assert "erasure" in reason.accessibleDescription()


def _hint(dialog: DecisionDialog | DispatchDialog, field: str) -> str:
    return plain(dialog.form.row(field).control.accessibleDescription())
