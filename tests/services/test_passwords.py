"""A password is long and not one that others would guess first."""

from __future__ import annotations

import pytest

from dpo_desk.services.passwords import password_problems

FIRM = "SIA “Ecsoen”"


def codes(password: str, user_name: str = "dpo") -> list[str]:
    return [problem.code for problem in password_problems(password, FIRM, user_name)]


@pytest.mark.parametrize(
    "password",
    [
        "zaļš velosipēds peld",
        "tumsa gulbis 7 pakavs",
        "7fK!x0qPz#Lw9",
        "🦉 pūce lido naktī",
        "ā" + "bcūd" * 249,
    ],
)
def test_long_and_unusual_ones_are_taken(password: str) -> None:
    assert codes(password) == []


@pytest.mark.fault("D03")
@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "too_short"),
        ("zaļš 12345!", "too_short"),
        ("a" * 1001, "too_long"),
        ("aaaaaaaaaaaaa", "common"),
        ("123456789012", "common"),
        ("qwertyuiop123", "common"),
        ("Parole2026!!!!", "common"),
        ("mana parole 2026", "common"),
        ("correct horse battery staple", "common"),
        ("birojs-birojs-1", "common"),
        ("Ecsoen ir labs 77", "firm_name"),
        ("ēčšöen un ecsoēn 1", "firm_name"),
        ("dpo-dpo-dpo-2026", "user_name"),
        ("zaļš\0velosipēds", "not_a_letter"),
        ("zaļš\ud800velosipēds", "not_a_letter"),
    ],
)
def test_weak_ones_are_refused_with_the_reason(password: str, code: str) -> None:
    assert codes(password) == [code]


@pytest.mark.fault("D03")
def test_the_users_own_name_is_refused_wherever_it_stands() -> None:
    assert codes("rīts bērziņš peld", "ilze.bērziņa") == []
    assert codes("rīts berzina peld", "ilze.bērziņa") == ["user_name"]
    assert codes("Ilze peld agri rītā", "ilze.bērziņa") == ["user_name"]


def test_length_counts_composed_letters() -> None:
    assert codes("ē" * 6) == ["too_short"]
