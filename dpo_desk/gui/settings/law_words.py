"""The law behind a finding over a profile, in words."""

from __future__ import annotations

import re

from dpo_desk.domain.language import Language
from dpo_desk.gui import language
from dpo_desk.gui.refusals import cite_in_words

_TRANSITIONAL = re.compile(r"(?P<act>.+?),? transitional rule (?P<number>\d+)")
_COURT = re.compile(r"CJEU (?P<case>C-\d+/\d+)")
_ACTS = {"FPDAL": ("Fizisko personu datu apstrādes likums", "Personal Data Processing Law")}


def law_words(article: str) -> str:
    """`VDAR 12. panta 2. punkts; …`, each act in words; empty where no rule stands behind the finding."""
    return "; ".join(_one(part.strip()) for part in article.split(";") if part.strip())


def _one(article: str) -> str:
    latvian = language.current() is Language.LATVIAN
    if found := _TRANSITIONAL.fullmatch(article):
        act = _ACTS.get(found["act"], (found["act"], found["act"]))
        if latvian:
            # Names of acts end in "likums"; what follows asks for the genitive.
            return f"{act[0].removesuffix('s')}a pārejas noteikumu {found['number']}. punkts"
        return f"{act[1]}, transitional provision {found['number']}"
    if found := _COURT.fullmatch(article):
        return (
            f"Eiropas Savienības Tiesas spriedums lietā {found['case']}"
            if latvian
            else f"CJEU, {found['case']}"
        )
    return cite_in_words(article)
