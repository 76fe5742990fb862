"""Translates what the engine and the disk report into failures of the world we know, at the door.

Everything that is not known here is a bug and passes through unchanged. Messages of the engine go no
further: they may name files, and the parameters of a statement may name people.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from dpo_desk.services.failures import (
    DiskFailed,
    DiskFull,
    Failure,
    ReadInterrupted,
    StoreBusy,
    StoreClosed,
    StoreDamaged,
    StoreReadOnly,
)

if TYPE_CHECKING:
    from sqlalchemy.engine import ExceptionContext

_BUSY, _LOCKED, _READ_ONLY, _INTERRUPTED, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = (
    5,
    6,
    8,
    9,
    10,
    11,
    13,
    14,
    26,
)
_NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_WRITABLE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def failure_of(error: BaseException | None) -> Failure | None:
    """The failure behind an error of the engine or the disk; None where it is a bug."""
    if isinstance(error, dbapi2.Error):
        return _of_engine(error)
    if isinstance(error, OSError):
        return of_disk(error)
    return None


def _of_engine(error: dbapi2.Error) -> Failure | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return StoreClosed() if "closed database" in str(error) else None
    failures: dict[int, Failure] = {
        _BUSY: StoreBusy(),
        _LOCKED: StoreBusy(),
        _READ_ONLY: StoreReadOnly(),
        _INTERRUPTED: ReadInterrupted(),
        _IO: DiskFailed(),
        _CORRUPT: StoreDamaged(what="page"),
        _FULL: DiskFull(),
        _CANNOT_OPEN: DiskFailed(what="open"),
        _NOT_A_DATABASE: StoreDamaged(what="page"),
    }
    return failures.get(code & 0xFF)


def of_disk(error: OSError) -> Failure:
    """The failure behind an error of the file system."""
    if error.errno in _NO_ROOM:
        return DiskFull()
    if error.errno in _NOT_WRITABLE:
        return StoreReadOnly()
    return DiskFailed(number=str(error.errno))


@contextmanager
def at_the_door() -> Iterator[None]:
    """Turns known errors inside the block into failures; everything else passes."""
    try:
        yield
    except (dbapi2.Error, OSError) as error:
        failure = failure_of(error)
        if failure is None:
            raise
        raise failure from None


def tell_failure(context: ExceptionContext) -> None:
    """SQLAlchemy's handle_error listener: the same translation for every statement and commit."""
    failure = failure_of(context.original_exception)
    if failure is not None:
        raise failure from None
