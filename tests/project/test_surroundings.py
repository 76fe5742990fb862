"""The rules give the same dates wherever the computer stands and whatever it speaks (promise P11)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("zone", "locale"),
    [("Asia/Tokyo", "C"), ("America/St_Johns", "C.UTF-8")],
    ids=["far east", "far west, half an hour off"],
)
def test_the_domain_is_tested_again_elsewhere(zone: str, locale: str, tmp_path: Path) -> None:
    """In a process of its own; a file read in the computer's own encoding is a failure there too."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {"TZ": zone, "LC_ALL": locale, "LANGUAGE": locale}

    done = subprocess.run(
        [
            *(sys.executable, "-X", "warn_default_encoding", "-m", "pytest", "tests/domain"),
            *("-q", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'tests'}"),
            *("-W", "error::EncodingWarning"),
        ],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    assert re.search(r"\b\d{2,} passed", done.stdout)
