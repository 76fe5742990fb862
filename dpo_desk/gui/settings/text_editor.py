"""The field in which a letter text is edited, with the way to a line and the problems below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from dpo_desk.gui import icons
from dpo_desk.gui.settings.text_problems import TextProblem
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Label, column

_MOST_SHOWN = 4


class TextEditor(QPlainTextEdit):
    """Long lines wrap; Tab leaves the field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def go_to_line(self, line: int) -> None:
        """Puts the cursor at the beginning of a line, counted from 1, and the focus into the field."""
        block = self.document().findBlockByLineNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 72)


class ProblemList(QWidget):
    """The problems of a refused text, each with the way to its line. Signal: `line_asked(line)`."""

    line_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(self, 2)
        self.hide()

    def sentences(self) -> list[str]:
        """What stands in the list."""
        return [label.text() for label in self.findChildren(Label)]

    def show_problems(self, problems: Sequence[TextProblem]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for problem in problems[:_MOST_SHOWN]:
            self._lines.addWidget(self._line(problem))
        more = len(problems) - _MOST_SHOWN
        if more > 0:
            self._lines.addWidget(Label(self.tr("Further problems: {count}").format(count=more)))
        self.setVisible(bool(problems))

    def _line(self, problem: TextProblem) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icons.IconView("overdue", Role.DANGER))
        if problem.line:
            go = Button(self.tr("Line {line}").format(line=problem.line), Kind.QUIET)
            go.clicked.connect(lambda: self.line_asked.emit(problem.line))
            row.addWidget(go)
        row.addWidget(Label(problem.sentence, tone=Role.DANGER, wrap=True), 1)
        return holder
