"""Commands that work in an opened store; each is one use case, its result plain values."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

from dpo_desk.cli.intake_input import entry_from
from dpo_desk.cli.law import date_of
from dpo_desk.cli.passwords import new_password
from dpo_desk.cli.plain import LARGEST_INPUT, BadInput, plain, read_object
from dpo_desk.domain.letter import Language, LetterKind, LetterState
from dpo_desk.domain.local_time import RIGA, riga_date, to_utc
from dpo_desk.domain.request import AnswerWay, IdentityMethod, Outcome, RequestState, Right
from dpo_desk.domain.roles import Role
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.dispatch import DispatchEntry
from dpo_desk.services.failures import RecordNotFound
from dpo_desk.services.views import RequestQuery
from dpo_desk.services.workspace import Workspace

Command = Callable[[Workspace, Namespace], Any]


def log_request(desk: Workspace, args: Namespace) -> Any:
    """Logs a request from JSON; the output holds the number and both dates."""
    recorded = desk.intake.record(desk.actor, entry_from(read_object(_input(args.source))))
    return {
        "number": recorded.number,
        "received_on": recorded.received_on.isoformat(),
        "legal_due": recorded.legal_due.isoformat(),
        "promise_due": recorded.promise_due.isoformat() if recorded.promise_due else None,
        "due": recorded.due.isoformat(),
    }


def list_register(desk: Workspace, args: Namespace) -> Any:
    """The rows of a register: requests by due date, letters newest first."""
    if args.limit < 1:
        raise BadInput("--limit: a number above 0 is needed")
    return _requests(desk, args) if args.register == "request" else _letters(desk, args)


def _requests(desk: Workspace, args: Namespace) -> Any:
    states = (_word(args.state, RequestState),) if args.state else ()
    due_before = date_of(args.due_before, "--due-before") if args.due_before else None
    query = RequestQuery(states=states, due_before=due_before)
    ids = desk.registers.request_ids(desk.actor, query)[: args.limit]
    rows = desk.registers.request_rows(desk.actor, ids)
    return [{**plain(row), "due": row.leading.isoformat()} for row in rows]


def _letters(desk: Workspace, args: Namespace) -> Any:
    state = _word(args.state, LetterState) if args.state else None
    if args.due_before:
        raise BadInput("--due-before: letters have no due date")
    ids = desk.registers.letter_ids(desk.actor)
    rows = desk.registers.letter_rows(desk.actor, ids)
    chosen = [row for row in rows if state is None or row.state is state]
    return [{**plain(row), "due": None} for row in chosen[: args.limit]]


def show(desk: Workspace, args: Namespace) -> Any:
    """One request or letter by its number."""
    number = args.number.strip().upper()
    request_id = desk.cases.find(desk.actor, number)
    if request_id is not None:
        return _shown(desk.cases.open(desk.actor, request_id))
    page = desk.letters.open(desk.actor, _letter_id(desk, number))
    letter = plain(page.letter)
    return {**letter, "case": page.request_number, "checks": plain(page.checks), "due": None}


def search(desk: Workspace, args: Namespace) -> Any:
    """Hits newest first."""
    return plain(desk.registers.search(desk.actor, args.text))


def identity(desk: Workspace, args: Namespace) -> Any:
    """Records a check of identity that confirmed it."""
    method = IdentityMethod(args.method)
    return _shown_short(
        desk.work.confirm_identity(desk.actor, _case_id(desk, args.number), method, note=args.note)
    )


def decide(desk: Workspace, args: Namespace) -> Any:
    """Decides one right."""
    entry = DecisionEntry(
        Right(args.right),
        Outcome(args.outcome),
        tuple(args.ground),
        args.reasons,
        args.decided_by,
        _facts(args.fact),
    )
    return _shown_short(desk.decisions.decide(desk.actor, _case_id(desk, args.number), entry))


def letter(desk: Workspace, args: Namespace) -> Any:
    """Issues a letter from the recorded facts and writes its frozen bytes."""
    page = desk.letters.issue_from_facts(
        desk.actor,
        _case_id(desk, args.number),
        LetterKind(args.kind),
        Language(args.language),
        _facts(args.fact),
        frozenset(args.variant),
        tuple(args.enclose),
    )
    write_new(args.out, desk.letters.issued_pdf(desk.actor, page.letter.id))
    issued = page.letter
    return {
        "number": issued.number,
        "kind": issued.kind.value,
        "sha256": issued.sha256,
        "file": str(args.out),
    }


def dispatch(desk: Workspace, args: Namespace) -> Any:
    """Records that a letter left; a letter only issued counts as signed by hand on its date."""
    letter_id = _letter_id(desk, args.letter)
    entry = DispatchEntry(
        AnswerWay(args.by),
        _sent_at(desk, args.on),
        args.address,
        args.post_number,
        args.other_way_reason,
        args.late_reason,
    )
    case = desk.dispatch.dispatch(desk.actor, letter_id, entry, sign_on_paper=True)
    return _shown_short(case) if case else {"letter": args.letter}


def user(desk: Workspace, args: Namespace) -> Any:
    """Adds or disables a user, or sets a password."""
    if args.user_command == "add":
        password = new_password(args)
        desk.users.add(desk.actor, args.name, args.display_name, Role(args.role), password)
        return {"user": args.name, "role": args.role}
    user_id = _user_id(desk, args.name)
    if args.user_command == "disable":
        desk.users.disable(desk.actor, user_id)
        return {"user": args.name, "disabled": True}
    desk.users.change_password(desk.actor, user_id, new_password(args))
    return {"user": args.name, "password": "changed"}


def summary(desk: Workspace, args: Namespace) -> Any:
    """Writes the month's page and prints every figure on it."""
    month = _month(desk, args.month)
    figures = desk.months.figures(desk.actor, month)
    write_new(args.out, desk.months.pdf(desk.actor, month, Language(args.language)))
    return {**plain(figures), "month": args.month, "file": str(args.out)}


