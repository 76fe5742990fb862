"""Frozen dataclasses as plain values (tables, lists, text, numbers) and back, strictly.

The dataclasses' own annotations are the schema: unknown keys, missing keys and wrong types are refused,
each by the path of its key. Used for profiles, in TOML and in the store.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from unicodedata import category

from dpo_desk.domain.policy_statement import Listing, Mark, Statement, T_co

_LONGEST_TEXT = 20_000
_MOST_ROWS = 1_000


class PlainFormRefused(Exception):
    """A plain value does not fit: `path` names the key from the top, `code` says what is wrong with it."""

    def __init__(self, path: str, code: str) -> None:
        super().__init__(f"{path or 'file'}: {code}")
        self.path = path
        self.code = code


def to_plain(value: Any) -> Any:
    """The value in tables, lists, text and numbers only; every field is written out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: to_plain(getattr(value, part.name)) for part in fields(value)}
    return value


def from_plain(hint: Any, plain: Any, path: str = "") -> Any:
    """The value of type `hint` that the plain value stands for. Raises PlainFormRefused."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _read_optional(hint, plain, path)
    if origin is tuple:
        return _read_rows(get_args(hint)[0], plain, path)
    if origin is Statement:
        return _read_statement(hint, plain, path)
    if origin is Listing:
        return _read_listing(hint, plain, path)
    if is_dataclass(hint):
        return _read_record(hint, {}, plain, path)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _read_word(hint, plain, path)
    return _read_scalar(hint, plain, path)


def _read_optional(hint: Any, plain: Any, path: str) -> Any:
    (inner,) = (part for part in get_args(hint) if part is not types.NoneType)
    return None if plain is None else from_plain(inner, plain, path)


def _read_rows(inner: Any, plain: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise PlainFormRefused(path, "not_a_list")
    if len(plain) > _MOST_ROWS:
        raise PlainFormRefused(path, "too_many")
    return tuple(from_plain(inner, item, f"{path}[{place}]") for place, item in enumerate(plain))


def _read_statement(hint: Any, plain: Any, path: str) -> Any:
    """A statement; a sentence without a mark says that the policy said it."""
    if isinstance(plain, dict) and "mark" not in plain and plain.get("sentence"):
        plain = {**plain, "mark": Mark.SAID.value}
    statement = _read_record(Statement, {T_co.__name__: get_args(hint)[0]}, plain, path)
    if statement.mark is Mark.SAID and (statement.value is None or not statement.sentence.strip()):
        raise PlainFormRefused(path, "said_without_sentence_or_value")
    if statement.mark is Mark.NOT_SAID and statement.sentence:
        raise PlainFormRefused(path, "sentence_of_nothing_said")
    return statement


def _read_listing(hint: Any, plain: Any, path: str) -> Any:
    """A listing; bare rows without a mark say that the policy lists them."""
    if isinstance(plain, list):
        plain = {"rows": plain}
    if isinstance(plain, dict) and "mark" not in plain and plain.get("rows"):
        plain = {**plain, "mark": Mark.SAID.value}
    listing = _read_record(Listing, {T_co.__name__: get_args(hint)[0]}, plain, path)
    if listing.mark is Mark.SAID and not listing.rows:
        raise PlainFormRefused(path, "said_without_rows")
    return listing


def _read_record(kind: Any, filled: dict[str, Any], plain: Any, path: str) -> Any:
    """A dataclass; `filled` gives the types that stand for its type variables."""
    if not isinstance(plain, dict):
        raise PlainFormRefused(path, "not_a_table")
    schema = _schema(kind)
    for key in plain:
        if key not in schema:
            raise PlainFormRefused(_join(path, str(key)), "unknown_key")
    found: dict[str, Any] = {}
    for name, (hint, required) in schema.items():
        if name in plain:
            found[name] = from_plain(_fill(hint, filled), plain[name], _join(path, name))
        elif required:
            raise PlainFormRefused(_join(path, name), "missing_key")
    return kind(**found)


@cache
def _schema(kind: Any) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(kind)
    return {
        part.name: (hints[part.name], part.default is MISSING and part.default_factory is MISSING)
        for part in fields(kind)
    }


def _fill(hint: Any, filled: dict[str, Any]) -> Any:
    """The type with its type variable replaced: `T`, `T | None` or `tuple[T, ...]`."""
    if isinstance(hint, TypeVar):
        return filled[hint.__name__]
    variables = getattr(hint, "__parameters__", ())
    return hint[tuple(filled[variable.__name__] for variable in variables)] if variables else hint


def _read_word(kind: type[Enum], plain: Any, path: str) -> Enum:
    if not isinstance(plain, str):
        raise PlainFormRefused(path, "not_text")
    try:
        return kind(plain)
    except ValueError:
        raise PlainFormRefused(path, "unknown_word") from None


def _read_scalar(hint: Any, plain: Any, path: str) -> Any:
    if hint is date:
        return _read_day(plain, path)
    if hint is str:
        return _read_text(plain, path)
    if type(plain) is not hint:
        raise PlainFormRefused(path, "not_a_number" if hint is int else "not_true_or_false")
    if hint is int and plain < 0:
        raise PlainFormRefused(path, "negative")
    return plain


def _read_day(plain: Any, path: str) -> date:
    if isinstance(plain, date) and not isinstance(plain, datetime):
        return plain
    try:
        return date.fromisoformat(plain)
    except (TypeError, ValueError):
        raise PlainFormRefused(path, "not_a_date") from None


def _read_text(plain: Any, path: str) -> str:
    if not isinstance(plain, str):
        raise PlainFormRefused(path, "not_text")
    if len(plain) > _LONGEST_TEXT:
        raise PlainFormRefused(path, "too_long")
    if not all(map(_is_plain, plain)):
        raise PlainFormRefused(path, "unprintable")
    return plain


def _is_plain(character: str) -> bool:
    """Letters, marks, digits, signs, spaces of any width, line ends; no controls, no invisible marks."""
    return character.isprintable() or character in "\n\t" or category(character) == "Zs"


def _join(path: str, key: str) -> str:
    shown = "".join(character if character.isprintable() else "?" for character in key[:60])
    return f"{path}.{shown}" if path else shown
