"""Ctrl+K: floats over the page, finds as one types, and leads there. `>` finds commands.

A new key ends the query under way. The field keeps the focus; arrows move in the results.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dpo_desk.gui import dates_text, failures, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import CASE, NEXT_STEP, Desk, Place
from dpo_desk.gui.search.commands import MARK, commands_for, run_command
from dpo_desk.gui.search.entries import Entry, Head, entries_of
from dpo_desk.gui.search.results_view import ResultsView
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.floating import Floating
from dpo_desk.gui.widgets.texts import ElidedLabel, Hairline, Label, column
from dpo_desk.services.views import SearchHit
from dpo_desk.services.workspace import Workspace

LIMIT = 50
"""Hits that are shown at most, the newest."""

_WIDTH = 600
_MARGIN = 12
_TYPING_STOPS = 40  # milliseconds without a key after which the search begins
_PAGE = 5
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}
_READ = "search"


class SearchPopup(Floating):
    """The search over everything; opened by `open_centred`."""

    def __init__(self, workspace: Workspace, background: BackgroundWork, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._running = False
        self._enter_waits: Qt.KeyboardModifier | None = None
        self.field = QLineEdit()
        self.results = ResultsView()
        self.note = Label(tone=Role.TEXT_2, wrap=True)
        self.keys = ElidedLabel(kind=Type.SMALL, tone=Role.TEXT_2)
        self.status = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_STOPS)
        self._lay_out()
        self._name()
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.results.picked.connect(self._pick)
        self._typing.timeout.connect(self._search)

    def open_centred(self) -> None:
        """Opens empty, or gives the field the focus where it is open already."""
        if self.isHidden():
            self.field.clear()
            self._show_nothing()
        super().open_centred()

    def close_floating(self) -> None:
        self._stop()
        super().close_floating()

    def first_focus(self) -> QWidget:
        return self.field

    def wanted_size(self, room: QSize) -> QSize:
        width = min(theme.px(_WIDTH), room.width())
        around = self.field.sizeHint().height() + theme.px(30) + 4 * _MARGIN
        most = max(room.height() - around - theme.px(40), theme.px(80))
        rows = self.results.height_for(most)
        self.results.setFixedHeight(rows)
        inside = rows if not self.results.isHidden() else self.note.heightForWidth(width - 2 * _MARGIN) + 8
        return QSize(width, around + inside).boundedTo(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.field.setMaxLength(500)
        self.field.setProperty("big", "counter")
        layout = column(self, 8, (_MARGIN, _MARGIN, _MARGIN, 8))
        layout.addWidget(self.field)
        layout.addWidget(self.results)
        layout.addWidget(self.note)
        layout.addStretch(1)
        layout.addWidget(Hairline())
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(16)
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.status)
        layout.addLayout(foot)

    def _name(self) -> None:
        self.field.setPlaceholderText(self.tr("Name, number or text; commands after >"))
        self.field.setAccessibleName(self.tr("Search everywhere"))
        self.results.setAccessibleName(self.tr("Found"))
        keys = (
            ("↑ ↓", self.tr("choose")),
            ("Enter", self.tr("open")),
            ("Esc", self.tr("close")),
        )
        self.keys.setText("\u2003".join(f"{key}\u2002{words}" for key, words in keys))
        self.setAccessibleName(self.tr("Search everywhere"))

    # --- searching ----------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._stop()
        if text.lstrip().startswith(MARK):
            self._show_commands(text.lstrip()[len(MARK) :])
        elif text.strip():
            self._typing.start()
        else:
            self._show_nothing()

    def _stop(self) -> None:
        """Nobody waits for the query under way any more."""
        self._typing.stop()
        self._enter_waits = None
        if self._running:
            self._running = False
            self._background.drop_read(self, _READ)

    def _search(self) -> None:
        typed = self.field.text()
        work = partial(self._workspace.registers.search, self._workspace.actor, typed, LIMIT)
        self._running = True
        self._background.read(self, work, partial(self._show, typed), self._failed, replaces=_READ)

    def _show(self, typed: str, hits: list[SearchHit]) -> None:
        self._running = False
        rows = entries_of(hits, typed, self._workspace.desk.today())
        status = self.tr("marks are not needed")
        if len(hits) >= LIMIT:
            status = self.tr("the newest {count} are shown").format(count=dates_text.number(LIMIT))
        self._fill(rows, self.tr("Nothing was found."), status)
        if self._enter_waits is not None:
            modifiers, self._enter_waits = self._enter_waits, None
            self._go_to_chosen(modifiers)

    def _show_commands(self, typed: str) -> None:
        rows = commands_for(typed, self.window())
        self._fill(rows, self.tr("There is no such command here."), self.tr("commands"))

    def _show_nothing(self) -> None:
        note = self.tr("Finds cases by number and person, letters, and words in requests and letters.")
        self._fill([], note, self.tr("marks are not needed"))

    def _failed(self, error: Exception) -> None:
        self._running = False
        told = failures.tell(error)
        if told.place is failures.Place.NOWHERE:
            return
        if told.place is failures.Place.DIALOG:
            failures.report_bug(error, self)
            return
        self._fill([], told.sentence, "")

    def _fill(self, rows: list[Entry | Head], note: str, status: str) -> None:
        self.results.show_rows(rows)
        self.results.setVisible(bool(rows))
        self.note.setText(note)
        self.note.setVisible(not rows)
        self.status.setText(status)
        if not self.isHidden():
            self._place()
            found = len(self.results.results.entries())
            pattern = self.tr("Found: {count}")
            self._announce(pattern.format(count=found) if found else note)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    # --- choosing -----------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.results.step(_STEPS[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._typing.isActive() or self._running:
                self._enter_waits = event.modifiers()
            else:
                self._go_to_chosen(event.modifiers())
            return True
        return False

    def _pick(self) -> None:
        self._go_to_chosen(Qt.KeyboardModifier.NoModifier)

    def _go_to_chosen(self, modifiers: Qt.KeyboardModifier) -> None:
        entry = self.results.chosen()
        if entry is None:
            return
        self.close_floating()
        if entry.command:
            # Once the focus is back on the page: the command asks it.
            QTimer.singleShot(0, partial(run_command, entry.command, self.window()))
        elif entry.case is not None and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._desk.go(Place(CASE, entry.case, NEXT_STEP))
        elif entry.place is not None:
            self._desk.go(entry.place)
