"""Writes the locks: every package exactly, with hashes, for Linux, Windows and macOS, Python 3.11 to 3.13.

`make locks` keeps what is locked where pyproject.toml allows it; `make locks ARGS=--upgrade` looks for
newer versions of what pyproject.toml leaves open.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / ".ci" / "requirements.lock"
DEVELOPMENT = ROOT / ".ci" / "requirements-dev.lock"

_COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"),
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    # No addresses of package indexes in the tree: whoever installs uses the one of their own machine.
    *("--no-emit-index-url", "--no-annotate", "--custom-compile-command", "make locks"),
)


def write(lock: Path, *options: str) -> None:
    """Resolves pyproject.toml into one lock. Raises CalledProcessError when the versions do not fit."""
    subprocess.run([*_COMPILE, "--output-file", str(lock), *options], cwd=ROOT, check=True)


def main() -> None:
    """Writes both; the second is held to the versions of the first, so that tests test what users get."""
    write(RUNTIME, *sys.argv[1:])
    write(DEVELOPMENT, "--group", "dev", "--constraint", str(RUNTIME), *sys.argv[1:])


if __name__ == "__main__":
    main()
