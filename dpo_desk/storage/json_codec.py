"""Turns frozen dataclasses of the domain into JSON values and back, exactly, guided by their type hints.

A field that a stored value lacks takes the dataclass's default, so that a field with a default can be added
later without touching stored data. A value that does not fit its type is refused, never guessed.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

T = TypeVar("T")
Reader = Callable[[Any], Any]

write_plain = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class DoesNotFit(ValueError):
    """The stored value is not of the type that is read."""


def to_text(value: object) -> str:
    """The value as compact JSON text."""
    return write_plain(to_plain(value))


def from_text(kind: type[T], text: str) -> T:
    """The value that `to_text` wrote. Raises DoesNotFit."""
    return from_plain(kind, json.loads(text))


def to_plain(value: Any) -> Any:
    """The value made of dictionaries, lists, texts, numbers, booleans and None only."""
    if value is None or isinstance(value, bool | int | float) or type(value) is str:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(to_plain(item) for item in value)
    if isinstance(value, Mapping):
        return {str(to_plain(key)): to_plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return {
            field.name: to_plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.init
        }
    raise TypeError(f"no JSON for {type(value).__name__}")


def from_plain(kind: type[T], value: Any) -> T:
    """The value of the given type from what `to_plain` made. Raises DoesNotFit."""
    return cast(T, _reader(cast(Hashable, kind))(value))


@cache
def _reader(kind: Any) -> Reader:
    """How to read a type; made once per type, since a stored profile holds hundreds of values."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _optional(parts)
    if origin is tuple:
        return _tuple(parts)
    if origin in (list, frozenset):
        return _collection(origin, _reader(parts[0]))
    if origin in (dict, Mapping):
        return _mapping(_reader(parts[0]), _reader(parts[1]))
    if dataclasses.is_dataclass(origin or kind):
        return _dataclass(kind)
    if kind is Any:
        return lambda value: value
    if isinstance(kind, type):
        return _simple(kind)
    raise TypeError(f"cannot read {kind}")


def _optional(parts: tuple[Any, ...]) -> Reader:
    others = [part for part in parts if part is not type(None)]
    if len(others) != 1 or len(others) == len(parts):
        raise TypeError(f"only optional values can be read back, not {parts}")
    read = _reader(others[0])
    return lambda value: None if value is None else read(value)


def _tuple(parts: tuple[Any, ...]) -> Reader:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return _collection(tuple, _reader(parts[0]))
    readers = [_reader(part) for part in parts]

    def read(value: Any) -> Any:
        _must(isinstance(value, list) and len(value) == len(readers))
        return tuple(read_one(item) for read_one, item in zip(readers, value, strict=True))

    return read


def _collection(made: Callable[[Any], Any], read_one: Reader) -> Reader:
    def read(value: Any) -> Any:
        _must(isinstance(value, list))
        return made([read_one(item) for item in value])

    return read


def _mapping(read_key: Reader, read_one: Reader) -> Reader:
    def read(value: Any) -> Any:
        _must(isinstance(value, dict))
        return {read_key(key): read_one(item) for key, item in value.items()}

    return read


def _simple(kind: type) -> Reader:
    if issubclass(kind, Enum):
        return lambda value: _made(kind, value)
    if kind in (datetime, date):
        return lambda value: _made(kind.fromisoformat, value)
    if kind is UUID:
        return lambda value: _made(UUID, value)
    if kind is int:
        return _read_int
    if kind is float:
        return lambda value: float(_checked(int | float, value))
    if kind in (str, bool):
        return lambda value: _checked(kind, value)
    raise TypeError(f"cannot read {kind}")


def _read_int(value: Any) -> int:
    if isinstance(value, str) and value.lstrip("-").isdecimal():  # the key of a JSON object
        return int(value)
    _must(type(value) is int)
    return cast(int, value)


def _dataclass(kind: Any) -> Reader:
    origin = get_origin(kind) or kind
    bound = dict(zip(getattr(origin, "__parameters__", ()), get_args(kind), strict=False))
    hints = get_type_hints(origin)
    names = [field.name for field in dataclasses.fields(origin) if field.init]
    readers: dict[str, Reader] = {}

    def read(value: Any) -> Any:
        _must(isinstance(value, dict))
        if not readers:  # made at first use: a dataclass may hold its own kind
            readers.update((name, _reader(_filled_in(hints[name], bound))) for name in names)
        unknown = value.keys() - readers.keys()
        _must(not unknown)
        try:
            return origin(**{name: readers[name](item) for name, item in value.items()})
        except TypeError as error:
            raise DoesNotFit(origin.__name__) from error

    return read


def _filled_in(hint: Any, bound: dict[Any, Any]) -> Any:
    """The hint with the type variables of a generic dataclass replaced by what they stand for here."""
    if isinstance(hint, TypeVar):
        return bound[hint]
    if not bound or not get_args(hint):
        return hint
    filled = tuple(_filled_in(part, bound) for part in get_args(hint))
    if get_origin(hint) in (Union, types.UnionType):
        return Union[filled]  # noqa: UP007 -- built from a tuple at run time
    return get_origin(hint)[filled]


def _made(make: Callable[[Any], Any], value: Any) -> Any:
    try:
        return make(value)
    except (ValueError, TypeError, AttributeError) as error:
        raise DoesNotFit(type(value).__name__) from error


def _checked(kind: Any, value: Any) -> Any:
    _must(isinstance(value, kind))
    return value


def _must(fits: bool) -> None:
    if not fits:
        raise DoesNotFit
