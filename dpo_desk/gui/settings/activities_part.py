"""The processing activities as the policy describes them, one at a time; they are read only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from dpo_desk.domain.activity import Activity
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui.settings.activity_points import activity_groups
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.point_rows import PointsView
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.form_rows import FormRow


class ActivitiesPart(ProfilePart):
    """What holds for the whole policy comes first; the others hold what is said of them alone."""

    reads = True

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work)
        self._activities: tuple[Activity, ...] = ()
        self.choice = QComboBox()
        self.choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choice.setMaxVisibleItems(20)
        self.choice.activated.connect(self._show_chosen)
        self._row = FormRow("activity", "", self.choice)
        self.points = PointsView()
        self.empty = EmptyState()
        self.body.addWidget(self._row)
        self.body.addWidget(self.points)
        self.body.addWidget(self.empty)

    def show_profile(self, profile: FirmProfile) -> None:
        before = self.choice.currentIndex()
        self._activities = tuple(sorted(profile.activities, key=lambda a: not a.covers_whole_policy))
        self.choice.clear()
        self.choice.addItems([self._name_of(activity) for activity in self._activities])
        for widget in (self._row, self.points):
            widget.setVisible(bool(self._activities))
        self.empty.setVisible(not self._activities)
        if self._activities:
            self.choice.setCurrentIndex(min(max(before, 0), len(self._activities) - 1))
            self._show_chosen()

    def first_focus(self) -> QWidget:
        return self.choice

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "What is not linked in the policy is not linked here. Answers to access requests use this."
            )
        )
        self._row.set_label(self.tr("Activity"))
        self.empty.show_state(
            self.tr("The profile holds no activities"),
            self.tr("They come with a profile file; a register of activities follows in a later version."),
        )
        if self.work.profile is not None:
            self.show_again()

    def _name_of(self, activity: Activity) -> str:
        if activity.covers_whole_policy:
            return self.tr("{name} (the whole policy)").format(name=activity.name)
        return activity.name

    def _show_chosen(self) -> None:
        place = self.choice.currentIndex()
        if 0 <= place < len(self._activities):
            self.points.show_groups(activity_groups(self._activities[place]))
