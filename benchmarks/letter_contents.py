"""Letters ready to be printed, from the shipped texts and invented people; the same for the same seed."""

from __future__ import annotations

import random

from benchmarks.invented import person
from benchmarks.timing import SEED
from dpo_desk.domain.letter import Language, LetterContent, LetterKind
from dpo_desk.domain.letter_text import PlaceholderKind
from dpo_desk.letters.wording import BundledWording, placeholders

_KINDS = (LetterKind.RECTIFICATION, LetterKind.ERASURE, LetterKind.ACCESS, LetterKind.EXTENSION)
_DAY, _LATER = "2026-03-16", "2026-04-07"


def letters(count: int) -> list[LetterContent]:
    """So many letters of several kinds, in Latvian."""
    draw, wording = random.Random(SEED), BundledWording()
    return [_letter(wording, _KINDS[place % len(_KINDS)], draw, place) for place in range(count)]


def _letter(wording: BundledWording, kind: LetterKind, draw: random.Random, place: int) -> LetterContent:
    found, text = person(draw, place), wording.text(kind, Language.LATVIAN)
    facts = {
        name: _LATER if declared.kind is PlaceholderKind.DATE else f"paraugs par {name}"
        for name, declared in placeholders().items()
    } | {
        "autors": "SIA “Paraugs”",
        "autora_nr": "40003000003",
        "autora_adrese": "Parauga iela 1, Rīga, LV-1000",
        "autora_epasts": "das@paraugs.example",
        "vieta_loc": "Rīgā",
        "datums": _DAY,
        "adresats": found.name,
        "adrese": found.address.replace(", ", "\n", 1),
        "parakstitajs": "Andris Ozols",
        "parakstitaja_amats": "Izpilddirektors",
        "pielikumi": "Personas datu kopija uz 3 lp.",
        "lieta": f"DSP-2026/{place:04d}",
        "sanemts": "2026-03-03",
        "kanals": "klātienē",
    }
    flags = frozenset(choice.options[place % len(choice.options)] for choice in text.choices)
    return wording.compose(kind, Language.LATVIAN, facts, flags | {"contact_full"})
