"""Rows of a form: label, control, hint and the place of the field's problem, set up in one call.

Nothing can be forgotten that way: the label is the control's buddy and its accessible name, the problem its
accessible description. Problems come from the use case; a row shows them, and the form counts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import ElidedLabel, Label

if TYPE_CHECKING:
    from dpo_desk.domain.problems import FieldProblem

    Words = Callable[[FieldProblem], str]
    Check = Callable[[str], FieldProblem | None]


_GROWS = (QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)


class Size(StrEnum):
    """Ordinary controls, or the larger ones of the counter and of unlocking."""

    NORMAL = ""
    COUNTER = "counter"


class FormRow(QWidget):
    """One field of a form. `name` is the word by which use cases call it in a FieldProblem."""

    problem_changed = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        control: QWidget,
        *,
        optional: bool = False,
        hint: str = "",
        size: Size = Size.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.control = control
        self._optional = optional
        self._hint = hint
        self._problem: FieldProblem | None = None
        self._problem_words = ""
        self._label = Label(strong=True)
        self._optional_mark = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._below = _BelowLine()
        self._lay_out()
        self._label.setBuddy(control)
        if size is not Size.NORMAL:
            control.setProperty("big", size.value)  # not polished yet: nothing to take back
        self.set_label(label)
        self._show_below()

    def set_label(self, text: str) -> None:
        """Sets the label; also the accessible name of the control."""
        self._label.setText(text)
        self.control.setAccessibleName(text)
        self._optional_mark.setText(self.tr("optional") if self._optional else "")
        self._optional_mark.setVisible(self._optional)

    def label(self) -> str:
        return self._label.text()

    def set_hint(self, hint: str) -> None:
        """The small line below; a problem takes its place while there is one."""
        self._hint = hint
        self._show_below()

    def set_optional(self, optional: bool) -> None:
        self._optional = optional
        self.set_label(self.label())

    @property
    def problem(self) -> FieldProblem | None:
        return self._problem

    def set_problem(self, problem: FieldProblem | None, sentence: str = "") -> None:
        """Marks the field and says below it what is wrong and how to mend it; None takes the mark away."""
        if problem == self._problem and sentence == self._problem_words:
            return
        self._problem = problem
        self._problem_words = sentence if problem else ""
        theme.set_property(self.control, "problem", problem is not None)
        self._show_below()
        if problem is not None:
            _announce(self.control, sentence)
        self.problem_changed.emit()

    def check_when_left(self, check: Check, words: Words) -> None:
        """Checks a filled field when it is left, never while something is typed into it."""
        _LeaveWatch(self, check, words)

    def keep_place(self) -> None:
        """Lets the row keep its place while it is hidden, so that nothing jumps."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_label(self.label())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        head.addWidget(self._label)
        head.addWidget(self._optional_mark)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LABEL)
        layout.addLayout(head)
        layout.addWidget(self.control)
        layout.addWidget(self._below)
        if self.control.sizePolicy().verticalPolicy() not in _GROWS:
            layout.addStretch(1)  # a taller neighbour must not pull label and control apart

    def _show_below(self) -> None:
        if self._problem is not None:
            self._below.show_problem(self._problem_words)
        else:
            self._below.show_hint(self._hint)
        self.control.setAccessibleDescription(self._problem_words or self._hint)


