"""Every field of the counter form: what it takes, what it says, what follows from it."""

from __future__ import annotations

import pytest
from counter import Counter, Firm, Typist
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from dpo_desk.domain.intake_check import LIMITS
from dpo_desk.domain.person import AuthorityKind
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right
from dpo_desk.gui.intake.filled_form import identity_method

pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|grabbing the keyboard)", extend=True)


def _problem(counter: Counter, name: str) -> str:
    problem = counter.view.form.row(name).problem
    return problem.code if problem else ""


def _leave(counter: Counter, field: QLineEdit, text: str) -> None:
    """Types into a field and leaves it by Tab."""
    field.setFocus()
    field.setText(text)
    Typist().press(Qt.Key.Key_Tab)
    counter.settle()


# --- what is missing --------------------------------------------------------------------------------


def test_an_empty_form_names_what_is_missing_and_goes_to_the_first(counter: Counter) -> None:
    counter.save()
    marked = [problem.field for problem in counter.view.form.problems()]
    assert marked == ["name", "rights", "address"]
    assert counter.view.name.hasFocus()
    assert counter.footer.problems.isVisible()
    assert not counter.saved()


def test_problems_go_away_as_soon_as_they_are_mended(counter: Counter) -> None:
    counter.save()
    counter.view.name.setText("I")
    counter.view.rights.box(Right.ACCESS).click()
    assert [problem.field for problem in counter.view.form.problems()] == ["address"]
    counter.view.answer.box(AnswerWay.IN_PERSON).click()
    assert counter.view.form.problems() == ()
    assert not counter.footer.problems.isVisible()


def test_the_footers_link_goes_to_the_field(counter: Counter) -> None:
    counter.fill(address="")
    counter.save()
    assert counter.view.row("address").problem is not None
    counter.view.name.setFocus()
    counter.view.form.go_to_first_problem()
    assert counter.view.address.hasFocus()


# --- one field after the other ----------------------------------------------------------------------


def test_nothing_is_marked_while_something_is_typed(counter: Counter) -> None:
    counter.view.contact.setFocus()
    Typist().type("janis@")
    assert _problem(counter, "contact") == ""
    Typist().press(Qt.Key.Key_Tab)
    assert _problem(counter, "contact") == "not_an_email"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("janis@paraugs.example", ""),
        ("+371 20 000 000", ""),
        ("20000000 janis@paraugs.example", ""),
        ("janis@paraugs", "not_an_email"),
        ("vakarā", "neither_phone_nor_email"),
        ("1" * (LIMITS["phone"] + 1), "too_long"),
    ],
)
def test_the_contact_is_looked_at_when_it_is_left(counter: Counter, text: str, code: str) -> None:
    _leave(counter, counter.view.contact, text)
    assert _problem(counter, "contact") == code


@pytest.mark.parametrize(
    ("code", "problem"),
    [("161175-19997", ""), ("161375-19997", "impossible_date"), ("12345", "wrong_length"), ("", "")],
)
def test_the_personal_code_is_optional_and_checked_when_it_is_left(
    counter: Counter, code: str, problem: str
) -> None:
    _leave(counter, counter.view.code.edit, code)
    assert _problem(counter, "personal_code") == problem
    assert counter.view.code.is_covered()


def test_an_unusual_check_digit_is_a_hint_and_no_wall(counter: Counter) -> None:
    counter.fill()
    _leave(counter, counter.view.code.edit, "290200-20001")
    assert _problem(counter, "personal_code") == ""
    assert counter.view.code.edit.accessibleDescription().endswith("Compare the code once more.")
    counter.save()
    assert counter.saved()


@pytest.mark.fault("K10")
def test_letters_of_another_alphabet_in_a_name_are_a_hint_and_no_wall(counter: Counter) -> None:
    counter.fill()
    _leave(counter, counter.view.name, "Jаnis Bērziņš")  # a Cyrillic а
    assert "Letters of another alphabet" in counter.view.name.accessibleDescription()
    counter.save()
    assert counter.saved()


@pytest.mark.fault("K06")
def test_hidden_characters_in_a_name_are_shown_in_the_hint(counter: Counter) -> None:
    _leave(counter, counter.view.name, "Jānis\u202e Bērziņš")
    assert "[U+202E]" in counter.view.name.accessibleDescription()


