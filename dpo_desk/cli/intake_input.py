"""Reads the JSON of `log-request` into an intake entry; unknown keys and wrong types are refused."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from dpo_desk.cli.plain import BadInput
from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.local_time import NotAMoment, parse_iso_moment
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right

Word = TypeVar("Word", bound=StrEnum)

_TOP = {
    "id",
    "received_at",
    "channel",
    "rights",
    "subject",
    "representative",
    "text",
    "earlier_reason",
    "identity",
    "answer_by",
    "appointment",
    "signed_electronically",
}
_SUBJECT = {"name", "personal_code", "email", "phone", "address", "will_collect"}


def entry_from(data: Mapping[str, Any]) -> IntakeEntry:
    """The entry; `received_at` without an offset is Europe/Riga. Raises BadInput with the key's name."""
    _only(data, _TOP, "")
    subject = _object(data, "subject", _SUBJECT)
    return IntakeEntry(
        id=_id(data),
        received_at=_moment(data),
        channel=_word(data, "channel", Channel),
        rights=_rights(data),
        subject=Person(
            name=_text(subject, "name", "subject.name", required=True),
            personal_code=_text(subject, "personal_code", "subject.personal_code"),
            email=_text(subject, "email", "subject.email"),
            phone=_text(subject, "phone", "subject.phone"),
            address=_text(subject, "address", "subject.address"),
            will_collect=_flag(subject, "will_collect", "subject.will_collect"),
        ),
        text=_text(data, "text", "text", required=True),
        representative=_representative(data),
        identity=_identity(data),
        answer_by=_word(data, "answer_by", AnswerWay) if data.get("answer_by") is not None else None,
        earlier_reason=_text(data, "earlier_reason", "earlier_reason"),
        appointment=_flag(data, "appointment", "appointment") if "appointment" in data else None,
        signed_electronically=_flag(data, "signed_electronically", "signed_electronically"),
    )


def _id(data: Mapping[str, Any]) -> uuid.UUID:
    if "id" not in data:
        return uuid.uuid4()
    return _read(lambda: uuid.UUID(_text(data, "id", "id")), "id: not a UUID")


def _moment(data: Mapping[str, Any]) -> Any:
    text = _text(data, "received_at", "received_at", required=True)
    try:
        return parse_iso_moment(text)
    except NotAMoment as error:
        raise BadInput(f"received_at: {error}") from None


def _rights(data: Mapping[str, Any]) -> tuple[Right, ...]:
    listed = data.get("rights")
    if not isinstance(listed, list):
        raise BadInput("rights: a list is needed")
    return tuple(_word({"rights": item}, "rights", Right) for item in listed)


def _representative(data: Mapping[str, Any]) -> Representative | None:
    if data.get("representative") is None:
        return None
    found = _object(data, "representative", {"name", "authority"})
    name = _text(found, "name", "representative.name", required=True)
    return Representative(name, _text(found, "authority", "representative.authority", required=True))


def _identity(data: Mapping[str, Any]) -> IdentityMethod | None:
    if data.get("identity") is None:
        return None
    return _word(_object(data, "identity", {"method"}), "method", IdentityMethod)


def _object(data: Mapping[str, Any], key: str, allowed: set[str]) -> Mapping[str, Any]:
    value = data.get(key)
    if not isinstance(value, dict):
        raise BadInput(f"{key}: an object is needed")
    _only(value, allowed, f"{key}.")
    return value


def _only(data: Mapping[str, Any], allowed: set[str], path: str) -> None:
    for key in data:
        if key not in allowed:
            raise BadInput(f"{path}{key[:40]!r}: unknown key")


def _text(data: Mapping[str, Any], key: str, path: str, *, required: bool = False) -> str:
    value = data.get(key)
    if value is None and not required:
        return ""
    if not isinstance(value, str):
        raise BadInput(f"{path}: a text is needed")
    return value


def _flag(data: Mapping[str, Any], key: str, path: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise BadInput(f"{path}: true or false is needed")
    return value


def _word(data: Mapping[str, Any], key: str, words: type[Word]) -> Word:
    value = data.get(key)
    if not isinstance(value, str) or value not in [word.value for word in words]:
        raise BadInput(f"{key}: one of {' '.join(word.value for word in words)} is needed")
    return words(value)


Made = TypeVar("Made")


def _read(make: Callable[[], Made], message: str) -> Made:
    try:
        return make()
    except ValueError:
        raise BadInput(message) from None
