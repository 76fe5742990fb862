"""The request list: one line of filters that stay, both clocks, what is urgent in the footer, export."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from dpo_desk.gui import dates_text, failures
from dpo_desk.gui.actions import shortcut
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.lists.list_columns import ListColumn
from dpo_desk.gui.lists.list_page import ListPage
from dpo_desk.gui.lists.list_source import Listed, ListSource
from dpo_desk.gui.page import CASE, INTAKE, NEXT_STEP, Desk, Place, Section
from dpo_desk.gui.request_list.request_export import export_requests
from dpo_desk.gui.request_list.request_filters import CHOICES, KEYS, USUAL_VIEW
from dpo_desk.gui.request_list.request_model import RequestModel, narrow_columns, wide_columns
from dpo_desk.gui.request_list.request_source import RequestSource
from dpo_desk.gui.widgets.buttons import BusyButton, Kind
from dpo_desk.services.changes import Touched
from dpo_desk.services.views import RequestRow
from dpo_desk.services.workspace import Workspace


class RequestListPage(ListPage[RequestRow]):
    """All requests of the register."""

    section = Section.REQUESTS
    filter_keys = KEYS
    settings_key = "request_list"
    usual_view = USUAL_VIEW
    touched = frozenset({Touched.REQUESTS, Touched.LETTERS, Touched.PROFILE, Touched.CALENDAR})

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, desk: Desk, parent: QWidget | None = None
    ) -> None:
        self.export_button = BusyButton("", Kind.ORDINARY, "download")
        super().__init__(workspace, background, desk, RequestModel(), parent)
        self.header.add_button(self.export_button)
        self.export_button.clicked.connect(self.ask_where_to_export)
        self.header.main_asked.connect(lambda: self._desk.go(Place(INTAKE)))

    def title(self) -> str:
        return self.tr("Requests")

    def columns(self, *, narrow: bool) -> tuple[ListColumn, ...]:
        return narrow_columns() if narrow else wide_columns()

    def source(self, view: KeptView) -> ListSource[RequestRow]:
        return RequestSource(self._workspace.registers, self._workspace.actor, view)

    def place_of(self, row: RequestRow) -> Place:
        return Place(CASE, row.id)

    def step_place_of(self, row: RequestRow) -> Place:
        return Place(CASE, row.id, NEXT_STEP)

    def commands(self) -> tuple[str, ...]:
        return (*super().commands(), "export")

    def run_command(self, name: str) -> None:
        if name == "export":
            self.ask_where_to_export()
        else:
            super().run_command(name)

    # --- words --------------------------------------------------------------------------------------

    def name_register(self) -> None:
        self.header.set_main(self.tr("New request"), self.tr("New"))
        self.export_button.set_label(self.tr("Export…"))
        self.export_button.setToolTip(shortcut("export").keys_text())
        self.filters.set_placeholder(self.tr("Filter by name, number or text"))
        for key, choices in CHOICES.items():
            self.filters.choices[key].set_choices(*choices())

    def footer_words(self, listed: Listed[RequestRow]) -> tuple[str, str]:
        pattern = self.tr("{matching} of {total} {requests}")
        counts = pattern.format(
            matching=dates_text.number(len(listed.ids)),
            total=dates_text.number(listed.total),
            requests=dates_text.form_of(listed.total, dates_text.OF_REQUESTS),
        )
        found = listed.counts
        if found is None:
            return counts, ""
        urgent = (
            dates_text.count(found.overdue, dates_text.OVERDUE) if found.overdue else "",
            f"{dates_text.number(found.due_today)} {dates_text.today_word()}" if found.due_today else "",
            dates_text.count(found.paused, dates_text.PAUSED) if found.paused else "",
        )
        return counts, " · ".join(part for part in urgent if part)

    def say_nothing_yet(self) -> None:
        keys = [(shortcut(name).keys_text(), shortcut(name).text()) for name in ("new", "search", "help")]
        self.empty.show_state(
            self.tr("There is no request yet"), self.tr("The first one is entered with Ctrl+N."), keys=keys
        )

    def nothing_matches(self, listed: Listed[RequestRow]) -> str:
        pattern = self.tr("0 of {total} {requests} are shown.")
        return pattern.format(
            total=dates_text.number(listed.total),
            requests=dates_text.form_of(listed.total, dates_text.OF_REQUESTS),
        )

    # --- export -------------------------------------------------------------------------------------

    def ask_where_to_export(self) -> None:
        """Asks for the file, then writes the list as it is filtered and ordered now."""
        if self.export_button.is_busy():
            return
        dialog = QFileDialog(self.window(), self.tr("Export the list to a file without encryption"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("CSV for spreadsheets (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("requests") + f"-{self._workspace.desk.today().isoformat()}.csv")
        dialog.finished.connect(partial(self._chosen, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Writes the list to the file in the background and says so."""
        source = RequestSource(self._workspace.registers, self._workspace.actor, self._view)
        self.export_button.begin(self.tr("Exporting…"))
        self._background.start(
            self, partial(export_requests, source, path), partial(self._exported, path), self._not_exported
        )

    def _chosen(self, dialog: QFileDialog, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.export_to(Path(dialog.selectedFiles()[0]))

    def _exported(self, path: Path, rows: int) -> None:
        self.export_button.end()
        pattern = self.tr(
            "Exported to {file}: {requests}. The file holds personal data and is not encrypted."
        )
        requests = dates_text.count(rows, dates_text.REQUESTS)
        self.banner.say(pattern.format(file=path.name, requests=requests))

    def _not_exported(self, error: Exception) -> None:
        self.export_button.end()
        failures.show(error, parent=self, banner=self.banner)
