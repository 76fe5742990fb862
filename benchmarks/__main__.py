"""Runs the benchmarks: `python -m benchmarks [TOPIC…] [--quick]`; `--help` names all options."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import connections, floor_store, lists, months, printing, saving, searching, starting
from benchmarks.cases import Invention
from benchmarks.filled_store import filled, firm, open_filled
from benchmarks.report import Figure, show, write_json, write_tables
from benchmarks.topic import Stores, Topic
from dpo_desk.domain.local_time import riga_date
from dpo_desk.services.workspace import Workspace

SIZES = (10_000, 100_000)
_PRINTING = "letters"
_TITLES = {
    "start": "Starting and unlocking",
    "lists": "Lists",
    "search": "Search",
    "save": "Saving",
    _PRINTING: "Letters",
    "month": "The month",
    "connections": "Connections",
}
_OPEN_STORE: dict[str, Callable[[Topic, Stores, Workspace], Iterator[Figure]]] = {
    "lists": lists.measure,
    "search": searching.measure,
    "month": months.measure,
}
_CLOSED_STORE: dict[str, Callable[[Topic, Stores], Iterator[Figure]]] = {
    "start": starting.measure,
    "save": saving.measure,
    "connections": connections.measure,
}


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for on the command line."""

    topics: tuple[str, ...]
    sizes: tuple[int, ...]
    quick: bool
    stores: Path

    def topic(self, name: str, cases: int | None = None) -> Topic:
        """The topic for one size."""
        return Topic(_TITLES[name], 1 + list(_TITLES).index(name), cases, self.quick)


def main(arguments: Sequence[str]) -> int:
    """Measures, prints each figure at once, and writes what was asked for; 0 even where a goal is missed."""
    options = _parser().parse_args(arguments)
    topics = tuple(options.topics or _TITLES)
    sizes: tuple[int, ...] = SIZES[:1] if options.quick else SIZES
    if options.cases:
        sizes = tuple(int(size) for size in options.cases.split(","))
    figures: list[Figure] = []
    with ExitStack() as stack:
        stores = options.stores or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for figure in _measured(_Wish(topics, sizes, options.quick, Path(stores))):
            show(figure)
            figures.append(figure)
    if options.out:
        write_json(figures, options.out)
    if options.tables:
        write_tables(figures, options.tables)
    missed = sum(figure.is_met is False for figure in figures)
    print(f"{len(figures)} figures; goals missed: {missed}")
    return 0


def _measured(wish: _Wish) -> Iterator[Figure]:
    for size in wish.sizes if set(wish.topics) - {_PRINTING} else ():
        yield from _of_size(wish, size)
    if _PRINTING in wish.topics:
        yield from printing.measure(wish.topic(_PRINTING))


def _of_size(wish: _Wish, size: int) -> Iterator[Figure]:
    today = riga_date(datetime.now(UTC))
    folder = wish.stores / f"{size}-cases"
    print(f"Making a store of {size} cases, and the floor's …", flush=True)
    stores = Stores(
        filled(folder, size, today),
        floor_store.made(folder / "floor.db", Invention(firm(), today).cases(size)),
    )
    for name in _CLOSED_STORE:
        if name in wish.topics:
            yield from _CLOSED_STORE[name](wish.topic(name, size), stores)
    asked = [name for name in _OPEN_STORE if name in wish.topics]
    if asked:
        with closing(open_filled(stores.store)) as space:
            for name in asked:
                yield from _OPEN_STORE[name](wish.topic(name, size), stores, space)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("topics", nargs="*", choices=[*_TITLES, []], help="all of them, unless named")
    parser.add_argument("--quick", action="store_true", help="10,000 cases and fewer rounds")
    parser.add_argument("--cases", help="sizes of the stores, such as 10000,100000")
    parser.add_argument("--stores", type=Path, help="keep the stores here; made anew every day")
    parser.add_argument("--out", type=Path, help="write the figures as JSON")
    parser.add_argument("--tables", type=Path, help="put the tables into this page")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
