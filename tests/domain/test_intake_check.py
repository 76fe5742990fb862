"""What the counter form lets through, what it sends back, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import NOON, an_entry

from dpo_desk.domain.intake import IntakeEntry
from dpo_desk.domain.intake_check import (
    EARLIER_WITHOUT_REASON,
    LIMITS,
    contact_parts,
    needs_reason,
    problems_in,
)
from dpo_desk.domain.person import Representative
from dpo_desk.domain.request import AnswerWay


def _found(entry: IntakeEntry) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in problems_in(entry, NOON)]


def _with_subject(**changes: object) -> IntakeEntry:
    entry = an_entry()
    return replace(entry, subject=replace(entry.subject, **changes))


def test_a_filled_form_has_no_problem() -> None:
    assert _found(an_entry()) == []


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_a_name_is_needed(name: str) -> None:
    assert _found(_with_subject(name=name)) == [("name", "missing")]


@pytest.mark.fault("K10")
@pytest.mark.parametrize(
    "name",
    [
        "Madonna",
        "Anna-Marija Kalniņa-Ozola",
        "Shaun O’Connor",
        "Dr. med. Ilze Ābele",
        "Be\u0304rzin\u0327s\u030c",
        "Ħāriss Æbeltofts",
        "李小龍",
    ],
)
def test_names_are_taken_as_people_have_them(name: str) -> None:
    assert _found(_with_subject(name=name)) == []


@pytest.mark.fault("K06")
@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u200d", "a" + "\u0301" * 150, "\ufe0f", "\ue000"])
def test_characters_that_hide_or_reorder_are_kept_as_given(hidden: str) -> None:
    assert _found(_with_subject(name=f"Jānis {hidden} Bērziņš")) == []


@pytest.mark.fault("K06")
@pytest.mark.parametrize("field", ["name", "address"])
@pytest.mark.parametrize("bad", ["\0", "\ud800"])
def test_characters_that_nothing_can_keep_are_refused_with_their_place(field: str, bad: str) -> None:
    problems = problems_in(_with_subject(**{field: f"Rīga{bad}"}), NOON)
    assert [(p.field, p.code, p.detail) for p in problems] == [
        (field, "unacceptable_character", {"position": "5"})
    ]


@pytest.mark.fault("K08")
@pytest.mark.parametrize("field", ["name", "address"])
def test_limits_are_told(field: str) -> None:
    assert _found(_with_subject(**{field: "ā" * LIMITS[field]})) == []
    problems = problems_in(_with_subject(**{field: "ā" * (LIMITS[field] + 1)}), NOON)
    assert [(p.field, p.code, p.detail) for p in problems] == [
        (field, "too_long", {"limit": str(LIMITS[field])})
    ]


@pytest.mark.fault("K08")
def test_a_megabyte_of_own_words_is_refused_at_once() -> None:
    assert _found(an_entry(text="x" * 1_000_000)) == [("text", "too_long")]
    assert _found(an_entry(text="x" * LIMITS["text"])) == []


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("", None),
        ("161175-19997", None),
        ("16117519997", None),
        ("290200-20001", None),  # its check digit is a hint, never a wall
        ("161375-19997", "impossible_date"),
        ("328673-0067", "wrong_length"),
        ("400039-88264", "not_a_person"),
        ("16117x-19997", "strange_character"),
        ("040326-20000", "future_date"),  # born tomorrow
    ],
)
def test_a_personal_code_may_be_left_out_but_not_be_impossible(code: str, problem: str | None) -> None:
    assert _found(_with_subject(personal_code=code)) == ([("personal_code", problem)] if problem else [])


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("", ("", "")),
        ("+371 20 000 000", ("+371 20 000 000", "")),
        ("janis@paraugs.example", ("", "janis@paraugs.example")),
        ("20000000, janis@paraugs.example", ("20000000", "janis@paraugs.example")),
        ("janis@paraugs.example;  +371 20000000", ("+371 20000000", "janis@paraugs.example")),
        ("janis@a.example ilze@b.example", ("", "janis@a.example ilze@b.example")),
    ],
)
def test_one_field_takes_phone_and_email(typed: str, parts: tuple[str, str]) -> None:
    assert contact_parts(typed) == parts


@pytest.mark.parametrize("email", ["janis@", "@paraugs.example", "janis@paraugs", "a@b@c.example", "a b@c.d"])
def test_an_email_has_two_sides_and_a_domain(email: str) -> None:
    entry = replace(an_entry(), subject=replace(an_entry().subject, email=email))
    assert _found(entry) == [("contact", "not_an_email")]


def test_a_contact_without_a_digit_is_no_phone() -> None:
    assert _found(_with_subject(phone="vakarā")) == [("contact", "neither_phone_nor_email")]


def test_somebody_who_cannot_be_reached_is_asked_for_a_contact() -> None:
    unreachable = replace(an_entry(answer_by=None), subject=replace(an_entry().subject, phone="", address=""))
    assert _found(unreachable) == [("contact", "missing")]
    collects = replace(unreachable, subject=replace(unreachable.subject, will_collect=True))
    assert _found(collects) == []


@pytest.mark.parametrize("way", [AnswerWay.REGISTERED_POST, AnswerWay.POST])
def test_post_needs_an_address_and_asks_for_nothing_else(way: AnswerWay) -> None:
    entry = replace(an_entry(answer_by=way), subject=replace(an_entry().subject, phone="", address=" "))
    assert _found(entry) == [("address", "needed_for_post")]


def test_an_answer_by_email_needs_one() -> None:
    assert _found(an_entry(answer_by=AnswerWay.EMAIL)) == [("contact", "email_needed")]


def test_a_representative_has_a_name() -> None:
    assert _found(an_entry(representative=Representative(" ", "pilnvara"))) == [("representative", "missing")]
    long = Representative("Ilze", "x" * (LIMITS["authority"] + 1))
    assert _found(an_entry(representative=long)) == [("authority", "too_long")]


def test_the_future_is_refused_but_a_clock_that_runs_ahead_a_little_is_not() -> None:
    assert _found(an_entry(received_at=NOON + timedelta(minutes=1))) == []
    assert _found(an_entry(received_at=NOON + timedelta(minutes=3))) == [("received_at", "in_future")]


def test_an_earlier_receipt_needs_a_reason_after_a_day() -> None:
    day_before = NOON - EARLIER_WITHOUT_REASON
    assert not needs_reason(day_before, NOON)
    assert _found(an_entry(received_at=day_before)) == []
    older = day_before - timedelta(seconds=1)
    assert _found(an_entry(received_at=older)) == [("earlier_reason", "missing")]
    assert _found(an_entry(received_at=older, earlier_reason="Vēstule bija citā nodaļā.")) == []


def test_problems_come_in_the_order_of_the_fields() -> None:
    empty = an_entry(
        rights=(), text="\0", answer_by=AnswerWay.REGISTERED_POST, received_at=NOON - timedelta(days=3)
    )
    empty = replace(empty, subject=replace(empty.subject, name="", address="", personal_code="1"))
    assert [field for field, _ in _found(empty)] == [
        *("name", "personal_code", "rights", "text", "address", "earlier_reason"),
    ]
