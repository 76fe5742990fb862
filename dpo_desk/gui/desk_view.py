"""The open desk: rail, pages, the line that warns before locking. It exists only while the store is open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpo_desk.domain.roles import Permission, Role, may
from dpo_desk.gui import icons, theme
from dpo_desk.gui.actions import SHORTCUTS, Where
from dpo_desk.gui.dates_text import seconds_words
from dpo_desk.gui.help_sheet import HelpSheet
from dpo_desk.gui.page import INTAKE, Page, Pages, Place, Section, Session, section_place
from dpo_desk.gui.rail import Rail
from dpo_desk.gui.tokens import Height, Space, Width
from dpo_desk.gui.tokens import Role as Colour
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.floating import Floating
from dpo_desk.gui.widgets.texts import Label, Surface, column
from dpo_desk.services.changes import Changes

_MOST_KEPT = 8
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)

_SECTIONS = {
    Role.DPO: (Section.TODAY, Section.REQUESTS, Section.LETTERS, Section.MONTH, Section.SETTINGS),
    Role.STAFF: (),
    Role.MANAGER: (),
}
_FIRST = {
    Role.DPO: section_place(Section.TODAY),
    Role.STAFF: Place(INTAKE),
    Role.MANAGER: section_place(Section.MONTH),
}


class DeskView(QWidget):
    """What a page may ask of the window (page.Desk). Signals: `lock_asked`; `other_store_asked`; `worked`
    when a key of the table was pressed (such keys never reach the window as input)."""

    lock_asked = Signal()
    other_store_asked = Signal()
    worked = Signal()

    def __init__(self, session: Session, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = pages
        self._kept: dict[Place, Page] = {}
        self._way: list[Place] = []
        self._here: Place | None = None
        self._search: QWidget | None = None
        self._actions: dict[str, QAction] = {}
        self.rail = Rail(session.firm, _SECTIONS[session.actor.role])
        self._stack = QStackedWidget()
        self._warning = _LockWarning()
        self._lay_out()
        self._wire()
        self._make_actions()
        self.go(_FIRST[session.actor.role])
        self._count()

    # --- what pages ask for -------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Shows a page, made when it is first needed; the one before stays the way back."""
        if self._here is not None and self._here != place:
            self._way.append(self._here)
        self._show(place)

    def replace(self, place: Place) -> None:
        """Shows a page in place of the one in front, which is no way back any more."""
        before = self._here
        self._show(place)
        if before is not None and before != place:
            self._drop(before)

    def back(self) -> None:
        """Shows the page before; does nothing where there is none."""
        while self._way:
            place = self._way.pop()
            if place != self._here:
                self._show(place)
                return

    def publish(self, changes: Changes, initiator: QObject) -> None:
        """Lets the page in front read again unless it asked itself; others read when they come back."""
        page = self.page()
        asked_itself = isinstance(initiator, QWidget) and (
            page is initiator or (page is not None and page.isAncestorOf(initiator))
        )
        if page is not None and not asked_itself:
            page.refresh(changes)
        self._count()

    def open_search(self) -> None:
        """Floats the search over the page; where the role may not search, nothing happens."""
        if self._search is None:
            self._search = self._pages.make_search(self, self.window())
        if isinstance(self._search, Floating):
            self._search.open_centred()

    def lock(self) -> None:
        self.lock_asked.emit()

    # --- what the window asks for -------------------------------------------------------------------

    def page(self) -> Page | None:
        """The page in front."""
        return self._kept.get(self._here) if self._here is not None else None

    def place(self) -> Place | None:
        return self._here

    def warn(self, seconds: int) -> None:
        """Says in a line of the header that the window will lock."""
        self._warning.warn(seconds)

    def calm(self) -> None:
        self._warning.hide()

    def keep_typed(self) -> None:
        """Hands what was typed on every page to the drafts."""
        for page in self._kept.values():
            page.keep_typed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < theme.px(Width.RAIL_NEEDS))

    # --- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._warning)
        if self._session.actor.role is Role.MANAGER:
            right.addWidget(_TopLine(self._session.firm, self.lock_asked))
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.rail.setVisible(bool(self.rail.sections()))
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _wire(self) -> None:
        self.rail.chosen.connect(lambda section: self.go(section_place(section)))
        self.rail.lock_asked.connect(self.lock_asked)
        self.rail.other_store_asked.connect(self.other_store_asked)

    def _show(self, place: Place) -> None:
        page = self._kept.pop(place, None)
        if page is None:
            page = self._pages.make(place, self)
            page.commands_changed.connect(self._set_commands)
            self._stack.addWidget(page)
        self._kept[place] = page  # newest last
        self._here = place
        self._stack.setCurrentWidget(page)
        self.rail.choose(page.section)
        self._forget_oldest()
        self._set_commands()
        page.activate()

    def _forget_oldest(self) -> None:
        for place in list(self._kept):
            if len(self._kept) <= _MOST_KEPT:
                return
            if place != self._here and place.kind not in {section.value for section in Section}:
                self._drop(place)

    def _drop(self, place: Place) -> None:
        page = self._kept.pop(place, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    def _count(self) -> None:
        if self.rail.sections():
            self._pages.counts(self, self._show_counts)

    def _show_counts(self, counts: Mapping[Section, int]) -> None:
        self.rail.show_counts(counts)

    # --- keys ---------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        run: dict[str, Callable[[], None]] = {
            "new": self._new,
            "search": self.open_search,
            "back": self.back,
            "escape": self._escape,
            "next_area": lambda: self._next_area(1),
            "previous_area": lambda: self._next_area(-1),
            "lock": self.lock,
            "help": self._help,
        }
        for entry in SHORTCUTS:
            if entry.where is Where.LOCAL or entry.name == "section":
                continue
            action = QAction(self)
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(self.worked)
            action.triggered.connect(run.get(entry.name) or self._asker(entry.name))
            self.addAction(action)
            self._actions[entry.name] = action
        for number, section in enumerate(self.rail.sections(), start=1):
            action = QAction(self)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(self.worked)
            action.triggered.connect(lambda _checked=False, s=section: self.go(section_place(s)))
            self.addAction(action)
        self._actions["new"].setEnabled(may(self._session.actor.role, Permission.LOG_REQUEST))

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self._run_on_page(name)

    def _commands(self) -> Collection[str]:
        page = self.page()
        return page.commands() if page is not None else ()

    def _set_commands(self) -> None:
        """Keys that the page in front does not answer are left to its widgets."""
        commands = self._commands()
        for entry in SHORTCUTS:
            if entry.where is Where.PAGE:
                self._actions[entry.name].setEnabled(entry.name in commands)

    def _run_on_page(self, name: str) -> None:
        page = self.page()
        if page is not None and name in page.commands():
            page.run_command(name)

    def _new(self) -> None:
        if "new" in self._commands():
            self._run_on_page("new")
        else:
            self.go(Place(INTAKE))

    def _escape(self) -> None:
        floating = [part for part in self.window().findChildren(Floating) if part.isVisible()]
        if floating:
            floating[-1].close_floating()
            return
        page = self.page()
        if page is not None and page.close_floating():
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, _FIELDS) and self._leave(focus):
            return
        self.back()

    def _leave(self, field: QWidget) -> bool:
        """Moves the focus from a field to the page's first area; False where it is that area."""
        page = self.page()
        area = next((a for a in page.focus_areas() if not _holds(a, field)), None) if page else None
        if area is None:
            return False
        area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _next_area(self, way: int) -> None:
        page = self.page()
        areas = [area for area in page.focus_areas() if area.isVisible()] if page is not None else []
        if not self.rail.isHidden():
            areas.insert(0, self.rail)
        if not areas:
            return
        focus = QApplication.focusWidget()
        now = next((n for n, area in enumerate(areas) if focus is not None and _holds(area, focus)), -1)
        target = areas[(now + way) % len(areas)] if now >= 0 or way > 0 else areas[-1]
        if target is self.rail:
            self.rail.focus_here()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _help(self) -> None:
        sheet = HelpSheet(self._commands(), self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()


def _holds(area: QWidget, focus: QWidget) -> bool:
    return area is focus or area.isAncestorOf(focus)


class _LockWarning(Surface):
    """The line that warns before locking; anything typed or clicked takes it away."""

    def __init__(self) -> None:
        super().__init__(Colour.WARN_FILL)
        self._words = Label()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(8)
        row.addWidget(icons.IconView("lock", Colour.WARN))
        row.addWidget(self._words)
        row.addStretch(1)
        self.setFixedHeight(theme.px(Height.STRIP))
        self.hide()

    def warn(self, seconds: int) -> None:
        pattern = self.tr("Locks in {seconds} because nobody is working. What is typed is kept.")
        self._words.setText(pattern.format(seconds=seconds_words(seconds)))
        self.show()


class _TopLine(QWidget):
    """For a window without a rail: whose month this is, and the lock."""

    def __init__(self, firm: str, lock_asked: object) -> None:
        super().__init__()
        self._lock = Button("", Kind.QUIET, "lock")
        self._lock.clicked.connect(lock_asked)
        row = column(self, 0, (Space.PAGE, 4, Space.PAGE - 6, 0))
        row.setDirection(QVBoxLayout.Direction.LeftToRight)
        row.addWidget(Label(firm, strong=True))
        row.addStretch(1)
        row.addWidget(self._lock)
        self._lock.set_label(self.tr("Lock"), "Ctrl+L")
