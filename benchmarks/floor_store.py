"""The floors of the store: the same cases in the plainest encrypted database, asked by hand-written SQL.

One wide table with a whole number as its key, the indexes that its questions need, and the layout of the
full-text index that answers beginnings of words soonest. No audit, no history, no rows beside it: less than
any real desk could do with, which is what makes it a floor.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from benchmarks.cases import InventedCase
from dpo_desk.domain.local_time import riga_date

KEY = f"x'{'5c' * 32}'"
COLUMNS = (
    "number",
    "state",
    "name",
    "rights",
    "channel",
    "received",
    "due",
    "promise",
    "sent",
    "ended",
    "outcome",
    "contact",
    "words",
)
LISTED = "id, number, state, name, rights, channel, received, due, promise"
_SCHEMA = f"""
CREATE TABLE matter (id INTEGER PRIMARY KEY, {", ".join(f"{column} TEXT" for column in COLUMNS)});
"""
_INDEXES = """
CREATE UNIQUE INDEX matter_number ON matter (number);
CREATE INDEX matter_due ON matter (due, id);
CREATE INDEX matter_name ON matter (name, id);
CREATE INDEX matter_received ON matter (received, channel, rights);
CREATE INDEX matter_state ON matter (state, due, id);
CREATE INDEX matter_ended ON matter (ended, outcome, sent, due, promise, received);
CREATE VIRTUAL TABLE matter_words USING fts5(number, name, contact, words, content='matter',
  content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5 6', detail=column);
INSERT INTO matter_words (matter_words) VALUES ('rebuild');
CREATE TRIGGER matter_added AFTER INSERT ON matter BEGIN
  INSERT INTO matter_words (rowid, number, name, contact, words)
  VALUES (new.id, new.number, new.name, new.contact, new.words);
END;
"""
_INSERT = f"INSERT INTO matter ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_FOUND = (
    "SELECT m.id, m.number, m.state, m.name, m.due, m.contact, m.words FROM matter_words w "
    "JOIN matter m ON m.id = w.rowid WHERE matter_words MATCH ? ORDER BY w.rowid DESC LIMIT 50"
)
_TERMS = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT 65"
_MOST_TERMS, _LONGEST_PREFIX = 64, 6


def made(path: Path, cases: Iterable[InventedCase]) -> Path:
    """The floor's database with the cases; one that is there already is taken as it is."""
    if path.exists():
        return path
    partial = path.with_suffix(".partial")
    for ending in ("", "-wal", "-shm"):
        partial.with_name(partial.name + ending).unlink(missing_ok=True)
    connection = connect(partial)
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    connection.executemany(_INSERT, (row_of(case) for case in cases))
    connection.execute("COMMIT")
    connection.executescript(_INDEXES)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    partial.rename(path)
    return path


def connect(path: Path, *, key: str | None = KEY) -> Any:
    """A connection prepared as the store's own are. Without a key the database is not encrypted."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    if key is not None:
        connection.execute(f'PRAGMA key = "{key}"')
    for pragma in ("cache_size = -65536", "journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def row_of(case: InventedCase) -> tuple[str | None, ...]:
    """The case as one row; days and moments as ISO text."""
    request, subject = case.request, case.request.subject
    claim = request.claims[0]
    promise = request.dates.promise
    return (
        request.number,
        request.state.value,
        subject.name,
        ",".join(right.value for right in request.rights),
        request.channel.value,
        riga_date(request.received_at).isoformat(),
        request.dates.legal.due.isoformat(),
        promise.due.isoformat() if promise else None,
        riga_date(request.sent_at).isoformat() if request.sent_at else None,
        riga_date(request.ending.at).isoformat() if request.ending else None,
        claim.decision.outcome.value if claim.decision else None,
        f"{subject.email} {subject.phone} {subject.address}",
        request.text,
    )


class FloorStore:
    """The questions of the desk, asked of the floor's database."""

    def __init__(self, path: Path) -> None:
        self.connection = connect(path)
        self.connection.execute(
            "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'matter_words', 'row')"
        )

    def page(self, order: str, condition: str, first: tuple[Any, ...]) -> list[Any]:
        """Fifty rows in an order, from the one with these values on."""
        columns = _columns(order)
        sign = "<=" if order.endswith("DESC") else ">="
        begun = f"({', '.join(columns)}) {sign} ({', '.join('?' * len(first))})"
        statement = f"SELECT {LISTED} FROM matter WHERE {condition} AND {begun} ORDER BY {order} LIMIT 50"
        found: list[Any] = self.connection.execute(statement, first).fetchall()
        return found

    def place(self, order: str, condition: str, depth: int) -> tuple[Any, ...]:
        """The values of the row at a depth, by which a page begins."""
        statement = (
            f"SELECT {', '.join(_columns(order))} FROM matter WHERE {condition} "
            f"ORDER BY {order} LIMIT 1 OFFSET ?"
        )
        return tuple(self.connection.execute(statement, (depth,)).fetchone())

    def ids(self, order: str, condition: str = "1") -> list[Any]:
        statement = f"SELECT id FROM matter WHERE {condition} ORDER BY {order}"
        found: list[Any] = self.connection.execute(statement).fetchall()
        return found

    def search(self, typed: str) -> list[Any]:
        """The newest fifty that hold words beginning with what was typed."""
        query = " AND ".join(self._asked(word) for word in _bare(typed).split())
        found: list[Any] = self.connection.execute(_FOUND, (query,)).fetchall()
        return found

    def _asked(self, word: str) -> str:
        if len(word) > _LONGEST_PREFIX:
            terms = [row[0] for row in self.connection.execute(_TERMS, (word, word + "\U0010ffff"))]
            if 0 < len(terms) <= _MOST_TERMS:
                return "(" + " OR ".join(f'"{term}"' for term in terms) + ")"
        return f'"{word}"*'

    def save(self, row: tuple[str | None, ...]) -> None:
        """One durable commit."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute(_INSERT, row)
        self.connection.execute("COMMIT")

    def month(self, first: date, after: date) -> list[Any]:
        """The figures of a month's page."""
        span = (first.isoformat(), after.isoformat())
        return list(self._month(span))

    def _month(self, span: tuple[str, str]) -> Iterator[Any]:
        ask = self.connection.execute
        yield ask("SELECT count(*) FROM matter WHERE received < ?", span[:1]).fetchall()
        yield ask("SELECT count(*) FROM matter WHERE ended < ?", span[:1]).fetchall()
        inside = "received >= ? AND received < ?"
        for column in ("rights", "channel"):
            statement = f"SELECT {column}, count(*) FROM matter WHERE {inside} GROUP BY {column}"
            yield ask(statement, span).fetchall()
        yield ask(
            "SELECT outcome, count(*), sum(sent <= due), sum(sent <= promise) FROM matter "
            "WHERE ended >= ? AND ended < ? GROUP BY outcome",
            span,
        ).fetchall()
        yield ask(
            "SELECT received, sent FROM matter WHERE ended >= ? AND ended < ? AND sent IS NOT NULL", span
        ).fetchall()
        yield ask(
            "SELECT count(*), sum(due >= ?) FROM matter WHERE received < ? AND ended IS NULL",
            (span[1], span[1]),
        ).fetchall()

    def states(self) -> list[Any]:
        """How many there are in each state."""
        found: list[Any] = self.connection.execute(
            "SELECT state, count(*) FROM matter GROUP BY state"
        ).fetchall()
        return found

    def close(self) -> None:
        self.connection.close()


def _columns(order: str) -> list[str]:
    return [part.split()[0] for part in order.split(", ")]


def _bare(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(
        letter if letter.isalnum() else " " for letter in parts if not unicodedata.combining(letter)
    )
