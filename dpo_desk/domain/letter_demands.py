"""What a letter of each kind must say, article by article (domain sheet letters.md section 4, column R).

A demand is met by any one of its blocks, when that block is in the letter and its text still mentions what
the article asks for. Mentions are beginnings of words, so that every ending of Latvian counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpo_desk.domain.letter import Language, LetterKind

LETTER_LAW = "DJSL 4(1)"
"""Author, date and signature: without them a document has no legal force."""

ADDRESSEE_LAW = "DJSL 4(3)"


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that must stand in a letter; `law` is empty where only the letter's own purpose asks for it.

    `says`: of every row at least one beginning of a word. `only_with`: demanded when one of these blocks is
    in the letter (empty: always). `names_later_day`: the text must name a day after the letter's date.
    `either`: the blocks say opposite things, so that only one of them may be in the letter.
    """

    law: str
    blocks: tuple[str, ...]
    says: Mapping[Language, tuple[tuple[str, ...], ...]]
    only_with: tuple[str, ...] = ()
    names_later_day: bool = False
    either: bool = False


def _says(latvian: str, english: str) -> dict[Language, tuple[tuple[str, ...], ...]]:
    """`a|b, c` reads: (a or b) and c."""

    def rows(words: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(row.strip().split("|")) for row in words.split(",") if row.strip())

    return {Language.LATVIAN: rows(latvian), Language.ENGLISH: rows(english)}


_NOT_APPLICABLE_LV, _NOT_APPLICABLE_EN = "nav piemērojam", "not applicable"

_REMEDIES_SAY = _says(
    "datu valsts inspekcij, elijas iela 17, tiesā", "data state inspectorate, elijas iela 17, court"
)


def _remedies(*only_with: str) -> Demand:
    """Complaint to the authority, with its address, and court (block B9)."""
    return Demand("GDPR 12(4)", ("remedies",), _REMEDIES_SAY, only_with)


def _item(law: str, blocks: tuple[str, ...], latvian: str, english: str) -> Demand:
    """An item of Art. 15 that may also be answered with "not applicable" (test X7)."""
    says = _says(f"{latvian}|{_NOT_APPLICABLE_LV}", f"{english}|{_NOT_APPLICABLE_EN}")
    return Demand(law, blocks, says, either=True)


_ACCESS = (
    Demand("GDPR 15(1)", ("confirmation",), _says("apstrādā", "process")),
    _item("GDPR 15(1)(a)", ("purposes",), "nolūk", "purpose"),
    _item("GDPR 15(1)(b)", ("categories",), "kategorij", "categor"),
    _item("GDPR 15(1)(c)", ("recipients", "recipients_none"), "saņēmēj", "recipient"),
    _item("GDPR 15(1)(d)", ("storage",), "glabā", "stor|kept|keep|retention|retain"),
    Demand(
        "GDPR 15(1)(e)",
        ("rights",),
        _says("labo, dzē, ierobežo, iebil", "rectif|correct, eras|delet, restrict, object"),
    ),
    Demand("GDPR 15(1)(f)", ("remedies",), _REMEDIES_SAY),
    _item("GDPR 15(1)(g)", ("source",), "avot", "source"),
    _item("GDPR 15(1)(h)", ("automated_none", "automated_used"), "automatizēt", "automated"),
    _item("GDPR 15(2)", ("transfers_none", "transfers"), "treš", "third countr"),
    Demand("GDPR 15(2)", ("transfers",), _says("garantij", "safeguard"), only_with=("transfers",)),
    Demand("GDPR 15(3)", ("copy", "copy_masked"), _says("kopij", "copy"), either=True),
)

_REASONS = Demand("GDPR 12(4)", ("reasons",), _says("iemesl, pamat", "reason, basis|ground"))

