"""Steps of the case: tasks, endings, notes, documents, errors, keys; each through the widgets."""

from __future__ import annotations

from collections.abc import Callable

from case_desk import CaseDesk, open_dialogs, plain, problems_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dpo_desk.domain.person import Person
from dpo_desk.domain.request import IdentityMethod, RequestState, TaskState
from dpo_desk.gui.case_file.dialogs.identity import CheckResult
from dpo_desk.gui.case_file.dialogs.step_dialog import StepDialog
from dpo_desk.gui.case_file.dialogs.task import FinishTaskDialog, TaskEnd
from dpo_desk.gui.page import CASE, NEXT_STEP, Place
from dpo_desk.services.changes import Touched


def test_staffs_request_is_taken_over_first(desk: CaseDesk) -> None:
    from dpo_desk.app.stores import EncryptedStores
    from dpo_desk.domain.roles import Role

    desk.workspace.users.add(desk.actor, "birojs", "Birojs", Role.STAFF, "trīs kaķi skatās logā")
    desk.workspace.close()
    office = EncryptedStores().open(desk.folder, "birojs", "trīs kaķi skatās logā", clock=desk.clock)
    desk.workspace, dpo = office, desk.actor
    desk.actor = office.actor
    desk.log()
    office.close()
    desk.workspace = EncryptedStores().open(desk.folder, "dpo", _password(), clock=desk.clock)
    desk.actor = dpo
    desk.open()
    assert "Take over the request" in desk.said()
    assert "Recorded by: Birojs, Tue, 3 Mar 2026 at 10:12." in desk.said()
    desk.do("take_over")
    assert desk.case().request.taken_over_by == "Ilze Kalniņa"
    assert desk.lines()[0] == "Request taken over"
    assert Touched.REQUESTS in desk.window.published[-1].kinds


def _password() -> str:
    from case_desk import PASSWORD

    return PASSWORD


def test_a_check_that_did_not_confirm_leaves_the_case_where_it_is(desk: CaseDesk) -> None:
    desk.log(identity=None)
    desk.open()
    desk.do("confirm_identity")
    dialog = desk.dialog()
    desk.send(dialog)
    assert problems_of(dialog) == {"method": "missing"}
    desk.fill(dialog, method=IdentityMethod.SIGNATURE, confirmed=CheckResult.NOT_CONFIRMED)
    assert "Enough for every right" in dialog.form.row("method").control.accessibleDescription()
    desk.send(dialog)
    assert desk.case().request.state is RequestState.RECEIVED
    assert desk.lines()[0] == "Identity not confirmed: valid electronic signature"


def test_tasks_are_given_with_a_day_and_finished_with_what_they_brought(working: CaseDesk) -> None:
    working.do("add_task")
    dialog = working.dialog()
    working.send(dialog)
    assert "assignee" in problems_of(dialog)
    working.fill(dialog, assignee="Grāmatvedība", what="Sameklēt rēķinus")
    working.send(dialog)
    assert "Finish tasks: 1" in working.said()
    assert "Grāmatvedība: Sameklēt rēķinus · by Tue, 10 Mar" in working.said()
    working.do("finish_task")
    dialog = working.dialog(FinishTaskDialog)
    working.fill(dialog, result="Atrasti 3 dokumenti")
    working.send(dialog)
    (task,) = working.case().request.tasks
    assert (task.state, task.result) == (TaskState.DONE, "Atrasti 3 dokumenti")
    assert working.lines()[0] == "Task done: Sameklēt rēķinus"


def test_a_task_of_its_own_row_can_be_cancelled(working: CaseDesk) -> None:
    working.step("add_task", assignee="IT", what="Meklēt žurnālos")
    (row,) = working.page.body.tasks.row_views()
    assert row.button is not None
    row.button.click()
    working.settle()
    dialog = working.dialog(FinishTaskDialog)
    working.fill(dialog, end=TaskEnd.CANCELLED)
    working.send(dialog)
    assert working.case().request.tasks[0].state is TaskState.CANCELLED


def test_withdrawal_needs_words_and_ends_the_case(working: CaseDesk) -> None:
    working.do("withdraw")
    dialog = working.dialog()
    working.send(dialog)
    assert problems_of(dialog) == {"how": "missing"}
    working.fill(dialog, how="Pa tālruni 06.03.")
    working.send(dialog)
    assert working.case().request.state is RequestState.WITHDRAWN
    assert "The person withdrew the request" in working.said()
    assert working.page.header._chip.chip() is None
    assert not working.page.body.claims.row_views()[0].button
    assert plain(working.page.header._faces[0].below) == "withdrawn 3 Mar"


