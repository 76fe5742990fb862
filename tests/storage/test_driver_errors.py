"""What the engine and the disk report becomes a failure of the world we know; nothing is half done."""

from __future__ import annotations

import errno
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_request
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2
from store_builders import audited, keep_request, make_store, reopen

from dpo_desk.domain.workflow import next_step
from dpo_desk.services import failures
from dpo_desk.storage.driver_errors import at_the_door, failure_of
from dpo_desk.storage.store import OpenStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OpenStore]:
    with make_store(tmp_path / "k").store as store:
        yield store


def limit_pages(store: OpenStore, more: int | None) -> None:
    """Lets the file grow by so many pages only, as a full disk would."""
    with store._writer.connect() as connection:
        connection.rollback()
        driver = connection.connection.driver_connection
        assert driver is not None
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages + more if more is not None else 2**30}")


@pytest.mark.fault("B01")
def test_a_full_disk_undoes_the_write_and_the_same_write_succeeds_later(store: OpenStore) -> None:
    request = a_request(text="garš teksts " * 20_000)
    limit_pages(store, 3)
    with pytest.raises(failures.DiskFull):
        keep_request(store, request)
    with store.unit_of_work() as work:
        assert work.requests.get(request.id) is None
    assert store.reading.verify_audit().ok
    limit_pages(store, None)
    keep_request(store, request)
    with store.unit_of_work() as work:
        assert work.requests.get(request.id) is not None


@pytest.mark.parametrize(
    ("number", "failure"),
    [
        (errno.ENOSPC, failures.DiskFull),
        (errno.EROFS, failures.StoreReadOnly),
        (errno.EACCES, failures.StoreReadOnly),
        (errno.EIO, failures.DiskFailed),
    ],
)
def test_errors_of_files_are_told_without_their_path(number: int, failure: type[failures.Failure]) -> None:
    with pytest.raises(failure) as told, at_the_door():
        raise OSError(number, "x", "/invented/janis/krātuve")
    assert "janis" not in str(told.value)
    assert told.value.__cause__ is None


def test_writing_on_the_reader_is_refused(store: OpenStore) -> None:
    with store._reader.connect() as connection, pytest.raises(failures.StoreReadOnly):
        connection.execute(text("DELETE FROM desk_user"))


def test_a_bug_stays_a_bug(store: OpenStore) -> None:
    with store._reader.connect() as connection, pytest.raises(OperationalError):
        connection.execute(text("SELECT nothing FROM nowhere"))
    assert failure_of(ValueError()) is None
    assert failure_of(None) is None


def test_a_damaged_page_met_while_reading_is_told_as_damage(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    with make_store(folder).store as store:
        keep_request(store, *(a_request(number=f"DSP-2026/{n:04d}", text="x" * 9000) for n in range(1, 40)))
    content = bytearray((folder / "desk.db").read_bytes())
    for start in range(len(content) // 2, len(content) - 4096 * 4, 4096):
        content[start + 100] ^= 1
    (folder / "desk.db").write_bytes(content)
    with reopen(folder) as store, pytest.raises(failures.StoreDamaged):
        read_all(store)


def read_all(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        for request_id in work.requests.open_ids():
            work.requests.get(request_id)


def test_every_failure_has_a_code_of_its_own_and_tells_it() -> None:
    def kinds(kind: type[failures.Failure]) -> Iterator[type[failures.Failure]]:
        for below in kind.__subclasses__():
            yield below
            yield from kinds(below)

    codes = [kind.code for kind in kinds(failures.Failure)]
    assert len(set(codes)) == len(codes)
    assert str(failures.StoreMissing(what="folder")) == "store_missing (what=folder)"
    assert str(failures.MustWait(4)) == "must_wait (seconds=4)"


def test_a_closed_connection_is_a_closed_store() -> None:
    connection = dbapi2.connect(":memory:")
    connection.close()
    with pytest.raises(failures.StoreClosed), at_the_door():
        connection.execute("SELECT 1")


@pytest.mark.fault("A19")
def test_an_exception_in_the_middle_undoes_everything_and_the_next_write_works(store: OpenStore) -> None:
    request = a_request()

    def breaks() -> None:
        with store.unit_of_work() as work:
            work.requests.add(request, next_step(request, ()))
            work.numbers.next("DSP", 2026)
            audited(work)
            uuid.UUID("no")

    with pytest.raises(ValueError, match="badly formed"):
        breaks()
    keep_request(store, request)
    with store.unit_of_work() as work:
        assert work.numbers.next("DSP", 2026) == "DSP-2026/0001"
