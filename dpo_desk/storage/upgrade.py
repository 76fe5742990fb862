"""Brings an older store to today's tables: back up, migrate in one transaction, check.

Alembic is imported only when there is something to do: loading it costs more than opening the store.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dpo_desk.bundle import bundled
from dpo_desk.services.failures import DiskFull, StoreDamaged, UpgradeFailed
from dpo_desk.storage.driver_errors import at_the_door
from dpo_desk.storage.engine import DatabaseKey, bare_connection
from dpo_desk.storage.file_writing import PRIVATE_FILE, flush_folder, private_folder

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

REVISIONS = ("0001",)
"""Every revision of the store's tables, oldest first. A test compares them with db/migrations."""

BACKUPS = "backups"
DATABASE = "desk.db"
PARTIAL = ".partial"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The migrations that this program knows: their folder, and their revisions, oldest first."""

    scripts: Path
    revisions: tuple[str, ...]

    @property
    def head(self) -> str:
        return self.revisions[-1]


def our_ladder() -> Ladder:
    """The program's own migrations."""
    return Ladder(bundled("db", "migrations"), REVISIONS)


def migrate(engine: Engine, ladder: Ladder, afterwards: Callable[[Connection], None]) -> None:
    """Takes all missing steps and does `afterwards` in one transaction: all of it is done, or nothing.

    Foreign keys are off meanwhile: a step that rebuilds a table drops the old one, and rows that cascade
    from it would vanish without an error. They are checked before the commit instead.
    """
    from sqlalchemy import text

    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 -- a connection just checked out has its driver
        connection.rollback()
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                _take_steps(connection, ladder)
                afterwards(connection)
                broken = connection.execute(text("PRAGMA foreign_key_check")).first()
                if broken is not None:
                    raise StoreDamaged(what="foreign_keys", table=str(broken[0]))
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _take_steps(connection: Connection, ladder: Ladder) -> None:
    from alembic import command
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(ladder.scripts).replace("%", "%%"))
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, ladder.head)


def back_up_before(folder: Path, key_file: Path, key: DatabaseKey, revision: str, at: datetime) -> str:
    """Copies the store, before it is upgraded, to a folder under `backups` that is a store of its own.

    The database must be closed and without a write-ahead log. The copy counts only once it was read back;
    an unfinished one keeps the ending PARTIAL. Answers the folder's name. Raises DiskFull, UpgradeFailed.
    """
    with at_the_door():
        database = folder / DATABASE
        needed = 2 * database.stat().st_size + key_file.stat().st_size
        if shutil.disk_usage(folder).free < needed:
            raise DiskFull(needed=str(needed))
        stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        target = folder / BACKUPS / f"before-upgrade-from-{revision}-{stamp}"
        if target.exists():
            shutil.rmtree(target)
        partial = target.with_name(target.name + PARTIAL)
        shutil.rmtree(partial, ignore_errors=True)
        private_folder(folder / BACKUPS)
        private_folder(partial)
        for source in (database, key_file):
            _copy_flushed(source, partial / source.name)
        if not _reads_back(partial / DATABASE, key, database):
            raise UpgradeFailed(backup=partial.name)
        flush_folder(partial)
        partial.rename(target)
        flush_folder(target.parent)
    return target.name


def _copy_flushed(source: Path, target: Path) -> None:
    import os

    with source.open("rb") as reading, target.open("wb") as writing:
        shutil.copyfileobj(reading, writing, 1 << 20)
        writing.flush()
        os.fsync(writing.fileno())
    target.chmod(PRIVATE_FILE)


def _reads_back(copy: Path, key: DatabaseKey, original: Path) -> bool:
    """Whether the copy equals the original and every page of it passes the cipher's own check."""
    if _digest(copy) != _digest(original):
        return False
    connection = bare_connection(copy, key, "immutable")
    try:
        return whole(connection)
    finally:
        connection.close()


def whole(connection: object) -> bool:
    """Whether every page passes the cipher's check and the tables hang together."""
    execute = connection.execute  # type: ignore[attr-defined]  # a driver connection, which has no types
    if execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        return False
    return bool(execute("PRAGMA quick_check").fetchone()[0] == "ok")


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
