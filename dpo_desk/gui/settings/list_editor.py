"""A list of the profile that can be edited: its rows with the policy's sentences, and a dialog for a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.domain.policy_statement import Listing, Mark
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.gui.actions import bind
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.settings.point_rows import PointsView
from dpo_desk.gui.settings.points import Group, Point, group_of
from dpo_desk.gui.widgets.buttons import Button
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import column

Row = TypeVar("Row")


class RowDialog(DeskDialog, Generic[Row]):
    """Asks for one row. Signals: `taken(row)`; `removed` when an existing row is to go."""

    taken = Signal(object)
    removed = Signal()

    def __init__(self, title: str, row: Row | None, parent: QWidget) -> None:
        super().__init__(title, "", "", parent)
        existing = row is not None
        self.act_button.set_label(self.tr("Take over") if existing else self.tr("Add"))
        self.leave_button.set_label(self.tr("Cancel"))
        self.form = Form(problem_words, self)
        self.sentence = TextArea(3)
        self.act_button.clicked.connect(self._take)
        if existing:
            remove = Button(self.tr("Remove"))
            remove.clicked.connect(self._remove)
            self.footer.insertWidget(0, remove)
        bind("save", self, self.act_button.click)

    def row(self) -> Row | None:
        """The row as entered; None when fields were marked instead."""
        raise NotImplementedError

    def add_row(
        self, name: str, label: str, control: QWidget, *, optional: bool = False, hint: str = ""
    ) -> None:
        self.body.addWidget(self.form.add(FormRow(name, label, control, optional=optional, hint=hint)))

    def add_sentence(self, sentence: str) -> None:
        """The last field: the policy's own words, without which the row is the firm's entry."""
        self.sentence.setPlainText(sentence)
        hint = self.tr("Word for word from the policy. Empty: the firm entered this itself.")
        self.add_row("sentence", self.tr("The policy's sentence"), self.sentence, optional=True, hint=hint)
        self.body.addStretch(1)
        self.form.rows()[0].control.setFocus()

    def typed_sentence(self) -> str:
        return " ".join(self.sentence.toPlainText().split())

    def refuse(self, *problems: FieldProblem) -> None:
        self.form.show_problems(problems)

    def _take(self) -> None:
        row = self.row()
        if row is not None:
            self.taken.emit(row)
            self.accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.accept()


class ListEditor(QWidget, Generic[Row]):
    """Rows with a button each, and one that adds. Signal: `changed` after a change by hand."""

    changed = Signal()

    def __init__(
        self,
        point_of: Callable[[Row, Listing[Row]], Point],
        make_dialog: Callable[[Row | None, QWidget], RowDialog[Row]],
    ) -> None:
        super().__init__()
        self._point_of = point_of
        self._make_dialog = make_dialog
        self._listing: Listing[Row] = Listing()
        self._heading = ""
        self.view = PointsView()
        self.view.edit_asked.connect(self.edit)
        self.add_button = Button(icon="plus")
        self.add_button.clicked.connect(lambda: self.edit(-1))
        layout = column(self, 8)
        layout.addWidget(self.view)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)

    def listing(self) -> Listing[Row]:
        return self._listing

    def show_listing(self, listing: Listing[Row]) -> None:
        self._listing = listing
        self._show()

    def name(self, heading: str, add: str) -> None:
        """Heading over the rows, and the words of the button that adds one."""
        self._heading = heading
        self.add_button.set_label(add)
        self._show()

    def edit(self, place: int) -> None:
        """Opens the dialog for a row, or for a new one where `place` is -1."""
        row = self._listing.rows[place] if place >= 0 else None
        dialog = self._make_dialog(row, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(lambda taken: self._put(place, taken))
        dialog.removed.connect(lambda: self._put(place, None))
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _put(self, place: int, row: Row | None) -> None:
        rows = list(self._listing.rows)
        if place < 0 and row is not None:
            rows.append(row)
        elif row is not None:
            rows[place] = row
        else:
            del rows[place]
        self._listing = _with_rows(self._listing, tuple(rows))
        self._show()
        self.changed.emit()
        self._focus_row(place if place >= 0 else len(rows) - 1)

    def _show(self) -> None:
        points = [
            replace(self._point_of(row, self._listing), place=place)
            for place, row in enumerate(self._listing.rows)
        ]
        group: Group = group_of(self._heading, self._listing, points)
        self.view.show_groups((group,), self.tr("Change…"))

    def _focus_row(self, place: int) -> None:
        rows = self.view.rows()
        button = rows[place].button if place < len(rows) else None
        (button or self.add_button).setFocus()


def _with_rows(listing: Listing[Row], rows: tuple[Row, ...]) -> Listing[Row]:
    """The listing with other rows; one without rows is no longer said, one with a sentence is."""
    mark = listing.mark
    if mark is Mark.SAID and not rows:
        return Listing((), Mark.NOT_SAID)
    if mark is Mark.NOT_SAID and any(getattr(row, "sentence", "") for row in rows):
        mark = Mark.SAID
    return Listing(rows, mark, listing.sentence)
