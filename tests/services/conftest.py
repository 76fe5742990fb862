"""The use cases are tried on a real store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk_fixture import desk_in, open_desk
from desk_world import World

__all__ = ["open_desk"]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One desk for the whole file: each test makes its own records."""
    made = desk_in(tmp_path_factory.mktemp("roles") / "k", "ecsoen")
    yield World(made)
    made.space.close()
