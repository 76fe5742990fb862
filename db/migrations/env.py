"""Runs the migrations on the connection that it is handed; opens nothing itself.

The connection comes in the configuration's attributes, inside a transaction that the caller commits.
"""

from __future__ import annotations

from typing import Any

from alembic import context

from dpo_desk.storage.tables import Base


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Leaves out the tables that the full-text index makes for itself."""
    return kind != "table" or not str(name).startswith("search_index")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    include_name=include_name,
    compare_type=True,
    transactional_ddl=True,
)
context.run_migrations()
