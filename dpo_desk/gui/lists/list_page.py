"""A register as a page: filters, a table that reads pages as they come into sight, a footer with counts.

A register adds its columns, its source, its filters and its words. Sorting and filtering are new reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from dpo_desk.gui import failures, theme
from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.filter_bar import FilterBar
from dpo_desk.gui.lists.kept_view import KeptView
from dpo_desk.gui.lists.list_columns import ListColumn, ListMenu
from dpo_desk.gui.lists.list_footer import ListFooter
from dpo_desk.gui.lists.list_source import Listed, ListSource, position_of
from dpo_desk.gui.lists.paged_model import Identified, PagedModel
from dpo_desk.gui.lists.row_reader import RowReader
from dpo_desk.gui.lists.row_table import RowTable
from dpo_desk.gui.lists.view_keeper import ViewKeeper
from dpo_desk.gui.page import Desk, Page, Place
from dpo_desk.gui.tokens import Space
from dpo_desk.gui.widgets.banner import Banner
from dpo_desk.gui.widgets.empty_state import EmptyState
from dpo_desk.gui.widgets.page_header import PageHeader
from dpo_desk.gui.widgets.table_view import Column
from dpo_desk.gui.widgets.texts import column
from dpo_desk.services.changes import Changes, Touched
from dpo_desk.services.workspace import Workspace

Row = TypeVar("Row", bound=Identified)

_NARROW = 960
_NARROW_MARGIN = 4
_ASCENDING, _DESCENDING = "\u2002↑", "\u2002↓"


class ListPage(Page, Generic[Row]):
    """Subclasses fill `filter_keys`, `settings_key`, `usual_view`, `touched` and the methods that raise."""

    filter_keys: Sequence[str] = ()
    settings_key = ""
    usual_view = KeptView()
    touched: frozenset[Touched] = frozenset()

    def __init__(
        self,
        workspace: Workspace,
        background: BackgroundWork,
        desk: Desk,
        model: PagedModel[Row],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._background = background
        self._desk = desk
        self.model = model
        self._keeper = ViewKeeper(workspace, background, self.settings_key, self.usual_view, self)
        self._view = self.usual_view
        self._loaded = False
        self._listed: Listed[Row] | None = None
        self._narrow: bool | None = None
        self._laying_out = False
        self.header = PageHeader()
        self.filters = FilterBar(self.filter_keys)
        self.banner = Banner()
        self.empty = EmptyState()
        self.table = RowTable("")
        self.footer = ListFooter()
        self.rows = RowReader(background, model, self.table, self._failed, self)
        self._lay_out()
        self._wire()
        self._name()
        self._fit()

    # --- what a register says -----------------------------------------------------------------------

    def columns(self, *, narrow: bool) -> tuple[ListColumn, ...]:
        """The columns, wide or narrow, in the interface's language."""
        raise NotImplementedError

    def source(self, view: KeptView) -> ListSource[Row]:
        """The register, limited and ordered as the view says."""
        raise NotImplementedError

    def place_of(self, row: Row) -> Place:
        """Where Enter on the row leads."""
        raise NotImplementedError

    def step_place_of(self, row: Row) -> Place:
        """Where Ctrl+Enter on the row leads."""
        return self.place_of(row)

    def name_register(self) -> None:
        """Puts the register's words on header, table and filters; called again in another language."""
        raise NotImplementedError

    def footer_words(self, listed: Listed[Row]) -> tuple[str, str]:
        """Left and right side of the footer."""
        raise NotImplementedError

    def say_nothing_yet(self) -> None:
        """Fills `empty` for a register without records."""
        raise NotImplementedError

    def nothing_matches(self, listed: Listed[Row]) -> str:
        """`Rādīti 0 no 212.`"""
        raise NotImplementedError

    # --- the page -----------------------------------------------------------------------------------

    def activate(self) -> None:
        if self._loaded:
            self.read()
        else:
            self._keeper.load(self._take_view, self._failed)
        self.focus_list()

    def refresh(self, changes: Changes) -> None:
        if self._loaded and changes.kinds & self.touched:
            self.read()

    def keep_typed(self) -> None:
        self._keeper.flush()

    def focus_areas(self) -> Sequence[QWidget]:
        return (self.header, self.filters, self.empty if self.table.isHidden() else self.table)

    def commands(self) -> Sequence[str]:
        return ("filter",)

    def run_command(self, name: str) -> None:
        if name == "filter":
            self.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.text.selectAll()

    def close_floating(self) -> bool:
        """Esc in the filters gives the keys back to the list."""
        focus = QApplication.focusWidget()
        if focus is None or not self.filters.isAncestorOf(focus) or self.table.isHidden():
            return False
        self.table.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._narrow = None
            self._fit()
            if self._listed is not None:
                self._show(self._listed)
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def focus_list(self) -> None:
        """Puts the focus where the work is."""
        if not self.table.isHidden():
            self.table.setFocus()
        elif (button := self.empty.focusProxy()) is not None and button.isVisible():
            self.empty.setFocus()
        else:
            self.filters.setFocus()

    def read(self) -> None:
        """Reads the list anew; what is shown stays until the answer is here."""
        source, keep = self.source(self._view), self._chosen_id()
        take = partial(self._take, source, keep)
        self._background.read(self, partial(source.read, keep), take, self._failed, replaces="list")

    def view(self) -> KeptView:
        """The filters and the order in force."""
        return self._view

    def listed(self) -> Listed[Row] | None:
        return self._listed

    def sort_by(self, sort: str) -> None:
        """Orders by a column; asked again, the other way round."""
        again = sort == self._view.sort
        self._change(replace(self._view, sort=sort, descending=again and not self._view.descending))

    # --- laying out ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = column(self)
        layout.addWidget(self.header)
        self._over = QVBoxLayout()
        self._over.setContentsMargins(Space.PAGE, 0, Space.PAGE, 4)
        self._over.setSpacing(8)
        self._over.addWidget(self.filters)
        self._over.addWidget(self.banner)
        layout.addLayout(self._over)
        self._nothing = QWidget()
        column(self._nothing, 0, (Space.PAGE, 24, Space.PAGE, 24)).addWidget(self.empty)
        layout.addWidget(self._nothing)
        self._around = QVBoxLayout()
        self._around.addWidget(self.table)
        layout.addLayout(self._around, 1)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)
        layout.addWidget(self.footer)
        self.header.setFocusProxy(self.header.search)
        self.table.setModel(self.model)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._nothing.hide()
        self._rest.hide()

    def _wire(self) -> None:
        self.header.search_asked.connect(self._desk.open_search)
        self.filters.changed.connect(self._filtered)
        self.filters.left.connect(self.focus_list)
        self.empty.acted.connect(self.filters.clear)
        self.table.opened.connect(lambda index: self._go(index, step=False))
        self.table.step_asked.connect(lambda index: self._go(index, step=True))
        self.table.typed.connect(self._find_typed)
        self.table.sort_asked.connect(self._head_clicked)
        head = self.table.horizontalHeader()
        self.table.customContextMenuRequested.connect(partial(self._open_menu, self.table.viewport()))
        head.customContextMenuRequested.connect(partial(self._open_menu, head.viewport()))
        head.sectionResized.connect(self._resized)

    def _name(self) -> None:
        self.name_register()
        self.header.set_title(self.title())
        self.table.setAccessibleName(self.title())

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        side = _NARROW_MARGIN if narrow else Space.TABLE
        self._around.setContentsMargins(side, 0, side, 0)
        self._set_columns()

    def _set_columns(self) -> None:
        """Columns, widths and hidden ones as the layout and the person have them."""
        columns = self.columns(narrow=bool(self._narrow))
        chosen, scrolled = self.table.currentIndex().row(), self.table.verticalScrollBar().value()
        widths = {} if self._narrow else self._view.widths
        self._laying_out = True
        self.model.narrow = bool(self._narrow)
        self.model.set_columns(self._titled(columns), self.tr("being read"))
        self.table.set_widths(
            [Column(c.title, None if c.width is None else widths.get(c.key, c.width)) for c in columns]
        )
        for number, spec in enumerate(columns):
            hidden = not self._narrow and spec.may_hide and spec.key in self._view.hidden
            self.table.setColumnHidden(number, hidden)
        self._laying_out = False
        if 0 <= chosen < self.model.rowCount():
            self.table.select_row(chosen)
            self.table.verticalScrollBar().setValue(scrolled)

    def _titled(self, columns: Sequence[ListColumn]) -> list[Column]:
        arrow = _DESCENDING if self._view.descending else _ASCENDING
        sorted_by = self._view.sort
        return [Column(c.title + (arrow if c.sort and c.sort == sorted_by else ""), c.width) for c in columns]

    # --- reading ------------------------------------------------------------------------------------

    def _take_view(self, view: KeptView) -> None:
        self._loaded = True
        self._view = view
        self.filters.set_values(view.filters)
        self._set_columns()
        self.read()

    def _take(self, source: ListSource[Row], kept: UUID | None, listed: Listed[Row]) -> None:
        chosen = self._chosen_id()
        if chosen != kept:  # another row was chosen while the list was read
            listed = replace(listed, position=position_of(listed.ids, chosen))
        self.rows.follow(source)
        self.banner.clear()
        self._show(listed)

    def _show(self, listed: Listed[Row]) -> None:
        """Puts a list on the screen; the chosen row stays chosen and keeps its place under the eye."""
        had_focus = self.table.hasFocus() or self.empty.isAncestorOf(QApplication.focusWidget() or self)
        chosen = self.table.currentIndex()
        offset = self.table.rowViewportPosition(chosen.row()) if chosen.isValid() else None
        scrolled = self.table.verticalScrollBar().value()
        first_time = self._listed is None
        self._listed = listed
        self.model.day = listed.day
        self.model.set_ids(listed.ids, listed.blocks)
        self._show_which(listed)
        if listed.position is not None:
            self.table.select_row(listed.position)
            if offset is not None:
                moved = self.table.rowViewportPosition(listed.position) - offset
                self.table.verticalScrollBar().setValue(self.table.verticalScrollBar().value() + moved)
        else:
            self.table.verticalScrollBar().setValue(scrolled)
        self.footer.say(*self.footer_words(listed))
        if first_time or had_focus:
            self.focus_list()
            self.table.select_first()
        self.table.viewport().update()

    def _show_which(self, listed: Listed[Row]) -> None:
        empty = not listed.ids
        self._nothing.setVisible(empty)
        self._rest.setVisible(empty)
        self.table.setVisible(not empty)
        if not empty:
            return
        if listed.total == 0:
            self.say_nothing_yet()
        else:
            self.empty.show_state(
                self.tr("Nothing matches the filters"), self.nothing_matches(listed), self.tr("Clear filters")
            )

    def _failed(self, error: Exception) -> None:
        self._loaded = True
        failures.show(error, parent=self, banner=self.banner, retry=self.read)

    # --- doing --------------------------------------------------------------------------------------

    def _filtered(self) -> None:
        self._change(replace(self._view, filters=self.filters.values()))

    def _change(self, view: KeptView) -> None:
        self._view = view
        self._keeper.keep(view)
        self.model.retitle(self._titled(self.columns(narrow=bool(self._narrow))))
        self.read()

    def _chosen_id(self) -> UUID | None:
        index = self.table.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def _go(self, index: QModelIndex, *, step: bool) -> None:
        row = self.model.row_at(index.row())
        if row is not None:
            self._desk.go(self.step_place_of(row) if step else self.place_of(row))

    def _find_typed(self, text: str) -> None:
        source = self.rows.source()
        if source is None:
            return
        start = max(self.table.currentIndex().row(), 0)
        work: Any = partial(source.find, self.model.ids(), start, text)
        self._background.read(self, work, partial(self._found, source), self._failed, replaces="typed")

    def _found(self, source: ListSource[Row], position: int | None) -> None:
        if position is not None and source is self.rows.source():
            self.table.select_row(position)

    def _head_clicked(self, number: int) -> None:
        sort = self.columns(narrow=bool(self._narrow))[number].sort
        if sort:
            self.sort_by(sort)

    def _resized(self, number: int, _before: int, now: int) -> None:
        if self._laying_out or self._narrow or QApplication.mouseButtons() != Qt.MouseButton.LeftButton:
            return
        spec = self.columns(narrow=False)[number]
        if spec.width is not None:
            width = round(now * 100 / theme.active().text_size)
            self._view = replace(self._view, widths={**self._view.widths, spec.key: width})
            self._keeper.keep(self._view)

    def list_menu(self) -> QMenu:
        """The menu of the list, for the menu key and the right button: open, order, columns."""
        index = self.table.currentIndex()
        offered = ListMenu(
            self.columns(narrow=bool(self._narrow)),
            sorted_by=self._view.sort,
            hidden=None if self._narrow else self._view.hidden,
            open_row=(lambda: self._go(index, step=False)) if index.isValid() else None,
            sort_by=self.sort_by,
            toggle=self._toggle_column,
        )
        return offered.menu(self)

    def _open_menu(self, origin: QWidget, at: QPoint) -> None:
        self.list_menu().popup(origin.mapToGlobal(at))

    def _toggle_column(self, key: str) -> None:
        shown = key in self._view.hidden
        hidden = tuple(k for k in self._view.hidden if k != key) if shown else (*self._view.hidden, key)
        self._view = replace(self._view, hidden=hidden)
        self._keeper.keep(self._view)
        self._set_columns()
