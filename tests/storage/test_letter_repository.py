"""Letters come back with every fact, are never overwritten unseen, and keep their frozen bytes."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from builders import NOON, a_letter, a_number, a_request
from store_builders import DPO, audited, make_store, saved

from dpo_desk.domain.letter import Dispatch, LetterKind, LetterState
from dpo_desk.domain.request import AnswerWay
from dpo_desk.services.failures import StaleRecord
from dpo_desk.storage.store import OpenStore


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    with make_store(tmp_path_factory.mktemp("repositories") / "k").store as store:
        yield store


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {
            "state": LetterState.DISPATCHED,
            "number": "IZ-2026/0001",
            "issued_at": NOON,
            "sha256": "ab" * 32,
            "signed_on": date(2026, 3, 16),
            "signed_scan_id": uuid.uuid4(),
            "released_at": NOON,
            "dispatch": Dispatch(
                AnswerWay.REGISTERED_POST, NOON, DPO, "Parauga iela 1", "RR123456785LV", "adresāts lūdza"
            ),
            "delivered_on": date(2026, 3, 18),
            "returned_on": date(2026, 3, 19),
            "annulled_reason": "kļūda",
            "replaced_by": uuid.uuid4(),
        },
    ],
)
def test_a_letter_comes_back_with_every_fact(store: OpenStore, changes: dict[str, object]) -> None:
    request = saved(store, a_request(number=a_number()))
    letter = a_letter(request)
    with store.unit_of_work() as work:
        work.letters.add(letter)
        work.letters.save(replace(letter, **changes))  # type: ignore[arg-type]  # fields by name
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.letters.get(letter.id) == replace(letter, version=1, **changes)  # type: ignore[arg-type]  # fields by name
        assert work.letters.of_request(request.id) == [work.letters.get(letter.id)]
        if changes:
            assert work.letters.by_number("IZ-2026/0001") == letter.id


def test_letters_changed_meanwhile_are_not_overwritten_and_only_drafts_go(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    letter, draft = a_letter(request), a_letter(request, LetterKind.EXTENSION)
    with store.unit_of_work() as work:
        work.letters.add(letter)
        work.letters.add(draft)
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        work.letters.save(replace(letter, version=1, state=LetterState.RELEASED, released_at=NOON))
        work.letters.remove_draft(draft.id)
        assert letter.id in [one.id for one in work.letters.released()]
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.letters.get(draft.id) is None
        with pytest.raises(StaleRecord):
            work.letters.save(replace(letter, version=1))
        with pytest.raises(StaleRecord):
            work.letters.remove_draft(letter.id)
        with pytest.raises(StaleRecord):
            work.letters.save(draft)


def test_frozen_bytes_are_kept_and_never_replaced(store: OpenStore) -> None:
    request = saved(store, a_request(number=a_number()))
    letter, pdf = a_letter(request), os.urandom(50_000)
    with store.unit_of_work() as work:
        work.letters.add(letter)
        assert work.letters.pdf(letter.id) is None
        work.letters.freeze(letter.id, pdf, hashlib.sha256(pdf).hexdigest())
        with pytest.raises(StaleRecord):
            work.letters.freeze(letter.id, b"other", "")
        audited(work)
        work.commit()
    with store.unit_of_work() as work:
        assert work.letters.pdf(letter.id) == pdf
