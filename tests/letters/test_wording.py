from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from letter_samples import (
    CONTACT,
    LATER,
    REQUISITES,
    a_letter,
    every_variant,
    sample_facts,
)

from dpo_desk.domain.letter import Language, LetterContent, LetterKind
from dpo_desk.domain.letter_check import CheckFacts, check_letter, missing_from
from dpo_desk.domain.letter_demands import COPY_ENCLOSED, DEMANDS, Demand
from dpo_desk.domain.letter_text import placeholder_of, placeholders_in
from dpo_desk.domain.problems import EntryRefused
from dpo_desk.domain.request import AnswerWay, Channel, Right
from dpo_desk.letters.wording import BundledWording, placeholders, words

WORDING = BundledWording()
LV, EN = Language.LATVIAN, Language.ENGLISH
FACTS = CheckFacts(first_month_due=date(2026, 4, 7))
KINDS = [(kind, language) for kind in LetterKind for language in Language]
VARIANTS = [(kind, language, flags) for kind, language in KINDS for flags in every_variant(kind, language)]


@pytest.mark.parametrize(("kind", "language", "flags"), VARIANTS)
def test_every_variant_is_complete_with_its_facts(
    kind: LetterKind, language: Language, flags: frozenset[str]
) -> None:
    content = a_letter(kind, language, flags)
    assert missing_from(content, FACTS) == ()
    assert not any(placeholders_in(block) for block in content.blocks if block.included)


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_the_variants_use_every_block_of_the_text(kind: LetterKind, language: Language) -> None:
    used = {
        block.code
        for flags in every_variant(kind, language)
        for block in a_letter(kind, language, flags).blocks
        if block.included
    }
    left_out = {block.code for block in WORDING.text(kind, language).blocks} - used
    assert left_out <= {"contact_email", "contact_phone"}


@pytest.mark.parametrize("kind", list(LetterKind))
def test_both_languages_have_the_same_parts(kind: LetterKind) -> None:
    latvian, english = (WORDING.text(kind, language) for language in (LV, EN))
    assert [(b.code, b.law, b.required, b.when) for b in latvian.blocks] == [
        (b.code, b.law, b.required, b.when) for b in english.blocks
    ]
    assert latvian.choices == english.choices
    names = [
        [getattr(placeholder_of(token, placeholders()), "name", token) for token in text.tokens]
        for text in (latvian, english)
    ]
    assert sorted(set(names[0])) == sorted(set(names[1]))


def test_every_declared_placeholder_is_used_somewhere() -> None:
    used = {
        placeholder.name
        for kind, language in KINDS
        for token in WORDING.text(kind, language).tokens
        if (placeholder := placeholder_of(token, placeholders()))
    }
    assert used == set(placeholders())


@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_demanded_part_is_offered_by_the_text(kind: LetterKind) -> None:
    offered = {block.code for block in WORDING.text(kind, LV).blocks}
    for demand in DEMANDS[kind]:
        assert set(demand.blocks) <= offered
        assert set(demand.only_with) <= offered
    for _, blocks in COPY_ENCLOSED.items():
        assert blocks[1]


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_subjects_have_no_full_stop_and_texts_no_straight_quotes(
    kind: LetterKind, language: Language
) -> None:
    text = WORDING.text(kind, language)
    assert not text.subject.endswith(".")
    for block in text.blocks:
        assert '"' not in block.text
        assert "„" not in block.text
        assert "  " not in block.text
        assert block.text.endswith((".", "”."))


@pytest.mark.parametrize("kind", list(LetterKind))
def test_latvian_texts_address_the_person_with_a_capital(kind: LetterKind) -> None:
    for block in WORDING.text(kind, LV).blocks:
        for small in (" jūs ", " jūsu ", " jums "):
            assert small not in block.text


@pytest.mark.parametrize("kind", list(LetterKind))
def test_people_are_never_named_in_a_sentence(kind: LetterKind) -> None:
    """A name would have to be declined: names stand after a colon, behind "Lēmuma pieņēmējs" and the like."""
    for block in WORDING.text(kind, LV).blocks:
        for name in ("{vards}", "{dpo_vards}", "{cits_parzinis}", "{parzinis}"):
            if name in block.text:
                assert ":" in block.text[: block.text.index(name)]


@pytest.mark.parametrize("language", list(Language))
def test_words_exist_for_every_right_channel_way_and_part(language: Language) -> None:
    table = words(language)
    assert set(table["right"]) == set(table["wish"]) == {right.value for right in Right}
    assert set(table["channel"]) == {channel.value for channel in Channel}
    assert set(table["answer"]) == {way.value for way in AnswerWay}
    parts = {block.code for kind in LetterKind for block in WORDING.text(kind, language).blocks}
    requisites = {"addressee", "author", "date", "signature", "subject", "attachments", "letter"}
    assert parts | requisites == set(table["block"])


