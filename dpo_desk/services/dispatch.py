"""From an issued letter to one that left the firm: signing by hand, releasing, dispatch, delivery."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from dpo_desk.domain.file_names import as_label
from dpo_desk.domain.history import Event
from dpo_desk.domain.intake import ATTACHMENT_LIMIT, Attachment
from dpo_desk.domain.letter import Dispatch, Letter, LetterKind, LetterState
from dpo_desk.domain.local_time import riga_date
from dpo_desk.domain.post_number import check_post_number
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.request import AnswerWay, Question, QuestionKind, RequestState, SubjectRequest
from dpo_desk.domain.roles import Actor, NotPermitted, Permission, Role
from dpo_desk.domain.workflow import INTERIM_KINDS, unanswered
from dpo_desk.services.case_file import CaseFile, read_case
from dpo_desk.services.case_work import changes_of, tell_moved_dates
from dpo_desk.services.decisions import extended
from dpo_desk.services.departures import expected_ways
from dpo_desk.services.desk import Desk, Step
from dpo_desk.services.ports import UnitOfWork
from dpo_desk.services.views import ReleasedLetter

S = RequestState
_READY = frozenset({LetterState.SIGNED, LetterState.RELEASED})


@dataclass(frozen=True, slots=True)
class DispatchEntry:
    """How a letter left. `sent_at` aware UTC (None: now); `other_way_reason` where it departs from the
    policy or the person's wish; `late_reason` where it answers the case after its due date."""

    way: AnswerWay
    sent_at: datetime | None = None
    address: str = ""
    post_number: str = ""
    other_way_reason: str = ""
    late_reason: str = ""


@dataclass(frozen=True, slots=True)
class Dispatching:
    """Use cases from issue to delivery."""

    desk: Desk

    def attach_signed_scan(
        self, actor: Actor, letter_id: UUID, file_name: str, content: bytes, signed_on: date
    ) -> CaseFile:
        """Files the scan of a letter signed by hand; the scan is kept as bytes and never opened.

        The date on a letter is the day of signing: signed on another day it is annulled and issued anew
        (letters.md section 1), so such a scan is refused with that reason.
        """
        with self.desk.step(actor, Permission.WORK_CASES, "sign_letter") as step:
            letter = _in_state(step, letter_id, {LetterState.ISSUED}, "not_issued")
            if signed_on != letter.content.dated_on:
                facts = {"signed": signed_on.isoformat(), "dated": letter.content.dated_on.isoformat()}
                raise StepRefused(Reason("signed_on_other_day", facts, "DJSL 4(1)"))
            scan = keep_file(step, "request", letter.request_id, file_name, content)
            signed = replace(letter, state=LetterState.SIGNED, signed_on=signed_on, signed_scan_id=scan.id)
            step.work.letters.save(signed)
            facts = {"letter": letter.number, "signed_on": signed_on.isoformat()}
            step.tell(letter.request_id, Event.LETTER_SIGNED, facts)
            return _after(step, letter.request_id, letter)

    def signed_on_paper(self, actor: Actor, letter_id: UUID) -> CaseFile:
        """Records that a letter was signed by hand on its date, its scan to follow or not to be made."""
        with self.desk.step(actor, Permission.WORK_CASES, "sign_letter") as step:
            letter = _in_state(step, letter_id, {LetterState.ISSUED}, "not_issued")
            return _after(step, letter.request_id, _signed_on_paper(step, letter))

    def release(self, actor: Actor, letter_id: UUID) -> CaseFile:
        """Releases a signed letter to the office for posting."""
        with self.desk.step(actor, Permission.WORK_CASES, "release_letter") as step:
            letter = _in_state(step, letter_id, {LetterState.SIGNED}, "not_signed")
            step.work.letters.save(replace(letter, state=LetterState.RELEASED, released_at=step.at))
            step.tell(letter.request_id, Event.LETTER_RELEASED, {"letter": letter.number})
            return _after(step, letter.request_id, letter)

    def released(self, actor: Actor) -> list[ReleasedLetter]:
        """Letters waiting to be handed to the post; nothing of what they say leaves this room."""
        with self.desk.look(actor, Permission.RECORD_DISPATCH) as work:
            return [_to_post(work, letter) for letter in work.letters.released()]

    def dispatch(
        self, actor: Actor, letter_id: UUID, entry: DispatchEntry, *, sign_on_paper: bool = False
    ) -> CaseFile | None:
        """Records that a signed letter left the firm; the one that answers the last right stops the clocks.

        Staff may do so for released letters and get no case back. `sign_on_paper` records an issued letter
        as signed by hand on its date, without a scan, in the same step. Raises EntryRefused, StepRefused.
        """
        with self.desk.step(actor, Permission.RECORD_DISPATCH, "dispatch_letter") as step:
            letter = step.letter(letter_id)
            if actor.role is not Role.DPO and letter.state is not LetterState.RELEASED:
                raise NotPermitted(Permission.WORK_CASES)
            if sign_on_paper and letter.state is LetterState.ISSUED:
                letter = _signed_on_paper(step, letter)
            if letter.state not in _READY:
                facts = {"letter": letter.number, "state": letter.state.value}
                raise StepRefused(Reason("not_signed", facts))
            request = step.request(letter.request_id)
            sent = _checked(step, letter, request, entry)
            step.work.letters.save(replace(letter, state=LetterState.DISPATCHED, dispatch=sent))
            facts = {
                "letter": letter.number,
                "way": sent.way.value,
                "sent_on": riga_date(sent.sent_at).isoformat(),
                "post_number": sent.post_number,
                "other_way_reason": sent.other_way_reason,
            }
            step.tell(request.id, Event.LETTER_DISPATCHED, facts)
            after = _consequences(step, request, step.letter(letter_id), entry)
            kept = step.keep(after)
            tell_moved_dates(step, request, kept)
            step.audit("letter", letter_id, {**facts, **changes_of(request, kept)})
            return read_case(step.work, request.id, step.today) if actor.role is Role.DPO else None

    def delivered(self, actor: Actor, letter_id: UUID, on: date) -> CaseFile:
        """Records that the post delivered the letter."""
        with self.desk.step(actor, Permission.WORK_CASES, "letter_delivered") as step:
            letter = _in_state(step, letter_id, {LetterState.DISPATCHED}, "not_dispatched")
            step.work.letters.save(replace(letter, state=LetterState.DELIVERED, delivered_on=on))
            facts = {"letter": letter.number, "on": on.isoformat()}
            step.tell(letter.request_id, Event.LETTER_DELIVERED, facts)
            return _after(step, letter.request_id, letter)

    def returned(self, actor: Actor, letter_id: UUID, on: date) -> CaseFile:
        """Records that the letter came back: the case goes back into work, and its clock runs on.

        An undelivered letter does not begin the period anew (letters.md section 5).
        """
        with self.desk.step(actor, Permission.WORK_CASES, "letter_returned") as step:
            letter = _in_state(step, letter_id, {LetterState.DISPATCHED}, "not_dispatched")
            step.work.letters.save(replace(letter, state=LetterState.RETURNED, returned_on=on))
            facts = {"letter": letter.number, "on": on.isoformat()}
            step.tell(letter.request_id, Event.LETTER_RETURNED, facts)
            request = step.request(letter.request_id)
            if request.state is S.ANSWERED:
                request = replace(request, state=S.IN_WORK, sent_at=None, late_reason="")
                if all(claim.decision for claim in request.claims):
                    request = replace(request, state=S.DECIDED)
            step.keep(request)
            step.audit("letter", letter_id, facts)
            return read_case(step.work, request.id, step.today)


