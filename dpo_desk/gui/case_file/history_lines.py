"""The timeline of a case: every step in words, what was undone pale, what can be undone with its button."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.request import Right
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.event_words import tell
from dpo_desk.gui.widgets.timeline import TimelineLine
from dpo_desk.services.case_file import CaseFile

UNDO_EXTENSION = Action.REMOVE_EXTENSION.value
UNDO_DECISION = "withdraw_decision:"
"""Keys of what a line can undo; a decision's key is followed by its right."""

_UNDONE_BY = {Event.EXTENDED: Event.EXTENSION_REMOVED, Event.DECIDED: Event.DECISION_WITHDRAWN}


def timeline_of(case: CaseFile, known: Collection[UUID] | None = None) -> tuple[TimelineLine, ...]:
    """All lines, newest first. Lines whose id is not in `known` are new; None: nothing is new."""
    lines = []
    for place, line in enumerate(case.history):
        told = tell(line, case.today)
        later = case.history[:place]
        key = _undo_key(case, line, later)
        lines.append(
            TimelineLine(
                time=dates_text.timeline_moment(line.at, case.today),
                icon=told.icon,
                sentence=with_visible_marks(told.sentence, several_lines=True),
                who=line.who,
                detail=with_visible_marks(told.detail, several_lines=True),
                key=key,
                undo=QCoreApplication.translate("CaseTimeline", "Undo") if key else "",
                new=known is not None and line.id not in known,
                undone=line.undone or _was_undone(line, later),
            )
        )
    return tuple(lines)


def _was_undone(line: HistoryLine, later: Sequence[HistoryLine]) -> bool:
    """Whether a later line takes this one back (of the same right, where a right is concerned)."""
    undoing = _UNDONE_BY.get(line.event)
    if undoing is None:
        return False
    right = line.facts.get("right")
    return any(other.event is undoing and other.facts.get("right") == right for other in later)


def _undo_key(case: CaseFile, line: HistoryLine, later: Sequence[HistoryLine]) -> str:
    """What the line's button would undo; empty where nothing can be undone any more."""
    if line.event not in _UNDONE_BY or _was_undone(line, later):
        return ""
    right = line.facts.get("right")
    if any(other.event is line.event and other.facts.get("right") == right for other in later):
        return ""  # a newer decision took its place
    if line.event is Event.EXTENDED:
        return "" if case.actions[Action.REMOVE_EXTENSION] else UNDO_EXTENSION
    decided = any(claim.right.value == right and claim.decision for claim in case.request.claims)
    possible = decided and not case.actions[Action.DECIDE] and case.request.sent_at is None
    return f"{UNDO_DECISION}{Right(right).value}" if possible and right else ""
