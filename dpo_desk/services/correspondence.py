"""Drafting, checking and issuing letters: what leaves the firm is frozen bytes with a number and a hash."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from dpo_desk.domain.history import Event
from dpo_desk.domain.letter import (
    Block,
    Check,
    Language,
    Letter,
    LetterContent,
    LetterKind,
    LetterState,
)
from dpo_desk.domain.letter_check import CheckFacts, check_letter
from dpo_desk.domain.letter_text import LetterText, Placeholder, numbered
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.roles import Actor, Permission, may
from dpo_desk.domain.workflow import letter_problems
from dpo_desk.services.case_file import CaseFile, read_case
from dpo_desk.services.desk import Desk, Step, refuse_if
from dpo_desk.services.letter_facts import LetterRequest, letter_facts, letter_flags
from dpo_desk.services.ports import LetterWording, Printer

LETTER_PREFIX = "IZ"


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A letter beside its checklist: what the law demands, and what else keeps it from being issued."""

    letter: Letter
    request_number: str
    checks: tuple[Check, ...]
    reasons: tuple[Reason, ...]

    @property
    def met(self) -> int:
        return sum(check.met for check in self.checks)


@dataclass(frozen=True, slots=True)
class LetterGuide:
    """What helps to write a draft: parts and variants of its text, and what belongs into each gap."""

    text: LetterText
    placeholders: Mapping[str, Placeholder]


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Use cases from draft to issue."""

    desk: Desk
    wording: LetterWording
    printer: Printer

    def draft(
        self,
        actor: Actor,
        request_id: UUID,
        kind: LetterKind,
        language: Language = Language.LATVIAN,
        facts: Mapping[str, str] | None = None,
    ) -> LetterPage:
        """Drafts a letter from what the case holds and the facts given (by the names of placeholders).

        What is not known stays a named gap.
        """
        with self.desk.step(actor, Permission.WORK_CASES, "draft_letter") as step:
            request = step.working(request_id)
            content = self._compose(step, request, kind, language, more=facts or {})
            letter = self._new(step, request, kind, language, content)
            self._touch(step, request, letter)
            return page_of(letter, request)

    def issue_from_facts(
        self,
        actor: Actor,
        request_id: UUID,
        kind: LetterKind,
        language: Language = Language.LATVIAN,
        facts: Mapping[str, str] | None = None,
        flags: frozenset[str] = frozenset(),
        attachments: tuple[str, ...] = (),
    ) -> LetterPage:
        """Drafts and issues in one transaction, from what the case holds and the facts given.

        Raises StepRefused with what is missing; then nothing was changed.
        """
        with self.desk.step(actor, Permission.WORK_CASES, "issue_letter") as step:
            request = step.working(request_id)
            content = self._compose(step, request, kind, language, more=facts or {}, flags=flags)
            content = replace(content, attachments=attachments)
            draft = self._new(step, request, kind, language, content)
            return self._issued(step, draft, request, step.today)

    def open(self, actor: Actor, letter_id: UUID) -> LetterPage:
        """A letter with its checklist. Raises RecordNotFound, NotPermitted."""
        with self.desk.step(actor, Permission.WORK_CASES, "open_letter") as step:
            letter = step.letter(letter_id)
            step.audit("letter", letter_id)
            return page_of(letter, step.request(letter.request_id))

    def guide(self, actor: Actor, kind: LetterKind, language: Language) -> LetterGuide:
        """The text in use for the kind, with its variants and the hints for its gaps."""
        with self.desk.look(actor, Permission.WORK_CASES) as work:
            own = work.letter_texts.get(kind, language)
        return LetterGuide(self.wording.text(kind, language, own), self.wording.placeholders())

    def find(self, actor: Actor, number: str) -> UUID | None:
        """The id behind a letter number such as IZ-2026/0001; staff find only what was released to them."""
        with self.desk.look(actor, Permission.RECORD_DISPATCH) as work:
            found = work.letters.by_number(number.strip().upper())
            if may(actor.role, Permission.WORK_CASES):
                return found
            return found if found in {letter.id for letter in work.letters.released()} else None

    def save_draft(self, actor: Actor, letter_id: UUID, content: LetterContent) -> LetterPage:
        """Keeps an edited draft. Raises StepRefused for a letter that is issued already."""
        with self.desk.step(actor, Permission.WORK_CASES, "edit_letter") as step:
            letter = _draft(step, letter_id)
            kept = replace(letter, content=replace(content, kind=letter.kind, number="", note=""))
            step.work.letters.save(kept)
            request = step.request(letter.request_id)
            step.audit("letter", letter_id)
            return page_of(step.letter(letter_id), request)

    def insert_block(self, actor: Actor, letter_id: UUID, code: str) -> LetterPage:
        """Puts the shipped text of one part back into a draft, filled with what the case holds."""
        with self.desk.step(actor, Permission.WORK_CASES, "insert_letter_part") as step:
            letter = _draft(step, letter_id)
            request = step.request(letter.request_id)
            fresh = self._compose(step, request, letter.kind, letter.language, shipped=True)
            blocks = numbered(_with_block(letter.content.blocks, fresh.blocks, code))
            content = replace(letter.content, blocks=blocks)
            step.work.letters.save(replace(letter, content=content))
            step.audit("letter", letter_id, {"part": code})
            return page_of(step.letter(letter_id), request)

    def discard(self, actor: Actor, letter_id: UUID) -> CaseFile:
        """Throws a draft away; it never had a number."""
        with self.desk.step(actor, Permission.WORK_CASES, "discard_letter") as step:
            letter = _draft(step, letter_id)
            step.work.letters.remove_draft(letter_id)
            step.tell(letter.request_id, Event.LETTER_DISCARDED, {"kind": letter.kind.value})
            step.audit("letter", letter_id)
            step.keep(step.request(letter.request_id))
            return read_case(step.work, letter.request_id, step.today)

    def preview_pdf(self, actor: Actor, letter_id: UUID) -> bytes:
        """What the letter looks like: a draft drawn now, an issued one from its frozen bytes."""
        with self.desk.look(actor, Permission.WORK_CASES) as work:
            letter = work.letters.get(letter_id)
            pdf = work.letters.pdf(letter_id)
        if pdf is not None:
            return pdf
        if letter is None:
            raise LookupError(letter_id)
        return self.printer.letter(letter.content, draft=True)

    def sketch_pdf(self, actor: Actor, content: LetterContent) -> bytes:
        """What a draft would look like with this content, which nobody has saved yet."""
        self.desk.check(actor, Permission.WORK_CASES)
        return self.printer.letter(replace(content, number="", note=""), draft=True)

    def issued_pdf(self, actor: Actor, letter_id: UUID) -> bytes:
        """The frozen bytes, for printing or saving: the same ones every time. The look is audited."""
        with self.desk.step(actor, Permission.WORK_CASES, "print_letter") as step:
            letter = step.letter(letter_id)
            pdf = step.work.letters.pdf(letter_id)
            if pdf is None:
                raise StepRefused(Reason("not_issued"))
            step.audit("letter", letter_id, {"number": letter.number})
            step.tell(letter.request_id, Event.LETTER_PRINTED, {"letter": letter.number})
            return pdf

    def issue(self, actor: Actor, letter_id: UUID, dated_on: date | None = None) -> LetterPage:
        """Numbers, draws and freezes a complete draft in one transaction.

        `dated_on` is the day on which it will be signed (default today). Raises StepRefused with what is
        missing, each with its article.
        """
        with self.desk.step(actor, Permission.WORK_CASES, "issue_letter") as step:
            letter = _draft(step, letter_id)
            request = step.working(letter.request_id)
            return self._issued(step, letter, request, dated_on or step.today)

    def annul(
        self,
        actor: Actor,
        letter_id: UUID,
        reason: str,
        *,
        replace_it: bool = False,
        dated_on: date | None = None,
    ) -> LetterPage:
        """Annuls an issued letter (its number is kept); with `replace_it` issues it anew, linked.

        That is how a letter signed on another day gets the day of its signing as its date.
        """
        if not reason.strip():
            raise EntryRefused((FieldProblem("reason", "missing"),))
        with self.desk.step(actor, Permission.WORK_CASES, "annul_letter") as step:
            letter = step.letter(letter_id)
            if letter.state not in {LetterState.ISSUED, LetterState.SIGNED, LetterState.RELEASED}:
                raise StepRefused(Reason("annul_not_now", {"state": letter.state.value}))
            request = step.working(letter.request_id)
            fresh = self._replacement(step, letter, dated_on or step.today) if replace_it else None
            annulled = replace(
                letter,
                state=LetterState.ANNULLED,
                annulled_reason=reason.strip(),
                replaced_by=fresh.id if fresh else None,
            )
            step.work.letters.save(annulled)
            facts = {"letter": letter.number, "reason": reason.strip()}
            if fresh:
                facts["replacement"] = fresh.number
            step.tell(request.id, Event.LETTER_ANNULLED, facts)
            step.audit("letter", letter.id, facts)
            self._touch(step, request, None)
            return page_of(step.letter((fresh or annulled).id), request)

    def _new(
        self,
        step: Step,
        request: SubjectRequest,
        kind: LetterKind,
        language: Language,
        content: LetterContent,
    ) -> Letter:
        by = step.actor.display_name
        letter = Letter(uuid.uuid4(), request.id, kind, language, LetterState.DRAFT, content, step.at, by)
        step.work.letters.add(letter)
        step.tell(request.id, Event.LETTER_DRAFTED, {"kind": kind.value})
        return letter

    def _issued(self, step: Step, draft: Letter, request: SubjectRequest, day: date) -> LetterPage:
        refuse_if(self._problems(draft, request, day, step))
        issued = self._freeze(step, step.letter(draft.id), day)
        facts = {"letter": issued.number, "kind": issued.kind.value, "sha256": issued.sha256}
        step.tell(request.id, Event.LETTER_ISSUED, facts)
        step.audit("letter", issued.id, facts)
        self._touch(step, request, None)
        return page_of(step.letter(issued.id), request)

    def _replacement(self, step: Step, letter: Letter, day: date) -> Letter:
        draft = replace(
            letter,
            id=uuid.uuid4(),
            state=LetterState.DRAFT,
            number="",
            sha256="",
            issued_at=None,
            signed_on=None,
            signed_scan_id=None,
            released_at=None,
            created_at=step.at,
            created_by=step.actor.display_name,
            version=0,
        )
        step.work.letters.add(draft)
        return self._freeze(step, step.letter(draft.id), day)

    def _freeze(self, step: Step, letter: Letter, day: date) -> Letter:
        number = step.work.numbers.next(LETTER_PREFIX, step.today.year)
        content = replace(letter.content, number=number, dated_on=day, note="")
        pdf = self.printer.letter(content)
        digest = hashlib.sha256(pdf).hexdigest()
        issued = replace(
            letter,
            state=LetterState.ISSUED,
            content=content,
            number=number,
            issued_at=step.at,
            sha256=digest,
        )
        step.work.letters.save(issued)
        step.work.letters.freeze(letter.id, pdf, digest)
        return issued

    def _problems(self, letter: Letter, request: SubjectRequest, day: date, step: Step) -> tuple[Reason, ...]:
        found = list(issue_reasons(letter, request))
        if letter.kind is LetterKind.EXTENSION and day > request.dates.first_month_due:
            due = request.dates.first_month_due.isoformat()
            found.append(Reason("extension_after_first_month", {"due": due}, "GDPR 12(3)"))
        if day < step.today:
            found.append(Reason("dated_in_past", {"day": day.isoformat()}))
        for character in self.printer.unprintable(_all_text(letter.content)):
            found.append(Reason("no_glyph", {"character": f"U+{ord(character):04X}"}))
        return tuple(found)

    def _compose(
        self,
        step: Step,
        request: SubjectRequest,
        kind: LetterKind,
        language: Language,
        *,
        shipped: bool = False,
        more: Mapping[str, str] | None = None,
        flags: frozenset[str] = frozenset(),
    ) -> LetterContent:
        _, profile = step.work.profiles.current()
        calendar = step.work.calendars.current()
        officer = step.actor.display_name
        asked = LetterRequest(request, profile, calendar, kind, language, step.today, officer)
        own = None if shipped else step.work.letter_texts.get(kind, language)
        facts = {**letter_facts(asked), **(more or {})}
        return self.wording.compose(kind, language, facts, letter_flags(asked) | flags, own)

    def _touch(self, step: Step, request: SubjectRequest, letter: Letter | None) -> None:
        if letter is not None:
            step.audit("letter", letter.id, {"kind": letter.kind.value, "case": request.number})
        step.keep(request)


def page_of(letter: Letter, request: SubjectRequest) -> LetterPage:
    """The letter with its checklist."""
    reasons = issue_reasons(letter, request) if letter.state is LetterState.DRAFT else ()
    return LetterPage(letter, request.number, checks_of(letter, request), reasons)


def checks_of(letter: Letter, request: SubjectRequest) -> tuple[Check, ...]:
    """The whole checklist, with the dates that a letter must keep to."""
    facts = CheckFacts(first_month_due=request.dates.first_month_due, signed_on=letter.signed_on)
    return check_letter(letter.content, facts)


def issue_reasons(letter: Letter, request: SubjectRequest) -> tuple[Reason, ...]:
    """What keeps a draft from being issued: the case first, then what the letter lacks."""
    missing = tuple(
        Reason(
            "letter_lacks",
            {"part": check.block, "code": check.code, "placeholder": check.placeholder},
            check.law,
        )
        for check in checks_of(letter, request)
        if not check.met
    )
    return (*letter_problems(request, letter.kind), *missing)


def _draft(step: Step, letter_id: UUID) -> Letter:
    letter = step.letter(letter_id)
    if letter.state is not LetterState.DRAFT:
        raise StepRefused(Reason("letter_is_frozen", {"letter": letter.number}))
    return letter


def _with_block(blocks: tuple[Block, ...], fresh: tuple[Block, ...], code: str) -> tuple[Block, ...]:
    """The blocks with the fresh one of that code in place of the old, or where the text has it."""
    new = next((block for block in fresh if block.code == code), None)
    if new is None:
        raise EntryRefused((FieldProblem("part", "unknown", {"part": code}),))
    new = replace(new, included=True)
    if any(block.code == code for block in blocks):
        return tuple(new if block.code == code else block for block in blocks)
    order = [block.code for block in fresh]
    after = set(order[order.index(code) + 1 :])
    position = next((i for i, block in enumerate(blocks) if block.code in after), len(blocks))
    return (*blocks[:position], new, *blocks[position:])


def _all_text(content: LetterContent) -> str:
    head = content.letterhead
    parts = [content.subject, content.salutation, content.signatory_name, content.signatory_post]
    parts += [head.name, head.address, head.email, head.place_locative, content.contact]
    parts += [*content.addressee, *content.attachments]
    parts += [f"{block.heading}\n{block.text}" for block in content.blocks if block.included]
    return "\n".join(parts)
