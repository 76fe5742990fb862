"""Reads the shipped letter texts (or the firm's own) and turns facts into what a letter says.

Facts are named as the placeholders of the texts; dates are ISO. Beside them `compose` reads the requisites:
`autors`, `autora_nr`, `autora_adrese`, `autora_epasts`, `autora_talrunis`, `vieta_loc`, `datums` (the day of
the letter), `adresats`, `adresats_dat`, `adrese`, `uzruna`, `parakstitajs`, `parakstitaja_amats`,
`pielikumi` (one a line; else what the text itself encloses), `sagatavoja` (who drafted it) and `lieta`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache

from dpo_desk.bundle import bundled
from dpo_desk.domain.letter import Language, LetterContent, Letterhead, LetterKind
from dpo_desk.domain.letter_text import BlockText, LetterText, Placeholder, compose, enclosures, literal
from dpo_desk.domain.letter_text_parsing import (
    parse_letter_text,
    parse_placeholders,
    parse_shared_blocks,
)
from dpo_desk.domain.problems import EntryRefused, FieldProblem

_FOLDER = ("resources", "letter_texts")


class BundledWording:
    """The wording that comes with the program; a firm's own text of a kind takes the shipped one's place."""

    def shipped_text(self, kind: LetterKind, language: Language) -> str:
        """The shipped text of the kind as TOML, to be edited by the firm."""
        return _read(f"{kind.value}.{language.value}.toml")

    def check_text(self, kind: LetterKind, language: Language, text: str) -> None:
        """Raises EntryRefused naming what in the text is not understood."""
        parsed(text, kind, language)

    def text(self, kind: LetterKind, language: Language, own_text: str | None = None) -> LetterText:
        """The text of the kind. Raises EntryRefused naming what in the firm's own text is not understood."""
        return _shipped(kind, language) if own_text is None else parsed(own_text, kind, language)

    def placeholders(self) -> Mapping[str, Placeholder]:
        """Every declared placeholder by name."""
        return placeholders()

    def compose(
        self,
        kind: LetterKind,
        language: Language,
        facts: Mapping[str, str],
        flags: frozenset[str],
        own_text: str | None = None,
    ) -> LetterContent:
        """A draft of the letter. A fact that is not known stays as `{placeholder}`.

        Raises KeyError without the fact `datums`, EntryRefused for an own text that is not understood.
        """
        text = self.text(kind, language, own_text)
        labels = words(language)["letter"]
        blocks = compose(text, facts, flags)
        return LetterContent(
            kind=kind,
            language=language,
            letterhead=_letterhead(facts),
            dated_on=date.fromisoformat(facts["datums"]),
            number="",
            addressee=_addressee(facts, labels["addressee"]),
            subject=text.subject,
            salutation=literal(facts.get("uzruna", "").strip()) or labels["salutation"],
            blocks=blocks,
            attachments=_lines(facts.get("pielikumi", "")) or enclosures(text, blocks),
            signatory_name=facts.get("parakstitajs", "").strip(),
            signatory_post=facts.get("parakstitaja_amats", "").strip(),
            contact=_drafter(facts, labels["drafter"]),
            case_number=facts.get("lieta", "").strip(),
        )


def parsed(source: str, kind: LetterKind, language: Language) -> LetterText:
    """The firm's own text. Raises EntryRefused with the place of everything that is not understood."""
    try:
        table = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise EntryRefused((FieldProblem("text", "not_toml", {"detail": str(problem)}),)) from problem
    text = parse_letter_text(table, _shared(language), placeholders())
    if (text.kind, text.language) != (kind, language):
        raise EntryRefused((FieldProblem("kind", "other_letter", {"kind": text.kind.value}),))
    return text


@cache
def placeholders() -> Mapping[str, Placeholder]:
    """Every declared placeholder by name, with what belongs there in each language."""
    return parse_placeholders(tomllib.loads(_read("placeholders.toml")))


@cache
def words(language: Language) -> Mapping[str, Mapping[str, str]]:
    """Labels of printed pages and the names of rights, channels and blocks, by table and code."""
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(_read(f"words.{language.value}.toml"))
    return table


@cache
def _shared(language: Language) -> Mapping[str, BlockText]:
    return parse_shared_blocks(tomllib.loads(_read(f"common.{language.value}.toml")), placeholders())


@cache
def _shipped(kind: LetterKind, language: Language) -> LetterText:
    return parsed(_read(f"{kind.value}.{language.value}.toml"), kind, language)


def _read(name: str) -> str:
    return bundled(*_FOLDER, name).read_text(encoding="utf-8")


def _letterhead(facts: Mapping[str, str]) -> Letterhead:
    return Letterhead(
        name=facts.get("autors", "").strip(),
        registration_number=facts.get("autora_nr", "").strip(),
        address=facts.get("autora_adrese", "").strip(),
        email=facts.get("autora_epasts", "").strip(),
        phone=facts.get("autora_talrunis", "").strip(),
        place_locative=facts.get("vieta_loc", "").strip(),
    )


def _addressee(facts: Mapping[str, str], label: str) -> tuple[str, ...]:
    """The hand-typed dative, or the nominative behind a label: names are never declined (test X11)."""
    dative, name = facts.get("adresats_dat", "").strip(), facts.get("adresats", "").strip()
    if not (dative or name):
        return ()
    return (dative or label.replace("{name}", name), *_lines(facts.get("adrese", "")))


def _drafter(facts: Mapping[str, str], label: str) -> str:
    name = facts.get("sagatavoja", "").strip()
    return label.replace("{name}", name) if name else ""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
