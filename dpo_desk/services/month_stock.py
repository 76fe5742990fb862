"""In which month a stock movement counts."""

from __future__ import annotations

from datetime import date

from dpo_desk.services.ports import UnitOfWork


def first_of_next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def movement_day(work: UnitOfWork, on: date) -> date:
    """The day itself, or the first open day after the last published month.

    A closed month is stored as figures and never changes; what is logged late for it counts in the first
    month that is still open, so that the stock equation holds on every page.
    """
    published = work.published.months()
    if not published:
        return on
    return max(on, first_of_next_month(max(published)))
