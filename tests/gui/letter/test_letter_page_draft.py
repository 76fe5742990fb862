"""A draft on its page: what is missing, how it is mended, what is kept, what can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from letter_screen import LetterScreen, access, choose_variants, refusal, type_into
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from dpo_desk.domain.letter import LetterKind, LetterState
from dpo_desk.domain.request import Right
from dpo_desk.gui.letter.checklist import Remedy
from dpo_desk.gui.letter.fill_dialog import FillDialog
from dpo_desk.gui.page import CASE, Place
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.services.failures import RecordNotFound
from tests.gui.letter_desk import LetterDesk, NotedDesk

Letters = Callable[..., LetterScreen]
COMPLAINT = "Complaint to the Data State Inspectorate, and court"
NORM = "Grāmatvedības likuma 28. panta pirmā daļa"


def stored(screen: LetterScreen) -> str:
    """The draft's text as the store has it, one line."""
    content = screen.desk.space.letters.open(screen.desk.space.actor, screen.letter).letter.content
    return " ".join(block.text for block in content.blocks if block.included)


def test_a_gap_is_written_in_and_the_page_follows(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(refusal(desk))
    assert screen.titles() == ["Left to fill in"]
    assert "trūkst: Tiesību norma" in screen.shown_text()

    screen.press("Left to fill in", Remedy.FILL)
    dialog = screen.dialog(FillDialog)
    screen.accept(dialog)
    assert dialog.form.problems()[0].code == "missing"  # nothing is written: it stays open
    field = dialog.control("norma")
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Provision that lays down the obligation"
    type_into(field, NORM)
    screen.qtbot.keyPress(field, Qt.Key.Key_Return)  # it closes the dialog: nothing is left to release
    screen.settle()

    assert screen.titles() == []
    assert NORM in screen.redrawn()
    assert NORM in stored(screen)
    assert screen.side.view.done_words() == "Written in: Left to fill in"
    assert screen.side.footer.issue.isEnabled()


def test_leaving_out_the_remedies_blocks_the_refusal_and_names_the_article(
    letters: Letters, desk: LetterDesk
) -> None:
    screen = letters(refusal(desk))
    screen.side.footer.edit.click()
    screen.side.editor.part("remedies").tick.click()
    screen.side.footer.edit.click()
    screen.settle()

    card = screen.card(COMPLAINT)
    assert card.words.article == "12(4)"
    assert "12(4) GDPR" in card.words.article_in_full
    assert not screen.side.footer.issue.isEnabled()
    assert any(COMPLAINT in reason for reason in screen.side.reasons())
    assert "trūkst: teksts, ko prasa VDAR 12. panta 4. punkts" in screen.redrawn()
    with pytest.raises(Exception, match="letter_lacks"):
        desk.space.letters.issue(desk.space.actor, screen.letter)

    screen.press(COMPLAINT, Remedy.INSERT)
    assert COMPLAINT not in screen.titles()
    assert "Elijas iela 17" in stored(screen)


def test_a_part_that_no_longer_says_it_can_be_inserted_anew(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    assert screen.titles() == []
    screen.side.edit("remedies")
    part = screen.side.editor.part("remedies")
    part.text.set_text("Varat vērsties, kur vēlaties.")
    screen.side.finish_editing()
    card = screen.card(COMPLAINT)
    assert "no longer says" in card.words.sentence
    assert [button.objectName() for button in card.buttons()] == ["insert", "edit", "show"]
    screen.press(COMPLAINT, Remedy.INSERT)
    assert screen.titles() == []
    assert "kur vēlaties" not in screen.redrawn()


def test_what_is_true_is_chosen_on_the_card(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    missing = screen.titles()
    assert missing == ["Automated decisions", "Third countries"]
    assert screen.side.checklist.met == len(screen.side.checklist.items) - 2
    screen.press("Automated decisions", "variant:no_automated")
    assert screen.side.view.done_words() == "Chosen: No automated decisions"
    screen.press("Third countries", "variant:transfers")
    assert screen.titles() == ["Third countries and safeguards"]  # now its gaps are to be filled
    screen.side.editor.variant_box("no_transfers").chosen.emit("no_transfers")
    screen.settle()
    assert screen.titles() == []
    assert "uz trešajām valstīm netiek nosūtīti" in screen.redrawn()


def test_an_enclosure_is_named_where_it_is_written(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True, enclosed=False))
    assert screen.titles() == ["Enclosure"]
    screen.press("Enclosure", Remedy.ENCLOSE)
    assert screen.side.is_editing()
    field = screen.side.editor.attachments
    assert field.hasFocus()
    type_into(field, "Personas datu kopija uz 3 lp.")
    screen.side.finish_editing()
    assert screen.titles() == []
    assert "1. Personas datu kopija uz 3 lp." in screen.redrawn()


def test_what_the_case_lacks_comes_first_and_leads_to_it(
    letters: Letters, desk: LetterDesk, noted: NotedDesk
) -> None:
    letter = access(desk, decided=False)
    screen = letters(letter)
    assert screen.titles()[0] == "The case comes first"
    assert "no decision on" in screen.card("The case comes first").words.sentence
    assert screen.side.reasons()[0].startswith("Issue letter is not possible yet: there is no decision")
    screen.press("The case comes first", "open_case")
    case = screen.page.opened().case.request.id
    assert noted.places == [Place(CASE, case)]

    desk.decide(case)
    screen.page.activate()  # as when the window comes back to it
    screen.settle()
    assert "The case comes first" not in screen.titles()


def test_an_unconfirmed_identity_keeps_data_in(letters: Letters, desk: LetterDesk) -> None:
    case = desk.receive("Līga Kalniņa", Right.ACCESS, identity=None)
    screen = letters(desk.draft(case, LetterKind.ACCESS))
    assert "Identity is not confirmed" in screen.card("The case comes first").words.sentence
    assert not screen.side.footer.issue.isEnabled()


def test_typed_text_is_kept_without_being_asked(
    letters: Letters, desk: LetterDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dpo_desk.gui.letter.draft.KEPT_AFTER", 20)
    screen = letters(access(desk))
    screen.side.edit("purposes")
    text = screen.side.editor.part("purposes").text
    screen.qtbot.wait(5)
    assert text.hasFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    type_into(text, " Papildu nolūks.")
    assert not screen.side.draft.is_kept
    screen.qtbot.waitUntil(lambda: screen.side.draft.is_kept, timeout=3000)
    assert "Papildu nolūks." in stored(screen)
    assert "Papildu nolūks." in screen.redrawn()


def test_locking_keeps_what_was_typed_last(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.side.edit("purposes")
    screen.qtbot.wait(5)
    type_into(screen.side.editor.part("purposes").text, "Tikko. ")
    screen.page.keep_typed()
    screen.settle()
    assert "Tikko. " in stored(screen)


def test_nothing_typed_is_lost_when_the_store_refuses(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    desk.space.letters.issue(desk.space.actor, screen.letter)  # from a second window, say
    screen.side.edit("purposes")
    screen.qtbot.wait(5)
    text = screen.side.editor.part("purposes").text
    type_into(text, "Nepazūd. ")
    screen.side.draft.flush()
    screen.settle()
    assert "Nepazūd. " in text.text()
    assert "is issued and cannot be changed" in screen.side.footer.banner.sentence()
    assert not screen.side.draft.is_kept


def test_what_was_changed_elsewhere_is_taken_over(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    before = screen.side.content
    choose_variants(desk, screen.letter)
    screen.page.activate()
    screen.settle()
    assert screen.titles() == []
    screen.side.draft.undo()
    assert screen.side.content == before


def test_the_wheel_never_changes_the_wording(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.side.edit("recipients")
    screen.settle(10)
    box = screen.side.editor.variant_box("recipients")
    place = QPointF(box.rect().center())
    wheel = QWheelEvent(
        place,
        box.mapToGlobal(place),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = screen.side.content
    QApplication.sendEvent(box, wheel)
    assert screen.side.content == before


def test_steps_go_back_and_forward(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    before = screen.side.content
    screen.side.edit("purposes")
    screen.qtbot.wait(5)
    type_into(screen.side.editor.part("purposes").text, "Abc def. ")
    typed = screen.side.content
    screen.side.editor.part("storage").tick.click()
    screen.side.finish_editing()
    assert "Period of storage" in screen.titles()

    screen.side.draft.undo()
    assert screen.side.content == typed
    screen.side.draft.undo()  # what was typed in one field is one step
    assert screen.side.content == before
    assert not screen.side.draft.can_undo
    screen.side.draft.redo()
    screen.side.draft.redo()
    assert "Period of storage" in screen.titles()
    screen.settle()
    assert screen.side.draft.is_kept


def test_undo_stands_where_the_hand_was(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.press("Automated decisions", "variant:no_automated")
    screen.side.view._done._button.click()
    screen.settle()
    assert screen.titles()[0] == "Automated decisions"
    assert screen.side.view.done_words() == ""


def test_the_keys_of_undo_work_on_the_page(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.press("Automated decisions", "variant:no_automated")
    screen.qtbot.keyClick(
        screen.side.view.cards()[0].buttons()[0], Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    assert screen.titles()[0] == "Automated decisions"
    screen.qtbot.keyClick(
        screen.side.view.cards()[0].buttons()[0], Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier
    )
    assert screen.titles()[0] == "Third countries"


def test_the_preview_keeps_its_place_while_it_is_redrawn(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.page.preview.show_page(1)
    place = screen.page.preview.scroll_place()
    assert place > 0
    first = screen.page.preview.pdf()
    screen.side.edit("subject")
    screen.qtbot.wait(5)
    type_into(screen.side.editor.subject, " pēc lūguma")
    assert "pēc lūguma" in screen.redrawn()
    assert screen.page.preview.pdf() != first
    assert screen.page.preview.scroll_place() == place


def test_a_missing_part_is_ringed_where_it_belongs(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.press("Third countries", "show")
    screen.settle(20)
    mark = screen.page.preview.mark()
    assert mark is not None
    assert mark.page == 0
    assert 20 < mark.top < mark.bottom < 842
    screen.press("Third countries", "variant:no_transfers")
    screen.redrawn()
    followed = screen.page.preview.mark()
    assert followed is not None
    assert abs(followed.top - mark.top) < 30  # the part stands where the gap was


def test_a_draft_is_thrown_away_only_after_a_question(
    letters: Letters, desk: LetterDesk, noted: NotedDesk
) -> None:
    screen = letters(access(desk))
    case = screen.page.opened().case.request.id
    discard = screen.side.footer.menu().actions()[-1]
    discard.trigger()
    question = screen.dialog(ConfirmDialog)
    assert question.focusWidget() is question.leave_button
    question.leave_button.click()
    assert stored(screen)
    discard.trigger()
    screen.dialog(ConfirmDialog).act_button.click()
    screen.settle()
    assert noted.places == [Place(CASE, case)]
    with pytest.raises(RecordNotFound):
        stored(screen)


def test_everything_of_a_letter_can_be_edited(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    editor = screen.side.editor
    screen.side.edit()
    for field, text in (
        (editor.addressee, "Jānim Bērziņam"),
        (editor.subject, "Par Jūsu datiem"),
        (editor.salutation, "Godātais Bērziņa kungs!"),
        (editor.signatory_post, "valdes loceklis"),
        (editor.signatory_name, "Anna Liepa"),
        (editor.part("purposes").heading, "Kāpēc"),
    ):
        field.selectAll()
        type_into(field, text)
    editor.address.set_text("Ozolu iela 5\nSigulda, LV-2150")
    editor.attachments.set_text("Datu kopija uz 2 lp.\n\nRēķini uz 5 lp.")
    screen.side.finish_editing()
    screen.settle()
    content = desk.space.letters.open(desk.space.actor, screen.letter).letter.content
    assert content.addressee == ("Jānim Bērziņam", "Ozolu iela 5", "Sigulda, LV-2150")
    assert content.attachments == ("Datu kopija uz 2 lp.", "Rēķini uz 5 lp.")
    assert (content.subject, content.salutation) == ("Par Jūsu datiem", "Godātais Bērziņa kungs!")
    assert (content.signatory_post, content.signatory_name) == ("valdes loceklis", "Anna Liepa")
    assert [b.heading for b in content.blocks if b.code == "purposes"] == ["1. Kāpēc"]
    assert "Jānim Bērziņam" in screen.redrawn()


def test_no_break_spaces_survive_editing(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.side.edit("reference")
    screen.qtbot.wait(5)
    before = screen.side.editor.part("reference").text.text()
    assert "2026.\xa0gada" in before
    type_into(screen.side.editor.part("reference").text, "X")
    block = next(b for b in screen.side.content.blocks if b.code == "reference")
    assert block.text == "X" + before


def test_a_notice_of_extension_after_the_first_month_is_told_so(letters: Letters, desk: LetterDesk) -> None:
    case = desk.receive()
    desk.clock.move_to("2026-04-08T10:00")
    letter = desk.draft(case, LetterKind.EXTENSION, iemesli="apjomīgs pieprasījums")
    stale = desk.space.letters.open(desk.space.actor, letter).letter
    assert stale.state is LetterState.DRAFT
    screen = letters(letter)
    assert "Told within the first month" in screen.titles()
    assert "first month has gone by" in screen.card("Told within the first month").words.sentence
    early = replace(stale.content, dated_on=stale.content.dated_on.replace(day=7))
    desk.space.letters.save_draft(desk.space.actor, letter, early)
    assert "Told within the first month" not in letters(letter).titles()
