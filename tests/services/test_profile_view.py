"""What the command line prints of a profile, and the words of its rules."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Formatter

import pytest

from dpo_desk.domain import profile_conflicts
from dpo_desk.domain.letter import Language
from dpo_desk.domain.profile_conflicts import Conflict, ConflictKind, conflicts_in
from dpo_desk.domain.request import Right
from dpo_desk.services.profile_text import bundled_profile_names, load_profile
from dpo_desk.services.profile_view import profile_as_json
from dpo_desk.services.profile_words import RULE_TEXTS, conflict_text

FILLED = {"rights", "arguable", "name", "names", "months", "successor"}


def test_every_rule_has_its_text_and_no_text_is_without_a_rule() -> None:
    source = Path(profile_conflicts.__file__).read_text("utf-8")
    quoted = set(re.findall(r'"([a-z_]+)"', source))
    assert set(RULE_TEXTS) <= quoted
    shown = {c.rule for name in bundled_profile_names() for c in conflicts_in(load_profile(name))}
    assert shown <= set(RULE_TEXTS)


@pytest.mark.parametrize("rule", RULE_TEXTS)
def test_both_languages_fill_the_same_places(rule: str) -> None:
    places = [
        {field for _, field, _, _ in Formatter().parse(RULE_TEXTS[rule][language]) if field}
        for language in ("lv", "en")
    ]
    assert places[0] == places[1] <= FILLED


def test_rights_and_names_are_filled_in() -> None:
    conflict = Conflict(
        "rights_not_named", ConflictKind.CONFLICT, "GDPR 13(2)(b)-(c)", rights=(Right.ACCESS, Right.OBJECTION)
    )
    assert conflict_text(conflict, Language.LATVIAN) == (
        "Politikā nav nosauktas visas tiesības. Trūkst: piekļuve personas datiem, iebildumi pret personas "
        "datu apstrādi."
    )


def test_a_brace_in_a_policys_words_is_printed_as_it_is() -> None:
    facts = {"name": "{rights} {0}", "successor": "B"}
    conflict = Conflict("repealed_law_cited", ConflictKind.CONFLICT, "", facts=facts)
    assert "{rights} {0}" in conflict_text(conflict, Language.ENGLISH)


def test_withdrawal_in_writing_says_when_it_is_arguable() -> None:
    texts = [
        conflict_text(
            Conflict("withdrawal_in_writing_only", ConflictKind.CONFLICT, "", facts={"arguable": arguable}),
            Language.ENGLISH,
        )
        for arguable in ("yes", "no")
    ]
    assert "arguable" in texts[0]
    assert texts[1].endswith("as easy as giving.")


@pytest.mark.parametrize("name", bundled_profile_names())
def test_it_is_one_json_document_with_every_part(name: str) -> None:
    profile = load_profile(name)
    shown = json.loads(json.dumps(profile_as_json(profile)))
    assert shown["code"] == name
    assert len(shown["promises"]) == len(profile.promises.rows)
    assert len(shown["activities"]) == len(profile.activities)
    assert [found["rule"] for found in shown["conflicts"]] == [c.rule for c in conflicts_in(profile)]
    assert {"controller", "channels", "policy_version", "transfers", "settings"} <= set(shown)


def test_ecsoen_as_printed() -> None:
    shown = profile_as_json(load_profile("ecsoen"))
    assert shown["controller"]["registration_number"] == "40203251018"
    assert shown["controller"]["marks"]["registration_number"]["mark"] == "said"
    assert shown["promises"][0]["period"] == {"unit": "days", "amount": 14}
    assert "14 (četrpadsmit) dienu laikā" in shown["promises"][0]["sentence"]
    assert "consent_withdrawal" not in shown["promises"][0]["rights"]
    assert [way["channel"] for way in shown["channels"]] == ["in_person", "email"]
    assert shown["requests"]["addressee"] == {"post": "izpilddirektors", "post_dative": "izpilddirektoram"}
    whole = shown["activities"][0]
    assert [row["article"] for row in whole["legal_bases"]] == [
        "GDPR 6(1)(b)",
        "GDPR 6(1)(c)",
        "GDPR 6(1)(f)",
        "GDPR 6(1)(a)",
    ]
    assert whole["transfers"]["rule"] == "possible"
    assert all({"rule", "article", "sentence", "text"} <= set(found) for found in shown["conflicts"])
    assert all(found["text"]["lv"] and found["text"]["en"] for found in shown["conflicts"])


def test_a_row_is_printed_with_the_sentence_it_stands_in() -> None:
    shown = profile_as_json(load_profile("ecsoen"))
    assert all(row["sentence"] for activity in shown["activities"] for row in activity["persons"])


def test_what_is_lost_is_printed_as_lost() -> None:
    shown = profile_as_json(load_profile("kalceks"))
    assert shown["controller"]["emails"] == []
    assert shown["controller"]["marks"]["emails"]["mark"] == "lost"
    assert shown["activities"][0]["marks"]["recipients"]["mark"] == "lost"
