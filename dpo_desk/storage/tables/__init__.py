"""The mapped classes of the store, as the migrations make them (a test compares the two).

Rows never leave this room. Wide columns stand in tables of their own, so that lists read narrow rows.
"""

from dpo_desk.storage.tables.base import (
    Base,
    table_of,
)
from dpo_desk.storage.tables.cases import (
    ClaimRow,
    ExtensionRow,
    HistoryLineRow,
    IdentityCheckRow,
    QuestionRow,
    RequestFactsRow,
    RequestRow,
    StockMovementRow,
    TaskRow,
)
from dpo_desk.storage.tables.intake import (
    AttachmentContentRow,
    AttachmentRow,
    FormDraftRow,
    IntakeRow,
    NumberCounterRow,
    StoreInfoRow,
    TakeoverRow,
    UserRow,
)
from dpo_desk.storage.tables.letters import (
    LetterDocumentRow,
    LetterRow,
    LetterTextRow,
    SearchDocumentRow,
)
from dpo_desk.storage.tables.records import (
    NOT_AUDITED,
    AuditDetailRow,
    AuditEntryRow,
    AuditGateRow,
    CalendarVersionRow,
    ProfileVersionRow,
    PublishedMonthRow,
    UiSettingRow,
)

__all__ = [
    "NOT_AUDITED",
    "AttachmentContentRow",
    "AttachmentRow",
    "AuditDetailRow",
    "AuditEntryRow",
    "AuditGateRow",
    "Base",
    "CalendarVersionRow",
    "ClaimRow",
    "ExtensionRow",
    "FormDraftRow",
    "HistoryLineRow",
    "IdentityCheckRow",
    "IntakeRow",
    "LetterDocumentRow",
    "LetterRow",
    "LetterTextRow",
    "NumberCounterRow",
    "ProfileVersionRow",
    "PublishedMonthRow",
    "QuestionRow",
    "RequestFactsRow",
    "RequestRow",
    "SearchDocumentRow",
    "StockMovementRow",
    "StoreInfoRow",
    "TakeoverRow",
    "TaskRow",
    "UiSettingRow",
    "UserRow",
    "table_of",
]
