"""Nothing is written without its audit entry, by any code path; and what was audited stays as it was."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import NOON, a_letter, a_request, an_entry
from sqlalchemy import event, text
from sqlcipher3 import dbapi2
from store_builders import DPO, DPO_ID, PASSWORD, audited, keep_request, make_store
from test_json_codec import a_month

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.intake import Attachment, Intake
from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.request import (
    Extension,
    IdentityCheck,
    IdentityMethod,
    Question,
    QuestionKind,
    Task,
    TaskKind,
)
from dpo_desk.domain.workflow import next_step
from dpo_desk.domain.working_days import Calendar
from dpo_desk.services.failures import AuditMissing
from dpo_desk.storage.engine import DatabaseKey, bare_connection
from dpo_desk.storage.key_file import key_files_in, read_key_file
from dpo_desk.storage.store import OpenStore
from dpo_desk.storage.tables import NOT_AUDITED, Base

AUDITED = sorted(set(Base.metadata.tables) - NOT_AUDITED)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenStore]:
    with make_store(tmp_path / "k").store as store:
        yield store


@pytest.fixture(scope="module")
def full_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with at least one row in every audited table."""
    folder = tmp_path_factory.mktemp("gate") / "k"
    with make_store(folder).store as store:
        a_full_store(store)
    return folder


def raw(folder: Path) -> Any:
    """A connection of the engine itself: whoever has the key can do this."""
    key_file = read_key_file(key_files_in(folder)[0])
    opened = key_file.opened_by(DPO, PASSWORD)
    assert opened is not None
    connection = bare_connection(folder / "desk.db", DatabaseKey(opened[1], key_file.database_salt), "rw")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def a_full_store(store: OpenStore) -> None:
    """At least one row in every audited table."""

    request = replace(
        a_request(),
        identity_checks=(IdentityCheck(uuid.uuid4(), NOON, DPO, IdentityMethod.DOCUMENT_SEEN, True),),
        questions=(Question(uuid.uuid4(), QuestionKind.SCOPE, date(2026, 3, 4), "Par ko?"),),
        tasks=(Task(uuid.uuid4(), TaskKind.SEARCH, "IT", "atrast", date(2026, 3, 9)),),
        extension=Extension(date(2026, 4, 1), "apjoms", uuid.uuid4(), NOON),
    )
    letter = a_letter(request, LetterKind.ACCESS)
    with store.unit_of_work() as work:
        number = work.numbers.next("DSP", 2026)
        work.intakes.add(Intake(an_entry(id=request.id), number, NOON, DPO_ID, "Birojs", NOON))
        work.requests.add(request, next_step(request, ()))
        work.requests.add_movement(request.id, date(2026, 3, 3), "received")
        work.letters.add(letter)
        work.letters.freeze(letter.id, b"%PDF", hashlib.sha256(b"%PDF").hexdigest())
        scan = Attachment(uuid.uuid4(), "request", request.id, "a.pdf", "application/pdf", 1, "0", NOON, DPO)
        work.attachments.add(scan, b"x")
        work.history.add(HistoryLine(uuid.uuid4(), request.id, NOON, DPO, Event.RECORDED))
        work.calendars.add(Calendar(2), NOON, DPO)
        work.published.add(a_month(), NOON)
        work.letter_texts.save(LetterKind.ACCESS, Language.LATVIAN, "x", NOON, DPO)
        work.settings.set(DPO_ID, "size", "1")
        work.drafts.save(DPO_ID, "intake", "x", NOON)
        audited(work)
        work.commit()


@pytest.mark.fault("E08")
def test_every_table_is_behind_the_gate_or_exempt_by_name(store: OpenStore) -> None:
    """A new table is refused here until somebody decides which of the two it is."""
    with store._writer.connect() as connection:
        tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
        gates = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
    own = {name for name in tables if not name.startswith(("search_index", "sqlite_"))} - {"alembic_version"}
    assert own == set(Base.metadata.tables)
    assert own >= NOT_AUDITED
    for table in own:
        gated = {f"gate_{table}_{write}" for write in ("insert", "update", "delete")} & gates
        assert len(gated) == (0 if table in NOT_AUDITED else 3), table


@pytest.mark.fault("E08")
@pytest.mark.parametrize("table", AUDITED)
@pytest.mark.parametrize("write", ["insert", "update", "delete"])
def test_a_write_by_bare_sql_cannot_be_committed_without_an_entry(
    full_folder: Path, table: str, write: str
) -> None:
    with contextlib.closing(raw(full_folder)) as connection:
        rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 -- our own names
        column = connection.execute(f"PRAGMA table_info({table})").fetchone()[1]
        statement = {
            "insert": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",  # noqa: S608 -- our own names
            "update": f"UPDATE {table} SET {column} = {column}",  # noqa: S608 -- our own names
            "delete": f"DELETE FROM {table}",  # noqa: S608 -- our own names
        }[write]
        assert rows[0] > 0
        connection.execute("BEGIN IMMEDIATE")
        if (table, write) == ("letter_document", "update"):
            with pytest.raises(dbapi2.IntegrityError, match="never changed"):
                connection.execute(statement)
        else:
            connection.execute(statement)
            with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
                connection.execute("COMMIT")
        connection.execute("ROLLBACK")
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == rows  # noqa: S608 -- our own names


@pytest.mark.fault("E08")
def test_the_gate_itself_cannot_be_taken_away(store: OpenStore) -> None:
    keep_request(store, a_request())
    with contextlib.closing(raw(store.folder)) as connection:
        for statement in (
            "DELETE FROM audit_gate",
            "UPDATE audit_gate SET expects = NULL",
            "UPDATE audit_gate SET expects = 0",
            "UPDATE audit_gate SET id = 2",
        ):
            with pytest.raises(Exception, match="the audit gate stays"):
                connection.execute(statement)


@pytest.mark.fault("E08")
def test_a_use_case_that_forgets_its_entry_saves_nothing(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        work.info.set("idle_minutes", "5")
        with pytest.raises(AuditMissing):
            work.commit()
    with store.unit_of_work() as work:
        assert work.info.get("idle_minutes") is None


@pytest.mark.fault("E08")
def test_an_entry_of_an_earlier_transaction_does_not_count(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        work.numbers.next("DSP", 2026)
        with pytest.raises(AuditMissing):
            work.commit()
    with store.unit_of_work() as work:
        audited(work)
        work.commit()
        work.numbers.next("DSP", 2026)
        with pytest.raises(AuditMissing):
            work.commit()


def test_the_order_of_entry_and_write_does_not_matter(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        audited(work)
        work.numbers.next("DSP", 2026)
        audited(work)
        work.info.set("idle_minutes", "5")
        work.commit()
    with store.unit_of_work() as work:
        assert work.numbers.next("DSP", 2026) == "DSP-2026/0002"
    assert store.reading.verify_audit().ok


def test_exempt_tables_need_no_entry(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        work.drafts.save(DPO_ID, "intake", "raksta", NOON)
        work.settings.set(DPO_ID, "columns", "1,2")
        work.commit()
    with store.unit_of_work() as work:
        assert work.drafts.load(DPO_ID, "intake") == ("raksta", NOON)
        assert work.settings.get(DPO_ID, "columns") == "1,2"


@pytest.mark.fault("E09")
@pytest.mark.parametrize("table", ["audit_entry", "audit_detail"])
def test_when_the_entry_cannot_be_written_the_action_fails_too(store: OpenStore, table: str) -> None:
    class DiskGone(Exception):
        pass

    def fails(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith(f"INSERT INTO {table}"):
            raise DiskGone

    request = a_request()
    event.listen(store._writer, "before_cursor_execute", fails)
    with pytest.raises(DiskGone):
        keep_request(store, request)
    event.remove(store._writer, "before_cursor_execute", fails)
    with store.unit_of_work() as work:
        assert work.requests.get(request.id) is None
    keep_request(store, request)


@pytest.mark.fault("E06")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET actor_id = 'x'",
        "DELETE FROM audit_entry WHERE number = 2",
        "DELETE FROM audit_detail WHERE number = 2",
        "UPDATE audit_detail SET detail = 'x' WHERE number = 2",
        "UPDATE audit_detail SET detail = NULL WHERE number = 2",
        "UPDATE letter_document SET pdf = x'00'",
    ],
)
def test_entries_and_frozen_letters_refuse_to_be_changed(store: OpenStore, statement: str) -> None:
    a_full_store(store)
    with contextlib.closing(raw(store.folder)) as connection, pytest.raises(Exception, match=r"never|erased"):
        connection.execute(statement)


@pytest.mark.fault("E07")
@pytest.mark.parametrize(
    ("trigger", "statement", "first_bad"),
    [
        ("audit_entry_unchanged", "UPDATE audit_entry SET actor_id = 'x' WHERE number = 2", 2),
        (
            "audit_entry_unchanged",
            "UPDATE audit_entry SET at = '2020-01-01 00:00:00.000000' WHERE number = 3",
            3,
        ),
        ("audit_entry_kept", "DELETE FROM audit_entry WHERE number = 2", 2),
        ("audit_detail_kept", "DELETE FROM audit_detail WHERE number = 2", 2),
        ("audit_detail_only_erased", "UPDATE audit_detail SET detail = 'other' WHERE number = 3", 3),
        ("audit_detail_only_erased", "UPDATE audit_detail SET salt = NULL WHERE number = 3", 3),
    ],
)
def test_who_takes_the_triggers_away_is_found_by_the_chain(
    store: OpenStore, trigger: str, statement: str, first_bad: int
) -> None:
    keep_request(store, a_request())
    assert store.reading.verify_audit().last >= 3
    with contextlib.closing(raw(store.folder)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
    report = store.reading.verify_audit()
    assert not report.ok
    assert report.first_bad == first_bad


def test_an_erased_detail_holds_and_shows_as_erased(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        number = audited(work, "record_request", name="Zebediņš")
        work.commit()
    with contextlib.closing(raw(store.folder)) as connection:
        connection.execute(
            "UPDATE audit_detail SET detail = NULL, salt = NULL, erased_at = '2027-01-01 00:00:00.000000' "
            "WHERE number = ?",
            (number,),
        )
    report = store.reading.verify_audit()
    assert report.ok
    assert report.erased_details == 1
    newest = store.reading.audit_entries(None, 1)[0]
    assert newest["detail"] == ""
    assert newest["erased_at"].startswith("2027-01-01")


def test_entries_are_read_newest_first_in_pages_with_names(store: OpenStore) -> None:
    for step in range(5):
        with store.unit_of_work() as work:
            audited(work, f"step_{step}")
            work.commit()
    first = store.reading.audit_entries(None, 3)
    assert [entry["use_case"] for entry in first] == ["step_4", "step_3", "step_2"]
    assert {entry["actor"] for entry in first} == {"Ilze Kalniņa"}
    following = store.reading.audit_entries(int(first[-1]["number"]), 3)
    assert [entry["use_case"] for entry in following] == ["step_1", "step_0", "test"]


def test_checking_tells_its_progress_and_can_be_stopped(store: OpenStore) -> None:
    told: list[tuple[int, int]] = []
    report = store.reading.verify_audit(lambda done, total: told.append((done, total)) or True)
    assert told == [(report.last, report.last)]
    assert report.head == store.reading.audit_entries(None, 1)[0]["hash"]


def test_looking_is_remembered_for_a_while(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        audited(work, "open_case")
        work.commit()
    entry = store.reading.audit_entries(None, 1)[0]
    with store.unit_of_work() as work:
        actor, subject = entry["actor_id"], entry["subject_id"]
        assert work.audit.opened_since(actor, subject, NOON - timedelta(minutes=15))
        assert not work.audit.opened_since(actor, subject, NOON + timedelta(seconds=1))
        assert not work.audit.opened_since("other", subject, NOON - timedelta(minutes=15))
        assert work.audit.last_at() == NOON
        assert work.audit.head() == (int(entry["number"]), entry["hash"])


def test_the_store_of_another_engine_cannot_read_it(store: OpenStore) -> None:
    with (
        contextlib.closing(sqlite3.connect(store.folder / "desk.db")) as plain,
        pytest.raises(sqlite3.DatabaseError),
    ):
        plain.execute("SELECT count(*) FROM sqlite_master")
