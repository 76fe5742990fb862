"""Says which kinds of record a use case touched, so that open pages know whether to read again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Touched(StrEnum):
    REQUESTS = "requests"
    LETTERS = "letters"
    PROFILE = "profile"
    CALENDAR = "calendar"
    USERS = "users"
    MONTHS = "months"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds touched, and the one case concerned where there is one."""

    kinds: frozenset[Touched]
    request_id: UUID | None = None


def changed(*kinds: Touched, request_id: UUID | None = None) -> Changes:
    return Changes(frozenset(kinds), request_id)
