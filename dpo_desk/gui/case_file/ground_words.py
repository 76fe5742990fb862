"""The legal list of grounds for refusing, in people's words, each with its article."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.citation import cite
from dpo_desk.domain.grounds import ground
from dpo_desk.gui import language
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

GROUND_WORDS = {
    "G11_2": QT_TRANSLATE_NOOP("Ground", "The person cannot be identified in the data"),
    "G12_5_UNFOUNDED": QT_TRANSLATE_NOOP("Ground", "The request is manifestly unfounded"),
    "G12_5_EXCESSIVE": QT_TRANSLATE_NOOP("Ground", "The request is manifestly excessive, above all repeated"),
    "G15_4": QT_TRANSLATE_NOOP("Ground", "The copy would harm the rights and freedoms of others"),
    "G16_ACCURATE": QT_TRANSLATE_NOOP("Ground", "The data are accurate"),
    "G17_1_NONE": QT_TRANSLATE_NOOP("Ground", "There is no ground for erasure"),
    "G17_3A": QT_TRANSLATE_NOOP("Ground", "Freedom of expression and information"),
    "G17_3B": QT_TRANSLATE_NOOP("Ground", "A legal obligation to keep the data"),
    "G17_3C": QT_TRANSLATE_NOOP("Ground", "Public interest in public health"),
    "G17_3D": QT_TRANSLATE_NOOP("Ground", "Archiving, research or statistics"),
    "G17_3E": QT_TRANSLATE_NOOP("Ground", "Establishing, exercising or defending legal claims"),
    "G18_1_NONE": QT_TRANSLATE_NOOP("Ground", "There is no ground for restriction"),
    "G20_1_BASIS": QT_TRANSLATE_NOOP(
        "Ground", "The data are not processed by automated means on consent or a contract"
    ),
    "G20_4": QT_TRANSLATE_NOOP("Ground", "The transfer would harm the rights and freedoms of others"),
    "G21_1_COMPELLING": QT_TRANSLATE_NOOP(
        "Ground", "Compelling legitimate grounds override the person's interests"
    ),
    "G21_1_CLAIMS": QT_TRANSLATE_NOOP("Ground", "The data are needed for legal claims"),
    "G21_BASIS": QT_TRANSLATE_NOOP("Ground", "The processing rests on consent, a contract or a law"),
    "G22_NONE": QT_TRANSLATE_NOOP("Ground", "No decision was made by automated means alone"),
    "F26_1": QT_TRANSLATE_NOOP("Ground", "Another law limits the right"),
    "F27_1": QT_TRANSLATE_NOOP("Ground", "A law forbids disclosure"),
    "F28_1": QT_TRANSLATE_NOOP("Ground", "Official publication"),
    "F29": QT_TRANSLATE_NOOP("Ground", "Processing for statistics"),
    "F30": QT_TRANSLATE_NOOP("Ground", "Processing for archives in the public interest"),
    "F31": QT_TRANSLATE_NOOP("Ground", "Processing for scientific or historical research"),
    "F32": QT_TRANSLATE_NOOP("Ground", "Journalism, academic, artistic or literary expression"),
    "F37_3": QT_TRANSLATE_NOOP("Ground", "The audit entries are no longer kept"),
}


def ground_words(code: str) -> str:
    """The ground without its article. Raises KeyError for a code that is on no list."""
    return QCoreApplication.translate("Ground", GROUND_WORDS[code])


def ground_article(code: str) -> str:
    """The article as the interface's language cites it."""
    return cite(ground(code).article, language.current())


def grounds_line(codes: str) -> str:
    """Grounds kept as `G17_3B,G17_3E`, as one line with their articles; an unknown code stays itself."""
    parts = [code for code in codes.split(",") if code]
    return "; ".join(
        f"{ground_words(code)} ({ground_article(code)})" if code in GROUND_WORDS else code for code in parts
    )
