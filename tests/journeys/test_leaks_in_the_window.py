"""A day at the window with planted words, ended by a kill: no file but the store holds one, not even then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk_fixture import PASSWORD
from killing import needs_fork
from test_leaks import PLANTED, hits

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@needs_fork
@pytest.mark.fault("L01")
def test_a_day_in_the_window_leaves_no_planted_word_outside_the_store(tmp_path: Path) -> None:
    for name in ("input", "tmp", "out", "runtime"):
        (tmp_path / name).mkdir(mode=0o700)
    (tmp_path / "input" / "words.json").write_text(json.dumps(PLANTED), encoding="utf-8")
    (tmp_path / "input" / "file.txt").write_text(PLANTED["inside"], encoding="utf-8")
    day = subprocess.run(
        [sys.executable, "-X", "faulthandler", str(HERE / "day_in_the_window.py"), str(tmp_path)],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "tests", HERE))),
            "QT_QPA_PLATFORM": "offscreen",
            "LANG": "C.UTF-8",
            "HOME": str(tmp_path),
            "TMPDIR": str(tmp_path / "tmp"),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "XDG_RUNTIME_DIR": str(tmp_path / "runtime"),
        },
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert (tmp_path / "out" / "reached").exists(), day.stderr[-3000:]
    assert day.returncode == -9
    assert not any(word in day.stdout + day.stderr for word in [*PLANTED.values(), PASSWORD])
    for file in (tmp_path / "input").iterdir():
        file.unlink()
    assert hits(tmp_path, [*PLANTED.values(), PASSWORD]) == []
    assert list((tmp_path / "tmp").iterdir()) == []
