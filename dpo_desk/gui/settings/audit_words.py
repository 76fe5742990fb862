"""Entries of the audit log in people's words: what was done, and to what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import LetterKind
from dpo_desk.gui import dates_text
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.wording import word

USE_CASES = {
    "record_request": QT_TRANSLATE_NOOP("AuditWords", "Request recorded"),
    "print_receipt": QT_TRANSLATE_NOOP("AuditWords", "Receipt printed"),
    "print_oral_record": QT_TRANSLATE_NOOP("AuditWords", "Record of an oral request printed"),
    "open_case": QT_TRANSLATE_NOOP("AuditWords", "Case opened"),
    "take_over": QT_TRANSLATE_NOOP("AuditWords", "Request taken over"),
    "confirm_identity": QT_TRANSLATE_NOOP("AuditWords", "Identity confirmed"),
    "no_identity_needed": QT_TRANSLATE_NOOP("AuditWords", "Continued without a check of identity"),
    "ask_question": QT_TRANSLATE_NOOP("AuditWords", "Question to the person recorded"),
    "record_answer": QT_TRANSLATE_NOOP("AuditWords", "Answer of the person recorded"),
    "start_work": QT_TRANSLATE_NOOP("AuditWords", "Work started"),
    "add_task": QT_TRANSLATE_NOOP("AuditWords", "Task given"),
    "finish_task": QT_TRANSLATE_NOOP("AuditWords", "Task ended"),
    "add_note": QT_TRANSLATE_NOOP("AuditWords", "Note added"),
    "change_claims": QT_TRANSLATE_NOOP("AuditWords", "Rights of the request changed"),
    "correct_receipt": QT_TRANSLATE_NOOP("AuditWords", "Moment of receipt corrected"),
    "correct_subject": QT_TRANSLATE_NOOP("AuditWords", "Details of the person corrected"),
    "decide": QT_TRANSLATE_NOOP("AuditWords", "Decision recorded"),
    "withdraw_decision": QT_TRANSLATE_NOOP("AuditWords", "Decision taken back"),
    "extend": QT_TRANSLATE_NOOP("AuditWords", "Deadline extended"),
    "remove_extension": QT_TRANSLATE_NOOP("AuditWords", "Extension taken back"),
    "close": QT_TRANSLATE_NOOP("AuditWords", "Case closed"),
    "reopen": QT_TRANSLATE_NOOP("AuditWords", "Case reopened"),
    "withdraw": QT_TRANSLATE_NOOP("AuditWords", "Withdrawal by the person recorded"),
    "forward": QT_TRANSLATE_NOOP("AuditWords", "Request forwarded"),
    "draft_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter drafted"),
    "open_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter opened"),
    "edit_letter": QT_TRANSLATE_NOOP("AuditWords", "Draft changed"),
    "insert_letter_part": QT_TRANSLATE_NOOP("AuditWords", "Part put into a draft"),
    "discard_letter": QT_TRANSLATE_NOOP("AuditWords", "Draft deleted"),
    "issue_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter issued"),
    "print_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter printed"),
    "sign_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter signed"),
    "release_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter released for posting"),
    "dispatch_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter sent"),
    "letter_delivered": QT_TRANSLATE_NOOP("AuditWords", "Letter delivered"),
    "letter_returned": QT_TRANSLATE_NOOP("AuditWords", "Letter came back"),
    "annul_letter": QT_TRANSLATE_NOOP("AuditWords", "Letter annulled"),
    "attach_file": QT_TRANSLATE_NOOP("AuditWords", "File attached"),
    "save_file_out": QT_TRANSLATE_NOOP("AuditWords", "File saved out of the store"),
    "export_list": QT_TRANSLATE_NOOP("AuditWords", "List exported"),
    "print_month": QT_TRANSLATE_NOOP("AuditWords", "Monthly summary printed"),
    "export_month": QT_TRANSLATE_NOOP("AuditWords", "Figures of a month exported"),
    "publish_month": QT_TRANSLATE_NOOP("AuditWords", "Month closed"),
    "create_store": QT_TRANSLATE_NOOP("AuditWords", "Store made"),
    "unlock": QT_TRANSLATE_NOOP("AuditWords", "Store unlocked"),
    "recover_store": QT_TRANSLATE_NOOP("AuditWords", "Store opened with the recovery key"),
    "replace_recovery_key": QT_TRANSLATE_NOOP("AuditWords", "New recovery key made"),
    "add_user": QT_TRANSLATE_NOOP("AuditWords", "User added"),
    "disable_user": QT_TRANSLATE_NOOP("AuditWords", "User disabled"),
    "change_password": QT_TRANSLATE_NOOP("AuditWords", "Password changed"),
    "change_profile": QT_TRANSLATE_NOOP("AuditWords", "Firm's profile changed"),
    "add_holiday": QT_TRANSLATE_NOOP("AuditWords", "Holiday entered"),
    "remove_holiday": QT_TRANSLATE_NOOP("AuditWords", "Holiday removed"),
    "change_letter_text": QT_TRANSLATE_NOOP("AuditWords", "Text of a letter changed"),
    "reset_letter_text": QT_TRANSLATE_NOOP("AuditWords", "Text of a letter reset"),
    "set_idle_minutes": QT_TRANSLATE_NOOP("AuditWords", "Time until locking changed"),
    "verify_audit": QT_TRANSLATE_NOOP("AuditWords", "Chain checked"),
    "denied": QT_TRANSLATE_NOOP("AuditWords", "Refused: the role may not"),
    "keep_draft": QT_TRANSLATE_NOOP("AuditWords", "Draft of a form kept"),
    "forget_draft": QT_TRANSLATE_NOOP("AuditWords", "Draft of a form given up"),
}
"""What each use case did. Cases, letters and users stand in a column of their own."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry. `id` stands for its number in the paged list; `case` is the case it leads to."""

    id: UUID
    number: int
    at: datetime
    actor: str
    use_case: str
    subject_kind: str
    subject_id: str
    subject_number: str
    subject_name: str
    case: UUID | None
    detail: Mapping[str, str]
    erased_at: datetime | None
    hash: str


