"""The model of long lists: ids of all rows, rows of those in sight, and never a read while painting."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest
from list_screen import NotedDesk, Screen
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from stocked_desk import StockedDesk

from dpo_desk.domain.request import Channel, RequestState, Right
from dpo_desk.domain.timeliness import Timeliness
from dpo_desk.domain.workflow import NextStep, NextStepCode
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.lists.list_source import Listed, find_row, first_blocks, position_of
from dpo_desk.gui.lists.paged_model import BLOCK, MOST_BLOCKS
from dpo_desk.gui.request_list.request_list_page import RequestListPage
from dpo_desk.gui.request_list.request_model import RequestModel, narrow_columns, wide_columns
from dpo_desk.gui.widgets.cells import CELL_ROLE
from dpo_desk.gui.widgets.table_view import ACCESSIBLE_TEXT_ROLE, Column
from dpo_desk.services.views import RequestRow

DAY = date(2026, 3, 13)
COUNT = 10_000


def a_row(number: int) -> RequestRow:
    due = DAY + timedelta(days=number % 60)
    return RequestRow(
        id=UUID(int=number + 1),
        number=f"DSP-2026/{number + 1:04d}",
        subject_name=f"Persona {number}",
        rights=(Right.ACCESS,),
        state=RequestState.IN_WORK,
        channel=Channel.EMAIL,
        received_on=DAY,
        legal_due=due,
        legal_safe=due,
        unsuspended_due=None,
        promise_due=None,
        leading=due,
        paused_since=None,
        extended=False,
        next_step=NextStep(NextStepCode.DECIDE),
        taken_over=True,
        timeliness=Timeliness.IN_TIME,
    )


class Register:
    """A register in memory that notes on which thread it was read, and how much."""

    def __init__(self, count: int = COUNT) -> None:
        self.ids = [UUID(int=number + 1) for number in range(count)]
        self.read_rows = 0
        self.threads: set[int] = set()
        self.painting = False
        self.read_while_painting = 0

    def read(self, keep: UUID | None) -> Listed[RequestRow]:
        position = position_of(self.ids, keep)
        blocks = first_blocks(self.ids, self.rows, position)
        return Listed(self.ids, len(self.ids), DAY, blocks, position)

    def rows(self, ids: Sequence[UUID]) -> Sequence[RequestRow]:
        self.threads.add(threading.get_ident())
        self.read_while_painting += self.painting
        self.read_rows += len(ids)
        return [a_row(one.int - 1) for one in ids]

    def find(self, ids: Sequence[UUID], start: int, typed: str) -> int | None:
        return find_row(ids, start, set(ids), self.rows, lambda row: typed in row.number)


class LongListPage(RequestListPage):
    """The real page over a register in memory."""

    register: Register

    def source(self, _view: KeptView) -> Register:  # type: ignore[override]  # fulfils ListSource
        return self.register


@pytest.fixture
def long_list(
    stocked: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> LongListPage:
    page = LongListPage(stocked.space, background, noted)
    page.register = Register()
    screen.show(page)
    return page


def _columns() -> list[Column]:
    return [Column(column.title, column.width) for column in wide_columns()]


@pytest.fixture
def model() -> RequestModel:
    made = RequestModel(_columns())
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def test_qt_finds_no_fault_while_lists_and_blocks_come_and_go(model: RequestModel) -> None:
    register = Register(250)
    model.set_ids(register.ids, first_blocks(register.ids, register.rows, 240))
    model.put(1, register.rows(register.ids[100:200]))
    model.narrow = True
    model.set_columns([Column(column.title, column.width) for column in narrow_columns()], "being read")
    model.retitle([Column("a"), Column("b"), Column("c"), Column("d")])
    model.set_ids([], {})

    assert model.rowCount() == 0


def test_a_row_that_is_not_here_is_grey_and_asked_for(model: RequestModel, screen: Screen) -> None:
    register = Register(500)
    model.set_columns(_columns(), "being read")
    model.set_ids(register.ids, first_blocks(register.ids, register.rows, None))

    with screen.qtbot.waitSignal(model.missing, timeout=1000):
        assert model.index(300, 0).data(CELL_ROLE) is None
    assert model.index(300, 0).data(ACCESSIBLE_TEXT_ROLE) == "being read"
    assert list(model.missing_blocks(300, 310)) == [2, 3]


def test_rows_that_are_gone_stay_grey_and_are_not_asked_for_again(model: RequestModel) -> None:
    register = Register(100)
    model.set_ids(register.ids, {0: register.rows(register.ids[:50])})

    assert model.row_at(49) is not None
    assert model.row_at(50) is None
    assert model.missing_blocks(0, 99) == {}


def test_memory_holds_the_blocks_last_seen(model: RequestModel) -> None:
    register = Register(COUNT)
    model.set_ids(register.ids, {})
    for number in range(MOST_BLOCKS + 20):
        model.put(number, register.rows(register.ids[number * BLOCK : (number + 1) * BLOCK]))

    assert model.row_at(0) is None
    assert model.row_at((MOST_BLOCKS + 19) * BLOCK) is not None


def test_the_list_knows_its_true_length_before_its_rows(long_list: LongListPage) -> None:
    assert long_list.model.rowCount() == COUNT
    bar = long_list.table.verticalScrollBar()
    assert bar.maximum() + bar.pageStep() == COUNT * long_list.table.rowHeight(0)
    assert long_list.register.read_rows <= 2 * BLOCK


def test_scrolling_ten_thousand_rows_never_reads_while_painting(
    long_list: LongListPage, screen: Screen
) -> None:
    register, table = long_list.register, long_list.table
    bar = table.verticalScrollBar()
    for step in range(101):
        bar.setValue(bar.maximum() * step // 100)
        register.painting = True
        table.viewport().repaint()
        register.painting = False
        if step % 10 == 0:
            screen.settle()
    screen.settle()

    assert register.read_while_painting == 0
    assert register.threads == register.threads - {threading.get_ident()}
    first, last = table.visible_rows()
    assert last == COUNT - 1
    assert all(long_list.model.row_at(row) is not None for row in range(first, last + 1))
    assert register.read_rows < COUNT


def test_end_home_and_paging_keys_reach_every_row(long_list: LongListPage, screen: Screen) -> None:
    table = long_list.table
    QTest.keyClick(table, Qt.Key.Key_End)
    screen.settle()
    assert long_list.model.row_at(table.currentIndex().row()) == a_row(COUNT - 1)

    QTest.keyClick(table, Qt.Key.Key_PageUp)
    assert COUNT - 30 < table.currentIndex().row() < COUNT - 1
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0


def test_typing_finds_a_row_that_was_never_in_sight(long_list: LongListPage, screen: Screen) -> None:
    QTest.keyClicks(long_list.table, "9876")
    screen.settle()

    assert long_list.table.currentIndex().row() == 9875


def test_the_chosen_row_keeps_its_place_when_the_list_changes_above_it(
    long_list: LongListPage, screen: Screen
) -> None:
    table = long_list.table
    table.select_row(5000)
    screen.settle()
    chosen, offset = long_list.model.id_at(5000), table.rowViewportPosition(5000)

    long_list.register.ids = [uuid.uuid4(), uuid.uuid4(), *long_list.register.ids]
    long_list.register.rows = lambda ids: [a_row(one.int - 1) for one in ids if one.int <= COUNT]  # type: ignore[method-assign]  # two new ids have no row yet
    long_list.read()
    screen.settle()

    row = table.currentIndex().row()
    assert (row, long_list.model.id_at(row)) == (5002, chosen)
    assert table.rowViewportPosition(row) == offset


def test_rows_of_the_list_before_are_not_put_into_the_next(long_list: LongListPage, screen: Screen) -> None:
    long_list.table.verticalScrollBar().setValue(5000 * 44)
    before = long_list.register
    long_list.register = Register(30)
    long_list.read()
    screen.settle()

    long_list.rows.put(before, {0: before.rows(before.ids[50:60])})

    assert long_list.model.rowCount() == 30
    assert long_list.model.row_at(0) == a_row(0)
