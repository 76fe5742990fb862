"""Beside an issued letter: what comes next, its number and hash, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.domain.letter_text import spoken
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.problems import Reason
from dpo_desk.domain.request import AnswerWay
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import dates_text
from dpo_desk.gui.refusals import cannot_yet
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.next_step import NextStepPanel, StepButton
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.gui.wording import capital, in_sentence, word
from dpo_desk.services.case_file import CaseFile

translate = QCoreApplication.translate
_HASH_GROUP, _HASH_SHOWN = 4, 16
_S = LetterState


@dataclass(frozen=True, slots=True)
class _Step:
    """What comes next in a state: the phrase, its context, which buttons stand there and in the menu."""

    phrase: str
    context: str
    buttons: tuple[str, ...]
    menu: tuple[str, ...] = ()
    main: bool = True


PRINT, SAVE, SIGN, RELEASE, SEND, FATE, ANNUL, REPLACEMENT = (
    *("print", "save", "sign", "release", "send", "fate", "annul", "replacement"),
)

_STEPS = {
    _S.ISSUED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "Print and sign the letter"),
        QT_TRANSLATE_NOOP("IssuedLetter", "It is dated {day}: sign it by hand on that day."),
        (PRINT, SIGN, SAVE, SEND),
        (ANNUL,),
    ),
    _S.SIGNED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "Send the letter"),
        QT_TRANSLATE_NOOP("IssuedLetter", "Hand it over to the office, or record that it was sent."),
        (SEND, RELEASE, PRINT, SAVE),
        (ANNUL,),
    ),
    _S.RELEASED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "The office hands the letter to the post"),
        QT_TRANSLATE_NOOP("IssuedLetter", "Whoever posts it records the number; you can do so too."),
        (SEND, PRINT, SAVE),
        (ANNUL,),
    ),
    _S.DISPATCHED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "Record what became of the letter"),
        QT_TRANSLATE_NOOP("IssuedLetter", "When the post has delivered it, or when it came back."),
        (FATE, PRINT, SAVE),
    ),
    _S.DELIVERED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "Nothing more to do"),
        QT_TRANSLATE_NOOP("IssuedLetter", "The letter is delivered."),
        (PRINT, SAVE),
        main=False,
    ),
    _S.RETURNED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "Send the answer in another way"),
        QT_TRANSLATE_NOOP("IssuedLetter", "The letter came back; the clocks of the case run on."),
        (PRINT, SAVE),
        main=False,
    ),
    _S.ANNULLED: _Step(
        QT_TRANSLATE_NOOP("IssuedLetter", "Send nothing with this number"),
        QT_TRANSLATE_NOOP("IssuedLetter", "The letter is annulled; its number is kept in the register."),
        (REPLACEMENT, PRINT, SAVE),
    ),
}

_SENT_OTHERWISE = _Step(
    QT_TRANSLATE_NOOP("IssuedLetter", "Nothing more to do"),
    QT_TRANSLATE_NOOP("IssuedLetter", "The letter has left the firm."),
    (PRINT, SAVE),
    (FATE,),
    main=False,
)
"""A letter that was not given to the post brings no news of its own."""
_BY_POST = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})

_BUTTONS = {
    PRINT: QT_TRANSLATE_NOOP("IssuedLetter", "Print…"),
    SAVE: QT_TRANSLATE_NOOP("IssuedLetter", "Save PDF…"),
    SIGN: QT_TRANSLATE_NOOP("IssuedLetter", "Attach signed scan…"),
    FATE: QT_TRANSLATE_NOOP("IssuedLetter", "Delivered or came back…"),
    ANNUL: QT_TRANSLATE_NOOP("IssuedLetter", "Annul or issue anew…"),
    REPLACEMENT: QT_TRANSLATE_NOOP("IssuedLetter", "Open the new letter"),
}
_ACTIONS = {RELEASE: Action.RELEASE_LETTER, SEND: Action.DISPATCH_LETTER}


class IssuedPanel(ScrollBody):
    """Signal: `asked(key)` for a button or an entry of the menu, by the keys of this module."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=0, margins=(22, Space.SECTION, Space.PAGE, 16))
        self._number = Label(kind=Type.TITLE)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state = Label(tone=Role.TEXT_2)
        self.step = NextStepPanel()
        self.banner = Banner()
        self.step.asked.connect(self.asked)
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._hash = ""
        self._shown: tuple[Letter, CaseFile] | None = None
        head = QHBoxLayout()
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._state)
        self.layout_.addLayout(head)
        self.layout_.addSpacing(12)
        self.layout_.addWidget(self.step)
        self.layout_.addSpacing(8)
        self.layout_.addWidget(self.banner)
        self.layout_.addSpacing(8)
        self.layout_.addWidget(self._facts)
        self.layout_.addStretch(1)

    def show_letter(self, letter: Letter, case: CaseFile) -> None:
        """Shows an issued letter as it stands now."""
        self._shown = (letter, case)
        self._number.setText(letter.number)
        self._state.setText(word(letter.state))
        self.setAccessibleName(f"{letter.number}, {word(letter.state)}")
        self._hash = letter.sha256
        self._show_step(letter, case)
        self._show_facts(letter, case)

    def facts(self) -> list[tuple[str, str]]:
        """The facts as they are shown, for screen readers and tests."""
        return list(_facts(*self._shown)) if self._shown else []

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.step.focus_step()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self.show_letter(*self._shown)

    def _show_step(self, letter: Letter, case: CaseFile) -> None:
        step = _step_of(letter)
        keys = [key for key in step.buttons if _offered(key, letter, case)]
        menu = [key for key in step.menu if _offered(key, letter, case)]
        day = dates_text.row_date(letter.content.dated_on, case.today)
        self.step.show_step(
            _tr(step.phrase),
            _tr(step.context).format(day=day) if step.context else "",
            [_button(key, letter, main=step.main and key == step.buttons[0]) for key in keys],
            [_button(key, letter) for key in menu],
        )

    def _show_facts(self, letter: Letter, case: CaseFile) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(_facts(letter, case)):
            label = Label(name, Type.SMALL, Role.TEXT_2)
            shown = Label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(f"{name}: {value}")
            copied = name == translate("IssuedLetter", "Check sum")
            top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(label, row, 0, middle if copied else top)
            self._grid.addWidget(self._with_copy(shown) if copied else shown, row, 1)

    def _with_copy(self, shown: Label) -> QWidget:
        """The check sum with a button beside it that copies the whole of it."""
        button = Button(self.tr("Copy"), Kind.QUIET)
        button.setObjectName("copy")
        button.setAccessibleName(self.tr("Copy check sum"))
        button.clicked.connect(self._copy_hash)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(shown, 1)
        row.addWidget(button)
        return holder

    def _copy_hash(self) -> None:
        QGuiApplication.clipboard().setText(self._hash)


