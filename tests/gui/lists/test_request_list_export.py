"""The exported list: every row in its order, audited, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from list_screen import NotedDesk, Screen
from stocked_desk import StockedDesk

from dpo_desk.domain.request import Right
from dpo_desk.domain.roles import Actor, NotPermitted, Role
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.request_list.request_list_page import RequestListPage
from dpo_desk.services.csv_text import csv_lines, safe_cell
from dpo_desk.services.failures import ReadInterrupted
from dpo_desk.services.views import RequestQuery


@pytest.fixture
def page(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen
) -> RequestListPage:
    made = RequestListPage(changing.space, background, noted)
    screen.show(made)
    return made


def _read(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";"))


def test_the_list_is_exported_as_it_is_filtered_and_ordered(
    page: RequestListPage, screen: Screen, tmp_path: Path
) -> None:
    page.sort_by("number")
    page.sort_by("number")
    screen.settle()
    page.export_to(tmp_path / "requests.csv")
    assert page.export_button.is_busy()
    screen.settle()

    rows = _read(tmp_path / "requests.csv")
    assert rows[0][:4] == ["Number", "Person", "Rights", "Channel"]
    assert [row[0] for row in rows[1:]] == [f"DSP-2026/{number:04d}" for number in range(13, 3, -1)]
    berzins = next(row for row in rows if row[1] == "Jānis Bērziņš")
    assert berzins[2:9] == [
        "access, erasure",
        "In person",
        "2026-03-03",
        "in work",
        "In time",
        "2026-03-17",
        "2026-04-07",
    ]
    assert not page.export_button.is_busy()
    assert "10\xa0requests" in page.banner.sentence()


def test_the_export_is_audited_before_the_first_row_leaves(
    page: RequestListPage, screen: Screen, tmp_path: Path, changing: StockedDesk
) -> None:
    page.export_to(tmp_path / "requests.csv")
    screen.settle()

    newest = changing.space.audit.entries(changing.space.actor, None, 5)[0]
    assert newest["use_case"] == "export_list"


@pytest.mark.fault("K03")
@pytest.mark.parametrize(
    "name", ['=HYPERLINK("http://x")', "+1", "-1", "@x", "\t=1", "\r=1", "' =1", " =1", ";=1", "＝1+1", "'"]
)
def test_what_a_spreadsheet_would_run_stays_text_and_comes_back_whole(name: str) -> None:
    line = csv_lines([["DSP-2026/0001", name]])
    cell = next(csv.reader(io.StringIO(line, newline=""), delimiter=";"))[1]

    assert cell[:1] not in {*"=+-@＝", "\t", "\r"}
    assert cell.removeprefix("'") == name if cell != name else not name.startswith("'")


@pytest.mark.parametrize("plain", ["", "Jānis Bērziņš", "2026-03-17", "O'Nīls", "piekļuve, dzēšana"])
def test_usual_values_are_left_alone(plain: str) -> None:
    assert safe_cell(plain) == plain


@pytest.mark.fault("K03")
def test_a_hostile_name_reaches_the_file_as_text(
    changing: StockedDesk, background: BackgroundWork, noted: NotedDesk, screen: Screen, tmp_path: Path
) -> None:
    changing.receive("2026-03-13T09:30", '=cmd|"/c calc"!A1', Right.ACCESS)
    page = RequestListPage(changing.space, background, noted)
    screen.show(page)
    page.export_to(tmp_path / "requests.csv")
    screen.settle()

    assert any(row[1] == '\'=cmd|"/c calc"!A1' for row in _read(tmp_path / "requests.csv"))


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(
    page: RequestListPage, screen: Screen, tmp_path: Path
) -> None:
    page.export_to(tmp_path / "missing" / "requests.csv")
    screen.settle()

    assert page.banner.isVisible()
    assert not page.export_button.is_busy()
    assert list(tmp_path.glob("**/*.csv")) == []


def test_only_who_works_cases_may_export(changing: StockedDesk) -> None:
    staff = Actor(changing.space.actor.user_id, "birojs", "Birojs", Role.STAFF)
    taken: list[object] = []

    changing.space.users.add(changing.space.actor, "birojs", "Birojs", Role.STAFF, "zaļa-priede-kalnā-18")
    user = next(user for user in changing.space.users.all(changing.space.actor) if user.name == "birojs")
    with pytest.raises(NotPermitted):
        changing.space.registers.export(
            Actor(user.id, staff.name, staff.display_name, Role.STAFF), RequestQuery(), taken.append
        )
    assert taken == []


def test_an_interruption_meant_for_another_read_does_not_end_the_export(
    changing: StockedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    registers = changing.space.registers
    reading, interrupted = registers.reading, []
    read = reading.request_rows

    def once_interrupted(ids: list[object]) -> object:
        if not interrupted:
            interrupted.append(1)
            raise ReadInterrupted
        return read(ids)

    monkeypatch.setattr(reading, "request_rows", once_interrupted)
    rows: list[object] = []

    assert registers.export(changing.space.actor, RequestQuery(), rows.extend) == 13
    assert len(rows) == 13
