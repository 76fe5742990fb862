"""Signs that hide or reorder what people read are shown as their numbers, on every page (fault K06)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from builders import an_entry
from desk_fixture import PASSWORD, TestClock, desk_in
from program_window import ProgramWindow, everything_shown, reports
from PySide6.QtWidgets import QLabel

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.names import is_hidden
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.request import AnswerWay, TaskKind
from dpo_desk.gui.page import CASE, INTAKE, LETTER, Place, Section, section_place
from dpo_desk.gui.widgets.texts import ElidedLabel

OpenWindow = Callable[[Path, TestClock], ProgramWindow]
TURNED = "\u202eannA\u202c \u200bSlēpta"
"""Read from right to left, with a sign that cannot be seen."""


@pytest.fixture
def opened(tmp_path: Path, windows: OpenWindow) -> tuple[ProgramWindow, UUID, tuple[UUID, UUID]]:
    desk = desk_in(tmp_path / "k", "ecsoen")
    space, dpo, clock = desk.space, desk.dpo, desk.clock
    entry = an_entry(
        received_at=clock(),
        subject=Person(TURNED, phone="+371 20000000", address=f"Iela {TURNED}"),
        representative=Representative(TURNED, f"pilnvara {TURNED}"),
        text=f"Vēlos {TURNED}",
        identity=None,
        answer_by=AnswerWay.REGISTERED_POST,
    )
    case = space.intake.record(dpo, entry).id
    again = space.intake.record(dpo, an_entry(received_at=clock(), subject=entry.subject)).id
    space.work.add_note(dpo, case, TURNED)
    space.work.add_task(dpo, again, TaskKind.SEARCH, TURNED, TURNED, clock().date())
    draft = space.letters.draft(dpo, case, LetterKind.ACKNOWLEDGEMENT).letter.id
    issued = space.letters.draft(dpo, case, LetterKind.ACKNOWLEDGEMENT).letter.id
    space.letters.issue(dpo, issued)
    space.close()
    window = windows(desk.folder, clock)
    window.unlock("dpo", PASSWORD)
    return window, case, (draft, issued)


def hidden_on_screen() -> list[str]:
    """Every label that shows such a sign raw; fields that can be edited show what was typed."""
    texts = [
        widget.full_text() if isinstance(widget, ElidedLabel) else widget.text()
        for widget in everything_shown()
        if isinstance(widget, QLabel) and widget.isVisible()
    ]
    return [text for text in texts if any(is_hidden(sign) and sign not in "\n\t" for sign in text)]


@pytest.mark.fault("K06")
def test_no_page_shows_a_sign_that_hides_or_reorders(
    opened: tuple[ProgramWindow, UUID, tuple[UUID, UUID]],
) -> None:
    window, case, letters = opened
    places = [section_place(section) for section in Section]
    places += [Place(CASE, case), *(Place(LETTER, letter) for letter in letters), Place(INTAKE)]
    for place in places:
        window.go(place)
        assert hidden_on_screen() == [], place
    window.go(Place(CASE, case))
    shown = " ".join(widget.text() for widget in everything_shown() if isinstance(widget, QLabel))
    assert "[U+202E]annA[U+202C] [U+200B]Slēpta" in shown
    assert reports() == []
