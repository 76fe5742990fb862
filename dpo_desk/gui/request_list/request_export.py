"""The filtered list as a file for spreadsheets: every column, dates as ISO, words as the screen says them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dpo_desk.gui.lists.request_cells import law_head, promise_head, step_words
from dpo_desk.gui.printing import write_file
from dpo_desk.gui.request_list.request_source import RequestSource
from dpo_desk.gui.wording import rights_line, word
from dpo_desk.services.csv_text import csv_lines
from dpo_desk.services.views import RequestRow


def export_requests(source: RequestSource, path: Path) -> int:
    """Writes the whole list to the file, or nothing; answers how many rows. Raises DiskFailed.

    Runs away from the screen; the use case audits it.
    """
    day = source.registers.desk.today()
    parts = [csv_lines([heads()])]

    def take(rows: Sequence[RequestRow]) -> None:
        parts.append(csv_lines(line(row, day) for row in rows))

    count = source.registers.export(source.actor, source.query(), take)
    write_file(path, "".join(parts).encode("utf-8-sig"))
    return count


def heads() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("RequestColumn", "Number"),
        QCoreApplication.translate("RequestExport", "Person"),
        QCoreApplication.translate("RequestExport", "Rights"),
        QCoreApplication.translate("RequestExport", "Channel"),
        QCoreApplication.translate("RequestColumn", "Received"),
        QCoreApplication.translate("RequestColumn", "Work"),
        QCoreApplication.translate("RequestExport", "Clock"),
        QCoreApplication.translate("RequestExport", "First date"),
        law_head(),
        QCoreApplication.translate("RequestExport", "Law, safe date"),
        QCoreApplication.translate("RequestExport", "Law, without pause"),
        promise_head(),
        QCoreApplication.translate("RequestExport", "Paused since"),
        QCoreApplication.translate("RequestExport", "Next step"),
        QCoreApplication.translate("RequestExport", "Sent"),
        QCoreApplication.translate("RequestExport", "Ended"),
    )


def line(row: RequestRow, day: date) -> tuple[str, ...]:
    """One request as the values below the heads."""
    return (
        row.number,
        row.subject_name,
        rights_line(row.rights),
        word(row.channel),
        _day(row.received_on),
        word(row.state),
        word(row.timeliness) if row.timeliness is not None else "",
        _day(row.leading),
        _day(row.legal_due),
        _day(row.legal_safe),
        _day(row.unsuspended_due),
        _day(row.promise_due),
        _day(row.paused_since),
        step_words(row, day),
        _day(row.sent_on),
        _day(row.ended_on),
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