def keep_file(step: Step, owner_kind: str, owner_id: UUID, name: str, content: bytes) -> Attachment:
    """Keeps a file unchanged in the store, with its hash; its name is a label and never a path.

    Raises EntryRefused when it is empty or too large.
    """
    if not content:
        raise EntryRefused((FieldProblem("file", "empty"),))
    if len(content) > ATTACHMENT_LIMIT:
        limit = str(ATTACHMENT_LIMIT // (1024 * 1024))
        raise EntryRefused((FieldProblem("file", "too_large", {"limit_mib": limit}),))
    label = as_label(name)
    attachment = Attachment(
        uuid.uuid4(),
        owner_kind,
        owner_id,
        label,
        media_type_of(content),
        len(content),
        hashlib.sha256(content).hexdigest(),
        step.at,
        step.actor.display_name,
    )
    step.work.attachments.add(attachment, content)
    step.tell(owner_id, Event.ATTACHMENT_ADDED, {"name": label, "sha256": attachment.sha256})
    return attachment


_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
)


def media_type_of(content: bytes) -> str:
    """What a file is by its first bytes, whatever its name says; unknown ones are plain octets."""
    for start, media_type in _SIGNATURES:
        if content.startswith(start):
            return media_type
    return "application/octet-stream"


def _in_state(step: Step, letter_id: UUID, states: set[LetterState], code: str) -> Letter:
    letter = step.letter(letter_id)
    if letter.state not in states:
        raise StepRefused(Reason(code, {"letter": letter.number, "state": letter.state.value}))
    return letter


def _signed_on_paper(step: Step, letter: Letter) -> Letter:
    signed_on = letter.content.dated_on
    step.work.letters.save(replace(letter, state=LetterState.SIGNED, signed_on=signed_on))
    facts = {"letter": letter.number, "signed_on": signed_on.isoformat(), "scan": "none"}
    step.tell(letter.request_id, Event.LETTER_SIGNED, facts)
    return step.letter(letter.id)


def _after(step: Step, request_id: UUID, letter: Letter) -> CaseFile:
    step.keep(step.request(request_id))
    step.audit("letter", letter.id, {"number": letter.number})
    return read_case(step.work, request_id, step.today)


