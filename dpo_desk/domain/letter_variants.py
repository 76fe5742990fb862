"""Which variant blocks of a letter follow from the grounds of a refusal (letters.md section 7)."""

from __future__ import annotations

from collections.abc import Collection

FLAG_OF_GROUND = {
    "G11_2": "identity_unknown",
    "G12_5_UNFOUNDED": "ground_unfounded",
    "G12_5_EXCESSIVE": "ground_excessive",
    "G15_4": "ground_others",
    "G16_ACCURATE": "found_accurate",
    "G17_3B": "ground_legal_duty",
    "G17_3E": "ground_claims",
    "G20_4": "ground_others",
    "G21_1_COMPELLING": "compelling",
    "G21_1_CLAIMS": "claims",
    "G22_NONE": "no_automated",
}
"""There is deliberately no phrase for FPDAL 27: what may be said there is decided case by case."""


def flags_of_grounds(grounds: Collection[str]) -> frozenset[str]:
    """The flags under which texts word these grounds; a ground without a phrase of its own has none."""
    return frozenset(FLAG_OF_GROUND[code] for code in grounds if code in FLAG_OF_GROUND)
