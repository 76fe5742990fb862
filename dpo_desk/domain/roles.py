"""Who may do what: the table of product section 6, asked by every use case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a user is at the desk. A deputy DPO has the role `dpo`."""

    STAFF = "staff"
    DPO = "dpo"
    MANAGER = "manager"


class Permission(StrEnum):
    """One row of the table of roles."""

    LOG_REQUEST = "log_request"
    RECORD_DISPATCH = "record_dispatch"
    WORK_CASES = "work_cases"
    READ_MONTH = "read_month"
    ADMINISTER = "administer"


_TABLE: dict[Role, frozenset[Permission]] = {
    Role.STAFF: frozenset({Permission.LOG_REQUEST, Permission.RECORD_DISPATCH}),
    Role.DPO: frozenset(Permission),
    Role.MANAGER: frozenset({Permission.READ_MONTH}),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """The user on whose behalf a use case runs. `name` is the login name, `display_name` what others read."""

    user_id: UUID
    name: str
    display_name: str
    role: Role


def may(role: Role, permission: Permission) -> bool:
    """Whether the role's row of the table has a tick under the permission."""
    return permission in _TABLE[role]


class NotPermitted(Exception):
    """The role may not do this. Carries no data of the record that was asked for."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.value)
        self.permission = permission
