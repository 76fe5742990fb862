"""The folder of a store is random bytes: no planted word is in any byte of it, while open and after."""

from __future__ import annotations

import base64
import hashlib
import os
import traceback
import uuid
from pathlib import Path

import pytest
from builders import NOON, a_letter, a_request, an_entry
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from killing import needs_fork, was_killed
from sqlalchemy import text
from store_builders import DPO, DPO_ID, PASSWORD, audited, keep_request, make_store, reopen

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.intake import Attachment, Intake
from dpo_desk.domain.person import Person
from dpo_desk.domain.workflow import next_step
from dpo_desk.services.failures import Failure, WrongPassword
from dpo_desk.services.views import UserRecord
from dpo_desk.storage.engine import PAGE_SIZE, DatabaseKey
from dpo_desk.storage.key_file import key_files_in, read_key_file
from dpo_desk.storage.store import OpenStore

_NAMES = (
    "Zebrulis Kvorbane Tirlazis Mugdebers Plincaune Virsmuks Gadrole Snibertis "
    "Ozbalks Ratkune Dumbriks Jeskrape Lopturis Nadzvelis Brokaste Cirkvelds"
)
PLANTED = tuple(f"{word}ēķ{number}" for number, word in enumerate(_NAMES.split()))
STRUCTURE = ("request", "audit_entry", "CREATE TABLE", "SQLite format", "search_index", "subject_name")


def plant(store: OpenStore, words: tuple[str, ...]) -> None:
    """Puts a word into every kind of field that there is."""
    name, code, mail, phone, address, own, scope, note, *others = words
    who, file, scan, draft, setting, detail, printed, user = others
    person = Person(name, code, mail, phone, address, name_dative=f"{name}m")
    request = a_request(number=f"DSP-2026/{note[-2:]}", subject=person, text=own * 50)
    letter = a_letter(request, created_by=who)
    attachment = Attachment(
        uuid.uuid4(), "request", request.id, file, "application/pdf", len(scan), "0" * 64, NOON, who
    )
    with store.unit_of_work() as work:
        work.intakes.add(Intake(an_entry(id=request.id, subject=person), request.number, NOON, DPO_ID, who))
        work.requests.add(request, next_step(request, ()))
        work.letters.add(letter)
        work.letters.freeze(letter.id, printed.encode() * 3000, hashlib.sha256(b"").hexdigest())
        work.attachments.add(attachment, scan.encode() * 3000)
        work.history.add(HistoryLine(uuid.uuid4(), request.id, NOON, who, Event.NOTE_ADDED, {"text": note}))
        work.drafts.save(uuid.uuid4(), "intake", draft, NOON)
        work.settings.set(uuid.uuid4(), "filter", setting)
        work.users.add(UserRecord(uuid.uuid4(), user, user, "staff", uuid.uuid4().hex, NOON))
        audited(work, "record_request", name=detail, scope=scope)
        work.commit()


def forms_of(word: str) -> list[bytes]:
    """A word as it could stand in a file."""
    forms = [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.lower().encode()]
    forms += [base64.b64encode(word.encode())[:-4], word.encode().hex().encode(), ascii(word)[1:-1].encode()]
    return [*forms, word[:6].encode()]


