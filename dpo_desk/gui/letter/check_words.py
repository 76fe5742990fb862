"""What the checklist says: names of parts, articles in short, what is missing and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.letter_demands import SECRECY_LAW
from dpo_desk.domain.letter_edits import choice_of, codes_of, plain_heading
from dpo_desk.domain.letter_text import Choice, LetterText, Placeholder, placeholder_of
from dpo_desk.gui import language
from dpo_desk.gui.letter.checklist import REQUISITES_KEY, REST_KEY, Item, Remedy
from dpo_desk.gui.refusals import cite_in_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.services.letter_words import printed_words

_SENTENCES = {
    "absent": QT_TRANSLATE_NOOP("LetterCheck", "The letter does not have this part."),
    "choose": QT_TRANSLATE_NOOP("LetterCheck", "Choose what is true in this case."),
    "contradicts": QT_TRANSLATE_NOOP("LetterCheck", "The letter says both at once. Choose what is true."),
    "empty": QT_TRANSLATE_NOOP("LetterCheck", "The part is there but says nothing."),
    "does_not_say": QT_TRANSLATE_NOOP(
        "LetterCheck", "The part no longer says what the law asks for. Insert its text anew or mend it."
    ),
    "names_no_later_day": QT_TRANSLATE_NOOP(
        "LetterCheck", "Name the day until when; it lies after the date of the letter."
    ),
    "unfilled": QT_TRANSLATE_NOOP("LetterCheck", "Write in: {what}."),
    "must_not_name": QT_TRANSLATE_NOOP(
        "LetterCheck", "An answer may not name investigating bodies. Take them out of the list."
    ),
    "no_attachment": QT_TRANSLATE_NOOP(
        "LetterCheck", "Name the enclosure with its number of leaves or its file."
    ),
    "too_late": QT_TRANSLATE_NOOP(
        "LetterCheck", "The first month has gone by. A notice that is dated later extends nothing."
    ),
    "too_long": QT_TRANSLATE_NOOP("LetterCheck", "The letter is too long. Move a part into an enclosure."),
    "addressee": QT_TRANSLATE_NOOP("LetterCheck", "Write to whom the letter goes."),
    "author": QT_TRANSLATE_NOOP("LetterCheck", "The firm's name is missing. Write it in the settings."),
    "signature": QT_TRANSLATE_NOOP("LetterCheck", "Write the post and the name of the person who signs."),
    "subject": QT_TRANSLATE_NOOP("LetterCheck", "Write what the letter is about."),
    "date": QT_TRANSLATE_NOOP("LetterCheck", "The date must be the day of signing."),
}

_CHOICES = {
    "recipients": QT_TRANSLATE_NOOP("LetterChoice", "Recipients"),
    "automated": QT_TRANSLATE_NOOP("LetterChoice", "Automated decisions"),
    "transfers": QT_TRANSLATE_NOOP("LetterChoice", "Third countries"),
    "copy": QT_TRANSLATE_NOOP("LetterChoice", "Copy of the data"),
    "question": QT_TRANSLATE_NOOP("LetterChoice", "What is asked for"),
    "part_answer": QT_TRANSLATE_NOOP("LetterChoice", "Whether a part is answered now"),
    "rectification": QT_TRANSLATE_NOOP("LetterChoice", "What was done"),
    "portability": QT_TRANSLATE_NOOP("LetterChoice", "How the data are handed over"),
    "objection": QT_TRANSLATE_NOOP("LetterChoice", "Result of the objection"),
    "decision": QT_TRANSLATE_NOOP("LetterChoice", "The automated decision"),
    "doubt": QT_TRANSLATE_NOOP("LetterChoice", "What is not confirmed"),
    "where": QT_TRANSLATE_NOOP("LetterChoice", "Where the request goes"),
}
"""What each choice of the shipped texts is about; a firm's own choice goes by its first variant."""

