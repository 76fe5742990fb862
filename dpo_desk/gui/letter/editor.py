"""The letter's text as a form: what stands above it, its parts and variants, enclosures, who signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.letter_edits import (
    choice_of,
    chosen_option,
    codes_of,
    gaps_of,
    with_choice,
    with_included,
    with_part,
)
from dpo_desk.domain.letter_text import Choice, LetterText
from dpo_desk.gui.letter.check_words import choice_words, hint_words, option_words, part_words
from dpo_desk.gui.letter.growing_text import GrowingText
from dpo_desk.gui.letter.part_editor import PartEditor, VariantBox
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Hairline
from dpo_desk.services.correspondence import LetterGuide


class LetterEditor(ScrollBody):
    """Signals: `edited(content, typed_in)` with each change, `typed_in` naming the field that was typed in;
    `fill_asked(part)`; `part_focused(part)` when somebody is about to write in it."""

    edited = Signal(object, str)
    fill_asked = Signal(str)
    part_focused = Signal(str)

    def __init__(self, content: LetterContent, guide: LetterGuide, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=Space.FIELD, margins=(22, 4, Space.PAGE, 16))
        self._content = content
        self._guide = guide
        self._loading = False
        self.subject = QLineEdit()
        self.addressee = QLineEdit()
        self.address = GrowingText(2)
        self.salutation = QLineEdit()
        self.attachments = GrowingText(2)
        self.signatory_post = QLineEdit()
        self.signatory_name = QLineEdit()
        self._rows: dict[str, FormRow] = {}
        self._parts: dict[str, PartEditor] = {}
        self._choices: list[tuple[Choice, VariantBox, FormRow]] = []
        self._lay_out()
        self._wire()
        self._say()
        self.show_content(content)

    def show_content(self, content: LetterContent) -> None:
        """Shows the content as it stands; a field that says the same already is left alone."""
        self._content = content
        self._loading = True
        for field, text in (
            (self.subject, content.subject),
            (self.addressee, content.addressee[0] if content.addressee else ""),
            (self.salutation, content.salutation),
            (self.signatory_post, content.signatory_post),
            (self.signatory_name, content.signatory_name),
        ):
            if field.text().strip() != text.strip():
                field.setText(text)
        for area, lines in ((self.address, content.addressee[1:]), (self.attachments, content.attachments)):
            if _lines(area.text()) != lines:
                area.set_text("\n".join(lines))
        for choice, box, _row in self._choices:
            box.show_option(chosen_option(content, self._guide.text, choice))
        for block in content.blocks:
            if block.code in self._parts:
                self._parts[block.code].show_block(block, self._hints(block.code))
        self._loading = False

    def part(self, code: str) -> PartEditor:
        """The editor of a part. Raises KeyError."""
        return self._parts[code]

    def variant_box(self, option: str) -> VariantBox:
        """The box in which that variant can be chosen. Raises StopIteration."""
        return next(box for choice, box, _row in self._choices if option in choice.options)

    def focus_part(self, part: str) -> None:
        """Puts the focus where a part, or a line above or below the text, is written."""
        fields: Mapping[str, QWidget] = {
            "addressee": self.addressee,
            "subject": self.subject,
            "salutation": self.salutation,
            "signature": self.signatory_post if not self.signatory_post.text() else self.signatory_name,
            "attachments": self.attachments,
        }
        if part in self._parts:
            self._parts[part].focus_text()
        else:
            fields.get(part, self.subject).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    # --- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for name, field in (
            ("addressee", self.addressee),
            ("address", self.address),
            ("subject", self.subject),
            ("salutation", self.salutation),
        ):
            self._add_row(name, field)
        self.layout_.addWidget(Hairline())
        self._add_parts()
        self.layout_.addWidget(Hairline())
        for name, field in (
            ("attachments", self.attachments),
            ("signatory_post", self.signatory_post),
            ("signatory_name", self.signatory_name),
        ):
            self._add_row(name, field)
        self.layout_.addStretch(1)

    def _add_row(self, name: str, field: QWidget) -> None:
        row = FormRow(name, "", field)
        self._rows[name] = row
        self.layout_.addWidget(row)

    def _add_parts(self) -> None:
        """The parts in their order; before the first of several variants stands their choice."""
        offered: set[str] = set()
        for block in self._content.blocks:
            choice = choice_of(self._guide.text, block.code)
            if choice is not None and choice.name not in offered:
                offered.add(choice.name)
                self._add_choice(choice)
            article = block.law.removeprefix("GDPR ")
            name = part_words(block.code, self._content)
            several = choice is not None and _has_several_parts(self._guide.text, choice)
            part = PartEditor(block, name, article, variant=choice is not None, captioned=several)
            part.focused.connect(self.part_focused)
            part.edited.connect(self._part_edited)
            part.included_changed.connect(self._part_included)
            part.fill_asked.connect(self.fill_asked)
            self._parts[block.code] = part
            self.layout_.addWidget(part)

    def _add_choice(self, choice: Choice) -> None:
        text = self._guide.text
        box = VariantBox([(option, option_words(text, option)) for option in choice.options])
        box.chosen.connect(lambda option: self._send(with_choice(self._content, text, choice, option)))
        row = FormRow(choice.name, "", box)
        self._choices.append((choice, box, row))
        self.layout_.addWidget(row)

    def _wire(self) -> None:
        self.subject.textEdited.connect(
            lambda text: self._send(replace(self._content, subject=text.strip()), "subject")
        )
        self.salutation.textEdited.connect(
            lambda text: self._send(replace(self._content, salutation=text.strip()), "salutation")
        )
        self.signatory_post.textEdited.connect(
            lambda text: self._send(replace(self._content, signatory_post=text.strip()), "signatory_post")
        )
        self.signatory_name.textEdited.connect(
            lambda text: self._send(replace(self._content, signatory_name=text.strip()), "signatory_name")
        )
        self.addressee.textEdited.connect(lambda _text: self._addressee_edited())
        self.address.textChanged.connect(self._addressee_edited)
        self.attachments.textChanged.connect(
            lambda: self._send(
                replace(self._content, attachments=_lines(self.attachments.text())), "attachments"
            )
        )

    def _addressee_edited(self) -> None:
        lines = (*_lines(self.addressee.text()), *_lines(self.address.text()))
        self._send(replace(self._content, addressee=lines), "addressee")

    def _part_edited(self, code: str) -> None:
        part = self._parts[code]
        self._send(with_part(self._content, code, part.heading.text(), part.text.text()), f"part {code}")

    def _part_included(self, code: str, included: bool) -> None:
        self._send(with_included(self._content, code, included))

    def _send(self, content: LetterContent, typed_in: str = "") -> None:
        if self._loading or content == self._content:
            return
        self._content = content
        self.edited.emit(content, typed_in)

    def _hints(self, code: str) -> list[str]:
        return [hint_words(gap, self._guide.placeholders) for gap in gaps_of(self._content, code)]

    def _say(self) -> None:
        labels = {
            "addressee": (
                self.tr("Addressee"),
                self.tr("The name as it is printed; the dative is typed by hand, never made by the program."),
            ),
            "address": (self.tr("Address"), ""),
            "subject": (self.tr("Subject"), ""),
            "salutation": (self.tr("Salutation"), ""),
            "attachments": (
                self.tr("Enclosures"),
                self.tr("One a line, with its number of sheets or the file's name."),
            ),
            "signatory_post": (self.tr("Post of the signatory"), ""),
            "signatory_name": (self.tr("Name of the signatory"), ""),
        }
        for name, (label, hint) in labels.items():
            self._rows[name].set_label(label)
            self._rows[name].set_hint(hint)
        for choice, _box, row in self._choices:
            row.set_label(choice_words(self._guide.text, choice))


def _has_several_parts(text: LetterText, choice: Choice) -> bool:
    return any(len(codes_of(text, option)) > 1 for option in choice.options)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
