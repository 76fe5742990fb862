"""How the letter's page holds in every size, scheme and language: nothing cut, nothing unnamed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from letter_screen import LetterScreen, access, choose_variants, refusal
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.request import Right
from dpo_desk.gui import language, theme
from dpo_desk.gui.theme import Appearance
from tests.gui.letter_desk import LetterDesk

Letters = Callable[..., LetterScreen]
WIDE, NARROW = (1158, 696), (631, 348)
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)


def cut(window: QWidget) -> list[str]:
    """Buttons squeezed below their words, and what stands outside the page."""
    found = []
    for button in window.findChildren(QPushButton):
        if not button.isVisible():
            continue
        right = button.mapTo(window, QPoint(button.width(), 0)).x()
        if button.width() < button.sizeHint().width() or right > window.width():
            found.append(button.text())
    return found


def unnamed(window: QWidget) -> list[QWidget]:
    """Controls that a screen reader has no name for."""
    return [
        control
        for kind in _FIELDS
        for control in window.findChildren(kind)
        if control.isVisible()
        and not control.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("spoken", list(Language))
def test_no_word_is_cut_in_any_size(
    letters: Letters,
    desk: LetterDesk,
    qapp: QApplication,
    size: tuple[int, int],
    text_size: int,
    spoken: Language,
) -> None:
    theme.active().apply(Appearance.LIGHT, text_size)
    language.use(qapp, spoken)
    letter = access(desk)
    screen = letters(letter, size)
    assert cut(screen.page) == []
    screen.side.edit("purposes")
    screen.settle(20)
    assert cut(screen.page) == []
    choose_variants(desk, letter)
    desk.space.letters.issue(desk.space.actor, letter)
    screen.page.reload()
    screen.settle(20)
    assert screen.page.issued_panel is not None
    assert cut(screen.page) == []


def test_the_page_never_pushes_the_window_wider(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk), NARROW)
    for _ in range(2):
        hint = screen.page.minimumSizeHint()
        assert hint.width() <= 588  # 640 less the narrow rail
        assert hint.height() <= 320
        screen.side.edit()


def test_narrow_shows_page_and_contents_as_two_tabs(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk), NARROW)
    page = screen.page
    assert page.tabs.isVisible()
    assert page.tabs.tabText(1) == "Contents (2)"
    assert screen.side.isVisible()
    assert not page.preview.isVisible()
    screen.press("Third countries", "show")
    assert page.preview.isVisible()
    assert not screen.side.isVisible()
    screen.settle(20)
    assert page.preview.mark() is not None
    page.resize(*WIDE)
    screen.settle(20)
    assert not page.tabs.isVisible()
    assert screen.side.isVisible()
    assert page.preview.isVisible()
    assert screen.side.width() == 400


def test_every_control_has_a_name_for_a_screen_reader(letters: Letters, desk: LetterDesk) -> None:
    letter = access(desk)
    screen = letters(letter)
    assert unnamed(screen.page) == []
    assert "15(1)(h)" in screen.card("Automated decisions").accessibleName()
    screen.side.edit()
    screen.settle()
    assert unnamed(screen.page) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST])
def test_the_scheme_switches_under_an_open_letter(
    letters: Letters, desk: LetterDesk, appearance: Appearance
) -> None:
    screen = letters(refusal(desk))
    screen.side.edit("reasons")
    screen.settle(20)
    before = screen.side.content
    theme.active().apply(appearance, 115)
    screen.settle(150)
    picture = screen.page.grab().toImage()
    paper = screen.page.preview.mapTo(screen.page, QPoint(screen.page.preview.width() // 2, 130))
    assert picture.pixelColor(paper).lightness() > 250  # paper is white in every scheme
    assert screen.side.content == before


def test_the_language_switches_under_an_open_letter(
    letters: Letters, desk: LetterDesk, qapp: QApplication
) -> None:
    screen = letters(access(desk))
    before = screen.side.content
    language.use(qapp, Language.LATVIAN)
    screen.settle(20)
    assert screen.titles() == ["Automatizēti lēmumi", "Trešās valstis"]
    assert screen.side.footer.edit.label() == "Rediģēt tekstu"
    assert "Izdot vēl nevar" in screen.side.reasons()[0]
    assert screen.side.content == before


def test_the_areas_take_the_focus_in_turn(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    first = screen.side.view.cards()[0].buttons()[0]
    assert first.hasFocus()  # where the work is
    header, preview, side = screen.page.focus_areas()
    for area in (header, preview, side):
        area.setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert area is focus or area.isAncestorOf(focus)
    assert first.hasFocus()


def test_escape_leaves_the_form_before_the_page(letters: Letters, desk: LetterDesk) -> None:
    screen = letters(access(desk))
    screen.side.edit()
    assert screen.page.close_floating()
    assert not screen.side.is_editing()
    assert not screen.page.close_floating()


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("spoken", list(Language))
def test_every_kind_of_letter_opens_with_its_checklist(
    letters: Letters, desk: LetterDesk, kind: LetterKind, spoken: Language
) -> None:
    case = desk.receive("Ģertrūde Čakste-Ķirse", Right.ACCESS)
    screen = letters(desk.draft(case, kind, spoken))
    assert len(screen.side.checklist.items) >= 2
    assert len(screen.titles()) == len(screen.side.checklist.missing) + bool(screen.side._case_reasons())
    screen.side.edit()
    screen.settle()
    assert cut(screen.page) == []
