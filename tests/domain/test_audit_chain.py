"""The audit chain: every kind of tampering is found, erasing a detail is not tampering."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.audit_chain import (
    NOTHING_BEFORE,
    AuditDetail,
    AuditEntry,
    ChainFault,
    commitment_to,
    detail_text,
    hash_of,
    next_entry,
    verify,
)

START = datetime(2026, 3, 3, 8, 12, 30, 123456, tzinfo=UTC)
Link = tuple[AuditEntry, AuditDetail]


def a_chain(length: int = 6) -> list[Link]:
    links: list[Link] = []
    previous = NOTHING_BEFORE
    for number in range(1, length + 1):
        text, salt = detail_text({"name": f"Bērziņš {number}"}), bytes([number]) * 32
        entry = next_entry(
            number=number,
            at=START + timedelta(minutes=number),
            actor_id="actor",
            use_case="record_request",
            subject_kind="request",
            subject_id=f"id-{number}",
            detail=text,
            salt=salt,
            previous=previous,
        )
        links.append((entry, AuditDetail(text, salt)))
        previous = entry.hash
    return links


def test_a_whole_chain_holds_and_tells_its_head() -> None:
    links = a_chain()
    report = verify(links)
    assert report.ok
    assert (report.first, report.last, report.head, report.erased) == (1, 6, links[-1][0].hash, 0)


def test_an_empty_chain_holds() -> None:
    report = verify([])
    assert report.ok
    assert (report.last, report.head) == (0, NOTHING_BEFORE)


def test_an_erased_detail_still_verifies_and_is_counted() -> None:
    links = a_chain()
    links[2] = links[2][0], AuditDetail(None, None)
    report = verify(links)
    assert report.ok
    assert report.erased == 1


def _changed(**changes: object) -> Callable[[list[Link]], None]:
    def mutate(links: list[Link]) -> None:
        links[2] = links[2][0]._replace(**changes), links[2][1]  # type: ignore[arg-type]  # fields by name

    return mutate


def _rehashed(links: list[Link]) -> None:
    """An entry is changed and gets a fitting hash; the next one still knows the old."""
    entry = links[2][0]._replace(actor_id="other")
    hashed = hash_of(
        entry.form,
        entry.number,
        entry.at,
        entry.actor_id,
        entry.use_case,
        entry.subject_kind,
        entry.subject_id,
        entry.commitment,
        entry.previous,
    )
    links[2] = entry._replace(hash=hashed), links[2][1]


def _inserted(links: list[Link]) -> None:
    links.insert(3, links[2])


def _renumbered_after_removal(links: list[Link]) -> None:
    del links[2]
    links[2:] = [(entry._replace(number=entry.number - 1), detail) for entry, detail in links[2:]]


def _swapped(links: list[Link]) -> None:
    links[2], links[3] = links[3], links[2]


def _removed(links: list[Link]) -> None:
    del links[2]


def _front_cut(links: list[Link]) -> None:
    del links[:2]


def _detail(text: str | None, salt: bytes | None) -> Callable[[list[Link]], None]:
    def mutate(links: list[Link]) -> None:
        links[2] = links[2][0], AuditDetail(text, salt)

    return mutate


@pytest.mark.fault("E07")
@pytest.mark.parametrize(
    ("mutate", "first_bad", "fault"),
    [
        (_changed(actor_id="other"), 3, ChainFault.HASH),
        (_changed(use_case="other"), 3, ChainFault.HASH),
        (_changed(subject_kind="other"), 3, ChainFault.HASH),
        (_changed(subject_id="other"), 3, ChainFault.HASH),
        (_changed(at=START), 3, ChainFault.HASH),
        (_changed(commitment=bytes(32)), 3, ChainFault.HASH),
        (_changed(previous=bytes(32)), 3, ChainFault.PREVIOUS),
        (_changed(hash=bytes(32)), 3, ChainFault.HASH),
        (_changed(number=30), 3, ChainFault.NUMBER),
        (_changed(form=2), 3, ChainFault.FORM),
        (_rehashed, 4, ChainFault.PREVIOUS),
        (_inserted, 4, ChainFault.NUMBER),
        (_removed, 3, ChainFault.NUMBER),
        (_renumbered_after_removal, 3, ChainFault.PREVIOUS),
        (_swapped, 3, ChainFault.NUMBER),
        (_front_cut, 1, ChainFault.NUMBER),
        (_detail('{"name":"cits"}', bytes([3]) * 32), 3, ChainFault.DETAIL),
        (_detail(detail_text({"name": "Bērziņš 3"}), bytes(32)), 3, ChainFault.DETAIL),
        (_detail(None, bytes([3]) * 32), 3, ChainFault.DETAIL),
        (_detail("x", None), 3, ChainFault.DETAIL),
    ],
)
def test_tampering_is_found_at_the_first_entry_that_does_not_hold(
    mutate: Callable[[list[Link]], None], first_bad: int, fault: ChainFault
) -> None:
    links = a_chain()
    mutate(links)
    report = verify(links)
    assert not report.ok
    assert (report.first_bad, report.fault) == (first_bad, fault)
    assert report.last == first_bad - 1


@pytest.mark.fault("E07")
def test_a_cut_of_the_newest_shows_only_against_a_head_kept_elsewhere() -> None:
    links = a_chain()
    printed_head = verify(links).head
    report = verify(links[:4])
    assert report.ok
    assert report.head != printed_head


def test_a_chain_can_be_checked_from_a_known_entry_on() -> None:
    links = a_chain()
    assert verify(links[3:], first=4, before=links[2][0].hash).ok
    assert not verify(links[3:], first=4, before=bytes(32)).ok


def test_checking_can_be_stopped() -> None:
    told: list[int] = []
    report = verify(a_chain(), keep_on=lambda number: told.append(number) or number < 3)
    assert told == [1, 2, 3]
    assert report.last == 3


@pytest.mark.fault("E10")
def test_personal_data_is_only_in_the_detail() -> None:
    entry, _ = a_chain()[0]
    hashed_part = repr(entry._replace(commitment=b"", previous=b"", hash=b""))
    assert "Bērziņš" not in hashed_part
    assert entry.commitment != hashlib.sha256(detail_text({"name": "Bērziņš 1"}).encode()).digest()


def test_the_moment_is_hashed_in_utc_whatever_zone_it_comes_in() -> None:
    riga = START.astimezone(timezone(timedelta(hours=2)))
    parts = ("actor", "use", "kind", "id", bytes(32), bytes(32))
    assert hash_of(1, 1, START, *parts) == hash_of(1, 1, riga, *parts)


def test_the_form_of_the_hashed_part_never_changes() -> None:
    """A stored chain must verify for ever: this value was computed once."""
    entry = a_chain(1)[0][0]
    assert entry.hash.hex() == "596462db211a452500c4675dfdeb75603f1590c62546a83e7e48bc462b353769"


@given(st.text(), st.text(), st.text(), st.text())
def test_facts_never_blur_into_each_other(one: str, two: str, three: str, four: str) -> None:
    fixed = (START, "a", "u")
    first = hash_of(1, 1, *fixed, one, two, bytes(32), bytes(32))
    second = hash_of(1, 1, *fixed, three, four, bytes(32), bytes(32))
    assert (first == second) == ((one, two) == (three, four))


@given(st.dictionaries(st.text(), st.text()), st.binary(min_size=32, max_size=32))
def test_the_commitment_depends_on_text_and_salt(detail: dict[str, str], salt: bytes) -> None:
    text = detail_text(detail)
    other_salt = bytes([salt[0] ^ 1]) + salt[1:]
    assert commitment_to(text, salt) == commitment_to(text, salt)
    assert commitment_to(text, salt) != commitment_to(text, other_salt)
    assert commitment_to(text, salt) != commitment_to(text + " ", salt)
