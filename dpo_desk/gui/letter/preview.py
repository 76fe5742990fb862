"""The letter on the desk: drawn anew a moment after each change, at the same size and place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal

from dpo_desk.domain.letter import LetterContent
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.widgets.pdf_view import Area, PdfView
from dpo_desk.services.workspace import Workspace

REDRAWN_AFTER = 250
"""Milliseconds without a change after which the page is drawn again."""


class LetterPreview(PdfView):
    """Signal: `drawing_failed(error)` when the letter could not be drawn; what was shown then stays."""

    drawing_failed = Signal(object)

    def __init__(self, workspace: Workspace, background: BackgroundWork) -> None:
        super().__init__(background)
        self._workspace = workspace
        self._work = background
        self._content: LetterContent | None = None
        self._wanted: tuple[str, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REDRAWN_AFTER)
        self._soon.timeout.connect(self._draw_draft)
        self.failed.connect(self.drawing_failed)

    def show_draft(self, content: LetterContent, ways: Sequence[str] = ()) -> None:
        """Shows a draft as it stands; soon where one is shown already, at once otherwise.

        With `ways` (places.words_of) the part printed with these words is ringed once it is drawn.
        """
        self._content = content
        self._wanted = tuple(ways)
        self.show_mark(None)
        if self.pdf() is None:
            self._draw_draft()
        else:
            self._soon.start()

    def show_issued(self, pdf: bytes) -> None:
        """Shows the frozen pages."""
        self._soon.stop()
        self._content = None
        self.show_mark(None)
        self.show_pdf(pdf)

    def show_part(self, ways: Sequence[str]) -> None:
        """Rings the part that is printed with these words (places.words_of) and scrolls to it."""
        self._wanted = tuple(ways)
        if self._soon.isActive():
            self._soon.stop()
            self._draw_draft()
        elif self.pdf() is not None:
            self._find(self.pdf())

    def _draw_draft(self) -> None:
        if self._content is not None:
            sketch = partial(self._workspace.letters.sketch_pdf, self._workspace.actor, self._content)
            self._read(sketch, self._drawn, "sketch")

    def _drawn(self, pdf: bytes) -> None:
        if self._content is None:
            return  # issued meanwhile
        self.show_pdf(pdf)
        if self._wanted:
            self._find(pdf)

    def _find(self, pdf: bytes | None) -> None:
        from dpo_desk.gui.letter.places import find_area

        ways, self._wanted = self._wanted, ()
        if pdf is not None:
            self._read(partial(find_area, pdf, ways), self._found, "place")

    def _found(self, area: Area | None) -> None:
        if area is not None:
            self.show_mark(area)

    def _read(self, work: Callable[[], object], on_done: Callable[..., None], word: str) -> None:
        self._work.read(self, work, on_done, self.drawing_failed.emit, replaces=word)
