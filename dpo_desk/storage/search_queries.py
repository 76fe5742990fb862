"""Full-text search over requests and letters, newest first (the order by rank would read every hit)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, false, select, text

from dpo_desk.services.views import HitKind, RequestRow, SearchHit
from dpo_desk.storage.listed_rows import request_rows
from dpo_desk.storage.tables import SearchDocumentRow as Document
from dpo_desk.storage.text_search import Finder, beginning, match_expression, words_of

_EXCERPT = 160
_FOUND = text(
    "SELECT d.request_id, d.letter_id, d.number, d.title, d.contact, d.body FROM search_index "
    "JOIN search_document d ON d.id = search_index.rowid "
    "WHERE search_index MATCH :query ORDER BY search_index.rowid DESC LIMIT :most"
).columns(
    Document.request_id,
    Document.letter_id,
    Document.number,
    Document.title,
    Document.contact,
    Document.body,
)
_HOLDS = "search_document.id IN (SELECT rowid FROM search_index WHERE search_index MATCH :query)"
_TERMS = text("SELECT term FROM temp.search_vocabulary WHERE term >= :first AND term < :beyond LIMIT :most")


def search(connection: Connection, typed: str, limit: int) -> list[SearchHit]:
    """The newest records that hold a word beginning with each of the words typed, with the request's row."""
    words = words_of(typed)
    if not words:
        return []
    query = match_expression(words, partial(_terms, connection))
    found = connection.execute(_FOUND, {"query": query, "most": limit}).all()
    owners = list(dict.fromkeys(row.request_id for row in found))
    rows = {row.id: row for row in request_rows(connection, owners)}
    finder = Finder(words)
    return [_hit(row, finder, rows.get(row.request_id)) for row in found]


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


def _hit(found: Row[*tuple[Any, ...]], finder: Finder, row: RequestRow | None) -> SearchHit:
    in_head = finder.finds_all(f"{found.number} {found.title} {found.contact}")
    kind = HitKind.REQUEST if in_head else HitKind.TEXT
    if found.letter_id is not None:
        kind = HitKind.LETTER
    if not in_head:
        snippet, matches = finder.excerpt(found.body, _EXCERPT)
    elif finder.parts(found.contact):
        snippet, matches = finder.excerpt(found.contact, _EXCERPT)
    else:  # number and name stand beside it anyway; going through a long text for more is not worth it
        snippet, matches = beginning(found.body, _EXCERPT), ()
    return SearchHit(
        kind, found.request_id, found.letter_id, found.number, found.title, snippet, matches, row
    )
