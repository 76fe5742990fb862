"""Finds the program's own files (letter texts, profiles, fonts, icons, translations, migrations)."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(*parts: str) -> Path:
    """The path of a bundled file or folder, named from the top level: `bundled("resources", "fonts")`.

    Works from a checkout, where `resources/` and `db/` stand beside the package, and from an installed
    wheel, where they lie inside it. Raises FileNotFoundError when the installation is incomplete.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"not part of this installation: {'/'.join(parts)}")
