"""Pages of a PDF on a desk: drawn away from the screen, fitted to the width or zoomed.

Paper stays white in every scheme.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QWidget

from dpo_desk.gui import theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.tokens import COLOURS, Line, Radius, Role, Scheme, Space
from dpo_desk.gui.widgets.buttons import Button, IconButton
from dpo_desk.gui.widgets.texts import Label, Surface, column

_POINTS = 72
_DPI_AT_100 = 96
_GAP = 14
_SMALLEST, _LARGEST, _STEP = 25, 300, 25
_MARK_EDGE = 8


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a page (from 0), in points from its top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What came back from the background: sizes in points and pictures, for one document and one scale."""

    sizes: tuple[tuple[float, float], ...]
    images: tuple[QImage, ...]
    dpi: float


def _draw(pdf: bytes, width: float, zoom: int, ratio: float) -> _Drawn:
    """Draws all pages; `width` in logical pixels is what the widest page fits, unless `zoom` is given."""
    # PDFium and the print module are imported with the first page, not at start-up.
    from dpo_desk.gui.printing import page_image, page_sizes

    sizes = tuple(page_sizes(pdf))
    widest = max(size[0] for size in sizes)
    logical_dpi = _DPI_AT_100 * zoom / 100 if zoom else width * _POINTS / widest
    dpi = logical_dpi * ratio
    return _Drawn(sizes, tuple(page_image(pdf, number, dpi) for number in range(len(sizes))), logical_dpi)


