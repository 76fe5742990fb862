"""Opens connections to the encrypted database and prepares each one the same way.

The order of the first statements matters: the cipher's log is silenced before the key is given, because
it would print errors; the raw key spares the derivation that a passphrase costs on every connection.

SQLAlchemy is imported by what makes engines: until the right password, opening a store needs none of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from dpo_desk.services.failures import EngineUnfit
from dpo_desk.storage.driver_errors import at_the_door, tell_failure
from dpo_desk.storage.json_codec import write_plain

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.pool import ConnectionPoolEntry

OLDEST_ENGINE = (3, 51, 3)
"""Older ones can corrupt a file when a writer and a checkpoint meet in write-ahead mode."""

PAGE_SIZE = 4096
_CACHE_KIB = 64 * 1024
_BUSY_MILLISECONDS = 5000

_EVERY_CONNECTION = (
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}",
    f"PRAGMA cache_size = -{_CACHE_KIB}",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
)
_WRITER = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
_READER = (
    "CREATE VIRTUAL TABLE temp.search_vocabulary USING fts5vocab('main', 'search_index', 'row')",
    "PRAGMA query_only = ON",
)


@dataclass(frozen=True, slots=True, repr=False)
class DatabaseKey:
    """The raw key and salt of a database file."""

    key: bytes
    salt: bytes

    def statement(self) -> str:
        return f"PRAGMA key = \"x'{self.key.hex()}{self.salt.hex()}'\""


def check_engine(found: tuple[int, ...] | None = None) -> None:
    """Raises EngineUnfit when the engine in this process is too old or lacks cipher or full text."""
    version = found or dbapi2.sqlite_version_info
    if version < OLDEST_ENGINE:
        needed = ".".join(map(str, OLDEST_ENGINE))
        raise EngineUnfit(part="sqlite", found=".".join(map(str, version)), needed=needed)
    connection = dbapi2.connect(":memory:")
    try:
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise EngineUnfit(part="cipher", found="", needed="SQLCipher")
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
        if "ENABLE_FTS5" not in options:
            raise EngineUnfit(part="full text", found="", needed="FTS5")
    finally:
        connection.close()


def bare_connection(path: Path, key: DatabaseKey, mode: str) -> Any:
    """A connection without SQLAlchemy. `mode`: `rw`, `ro`, or `immutable` for a file nobody writes."""
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = dbapi2.connect(f"{path.absolute().as_uri()}?{query}", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(key.statement())
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def open_engine(path: Path, key: DatabaseKey, *, reading: bool) -> Engine:
    """An engine with one prepared connection: the writer's, or the reader's that can be interrupted.

    Writers begin with BEGIN IMMEDIATE: taking the lock first spares a read-then-write transaction from
    being refused in its middle. Errors never show the parameters of a statement.
    """
    from sqlalchemy import URL, create_engine, event

    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=dbapi2,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        json_serializer=write_plain,
        skip_autocommit_rollback=False,
    )

    def prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:
        with at_the_door():
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(key.statement())
            connection.isolation_level = None
            for statement in (*_EVERY_CONNECTION, *(_READER if reading else _WRITER)):
                connection.execute(statement)

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", prepare, insert=True)
    event.listen(engine, "begin", begin)
    event.listen(engine, "handle_error", tell_failure)
    return engine
