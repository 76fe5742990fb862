"""Files kept unchanged inside the store; their bytes stand in a table of their own."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from dpo_desk.domain.intake import ATTACHMENT_LIMIT, Attachment
from dpo_desk.services.failures import AttachmentTooLarge
from dpo_desk.storage.tables import AttachmentContentRow, AttachmentRow


class SqlAttachmentRepository:
    """Attachments of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, attachment: Attachment, content: bytes) -> None:
        """Keeps the file. Raises AttachmentTooLarge above ATTACHMENT_LIMIT bytes."""
        if len(content) > ATTACHMENT_LIMIT:
            raise AttachmentTooLarge(size=str(len(content)), limit=str(ATTACHMENT_LIMIT))
        self._session.execute(
            insert(AttachmentRow).values(
                id=attachment.id,
                owner_kind=attachment.owner_kind,
                owner_id=attachment.owner_id,
                name=attachment.name,
                media_type=attachment.media_type,
                size=attachment.size,
                sha256=attachment.sha256,
                added_at=attachment.added_at,
                added_by=attachment.added_by,
            )
        )
        self._session.execute(
            insert(AttachmentContentRow).values(attachment_id=attachment.id, content=content)
        )

    def of_owner(self, owner_kind: str, owner_id: UUID) -> list[Attachment]:
        query = (
            select(AttachmentRow)
            .where(AttachmentRow.owner_id == owner_id, AttachmentRow.owner_kind == owner_kind)
            .order_by(AttachmentRow.added_at, AttachmentRow.id)
        )
        return [_read(row) for row in self._session.scalars(query)]

    def get(self, attachment_id: UUID) -> Attachment | None:
        row = self._session.get(AttachmentRow, attachment_id)
        return _read(row) if row is not None else None

    def content(self, attachment_id: UUID) -> bytes | None:
        return self._session.scalar(
            select(AttachmentContentRow.content).where(AttachmentContentRow.attachment_id == attachment_id)
        )


def _read(row: AttachmentRow) -> Attachment:
    return Attachment(
        row.id,
        row.owner_kind,
        row.owner_id,
        row.name,
        row.media_type,
        row.size,
        row.sha256,
        row.added_at,
        row.added_by,
    )
