"""A page of the list, in several orders, filters and depths, beside the bare mapper and hand-written SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, bindparam, create_engine, desc, event, select, tuple_
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, load_only, mapped_column
from sqlcipher3 import dbapi2

from benchmarks.floor_store import KEY, LISTED, FloorStore
from benchmarks.report import Figure
from benchmarks.timing import over_items
from benchmarks.topic import Stores, Topic
from dpo_desk.domain.request import RequestState
from dpo_desk.services.views import RequestQuery, Sort
from dpo_desk.services.workspace import Workspace

_PAGE = 50
_Page = tuple[int, tuple[Any, ...]]
"""Where a page begins: its number in the list, and the values of its first row."""
_TO_ORM, _TO_RAW, _IDS = 1.5, 8.0, 1.5


class _Base(DeclarativeBase):
    """The floor's table through the bare mapper."""


class _Matter(_Base):
    __tablename__ = "matter"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    state: Mapped[str]
    name: Mapped[str]
    rights: Mapped[str]
    channel: Mapped[str]
    received: Mapped[str]
    due: Mapped[str]
    promise: Mapped[str | None]
    sent: Mapped[str | None]
    ended: Mapped[str | None]
    contact: Mapped[str]
    words: Mapped[str]


@dataclass(frozen=True, slots=True)
class _View:
    """One way to look at the list: as the use case asks for it, and as the floor does."""

    name: str
    query: RequestQuery
    order: str
    condition: str = "1"


_VIEWS = (
    _View("by due date", RequestQuery(sort=Sort.DUE), "due, id"),
    _View("by name, from Z", RequestQuery(sort=Sort.NAME, descending=True), "name DESC, id DESC"),
    _View("by receipt", RequestQuery(sort=Sort.RECEIVED), "received, id"),
    _View(
        "closed ones by due date",
        RequestQuery(states=(RequestState.CLOSED,), sort=Sort.DUE),
        "due, id",
        "state = 'closed'",
    ),
)


def measure(topic: Topic, stores: Stores, space: Workspace) -> Iterator[Figure]:
    """Yields the figures of one size."""
    floor, engine = FloorStore(stores.floor), _engine(stores.floor)
    try:
        for view in _VIEWS:
            yield from _pages(topic, space, view, floor, engine)
            yield from _ids(topic, space, view, floor)
    finally:
        engine.dispose()
        floor.close()


def _pages(
    topic: Topic, space: Workspace, view: _View, floor: FloorStore, engine: Engine
) -> Iterator[Figure]:
    registers, actor = space.registers, space.actor
    ids = registers.request_ids(actor, view.query)
    total = min(len(ids), len(floor.ids(view.order, view.condition)))
    if total <= _PAGE:  # one page is all there is: nothing to go down into
        return
    for share, depth in (("first pages", 0.0), ("pages at 50 %", 0.5), ("pages at 90 %", 0.9)):
        first = int(total * depth)
        starts = [min(first + step * _PAGE, total - _PAGE) for step in range(topic.rounds(60))]
        # Neighbouring pages, as scrolling asks for them; the floors are told where each begins.
        pages = [(start, floor.place(view.order, view.condition, start)) for start in starts]
        contenders: dict[str, Callable[[_Page], object]] = {
            "desk": lambda page: registers.request_rows(actor, ids[page[0] : page[0] + _PAGE]),
            "mapper": lambda page: _ask(engine, view, page[1]),
            "SQL": lambda page: floor.page(view.order, view.condition, page[1]),
        }
        times = over_items(contenders, pages, warm_up=len(pages))
        own = times["desk"]
        what = f"{view.name}, {share}"
        for name, most in (("mapper", _TO_ORM), ("SQL", _TO_RAW)):
            yield topic.ratio(f"{what}, to the {name}", own, times[name], most=most)


def _ids(topic: Topic, space: Workspace, view: _View, floor: FloorStore) -> Iterator[Figure]:
    registers, actor = space.registers, space.actor
    contenders: dict[str, Callable[[int], object]] = {
        "desk": lambda _: registers.request_ids(actor, view.query),
        "SQL": lambda _: floor.ids(view.order, view.condition),
    }
    times = over_items(contenders, range(topic.rounds(12)), warm_up=1)
    yield topic.ratio(f"{view.name}, all ids in order", times["desk"], times["SQL"], most=_IDS)


@cache
def _statement(view: _View) -> Any:
    """The page after a place, built once; its values are named `first` and `second`."""
    columns = [getattr(_Matter, part.split()[0]) for part in view.order.split(", ")]
    falling = view.order.endswith("DESC")
    listed = load_only(*(getattr(_Matter, name) for name in LISTED.split(", ")))
    statement = select(_Matter).options(listed).limit(_PAGE)
    statement = statement.order_by(*(desc(column) if falling else column for column in columns))
    if view.condition != "1":
        statement = statement.where(_Matter.state == RequestState.CLOSED.value)
    here, begun = tuple_(*columns), tuple_(bindparam("first"), bindparam("second"))
    return statement.where(here <= begun if falling else here >= begun)


def _ask(engine: Engine, view: _View, after: tuple[Any, ...]) -> list[Any]:
    with Session(engine) as session:
        return list(session.scalars(_statement(view), dict(zip(("first", "second"), after, strict=False))))


def _engine(floor: Path) -> Engine:
    engine = create_engine(f"sqlite:///{floor}", module=dbapi2)

    def prepare(connection: Any, _entry: object) -> None:
        connection.execute(f'PRAGMA key = "{KEY}"')
        connection.execute("PRAGMA cache_size = -65536")

    event.listen(engine, "connect", prepare, insert=True)
    return engine
