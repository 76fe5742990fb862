"""The first tables: users, intake, requests, letters, versions, search and the audit chain."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

ID, TEXT, NUMBER, FLAG, DAY = sa.Uuid(), sa.Text(), sa.Integer(), sa.Boolean(), sa.Date()
WORD = sa.String(40)
BYTES = sa.LargeBinary()
MOMENT = sa.DateTime(timezone=True)
PLAIN = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
COUNT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

AUDITED = (
    "store_info",
    "desk_user",
    "number_counter",
    "intake",
    "takeover",
    "attachment",
    "attachment_content",
    "request",
    "request_facts",
    "request_claim",
    "request_identity_check",
    "request_question",
    "request_extension",
    "request_task",
    "stock_movement",
    "history_line",
    "letter",
    "letter_document",
    "letter_text_override",
    "profile_version",
    "calendar_version",
    "published_month",
)
NOT_AUDITED = ("ui_setting", "form_draft", "search_document", "audit_gate", "audit_detail", "audit_entry")


def _column(name: str, kind: Any, *, nullable: bool = False, autoincrement: Any = "auto") -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable, autoincrement=autoincrement)


def _to(table: str, column: str, target: str, **options: Any) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{target.partition('.')[0]}"
    return sa.ForeignKeyConstraint([column], [target], name=name, **options)


def upgrade() -> None:
    _store_and_users()
    _intake()
    _requests()
    _parts_of_requests()
    _what_happened()
    _letters()
    _versions_and_months()
    _search()
    _audit()
    op.execute("INSERT INTO audit_gate (id, expects) VALUES (1, NULL)")
    if op.get_context().dialect.name == "sqlite":
        for statement in (*_full_text(), *_only_added(), *_gate()):
            op.execute(statement)


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE search_index")
        op.execute("DROP TRIGGER audit_gate_stays")
    for table in ("audit_gate", "audit_detail", *reversed(AUDITED), *NOT_AUDITED):
        op.execute(f"DROP TABLE IF EXISTS {table}")


def _store_and_users() -> None:
    op.create_table(
        "store_info",
        _column("key", sa.String(60)),
        _column("value", TEXT),
        sa.PrimaryKeyConstraint("key", name="pk_store_info"),
    )
    op.create_table(
        "desk_user",
        _column("id", ID),
        _column("name", TEXT),
        _column("comparable_name", TEXT),
        _column("display_name", TEXT),
        _column("role", WORD),
        _column("slot_id", sa.String(64)),
        _column("created_at", MOMENT),
        _column("disabled_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_desk_user"),
        sa.UniqueConstraint("comparable_name", name="uq_desk_user_comparable_name"),
    )
    op.create_index("ix_desk_user_slot_id", "desk_user", ["slot_id"])
    op.create_table(
        "ui_setting",
        _column("user_id", ID),
        _column("key", sa.String(120)),
        _column("value", TEXT),
        sa.PrimaryKeyConstraint("user_id", "key", name="pk_ui_setting"),
    )
    op.create_table(
        "number_counter",
        _column("prefix", sa.String(20)),
        _column("year", NUMBER, autoincrement=False),
        _column("last", NUMBER),
        sa.PrimaryKeyConstraint("prefix", "year", name="pk_number_counter"),
    )


def _intake() -> None:
    op.create_table(
        "intake",
        _column("id", ID),
        _column("number", WORD),
        _column("entry", PLAIN),
        _column("recorded_at", MOMENT),
        _column("recorded_by_id", ID),
        _column("recorded_by", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_intake"),
        sa.UniqueConstraint("number", name="uq_intake_number"),
    )
    op.create_index("ix_intake_recorded_by_id", "intake", ["recorded_by_id", "recorded_at"])
    op.create_table(
        "takeover",
        _column("intake_id", ID),
        _column("at", MOMENT),
        _column("by_whom", TEXT),
        sa.PrimaryKeyConstraint("intake_id", name="pk_takeover"),
    )
    op.create_table(
        "form_draft",
        _column("user_id", ID),
        _column("form", sa.String(60)),
        _column("content", TEXT),
        _column("saved_at", MOMENT),
        sa.PrimaryKeyConstraint("user_id", "form", name="pk_form_draft"),
    )
    op.create_table(
        "attachment",
        _column("id", ID),
        _column("owner_kind", WORD),
        _column("owner_id", ID),
        _column("name", TEXT),
        _column("media_type", TEXT),
        _column("size", COUNT),
        _column("sha256", sa.String(64)),
        _column("added_at", MOMENT),
        _column("added_by", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
    )
    op.create_index("ix_attachment_owner_id", "attachment", ["owner_id", "added_at"])
    op.create_table(
        "attachment_content",
        _column("attachment_id", ID),
        _column("content", BYTES),
        sa.PrimaryKeyConstraint("attachment_id", name="pk_attachment_content"),
        _to("attachment_content", "attachment_id", "attachment.id", ondelete="CASCADE"),
    )


def _requests() -> None:
    op.create_table(
        "request",
        _column("id", ID),
        _column("number", WORD),
        _column("number_order", sa.String(60)),
        _column("version", NUMBER),
        _column("state", WORD),
        _column("channel", WORD),
        _column("rights", sa.String(200)),
        _column("subject_name", TEXT),
        _column("name_order", TEXT),
        _column("name_folded", TEXT),
        _column("is_open", FLAG),
        _column("is_running", FLAG),
        _column("taken_over", FLAG),
        _column("extended", FLAG),
        _column("received_on", DAY),
        _column("leading", DAY),
        _column("legal_due", DAY),
        _column("legal_safe", DAY),
        _column("unsuspended_due", DAY, nullable=True),
        _column("promise_due", DAY, nullable=True),
        _column("paused_since", DAY, nullable=True),
        _column("sent_on", DAY, nullable=True),
        _column("ended_on", DAY, nullable=True),
        _column("next_code", WORD),
        _column("next_facts", PLAIN),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
    )
    op.create_index("ix_request_leading", "request", ["leading", "number_order", "id"])
    op.create_index("ix_request_name_folded", "request", ["name_folded", "id"])
    op.create_index("ix_request_name_order", "request", ["name_order", "number_order", "id"])
    op.create_index("ix_request_number_order", "request", ["number_order", "id"])
    op.create_index(
        "ix_request_open_leading",
        "request",
        ["is_open", "leading", "number_order", "id", "is_running", "paused_since"],
    )
    op.create_index("ix_request_received_on", "request", ["received_on", "number_order", "id"])
    op.create_index("ix_request_state", "request", ["state", "number_order", "id"])
    op.create_index("ux_request_number", "request", ["number"], unique=True)
    op.create_table(
        "request_facts",
        _column("request_id", ID),
        _column("received_at", MOMENT),
        _column("recorded_at", MOMENT),
        _column("recorded_by", TEXT),
        _column("personal_code", TEXT),
        _column("email", TEXT),
        _column("phone", TEXT),
        _column("address", TEXT),
        _column("will_collect", FLAG),
        _column("name_dative", TEXT),
        _column("salutation", TEXT),
        _column("representative_name", TEXT, nullable=True),
        _column("representative_authority", TEXT, nullable=True),
        _column("representative_kind", WORD, nullable=True),
        _column("text", TEXT),
        _column("answer_by", WORD, nullable=True),
        _column("earlier_reason", TEXT),
        _column("departures", PLAIN),
        _column("dates", PLAIN),
        _column("profile_version", NUMBER),
        _column("calendar_version", NUMBER),
        _column("taken_over_at", MOMENT, nullable=True),
        _column("taken_over_by", TEXT),
        _column("no_identity_reason", TEXT),
        _column("sent_at", MOMENT, nullable=True),
        _column("late_reason", TEXT),
        _column("ended_at", MOMENT, nullable=True),
        _column("ended_reason", TEXT),
        _column("forwarded_to", TEXT),
        _column("reopened_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("request_id", name="pk_request_facts"),
        _to("request_facts", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_request_facts_email", "request_facts", ["email"])
    op.create_index("ix_request_facts_personal_code", "request_facts", ["personal_code"])
    op.create_index("ix_request_facts_phone", "request_facts", ["phone"])


def _parts_of_requests() -> None:
    op.create_table(
        "request_claim",
        _column("id", ID),
        _column("request_id", ID),
        _column("place", NUMBER),
        _column("right", WORD),
        _column("scope", TEXT),
        _column("outcome", WORD, nullable=True),
        _column("decided_at", MOMENT, nullable=True),
        _column("advised_by", TEXT),
        _column("decided_by", TEXT),
        _column("grounds", PLAIN),
        _column("reasons", TEXT),
        _column("details", PLAIN, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_request_claim"),
        _to("request_claim", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_request_claim_request_id", "request_claim", ["request_id", "place"])
    op.create_index("ix_request_claim_right", "request_claim", ["right", "request_id"])
    op.create_table(
        "request_identity_check",
        _column("id", ID),
        _column("request_id", ID),
        _column("place", NUMBER),
        _column("checked_at", MOMENT),
        _column("checked_by", TEXT),
        _column("method", WORD),
        _column("confirmed", FLAG),
        _column("note", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_request_identity_check"),
        _to("request_identity_check", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_request_identity_check_request_id", "request_identity_check", ["request_id"])
    op.create_table(
        "request_question",
        _column("id", ID),
        _column("request_id", ID),
        _column("place", NUMBER),
        _column("kind", WORD),
        _column("asked_on", DAY),
        _column("text", TEXT),
        _column("late_reason", TEXT),
        _column("letter_id", ID, nullable=True),
        _column("answered_on", DAY, nullable=True),
        _column("answer", TEXT),
        _column("pauses", FLAG),
        sa.PrimaryKeyConstraint("id", name="pk_request_question"),
        _to("request_question", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_request_question_request_id", "request_question", ["request_id"])
    op.create_table(
        "request_extension",
        _column("request_id", ID),
        _column("notice_sent_on", DAY),
        _column("reasons", TEXT),
        _column("letter_id", ID),
        _column("recorded_at", MOMENT),
        sa.PrimaryKeyConstraint("request_id", name="pk_request_extension"),
        _to("request_extension", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_table(
        "request_task",
        _column("id", ID),
        _column("request_id", ID),
        _column("place", NUMBER),
        _column("kind", WORD),
        _column("assignee", TEXT),
        _column("what", TEXT),
        _column("due_on", DAY),
        _column("state", WORD),
        _column("done_at", MOMENT, nullable=True),
        _column("result", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_request_task"),
        _to("request_task", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_request_task_request_id", "request_task", ["request_id"])


def _what_happened() -> None:
    op.create_table(
        "stock_movement",
        _column("id", NUMBER),
        _column("request_id", ID),
        _column("on_day", DAY),
        _column("kind", sa.String(20)),
        sa.PrimaryKeyConstraint("id", name="pk_stock_movement"),
        _to("stock_movement", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_stock_movement_on_day", "stock_movement", ["on_day", "kind", "request_id"])
    op.create_index("ix_stock_movement_request_id", "stock_movement", ["request_id"])
    op.create_table(
        "history_line",
        _column("place", NUMBER),
        _column("id", ID),
        _column("request_id", ID),
        _column("at", MOMENT),
        _column("who", TEXT),
        _column("event", WORD),
        _column("facts", PLAIN),
        _column("undone", FLAG),
        sa.PrimaryKeyConstraint("place", name="pk_history_line"),
        _to("history_line", "request_id", "request.id", ondelete="CASCADE"),
        sa.UniqueConstraint("id", name="uq_history_line_id"),
    )
    op.create_index("ix_history_line_request_id", "history_line", ["request_id", "place"])


def _letters() -> None:
    op.create_table(
        "letter",
        _column("id", ID),
        _column("request_id", ID),
        _column("version", NUMBER),
        _column("kind", WORD),
        _column("language", WORD),
        _column("state", WORD),
        _column("content", PLAIN),
        _column("created_at", MOMENT),
        _column("created_by", TEXT),
        _column("number", WORD, nullable=True),
        _column("dated_on", DAY),
        _column("signing_way", WORD),
        _column("issued_at", MOMENT, nullable=True),
        _column("sha256", sa.String(64)),
        _column("signed_on", DAY, nullable=True),
        _column("signed_scan_id", ID, nullable=True),
        _column("released_at", MOMENT, nullable=True),
        _column("sent_way", WORD, nullable=True),
        _column("sent_at", MOMENT, nullable=True),
        _column("sent_by", TEXT),
        _column("sent_to", TEXT),
        _column("post_number", WORD),
        _column("other_way_reason", TEXT),
        _column("delivered_on", DAY, nullable=True),
        _column("returned_on", DAY, nullable=True),
        _column("annulled_reason", TEXT),
        _column("replaced_by", ID, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_letter"),
        _to("letter", "request_id", "request.id", ondelete="CASCADE"),
        sa.UniqueConstraint("number", name="uq_letter_number"),
    )
    op.create_index("ix_letter_dated_on", "letter", ["dated_on", "created_at", "id"])
    op.create_index("ix_letter_request_id", "letter", ["request_id", "created_at"])
    op.create_index("ix_letter_state", "letter", ["state", "dated_on", "id"])
    op.create_table(
        "letter_document",
        _column("letter_id", ID),
        _column("sha256", sa.String(64)),
        _column("pdf", BYTES),
        sa.PrimaryKeyConstraint("letter_id", name="pk_letter_document"),
        _to("letter_document", "letter_id", "letter.id", ondelete="CASCADE"),
    )
    op.create_table(
        "letter_text_override",
        _column("kind", WORD),
        _column("language", WORD),
        _column("text", TEXT),
        _column("saved_at", MOMENT),
        _column("saved_by", TEXT),
        sa.PrimaryKeyConstraint("kind", "language", name="pk_letter_text_override"),
    )


def _versions_and_months() -> None:
    op.create_table(
        "profile_version",
        _column("number", NUMBER, autoincrement=False),
        _column("profile", PLAIN),
        _column("at", MOMENT),
        _column("by_whom", TEXT),
        sa.PrimaryKeyConstraint("number", name="pk_profile_version"),
    )
    op.create_table(
        "calendar_version",
        _column("number", NUMBER, autoincrement=False),
        _column("calendar", PLAIN),
        _column("at", MOMENT),
        _column("by_whom", TEXT),
        sa.PrimaryKeyConstraint("number", name="pk_calendar_version"),
    )
    op.create_table(
        "published_month",
        _column("month", DAY),
        _column("figures", PLAIN),
        _column("at", MOMENT),
        sa.PrimaryKeyConstraint("month", name="pk_published_month"),
    )


def _search() -> None:
    op.create_table(
        "search_document",
        _column("id", NUMBER),
        _column("request_id", ID),
        _column("letter_id", ID, nullable=True),
        _column("number", TEXT),
        _column("title", TEXT),
        _column("contact", TEXT),
        _column("body", TEXT),
        sa.PrimaryKeyConstraint("id", name="pk_search_document"),
        _to("search_document", "letter_id", "letter.id", ondelete="CASCADE"),
        _to("search_document", "request_id", "request.id", ondelete="CASCADE"),
    )
    op.create_index("ix_search_document_letter_id", "search_document", ["letter_id"])
    op.create_index("ix_search_document_request_id", "search_document", ["request_id"])


def _audit() -> None:
    op.create_table(
        "audit_entry",
        _column("number", COUNT, autoincrement=False),
        _column("form", NUMBER),
        _column("at", MOMENT),
        _column("actor_id", TEXT),
        _column("use_case", TEXT),
        _column("subject_kind", TEXT),
        _column("subject_id", TEXT),
        _column("commitment", BYTES),
        _column("previous", BYTES),
        _column("hash", BYTES),
        sa.PrimaryKeyConstraint("number", name="pk_audit_entry"),
    )
    op.create_index("ix_audit_entry_subject_id", "audit_entry", ["subject_id"])
    op.create_table(
        "audit_detail",
        _column("number", COUNT, autoincrement=False),
        _column("detail", TEXT, nullable=True),
        _column("salt", BYTES, nullable=True),
        _column("erased_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_audit_detail"),
        _to("audit_detail", "number", "audit_entry.number"),
    )
    op.create_table(
        "audit_gate",
        _column("id", NUMBER),
        _column("expects", COUNT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit_gate"),
        _to("audit_gate", "expects", "audit_entry.number", deferrable=True, initially="DEFERRED"),
    )


def _full_text() -> list[str]:
    """The full-text index over search_document, which overwrites what it forgets."""
    remove = (
        "INSERT INTO search_index (search_index, rowid, number, title, contact, body) "
        "VALUES ('delete', old.id, old.number, old.title, old.contact, old.body);"
    )
    add = (
        "INSERT INTO search_index (rowid, number, title, contact, body) "
        "VALUES (new.id, new.number, new.title, new.contact, new.body);"
    )
    on = "ON search_document BEGIN"
    return [
        "CREATE VIRTUAL TABLE search_index USING fts5(number, title, contact, body, "
        "content='search_document', content_rowid='id', tokenize='unicode61 remove_diacritics 2', "
        "prefix='1 2 3 4 5 6', detail=column)",
        "INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)",
        f"CREATE TRIGGER search_document_added AFTER INSERT {on} {add} END",
        f"CREATE TRIGGER search_document_removed AFTER DELETE {on} {remove} END",
        f"CREATE TRIGGER search_document_changed AFTER UPDATE {on} {remove} {add} END",
    ]


def _only_added() -> list[str]:
    """Audit entries and frozen letters are never changed; of an entry's detail, only erasing is a change."""

    def refusal(name: str, when: str, what: str) -> str:
        return f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, '{what}'); END"

    return [
        refusal("audit_entry_unchanged", "UPDATE ON audit_entry", "audit entries are never changed"),
        refusal("audit_entry_kept", "DELETE ON audit_entry", "audit entries are never removed"),
        refusal("audit_detail_kept", "DELETE ON audit_detail", "audit details are erased, not removed"),
        refusal(
            "audit_detail_only_erased",
            "UPDATE ON audit_detail WHEN new.number <> old.number OR new.detail IS NOT NULL "
            "OR new.salt IS NOT NULL OR new.erased_at IS NULL",
            "audit details are only erased",
        ),
        refusal("letter_document_unchanged", "UPDATE ON letter_document", "issued letters are never changed"),
    ]


def _gate() -> list[str]:
    """Each write to an audited table makes the gate expect the next audit entry, checked at commit."""
    expect = (
        "UPDATE audit_gate SET expects = (SELECT coalesce(max(number), 0) + 1 FROM audit_entry) "
        "WHERE expects IS NULL OR expects <= (SELECT coalesce(max(number), 0) FROM audit_entry);"
    )
    found = [
        f"CREATE TRIGGER gate_{table}_{when.lower()} AFTER {when} ON {table} BEGIN {expect} END"
        for table in AUDITED
        for when in ("INSERT", "UPDATE", "DELETE")
    ]
    lowered = "new.expects IS NULL OR new.expects < old.expects OR new.id <> old.id"
    return [
        *found,
        "CREATE TRIGGER audit_gate_stays BEFORE DELETE ON audit_gate "
        "BEGIN SELECT RAISE(ABORT, 'the audit gate stays'); END",
        f"CREATE TRIGGER audit_gate_never_lowered BEFORE UPDATE ON audit_gate WHEN {lowered} "
        "BEGIN SELECT RAISE(ABORT, 'the audit gate stays'); END",
    ]
