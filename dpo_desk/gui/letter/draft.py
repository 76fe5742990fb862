"""A draft while it is written: its content, what can be undone, and keeping it inside the store."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.letter_text import with_block
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.services.correspondence import LetterPage
from dpo_desk.services.workspace import Workspace

KEPT_AFTER = 2_500
"""Milliseconds without a key after which typed text is kept; every other change is kept at once."""

_MOST_STEPS = 200


class Draft(QObject):
    """Signals: `changed` when the content is another one; `kept` once the store has it; `failed(error)`.

    Nothing typed is lost when keeping fails: it stays here, and is kept with the next change or `flush`.
    """

    changed = Signal()
    kept = Signal()
    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        letter_id: UUID,
        content: LetterContent,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._letter_id = letter_id
        self._content = self._kept = content
        self._sent: LetterContent | None = None
        self._before: list[LetterContent] = []
        self._after: list[LetterContent] = []
        self._typing = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER)
        self._timer.timeout.connect(self.flush)

    @property
    def content(self) -> LetterContent:
        return self._content

    @property
    def is_kept(self) -> bool:
        """Whether the store has everything."""
        return self._content == self._kept

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def change(self, content: LetterContent, typed_in: str = "") -> None:
        """Takes changed content. `typed_in` names the field in which somebody types: one step to undo."""
        if content == self._content:
            return
        if not typed_in or typed_in != self._typing:
            self._remember()
        self._typing = typed_in
        self._set(content)
        if typed_in:
            self._timer.start()
        else:
            self.flush()

    def insert(self, part: str) -> None:
        """Puts the shipped text of a part back, filled with what the case holds."""
        self.flush()
        work = partial(self._workspace.letters.insert_block, self._workspace.actor, self._letter_id, part)
        self._background.start(self, work, partial(self._inserted, part), self.failed.emit)

    def adopt(self, content: LetterContent) -> None:
        """The draft was changed elsewhere: takes that over, unless something is still to be kept here."""
        if self.is_kept and content != self._content:
            self._remember()
            self._kept = content
            self._set(content)

    def undo(self) -> None:
        """Goes one step back; does nothing where there is none."""
        if self._before:
            self._after.append(self._content)
            self._go_to(self._before.pop())

    def redo(self) -> None:
        """Goes forward again what was undone last."""
        if self._after:
            self._before.append(self._content)
            self._go_to(self._after.pop())

    def flush(self) -> None:
        """Keeps at once what is not kept yet."""
        self._timer.stop()
        self._typing = ""
        if self.is_kept or self._sent == self._content:
            return
        self._sent = content = self._content
        work = partial(self._workspace.letters.save_draft, self._workspace.actor, self._letter_id, content)
        self._background.start(self, work, partial(self._saved, content), self._not_saved)

    def drop(self) -> None:
        """The draft is thrown away: nothing of it is kept any more."""
        self._timer.stop()
        self._kept = self._content

    def _inserted(self, part: str, page: LetterPage) -> None:
        fresh = page.letter.content
        self._remember()
        self._typing = ""
        if self.is_kept:
            self._kept = fresh
            self._set(fresh)
            return
        # Something was typed meanwhile: only the part comes from the store.
        block = next(block for block in fresh.blocks if block.code == part)
        self._set(replace(self._content, blocks=with_block(self._content.blocks, block)))
        self.flush()

    def _remember(self) -> None:
        self._before.append(self._content)
        del self._before[:-_MOST_STEPS]
        self._after.clear()

    def _go_to(self, content: LetterContent) -> None:
        self._typing = ""
        self._set(content)
        self.flush()

    def _set(self, content: LetterContent) -> None:
        self._content = content
        self.changed.emit()

    def _saved(self, content: LetterContent, _page: LetterPage) -> None:
        self._kept = content
        if self._sent == content:
            self._sent = None
        self.kept.emit()
        if not self.is_kept and not self._timer.isActive():
            self.flush()  # it went back to what the store had before this was kept

    def _not_saved(self, error: Exception) -> None:
        self._sent = None
        self.failed.emit(error)