def test_both_languages_have_the_same_words() -> None:
    latvian, english = words(LV), words(EN)
    assert {name: set(table) for name, table in latvian.items()} == {
        name: set(table) for name, table in english.items()
    }


def test_x11_addressee_stands_in_the_nominative_with_a_label() -> None:
    assert a_letter().addressee == ("Adresāts: Jānis Bērziņš", "Ķekavas iela 12–3", "Rīga, LV-1000")
    assert a_letter(adresats_dat="Jānim Bērziņam").addressee[0] == "Jānim Bērziņam"
    assert a_letter(language=EN).addressee[0] == "Jānis Bērziņš"


def test_the_salutation_needs_no_name_unless_one_was_typed() -> None:
    assert a_letter().salutation == "Labdien!"
    assert a_letter(language=EN).salutation == "Dear Sir or Madam,"
    assert a_letter(uzruna="Godātais Bērziņa kungs!").salutation == "Godātais Bērziņa kungs!"


def test_what_is_not_known_stays_a_named_gap() -> None:
    facts = {key: value for key, value in sample_facts().items() if key != "noluki"}
    content = WORDING.compose(LetterKind.ACCESS, LV, facts, every_variant(LetterKind.ACCESS, LV)[0])
    missing = missing_from(content)
    assert [(gap.block, gap.placeholder, gap.law) for gap in missing] == [
        ("purposes", "noluki", "GDPR 15(1)(a)")
    ]


def test_a_date_without_day_is_refused() -> None:
    facts = {key: value for key, value in sample_facts().items() if key != "datums"}
    with pytest.raises(KeyError):
        WORDING.compose(LetterKind.REFUSAL, LV, facts, CONTACT)


def test_the_shipped_text_can_be_edited_and_used() -> None:
    shipped = WORDING.shipped_text(LetterKind.REFUSAL, LV)
    own = shipped.replace("Par atteikumu izpildīt pieprasījumu", "Par Jūsu pieprasījumu")
    content = WORDING.compose(LetterKind.REFUSAL, LV, sample_facts(), CONTACT, own)
    assert content.subject == "Par Jūsu pieprasījumu"
    assert content.blocks == WORDING.compose(LetterKind.REFUSAL, LV, sample_facts(), CONTACT).blocks


@pytest.mark.fault("K02")
@pytest.mark.parametrize(
    "own",
    [
        "",
        "kind = ",
        "[[[",
        "\x00",
        "kind = 'L05'\nlanguage = 'lv'\nsubject = 'x'\n[[blocks]]\ncode = 'a'\ntext = 'b'",
        "kind = 'L16'\nlanguage = 'lv'\nsubject = 'x'\n[[blocks]]\ncode = 'a'\ntext = '{nezinams}'",
        "kind = 'L16'\nlanguage = 'lv'\nsubject = 'x'\n[[blocks]]\nshared = '../../etc/passwd'",
        "a = " + "[" * 5000 + "]" * 5000,
    ],
)
def test_a_broken_own_text_is_refused_in_words(own: str) -> None:
    with pytest.raises(EntryRefused):
        WORDING.text(LetterKind.REFUSAL, LV, own)


@pytest.mark.fault("K02")
def test_template_marks_in_a_text_are_only_letters() -> None:
    own = tomllib.loads(WORDING.shipped_text(LetterKind.REFUSAL, LV))
    assert own["kind"] == "L16"
    text = (
        "kind = 'L16'\nlanguage = 'lv'\nsubject = 'x'\n[[blocks]]\ncode = 'reasons'\n"
        "text = \"Iemesli, pamats {{ ''.__class__ }} {% for x in y %} {iemesli.__class__} {0} {}.\""
    )
    content = WORDING.compose(LetterKind.REFUSAL, LV, sample_facts(), frozenset(), text)
    assert content.blocks[0].text.startswith("Iemesli, pamats {{ ''.__class__ }} {% for x in y %}")


@pytest.mark.fault("K01")
def test_what_a_person_typed_is_not_read_as_a_placeholder() -> None:
    content = a_letter(LetterKind.REFUSAL, iemesli="lūdzu {lieta} un {termins_loc}")
    assert missing_from(content) == ()


def _without(content: LetterContent, code: str) -> LetterContent:
    return replace(
        content,
        blocks=tuple(replace(b, included=False) if b.code == code else b for b in content.blocks),
    )


