"""Makes the pages of the open desk, each when it is first needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.roles import Role
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import CASE, INTAKE, LETTER, MY_ENTRIES, Desk, Page, Place, Section
from dpo_desk.services.workspace import Workspace

Maker = Callable[[Place, Desk], Page]


class DeskPages:
    """Fulfils gui.page.Pages for one opened store. `on_filled` is told when Today is filled."""

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, on_filled: Callable[[], None]
    ) -> None:
        self._workspace = workspace
        self._background = background
        self._on_filled = on_filled
        self._makers: dict[str, Maker] = _MAKERS_OF[workspace.actor.role](self)

    def make(self, place: Place, desk: Desk) -> Page:
        """Raises KeyError for a place that the actor's role does not have."""
        return self._makers[place.kind](place, desk)

    def make_search(self, desk: Desk, parent: QWidget) -> QWidget | None:
        """The floating search; None where the role may not search."""
        if self._workspace.actor.role is not Role.DPO:
            return None
        from dpo_desk.gui.search.search_popup import SearchPopup

        return SearchPopup(self._workspace, self._background, desk, parent)

    def counts(self, desk: QObject, deliver: Callable[[dict[Section, int]], None]) -> None:
        """Reads the rail's counts in the background; roles without a rail have none."""
        if self._workspace.actor.role is not Role.DPO:
            return
        registers, actor = self._workspace.registers, self._workspace.actor

        def read() -> dict[Section, int]:
            page = registers.today(actor)
            return {
                Section.TODAY: page.urgent,
                Section.REQUESTS: page.open_requests,
                Section.LETTERS: len(registers.letter_ids(actor, open_only=True)),
            }

        self._background.read(desk, read, deliver, replaces="rail counts")

    def of_dpo(self) -> dict[str, Maker]:
        return {
            Section.TODAY.value: self._today,
            Section.REQUESTS.value: self._requests,
            Section.LETTERS.value: self._letters,
            Section.MONTH.value: self._month,
            Section.SETTINGS.value: self._settings,
            CASE: self._case,
            LETTER: self._letter,
            INTAKE: self._intake,
            MY_ENTRIES: self._my_entries,
        }

    def of_staff(self) -> dict[str, Maker]:
        return {INTAKE: self._intake, MY_ENTRIES: self._my_entries}

    def of_manager(self) -> dict[str, Maker]:
        return {Section.MONTH.value: self._month}

    def _today(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.today.today_page import TodayPage

        return TodayPage(self._workspace, self._background, desk, self._on_filled)

    def _requests(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.request_list.request_list_page import RequestListPage

        return RequestListPage(self._workspace, self._background, desk)

    def _letters(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.letter_list.letter_list_page import LetterListPage

        return LetterListPage(self._workspace, self._background, desk)

    def _month(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.month.page import MonthPage

        return MonthPage(self._workspace, self._background, desk)

    def _settings(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.settings.settings_page import SettingsPage

        return SettingsPage(self._workspace, self._background, desk)

    def _case(self, place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.case_file.page import CaseFilePage

        if place.id is None:
            raise KeyError(place.kind)
        return CaseFilePage(self._workspace, self._background, desk, place.id, place.detail)

    def _letter(self, place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.letter.page import LetterPage

        if place.id is None:
            raise KeyError(place.kind)
        return LetterPage(self._workspace, self._background, desk, place.id)

    def _intake(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.intake.page import IntakePage

        return IntakePage(self._workspace, self._background, desk)

    def _my_entries(self, _place: Place, desk: Desk) -> Page:
        from dpo_desk.gui.intake.my_entries import MyEntriesPage

        return MyEntriesPage(self._workspace, self._background, desk)


_MAKERS_OF: dict[Role, Callable[[DeskPages], dict[str, Maker]]] = {
    Role.DPO: DeskPages.of_dpo,
    Role.STAFF: DeskPages.of_staff,
    Role.MANAGER: DeskPages.of_manager,
}
