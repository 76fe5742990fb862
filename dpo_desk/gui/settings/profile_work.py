"""The profile while it is edited: one working copy that all parts of the profile show and change."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QObject, Signal

from dpo_desk.domain.problems import EntryRefused
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_conflicts import conflicts_in
from dpo_desk.gui.settings.part import Context
from dpo_desk.services.firm import ProfilePage, Recomputed
from dpo_desk.services.profile_text import profile_from_json, profile_to_json

_FORM = "profile"


class ProfileWork(QObject):
    """Signals: `shown` when a profile was read and every part shows it anew; `changed` when the working copy
    is another; `failed(error)` when it could not be read."""

    shown = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: ProfilePage | None = None
        self._edited: FirmProfile | None = None
        self._draft_asked = False
        self.restored = False

    @property
    def version(self) -> int:
        """The version in force; 0 until it is read."""
        return self._kept.version if self._kept is not None else 0

    @property
    def profile(self) -> FirmProfile | None:
        """The working copy; None until the profile was read."""
        return self._edited

    def is_changed(self) -> bool:
        """Whether something is edited and not saved."""
        return self._kept is not None and self._edited != self._kept.profile

    def findings(self) -> int:
        """In how many points policy and law disagree, as the working copy stands."""
        return len(conflicts_in(self._edited)) if self._edited is not None else 0

    def edit(self, profile: FirmProfile) -> None:
        """Takes over the working copy with a part's change in it."""
        if profile != self._edited:
            self._edited = profile
            self.changed.emit()

    def discard(self) -> None:
        """Goes back to the version in force."""
        if self._kept is not None:
            self._forget_draft()
            self._show(self._kept, self._kept.profile)
            self.read()

    def read(self) -> None:
        """Reads the version in force; what is being edited stays."""
        workspace, actor = self._context.workspace, self._context.actor
        work = partial(workspace.firm.profile, actor)
        self._context.background.read(self, work, self._on_read, self.failed.emit)

    def keep(self, result: Recomputed) -> None:
        """The working copy was saved and is the version in force."""
        if self._edited is not None:
            self._forget_draft()
            self._show(ProfilePage(result.version, self._edited, conflicts_in(self._edited)), self._edited)

    def keep_typed(self) -> None:
        """Hands the working copy to the drafts, so that locking loses nothing."""
        if not self.is_changed() or self._edited is None:
            return
        try:
            text = json.dumps([self.version, profile_to_json(self._edited)])
        except EntryRefused:
            return  # something in it is impossible: only what can be read again is kept
        settings, actor = self._context.workspace.settings, self._context.actor
        work = partial(settings.keep_draft, actor, _FORM, text)
        self._context.background.start(self, work, _done)

    # --- inside -------------------------------------------------------------------------------------

    def _on_read(self, page: ProfilePage) -> None:
        if self._kept is not None and page.version == self._kept.version:
            return
        if self.is_changed():
            return  # nothing typed is lost; saving says that somebody else was faster
        self._show(page, page.profile)
        if not self._draft_asked:
            self._draft_asked = True
            settings, actor = self._context.workspace.settings, self._context.actor
            work = partial(settings.draft, actor, _FORM)
            self._context.background.read(self, work, self._on_draft, self.failed.emit)

    def _on_draft(self, text: str | None) -> None:
        if not text or self._kept is None or self.is_changed():
            return
        version, profile = json.loads(text)
        if version == self._kept.version:
            self.restored = True
            self._show(self._kept, profile_from_json(profile))
        else:
            self._forget_draft()  # it would undo what was saved since

    def _show(self, page: ProfilePage, edited: FirmProfile) -> None:
        self._kept, self._edited = page, edited
        self.shown.emit()
        self.changed.emit()
        self.restored = False

    def _forget_draft(self) -> None:
        settings, actor = self._context.workspace.settings, self._context.actor
        self._context.background.start(self, partial(settings.forget_draft, actor, _FORM), _done)


def _done(_result: object) -> None:
    """Nothing follows from it."""
