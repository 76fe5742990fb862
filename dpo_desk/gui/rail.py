"""The rail: the firm, the places of the desk with what is open in them, settings and the lock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from dpo_desk.gui import icons, theme
from dpo_desk.gui.page import Section
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import ICON, Height, Radius, Role, Type, Width
from dpo_desk.gui.widgets.dialog import PROGRAM
from dpo_desk.gui.widgets.texts import Hairline, Surface, column

_SIDE = 8
_INSIDE = 9


@dataclass(frozen=True, slots=True)
class _Entry:
    section: Section
    icon: str
    words: str
    heading: str = ""


_ENTRIES = (
    _Entry(Section.TODAY, "today", QT_TRANSLATE_NOOP("Rail", "Today")),
    _Entry(
        Section.REQUESTS,
        "request",
        QT_TRANSLATE_NOOP("Rail", "Requests"),
        QT_TRANSLATE_NOOP("Rail", "Registers"),
    ),
    _Entry(
        Section.LETTERS, "letter", QT_TRANSLATE_NOOP("Rail", "Letters"), QT_TRANSLATE_NOOP("Rail", "Basis")
    ),
    _Entry(
        Section.MONTH,
        "month",
        QT_TRANSLATE_NOOP("Rail", "Monthly summary"),
        QT_TRANSLATE_NOOP("Rail", "Reports"),
    ),
)
_SETTINGS = _Entry(Section.SETTINGS, "settings", QT_TRANSLATE_NOOP("Rail", "Settings"))


def section_words(section: Section) -> str:
    """What the rail calls a place."""
    entry = next(entry for entry in (*_ENTRIES, _SETTINGS) if entry.section is section)
    return _tr(entry.words)


def _tr(source: str) -> str:
    return QCoreApplication.translate("Rail", source)


class RailItem(QAbstractButton):
    """A line of the rail: icon, words, count or keys; the chosen one is filled and bold."""

    def __init__(self, icon: str, *, choosable: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self._right = ""
        self._narrow = False
        self.setCheckable(choosable)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_words(self, words: str, keys: str) -> None:
        self.setText(words)
        self.setToolTip(f"{words} ({keys})")
        self._name()

    def set_right(self, text: str) -> None:
        """The small text at the right: a count, or keys."""
        self._right = text
        self._name()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = Width.RAIL_NARROW if self._narrow else Width.RAIL
        return QSize(theme.px(width - 2 * _SIDE), theme.px(Height.RAIL_ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        edge = theme.px(ICON)
        left = (self.width() - edge) // 2 if self._narrow else theme.px(_INSIDE)
        role = Role.TEXT if self.isChecked() else Role.TEXT_2
        icons.paint(painter, QPoint(left, (self.height() - edge) // 2), self._icon, role)
        if not self._narrow:
            self._paint_words(painter, left + edge + theme.px(10))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setBrush(theme.color(Role.SELECTED if chosen else Role.HOVER))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.rect(), Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            ring = theme.active().ring
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(Role.FOCUS), ring))
            half = ring // 2 + ring % 2
            painter.drawRoundedRect(
                self.rect().adjusted(half, half, -half, -half), Radius.CONTROL, Radius.CONTROL
            )

    def _paint_words(self, painter: QPainter, left: int) -> None:
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(Role.TEXT_2))
        room = self.rect().adjusted(left, 0, -theme.px(_INSIDE), 0)
        painter.drawText(room, middle | int(Qt.AlignmentFlag.AlignRight), self._right)
        taken = QFontMetrics(painter.font()).horizontalAdvance(self._right)
        room.setRight(room.right() - taken - (6 if taken else 0))
        painter.setFont(theme.font(Type.BODY, bold=self.isChecked()))
        painter.setPen(theme.color(Role.TEXT))
        words = QFontMetrics(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, words)

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._right}" if self._right else self.text())


class _FirmButton(QAbstractButton):
    """Firm's name over the program's, with the way to another store."""

    def __init__(self, firm: str) -> None:
        super().__init__()
        self._firm = firm
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{firm}, {PROGRAM}")

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = Width.RAIL_NARROW if self._narrow else Width.RAIL
        return QSize(theme.px(width - 2 * _SIDE), theme.px(Height.RAIL_ITEM if self._narrow else 40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            pen = QPen(theme.color(Role.FOCUS), theme.active().ring) if self.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(pen)
            painter.setBrush(theme.color(Role.HOVER))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        edge = theme.px(ICON)
        right = (self.width() - edge) // 2 if self._narrow else self.width() - edge - theme.px(_SIDE)
        icons.paint(painter, QPoint(right, (self.height() - edge) // 2), "switch", Role.TEXT_2)
        if not self._narrow:
            self._paint_names(painter, right)
        painter.end()

    def _paint_names(self, painter: QPainter, right: int) -> None:
        left = theme.px(8)
        half = self.height() // 2
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color(Role.TEXT))
        room = QRect(left, 2, right - left - 4, half - 2)
        firm = QFontMetrics(painter.font()).elidedText(self._firm, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), firm)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(Role.TEXT_2))
        painter.drawText(
            QRect(left, half, right - left, half - 2), int(Qt.AlignmentFlag.AlignVCenter), PROGRAM
        )


class _Heading(QWidget):
    """A word over the places that belong together; a gap where only icons are shown."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self._source = source
        self._narrow = False

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(10, theme.px(6 if self._narrow else 31))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._narrow:
            return
        painter = QPainter(self)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(Role.TEXT_2))
        room = self.rect().adjusted(theme.px(8), theme.px(6), 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), _tr(self._source))
        painter.end()


