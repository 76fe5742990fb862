"""What a person set up in a list and finds again: filters, order, widths, columns. One value per user in
the store, never in the system's settings: a filter can hold a name."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class KeptView:
    """`widths` are pixels at 100 % text size by column; `hidden` names columns that are not shown."""

    filters: dict[str, str] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    widths: dict[str, int] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()

    def to_text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def kept_from_text(text: str | None, otherwise: KeptView) -> KeptView:
    """The kept view; `otherwise` where nothing was kept. A part that cannot be read is as in `otherwise`."""
    try:
        found = json.loads(text or "")
    except ValueError:
        return otherwise
    if not isinstance(found, dict):
        return otherwise
    hidden = found.get("hidden")
    sort = found.get("sort")
    return KeptView(
        filters=_texts(found.get("filters"), otherwise.filters),
        sort=sort if isinstance(sort, str) else otherwise.sort,
        descending=found.get("descending") is True,
        widths=_widths(found.get("widths")),
        hidden=tuple(str(key) for key in hidden) if isinstance(hidden, list) else otherwise.hidden,
    )


def _texts(found: Any, otherwise: dict[str, str]) -> dict[str, str]:
    if not isinstance(found, dict):
        return otherwise
    return {str(key): value for key, value in found.items() if isinstance(value, str)}


def _widths(found: Any) -> dict[str, int]:
    if not isinstance(found, dict):
        return {}
    return {str(key): width for key, width in found.items() if isinstance(width, int) and 24 <= width <= 2000}
