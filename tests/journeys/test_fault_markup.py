"""Rich text where people write: every page of the window shows it as it was typed (fault K12)."""

from __future__ import annotations

import re
import uuid
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, TestClock, desk_in
from program_window import ProgramWindow, dialogs, everything_shown, pause, reports, spoken
from PySide6.QtCore import QAbstractTableModel, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.profile import Officer
from dpo_desk.domain.request import AnswerWay, Outcome, QuestionKind, Right, TaskKind
from dpo_desk.domain.roles import Role
from dpo_desk.gui.case_file.page import CaseFilePage
from dpo_desk.gui.page import CASE, INTAKE, LETTER, MY_ENTRIES, Place, Section, section_place
from dpo_desk.gui.settings.settings_page import SettingsPage
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)  # tooltips, offscreen

OpenWindow = Callable[[Path, TestClock], ProgramWindow]

CANARY = "k.png"
"""A picture that lies where the program runs; shown, it would be as magenta as the words of MARKUP."""

MAGENTA = 0xFFFF00FF
MARKUP = f'<h1><font color="#ff00ff">Virsraksts</font></h1><img src="{CANARY}"><a href="x">y</a>&amp;&lt;b'
"""What is typed into every field. Nothing of the program's own is magenta."""

BARE_ENTITY = re.compile(r"(?<!&)&(?:amp|lt);")
"""In a button or a menu a single & marks the key of the next letter: what was typed has to be doubled."""

PARTS = (
    *("firm", "requests", "policy", "activities", "conflicts", "practice", "versions", "calendar", "users"),
    *("texts", "appearance", "lock", "audit"),
)


@dataclass(frozen=True, slots=True)
class Hostile:
    """A store in which everything that people write is markup."""

    folder: Path
    clock: TestClock
    cases: tuple[UUID, ...]
    letters: tuple[UUID, ...]


def marked(what: str) -> str:
    return f"{what} {MARKUP}"


def a_case(space: Workspace, clock: TestClock, name: str, right: Right = Right.ACCESS) -> UUID:
    entry = an_entry(
        id=uuid.uuid4(),
        received_at=clock(),
        subject=Person(
            marked(name), phone=f'1 <img src="{CANARY}">&amp;', email="a@b.example", address=marked("Iela")
        ),
        representative=Representative(marked("Pārstāve"), marked("pilnvara")),
        rights=(right,),
        text=marked("Vēlos"),
        identity=None,
        answer_by=AnswerWay.REGISTERED_POST,
    )
    return space.intake.record(space.actor, entry).id


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Made once; the tests look at it and write nothing that another would miss."""
    folder = tmp_path_factory.mktemp("hostile") / "k"
    desk = desk_in(folder, "ecsoen")
    space, dpo, clock = desk.space, desk.dpo, desk.clock
    profile = space.firm.profile(dpo).profile
    officer = Officer(marked("Ilze"), marked("speciāliste"), "67000000", "das@paraugs.example")
    controller = replace(profile.controller, name=replace(profile.controller.name, value=marked("SIA")))
    space.firm.change_profile(
        dpo, replace(profile, controller=controller, dpo=officer, signatory=officer, decided_by=officer)
    )
    for name, role in (("birojs", Role.STAFF), ("vaditajs", Role.MANAGER)):
        space.users.add(dpo, name, marked(name), role, PASSWORD)
    first = a_case(space, clock, "Anna")
    space.work.ask_question(dpo, first, QuestionKind.IDENTITY, marked("Kas?"))
    space.work.record_answer(dpo, first, marked("Es."))
    worked = a_case(space, clock, "Berta", Right.ERASURE)
    space.work.no_identity_needed(dpo, worked, marked("Pazīstama."))
    space.work.add_task(dpo, worked, TaskKind.SEARCH, marked("IT"), marked("Sameklēt"), clock().date())
    space.work.add_note(dpo, worked, marked("Piezīme"))
    space.files.attach(dpo, worked, marked("datne") + ".pdf", b"%PDF-")
    refused = DecisionEntry(
        Right.ERASURE, Outcome.REFUSED, ("G12_5_UNFOUNDED",), marked("Pamats"), marked("Andris")
    )
    space.decisions.decide(dpo, worked, refused)
    draft = space.letters.draft(dpo, worked, LetterKind.REFUSAL, facts={"pamatojums": marked("Jo")}).letter
    sent = space.letters.draft(dpo, first, LetterKind.ACKNOWLEDGEMENT).letter.id
    space.letters.issue(dpo, sent)
    space.firm.add_holiday(dpo, clock().date().replace(month=10), marked("Svētki"), marked("Likums"))
    space.close()
    return Hostile(folder, clock, (first, worked), (draft.id, sent))


@pytest.fixture
def window(
    hostile: Hostile, windows: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ProgramWindow:
    """The program on that store, run where the canary lies."""
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(MAGENTA)
    assert picture.save(str(tmp_path / CANARY))
    monkeypatch.chdir(tmp_path)
    return windows(hostile.folder, hostile.clock)


def magenta(widget: QWidget) -> bool:
    """Whether a pixel of the widget is magenta."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return not image.isNull() and MAGENTA in array("I", bytes(image.constBits()))


