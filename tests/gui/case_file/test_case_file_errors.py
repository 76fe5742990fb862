"""What goes wrong: a full disk, a double click, another user, a case that is gone; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from case_desk import CaseDesk

from dpo_desk.domain.request import RequestState
from dpo_desk.services.failures import DiskFull


def _full_until_emptied(monkeypatch: pytest.MonkeyPatch, desk: CaseDesk, name: str) -> Callable[[], None]:
    """Lets a use case find the disk full, until what is answered is called."""
    kind, full = type(desk.workspace.work), [True]
    kept = getattr(kind, name)

    def use_case(*args: Any, **kwargs: Any) -> Any:
        if full[0]:
            raise DiskFull
        return kept(*args, **kwargs)

    monkeypatch.setattr(kind, name, use_case)
    return lambda: full.__setitem__(0, False)


def test_a_full_disk_keeps_what_was_typed_and_offers_to_try_again(
    working: CaseDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    working.do("add_note")
    dialog = working.dialog()
    working.fill(dialog, text="Gara piezīme.")
    make_room = _full_until_emptied(monkeypatch, working, "add_note")
    working.send(dialog)
    assert "disk is full" in dialog.banner.sentence()
    assert dialog.form.row("text").control.toPlainText() == "Gara piezīme."
    assert dialog.act_button.label() == "Add note"
    make_room()
    dialog.banner._button.click()
    working.settle()
    assert working.lines()[0] == "Note: Gara piezīme."


def test_a_failing_direct_step_is_told_above_the_page_and_can_be_tried_again(
    desk: CaseDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.log()
    desk.open()
    make_room = _full_until_emptied(monkeypatch, desk, "start_work")
    desk.do("start_work")
    assert "disk is full" in desk.page.body.banner.sentence()
    make_room()
    desk.page.body.banner._button.click()
    desk.settle()
    assert desk.case().request.state is RequestState.IN_WORK
    assert desk.page.body.banner.sentence() == ""


def test_a_step_that_another_user_took_meanwhile_is_refused_in_the_banner(desk: CaseDesk) -> None:
    desk.log()
    desk.open()
    desk.workspace.work.start_work(desk.actor, desk.case_id)
    desk.do("start_work")
    assert desk.page.body.banner.sentence() == "Not possible: work is under way already."


def test_a_double_click_asks_for_one_step(desk: CaseDesk) -> None:
    desk.log()
    desk.open()
    button = desk.page.body.next_step.button("start_work")
    assert button is not None
    button.click()
    button.click()
    desk.settle()
    assert [line for line in desk.lines() if line.startswith("State: ")] == [
        "State: identity confirmed → in work"
    ]
    assert desk.page.body.banner.sentence() == ""


def test_esc_while_the_use_case_runs_does_not_lose_its_answer(working: CaseDesk) -> None:
    working.do("add_note")
    dialog = working.dialog()
    working.fill(dialog, text="Piezīme.")
    dialog.act_button.click()
    dialog.reject()
    assert dialog.isVisible()
    working.settle()
    assert working.lines()[0] == "Note: Piezīme."


def test_a_case_that_is_gone_is_told_in_words(desk: CaseDesk) -> None:
    desk.open()
    assert desk.page.body.banner.sentence() == "This is not there any more. Go back to the list."
    assert desk.page.body.next_step.isHidden()
