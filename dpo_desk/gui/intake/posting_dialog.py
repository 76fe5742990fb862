"""The office hands a released letter to the post, or to the person: which way, when, under which number."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.post_number import check_post_number
from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.domain.request import AnswerWay
from dpo_desk.gui import failures
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.fields import MomentField, TextArea
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.services.dispatch import DispatchEntry
from dpo_desk.services.views import ReleasedLetter
from dpo_desk.services.workspace import Workspace

_WAYS = {
    AnswerWay.REGISTERED_POST: QT_TRANSLATE_NOOP("PostingWay", "Registered letter"),
    AnswerWay.POST: QT_TRANSLATE_NOOP("PostingWay", "Ordinary letter"),
    AnswerWay.IN_PERSON: QT_TRANSLATE_NOOP("PostingWay", "Handed over"),
    AnswerWay.EMAIL: QT_TRANSLATE_NOOP("PostingWay", "E-mail"),
}
_REASONS = ("other_way_reason", "late_reason")


def posting_way(way: AnswerWay) -> str:
    return QCoreApplication.translate("PostingWay", _WAYS[way])


class PostingDialog(DeskDialog):
    """Records how one released letter left the firm; `accepted` once that is recorded.

    Reasons are asked for only when the rules ask: then their row appears, with the rule's sentence.
    """

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, letter: ReleasedLetter, parent: QWidget | None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("PostingDialog", "Record dispatch of letter {number}").format(
                number=letter.number
            ),
            QCoreApplication.translate("PostingDialog", "Record dispatch"),
            QCoreApplication.translate("PostingDialog", "Cancel"),
            parent,
        )
        self._workspace = workspace
        self._background = background
        self._letter = letter
        self.banner = Banner()
        self.form = Form(problem_words, self)
        self.way: RadioGroup[AnswerWay] = RadioGroup(tuple(_WAYS), posting_way)
        self.number = QLineEdit()
        self.number.setMaxLength(40)
        self.moment = MomentField(workspace.desk.clock())
        self.other_way = TextArea(2)
        self.late = TextArea(2)
        self._lay_out()
        self.way.set_value(next((way for way in letter.ways if way in _WAYS), AnswerWay.REGISTERED_POST))
        self.way.changed.connect(self._follow_way)
        self.act_button.clicked.connect(self._record)
        self._follow_way()
        self.number.setFocus()

    def _lay_out(self) -> None:
        lines = "\n".join(with_visible_marks(line) for line in self._letter.addressee)
        self.body.addWidget(self.banner)
        self.body.addWidget(Label(lines, wrap=True))
        rows = (
            FormRow("way", self.tr("How it leaves"), self.way),
            FormRow(
                "post_number",
                self.tr("Number of the registered letter"),
                self.number,
                hint=self.tr("As on the post's receipt: RR123456785LV"),
            ),
            FormRow("sent_at", self.tr("Handed over on"), self.moment),
            FormRow("other_way_reason", self.tr("Why another way was used"), self.other_way),
            FormRow("late_reason", self.tr("Why the answer is late"), self.late),
        )
        for row in rows:
            self.form.add(row, _check_number if row.name == "post_number" else None)
            self.body.addWidget(row)
        for name in _REASONS:
            self.form.row(name).hide()

    def _follow_way(self) -> None:
        registered = self.way.value() is AnswerWay.REGISTERED_POST
        self.form.row("post_number").setVisible(registered)

    def _record(self) -> None:
        way = self.way.value()
        if way is None:
            self.form.show_problems((FieldProblem("way", "empty"),))
            return
        self.banner.clear()
        self.act_button.begin(self.tr("Saving…"))
        entry = DispatchEntry(
            way,
            self.moment.moment(),
            post_number=self.number.text().strip() if way is AnswerWay.REGISTERED_POST else "",
            other_way_reason=self.other_way.toPlainText(),
            late_reason=self.late.toPlainText(),
        )
        dispatch = self._workspace.dispatch.dispatch
        work = partial(dispatch, self._workspace.actor, self._letter.id, entry)
        self._background.start(self, work, lambda _case: self._recorded(), self._refused)

    def _recorded(self) -> None:
        self.act_button.end()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.act_button.end()
        if isinstance(error, EntryRefused):
            for problem in error.problems:
                if problem.field in _REASONS:
                    self.form.row(problem.field).show()
        failures.show(error, parent=self, banner=self.banner, form=self.form)
        self.resize(self.sizeHint().expandedTo(self.size()))


def _check_number(text: str) -> FieldProblem | None:
    error = check_post_number(text).error
    return FieldProblem("post_number", error) if error else None
