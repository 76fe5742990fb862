from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpo_desk.domain.letter import Block, Language, LetterKind
from dpo_desk.domain.letter_dates import NBSP
from dpo_desk.domain.letter_text import (
    BlockText,
    Choice,
    LetterText,
    Placeholder,
    PlaceholderKind,
    PlaceholderSource,
    compose,
    enclosures,
    filled,
    literal,
    numbered,
    placeholder_of,
    placeholders_in,
    spoken,
    tokens_in,
    with_block,
)
from dpo_desk.domain.letter_text_parsing import (
    LONGEST_TEXT,
    parse_letter_text,
    parse_placeholders,
    parse_shared_blocks,
)
from dpo_desk.domain.letter_variants import FLAG_OF_GROUND, flags_of_grounds
from dpo_desk.domain.problems import EntryRefused

LV = Language.LATVIAN
HINT = {Language.LATVIAN: "norāde", Language.ENGLISH: "hint"}
DECLARED = {
    "lieta": Placeholder("lieta", PlaceholderKind.LINE, PlaceholderSource.CASE, HINT),
    "termins": Placeholder("termins", PlaceholderKind.DATE, PlaceholderSource.CASE, HINT),
    "iemesli": Placeholder("iemesli", PlaceholderKind.TEXT, PlaceholderSource.ASKED, HINT),
}
SHARED = {"contact": BlockText("contact", "Saziņa: {lieta}.", when=("contact_full",))}


def a_text(*blocks: BlockText, choices: tuple[Choice, ...] = ()) -> LetterText:
    return LetterText(LetterKind.REFUSAL, LV, "Par atteikumu", blocks, choices)


def a_source(**changed: object) -> dict[str, object]:
    blocks: list[dict[str, object]] = [
        {"code": "reasons", "text": "Iemesli: {iemesli}.", "law": "GDPR 12(4)", "required": True},
        {"shared": "contact"},
    ]
    return {"kind": "L16", "language": "lv", "subject": "Par atteikumu", "blocks": blocks, **changed}


def problems_of(source: dict[str, object]) -> set[tuple[str, str]]:
    with pytest.raises(EntryRefused) as refused:
        parse_letter_text(source, SHARED, DECLARED)
    return {(problem.field, problem.code) for problem in refused.value.problems}


def test_values_are_filled_and_unknown_ones_stay() -> None:
    assert filled("Lieta {lieta}, iemesli: {iemesli}.", {"lieta": "DSP-2026/0001"}, LV) == (
        "Lieta DSP-2026/0001, iemesli: {iemesli}."
    )
    assert filled("{lieta}", {"lieta": "  "}, LV) == "{lieta}"


def test_a_date_takes_the_case_that_the_sentence_asks_for() -> None:
    text = filled("līdz {termins_dat}, no {termins_gen}, {termins_loc}", {"termins": "2026-11-22"}, LV)
    assert text.replace(NBSP, " ") == (
        "līdz 2026. gada 22. novembrim, no 2026. gada 22. novembra, 2026. gada 22. novembrī"
    )
    assert filled("{termins_loc}", {"termins": "31.12."}, LV) == "{termins_loc}"


def test_a_sentence_never_ends_in_two_full_stops() -> None:
    assert (
        filled("Iemesli: {iemesli}.", {"iemesli": "dati ir vajadzīgi."}, LV) == "Iemesli: dati ir vajadzīgi."
    )
    assert filled("“{iemesli}” un", {"iemesli": "dati."}, LV) == "“dati.” un"


@given(st.text())
def test_what_a_person_typed_is_never_a_placeholder(typed: str) -> None:
    text = filled("Iemesli: {iemesli}!", {"iemesli": f"{{lieta}} {typed} {{iemesli}}", "lieta": "X"}, LV)
    assert tokens_in(text) == ()
    assert "{lieta}" in spoken(text)
    assert "{iemesli}" in spoken(text)


@given(st.text(alphabet="{}abc_ \n"))
def test_guarding_braces_loses_nothing(typed: str) -> None:
    assert spoken(literal(typed)) == typed
    assert tokens_in(literal(typed)) == ()


def test_braces_that_are_no_placeholder_stay_untouched() -> None:
    assert literal("{{ x }} {X} {1} {") == "{{ x }} {X} {1} {"


def test_blocks_are_included_by_their_flags() -> None:
    text = a_text(BlockText("always", "a"), BlockText("some", "b", when=("one", "two")))
    assert [block.included for block in compose(text, {}, {"one"})] == [True, False]
    assert [block.included for block in compose(text, {}, {"one", "two"})] == [True, True]


def test_a_choice_holds_its_default_unless_another_option_is_held() -> None:
    choice = Choice("way", ("by_post", "by_mail"), "by_post")
    text = a_text(
        BlockText("post", "p", when=("by_post",)),
        BlockText("mail", "m", when=("by_mail",)),
        choices=(choice,),
    )
    assert [block.code for block in compose(text, {}, ()) if block.included] == ["post"]
    assert [block.code for block in compose(text, {}, {"by_mail"}) if block.included] == ["mail"]


def test_a_choice_without_default_is_left_to_the_person() -> None:
    choice = Choice("way", ("by_post", "by_mail"))
    text = a_text(BlockText("post", "p", when=("by_post",)), choices=(choice,))
    assert not any(block.included for block in compose(text, {}, ()))


def test_an_included_block_says_what_is_enclosed() -> None:
    text = a_text(
        BlockText("copy", "Kopija ir pielikumā.", when=("copy",), enclosure="Kopija"),
        BlockText("other", "Cits."),
    )
    assert enclosures(text, compose(text, {}, {"copy"})) == ("Kopija",)
    assert enclosures(text, compose(text, {}, ())) == ()


