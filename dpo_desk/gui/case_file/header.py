"""The head of a case file: the way back, number and state, the person, both clocks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dpo_desk.domain.letter_dates import NBSP
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.timeliness import in_time, on_last_day
from dpo_desk.gui import dates_text, theme
from dpo_desk.gui.case_clocks import LAW, PROMISE, clock_faces, explanation, explanation_title
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.chip import ChipView
from dpo_desk.gui.widgets.clock_card import ClockFace, ClockLine, ClockPair
from dpo_desk.gui.widgets.explain import ExplainPopover
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.texts import ElidedLabel, Hairline, Label, column
from dpo_desk.gui.wording import capital, chip_of, in_sentence, rights_line, word
from dpo_desk.services.case_file import CaseFile

NARROW = 972
"""Width of the page below which the clocks lie in a line and the side comes before the timeline: 1180 of the
window less the rail."""


class CaseHeader(QWidget):
    """Signals of `path`: search. The clocks explain themselves in a popover."""

    requests_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = PageHeader()
        self._case: CaseFile | None = None
        self._popover: ExplainPopover | None = None
        self._faces: tuple[ClockFace, ...] = ()
        self._narrow: bool | None = None
        self._state_line, self._name_line = QHBoxLayout(), QHBoxLayout()
        self._who, self._row = QVBoxLayout(), QHBoxLayout()
        self._number = Label(tone=Role.TEXT_2)
        self._chip = ChipView()
        self._state = Label(tone=Role.TEXT_2)
        self._name = ElidedLabel(kind=Type.TITLE)
        self._line = ElidedLabel(tone=Role.TEXT_2)
        self.clocks = ClockPair()
        self.clock_line = ClockLine()
        self.clocks.explain_asked.connect(self.explain)
        self.clock_line.explain_asked.connect(self.explain)
        self._lay_out()
        self._show_path("")

    def show_case(self, case: CaseFile) -> None:
        """Shows the case; an explanation that floats goes, its date may have moved."""
        self.close_explanation()
        self._case = case
        request = case.request
        self._show_path(request.number)
        self._number.setText(request.number)
        self._chip.show_chip(chip_of(case.timeliness) if case.timeliness else None)
        self._state.setText(word(request.state))
        name = with_visible_marks(request.subject.name)
        self._name.setText(name)
        received = riga_date(request.received_at)
        day = f"{dates_text.weekday(received)},{NBSP}{dates_text.full_date(received)}"
        when = self.tr("received {day}").format(day=day)
        line = f"{capital(rights_line(request.rights))} · {when}, {in_sentence(request.channel)}"
        self._line.setText(line)
        self._faces = case_faces(case)
        self.clocks.show_faces(self._faces)
        self.clock_line.show_faces(self._faces)
        self.setAccessibleName(f"{request.number}, {name}, {word(request.state)}")
        self._fit()

    def explain(self, key: str) -> None:
        """Opens the explanation of a clock below it."""
        if self._case is None:
            return
        dates = self._case.request.dates
        due = dates.promise if key == PROMISE else dates.legal
        if due is None:
            return
        self.close_explanation()
        today = self._case.today
        popover = ExplainPopover(explanation_title(due, today), explanation(due, today), self.window())
        popover.closed.connect(popover.deleteLater)
        popover.closed.connect(self._forget_popover)
        self._popover = popover
        card = self.clocks.card(key)
        popover.open_below(card if card is not None and card.isVisible() else self.clock_line)

    def explain_next(self) -> None:
        """F2: explains the clock that has the focus, else the leading one; pressed again, the other one."""
        keys = [face.key for face in self._faces if not face.absent]
        if not keys:
            return
        if self._popover is not None:
            self.close_explanation()
            keys.reverse()
        focused = [key for key in keys if (card := self.clocks.card(key)) and card.why.hasFocus()]
        self.explain(focused[0] if focused else keys[0])

    def close_explanation(self) -> bool:
        """Closes what floats; False when nothing did."""
        if self._popover is None:
            return False
        self._popover.close_floating()
        return True

    def first_focus(self) -> QWidget | None:
        """Where F6 puts the focus: the explanation of the leading clock."""
        card = self.clocks.card(LAW) if not self._faces else self.clocks.card(self._faces[0].key)
        return card.why if card is not None and card.isVisible() else self.path.search

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_path(self._case.request.number if self._case else "")
            if self._case is not None:
                self.show_case(self._case)
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def _forget_popover(self) -> None:
        self._popover = None

    def _show_path(self, number: str) -> None:
        self.path.set_path([(self.tr("Requests"), self.requests_asked.emit)], number)

    def _lay_out(self) -> None:
        for line in (self._state_line, self._name_line):
            line.setSpacing(14)
        self._who.setSpacing(4)
        self._who.addLayout(self._state_line)
        self._who.addLayout(self._name_line)
        self._who.addWidget(self._line)
        self._who.addWidget(self.clock_line)
        self._row.setSpacing(Space.SECTION)
        self._row.addLayout(self._who, 1)
        self._row.addWidget(self.clocks, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(self)
        layout.addWidget(self.path)
        layout.addLayout(self._row)
        layout.addWidget(Hairline())

    def _fit(self) -> None:
        narrow = self.width() < theme.px(NARROW)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._place_state(narrow=narrow)
        self._row.setContentsMargins(Space.PAGE, 0 if narrow else 2, Space.PAGE, 6 if narrow else 12)
        self._who.setSpacing(0 if narrow else 4)
        self._number.setVisible(not narrow)
        self.clocks.setVisible(not narrow)
        self.clock_line.setVisible(narrow)

    def _place_state(self, *, narrow: bool) -> None:
        """Chip and state stand behind the number, which the path says too: narrow, behind the name."""
        for line in (self._state_line, self._name_line):
            while line.takeAt(0) is not None:
                pass
        self._name_line.addWidget(self._name, 1)
        line = self._name_line if narrow else self._state_line
        if not narrow:
            line.addWidget(self._number)
        line.addWidget(self._chip)
        line.addWidget(self._state)
        if not narrow:
            line.addStretch(1)


def case_faces(case: CaseFile) -> tuple[ClockFace, ...]:
    """The faces of the case's clocks. Once it was answered or ended, each says how that clock was kept."""
    request = case.request
    running = request.sent_at is None and request.is_open
    faces = clock_faces(request.dates, case.today, running=running)
    if running:
        return faces
    return tuple(face if face.absent else _stopped(face, case) for face in faces)


def _stopped(face: ClockFace, case: CaseFile) -> ClockFace:
    request = case.request
    promise = request.dates.promise
    due = promise.due if face.key == PROMISE and promise is not None else request.dates.legal.due
    if request.sent_at is None:
        ended = riga_date(request.ending.at) if request.ending else case.today
        day = dates_text.short_date(ended, case.today)
        return replace(face, below=f"{word(request.state)} {day}")
    sent_on = riga_date(request.sent_at)
    if not in_time(request.sent_at, due):
        how = dates_text.time_left(due, sent_on)
    elif on_last_day(request.sent_at, due):
        how = QCoreApplication.translate("CaseHeader", "on the last day")
    else:
        how = QCoreApplication.translate("CaseHeader", "in time")
    answered = QCoreApplication.translate("CaseHeader", "answered {day}")
    words = answered.format(day=dates_text.short_date(sent_on, case.today))
    return replace(face, below=f"{words} · {how}", overdue=sent_on > due)
