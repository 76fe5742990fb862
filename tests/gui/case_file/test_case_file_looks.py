"""How the page meets the eye: every state at both sizes, in every scheme and both languages; nothing cut."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import translations
from case_desk import NARROW, WIDE, CaseDesk, open_dialogs, plain, words_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dpo_desk.bundle import bundled
from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, QuestionKind, TaskKind
from dpo_desk.gui import language, theme
from dpo_desk.gui.case_file.dialogs.step_dialog import StepDialog
from dpo_desk.services.dispatch import DispatchEntry

HOSTILE = '<h1>Jānis</h1><img src="file:///etc/passwd"> &amp; <a href="x">Bērziņš</a>'


def received(desk: CaseDesk) -> None:
    desk.log(identity=None)


def identity_asked(desk: CaseDesk) -> None:
    desk.log(identity=None, channel=Channel.EMAIL)
    desk.at("2026-03-05T10:00")
    desk.workspace.work.ask_question(desk.actor, desk.case_id, QuestionKind.IDENTITY, "Kurš līgums?")


def confirmed(desk: CaseDesk) -> None:
    desk.log()


def in_work(desk: CaseDesk) -> None:
    desk.log()
    desk.workspace.work.add_task(
        desk.actor, desk.case_id, TaskKind.SEARCH, "Grāmatvedība", "Sameklēt rēķinus", desk.case().today
    )


def decided(desk: CaseDesk) -> None:
    desk.log()
    desk.at("2026-03-16T09:00")
    desk.decided()


def issued(desk: CaseDesk) -> None:
    decided(desk)
    desk.answer_issued()


def signed(desk: CaseDesk) -> None:
    issued(desk)
    desk.workspace.dispatch.signed_on_paper(desk.actor, desk.case().letters[0].id)


def answered(desk: CaseDesk) -> None:
    signed(desk)
    entry = DispatchEntry(
        AnswerWay.REGISTERED_POST, post_number="RR123456785LV", late_reason="Meklēšana bija ilga."
    )
    desk.workspace.dispatch.dispatch(desk.actor, desk.case().letters[0].id, entry)


def closed_in_time(desk: CaseDesk) -> None:
    answered(desk)
    desk.workspace.work.close(desk.actor, desk.case_id)


def closed_late(desk: CaseDesk) -> None:
    signed(desk)
    desk.at("2026-03-20T09:00")
    entry = DispatchEntry(
        AnswerWay.REGISTERED_POST, post_number="RR123456785LV", late_reason="Meklēšana bija ilga."
    )
    desk.workspace.dispatch.dispatch(desk.actor, desk.case().letters[0].id, entry)
    desk.workspace.work.close(desk.actor, desk.case_id)


def overdue(desk: CaseDesk) -> None:
    desk.log()
    desk.at("2026-04-10T09:00")


def extended(desk: CaseDesk) -> None:
    desk.log(answer_by=AnswerWay.EMAIL, subject=Person("Līga Kalniņa", email="liga@pasts.example"))
    desk.at("2026-03-12T09:00")
    page = desk.workspace.letters.draft(
        desk.actor, desk.case_id, LetterKind.EXTENSION, facts={"iemesli": "datu apjoms ir liels"}
    )
    desk.workspace.letters.issue(desk.actor, page.letter.id)
    desk.workspace.dispatch.dispatch(
        desk.actor, page.letter.id, DispatchEntry(AnswerWay.EMAIL), sign_on_paper=True
    )


def withdrawn(desk: CaseDesk) -> None:
    desk.log()
    desk.workspace.work.withdraw(desk.actor, desk.case_id, "Pa tālruni.")


STATES: tuple[Callable[[CaseDesk], None], ...] = (
    received,
    identity_asked,
    confirmed,
    in_work,
    decided,
    issued,
    signed,
    answered,
    closed_in_time,
    closed_late,
    overdue,
    extended,
    withdrawn,
)


@pytest.fixture(scope="session")
def latvian_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Latvian of every room, compiled apart from the tree."""
    folder = tmp_path_factory.mktemp("translations")
    for source in bundled("resources", "translations").glob("*_lv.ts"):
        shutil.copy(source, folder)
    return translations.compile_all(folder)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_state_is_drawn_whole_in_both_languages_at_both_sizes(
    state: Callable[[CaseDesk], None], desk: CaseDesk, qapp: QApplication, latvian_words: Path, tmp_path: Path
) -> None:
    state(desk)
    desk.open()
    for spoken, looks in _LOOKS.items():
        language.use(qapp, spoken, latvian_words)
        for size in (WIDE, NARROW):
            desk.resize(size)
            for _ in range(50):
                if not cut_words(desk.page):
                    break
                desk.settle(10)  # layouts inside layouts take a round of the loop each
            assert not cut_words(desk.page), (spoken, size)
            for appearance in looks:
                theme.active().apply(appearance)
                desk.settle()
                picture = desk.page.grab().toImage()
                picture.save(str(tmp_path / f"{state.__name__}-{spoken}-{size[0]}-{appearance}.png"))
                assert shades(picture) > 5
            theme.active().apply(theme.Appearance.LIGHT)