def id_of(number: int) -> UUID:
    """The id under which the paged list knows an entry."""
    return UUID(int=number)


def audit_row(entry: Mapping[str, str]) -> AuditRow:
    """An entry as the use case answers it."""
    number = int(entry["number"])
    detail = json.loads(entry["detail"]) if entry["detail"] else {}
    return AuditRow(
        id_of(number),
        number,
        datetime.fromisoformat(entry["at"]),
        entry["actor"],
        entry["use_case"],
        entry["subject_kind"],
        entry["subject_id"],
        entry["subject_number"] or str(detail.get("number", "")),
        entry["subject_name"] or str(detail.get("name", "")),
        UUID(entry["request_id"]) if entry["request_id"] else None,
        detail,
        datetime.fromisoformat(entry["erased_at"]) if entry["erased_at"] else None,
        entry["hash"],
    )


def what_words(row: AuditRow) -> str:
    """`Vēstule izdota`; a code without words, from a newer program, stands as it is."""
    source = USE_CASES.get(row.use_case)
    return QCoreApplication.translate("AuditWords", source) if source else row.use_case


def subject_words(row: AuditRow) -> str:
    """To what it was done: a number, a name, a month, a version; empty where the deed says it all."""
    if row.subject_kind in {"request", "letter"}:
        return row.subject_number
    if row.subject_kind == "user":
        return row.subject_name
    return _OTHERS.get(row.subject_kind, _nothing)(row)


def detail_words(row: AuditRow) -> str:
    """A second line: what happened to the detail, and failed tries before an unlocking."""
    if row.erased_at is not None:
        day = dates_text.exact_moment(row.erased_at)
        return QCoreApplication.translate("AuditWords", "detail erased {day}").format(day=day)
    failures = row.detail.get("failures_before", "")
    if failures:
        pattern = QCoreApplication.translate("AuditWords", "failed tries before: {count}")
        return pattern.format(count=failures)
    return ""


def _version(row: AuditRow) -> str:
    return QCoreApplication.translate("AuditWords", "version {number}").format(number=row.subject_id)


def _month(row: AuditRow) -> str:
    return dates_text.month(date.fromisoformat(f"{row.subject_id}-01"))


def _letter_text(row: AuditRow) -> str:
    kind, _, spoken = row.subject_id.partition(".")
    return f"{word(LetterKind(kind))} ({word(Language(spoken))})"


def _denied(row: AuditRow) -> str:
    source = USE_CASES.get(row.subject_id)
    return QCoreApplication.translate("AuditWords", source) if source else row.subject_id


def _store(row: AuditRow) -> str:
    return row.detail.get("minutes", "") and f"{row.detail['minutes']} min"


def _nothing(_row: AuditRow) -> str:
    return ""


_OTHERS = {
    "profile": _version,
    "calendar": _version,
    "month": _month,
    "letter_text": _letter_text,
    "use_case": _denied,
    "store": _store,
}