def _step_of(letter: Letter) -> _Step:
    sent = letter.dispatch
    if letter.state is LetterState.DISPATCHED and sent is not None and sent.way not in _BY_POST:
        return _SENT_OTHERWISE
    return _STEPS[letter.state]


def _tr(source: str) -> str:
    return QCoreApplication.translate("IssuedLetter", source)


def _button(key: str, letter: Letter, *, main: bool = False) -> StepButton:
    words = word(_ACTIONS[key]) if key in _ACTIONS else _tr(_BUTTONS[key])
    unsigned = Reason("not_signed", {"letter": letter.number})
    waits = key == SEND and letter.state is LetterState.ISSUED
    return StepButton(key, words, (cannot_yet(Action.DISPATCH_LETTER, unsigned),) if waits else (), main)


def _offered(key: str, letter: Letter, case: CaseFile) -> bool:
    if key == REPLACEMENT:
        return letter.replaced_by is not None
    return key in {PRINT, SAVE, FATE} or case.request.is_open


def short_hash(sha256: str) -> str:
    """The beginning of a hash in groups of four, enough to compare by eye."""
    shown = sha256[:_HASH_SHOWN]
    return " ".join(shown[at : at + _HASH_GROUP] for at in range(0, len(shown), _HASH_GROUP)) + " …"


def _facts(letter: Letter, case: CaseFile) -> Iterator[tuple[str, str]]:
    """What is known about the letter, in the order of its life."""
    today = case.today
    if letter.content.addressee:
        lines = spoken("\n".join(letter.content.addressee))
        yield translate("IssuedLetter", "Addressee"), with_visible_marks(lines, several_lines=True)
    yield translate("IssuedLetter", "Dated"), dates_text.row_date(letter.content.dated_on, today)
    if letter.issued_at is not None:
        yield translate("IssuedLetter", "Issued"), dates_text.exact_moment(letter.issued_at)
    yield translate("IssuedLetter", "Check sum"), short_hash(letter.sha256)
    yield from _signing(letter, case)
    if letter.released_at is not None:
        yield translate("IssuedLetter", "Released"), dates_text.exact_moment(letter.released_at)
    yield from _sending(letter, case)
    if letter.state is LetterState.ANNULLED:
        yield translate("IssuedLetter", "Why annulled"), letter.annulled_reason


def _signing(letter: Letter, case: CaseFile) -> Iterator[tuple[str, str]]:
    if letter.signed_on is None:
        return
    yield translate("IssuedLetter", "Signed"), dates_text.row_date(letter.signed_on, case.today)
    scan = next((file for file in case.attachments if file.id == letter.signed_scan_id), None)
    if scan is None:
        yield translate("IssuedLetter", "Signed scan"), translate("IssuedLetter", "none")
        return
    size = dates_text.number(round(scan.size / 1024))
    facts = (scan.name, f"{size} KB", short_hash(scan.sha256))
    yield translate("IssuedLetter", "Signed scan"), "\n".join(facts)


def _sending(letter: Letter, case: CaseFile) -> Iterator[tuple[str, str]]:
    sent = letter.dispatch
    if sent is not None:
        how = (capital(in_sentence(sent.way)), sent.post_number, sent.address)
        yield translate("IssuedLetter", "How sent"), "\n".join(part for part in how if part)
        yield translate("IssuedLetter", "Sent"), dates_text.row_date(riga_date(sent.sent_at), case.today)
        if sent.other_way_reason:
            yield translate("IssuedLetter", "Why in another way"), sent.other_way_reason
    if letter.delivered_on is not None:
        yield translate("IssuedLetter", "Delivered"), dates_text.row_date(letter.delivered_on, case.today)
    if letter.returned_on is not None:
        yield translate("IssuedLetter", "Came back"), dates_text.row_date(letter.returned_on, case.today)
