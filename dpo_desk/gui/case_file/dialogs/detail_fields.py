"""What a letter will have to say about a decision: fields named as the placeholders of the letter texts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from dpo_desk.bundle import bundled
from dpo_desk.domain.letter_text import Placeholder, PlaceholderKind
from dpo_desk.domain.letter_text_parsing import parse_placeholders
from dpo_desk.domain.request import Outcome, Right
from dpo_desk.gui import language
from dpo_desk.gui.widgets.fields import DateField, TextArea
from dpo_desk.gui.widgets.form_rows import FormRow

_DONE = frozenset({Outcome.GRANTED, Outcome.PARTLY})
_REFUSED = frozenset({Outcome.REFUSED, Outcome.PARTLY})


@dataclass(frozen=True, slots=True)
class Detail:
    """One fact for the letter: when it is asked for. Empty `rights` or `grounds` mean any.

    `today` is a day that usually is the day of the decision; other days stay unset until they are ticked.
    """

    name: str
    outcomes: frozenset[Outcome]
    rights: frozenset[Right] = frozenset()
    grounds: frozenset[str] = frozenset()
    today: bool = False

    def asked(self, right: Right, outcome: Outcome | None, grounds: frozenset[str]) -> bool:
        """Whether the fact belongs to this decision."""
        return (
            outcome in self.outcomes
            and (not self.rights or right in self.rights)
            and (not self.grounds or bool(grounds & self.grounds))
        )


def _of(right: Right, *names: str, today: str = "") -> tuple[Detail, ...]:
    return tuple(Detail(name, _DONE, frozenset({right}), today=name == today) for name in names)


DETAILS: tuple[Detail, ...] = (
    *_of(Right.RECTIFICATION, "labots", "vecais", "jaunais", "papildinajums", today="labots"),
    *_of(Right.ERASURE, "dzests", "dzestie", "rezerves_lidz", today="dzests"),
    *_of(Right.RESTRICTION, "ierobezots", "ierobezotie", "ierobezosanas_pants", today="ierobezots"),
    *_of(Right.PORTABILITY, "formats", "cits_parzinis", "nosutits"),
    *_of(Right.OBJECTION, "noluks"),
    *_of(Right.CONSENT_WITHDRAWAL, "partraukts", "noluks", "cits_pamats", today="partraukts"),
    *_of(Right.AUTOMATED_DECISION, "parskatisanas_rezultats"),
    Detail("izpildits", frozenset({Outcome.PARTLY})),
    Detail("neizpildits", frozenset({Outcome.PARTLY})),
    Detail("norma", _REFUSED, grounds=frozenset({"G17_3B"})),
    Detail("glabat_lidz", _REFUSED, grounds=frozenset({"G17_3E"})),
    Detail("prasibu_skaidrojums", _REFUSED, grounds=frozenset({"G21_1_CLAIMS"})),
    Detail("pamatojums", _REFUSED, grounds=frozenset({"G12_5_UNFOUNDED"})),
    Detail("ieprieksejie", _REFUSED, grounds=frozenset({"G12_5_EXCESSIVE"})),
    Detail("parbaudes_rezultats", _REFUSED, grounds=frozenset({"G16_ACCURATE"})),
    Detail("piezime", _REFUSED, grounds=frozenset({"G16_ACCURATE"})),
    Detail("sistemas", frozenset({Outcome.NO_DATA})),
)
"""In the order in which they are asked. What the case or the profile knows by itself is not here."""


@cache
def _placeholders() -> Mapping[str, Placeholder]:
    text = bundled("resources", "letter_texts", "placeholders.toml").read_text(encoding="utf-8")
    return parse_placeholders(tomllib.loads(text))


class OptionalDay(QWidget):
    """A day that may be left open: ticked, it counts."""

    def __init__(self, day: date, *, ticked: bool) -> None:
        super().__init__()
        self._tick = QCheckBox()
        self._day = DateField(day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._tick)
        row.addWidget(self._day)
        row.addStretch(1)
        self._tick.toggled.connect(self._day.setEnabled)
        self._tick.setChecked(ticked)
        self._day.setEnabled(ticked)
        self.setFocusProxy(self._tick)

    def text(self) -> str:
        """The day in ISO form, empty while it is left open."""
        return self._day.day().isoformat() if self._tick.isChecked() else ""

    def set_day(self, day: date) -> None:
        self._tick.setChecked(True)
        self._day.set_day(day)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._tick.setAccessibleName(name)
        self._day.setAccessibleName(name)


class DetailRows:
    """The rows of all details that a right can have; only those are shown that the decision asks for."""

    def __init__(self, right: Right, today: date) -> None:
        self._right = right
        self._details = [detail for detail in DETAILS if not detail.rights or right in detail.rights]
        self.rows = {detail.name: _row(detail, today) for detail in self._details}

    def show_for(self, outcome: Outcome | None, grounds: frozenset[str]) -> None:
        for detail in self._details:
            self.rows[detail.name].setVisible(detail.asked(self._right, outcome, grounds))

    def values(self) -> dict[str, str]:
        """What is filled in and asked for, by placeholder; days in ISO form."""
        filled = {name: _text(row.control) for name, row in self.rows.items() if not row.isHidden()}
        return {name: text for name, text in filled.items() if text}


def _row(detail: Detail, today: date) -> FormRow:
    placeholder = _placeholders()[detail.name]
    control: QWidget
    if placeholder.kind is PlaceholderKind.DATE:
        control = OptionalDay(today, ticked=detail.today)
    elif placeholder.kind is PlaceholderKind.TEXT:
        control = TextArea(2)
    else:
        control = QLineEdit()
    return FormRow(detail.name, placeholder.hint[language.current()], control, optional=True)


def _text(control: QWidget) -> str:
    if isinstance(control, TextArea):
        return control.toPlainText().strip()
    if isinstance(control, OptionalDay | QLineEdit):
        return control.text().strip()
    raise TypeError(type(control).__name__)
