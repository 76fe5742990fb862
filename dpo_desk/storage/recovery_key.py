"""The printed recovery key: 32 random bytes as groups that people can copy by hand."""

from __future__ import annotations

import hashlib
import secrets

from dpo_desk.services.failures import RecoveryKeyMistyped

KEY_BYTES = 32
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: they are taken for 1, 1, 0, V
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_GROUP = 4
_KEY_LETTERS = 52  # 260 bits for 256
_CHECK_LETTERS = 4
_IGNORED = frozenset(" \t\r\n-‐‑‒–—.,·_\u00a0")


def new_recovery_key() -> bytes:
    """A fresh random key."""
    return secrets.token_bytes(KEY_BYTES)


def printed(key: bytes) -> str:
    """Fourteen groups of four letters with spaces between, the last one a check: `8XQ2 … M07D`."""
    letters = _letters(int.from_bytes(key, "big") << 4, _KEY_LETTERS) + _check(key)
    return " ".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def read_back(typed: str) -> bytes:
    """The key from what was typed; case, spaces, dashes and the usual mix-ups (O 0, I L 1) do not matter.

    Raises RecoveryKeyMistyped with `group`, the first group that cannot be right, where one is known.
    """
    letters = [letter for letter in typed.upper() if letter not in _IGNORED]
    values = []
    for position, letter in enumerate(letters):
        if letter not in _VALUES:
            raise RecoveryKeyMistyped(group=str(position // _GROUP + 1))
        values.append(_VALUES[letter])
    if len(values) != _KEY_LETTERS + _CHECK_LETTERS:
        raise RecoveryKeyMistyped(letters=str(len(values)), needed=str(_KEY_LETTERS + _CHECK_LETTERS))
    number = 0
    for value in values[:_KEY_LETTERS]:
        number = number << 5 | value
    key, rest = (number >> 4).to_bytes(KEY_BYTES, "big"), number & 0b1111
    tidy = "".join(_ALPHABET[value] for value in values[_KEY_LETTERS:])
    if rest or tidy != _check(key):
        raise RecoveryKeyMistyped()
    return key


def _check(key: bytes) -> str:
    digest = hashlib.sha256(b"dpo desk recovery key" + key).digest()
    return _letters(int.from_bytes(digest[:3], "big") >> 4, _CHECK_LETTERS)


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 0b11111] for place in reversed(range(count)))
