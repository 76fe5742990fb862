"""What a firm's published policy says on one point, with the mark that says how we know.

Three marks: said (the policy's own sentence stands beside the value), not said, and lost (the policy said
it, but the copy that was read has lost it: a masked e-mail address, a list without its rows).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Mark(StrEnum):
    """How the policy stands on a point."""

    SAID = "said"
    NOT_SAID = "not_said"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Statement(Generic[T_co]):
    """One point: its mark, the policy's literal sentence, and the value the desk works with.

    A said point has both value and sentence. A point not said, or lost, may still have a value: what the
    firm entered itself. For a lost point `sentence` holds what is left around the gap.
    """

    value: T_co | None = None
    mark: Mark = Mark.NOT_SAID
    sentence: str = ""

    @property
    def is_said(self) -> bool:
        return self.mark is Mark.SAID


@dataclass(frozen=True, slots=True)
class Listing(Generic[T_co]):
    """A list of the policy. `sentence` is its heading, or the one sentence that holds the whole list.

    A row carries its own sentence unless it stands in the list's. Of a lost list `rows` holds what the rest
    of the policy still tells. Rows of a list not said are what the firm entered itself.
    """

    rows: tuple[T_co, ...] = ()
    mark: Mark = Mark.NOT_SAID
    sentence: str = ""

    @property
    def is_said(self) -> bool:
        return self.mark is Mark.SAID

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.rows)


def said(value: T, sentence: str) -> Statement[T]:
    """A point that the policy states in this sentence."""
    return Statement(value, Mark.SAID, sentence)


def entered(value: T) -> Statement[T]:
    """A point that the policy does not state and the firm filled in itself."""
    return Statement(value)
