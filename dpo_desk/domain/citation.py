"""Articles of law as letters and screens cite them (domain sheet glossary.md section I).

Rules carry a short citation such as `GDPR 15(1)(f)`; here it becomes `VDAR 15. panta 1. punkta
f) apakšpunkts`. Every level but the last stands in the genitive; the last in the case that is asked for.
"""

from __future__ import annotations

import re

from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import NBSP, DateForm

_ARTICLE = re.compile(r"(?P<article>\d+)(?:\((?P<paragraph>\d+)\))?(?:\((?P<point>[a-z])\))?")
_RECITAL = re.compile(r"Recital (?P<number>\d+)")
_LATVIAN_ACTS = {
    "GDPR": "VDAR",
    "FPDAL": "Fizisko personu datu apstrādes likuma",
    "DJSL": "Dokumentu juridiskā spēka likuma",
}
_ENGLISH_OF = {
    "GDPR": "GDPR",
    "FPDAL": "of the Personal Data Processing Law",
    "DJSL": "of the Law on Legal Force of Documents",
}
_ORDINALS = ("pirm", "otr", "treš", "ceturt", "piekt", "sest", "septīt")
_SECTION_ENDINGS = {
    "nom": "ā daļa",
    "acc": "o daļu",
    "loc": "ajā daļā",
    "gen": "ās daļas",
    "dat": "ajai daļai",
}
_MASCULINE = {"nom": "s", "acc": "u", "loc": "ā", "gen": "a", "dat": "am"}


def cite(law: str, language: Language, form: DateForm = DateForm.NOMINATIVE) -> str:
    """The citation in words. Several articles, parted by ", ", stay parted; an unknown act stays as it is.

    `form` is the grammatical case (accusative after *saskaņā ar*); English has one form.
    """
    act, _, rest = law.partition(" ")
    if act not in _LATVIAN_ACTS:
        return law
    if recital := _RECITAL.fullmatch(rest):
        return _recital(act, recital["number"], language, form)
    parts = list(_ARTICLE.finditer(rest))
    if not parts:
        return law
    if language is Language.ENGLISH:
        noun = "Article" if act == "GDPR" else "Section"
        listed = " and ".join(part.group() for part in parts)
        return f"{noun}{'s' if len(parts) > 1 else ''}{NBSP}{listed} {_ENGLISH_OF[act]}"
    return f"{_LATVIAN_ACTS[act]} " + " un ".join(_latvian(act, part, form) for part in parts)


def _recital(act: str, number: str, language: Language, form: DateForm) -> str:
    if language is Language.ENGLISH:
        return f"Recital{NBSP}{number} {_ENGLISH_OF[act]}"
    return f"{_LATVIAN_ACTS[act]} {number}.{NBSP}" + _declined("apsvērum", "masculine", form)


def _latvian(act: str, match: re.Match[str], form: DateForm) -> str:
    levels: list[tuple[str, str]] = [(f"{match['article']}.{NBSP}pant", "masculine")]
    if match["paragraph"]:
        number = int(match["paragraph"])
        if act == "GDPR":
            levels.append((f"{number}.{NBSP}punkt", "masculine"))
        else:
            levels.append((_ORDINALS[number - 1], "section"))
    if match["point"]:
        levels.append((f"{match['point']}){NBSP}apakšpunkt", "masculine"))
    last = len(levels) - 1
    return " ".join(
        _declined(stem, kind, form if index == last else DateForm.GENITIVE)
        for index, (stem, kind) in enumerate(levels)
    )


def _declined(stem: str, kind: str, form: DateForm) -> str:
    return stem + (_SECTION_ENDINGS if kind == "section" else _MASCULINE)[form.value]
