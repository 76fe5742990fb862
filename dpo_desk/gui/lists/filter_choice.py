"""One filter of a list: a box that says its name and its value, filled and bold while it limits the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from dpo_desk.gui import theme
from dpo_desk.gui.tokens import Height, Line, Role, Type
from dpo_desk.gui.widgets.texts import plain_tooltip

_AROUND = 44  # the arrow and the room at both sides
_LEAST = 110
_SIDE = 12
_LINE = 9  # a line between choices
_DESCRIPTION_ROLE = Qt.ItemDataRole.AccessibleDescriptionRole  # where Qt marks its separators
Index = QModelIndex | QPersistentModelIndex


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints the open list as rows are painted, whatever the closed box looks like."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, theme.px(_LINE if _is_line(index) else Height.ROW_SINGLE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if _is_line(index):
            painter.fillRect(rect.left(), rect.center().y(), rect.width(), 1, theme.color(Role.HAIRLINE))
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color(Role.SELECTED))
            painter.fillRect(
                rect.left(), rect.top(), theme.px(Line.SELECTED_BAR), rect.height(), theme.color(Role.FOCUS)
            )
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.color(Role.TEXT))
        inside = rect.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))
        painter.restore()


def _is_line(index: Index) -> bool:
    return bool(index.data(_DESCRIPTION_ROLE) == "separator")


class FilterChoice(QComboBox):
    """`Stāvoklis: atvērti`. The first choice limits nothing. Signal: `chosen` when the person chose."""

    chosen = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._label = ""
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setMaxVisibleItems(20)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _row: self.chosen.emit())
        self.currentIndexChanged.connect(lambda _row: self._show_value())

    def set_choices(self, label: str, choices: Sequence[tuple[str, str] | None]) -> None:
        """Key and words of each choice, None for a line between them. What was chosen stays."""
        before = self.value()
        self.blockSignals(True)
        self._label = label
        self.clear()
        for choice in choices:
            if choice is None:
                self.insertSeparator(self.count())
            else:
                self.addItem(choice[1], choice[0])
        self.blockSignals(False)
        self.set_value(before)

    def value(self) -> str:
        """The key of the choice; empty before there are any."""
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        """Chooses by key; a key that is not offered chooses the first. Not told by `chosen`."""
        self.setCurrentIndex(max(self.findData(key), 0))
        self._show_value()

    def limits(self) -> bool:
        """Whether it takes anything out of the list."""
        return self.currentIndex() > 0

    def words(self) -> str:
        return f"{self._label}: {self.currentText()}"

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(Type.BODY, bold=True))  # bold in any case: nothing jumps
        width = metrics.horizontalAdvance(self.words()) + theme.px(_AROUND)
        return QSize(max(width, theme.px(_LEAST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

    def showPopup(self) -> None:
        metrics = QFontMetrics(theme.font(Type.BODY))
        widest = max(metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count()))
        self.view().setMinimumWidth(widest + 2 * theme.px(_SIDE) + 8)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # rolling over the bar must not change the list

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.words()
        shown = QFontMetrics(self._font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._font())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        self.setToolTip(plain_tooltip(words) if shown != words else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _font(self) -> QFont:
        return theme.font(Type.BODY, bold=self.limits())

    def _show_value(self) -> None:
        theme.set_property(self, "active", self.limits())
        self.setAccessibleName(self._label)
        self.updateGeometry()
        self.update()