def _saying(content: LetterContent, code: str, text: str) -> LetterContent:
    return replace(
        content, blocks=tuple(replace(b, text=text) if b.code == code else b for b in content.blocks)
    )


DEMANDED = [
    (kind, language, flags, demand)
    for kind, language, flags in VARIANTS
    for demand in DEMANDS[kind]
    if not demand.only_with
]


@pytest.mark.parametrize(("kind", "language", "flags", "demand"), DEMANDED)
def test_a_letter_without_a_demanded_part_cannot_be_issued(
    kind: LetterKind, language: Language, flags: frozenset[str], demand: Demand
) -> None:
    content = a_letter(kind, language, flags)
    law = demand.law
    codes = [block.code for block in content.blocks if block.included and block.code in demand.blocks]
    assert codes
    taken_out = content
    for code in codes:
        taken_out = _without(taken_out, code)
    assert law in {gap.law for gap in missing_from(taken_out, FACTS)}
    for text, reason in (("", "empty"), ("   \n", "empty"), ("Paldies par vēstuli.", "does_not_say")):
        emptied = content
        for code in codes:
            emptied = _saying(emptied, code, text)
        gaps = missing_from(emptied, FACTS)
        assert any(gap.law == law and gap.block in codes for gap in gaps)
        if text == "":
            assert reason in {gap.code for gap in gaps}


@pytest.mark.parametrize(
    "kind",
    [LetterKind.REFUSAL, LetterKind.PARTIAL, LetterKind.NOT_IDENTIFIED, LetterKind.ACCESS],
)
@pytest.mark.parametrize(
    ("language", "found", "put"),
    [
        (LV, "Datu valsts inspekcij", "Inspekcij"),
        (LV, "Elijas iela 17", ""),
        (LV, "tiesā.", "."),
        (EN, "Data State Inspectorate", "Inspectorate"),
        (EN, "Elijas iela 17", ""),
        (EN, "court", ""),
    ],
)
def test_x1_remedies_must_name_the_authority_its_address_and_the_court(
    kind: LetterKind, language: Language, found: str, put: str
) -> None:
    content = a_letter(kind, language)
    remedies = next(block for block in content.blocks if block.code == "remedies")
    assert found in remedies.text
    gaps = missing_from(_saying(content, "remedies", remedies.text.replace(found, put)), FACTS)
    assert [(gap.block, gap.code) for gap in gaps] == [("remedies", "does_not_say")]


@pytest.mark.parametrize("way", ["compelling", "claims"])
def test_x1_an_objection_that_is_not_followed_needs_remedies(way: str) -> None:
    content = a_letter(LetterKind.OBJECTION, flags=frozenset({way}) | CONTACT)
    assert [gap.block for gap in missing_from(_without(content, "remedies"))] == ["remedies"]
    stopped = a_letter(LetterKind.OBJECTION, flags=frozenset({"stopped"}) | CONTACT)
    assert missing_from(_without(stopped, "remedies")) == ()


def test_x1_what_is_kept_after_an_erasure_needs_ground_and_remedies() -> None:
    content = a_letter(LetterKind.ERASURE, flags=frozenset({"part_kept"}) | CONTACT)
    assert [gap.block for gap in missing_from(_without(content, "remedies"))] == ["remedies"]
    assert [gap.block for gap in missing_from(_saying(content, "kept", "Datus glabājam."))] == ["kept"]


def test_x2_an_extension_needs_reasons() -> None:
    content = a_letter(LetterKind.EXTENSION, iemesli="")
    assert ("extension_part", "unfilled") in {
        (gap.block, gap.code)
        for gap in missing_from(
            a_letter(LetterKind.EXTENSION, flags=frozenset({"part_answer"}), iemesli=""), FACTS
        )
    }
    assert ("extension", "unfilled") in {(gap.block, gap.code) for gap in missing_from(content, FACTS)}


def test_x2_an_extension_after_the_first_month_cannot_be_issued() -> None:
    in_time = a_letter(LetterKind.EXTENSION, datums="2026-04-07", jaunais_termins="2026-06-08")
    assert missing_from(in_time, FACTS) == ()
    late = a_letter(LetterKind.EXTENSION, datums="2026-04-08", jaunais_termins="2026-06-08")
    assert [(gap.block, gap.code) for gap in missing_from(late, FACTS)] == [("date", "too_late")]


@pytest.mark.parametrize("kind", [LetterKind.EXTENSION, LetterKind.RESTRICTION_LIFTED])
def test_a_new_date_must_lie_after_the_letter(kind: LetterKind) -> None:
    day = "2026-03-16"
    content = a_letter(kind, jaunais_termins=day, atcelts=day)
    assert "names_no_later_day" in {gap.code for gap in missing_from(content, FACTS)}


