"""The rows beside the timeline: decisions, letters, tasks, documents, earlier cases, the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.intake import Attachment
from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.domain.letter_check import check_letter
from dpo_desk.domain.letter_dates import NBSP
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.request import Claim, Right, SubjectRequest, Task, TaskState
from dpo_desk.domain.workflow import Action
from dpo_desk.gui import dates_text
from dpo_desk.gui.case_file.dialogs.task import task_what
from dpo_desk.gui.case_file.ground_words import grounds_line
from dpo_desk.gui.case_file.section import Deed, Row
from dpo_desk.gui.refusals import cannot_yet
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role
from dpo_desk.gui.wording import capital, in_sentence, rights_line, word
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.views import RequestRow

_HASH_SHOWN = 16

_FILE_KINDS = {
    "application/pdf": QT_TRANSLATE_NOOP("CaseSide", "PDF"),
    "image/png": QT_TRANSLATE_NOOP("CaseSide", "PNG picture"),
    "image/jpeg": QT_TRANSLATE_NOOP("CaseSide", "JPEG picture"),
    "image/tiff": QT_TRANSLATE_NOOP("CaseSide", "TIFF picture"),
    "application/zip": QT_TRANSLATE_NOOP("CaseSide", "ZIP container"),
}


@dataclass(frozen=True, slots=True)
class SideDeeds:
    """What the rows' buttons do; each is told what its row is about."""

    decide: Callable[[Right], None]
    open_letter: Callable[[UUID], None]
    sign: Callable[[UUID], None]
    release: Callable[[UUID], None]
    send: Callable[[UUID], None]
    delivery: Callable[[UUID], None]
    annul: Callable[[UUID], None]
    finish_task: Callable[[UUID], None]
    save_out: Callable[[UUID], None]
    open_case: Callable[[UUID], None]


def _tr(source: str) -> str:
    return QCoreApplication.translate("CaseSide", source)


def claim_rows(case: CaseFile, deeds: SideDeeds) -> list[Row]:
    """Each right with its decision, or with the way to it."""
    return [_claim_row(case, claim, deeds) for claim in case.request.claims]


def _claim_row(case: CaseFile, claim: Claim, deeds: SideDeeds) -> Row:
    decision = claim.decision
    refused = case.actions[Action.DECIDE]
    possible = not refused and case.request.sent_at is None
    if decision is None:
        reason = cannot_yet(Action.DECIDE, refused[0]) if refused else ""
        deciding = Deed(word(Action.DECIDE), partial(deeds.decide, claim.right), reason)
        deed = deciding if case.request.is_open else None
        undecided = QCoreApplication.translate("CaseSide", "no decision yet")
        return Row("step-open", capital(word(claim.right)), undecided, deed=deed, whole=True)
    day = dates_text.short_date(riga_date(decision.decided_at), case.today)
    second = f"{in_sentence(decision.outcome)} · {day}, {decision.decided_by}"
    change = QCoreApplication.translate("CaseSide", "Decide anew…")
    more = (Deed(change, partial(deeds.decide, claim.right)),) if possible else ()
    return Row(
        "done",
        capital(word(claim.right)),
        second,
        grounds_line(",".join(decision.grounds)),
        tone=Role.OK,
        more=more,
        whole=True,
    )


def letter_rows(case: CaseFile, deeds: SideDeeds) -> list[Row]:
    """The case's letters, newest first, each with what can be done with it now."""
    return [_letter_row(case, letter, deeds) for letter in reversed(case.letters)]


def _letter_row(case: CaseFile, letter: Letter, deeds: SideDeeds) -> Row:
    icon, tone = _LETTER_LOOKS.get(letter.state, ("letter", Role.TEXT_2))
    opening = Deed(QCoreApplication.translate("CaseSide", "Open"), partial(deeds.open_letter, letter.id))
    return Row(
        icon,
        word(letter.kind),
        " · ".join(part for part in (letter.number, _letter_state(case, letter)) if part),
        letter.annulled_reason,
        tone=tone,
        deed=opening,
        more=tuple(_letter_deeds(case, letter, deeds)),
        pale=letter.state is LetterState.ANNULLED,
        whole=True,
    )


_LETTER_LOOKS = {
    LetterState.DRAFT: ("pencil", Role.TEXT_2),
    LetterState.ISSUED: ("letter", Role.TEXT_2),
    LetterState.DISPATCHED: ("send", Role.TEXT_2),
    LetterState.DELIVERED: ("done", Role.OK),
    LetterState.RETURNED: ("overdue", Role.WARN),
    LetterState.ANNULLED: ("crossed", Role.TEXT_2),
}


def _letter_state(case: CaseFile, letter: Letter) -> str:
    """The state, with its day where it has one."""
    days = {
        LetterState.ISSUED: letter.content.dated_on,
        LetterState.SIGNED: letter.signed_on,
        LetterState.DISPATCHED: riga_date(letter.dispatch.sent_at) if letter.dispatch else None,
        LetterState.DELIVERED: letter.delivered_on,
        LetterState.RETURNED: letter.returned_on,
    }
    day = days.get(letter.state)
    state = word(letter.state)
    if letter.state is LetterState.DRAFT:
        return " · ".join(part for part in (state, _still_missing(letter)) if part)
    return f"{state} {dates_text.short_date(day, case.today)}" if day else state