def _checked(step: Step, letter: Letter, request: SubjectRequest, entry: DispatchEntry) -> Dispatch:
    """The dispatch as it will be kept; raises EntryRefused with every field to mend."""
    problems: list[FieldProblem] = []
    sent_at = entry.sent_at or step.at
    number = entry.post_number
    if entry.way is AnswerWay.REGISTERED_POST:
        checked = check_post_number(entry.post_number)
        number = checked.number
        if checked.error:
            problems.append(FieldProblem("post_number", checked.error))
    if sent_at > step.at:
        problems.append(FieldProblem("sent_at", "in_future"))
    elif riga_date(sent_at) < letter.content.dated_on:
        problems.append(FieldProblem("sent_at", "before_letter"))
    address = entry.address.strip() or _address_for(entry.way, request)
    if entry.way is not AnswerWay.IN_PERSON and not address:
        problems.append(FieldProblem("address", "missing"))
    expected = expected_ways(step.work.profiles.current()[1], request)
    other_way = letter.kind not in INTERIM_KINDS and expected and entry.way not in expected
    if other_way and not entry.other_way_reason.strip():
        ways = ",".join(way.value for way in expected)
        problems.append(FieldProblem("other_way_reason", "other_than_promised", {"ways": ways}))
    if _answers_late(step, letter, request, sent_at) and not entry.late_reason.strip():
        problems.append(FieldProblem("late_reason", "missing"))
    if problems:
        raise EntryRefused(tuple(problems))
    by = step.actor.display_name
    return Dispatch(entry.way, sent_at, by, address, number, entry.other_way_reason.strip())


def _to_post(work: UnitOfWork, letter: Letter) -> ReleasedLetter:
    request, profile = work.requests.get(letter.request_id), work.profiles.current()[1]
    ways = expected_ways(profile, request) if request is not None else ()
    released_at = letter.released_at or letter.created_at
    addressee = letter.content.addressee
    return ReleasedLetter(letter.id, letter.request_id, letter.number, addressee, released_at, ways)


def _address_for(way: AnswerWay, request: SubjectRequest) -> str:
    if way in {AnswerWay.REGISTERED_POST, AnswerWay.POST}:
        return request.subject.address
    return request.subject.email if way is AnswerWay.EMAIL else ""


def _answers_last(step: Step, letter: Letter, request: SubjectRequest) -> bool:
    """Whether sending this letter leaves no claim unanswered."""
    if letter.kind in INTERIM_KINDS:
        return False
    letters = [
        replace(other, state=LetterState.DISPATCHED) if other.id == letter.id else other
        for other in step.work.letters.of_request(request.id)
    ]
    return not unanswered(request, letters)


def _answers_late(step: Step, letter: Letter, request: SubjectRequest, sent_at: datetime) -> bool:
    answers = request.sent_at is None and _answers_last(step, letter, request)
    return answers and riga_date(sent_at) > request.dates.leading


def _consequences(
    step: Step, request: SubjectRequest, letter: Letter, entry: DispatchEntry
) -> SubjectRequest:
    assert letter.dispatch is not None  # noqa: S101 - it was recorded a moment ago
    sent_at = letter.dispatch.sent_at
    if letter.kind is LetterKind.EXTENSION:
        return _extended_if_valid(step, request, letter)
    if letter.kind in {LetterKind.IDENTITY_QUESTION, LetterKind.SCOPE_QUESTION}:
        return _asked(step, request, letter, riga_date(sent_at))
    if request.state is S.DECIDED and _answers_last(step, letter, request):
        step.tell(request.id, Event.ANSWERED, {"letter": letter.number})
        if request.sent_at is not None:  # a reopened case: its clocks stopped with the first answer
            return replace(request, state=S.ANSWERED)
        return replace(request, state=S.ANSWERED, sent_at=sent_at, late_reason=entry.late_reason.strip())
    return request


_EXTENSION_BLOCKS = frozenset({"extension", "extension_part"})
"""Parts of a notice of extension that give the reasons; the letter's check demands one of them."""


def _extended_if_valid(step: Step, request: SubjectRequest, letter: Letter) -> SubjectRequest:
    """A sent notice extends the month by itself; one that came too late is only a sent letter."""
    said = [b.text for b in letter.content.blocks if b.included and b.code in _EXTENSION_BLOCKS]
    reasons = "\n".join(said)
    try:
        return extended(step, request, letter, reasons)
    except StepRefused:
        return request


def _asked(step: Step, request: SubjectRequest, letter: Letter, on: date) -> SubjectRequest:
    """A sent question is asked on the day it left, unless it was recorded before."""
    if any(question.answered_on is None for question in request.questions):
        return request
    identity = letter.kind is LetterKind.IDENTITY_QUESTION
    kind = QuestionKind.IDENTITY if identity else QuestionKind.SCOPE
    text = "\n".join(block.text for block in letter.content.blocks if block.included and block.required)
    question = Question(uuid.uuid4(), kind, on, text, letter_id=letter.id)
    step.tell(request.id, Event.QUESTION_ASKED, {"kind": kind.value, "asked_on": on.isoformat()})
    state = S.IDENTITY_ASKED if identity and request.state in _MAY_ASK else request.state
    return replace(request, questions=(*request.questions, question), state=state)


_MAY_ASK = frozenset({S.RECEIVED, S.IDENTITY_CONFIRMED})
