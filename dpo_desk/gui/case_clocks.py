"""A case's two clocks in words: the faces of the cards, and the steps behind each date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.clock_values import CaseDates, DateStep, DueDate, StepCode
from dpo_desk.gui import dates_text
from dpo_desk.gui.refusals import cite_in_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.clock_card import ClockFace
from dpo_desk.gui.widgets.explain import ExplainRow
from dpo_desk.gui.wording import filled

LAW, PROMISE = "law", "promise"
"""Keys of the two clocks."""


def clock_faces(dates: CaseDates, today: date, *, running: bool = True) -> tuple[ClockFace, ...]:
    """The faces, the leading clock first. `running` is False once the case was answered: no countdown."""
    law = _law_face(dates, today, running=running)
    promise = _promise_face(dates, today, running=running)
    return (promise, law) if promise.leading else (law, promise)


def _law_face(dates: CaseDates, today: date, *, running: bool) -> ClockFace:
    title = QCoreApplication.translate("CaseClocks", "Law")
    due = dates.legal.due
    leading = dates.promise is None or due < dates.promise.due
    if dates.paused_since is not None and running:
        since = dates_text.since(dates.paused_since, today)
        paused = QCoreApplication.translate("CaseClocks", "paused {since}").format(since=since)
        without = QCoreApplication.translate("CaseClocks", "without the pause {date}")
        return ClockFace(
            LAW,
            title,
            paused,
            without.format(date=dates_text.row_date(due, today)),
            leading=leading,
            overdue=due < today,
            short=f"{title} {paused}, {without.format(date=dates_text.short_date(due, today))}",
        )
    below = dates_text.time_left(due, today) if running else ""
    if running and dates.legal_unsuspended is not None and dates.legal_unsuspended.due != due:
        without = dates_text.short_date(dates.legal_unsuspended.due, today)
        below += " · " + QCoreApplication.translate("CaseClocks", "without the pause {date}").format(
            date=without
        )
    elif running and due >= today and dates.legal.safe < due:
        safe = dates_text.short_date(dates.legal.safe, today)
        below += " · " + QCoreApplication.translate("CaseClocks", "safe until {date}").format(date=safe)
    return ClockFace(
        LAW,
        title,
        dates_text.clock_date(due, today),
        below,
        leading=leading,
        overdue=running and due < today,
        short=f"{title} {dates_text.short_date(due, today)}",
    )


def _promise_face(dates: CaseDates, today: date, *, running: bool) -> ClockFace:
    title = QCoreApplication.translate("CaseClocks", "Promise")
    if dates.promise is None:
        words = QCoreApplication.translate("CaseClocks", "no promise")
        return ClockFace(PROMISE, title, words, absent=True, short=words)
    due = dates.promise.due
    return ClockFace(
        PROMISE,
        title,
        dates_text.clock_date(due, today),
        dates_text.time_left(due, today) if running else "",
        leading=due <= dates.legal.due,
        overdue=running and due < today,
        short=f"{title} {dates_text.short_date(due, today)}",
    )


_STEPS = {
    StepCode.RECEIVED: QT_TRANSLATE_NOOP("DateStep", "Request received"),
    StepCode.MONTH_ENDS: QT_TRANSLATE_NOOP("DateStep", "The month ends"),
    StepCode.THREE_MONTHS_END: QT_TRANSLATE_NOOP("DateStep", "Three months end"),
    StepCode.CHAINED_END: QT_TRANSLATE_NOOP("DateStep", "End, counted from the end of the first month"),
    StepCode.DAYS_END: QT_TRANSLATE_NOOP("DateStep", "The promised days end: {detail}"),
    StepCode.WORKING_DAY_COUNTED: QT_TRANSLATE_NOOP("DateStep", "Working day {detail}"),
    StepCode.AT_ONCE: QT_TRANSLATE_NOOP("DateStep", "Promised at once"),
    StepCode.PAUSED: QT_TRANSLATE_NOOP("DateStep", "Question asked: the month stands still"),
    StepCode.RESUMED: QT_TRANSLATE_NOOP("DateStep", "Answer received, days paused: {detail}"),
    StepCode.NOMINAL_SHIFTED: QT_TRANSLATE_NOOP("DateStep", "End with the pause, days added: {detail}"),
    StepCode.EXTENDED: QT_TRANSLATE_NOOP("DateStep", "Notice of extension sent"),
    StepCode.EXTENSION_TOO_LATE: QT_TRANSLATE_NOOP("DateStep", "Notice of extension sent too late"),
    StepCode.SKIPPED_SATURDAY: QT_TRANSLATE_NOOP("DateStep", "Passed over: Saturday"),
    StepCode.SKIPPED_SUNDAY: QT_TRANSLATE_NOOP("DateStep", "Passed over: Sunday"),
    StepCode.SKIPPED_HOLIDAY: QT_TRANSLATE_NOOP("DateStep", "Passed over: {detail}"),
    StepCode.DUE: QT_TRANSLATE_NOOP("DateStep", "The last day"),
    StepCode.SAFE: QT_TRANSLATE_NOOP("DateStep", "Safe without moving: {date}"),
}

_SKIPPED = frozenset({StepCode.SKIPPED_SATURDAY, StepCode.SKIPPED_SUNDAY, StepCode.SKIPPED_HOLIDAY})
_LAST_OF_LAW = QT_TRANSLATE_NOOP("DateStep", "The last day by law")
_LAST_OF_PROMISE = QT_TRANSLATE_NOOP("DateStep", "The last day by the promise")
_RECEIVED_RULE = QT_TRANSLATE_NOOP("DateStep", "The day of receipt is not counted")
_HOLIDAY_RULE = QT_TRANSLATE_NOOP("DateStep", "Public holiday")


def explanation_title(due: DueDate, today: date) -> str:
    """`Kāpēc otrd., 7. aprīlis?`"""
    pattern = QCoreApplication.translate("DateStep", "Why {date}?")
    return pattern.format(date=dates_text.clock_date(due.due, today))


def explanation(due: DueDate, today: date) -> tuple[ExplainRow, ...]:
    """One row a step, in the order of the computation; the result is bold, the safe date comes last."""
    is_promise = due.rule == "promise"
    rows = []
    for number, step in enumerate(due.steps):
        following = due.steps[number + 1] if number + 1 < len(due.steps) else None
        rows.append(_row(step, following, today, is_promise=is_promise))
    return tuple(rows)


def _row(step: DateStep, following: DateStep | None, today: date, *, is_promise: bool) -> ExplainRow:
    day = dates_text.row_date(step.day, today)
    source = _STEPS[step.code]
    if step.code is StepCode.SAFE:
        return ExplainRow("", filled(_words(source), {"date": day}))
    if step.code is StepCode.DUE:
        words = _words(_LAST_OF_PROMISE if is_promise else _LAST_OF_LAW)
        return ExplainRow(day, words, cite_in_words(step.rule), bold=True)
    both_skipped = step.code in _SKIPPED and following is not None and following.code in _SKIPPED
    return ExplainRow(
        day, filled(_words(source), {"detail": step.detail}), _rule(step), line_below=not both_skipped
    )


def _rule(step: DateStep) -> str:
    if step.code is StepCode.RECEIVED:
        return _words(_RECEIVED_RULE)
    if step.code is StepCode.SKIPPED_HOLIDAY:
        return _words(_HOLIDAY_RULE)
    if step.code in _SKIPPED:
        return ""
    return cite_in_words(step.rule)


def _words(source: str) -> str:
    return QCoreApplication.translate("DateStep", source)