def _still_missing(letter: Letter) -> str:
    """How much of what the law demands the draft does not say yet."""
    checks = check_letter(letter.content)
    missing = sum(not check.met for check in checks)
    if not missing:
        return ""
    pattern = QCoreApplication.translate("CaseSide", "missing {missing} of {all}")
    return pattern.format(missing=missing, all=len(checks))


def _letter_deeds(case: CaseFile, letter: Letter, deeds: SideDeeds) -> Iterator[Deed]:
    state, letter_id = letter.state, letter.id
    if not case.request.is_open and state is not LetterState.DISPATCHED:
        return
    if state is LetterState.ISSUED:
        yield Deed(word(Action.SIGN_LETTER), partial(deeds.sign, letter_id))
    if state is LetterState.SIGNED:
        yield Deed(word(Action.RELEASE_LETTER), partial(deeds.release, letter_id))
    if state in {LetterState.SIGNED, LetterState.RELEASED}:
        yield Deed(word(Action.DISPATCH_LETTER), partial(deeds.send, letter_id))
    if state is LetterState.DISPATCHED:
        words = QCoreApplication.translate("CaseSide", "Delivered or came back…")
        yield Deed(words, partial(deeds.delivery, letter_id))
    if state in {LetterState.ISSUED, LetterState.SIGNED, LetterState.RELEASED}:
        words = QCoreApplication.translate("CaseSide", "Annul letter…")
        yield Deed(words, partial(deeds.annul, letter_id))


def task_rows(case: CaseFile, deeds: SideDeeds) -> list[Row]:
    """Open tasks first, by their day; then those that ended."""
    open_first = sorted(case.request.tasks, key=lambda task: (task.state is not TaskState.OPEN, task.due_on))
    return [_task_row(case, task, deeds) for task in open_first]


def _task_row(case: CaseFile, task: Task, deeds: SideDeeds) -> Row:
    first = f"{task.assignee}: {task_what(task)}"
    if task.state is TaskState.OPEN:
        due = dates_text.row_date(task.due_on, case.today)
        late = task.due_on < case.today
        by_day = QCoreApplication.translate("CaseSide", "by {day}").format(day=due)
        left = f" · {dates_text.time_left(task.due_on, case.today)}" if late else ""
        finish = Deed(QCoreApplication.translate("CaseSide", "Finish…"), partial(deeds.finish_task, task.id))
        icon, tone = ("overdue", Role.DANGER) if late else ("task", Role.TEXT_2)
        return Row(icon, first, by_day + left, tone=tone, deed=finish, whole=True)
    done = task.state is TaskState.DONE
    day = dates_text.short_date(riga_date(task.done_at), case.today) if task.done_at else ""
    second = f"{word(task.state)} {day}".strip()
    icon, tone = ("done", Role.OK) if done else ("crossed", Role.TEXT_2)
    return Row(icon, first, second, task.result, tone=tone, pale=not done, whole=True)


def document_rows(case: CaseFile, deeds: SideDeeds) -> list[Row]:
    """Files by name, kind, size, day and hash; none is ever opened here."""
    return [_document_row(case, attachment, deeds) for attachment in case.attachments]


def _document_row(case: CaseFile, attachment: Attachment, deeds: SideDeeds) -> Row:
    kind = _FILE_KINDS.get(attachment.media_type)
    kind_words = _tr(kind) if kind else QCoreApplication.translate("CaseSide", "file of another kind")
    day = dates_text.short_date(riga_date(attachment.added_at), case.today)
    save = Deed(QCoreApplication.translate("CaseSide", "Save…"), partial(deeds.save_out, attachment.id))
    return Row(
        "attach",
        attachment.name,
        " · ".join((kind_words, size_words(attachment.size), day, attachment.added_by)),
        f"SHA-256 {attachment.sha256[:_HASH_SHOWN]}…",
        deed=save,
    )


def size_words(size: int) -> str:
    """`812 B`, `48 KB`, `1,2 MB`."""
    if size < 1024:
        return f"{size}{NBSP}B"
    if size < 1024 * 1024:
        return f"{dates_text.number(round(size / 1024))}{NBSP}KB"
    return f"{dates_text.number(round(size / 1024 / 1024, 1))}{NBSP}MB"


def earlier_rows(rows: Sequence[RequestRow], deeds: SideDeeds) -> list[Row]:
    """Possible other cases of the same person: offered, never merged."""
    return [
        Row(
            "request",
            f"{row.number}  {row.subject_name}",
            f"{rights_line(row.rights)} · {word(row.state)}",
            deed=Deed(
                QCoreApplication.translate("CaseSide", "Open"),
                partial(deeds.open_case, row.id),
            ),
        )
        for row in rows
    ]


def person_rows(request: SubjectRequest) -> list[Row]:
    """How the person can be reached, what answer is wished, and who acts for them."""
    return [Row(icon, words, second, whole=True) for icon, words, second in _person_lines(request) if words]


def _person_lines(request: SubjectRequest) -> Iterator[tuple[str, str, str]]:
    who = request.subject
    yield "phone", who.phone, ""
    yield "letter", who.email, ""
    yield "building", who.address, ""
    if who.will_collect:
        yield "person", QCoreApplication.translate("CaseSide", "Will collect the answer"), ""
    if request.answer_by is not None:
        yield "send", word(request.answer_by), QCoreApplication.translate("CaseSide", "wish for the answer")
    if request.representative is not None:
        yield (
            "people",
            request.representative.name,
            " · ".join(
                part
                for part in (
                    QCoreApplication.translate("CaseSide", "representative"),
                    in_sentence(request.representative.kind),
                    request.representative.authority,
                )
                if part
            ),
        )
