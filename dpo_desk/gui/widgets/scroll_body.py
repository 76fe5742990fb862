"""The scrolling body of a page: headers and footers stay, nothing pushes the window's minimum size up."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from dpo_desk.gui.tokens import Role, Space
from dpo_desk.gui.widgets.texts import Surface, column

_NO_FOCUS = 0


class ScrollBody(QScrollArea):
    """Put widgets into `layout_`; what gets the focus is scrolled into sight."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = Space.SECTION,
        margins: tuple[int, int, int, int] = (Space.PAGE, Space.SECTION, Space.PAGE, Space.SECTION),
        ground: Role = Role.BASE,
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", _NO_FOCUS)  # by number: see theme.py on the Qt namespace
        self._body = _Body(ground)
        body = self._body
        self.layout_: QVBoxLayout = column(body, spacing, margins)
        self.setWidget(body)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def body_hint(self, width: int) -> QSize:
        """What the body would like to have at that width."""
        tall = self._body.hasHeightForWidth()
        height = self._body.heightForWidth(width) if tall else self._body.sizeHint().height()
        return QSize(self._body.minimumSizeHint().width(), height)

    def lay_out_now(self) -> None:
        """Brings the body's hints up to what it holds, without waiting for the event loop."""
        self.layout_.invalidate()
        self.layout_.activate()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._body.isAncestorOf(now):
            self.ensureWidgetVisible(now, 16, 40)


class _Body(Surface):
    """As tall as its texts are at the width it has.

    The smallest hint counts every wrapped text at its narrowest, where it takes many lines: taken for the
    height it would let bodies scroll that have room enough.
    """

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint
