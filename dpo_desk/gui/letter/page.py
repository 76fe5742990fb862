"""The letter page: the pages on the desk, beside them what the law demands, or what became of the letter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.gui import failures, language, theme
from dpo_desk.gui.actions import bind
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.letter.deeds import LetterDeeds
from dpo_desk.gui.letter.draft_side import DraftSide
from dpo_desk.gui.letter.issued_panel import PRINT, IssuedPanel
from dpo_desk.gui.letter.opening import Opened, read_letter
from dpo_desk.gui.letter.preview import LetterPreview
from dpo_desk.gui.page import CASE, Desk, Page, Place, Section
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.texts import Hairline, column
from dpo_desk.gui.wording import word
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.workspace import Workspace

SIDE = 400
_WIDE = 820
_PAGE_TAB, _SIDE_TAB = 0, 1
_CONCERN = frozenset({Touched.LETTERS, Touched.REQUESTS, Touched.PROFILE})


class LetterPage(Page):
    """One letter through its life; from issue on it shows the frozen bytes."""

    section = Section.LETTERS

    def __init__(self, workspace: Workspace, background: BackgroundWork, desk: Desk, letter_id: UUID) -> None:
        super().__init__()
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self._letter_id = letter_id
        self._opened: Opened | None = None
        self._followed: tuple[str, str] | None = None
        self.header = PageHeader()
        self.banner = Banner()
        self.preview = LetterPreview(workspace, background)
        self.tabs = QTabBar()
        self.draft_side: DraftSide | None = None
        self.issued_panel: IssuedPanel | None = None
        self.deeds = LetterDeeds(workspace, background, desk, self)
        self._side_row = QHBoxLayout()
        self._lay_out()
        self._wire()

    # --- what the window asks -----------------------------------------------------------------------

    def title(self) -> str:
        if self._opened is None:
            return ""
        letter = self._opened.letter
        return f"{letter.number} · {word(letter.kind)}" if letter.number else word(letter.kind)

    def activate(self) -> None:
        self.reload()

    def refresh(self, changes: Changes) -> None:
        of_case = self._opened.case.request.id if self._opened else None
        if changes.kinds & _CONCERN and changes.request_id in {None, of_case}:
            self.reload()

    def keep_typed(self) -> None:
        if self.draft_side is not None:
            self.draft_side.draft.flush()

    def focus_areas(self) -> Sequence[QWidget]:
        side = self.side()
        return (self.header, self.preview, side) if side is not None else (self.header,)

    def commands(self) -> Sequence[str]:
        return ("print",) if self.issued_panel is not None else ()

    def run_command(self, name: str) -> None:
        if name == "print":
            self._asked(PRINT)

    def close_floating(self) -> bool:
        if self.draft_side is not None and self.draft_side.is_editing():
            self.draft_side.finish_editing()
            return True
        return False

    # --- reading ------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Reads the letter again, after what is still to be kept."""
        self.keep_typed()
        work = partial(read_letter, self._workspace, self._letter_id, language.current())
        self._background.start(self, work, self._show, self._not_read)

    def opened(self) -> Opened | None:
        """What was read last."""
        return self._opened

    def side(self) -> QWidget | None:
        """What stands beside the pages now."""
        return self.draft_side or self.issued_panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    # --- inside -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.header.setFocusProxy(self.header.search)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.setExpanding(False)
        self._side_row.setSpacing(0)
        self._side_row.addWidget(self.preview, 1)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(Hairline())
        layout.addWidget(self.banner)
        line = QHBoxLayout()
        line.setContentsMargins(Space.PAGE // 2, 0, 0, 0)  # a tab's own side brings its words to the margin
        line.addWidget(self.tabs)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addLayout(self._side_row, 1)
        self._name()

    def _wire(self) -> None:
        self.header.search_asked.connect(self._desk.open_search)
        self.preview.drawing_failed.connect(self._not_drawn)
        self.tabs.currentChanged.connect(lambda _index: self._fit())
        self.deeds.done.connect(self.reload)
        bind("undo", self, lambda: self.draft_side.draft.undo() if self.draft_side else None)
        bind("redo", self, lambda: self.draft_side.draft.redo() if self.draft_side else None)

    def _show(self, opened: Opened) -> None:
        first = self._opened is None
        was_draft = self.draft_side is not None
        self._opened = opened
        self.banner.clear()
        if opened.guide is not None:
            self._show_draft(opened)
        else:
            self._show_issued(opened)
        self._name()
        self._fit()
        self.commands_changed.emit()
        side = self.side()
        if first:
            self.tabs.setCurrentIndex(_SIDE_TAB)  # what comes next leads
        if side is not None and (first or was_draft != (self.draft_side is not None)):
            side.setFocus()

    def _show_draft(self, opened: Opened) -> None:
        if self.draft_side is not None:
            self.draft_side.show_case(opened)
            return
        if opened.guide is None:
            return
        side = DraftSide(self._workspace, self._background, opened, opened.guide)
        self.draft_side = side
        side.content_changed.connect(self._content_changed)
        side.show_asked.connect(self._show_part)
        side.mended.connect(self._follow)
        side.editor.part_focused.connect(self._part_focused)
        side.issue_asked.connect(self._issue)
        side.discard_asked.connect(self._discard)
        side.case_asked.connect(self._open_case)
        self._side_row.addWidget(side)
        self.preview.show_draft(side.content)

    def _show_issued(self, opened: Opened) -> None:
        if self.draft_side is not None:
            self.draft_side.hide()
            self.draft_side.deleteLater()
            self.draft_side = None
        if self.issued_panel is None:
            self.issued_panel = IssuedPanel()
            self.issued_panel.asked.connect(self._asked)
            self._side_row.addWidget(self.issued_panel)
        self.issued_panel.show_letter(opened.letter, opened.case)
        if opened.pdf is not None and opened.pdf != self.preview.pdf():
            self.preview.show_issued(opened.pdf)

    def _content_changed(self) -> None:
        if self.draft_side is not None:
            self.preview.show_draft(self.draft_side.content, self._words_followed())
            self._name()

    def _show_part(self, part: str, law: str) -> None:
        """Rings a part on the page and brings the page to the front."""
        self._follow(part, law)
        if not self.tabs.isHidden():
            self.tabs.setCurrentIndex(_PAGE_TAB)
            self.preview.focus_desk()
        self.preview.show_part(self._words_followed())

    def _part_focused(self, part: str) -> None:
        self._follow(part, "")
        if not self.preview.isHidden():
            self.preview.show_part(self._words_followed())

    def _follow(self, part: str, law: str) -> None:
        """From now on this part stays ringed, also where it is changed."""
        self._followed = (part, law)

    def _words_followed(self) -> tuple[str, ...]:
        # Imported now: finding words on a page needs the PDF library.
        from dpo_desk.gui.letter.places import words_of

        if self.draft_side is None or self._followed is None:
            return ()
        part, law = self._followed
        return words_of(self.draft_side.content, part, law, self.draft_side.guide.placeholders)

    def _issue(self) -> None:
        if self.draft_side is not None and self._opened is not None:
            self.draft_side.draft.flush()
            self.deeds.issue(self._opened.case, self._letter_id, self.draft_side)

    def _discard(self) -> None:
        if self.draft_side is not None and self._opened is not None:
            self.deeds.discard(self._opened.letter, self.draft_side)

    def _asked(self, key: str) -> None:
        if self._opened is not None and self.issued_panel is not None:
            self.deeds.run(key, self._opened, self.issued_panel)

    def _open_case(self) -> None:
        if self._opened is not None:
            self._desk.go(Place(CASE, self._opened.case.request.id))

    def _not_read(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner, retry=self.reload)

    def _not_drawn(self, error: Exception) -> None:
        failures.show(error, parent=self, banner=self.banner, retry=self.reload)

    def _name(self) -> None:
        self.tabs.setTabText(_PAGE_TAB, self.tr("Page"))
        missing = len(self.draft_side.checklist.missing) if self.draft_side else 0
        contents = self.tr("Contents") if self.issued_panel is None else self.tr("Letter")
        self.tabs.setTabText(_SIDE_TAB, f"{contents} ({missing})" if missing else contents)
        self.tabs.setAccessibleName(self.tr("Parts of the page"))
        if self._opened is not None:
            letter: Letter = self._opened.letter
            kind = word(letter.kind)
            here = f"{letter.number} · {kind}" if letter.number else f"{kind} · {word(LetterState.DRAFT)}"
            self.header.set_path([(self._opened.page.request_number, self._open_case)], here)

    def _fit(self) -> None:
        """Pages and side beside each other, or as two tabs where there is little room."""
        wide = self.width() >= theme.px(_WIDE)
        self.tabs.setVisible(not wide)
        side = self.side()
        on_page = self.tabs.currentIndex() == _PAGE_TAB
        self.preview.setVisible(wide or on_page or side is None)
        if side is not None:
            side.setVisible(wide or not on_page)
            if wide:
                side.setFixedWidth(theme.px(SIDE))
            else:
                side.setMinimumWidth(0)
                side.setMaximumWidth(16777215)
