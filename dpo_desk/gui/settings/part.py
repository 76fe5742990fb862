"""What every part of the settings shares: its title, the banner for what went wrong, a body that scrolls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.domain.roles import Actor
from dpo_desk.gui import failures, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.page import Desk
from dpo_desk.gui.settings.reading_body import ReadingBody
from dpo_desk.gui.tokens import Role, Space, Type
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.form_rows import Form
from dpo_desk.gui.widgets.scroll_body import ScrollBody
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.services.changes import Changes
from dpo_desk.services.workspace import Workspace

READING_WIDTH = 920
"""Forms and sentences get no wider than this: longer lines read badly."""


_SMALLEST_TABLE = 92


@dataclass(frozen=True, slots=True)
class Context:
    """What a part works with: the use cases, the lanes for them, and the window."""

    workspace: Workspace
    background: BackgroundWork
    desk: Desk

    @property
    def actor(self) -> Actor:
        return self.workspace.actor


class _Room(QWidget):
    """Asks for little height, whatever a table would like to have, and takes all there is."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        column(self).addWidget(table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.px(_SMALLEST_TABLE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SettingsPart(QWidget):
    """One part of the settings. Subclasses put widgets into `body` and name them in `retranslate`.

    With `fills`, the part takes the whole height and what scrolls is its table: that goes into `body`, and
    everything else `above` or `below` it, so that the words of cells stand under the heading. Otherwise the
    part scrolls, and `above` and `below` are the body.
    """

    form: Form | None = None
    """The part's fields, where it has some: problems are shown beside them."""

    reads = False
    """Whether there is more to read than the fields lead to: then the body itself can be scrolled by keys."""

    def __init__(self, context: Context, *, fills: bool = False) -> None:
        super().__init__()
        self.context = context
        self.heading = Label(kind=Type.SECTION, wrap=True)
        self.about = Label(tone=Role.TEXT_2, wrap=True)
        self.banner = Banner()
        self._fills = fills
        self._outer = column(self)
        self._make_body()

    def activate(self) -> None:
        """The part came to the front: read what it shows."""

    def refresh(self, changes: Changes) -> None:
        """Another page touched these kinds while this part is in front."""

    def keep_typed(self) -> None:
        """The desk is about to be taken down: hand what was typed to the drafts."""

    def save_typed(self) -> None:
        """Ctrl+Enter: saves what is typed here, where something is."""

    def first_focus(self) -> QWidget:
        """What gets the focus when the part is entered by keys."""
        return self.scroll_body

    def retranslate(self) -> None:
        """Names everything in the interface's language."""

    def set_narrow(self, narrow: bool) -> None:
        """Takes the form for little room: the chooser above says the part's name already."""
        self.heading.setVisible(not narrow)
        self.about.setVisible(not narrow and bool(self.about.text()))

    def say_about(self, words: str) -> None:
        """The sentence under the heading."""
        self.about.setText(words)
        self.about.setVisible(bool(words) and not self.heading.isHidden())

    def show_failed(self, error: Exception) -> None:
        """Tells an error in the part's fields or its banner; what was typed stays."""
        failures.show(error, parent=self, banner=self.banner, form=self.form)

    def failing_with(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        """As `show_failed`, with the offer to do the same again where that is safe."""
        return lambda error: failures.show(
            error, parent=self, banner=self.banner, form=self.form, retry=again
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._limit_width()

    def name(self, title: str) -> None:
        """Heading and everything below it in the interface's language."""
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.scroll_body.setAccessibleName(title)
        self.retranslate()

    def _make_body(self) -> None:
        self._holder = QWidget()
        self.body: QVBoxLayout = column(self._holder, Space.GAP if self._fills else Space.SECTION)
        self.above = self.below = self.body
        if self._fills:
            self.above, self.below = self._beside_table(), self._beside_table()
            self.body.addLayout(self.above)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.about)
        self.above.addLayout(head)
        self.above.addWidget(self.banner)
        self.scroll_body = ReadingBody() if self.reads else ScrollBody()
        self._outer.addWidget(self.scroll_body, 1)
        if self._fills:
            # It scrolls only where even the smallest table finds no room.
            margins = (Space.TABLE, Space.SECTION, Space.TABLE, Space.GAP)
            self.scroll_body.layout_.setContentsMargins(*margins)
            self.scroll_body.layout_.addWidget(self._holder)
            return
        row = QHBoxLayout()
        row.addWidget(self._holder, 1)
        row.addStretch(0)
        self.scroll_body.layout_.addLayout(row)
        self.scroll_body.layout_.addStretch(1)
        self._limit_width()

    def add_table(self, table: QWidget) -> None:
        """The table (or what scrolls in its place) of a part that fills; it gives way down to a few lines."""
        self.body.addWidget(_Room(table), 1)
        self.body.addLayout(self.below)

    def _beside_table(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setContentsMargins(Space.CELL, 0, Space.CELL, 0)
        layout.setSpacing(Space.GAP)
        return layout

    def _limit_width(self) -> None:
        if not self._fills:
            self._holder.setMaximumWidth(theme.px(READING_WIDTH))
