"""Articles of law as letters and screens cite them (domain sheet glossary.md section I).

Rules carry a short citation such as `GDPR 15(1)(f)`; here it becomes `VDAR 15. panta 1. punkta
f) apakšpunkts`. Every level but the last stands in the genitive; the last in the case that is asked for.
"""

from __future__ import annotations

import re

from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import NBSP, DateForm

_ARTICLE = re.compile(
    r"(?P<article>\d+)(?:-(?P<last_article>\d+))?"
    r"(?:\((?P<paragraph>\d+)\)(?:-\((?P<last_paragraph>\d+)\))?)?"
    r"(?:\((?P<point>[a-z])\)(?:-\((?P<last_point>[a-z])\))?)?"
)
_RECITAL = re.compile(r"Recital (?P<number>\d+)")
_LATVIAN_ACTS = {
    "GDPR": "VDAR",
    "FPDAL": "Fizisko personu datu apstrādes likuma",
    "DJSL": "Dokumentu juridiskā spēka likuma",
    "ISPL": "Informācijas sabiedrības pakalpojumu likuma",
}
_ENGLISH_OF = {
    "GDPR": "GDPR",
    "FPDAL": "of the Personal Data Processing Law",
    "DJSL": "of the Law on Legal Force of Documents",
    "ISPL": "of the Law on Information Society Services",
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

    A hyphen is a range: `15-22`, `9(1)-(2)`, `13(2)(b)-(c)`.
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
        several = len(parts) > 1 or parts[0]["last_article"]
        listed = _listed([part.group().replace("-", "–") for part in parts], "and")
        return f"{noun}{'s' if several else ''}{NBSP}{listed} {_ENGLISH_OF[act]}"
    return f"{_LATVIAN_ACTS[act]} " + _listed([_latvian(act, part, form) for part in parts], "un")


def _listed(parts: list[str], word: str) -> str:
    """`a`, `a un b`, `a, b un c`."""
    return f" {word} ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def _recital(act: str, number: str, language: Language, form: DateForm) -> str:
    if language is Language.ENGLISH:
        return f"Recital{NBSP}{number} {_ENGLISH_OF[act]}"
    return f"{_LATVIAN_ACTS[act]} {number}.{NBSP}" + _declined("apsvērum", "masculine", form)


def _latvian(act: str, match: re.Match[str], form: DateForm) -> str:
    levels: list[tuple[str, str]] = [(_numbered(match, "article", NBSP + "pant"), "masculine")]
    if match["paragraph"] and act == "GDPR":
        levels.append((_numbered(match, "paragraph", NBSP + "punkt"), "masculine"))
    elif match["paragraph"]:
        levels.append((_ordinal(match["paragraph"]), "section"))
    if match["point"]:
        letters = [f"{letter})" for letter in (match["point"], match["last_point"]) if letter]
        levels.append(("–".join(letters) + NBSP + "apakšpunkt", "masculine"))
    last = len(levels) - 1
    cited = [
        _declined(stem, kind, form if index == last else DateForm.GENITIVE)
        for index, (stem, kind) in enumerate(levels)
    ]
    if act != "GDPR" and match["last_paragraph"]:
        cited[1] = _range_of_sections(match, form if last == 1 else DateForm.GENITIVE)
    return " ".join(cited)


def _numbered(match: re.Match[str], level: str, noun: str) -> str:
    """`12. pant`, `15.–22. pant`."""
    numbers = [f"{number}." for number in (match[level], match[f"last_{level}"]) if number]
    return "–".join(numbers) + noun


def _ordinal(number: str) -> str:
    return _ORDINALS[int(number) - 1]


def _range_of_sections(match: re.Match[str], form: DateForm) -> str:
    """`pirmā un otrā daļa`; wider ones `pirmā–trešā daļa`."""
    first, last = match["paragraph"], match["last_paragraph"]
    between = " un " if int(last) - int(first) == 1 else "–"
    ending = _SECTION_ENDINGS[form.value]
    return _ordinal(first) + ending.partition(" ")[0] + between + _ordinal(last) + ending


def _declined(stem: str, kind: str, form: DateForm) -> str:
    return stem + (_SECTION_ENDINGS if kind == "section" else _MASCULINE)[form.value]
