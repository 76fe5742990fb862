"""How the counter holds in every size, scheme and language: nothing cut, nothing unnamed, nothing jumping."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from counter import Counter, Firm, plain
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

from dpo_desk.domain.letter import Language
from dpo_desk.domain.request import Right
from dpo_desk.gui import language, theme
from dpo_desk.gui.intake.my_entries import MyEntriesPage
from dpo_desk.gui.intake.page import IntakePage
from dpo_desk.services.workspace import Workspace

Open = Callable[..., Counter]
WIDE, NARROW = (1366, 696), (683, 348)


def _buttons(window: QWidget) -> list[QPushButton]:
    return [button for button in window.findChildren(QPushButton) if button.isVisible()]


def _cut(window: QWidget) -> list[str]:
    """Buttons squeezed below their words, and what stands outside the window's width."""
    found = [b.text() for b in _buttons(window) if b.width() < b.sizeHint().width()]
    for button in _buttons(window):
        right = button.mapTo(window, QPoint(button.width(), 0)).x()
        if right > window.width():
            found.append(f"{button.text()} outside")
    return found


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("spoken", list(Language))
def test_no_word_is_cut_in_any_size(
    firm: Firm,
    counters: Open,
    qapp: QApplication,
    size: tuple[int, int],
    text_size: int,
    spoken: Language,
) -> None:
    theme.active().apply(theme.Appearance.LIGHT, text_size)
    language.use(qapp, spoken)
    counter = counters(firm.as_staff(), size=size)
    counter.save()  # with problems in the footer
    counter.settle(200)
    assert _cut(counter.window) == []
    counter.fill()
    counter.save()
    assert _cut(counter.window) == []


@pytest.mark.parametrize("make", [IntakePage, MyEntriesPage])
@pytest.mark.parametrize("unlock", [Firm.as_staff, Firm.as_dpo])
def test_the_pages_never_push_the_window_wider(
    firm: Firm, counters: Open, make: type, unlock: Callable[[Firm], Workspace]
) -> None:
    counter = counters(unlock(firm), make=make, size=NARROW)
    hint = counter.page.minimumSizeHint()
    assert hint.width() <= 640
    assert hint.height() <= 320


def test_narrow_puts_the_dates_in_a_line_above_the_footer(firm: Firm, counters: Open) -> None:
    counter = counters(firm.as_staff(), size=NARROW)
    counter.settle(200)
    assert plain(counter.footer.dates_line()) == "Promise 17 Mar · Law 7 Apr"
    assert not counter.side.dates.isVisible()
    counter.window.resize(*WIDE)
    counter.settle(50)
    assert counter.side.dates.isVisible()
    assert counter.footer.dates_line() == ""


def test_nothing_jumps_when_a_problem_or_a_hint_appears(counter: Counter) -> None:
    counter.settle(200)
    rows = counter.view._rows.values()
    before = [row.control.mapTo(counter.window, QPoint(0, 0)) for row in rows]
    counter.save()
    after = [row.control.mapTo(counter.window, QPoint(0, 0)) for row in rows]
    moved = [abs(a.y() - b.y()) for a, b in zip(before, after, strict=True)]
    assert max(moved) <= 6  # a line of body text is a little taller than one of small


def test_the_whole_form_fits_the_screen_it_was_drawn_for(counter: Counter) -> None:
    counter.settle(200)
    counter.save()
    assert counter.page.area._body.verticalScrollBar().maximum() == 0


def test_every_control_has_a_name_for_a_screen_reader(counter: Counter) -> None:
    counter.fill()
    counter.view.representative.edit.setText("Ilze Bērziņa")
    counter.side.receipt.change_button.click()
    counter.settle(200)
    unnamed = []
    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
        for control in counter.window.findChildren(kind):
            if not control.isVisible() or control.objectName().startswith("qt_"):
                continue
            accessible = QAccessible.queryAccessibleInterface(control)
            if not accessible.text(QAccessible.Text.Name):
                unnamed.append(control)
    assert unnamed == []


def test_a_problem_is_the_fields_description(counter: Counter) -> None:
    counter.fill(address="")
    counter.save()
    accessible = QAccessible.queryAccessibleInterface(counter.view.address)
    assert "needs an address" in accessible.text(QAccessible.Text.Description)


def test_the_language_switches_under_a_filled_form(counter: Counter, qapp: QApplication, firm: Firm) -> None:
    counter.fill(rights=(Right.OBJECTION,))
    counter.settle(500)
    before = counter.page.area.filled()
    language.use(qapp, Language.LATVIAN)
    counter.settle(50)
    assert counter.page.area.filled() == before
    assert counter.page.title() == "Jauns pieprasījums"
    assert counter.view.row("name").label() == "Vārds un uzvārds"
    assert counter.footer.clear.label() == "Notīrīt"
    assert "otrd." in counter.side.dates._law.text()
    counter.save()
    assert counter.page.result.number.text() == "DSP-2026/0001 saglabāts"


@pytest.mark.parametrize(
    "appearance", [theme.Appearance.LIGHT, theme.Appearance.DARK, theme.Appearance.HIGH_CONTRAST]
)
def test_the_scheme_switches_under_an_open_form(counter: Counter, appearance: theme.Appearance) -> None:
    counter.fill()
    before = counter.page.area.filled()
    theme.active().apply(appearance, 115)
    counter.settle(50)
    assert counter.page.area.filled() == before
    image = counter.window.grab().toImage()
    ground = image.pixelColor(4, counter.window.height() // 2)
    assert ground == theme.color(theme.Role.BASE)


def test_f6_goes_through_header_form_side_and_footer(counter: Counter) -> None:
    for area in counter.page.focus_areas():
        area.setFocus()
        assert counter.window.focusWidget() is not None
    assert counter.window.focusWidget() is counter.footer.save
