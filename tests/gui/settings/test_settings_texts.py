"""The wording of letters in the window: what is wrong is named with its line, nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from settings_screen import OpenSettings, SettingsScreen

from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.gui.settings.text_problems import line_of, text_problems
from dpo_desk.gui.settings.texts_part import TextsPart
from dpo_desk.gui.widgets.dialog import ConfirmDialog

KIND, LATVIAN = LetterKind.ACKNOWLEDGEMENT, Language.LATVIAN


def _in_use(settings: SettingsScreen, kind: LetterKind = KIND, language: Language = LATVIAN) -> str:
    return settings.desk.space.letter_texts.text(settings.desk.dpo, kind, language).text


def _replace(part: TextsPart, old: str, new: str) -> None:
    """Changes the text as a hand would: as one edit of the field."""
    text = part.editor.toPlainText()
    assert old in text
    part.editor.selectAll()
    part.editor.insertPlainText(text.replace(old, new))


def test_an_own_text_is_saved_and_used(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    assert part._state.text() == "The text that comes with the program is in use."
    assert not part.save_button.isEnabled()

    _replace(part, "Par pieprasījuma saņemšanu", "Par Jūsu pieprasījuma saņemšanu")
    assert "not saved" in part._state.text()
    QTest.keyClick(part.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settings.settle()

    assert part.banner.sentence() == "The text is saved: Acknowledgement of receipt."
    assert part._state.text() == "The firm's own text is in use."
    assert "Par Jūsu pieprasījuma saņemšanu" in _in_use(settings)
    assert part.kind.currentText() == "L01 · Acknowledgement of receipt (own text)"


def test_a_misspelt_key_and_field_are_named_with_their_lines(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    shipped = _in_use(settings)
    typed = shipped.replace("law =", "lwa =", 1).replace("{lieta}", "{lita}", 1)
    part.editor.setPlainText(typed)
    part.save_button.click()
    settings.settle()

    lines = typed.splitlines()
    field = next(n for n, line in enumerate(lines, start=1) if "{lita}" in line)
    key = next(n for n, line in enumerate(lines, start=1) if line.startswith("lwa"))
    assert part.problems.sentences() == [
        "There is no field {lita}. Choose one from the list of fields.",
        "There is no key lwa. Check how it is spelt.",
    ]
    assert part.editor.textCursor().blockNumber() + 1 == min(field, key)
    part.problems.line_asked.emit(key)
    assert part.editor.textCursor().blockNumber() + 1 == key
    assert part.editor.toPlainText() == typed
    assert _in_use(settings) == shipped


def test_a_broken_text_leads_to_its_line(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    _replace(part, 'language = "lv"', 'language = "lv')
    part.save_button.click()
    settings.settle()

    assert part.problems.sentences()[0].startswith("The text cannot be read from here on.")
    assert part.editor.textCursor().blockNumber() == 1


def test_a_text_of_another_letter_is_refused(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    part.editor.setPlainText(_in_use(settings, LetterKind.ACCESS))
    part.save_button.click()
    settings.settle()

    assert "for another letter or language" in part.problems.sentences()[0]


def test_what_is_typed_stays_while_other_letters_are_looked_at(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    _replace(part, "Par pieprasījuma", "Par Jūsu pieprasījuma")
    part.kind.set_value(LetterKind.ERASURE)
    part.kind.activated.emit(part.kind.currentIndex())
    settings.settle()
    assert 'kind = "L07"' in part.editor.toPlainText()
    assert not part.save_button.isEnabled()

    part.kind.set_value(KIND)
    part.kind.activated.emit(part.kind.currentIndex())
    settings.settle()
    assert "Par Jūsu pieprasījuma" in part.editor.toPlainText()
    assert part.save_button.isEnabled()
    part.discard_button.click()
    assert "Par Jūsu" not in part.editor.toPlainText()
    assert not part.save_button.isEnabled()


def test_what_is_typed_survives_a_lock(settings: SettingsScreen, settings_on: OpenSettings) -> None:
    part = settings.open("texts", TextsPart)
    _replace(part, "Par pieprasījuma", "Par Jūsu pieprasījuma")
    settings.page.keep_typed()
    settings.settle()

    again = settings_on(settings.desk).open("texts", TextsPart)
    assert "Par Jūsu pieprasījuma" in again.editor.toPlainText()
    assert again.save_button.isEnabled()
    assert "is here again" in again.banner.sentence()


def test_the_shipped_text_comes_back(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    assert not part.reset_button.isEnabled()
    _replace(part, "Par pieprasījuma", "Par Jūsu pieprasījuma")
    part.save_button.click()
    settings.settle()
    part.reset_button.click()
    settings.dialog(ConfirmDialog).act_button.click()
    settings.settle()

    assert "Par Jūsu" not in _in_use(settings)
    assert "Par Jūsu" not in part.editor.toPlainText()
    assert part.banner.sentence() == "The shipped text is in use again: Acknowledgement of receipt."
    assert not part.reset_button.isEnabled()


def test_the_other_language_is_another_text(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    part.language.box(Language.ENGLISH).click()
    settings.settle()

    assert part.chosen() == (KIND, Language.ENGLISH)
    assert 'language = "en"' in part.editor.toPlainText()


def test_a_field_is_put_in_at_the_cursor(settings: SettingsScreen) -> None:
    part = settings.open("texts", TextsPart)
    part.field.setCurrentIndex(part.field.findText("Case number", Qt.MatchFlag.MatchStartsWith))
    part.editor.moveCursor(part.editor.textCursor().MoveOperation.Start)
    part.insert_button.click()

    assert part.editor.toPlainText().startswith("{lieta}")
    part.field.setCurrentIndex(
        part.field.findText("Day on which the request was received", Qt.MatchFlag.MatchStartsWith)
    )
    assert part.field.token() == "{sanemts_loc}"


def test_every_shipped_text_can_be_saved_as_it_is(settings: SettingsScreen) -> None:
    wording = settings.desk.space.letter_texts.wording
    for kind in LetterKind:
        for language in Language:
            wording.check_text(kind, language, _in_use(settings, kind, language))


def test_lines_of_keys_are_found_in_their_own_part() -> None:
    text = 'kind = "L01"\n\n[[blocks]]\ncode = "a"\n\n[[blocks]]\ncode = "b"\nlaw = ""\n'

    assert line_of(text, FieldProblem("kind", "unknown_kind")) == 1
    assert line_of(text, FieldProblem("blocks[1].code", "twice")) == 7
    assert line_of(text, FieldProblem("blocks[0].law", "empty")) == 3  # not there: where its part begins
    assert line_of(text, FieldProblem("blocks[5].law", "empty")) == 0
    assert line_of(text, FieldProblem("subject", "empty")) == 0
    assert line_of(text, FieldProblem("text", "not_toml", {"detail": "(at end of document)"})) == 8


def test_every_code_of_the_check_has_a_sentence(settings: SettingsScreen) -> None:
    broken = (
        'kind = "L99"\nlanguage = "de"\nsubject = "{lieta}"\nstrange = 1\n'
        '[[choices]]\nname = ""\noptions = [1]\nchosen = "x"\n'
        '[[blocks]]\ncode = 1\ntext = ""\nrequired = "ja"\nenclosure = "{lieta}"\nwhen = [2]\n'
        '[[blocks]]\nshared = "nav"\n[[blocks]]\nshared = "nav"\n'
    )
    with pytest.raises(EntryRefused) as refused:
        settings.desk.space.letter_texts.wording.check_text(KIND, LATVIAN, broken)

    sentences = [problem.sentence for problem in text_problems(broken, refused.value.problems)]
    assert len(sentences) >= 12
    assert not [sentence for sentence in sentences if sentence.startswith("This cannot be understood")]
