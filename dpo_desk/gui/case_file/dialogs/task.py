"""Tasks for colleagues and processors: given with a day, finished with what they brought."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dpo_desk.domain.request import Right, Task, TaskKind, TaskState
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.fields import DateField, TextArea
from dpo_desk.gui.wording import word

_DUE_IN = timedelta(days=7)


class TaskDialog(StepDialog):
    """Gives a task."""

    def __init__(self, context: CaseContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            QCoreApplication.translate("TaskDialog", "Give a task"),
            QCoreApplication.translate("TaskDialog", "Give task"),
            parent,
        )
        case = context.case
        self._kind: RadioGroup[TaskKind] = RadioGroup((TaskKind.SEARCH, TaskKind.CARRY_OUT), word)
        self._kind.set_value(TaskKind.SEARCH)
        self._assignee = QLineEdit()
        self._what = TextArea(2)
        self._due_on = DateField(_due_day(context))
        self._due_on.limit(earliest=context.today)
        self.add_row("kind", self.tr("What kind"), self._kind)
        self.add_row(
            "assignee",
            self.tr("To whom"),
            self._assignee,
            hint=self.tr("A colleague, a department or a processor."),
        )
        self.add_row("what", self.tr("What to do"), self._what)
        leading = dates_text.row_date(case.request.dates.leading, context.today)
        self.add_row(
            "due_on",
            self.tr("By when"),
            self._due_on,
            hint=self.tr("The answer is due {day}.").format(day=leading),
        )
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.add_task,
            self.context.actor,
            self.context.request_id,
            self._kind.value() or TaskKind.SEARCH,
            self._assignee.text(),
            self._what.toPlainText(),
            self._due_on.day(),
        )


class TaskEnd(StrEnum):
    """How a task ends."""

    DONE = "done"
    CANCELLED = "cancelled"


_ENDS = {
    TaskEnd.DONE: QT_TRANSLATE_NOOP("FinishTaskDialog", "Done"),
    TaskEnd.CANCELLED: QT_TRANSLATE_NOOP("FinishTaskDialog", "No longer needed"),
}


def _end_words(end: TaskEnd) -> str:
    return QCoreApplication.translate("FinishTaskDialog", _ENDS[end])


class FinishTaskDialog(StepDialog):
    """Records what a task brought, or that it is no longer needed."""

    def __init__(
        self, context: CaseContext, task_id: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        """`task_id` chooses the task; otherwise one of the open ones is asked for."""
        super().__init__(
            context,
            QCoreApplication.translate("FinishTaskDialog", "Finish the task"),
            QCoreApplication.translate("FinishTaskDialog", "Finish task"),
            parent,
        )
        open_tasks = [task for task in context.case.request.tasks if task.state is TaskState.OPEN]
        self._tasks = QComboBox()
        for task in open_tasks:
            self._tasks.addItem(_task_words(task), task.id)
        chosen = [number for number, task in enumerate(open_tasks) if task.id == task_id]
        self._tasks.setCurrentIndex(chosen[0] if chosen else 0)
        self._end: RadioGroup[TaskEnd] = RadioGroup(tuple(TaskEnd), _end_words)
        self._end.set_value(TaskEnd.DONE)
        self._result = TextArea(3)
        if len(open_tasks) > 1 and not chosen:
            self.add_row("task", self.tr("Which task"), self._tasks)
        else:
            self.body.addWidget(note(self._tasks.currentText(), strong=True, tone=Role.TEXT))
        self.add_row("end", self.tr("How it ended"), self._end)
        self.add_row("result", self.tr("What it brought"), self._result, optional=True)
        self.end_rows()

    def work(self) -> Work | None:
        return partial(
            self.context.workspace.work.finish_task,
            self.context.actor,
            self.context.request_id,
            self._tasks.currentData(),
            self._result.toPlainText(),
            cancelled=self._end.value() is TaskEnd.CANCELLED,
        )


def task_what(task: Task) -> str:
    """What is to be done, in words; telling a recipient names the right that was carried out."""
    if task.kind is TaskKind.TELL_RECIPIENT and task.what in set(Right):
        return f"{word(TaskKind.TELL_RECIPIENT)} – {word(Right(task.what))}"
    return task.what


def _task_words(task: Task) -> str:
    return f"{task.assignee}: {task_what(task)}"


def _due_day(context: CaseContext) -> date:
    """A week from now, yet not after the answer is due; the person may choose another day."""
    case = context.case
    return max(context.today, min(context.today + _DUE_IN, case.request.dates.leading))