_REMEDY_WORDS = {
    Remedy.INSERT: QT_TRANSLATE_NOOP("LetterCheck", "Insert text"),
    Remedy.FILL: QT_TRANSLATE_NOOP("LetterCheck", "Write in…"),
    Remedy.ENCLOSE: QT_TRANSLATE_NOOP("LetterCheck", "Name enclosure"),
    Remedy.EDIT: QT_TRANSLATE_NOOP("LetterCheck", "Edit text"),
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("LetterCheck", source)


def part_words(code: str, content: LetterContent | None = None) -> str:
    """The name of a part in the interface's language; a firm's own part goes by its heading or its code."""
    known = printed_words(language.current())["block"].get(code)
    if known is not None:
        return known
    own = next((b for b in content.blocks if b.code == code), None) if content else None
    return (plain_heading(own) if own else "") or code


def item_words(item: Item, content: LetterContent, text: LetterText | None = None) -> str:
    """The name of an item; of a choice not made yet, what it is about (`text` knows the choices)."""
    choice = choice_of(text, item.part) if text else None
    if text and choice and any(fault.code in {"absent", "contradicts"} for fault in item.faults):
        return choice_words(text, choice)
    if item.law == SECRECY_LAW:
        return QCoreApplication.translate("LetterCheck", "No investigating body named")
    if item.part == "date" and item.law:
        return QCoreApplication.translate("LetterCheck", "Told within the first month")
    if item.key == REQUISITES_KEY and item.met:
        return QCoreApplication.translate("LetterCheck", "Addressee, date, author, place to sign")
    if item.key == REST_KEY:
        if item.met:
            return QCoreApplication.translate("LetterCheck", "Nothing left to fill in")
        if item.faults[0].code == "too_long":
            return QCoreApplication.translate("LetterCheck", "Length of the letter")
        return QCoreApplication.translate("LetterCheck", "Left to fill in")
    return part_words(item.part, content)


def article_words(item: Item) -> str:
    """`15(1)(f)`, short as beside a line; other acts by their short name; requisites by their word."""
    if item.key == REQUISITES_KEY:
        return QCoreApplication.translate("LetterCheck", "requisites")
    return item.law.removeprefix("GDPR ")


def article_in_full(item: Item) -> str:
    """The article as one reads it out; empty where no law asks."""
    return cite_in_words(item.law) if item.law else ""


def sentence(item: Item, remedy: Remedy, hints: Mapping[str, Placeholder]) -> str:
    """What is missing, or what to do about it."""
    if item.key == REQUISITES_KEY:
        return _tr(_SENTENCES[item.part])
    if remedy is Remedy.FILL:
        what = "; ".join(hint_words(gap, hints) for gap in item.gaps)
        return _tr(_SENTENCES["unfilled"]).format(what=what)
    code = next((fault.code for fault in item.faults if fault.code in _SENTENCES), "absent")
    return _tr(_SENTENCES["choose" if remedy is Remedy.CHOOSE and code == "absent" else code])


def hint_words(gap: str, hints: Mapping[str, Placeholder]) -> str:
    """What belongs into a gap, in the interface's language."""
    declared = placeholder_of(gap, hints)
    if declared is None:
        return gap
    return declared.hint.get(language.current()) or declared.hint[Language.LATVIAN]


def remedy_words(remedy: Remedy) -> str:
    """What the item's button says."""
    return _tr(_REMEDY_WORDS[remedy])


def show_words() -> str:
    return QCoreApplication.translate("LetterCheck", "Show in letter")


def choice_words(text: LetterText, choice: Choice) -> str:
    """What a choice is about."""
    if choice.name in _CHOICES:
        return QCoreApplication.translate("LetterChoice", _CHOICES[choice.name])
    return option_words(text, choice.options[0])


def option_words(text: LetterText, option: str) -> str:
    """A variant by the name of its part; the part that the law asks for leads."""
    codes = codes_of(text, option)
    demanded = [code for code in codes if (block := text.block(code)) and block.required]
    return part_words((demanded or list(codes) or [option])[0])
