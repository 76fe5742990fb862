"""The letter register: what was written, to whom, for which case, and how it left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dpo_desk.gui import dates_text
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.letter_list.letter_model import LetterModel, narrow_columns, wide_columns
from dpo_desk.gui.letter_list.letter_source import ALL, OPEN, SHOWN, LetterSource
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.lists.list_columns import ListColumn
from dpo_desk.gui.lists.list_page import ListPage
from dpo_desk.gui.lists.list_source import Listed, ListSource
from dpo_desk.gui.page import CASE, LETTER, NEXT_STEP, Desk, Place, Section
from dpo_desk.services.changes import Touched
from dpo_desk.services.views import LetterRow
from dpo_desk.services.workspace import Workspace


class LetterListPage(ListPage[LetterRow]):
    """All letters, newest first. Enter opens the letter, Ctrl+Enter the next step of its case."""

    section = Section.LETTERS
    filter_keys = (SHOWN,)
    settings_key = "letter_list"
    usual_view = KeptView()
    touched = frozenset({Touched.LETTERS, Touched.REQUESTS})

    def __init__(
        self, workspace: Workspace, background: BackgroundWork, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, background, desk, LetterModel(), parent)

    def title(self) -> str:
        return self.tr("Letters")

    def columns(self, *, narrow: bool) -> tuple[ListColumn, ...]:
        return narrow_columns() if narrow else wide_columns()

    def source(self, view: KeptView) -> ListSource[LetterRow]:
        return LetterSource(self._workspace.registers, self._workspace.actor, view)

    def place_of(self, row: LetterRow) -> Place:
        return Place(LETTER, row.id)

    def step_place_of(self, row: LetterRow) -> Place:
        return Place(CASE, row.request_id, NEXT_STEP)

    def name_register(self) -> None:
        self.filters.set_placeholder(self.tr("Filter by number or addressee"))
        self.filters.choices[SHOWN].set_choices(
            self.tr("Show"), [(ALL, self.tr("all letters")), (OPEN, self.tr("not yet sent"))]
        )

    def footer_words(self, listed: Listed[LetterRow]) -> tuple[str, str]:
        pattern = self.tr("{matching} of {total} {letters}")
        words = pattern.format(
            matching=dates_text.number(len(listed.ids)),
            total=dates_text.number(listed.total),
            letters=dates_text.form_of(listed.total, dates_text.OF_LETTERS),
        )
        return words, ""

    def say_nothing_yet(self) -> None:
        self.empty.show_state(
            self.tr("There is no letter yet"),
            self.tr("Letters are prepared in the case file; here they all come together."),
        )

    def nothing_matches(self, listed: Listed[LetterRow]) -> str:
        pattern = self.tr("0 of {total} {letters} are shown.")
        return pattern.format(
            total=dates_text.number(listed.total),
            letters=dates_text.form_of(listed.total, dates_text.OF_LETTERS),
        )
