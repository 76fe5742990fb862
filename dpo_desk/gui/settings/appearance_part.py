"""How the program looks and which language it speaks: applied at once, kept per user in the store."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from dpo_desk.domain.language import Language
from dpo_desk.gui import language, theme
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.theme import Appearance
from dpo_desk.gui.tokens import TEXT_SIZES
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.form_rows import FormRow

LANGUAGE, APPEARANCE, TEXT_SIZE = "language", "appearance", "text_size"
"""The keys under which the window looks for them when it opens."""


class TextSize(StrEnum):
    """The sizes of text that the setting offers, in per cent."""

    NORMAL = "100"
    LARGER = "115"
    LARGE = "130"
    LARGEST = "150"


assert tuple(int(size) for size in TextSize) == TEXT_SIZES  # noqa: S101 - one list, said twice


class AppearancePart(SettingsPart):
    """Nothing is saved by a button: what is chosen is seen at once and stays."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.appearance = RadioGroup(tuple(Appearance), self._appearance_words, columns=1)
        self.text_size = RadioGroup(tuple(TextSize), lambda size: f"{size.value} %")
        self.language = RadioGroup(tuple(Language), _own_name)
        self._rows = {
            APPEARANCE: FormRow(APPEARANCE, "", self.appearance),
            TEXT_SIZE: FormRow(TEXT_SIZE, "", self.text_size),
            LANGUAGE: FormRow(LANGUAGE, "", self.language),
        }
        for row in self._rows.values():
            self.body.addWidget(row)
        self._show()
        self.appearance.changed.connect(self._restyle)
        self.text_size.changed.connect(self._restyle)
        self.language.changed.connect(self._speak)

    def activate(self) -> None:
        self._show()

    def first_focus(self) -> QWidget:
        return self.appearance

    def retranslate(self) -> None:
        self.say_about(self.tr("For you alone: each user has their own. The choice is applied at once."))
        self._rows[APPEARANCE].set_label(self.tr("Appearance"))
        self._rows[TEXT_SIZE].set_label(self.tr("Text size"))
        self._rows[LANGUAGE].set_label(self.tr("Language of the program"))
        self._rows[LANGUAGE].set_hint(
            self.tr("The language of a letter is chosen with the letter, whatever the program speaks.")
        )

    def _appearance_words(self, value: Appearance) -> str:
        words = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
            Appearance.HIGH_CONTRAST: self.tr("High contrast"),
        }
        return words[value]

    def _show(self) -> None:
        now = theme.active()
        for group in (self.appearance, self.text_size, self.language):
            group.blockSignals(True)
        self.appearance.set_value(now.appearance)
        self.text_size.set_value(TextSize(str(now.text_size)))
        self.language.set_value(language.current())
        for group in (self.appearance, self.text_size, self.language):
            group.blockSignals(False)

    def _restyle(self) -> None:
        appearance, size = self.appearance.value(), self.text_size.value()
        now = theme.active()
        if appearance is None or size is None or (appearance, int(size)) == (now.appearance, now.text_size):
            return  # a radio button is left before the next one is entered
        now.apply(appearance, int(size))
        self._keep(APPEARANCE, appearance.value)
        self._keep(TEXT_SIZE, size.value)

    def _speak(self) -> None:
        chosen, app = self.language.value(), QApplication.instance()
        if chosen is None or chosen is language.current() or not isinstance(app, QApplication):
            return
        language.use(app, chosen)
        self._keep(LANGUAGE, chosen.value)

    def _keep(self, key: str, value: str) -> None:
        work = partial(self.context.workspace.settings.set, self.context.actor, key, value)
        self.context.background.start(self, work, _kept, self.show_failed)


def _own_name(value: Language) -> str:
    """Each language by its own name, whatever is spoken now."""
    return {Language.LATVIAN: "Latviešu", Language.ENGLISH: "English"}[value]


def _kept(_result: object) -> None:
    """It is seen already."""
