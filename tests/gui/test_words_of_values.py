"""Every value of the domain has words in both languages; every code of a refusal has its sentence."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

import dpo_desk
from dpo_desk.domain.problems import FieldProblem, Reason
from dpo_desk.domain.request import Right
from dpo_desk.domain.timeliness import Timeliness
from dpo_desk.domain.workflow import Action, NextStep, NextStepCode
from dpo_desk.gui import refusal_texts, wording
from dpo_desk.gui.refusals import (
    FAILURES,
    PROBLEMS,
    REASONS,
    cannot_yet,
    cite_in_words,
    facts_in_words,
    failure_words,
    problem_words,
    reason_words,
    refused,
)
from dpo_desk.gui.tokens import STATE_ROLES
from dpo_desk.services import failures
from dpo_desk.services.failures import Failure, StoreTooNew

PACKAGE = Path(dpo_desk.__file__).parent
TODAY = date(2026, 3, 13)


def members() -> list[StrEnum]:
    return [member for kind in wording._TABLES for member in kind]


@pytest.mark.parametrize("value", members(), ids=lambda value: f"{type(value).__name__}-{value.value}")
def test_every_value_has_words_in_both_languages(value: StrEnum, latvian: None) -> None:
    context, table = wording._TABLES[type(value)]
    assert wording.word(value)
    assert wording.word(value) != table[value], f"no Latvian for {context} {table[value]!r}"
    assert re.match(r"[A-Z ]?[a-z]", table[value])


def test_every_right_has_plain_words_and_its_sentence(latvian: None) -> None:
    for right in Right:
        assert wording.plain_right(right) != wording.PLAIN_RIGHTS[right]
        assert wording.about_right(right).startswith("par ")
        step = NextStep(NextStepCode.DECIDE, {"right": right.value})
        assert wording.next_step_words(step, TODAY).startswith("Pieņemt lēmumu par ")


@pytest.mark.parametrize("code", NextStepCode)
def test_every_next_step_fills_its_sentence(code: NextStepCode, latvian: None) -> None:
    facts = {"since": "2026-03-09", "count": "2", "letter": "IZ-2026/0031", "kind": "L05"}
    words = wording.next_step_words(NextStep(code, facts), TODAY)
    assert "{" not in words
    assert bool(words) == (code is not NextStepCode.NOTHING)


def test_the_next_steps_of_the_design_pictures(latvian: None) -> None:
    def say(code: NextStepCode, **facts: str) -> str:
        return wording.next_step_words(NextStep(code, facts), TODAY)

    assert say(NextStepCode.DECIDE, right="erasure") == "Pieņemt lēmumu par dzēšanu"
    assert say(NextStepCode.AWAIT_ANSWER, since="2026-03-09") == "Gaidām atbildi uz jautājumu kopš 09.03."
    assert say(NextStepCode.DISPATCH_LETTER, letter="IZ-2026/0031") == "Nosūtīt vēstuli IZ-2026/0031"
    assert say(NextStepCode.STOP_MARKETING) == "Pārtraukt sūtījumus un atbildēt"


def test_every_state_of_time_has_a_chip_with_shape_word_and_colour(latvian: None) -> None:
    chips = {state: wording.chip_of(state) for state in Timeliness}
    assert all(chip.words and chip.icon and chip.tone in STATE_ROLES for chip in chips.values())
    assert [state for state, chip in chips.items() if not chip.filled] == [Timeliness.IN_TIME]
    assert chips[Timeliness.OVERDUE].words == "Nokavēts"


def calls(name: str) -> Iterator[ast.Call]:
    for path in [*(PACKAGE / "domain").rglob("*.py"), *(PACKAGE / "services").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_every_code_of_a_field_problem_in_the_source_has_its_sentence() -> None:
    missing = set()
    for call in calls("FieldProblem"):
        if len(call.args) < 2 or (code := literal(call.args[1])) is None:
            continue
        field = literal(call.args[0]) or ""
        if code not in PROBLEMS and f"{field}.{code}" not in PROBLEMS:
            missing.add(f"{field}.{code}")
    assert not missing


def test_every_code_of_a_reason_in_the_source_has_its_sentence() -> None:
    found = {literal(call.args[0]) for call in calls("Reason") if call.args}
    found |= {literal(call.args[1]) for call in calls("_only_if") if len(call.args) > 1}
    missing = {code for code in found if code and code not in REASONS}
    assert not missing


def test_every_failure_has_its_sentence(latvian: None) -> None:
    kinds = [
        kind
        for _, kind in inspect.getmembers(failures, inspect.isclass)
        if issubclass(kind, Failure) and kind.code != "read_interrupted"
    ]
    assert len(kinds) > 15
    assert not [kind.code for kind in kinds if kind.code not in FAILURES]
    told = failure_words(StoreTooNew(made_by="2.0"))
    assert "2.0" in told
    assert not told.startswith("A newer")


@pytest.mark.parametrize(
    "table",
    [refusal_texts.PROBLEM_TEXTS, refusal_texts.FAILURE_TEXTS],
    ids=["problems", "failures"],
)
def test_sentences_are_whole_and_calm(table: dict[str, str]) -> None:
    for code, text in table.items():
        assert text[0].isupper() or text[0] == "{", code
        assert text.endswith("."), code
        assert "!" not in text
        assert "please" not in text.lower()


def test_a_field_problem_is_looked_for_by_field_then_by_code(latvian: None) -> None:
    assert problem_words(FieldProblem("rights", "missing")) != problem_words(FieldProblem("name", "missing"))
    assert problem_words(FieldProblem("what", "never_heard_of")).startswith("Tā saglabāt nevar.")
    assert "11" in problem_words(FieldProblem("personal_code", "wrong_length", {"digits": "10"}))


def test_facts_become_words(latvian: None) -> None:
    words = facts_in_words(
        {"due": "2026-04-07", "right": "erasure", "month": "2026-02", "ways": "email,post"}
    )
    assert words["due"] == "07.04.2026."
    assert words["right"] == "dzēšana"
    assert words["month"].endswith("februāris")
    assert words["ways"] == "e-pastā, vienkāršā vēstulē"
    assert facts_in_words({"due": "soon"}) == {"due": "soon"}


def test_reasons_read_as_the_design_page_says(latvian: None) -> None:
    no_decision = Reason("no_decision", {"right": "erasure"})
    assert cannot_yet(Action.ISSUE_LETTER, no_decision) == "Izdot vēstuli vēl nevar: nav lēmuma par dzēšanu."
    late = Reason("extension_after_first_month", {"first_month_due": "2026-04-07"}, "GDPR 12(3)")
    text = refused((late,))
    assert text.startswith("Nevar: pirmā mēneša pēdējā diena bija 07.04.2026. (VDAR")
    assert text.endswith("punkts).")
    plain = refused((Reason("question_after_due", {"due": "2026-04-07"}),))
    assert plain.endswith("07.04.2026.")
    assert not plain.endswith("..")
    assert reason_words(Reason("never_heard_of"))


def test_articles_are_cited_in_both_languages(latvian: None, request: pytest.FixtureRequest) -> None:
    assert cite_in_words("GDPR 12(3)").replace("\N{NO-BREAK SPACE}", " ") == "VDAR 12. panta 3. punkts"
    roll = cite_in_words("R1182 3(4)").replace("\N{NO-BREAK SPACE}", " ")
    assert roll == "Regulas 1182/71 3. panta 4. punkts"
    assert "§159" in cite_in_words("EDPB 01/2022 §159")
    assert cite_in_words("") == ""
