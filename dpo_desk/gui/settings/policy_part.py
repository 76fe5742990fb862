"""What the policy says: its version and date, which the firm enters, and every other point with its mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dpo_desk.domain.language import Language
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_conflicts import AUDIT_LOG_MONTHS
from dpo_desk.gui import language
from dpo_desk.gui.profile_parts.profile_edit import edited_point
from dpo_desk.gui.refusals import PROBLEMS
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.point_rows import PointsView
from dpo_desk.gui.settings.points import hint_of
from dpo_desk.gui.settings.policy_points import policy_groups
from dpo_desk.gui.settings.profile_changes import NotADay, day_of, edited_day, edited_policy
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.gui.widgets.form_rows import FormRow

VERSION, DATED, PUBLISHED = "policy.version", "policy.dated", "policy.published_at"
JUSTIFICATION = "retention.audit_logs.justification"

PROBLEMS.add(
    "PolicyPart",
    {
        f"{DATED}.not_a_day": QT_TRANSLATE_NOOP(
            "PolicyPart", "This is no day of the calendar. Write it as 17.03.2026."
        )
    },
)


def _written(day: date | None) -> str:
    """The day as the fields for days write it."""
    if day is None:
        return ""
    return f"{day:%d.%m.%Y.}" if language.current() is Language.LATVIAN else f"{day:%d/%m/%Y}"


def _day_problem(text: str) -> FieldProblem | None:
    try:
        day_of(text)
    except NotADay:
        return FieldProblem(DATED, "not_a_day")
    return None


class PolicyPart(ProfilePart):
    """Version, date and place can be entered; the rest is read from the policy and shown as it is."""

    edits = True
    reads = True

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work)
        self.version = QLineEdit()
        self.dated = QLineEdit()
        self.published = QLineEdit()
        self.justification = TextArea(2)
        self.points = PointsView()
        self._rows = {
            VERSION: FormRow(VERSION, "", self.version, optional=True),
            DATED: FormRow(DATED, "", self.dated, optional=True),
            PUBLISHED: FormRow(PUBLISHED, "", self.published, optional=True),
            JUSTIFICATION: FormRow(JUSTIFICATION, "", self.justification, optional=True),
        }
        self._lay_out()
        for edit in (self.version, self.dated, self.published):
            edit.textEdited.connect(self.touched)
        self.justification.textChanged.connect(self.touched)

    def show_profile(self, profile: FirmProfile) -> None:
        policy = profile.policy
        self.version.setText(policy.version.value or "")
        self.dated.setText(_written(policy.dated.value))
        self.published.setText(policy.published_at.value or "")
        for path, statement in ((VERSION, policy.version), (PUBLISHED, policy.published_at)):
            self._rows[path].set_hint(hint_of(statement))
        self._rows[DATED].set_hint(hint_of(policy.dated))
        logs = profile.retention.audit_logs
        self.justification.setPlainText(logs.justification)
        needed = (logs.months.value or 0) > AUDIT_LOG_MONTHS
        self._rows[JUSTIFICATION].setVisible(needed or bool(logs.justification))
        self.points.show_groups(policy_groups(profile))
        if self.form is not None:
            self.form.clear_problems()

    def apply(self, profile: FirmProfile) -> FirmProfile:
        before = profile.policy
        policy = edited_policy(
            before,
            edited_point(before.version, self.version.text()),
            edited_day(before.dated, self._day(profile)),
            edited_point(before.published_at, self.published.text()),
        )
        logs = replace(profile.retention.audit_logs, justification=self.justification.toPlainText().strip())
        return replace(profile, policy=policy, retention=replace(profile.retention, audit_logs=logs))

    def check(self) -> tuple[FieldProblem, ...]:
        problem = _day_problem(self.dated.text())
        return (problem,) if problem is not None else ()

    def first_focus(self) -> QWidget:
        return self.version

    def retranslate(self) -> None:
        self.say_about(
            self.tr("Version and date can be entered here. The points below are the policy's own.")
        )
        self._rows[VERSION].set_label(self.tr("Version of the policy"))
        self._rows[DATED].set_label(self.tr("Date of the policy"))
        self._rows[PUBLISHED].set_label(self.tr("Where it is published"))
        self._rows[JUSTIFICATION].set_label(self.tr("Why audit logs are kept longer than a year"))
        self._rows[JUSTIFICATION].set_hint(
            self.tr(
                "Needed where the policy keeps them longer: by which law, or why the processing needs it."
            )
        )
        if self.work.profile is not None:
            self.show_again()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(12)
        for place, path in enumerate((VERSION, DATED)):
            grid.addWidget(self._rows[path], 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self._rows[PUBLISHED], 1, 0, 1, 2)
        grid.addWidget(self._rows[JUSTIFICATION], 2, 0, 1, 2)
        for path, row in self._rows.items():
            if self.form is not None:
                self.form.add(row, _day_problem if path == DATED else None)
        self.body.addLayout(grid)
        self.body.addWidget(self.points)

    def _day(self, profile: FirmProfile) -> date | None:
        """The day as typed; what is no day leaves the profile as it is until it is mended."""
        try:
            return day_of(self.dated.text())
        except NotADay:
            return profile.policy.dated.value
