"""Full-text search: found without diacritics, never a syntax error, ended at once when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from builders import a_letter, a_request
from hypothesis import given
from hypothesis import strategies as st
from store_builders import audited, keep_request, make_store

from dpo_desk.domain.letter import Block
from dpo_desk.domain.person import Person
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.workflow import next_step
from dpo_desk.services.failures import ReadInterrupted
from dpo_desk.services.views import HitKind
from dpo_desk.storage.store import OpenStore
from dpo_desk.storage.text_search import Finder, bare, match_expression, words_of

WORDS = "Mani dati par nepamatotu iesniegumu un videonovērošanu Mežaparkā, lūdzu izdzēsiet."


@pytest.fixture(scope="module")
def requests() -> tuple[SubjectRequest, ...]:
    return (
        a_request(number="DSP-2026/0001", subject=Person("Jānis Bērziņš", "010190-10006"), text=WORDS),
        a_request(
            number="DSP-2026/0002",
            subject=Person("Ķērpja-Ābele Žaņa", email="zana.abele@paraugs.example", phone="+371 20000000"),
            text="Vēlos piekļūt saviem datiem.",
        ),
        a_request(number="DSP-2025/0103", subject=Person("Иван Озолс"), text="Ärger über Größe, œuvre, ﬁ"),
    )


@pytest.fixture(scope="module")
def store(
    tmp_path_factory: pytest.TempPathFactory, requests: tuple[SubjectRequest, ...]
) -> Iterator[OpenStore]:
    with make_store(tmp_path_factory.mktemp("search") / "k").store as store:
        keep_request(store, *requests)
        letter = a_letter(requests[0], number="IZ-2026/0007")
        printed = Block("a", "Apstiprinām pārbaudi un atsūtām kopiju.")
        blocks = (printed, Block("b", "slepens", included=False))
        with store.unit_of_work() as work:
            work.letters.add(replace(letter, content=replace(letter.content, blocks=blocks)))
            audited(work)
            work.commit()
        yield store


def found(store: OpenStore, text: str) -> list[str]:
    return [hit.number for hit in store.reading.search(text, 20)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("berzins", ["IZ-2026/0007", "DSP-2026/0001"]),
        ("BĒRZIŅŠ", ["IZ-2026/0007", "DSP-2026/0001"]),
        ("Be\u0304rzin\u0327s\u030c", ["IZ-2026/0007", "DSP-2026/0001"]),
        ("b", ["IZ-2026/0007", "DSP-2026/0001"]),
        ("janis berz", ["IZ-2026/0007", "DSP-2026/0001"]),
        ("janis abele", []),
        ("abele", ["DSP-2026/0002"]),
        ("kerpja-abele", ["DSP-2026/0002"]),
        ("zana.abele@paraugs.example", ["DSP-2026/0002"]),
        ("20000000", ["DSP-2026/0002"]),
        ("010190-10006", ["DSP-2026/0001"]),
        ("DSP-2026/0001", ["DSP-2026/0001"]),
        ("2025", ["DSP-2025/0103"]),
        ("videonoverosanu", ["DSP-2026/0001"]),
        ("videonover", ["DSP-2026/0001"]),
        ("videonoverosanumm", []),
        ("iesnieg nepamat", ["DSP-2026/0001"]),
        ("parbaudi kopij", ["IZ-2026/0007"]),
        ("iz-2026/0007", ["IZ-2026/0007"]),
        ("slepens", []),
        ("озолс", ["DSP-2025/0103"]),
        ("arger grosse", []),
        ("größe", ["DSP-2025/0103"]),
        ("", []),
        ("?!", []),
    ],
)
def test_words_are_found_by_their_beginning_newest_first(
    store: OpenStore, text: str, numbers: list[str]
) -> None:
    assert found(store, text) == numbers


def test_a_hit_tells_what_it_is_and_where_the_words_stand(
    store: OpenStore, requests: tuple[SubjectRequest, ...]
) -> None:
    letter, request = store.reading.search("berzins", 20)
    assert (letter.kind, letter.request_id, letter.title) == (
        HitKind.LETTER,
        requests[0].id,
        "Par piekļuvi personas datiem",
    )
    assert letter.letter_id is not None
    assert (request.kind, request.letter_id, request.title) == (HitKind.REQUEST, None, "Jānis Bērziņš")
    assert request.row is not None
    assert request.row.number == "DSP-2026/0001"
    text = store.reading.search("videonov mezaparka", 20)[0]
    assert text.kind is HitKind.TEXT
    assert [text.snippet[start:end] for start, end in text.matches] == ["videonov", "Mežaparkā"]


def test_a_changed_request_is_found_by_its_new_words_only(store: OpenStore) -> None:
    request = a_request(number="DSP-2026/0900", text="sākotnējais vārdums")
    keep_request(store, request)
    assert found(store, "vardums") == ["DSP-2026/0900"]
    with store.unit_of_work() as work:
        kept = work.requests.get(request.id)
        assert kept is not None
        work.requests.save(replace(kept, text="labotais saturs"), next_step(kept, ()))
        audited(work)
        work.commit()
    assert found(store, "vardums") == []
    assert found(store, "labotais") == ["DSP-2026/0900"]


SYNTAX = [
    '"', "*", "NEAR(a b)", "a AND b", "AND", "OR", "NOT", "title:berz", "col:", "^berz", "-berz", "(", ")",
    "{}", "'", "berz'; DROP TABLE request;--", "a" * 10_000, "vārds " * 10_000, "\0", "be\0rz", "\ud800",
    "\ufffe", "\u202eberz", "b\u200berz", "e" + "\u0301" * 200, "🦉", "𝕬", "ﬁ", "½", "٣", "İ", "ﷺ",
    "\U0001e900", "ꟺ", "ⅷ", "a\u0345",
]  # fmt: skip


@pytest.mark.fault("K05")
@pytest.mark.parametrize("typed", SYNTAX)
def test_nothing_typed_is_syntax(store: OpenStore, typed: str) -> None:
    assert isinstance(store.reading.search(typed, 5), list)


@pytest.mark.fault("K06")
@given(st.text(max_size=40))
def test_any_text_can_be_searched(store: OpenStore, typed: str) -> None:
    store.reading.search(typed, 5)


@pytest.mark.fault("K06")
@given(st.text(max_size=60).filter(lambda text: "\0" not in text and text.isprintable()))
def test_any_text_that_was_stored_is_found_again(store: OpenStore, text: str) -> None:
    """What the two tables of letters see alike is found; nothing is ever an error."""
    words = words_of(text)
    if not words or not text.isascii():
        return
    request = a_request(number="DSP-1999/0001", text=text)
    with store.unit_of_work() as work:
        work.requests.add(request, next_step(request, ()))
        expression = match_expression(words, lambda *_: [])
        found_ids = work._session.connection().exec_driver_sql(
            "SELECT d.request_id FROM search_index JOIN search_document d ON d.id = search_index.rowid "
            "WHERE search_index MATCH ?",
            (expression,),
        )
        assert request.id.hex in set(found_ids.scalars())


def test_many_words_are_cut_and_repeated_ones_count_once() -> None:
    assert words_of("Ābele ābele ABELE") == ["abele"]
    assert len(words_of(" ".join(f"v{n}" for n in range(1000)))) == 16
    assert words_of("x" * 1000) == ["x" * 64]


def test_long_beginnings_ask_for_whole_words_unless_they_are_many() -> None:
    assert match_expression(["berz"], lambda *_: pytest.fail("short ones need no vocabulary")) == '"berz"*'
    assert match_expression(["videonov"], lambda *_: ["videonova", "videonovs"]) == (
        '("videonova" OR "videonovs")'
    )
    assert match_expression(["videonov"], lambda *_: []) == '"videonov"*'
    assert match_expression(["videonov"], lambda *_: ["x"] * 65) == '"videonov"*'
    assert match_expression(["a", "b"], lambda *_: []) == '"a"* AND "b"*'


@given(st.text(max_size=200))
def test_folding_keeps_every_letters_place(text: str) -> None:
    assert len(bare(text)) == len(text)


@given(st.text(max_size=400), st.text(max_size=10))
def test_matches_lie_inside_the_excerpt(text: str, typed: str) -> None:
    words = words_of(typed)
    part, matches = Finder(words).excerpt(text, 80)
    assert len(part) <= 82
    for start, end in matches:
        assert 0 <= start < end <= len(part)
        assert bare(part[start:end]) in words or end - start < 80


def test_an_excerpt_begins_before_the_first_match() -> None:
    text = "ievads " * 40 + "Mežaparks" + " beigas" * 40
    part, matches = Finder(["mezapark"]).excerpt(text, 60)
    assert part.startswith("…")
    assert part.endswith("…")
    assert [part[start:end] for start, end in matches] == ["Mežapark"]
    assert Finder(["park"]).parts("Mežaparks") == []


def test_a_read_under_way_is_ended_at_once_and_the_next_one_works(store: OpenStore) -> None:
    ended: list[float] = []

    def endless() -> None:
        with pytest.raises(ReadInterrupted), store.reading._connection() as connection:
            connection.exec_driver_sql(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
            )
        ended.append(time.perf_counter())

    thread = threading.Thread(target=endless)
    thread.start()
    time.sleep(0.2)
    asked = time.perf_counter()
    store.reading.interrupt()
    thread.join(timeout=10)
    assert not thread.is_alive()
    assert ended[0] - asked < 1
    assert found(store, "abele") == ["DSP-2026/0002"]
    store.reading.interrupt()  # with nothing under way it does nothing
    assert found(store, "abele") == ["DSP-2026/0002"]


def test_reading_goes_on_while_something_is_written(store: OpenStore) -> None:
    with store.unit_of_work() as work:
        work.requests.add(a_request(number="DSP-2026/0950", text="topošais"), next_step(a_request(), ()))
        assert found(store, "toposais") == []
        audited(work)
        work.commit()
    assert found(store, "toposais") == ["DSP-2026/0950"]
