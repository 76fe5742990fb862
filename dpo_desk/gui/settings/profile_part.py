"""What the parts of the profile share: they show one working copy, and the editing ones change it."""

from __future__ import annotations

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.widgets.form_rows import Form, FormRow


class ProfilePart(SettingsPart):
    """A part of the profile. One that edits has rows named by the path of their key in the profile."""

    edits = False

    def __init__(self, context: Context, work: ProfileWork, *, fills: bool = False) -> None:
        super().__init__(context, fills=fills)
        self.work = work
        self.form = Form(problem_words, self)
        self._stale = True
        self._showing = False
        work.shown.connect(self._on_shown)
        work.changed.connect(self._on_changed)
        work.failed.connect(self.show_failed)

    def show_profile(self, profile: FirmProfile) -> None:
        """Shows the profile; what is typed gives way."""
        raise NotImplementedError

    def apply(self, profile: FirmProfile) -> FirmProfile:
        """The profile with what stands in the fields."""
        return profile

    def check(self) -> tuple[FieldProblem, ...]:
        """What stands in the fields and cannot become part of a profile at all."""
        return ()

    def has_field(self, path: str) -> bool:
        """Whether a field of that path is edited here."""
        return any(row.name == path for row in self.fields())

    def go_to_field(self, path: str) -> None:
        """Puts the focus into the field."""
        next(row for row in self.fields() if row.name == path).control.setFocus()

    def fields(self) -> tuple[FormRow, ...]:
        return self.form.rows() if self.form is not None else ()

    def touched(self, *_values: object) -> None:
        """A field was changed by hand: takes it over into the working copy."""
        profile = self.work.profile
        if profile is not None and not self._showing:
            self.work.edit(self.apply(profile))

    def activate(self) -> None:
        self._show_if_stale()

    def show_again(self) -> None:
        """Shows the working copy anew, in another language for instance."""
        self._stale = True
        self._show_if_stale()

    def _on_shown(self) -> None:
        self._stale = True
        if self.edits or self.isVisible():
            self._show_if_stale()
        if self.work.restored and self.isVisible():
            self.banner.say(
                self.tr("What was typed before the desk was locked is here again; it is not saved.")
            )

    def _on_changed(self) -> None:
        if self.edits:
            return
        self._stale = True
        if self.isVisible():
            self._show_if_stale()

    def _show_if_stale(self) -> None:
        profile = self.work.profile
        if profile is None or not self._stale:
            return
        self._stale = False
        self._showing = True
        try:
            self.show_profile(profile)
        finally:
            self._showing = False