_LOOKS = {
    Language.ENGLISH: (theme.Appearance.LIGHT,),
    Language.LATVIAN: (theme.Appearance.LIGHT, theme.Appearance.DARK, theme.Appearance.HIGH_CONTRAST),
}


def cut_words(page: QWidget) -> list[str]:
    """Buttons narrower than their words, and labels of one line wider than their place."""
    cut = [
        button.text()
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]
    return cut + [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and not label.wordWrap()
        and not hasattr(label, "full_text")
        # one pixel: half-pixel widths are rounded both ways
        and label.width() + 1 < label.sizeHint().width()
    ]


def shades(picture: QImage) -> int:
    """How many colours a coarse grid of points has: a page that was not painted has one or two."""
    return len(
        {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    )


@pytest.mark.parametrize("size", [115, 130, 150])
def test_larger_text_cuts_nothing_either(size: int, desk: CaseDesk) -> None:
    issued(desk)
    desk.open()
    theme.active().apply(theme.Appearance.LIGHT, size)
    desk.settle()
    for place in (WIDE, NARROW):
        desk.resize(place)
        assert not cut_words(desk.page)


def test_the_page_asks_for_no_more_than_the_smallest_window(desk: CaseDesk) -> None:
    issued(desk)
    page = desk.open(NARROW)
    least = page.minimumSizeHint()
    assert least.width() <= 588
    assert least.height() <= 320


def test_narrow_puts_the_side_before_the_timeline_and_the_clocks_in_a_line(desk: CaseDesk) -> None:
    in_work(desk)
    page = desk.open()

    def top(part: QWidget) -> int:
        return part.mapTo(page.body.widget(), QPoint(0, 0)).y()

    assert page.header.clocks.isVisible()
    assert top(page.body.side) < top(page.body.history)
    assert page.body.side.x() > page.body.history.x()
    desk.resize(NARROW)
    assert not page.header.clocks.isVisible()
    assert page.header.clock_line.isVisible()
    assert "Promise 17 Mar" in desk.said()
    assert top(page.body.next_step) < top(page.body.side) < top(page.body.history)
    assert page.body.side.width() == page.body.history.width()
    desk.resize(WIDE)
    assert page.body.side.width() == 326


def test_a_name_with_markup_is_shown_as_it_was_typed(desk: CaseDesk) -> None:
    """K12 for the case file."""
    desk.log(
        subject=Person(HOSTILE, phone="+371 20000000", address="Parauga iela 1 <b>2</b>"),
        text="<b>Dzēst</b> &amp; aizmirst",
        representative=Representative(HOSTILE, "<i>pilnvara</i>", AuthorityKind.POWER_OF_ATTORNEY),
        identity=None,
    )
    desk.open()
    assert HOSTILE in desk.said()
    assert "<b>Dzēst</b> &amp; aizmirst" in desk.said()
    for label in desk.page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for widget in desk.page.findChildren(QWidget):
        tip = widget.toolTip()
        assert "<h1>" not in tip
        assert "<img" not in tip


def test_everything_that_takes_the_focus_has_a_name(desk: CaseDesk) -> None:
    desk.log(subject=Person("Jānis Bērziņš", "161175-19997", "janis@pasts.example"), answer_by=None)
    desk.decided()
    desk.answer_issued()
    desk.open()
    for widget in desk.page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            assert widget.accessibleName(), widget
    letter = desk.page.body.letters.row_views()[0]
    assert plain(letter.accessibleName()) == "Answer on access, IZ-2026/0001 · issued 3 Mar"
    assert letter.button is not None
    assert letter.button.accessibleName() == "Open: Answer on access"


def test_every_dialog_opens_whole_at_200_per_cent(desk: CaseDesk, qapp: QApplication) -> None:
    issued(desk)
    desk.open(NARROW)
    keys = [action.objectName() for action in desk.page.body.next_step.menu().actions() if action.isEnabled()]
    asked = [key for key in keys if not key.startswith(("print", "attach", "finish", "issue"))]
    assert len(asked) > 5
    for key in asked:
        desk.page.steps.do(key)
        desk.settle()
        for dialog in open_dialogs(StepDialog):
            dialog.resize(640, 320)
            desk.settle()
            assert (dialog.width(), dialog.height()) == (640, 320), key
            assert not cut_words(dialog), key
            assert words_in(dialog)
            dialog.reject()
        desk.settle()


def test_a_switch_of_language_while_the_page_is_open_says_everything_anew(
    desk: CaseDesk, qapp: QApplication, latvian_words: Path
) -> None:
    in_work(desk)
    desk.open()
    assert "Events" in desk.said()
    language.use(qapp, Language.LATVIAN, latvian_words)
    desk.settle()
    assert "Notikumi" in desk.said()
    assert "saņemts otrd., 03.03.2026." in desk.said()
    assert "Dots uzdevums: Sameklēt rēķinus" in desk.lines()
    language.use(qapp, Language.ENGLISH)
    desk.settle()
    assert "Task given: Sameklēt rēķinus" in desk.lines()


def test_a_confirmed_identity_says_that_nothing_was_copied(desk: CaseDesk) -> None:
    desk.log(identity=IdentityMethod.DOCUMENT_SEEN)
    desk.open()
    (line,) = [line for line in desk.page.body.timeline.lines() if "Identity" in line.sentence]
    assert line.detail == "Without the document's number or a copy"
