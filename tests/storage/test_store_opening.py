"""Making and opening a store: who gets in, and what is refused in which words, unharmed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from argon2 import low_level
from store_builders import CHEAP, DPO, PASSWORD, SetClock, audited, first_rows, make_store, reopen

from dpo_desk.services import failures
from dpo_desk.storage.engine import check_engine
from dpo_desk.storage.key_file import copy_of, key_files_in
from dpo_desk.storage.place import Partition, refuse_network_share
from dpo_desk.storage.recovery_key import new_recovery_key, printed
from dpo_desk.storage.store import (
    OpenStore,
    create_store,
    open_store,
    open_with_recovery_key,
    seconds_to_wait,
)
from dpo_desk.storage.store_files import key_file_name
from dpo_desk.storage.upgrade import Ladder, our_ladder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed store with the user DPO."""
    folder = tmp_path / "Uzņēmuma krātuve"
    make_store(folder).store.close()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name == "desk.db" or ".dpodesk" in path.name
    }


def test_a_new_store_opens_for_its_first_user(folder: Path) -> None:
    with reopen(folder) as store:
        assert store.name == "Paraugs"
        assert store.slot_id is not None
        assert store.failed_attempts == 0
        with store.unit_of_work() as work:
            user = work.users.by_slot(store.slot_id)
            assert user is not None
            assert user.name == DPO
            assert work.info.get("store_id") == store.store_id
            assert work.info.get("first_month") == "2026-03-01"
    assert sorted(contents(folder)) == ["Paraugs.dpodesk", "Paraugs.dpodesk.bak", "desk.db"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_everything_is_for_the_owner_only(folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with reopen(folder) as store:
        with store.unit_of_work() as work:
            audited(work)
            work.commit()
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes.values()) == {0o600}, modes
    assert "desk.db-wal" in modes


def test_closing_leaves_no_file_of_the_moment_and_drops_the_key(folder: Path) -> None:
    store = reopen(folder)
    store.close()
    store.close()
    assert {path.name for path in folder.iterdir()} == {*contents(folder), "store.lock"}
    with pytest.raises(failures.StoreClosed), store.unit_of_work():
        pass
    with pytest.raises(failures.StoreClosed):
        store.reading.open_count()
    with pytest.raises(failures.StoreClosed):
        store.keys.add_user("birojs", "mierīga upe tek")


@pytest.mark.fault("D01")
@pytest.mark.parametrize(("name", "password"), [(DPO, "nepareizi vārdi"), ("nav tāda", PASSWORD)])
def test_wrong_name_and_wrong_password_are_the_same_failure(folder: Path, name: str, password: str) -> None:
    with pytest.raises(failures.WrongPassword) as refused:
        reopen(folder, password, name)
    assert refused.value.facts == {}


@pytest.mark.fault("D01")
def test_guessing_is_slowed_without_deriving_and_counted_for_the_audit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SetClock()
    for _ in range(3):
        with pytest.raises(failures.WrongPassword):
            open_store(folder, DPO, "nepareizi vārdi", clock=clock)
    with monkeypatch.context() as patch:
        patch.setattr(low_level, "hash_secret_raw", lambda **_: pytest.fail("derived while waiting"))
        with pytest.raises(failures.MustWait) as refused:
            open_store(folder, DPO, PASSWORD, clock=clock)
    assert refused.value.seconds == 1
    assert seconds_to_wait(folder, clock=clock) == 1
    clock.pass_seconds(1)
    with open_store(folder, DPO, PASSWORD, clock=clock) as store:
        assert store.failed_attempts == 3
    with open_store(folder, DPO, PASSWORD, clock=clock) as store:
        assert store.failed_attempts == 0


def test_a_disabled_user_gets_the_answer_of_a_wrong_password(folder: Path) -> None:
    clock = SetClock()
    with reopen(folder) as store:
        store.keys.add_user("birojs", "mierīga upe tek")  # never recorded: a use case that failed half-way
        with store.unit_of_work() as work:
            user = work.users.by_name("DPO")
            assert user is not None
            work.users.save(replace(user, disabled_at=clock()))
            audited(work)
            work.commit()
    for name, password in ((DPO, PASSWORD), ("birojs", "mierīga upe tek")):
        with pytest.raises(failures.WrongPassword):
            open_store(folder, name, password, clock=clock)
    assert seconds_to_wait(folder, clock=clock) == 0
    with pytest.raises(failures.WrongPassword):
        open_store(folder, DPO, PASSWORD, clock=clock)
    assert seconds_to_wait(folder, clock=clock) == 1


def test_the_recovery_key_opens_and_its_successor_replaces_it(tmp_path: Path) -> None:
    made = make_store(tmp_path / "k")
    made.store.close()
    with open_with_recovery_key(tmp_path / "k", made.recovery_key.lower()) as store:
        assert store.slot_id is None
        fresh = store.keys.replace_recovery_key()
    with pytest.raises(failures.WrongRecoveryKey):
        open_with_recovery_key(tmp_path / "k", made.recovery_key)
    with pytest.raises(failures.RecoveryKeyMistyped):
        open_with_recovery_key(tmp_path / "k", fresh[:-2])
    with pytest.raises(failures.WrongRecoveryKey):
        open_with_recovery_key(tmp_path / "k", printed(new_recovery_key()))
    open_with_recovery_key(tmp_path / "k", fresh).close()


def test_a_second_program_is_told_who_has_the_store_open(folder: Path) -> None:
    with reopen(folder), pytest.raises(failures.StoreBusy) as refused:
        reopen(folder)
    assert refused.value.facts["pid"] == str(os.getpid())
    assert refused.value.facts["since"] == "2026-03-03T10:00:00+00:00"
    assert refused.value.facts["host"]
    reopen(folder).close()


@pytest.mark.parametrize("what", ["folder", "store", "database"])
def test_what_is_missing_is_named(folder: Path, tmp_path: Path, what: str) -> None:
    place = {"folder": tmp_path / "nav", "store": tmp_path, "database": folder}[what]
    if what == "database":
        (folder / "desk.db").unlink()
    with pytest.raises(failures.StoreMissing) as refused:
        reopen(place)
    assert refused.value.facts == {"what": what}


@pytest.mark.fault("B12")
def test_key_file_missing_damaged_and_foreign_are_three_failures(folder: Path, tmp_path: Path) -> None:
    key_path = key_files_in(folder)[0]
    whole = key_path.read_bytes()
    key_path.unlink()
    with pytest.raises(failures.KeyFileMissing) as missing:
        reopen(folder)
    assert missing.value.facts == {"copy": "yes"}
    key_path.write_bytes(whole[:-40])
    with pytest.raises(failures.KeyFileDamaged) as damaged:
        reopen(folder)
    assert damaged.value.facts == {"copy": "yes"}
    make_store(tmp_path / "cita").store.close()
    key_path.write_bytes(key_files_in(tmp_path / "cita")[0].read_bytes())
    with pytest.raises(failures.KeyFileForeign):
        reopen(folder)
    with pytest.raises(failures.KeyFileForeign):
        reopen(folder, "nepareizi vārdi")  # known before any password is tried
    key_path.write_bytes(whole)
    reopen(folder).close()


@pytest.mark.fault("B12")
@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_the_recovery_key_mends_a_lost_or_damaged_key_file(tmp_path: Path, damage: bytes | None) -> None:
    folder = tmp_path / "k"
    made = make_store(folder)
    made.store.close()
    key_path = key_files_in(folder)[0]
    if damage is None:
        key_path.unlink()
    else:
        key_path.write_bytes(damage)
    open_with_recovery_key(folder, made.recovery_key).close()
    reopen(folder).close()


@pytest.mark.fault("B12")
def test_a_lost_key_file_without_copy_says_so(folder: Path) -> None:
    key_path = key_files_in(folder)[0]
    copy_of(key_path).unlink()
    key_path.unlink()
    with pytest.raises(failures.KeyFileMissing) as missing:
        reopen(folder)
    assert missing.value.facts == {"copy": "no"}


@pytest.mark.fault("B10")
def test_a_cut_doubled_emptied_or_lengthened_database_is_damaged(folder: Path) -> None:
    database = folder / "desk.db"
    whole = database.read_bytes()
    pages = len(whole) // 4096
    harmed = [whole[: 4096 * kept] for kept in range(pages)]
    harmed += [whole[:-1], whole[: 4096 * 7 + 100], bytes(len(whole)), whole * 2]
    harmed += [whole + os.urandom(4096), whole + os.urandom(77), whole[:4096] + bytes(len(whole) - 4096)]
    harmed += [bytes([whole[0] ^ 1]) + whole[1:], whole[:16] + os.urandom(len(whole) - 16)]
    for content in harmed:
        database.write_bytes(content)
        with pytest.raises(failures.StoreDamaged):
            reopen(folder)
        assert database.read_bytes() == content
    database.write_bytes(whole)
    reopen(folder).close()


@pytest.mark.fault("B10")
def test_damage_is_never_taken_for_a_wrong_password_and_costs_no_waiting(folder: Path) -> None:
    database = folder / "desk.db"
    database.write_bytes(database.read_bytes()[: 4096 * 3])
    for _ in range(5):
        with pytest.raises(failures.StoreDamaged):
            reopen(folder)


@pytest.mark.fault("N02")
def test_a_newer_store_is_refused_unchanged(folder: Path) -> None:
    before = contents(folder)
    ours = our_ladder()
    with pytest.raises(failures.StoreTooNew) as refused:
        open_store(folder, DPO, PASSWORD, ladder=Ladder(ours.scripts, ("0000",)))
    assert refused.value.facts["made_by"]
    assert refused.value.facts["revision"] == ours.head
    assert contents(folder) == before
    with pytest.raises(failures.WrongPassword):
        open_store(folder, DPO, "nepareizi vārdi", ladder=Ladder(ours.scripts, ("0000",)))


@dataclass
class Mounted:
    mountpoint: str
    fstype: str
    opts: str = "rw"


@pytest.mark.parametrize(
    ("partitions", "refused"),
    [
        ([Mounted("/", "ext4")], False),
        ([Mounted("/", "overlay"), Mounted("/proc", "proc")], False),
        ([Mounted("/", "9p")], False),
        ([], False),
        ([Mounted("/", "ext4"), Mounted("{parent}", "nfs4")], True),
        ([Mounted("/", "ext4"), Mounted("{parent}", "cifs")], True),
        ([Mounted("/", "ext4"), Mounted("{parent}", "fuse.sshfs")], True),
        ([Mounted("/", "ext4"), Mounted("{parent}", "9p")], True),
        ([Mounted("/", "ext4"), Mounted("{parent}", "NTFS", "rw,remote")], True),
        ([Mounted("/", "nfs"), Mounted("{parent}", "ext4")], False),
        ([Mounted("{parent}", "ext4"), Mounted("{parent}", "nfs")], True),
        ([Mounted("/", "ext4"), Mounted("{parent}-2", "nfs")], False),
    ],
)
def test_a_network_share_is_refused_by_its_file_system(
    tmp_path: Path, partitions: Sequence[Partition], refused: bool
) -> None:
    for partition in partitions:
        partition.mountpoint = partition.mountpoint.format(parent=tmp_path.resolve())  # type: ignore[misc]  # read-only in the stubs alone
    folder = tmp_path / "k"
    if not refused:
        refuse_network_share(folder, lambda: partitions)
        return
    with pytest.raises(failures.StoreOnNetwork):
        refuse_network_share(folder, lambda: partitions)
    with pytest.raises(failures.StoreOnNetwork):
        create_store(folder, "x", DPO, PASSWORD, cost=CHEAP, partitions=lambda: partitions)
    assert not folder.exists()


def test_the_real_partitions_can_be_asked(tmp_path: Path) -> None:
    refuse_network_share(tmp_path)


def test_a_new_store_needs_a_folder_of_its_own(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(failures.StoreExists):
        make_store(folder)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "vēstule.txt").write_text("x")
    with pytest.raises(failures.StoreFolderNotEmpty):
        make_store(tmp_path / "other")
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["vēstule.txt"]
    (tmp_path / "empty").mkdir(mode=0o755)
    make_store(tmp_path / "empty").store.close()


def test_what_fails_while_filling_leaves_no_store(tmp_path: Path) -> None:
    def fails(store: OpenStore) -> None:
        first_rows(store)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        create_store(tmp_path / "k", "x", DPO, PASSWORD, fill=fails, cost=CHEAP)
    assert [path.name for path in (tmp_path / "k").iterdir()] == ["store.lock"]
    make_store(tmp_path / "k").store.close()


@pytest.mark.fault("B19")
def test_an_engine_that_is_too_old_is_refused_with_both_versions() -> None:
    with pytest.raises(failures.EngineUnfit) as refused:
        check_engine((3, 51, 2))
    assert refused.value.facts == {"part": "sqlite", "found": "3.51.2", "needed": "3.51.3"}
    check_engine()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("SIA “Ecsoen”", "SIA Ecsoen.dpodesk"),
        ("../../etc/passwd", "etc passwd.dpodesk"),
        ("CON", "CON_.dpodesk"),
        ("", "DPO Desk.dpodesk"),
        ("\u202e\0/", "DPO Desk.dpodesk"),
        ("ā" * 200, "ā" * 60 + ".dpodesk"),
    ],
)
def test_any_name_makes_a_harmless_file_name(name: str, file: str) -> None:
    assert key_file_name(name) == file


