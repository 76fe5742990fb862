"""From the question before issuing to the post: frozen bytes, signature, dispatch, annulment."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from letter_screen import LetterScreen, access, refusal, type_into
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.letter import LetterKind, LetterState
from dpo_desk.domain.request import AnswerWay, RequestState, Right
from dpo_desk.gui.case_file.dialogs.dispatch import DeliveryDialog, DispatchDialog, Fate
from dpo_desk.gui.case_file.dialogs.reasons import AnnulDialog
from dpo_desk.gui.case_file.dialogs.signing import SigningDialog
from dpo_desk.gui.letter.checklist import Remedy
from dpo_desk.gui.letter.deeds import file_name
from dpo_desk.gui.letter.fill_dialog import FillDialog
from dpo_desk.gui.letter.issue_dialog import IssueDialog
from dpo_desk.gui.page import LETTER, Place
from dpo_desk.gui.printing import page_texts
from dpo_desk.gui.widgets.buttons import Button
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.dispatch import DispatchEntry
from tests.gui.letter_desk import PASSWORD, LetterDesk, NotedDesk

Letters = Callable[..., LetterScreen]
HOSTILE = '<img src="/etc/passwd"> <a href="x">{lieta}</a> <b>& <para> <font color="[[[1]]]">'


def letter_of(screen: LetterScreen) -> object:
    return screen.desk.space.letters.open(screen.desk.space.actor, screen.letter).letter


def texts_of(pdf: bytes) -> str:
    return " ".join("\n".join(page_texts(pdf)).split())


def test_a_refusal_goes_from_gap_to_frozen_bytes(
    letters: Letters, desk: LetterDesk, noted: NotedDesk
) -> None:
    screen = letters(refusal(desk))
    screen.press("Left to fill in", Remedy.FILL)
    dialog = screen.dialog(FillDialog)
    field = dialog.control("norma")
    assert isinstance(field, QLineEdit)
    type_into(field, "Grāmatvedības likuma 28. panta pirmā daļa")
    screen.accept(dialog)

    screen.side.footer.issue.click()
    question = screen.dialog(IssueDialog)
    assert question.title() == "Issue the letter in case DSP-2026/0001?"
    assert question.focusWidget() is question.leave_button  # the safe one
    question.act_button.click()
    screen.settle()

    assert screen.page.draft_side is None
    assert screen.panel._number.text() == "IZ-2026/0001"
    assert noted.changes
    frozen = screen.page.preview.pdf()
    assert frozen is not None
    digest = hashlib.sha256(frozen).hexdigest()
    assert dict(screen.panel.facts())["Check sum"].startswith(f"{digest[:4]} {digest[4:8]} ")
    assert "PROJEKTS" not in texts_of(frozen)

    actor, space = desk.space.actor, desk.space
    assert space.letters.issued_pdf(actor, screen.letter) == frozen
    space.letters.issued_pdf(actor, screen.letter)
    screen.page.activate()
    screen.settle()
    assert screen.page.preview.pdf() == frozen
    screen.close()
    space.close()
    again = EncryptedStores().open(desk.folder, "dpo", PASSWORD, clock=desk.clock)
    try:
        assert again.letters.issued_pdf(again.actor, screen.letter) == frozen
    finally:
        again.close()


def test_the_question_shows_what_is_confirmed(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.side.footer.issue.click()
    question = screen.dialog(IssueDialog)
    said = [label.text() for label in question.findChildren(QLabel)]
    assert any("Jānis Bērziņš, by registered letter" in text for text in said)
    assert any(text.endswith("demands met") for text in said)
    assert "Promise until Tue, 17 Mar – tomorrow" in [text.replace("\xa0", " ") for text in said]
    question.leave_button.click()
    assert screen.page.draft_side is not None


def test_the_letter_carries_the_day_of_signing(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.side.footer.issue.click()
    question = screen.dialog(IssueDialog)
    question.set_day(date(2026, 3, 18))
    question.act_button.click()
    screen.settle()
    assert "2026. gada 18. martā" in screen.shown_text().replace("\xa0", " ")
    assert dict(screen.panel.facts())["Dated"].replace("\xa0", " ") == "Wed, 18 Mar"


def test_what_stands_in_the_way_is_told_at_the_button(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.side.edit("purposes")
    screen.side.editor.part("purposes").text.set_text("Nolūki: \U0001f9ff.")  # no letter font has it
    screen.side.finish_editing()
    screen.settle()
    screen.issue()
    assert "no sign for U+1F9FF" in screen.side.footer.banner.sentence()
    assert screen.side.footer.issue.label() == "Issue letter"
    assert screen.side.footer.issue.isEnabled()
    assert letter_of(screen).state is LetterState.DRAFT


@pytest.mark.fault("K01")
def test_hostile_text_is_printed_literally(letters: Letters, desk: LetterDesk) -> None:
    case = desk.receive(f"Jānis {HOSTILE}", Right.ACCESS)
    desk.clock.move_to("2026-03-16T14:20")
    desk.decide(case)
    facts = {**ACCESS_FACTS, "noluki": HOSTILE, "kategorijas": HOSTILE}
    screen = letters(desk.draft(case, LetterKind.ACCESS, **facts))
    for title in screen.titles():
        for button in screen.card(title).buttons():
            if button.objectName().startswith("variant:no_"):
                button.click()
                screen.settle()
                break
    screen.side.edit()
    for name in ("subject", "salutation", "signatory_post", "signatory_name"):
        field = getattr(screen.side.editor, name)
        field.clear()
        type_into(field, "Par <b>datiem & <i>" if name == "subject" else "Labdien <u>")
    screen.side.editor.part("source").heading.clear()
    type_into(screen.side.editor.part("source").heading, "<h1>Avots")
    screen.side.editor.attachments.set_text("Kopija <img src='x'> uz 3 lp.")
    screen.side.finish_editing()
    screen.settle()
    assert screen.titles() == []
    screen.issue()

    pdf = desk.space.letters.issued_pdf(desk.space.actor, screen.letter)
    shown = texts_of(pdf).replace(" ", "")
    for text in (HOSTILE, "Par <b>datiem & <i>", "<h1>Avots", "Kopija <img src='x'> uz 3 lp.", "Labdien <u>"):
        assert text.replace(" ", "") in shown
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) <= 4
    kinds = {obj.type for page in document for obj in page.get_objects()}
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    document.close()
    assert b"/URI" not in pdf
    assert b"/Link" not in pdf


def test_reprinting_goes_through_the_system_dialog_and_is_told(
    letters: Letters, desk: LetterDesk, noted: NotedDesk
) -> None:
    screen = letters(access(desk, complete=True))
    assert screen.page.commands() == ()
    screen.issue()
    assert screen.page.commands() == ("print",)
    screen.page.run_command("print")
    screen.settle()
    dialog = screen.dialog(QPrintDialog)
    assert "Bērziņš" not in dialog.printer().docName()
    dialog.reject()
    screen.settle()
    history = [line.event.value for line in desk.space.cases.open(desk.space.actor, _case(screen)).history]
    assert "letter_printed" in history


@pytest.mark.fault("L05")
def test_a_saved_letter_is_named_by_its_number_alone(
    letters: Letters, desk: LetterDesk, tmp_path: Path
) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    screen.act("save")
    dialog = screen.dialog(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == file_name("IZ-2026/0001") == "IZ-2026-0001.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "IZ-2026-0001.pdf"))
    dialog.accept()
    screen.settle()
    assert (tmp_path / "IZ-2026-0001.pdf").read_bytes() == screen.page.preview.pdf()


def test_the_check_sum_is_copied_whole(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    button = next(b for b in screen.panel.findChildren(Button) if b.objectName() == "copy")
    button.click()
    assert QGuiApplication.clipboard().text() == letter_of(screen).sha256
    QGuiApplication.clipboard().clear()


def test_signed_released_and_posted(letters: Letters, desk: LetterDesk, tmp_path: Path) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    send = screen.panel.step.button("send")
    assert send is not None
    assert not send.isEnabled()
    assert "not signed" in send.toolTip()

    scan = tmp_path / "skenējums.pdf"
    scan.write_bytes(b"%PDF-1.7 signed by hand")
    screen.act("sign")
    signing = screen.dialog(SigningDialog)
    signing.take_file(scan)
    screen.accept(signing)
    assert letter_of(screen).state is LetterState.SIGNED
    assert dict(screen.panel.facts())["Signed scan"].startswith("skenējums.pdf\n")

    screen.act("release")
    assert letter_of(screen).state is LetterState.RELEASED
    screen.act("send")
    sending = screen.dialog(DispatchDialog)
    number = sending.form.row("post_number").control
    assert isinstance(number, QLineEdit)
    type_into(number, "RR123456780LV")
    screen.accept(sending)
    assert sending.form.row("post_number").problem.code == "check_digit"
    number.clear()
    type_into(number, "RR123456785LV")
    screen.accept(sending)
    assert letter_of(screen).state is LetterState.DISPATCHED
    assert "RR123456785LV" in dict(screen.panel.facts())["How sent"]
    file = desk.space.cases.open(desk.space.actor, _case(screen))
    assert file.request.state is RequestState.ANSWERED


def test_signed_on_another_day_it_is_annulled_and_issued_anew(
    letters: Letters, desk: LetterDesk, noted: NotedDesk, tmp_path: Path
) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    desk.clock.move_to("2026-03-17T09:00")
    screen.page.activate()
    screen.settle()
    scan = tmp_path / "skenējums.pdf"
    scan.write_bytes(b"%PDF-1.7 signed a day later")
    screen.act("sign")
    signing = screen.dialog(SigningDialog)
    signing.take_file(scan)
    screen.accept(signing)
    assert "annul it and issue it anew" in signing.banner.sentence()
    signing.banner._button.click()
    screen.settle()
    fresh = letter_of(screen).replaced_by
    assert noted.places == [Place(LETTER, fresh)]
    anew = desk.space.letters.open(desk.space.actor, fresh).letter
    assert (anew.number, anew.content.dated_on) == ("IZ-2026/0002", date(2026, 3, 17))


def test_an_annulled_letter_keeps_its_number_and_says_why(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    screen.act("annul")
    dialog = screen.dialog(AnnulDialog)
    screen.accept(dialog)
    assert dialog.form.row("reason").problem.code == "missing"
    reason = dialog.form.row("reason").control
    reason.setPlainText("Nepareizs pielikums.")
    screen.accept(dialog)
    assert screen.panel._state.text() == "annulled"
    assert dict(screen.panel.facts())["Why annulled"] == "Nepareizs pielikums."
    assert screen.panel.step.button("replacement") is None
    assert screen.panel.step.button("send") is None


def test_a_letter_that_came_back_says_what_comes_next(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    sent = DispatchEntry(AnswerWay.REGISTERED_POST, post_number="RR123456785LV")
    desk.space.dispatch.dispatch(desk.space.actor, screen.letter, sent, sign_on_paper=True)
    screen.page.reload()
    screen.settle()
    assert screen.panel.step.button("fate") is not None
    screen.act("fate")
    dialog = screen.dialog(DeliveryDialog)
    dialog._fate.set_value(Fate.RETURNED)
    screen.accept(dialog)
    assert screen.panel._state.text() == "returned"
    assert screen.panel.step.accessibleName().endswith("Send the answer in another way")
    assert "Came back" in dict(screen.panel.facts())


def test_a_letter_sent_by_e_mail_waits_for_nothing(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk, complete=True))
    screen.issue()
    sent = DispatchEntry(AnswerWay.EMAIL, address="janis@paraugs.example", other_way_reason="Tā lūdza.")
    desk.space.dispatch.dispatch(desk.space.actor, screen.letter, sent, sign_on_paper=True)
    screen.page.reload()
    screen.settle()
    assert screen.panel.step.accessibleName().endswith("Nothing more to do")
    facts = dict(screen.panel.facts())
    assert facts["How sent"] == "By e-mail\njanis@paraugs.example"
    assert facts["Why in another way"] == "Tā lūdza."
    assert facts["Signed scan"] == "none"


def _case(screen: LetterScreen) -> object:
    return screen.page.opened().case.request.id
