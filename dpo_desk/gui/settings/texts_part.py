"""The wording of letters: the firm's own copy of each text, or the shipped one."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.problems import EntryRefused
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.placeholder_choice import PlaceholderChoice
from dpo_desk.gui.settings.text_editor import ProblemList, TextEditor
from dpo_desk.gui.settings.text_problems import text_problems
from dpo_desk.gui.settings.word_choice import WordChoice
from dpo_desk.gui.tokens import Role, Space
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.dialog import ConfirmDialog
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.gui.wording import word
from dpo_desk.services.letter_texts import OwnText

_FORM = "letter_texts"
Chosen = tuple[LetterKind, Language]


class TextsPart(SettingsPart):
    """What is typed for one letter stays while others are looked at, until it is saved or given up."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, fills=True)
        self._in_use: dict[Chosen, OwnText] = {}
        self._typed: dict[Chosen, str] = {}
        self._own: frozenset[Chosen] = frozenset()
        self._drafts_asked = False
        self.language = RadioGroup(tuple(Language), word)
        self.language.set_value(Language.LATVIAN)
        self.kind = WordChoice(tuple(LetterKind), self._kind_words)
        self.editor = TextEditor()
        self.problems = ProblemList()
        self.field = PlaceholderChoice(context.workspace.letter_texts.placeholders())
        self.insert_button = Button()
        self.reset_button = BusyButton(kind=Kind.ORDINARY)
        self.discard_button = Button()
        self.save_button = BusyButton(kind=Kind.MAIN)
        self._state = Label(tone=Role.TEXT_2, wrap=True)
        self._lay_out()
        self._wire()

    def chosen(self) -> Chosen:
        """The letter and language in front."""
        return self.kind.chosen(), self.language.value() or Language.LATVIAN

    def activate(self) -> None:
        texts, actor = self.context.workspace.letter_texts, self.context.actor
        read = self.context.background.read
        read(self, partial(texts.own, actor), self._show_own, self.show_failed, replaces="own texts")
        if not self._drafts_asked:
            self._drafts_asked = True
            drafts = partial(self.context.workspace.settings.draft, actor, _FORM)
            read(self, drafts, self._take_drafts, self.show_failed)
        self._load()

    def keep_typed(self) -> None:
        settings, actor = self.context.workspace.settings, self.context.actor
        if self._typed:
            kept = [[kind.value, spoken.value, text] for (kind, spoken), text in self._typed.items()]
            work = partial(settings.keep_draft, actor, _FORM, json.dumps(kept))
            self.context.background.start(self, work, _done)
        elif self._drafts_asked:
            self.context.background.start(self, partial(settings.forget_draft, actor, _FORM), _done)

    def save_typed(self) -> None:
        chosen = self.chosen()
        if self.save_button.is_busy() or chosen not in self._typed:
            return
        text = self.editor.toPlainText()
        self._clear_messages()
        self.save_button.begin(self.tr("Saving…"))
        work = partial(self.context.workspace.letter_texts.save, self.context.actor, *chosen, text)
        done = partial(self._on_saved, chosen, text)
        self.context.background.start(self, work, done, partial(self._on_refused, text))

    def first_focus(self) -> QWidget:
        return self.kind

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "A text is checked when it is saved; what the law demands of a letter is checked again "
                "before each letter is issued. Letters already drafted keep their wording."
            )
        )
        self.kind.setAccessibleName(self.tr("Letter"))
        self.language.setAccessibleName(self.tr("Language of the letter"))
        self.editor.setAccessibleName(self.tr("Text of the letter"))
        self.field.setAccessibleName(self.tr("Field to insert"))
        self.insert_button.set_label(self.tr("Insert field"))
        self.discard_button.set_label(self.tr("Discard changes"))
        if not self.save_button.is_busy():
            self.save_button.set_label(self.tr("Save text"), "Ctrl+Enter")
        if not self.reset_button.is_busy():
            self.reset_button.set_label(self.tr("Back to the shipped text…"))
        self._settle()

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self.kind, 1)
        upper.addWidget(self.language)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.field, 1)
        fields.addWidget(self.insert_button)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(self.reset_button)
        lower.addStretch(1)
        lower.addWidget(self.discard_button)
        lower.addWidget(self.save_button)
        self.above.addLayout(upper)
        self.above.addWidget(self._state)
        column(around := QWidget(), 0, (Space.CELL, 0, Space.CELL, 0)).addWidget(self.editor)
        self.add_table(around)
        self.below.addWidget(self.problems)
        self.below.addLayout(fields)
        self.below.addLayout(lower)

    def _wire(self) -> None:
        self.kind.activated.connect(self._load)
        self.language.changed.connect(self._load)
        self.editor.textChanged.connect(self._on_typed)
        self.problems.line_asked.connect(self.editor.go_to_line)
        self.insert_button.clicked.connect(self._insert)
        self.discard_button.clicked.connect(self._discard)
        self.save_button.clicked.connect(self.save_typed)
        self.reset_button.clicked.connect(self._ask_to_reset)

    def _kind_words(self, kind: LetterKind) -> str:
        """The letter with its code, and whether the firm has worded it or something is not saved."""
        words = f"{kind.value} · {word(kind)}"
        marks = []
        if any(own is kind for own, _ in self._own):
            marks.append(self.tr("own text"))
        if any(typed is kind for typed, _ in self._typed):
            marks.append(self.tr("not saved"))
        return f"{words} ({', '.join(marks)})" if marks else words

    # --- reading and showing ------------------------------------------------------------------------

    def _load(self) -> None:
        chosen = self.chosen()
        self._clear_messages()
        if chosen in self._in_use:
            self._show()
            return
        with QSignalBlocker(self.editor):
            self.editor.clear()
        self._settle()
        work = partial(self.context.workspace.letter_texts.text, self.context.actor, *chosen)
        done = partial(self._take, chosen)
        self.context.background.read(self, work, done, self.failing_with(self._load), replaces="text")

    def _take(self, chosen: Chosen, text: OwnText) -> None:
        self._in_use[chosen] = text
        if chosen == self.chosen():
            self._show()

    def _take_drafts(self, kept: str | None) -> None:
        for kind, spoken, text in json.loads(kept) if kept else ():
            self._typed.setdefault((LetterKind(kind), Language(spoken)), text)
        if kept:
            self.banner.say(
                self.tr("What was typed before the desk was locked is here again; it is not saved.")
            )
        if self.chosen() in self._in_use:
            self._show()

    def _show_own(self, own: frozenset[Chosen]) -> None:
        self._own = own
        self.kind.name_again()

    def _show(self) -> None:
        chosen = self.chosen()
        with QSignalBlocker(self.editor):
            self.editor.setPlainText(self._typed.get(chosen, self._in_use[chosen].text))
        self._settle()

    def _settle(self) -> None:
        chosen = self.chosen()
        used, typed = self._in_use.get(chosen), chosen in self._typed
        own = self.tr("The firm's own text is in use.")
        shipped = self.tr("The text that comes with the program is in use.")
        state = (own if used.is_own else shipped) if used is not None else ""
        not_saved = self.tr("What is typed here is not saved.")
        self._state.setText(f"{state} {not_saved}" if typed else state)
        self.editor.setReadOnly(used is None)
        self.discard_button.setVisible(typed)
        if not self.save_button.is_busy():
            self.save_button.setEnabled(typed)
            self.save_button.set_reason("" if typed else self.tr("Nothing is changed."))
        if not self.reset_button.is_busy():
            can_reset = used is not None and used.is_own
            self.reset_button.setEnabled(can_reset)
            self.reset_button.set_reason("" if can_reset else shipped)
        self.kind.name_again()

    def _clear_messages(self) -> None:
        self.problems.show_problems(())
        self.banner.clear()

    # --- changing -----------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        chosen, text = self.chosen(), self.editor.toPlainText()
        used, before = self._in_use.get(chosen), chosen in self._typed
        if used is None:
            return
        if text == used.text:
            self._typed.pop(chosen, None)
        else:
            self._typed[chosen] = text
        if before != (chosen in self._typed):
            self._settle()

    def _insert(self) -> None:
        self.editor.insertPlainText(self.field.token())
        self.editor.setFocus()

    def _discard(self) -> None:
        self._typed.pop(self.chosen(), None)
        self._clear_messages()
        self._show()
        self.editor.setFocus()

    def _on_saved(self, chosen: Chosen, text: str, _result: object) -> None:
        self.save_button.end()
        self._in_use[chosen] = OwnText(text, is_own=True)
        self._own |= {chosen}
        if self._typed.get(chosen) == text:
            del self._typed[chosen]
        self.banner.say(self.tr("The text is saved: {letter}.").format(letter=word(chosen[0])))
        self._settle()

    def _on_refused(self, text: str, error: Exception) -> None:
        self.save_button.end()
        self._settle()
        if isinstance(error, EntryRefused):
            found = text_problems(text, error.problems)
            self.problems.show_problems(found)
            if found[0].line:
                self.editor.go_to_line(found[0].line)
        else:
            self.show_failed(error)

    def _ask_to_reset(self) -> None:
        chosen = self.chosen()
        dialog = ConfirmDialog(
            self.tr("Go back to the shipped text?"),
            self.tr(
                "The firm's own wording of this letter is deleted. Letters already drafted do not change."
            ),
            self.tr("Use shipped text"),
            self.tr("Keep own text"),
            (("letter", f"{word(chosen[0])} ({word(chosen[1])})"),),
            self.window(),
        )
        dialog.accepted.connect(partial(self._reset, chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _reset(self, chosen: Chosen) -> None:
        self.reset_button.begin(self.tr("Resetting…"))
        work = partial(self.context.workspace.letter_texts.reset, self.context.actor, *chosen)
        done = partial(self._on_reset, chosen)
        self.context.background.start(self, work, done, self._on_reset_failed)

    def _on_reset(self, chosen: Chosen, _result: object) -> None:
        self.reset_button.end()
        self._own -= {chosen}
        self._typed.pop(chosen, None)
        self._in_use.pop(chosen, None)
        self._load()
        self.banner.say(self.tr("The shipped text is in use again: {letter}.").format(letter=word(chosen[0])))

    def _on_reset_failed(self, error: Exception) -> None:
        self.reset_button.end()
        self._settle()
        self.show_failed(error)


def _done(_result: object) -> None:
    """Nothing follows from it."""
