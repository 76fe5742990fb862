"""Each case of the fault and abuse catalogue that this version answers for is a test with its number."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]

ANSWERED_FOR = (
    *("A01", "A02", "A03", "A08", "A10", "A12", "A19", "B06", "B10", "B12", "D01", "D08", "E08", "E09"),
    *("G02", "K01", "K04", "K05", "K06", "K12", "L01", "L02", "L03", "L05"),
)

_MARK = re.compile(r"pytest\.mark\.fault\(([^)]*)\)")


def test_each_case_has_a_test_that_carries_its_number() -> None:
    marked = {
        number
        for path in TESTS.rglob("test_*.py")
        for numbers in _MARK.findall(path.read_text(encoding="utf-8"))
        for number in re.findall(r"\"([A-Z]\d\d)\"", numbers)
    }
    assert not set(ANSWERED_FOR) - marked
