"""The printed recovery key survives being copied by hand, and says where it was mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.services.failures import RecoveryKeyMistyped
from dpo_desk.storage.recovery_key import new_recovery_key, printed, read_back


@given(st.binary(min_size=32, max_size=32))
def test_what_is_printed_reads_back(key: bytes) -> None:
    text = printed(key)
    groups = text.split()
    assert len(groups) == 14
    assert {len(group) for group in groups} == {4}
    assert not set("ILOU") & set(text)
    assert read_back(text) == key
    assert read_back(text.lower().replace(" ", "-").replace("0", "o").replace("1", "l")) == key


@given(st.binary(min_size=32, max_size=32), st.integers(0, 54))
def test_one_changed_letter_is_mistyped(key: bytes, place: int) -> None:
    letters = list(printed(key).replace(" ", ""))
    letters[place] = "7" if letters[place] != "7" else "8"
    with pytest.raises(RecoveryKeyMistyped):
        read_back("".join(letters))


def test_a_strange_letter_names_its_group() -> None:
    text = printed(new_recovery_key())
    with pytest.raises(RecoveryKeyMistyped) as refused:
        read_back(text[:10] + "ģ" + text[11:])
    assert refused.value.facts == {"group": "3"}


def test_a_missing_group_is_told_by_number_of_letters() -> None:
    with pytest.raises(RecoveryKeyMistyped) as refused:
        read_back(printed(new_recovery_key())[5:])
    assert refused.value.facts == {"letters": "52", "needed": "56"}


def test_keys_differ() -> None:
    assert new_recovery_key() != new_recovery_key()
