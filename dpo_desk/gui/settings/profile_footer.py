"""The footer that saves the profile: what would change is weighed first, then asked, then kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout

from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.settings.recomputed_words import recomputed_words, would_move_words
from dpo_desk.gui.tokens import Role, Space
from dpo_desk.gui.widgets.banner import Tone
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.texts import Hairline, Label, Surface, column
from dpo_desk.services.firm import Recomputed

Checks = Callable[[], tuple[FieldProblem, ...]]


class ProfileFooter(Surface):
    """Signals: `failed(error)` when the profile was refused; `saved(result)` after it was kept."""

    failed = Signal(object)
    saved = Signal(object)

    def __init__(self, context: Context, work: ProfileWork, checks: Checks) -> None:
        super().__init__(Role.BASE)
        self._context = context
        self._work = work
        self._checks = checks
        self._part: SettingsPart | None = None
        self._state = Label(tone=Role.TEXT_2, wrap=True)
        self.discard = Button()
        self.save = BusyButton(kind=Kind.MAIN)
        row = QHBoxLayout()
        row.setContentsMargins(Space.PAGE, 8, Space.PAGE, 8)
        row.setSpacing(Space.GAP)
        row.addWidget(self._state, 1)
        row.addWidget(self.discard)
        row.addWidget(self.save)
        layout = column(self)
        layout.addWidget(Hairline())
        layout.addLayout(row)
        self.discard.clicked.connect(work.discard)
        self.save.clicked.connect(self.ask)
        work.changed.connect(self._settle)
        self._name()

    def attend(self, part: SettingsPart, *, of_profile: bool, edits: bool) -> None:
        """Stands below this part: always below one that edits, with unsaved changes below the profile's
        others, and not below parts that are none of the profile's."""
        self._part = part
        self._of_profile = of_profile
        self._edits = edits
        self._settle()

    _of_profile = _edits = False

    def ask(self) -> None:
        """Weighs what saving would do and asks; marks the fields that keep it from being saved."""
        profile = self._work.profile
        if profile is None or not self._work.is_changed() or self.save.is_busy():
            return
        problems = self._checks()
        if problems:
            self.failed.emit(EntryRefused(problems))
            return
        self.save.begin(self.tr("Checking…"))
        firm, version = self._context.workspace.firm, self._work.version
        work = partial(firm.weigh_profile, self._context.actor, profile, based_on=version)
        self._context.background.start(self, work, self._confirm, self._on_failed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _confirm(self, weighed: Recomputed) -> None:
        self.save.end()
        dialog = ConfirmDialog(
            self.tr("Save version {version} of the profile?").format(version=weighed.version),
            self.tr(
                "The version before it stays in the list of versions. Letters already issued and cases "
                "already closed do not change."
            ),
            self.tr("Save version"),
            self.tr("Go on editing"),
            (
                ("request", self.tr("Open cases: {count}").format(count=weighed.open_cases)),
                ("calendar", would_move_words(weighed)),
            ),
            self.window(),
        )
        dialog.accepted.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self) -> None:
        profile = self._work.profile
        if profile is None:
            return
        self.save.begin(self.tr("Saving…"))
        firm, version = self._context.workspace.firm, self._work.version
        work = partial(firm.change_profile, self._context.actor, profile, based_on=version)
        self._context.background.start(self, work, self._on_saved, self._on_failed)

    def _on_saved(self, result: Recomputed) -> None:
        self.save.end()
        self._work.keep(result)
        if self._part is not None:
            said = self.tr("Version {version} of the profile is saved.").format(version=result.version)
            self._part.banner.say(f"{said} {recomputed_words(result)}", Tone.INFO)
        self.saved.emit(result)

    def _on_failed(self, error: Exception) -> None:
        self.save.end()
        self._settle()
        self.failed.emit(error)

    def _name(self) -> None:
        self.discard.set_label(self.tr("Discard changes"))
        if not self.save.is_busy():
            self.save.set_label(self.tr("Save new version…"), "Ctrl+Enter")
        self._settle()

    def _settle(self) -> None:
        changed = self._work.is_changed()
        self.setVisible(self._edits or (changed and self._of_profile))
        nothing = self.tr("Nothing is changed.")
        self._state.setText(self.tr("There are unsaved changes.") if changed else nothing)
        if not self.save.is_busy():
            self.save.setEnabled(changed)
            self.save.set_reason("" if changed else nothing)
        self.discard.setVisible(changed)
