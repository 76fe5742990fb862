"""What a killed program leaves behind: real processes, really killed, then opened by another one."""

from __future__ import annotations

import hashlib
import itertools
import os
import random
import signal
import time
import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import NOON, a_request, an_entry
from killing import die, needs_fork, was_killed
from sqlalchemy import event
from store_builders import DPO, DPO_ID, PASSWORD, audited, make_store, reopen

from dpo_desk.domain.intake import Attachment, Intake
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.workflow import next_step
from dpo_desk.services.failures import StoreBusy, StoreMissing, WrongPassword, WrongRecoveryKey
from dpo_desk.storage import file_writing, key_ring
from dpo_desk.storage.recovery_key import printed
from dpo_desk.storage.store import OpenStore, open_with_recovery_key
from dpo_desk.storage.unit_of_work import SqlUnitOfWork

pytestmark = needs_fork


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "k"
    make_store(folder).store.close()
    return folder


def die_at_statement(store: OpenStore, count: int, *, before: bool) -> None:
    """Kills this process at its count-th statement from now on, commits and begins included."""
    seen = [0]

    def step(*_: Any) -> None:
        seen[0] += 1
        if seen[0] == count:
            die()

    event.listen(store._writer, "before_cursor_execute" if before else "after_cursor_execute", step)
    event.listen(store._writer, "commit", step)


def log_request(work: SqlUnitOfWork, request: SubjectRequest) -> str:
    """The storage's part of logging a request: number, intake, case, movement, audit entry."""
    number = work.numbers.next("DSP", 2026)
    entry = an_entry(id=request.id)
    work.intakes.add(Intake(entry, number, NOON, DPO_ID, "Birojs"))
    numbered = replace(request, number=number)
    work.requests.add(numbered, next_step(numbered, ()))
    work.requests.add_movement(request.id, NOON.date(), "received")
    audited(work, "record_request", number=number)
    work.commit()
    return number


@pytest.mark.fault("A01")
@pytest.mark.parametrize("before", [True, False], ids=["before each statement", "after each statement"])
def test_logging_a_request_is_wholly_there_or_wholly_not(folder: Path, before: bool) -> None:
    kills = written = 0
    for count in range(1, 60):
        request = a_request()

        def work(count: int = count, request: SubjectRequest = request) -> None:
            store = reopen(folder)
            die_at_statement(store, count, before=before)
            with store.unit_of_work() as unit:
                log_request(unit, request)
            die()  # confirmed in the store, not yet to the user

        assert was_killed(work)
        kills += 1
        with reopen(folder) as store, store.unit_of_work() as unit:
            found = unit.requests.get(request.id)
            assert (unit.intakes.get(request.id) is None) == (found is None)
            if found is not None:
                written += 1
                assert found.number == f"DSP-2026/{written:04d}"
        if found is not None:
            break
    with reopen(folder) as store:
        assert store.reading.verify_audit().ok
        with store.unit_of_work() as unit:
            assert unit.numbers.next("DSP", 2026) == f"DSP-2026/{written + 1:04d}"
    assert written == 1
    assert kills > 10


@pytest.mark.fault("A02")
def test_a_large_text_with_three_attachments_is_all_or_none(folder: Path) -> None:
    for count in range(1, 60):
        request = a_request(text="garš teksts " * 20000)
        files = [os.urandom(300_000) for _ in range(3)]

        def work(count: int = count, request: SubjectRequest = request, files: list[bytes] = files) -> None:
            store = reopen(folder)
            die_at_statement(store, count, before=False)
            with store.unit_of_work() as unit:
                for content in files:
                    unit.attachments.add(an_attachment(request.id, content), content)
                log_request(unit, request)
            die()

        assert was_killed(work)
        with reopen(folder) as store, store.unit_of_work() as unit:
            kept = unit.attachments.of_owner("request", request.id)
            found = unit.requests.get(request.id)
            assert len(kept) == (3 if found is not None else 0)
            assert {unit.attachments.content(one.id) for one in kept} == (set(files) if kept else set())
        if found is not None:
            assert found.text == request.text
            return
    pytest.fail("never came to its end")


def an_attachment(owner: uuid.UUID, content: bytes) -> Attachment:
    digest = hashlib.sha256(content).hexdigest()
    return Attachment(
        uuid.uuid4(), "request", owner, "skens.pdf", "application/pdf", len(content), digest, NOON, DPO
    )


@pytest.mark.fault("A01")
def test_nothing_confirmed_is_lost_by_kills_at_random_moments(folder: Path, tmp_path: Path) -> None:
    """Each child tells every commit after it; what it told must be there."""
    chance = random.Random(20260303)  # noqa: S311 -- moments of killing
    told = tmp_path / "told"
    confirmed: list[str] = []
    for _ in range(8):
        told.write_text("")
        child = os.fork()
        if child == 0:
            store = reopen(folder)
            descriptor = os.open(told, os.O_WRONLY | os.O_APPEND)
            while True:
                with store.unit_of_work() as unit:
                    number = log_request(unit, a_request())
                os.write(descriptor, f"{number}\n".encode())
        until = time.monotonic() + 20
        while not told.read_text() and time.monotonic() < until:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        confirmed += told.read_text().split()
        with reopen(folder) as store:
            assert store.reading.verify_audit().ok
            with store.unit_of_work() as unit:
                assert all(unit.requests.by_number(number) for number in confirmed)
                last = unit.numbers.next("DSP", 2026)
            assert store.reading.open_count() == int(last[-4:]) - 1
    assert len(confirmed) >= 8


