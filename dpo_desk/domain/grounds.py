"""The legal list of grounds on which a right may be refused, in whole or in part (domain sheet requests.md).

A missing signature, a form or a "wrong" channel is not on it: GDPR Art. 12(2) and EDPB 01/2022 §52-56.
"""

from __future__ import annotations

from dataclasses import dataclass

from dpo_desk.domain.request import Right


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: a stable code, the article as letters cite it, and the rights it can stand against."""

    code: str
    article: str
    rights: frozenset[Right]
    whole_only: bool = False


_ANSWERABLE = frozenset(Right) - {Right.MARKETING_OBJECTION, Right.CONSENT_WITHDRAWAL}
_NOT_ACCESS = frozenset({Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION})

GROUNDS: tuple[Ground, ...] = (
    Ground("G11_2", "GDPR 11(2), 12(2)", _ANSWERABLE, whole_only=True),
    Ground("G12_5_UNFOUNDED", "GDPR 12(5)", _ANSWERABLE),
    Ground("G12_5_EXCESSIVE", "GDPR 12(5)", _ANSWERABLE),
    Ground("G15_4", "GDPR 15(4)", frozenset({Right.ACCESS})),
    Ground("G16_ACCURATE", "GDPR 16", frozenset({Right.RECTIFICATION})),
    Ground("G17_1_NONE", "GDPR 17(1)", frozenset({Right.ERASURE})),
    Ground("G17_3A", "GDPR 17(3)(a)", frozenset({Right.ERASURE})),
    Ground("G17_3B", "GDPR 17(3)(b)", frozenset({Right.ERASURE})),
    Ground("G17_3C", "GDPR 17(3)(c)", frozenset({Right.ERASURE})),
    Ground("G17_3D", "GDPR 17(3)(d)", frozenset({Right.ERASURE})),
    Ground("G17_3E", "GDPR 17(3)(e)", frozenset({Right.ERASURE})),
    Ground("G18_1_NONE", "GDPR 18(1)", frozenset({Right.RESTRICTION})),
    Ground("G20_1_BASIS", "GDPR 20(1)", frozenset({Right.PORTABILITY})),
    Ground("G20_4", "GDPR 20(4)", frozenset({Right.PORTABILITY})),
    Ground("G21_1_COMPELLING", "GDPR 21(1)", frozenset({Right.OBJECTION})),
    Ground("G21_1_CLAIMS", "GDPR 21(1)", frozenset({Right.OBJECTION})),
    Ground("G21_BASIS", "GDPR 21(1)", frozenset({Right.OBJECTION})),
    Ground("G22_NONE", "GDPR 22(1)", frozenset({Right.AUTOMATED_DECISION})),
    Ground("F26_1", "FPDAL 26(1)", _ANSWERABLE),
    Ground("F27_1", "FPDAL 27(1)", frozenset({Right.ACCESS})),
    Ground("F28_1", "FPDAL 28(1)", _NOT_ACCESS | {Right.PORTABILITY}),
    Ground("F29", "FPDAL 29", _NOT_ACCESS | {Right.ACCESS}),
    Ground("F30", "FPDAL 30", _NOT_ACCESS | {Right.ACCESS, Right.PORTABILITY}),
    Ground("F31", "FPDAL 31", _NOT_ACCESS | {Right.ACCESS}),
    Ground("F32", "FPDAL 32", frozenset({Right.ACCESS, Right.RECTIFICATION, Right.ERASURE})),
    Ground("F37_3", "FPDAL 37(3)", frozenset({Right.ACCESS})),
)

_BY_CODE = {ground.code: ground for ground in GROUNDS}


def grounds_for(right: Right) -> tuple[Ground, ...]:
    """The grounds that can stand against this right; empty where it can never be refused."""
    return tuple(ground for ground in GROUNDS if right in ground.rights)


def ground(code: str) -> Ground:
    """The ground of that code; raises KeyError for a word that is on no list."""
    return _BY_CODE[code]
