"""Makes a real encrypted store and fills it with invented cases, thousands of rows at a time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from sqlalchemy.orm import Session

from benchmarks.case_rows import CaseRows
from benchmarks.cases import OFFICER, InventedCase, Invention
from dpo_desk.app.stores import EncryptedStores
from dpo_desk.domain.profile import FirmProfile, Officer
from dpo_desk.services.profile_text import load_profile
from dpo_desk.services.workspace import Workspace
from dpo_desk.storage.audit_repository import SqlAuditRepository
from dpo_desk.storage.engine import DatabaseKey, open_engine
from dpo_desk.storage.small_repositories import SqlStoreInfoRepository
from dpo_desk.storage.store_files import find_store

FIRM = "ecsoen"
USER, PASSWORD = "dpo", "priede-osta-liepa-rasa-4711"
_AT_ONCE = 5000
_MADE = "made.json"
_FORM = 1
"""Counted up when what is written here changes: stores kept from earlier runs are then made anew."""


def open_filled(store: Path) -> Workspace:
    """Opens a store that was filled here."""
    return EncryptedStores().open(store, USER, PASSWORD)


def key_of(store: Path) -> DatabaseKey:
    """The raw key of a store that was filled here: derived once, as unlocking does."""
    key_file = find_store(store).key_file
    opened = key_file.opened_by(USER, PASSWORD)
    if opened is None:
        raise ValueError("the store was not made here")
    return DatabaseKey(opened[1], key_file.database_salt)


def filled(folder: Path, count: int, today: date) -> Path:
    """The store with so many cases; one that was made earlier today is taken as it is."""
    made = {"form": _FORM, "cases": count, "day": today.isoformat()}
    note, store = folder / _MADE, folder / "store"
    if note.exists() and json.loads(note.read_text()) == made:
        return store
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    EncryptedStores().create(store, firm(), USER, OFFICER, PASSWORD).workspace.close()
    with closing(open_filled(store)) as space:
        author = space.actor.user_id
    _fill(store, CaseRows(author), Invention(firm(), today), count)
    with closing(open_filled(store)) as space:
        space.months.publish_finished(space.actor)
    note.write_text(json.dumps(made))
    return store


def firm() -> FirmProfile:
    """The firm whose cases these are, with invented people."""
    return replace(
        load_profile(FIRM),
        dpo=Officer(OFFICER, "", "+371 20000001", "das@paraugs.example"),
        signatory=Officer("Andris Ozols", "izpilddirektors"),
        decided_by=Officer("Andris Ozols", "izpilddirektors"),
    )


def _fill(store: Path, rows: CaseRows, invention: Invention, count: int) -> None:
    """The months of the last year are published when the store is opened next."""
    engine = open_engine(store / "desk.db", key_of(store), reading=False)
    drawn = invention.cases(count)
    today = invention.last_day
    published_from = today.replace(year=today.year - 1, day=1)
    try:
        while block := list(islice(drawn, _AT_ONCE)):
            with Session(engine) as session:
                _write(session, rows, block)
        with Session(engine) as session:
            SqlStoreInfoRepository(session).set("first_month", published_from.isoformat())
            session.connection().execute(*rows.counters(invention.numbers))
            _commit(session, rows, ())
    finally:
        engine.dispose()


def _write(session: Session, rows: CaseRows, block: Sequence[InventedCase]) -> None:
    connection = session.connection()
    for statement, values in rows.of(block):
        connection.execute(statement, values)
    _commit(session, rows, block)


def _commit(session: Session, rows: CaseRows, block: Sequence[InventedCase]) -> None:
    """Ends the transaction with its audit entries, as every unit of work does."""
    number, head = SqlAuditRepository(session).head()
    for statement, values in rows.audit(block, (number, bytes.fromhex(head))):
        session.connection().execute(statement, values)
    session.commit()