def test_forwarding_says_to_whom_and_how_the_person_was_told(working: CaseDesk) -> None:
    working.step("forward", to_whom="SIA “Cits”", told_how="Ar vēstuli.")
    request = working.case().request
    assert request.state is RequestState.NOT_OURS
    assert request.ending is not None
    assert working.lines()[0] == "Forwarded to: SIA “Cits”"


def test_a_closed_case_is_reopened_with_its_reason(desk: CaseDesk) -> None:
    from dpo_desk.domain.request import AnswerWay
    from dpo_desk.services.dispatch import DispatchEntry

    desk.log(answer_by=None)
    desk.decided()
    letter_id = desk.answer_issued()
    entry = DispatchEntry(AnswerWay.REGISTERED_POST, post_number="RR123456785LV")
    desk.workspace.dispatch.dispatch(desk.actor, letter_id, entry, sign_on_paper=True)
    desk.workspace.work.close(desk.actor, desk.case_id)
    desk.open()
    assert set(desk.buttons()) == {"reopen", "add_note"}
    desk.step("reopen", reason="Sūdzība par trūkstošiem datiem.")
    assert desk.case().request.state is RequestState.IN_WORK
    assert desk.lines()[0] == "Case reopened"


def test_a_note_is_the_top_line_and_held_for_a_moment(working: CaseDesk) -> None:
    working.page.body._note.click()
    working.settle()
    dialog = working.dialog()
    working.fill(dialog, text="Zvanīja vēlreiz. <b>Steidzami</b>")
    working.send(dialog)
    top, below = working.page.body.timeline.lines()[:2]
    assert top.sentence == "Note: Zvanīja vēlreiz. <b>Steidzami</b>"
    assert (top.new, below.new) == (True, False)


# --- keys, ways, other cases ------------------------------------------------------------------------------


def test_ctrl_enter_does_the_next_step_and_saves_its_dialog(working: CaseDesk) -> None:
    working.page.body.next_step.focus_step()
    QTest.keyClick(
        working.page.body.next_step.button("decide"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    working.settle()
    dialog = working.dialog()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    working.settle()
    assert problems_of(dialog) == {"outcome": "missing"}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    working.settle()
    assert not open_dialogs(StepDialog)


def test_a_place_that_asks_for_the_next_step_opens_it_at_once(desk: CaseDesk) -> None:
    desk.log(identity=None)
    desk.open(detail=NEXT_STEP)
    assert desk.dialog().title() == "Record the identity check"


def test_earlier_cases_of_the_same_person_are_offered_and_open(desk: CaseDesk) -> None:
    first = desk.log()
    desk.at("2026-03-05T10:00")
    desk.log()
    desk.open()
    (row,) = desk.page.body.earlier.row_views()
    assert "DSP-2026/0001" in row.row.first
    assert row.button is not None
    row.button.click()
    assert desk.window.went[-1] == Place(CASE, first)


def test_the_focus_goes_where_the_work_goes_on(working: CaseDesk) -> None:
    working.step("decide", outcome=_granted())
    button = working.page.body.next_step.button("draft_letter")
    assert button is not None
    assert working.page.window().focusWidget() is button


def _granted() -> object:
    from dpo_desk.domain.request import Outcome

    return Outcome.GRANTED


def test_f6_finds_header_step_side_and_timeline(working: CaseDesk) -> None:
    for area in working.page.focus_areas():
        area.setFocus()
        working.settle()
        focus = working.page.window().focusWidget()
        assert focus is not None
        assert area is focus or area.isAncestorOf(focus), area


def test_a_personal_code_stays_covered_until_it_is_asked_for(desk: CaseDesk) -> None:
    desk.log(subject=Person("Jānis Bērziņš", "161175-19997", "janis@pasts.example"), answer_by=None)
    desk.open()
    assert "161175" not in desk.said()
    code = desk.page.body.person._code
    assert code.is_covered()
    assert code.edit.isReadOnly()


def test_two_reads_of_a_case_leave_one_audit_entry_within_a_quarter(
    desks: Callable[..., CaseDesk],
) -> None:
    desk = desks()
    desk.log()
    desk.open()
    desk.reread()
    entries = desk.workspace.audit.entries(desk.actor)
    assert [entry["use_case"] for entry in entries].count("open_case") == 1
