"""The way back in when the password is forgotten: recovery key, a new password, a new recovery key."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.failures import show
from dpo_desk.gui.refusals import PROBLEMS, problem_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.unlock.services import Recovered, UnlockServices
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.dialog import DeskDialog
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.password import PasswordField
from dpo_desk.gui.widgets.recovery_key import RecoveryKeyView
from dpo_desk.gui.widgets.texts import Label

PROBLEMS.add(
    "Recovery",
    {
        "recovery_key.missing": QT_TRANSLATE_NOOP("Recovery", "Type the key from the printed sheet."),
        "user.missing": QT_TRANSLATE_NOOP("Recovery", "Write the data protection officer's user name."),
        "password_again.differs": QT_TRANSLATE_NOOP(
            "Recovery", "The two passwords differ. Type the second one again."
        ),
    },
)


class RecoveryDialog(DeskDialog):
    """Two steps: key and new password; then the new recovery key, printed and proved.

    Signal: `recovered(opened)` once the new key was proved. Until then the dialog cannot be left: the old
    key opens nothing any more.
    """

    recovered = Signal(object)

    def __init__(
        self,
        services: UnlockServices,
        background: BackgroundWork,
        user: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", "", parent)
        self._services = services
        self._background = background
        self._result: Recovered | None = None
        self._key_view: RecoveryKeyView | None = None
        self._title.setText(self.tr("Set a new password"))
        self.setAccessibleName(self._title.text())
        self.act_button.set_label(self.tr("Set password"))
        self.leave_button.set_label(self.tr("Back to unlocking"))
        self._banner = Banner()
        self._key = TextArea(3)
        self._user = QLineEdit(user)
        self._password = PasswordField()
        self._again = PasswordField()
        self._form = Form(problem_words, self)
        self._first_step = QWidget()
        self._fill()
        self.act_button.clicked.connect(self._act)
        self._key.setFocus()

    def reject(self) -> None:
        """Leaving is possible until the password was changed."""
        if self._result is None and not self.act_button.is_busy():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._result is not None or self.act_button.is_busy():
            event.ignore()
            return
        super().closeEvent(event)

    def _fill(self) -> None:
        about = self.tr(
            "The printed recovery key opens the store for the data protection officer. All words and groups "
            "can be typed with or without spaces."
        )
        self.body.addWidget(Label(about, wrap=True))
        self.body.addWidget(self._banner)
        rows = (
            FormRow("recovery_key", self.tr("Recovery key"), self._key),
            FormRow("user", self.tr("User"), self._user),
            FormRow(
                "password",
                self.tr("New password"),
                self._password,
                hint=self.tr("At least 12 characters. Several unconnected words are best."),
            ),
            FormRow("password_again", self.tr("New password once more"), self._again),
        )
        for row in rows:
            self.body.addWidget(self._form.add(row))
        self.body.addStretch(1)

    def _act(self) -> None:
        if self._result is not None:
            if self._key_view is not None and self._key_view.is_proved():
                opened, self._result = self._result.opened, None
                self.accept()
                self.recovered.emit(opened)
            return
        problems = self._problems()
        self._form.show_problems(problems)
        if problems:
            return
        self._banner.clear()
        self.act_button.begin(self.tr("Setting…"))
        work = partial(
            self._services.recover, self._key.toPlainText(), self._user.text().strip(), self._password.text()
        )
        self._background.start(self, work, self._show_new_key, self._failed)

    def _problems(self) -> tuple[FieldProblem, ...]:
        found: list[FieldProblem] = []
        if not self._key.toPlainText().strip():
            found.append(FieldProblem("recovery_key", "missing"))
        if not self._user.text().strip():
            found.append(FieldProblem("user", "missing"))
        found += self._services.password_problems(self._password.text(), self._user.text().strip())
        if self._password.text() != self._again.text():
            found.append(FieldProblem("password_again", "differs"))
        return tuple(found)

    def _failed(self, error: Exception) -> None:
        self.act_button.end()
        if isinstance(error, EntryRefused):
            names = {"user_name": "user"}
            moved = (FieldProblem(names.get(p.field, p.field), p.code, p.detail) for p in error.problems)
            error = EntryRefused(tuple(moved))
        show(error, parent=self, banner=self._banner, form=self._form)

    def _show_new_key(self, recovered: Recovered) -> None:
        self._result = recovered
        self.act_button.end()
        self._password.clear()
        self._again.clear()
        self._key.clear()
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._title.setText(self.tr("The new recovery key"))
        view = RecoveryKeyView(recovered.recovery_key)
        view.print_asked.connect(self._print)
        view.proof_changed.connect(self._judge)
        self._key_view = view
        self._banner = Banner()
        self.body.addWidget(self._banner)
        self.body.addWidget(
            Label(self.tr("The password is changed. The old recovery key opens nothing any more."), wrap=True)
        )
        self.body.addWidget(view)
        self.body.addStretch(1)
        self.leave_button.hide()
        self.act_button.set_label(self.tr("Open store"))
        self._judge()
        QTimer.singleShot(0, self.fit)  # a layout shows what is new only with the next turn of events

    def _judge(self) -> None:
        if self._key_view is not None:
            self.act_button.setEnabled(self._key_view.is_proved())

    def _print(self) -> None:
        if self._result is None:
            return
        work = partial(self._services.recovery_sheet, self._result.recovery_key, self._user.text().strip())
        self._background.start(self, work, self._print_sheet, self._failed)

    def _print_sheet(self, pdf: bytes) -> None:
        from dpo_desk.gui.printing import PaperDoor

        PaperDoor(self._background, self).print_pdf(pdf, _told, self._failed)


def _told(_printed: Any) -> None:
    """Whether it was printed is proved by typing groups back, not by the dialog's answer."""
