"""Rights and channels at the counter: the usual ones in sight, rarer ones in a menu behind the last choice.

So the usual ones keep their place and their digit, and nothing that the law knows is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from dpo_desk.domain.request import Channel, Right
from dpo_desk.gui import theme, wording
from dpo_desk.gui.widgets.choice_group import RadioGroup, TickGroup

USUAL_RIGHTS = (
    Right.ACCESS,
    Right.ERASURE,
    Right.RECTIFICATION,
    Right.RESTRICTION,
    Right.MARKETING_OBJECTION,
)
RARE_RIGHTS = (Right.PORTABILITY, Right.OBJECTION, Right.AUTOMATED_DECISION, Right.CONSENT_WITHDRAWAL)
USUAL_CHANNELS = (Channel.IN_PERSON, Channel.POST, Channel.EMAIL, Channel.PHONE)
RARE_CHANNELS = (Channel.WEB_FORM, Channel.E_ADDRESS, Channel.VIA_PROCESSOR, Channel.OTHER)


class Rare(StrEnum):
    """The last choice of a group: something rarer, named in the menu."""

    RARE = "rare"


class _WithMenu(QWidget):
    """A group whose last choice opens a menu. The form row's name, marks and focus belong to the group."""

    changed = Signal()

    def __init__(self, group: RadioGroup[StrEnum] | TickGroup[StrEnum]) -> None:
        super().__init__()
        self._group = group
        self._silent = False
        self.menu: QMenu | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(group)
        self.setFocusProxy(group)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange:
            theme.set_property(self._group, "big", self.property("big"))
        return super().event(event)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._group.setAccessibleName(name)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._group.setFocus(reason)

    def _open_menu(
        self,
        values: Sequence[StrEnum],
        words: Callable[[StrEnum], str],
        is_on: Callable[[StrEnum], bool],
        choose: Callable[[StrEnum], None],
        head: str = "",
    ) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(self._menu_closed)
        if head:
            title = QAction(head, menu)
            title.setEnabled(False)
            menu.addAction(title)
        for number, value in enumerate(values, start=1):
            action = menu.addAction(f"&{number}  {words(value)}")
            action.setData(value.value)
            action.setCheckable(True)
            action.setChecked(is_on(value))
            action.triggered.connect(lambda _checked=False, chosen=value: choose(chosen))
        self.menu = menu
        show_below(menu, self._group.box(Rare.RARE))

    def _menu_closed(self) -> None:
        self.menu = None


class RightsField(_WithMenu):
    """What the person asks for, in plain words. Signal: `changed` when a right was ticked or unticked."""

    def __init__(self) -> None:
        self._ticks: TickGroup[StrEnum] = TickGroup((*USUAL_RIGHTS, Rare.RARE), self._words, columns=3)
        self._rare: set[Right] = set()
        super().__init__(self._ticks)
        self._ticks.changed.connect(self._on_tick)

    def rights(self) -> tuple[Right, ...]:
        """What is ticked, the usual ones first."""
        ticked = self._ticks.values()
        return tuple(
            right for right in (*USUAL_RIGHTS, *RARE_RIGHTS) if right in ticked or right in self._rare
        )

    def set_rights(self, rights: Sequence[Right]) -> None:
        """Ticks without telling anybody."""
        self._rare = {right for right in rights if right in RARE_RIGHTS}
        self._silent = True
        self._ticks.set_values((*rights, Rare.RARE) if self._rare else tuple(rights))
        self._silent = False

    def rare_words(self) -> str:
        """The rarer rights that are ticked, as one line."""
        return ", ".join(wording.plain_right(right) for right in RARE_RIGHTS if right in self._rare)

    def box(self, right: Right) -> QWidget:
        return self._ticks.box(right if right in USUAL_RIGHTS else Rare.RARE)

    def set_columns(self, count: int) -> None:
        """Lays the boxes out in so many columns."""
        grid = self._ticks.layout()
        if not isinstance(grid, QGridLayout):
            return
        for number, value in enumerate((*USUAL_RIGHTS, Rare.RARE)):
            grid.addWidget(self._ticks.box(value), number // count, number % count)
        for column in range(3):
            grid.setColumnStretch(column, 1 if column < count else 0)

    def _words(self, value: StrEnum) -> str:
        if isinstance(value, Right):
            return wording.plain_right(value)
        return self.tr("Other – the specialist decides")

    def _on_tick(self) -> None:
        if self._silent:
            return
        # The last box shows what the menu holds; pressing it only opens the menu, whether it is on or off.
        if (Rare.RARE in self._ticks.values()) != bool(self._rare):
            head = self.tr("Choose what comes nearest; the specialist can change it")
            self._open_menu(RARE_RIGHTS, self._menu_words, self._rare.__contains__, self._toggle, head)
            return
        self.changed.emit()

    def _menu_words(self, value: StrEnum) -> str:
        return wording.plain_right(Right(value))

    def _toggle(self, value: StrEnum) -> None:
        self._rare ^= {Right(value)}
        self.set_rights(self.rights())
        self.changed.emit()

    def _menu_closed(self) -> None:
        super()._menu_closed()
        # The answer, if any, comes after the menu has gone: only then is it known whether the box stays on.
        QTimer.singleShot(0, self, lambda: self.set_rights(self.rights()))


class ChannelField(_WithMenu):
    """How the request arrived. Signal: `changed` when another channel was chosen."""

    def __init__(self) -> None:
        self._channel = Channel.IN_PERSON
        self._radios: RadioGroup[StrEnum] = RadioGroup((*USUAL_CHANNELS, Rare.RARE), self._words)
        super().__init__(self._radios)
        self._radios.changed.connect(self._on_choice)
        self.set_channel(self._channel)

    def channel(self) -> Channel:
        return self._channel

    def set_channel(self, channel: Channel) -> None:
        """Chooses without telling anybody."""
        self._channel = channel
        self._silent = True
        self._radios.set_value(channel if channel in USUAL_CHANNELS else Rare.RARE)
        self._silent = False

    def rare_words(self) -> str:
        """The chosen channel, where it is one of the menu's."""
        return wording.word(self._channel) if self._channel in RARE_CHANNELS else ""

    def box(self, channel: Channel) -> QWidget:
        return self._radios.box(channel if channel in USUAL_CHANNELS else Rare.RARE)

    def _words(self, value: StrEnum) -> str:
        return wording.word(value) if isinstance(value, Channel) else self.tr("Otherwise…")

    def _on_choice(self) -> None:
        chosen = self._radios.value()
        if self._silent or chosen is None:
            return
        if isinstance(chosen, Channel):
            if chosen is not self._channel:
                self._choose(chosen)
            return
        self._open_menu(RARE_CHANNELS, wording.word, lambda value: value is self._channel, self._choose)

    def _choose(self, value: StrEnum) -> None:
        self.set_channel(Channel(value))
        self.changed.emit()

    def _menu_closed(self) -> None:
        super()._menu_closed()
        QTimer.singleShot(0, self, lambda: self.set_channel(self._channel))


def show_below(menu: QMenu, anchor: QWidget) -> None:
    """Opens a menu under a widget with its first choice under the keyboard; it goes away with its answer."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    first = next((action for action in menu.actions() if action.isEnabled()), None)
    menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))
    if first is not None:
        menu.setActiveAction(first)