def die_at_file_step(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Kills this process before its count-th write, flush or rename of a small file."""
    seen = [0]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            seen[0] += 1
            if seen[0] == count:
                die()
            return real(*args, **kwargs)

        return call

    monkeypatch.setattr(os, "open", counted(os.open))
    monkeypatch.setattr(os, "fsync", counted(os.fsync))
    monkeypatch.setattr(Path, "replace", counted(Path.replace))
    monkeypatch.setattr(Path, "rename", counted(Path.rename))
    monkeypatch.setattr(file_writing, "flush_folder", counted(file_writing.flush_folder))


def opens(folder: Path, password: str) -> bool:
    try:
        reopen(folder, password).close()
    except WrongPassword:
        return False
    return True


@pytest.mark.fault("A10")
def test_a_killed_change_of_password_leaves_the_old_or_the_new_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current, changed = PASSWORD, 0
    for count in range(1, 40):
        new = f"jauna frāze {count} upē"

        def work(count: int = count, new: str = new, current: str = current) -> None:
            store = reopen(folder, current)
            die_at_file_step(monkeypatch, count)
            store.keys.change_password(store.slot_id or "", DPO, new)

        killed = was_killed(work)
        old_opens = opens(folder, current)
        (folder / "unlock-delay.json").unlink(missing_ok=True)
        new_opens = opens(folder, new)
        (folder / "unlock-delay.json").unlink(missing_ok=True)
        assert old_opens != new_opens
        if new_opens:
            current, changed = new, changed + 1
        if not killed:
            assert new_opens
            break
    else:
        pytest.fail("never came to its end")
    assert count > 8
    assert changed > 1


@pytest.mark.fault("A10")
def test_a_killed_change_of_the_recovery_key_leaves_the_old_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "k"
    made = make_store(folder)
    made.store.close()
    current = made.recovery_key
    for count in range(1, 40):
        fixed = os.urandom(32)

        def work(count: int = count, fixed: bytes = fixed) -> None:
            store = reopen(folder)
            monkeypatch.setattr(key_ring, "new_recovery_key", lambda: fixed)
            die_at_file_step(monkeypatch, count)
            store.keys.replace_recovery_key()

        killed = was_killed(work)
        opened = [key for key in (current, printed(fixed)) if recovers(folder, key)]
        assert len(opened) == 1
        current = opened[0]
        if not killed:
            assert current == printed(fixed)
            return
    pytest.fail("never came to its end")


def recovers(folder: Path, key: str) -> bool:
    try:
        open_with_recovery_key(folder, key).close()
    except WrongRecoveryKey:
        return False
    return True


@pytest.mark.fault("A12")
def test_a_killed_first_start_leaves_a_whole_store_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished = 0
    for count in range(1, 60):
        folder = tmp_path / f"k{count}"

        def work(count: int = count, folder: Path = folder) -> None:
            die_at_file_step(monkeypatch, count)
            make_store(folder).store.close()

        killed = was_killed(work)
        try:
            with reopen(folder) as store, store.unit_of_work() as unit:
                assert unit.users.by_name(DPO) is not None
                assert unit.profiles.current()[0] == 1
            finished += 1
        except StoreMissing:
            make_store(folder).store.close()
            reopen(folder).close()
        names = {path.name for path in folder.iterdir()}
        assert names == {"desk.db", "store.lock", "Paraugs.dpodesk", "Paraugs.dpodesk.bak"}
        if not killed:
            break
    else:
        pytest.fail("never came to its end")
    assert count > 10
    assert finished >= 2


@pytest.mark.fault("A12")
def test_a_first_start_killed_while_making_tables_starts_clean(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    chance = random.Random(12)  # noqa: S311 -- moments of killing
    for _ in range(10):
        child = os.fork()
        if child == 0:
            make_store(folder)
            os._exit(0)
        time.sleep(chance.uniform(0, 0.12))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        try:
            reopen(folder).close()
            return
        except StoreMissing:
            continue
    make_store(folder).store.close()
    reopen(folder).close()


@pytest.mark.fault("B06")
def test_a_second_process_is_refused_and_a_killed_one_keeps_nobody_out(folder: Path) -> None:
    ready, go = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        store = reopen(folder)
        unit = store.unit_of_work().__enter__()
        log_request(unit, a_request())
        unit.numbers.next("DSP", 2026)  # a write under way when the kill comes
        os.write(ready[1], b"x")
        os.read(go[0], 1)
        os._exit(0)
    try:
        assert os.read(ready[0], 1) == b"x"
        with pytest.raises(StoreBusy) as refused:
            reopen(folder)
        assert refused.value.facts["pid"] == str(child)
        with pytest.raises(StoreBusy):
            reopen(folder, "nepareizi vārdi")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for end in (*ready, *go):
            os.close(end)
    with reopen(folder) as store, store.unit_of_work() as unit:
        assert unit.numbers.next("DSP", 2026) == "DSP-2026/0002"


@pytest.mark.fault("B06")
def test_two_processes_that_open_at_once_never_both_get_in(folder: Path, tmp_path: Path) -> None:
    for turn in range(6):
        children = []
        for one in range(3):
            child = os.fork()
            if child == 0:
                code = 0
                try:
                    store = reopen(folder)
                    (tmp_path / f"in-{turn}-{one}").write_text(str(time.monotonic_ns()))
                    time.sleep(0.05)
                    (tmp_path / f"out-{turn}-{one}").write_text(str(time.monotonic_ns()))
                    store.close()
                except StoreBusy:
                    pass
                except BaseException:  # noqa: BLE001 -- told by the exit code
                    code = 1
                os._exit(code)
            children.append(child)
        assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
        spans = sorted(
            (int(path.read_text()), int(path.with_name(path.name.replace("in-", "out-", 1)).read_text()))
            for path in tmp_path.glob(f"in-{turn}-*")
        )
        assert spans
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
