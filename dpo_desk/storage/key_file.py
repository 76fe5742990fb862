"""The key file `NAME.dpodesk`: the store's data key, wrapped once per user and under the recovery key.

No user names are kept: a slot has a random id and salt only. One Argon2id derivation per attempt serves
all slots, and all of them are tried, so that an attempt costs the same whichever part was wrong.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dpo_desk.services.failures import KeyFileDamaged
from dpo_desk.storage.file_writing import replace_file

ENDING = ".dpodesk"
COPY_ENDING = ".bak"
DATA_KEY_BYTES = 32
DATABASE_SALT_BYTES = 16
_FORMAT = 1
_SALT_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16
_LARGEST_FILE = 1 << 20


@dataclass(frozen=True, slots=True)
class DerivationCost:
    """What one guess costs. The standard is about 0.2 s; a test may choose less, and the file says so."""

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


STANDARD_COST = DerivationCost()


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key wrapped for one key: AES-256-GCM bound to the store and to this slot."""

    id: str
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What the file holds. `database_salt` is the first 16 bytes of this store's database."""

    store_id: str
    database_salt: bytes
    cost: DerivationCost
    salt: bytes
    slots: tuple[Slot, ...]
    recovery: Slot | None

    def opened_by(self, user_name: str, password: str) -> tuple[str, bytes] | None:
        """The slot's id and the data key, or None where name or password does not fit."""
        derived = self._derive(user_name, password)
        found = None
        for slot in self.slots:  # no early end: the time must not tell which slot it was
            data_key = self._unwrap(slot, derived)
            if data_key is not None:
                found = slot.id, data_key
        return found

    def opened_by_recovery(self, recovery_key: bytes) -> bytes | None:
        """The data key, or None where this is not the recovery key in force."""
        return self._unwrap(self.recovery, recovery_key) if self.recovery else None

    def with_slot(
        self, user_name: str, password: str, data_key: bytes, slot_id: str | None = None
    ) -> tuple[KeyFile, str]:
        """The file with a slot for this user: a new one, or the one named, wrapped anew."""
        slot = self._wrap(slot_id or secrets.token_hex(16), self._derive(user_name, password), data_key)
        others = tuple(other for other in self.slots if other.id != slot.id)
        return replace(self, slots=(*others, slot)), slot.id

    def without_slot(self, slot_id: str) -> KeyFile:
        return replace(self, slots=tuple(slot for slot in self.slots if slot.id != slot_id))

    def with_recovery(self, recovery_key: bytes, data_key: bytes) -> KeyFile:
        """The file under another recovery key; the one before opens nothing any more."""
        return replace(self, recovery=self._wrap(secrets.token_hex(16), recovery_key, data_key))

    def _derive(self, user_name: str, password: str) -> bytes:
        from argon2.low_level import Type, hash_secret_raw

        return hash_secret_raw(
            secret=unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"),
            salt=hashlib.sha256(self.salt + comparable_name(user_name)).digest(),
            time_cost=self.cost.passes,
            memory_cost=self.cost.memory_kib,
            parallelism=self.cost.lanes,
            hash_len=32,
            type=Type.ID,
        )

    def _wrap(self, slot_id: str, key: bytes, data_key: bytes) -> Slot:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
        wrapped = AESGCM(_slot_key(key, salt)).encrypt(nonce, data_key, self._bound_to(slot_id))
        return Slot(slot_id, salt, nonce, wrapped)

    def _unwrap(self, slot: Slot, key: bytes) -> bytes | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(_slot_key(key, slot.salt)).decrypt(
                slot.nonce, slot.wrapped, self._bound_to(slot.id)
            )
        except InvalidTag:
            return None

    def _bound_to(self, slot_id: str) -> bytes:
        return f"dpo desk key file {_FORMAT}|{self.store_id}|{slot_id}".encode()


def comparable_name(user_name: str) -> bytes:
    """A user name as compared: capitals and the way letters are composed do not matter."""
    folded = unicodedata.normalize("NFC", user_name).casefold()
    return unicodedata.normalize("NFC", folded).encode("utf-8", "surrogatepass")


def new_key_file(store_id: str, cost: DerivationCost = STANDARD_COST) -> KeyFile:
    """A key file without slots, with fresh salts."""
    database_salt = secrets.token_bytes(DATABASE_SALT_BYTES)
    return KeyFile(store_id, database_salt, cost, secrets.token_bytes(_SALT_BYTES), (), None)


def new_data_key() -> bytes:
    return secrets.token_bytes(DATA_KEY_BYTES)


def key_files_in(folder: Path) -> list[Path]:
    """The key files of a folder, in order of name."""
    return sorted(path for path in folder.glob(f"*{ENDING}") if path.is_file())


