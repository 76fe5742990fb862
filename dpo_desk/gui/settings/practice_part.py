"""How the desk works for this firm: pauses, warnings, the day in lieu, letters. No policy says this."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from dpo_desk.domain.clock_values import PausePolicy
from dpo_desk.domain.language import Language
from dpo_desk.domain.policy_words import AddressKind
from dpo_desk.domain.profile import DeskSettings, FirmProfile
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.policy_words import policy_word
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.settings.word_choice import NumberField
from dpo_desk.gui.widgets.choice_group import RadioGroup, TickGroup, row_of
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.wording import capital, word

_MOST_DUE_SOON = 5
_MOST_QUESTION_DAYS = 31


class PracticePart(ProfilePart):
    """Rows are named by their keys, so that a refused value is shown beside its field."""

    edits = True

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work)
        self.pause = RadioGroup(tuple(PausePolicy)[::-1], policy_word, columns=1)
        self.question_days = NumberField(0, _MOST_QUESTION_DAYS)
        self.due_soon_days = NumberField(0, _MOST_DUE_SOON)
        self.lieu_day = QCheckBox()
        self.languages = TickGroup(tuple(Language), word)
        self.letter_address = RadioGroup(tuple(AddressKind), lambda kind: capital(policy_word(kind)))
        self._rows = {
            "settings.pause_policy": self.pause,
            "settings.question_days": row_of(self.question_days),
            "settings.due_soon_days": row_of(self.due_soon_days),
            "settings.lieu_day_is_holiday": self.lieu_day,
            "settings.languages": self.languages,
            "settings.letter_address": self.letter_address,
        }
        self._form_rows = {path: FormRow(path, "", control) for path, control in self._rows.items()}
        for row in self._form_rows.values():
            if self.form is not None:
                self.form.add(row)
            self.body.addWidget(row)
        for group in (self.pause, self.languages, self.letter_address):
            group.changed.connect(self.touched)
        for number in (self.question_days, self.due_soon_days):
            number.valueChanged.connect(self.touched)
        self.lieu_day.toggled.connect(self.touched)

    def show_profile(self, profile: FirmProfile) -> None:
        settings = profile.settings
        self.pause.set_value(settings.pause_policy)
        self.question_days.setValue(settings.question_days)
        self.due_soon_days.setValue(settings.due_soon_days)
        self.lieu_day.setChecked(settings.lieu_day_is_holiday)
        self.languages.set_values(settings.languages)
        self.letter_address.set_value(settings.letter_address)

    def apply(self, profile: FirmProfile) -> FirmProfile:
        before = profile.settings
        kept = tuple(language for language in before.languages if language in self.languages.values())
        added = tuple(language for language in self.languages.values() if language not in kept)
        settings = DeskSettings(
            self.pause.value() or before.pause_policy,
            self.due_soon_days.value(),
            self.question_days.value(),
            self.lieu_day.isChecked(),
            (*kept, *added),
            self.letter_address.value() or before.letter_address,
        )
        return replace(profile, settings=settings)

    def first_focus(self) -> QWidget:
        return self.pause

    def retranslate(self) -> None:
        self.say_about(
            self.tr("The firm's own choices, where the law leaves one. Nothing here is the policy's.")
        )
        words = {
            "settings.pause_policy": (
                self.tr("Question about identity or scope"),
                self.tr("The firm's own promise is never paused; the date without the pause stands beside."),
            ),
            "settings.question_days": (
                self.tr("Days after receipt within which a question pauses"),
                self.tr("A later question pauses only with a reason."),
            ),
            "settings.due_soon_days": (
                self.tr("“Soon”: working days ahead"),
                self.tr("How early a date is marked as coming up."),
            ),
            "settings.lieu_day_is_holiday": (
                self.tr("Day in lieu of 4 May and 18 November"),
                self.tr(
                    "No source settles whether this day counts as a public holiday for periods. A change "
                    "makes a new version of the calendar."
                ),
            ),
            "settings.languages": (self.tr("Languages of letters"), ""),
            "settings.letter_address": (self.tr("Address on letters"), ""),
        }
        for path, (label, hint) in words.items():
            self._form_rows[path].set_label(label)
            self._form_rows[path].set_hint(hint)
        # The numbers stand in a row of their own, which takes the label's name in their place.
        self.question_days.setAccessibleName(words["settings.question_days"][0])
        self.due_soon_days.setAccessibleName(words["settings.due_soon_days"][0])
        self.lieu_day.setText(self.tr("Counts as a public holiday"))
