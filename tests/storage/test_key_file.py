"""The key file: wrapping, finding damage, keeping no names, and surviving a change of password."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from dpo_desk.services.failures import KeyFileDamaged
from dpo_desk.storage.key_file import (
    STANDARD_COST,
    DerivationCost,
    KeyFile,
    copy_of,
    decode,
    encode,
    key_files_in,
    new_data_key,
    new_key_file,
    read_key_file,
    write_key_file,
)

CHEAP = DerivationCost(passes=1, memory_kib=64, lanes=1)
KEY = bytes(range(32))


def a_key_file(*users: tuple[str, str]) -> KeyFile:
    content = new_key_file("store-1", CHEAP)
    for name, password in users or (("dpo", "zaļš velosipēds peld"),):
        content, _ = content.with_slot(name, password, KEY)
    return content.with_recovery(b"r" * 32, KEY)


def test_the_standard_cost_is_the_agreed_one() -> None:
    assert (STANDARD_COST.passes, STANDARD_COST.memory_kib, STANDARD_COST.lanes) == (3, 65536, 4)


def test_each_user_opens_with_the_own_password_only() -> None:
    content = a_key_file(("dpo", "zaļš velosipēds peld"), ("birojs", "mierīga upe tek"))
    opened = content.opened_by("birojs", "mierīga upe tek")
    assert opened == (content.slots[1].id, KEY)
    assert content.opened_by("dpo", "mierīga upe tek") is None
    assert content.opened_by("cits", "mierīga upe tek") is None


def test_an_attempt_derives_once_whatever_was_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    content = a_key_file(("dpo", "zaļš velosipēds peld"), ("birojs", "mierīga upe tek"))
    from argon2 import low_level

    derivations = []
    real = low_level.hash_secret_raw
    monkeypatch.setattr(low_level, "hash_secret_raw", lambda **facts: derivations.append(1) or real(**facts))
    for name, password in (("dpo", "zaļš velosipēds peld"), ("dpo", "nepareizi"), ("nav tāda", "nepareizi")):
        derivations.clear()
        content.opened_by(name, password)
        assert len(derivations) == 1


@pytest.mark.fault("D02")
@pytest.mark.parametrize(
    ("typed", "typed_elsewhere"),
    [
        ("āčē ģīķļņšūž 12", "āčē ģīķļņšūž 12"),
        ("🦉 pūce naktī 🦉", "🦉 pūce naktī 🦉"),
        ("ā" * 1000, "ā" * 1000),
    ],
)
def test_composed_and_decomposed_letters_are_one_password(typed: str, typed_elsewhere: str) -> None:
    assert a_key_file(("Jānis", typed)).opened_by("JĀNIS", typed_elsewhere) is not None


def test_names_stand_nowhere_in_the_file() -> None:
    text = encode(a_key_file(("Zebediņš", "zaļš velosipēds peld"))).decode()
    assert "zebedi" not in text.lower()
    assert "velosip" not in text.lower()


def test_the_recovery_key_opens_and_a_new_one_replaces_it() -> None:
    content = a_key_file()
    assert content.opened_by_recovery(b"r" * 32) == KEY
    replaced = content.with_recovery(b"n" * 32, KEY)
    assert replaced.opened_by_recovery(b"r" * 32) is None
    assert replaced.opened_by_recovery(b"n" * 32) == KEY


def test_a_slot_copied_into_another_store_opens_nothing() -> None:
    ours = a_key_file()
    theirs = new_key_file("store-2", CHEAP)
    moved = KeyFile(theirs.store_id, theirs.database_salt, CHEAP, ours.salt, ours.slots, ours.recovery)
    assert moved.opened_by("dpo", "zaļš velosipēds peld") is None
    assert moved.opened_by_recovery(b"r" * 32) is None


def test_a_changed_password_keeps_the_slot_and_removing_it_locks_out() -> None:
    content = a_key_file()
    slot_id = content.slots[0].id
    changed, same = content.with_slot("dpo", "cits garš vārds", KEY, slot_id)
    assert same == slot_id
    assert changed.opened_by("dpo", "zaļš velosipēds peld") is None
    assert changed.opened_by("dpo", "cits garš vārds") == (slot_id, KEY)
    assert changed.without_slot(slot_id).opened_by("dpo", "cits garš vārds") is None


def test_written_and_read_back_with_a_copy_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "Firma.dpodesk"
    content = a_key_file()
    write_key_file(path, content)
    assert read_key_file(path) == content
    assert read_key_file(copy_of(path)) == content
    assert key_files_in(tmp_path) == [path]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Firma.dpodesk", "Firma.dpodesk.bak"]
    if os.name != "nt":
        assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}


def test_after_a_change_no_file_opens_for_the_old_password(tmp_path: Path) -> None:
    path = tmp_path / "Firma.dpodesk"
    content = a_key_file()
    write_key_file(path, content)
    write_key_file(path, content.with_slot("dpo", "cits garš vārds", KEY, content.slots[0].id)[0])
    for file in tmp_path.iterdir():
        assert decode(file.read_bytes()).opened_by("dpo", "zaļš velosipēds peld") is None


@pytest.mark.fault("B12")
def test_every_flipped_bit_and_every_cut_is_found() -> None:
    encoded = encode(a_key_file())
    for position in range(len(encoded) - 1):
        flipped = bytearray(encoded)
        flipped[position] ^= 1 << position % 8
        with pytest.raises(KeyFileDamaged):
            decode(bytes(flipped))
    for length in range(len(encoded) - 1):
        with pytest.raises(KeyFileDamaged):
            decode(encoded[:length])


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("derivation", {"name": "argon2id", "passes": 1, "memory_kib": 1 << 30, "lanes": 1}),
        ("derivation", {"name": "argon2id", "passes": True, "memory_kib": 64, "lanes": 1}),
        ("derivation", {"name": "scrypt", "passes": 1, "memory_kib": 64, "lanes": 1}),
        ("salt", "AAAA"),
        ("salt", "not base64!"),
        ("slots", [{"id": "x"}]),
        ("slots", None),
        ("format", 2),
        ("store_id", 7),
    ],
)
def test_wrong_values_with_a_right_check_sum_are_refused(part: str, value: object) -> None:
    import hashlib

    fields = json.loads(encode(a_key_file()))
    del fields["check_sum"]
    fields[part] = value
    canonical = json.dumps(fields, sort_keys=True, separators=(",", ":"))
    fields["check_sum"] = hashlib.sha256(canonical.encode()).hexdigest()
    with pytest.raises(KeyFileDamaged):
        decode(json.dumps(fields).encode())


def test_damage_says_whether_the_copy_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "Firma.dpodesk"
    write_key_file(path, a_key_file())
    path.write_bytes(b"{}")
    with pytest.raises(KeyFileDamaged) as refused:
        read_key_file(path)
    assert refused.value.facts == {"copy": "yes"}
    copy_of(path).write_bytes(b"")
    with pytest.raises(KeyFileDamaged) as refused:
        read_key_file(path)
    assert refused.value.facts == {"copy": "no"}


def test_data_keys_are_random() -> None:
    assert len(new_data_key()) == 32
    assert new_data_key() != new_data_key()
