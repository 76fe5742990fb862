"""The form with everything beside it: live dates, draft, possible earlier cases, saving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dpo_desk.domain.intake_check import contact_parts
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.roles import Role
from dpo_desk.gui import failures, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.intake.drafting import DraftKeeper
from dpo_desk.gui.intake.filled_form import ORAL, FilledForm, read_draft
from dpo_desk.gui.intake.footer import FormFooter
from dpo_desk.gui.intake.form_view import FormView
from dpo_desk.gui.intake.side_panel import SidePanel
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import column
from dpo_desk.services.intake import Draft, IntakePreview, IntakeRecorded
from dpo_desk.services.views import RequestRow
from dpo_desk.services.workspace import Workspace

SIDE = 288
_NEEDS_SIDE = 900
_PREVIEW_AFTER = 120
"""Milliseconds of rest after which the dates beside the form are computed anew."""

_BESIDE_FORM = 32


class FormArea(QWidget):
    """Signals: `recorded(IntakeRecorded, oral)` after the form was saved; `case_asked(id)` for a possible
    earlier case. Whatever fails, what was typed stays in its fields."""

    recorded = Signal(object, bool)
    case_asked = Signal(UUID)

    def __init__(self, workspace: Workspace, background: BackgroundWork) -> None:
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._clock = workspace.desk.clock
        self._saving = False
        self._cleared: FilledForm | None = None
        self._narrow: bool | None = None
        is_dpo = workspace.actor.role is Role.DPO
        self.banner = Banner()
        self.view = FormView(self._clock, confirms_identity=is_dpo)
        self.side = SidePanel(self._clock)
        self.footer = FormFooter(self.view.form)
        self.drafts = DraftKeeper(workspace, background, self._draft, self)
        self._preview_later = QTimer(self)
        self._preview_later.setSingleShot(True)
        self._preview_later.setInterval(_PREVIEW_AFTER)
        self._lay_out()
        self._wire()
        self.set_narrow(False)
        self._order_tabs()

    # --- what the page asks for ---------------------------------------------------------------------

    def start(self) -> None:
        """Shows what was typed before and not saved, if anything, and computes the dates."""
        load = partial(self._workspace.intake.load_draft, self._workspace.actor)
        self._background.start(self, load, self._on_draft, self._on_failed)
        self._preview_now()

    def new_form(self) -> None:
        """An empty form with a new identity; the focus goes to its first field."""
        self._cleared = None
        self.banner.clear()
        self._show(FilledForm())
        self.side.draft.say_nothing()
        self.view.focus_first()

    def filled(self) -> FilledForm:
        """The form as it stands, with moment and reason of receipt."""
        return replace(
            self.view.read(),
            received_at=self.side.receipt.moment(),
            earlier_reason=self.side.receipt.earlier_reason(),
            appointment=self.side.departures.agreed.isChecked(),
        )

    def save(self) -> None:
        """Saves the form. A second call while the first is under way does nothing; even if it did, the
        form's own identity makes saving it twice harmless."""
        if self._saving:
            return
        self._saving = True
        self.drafts.pause()
        self.banner.clear()
        self.footer.begin_saving()
        now = self._clock()
        filled = self.filled()
        entry = filled.entry(now, self.view.representative.authority_words())
        work = partial(self._workspace.intake.record, self._workspace.actor, entry)
        done = partial(self._on_recorded, filled.channel in ORAL)
        self._background.start(self, work, done, self._on_save_failed)

    def clear(self) -> None:
        """Empties the form at once; what was there can be had back until something new is typed."""
        filled = self.filled()
        if filled.is_blank:
            self.view.focus_first()
            return
        self.new_form()
        self._cleared = filled
        self.drafts.discard()
        self.banner.say(self.tr("The form was cleared."), action=self.tr("Undo"), run=self._take_back)

    def keep_typed(self) -> None:
        """Hands what was typed to the drafts now."""
        self.drafts.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_narrow(self.width() < theme.px(_NEEDS_SIDE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_dates_line()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit_side()

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._body = ScrollBody(spacing=0, margins=(Space.PAGE, 0, Space.PAGE, 0))
        self._body.layout_.addWidget(self.view)
        self._body.layout_.addStretch(1)
        self._beside = QWidget()
        self._scroll = ScrollBody(spacing=0, margins=(0, 0, Space.PAGE, 0))
        self._foot = column(self._beside)
        self._foot.addWidget(self._scroll, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._body, 1)
        middle.addWidget(self._beside)
        layout = column(self)
        layout.addLayout(middle, 1)
        layout.addWidget(self.banner)  # at the button, so that nothing above it moves
        layout.addWidget(self.footer)

    def set_narrow(self, narrow: bool) -> None:
        """One column, the dates as a line above the footer; or the side beside the form."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.view.set_narrow(narrow)
        (self._body if narrow else self._scroll).layout_.addWidget(self.side)
        (self._body.layout_ if narrow else self._foot).addWidget(self.side.draft)
        self._beside.setVisible(not narrow)
        self.side.dates.setVisible(not narrow)
        margin = Space.PAGE if narrow else _BESIDE_FORM
        self._body.layout_.setContentsMargins(Space.PAGE, 0, margin, Space.GAP if narrow else 0)
        self._fit_side()
        self._show_dates_line()

    def _fit_side(self) -> None:
        self._beside.setFixedWidth(theme.px(SIDE) + Space.PAGE)

    def _order_tabs(self) -> None:
        """Name to address, then save; the rest of the page comes after what is filled."""
        chain = (
            *(self.view.address, self.footer.save, self.footer.clear, self.footer.problems),
            *(self.side.departures.agreed, self.side.receipt.change_button),
        )
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    # --- what follows from a change -----------------------------------------------------------------

    def _wire(self) -> None:
        self.view.changed.connect(self._on_change)
        self.side.receipt.changed.connect(self._on_change)
        self.side.receipt.day_passed.connect(self._preview_now)
        self.side.departures.changed.connect(self._on_change)
        self.side.earlier.open_asked.connect(self.case_asked)
        self.footer.save_asked.connect(self.save)
        self.footer.clear_asked.connect(self.clear)
        self.drafts.saved.connect(self.side.draft.say_saved)
        self.drafts.failed.connect(lambda _error: self.side.draft.say_not_saved())
        self._preview_later.timeout.connect(self._preview_now)
        self.view.form.add(self.side.receipt.row)
        self.view.form.add(self.side.receipt.reason_row)
        if self._workspace.actor.role is Role.DPO:
            self.view.person_changed.connect(self._look_for_earlier)

    def _on_change(self) -> None:
        filled = self.filled()
        self.footer.clear.setVisible(not filled.is_blank)
        if not filled.is_blank:
            self.side.receipt.fix(self._clock())
        if self._cleared is not None:
            self._cleared = None
            self.banner.clear()
        self.view.take_away_mended(filled)
        self.drafts.touch()
        self._preview_later.start()

    def _draft(self) -> str | None:
        filled = self.filled()
        return None if filled.is_blank else filled.draft()

    def _on_draft(self, draft: Draft | None) -> None:
        filled = read_draft(draft.content) if draft else None
        if draft is None or filled is None or not self.filled().is_blank:
            return  # nothing kept, or somebody was quicker at the keyboard
        self._show(filled)
        self.side.draft.say_restored(draft.saved_at, self._today())
        self.view.focus_first()
        self._look_for_earlier()

    def _show(self, filled: FilledForm) -> None:
        self.view.write(filled)
        self.side.receipt.set_moment(filled.received_at, filled.earlier_reason)
        self.side.departures.show_codes((), agreed=filled.appointment)
        self.side.earlier.show_rows(())
        self.footer.clear.setVisible(not filled.is_blank)
        self._preview_now()

    def _take_back(self) -> None:
        filled, self._cleared = self._cleared, None
        self.banner.clear()
        if filled is not None:
            self._show(filled)
            self.drafts.touch()
            self.view.focus_first()

    def _preview_now(self) -> None:
        filled = self.filled()
        entry = filled.entry(self._clock(), "")
        work = partial(
            self._workspace.intake.preview,
            self._workspace.actor,
            entry.received_at,
            entry.channel,
            entry.rights,
            appointment=filled.appointment,
            signed=entry.signed_electronically,
        )
        self._background.read(self, work, self._on_preview, self._on_failed, replaces="preview")

    def _on_preview(self, preview: IntakePreview) -> None:
        self.side.dates.show_preview(preview, self._today())
        agreed = self.side.departures.agreed.isChecked()
        self.side.departures.show_codes(preview.departures, agreed=agreed)
        self.view.suggest_answer(preview.answer_ways)
        self._show_dates_line()

    def _show_dates_line(self) -> None:
        self.footer.show_dates(self.side.dates.line() if self._narrow else "")

    def _look_for_earlier(self) -> None:
        """Possible earlier cases of the same person, for the DPO; the form never waits for them."""
        if self._workspace.actor.role is not Role.DPO:
            return
        filled = self.filled()
        phone, email = contact_parts(filled.contact)
        if not (filled.name.strip() or filled.personal_code.strip() or phone or email):
            self.side.earlier.show_rows(())
            return
        work = partial(
            self._workspace.intake.possible_earlier,
            self._workspace.actor,
            filled.name.strip(),
            filled.personal_code.strip(),
            email,
            phone,
        )
        self._background.read(self, work, self._on_earlier, self._on_failed, replaces="earlier")

    def _on_earlier(self, rows: Sequence[RequestRow]) -> None:
        self.side.earlier.show_rows(rows)

    # --- what follows from saving -------------------------------------------------------------------

    def _on_recorded(self, oral: bool, recorded: IntakeRecorded) -> None:
        self._end_saving()
        self._show(FilledForm())
        self.side.draft.say_nothing()
        self.recorded.emit(recorded, oral)

    def _on_save_failed(self, error: Exception) -> None:
        self._end_saving()
        self.drafts.touch()
        self._on_failed(error)
        if self.view.form.row("earlier_reason").problem or self.view.form.row("received_at").problem:
            self.side.receipt.open_fields()
            self.view.form.go_to_first_problem()
        QTimer.singleShot(0, self, self._show_first_problem)  # once the sentence below it is laid out

    def _show_first_problem(self) -> None:
        """Scrolls the field and the sentence below it into sight."""
        marked = next((row for row in self.view.form.rows() if row.problem is not None), None)
        if marked is not None and self._body.isAncestorOf(marked):
            self._body.ensureWidgetVisible(marked, 0, 0)

    def _end_saving(self) -> None:
        self._saving = False
        self.footer.save.end()
        self.drafts.go_on()

    def _on_failed(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner, form=self.view.form)

    def _today(self) -> date:
        return riga_date(self._clock())