def found_in(folder: Path, words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Every file (or file name) that holds one of the words in some form."""
    hits = []
    for path in folder.rglob("*"):
        content = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        hits += [(path.name, word) for word in words for form in forms_of(word) if form in content]
    return hits


@pytest.mark.fault("L01")
@pytest.mark.fault("D12")
def test_no_planted_word_is_in_any_byte_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    with make_store(folder).store as store:
        plant(store, PLANTED)
        assert (folder / "desk.db-wal").stat().st_size > 0
        assert found_in(folder, (*PLANTED, *STRUCTURE)) == []
        assert store.reading.search(PLANTED[0], 5)
        store.keys.add_user(PLANTED[15], "mierīga upe tek")
    assert found_in(folder, (*PLANTED, *STRUCTURE, PASSWORD)) == []
    with reopen(folder) as store:
        assert store.reading.search(PLANTED[0], 5)
    with pytest.raises(WrongPassword):
        reopen(folder, PLANTED[3], PLANTED[15])
    assert found_in(folder, (*PLANTED, *STRUCTURE, PASSWORD)) == []


@needs_fork
@pytest.mark.fault("L01")
def test_a_killed_program_leaves_no_word_either(tmp_path: Path) -> None:
    folder = tmp_path / "k"

    def work() -> None:
        store = make_store(folder).store
        plant(store, PLANTED)
        os.kill(os.getpid(), 9)

    assert was_killed(work)
    assert (folder / "desk.db-wal").exists()
    assert found_in(folder, (*PLANTED, *STRUCTURE, PASSWORD)) == []
    reopen(folder).close()
    assert found_in(folder, (*PLANTED, *STRUCTURE, PASSWORD)) == []


@pytest.mark.fault("L02")
def test_an_error_of_the_engine_tells_no_parameter(tmp_path: Path) -> None:
    """Neither a failure nor a bug carries what was written, in its text or in what it was raised from."""
    with make_store(tmp_path / "k").store as store:
        request = a_request(subject=Person(PLANTED[0]), text=PLANTED[1])
        errors: list[BaseException] = []
        with store.unit_of_work() as work:
            work.requests.add(request, next_step(request, ()))
            try:
                work.requests.add(request, next_step(request, ()))
            except Exception as error:  # noqa: BLE001 -- whatever it is, it is looked at
                errors.append(error)
        with store._reader.connect() as connection:
            try:
                connection.execute(text("INSERT INTO desk_user (name) VALUES (:name)"), {"name": PLANTED[2]})
            except Failure as failure:
                errors.append(failure)
        assert len(errors) == 2
        for error in errors:
            told = "".join(traceback.format_exception(error))
            assert not [word for word in PLANTED if word in told], told


def decrypted(database: Path, key: DatabaseKey) -> bytes:
    """Every page of the file in the clear, free ones too: what somebody with the key could read."""
    content, reserved = database.read_bytes(), 80
    pages = []
    for start in range(0, len(content), PAGE_SIZE):
        page = content[start : start + PAGE_SIZE]
        first = len(key.salt) if start == 0 else 0
        vector = page[-reserved : -reserved + 16]
        decryptor = Cipher(algorithms.AES256(key.key), modes.CBC(vector)).decryptor()
        pages.append(decryptor.update(page[first:-reserved]) + decryptor.finalize())
    return b"".join(pages)


def test_what_was_deleted_is_overwritten_in_tables_and_index(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    words = [word[:6].lower().encode() for word in PLANTED[:4]]
    with make_store(folder).store as store:
        key_file = read_key_file(key_files_in(folder)[0])
        opened = key_file.opened_by(DPO, PASSWORD)
        assert opened is not None
        key = DatabaseKey(opened[1], key_file.database_salt)
        doomed = a_request(subject=Person(PLANTED[0]), text=f"{PLANTED[1]} {PLANTED[2]}")
        kept = a_request(number="DSP-2026/0002", subject=Person(PLANTED[3]))
        keep_request(store, doomed, kept)
        checkpoint(store)
        clear = decrypted(folder / "desk.db", key).lower()
        assert all(word in clear for word in words)
        with store.unit_of_work() as work:
            work._session.execute(text("DELETE FROM request WHERE id = :id"), {"id": doomed.id.hex})
            audited(work)
            work.commit()
        checkpoint(store)
        clear = decrypted(folder / "desk.db", key).lower()
        assert [word in clear for word in words] == [False, False, False, True]


def checkpoint(store: OpenStore) -> None:
    with store._writer.connect() as connection:
        connection.rollback()
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
