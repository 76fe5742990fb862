"""Makes and opens the encrypted store: a folder with the database, its key file and backups.

Nothing personal is outside the encrypted file. One derivation opens the store; after that every connection
gets the raw key. Whatever is wrong is told as a failure before anything is changed.

The rooms that need SQLAlchemy are imported once the key is there: loading them takes longer than deriving
it, and while the one is under way in a thread the other can be.
"""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from dpo_desk import __version__
from dpo_desk.domain.local_time import riga_date
from dpo_desk.services.failures import (
    Failure,
    StoreExists,
    StoreFolderNotEmpty,
    StoreMissing,
    WrongPassword,
    WrongRecoveryKey,
)
from dpo_desk.services.ports import Clock
from dpo_desk.storage.driver_errors import at_the_door
from dpo_desk.storage.engine import DatabaseKey, check_engine, open_engine
from dpo_desk.storage.file_writing import HALF_WRITTEN, create_empty, private_folder
from dpo_desk.storage.key_file import (
    ENDING,
    STANDARD_COST,
    DerivationCost,
    new_data_key,
    new_key_file,
    write_key_file,
)
from dpo_desk.storage.key_ring import StoreKeyRing
from dpo_desk.storage.opening import (
    Unlocked,
    append_in_own_name,
    permitted_revision,
    recover,
    upgrade,
)
from dpo_desk.storage.place import Partitions, mounted, refuse_network_share
from dpo_desk.storage.recovery_key import new_recovery_key, printed, read_back
from dpo_desk.storage.store_files import (
    UNFINISHED,
    StoreFiles,
    find_store,
    finish_creation,
    is_store,
    key_file_name,
    remove_unfinished,
    tidy,
)
from dpo_desk.storage.store_lock import HOLDER_NAME, LOCK_NAME, StoreLock
from dpo_desk.storage.turn import Turn
from dpo_desk.storage.unlock_delay import FILE_NAME as DELAY_NAME
from dpo_desk.storage.unlock_delay import UnlockDelay
from dpo_desk.storage.upgrade import BACKUPS, DATABASE, Ladder, migrate, our_ladder

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dpo_desk.storage.unit_of_work import SqlUnitOfWork


def system_clock() -> datetime:
    """Now, as aware UTC."""
    return datetime.now(UTC)


class Lock(Protocol):
    """What keeps other programs away while the store is open."""

    def release(self) -> None: ...


class _NoLock:
    """For a store that is being made: its folder is locked already."""

    def release(self) -> None:
        return None


