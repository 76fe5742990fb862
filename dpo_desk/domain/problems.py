"""What a person can mend: problems of single fields, and steps that the rules do not permit."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One field that needs mending. `code` is a stable word that the interface turns into a sentence."""

    field: str
    code: str
    detail: dict[str, str] = dataclasses.field(default_factory=dict)  # `field` is taken by the name above


class EntryRefused(Exception):
    """What was entered cannot be saved as it is; nothing was changed."""

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__(", ".join(f"{problem.field}: {problem.code}" for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a step is not permitted (or what to mind about it).

    `code` is a stable word that the interface turns into a sentence with `facts` (dates ISO, words of the
    domain by their code) filled in; `article` cites the rule where one stands behind it.
    """

    code: str
    facts: dict[str, str] = field(default_factory=dict)
    article: str = ""


class StepRefused(Exception):
    """A guard refuses the step; nothing was changed. The first reason leads."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("; ".join(reason.code for reason in reasons))
        self.reasons = reasons
