"""Invented people and words, the same for the same seed. Nobody in them is real."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, cycle, islice
from pathlib import Path

from benchmarks.timing import SEED

_LISTS = {
    name: text.split()
    for name, text in tomllib.loads(Path(__file__).with_name("invented.toml").read_text("utf-8")).items()
}
_MOST_TYPED = 8


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """Who asks, and where they can be reached."""

    name: str
    email: str
    phone: str
    address: str


def words() -> tuple[list[str], list[float]]:
    """Word forms and their summed weights: few are common, most are rare, as in running text."""
    order = random.Random(SEED)
    forms = [beginning + ending for beginning in _LISTS["word_stems"] for ending in _LISTS["word_endings"]]
    order.shuffle(forms)
    return forms, list(accumulate(1 / (place + 4) for place in range(len(forms))))


def person_name(draw: random.Random) -> str:
    stem = draw.choice(_LISTS["surname_stems"])
    ends_open = stem[-1] in "aeiouāēīūs"
    if draw.random() < 0.5:
        ending = "" if ends_open else "š" if stem[-1] in "ņļķģ" else "s"
        return f"{draw.choice(_LISTS['men'])} {stem}{ending}"
    return f"{draw.choice(_LISTS['women'])} {f'{stem[:-1]}e' if ends_open else f'{stem}a'}"


def person(draw: random.Random, place: int) -> InventedPerson:
    house, flat = draw.randrange(1, 80), draw.randrange(1, 60)
    street, town = draw.choice(_LISTS["streets"]), draw.choice(_LISTS["towns"])
    return InventedPerson(
        person_name(draw),
        f"persona{place}@paraugs.example",
        f"+371 2{draw.randrange(10**6, 10**7):07d}",
        f"{street} iela {house}–{flat}, {town}, LV-{draw.randrange(1000, 5800)}",
    )


def sentences(draw: random.Random, vocabulary: tuple[list[str], list[float]]) -> str:
    """What the person wrote: fifteen to fifty words and a number."""
    forms, weights = vocabulary
    text = " ".join(draw.choices(forms, cum_weights=weights, k=draw.randrange(15, 50)))
    return f"{text.capitalize()}. Līguma nr. {draw.randrange(10**6)}."


def keystrokes(count: int) -> list[str]:
    """What stands in the search field after a key: one to eight letters, now and then a second word."""
    draw = random.Random(SEED + 1)
    forms, weights = words()

    def one() -> str:
        if draw.random() < 0.6:
            return draw.choice(person_name(draw).split())
        return draw.choices(forms, cum_weights=weights)[0]

    def typed() -> Iterator[str]:
        for place, length in enumerate(cycle(range(1, _MOST_TYPED + 1))):
            begun = one()[:length]
            yield f"{begun} {one()[:4]}" if place % 10 == 9 else begun

    return list(islice(typed(), count))
