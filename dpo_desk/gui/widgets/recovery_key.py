"""The recovery key on screen: groups to copy by hand, printing, and proof that the print exists.

The key is shown once and kept nowhere. Typing four of its groups back proves that it was printed or
written down.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label, Panel, column

ASKED = 4
_COLUMNS = 5
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})


def groups_of(recovery_key: str) -> list[str]:
    """The printed groups of a key, whatever stands between them."""
    return [group for group in re.split(r"[\s-]+", recovery_key) if group]


def same_group(typed: str, group: str) -> bool:
    """Whether a group was typed as printed; case and the usual mix-ups (O 0, I L 1) do not matter."""
    plain = "".join(typed.split()).upper().translate(_LOOK_ALIKES)
    return plain == group.upper().translate(_LOOK_ALIKES)


class RecoveryKeyView(QWidget):
    """Shows the key, asks to print it, and asks for four of its groups.

    Signals: `print_asked`; `proof_changed` whenever the answer of `is_proved` may have changed.
    """

    print_asked = Signal()
    proof_changed = Signal()

    def __init__(
        self,
        recovery_key: str,
        choose: Callable[[Sequence[int], int], list[int]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`choose` draws the numbers of the groups to type back; by default at random."""
        super().__init__(parent)
        self._groups = groups_of(recovery_key)
        draw = choose or random.SystemRandom().sample
        self._asked = sorted(draw(range(len(self._groups)), min(ASKED, len(self._groups))))
        self._advice = Label(tone=Role.TEXT_2, wrap=True)
        self._panel = Panel()
        self._print = Button("", Kind.MAIN, "printer")
        self._print.clicked.connect(self.print_asked)
        self._proof_words = Label(strong=True, wrap=True)
        self._fields: list[QLineEdit] = []
        self._labels: list[Label] = []
        self._hint = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        self._lay_out()
        self._name()
        self._judge()

    def is_proved(self) -> bool:
        """Whether all groups asked for were typed back."""
        return all(
            same_group(field.text(), self._groups[number])
            for field, number in zip(self._fields, self._asked, strict=True)
        )

    def asked_numbers(self) -> list[int]:
        """Which groups are asked for, from 0."""
        return list(self._asked)

    def focus_print(self) -> None:
        """Puts the focus on the button that prints the key."""
        self._print.setFocus()

    def fields(self) -> list[QLineEdit]:
        return list(self._fields)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._judge()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._panel)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        for number, group in enumerate(self._groups):
            cell = QHBoxLayout()
            cell.setSpacing(6)
            mark = Label(f"{number + 1}.", Type.SMALL, Role.TEXT_2)
            mark.setMinimumWidth(theme.px(22))
            cell.addWidget(mark)
            cell.addWidget(Label(group, Type.SECTION))
            cell.addStretch(1)
            grid.addLayout(cell, number // _COLUMNS, number % _COLUMNS)
        print_row = QHBoxLayout()
        print_row.addWidget(self._print)
        print_row.addStretch(1)
        layout = column(self, 10)
        layout.addWidget(self._advice)
        layout.addWidget(self._panel)
        layout.addLayout(print_row)
        layout.addSpacing(6)
        layout.addWidget(self._proof_words)
        layout.addLayout(self._proof_row())
        layout.addWidget(self._hint)

    def _proof_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for _number in self._asked:
            field = QLineEdit()
            field.setMaxLength(8)
            field.setFixedWidth(theme.px(84))
            field.textChanged.connect(self._judge)
            label = Label(tone=Role.TEXT_2)
            label.setBuddy(field)
            self._fields.append(field)
            self._labels.append(label)
            pair = QHBoxLayout()
            pair.setSpacing(6)
            pair.addWidget(label)
            pair.addWidget(field)
            row.addLayout(pair)
        row.addStretch(1)
        return row

    def _name(self) -> None:
        self._advice.setText(
            self.tr(
                "With this key the store opens when every password is forgotten. It is shown once and kept "
                "nowhere: print it and put it into a safe, away from the computer."
            )
        )
        self._panel.setAccessibleName(self.tr("Recovery key") + ": " + " ".join(self._groups))
        self._print.set_label(self.tr("Print recovery key…"))
        self._proof_words.setText(self.tr("Type these groups from the printed sheet"))
        for label, field, number in zip(self._labels, self._fields, self._asked, strict=True):
            label.setText(self.tr("group {number}").format(number=number + 1))
            field.setAccessibleName(label.text())

    def _judge(self) -> None:
        wrong = False
        for field, number in zip(self._fields, self._asked, strict=True):
            full = len("".join(field.text().split())) >= len(self._groups[number])
            bad = full and not same_group(field.text(), self._groups[number])
            wrong = wrong or bad
            theme.set_property(field, "problem", bad)
        self._hint.set_tone(Role.DANGER if wrong else Role.TEXT_2)
        self._hint.setText(
            self.tr("A group differs. Compare it with the printed sheet.")
            if wrong
            else self.tr("This proves that the sheet exists. Capital and small letters are the same.")
        )
        self.proof_changed.emit()
