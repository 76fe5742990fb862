"""Hands out the use cases of an opened store."""

from __future__ import annotations

from dpo_desk.domain.roles import Actor
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.letters.wording import BundledWording
from dpo_desk.services.desk import Desk
from dpo_desk.services.ports import Clock
from dpo_desk.services.workspace import Workspace
from dpo_desk.storage.store import OpenStore


def workspace_of(store: OpenStore, actor: Actor, now: Clock) -> Workspace:
    """Everything the store offers to this user."""
    return Workspace(
        actor=actor,
        desk=Desk(store.unit_of_work, now),
        reading=store.reading,
        keys=store.keys,
        printer=DeskPrinter(),
        wording=BundledWording(),
        settle=store.settle,
        close=store.close,
    )