class OpenStore:
    """An open store. Closing it drops the key, ends reads and waits for the write under way.

    `slot_id` names the key slot that opened it, None after the recovery key. `failed_attempts` were made
    before this success, to be audited. `upgraded_from` is the revision it had before, None if none.
    """

    def __init__(
        self,
        files: StoreFiles,
        data_key: bytes,
        lock: Lock,
        *,
        slot_id: str | None,
        failed_attempts: int = 0,
        upgraded_from: str | None = None,
    ) -> None:
        from dpo_desk.storage.reading import SqlReading
        from dpo_desk.storage.version_repositories import ReadVersions

        key = DatabaseKey(data_key, files.key_file.database_salt)
        self.folder = files.folder
        self.name = files.key_path.name.removesuffix(UNFINISHED).removesuffix(ENDING)
        self.store_id = files.key_file.store_id
        self.slot_id = slot_id
        self.failed_attempts = failed_attempts
        self.upgraded_from = upgraded_from
        self.keys = StoreKeyRing(files.key_path, files.key_file, data_key)
        self._lock = lock
        self._known = ReadVersions()
        self._writer = open_engine(files.database, key, reading=False)
        self._reader = open_engine(files.database, key, reading=True)
        self._write_turn, self._read_turn = Turn(), Turn()
        self.reading = SqlReading(self._reader, self._read_turn, self._known)
        self._closed = False

    def begin(self, at: datetime) -> None:
        """Makes the tables of a new store, its first facts and its first audit entry."""
        migrate(self._writer, our_ladder(), lambda _: None)
        with self.unit_of_work() as work:
            work.info.set("store_id", self.store_id)
            work.info.set("made_by", __version__)
            work.info.set("created_at", at.astimezone(UTC).isoformat(timespec="seconds"))
            work.info.set("first_month", riga_date(at).replace(day=1).isoformat())
            append_in_own_name(work.audit, at, "create_store", self.store_id, {})
            work.commit()

    def unit_of_work(self) -> SqlUnitOfWork:
        """One transaction; raises StoreClosed on entering once the store is closed."""
        from dpo_desk.storage.unit_of_work import SqlUnitOfWork

        return SqlUnitOfWork(self._writer, self._write_turn, self._known)

    def settle(self) -> None:
        """Empties the write-ahead log into the database, so that a program killed now leaves a closed file.

        Otherwise the next start checks every page. Waits for the unit of work under way; harmless when it
        cannot be done now. Raises StoreClosed.
        """
        self._write_turn.take()
        try:
            self._empty_log()
        finally:
            self._write_turn.give_back()

    def close(self) -> None:
        """Closes the store; harmless when it is closed. The write-ahead log is emptied and removed."""
        if self._closed:
            return
        self._closed = True
        self.reading.interrupt()
        self._read_turn.close()
        self._write_turn.close()
        self.keys.forget()
        self._reader.dispose()
        try:
            self._empty_log()
        finally:
            self._writer.dispose()
            self._lock.release()

    def _empty_log(self) -> None:
        with contextlib.suppress(Failure), at_the_door(), self._writer.connect() as connection:
            connection.rollback()
            _driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def __enter__(self) -> OpenStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class CreatedStore:
    """A store that was just made, open, and the recovery key to print (it is kept nowhere)."""

    store: OpenStore
    recovery_key: str


Fill = Callable[[OpenStore], None]
"""Writes the first rows (profile, first DPO) into a store that is being made."""


def create_store(
    folder: Path,
    name: str,
    user_name: str,
    password: str,
    *,
    fill: Fill | None = None,
    clock: Clock = system_clock,
    cost: DerivationCost = STANDARD_COST,
    partitions: Partitions = mounted,
) -> CreatedStore:
    """Makes a store in a folder of its own and opens it. The folder is made where there is none.

    Until the last renaming the files have unfinished names: a kill at any moment leaves a whole store or
    none, and what is left over is removed next time. Whatever `fill` raises undoes everything.
    Raises StoreExists, StoreFolderNotEmpty, StoreOnNetwork, StoreBusy, StoreReadOnly, DiskFull.
    """
    check_engine()
    refuse_network_share(folder, partitions)
    with at_the_door():
        if is_store(folder):
            raise StoreExists
        if folder.exists() and not folder.is_dir():
            raise StoreFolderNotEmpty
        _refuse_other_files(folder)
        private_folder(folder)
        lock = StoreLock(folder, clock)
        lock.take()
    try:
        with at_the_door():
            tidy(folder)
            finish_creation(folder)
            if is_store(folder):
                raise StoreExists
            remove_unfinished(folder)
            return _created(folder, name, user_name, password, fill, clock, cost, lock)
    except BaseException:
        with contextlib.suppress(OSError):
            remove_unfinished(folder)
        lock.release()
        raise


def open_store(
    folder: Path,
    user_name: str,
    password: str,
    *,
    clock: Clock = system_clock,
    partitions: Partitions = mounted,
    ladder: Ladder | None = None,
) -> OpenStore:
    """Opens the store for a user; an older one is backed up and upgraded first.

    Raises WrongPassword, MustWait (nothing derived), or StoreUnusable in one of its kinds.
    """

    def unlock(files: StoreFiles) -> Unlocked:
        delay = UnlockDelay(folder, clock)
        failures = delay.begin_attempt()
        opened = files.key_file.opened_by(user_name, password)
        if opened is None:
            raise WrongPassword
        slot_id, data_key = opened
        return Unlocked(data_key, slot_id, failures, delay)

    return _opened(folder, unlock, clock, partitions, ladder or our_ladder())


