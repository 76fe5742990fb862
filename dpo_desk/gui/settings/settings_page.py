"""The settings page: the list of its parts, the part in front, and the footer that saves the profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.gui import theme
from dpo_desk.gui.actions import bind
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import Desk, Page, Section
from dpo_desk.gui.settings.activities_part import ActivitiesPart
from dpo_desk.gui.settings.appearance_part import AppearancePart
from dpo_desk.gui.settings.audit_part import AuditPart
from dpo_desk.gui.settings.calendar_part import CalendarPart
from dpo_desk.gui.settings.conflicts_part import ConflictsPart
from dpo_desk.gui.settings.firm_part import FirmPart
from dpo_desk.gui.settings.lock_part import LockPart
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.part_list import PartChooser, PartEntry, PartList
from dpo_desk.gui.settings.policy_part import PolicyPart
from dpo_desk.gui.settings.practice_part import PracticePart
from dpo_desk.gui.settings.profile_footer import ProfileFooter
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.settings.requests_part import RequestsPart
from dpo_desk.gui.settings.texts_part import TextsPart
from dpo_desk.gui.settings.users_part import UsersPart
from dpo_desk.gui.settings.versions_part import VersionsPart
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.texts import Hairline, column
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.workspace import Workspace

_NARROW = 820  # below this the list of parts becomes one field above them


@dataclass(frozen=True, slots=True)
class _Line:
    """One part: its name, icon and maker, and the heading over it where it begins a group."""

    name: str
    title: str
    icon: str
    make: Callable[[Context, ProfileWork], SettingsPart]
    heading: str = ""


_LINES = (
    _Line(
        "firm",
        QT_TRANSLATE_NOOP("SettingsPart", "Firm and people"),
        "building",
        FirmPart,
        QT_TRANSLATE_NOOP("SettingsPart", "Firm's profile"),
    ),
    _Line("requests", QT_TRANSLATE_NOOP("SettingsPart", "Requests and promises"), "request", RequestsPart),
    _Line("policy", QT_TRANSLATE_NOOP("SettingsPart", "What the policy says"), "quote", PolicyPart),
    _Line(
        "activities", QT_TRANSLATE_NOOP("SettingsPart", "Processing activities"), "activity", ActivitiesPart
    ),
    _Line("conflicts", QT_TRANSLATE_NOOP("SettingsPart", "Policy and law"), "question", ConflictsPart),
    _Line("practice", QT_TRANSLATE_NOOP("SettingsPart", "How the desk works"), "clock", PracticePart),
    _Line("versions", QT_TRANSLATE_NOOP("SettingsPart", "Versions of the profile"), "history", VersionsPart),
    _Line(
        "calendar",
        QT_TRANSLATE_NOOP("SettingsPart", "Calendar"),
        "calendar",
        lambda context, _work: CalendarPart(context),
        QT_TRANSLATE_NOOP("SettingsPart", "Work"),
    ),
    _Line(
        "users",
        QT_TRANSLATE_NOOP("SettingsPart", "Users"),
        "people",
        lambda context, _work: UsersPart(context),
    ),
    _Line(
        "texts",
        QT_TRANSLATE_NOOP("SettingsPart", "Letter texts"),
        "letter",
        lambda context, _work: TextsPart(context),
    ),
    _Line(
        "appearance",
        QT_TRANSLATE_NOOP("SettingsPart", "Appearance and language"),
        "eye",
        lambda context, _work: AppearancePart(context),
        QT_TRANSLATE_NOOP("SettingsPart", "Program"),
    ),
    _Line(
        "lock", QT_TRANSLATE_NOOP("SettingsPart", "Lock"), "lock", lambda context, _work: LockPart(context)
    ),
    _Line(
        "audit",
        QT_TRANSLATE_NOOP("SettingsPart", "Audit log"),
        "archive",
        lambda context, _work: AuditPart(context),
    ),
)
_EDITING = frozenset({"firm", "requests", "policy", "practice"})
_NUMBERS = {line.name: number for number, line in enumerate(_LINES)}


class SettingsPage(Page):
    """Parts are made when they are first looked at; the profile is read with the first of them."""

    section = Section.SETTINGS

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context = Context(workspace, background, desk)
        self._work = ProfileWork(self._context, self)
        self._parts: dict[int, SettingsPart] = {}
        self._current = 0
        self._narrow = False
        self.header = PageHeader()
        self.list = PartList([PartEntry(line.icon, bool(line.heading)) for line in _LINES])
        self.chooser = PartChooser()
        self._stack = QStackedWidget()
        self.footer = ProfileFooter(self._context, self._work, self._checks)
        self._lay_out()
        self._wire()
        self._name()
        self._fit()

    # --- what the window asks for -------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Settings")

    def activate(self) -> None:
        self._work.read()
        self.show_part(self._current)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            (self.chooser if self._narrow else self.list).setFocus()

    def refresh(self, changes: Changes) -> None:
        if Touched.PROFILE in changes.kinds:
            self._work.read()
        self.part().refresh(changes)

    def keep_typed(self) -> None:
        self._work.keep_typed()
        for part in self._parts.values():
            part.keep_typed()

    def focus_areas(self) -> Sequence[QWidget]:
        areas = (self.header.search, self.list, self.chooser, self.part().first_focus(), self.footer.save)
        return [area for area in areas if area.isEnabled()]  # a disabled button would hold the round up

    # --- parts --------------------------------------------------------------------------------------

    def part(self) -> SettingsPart:
        """The part in front."""
        return self._made(self._current)

    def open(self, name: str) -> SettingsPart:
        """Shows a part by its name and answers it."""
        self.show_part(_NUMBERS[name])
        return self.part()

    def show_part(self, number: int) -> None:
        self._current = number
        part = self._made(number)
        self._stack.setCurrentWidget(part)
        self.list.choose(number)
        self.chooser.choose(number)
        edits = isinstance(part, ProfilePart) and part.edits
        self.footer.attend(part, of_profile=isinstance(part, ProfilePart), edits=edits)
        part.activate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- inside -------------------------------------------------------------------------------------

    def _made(self, number: int) -> SettingsPart:
        part = self._parts.get(number)
        if part is None:
            part = self._parts[number] = _LINES[number].make(self._context, self._work)
            part.name(_tr(_LINES[number].title))
            part.set_narrow(self._narrow)
            self._stack.addWidget(part)
            if isinstance(part, ConflictsPart):
                part.field_asked.connect(self._go_to_field)
        return part

    def _lay_out(self) -> None:
        right = column(holder := QWidget())
        right.addWidget(self.chooser)
        right.addWidget(self._stack, 1)
        right.addWidget(self.footer)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(holder, 1)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(Hairline())
        layout.addLayout(row, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _wire(self) -> None:
        self.header.search_asked.connect(self._desk.open_search)
        self.list.chosen.connect(self.show_part)
        self.chooser.chosen.connect(self.show_part)
        self.footer.failed.connect(self._show_problems)
        self.footer.saved.connect(lambda result: self._desk.publish(result.changes, self))
        self._work.changed.connect(self._tell_of_profile)
        bind("save", self, self._save)

    def _name(self) -> None:
        words = [_tr(line.title) for line in _LINES]
        self.header.set_title(self.title())
        self.list.setAccessibleName(self.tr("Parts of the settings"))
        self.list.name(words)
        self.chooser.name(words, self.tr("Part of the settings"))
        self.chooser.choose(self._current)
        for number, part in self._parts.items():
            part.name(words[number])
        self._tell_of_profile()

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        self.list.setVisible(not narrow)
        self.chooser.setVisible(narrow)
        if narrow != self._narrow:
            self._narrow = narrow
            for part in self._parts.values():
                part.set_narrow(narrow)

    def _tell_of_profile(self) -> None:
        """In the list: how many findings there are, and whether the profile is saved."""
        self.list.set_count(_NUMBERS["conflicts"], self._work.findings())
        groups = [_tr(line.heading) for line in _LINES if line.heading]
        if self._work.is_changed():
            groups[0] = self.tr("{heading}: not saved").format(heading=groups[0])
        self.list.name_groups(groups)

    def _save(self) -> None:
        part = self.part()
        if isinstance(part, ProfilePart) and part.edits:
            self.footer.ask()
        else:
            part.save_typed()

    def _checks(self) -> tuple[FieldProblem, ...]:
        return tuple(problem for _, part in self._editing_parts() for problem in part.check())

    def _editing_parts(self) -> Iterator[tuple[int, ProfilePart]]:
        """The parts in which the profile is edited, made where they are not yet."""
        for number, line in enumerate(_LINES):
            if line.name in _EDITING:
                part = self._made(number)
                assert isinstance(part, ProfilePart)  # noqa: S101 - the table above says so
                yield number, part

    def _show_problems(self, error: Exception) -> None:
        """Goes to the part that holds the first field to be mended."""
        fields = [problem.field for problem in error.problems] if isinstance(error, EntryRefused) else []
        for number, part in self._editing_parts():
            if any(part.has_field(field) for field in fields):
                if number != self._current:
                    self.show_part(number)
                part.show_failed(error)
                return
        self.part().show_failed(error)

    def _go_to_field(self, path: str) -> None:
        for number, part in self._editing_parts():
            if part.has_field(path):
                self.show_part(number)
                part.go_to_field(path)
                return


def _tr(source: str) -> str:
    return QCoreApplication.translate("SettingsPart", source)
