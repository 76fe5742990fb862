"""The files of a store's folder: finding them, and telling missing, damaged and foreign ones apart.

Everything here is decided without a password, from file names, sizes and the database's first 16 bytes,
which are the salt that the key file knows too.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from dpo_desk.services.failures import (
    KeyFileDamaged,
    KeyFileForeign,
    KeyFileMissing,
    StoreDamaged,
    StoreMissing,
)
from dpo_desk.storage.driver_errors import at_the_door
from dpo_desk.storage.engine import PAGE_SIZE
from dpo_desk.storage.file_writing import HALF_WRITTEN
from dpo_desk.storage.key_file import (
    COPY_ENDING,
    DATABASE_SALT_BYTES,
    ENDING,
    KeyFile,
    key_files_in,
    read_key_file,
    write_key_file,
)
from dpo_desk.storage.upgrade import BACKUPS, DATABASE, PARTIAL

UNFINISHED = ".new"
"""Ending of files of a store that is still being made."""

_WAL = f"{DATABASE}-wal"
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")
_NEARLY_OURS = 16  # of 128 bits; two random salts never come that close


@dataclass(frozen=True, slots=True)
class StoreFiles:
    """The database and the key file that belong together."""

    database: Path
    key_path: Path
    key_file: KeyFile

    @property
    def folder(self) -> Path:
        return self.database.parent

    @property
    def left_open(self) -> bool:
        """Whether the last program did not close the store: its write-ahead log still holds something."""
        log = self.folder / _WAL
        return log.exists() and log.stat().st_size > 0


def is_store(folder: Path) -> bool:
    """Whether the folder holds a store, or what is left of one."""
    return (folder / DATABASE).exists() or bool(key_files_in(folder))


def find_store(folder: Path, *, mend_key_file: bool = False) -> StoreFiles:
    """The store's files. The caller holds the store's lock.

    `mend_key_file` makes a missing or damaged key file anew from its copy.
    Raises StoreMissing, StoreDamaged, KeyFileMissing, KeyFileDamaged or KeyFileForeign.
    """
    with at_the_door():
        finish_creation(folder)
        database = folder / DATABASE
        if not database.is_file():
            raise StoreMissing(what="database" if key_files_in(folder) else "store")
        salt = _salt_of(database)
        try:
            key_path, key_file = _fitting(folder, salt)
        except (KeyFileMissing, KeyFileDamaged):
            if not mend_key_file:
                raise
            put_back_key_file(folder)
            key_path, key_file = _fitting(folder, salt)
        if key_file.database_salt != salt:
            raise _why_salts_differ(key_file.database_salt, salt)
        return StoreFiles(database, key_path, key_file)


def put_back_key_file(folder: Path) -> Path:
    """Makes the key file anew from its copy, which must fit the database; answers its path.

    Raises KeyFileMissing where there is no sound copy, KeyFileForeign where it is another store's.
    """
    with at_the_door():
        copies = _sound_copies(folder)
        if not copies:
            raise KeyFileMissing(copy="no")
        salt = _salt_of(folder / DATABASE)
        for path, content in copies:
            if content.database_salt == salt:
                target = path.with_name(path.name.removesuffix(COPY_ENDING))
                target.unlink(missing_ok=True)
                write_key_file(target, content)
                return target
        raise KeyFileForeign


def finish_creation(folder: Path) -> None:
    """Settles what a killed creation left: completes it where only the last renaming was missing."""
    new_keys = list(folder.glob(f"*{ENDING}{UNFINISHED}"))
    unfinished = folder / (DATABASE + UNFINISHED)
    if unfinished.exists():
        remove_unfinished(folder)
    elif new_keys and (folder / DATABASE).exists():
        for path in new_keys:
            write_key_file(path.with_name(path.name.removesuffix(UNFINISHED)), read_key_file(path))
        remove_unfinished(folder)


def tidy(folder: Path) -> None:
    """Removes half-written files that a killed program left. The caller holds the store's lock."""
    for path in folder.glob(f"*{HALF_WRITTEN}"):
        path.unlink(missing_ok=True)
    for path in folder.glob(f"{BACKUPS}/*{PARTIAL}"):
        shutil.rmtree(path, ignore_errors=True)


def remove_unfinished(folder: Path) -> None:
    """Removes the files of a store whose making was broken off; they were never a store."""
    for path in (*folder.glob(f"{DATABASE}{UNFINISHED}*"), *folder.glob(f"*{ENDING}{UNFINISHED}*")):
        path.unlink(missing_ok=True)


def key_file_name(name: str) -> str:
    """The file name for a store of this name: letters, digits, spaces and dashes, never a reserved one."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in unicodedata.normalize("NFC", name))
    plain = " ".join(kept.split())[:60].strip() or "DPO Desk"
    return f"{plain}_{ENDING}" if _RESERVED.match(plain) else plain + ENDING


def _salt_of(database: Path) -> bytes:
    size = database.stat().st_size
    if size == 0:
        raise StoreDamaged(what="empty")
    if size % PAGE_SIZE:
        raise StoreDamaged(what="length")
    with database.open("rb") as file:
        first_page = file.read(PAGE_SIZE)
    if not any(first_page[:DATABASE_SALT_BYTES]):
        raise StoreDamaged(what="zeros")
    return first_page[:DATABASE_SALT_BYTES]


def _fitting(folder: Path, salt: bytes) -> tuple[Path, KeyFile]:
    """Of several key files the one that belongs to the database; else the first one that can be read."""
    read, damaged = [], None
    for path in key_files_in(folder):
        try:
            read.append((path, read_key_file(path)))
        except KeyFileDamaged as failure:
            damaged = failure
    for path, content in read:
        if content.database_salt == salt:
            return path, content
    if damaged is not None:
        raise damaged
    if not read:
        raise KeyFileMissing(copy="yes" if _sound_copies(folder) else "no")
    return read[0]


def _why_salts_differ(expected: bytes, found: bytes) -> KeyFileForeign | StoreDamaged:
    different = (int.from_bytes(expected, "big") ^ int.from_bytes(found, "big")).bit_count()
    return StoreDamaged(what="salt") if different <= _NEARLY_OURS else KeyFileForeign()


def _sound_copies(folder: Path) -> list[tuple[Path, KeyFile]]:
    found = []
    for path in sorted(folder.glob(f"*{ENDING}{COPY_ENDING}")):
        try:
            found.append((path, read_key_file(path)))
        except KeyFileDamaged:
            continue
    return found
