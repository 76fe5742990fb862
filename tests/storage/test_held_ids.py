"""A list of ids behaves as a list of UUIDs, whatever it keeps them as."""

from __future__ import annotations

import uuid

import pytest

from dpo_desk.storage.held_ids import HeldIds

IDS = [uuid.UUID(int=number) for number in (5, 3, 9)]
HELD = HeldIds([one.hex for one in IDS])


def test_it_is_read_like_a_list() -> None:
    assert len(HELD) == 3
    assert list(HELD) == IDS
    assert HELD[0] == IDS[0]
    assert HELD[-1] == IDS[-1]
    assert HELD[1:] == IDS[1:]
    assert HELD == IDS
    assert IDS[:2] != HELD
    assert HeldIds([one.hex for one in IDS]) == HELD
    assert not HeldIds([])
    assert set(HELD) == set(IDS)


def test_an_id_is_found_by_its_place() -> None:
    assert HELD.index(IDS[2]) == 2
    assert IDS[1] in HELD
    assert uuid.UUID(int=1) not in HELD
    assert "x" not in HELD
    with pytest.raises(ValueError, match="not in list"):
        HELD.index(IDS[0], 1)
    with pytest.raises(ValueError, match="not in list"):
        HELD.index(uuid.UUID(int=1))
