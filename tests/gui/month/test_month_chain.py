"""The audit chain's check on the month page: run beside the screen, stopped, begun anew, broken."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from month_screen import MonthScreen

from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.roles import Permission
from dpo_desk.gui.month.checks import CheckState, chain_check, figures_check
from dpo_desk.storage.engine import DatabaseKey, bare_connection
from dpo_desk.storage.key_file import key_files_in, read_key_file
from tests.gui.letter_desk import PASSWORD, LetterDesk
from tests.letters.month_samples import a_month

Months = Callable[..., MonthScreen]


def tamper(folder: Path) -> None:
    """Somebody with the key rewrites what the fifth entry says was done."""
    key_file = read_key_file(key_files_in(folder)[0])
    opened = key_file.opened_by("dpo", PASSWORD)
    assert opened is not None
    key = DatabaseKey(opened[1], key_file.database_salt)
    with contextlib.closing(bare_connection(folder / "desk.db", key, "rw")) as connection:
        connection.execute("DROP TRIGGER audit_entry_unchanged")
        connection.execute("UPDATE audit_entry SET use_case = 'harmless' WHERE number = 5")


def many_entries(desk: LetterDesk, count: int) -> None:
    with desk.space.desk.step(desk.space.actor, Permission.WORK_CASES, "open_case") as step:
        for number in range(count):
            step.audit("request", number)


def test_a_whole_chain_lets_the_page_out(months: Months, desk: LetterDesk) -> None:
    screen = months()
    entries = desk.space.audit.entries(desk.space.actor)[0]["number"]
    assert screen.checks()[2] == ("Audit chain whole", f"{entries}\xa0entries")
    assert screen.page.side.may_leave()


def test_a_broken_chain_keeps_the_page_in(months: Months, desk: LetterDesk) -> None:
    tamper(desk.folder)
    screen = months()
    assert screen.checks()[2] == ("The audit chain is broken", "first at entry 5")
    for button in (screen.page.side.print, screen.page.side.save, screen.page.side.csv):
        assert not button.isEnabled()
        assert "audit chain is broken" in button.toolTip()
    assert screen.page.commands() == ()


def test_the_check_can_be_stopped_and_begun_again(months: Months, desk: LetterDesk) -> None:
    many_entries(desk, 12_000)
    screen = months()
    chain, line = screen.page.chain, screen.page.side.chain
    chain.forget()
    chain.begin()
    line.stop_asked.emit()
    screen.settle()
    assert screen.checks()[2] == ("Audit chain not checked", "the check was stopped")
    assert not screen.page.side.may_leave()
    assert "not checked" in screen.page.side.print.toolTip()
    assert line.button.label() == "Check again"

    line.button.click()
    assert screen.checks()[2][0] == "Checking the audit chain…"
    screen.settle()
    assert screen.checks()[2][0] == "Audit chain whole"
    assert screen.page.side.may_leave()


def test_progress_reaches_the_bar(months: Months, desk: LetterDesk) -> None:
    many_entries(desk, 12_000)
    screen = months()
    seen: list[tuple[int, int]] = []
    screen.page.chain.progressed.connect(lambda done, total: seen.append((done, total)))
    screen.page.chain.forget()
    screen.page.chain.begin()
    screen.settle()
    assert [done for done, _total in seen[:2]] == [5000, 10_000]
    assert seen[-1][0] == seen[-1][1] == screen.page.side.chain.bar.maximum()


def test_another_month_comes_before_the_check(months: Months, desk: LetterDesk) -> None:
    many_entries(desk, 12_000)
    screen = months()
    screen.page.chain.forget()
    screen.page.chain.begin()
    screen.page.chooser.choose(date(2026, 2, 1))
    screen.settle()
    shown = screen.page.shown()
    assert shown is not None
    assert shown.month == date(2026, 2, 1)
    assert screen.checks()[2][0] == "Audit chain whole"  # it went on after the month was there


def test_figures_that_contradict_each_other_are_never_printed() -> None:
    check = figures_check(None)
    assert (check.state, check.title) == (CheckState.FAILS, "The figures do not reconcile")
    figures: MonthFigures = a_month(by_outcome={"granted": 1})
    assert figures_check(figures).second == "by outcome"
    assert figures_check(a_month()).state is CheckState.HOLDS


@pytest.mark.parametrize("stopped", [True, False])
def test_an_unchecked_chain_holds_nothing(stopped: bool) -> None:
    check = chain_check(None, stopped=stopped)
    assert not check.holds
    assert check.reason