DEMANDS: Mapping[LetterKind, tuple[Demand, ...]] = {
    LetterKind.ACKNOWLEDGEMENT: (Demand("", ("received",), _says("saņemt", "received")),),
    LetterKind.IDENTITY_QUESTION: (
        Demand("GDPR 12(6)", ("why_needed",), _says("iemesl", "reason")),
        Demand("GDPR 12(6)", ("ways", "confirm_authority", "authority_proof"), _says("lūdz", "please")),
    ),
    LetterKind.SCOPE_QUESTION: (
        Demand("GDPR Recital 63", ("scope",), _says("lūdz, norādīt|precizēt", "please, tell|specify")),
    ),
    LetterKind.EXTENSION: (
        Demand("GDPR 12(3)", ("extension", "extension_part"), _says("iemesl", "reason"), either=True),
        Demand("GDPR 12(3)", ("extension", "extension_part"), _says("", ""), names_later_day=True),
    ),
    LetterKind.ACCESS: _ACCESS,
    LetterKind.RECTIFICATION: (
        Demand(
            "GDPR 16",
            ("corrected", "completed", "found_accurate"),
            _says("labo|papildin|precīz", "rectif|correct|complet|accura"),
        ),
        _remedies("found_accurate"),
    ),
    LetterKind.ERASURE: (
        Demand("GDPR 17(1)", ("erased",), _says("dzēs|dzēš", "erase|delete")),
        Demand("GDPR 12(4)", ("kept",), _says("glabā, pamat", "keep|stor|kept, ground|basis"), ("kept",)),
        _remedies("kept"),
    ),
    LetterKind.RESTRICTION: (
        Demand("GDPR 18(1)", ("restricted",), _says("ierobežo, pamat", "restrict, ground|basis")),
        Demand("GDPR 18(2)", ("only_stored",), _says("glabā", "stor")),
    ),
    LetterKind.RESTRICTION_LIFTED: (
        Demand("GDPR 18(3)", ("lifting",), _says("ierobežo, atcel", "restrict, lift"), names_later_day=True),
    ),
    LetterKind.PORTABILITY: (
        Demand("GDPR 20(1)", ("file", "transferred"), _says("personas dat", "personal data")),
    ),
    LetterKind.OBJECTION: (
        Demand("GDPR 21(1)", ("stopped", "compelling", "claims"), _says("apstrād|dati", "process|data")),
        _remedies("compelling", "claims"),
    ),
    LetterKind.MARKETING_OBJECTION: (
        Demand("GDPR 21(3)", ("stopped",), _says("nesūt|pārtrauk", "no longer|stop|not send")),
    ),
    LetterKind.CONSENT_WITHDRAWAL: (
        Demand("GDPR 7(3)", ("stopped",), _says("neapstrādā|pārtrauk", "no longer|stop")),
        Demand("GDPR 7(3)", ("earlier_lawful",), _says("neietekmē|likumīg", "not affect|lawful")),
    ),
    LetterKind.AUTOMATED_DECISION: (
        Demand("GDPR 22(3)", ("reviewed", "automated_none"), _says("automatizēt", "automated"), either=True),
        Demand(
            "GDPR 22(3)",
            ("contest",),
            _says("līdzdalīb, viedokl, apstrīd", "intervention, view, contest"),
            only_with=("reviewed",),
        ),
        _remedies("automated_none"),
    ),
    LetterKind.PARTIAL: (
        Demand("GDPR 12(4)", ("parts",), _says("izpildīt, neizpildīt", "fulfilled, not fulfilled")),
        _REASONS,
        _remedies(),
    ),
    LetterKind.REFUSAL: (_REASONS, _remedies()),
    LetterKind.NO_DATA: (Demand("GDPR 15(1)", ("no_data",), _says("neapstrādā", "do not process")),),
    LetterKind.NOT_IDENTIFIED: (
        Demand(
            "GDPR 12(2)",
            ("not_identified", "authority_missing"),
            _says("identit|pilnvaroj", "identit|authori"),
        ),
        _remedies(),
    ),
    LetterKind.POLICY_ONLY: (Demand("", ("general",), _says("vispārīg", "general")),),
    LetterKind.NOT_OURS: (
        Demand("", ("not_controller",), _says("pārzin", "controller")),
        Demand("", ("forwarded", "ask_there"), _says("pārzi", "controller"), either=True),
        Demand("", ("kept_no_longer",), _says("glabā", "keep|kept")),
    ),
}
"""Rows in the order in which the checklist shows them."""

COPY_ENCLOSED: Mapping[LetterKind, tuple[str, tuple[str, ...]]] = {
    LetterKind.ACCESS: ("GDPR 15(3)", ("copy", "copy_masked")),
    LetterKind.PORTABILITY: ("GDPR 20(1)", ("file",)),
}
"""Kinds that say "enclosed": the article, and the blocks with which an attachment must be named."""

SECRECY_LAW = "FPDAL 27(2)"
_INVESTIGATORS = (
    "operatīvās darbības",
    "operatīvo darbību",
    "procesa virzītāj",
    "izmeklēšanas",
    "operational activit",
    "investigat",
    "person directing",
)


def names_investigators(text: str) -> bool:
    """Whether the text names bodies of criminal procedure or operational activity.

    An answer may not name them as recipients (FPDAL 27(2)), nor are they recipients (GDPR 4(9)); a published
    policy often does, so that its list cannot be taken over as it stands.
    """
    lowered = " ".join(text.casefold().split())
    return any(word in lowered for word in _INVESTIGATORS)
