"""The columns of a register, and the menu that orders and hides them by keyboard or right button."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a register. `sort` is the order that a click on its head asks for; empty for none."""

    key: str
    title: str
    width: int | None = None
    sort: str = ""
    may_hide: bool = False


@dataclass(frozen=True, slots=True)
class ListMenu:
    """What the menu of a list offers. `hidden` is None where no column can be hidden, `open_row` where no
    row is chosen."""

    columns: Sequence[ListColumn]
    sorted_by: str
    hidden: Collection[str] | None
    open_row: Callable[[], None] | None
    sort_by: Callable[[str], None]
    toggle: Callable[[str], None]

    def menu(self, parent: QWidget) -> QMenu:
        """The menu, which goes away when it is closed."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.open_row is not None:
            menu.addAction(_tr_open(), self.open_row)
        for spec in self.columns:
            if spec.sort:
                pattern = QCoreApplication.translate("ListMenu", "Order by: {column}")
                words = pattern.format(column=spec.title)
                self._tick(menu, words, partial(self.sort_by, spec.sort), on=spec.sort == self.sorted_by)
        if self.hidden is None:
            return menu
        menu.addSeparator()
        for spec in self.columns:
            if spec.may_hide:
                pattern = QCoreApplication.translate("ListMenu", "Show column: {column}")
                words = pattern.format(column=spec.title)
                self._tick(menu, words, partial(self.toggle, spec.key), on=spec.key not in self.hidden)
        return menu

    def _tick(self, menu: QMenu, words: str, run: Callable[[], None], *, on: bool) -> None:
        action = menu.addAction(words, run)
        action.setCheckable(True)
        action.setChecked(on)


def _tr_open() -> str:
    return QCoreApplication.translate("ListMenu", "Open")
