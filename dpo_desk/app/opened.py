"""An opened store as the window takes it over."""

from __future__ import annotations

from dataclasses import dataclass

from dpo_desk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened store with what the window asks of it before its first page: read off the GUI thread."""

    workspace: Workspace
    firm: str
    idle_minutes: int
    language: str | None
    appearance: str | None
    text_size: str | None


def opened(workspace: Workspace) -> Opened:
    """Reads what the window needs first."""
    actor, settings = workspace.actor, workspace.settings
    return Opened(
        workspace,
        workspace.reading.rules().firm,
        settings.idle_minutes(),
        settings.get(actor, "language"),
        settings.get(actor, "appearance"),
        settings.get(actor, "text_size"),
    )
