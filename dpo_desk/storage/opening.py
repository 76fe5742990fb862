"""What happens between the right password and the open store: version, recovery, upgrade.

Everything is decided on bare connections first, so that a store that is refused is left as it was.
"""

from __future__ import annotations

import contextlib
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dpo_desk import __version__
from dpo_desk.services.failures import Failure, StoreDamaged, StoreTooNew, UpgradeFailed, WrongPassword
from dpo_desk.storage.driver_errors import at_the_door
from dpo_desk.storage.engine import PAGE_SIZE, DatabaseKey, bare_connection, open_engine
from dpo_desk.storage.store_files import StoreFiles
from dpo_desk.storage.unlock_delay import UnlockDelay
from dpo_desk.storage.upgrade import Ladder, back_up_before, migrate, whole

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dpo_desk.storage.audit_repository import SqlAuditRepository

SYSTEM_ID = str(uuid.UUID(int=0))
"""The actor of audit entries that the program writes in its own name."""


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """What the right password or recovery key gave."""

    data_key: bytes
    slot_id: str | None
    failures: int
    delay: UnlockDelay


def permitted_revision(files: StoreFiles, key: DatabaseKey, ladder: Ladder, unlocked: Unlocked) -> str:
    """The revision of the tables, read without changing a byte; the attempt then counts as a success.

    Raises StoreDamaged, StoreTooNew, and WrongPassword for a user who is disabled or was never recorded.
    """
    # Reading a closed file as unchanging leaves no files beside it; with a log left over that would
    # read past the newest transactions.
    with contextlib.closing(
        bare_connection(files.database, key, "ro" if files.left_open else "immutable")
    ) as c:
        try:
            revision = _revision(c, ladder)
            if unlocked.slot_id is not None and not _may_open(c, unlocked.slot_id):
                raise WrongPassword
        except WrongPassword:
            raise
        except BaseException:
            unlocked.delay.succeeded()
            raise
    unlocked.delay.succeeded()
    return revision


def _revision(connection: Any, ladder: Ladder) -> str:
    with at_the_door():
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "alembic_version" not in names:
            raise StoreDamaged(what="tables")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if row is None:
            raise StoreDamaged(what="tables")
        if row[0] not in ladder.revisions:
            made_by = connection.execute("SELECT value FROM store_info WHERE key = 'made_by'").fetchone()
            raise StoreTooNew(made_by=made_by[0] if made_by else "", ours=__version__, revision=str(row[0]))
        return str(row[0])


def _may_open(connection: Any, slot_id: str) -> bool:
    """Whether the slot belongs to a user who is not disabled; in a store without users any slot does."""
    with at_the_door():
        slots = dict(connection.execute("SELECT slot_id, disabled_at IS NULL FROM desk_user"))
    return not slots or bool(slots.get(slot_id))


def recover(files: StoreFiles, key: DatabaseKey) -> None:
    """Takes over what a killed program left in the write-ahead log, and checks the file's length.

    After an end that was not clean every page is checked. Raises StoreDamaged.
    """
    left_open = files.left_open
    mode = "rw" if left_open else "immutable"
    with contextlib.closing(bare_connection(files.database, key, mode)) as connection:
        if left_open:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        if pages * PAGE_SIZE != files.database.stat().st_size:
            raise StoreDamaged(what="length")
        if left_open and not whole(connection):
            raise StoreDamaged(what="page")


def upgrade(files: StoreFiles, key: DatabaseKey, revision: str, ladder: Ladder, at: datetime) -> None:
    """Backs the store up, then migrates it; a failed migration leaves it as it was."""
    from sqlalchemy.orm import Session

    from dpo_desk.storage.audit_repository import SqlAuditRepository
    from dpo_desk.storage.small_repositories import SqlStoreInfoRepository

    with contextlib.closing(bare_connection(files.database, key, "immutable")) as connection:
        if not whole(connection):
            raise StoreDamaged(what="page")
    backup = back_up_before(files.folder, files.key_path, key, revision, at)
    engine = open_engine(files.database, key, reading=False)

    def record(connection: Connection) -> None:
        with Session(connection) as session:
            info, audit = SqlStoreInfoRepository(session), SqlAuditRepository(session)
            info.set("made_by", __version__)
            detail = {"from": revision, "to": ladder.head, "backup": backup}
            append_in_own_name(audit, at, "upgrade_store", files.key_file.store_id, detail)
            audit.write_waiting()
            session.flush()

    try:
        migrate(engine, ladder, record)
    except Failure:
        raise
    except Exception as error:
        raise UpgradeFailed(backup=backup) from error
    finally:
        engine.dispose()


def append_in_own_name(
    audit: SqlAuditRepository, at: datetime, use_case: str, store_id: str, detail: dict[str, str]
) -> None:
    """An audit entry about the store as a whole, by the program itself."""
    audit.append(
        at=at,
        actor_id=SYSTEM_ID,
        use_case=use_case,
        subject_kind="store",
        subject_id=store_id,
        detail=detail,
    )
