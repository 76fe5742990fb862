"""The frame of the first run: steps at the left, the step in front, the way on and back below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui import icons, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.failures import show
from dpo_desk.gui.profile_parts.profile_edit import fields_of, with_fields
from dpo_desk.gui.tokens import Role, Type, Width
from dpo_desk.gui.widgets.buttons import BusyButton, Button, Kind
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Hairline, Label, Surface, column
from dpo_desk.gui.wizard.firm_step import FirmStep
from dpo_desk.gui.wizard.key_step import KeyStep
from dpo_desk.gui.wizard.officer_step import OfficerStep
from dpo_desk.gui.wizard.promises_step import PromisesStep
from dpo_desk.gui.wizard.services import CreatedStore, ProfileChoice, WizardServices
from dpo_desk.gui.wizard.step import WizardStep

_NARROW = 860


class Wizard(QWidget):
    """Makes a store in four steps. Signals: `finished(opened)` with what the services opened; `left` when
    the person went away before a store was made."""

    finished = Signal(object)
    left = Signal()

    def __init__(
        self, services: WizardServices, background: BackgroundWork, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._background = background
        self._profile: FirmProfile | None = None
        self._created: CreatedStore | None = None
        self.firm = FirmStep(services.default_folder())
        self.promises = PromisesStep()
        self.officer = OfficerStep(self._check_password)
        self.key = KeyStep()
        self._steps: tuple[WizardStep, ...] = (self.firm, self.promises, self.officer, self.key)
        self._marks = _StepMarks(len(self._steps))
        self._short = Label(tone=Role.TEXT_2)
        self._stack = QStackedWidget()
        self.leave_button = Button("", Kind.QUIET)
        self.back_button = Button("", size="main")
        self.next_button = BusyButton("", Kind.MAIN, size="main")
        self._lay_out()
        self._wire()
        self._name()
        self._show(0)
        self._background.read(self, services.list_profiles, self._show_profiles)

    def current(self) -> int:
        """The step in front, from 0."""
        return self._stack.currentIndex()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        self._marks.setVisible(not narrow)
        self._short.setVisible(narrow)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 260)

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for step in self._steps:
            body = ScrollBody(margins=(28, 22, 28, 16))
            body.layout_.addWidget(step)
            self._stack.addWidget(body)
        short_row = QHBoxLayout()
        short_row.setContentsMargins(28, 12, 28, 0)
        short_row.addWidget(self._short)
        right.addLayout(short_row)
        right.addWidget(self._stack, 1)
        line = QHBoxLayout()
        line.setContentsMargins(28, 0, 28, 0)
        line.addWidget(Hairline())
        right.addLayout(line)
        right.addLayout(self._footer())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._marks)
        row.addLayout(right, 1)

    def _footer(self) -> QHBoxLayout:
        footer = QHBoxLayout()
        footer.setContentsMargins(28, 10, 28, 14)
        footer.setSpacing(8)
        footer.addWidget(self.leave_button)
        footer.addStretch(1)
        footer.addWidget(self.back_button)
        footer.addWidget(self.next_button)
        return footer

    def _wire(self) -> None:
        self.next_button.clicked.connect(self._next)
        self.back_button.clicked.connect(self._back)
        self.leave_button.clicked.connect(self.left)
        self.firm.profile_chosen.connect(self._load)
        self.key.print_asked.connect(self._print)
        self.key.ready_changed.connect(self._settle)

    def _name(self) -> None:
        self._marks.name(
            self.tr("New store"),
            (self.tr("Firm"), self.tr("Promises"), self.tr("Officer"), self.tr("Recovery key")),
            self.tr("step {number} of {count}"),
        )
        self.leave_button.set_label(self.tr("Cancel"))
        self.back_button.set_label(self.tr("Back"))
        self._settle()

    # --- going on and back --------------------------------------------------------------------------

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._settle()
        self._steps[number].focus_first()

    def _settle(self) -> None:
        number = self.current()
        last = number == len(self._steps) - 1
        self._marks.show_step(number)
        self._short.setText(self._marks.words_of(number))
        made = self._created is not None
        self.back_button.setVisible(not made and number > 0)
        self.leave_button.setVisible(not made)
        labels = {2: self.tr("Make store"), 3: self.tr("Open store")}
        if not self.next_button.is_busy():
            self.next_button.set_label(labels.get(number, self.tr("Continue")))
            self.next_button.setEnabled(self._profile is not None and (not last or self.key.is_ready()))

    def _back(self) -> None:
        if self.current() > 0 and not self.next_button.is_busy():
            self._show(self.current() - 1)

    def _next(self) -> None:
        number = self.current()
        step = self._steps[number]
        step.banner.clear()
        if self._profile is None or not step.check():
            return
        if number == 0:
            self._profile = with_fields(self._profile, self.firm.read_fields())
            self.promises.show_profile(self._profile)
        elif number == 1:
            self._profile = self.promises.changed_profile(self._profile)
        elif number == 2:
            self._create(self._profile)
            return
        else:
            self._finish()
            return
        self._show(number + 1)

    def _finish(self) -> None:
        created, self._created = self._created, None
        if created is not None:
            self.finished.emit(created.opened)

    # --- work ---------------------------------------------------------------------------------------

    def _show_profiles(self, choices: Sequence[ProfileChoice]) -> None:
        self.firm.show_choices(choices)
        if choices:
            self.firm.choice.setCurrentIndex(len(choices) - 1)
            self._load(choices[-1].code)

    def _load(self, code: str) -> None:
        work = partial(self._services.load_profile, code)
        self._background.read(self, work, self._show_profile, self._failed, replaces="profile")

    def _show_profile(self, profile: FirmProfile) -> None:
        self._profile = profile
        self.firm.show_fields(fields_of(profile))
        self._settle()

    def _check_password(self, password: str, user: str) -> tuple[FieldProblem, ...]:
        firm = self._profile.name if self._profile else ""
        return self._services.check_password(password, firm, user)

    def _create(self, profile: FirmProfile) -> None:
        self.next_button.begin(self.tr("Making store…"))
        self.back_button.setEnabled(False)
        self.leave_button.setEnabled(False)
        work = partial(
            self._services.create_store,
            self.firm.folder(),
            profile,
            self.officer.user.text().strip(),
            self.officer.display_name.text().strip(),
            self.officer.password.text(),
        )
        self._background.start(self, work, self._show_key, self._failed)

    def _show_key(self, created: CreatedStore) -> None:
        self._created = created
        self.next_button.end()
        self.officer.forget_passwords()
        self.key.show_key(created.recovery_key)
        self._show(len(self._steps) - 1)

    def _print(self) -> None:
        if self._created is None or self._profile is None:
            return
        work = partial(
            self._services.print_recovery_sheet,
            self._profile.name,
            self._created.recovery_key,
            self.officer.user.text().strip(),
        )
        self._background.start(self, work, self._print_sheet, self._failed)

    def _print_sheet(self, pdf: bytes) -> None:
        from dpo_desk.gui.printing import PaperDoor

        PaperDoor(self._background, self).print_pdf(pdf, lambda _printed: None, self._failed)

    def _failed(self, error: Exception) -> None:
        self.next_button.end()
        self.back_button.setEnabled(True)
        self.leave_button.setEnabled(True)
        self._settle()
        step = self._steps[self.current()]
        show(error, parent=self, banner=step.banner, form=getattr(step, "form", None))


class _StepMarks(Surface):
    """The steps at the left: done, current, open, each with its shape."""

    def __init__(self, count: int) -> None:
        super().__init__(Role.WINDOW)
        self._pattern = ""
        self._title = Label(kind=Type.SECTION)
        self._below = Label(kind=Type.SMALL, tone=Role.TEXT_2)
        self._icons = [icons.IconView("step-open") for _ in range(count)]
        self._labels = [Label() for _ in range(count)]
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 24, 12, 20)
        inside.setSpacing(0)
        inside.addWidget(self._title)
        inside.addSpacing(12)
        for icon, label in zip(self._icons, self._labels, strict=True):
            row = QHBoxLayout()
            row.setContentsMargins(0, 5, 0, 5)
            row.setSpacing(8)
            row.addWidget(icon)
            row.addWidget(label)
            row.addStretch(1)
            inside.addLayout(row)
        inside.addStretch(1)
        inside.addWidget(self._below)
        frame = column(self)
        frame.setDirection(QVBoxLayout.Direction.LeftToRight)
        frame.addLayout(inside, 1)
        frame.addWidget(Hairline(vertical=True))
        self.setFixedWidth(theme.px(Width.WIZARD_STEPS))

    def name(self, title: str, steps: tuple[str, ...], pattern: str) -> None:
        self._pattern = pattern
        self._title.setText(title)
        for label, words in zip(self._labels, steps, strict=True):
            label.setText(words)

    def show_step(self, current: int) -> None:
        for number, (icon, label) in enumerate(zip(self._icons, self._labels, strict=True)):
            if number < current:
                icon.show_icon("done", Role.OK)
            else:
                now = number == current
                icon.show_icon("step-current" if now else "step-open", Role.LINK if now else Role.TEXT_2)
            label.set_strong(number == current)
            label.set_tone(Role.TEXT if number <= current else Role.TEXT_2)
        self._below.setText(self.words_of(current))

    def words_of(self, number: int) -> str:
        return self._pattern.format(number=number + 1, count=len(self._icons))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(Width.WIZARD_STEPS), super().sizeHint().height())