def test_every_connection_is_prepared_alike(folder: Path) -> None:
    wanted = {
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "cache_size": -65536,
        "journal_mode": "wal",
        "busy_timeout": 5000,
    }
    with reopen(folder) as store:
        for engine, own in ((store._writer, {"synchronous": 2}), (store._reader, {"query_only": 1})):
            with engine.connect() as connection:
                for pragma, value in (wanted | own).items():
                    assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value, pragma


def test_opening_a_store_of_today_never_imports_alembic(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from dpo_desk.storage.store import open_store;"
        f"open_store(Path(sys.argv[1]), {DPO!r}, {PASSWORD!r}).close();"
        "assert 'alembic' not in sys.modules"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=root, check=True, timeout=60)


def test_further_connections_cost_no_derivation(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derivations = []
    real = low_level.hash_secret_raw
    monkeypatch.setattr(low_level, "hash_secret_raw", lambda **facts: derivations.append(1) or real(**facts))
    with reopen(folder) as store:
        store.reading.open_count()
        with store.unit_of_work() as work:
            work.users.all()
    assert len(derivations) == 1


def test_no_secret_shows_in_a_representation(folder: Path) -> None:
    with reopen(folder) as store:
        shown = repr(store.keys) + repr(store) + repr(store.unit_of_work())
        assert store.keys._data_key is not None
        assert store.keys._data_key.hex() not in shown
        assert str(store.keys._data_key) not in shown
