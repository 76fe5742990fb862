"""Full-text search over requests and letters, newest first (the order by rank would read every hit)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, false, select, text

from dpo_desk.services.views import HitKind, RequestRow, SearchHit
from dpo_desk.storage.held_ids import HeldIds
from dpo_desk.storage.listed_rows import fetched, request_rows
from dpo_desk.storage.tables import SearchDocumentRow as Document
from dpo_desk.storage.text_search import Finder, beginning, match_expression, words_of

_EXCERPT = 160
_FOUND = text(
    "SELECT d.request_id, d.letter_id, d.number, d.title, d.contact, d.body FROM search_index "
    "JOIN search_document d ON d.id = search_index.rowid "
    "WHERE search_index MATCH :query ORDER BY search_index.rowid DESC LIMIT :most"
)
_HOLDS = "search_document.id IN (SELECT rowid FROM search_index WHERE search_index MATCH :query)"
_TERMS = text("SELECT term FROM temp.search_vocabulary WHERE term >= :first AND term < :beyond LIMIT :most")


def search(connection: Connection, typed: str, limit: int) -> list[SearchHit]:
    """The newest records that hold a word beginning with each of the words typed, with the request's row."""
    words = words_of(typed)
    if not words:
        return []
    query = match_expression(words, partial(_terms, connection))
    found = fetched(connection, _FOUND, {"query": query, "most": limit})
    owners = HeldIds(list(dict.fromkeys(raw[0] for raw in found)))
    rows = {row.id.hex: row for row in request_rows(connection, owners)}
    finder = Finder(words)
    return [_hit(raw, finder, rows.get(raw[0])) for raw in found]


def matching_requests(connection: Connection, typed: str) -> Select[UUID]:
    """The ids of requests whose own words hold what was typed, as a part of another query."""
    words = words_of(typed)
    own = select(Document.request_id).where(Document.letter_id.is_(None))
    if not words:
        return own.where(false())
    query = match_expression(words, partial(_terms, connection))
    return own.where(text(_HOLDS).bindparams(query=query))


def _terms(connection: Connection, beginning: str, most: int) -> Sequence[str]:
    asked = {"first": beginning, "beyond": beginning + "\U0010ffff", "most": most}
    return connection.scalars(_TERMS, asked).all()


def _hit(raw: tuple[Any, ...], finder: Finder, row: RequestRow | None) -> SearchHit:
    request_id, letter_id, number, title, contact, body = raw
    in_head = finder.finds_all(f"{number} {title} {contact}")
    kind = HitKind.REQUEST if in_head else HitKind.TEXT
    if letter_id is not None:
        kind = HitKind.LETTER
    if not in_head:
        snippet, matches = finder.excerpt(body, _EXCERPT)
    elif finder.parts(contact):
        snippet, matches = finder.excerpt(contact, _EXCERPT)
    else:  # number and name stand beside it anyway; going through a long text for more is not worth it
        snippet, matches = beginning(body, _EXCERPT), ()
    return SearchHit(
        kind,
        row.id if row is not None else UUID(request_id),
        UUID(letter_id) if letter_id is not None else None,
        number,
        title,
        snippet,
        matches,
        row,
    )
