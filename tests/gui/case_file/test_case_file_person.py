"""The person's details put right, through the dialog: what is asked, what is refused, what is told after."""

from __future__ import annotations

from pathlib import Path

import pytest
import screen_proof
from case_desk import CaseDesk, open_dialogs, plain, problems_of, words_in
from PySide6.QtWidgets import QComboBox, QLineEdit

from dpo_desk.domain.history import Event
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.request import AnswerWay
from dpo_desk.gui.case_file.dialogs.person_details import PersonDialog
from dpo_desk.gui.widgets.fields import PersonalCodeField

CODE = "161175-19997"
JANIS = Person("Jānis Berziņš", CODE, "janis@pasts.example", "+371 20000000", "Parauga iela 1, Rīga")


@pytest.fixture
def mistyped(desk: CaseDesk) -> CaseDesk:
    """A case whose name lacks a mark, its file open."""
    desk.log(subject=JANIS)
    desk.open()
    return desk


def the_dialog(desk: CaseDesk) -> PersonDialog:
    desk.do("correct_subject")
    return desk.dialog(PersonDialog)


def test_the_menu_leads_to_details_as_they_stand(mistyped: CaseDesk) -> None:
    dialog = the_dialog(mistyped)
    texts = {row.name: row.control.text() for row in dialog.form.rows() if isinstance(row.control, QLineEdit)}
    assert texts == {
        "name": "Jānis Berziņš",
        "name_dative": "",
        "salutation": "",
        "contact": "+371 20000000 janis@pasts.example",
        "address": "Parauga iela 1, Rīga",
        "representative": "",
        "authority": "power of attorney",
    }
    code = dialog.form.row("personal_code").control
    assert isinstance(code, PersonalCodeField)
    assert code.is_covered()
    assert code.text() == CODE
    said = plain("\n".join(words_in(dialog)))
    assert "Issued letters stay as they are and drafts keep their text" in said
    assert "Kind of authority" not in said


def test_a_mistyped_name_is_put_right_and_the_page_says_so(mistyped: CaseDesk) -> None:
    mistyped.step(
        "correct_subject",
        name="Jānis Bērziņš",
        name_dative="Jānim Bērziņam",
        salutation="Godātais Bērziņa kungs!",
        reason="Garumzīme.",
    )
    subject = mistyped.case().request.subject
    assert (subject.name, subject.name_dative) == ("Jānis Bērziņš", "Jānim Bērziņam")
    assert (subject.personal_code, subject.phone, subject.email) == (CODE, JANIS.phone, JANIS.email)
    assert "Jānis Bērziņš" in mistyped.said()
    assert mistyped.lines()[0] == "Details of the person corrected"
    detail = plain(mistyped.page.body.timeline.lines()[0].detail)
    assert detail.startswith("name: Jānis Berziņš → Jānis Bērziņš · name in the dative: — → Jānim Bērziņam")
    assert detail.endswith("Garumzīme.")


def test_a_changed_code_is_told_without_its_digits(mistyped: CaseDesk) -> None:
    dialog = the_dialog(mistyped)
    code = dialog.form.row("personal_code").control
    assert isinstance(code, PersonalCodeField)
    code.setText("161175-19998")
    mistyped.fill(dialog, reason="Cipars.")
    mistyped.send(dialog)
    assert mistyped.case().request.subject.personal_code == "161175-19998"
    assert plain(mistyped.page.body.timeline.lines()[0].detail) == "personal code changed · Cipars."


def test_mistakes_are_told_beside_their_fields_and_what_was_typed_stays(mistyped: CaseDesk) -> None:
    dialog = the_dialog(mistyped)
    code = dialog.form.row("personal_code").control
    assert isinstance(code, PersonalCodeField)
    code.setText("161375-19997")
    mistyped.fill(dialog, name=" ", contact="janis@pasts", address="")
    mistyped.send(dialog)
    assert problems_of(dialog) == {
        "name": "missing",
        "personal_code": "impossible_date",
        "contact": "not_an_email",
        "address": "needed_for_post",
        "reason": "missing",
    }
    assert mistyped.case().request.subject == JANIS
    mistyped.fill(dialog, name=JANIS.name, contact="janis@pasts.example", address="Parauga iela 2, Rīga")
    code.setText(CODE)
    mistyped.fill(dialog, reason="Mājas numurs.")
    mistyped.send(dialog)
    assert not open_dialogs(PersonDialog)
    subject = mistyped.case().request.subject
    assert (subject.phone, subject.email) == ("", "janis@pasts.example")


