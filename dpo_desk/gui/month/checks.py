"""What must hold before a month is printed: figures that reconcile, nobody's data, a whole audit chain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.month import MonthFigures
from dpo_desk.gui import dates_text
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.services.views import AuditReport

translate = QCoreApplication.translate


class CheckState(Enum):
    """How a check stands. Only what holds lets the page be printed."""

    HOLDS = auto()
    FAILS = auto()
    RUNNING = auto()
    STOPPED = auto()


@dataclass(frozen=True, slots=True)
class MonthCheck:
    """One check: its line, a second line that says what was seen, and why the page cannot be printed."""

    state: CheckState
    title: str
    second: str = ""
    reason: str = ""

    @property
    def holds(self) -> bool:
        return self.state is CheckState.HOLDS


_PERSONAL = (
    re.compile(r"\b(?:DSP|VID|PRK|APL|PIE|MAR|DAR|SUD|IZP|IZ|IE)-\d{4}/\d+"),
    re.compile(r"(?<!\d)\d{6}[-\u2010-\u2015\u2212]\d{5}(?!\d)"),
    re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"),
    re.compile(r"\+\d{1,3}[ \u00a0]?\d{6,}"),
)
"""Numbers of cases and letters, personal codes, e-mail addresses, telephones."""


def personal_data_in(text: str) -> bool:
    """Whether the text holds what could lead to a person. Names cannot be there: only figures are drawn."""
    return any(pattern.search(text) for pattern in _PERSONAL)


def figures_check(figures: MonthFigures | None) -> MonthCheck:
    """Whether opening + received = closed + closing, and every dimension adds up."""
    if figures is None or figures.discrepancies:
        reason = translate("MonthCheck", "Cannot be printed: the figures do not reconcile.")
        second = (
            ", ".join(
                QCoreApplication.translate("MonthCheck", _DIMENSIONS[code]) for code in figures.discrepancies
            )
            if figures
            else ""
        )
        return MonthCheck(
            CheckState.FAILS, translate("MonthCheck", "The figures do not reconcile"), second, reason
        )
    second = translate("MonthCheck", "{equation}, rights {rights}, ways of receipt {channels}").format(
        equation=figures.equation,
        rights=sum(figures.by_right.values()),
        channels=sum(figures.by_channel.values()),
    )
    return MonthCheck(CheckState.HOLDS, translate("MonthCheck", "The figures reconcile"), second)


_DIMENSIONS = {
    "by_right": QT_TRANSLATE_NOOP("MonthCheck", "by right"),
    "by_channel": QT_TRANSLATE_NOOP("MonthCheck", "by way of receipt"),
    "by_outcome": QT_TRANSLATE_NOOP("MonthCheck", "by outcome"),
}


def privacy_check(found: bool) -> MonthCheck:
    """Whether the drawn page is free of personal data."""
    if found:
        return MonthCheck(
            CheckState.FAILS,
            translate("MonthCheck", "The page holds personal data"),
            translate("MonthCheck", "a number, code or address stands on it"),
            translate("MonthCheck", "Cannot be printed: the page holds personal data."),
        )
    return MonthCheck(
        CheckState.HOLDS,
        translate("MonthCheck", "No personal data"),
        translate("MonthCheck", "no names, numbers or texts on the page"),
    )


def chain_check(report: AuditReport | None, *, stopped: bool = False) -> MonthCheck:
    """How the audit chain stands: being checked, left unchecked, whole, or broken at an entry."""
    if stopped:
        title, second = (
            translate("MonthCheck", "Audit chain not checked"),
            translate("MonthCheck", "the check was stopped"),
        )
        return MonthCheck(
            CheckState.STOPPED,
            title,
            second,
            translate("MonthCheck", "Cannot be printed yet: the audit chain is not checked."),
        )
    if report is None:
        title = translate("MonthCheck", "Checking the audit chain…")
        return MonthCheck(
            CheckState.RUNNING,
            title,
            "",
            translate("MonthCheck", "Cannot be printed yet: the audit chain is being checked."),
        )
    if not report.ok:
        second = translate("MonthCheck", "first at entry {number}").format(
            number=dates_text.number(report.first_bad or 0)
        )
        reason = translate(
            "MonthCheck", "Cannot be printed: the audit chain is broken. Restore a backup copy."
        )
        return MonthCheck(
            CheckState.FAILS, translate("MonthCheck", "The audit chain is broken"), second, reason
        )
    return MonthCheck(
        CheckState.HOLDS,
        translate("MonthCheck", "Audit chain whole"),
        dates_text.count(report.last, dates_text.ENTRIES),
    )
