"""Identity doubt, pause, extension and a late holiday: what the page says at every turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from case_desk import CaseDesk, plain, problems_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dpo_desk.domain.letter import LetterKind, LetterState
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, QuestionKind, RequestState
from dpo_desk.gui.case_file.dialogs.extension import ExtensionDialog
from dpo_desk.gui.page import LETTER, Place
from dpo_desk.services.dispatch import DispatchEntry


@pytest.fixture
def doubt(desks: Callable[..., CaseDesk]) -> CaseDesk:
    """Kalceks promises no date: a request by plain e-mail, received Thursday 2026-03-05."""
    desk = desks("kalceks")
    desk.at("2026-03-05T09:30")
    desk.log(channel=Channel.EMAIL, identity=None, answer_by=AnswerWay.EMAIL, subject=_person())
    return desk


def _person() -> object:
    from dpo_desk.domain.person import Person

    return Person("Līga Kalniņa", email="liga@pasts.example")


def _asked(desk: CaseDesk) -> None:
    desk.at("2026-03-09T10:00")
    desk.step("ask_question", kind=QuestionKind.IDENTITY, text="Lūdzam nosaukt divus rēķinus.")


def _answered(desk: CaseDesk) -> None:
    _asked(desk)
    desk.at("2026-03-19T10:00")
    desk.step("record_answer", answer="Nosaukti abi rēķini.")


def _in_work(desk: CaseDesk) -> None:
    _answered(desk)
    desk.step("confirm_identity", method=IdentityMethod.KNOWN_CHANNEL, note="Abi rēķini sakrīt.")
    desk.do("start_work")


def test_before_the_answer_the_page_shows_paused_and_the_date_without_the_pause(doubt: CaseDesk) -> None:
    doubt.open()
    _asked(doubt)
    law = doubt.page.header._faces[0]
    assert plain(law.date) == "paused since 9 Mar"
    assert plain(law.below) == "without the pause Tue, 7 Apr"
    assert doubt.page.header._faces[1].absent
    assert doubt.page.header._chip.chip().words == "Paused"
    assert doubt.case().request.state is RequestState.IDENTITY_ASKED
    assert "decide by Tue, 7 Apr" in doubt.said()


def test_after_the_answer_the_law_moves_and_the_old_date_stays_beside_it(doubt: CaseDesk) -> None:
    doubt.open()
    _answered(doubt)
    law = doubt.page.header._faces[0]
    assert plain(law.date) == "Wed, 15 April"
    assert "without the pause 7 Apr" in plain(law.below)
    assert "Law's deadline: 7 Apr → 15 Apr" in doubt.lines()
    assert "Check identity" in doubt.said()


def test_the_extension_is_a_notice_that_is_sent_and_undoing_it_restores_the_date(doubt: CaseDesk) -> None:
    doubt.open()
    _in_work(doubt)
    doubt.at("2026-04-10T11:00")
    doubt.reread()
    doubt.do("extend")
    dialog = doubt.dialog(ExtensionDialog)
    assert "The notice has to leave by Wed, 15 Apr." in plain(dialog._dates.text())
    assert "new date: Mon, 15 Jun" in plain(dialog._dates.text())
    doubt.send(dialog)
    assert problems_of(dialog) == {"reasons": "missing"}
    doubt.fill(dialog, reasons="datu apjoms ir liels")
    doubt.send(dialog)
    (notice,) = doubt.case().letters
    assert notice.kind is LetterKind.EXTENSION
    assert any("datu apjoms ir liels" in block.text for block in notice.content.blocks)
    assert doubt.window.went[-1] == Place(LETTER, notice.id)
    assert plain(doubt.page.header._faces[0].date) == "Wed, 15 April"

    doubt.workspace.letters.issue(doubt.actor, notice.id)
    doubt.workspace.dispatch.signed_on_paper(doubt.actor, notice.id)
    doubt.reread()
    (row,) = doubt.page.body.letters.row_views()
    assert row.menu is not None
    send = next(action for action in row.menu.actions() if "Record dispatch" in action.text())
    send.trigger()
    doubt.settle()
    doubt.send(doubt.dialog())
    assert doubt.case().letters[0].state is LetterState.DISPATCHED
    assert plain(doubt.page.header._faces[0].date) == "Mon, 15 June"
    assert doubt.page.header._chip.chip().words == "Extended"

    extended = next(line for line in doubt.page.body.timeline.lines() if "extended" in line.sentence)
    assert extended.undo == "Undo"
    doubt.page.body.timeline.undo_asked.emit(extended.key)
    doubt.settle()
    assert plain(doubt.page.header._faces[0].date) == "Wed, 15 April"
    assert doubt.lines()[0] == "Law's deadline: 15 Jun → 15 Apr"
    pale = next(line for line in doubt.page.body.timeline.lines() if "extended" in line.sentence)
    assert pale.undone
    assert not pale.undo


def test_a_second_extension_is_refused_with_its_rule(doubt: CaseDesk) -> None:
    doubt.open()
    _in_work(doubt)
    doubt.at("2026-04-10T11:00")
    page = doubt.workspace.letters.draft(
        doubt.actor, doubt.case_id, LetterKind.EXTENSION, facts={"iemesli": "datu apjoms"}
    )
    doubt.workspace.letters.issue(doubt.actor, page.letter.id)
    doubt.workspace.dispatch.dispatch(
        doubt.actor, page.letter.id, DispatchEntry(AnswerWay.EMAIL), sign_on_paper=True
    )
    doubt.reread()
    assert doubt.buttons()["extend"] is False
    button = doubt.page.body.next_step.button("extend")
    assert button is not None
    assert "once only" in button.toolTip()
    assert "12(3)" in button.toolTip()


def test_on_the_day_after_the_first_month_the_dialog_says_the_rule_and_offers_nothing(
    doubt: CaseDesk,
) -> None:
    doubt.open()
    _in_work(doubt)
    doubt.at("2026-04-16T09:00")
    doubt.reread()
    doubt.do("extend")
    dialog = doubt.dialog(ExtensionDialog)
    assert "the last day of the first month was 15 Apr 2026" in plain(dialog.banner.sentence())
    assert "12(3)" in dialog.banner.sentence()
    assert not dialog.act_button.isEnabled()


def test_a_question_asked_late_pauses_only_with_a_reason(doubt: CaseDesk) -> None:
    doubt.at("2026-03-16T09:00")
    doubt.open()
    doubt.do("ask_question")
    dialog = doubt.dialog()
    assert not dialog.form.row("late_reason").isHidden()
    doubt.fill(dialog, text="Kuri dati?", asked_on=date(2026, 3, 12))
    assert dialog.form.row("late_reason").isHidden()
    doubt.fill(dialog, asked_on=date(2026, 3, 16))
    doubt.send(dialog)
    assert doubt.case().request.dates.paused_since is None
    asked = next(line for line in doubt.page.body.timeline.lines() if "Question" in line.sentence)
    assert "the month runs on" in asked.detail


def test_a_question_can_go_out_as_a_letter_with_what_was_typed(doubt: CaseDesk) -> None:
    doubt.open()
    doubt.do("ask_question")
    dialog = doubt.dialog()
    doubt.fill(dialog, kind=QuestionKind.SCOPE, text="par kuru laiku vēlaties datus")
    dialog._by_letter.click()
    doubt.settle()
    (letter,) = doubt.case().letters
    assert letter.kind is LetterKind.SCOPE_QUESTION
    assert any("par kuru laiku vēlaties datus" in block.text for block in letter.content.blocks)
    assert doubt.case().request.questions == ()


def test_a_holiday_declared_late_moves_the_open_case_and_the_line_names_the_calendar(
    desks: Callable[..., CaseDesk],
) -> None:
    desk = desks("kalceks")
    desk.at("2026-09-10T10:00")
    desk.log()
    desk.open()
    assert plain(desk.page.header._faces[0].date) == "Mon, 12 October"
    desk.at("2026-10-09T10:00")
    done = desk.workspace.firm.add_holiday(
        desk.actor, date(2026, 10, 12), "Izdomāta svētku diena", "Izdomāts likums"
    )
    desk.page.refresh(done.changes)
    desk.settle()
    assert plain(desk.page.header._faces[0].date) == "Tue, 13 October"
    line = desk.page.body.timeline.lines()[0]
    assert plain(line.sentence) == "Law's deadline: 12 Oct → 13 Oct"
    assert "Calendar of holidays changed, version" in line.detail
    done = desk.workspace.firm.remove_holiday(desk.actor, date(2026, 10, 12))
    desk.page.refresh(done.changes)
    desk.settle()
    assert plain(desk.page.header._faces[0].date) == "Mon, 12 October"


def test_f2_explains_the_leading_date_then_the_other_and_esc_closes(desk: CaseDesk) -> None:
    desk.log()
    page = desk.open()
    page.run_command("explain")
    assert page.header._popover is not None
    title = page.header._popover.accessibleName()
    assert plain(title) == "Why Tue, 17 March?"
    page.run_command("explain")
    assert page.header._popover is not None
    assert plain(page.header._popover.accessibleName()) == "Why Tue, 7 April?"
    steps = page.header._popover._list
    rows = [steps.model().index(n, 0).data() for n in range(steps.model().rowCount())]
    assert any("Lielā Piektdiena" in row for row in rows)
    QTest.keyClick(steps, Qt.Key.Key_Escape)
    assert page.header._popover is None
    assert page.close_floating() is False


def test_correcting_the_receipt_computes_every_date_anew(desk: CaseDesk) -> None:
    desk.log()
    desk.open()
    desk.at("2026-03-04T09:00")
    desk.step("correct_receipt", received_at="2026-03-02T16:00", reason="Aploksnes zīmogs.")
    assert plain(desk.page.header._faces[0].date) == "Mon, 16 March"
    assert any(line.startswith("Receipt: ") for line in desk.lines())
    desk.do("correct_receipt")
    dialog = desk.dialog()
    desk.fill(dialog, received_at="2026-03-05T10:00", reason="Kļūda.")
    desk.send(dialog)
    assert problems_of(dialog) == {"received_at": "in_future"}


def test_an_extension_taken_back_can_be_recorded_again_from_the_notice_that_was_sent(
    doubt: CaseDesk,
) -> None:
    doubt.open()
    _in_work(doubt)
    doubt.at("2026-04-10T11:00")
    page = doubt.workspace.letters.draft(
        doubt.actor, doubt.case_id, LetterKind.EXTENSION, facts={"iemesli": "datu apjoms"}
    )
    doubt.workspace.letters.issue(doubt.actor, page.letter.id)
    doubt.workspace.dispatch.dispatch(
        doubt.actor, page.letter.id, DispatchEntry(AnswerWay.EMAIL), sign_on_paper=True
    )
    doubt.workspace.decisions.remove_extension(doubt.actor, doubt.case_id)
    doubt.at("2026-04-20T09:00")
    doubt.reread()
    doubt.do("extend")
    dialog = doubt.dialog(ExtensionDialog)
    assert "the last day of the first month was" in dialog.banner.sentence()
    dialog._notices.setCurrentIndex(1)
    assert plain(dialog._notices.currentText()) == "IZ-2026/0001, sent 10 Apr"
    assert dialog.act_button.label() == "Record extension"
    doubt.fill(dialog, reasons="datu apjoms ir liels")
    doubt.send(dialog)
    assert doubt.case().request.extension is not None
    assert plain(doubt.page.header._faces[0].date) == "Mon, 15 June"
