"""Each role opens the window on what is theirs; the window itself never asks for what it may not have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, OpenDesk, TestClock, desk_in
from program_window import ProgramWindow, reports

from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.roles import Role
from dpo_desk.gui.intake.page import IntakePage
from dpo_desk.gui.month.page import MonthPage
from dpo_desk.gui.page import CASE, INTAKE, LETTER, MY_ENTRIES, Place, Section, section_place
from dpo_desk.gui.today.today_page import TodayPage

OpenWindow = Callable[[Path, TestClock], ProgramWindow]
FIRST = {"dpo": TodayPage, "birojs": IntakePage, "vaditajs": MonthPage}


@pytest.fixture
def made(tmp_path: Path) -> OpenDesk:
    """A store with a user of each role and a case; closed again."""
    desk = desk_in(tmp_path / "k", "ecsoen")
    desk.user("birojs", Role.STAFF)
    desk.user("vaditajs", Role.MANAGER)
    desk.space.intake.record(desk.dpo, an_entry(received_at=desk.clock()))
    desk.space.close()
    return desk


def denials(made: OpenDesk) -> list[str]:
    """What was refused so far."""
    space = EncryptedStores().open(made.folder, "dpo", PASSWORD, clock=made.clock)
    try:
        entries = space.audit.entries(space.actor, limit=1000)
        return [entry["subject_id"] for entry in entries if entry["use_case"] == "denied"]
    finally:
        space.close()


@pytest.mark.fault("E01")
@pytest.mark.parametrize("user", FIRST)
def test_a_role_works_in_its_window_without_a_refusal(made: OpenDesk, windows: OpenWindow, user: str) -> None:
    window = windows(made.folder, made.clock)
    window.unlock(user, PASSWORD)
    assert isinstance(window.page, FIRST[user])
    if user == "birojs":
        window.go(Place(MY_ENTRIES))
        window.go(Place(INTAKE))
    window.desk.open_search()
    window.settle(50)
    window.lock()
    assert reports() == []
    assert denials(made) == []


@pytest.mark.fault("E01")
@pytest.mark.parametrize(("user", "own"), [("birojs", {INTAKE, MY_ENTRIES}), ("vaditajs", {"month"})])
def test_no_place_of_another_role_can_be_made(
    made: OpenDesk, windows: OpenWindow, user: str, own: set[str]
) -> None:
    window = windows(made.folder, made.clock)
    window.unlock(user, PASSWORD)
    some = window.workspace.actor.user_id
    places = [section_place(section) for section in Section]
    places += [Place(CASE, some), Place(LETTER, some), Place(INTAKE), Place(MY_ENTRIES)]
    for place in places:
        if place.kind not in own:
            with pytest.raises(KeyError):
                window.desk.go(place)