def copy_of(path: Path) -> Path:
    """Where the second copy of a key file lies."""
    return path.with_name(path.name + COPY_ENDING)


def write_key_file(path: Path, content: KeyFile) -> None:
    """Replaces the key file in one step and reads it back; the copy beside it follows.

    The previous file stays as the copy until the new one was read back. It is then brought up to date
    too: an old copy would keep opening the store for a password that was changed because it had leaked.
    Raises OSError.
    """
    encoded = encode(content)
    copy = copy_of(path)
    if path.exists() and not (copy.exists() and copy.read_bytes() == path.read_bytes()):
        replace_file(copy, path.read_bytes())
    replace_file(path, encoded)
    if decode(path.read_bytes()) != content:
        raise KeyFileDamaged(copy="yes")
    replace_file(copy, encoded)


def read_key_file(path: Path) -> KeyFile:
    """The key file's content. Raises KeyFileDamaged, and OSError where it cannot be read at all."""
    if path.stat().st_size > _LARGEST_FILE:
        raise KeyFileDamaged(copy=_copy_is_whole(path))
    try:
        return decode(path.read_bytes())
    except KeyFileDamaged:
        raise KeyFileDamaged(copy=_copy_is_whole(path)) from None


def _copy_is_whole(path: Path) -> str:
    try:
        decode(copy_of(path).read_bytes())
    except (OSError, KeyFileDamaged):
        return "no"
    return "yes"


def encode(content: KeyFile) -> bytes:
    """The file's bytes: JSON with a check sum over everything else in it."""
    fields: dict[str, Any] = {
        "format": _FORMAT,
        "store_id": content.store_id,
        "database_salt": _text(content.database_salt),
        "derivation": {
            "name": "argon2id",
            "passes": content.cost.passes,
            "memory_kib": content.cost.memory_kib,
            "lanes": content.cost.lanes,
        },
        "salt": _text(content.salt),
        "slots": [_slot_fields(slot) for slot in content.slots],
        "recovery": _slot_fields(content.recovery) if content.recovery else None,
    }
    fields["check_sum"] = _check_sum(fields)
    return json.dumps(fields, indent=1).encode() + b"\n"


def decode(encoded: bytes) -> KeyFile:
    """The content of a key file's bytes. Raises KeyFileDamaged; nothing in a file may cost unusual work."""
    try:
        fields = json.loads(encoded.decode("utf-8"))
        stated = fields.pop("check_sum")
        if stated != _check_sum(fields) or fields["format"] != _FORMAT:
            raise KeyFileDamaged()
        return _decoded(fields)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise KeyFileDamaged() from None


def _decoded(fields: dict[str, Any]) -> KeyFile:
    derivation = fields["derivation"]
    cost = DerivationCost(
        _number(derivation["passes"], 64),
        _number(derivation["memory_kib"], 1 << 20),
        _number(derivation["lanes"], 64),
    )
    if derivation["name"] != "argon2id" or cost.memory_kib < 8 * cost.lanes:
        raise KeyFileDamaged()
    return KeyFile(
        store_id=_string(fields["store_id"]),
        database_salt=_bytes(fields["database_salt"], DATABASE_SALT_BYTES),
        cost=cost,
        salt=_bytes(fields["salt"], _SALT_BYTES),
        slots=tuple(_slot(slot) for slot in fields["slots"]),
        recovery=_slot(fields["recovery"]) if fields["recovery"] is not None else None,
    )


def _slot_fields(slot: Slot) -> dict[str, str]:
    return {
        "id": slot.id,
        "salt": _text(slot.salt),
        "nonce": _text(slot.nonce),
        "wrapped": _text(slot.wrapped),
    }


def _slot(fields: dict[str, Any]) -> Slot:
    return Slot(
        _string(fields["id"]),
        _bytes(fields["salt"], _SALT_BYTES),
        _bytes(fields["nonce"], _NONCE_BYTES),
        _bytes(fields["wrapped"], DATA_KEY_BYTES + _TAG_BYTES),
    )


def _check_sum(fields: dict[str, Any]) -> str:
    canonical = json.dumps(fields, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _slot_key(key: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, b"dpo desk slot").derive(key)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(value: Any, length: int) -> bytes:
    decoded = base64.b64decode(_string(value), validate=True)
    if len(decoded) != length:
        raise KeyFileDamaged()
    return decoded


def _string(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 100:
        raise KeyFileDamaged()
    return value


def _number(value: Any, most: int) -> int:
    if type(value) is not int or not 1 <= value <= most:
        raise KeyFileDamaged()
    return value
