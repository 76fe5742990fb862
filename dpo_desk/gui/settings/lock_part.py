"""After how many quiet minutes the desk locks, and locking it now."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.gui.main_window import MainWindow
from dpo_desk.gui.refusals import problem_words
from dpo_desk.gui.settings.part import Context, SettingsPart
from dpo_desk.gui.settings.word_choice import NumberField
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.choice_group import row_of
from dpo_desk.gui.widgets.form_rows import Form, FormRow
from dpo_desk.gui.widgets.texts import Label
from dpo_desk.services.settings import IDLE_MINUTES_ALLOWED

IDLE = "idle_minutes"


class LockPart(SettingsPart):
    """The time holds for every user of the store; it counts from the next moment on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form = Form(problem_words, self)
        self.minutes = NumberField(IDLE_MINUTES_ALLOWED.start, IDLE_MINUTES_ALLOWED.stop - 1)
        self._unit = Label()
        self._row = self.form.add(FormRow(IDLE, "", row_of(self.minutes, self._unit)))
        self.save = BusyButton(kind=Kind.MAIN)
        self.lock = Button(icon="lock")
        self._kept = 0
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.lock)
        buttons.addStretch(1)
        self.body.addWidget(self._row)
        self.body.addLayout(buttons)
        self.minutes.valueChanged.connect(self._settle)
        self.save.clicked.connect(self.save_typed)
        self.lock.clicked.connect(context.desk.lock)

    def activate(self) -> None:
        read = self.context.workspace.settings.idle_minutes
        self.context.background.read(self, read, self._show, self.failing_with(self.activate))

    def first_focus(self) -> QWidget:
        return self.minutes

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "While the desk is locked, nothing of the work is shown and the store is closed. What is "
                "typed is kept. A line above the page warns a minute before."
            )
        )
        self._row.set_label(self.tr("Lock when nobody works"))
        self.minutes.setAccessibleName(self.tr("Minutes without a key or a click"))
        self._unit.setText(self.tr("minutes without a key or a click"))
        if not self.save.is_busy():
            self.save.set_label(self.tr("Save time"))
        self.lock.set_label(self.tr("Lock now"), "Ctrl+L")
        self._settle()

    def save_typed(self) -> None:
        if self.save.is_busy() or self.minutes.value() == self._kept:
            return
        minutes = self.minutes.value()
        self.save.begin(self.tr("Saving…"))
        settings = self.context.workspace.settings
        work = partial(settings.set_idle_minutes, self.context.actor, minutes)
        self.context.background.start(self, work, lambda _: self._on_saved(minutes), self._on_failed)

    def _show(self, minutes: int) -> None:
        changed = self._kept not in {0, self.minutes.value()}
        self._kept = minutes
        if not changed:
            self.minutes.setValue(minutes)
        self._settle()

    def _on_saved(self, minutes: int) -> None:
        self.save.end()
        self._kept = minutes
        window = self.window()
        watch = window.idle_watch() if isinstance(window, MainWindow) else None
        if watch is not None:
            watch.set_minutes(minutes)
        self.banner.say(self.tr("The time until locking is saved: {minutes} min.").format(minutes=minutes))
        self._settle()

    def _on_failed(self, error: Exception) -> None:
        self.save.end()
        self._settle()
        self.show_failed(error)

    def _settle(self) -> None:
        same = self.minutes.value() == self._kept
        if not self.save.is_busy():
            self.save.setEnabled(not same)
            self.save.set_reason(self.tr("Nothing is changed.") if same else "")