class _BelowLine(QWidget):
    """The line under a control: a hint in small, or triangle and sentence in danger."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = icons.IconView("overdue", Role.DANGER)
        self._text = Label(kind=Type.SMALL, tone=Role.TEXT_2, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)

    def show_hint(self, text: str) -> None:
        self._icon.hide()
        self._show(text, Type.SMALL, Role.TEXT_2)

    def show_problem(self, text: str) -> None:
        self._icon.show()
        self._show(text, Type.BODY, Role.DANGER)

    def _show(self, text: str, kind: Type, tone: Role) -> None:
        self._text.set_kind(kind)
        self._text.set_tone(tone)
        self._text.setText(text)
        self.setVisible(bool(text))


class _LeaveWatch(QObject):
    """Runs a row's check when the focus leaves its filled control."""

    def __init__(self, row: FormRow, check: Check, words: Words) -> None:
        super().__init__(row)
        self._row = row
        self._check = check
        self._words = words
        row.control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._row.control and event.type() == QEvent.Type.FocusOut:
            text = text_of(self._row.control).strip()
            problem = self._check(text) if text else None
            self._row.set_problem(problem, self._words(problem) if problem else "")
        return False


class Form(QObject):
    """The rows of one form in reading order. Signal: `problems_changed` whenever a mark comes or goes."""

    problems_changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        """`words` turns a problem into its sentence (usually `wording.problem_words`)."""
        super().__init__(parent)
        self._words = words
        self._rows: dict[str, FormRow] = {}
        self._unplaced: tuple[FieldProblem, ...] = ()

    def add(self, row: FormRow, check: Check | None = None) -> FormRow:
        """Takes a row in, after those before it. `check` looks at it when it is left."""
        self._rows[row.name] = row
        row.problem_changed.connect(self.problems_changed)
        if check is not None:
            row.check_when_left(check, self._words)
        return row

    def row(self, name: str) -> FormRow:
        return self._rows[name]

    def rows(self) -> tuple[FormRow, ...]:
        return tuple(self._rows.values())

    def show_problems(self, problems: Iterable[FieldProblem]) -> None:
        """Marks all fields named, unmarks the others, and moves the focus to the first that is marked.

        A problem of a field this form does not have stays in `unplaced`: the page shows it in a banner.
        """
        by_name: dict[str, FieldProblem] = {}
        for problem in problems:
            by_name.setdefault(problem.field, problem)
        for name, row in self._rows.items():
            found = by_name.pop(name, None)
            row.set_problem(found, self._words(found) if found else "")
        self._unplaced = tuple(by_name.values())
        self.problems_changed.emit()
        self.go_to_first_problem()

    def clear_problems(self) -> None:
        self.show_problems(())

    def problems(self) -> tuple[FieldProblem, ...]:
        """What is marked now, in the order of the rows."""
        return tuple(row.problem for row in self._rows.values() if row.problem is not None)

    @property
    def unplaced(self) -> tuple[FieldProblem, ...]:
        return self._unplaced

    def go_to_first_problem(self) -> None:
        for row in self._rows.values():
            if row.problem is not None:
                row.control.setFocus()
                return


class ProblemCount(QWidget):
    """The footer's part: how many fields need mending, which, and the way to the first of them."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._text = ElidedLabel(tone=Role.DANGER)
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._go = Button(self.tr("Go to field"), Kind.QUIET)
        self._go.clicked.connect(form.go_to_first_problem)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(icons.IconView("overdue", Role.DANGER))
        layout.addWidget(self._text)
        layout.addSpacing(6)
        layout.addWidget(self._go)
        layout.addStretch(1)
        form.problems_changed.connect(self._refresh)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._go.set_label(self.tr("Go to field"))
            self._refresh()

    def _refresh(self) -> None:
        marked = [row.label() for row in self._form.rows() if row.problem is not None]
        self.setVisible(bool(marked))
        if not marked:
            return
        fields = ", ".join(name[:1].lower() + name[1:] for name in marked[:3])
        if len(marked) == 1:
            self._text.setText(self.tr("1 field to mend: {fields}").format(fields=fields))
        else:
            pattern = self.tr("Fields to mend: {count}: {fields}")
            self._text.setText(pattern.format(count=len(marked), fields=fields))


def text_of(control: QWidget) -> str:
    """What is written in a control; controls without text count as filled."""
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    return "-"


def _announce(control: QWidget, sentence: str) -> None:
    """Says a problem to a screen reader, once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(control, sentence))
