"""Nothing typed is lost: not by leaving, locking, an error, or a program killed with the form open."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from counter import ARRIVAL, Counter, Firm, Typist, open_dialogs, pause, plain
from PySide6.QtCore import QElapsedTimer
from PySide6.QtPrintSupport import QPrintDialog

from dpo_desk.domain.request import Right
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.intake import drafting

Open = Callable[..., Counter]


def _type_something(counter: Counter) -> None:
    counter.fill(rights=(Right.ACCESS, Right.OBJECTION), address="Parauga iela 1")
    counter.view.code.setText("161175-19997")
    counter.view.identity.set_shown(True)


def test_what_is_typed_is_kept_and_comes_back(counter: Counter, firm: Firm, counters: Open) -> None:
    _type_something(counter)
    before = counter.page.area.filled()
    counter.settle(drafting._SOON + 100)
    assert plain(counter.side.draft.words()) == "Draft saved at 10:12"

    firm.clock.pass_seconds(3600)
    again = counters(firm.as_staff())
    again.settle(200)

    assert again.page.area.filled() == before
    assert plain(again.side.draft.words()) == "Continued from the draft saved at 10:12"
    assert again.view.code.is_covered()
    assert again.side.receipt.moment() == ARRIVAL  # received when it was, not when the form was opened again


def test_a_draft_of_an_earlier_day_asks_why_it_is_recorded_late(
    counter: Counter, firm: Firm, counters: Open
) -> None:
    _type_something(counter)
    counter.page.keep_typed()
    counter.settle()
    firm.clock.now += timedelta(days=2)

    again = counters(firm.as_staff())

    assert again.side.receipt.reason.isVisible()
    assert "Tue, 3 Mar 2026" in plain(again.side.draft.words())
    again.save()
    assert [problem.field for problem in again.view.form.problems()] == ["earlier_reason"]


def test_locking_keeps_the_last_key(counter: Counter, firm: Firm, counters: Open) -> None:
    counter.view.name.setFocus()
    Typist().type("Jā")
    counter.page.keep_typed()  # what the window does before it takes the page down
    counter.settle()
    assert counters(firm.as_staff()).view.name.text() == "Jā"


def test_drafts_are_saved_at_most_every_two_seconds(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drafting.EVERY == 2_000
    monkeypatch.setattr(drafting, "EVERY", 300)
    monkeypatch.setattr(drafting, "_SOON", 20)
    counter.settle(350)
    saved: list[object] = []
    counter.page.area.drafts.saved.connect(saved.append)
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < 1000:
        counter.view.name.setText(counter.view.name.text() + "a")
        pause(10)
    counter.settle(350)
    assert 2 <= len(saved) <= 1350 // 300 + 1


def test_drafts_belong_to_whoever_typed_them(counter: Counter, firm: Firm, counters: Open) -> None:
    _type_something(counter)
    counter.page.keep_typed()
    counter.settle()
    other = counters(firm.as_other_staff())
    assert other.page.area.filled().is_blank
    assert counters(firm.as_dpo()).page.area.filled().is_blank


def test_a_saved_form_leaves_no_draft(counter: Counter, firm: Firm, counters: Open) -> None:
    counter.fill()
    counter.view.name.setText("Jānis Bērziņš-Kalns")  # a draft is waiting to be saved
    counter.save()
    counter.settle(drafting._SOON + 100)
    assert counter.workspace.intake.load_draft(counter.workspace.actor) is None
    assert counters(firm.as_staff()).page.area.filled().is_blank


def test_emptying_the_form_by_hand_forgets_the_draft(counter: Counter) -> None:
    counter.view.name.setText("Jānis")
    counter.settle(drafting._SOON + 100)
    counter.view.name.setText("")
    counter.page.keep_typed()
    counter.settle()
    assert counter.workspace.intake.load_draft(counter.workspace.actor) is None


def test_an_error_keeps_every_word_and_says_what_to_do(counter: Counter, firm: Firm) -> None:
    _type_something(counter)
    before = counter.page.area.filled()
    firm.close()  # pulled away under the open form
    counter.save()
    assert counter.page.area.filled() == before
    assert not counter.saved()
    assert counter.page.area.banner.sentence() == "The store is locked. Unlock it and try again."
    assert counter.footer.save.isEnabled()
    counter.settle(drafting._SOON + 100)
    assert counter.side.draft.words() == "The draft could not be saved. Do not close the program."


def test_a_refused_form_can_be_mended_and_saved(counter: Counter) -> None:
    _type_something(counter)
    counter.view.contact.setText("vakarā")
    counter.save()
    assert not counter.saved()
    assert counter.view.contact.hasFocus()
    counter.view.contact.setText("20000000")
    counter.save()
    assert counter.saved()
    assert len(open_dialogs(QPrintDialog)) == 1


def test_a_draft_of_another_version_is_left_alone(counter: Counter, firm: Firm, counters: Open) -> None:
    counter.workspace.intake.save_draft(counter.workspace.actor, '{"version": 99}')
    assert counters(firm.as_staff()).page.area.filled().is_blank


_TYPE_AND_WAIT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from counter import Counter, DPO_PASSWORD, STAFF_PASSWORD
from store_builders import SetClock
from counter import ARRIVAL
from dpo_desk.app.stores import EncryptedStores
from dpo_desk.gui import theme
from dpo_desk.gui.background import BackgroundWork

app = QApplication([])
theme.install(app)
workspace = EncryptedStores().open(Path(sys.argv[1]), "birojs", STAFF_PASSWORD, clock=SetClock(ARRIVAL))
counter = Counter(workspace, BackgroundWork(print))
counter.page.area.drafts.saved.connect(lambda at: print("kept", flush=True))
counter.fill(text="Vēlos zināt, kādi dati par mani ir jūsu rīcībā.")
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_program_killed_with_the_form_open_loses_nothing(
    firm: Firm, background: BackgroundWork, counters: Open
) -> None:
    firm.close()
    tests = Path(__file__).parents[2]
    path = os.pathsep.join(map(str, (tests.parent, tests, Path(__file__).parent)))
    with subprocess.Popen(
        [sys.executable, "-c", _TYPE_AND_WAIT, str(firm.folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"},
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == "kept"
        program.send_signal(signal.SIGKILL)
        program.wait(timeout=30)

    counter = counters(firm.as_staff())

    assert counter.view.name.text() == "Jānis Bērziņš"
    assert counter.view.words.toPlainText() == "Vēlos zināt, kādi dati par mani ir jūsu rīcībā."
    counter.settle(200)
    counter.save()
    assert counter.page.result.recorded().number == "DSP-2026/0001"