@pytest.mark.fault("K08")
def test_a_megabyte_pasted_into_any_field_is_refused_in_words(counter: Counter) -> None:
    counter.fill()
    for field in (counter.view.name, counter.view.address):
        field.setText("Ā" * 1_000_000)
    counter.view.words.setFocus()
    QApplication.clipboard().setText("ē" * 1_000_000)
    counter.view.words.paste()
    QApplication.clipboard().clear()
    assert len(counter.view.words.toPlainText()) == LIMITS["text"] + 1
    counter.save()
    assert {problem.field: problem.code for problem in counter.view.form.problems()} == {
        "name": "too_long",
        "text": "too_long",
        "address": "too_long",
    }


def test_the_answer_by_email_needs_an_email(counter: Counter) -> None:
    counter.fill()
    counter.view.answer.box(AnswerWay.EMAIL).click()
    counter.save()
    assert _problem(counter, "contact") == "email_needed"
    assert counter.view.contact.text() == "+371 20000000"


def test_the_address_keeps_its_place_while_it_is_not_asked_for(counter: Counter) -> None:
    before = counter.footer.mapTo(counter.window, counter.footer.rect().topLeft())
    place = counter.view.answer.mapTo(counter.window, counter.view.answer.rect().topLeft())
    counter.view.answer.box(AnswerWay.IN_PERSON).click()
    counter.settle()
    assert not counter.view.address.isVisible()
    assert counter.view.answer.mapTo(counter.window, counter.view.answer.rect().topLeft()) == place
    assert counter.footer.mapTo(counter.window, counter.footer.rect().topLeft()) == before


def test_somebody_who_collects_the_answer_needs_no_contact(counter: Counter, firm: Firm) -> None:
    counter.fill(contact="", address="")
    counter.view.answer.box(AnswerWay.IN_PERSON).click()
    counter.save()
    assert counter.saved()
    (kept,) = counter.workspace.intake.own(counter.workspace.actor)
    assert kept.entry.subject.will_collect


def test_an_address_that_the_answer_does_not_need_is_not_kept(counter: Counter) -> None:
    counter.fill()
    counter.view.answer.box(AnswerWay.IN_PERSON).click()
    counter.save()
    (kept,) = counter.workspace.intake.own(counter.workspace.actor)
    assert kept.entry.subject.address == ""


# --- choices ----------------------------------------------------------------------------------------


def test_digits_tick_rights_and_the_last_one_offers_the_rarer(counter: Counter) -> None:
    counter.view.rights.setFocus()
    typist = Typist()
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        typist.press(digit)
    assert counter.view.rights.rights() == (
        *(Right.ACCESS, Right.ERASURE, Right.RECTIFICATION, Right.RESTRICTION),
        Right.MARKETING_OBJECTION,
    )
    typist.press(Qt.Key.Key_2)
    assert Right.ERASURE not in counter.view.rights.rights()


@pytest.mark.parametrize(
    ("digit", "right"),
    [
        (Qt.Key.Key_1, Right.PORTABILITY),
        (Qt.Key.Key_2, Right.OBJECTION),
        (Qt.Key.Key_3, Right.AUTOMATED_DECISION),
        (Qt.Key.Key_4, Right.CONSENT_WITHDRAWAL),
    ],
)
def test_every_right_can_be_reached_by_two_digits(counter: Counter, digit: Qt.Key, right: Right) -> None:
    counter.view.rights.setFocus()
    typist = Typist()
    typist.press(Qt.Key.Key_6)
    typist.press(digit)
    counter.settle()
    assert counter.view.rights.rights() == (right,)
    assert counter.view.rights.box(right).isChecked()
    assert counter.view.rights.rare_words() in counter.view.rights.accessibleDescription()


def test_a_menu_left_without_an_answer_changes_nothing(counter: Counter) -> None:
    counter.view.rights.setFocus()
    typist = Typist()
    typist.press(Qt.Key.Key_6)
    typist.press(Qt.Key.Key_Escape)
    counter.settle()
    assert counter.view.rights.rights() == ()
    assert not counter.view.rights.box(Right.OBJECTION).isChecked()
    counter.view.channel.setFocus()
    typist.press(Qt.Key.Key_5)
    typist.press(Qt.Key.Key_Escape)
    counter.settle()
    assert counter.view.channel.channel() is Channel.IN_PERSON
    assert counter.view.channel.box(Channel.IN_PERSON).isChecked()