def test_x4_an_open_placeholder_keeps_a_letter_from_being_issued() -> None:
    content = replace(a_letter(LetterKind.REFUSAL), subject="Par {lieta}")
    assert [(gap.block, gap.placeholder) for gap in missing_from(content)] == [("subject", "lieta")]


def test_x5_the_date_is_the_day_of_signing() -> None:
    content = a_letter(LetterKind.REFUSAL)
    assert missing_from(content, CheckFacts(signed_on=content.dated_on)) == ()
    gaps = missing_from(content, CheckFacts(signed_on=LATER))
    assert [(gap.block, gap.law, gap.code) for gap in gaps] == [("date", "DJSL 4(1)", "dated_other_day")]


ITEMS = ["purposes", "categories", "recipients", "storage", "source", "automated_none", "transfers_none"]


@pytest.mark.parametrize("item", ITEMS)
def test_x7_an_item_may_be_answered_with_not_applicable(item: str) -> None:
    content = a_letter(LetterKind.ACCESS)
    assert missing_from(_saying(content, item, "Nav piemērojams.")) == ()
    assert [gap.block for gap in missing_from(_without(content, item))] == [item]


def test_x7_the_checklist_has_every_item_of_article_15() -> None:
    laws = [check.law for check in check_letter(a_letter(LetterKind.ACCESS)) if check.law.startswith("GDPR")]
    items = [f"GDPR 15(1)({letter})" for letter in "abcdefgh"]
    assert set(laws) == {"GDPR 15(1)", *items, "GDPR 15(2)", "GDPR 15(3)"}


def test_an_access_letter_needs_the_copy_and_names_it() -> None:
    assert a_letter(LetterKind.ACCESS, pielikumi="").attachments == ("Personas datu kopija",)
    content = replace(a_letter(LetterKind.ACCESS), attachments=())
    assert [(gap.block, gap.law) for gap in missing_from(content)] == [("attachments", "GDPR 15(3)")]


@pytest.mark.parametrize("named", ["operatīvās darbības subjekti", "Kriminālprocesa virzītājs"])
def test_r7_bodies_that_investigate_are_never_named_as_recipients(named: str) -> None:
    gaps = missing_from(a_letter(LetterKind.ACCESS, sanemeji=f"banka; {named}"))
    assert [(gap.block, gap.law, gap.code) for gap in gaps] == [
        ("recipients", "FPDAL 27(2)", "must_not_name")
    ]


def test_a_transfer_needs_its_safeguards() -> None:
    content = a_letter(LetterKind.ACCESS, flags=frozenset({"transfers", "no_automated"}) | CONTACT)
    text = "Personas dati tiek nosūtīti uz šādām trešajām valstīm: Norvēģija."
    assert [gap.law for gap in missing_from(_saying(content, "transfers", text))] == ["GDPR 15(2)"]


def test_a_letter_may_not_say_one_thing_and_its_opposite() -> None:
    flags = frozenset({"transfers", "no_transfers", "no_automated"}) | CONTACT
    gaps = missing_from(a_letter(LetterKind.ACCESS, flags=flags))
    assert [(gap.block, gap.code) for gap in gaps] == [("transfers", "contradicts")]


@pytest.mark.parametrize(
    ("fact", "block", "law"),
    [
        ("autors", "author", "DJSL 4(1)"),
        ("adresats", "addressee", "DJSL 4(3)"),
        ("parakstitajs", "signature", "DJSL 4(1)"),
        ("parakstitaja_amats", "signature", "DJSL 4(1)"),
    ],
)
@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_letter_needs_its_requisites(kind: LetterKind, fact: str, block: str, law: str) -> None:
    gaps = missing_from(a_letter(kind, **{fact: ""}), FACTS)
    assert [(gap.block, gap.law) for gap in gaps] == [(block, law)]
    assert fact in REQUISITES


@pytest.mark.fault("K08")
def test_a_text_beyond_every_letter_is_told_before_issue() -> None:
    gaps = missing_from(a_letter(LetterKind.REFUSAL, iemesli="a" * 1_000_000))
    assert [(gap.block, gap.code) for gap in gaps] == [("letter", "too_long")]


def test_the_checklist_shows_what_is_met_as_well() -> None:
    rows = check_letter(a_letter(LetterKind.REFUSAL))
    assert all(row.met and row.code == "" for row in rows)
    assert [row.block for row in rows] == [
        "reasons",
        "remedies",
        "addressee",
        "author",
        "date",
        "signature",
        "subject",
    ]
