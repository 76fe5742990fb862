"""One transaction over all repositories: committed by word, undone otherwise."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dpo_desk.services.failures import AuditMissing
from dpo_desk.storage.attachment_repository import SqlAttachmentRepository
from dpo_desk.storage.audit_repository import SqlAuditRepository
from dpo_desk.storage.history_repository import SqlHistoryRepository
from dpo_desk.storage.intake_repository import SqlDraftRepository, SqlIntakeRepository
from dpo_desk.storage.letter_repository import SqlLetterRepository
from dpo_desk.storage.request_repository import SqlRequestRepository
from dpo_desk.storage.small_repositories import (
    SqlNumberRepository,
    SqlSettingRepository,
    SqlStoreInfoRepository,
)
from dpo_desk.storage.turn import Turn
from dpo_desk.storage.user_repository import SqlUserRepository
from dpo_desk.storage.version_repositories import (
    ReadVersions,
    SqlCalendarRepository,
    SqlLetterTextRepository,
    SqlProfileRepository,
    SqlPublishedMonthRepository,
)


class SqlUnitOfWork:
    """One transaction of the writer. Repositories are there between entering and leaving."""

    def __init__(self, engine: Engine, turn: Turn, known: ReadVersions) -> None:
        self._engine = engine
        self._turn = turn
        self._known = known

    def __enter__(self) -> Self:
        self._turn.take()
        self._session = session = Session(self._engine, expire_on_commit=False)
        self.intakes = SqlIntakeRepository(session)
        self.drafts = SqlDraftRepository(session)
        self.numbers = SqlNumberRepository(session)
        self.requests = SqlRequestRepository(session)
        self.letters = SqlLetterRepository(session)
        self.attachments = SqlAttachmentRepository(session)
        self.history = SqlHistoryRepository(session)
        self.audit = SqlAuditRepository(session)
        self.users = SqlUserRepository(session)
        self.profiles = SqlProfileRepository(session, self._known)
        self.calendars = SqlCalendarRepository(session, self._known)
        self.published = SqlPublishedMonthRepository(session)
        self.letter_texts = SqlLetterTextRepository(session)
        self.settings = SqlSettingRepository(session)
        self.info = SqlStoreInfoRepository(session)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._session.close()  # undoes what was not committed
        finally:
            self._turn.give_back()

    def commit(self) -> None:
        """Makes everything durable, together with its audit entries.

        Raises AuditMissing when an audited table was written without an entry: the gate in the database
        refuses the commit, whatever the code path. Nothing is saved then.
        """
        self._session.flush()
        self.history.write_waiting()
        self.audit.write_waiting()
        try:
            self._session.commit()
        except IntegrityError as error:
            # Every other rule is checked at its statement; the gate's alone waits for the commit.
            self._session.rollback()
            raise AuditMissing from error
