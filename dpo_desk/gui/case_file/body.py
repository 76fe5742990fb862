"""The body of a case file: next step and timeline at the left, what the case holds at the right.

Where there is little room the right column comes before the timeline.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dpo_desk.domain.workflow import Action
from dpo_desk.gui import theme
from dpo_desk.gui.case_file.person_view import OwnWords, PersonView
from dpo_desk.gui.case_file.section import Section
from dpo_desk.gui.case_file.side_rows import (
    SideDeeds,
    claim_rows,
    document_rows,
    earlier_rows,
    letter_rows,
    task_rows,
)
from dpo_desk.gui.case_file.step_plan import ATTACH_FILE
from dpo_desk.gui.refusals import cannot_yet
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Space, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.next_step import NextStepPanel
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.gui.widgets.timeline import Timeline
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.views import RequestRow

_SIDE = 326
_BETWEEN = 28
_BETWEEN_SECTIONS = 22

_DEPARTURES = {
    "no_appointment": QT_TRANSLATE_NOOP(
        "CaseBody", "The policy speaks of an agreed time; the request came without one."
    ),
    "not_e_signed": QT_TRANSLATE_NOOP(
        "CaseBody", "The policy speaks of a secure electronic signature; the request came without one."
    ),
    "channel_not_named": QT_TRANSLATE_NOOP("CaseBody", "The policy does not name this way of asking."),
}


class CaseBody(ScrollBody):
    """Signals: `note_asked`; `asked(key)` for the buttons at the heads of the sections."""

    note_asked = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=0)
        self.banner = Banner()
        self.departures = Banner()
        self.next_step = NextStepPanel()
        self.claims = Section()
        self.letters = Section()
        self.tasks = Section()
        self.documents = Section()
        self.earlier = Section()
        self.words = OwnWords()
        self.person = PersonView()
        self.timeline = Timeline()
        self._note = Button(kind=Kind.QUIET)
        self._note.clicked.connect(self.note_asked)
        self.person.correction_asked.connect(lambda: self.asked.emit(Action.CORRECT_SUBJECT.value))
        self._history_title = Label(kind=Type.SECTION)
        self.top = QWidget()
        self.side = QWidget()
        self.history = QWidget()
        self._grid = QGridLayout()
        self._narrow: bool | None = None
        self._lay_out()
        self.history.setFocusProxy(self._note)
        self.arrange(narrow=False)
        self.hide_until_read()

    def hide_until_read(self) -> None:
        """Nothing is claimed about a case before it is read."""
        for part in (self.next_step, self.side, self.history):
            part.hide()

    def show_case(self, case: CaseFile, deeds: SideDeeds) -> None:
        """Fills everything but the next step and the timeline."""
        for part in (self.next_step, self.side, self.history):
            part.show()
        self._say_heads(case)
        self._show_departures(case)
        self.claims.show_rows(claim_rows(case, deeds))
        none = QCoreApplication.translate("CaseBody", "None yet.")
        self.letters.show_rows(letter_rows(case, deeds), none)
        self.tasks.show_rows(task_rows(case, deeds), none)
        self.documents.show_rows(document_rows(case, deeds), self.tr("None yet. A file can be dropped here."))
        self.words.show_request(case.request)
        self.person.show_request(case.request, correctable=not case.actions[Action.CORRECT_SUBJECT])
        self._follow_focus_chain()

    def show_earlier(self, rows: Sequence[RequestRow], deeds: SideDeeds) -> None:
        """Possible earlier cases of the same person; the section is there only when some were found."""
        self.earlier.set_head(self.tr("Possibly the same person"))
        self.earlier.show_rows(earlier_rows(rows, deeds))

    def arrange(self, *, narrow: bool) -> None:
        """One column or two."""
        side = theme.px(_SIDE)
        self.side.setFixedWidth(side) if not narrow else self.side.setMaximumWidth(16777215)
        if narrow:
            self.side.setMinimumWidth(0)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for part in (self.top, self.side, self.history):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.top, 0, 0)
        if narrow:
            self._grid.addWidget(self.side, 1, 0)
            self._grid.addWidget(self.history, 2, 0)
        else:
            self._grid.addWidget(self.history, 1, 0)
            self._grid.addWidget(self.side, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(1, 0 if narrow else 1)
        self._grid.setRowStretch(2, 1 if narrow else 0)
        self._grid.setHorizontalSpacing(0 if narrow else _BETWEEN)

    def _lay_out(self) -> None:
        top = column(self.top, Space.SECTION)
        top.addWidget(self.banner)
        top.addWidget(self.next_step)
        top.addWidget(self.departures)
        side = column(self.side, _BETWEEN_SECTIONS)
        for part in (
            self.claims,
            self.words,
            self.letters,
            self.tasks,
            self.documents,
            self.person,
            self.earlier,
        ):
            side.addWidget(part)
        side.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._history_title)
        head.addStretch(1)
        head.addWidget(self._note)
        history = column(self.history, 4)
        history.addLayout(head)
        history.addWidget(self.timeline)
        history.addStretch(1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(Space.SECTION)
        self._grid.setColumnStretch(0, 1)
        self.layout_.addLayout(self._grid)
        self.earlier.hide()

    def _say_heads(self, case: CaseFile) -> None:
        self._history_title.setText(self.tr("Events"))
        self._note.set_label(self.tr("Add note"))
        self._note.setVisible(not case.actions[Action.ADD_NOTE])
        self.claims.set_head(self.tr("Requests and decisions"))
        self._head(self.letters, self.tr("Letters"), self.tr("New letter"), Action.DRAFT_LETTER, case)
        self._head(self.tasks, self.tr("Tasks"), self.tr("New task"), Action.ADD_TASK, case)
        self.documents.set_head(
            self.tr("Documents"), self.tr("Attach"), lambda: self.asked.emit(ATTACH_FILE), icon="plus"
        )

    def _head(self, section: Section, title: str, button: str, action: Action, case: CaseFile) -> None:
        refused = case.actions[action]
        reason = cannot_yet(action, refused[0]) if refused else ""
        if refused and refused[0].code == "case_ended":
            button = ""
        section.set_head(title, button, lambda: self.asked.emit(action.value), icon="plus", reason=reason)

    def _show_departures(self, case: CaseFile) -> None:
        known = [_DEPARTURES[code] for code in case.request.departures if code in _DEPARTURES]
        if not known:
            self.departures.clear()
            return
        sentences = [QCoreApplication.translate("CaseBody", source) for source in known]
        sentences.append(self.tr("This is noted only: it is never a reason to refuse."))
        self.departures.say(" ".join(sentences))

    def _follow_focus_chain(self) -> None:
        """F6 stops at the first thing of the side that takes the focus."""
        for section in (self.claims, self.letters, self.tasks, self.documents):
            for view in section.row_views():
                if view.button is not None and view.button.isEnabled():
                    self.side.setFocusProxy(view.button)
                    return
        self.side.setFocusProxy(self.documents.button())