def test_nothing_changed_is_told_in_the_banner(mistyped: CaseDesk) -> None:
    dialog = the_dialog(mistyped)
    mistyped.fill(dialog, reason="Nekas.")
    mistyped.send(dialog)
    assert dialog.banner.sentence() == "Not possible: nothing was changed."


def test_a_contact_left_alone_stays_as_it_was_written(desk: CaseDesk) -> None:
    twice = Person("Jānis Bērziņš", phone="20000000, 20000001", address="Parauga iela 1, Rīga")
    desk.log(subject=twice, answer_by=AnswerWay.REGISTERED_POST)
    desk.open()
    desk.step("correct_subject", name="Jānis Bērzs", reason="Uzvārds.")
    assert desk.case().request.subject.phone == "20000000, 20000001"


def test_a_representative_is_named_changed_and_removed(mistyped: CaseDesk) -> None:
    dialog = the_dialog(mistyped)
    mistyped.fill(dialog, representative="Ilze Ozola", reason="Bija pilnvara.")
    kind = dialog.form.row("authority_kind").control
    assert isinstance(kind, QComboBox)
    assert not dialog.form.row("authority").isHidden()
    kind.setCurrentIndex(kind.findData(AuthorityKind.PARENT.value))
    mistyped.send(dialog)
    ilze = Representative("Ilze Ozola", "parent", AuthorityKind.PARENT)
    assert mistyped.case().request.representative == ilze
    assert "representative: — → Ilze Ozola" in plain(mistyped.page.body.timeline.lines()[0].detail)
    dialog = the_dialog(mistyped)
    mistyped.fill(dialog, authority="māte")
    kind = dialog.form.row("authority_kind").control
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData(AuthorityKind.GUARDIAN.value))
    mistyped.fill(dialog, reason="Vārdiem.")
    mistyped.send(dialog)
    acting = mistyped.case().request.representative
    assert acting == Representative("Ilze Ozola", "māte", AuthorityKind.GUARDIAN)
    detail = plain(mistyped.page.body.timeline.lines()[0].detail)
    assert detail == "authority: parent → māte · Vārdiem."
    dialog = the_dialog(mistyped)
    kind = dialog.form.row("authority_kind").control
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData(AuthorityKind.PARENT.value))
    mistyped.fill(dialog, reason="Veids.")
    mistyped.send(dialog)
    detail = plain(mistyped.page.body.timeline.lines()[0].detail)
    assert detail == "kind of authority: guardian of a minor → parent · Veids."
    mistyped.step("correct_subject", representative="", reason="Nāca pats.")
    assert mistyped.case().request.representative is None


def test_the_link_beside_the_person_opens_the_same_dialog(mistyped: CaseDesk) -> None:
    link = mistyped.page.body.person.correction_button()
    assert link.isVisible()
    assert link.accessibleName() == "Correct the person's details"
    link.click()
    mistyped.settle()
    assert mistyped.dialog(PersonDialog)


def test_an_ended_case_offers_no_correction(mistyped: CaseDesk) -> None:
    mistyped.workspace.work.withdraw(mistyped.actor, mistyped.case_id, "Pa tālruni.")
    mistyped.reread()
    assert not mistyped.page.body.person.correction_button().isVisible()
    keys = [action.objectName() for action in mistyped.page.body.next_step.menu().actions()]
    assert "correct_subject" not in keys


def test_the_dialog_shows_its_fields_whole(mistyped: CaseDesk, tmp_path: Path) -> None:
    dialog = the_dialog(mistyped)
    mistyped.fill(dialog, representative="Ilze Ozola")
    assert not screen_proof.cut_buttons(dialog)
    assert not screen_proof.nameless(dialog)
    screen_proof.picture(dialog, tmp_path / "person-details.png")
    assert [line for line in mistyped.case().history if line.event is Event.SUBJECT_CORRECTED] == []