def open_with_recovery_key(
    folder: Path,
    recovery_key: str,
    *,
    clock: Clock = system_clock,
    partitions: Partitions = mounted,
    ladder: Ladder | None = None,
) -> OpenStore:
    """Opens the store with the printed recovery key; a lost or damaged key file is made from its copy.

    Whoever opens it so sets a new password and replaces the recovery key. Raises RecoveryKeyMistyped,
    WrongRecoveryKey, or StoreUnusable in one of its kinds.
    """
    key = read_back(recovery_key)

    def unlock(files: StoreFiles) -> Unlocked:
        data_key = files.key_file.opened_by_recovery(key)
        if data_key is None:
            raise WrongRecoveryKey
        delay = UnlockDelay(folder, clock)
        return Unlocked(data_key, None, delay.failures(), delay)

    return _opened(folder, unlock, clock, partitions, ladder or our_ladder(), mend_key_file=True)


def seconds_to_wait(folder: Path, *, clock: Clock = system_clock) -> int:
    """Seconds until the store takes the next attempt at a password; 0 when at once."""
    with at_the_door():
        return UnlockDelay(folder, clock).seconds_left() if folder.is_dir() else 0


def _opened(
    folder: Path,
    unlock: Callable[[StoreFiles], Unlocked],
    clock: Clock,
    partitions: Partitions,
    ladder: Ladder,
    *,
    mend_key_file: bool = False,
) -> OpenStore:
    check_engine()
    with at_the_door():
        if not folder.is_dir():
            raise StoreMissing(what="folder")
        if not is_store(folder):
            raise StoreMissing(what="store")
        refuse_network_share(folder, partitions)
        lock = StoreLock(folder, clock)
        lock.take()
    try:
        with at_the_door():
            tidy(folder)
            files = find_store(folder, mend_key_file=mend_key_file)
            unlocked = unlock(files)
            key = DatabaseKey(unlocked.data_key, files.key_file.database_salt)
            revision = permitted_revision(files, key, ladder, unlocked)
            recover(files, key)
            older = revision != ladder.head
            if older:
                upgrade(files, key, revision, ladder, clock())
            return OpenStore(
                files,
                unlocked.data_key,
                lock,
                slot_id=unlocked.slot_id,
                failed_attempts=unlocked.failures,
                upgraded_from=revision if older else None,
            )
    except BaseException:
        lock.release()
        raise


def _created(
    folder: Path,
    name: str,
    user_name: str,
    password: str,
    fill: Fill | None,
    clock: Clock,
    cost: DerivationCost,
    lock: StoreLock,
) -> CreatedStore:
    data_key, recovery_key = new_data_key(), new_recovery_key()
    key_file = new_key_file(str(uuid.uuid4()), cost).with_recovery(recovery_key, data_key)
    key_file, slot_id = key_file.with_slot(user_name, password, data_key)
    final = StoreFiles(folder / DATABASE, folder / key_file_name(name), key_file)
    unfinished = StoreFiles(_unfinished(final.database), _unfinished(final.key_path), key_file)
    create_empty(unfinished.database)
    write_key_file(unfinished.key_path, key_file)
    store = OpenStore(unfinished, data_key, _NoLock(), slot_id=slot_id)
    try:
        store.begin(clock())
        if fill is not None:
            fill(store)
    finally:
        store.close()
    unfinished.database.rename(final.database)
    finish_creation(folder)
    return CreatedStore(OpenStore(find_store(folder), data_key, lock, slot_id=slot_id), printed(recovery_key))


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + UNFINISHED)


def _refuse_other_files(folder: Path) -> None:
    """A store has a folder of its own: what is in it can then be backed up, moved and judged as one."""
    if not folder.is_dir():
        return
    ours = {LOCK_NAME, HOLDER_NAME, DELAY_NAME, BACKUPS}
    left_over = (DATABASE + UNFINISHED, ENDING + UNFINISHED)
    for path in folder.iterdir():
        known = path.name.removesuffix(HALF_WRITTEN) in ours or any(part in path.name for part in left_over)
        if not known and not path.name.startswith("."):
            raise StoreFolderNotEmpty


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
