"""The PySide6 that is installed keeps the interpreter alive.

PySide6 6.12.0 on Python 3.11 takes a reference from None with every Qt call that returns nothing; after
some thousand such calls the process aborts. A small test suite survives that, the program does not.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

import pytest
from packaging.version import Version

VOID_CALLS = 20_000
_SLACK = 500
"""References that an interpreter may drop for reasons of its own; the fault would cost one per call."""

_SCRIPT = f"""
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Sender(QObject):
    sent = Signal(int)

application = QApplication([])
label, sender = QLabel(), Sender()
sender.sent.connect(lambda number: None)
before = sys.getrefcount(None)
for number in range({VOID_CALLS} // 2):
    label.setText("a" if number % 2 else "b")
    sender.sent.emit(number)
print(before - sys.getrefcount(None))
"""


def test_calls_that_return_nothing_take_no_reference_from_none() -> None:
    """In a process of its own: where the fault is, it ends the process."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < _SLACK


@pytest.mark.parametrize("package", ["PySide6_Essentials", "shiboken6"])
def test_the_installed_version_is_one_without_the_fault(package: str) -> None:
    assert Version("6.11.3") <= Version(version(package)) < Version("6.12")
