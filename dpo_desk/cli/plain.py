"""Values as JSON prints them: dates ISO, words by their code, records as objects; and strict reading."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, datetime
from enum import Enum
from typing import Any, NoReturn
from uuid import UUID

LARGEST_INPUT = 1024 * 1024
"""Bytes of one JSON input; a request's text is far smaller."""


class BadInput(Exception):
    """What was handed in cannot be used; the message is one line without personal data."""


def plain(value: Any) -> Any:
    """A value in JSON's own types."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [f.name for f in dataclasses.fields(value) if not f.name.startswith("_")]
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(item) for name, item in value._asdict().items()}
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, dict):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value


def read_object(data: bytes) -> dict[str, Any]:
    """One JSON object, strictly: UTF-8, no double keys, no NaN. Raises BadInput."""
    if len(data) > LARGEST_INPUT:
        raise BadInput(f"the input has more than {LARGEST_INPUT} bytes")
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"not usable JSON: {' '.join(str(error).split())[:200]}") from None
    if not isinstance(value, dict):
        raise BadInput("the input is not a JSON object")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError("a key stands twice")
        found[key] = value
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a value")
