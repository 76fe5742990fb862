"""Every version of the profile: when, by whom, and which parts it changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui import dates_text
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.cells import Cell
from dpo_desk.gui.widgets.table_view import Column, DeskTable, RowsModel
from dpo_desk.services.firm import ProfileVersion

PARTS = {
    "code": QT_TRANSLATE_NOOP("ProfileParts", "code of the profile"),
    "controller": QT_TRANSLATE_NOOP("ProfileParts", "firm and contacts"),
    "policy": QT_TRANSLATE_NOOP("ProfileParts", "version and date of the policy"),
    "requests": QT_TRANSLATE_NOOP("ProfileParts", "ways of requests and answers"),
    "rights": QT_TRANSLATE_NOOP("ProfileParts", "rights"),
    "promises": QT_TRANSLATE_NOOP("ProfileParts", "promises"),
    "consent": QT_TRANSLATE_NOOP("ProfileParts", "consent"),
    "marketing": QT_TRANSLATE_NOOP("ProfileParts", "direct marketing"),
    "complaint": QT_TRANSLATE_NOOP("ProfileParts", "complaint"),
    "retention": QT_TRANSLATE_NOOP("ProfileParts", "storage"),
    "video": QT_TRANSLATE_NOOP("ProfileParts", "video surveillance"),
    "transfers": QT_TRANSLATE_NOOP("ProfileParts", "transfers"),
    "disclosure": QT_TRANSLATE_NOOP("ProfileParts", "disclosure"),
    "automated_decisions": QT_TRANSLATE_NOOP("ProfileParts", "automated decisions"),
    "cookies": QT_TRANSLATE_NOOP("ProfileParts", "cookies"),
    "undertakings": QT_TRANSLATE_NOOP("ProfileParts", "promises about the firm"),
    "activities": QT_TRANSLATE_NOOP("ProfileParts", "processing activities"),
    "dpo": QT_TRANSLATE_NOOP("ProfileParts", "data protection officer"),
    "dpo_told": QT_TRANSLATE_NOOP("ProfileParts", "what the policy says of the officer"),
    "dpo_contact_told": QT_TRANSLATE_NOOP("ProfileParts", "contact of the officer in the policy"),
    "signatory": QT_TRANSLATE_NOOP("ProfileParts", "signatory"),
    "decided_by": QT_TRANSLATE_NOOP("ProfileParts", "who decides"),
    "settings": QT_TRANSLATE_NOOP("ProfileParts", "how the desk works"),
}
"""The parts of a profile that a version can change, by the profile's own field names."""


class VersionsModel(RowsModel[ProfileVersion]):
    """Newest first."""

    def cell(self, row: ProfileVersion, column: int) -> Cell:
        if column == 0:
            return Cell(str(row.number), bold=True)
        if column == 1:
            return Cell(dates_text.exact_moment(row.at))
        return Cell(row.by) if column == 2 else Cell(self.changed_words(row))

    def sentence(self, row: ProfileVersion) -> str:
        parts = (str(row.number), dates_text.exact_moment(row.at), row.by, self.changed_words(row))
        return ", ".join(parts)

    def changed_words(self, row: ProfileVersion) -> str:
        if row.number == 1:
            return self.tr("the profile with which the store began")
        words = [QCoreApplication.translate("ProfileParts", PARTS[name]) for name in row.changed]
        return ", ".join(words) or self.tr("nothing")


class VersionsPart(ProfilePart):
    """Reads the versions when it comes to the front."""

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work, fills=True)
        self.model = VersionsModel(self._columns(), self)
        self.table = DeskTable("")
        self.table.setModel(self.model)
        self.table.set_widths(self.model.columns())
        self.add_table(self.table)

    def show_profile(self, _profile: FirmProfile) -> None:
        self._read()

    def first_focus(self) -> QWidget:
        return self.table

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "Each case names the version by which its dates were computed. Versions are never changed."
            )
        )
        self.table.setAccessibleName(self.tr("Versions of the profile"))
        self.model.set_columns(self._columns())

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Version"), 70),
            Column(self.tr("Saved"), 220),
            Column(self.tr("By"), 180),
            Column(self.tr("What changed"), None),
        )

    def _read(self) -> None:
        work = partial(self.context.workspace.firm.version_changes, self.context.actor)
        self.context.background.read(
            self, work, self._show, self.failing_with(self._read), replaces="versions"
        )

    def _show(self, versions: list[ProfileVersion]) -> None:
        self.model.set_rows(versions)
