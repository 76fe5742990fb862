"""What a new version of profile or calendar does to open cases, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dpo_desk.gui.dates_text import number
from dpo_desk.services.firm import Recomputed


def recomputed_words(result: Recomputed) -> str:
    """`Atvērtās lietas pārrēķinātas: 9. Lietas, kurās mainījās termiņš: 3.`"""
    if not result.open_cases:
        return QCoreApplication.translate("Recomputed", "There are no open cases.")
    pattern = QCoreApplication.translate(
        "Recomputed", "Open cases computed anew: {open}. Cases whose dates moved: {moved}."
    )
    return pattern.format(open=number(result.open_cases), moved=number(result.moved))


def would_move_words(weighed: Recomputed) -> str:
    """The same before it is done."""
    if not weighed.moved:
        return QCoreApplication.translate("Recomputed", "No date of an open case moves.")
    pattern = QCoreApplication.translate(
        "Recomputed", "Cases whose dates move, each with a line in its history: {moved}"
    )
    return pattern.format(moved=number(weighed.moved))