class Rail(Surface):
    """Signals: `chosen(section)`; `lock_asked`; `other_store_asked`."""

    chosen = Signal(object)
    lock_asked = Signal()
    other_store_asked = Signal()

    def __init__(self, firm: str, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(Role.WINDOW, parent)
        self._narrow = False
        self._items: dict[Section, RailItem] = {}
        self._headings: list[_Heading] = []
        self._firm = _FirmButton(firm)
        self._firm.clicked.connect(self._open_menu)
        self._menu = QMenu(self)
        self._menu.addAction("").triggered.connect(self.other_store_asked)
        self._lock = RailItem("lock", choosable=False)
        self._lock.clicked.connect(self.lock_asked)
        self._lock.installEventFilter(self)
        self._lay_out(sections)
        self.retranslate()
        self._fit()

    def sections(self) -> list[Section]:
        """The places top to bottom, as Ctrl+1 … reach them."""
        return list(self._items)

    def choose(self, section: Section | None) -> None:
        """Shows where the desk is; None where no place of the rail is in front."""
        for place, item in self._items.items():
            item.setChecked(place is section)
        self._settle_stop()

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        for section, item in self._items.items():
            number = counts.get(section, 0)
            item.set_right(str(number) if number else "")

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, with tooltips."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fit()

    def focus_here(self) -> None:
        """Puts the focus on the chosen place."""
        self._stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        for number, (section, item) in enumerate(self._items.items(), start=1):
            item.set_words(section_words(section), f"Ctrl+{number}")
        self._lock.set_words(QCoreApplication.translate("Rail", "Lock"), "Ctrl+L")
        self._lock.set_right("Ctrl+L")
        other = QCoreApplication.translate("Rail", "Other store…")
        self._firm.setToolTip(other)
        self._menu.actions()[0].setText(other)
        self.setAccessibleName(QCoreApplication.translate("Rail", "Places"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the button, which would follow the order of Tab, and the frame around it, which would scroll.
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        items = [*self._items.values(), self._lock]
        now = next((number for number, item in enumerate(items) if item is watched), None)
        if now is None:
            return False
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            items[(now + step) % len(items)].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            items[now].click()
            return True
        return False

    def _lay_out(self, sections: Sequence[Section]) -> None:
        places = QWidget()
        upper = column(places, 1, (_SIDE, 8, _SIDE, 8))
        upper.addWidget(self._firm)
        upper.addSpacing(4)
        for entry in _ENTRIES:
            if entry.section in sections:
                self._add(entry, upper)
        upper.addStretch(1)
        upper.addSpacing(12)
        if Section.SETTINGS in sections:
            self._add(_SETTINGS, upper)
        upper.addWidget(self._lock)
        frame = column(self)
        frame.setDirection(QVBoxLayout.Direction.LeftToRight)
        frame.addWidget(_scrolling(places), 1)
        frame.addWidget(Hairline(vertical=True))

    def _add(self, entry: _Entry, layout: QVBoxLayout) -> None:
        if entry.heading:
            heading = _Heading(entry.heading)
            self._headings.append(heading)
            layout.addWidget(heading)
        item = RailItem(entry.icon)
        item.clicked.connect(lambda _checked=False, section=entry.section: self._click(section))
        item.installEventFilter(self)
        self._items[entry.section] = item
        layout.addWidget(item)

    def _click(self, section: Section) -> None:
        self.choose(section)
        self.chosen.emit(section)

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(Width.RAIL_NARROW if self._narrow else Width.RAIL))
        self._firm.set_narrow(self._narrow)
        for item in (*self._items.values(), self._lock):
            item.set_narrow(self._narrow)
        for heading in self._headings:
            heading.set_narrow(self._narrow)

    def _stop(self) -> RailItem:
        items = list(self._items.values())
        return next((item for item in items if item.isChecked()), items[0] if items else self._lock)

    def _settle_stop(self) -> None:
        # One stop of Tab for the whole rail; arrows move inside.
        stop = self._stop()
        for item in (*self._items.values(), self._lock):
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item is stop else Qt.FocusPolicy.ClickFocus)

    def _open_menu(self) -> None:
        self._menu.popup(self._firm.mapToGlobal(self._firm.rect().bottomLeft()))


def _scrolling(places: QWidget) -> QScrollArea:
    """The places in a frame that scrolls when the window is too low; it is no stop of Tab itself."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setMinimumHeight(40)
    scroll.setWidget(places)
    scroll.viewport().setAutoFillBackground(False)
    places.setAutoFillBackground(False)
    return scroll
