"""The month on its page: figures that reconcile, nobody named, closed once, taken out as the checks allow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from month_screen import MonthScreen
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from dpo_desk.domain.language import Language
from dpo_desk.domain.roles import Role
from dpo_desk.gui import language, theme
from dpo_desk.gui.month.checks import personal_data_in
from dpo_desk.gui.month.taking_out import file_name
from dpo_desk.gui.theme import Appearance
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.services.changes import Touched
from tests.gui.letter_desk import LetterDesk, NotedDesk, open_letter_desk

Months = Callable[..., MonthScreen]
FEBRUARY = date(2026, 2, 1)
WIDE, NARROW = (1158, 696), (631, 348)


def test_the_agreed_month_reconciles_and_names_nobody(months: Months) -> None:
    screen = months()
    screen.page.chooser.choose(FEBRUARY)
    screen.settle()
    assert len(screen.pages()) == 1
    (text,) = screen.pages()
    assert "2 + 5 = 4 + 3" in text
    assert "Cilvēks" not in text
    assert "DSP-" not in text
    assert not personal_data_in(text)
    assert screen.checks()[:2] == [
        ("The figures reconcile", "2 + 5 = 4 + 3, rights 5, ways of receipt 5"),
        ("No personal data", "no names, numbers or texts on the page"),
    ]
    assert screen.page.side.print.isEnabled()
    assert screen.page.commands() == ("print", "export")


def test_the_running_month_leads_until_one_is_closed(months: Months, desk: LetterDesk) -> None:
    screen = months()
    assert screen.months() == [
        "March 2026, not over",
        "February 2026, not closed",
        "January 2026, not closed",
    ]
    assert screen.page.chooser.month() == date(2026, 3, 1)
    desk.space.months.publish_finished(desk.space.actor)
    screen.close()
    again = months()
    assert again.page.chooser.month() == FEBRUARY
    assert again.months() == ["March 2026, not over", "February 2026", "January 2026"]
    assert again.page.chooser.forward.isEnabled()


def test_a_finished_month_is_closed_after_a_question(
    months: Months, desk: LetterDesk, noted: NotedDesk
) -> None:
    screen = months()
    assert not screen.page.side.close_month.isVisible()  # the running month
    screen.page.chooser.choose(date(2026, 1, 1))
    screen.settle()
    screen.page.side.close_month.click()
    question = screen.dialog(ConfirmDialog)
    assert question.title() == "Close the month: January 2026?"
    assert question.focusWidget() is question.leave_button
    question.act_button.click()
    screen.settle()
    assert date(2026, 1, 1) in desk.space.months.available(desk.space.actor)
    assert noted.changes[-1].kinds == {Touched.MONTHS}
    assert not screen.page.side.close_month.isVisible()
    assert screen.page.chooser.month() == date(2026, 1, 1)


def test_months_are_walked_with_the_arrows(months: Months) -> None:
    screen = months()
    assert not screen.page.chooser.forward.isEnabled()
    screen.page.chooser.back.click()
    screen.settle()
    shown = screen.page.shown()
    assert shown is not None
    assert shown.month == FEBRUARY
    screen.page.chooser.back.click()
    screen.settle()
    assert not screen.page.chooser.back.isEnabled()
    screen.page.chooser.forward.click()
    screen.settle()
    assert screen.page.chooser.month() == FEBRUARY


def test_a_manager_sees_closed_months_and_the_running_one_only(months: Months, desk: LetterDesk) -> None:
    desk.space.months.publish(desk.space.actor, date(2026, 1, 1))
    manager = desk.user("vaditajs", Role.MANAGER)
    screen = months(desk.as_user(manager))
    assert screen.months() == ["March 2026, not over", "January 2026"]
    assert screen.page.chooser.month() == date(2026, 1, 1)
    assert screen.page.chooser.box.hasFocus()
    assert not screen.page.side.close_month.isVisible()
    assert screen.page.side.print.isEnabled()
    assert "0 + 2 = 0 + 2" in screen.pages()[0]


def test_a_month_without_anything_says_so(months: Months, tmp_path: Path) -> None:
    bare = open_letter_desk(tmp_path / "bare", "kic", "2026-01-12T10:00")
    try:
        screen = months(bare.space)
        assert screen.page.empty.isVisible()
        assert "January 2026" in screen.page.empty.accessibleName()
        assert not screen.page.preview.isVisible()
        screen.page.empty.acted.emit()
        assert screen.page.preview.isVisible()
        assert "0 + 0 = 0 + 0" in screen.pages()[0]
        assert screen.page.side.print.isEnabled()
        screen.close()
    finally:
        bare.space.close()


def test_the_figures_can_be_read_as_text(months: Months) -> None:
    screen = months()
    screen.page.chooser.choose(FEBRUARY)
    screen.settle()
    screen.page.side.text.click()
    assert screen.page.text.isVisible()
    lines = [line.strip() for line in screen.page.text.toPlainText().splitlines()]
    for line in ("at the start: 2", "received: 5", "closed: 4", "at the end: 3", "Access: 2", "In person: 5"):
        assert line in lines
    assert screen.page.text.isReadOnly()
    assert screen.page.close_floating()
    assert screen.page.preview.isVisible()


def test_printing_is_audited_and_asks_the_system(months: Months, desk: LetterDesk) -> None:
    screen = months()
    entries = desk.space.audit.entries(desk.space.actor)
    screen.page.run_command("print")
    screen.settle()
    dialog = screen.dialog(QPrintDialog)
    dialog.reject()
    screen.settle()
    fresh = desk.space.audit.entries(desk.space.actor)
    assert [entry["use_case"] for entry in fresh[: len(fresh) - len(entries)]] == ["print_month"]


@pytest.mark.fault("L05")
@pytest.mark.parametrize("kind", ["save", "csv"])
def test_files_are_named_by_the_month(months: Months, tmp_path: Path, kind: str) -> None:
    screen = months()
    screen.page.chooser.choose(FEBRUARY)
    screen.settle()
    getattr(screen.page.side, kind).click()
    screen.settle()
    dialog = screen.dialog(QFileDialog)
    ending = {"save": "pdf", "csv": "csv"}[kind]
    name = Path(dialog.selectedFiles()[0]).name
    assert name == f"{file_name(FEBRUARY)}.{ending}" == f"kopsavilkums-2026-02.{ending}"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(name)
    dialog.accept()
    screen.settle()
    saved = (tmp_path / name).read_bytes()
    if kind == "csv":
        assert saved.startswith(b"\xef\xbb\xbf")
        assert "Cilvēks" not in saved.decode("utf-8-sig")
        assert ";at the start;2" in saved.decode("utf-8-sig")
    else:
        assert saved.startswith(b"%PDF-")


@pytest.mark.parametrize(
    "text",
    [
        "Lieta DSP-2026/0014",
        "IZ-2026/0032",
        "161175-19997",
        "janis@paraugs.example",
        "tālr. +371 20000000",
    ],
)
def test_what_leads_to_a_person_is_noticed(text: str) -> None:
    assert personal_data_in(f"2 + 5 = 4 + 3\n{text}\n")


def test_figures_and_hashes_are_no_personal_data() -> None:
    assert not personal_data_in(
        "7f3a 91c2 0412 6d18 1234 5678 9012\n1 284\n2026. gada 28. februārī plkst. 23.59"
    )


def cut(window: QWidget) -> list[str]:
    found = []
    for button in window.findChildren(QPushButton):
        right = button.mapTo(window, QPoint(button.width(), 0)).x()
        if button.isVisible() and (button.width() < button.sizeHint().width() or right > window.width()):
            found.append(button.text())
    return found


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("spoken", list(Language))
def test_no_word_is_cut_in_any_size(
    months: Months, qapp: QApplication, size: tuple[int, int], text_size: int, spoken: Language
) -> None:
    theme.active().apply(Appearance.LIGHT, text_size)
    language.use(qapp, spoken)
    screen = months(size=size)
    screen.page.chooser.choose(FEBRUARY)
    screen.settle(20)
    assert cut(screen.page) == []
    hint = screen.page.minimumSizeHint()
    assert hint.height() <= 320


def test_narrow_puts_the_side_above_the_page(months: Months) -> None:
    screen = months(size=NARROW)
    side, preview = screen.page.side, screen.page.preview
    origin = QPoint(0, 0)
    assert side.mapTo(screen.page, origin).y() < preview.mapTo(screen.page, origin).y()
    assert screen.page.minimumSizeHint().width() <= 588
    screen.page.resize(*WIDE)
    screen.settle(20)
    assert side.mapTo(screen.page, origin).x() > preview.mapTo(screen.page, origin).x()
    assert side.width() == 320


def test_every_control_has_a_name_for_a_screen_reader(months: Months) -> None:
    screen = months()
    screen.page.side.text.click()
    unnamed = [
        control
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
        for control in screen.page.findChildren(kind)
        if control.isVisible()
        and not control.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    ]
    assert unnamed == []
    assert screen.page.side.figures.accessibleName().startswith("The figures reconcile, ")


def test_page_and_side_speak_the_language_of_the_interface(months: Months, qapp: QApplication) -> None:
    screen = months()
    screen.page.chooser.choose(FEBRUARY)
    screen.settle()
    language.use(qapp, Language.LATVIAN)
    screen.settle(20)
    assert screen.checks()[0][0] == "Skaitļi saskan"
    assert "mēneša sākumā" in screen.pages()[0]
    assert screen.months()[1].replace("\xa0", " ") == "2026. gada februāris, nav slēgts"


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST])
def test_the_scheme_switches_under_the_page(months: Months, appearance: Appearance) -> None:
    screen = months()
    theme.active().apply(appearance, 115)
    screen.settle(150)
    picture = screen.page.grab().toImage()
    paper = screen.page.preview.mapTo(screen.page, QPoint(screen.page.preview.width() // 2, 90))
    assert picture.pixelColor(paper).lightness() > 250  # paper is white in every scheme


def test_the_areas_take_the_focus_in_turn(months: Months) -> None:
    screen = months()
    for area in screen.page.focus_areas():
        area.setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert area is focus or area.isAncestorOf(focus)
