"""Reads the rows that come into sight, in the background, and drops the wish for those that left it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from dpo_desk.gui.background import BackgroundWork
from dpo_desk.gui.lists.list_source import Blocks, ListSource, read_blocks
from dpo_desk.gui.lists.paged_model import Identified, PagedModel
from dpo_desk.gui.lists.row_table import RowTable

Row = TypeVar("Row", bound=Identified)


class RowReader(QObject, Generic[Row]):
    """Keeps the model of a table filled around the rows in sight."""

    def __init__(
        self,
        background: BackgroundWork,
        model: PagedModel[Row],
        table: RowTable,
        on_failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._model = model
        self._table = table
        self._on_failed = on_failed
        self._source: ListSource[Row] | None = None
        self._asked: frozenset[int] = frozenset()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch)
        model.missing.connect(self._fetch)
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())

    def source(self) -> ListSource[Row] | None:
        """What the list on the screen was read from."""
        return self._source

    def follow(self, source: ListSource[Row]) -> None:
        """Another list is shown: rows of the one before are not wanted any more."""
        self._source = source
        self._asked = frozenset()

    def _fetch(self) -> None:
        wanted = self._model.missing_blocks(*self._table.visible_rows())
        if not wanted or self._source is None or self._asked.issuperset(wanted):
            return
        self._asked = frozenset(wanted)
        work: Any = partial(read_blocks, self._source.rows, wanted)
        self._background.read(self, work, partial(self.put, self._source), self._failed, replaces="rows")

    def put(self, source: ListSource[Row], blocks: Blocks[Row]) -> None:
        """Takes blocks that were read from a source, where it is still the one shown."""
        if source is not self._source:
            return
        self._asked = frozenset()
        for number, rows in blocks.items():
            self._model.put(number, rows)

    def _failed(self, error: Exception) -> None:
        self._asked = frozenset()
        self._on_failed(error)
