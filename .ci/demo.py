"""Builds the demo store anew, and opens it at unlock where there is a screen: `make demo`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from filelock import FileLock, Timeout

from dpo_desk.storage.store_lock import LOCK_NAME

ROOT = Path(__file__).resolve().parent.parent
_PROGRAM = (sys.executable, str(ROOT / "main.py"))


def there_is_a_screen() -> bool:
    """Whether a window could be shown. Only Linux runs without a screen as a matter of course."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def is_open(store: Path) -> bool:
    """Whether a program has the store open now."""
    try:
        FileLock(store / LOCK_NAME, fallback_to_soft=False).acquire(timeout=0).lock.release()
    except Timeout:
        return True
    return False


def main() -> int:
    """The store is invented and thrown away with the next call; answers the exit code."""
    store = Path(sys.argv[1])
    if store.exists():
        if is_open(store):
            print(
                f"error: the demo store {store} is open in another window; close that first", file=sys.stderr
            )
            return 1
        print(f"Replacing the demo store of an earlier run: {store}")
        shutil.rmtree(store)
    store.parent.mkdir(parents=True, exist_ok=True)
    made = subprocess.run([*_PROGRAM, "demo", "--store", str(store), "--out", str(store.parent)], check=False)
    if made.returncode:
        return made.returncode
    if not there_is_a_screen():
        print(f"There is no screen here. Open the store on one with: python main.py --store {store}")
        return 0
    print("Opening the store. Close the window to finish.", flush=True)
    return subprocess.run([*_PROGRAM, "--store", str(store)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
