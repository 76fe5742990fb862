"""What full-text search knows of requests and letters; the index itself follows by the tables' triggers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from dpo_desk.domain.letter import Letter
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.storage.tables import SearchDocumentRow as Document


@dataclass(frozen=True, slots=True)
class _Words:
    """The searchable parts of a record, in the columns of the index."""

    number: str
    title: str
    contact: str
    body: str


def index_request(session: Session, request: SubjectRequest) -> None:
    """Brings the request's document up to date; nothing is written when nothing changed."""
    subject, other = request.subject, request.representative
    contact = (subject.personal_code, subject.email, subject.phone, subject.address)
    body = [request.text, *(claim.scope for claim in request.claims)]
    for question in request.questions:
        body += (question.text, question.answer)
    words = _Words(
        number=request.number,
        title=subject.name,
        contact=_joined((*contact, other.name if other else ""), " "),
        body=_joined(body, "\n"),
    )
    _keep(session, request.id, None, words)


def index_letter(session: Session, letter: Letter) -> None:
    """Brings the letter's document up to date: what it says, as it will be printed."""
    content = letter.content
    printed = [f"{block.heading}\n{block.text}" for block in content.blocks if block.included]
    words = _Words(
        number=letter.number,
        title=content.subject,
        contact=_joined(content.addressee, " "),
        body=_joined([content.salutation, *printed], "\n"),
    )
    _keep(session, letter.request_id, letter.id, words)


def _keep(session: Session, request_id: UUID, letter_id: UUID | None, words: _Words) -> None:
    kept = session.execute(
        select(Document.id, Document.number, Document.title, Document.contact, Document.body).where(
            Document.request_id == request_id, Document.letter_id == letter_id
        )
    ).first()
    if kept is None:
        session.execute(insert(Document).values(request_id=request_id, letter_id=letter_id, **asdict(words)))
    elif _Words(kept.number, kept.title, kept.contact, kept.body) != words:
        session.execute(update(Document).where(Document.id == kept.id).values(**asdict(words)))


def _joined(parts: Iterable[str], between: str) -> str:
    return between.join(part.strip() for part in parts if part.strip())
