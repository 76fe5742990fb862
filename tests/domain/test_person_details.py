"""A person's details put right: what differs is told, a personal code never in clear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpo_desk.domain.person import AuthorityKind, Person, Representative
from dpo_desk.domain.person_details import (
    DetailChange,
    changed_details,
    tidied_person,
    tidied_representative,
)

JANIS = Person("Jānis Bērziņš", "161175-19997", "janis@pasts.example", "+371 20000000", "Parauga iela 1")


def test_details_are_trimmed_and_composed() -> None:
    typed = Person(
        " Be\u0304rzin\u0327s\u030c ", "16117519997", name_dative=" Bērziņam ", salutation=" Godātais "
    )
    assert tidied_person(typed) == Person(
        "Bērziņš", "161175-19997", name_dative="Bērziņam", salutation="Godātais"
    )
    assert tidied_representative(None) is None
    assert tidied_representative(Representative(" Ilze ", " pilnvara ")) == Representative("Ilze", "pilnvara")


def test_what_stayed_is_not_told() -> None:
    assert changed_details((JANIS, None), (JANIS, None)) == ()


def test_old_and_new_are_told_but_of_the_code_only_that_it_changed() -> None:
    after = replace(JANIS, name="Jānis Bērzs", personal_code="161175-19998")
    assert changed_details((JANIS, None), (after, None)) == (
        DetailChange("name", "Jānis Bērziņš", "Jānis Bērzs"),
        DetailChange("personal_code"),
    )


def test_a_representative_who_comes_or_goes_is_told_whole() -> None:
    acting = Representative("Ilze Ozola", "pilnvara", AuthorityKind.POWER_OF_ATTORNEY)
    come = changed_details((JANIS, None), (JANIS, acting))
    assert [(change.detail, change.old, change.new) for change in come] == [
        ("representative", "", "Ilze Ozola"),
        ("authority_kind", "", "power_of_attorney"),
        ("authority", "", "pilnvara"),
    ]
    gone = changed_details((JANIS, acting), (JANIS, None))
    assert [(change.detail, change.old, change.new) for change in gone] == [
        (change.detail, change.new, change.old) for change in come
    ]


@pytest.mark.parametrize("code", ["161175-19997", "16117519997", "161175 19997", "161175–19997"])
def test_a_code_typed_into_another_field_is_covered(code: str) -> None:
    mistyped = replace(JANIS, name=f"Jānis Bērziņš {code}")
    (change,) = changed_details((mistyped, None), (JANIS, None))
    assert change.old == "Jānis Bērziņš ******-***97"


@pytest.mark.parametrize("phone", ["+371 20000000", "+37120000000", "37120000000", "20000000"])
def test_a_phone_number_stays_readable(phone: str) -> None:
    (change,) = changed_details((replace(JANIS, phone=phone), None), (replace(JANIS, phone=""), None))
    assert change.old == phone
