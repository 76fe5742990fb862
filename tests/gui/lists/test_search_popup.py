"""Ctrl+K on a real store: what is found and marked, keys, commands; a new key ends the old query."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from stocked_desk import StockedDesk

from dpo_desk.domain.request import Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.desk_view import DeskView
from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.page import CASE, LETTER, Desk, Page, Place, Section, Session
from dpo_desk.gui.search.entries import Entry, Head
from dpo_desk.gui.search.matching import marked, plain
from dpo_desk.gui.search.search_popup import SearchPopup
from dpo_desk.services.failures import ReadInterrupted
from dpo_desk.services.views import SearchHit


@pytest.fixture
def window(screen: Screen) -> QWidget:
    """A window with a field that had the focus before."""
    made = QWidget()
    screen.qtbot.addWidget(made)
    made.before = QLineEdit(made)  # type: ignore[attr-defined]  # where the focus was
    QVBoxLayout(made).addWidget(made.before)  # type: ignore[attr-defined]  # set above
    made.resize(1366, 696)
    made.show()
    with screen.qtbot.waitActive(made):
        made.activateWindow()
    made.before.setFocus()  # type: ignore[attr-defined]  # set above
    return made


@pytest.fixture
def popup(stocked: StockedDesk, background: BackgroundWork, noted: NotedDesk, window: QWidget) -> SearchPopup:
    background.interrupt_reads_with(stocked.space.registers.stop_reading)
    made = SearchPopup(stocked.space, background, noted, window)
    made.open_centred()
    return made


def find(popup: SearchPopup, screen: Screen, typed: str) -> list[str]:
    """What the rows say once the search for the text is answered."""
    popup.field.setText(typed)
    screen.qtbot.waitUntil(lambda: not popup._typing.isActive())  # a while after the last key
    screen.settle()
    return told(popup)


def told(popup: SearchPopup) -> list[str]:
    rows = popup.results.results.rows()
    return [
        f"[{row.words}]" if isinstance(row, Head) else plain(row.first).replace("\u2002", "") for row in rows
    ]


def bold(popup: SearchPopup) -> list[str]:
    """The marked pieces of all rows."""
    entries = popup.results.results.entries()
    return [text for entry in entries for text, matches in (*entry.first, *entry.second) if matches]


def test_names_numbers_and_texts_are_found_in_groups_with_their_matching_parts_bold(
    popup: SearchPopup, screen: Screen
) -> None:
    assert find(popup, screen, "berz") == [
        "[Cases]",
        "DSP-2026/0008 Jānis Bērziņš",
        "DSP-2026/0001 Sandra Bērziņa",
        "[Letters]",
        "IZ-2026/0001 Par personas datu labošanu",
        "[Texts]",
        "DSP-2026/0013 Rita Siliņa",
    ]
    assert bold(popup) == ["Bērz", "Bērz", "Bērz", "Bērz"]
    first = popup.results.chosen()
    assert first is not None
    assert first.sentence().replace("\xa0", " ") == (
        "DSP-2026/0008\u2002 Jānis Bērziņš, access, erasure · promise 17 Mar, In time"
    )


def test_chips_tell_how_each_case_stands(popup: SearchPopup, screen: Screen) -> None:
    find(popup, screen, "2026")
    chips = {plain(e.first)[:13]: e.chip.words for e in popup.results.results.entries() if e.chip is not None}

    assert chips["DSP-2026/0001"] == "Done in time"
    assert chips["DSP-2026/0005"] == "Overdue"
    assert "DSP-2026/0003" not in chips  # withdrawn: no clock to tell of


def test_a_number_is_found_by_its_parts(popup: SearchPopup, screen: Screen) -> None:
    assert find(popup, screen, "0012")[1] == "DSP-2026/0012 Kristaps Žagars"
    assert find(popup, screen, "dsp-2026/0012")[:2] == ["[Cases]", "DSP-2026/0012 Kristaps Žagars"]


@pytest.mark.fault("K10")
@pytest.mark.parametrize(
    "typed", ["Bērziņš", "berzins", "BERZINS", "Be\u0304rzin\u0327s\u030c", "janis berz", "berz jan"]
)
def test_diacritics_composed_and_decomposed_and_the_order_of_words_make_no_difference(
    popup: SearchPopup, screen: Screen, typed: str
) -> None:
    assert "DSP-2026/0008 Jānis Bērziņš" in find(popup, screen, typed)


@pytest.mark.fault("K04")
def test_signs_are_literal(popup: SearchPopup, screen: Screen) -> None:
    for typed in ("%", "_", "\\", "'", '"', ";--", "b_rz", "_erz", "\0"):
        assert find(popup, screen, typed) == [], typed
        assert popup.note.text() == "Nothing was found."


@pytest.mark.fault("K05")
def test_syntax_of_full_text_search_is_never_an_error(popup: SearchPopup, screen: Screen) -> None:
    for typed in (
        '"',
        "*",
        "NEAR(",
        "AND",
        "OR NOT",
        "col:x",
        "^",
        "-",
        "(((",
        "...",
        "word " * 100,
        "title : jānis",
    ):
        find(popup, screen, typed)
        assert popup.note.text() in {"Nothing was found.", ""}, typed
    for typed in ("berz*", "^berz", '"berz', "(berz)", "b"):
        assert any("Bērziņš" in row for row in find(popup, screen, typed)), typed


def test_arrows_move_and_enter_opens_what_is_chosen(
    popup: SearchPopup, screen: Screen, noted: NotedDesk, stocked: StockedDesk
) -> None:
    find(popup, screen, "berz")
    hits = popup.results.results.entries()
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    assert popup.results.chosen() == hits[2]
    QTest.keyClick(popup.field, Qt.Key.Key_Up)
    QTest.keyClick(popup.field, Qt.Key.Key_PageDown)
    QTest.keyClick(popup.field, Qt.Key.Key_PageUp)
    assert popup.results.chosen() == hits[0]

    QTest.keyClick(popup.field, Qt.Key.Key_Return)

    assert popup.isHidden()
    case = stocked.space.cases.find(stocked.space.actor, "DSP-2026/0008")
    assert noted.places == [Place(CASE, case)]


def test_a_letter_opens_as_a_letter_and_control_enter_leads_to_the_case(
    popup: SearchPopup, screen: Screen, noted: NotedDesk, stocked: StockedDesk
) -> None:
    find(popup, screen, "IZ-2026/0001")
    letter = stocked.space.letters.find(stocked.space.actor, "IZ-2026/0001")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert noted.places == [Place(LETTER, letter)]

    popup.open_centred()
    find(popup, screen, "IZ-2026/0001")
    QTest.keyClick(popup.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    case = stocked.space.cases.find(stocked.space.actor, "DSP-2026/0001")
    assert noted.places[1] == Place(CASE, case, "next_step")


def test_enter_before_the_answer_waits_for_it(popup: SearchPopup, screen: Screen, noted: NotedDesk) -> None:
    QTest.keyClicks(popup.field, "0012")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert noted.places == []
    screen.qtbot.waitUntil(lambda: bool(noted.places), timeout=2000)

    assert noted.places[0].kind == CASE


def test_a_click_opens(popup: SearchPopup, screen: Screen, noted: NotedDesk) -> None:
    find(popup, screen, "0012")
    index = popup.results.results.index(1)
    QTest.mouseClick(
        popup.results.viewport(), Qt.MouseButton.LeftButton, pos=popup.results.visualRect(index).center()
    )

    assert noted.places[0].kind == CASE


def test_escape_gives_the_focus_back_and_the_next_opening_is_empty(
    popup: SearchPopup, screen: Screen, window: QWidget
) -> None:
    find(popup, screen, "berz")
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)

    assert popup.isHidden()
    assert QApplication.focusWidget() is window.before  # type: ignore[attr-defined]  # set by the fixture
    popup.open_centred()
    assert popup.field.text() == ""
    assert told(popup) == []
    assert QApplication.focusWidget() is popup.field


def test_the_model_is_sound(popup: SearchPopup, screen: Screen) -> None:
    QAbstractItemModelTester(
        popup.results.results, QAbstractItemModelTester.FailureReportingMode.Fatal, popup
    )
    for typed in ("berz", "", "2026", ">", "x"):
        find(popup, screen, typed)


def test_a_new_key_ends_the_query_under_way(
    popup: SearchPopup,
    screen: Screen,
    stocked: StockedDesk,
    monkeypatch: pytest.MonkeyPatch,
    background: BackgroundWork,
) -> None:
    """The first query stands still until it is interrupted, as a long one would be."""
    reading = stocked.space.registers.reading
    begun, ended = threading.Event(), threading.Event()
    search = reading.search
    asked: list[str] = []

    def slow_first(text: str, limit: int) -> list[SearchHit]:
        asked.append(text)
        if len(asked) > 1:
            return search(text, limit)
        begun.set()
        assert ended.wait(5), "the running query was not interrupted"
        raise ReadInterrupted

    monkeypatch.setattr(reading, "search", slow_first)
    background.interrupt_reads_with(ended.set)
    popup.field.setText("b")
    screen.qtbot.waitUntil(begun.is_set, timeout=2000)
    popup.field.setText("berz")

    assert ended.is_set()  # at once, before the new query begins
    screen.qtbot.waitUntil(lambda: not popup._typing.isActive())
    screen.settle()
    assert asked == ["b", "berz"]
    assert told(popup)[0] == "[Cases]"


def test_the_answer_to_an_older_text_is_never_shown(popup: SearchPopup, screen: Screen) -> None:
    popup.field.setText("berz")
    screen.qtbot.wait(45)
    popup.field.setText("nothing like it")
    screen.qtbot.wait(60)
    screen.settle()

    assert told(popup) == []


@pytest.mark.fault("K06")
@pytest.mark.fault("K12")
def test_hostile_names_are_shown_as_text_with_visible_marks(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, window: QWidget, screen: Screen
) -> None:
    changing.receive("2026-03-13T09:30", "<b>Anna</b> \u202eabv", Right.ACCESS)
    popup = SearchPopup(changing.space, background, noted, window)
    popup.open_centred()

    assert find(popup, screen, "anna")[1] == "DSP-2026/0014 <b>Anna</b> [U+202E]abv"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Jānis Bērziņš", ["berz"], [("Jānis ", False), ("Bērz", True), ("iņš", False)]),
        ("Bērziņa", ["ziņ"], [("Bērziņa", False)]),
        ("ǅungla İ ß", ["dz"], [("ǅungla İ ß", False)]),
        ("Anna Annija", ["ann", "annija"], [("Ann", True), ("a ", False), ("Annija", True)]),
        ("", ["a"], []),
    ],
)
def test_matching_parts_are_those_that_begin_a_word(
    text: str, words: list[str], expected: list[tuple[str, bool]]
) -> None:
    assert list(marked(text, words)) == expected


class _Pages:
    """Pages of a window whose contents do not matter; the search is real."""

    def __init__(self, stocked: StockedDesk, background: BackgroundWork) -> None:
        self._stocked = stocked
        self._background = background
        self.commands_run: list[str] = []

    def make(self, place: Place, _desk: Desk) -> Page:
        run = self.commands_run

        class Plain(Page):
            section = Section(place.kind) if place.kind in set(Section) else None

            def commands(self) -> tuple[str, ...]:
                return ("filter",)

            def run_command(self, name: str) -> None:
                run.append(name)

        return Plain()

    def make_search(self, desk: Desk, parent: QWidget) -> SearchPopup:
        return SearchPopup(self._stocked.space, self._background, desk, parent)

    def counts(self, desk: QObject, deliver: Callable[[Mapping[Section, int]], None]) -> None:
        deliver({})


@pytest.fixture
def pages(stocked: StockedDesk, background: BackgroundWork) -> _Pages:
    return _Pages(stocked, background)


@pytest.fixture
def desk(stocked: StockedDesk, pages: _Pages, screen: Screen) -> Iterator[DeskView]:
    """The real window around the real search."""
    main = MainWindow()
    screen.qtbot.addWidget(main)
    main.open_desk(Session(stocked.space.actor, "SIA “Paraugs”"), pages)  # type: ignore[arg-type]  # enough for it
    main.show()
    screen.qtbot.waitExposed(main)
    main.activateWindow()
    view = main.desk()
    assert isinstance(view, DeskView)
    yield view
    main.close()


def _search_of(desk: DeskView) -> SearchPopup:
    desk.open_search()
    return desk.window().findChild(SearchPopup)


def test_after_the_mark_come_commands_and_places(desk: DeskView, screen: Screen, pages: _Pages) -> None:
    popup = _search_of(desk)
    everything = find(popup, screen, ">")
    assert everything[:3] == ["[Go to]", "Today", "Requests"]
    assert "Lock now" in everything
    assert "Filter this list" in everything
    assert "Export this list" not in everything  # the page in front cannot

    assert find(popup, screen, "> lett") == ["[Go to]", "Letters"]
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert desk.place() == Place("letters")

    popup = _search_of(desk)
    assert find(popup, screen, ">filt") == ["[Commands]", "Filter this list"]
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    screen.qtbot.waitUntil(lambda: pages.commands_run == ["filter"], timeout=1000)

    popup = _search_of(desk)
    assert find(popup, screen, ">no such thing") == []
    assert popup.note.text() == "There is no such command here."


def test_locking_from_the_search_locks(desk: DeskView, screen: Screen) -> None:
    popup = _search_of(desk)
    find(popup, screen, ">lock")
    with screen.qtbot.waitSignal(desk.lock_asked, timeout=1000):
        QTest.keyClick(popup.field, Qt.Key.Key_Return)


def test_it_floats_inside_a_small_window(desk: DeskView, screen: Screen) -> None:
    desk.window().resize(683, 348)
    popup = _search_of(desk)
    find(popup, screen, "2026")

    assert desk.window().rect().contains(popup.geometry())
    chosen = popup.results.chosen()
    assert isinstance(chosen, Entry)
