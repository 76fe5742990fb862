from __future__ import annotations

import pytest

from dpo_desk.domain.citation import cite
from dpo_desk.domain.grounds import GROUNDS, Ground
from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import NBSP, DateForm

LV, EN = Language.LATVIAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("law", "form", "written"),
    [
        ("GDPR 12", DateForm.NOMINATIVE, "VDAR 12. pants"),
        ("GDPR 12(3)", DateForm.NOMINATIVE, "VDAR 12. panta 3. punkts"),
        ("GDPR 12(3)", DateForm.ACCUSATIVE, "VDAR 12. panta 3. punktu"),
        ("GDPR 12(3)", DateForm.LOCATIVE, "VDAR 12. panta 3. punktā"),
        ("GDPR 17(3)(b)", DateForm.NOMINATIVE, "VDAR 17. panta 3. punkta b) apakšpunkts"),
        ("GDPR 17(3)(b)", DateForm.ACCUSATIVE, "VDAR 17. panta 3. punkta b) apakšpunktu"),
        ("GDPR 11(2), 12(2)", DateForm.NOMINATIVE, "VDAR 11. panta 2. punkts un 12. panta 2. punkts"),
        ("GDPR Recital 63", DateForm.NOMINATIVE, "VDAR 63. apsvērums"),
        ("FPDAL 27(2)", DateForm.NOMINATIVE, "Fizisko personu datu apstrādes likuma 27. panta otrā daļa"),
        ("FPDAL 27(2)", DateForm.LOCATIVE, "Fizisko personu datu apstrādes likuma 27. panta otrajā daļā"),
        ("FPDAL 37(3)", DateForm.ACCUSATIVE, "Fizisko personu datu apstrādes likuma 37. panta trešo daļu"),
        ("DJSL 4(1)", DateForm.NOMINATIVE, "Dokumentu juridiskā spēka likuma 4. panta pirmā daļa"),
        ("GDPR 15-22", DateForm.NOMINATIVE, "VDAR 15.–22. pants"),
        ("GDPR 4(7)-(8)", DateForm.LOCATIVE, "VDAR 4. panta 7.–8. punktā"),
        ("GDPR 13(2)(b)-(c)", DateForm.NOMINATIVE, "VDAR 13. panta 2. punkta b)–c) apakšpunkts"),
        ("GDPR 16, 18, 17(3)", DateForm.NOMINATIVE, "VDAR 16. pants, 18. pants un 17. panta 3. punkts"),
        (
            "ISPL 9(1)-(2)",
            DateForm.NOMINATIVE,
            "Informācijas sabiedrības pakalpojumu likuma 9. panta pirmā un otrā daļa",
        ),
    ],
)
def test_latvian_citation(law: str, form: DateForm, written: str) -> None:
    assert cite(law, LV, form).replace(NBSP, " ") == written


def test_english_citation() -> None:
    assert cite("GDPR 17(3)(b)", EN).replace(NBSP, " ") == "Article 17(3)(b) GDPR"
    assert cite("GDPR 11(2), 12(2)", EN).replace(NBSP, " ") == "Articles 11(2) and 12(2) GDPR"
    assert cite("GDPR 13(2)(b)-(c)", EN).replace(NBSP, " ") == "Article 13(2)(b)–(c) GDPR"
    assert cite("GDPR 15-22", EN).replace(NBSP, " ") == "Articles 15–22 GDPR"
    assert cite("GDPR 16, 18, 17(3)(b)", EN).replace(NBSP, " ") == "Articles 16, 18 and 17(3)(b) GDPR"
    assert cite("FPDAL 29", EN).replace(NBSP, " ") == "Section 29 of the Personal Data Processing Law"


def test_what_is_no_citation_stays_as_it_is() -> None:
    assert cite("house rule 5", LV) == "house rule 5"
    assert cite("GDPR", LV) == "GDPR"


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.code)
@pytest.mark.parametrize("language", list(Language))
def test_every_ground_of_refusal_can_be_cited(ground: Ground, language: Language) -> None:
    assert cite(ground.article, language) != ground.article
