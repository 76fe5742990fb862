"""What was measured, beside its goals: lines on the screen, JSON, and the tables of docs/benchmarks.md."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_BEGIN, _END = "<!-- figures: begin -->", "<!-- figures: end -->"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. `own` and `floor` are in `unit`; goals left out are None.

    `most` is the goal for the ratio of the two, `limit` an absolute one for `own`.
    """

    topic: str
    number: int
    what: str
    cases: int | None
    own: float
    floor: float | None
    ratio: float | None
    unit: str = "ms"
    most: float | None = None
    limit: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Whether every goal is met; None where there is none."""
        if self.most is None and self.limit is None:
            return None
        ratio_met = self.most is None or self.ratio is None or self.ratio <= self.most
        return ratio_met and (self.limit is None or self.own <= self.limit)

    def goal(self) -> str:
        goals = [f"≤ {self.most:g} ×"] if self.most is not None else []
        if self.limit is not None:
            goals.append(f"≤ {self.limit:g} {self.unit}".rstrip())
        return ", ".join(goals)


def show(figure: Figure) -> None:
    """Prints one line at once, so that a long run can be watched."""
    size = f"{figure.cases:,}".replace(",", " ") if figure.cases else ""
    floor = f"{figure.floor:10.3f}" if figure.floor is not None else " " * 10
    ratio = f"{figure.ratio:6.2f} ×" if figure.ratio is not None else " " * 8
    verdict = {True: "met", False: "MISSED", None: ""}[figure.is_met]
    head = f"{figure.topic}: {figure.what}"
    print(
        f"{head:<62}{size:>8}{figure.own:10.3f}{floor} {figure.unit:<5}{ratio}  {figure.goal():<18}{verdict}",
        flush=True,
    )


def write_json(figures: Sequence[Figure], path: Path) -> None:
    rows = [asdict(figure) | {"met": figure.is_met} for figure in figures]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_tables(figures: Sequence[Figure], page: Path) -> None:
    """Puts the tables between the two marks of the page. Raises ValueError where it has none."""
    text = page.read_text(encoding="utf-8")
    if _BEGIN not in text or _END not in text:
        raise ValueError(f"{page.name} has no place for the figures")
    head, rest = text.split(_BEGIN, 1)
    tail = rest.split(_END, 1)[1]
    page.write_text(f"{head}{_BEGIN}\n\n{_tables(figures)}\n{_END}{tail}", encoding="utf-8")


def _tables(figures: Sequence[Figure]) -> str:
    parts: list[str] = []
    for topic in dict.fromkeys(figure.topic for figure in sorted(figures, key=lambda one: one.number)):
        rows = [figure for figure in figures if figure.topic == topic]
        parts.append(f"### {rows[0].number}. {topic}\n")
        parts.append("| what | cases | here | floor | unit | ratio | goal | |")
        parts.append("|---|--:|--:|--:|---|--:|---|---|")
        parts += [_row(figure) for figure in rows]
        parts.append("")
    return "\n".join(parts)


def _row(figure: Figure) -> str:
    cases = f"{figure.cases:,}".replace(",", " ") if figure.cases else "–"
    floor = _plain(figure.floor) if figure.floor is not None else "–"
    ratio = f"{figure.ratio:.2f}" if figure.ratio is not None else "–"
    verdict = {True: "met", False: "**missed**", None: ""}[figure.is_met]
    cells = (
        figure.what,
        cases,
        _plain(figure.own),
        floor,
        figure.unit,
        ratio,
        figure.goal() or "–",
        verdict,
    )
    return f"| {' | '.join(cells)} |"


def _plain(value: float) -> str:
    if value == int(value) and value < 1000:
        return f"{value:g}"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
