"""The first window comes before everything heavy: it is painted while the store is still only a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("sqlalchemy", "alembic", "reportlab", "pyhanko", "signxml", "holidays", "sqlcipher3", "argon2")

# The modules are noted when the word is written: what is loaded afterwards, beside the typing, is welcome.
_SCRIPT = f"""
import os, sys
from pathlib import Path
from dpo_desk.app import window

def tell(word):
    heavy = [name for name in {HEAVY!r} if name in sys.modules]
    os.write(1, (word + " " + ",".join(heavy) + "\\n").encode())
    os._exit(0)

window._say = tell
window.run_window(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("is_store", [True, False], ids=["unlock", "first start"])
def test_nothing_heavy_is_loaded_before_the_first_frame(is_store: bool, tmp_path: Path) -> None:
    """In a process of its own, whose modules are its own."""
    if is_store:
        (tmp_path / "SIA Paraugs.dpodesk").write_bytes(b"{}")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "BENCH_FIRST_PAINT": "1"}
    environment.pop("DPO_DESK_PASSWORD", None)

    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.stdout.strip() == "FIRST_PAINT", done.stdout + done.stderr