class _Desk(QAbstractScrollArea):
    """The pages one below the other, in the middle of the desk."""

    page_changed = Signal()
    resized = Signal()
    zoom_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._drawn: _Drawn | None = None
        self._scale = 1.0
        self._mark: Area | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", Role.DESK.value)  # under the scroll bar too
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there: a bar that comes and goes would change the width that pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self.page_changed)

    def show_drawn(self, drawn: _Drawn | None) -> None:
        self._drawn = drawn
        self._scale = 1.0
        self._measure()

    def stretch_to(self, dpi: float) -> None:
        """Shows what is there at another size until it is drawn anew."""
        if self._drawn is not None:
            self._scale = dpi / self._drawn.dpi
            self._measure()

    def room(self) -> int:
        """Width that a page can have."""
        return max(self.viewport().width() - 2 * Space.PAGE, 80)

    def page(self) -> int:
        """The page in sight (from 0)."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        found = 0
        for number, rect in enumerate(self._rects()):
            if rect.top() <= middle:
                found = number
        return found

    def show_page(self, number: int) -> None:
        rects = self._rects()
        if 0 <= number < len(rects):
            self.verticalScrollBar().setValue(rects[number].top() - _GAP)

    def show_mark(self, area: Area | None) -> None:
        """Rings a place on the pages and scrolls it into sight; None takes the ring away."""
        self._mark = area
        ring = self._ring()
        if ring is not None:
            top, view = ring.top(), self.viewport().height()
            bar = self.verticalScrollBar()
            if top < bar.value() or ring.bottom() > bar.value() + view:
                bar.setValue(int(top - view / 4))
        self.viewport().update()

    def mark(self) -> Area | None:
        return self._mark

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.color(Role.DESK))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale != 1.0)
        if self._drawn is not None:
            painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            for rect, image in zip(self._rects(), self._drawn.images, strict=True):
                painter.fillRect(rect, QColor("white"))
                painter.drawImage(rect, image)
                painter.setPen(theme.color(Role.HAIRLINE))
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))
            self._paint_mark(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)

    def _paint_mark(self, painter: QPainter) -> None:
        ring = self._ring()
        if ring is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Paper is white in every scheme, so the ring on it has one colour.
            painter.setPen(QPen(QColor(COLOURS[Scheme.LIGHT][Role.FOCUS]), Line.FOCUS))
            painter.drawRoundedRect(ring, Radius.CONTROL, Radius.CONTROL)

    def _ring(self) -> QRectF | None:
        """The marked place on the desk."""
        rects = self._rects()
        if self._mark is None or self._drawn is None or self._mark.page >= len(rects):
            return None
        factor = self._drawn.dpi * self._scale / _POINTS
        page, mark = rects[self._mark.page], self._mark
        ring = QRectF(
            page.left() + mark.left * factor,
            page.top() + mark.top * factor,
            (mark.right - mark.left) * factor,
            (mark.bottom - mark.top) * factor,
        )
        return ring.adjusted(-_MARK_EDGE, -_MARK_EDGE, _MARK_EDGE, _MARK_EDGE)

    def _rects(self) -> list[QRect]:
        if self._drawn is None:
            return []
        factor = self._drawn.dpi * self._scale / _POINTS
        sizes = [QSize(round(w * factor), round(h * factor)) for w, h in self._drawn.sizes]
        desk = max([self.viewport().width(), *(size.width() + 2 * Space.PAGE for size in sizes)])
        rects, top = [], _GAP
        for size in sizes:
            rects.append(QRect((desk - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + _GAP
        return rects

    def _measure(self) -> None:
        rects = self._rects()
        bottom = rects[-1].bottom() + _GAP if rects else 0
        right = max((rect.width() for rect in rects), default=0) + 2 * Space.PAGE
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(bottom - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(right - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()
        self.page_changed.emit()


class PdfView(QWidget):
    """A PDF with a small bar: smaller, size, larger, page. Signals: `shown` when pages are on screen;
    `failed(error)` when the bytes cannot be drawn."""

    shown = Signal()
    failed = Signal(object)

    def __init__(self, background: BackgroundWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._pdf: bytes | None = None
        self._zoom = 0  # per cent; 0 fits the width
        self._pages = 0
        self._dpi = float(_DPI_AT_100)
        self._desk = _Desk()
        self._smaller = IconButton("minus", "")
        self._larger = IconButton("plus", "")
        self._size = Label(tone=Role.TEXT_2)
        self._page = Label(tone=Role.TEXT_2)
        self._fit = Button()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(120)
        self.setFocusProxy(self._desk)
        self._lay_out()
        self._wire()
        self._name()

    def show_pdf(self, pdf: bytes | None) -> None:
        """Shows another document at the present size and place; None clears the desk."""
        self._pdf = pdf
        if pdf is None:
            self._desk.show_drawn(None)
            self._say()
        else:
            self._draw()

    def show_page(self, number: int) -> None:
        """Scrolls to a page (from 0)."""
        self._desk.show_page(number)

    def show_mark(self, area: Area | None) -> None:
        """Rings a place on the pages and scrolls it into sight; None takes the ring away."""
        self._desk.show_mark(area)

    def mark(self) -> Area | None:
        """What is ringed now."""
        return self._desk.mark()

    def pdf(self) -> bytes | None:
        """The document on the desk."""
        return self._pdf

    def scroll_place(self) -> int:
        """How far the desk is scrolled down, in pixels."""
        return self._desk.verticalScrollBar().value()

    def page_count(self) -> int:
        return self._pages

    def set_zoom(self, per_cent: int) -> None:
        """A fixed size, or 0 to fit the width."""
        self._zoom = 0 if per_cent == 0 else max(_SMALLEST, min(_LARGEST, per_cent))
        if self._zoom:
            self._desk.stretch_to(_DPI_AT_100 * self._zoom / 100)
        self._draw()

    def focus_desk(self) -> None:
        self._desk.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._say()

    def _lay_out(self) -> None:
        ground = Surface(Role.DESK)
        bar = QHBoxLayout(ground)
        bar.setContentsMargins(Space.PAGE, 8, Space.PAGE, 2)
        bar.setSpacing(8)
        bar.addStretch(1)
        for part in (self._smaller, self._size, self._larger, self._fit, self._page):
            bar.addWidget(part)
        bar.addStretch(1)
        layout = column(self)
        layout.addWidget(ground)
        layout.addWidget(self._desk, 1)

    def _wire(self) -> None:
        self._smaller.clicked.connect(lambda: self._step(-1))
        self._larger.clicked.connect(lambda: self._step(1))
        self._fit.clicked.connect(lambda: self.set_zoom(0))
        self._desk.zoom_asked.connect(self._step)
        self._desk.page_changed.connect(self._say)
        self._desk.resized.connect(self._resized)
        self._later.timeout.connect(self._draw)

    def _step(self, way: int) -> None:
        now = round(self._dpi / _DPI_AT_100 * 100)
        nearest = now // _STEP * _STEP
        self.set_zoom(nearest + _STEP if way > 0 else nearest - (_STEP if nearest == now else 0))

    def _resized(self) -> None:
        if self._zoom == 0 and self._pdf is not None:
            self._later.start()

    def _draw(self) -> None:
        if self._pdf is None:
            return
        work = partial(_draw, self._pdf, self._desk.room(), self._zoom, self.devicePixelRatioF())
        self._background.read(self, work, self._show, self.failed.emit, replaces="pages")

    def _show(self, drawn: _Drawn) -> None:
        if self._pdf is None:
            return  # cleared meanwhile
        self._pages = len(drawn.sizes)
        self._dpi = drawn.dpi
        self._desk.show_drawn(drawn)
        self._say()
        self.shown.emit()

    def _say(self) -> None:
        shown = self._pdf is not None and self._pages > 0
        self._size.setText(f"{round(self._dpi / _DPI_AT_100 * 100)} %" if shown else "")
        words = self.tr("page {page} of {pages}").format(page=self._desk.page() + 1, pages=self._pages)
        self._page.setText(words if shown else "")
        self._desk.setAccessibleDescription(words if shown else "")

    def _name(self) -> None:
        self._smaller.set_name(self.tr("Smaller"))
        self._larger.set_name(self.tr("Larger"))
        self._fit.set_label(self.tr("Page width"))
        self._desk.setAccessibleName(self.tr("Pages"))
