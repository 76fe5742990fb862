"""Sample facts and whole letters for tests: complete by default, invented names only."""

from __future__ import annotations

from datetime import date

from dpo_desk.domain.letter import Language, LetterContent, LetterKind
from dpo_desk.domain.letter_text import PlaceholderKind
from dpo_desk.letters.wording import BundledWording, placeholders

DAY = date(2026, 3, 16)
LATER = date(2026, 4, 7)

REQUISITES = {
    "datums": DAY.isoformat(),
    "autors": "SIA “Paraugs”",
    "autora_nr": "40003000003",
    "autora_adrese": "Parauga iela 1, Rīga, LV-1000",
    "autora_epasts": "das@paraugs.example",
    "vieta_loc": "Rīgā",
    "adresats": "Jānis Bērziņš",
    "adrese": "Ķekavas iela 12–3\nRīga, LV-1000",
    "parakstitajs": "Žanete Ģēģere",
    "parakstitaja_amats": "Izpilddirektore",
    "pielikumi": "Personas datu kopija uz 3 lp.",
}

CONTACT = frozenset({"contact_full"})


def sample_facts() -> dict[str, str]:
    """A value for every declared placeholder: dates a later day, texts their own hint."""
    facts = {
        name: LATER.isoformat() if found.kind is PlaceholderKind.DATE else f"paraugs par {name}"
        for name, found in placeholders().items()
    }
    return {**facts, **REQUISITES, "lieta": "DSP-2026/0001", "sanemts": "2026-03-03", "kanals": "klātienē"}


def every_variant(kind: LetterKind, language: Language) -> list[frozenset[str]]:
    """Sets of flags that between them hold every variant of the text, each choice consistent."""
    text = BundledWording().text(kind, language)
    of_choices = {option for choice in text.choices for option in choice.options}
    free = frozenset(text.flags) - of_choices - {"contact_full", "contact_email", "contact_phone"}
    longest = max((len(choice.options) for choice in text.choices), default=1)
    return [
        frozenset(choice.options[turn % len(choice.options)] for choice in text.choices)
        | CONTACT
        | (free if turn == 0 else frozenset())
        for turn in range(longest)
    ]


def a_letter(
    kind: LetterKind = LetterKind.ACCESS,
    language: Language = Language.LATVIAN,
    flags: frozenset[str] | None = None,
    **facts: str,
) -> LetterContent:
    """A complete letter that passes its checks, unless a fact says otherwise."""
    held = every_variant(kind, language)[0] if flags is None else flags
    return BundledWording().compose(kind, language, {**sample_facts(), **facts}, held)