def test_rarer_rights_can_be_taken_back_and_put_together(counter: Counter) -> None:
    for right in (Right.OBJECTION, Right.CONSENT_WITHDRAWAL, Right.OBJECTION):
        counter.view.rights.box(right).click()
        action = next(a for a in counter.view.rights.menu.actions() if a.data() == right.value)
        action.trigger()
        counter.view.rights.menu.close()
        counter.settle()
    assert counter.view.rights.rights() == (Right.CONSENT_WITHDRAWAL,)


@pytest.mark.parametrize(
    ("keys", "channel"),
    [
        ([Qt.Key.Key_2], Channel.POST),
        ([Qt.Key.Key_4], Channel.PHONE),
        ([Qt.Key.Key_5, Qt.Key.Key_1], Channel.WEB_FORM),
        ([Qt.Key.Key_5, Qt.Key.Key_3], Channel.VIA_PROCESSOR),
    ],
)
def test_every_channel_can_be_reached(counter: Counter, keys: list[Qt.Key], channel: Channel) -> None:
    counter.view.channel.setFocus()
    typist = Typist()
    for key in keys:
        typist.press(key)
    counter.settle()
    assert counter.view.channel.channel() is channel


def test_another_channel_means_another_sign_of_identity(counter: Counter) -> None:
    counter.view.identity.setFocus()
    Typist().press(Qt.Key.Key_1)
    assert counter.view.read().identity_shown
    counter.view.channel.box(Channel.EMAIL).click()
    assert not counter.view.read().identity_shown
    assert identity_method(Channel.EMAIL) is IdentityMethod.SIGNATURE
    assert "officer confirms" in counter.view.identity.accessibleDescription()


def test_ready_sentences_are_for_the_ticked_rights(counter: Counter) -> None:
    counter.view.rights.set_rights((Right.ERASURE, Right.MARKETING_OBJECTION))
    counter.view.words.setFocus()
    typist = Typist()
    typist.press(Qt.Key.Key_Down)
    typist.press(Qt.Key.Key_1)
    assert counter.view.words.toPlainText() == (
        "I want my personal data to be erased. I do not want to receive any more advertising."
    )
    assert counter.view.words.hasFocus()
    typist.press(Qt.Key.Key_Down)  # now a cursor key like any other
    assert QApplication.activePopupWidget() is None
    counter.view.words.undo()
    assert counter.view.words.toPlainText() == ""


def test_tab_leaves_the_words_and_ctrl_enter_saves_from_them(counter: Counter) -> None:
    counter.fill(text="")
    counter.view.words.setFocus()
    typist = Typist()
    typist.type("Vēlos")
    typist.press(Qt.Key.Key_Return)
    typist.type("kopiju")
    typist.press(Qt.Key.Key_Tab)
    assert not counter.view.words.hasFocus()
    assert counter.view.words.toPlainText() == "Vēlos\nkopiju"
    counter.view.words.setFocus()
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    assert counter.saved()


# --- representative ---------------------------------------------------------------------------------


def test_a_representative_comes_with_an_authority_and_leaves_identity_to_the_officer(
    counter: Counter, firm: Firm
) -> None:
    counter.fill()
    assert not counter.view.representative.authority.isVisible()
    counter.view.representative.edit.setText("Ilze Bērziņa")
    authority = counter.view.representative.authority
    assert authority.isVisible()
    authority.setCurrentIndex(authority.findData(AuthorityKind.PARENT.value))
    counter.view.identity.set_shown(True)
    counter.save()
    (kept,) = counter.workspace.intake.own(counter.workspace.actor)
    representative = kept.entry.representative
    assert representative is not None
    assert (representative.name, representative.kind) == ("Ilze Bērziņa", AuthorityKind.PARENT)
    assert representative.authority == "parent"
    dpo = firm.as_dpo()
    assert dpo.cases.open(dpo.actor, kept.entry.id).request.identity_checks == ()