def test_headings_are_numbered_over_included_blocks_and_anew_after_a_change() -> None:
    blocks = numbered(Block(code, "teksts", heading=code.upper()) for code in "abcd")
    assert [block.heading for block in blocks] == ["1. A", "2. B", "3. C", "4. D"]
    fewer = with_block(blocks, Block("b", "teksts", heading="2. B", included=False))
    assert [block.heading for block in fewer] == ["1. A", "B", "2. C", "3. D"]
    two = with_block(fewer, Block("c", "teksts", heading="C", included=False))
    assert [block.heading for block in two] == ["A", "B", "C", "D"]


def test_a_block_that_was_not_there_is_added() -> None:
    assert [block.code for block in with_block((Block("a", "x"),), Block("z", "y"))] == ["a", "z"]


def test_tokens_and_flags_of_a_text() -> None:
    text = a_text(
        BlockText("one", "{lieta} {termins_loc}"),
        BlockText("two", "{lieta} {iemesli}", when=("extra",)),
        choices=(Choice("way", ("by_post", "by_mail")),),
    )
    assert text.tokens == ("lieta", "termins_loc", "iemesli")
    assert text.flags == ("by_post", "by_mail", "extra")
    assert placeholders_in(Block("x", "a {lieta}", heading="{iemesli}")) == ("iemesli", "lieta")


def test_a_token_finds_its_declaration() -> None:
    assert placeholder_of("lieta", DECLARED) is DECLARED["lieta"]
    assert placeholder_of("termins_gen", DECLARED) is DECLARED["termins"]
    for unknown in ("termins", "termins_xyz", "lieta_loc", "nav"):
        assert placeholder_of(unknown, DECLARED) is None


def test_a_text_is_read() -> None:
    text = parse_letter_text(a_source(), SHARED, DECLARED)
    assert [block.code for block in text.blocks] == ["reasons", "contact"]
    assert text.blocks[0].required
    assert text.blocks[1].when == ("contact_full",)


@pytest.mark.fault("K14")
@pytest.mark.parametrize(
    ("changed", "place", "code"),
    [
        ({"kind": "L99"}, "kind", "unknown_kind"),
        ({"kind": 5}, "kind", "not_text"),
        ({"language": "ru"}, "language", "unknown_language"),
        ({"subject": " "}, "subject", "empty"),
        ({"subject": "Par {lieta}"}, "subject", "no_placeholder_here"),
        ({"colour": "red"}, "colour", "unknown_key"),
        ({"blocks": []}, "blocks", "empty"),
        ({"blocks": "text"}, "blocks", "not_a_list_of_tables"),
        ({"blocks": [{"code": "a", "text": "{nezinams}"}]}, "blocks[0].text", "unknown_placeholder"),
        ({"blocks": [{"code": "a", "text": "{termins}"}]}, "blocks[0].text", "unknown_placeholder"),
        (
            {"blocks": [{"code": "a", "text": "x", "heading": "{y}"}]},
            "blocks[0].heading",
            "unknown_placeholder",
        ),
        ({"blocks": [{"code": "a", "text": "x"}, {"code": "a", "text": "y"}]}, "blocks[1].code", "twice"),
        ({"blocks": [{"code": "a"}]}, "blocks[0].text", "empty"),
        ({"blocks": [{"code": "a", "text": "x", "size": 3}]}, "blocks[0].size", "unknown_key"),
        ({"blocks": [{"code": "a", "text": "x", "required": "yes"}]}, "blocks[0].required", "not_yes_or_no"),
        ({"blocks": [{"code": "a", "text": "x", "when": [1]}]}, "blocks[0].when", "not_words"),
        ({"blocks": [{"code": "a", "text": "x" * (LONGEST_TEXT + 1)}]}, "blocks[0].text", "too_long"),
        (
            {"blocks": [{"code": "a", "text": "x", "enclosure": "{lieta}"}]},
            "blocks[0].enclosure",
            "no_placeholder_here",
        ),
        ({"blocks": [{"shared": "nowhere"}]}, "blocks[0].shared", "unknown_block"),
        ({"choices": [{"name": "w", "options": ["a"], "chosen": "b"}]}, "choices[0].chosen", "unknown_flag"),
        ({"choices": [{"options": ["a"]}]}, "choices[0].name", "empty"),
    ],
)
def test_what_is_not_understood_is_named(changed: dict[str, object], place: str, code: str) -> None:
    assert (place, code) in problems_of(a_source(**changed))


def test_every_problem_is_told_at_once() -> None:
    found = problems_of(a_source(kind="L99", subject="", colour="red"))
    assert len(found) == 3


@pytest.mark.parametrize(
    "source",
    [
        {"a": "no table"},
        {"a": {"kind": "cat", "source": "case", "lv": "x", "en": "y"}},
        {"a": {"kind": "line", "source": "case", "lv": "x", "en": ""}},
        {"a": {"kind": "line", "source": "case", "lv": "x", "en": "y", "ru": "z"}},
    ],
)
def test_placeholders_are_declared_strictly(source: dict[str, object]) -> None:
    with pytest.raises(EntryRefused):
        parse_placeholders(source)


def test_shared_blocks_are_read_strictly() -> None:
    source = {"language": "lv", "blocks": [{"code": "a", "text": "{nav}"}]}
    with pytest.raises(EntryRefused):
        parse_shared_blocks(source, DECLARED)


def test_grounds_choose_their_phrases() -> None:
    assert flags_of_grounds(("G17_3B", "F27_1", "G12_5_EXCESSIVE")) == {
        "ground_legal_duty",
        "ground_excessive",
    }
    assert not any(code.startswith("F27") for code in FLAG_OF_GROUND)