def audit(desk: Workspace, args: Namespace) -> Any:  # noqa: ARG001 - every command has the same shape
    """Checks the chain; `ok` false makes the command end with 6."""
    report = desk.audit.verify(desk.actor)
    return {
        "ok": report.ok,
        "from": report.first,
        "to": report.last,
        "first_bad": report.first_bad,
        "anchor": report.head,
    }


COMMANDS: dict[str, Command] = {
    "log-request": log_request,
    "list": list_register,
    "show": show,
    "search": search,
    "identity": identity,
    "decide": decide,
    "letter": letter,
    "dispatch": dispatch,
    "user": user,
    "summary": summary,
    "audit": audit,
}


def _month(desk: Workspace, text: str) -> date:
    """The first day of a month named YYYY-MM that has begun. Raises BadInput."""
    try:
        month = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise BadInput("--month: a month such as 2026-03 is needed") from None
    if month > desk.desk.today():
        raise BadInput("--month: this month is still to come")
    return month


def write_new(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all. Raises BadInput when the folder is not there or not writable."""
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_bytes(content)
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise BadInput(f"{path}: cannot be written ({error.strerror})") from None


def _input(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read(LARGEST_INPUT + 1)
    path = Path(source)
    try:
        if not path.is_file():
            raise BadInput(f"{source}: no such file")
        with path.open("rb") as file:
            return file.read(LARGEST_INPUT + 1)
    except OSError as error:
        raise BadInput(f"{source}: cannot be read ({error.strerror})") from None


def _case_id(desk: Workspace, number: str) -> UUID:
    found = desk.cases.find(desk.actor, number)
    if found is None:
        raise RecordNotFound("request")
    return found


def _letter_id(desk: Workspace, number: str) -> UUID:
    found = desk.letters.find(desk.actor, number)
    if found is None:
        raise RecordNotFound("letter")
    return found


def _user_id(desk: Workspace, name: str) -> UUID:
    for record in desk.users.all(desk.actor):
        if record.name.casefold() == name.strip().casefold():
            return record.id
    raise RecordNotFound("user")


def _sent_at(desk: Workspace, on: str | None) -> datetime | None:
    """Noon of the day named, or now; on the running day now, so that it never lies ahead."""
    if on is None:
        return None
    day: date = date_of(on, "--on")
    if day == desk.desk.today():
        return None
    return to_utc(datetime.combine(day, time(12), RIGA))


def _facts(pairs: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.isidentifier():
            raise BadInput("--fact: NAME=TEXT is needed")
        found[name] = value
    return found


def _word(value: str, words: Any) -> Any:
    try:
        return words(value)
    except ValueError:
        raise BadInput(f"--state: one of {' '.join(word.value for word in words)} is needed") from None


def _shown(case: CaseFile) -> Any:
    return {
        **plain(case.request),
        "due": case.request.dates.leading.isoformat(),
        "next_step": plain(case.next_step),
        "letters": plain(case.letters),
        "history": plain(case.history),
        "attachments": plain(case.attachments),
    }


def _shown_short(case: CaseFile) -> Any:
    dates = case.request.dates
    sent_at = case.request.sent_at
    return {
        "number": case.request.number,
        "state": case.request.state.value,
        "legal_due": dates.legal.due.isoformat(),
        "promise_due": dates.promise.due.isoformat() if dates.promise else None,
        "due": dates.leading.isoformat(),
        "sent_on": riga_date(sent_at).isoformat() if sent_at else None,
        "next_step": case.next_step.code.value,
    }
