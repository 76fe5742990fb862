"""Letters in the store, and the frozen bytes of those that were issued."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.letter import Dispatch, Letter, LetterContent, LetterState
from dpo_desk.services.failures import StaleRecord
from dpo_desk.storage.json_codec import from_plain, to_plain
from dpo_desk.storage.search_index import index_letter
from dpo_desk.storage.tables import LetterDocumentRow, LetterRow


class SqlLetterRepository:
    """Letters of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._saved_from: dict[UUID, int] = {}

    def add(self, letter: Letter) -> None:
        row = LetterRow(id=letter.id, version=1)
        _write(row, letter)
        self._session.add(row)
        self._saved_from[letter.id] = letter.version
        self._session.flush()
        index_letter(self._session.connection(), letter, is_new=True)

    def get(self, letter_id: UUID) -> Letter | None:
        row = self._session.get(LetterRow, letter_id)
        return _read(row) if row is not None else None

    def by_number(self, number: str) -> UUID | None:
        return self._session.scalar(select(LetterRow.id).where(LetterRow.number == number))

    def of_request(self, request_id: UUID) -> list[Letter]:
        """The case's letters in the order of their making."""
        query = (
            select(LetterRow)
            .where(LetterRow.request_id == request_id)
            .order_by(LetterRow.created_at, LetterRow.id)
        )
        return [_read(row) for row in self._session.scalars(query)]

    def save(self, letter: Letter) -> None:
        """Writes the letter. Raises StaleRecord when it is gone or was changed since it was read."""
        row = self._session.get(LetterRow, letter.id)
        if row is None:
            raise StaleRecord(kind="letter")
        started_from = self._saved_from.get(letter.id)
        if started_from is None:
            if letter.version != row.version:
                raise StaleRecord(kind="letter")
            self._saved_from[letter.id] = row.version
            row.version += 1
        elif letter.version not in (started_from, row.version):
            raise StaleRecord(kind="letter")
        _write(row, letter)
        self._session.flush()
        index_letter(self._session.connection(), letter)

    def remove_draft(self, letter_id: UUID) -> None:
        """Removes a letter that was never issued. Raises StaleRecord where it is none (any more)."""
        row = self._session.get(LetterRow, letter_id)
        if row is None or row.state is not LetterState.DRAFT:
            raise StaleRecord(kind="letter")
        self._session.execute(delete(LetterRow).where(LetterRow.id == letter_id))
        self._session.expunge(row)

    def freeze(self, letter_id: UUID, pdf: bytes, sha256: str) -> None:
        """Keeps the issued bytes. Raises StaleRecord when the letter has some already."""
        if self._session.scalar(
            select(LetterDocumentRow.letter_id).where(LetterDocumentRow.letter_id == letter_id)
        ):
            raise StaleRecord(kind="letter_document")
        self._session.execute(insert(LetterDocumentRow).values(letter_id=letter_id, sha256=sha256, pdf=pdf))

    def pdf(self, letter_id: UUID) -> bytes | None:
        return self._session.scalar(
            select(LetterDocumentRow.pdf).where(LetterDocumentRow.letter_id == letter_id)
        )

    def released(self) -> list[Letter]:
        """Letters that wait for the post, the longest waiting first."""
        query = (
            select(LetterRow)
            .where(LetterRow.state == LetterState.RELEASED)
            .order_by(LetterRow.released_at, LetterRow.id)
        )
        return [_read(row) for row in self._session.scalars(query)]


def _write(row: LetterRow, letter: Letter) -> None:
    sent = letter.dispatch
    row.request_id = letter.request_id
    row.kind = letter.kind
    row.language = letter.language
    row.state = letter.state
    row.content = to_plain(letter.content)
    row.created_at = letter.created_at
    row.created_by = letter.created_by
    row.number = letter.number or None  # drafts share none, issued letters never share one
    row.dated_on = letter.content.dated_on
    row.signing_way = letter.signing_way
    row.issued_at = letter.issued_at
    row.sha256 = letter.sha256
    row.signed_on = letter.signed_on
    row.signed_scan_id = letter.signed_scan_id
    row.released_at = letter.released_at
    row.sent_way = sent.way if sent else None
    row.sent_at = sent.sent_at if sent else None
    row.sent_by = sent.recorded_by if sent else ""
    row.sent_to = sent.address if sent else ""
    row.post_number = sent.post_number if sent else ""
    row.other_way_reason = sent.other_way_reason if sent else ""
    row.delivered_on = letter.delivered_on
    row.returned_on = letter.returned_on
    row.annulled_reason = letter.annulled_reason
    row.replaced_by = letter.replaced_by


def _read(row: LetterRow) -> Letter:
    return Letter(
        id=row.id,
        request_id=row.request_id,
        kind=row.kind,
        language=row.language,
        state=row.state,
        content=from_plain(LetterContent, row.content),
        created_at=row.created_at,
        created_by=row.created_by,
        number=row.number or "",
        signing_way=row.signing_way,
        issued_at=row.issued_at,
        sha256=row.sha256,
        signed_on=row.signed_on,
        signed_scan_id=row.signed_scan_id,
        released_at=row.released_at,
        dispatch=_dispatch(row),
        delivered_on=row.delivered_on,
        returned_on=row.returned_on,
        annulled_reason=row.annulled_reason,
        replaced_by=row.replaced_by,
        version=row.version,
    )


def _dispatch(row: LetterRow) -> Dispatch | None:
    if row.sent_way is None or row.sent_at is None:
        return None
    return Dispatch(
        row.sent_way, row.sent_at, row.sent_by, row.sent_to, row.post_number, row.other_way_reason
    )
