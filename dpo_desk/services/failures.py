"""Failures of the world we know: each has a stable code and facts that the interface turns into words.

What a person entered wrongly is in domain/problems.py; whatever is neither is a bug. No failure carries
personal data: its facts may reach logs and error texts.
"""

from __future__ import annotations

from typing import ClassVar


class Failure(Exception):
    """Something outside the program did not work. `facts` fill the sentence that belongs to `code`."""

    code: ClassVar[str] = "failure"

    def __init__(self, **facts: str) -> None:
        super().__init__(self.code)
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({told})" if told else self.code


class UnlockRefused(Failure):
    """The store was not opened for this person; which part was wrong is never said."""

    code = "unlock_refused"


class WrongPassword(UnlockRefused):
    """User name or password does not fit, or the user is disabled."""

    code = "wrong_password"


class MustWait(UnlockRefused):
    """Too many failures: wait before the next try. Nothing was derived."""

    code = "must_wait"

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=str(seconds))
        self.seconds = seconds


class RecoveryKeyMistyped(UnlockRefused):
    """The recovery key as typed cannot be one: length, a strange character, or its check group."""

    code = "recovery_key_mistyped"


class WrongRecoveryKey(UnlockRefused):
    """A well-formed recovery key that does not open this store (any more)."""

    code = "wrong_recovery_key"


class StoreUnusable(Failure):
    """The store cannot be used at all until somebody does something about it."""

    code = "store_unusable"


class StoreMissing(StoreUnusable):
    """There is no store in the folder. `what` is `folder`, `store` or `database`."""

    code = "store_missing"


class StoreExists(StoreUnusable):
    """A new store was to be made where one lies already; it was left as it is."""

    code = "store_exists"


class StoreFolderNotEmpty(StoreUnusable):
    """A new store needs a folder of its own; this one holds other files."""

    code = "store_folder_not_empty"


class StoreDamaged(StoreUnusable):
    """The database is not whole. `what` names the check that said so."""

    code = "store_damaged"


class StoreTooNew(StoreUnusable):
    """A newer program made this store; it was left unchanged. `made_by` is that program's version."""

    code = "store_too_new"


class StoreBusy(StoreUnusable):
    """The store is open elsewhere: `host`, `pid` and `since` (ISO, UTC) where they are known."""

    code = "store_busy"


class StoreOnNetwork(StoreUnusable):
    """The folder lies on a network share, where the database could be damaged. `kind` is its file system."""

    code = "store_on_network"


class StoreReadOnly(StoreUnusable):
    """Folder or file may not be written."""

    code = "store_read_only"


class StoreClosed(StoreUnusable):
    """The store was locked or closed meanwhile."""

    code = "store_closed"


class UpgradeFailed(StoreUnusable):
    """The upgrade was undone; the store is as it was before. `backup` is the copy's file name."""

    code = "upgrade_failed"


class EngineUnfit(StoreUnusable):
    """The database engine is too old or lacks a part. `found` and `needed` say which."""

    code = "engine_unfit"


class KeyFileMissing(StoreUnusable):
    """The key file (NAME.dpodesk) is not in the store's folder. `copy` is `yes` when its copy is."""

    code = "key_file_missing"


class KeyFileDamaged(StoreUnusable):
    """The key file cannot be read or fails its check sum. `copy` is `yes` when its copy is whole."""

    code = "key_file_damaged"


class KeyFileForeign(StoreUnusable):
    """The key file belongs to another store than the database beside it."""

    code = "key_file_foreign"


class DiskFull(Failure):
    """No room on the disk. What was under way is undone; trying again is safe."""

    code = "disk_full"


class DiskFailed(Failure):
    """Reading or writing failed (pulled stick, dying disk)."""

    code = "disk_failed"


class StaleRecord(Failure):
    """Somebody else changed the record meanwhile; read it again. `kind` names it."""

    code = "stale_record"


class RecordNotFound(Failure):
    """There is no such record. `kind` names what was asked for."""

    code = "record_not_found"

    def __init__(self, kind: str) -> None:
        super().__init__(kind=kind)


class AttachmentTooLarge(Failure):
    """The file exceeds the limit of an attachment: register it by hash and place instead."""

    code = "attachment_too_large"


class ReadInterrupted(Failure):
    """A read was ended on purpose, because its answer is not wanted any more."""

    code = "read_interrupted"


class AuditMissing(Exception):
    """A bug: something audited was written and no audit entry stands beside it. Nothing was saved."""
