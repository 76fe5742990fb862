"""The audit chain: numbered entries, each hashed over its own facts and the hash of the one before.

Personal data do not enter the hashed part. An entry holds a salted commitment to its detail; detail and
salt stand beside the chain and can be erased: the chain still holds and the entry shows "erased".
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

FORM = 1
"""The form of the hashed part; a changed encoding gets a new number, old entries keep theirs."""

SALT_BYTES = 32
NOTHING_BEFORE = bytes(32)
"""The previous hash of the first entry."""


class AuditEntry(NamedTuple):
    """The hashed part of one entry. `at` is aware UTC; ids are those of records, never names."""

    number: int
    at: datetime
    actor_id: str
    use_case: str
    subject_kind: str
    subject_id: str
    commitment: bytes
    previous: bytes
    hash: bytes
    form: int = FORM


class AuditDetail(NamedTuple):
    """What an entry commits to. Both are None once the detail was erased."""

    text: str | None
    salt: bytes | None

    @property
    def erased(self) -> bool:
        return self.text is None and self.salt is None


class ChainFault(StrEnum):
    """What is wrong with the first entry that does not hold."""

    NUMBER = "number"
    FORM = "form"
    PREVIOUS = "previous"
    HASH = "hash"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What was found: intact from `first` to `last`, or the first bad entry and why.

    `last` is the last entry that holds, `head` its hash. `erased` counts entries without their detail.
    Nothing here can tell of newest entries that were cut off: that takes a head kept elsewhere.
    """

    first: int
    last: int
    head: bytes
    first_bad: int | None = None
    fault: ChainFault | None = None
    erased: int = 0

    @property
    def ok(self) -> bool:
        return self.first_bad is None


def detail_text(detail: Mapping[str, str]) -> str:
    """The detail as the one text that is committed to."""
    return json.dumps(dict(detail), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def commitment_to(text: str, salt: bytes) -> bytes:
    """The salted commitment: without the salt nobody can try out what the detail was."""
    return hashlib.sha256(_framed(salt) + _framed(text.encode("utf-8", "surrogatepass"))).digest()


def next_entry(
    *,
    number: int,
    at: datetime,
    actor_id: str,
    use_case: str,
    subject_kind: str,
    subject_id: str,
    detail: str,
    salt: bytes,
    previous: bytes,
) -> AuditEntry:
    """The entry that follows the one with hash `previous`."""
    commitment = commitment_to(detail, salt)
    moment = at.astimezone(UTC)
    hashed = hash_of(FORM, number, moment, actor_id, use_case, subject_kind, subject_id, commitment, previous)
    return AuditEntry(
        number, moment, actor_id, use_case, subject_kind, subject_id, commitment, previous, hashed
    )


def hash_of(
    form: int,
    number: int,
    at: datetime,
    actor_id: str,
    use_case: str,
    subject_kind: str,
    subject_id: str,
    commitment: bytes,
    previous: bytes,
) -> bytes:
    """SHA-256 over the version byte and every fact with its length before it, so that no two facts blur."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = [form.to_bytes(1, "big"), number.to_bytes(8, "big")]
    for text in (moment, actor_id, use_case, subject_kind, subject_id):
        encoded = text.encode("utf-8", "surrogatepass")
        parts += (len(encoded).to_bytes(4, "big"), encoded)
    parts += (_framed(commitment), _framed(previous))
    return hashlib.sha256(b"".join(parts)).digest()


def verify(
    entries: Iterable[tuple[AuditEntry, AuditDetail]],
    *,
    first: int = 1,
    before: bytes = NOTHING_BEFORE,
    keep_on: Callable[[int], bool] = lambda _: True,
) -> ChainReport:
    """Checks entries in order of number from `first`, whose predecessor had the hash `before`.

    `keep_on` is told each number and answers False to stop early; the report then covers what was checked.
    """
    last, head, erased = first - 1, before, 0
    for entry, detail in entries:
        fault = _fault(entry, detail, last + 1, head)
        if fault is not None:
            bad = entry.number if fault is not ChainFault.NUMBER else last + 1
            return ChainReport(first, last, head, bad, fault, erased)
        last, head = entry.number, entry.hash
        erased += detail.erased
        if not keep_on(last):
            break
    return ChainReport(first, last, head, erased=erased)


def _fault(entry: AuditEntry, detail: AuditDetail, number: int, previous: bytes) -> ChainFault | None:
    if entry.number != number:
        return ChainFault.NUMBER
    if entry.form != FORM:
        return ChainFault.FORM
    if not hmac.compare_digest(entry.previous, previous):
        return ChainFault.PREVIOUS
    computed = hash_of(
        entry.form,
        entry.number,
        entry.at,
        entry.actor_id,
        entry.use_case,
        entry.subject_kind,
        entry.subject_id,
        entry.commitment,
        entry.previous,
    )
    if not hmac.compare_digest(computed, entry.hash):
        return ChainFault.HASH
    if detail.erased:
        return None
    if detail.text is None or detail.salt is None:
        return ChainFault.DETAIL
    if not hmac.compare_digest(commitment_to(detail.text, detail.salt), entry.commitment):
        return ChainFault.DETAIL
    return None


def _framed(value: bytes) -> bytes:
    return len(value).to_bytes(4, "big") + value
