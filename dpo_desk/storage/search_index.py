"""What full-text search knows of requests and letters; the index itself follows by the tables' triggers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from dpo_desk.domain.letter import Letter
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.storage.tables import SearchDocumentRow as Document
from dpo_desk.storage.tables import table_of

_DOCUMENT = table_of(Document)
_INSERT = insert(_DOCUMENT)
_OF_REQUEST = select(_DOCUMENT).where(
    _DOCUMENT.c.request_id == bindparam("owner"), _DOCUMENT.c.letter_id.is_(None)
)
_OF_LETTER = select(_DOCUMENT).where(_DOCUMENT.c.letter_id == bindparam("owner"))


@dataclass(frozen=True, slots=True)
class _Words:
    """The searchable parts of a record, in the columns of the index."""

    number: str
    title: str
    contact: str
    body: str


def index_request(connection: Connection, request: SubjectRequest, *, is_new: bool = False) -> None:
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
    _keep(connection, request.id, None, words, is_new=is_new)


def index_letter(connection: Connection, letter: Letter, *, is_new: bool = False) -> None:
    """Brings the letter's document up to date: what it says, as it will be printed."""
    content = letter.content
    printed = [f"{block.heading}\n{block.text}" for block in content.blocks if block.included]
    words = _Words(
        number=letter.number,
        title=content.subject,
        contact=_joined(content.addressee, " "),
        body=_joined([content.salutation, *printed], "\n"),
    )
    _keep(connection, letter.request_id, letter.id, words, is_new=is_new)


def _keep(
    connection: Connection, request_id: UUID, letter_id: UUID | None, words: _Words, *, is_new: bool
) -> None:
    kept = None
    if not is_new:
        query = _OF_REQUEST if letter_id is None else _OF_LETTER
        kept = connection.execute(query, {"owner": letter_id or request_id}).first()
    if kept is None:
        connection.execute(_INSERT, {"request_id": request_id, "letter_id": letter_id} | asdict(words))
    elif _Words(kept.number, kept.title, kept.contact, kept.body) != words:
        connection.execute(update(_DOCUMENT).where(_DOCUMENT.c.id == kept.id).values(**asdict(words)))


def _joined(parts: Iterable[str], between: str) -> str:
    return between.join(part.strip() for part in parts if part.strip())
