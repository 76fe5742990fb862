"""Text for spreadsheets: every value stays text, whatever it begins with (fault K03)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_STARTS_FORMULA = frozenset("=+-@＝＋－＠")
_CONTROLS = frozenset("\t\r\n")


def safe_cell(value: str) -> str:
    """The value with an apostrophe before it where a spreadsheet would take it for a formula.

    A value that begins with an apostrophe gets one too, so that taking one off always gives the original.
    """
    begins = value[:1]
    dangerous = begins in _CONTROLS or begins == "'" or value.lstrip()[:1] in _STARTS_FORMULA
    return f"'{value}" if begins and dangerous else value


def csv_lines(rows: Iterable[Iterable[str]]) -> str:
    """Rows as CSV with semicolons, as spreadsheets of Latvia expect them; to be written as UTF-8 with BOM."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([safe_cell(value) for value in row] for row in rows)
    return out.getvalue()