def tooltips() -> Iterator[QWidget]:
    """Asks every widget and every cell for its tooltip; yields each that was put up."""
    for widget in everything_shown():
        places = [(widget, widget.rect().center())] if widget.toolTip() else []
        if isinstance(widget, QAbstractItemView):
            model, view = widget.model(), widget.viewport()
            columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
            for row in range(min(model.rowCount(), 6)) if model is not None else ():
                for column in range(columns):
                    rect = widget.visualRect(model.index(row, column))
                    if rect.isValid():
                        places.append((view, rect.center()))
        for target, place in places:
            yield from _tip(target, place)


def _tip(target: QWidget, place: QPoint) -> Iterator[QWidget]:
    QApplication.sendEvent(target, QHelpEvent(QEvent.Type.ToolTip, place, target.mapToGlobal(place)))
    if QToolTip.isVisible():
        pause(1)
        yield from (top for top in QApplication.topLevelWidgets() if top.inherits("QTipLabel"))
        QToolTip.hideText()


def assert_literal(window: ProgramWindow, where: str) -> None:
    """Nothing on the screen takes what was typed for anything but text."""
    for widget in everything_shown():
        if isinstance(widget, QLabel) and not widget.inherits("QTipLabel"):
            assert widget.textFormat() == Qt.TextFormat.PlainText, (where, widget.text())
        if isinstance(widget, QTextEdit):
            assert not widget.acceptRichText(), where
        if isinstance(widget, QAbstractButton):
            assert not BARE_ENTITY.search(widget.text()), (where, widget.text())
        for words in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            assert "<img" not in words, (where, words)
        for action in widget.findChildren(QAction):
            assert not BARE_ENTITY.search(action.text()), (where, action.text())
            assert "<img" not in action.toolTip() or widget.inherits("QMenu"), (where, action.toolTip())
        if widget.isWindow():
            assert widget.windowTitle() in {"", "DPO Desk"}, where
            assert not magenta(widget), where
    for tip in tooltips():
        assert not magenta(tip), where
    assert reports() == [], where


@pytest.mark.fault("K12")
def test_the_canary_is_seen_where_markup_is_taken_for_markup(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = QLabel(MARKUP)
    qtbot.addWidget(label)
    label.resize(400, 300)
    assert magenta(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert not magenta(label)


@pytest.mark.fault("K12")
def test_every_page_of_the_officer_shows_markup_as_it_was_typed(
    window: ProgramWindow, hostile: Hostile
) -> None:
    window.unlock("dpo", PASSWORD)
    places = [section_place(section) for section in Section]
    places += [Place(CASE, case) for case in hostile.cases]
    places += [Place(LETTER, letter) for letter in hostile.letters]
    places += [Place(INTAKE), Place(MY_ENTRIES)]
    for place in places:
        window.go(place)
        assert_literal(window, f"{place.kind} {place.id or ''}")
        if place.kind in {CASE, LETTER}:
            assert any("<h1>" in words for words in spoken()), place
    window.desk.open_search()
    search = QApplication.focusWidget()
    search.setText("virsraksts")  # type: ignore[union-attr]  # the search's field
    window.settle(300)
    assert_literal(window, "search")


@pytest.mark.fault("K12")
def test_every_part_of_the_settings_shows_markup_as_it_was_typed(window: ProgramWindow) -> None:
    window.unlock("dpo", PASSWORD)
    page = window.go(section_place(Section.SETTINGS))
    assert isinstance(page, SettingsPage)
    for part in PARTS:
        page.open(part)
        window.settle()
        assert_literal(window, part)


@pytest.mark.fault("K12")
def test_every_dialog_of_a_case_shows_markup_as_it_was_typed(window: ProgramWindow, hostile: Hostile) -> None:
    window.unlock("dpo", PASSWORD)
    asked: list[str] = []
    for case in hostile.cases:
        page = window.go(Place(CASE, case))
        assert isinstance(page, CaseFilePage)
        panel = page.body.next_step
        offered = [*panel.menu().actions(), *panel._buttons]
        for key in [one.objectName() for one in offered if one.isEnabled() and one.objectName()]:
            page._do(key)
            window.settle()
            for dialog in dialogs():
                asked.append(type(dialog).__name__)
                if not dialog.inherits("QFileDialog") and not dialog.inherits("QPrintDialog"):
                    assert_literal(window, f"{case} {key}")
                dialog.reject()
            window.settle()
            if window.desk.place() != Place(CASE, case):
                page = window.go(Place(CASE, case))
    assert len(set(asked)) > 8, asked


@pytest.mark.fault("K12")
@pytest.mark.parametrize("user", ["birojs", "vaditajs"])
def test_the_pages_of_office_and_manager_show_markup_as_it_was_typed(
    window: ProgramWindow, user: str
) -> None:
    window.unlock(user, PASSWORD)
    assert_literal(window, user)
    if user == "birojs":
        window.go(Place(MY_ENTRIES))
        assert_literal(window, "entries")


@pytest.mark.fault("K12")
def test_the_unlock_page_shows_markup_as_it_was_typed(window: ProgramWindow) -> None:
    window.settle(50)
    assert_literal(window, "unlock")
