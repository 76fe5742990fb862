"""Every event, ground, departure and detail has words; codes that nobody knows break nothing."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime

import pytest

from dpo_desk.domain.grounds import GROUNDS
from dpo_desk.domain.history import Event, HistoryLine
from dpo_desk.domain.request import AnswerWay, Outcome, RequestState, Right
from dpo_desk.domain.workflow import Action, NextStepCode
from dpo_desk.gui import icons
from dpo_desk.gui.case_file.dialogs.detail_fields import DETAILS, DetailRows, _placeholders
from dpo_desk.gui.case_file.event_words import EVENTS, tell
from dpo_desk.gui.case_file.ground_words import GROUND_WORDS, ground_article, ground_words, grounds_line
from dpo_desk.gui.case_file.step_plan import _BESIDE, _CONTEXTS, _EXTRA_WORDS, _MAIN, _MENU
from dpo_desk.gui.case_file.steps import _DIALOGS, _DIRECT

TODAY = date(2026, 3, 16)


def _line(event: Event, **facts: str) -> HistoryLine:
    at = datetime(2026, 3, 16, 9, 20, tzinfo=UTC)
    return HistoryLine(uuid.uuid4(), uuid.uuid4(), at, "Ilze Kalniņa", event, facts)


@pytest.mark.parametrize("event", list(Event))
def test_every_event_is_a_sentence_with_an_icon(event: Event, qapp: object) -> None:
    told = tell(_line(event, law_old="2026-04-07", law_new="2026-04-15"), TODAY)
    assert told.sentence
    assert told.icon in icons.names()
    assert "{" not in told.sentence


@pytest.mark.parametrize("event", list(Event))
def test_strange_facts_are_shown_as_they_are(event: Event, qapp: object) -> None:
    strange = dict.fromkeys(
        ("channel", "method", "right", "outcome", "kind", "way", "what", "name", "letter", "text", "to"),
        "<b>{odd}</b>",
    )
    assert tell(_line(event, **strange), TODAY)


def test_a_moved_date_says_old_and_new_and_why(qapp: object) -> None:
    told = tell(
        _line(
            Event.DATES_RECOMPUTED,
            law_old="2026-10-12",
            law_new="2026-10-13",
            promise_old="2026-09-24",
            promise_new="2026-09-25",
            why="calendar",
            calendar="2",
        ),
        TODAY,
    )
    assert told.sentence.replace("\u00a0", " ") == "Law's deadline: 12 Oct → 13 Oct"
    assert "24" in told.detail
    assert "version 2" in told.detail


def test_each_right_has_its_own_sentence_of_decision(qapp: object) -> None:
    said = {
        tell(_line(Event.DECIDED, right=right.value, outcome=Outcome.GRANTED.value), TODAY).sentence
        for right in Right
    }
    assert len(said) == len(Right)


def test_each_way_of_sending_has_its_own_sentence(qapp: object) -> None:
    said = {
        tell(_line(Event.LETTER_DISPATCHED, way=way.value, letter="IZ-2026/0001"), TODAY).sentence
        for way in AnswerWay
    }
    assert len(said) == len(AnswerWay)


def test_telling_a_recipient_names_the_right_not_its_code(qapp: object) -> None:
    told = tell(_line(Event.TASK_DONE, kind="tell_recipient", what="erasure", assignee="SIA “Arhīvs”"), TODAY)
    assert told.sentence == "Task done: tell the recipient"
    assert "erasure" in told.detail


def test_every_ground_has_words_and_an_article(qapp: object) -> None:
    assert set(GROUND_WORDS) == {ground.code for ground in GROUNDS}
    for ground in GROUNDS:
        assert ground_words(ground.code)
        assert ground_article(ground.code)
    assert grounds_line("G17_3B,UNKNOWN").endswith("; UNKNOWN")


def test_details_are_placeholders_that_letters_know(qapp: object) -> None:
    for detail in DETAILS:
        assert detail.name in _placeholders()
    for right in Right:
        rows = DetailRows(right, TODAY)
        for outcome in Outcome:
            rows.show_for(outcome, frozenset({"G17_3B", "G17_3E"}))
            assert all(text for text in rows.values().values())


def test_every_event_of_the_domain_is_in_the_table() -> None:
    assert set(EVENTS) == set(Event)


def test_every_next_step_has_a_button_and_a_context() -> None:
    assert set(_MAIN) == set(NextStepCode) - {NextStepCode.NOTHING}
    assert set(_CONTEXTS) == set(NextStepCode)
    assert set(_BESIDE) == set(RequestState)


def test_every_action_can_be_reached_and_done() -> None:
    shown = {*_MAIN.values(), *_MENU, *(action for row in _BESIDE.values() for action in row)}
    assert {action.value for action in Action} <= {str(key) for key in shown}
    done = {*_DIALOGS, *_DIRECT}
    assert {action.value for action in Action} <= {str(key) for key in done}
    assert set(_EXTRA_WORDS)
