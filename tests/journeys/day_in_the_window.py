"""A scripted day at the desk, run in a process of its own: `python day_in_the_window.py HOME`.

Everything that is typed comes from HOME/input/words.json; nothing is printed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from desk_fixture import PASSWORD, TestClock, desk_in
from program_window import ProgramWindow, dialogs, pause
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.request import Right
from dpo_desk.domain.roles import Role
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import language, theme
from dpo_desk.gui.case_file.dialogs.step_dialog import StepDialog
from dpo_desk.gui.page import CASE, INTAKE, LETTER, Place, Section, section_place


def main(home: Path) -> None:
    """Logs a request, works it, looks at every page; ends by being killed with a form open."""
    words = json.loads((home / "input" / "words.json").read_text(encoding="utf-8"))
    import dpo_desk.app.stores

    clock = TestClock()
    desk = desk_in(home / "store", "ecsoen")
    desk.user("birojs", Role.STAFF)
    desk.space.close()
    dpo_desk.app.stores.system_clock = clock
    app = QApplication(sys.argv[:1])
    app.setApplicationName("DPO Desk")
    theme.install(app)
    language.use(app, language.preferred())
    window = ProgramWindow(app, home / "store")
    _at_the_counter(window, words)
    window.lock()
    window.unlock("dpo", PASSWORD)
    _at_the_officer(window, words, home / "input" / "file.txt")
    window.lock()
    window.unlock("birojs", PASSWORD)
    _fill(window, words)
    window.settle(300)
    (home / "out" / "reached").write_text("the end", encoding="utf-8")
    os.kill(os.getpid(), signal.SIGKILL)


def _fill(window: ProgramWindow, words: dict[str, str]) -> Any:
    page: Any = window.go(Place(INTAKE))
    view = page.area.view
    view.name.setText(words["name"])
    view.contact.setText(words["email"])
    view.words.setPlainText(words["words"])
    view.rights.set_rights((Right.ACCESS,))
    view.rights.changed.emit()
    view.address.setText(words["street"])
    window.settle(250)
    return page


def _at_the_counter(window: ProgramWindow, words: dict[str, str]) -> None:
    window.unlock("birojs", PASSWORD)
    _fill(window, words).area.save()
    window.settle()
    _close_dialogs(window)


def _at_the_officer(window: ProgramWindow, words: dict[str, str], file: Path) -> None:
    window.desk.open_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(words["name"].split()[0])
    window.settle(200)
    space = window.workspace
    (case,) = space.registers.request_ids(space.actor, _all())
    page: Any = window.go(Place(CASE, case))
    page._do(Action.ADD_NOTE)
    (dialog,) = dialogs(StepDialog)
    dialog.findChild(QPlainTextEdit).setPlainText(words["words"])  # type: ignore[union-attr]  # its only field
    dialog.act_button.click()  # type: ignore[attr-defined]  # a StepDialog
    window.settle()
    page.documents.attach([file])
    window.settle()
    letter = space.letters.draft(space.actor, case, LetterKind.ACKNOWLEDGEMENT).letter.id
    window.go(Place(LETTER, letter))
    space.letters.issue(space.actor, letter)
    window.go(Place(LETTER, letter))
    page.documents.print_receipt()
    window.settle(50)
    _close_dialogs(window)
    for section in Section:
        window.go(section_place(section))
    window.settle(50)


def _all() -> Any:
    from dpo_desk.services.views import RequestQuery

    return RequestQuery()


def _close_dialogs(window: ProgramWindow) -> None:
    for dialog in dialogs():
        dialog.reject()
    window.settle()
    pause(5)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
