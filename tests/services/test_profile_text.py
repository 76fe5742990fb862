"""Profiles as text: what is read, and how a wrong or hostile file is refused by the path of its key."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpo_desk.domain.deadlines import PausePolicy, PromisePeriod, PromiseUnit
from dpo_desk.domain.letter import Language
from dpo_desk.domain.policy import AuditLogs, ContactPoint, Controller, Policy, Promise, Retention
from dpo_desk.domain.policy_statement import Listing, Mark, Statement, entered, said
from dpo_desk.domain.policy_words import PromisedAction, Quality
from dpo_desk.domain.problems import EntryRefused
from dpo_desk.domain.profile import DeskSettings, FirmProfile, Officer
from dpo_desk.domain.request import Channel, Right
from dpo_desk.services.profile_text import (
    ProfileRefused,
    load_profile,
    profile_from_json,
    profile_to_json,
    read_profile,
)


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(ProfileRefused) as caught:
        read_profile(text)
    return caught.value.path, caught.value.code


class TestReading:
    def test_only_the_code_is_needed(self) -> None:
        assert read_profile('code = "firma"') == FirmProfile("firma")

    def test_a_sentence_without_a_mark_is_said(self) -> None:
        text = 'code = "firma"\n[controller]\nname = { value = "SIA “Ozols”", sentence = "Pārzinis: SIA." }'
        assert read_profile(text).controller.name == said("SIA “Ozols”", "Pārzinis: SIA.")

    def test_a_value_without_a_sentence_is_what_the_firm_entered(self) -> None:
        text = 'code = "firma"\n[controller]\nname = { value = "SIA “Ozols”" }'
        assert read_profile(text).controller.name == entered("SIA “Ozols”")

    def test_a_lost_point_keeps_what_is_left_of_its_sentence(self) -> None:
        text = 'code = "firma"\n[controller]\nemails = { mark = "lost", sentence = "e-pasts: …" }'
        emails = read_profile(text).controller.emails
        assert (emails.rows, emails.mark, emails.sentence) == ((), Mark.LOST, "e-pasts: …")

    def test_bare_rows_are_said(self) -> None:
        text = 'code = "firma"\n[controller]\nemails = [{ text = "a@firma.example", sentence = "Rakstiet." }]'
        assert read_profile(text).controller.emails == Listing(
            (ContactPoint("a@firma.example", sentence="Rakstiet."),), Mark.SAID
        )

    def test_days_are_days(self) -> None:
        text = 'code = "firma"\n[policy]\ndated = { value = 2026-03-02, sentence = "2026. gada 2. martā" }'
        assert read_profile(text).policy.dated.value == date(2026, 3, 2)

    def test_a_file_of_the_firms_own(self, tmp_path: Path) -> None:
        path = tmp_path / "firma.toml"
        path.write_text('code = "firma"\n[settings]\nquestion_days = 5\n', encoding="utf-8")
        assert load_profile(path).settings.question_days == 5

    def test_a_bundled_name_leads_a_file_of_that_name(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "ecsoen").write_text('code = "firma"', encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        assert load_profile("ecsoen").code == "ecsoen"


@pytest.mark.fault("K14")
class TestRefused:
    @pytest.mark.parametrize(
        ("text", "path", "code"),
        [
            ("", "code", "missing_key"),
            ('code = ""', "code", "not_a_code"),
            ("code = 1", "code", "not_text"),
            ('code = "f"\ncolour = "red"', "colour", "unknown_key"),
            ('code = "f"\n[settings]\nquestion_dayz = 7', "settings.question_dayz", "unknown_key"),
            ('code = "f"\n[settings]\nquestion_days = "7"', "settings.question_days", "not_a_number"),
            ('code = "f"\n[settings]\nquestion_days = 7.0', "settings.question_days", "not_a_number"),
            ('code = "f"\n[settings]\nquestion_days = nan', "settings.question_days", "not_a_number"),
            ('code = "f"\n[settings]\nquestion_days = true', "settings.question_days", "not_a_number"),
            ('code = "f"\n[settings]\nquestion_days = -1', "settings.question_days", "negative"),
            ('code = "f"\n[settings]\nquestion_days = 32', "settings.question_days", "out_of_range"),
            (
                'code = "f"\n[settings]\nlieu_day_is_holiday = 1',
                "settings.lieu_day_is_holiday",
                "not_true_or_false",
            ),
            ('code = "f"\n[settings]\npause_policy = "restart"', "settings.pause_policy", "unknown_word"),
            ('code = "f"\n[settings]\nlanguages = "lv"', "settings.languages", "not_a_list"),
            ('code = "f"\n[settings]\nlanguages = ["lv", "xx"]', "settings.languages[1]", "unknown_word"),
            ('code = "f"\nsettings = 3', "settings", "not_a_table"),
            ('code = "f"\ncontroller = []', "controller", "not_a_table"),
            (
                'code = "f"\n[controller]\nname = "SIA"',
                "controller.name",
                "not_a_table",
            ),
            (
                'code = "f"\n[controller]\nname = { mark = "said", value = "SIA" }',
                "controller.name",
                "said_without_sentence_or_value",
            ),
            (
                'code = "f"\n[controller]\nname = { sentence = "Pārzinis." }',
                "controller.name",
                "said_without_sentence_or_value",
            ),
            (
                'code = "f"\n[controller]\nname = { mark = "not_said", sentence = "Pārzinis." }',
                "controller.name",
                "sentence_of_nothing_said",
            ),
            (
                'code = "f"\n[controller]\nname = { mark = "heard" }',
                "controller.name.mark",
                "unknown_word",
            ),
            (
                'code = "f"\n[controller]\nemails = { mark = "said" }',
                "controller.emails",
                "said_without_rows",
            ),
            (
                'code = "f"\n[controller]\nemails = [{ sentence = "Rakstiet." }]',
                "controller.emails.rows[0].text",
                "missing_key",
            ),
            (
                'code = "f"\n[controller]\nregistration_number = { value = "40003988265" }',
                "controller.registration_number.value",
                "wrong_registration_number",
            ),
            (
                'code = "f"\npromises = [{ action = "answer", period = { unit = "days", amount = -14 } }]',
                "promises.rows[0].period.amount",
                "negative",
            ),
            (
                'code = "f"\npromises = [{ action = "answer", period = { unit = "days" } }]',
                "promises.rows[0].period",
                "impossible_period",
            ),
            (
                'code = "f"\npromises = [{ action = "answer", period = { unit = "weeks", amount = 2 } }]',
                "promises.rows[0].period.unit",
                "unknown_word",
            ),
            (
                'code = "f"\npromises = [{ action = "answer", rights = ["oblivion"] }]',
                "promises.rows[0].rights[0]",
                "unknown_word",
            ),
            (
                'code = "f"\n[policy]\ndated = { value = "2026-02-30" }',
                "policy.dated.value",
                "not_a_date",
            ),
            (
                'code = "f"\n[policy]\ndated = { value = 2026-02-03T10:00:00 }',
                "policy.dated.value",
                "not_a_date",
            ),
            ('code = "f"\n[dpo]\nname = "Anna\\u0000"', "dpo.name", "unprintable"),
            ('code = "f"\n[dpo]\nname = "Anna\\u202e"', "dpo.name", "unprintable"),
            ('code = "f"\n[[activities]]\nname = "A"', "activities[0].code", "missing_key"),
            (
                'code = "f"\n[[activities]]\ncode = "a"\nname = "A"\n[[activities]]\ncode = "a"\nname = "B"',
                "activities[1].code",
                "twice",
            ),
            ("code = ", "", "not_toml"),
            ('code = "f"\ncode = "g"', "", "not_toml"),
            ("code = " + "9" * 5000, "", "not_toml"),
        ],
    )
    def test_by_the_path_of_the_key(self, text: str, path: str, code: str) -> None:
        assert refused(text) == (path, code)

    @pytest.mark.parametrize(
        "text",
        [
            "x = " + "[" * 5_000,
            "x = " + "[" * 5_000 + "]" * 5_000,
            "x = " + "{a=" * 5_000,
            "a" + ".a" * 100_000 + " = 1",
            "[" + "a." * 100_000 + "a]",
            'x = { "a"' + ' . "a"' * 50_000 + " = 1 }",
        ],
        ids=["open", "lists", "tables", "dotted", "header", "quoted"],
    )
    def test_deep_nesting_is_refused_before_it_is_parsed(self, text: str) -> None:
        assert refused(text) == ("", "nested_too_deep")

    def test_brackets_and_dots_in_texts_are_no_nesting(self) -> None:
        name = "[{(" * 40 + "a.b." * 40
        for quoted in (f'"{name}"', f"'{name}'", f'"""{name}\\""""', f"'''{name}'''"):
            assert read_profile(f'# {name}\ncode = "f"\n[dpo]\nname = {quoted}').dpo.name.startswith(name)

    def test_size_limits(self) -> None:
        assert refused("# " + "x" * 600_000) == ("", "too_large")
        assert refused(f'code = "f"\n[dpo]\nname = "{"a" * 20_001}"') == ("dpo.name", "too_long")
        rows = ", ".join(['"lv"'] * 1_001)
        assert refused(f'code = "f"\n[settings]\nlanguages = [{rows}]') == ("settings.languages", "too_many")

    def test_a_key_with_control_characters_is_shown_on_one_line(self) -> None:
        path, code = refused('code = "f"\n"a\\nb\\u001b[31m' + "x" * 200 + '" = 1')
        assert code == "unknown_key"
        assert path.isprintable()
        assert len(path) <= 60

    def test_several_impossible_values_are_named_together(self) -> None:
        with pytest.raises(ProfileRefused) as caught:
            read_profile('code = "f"\n[settings]\nquestion_days = 99\ndue_soon_days = 99')
        assert [problem.field for problem in caught.value.problems] == [
            "settings.due_soon_days",
            "settings.question_days",
        ]

    def test_it_is_a_refusal_of_an_entry(self) -> None:
        with pytest.raises(EntryRefused):
            read_profile("code = 1")

    def test_files(self, tmp_path: Path) -> None:
        latin = tmp_path / "latin.toml"
        latin.write_bytes('code = "f" # ā'.encode("cp1257"))
        large = tmp_path / "large.toml"
        large.write_text("# " + "x" * 600_000, encoding="utf-8")
        cases = {"not_utf8": latin, "too_large": large, "not_found": tmp_path / "none.toml"}
        for code, path in cases.items():
            with pytest.raises(ProfileRefused) as caught:
                load_profile(path)
            assert (caught.value.path, caught.value.code) == ("", code)

    def test_a_folder_or_an_impossible_name_is_no_profile(self, tmp_path: Path) -> None:
        for name in (tmp_path, "a\0b", ""):
            with pytest.raises(ProfileRefused):
                load_profile(name)


class TestStored:
    def test_what_could_not_be_read_again_is_not_written(self) -> None:
        broken = FirmProfile("firma", Controller(name=Statement("SIA", Mark.SAID)))
        with pytest.raises(ProfileRefused):
            profile_to_json(broken)

    def test_every_field_is_written_out(self) -> None:
        stored = json.loads(profile_to_json(FirmProfile("firma")))
        assert stored["settings"]["question_days"] == 7
        assert stored["controller"]["name"] == {"value": None, "mark": "not_said", "sentence": ""}

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"code": "f", "x": 1}', "[" * 100_000])
    def test_other_texts_are_refused(self, text: str) -> None:
        with pytest.raises(ProfileRefused):
            profile_from_json(text)


TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30)
SAID = st.text(st.characters(categories=["L"]), min_size=1, max_size=20)
PERIODS = st.one_of(
    st.just(PromisePeriod(PromiseUnit.AT_ONCE)),
    st.builds(
        PromisePeriod, st.sampled_from([PromiseUnit.DAYS, PromiseUnit.WORKING_DAYS]), st.integers(1, 366)
    ),
)
PROMISES = st.builds(
    Promise,
    st.sampled_from(PromisedAction),
    st.lists(st.sampled_from(Right), max_size=4).map(tuple),
    st.lists(st.sampled_from(Channel), max_size=3).map(tuple),
    st.none() | PERIODS,
    st.lists(st.sampled_from(Quality), max_size=3).map(tuple),
    TEXTS,
)
PROFILES = st.builds(
    FirmProfile,
    st.just("firma"),
    st.builds(Controller, name=st.builds(entered, TEXTS) | st.builds(said, TEXTS, SAID)),
    st.builds(Policy, TEXTS, dated=st.builds(entered, st.dates())),
    promises=st.lists(PROMISES, min_size=1, max_size=4).map(lambda rows: Listing(tuple(rows), Mark.SAID)),
    retention=st.builds(
        Retention, st.builds(AuditLogs, st.builds(said, st.integers(1, 120), SAID), st.booleans(), TEXTS)
    ),
    dpo=st.builds(Officer, TEXTS, TEXTS, TEXTS),
    settings=st.builds(
        DeskSettings,
        st.sampled_from(PausePolicy),
        st.integers(0, 5),
        st.integers(0, 31),
        st.booleans(),
        st.permutations(Language).map(tuple),
    ),
)


@settings(max_examples=60, deadline=None)
@given(PROFILES)
def test_what_is_stored_comes_back_unchanged(profile: FirmProfile) -> None:
    assert profile_from_json(profile_to_json(profile)) == profile


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def _put(plain: Any, draw: st.DataObject, value: Any) -> Any:
    """The plain profile with one part, at a drawn depth, replaced by the value."""
    if isinstance(plain, dict) and plain and draw.draw(st.integers(0, 4)):
        key = draw.draw(st.sampled_from(sorted(plain)))
        return {**plain, key: _put(plain[key], draw, value)}
    if isinstance(plain, list) and plain and draw.draw(st.integers(0, 4)):
        place = draw.draw(st.integers(0, len(plain) - 1))
        return [*plain[:place], _put(plain[place], draw, value), *plain[place + 1 :]]
    return value


@pytest.mark.fault("K14")
@settings(max_examples=150, deadline=None)
@given(st.data(), PLAIN)
def test_a_part_of_another_shape_is_read_or_refused_never_a_crash(draw: st.DataObject, value: Any) -> None:
    plain = _put(json.loads(profile_to_json(load_profile("ankravs"))), draw, value)
    with contextlib.suppress(ProfileRefused):
        profile = profile_from_json(json.dumps(plain))
        assert profile_from_json(profile_to_json(profile)) == profile


@pytest.mark.fault("K14")
@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab.=\"'[]{}#\n\\,1-"), max_size=60))
def test_any_text_is_refused_or_read(text: str) -> None:
    with pytest.raises(ProfileRefused):
        read_profile(text)
